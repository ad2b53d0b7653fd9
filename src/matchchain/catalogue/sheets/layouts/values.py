"""What does a cell of a body say? Merged cells, 同上, formulas without a value and errors are seen to here."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.catalogue.sheets.layouts.ticks import ticked
from matchchain.catalogue.sheets.layouts.words import plain_word, says_nothing, words_of
from matchchain.catalogue.sheets.stated import Spot
from matchchain.expressions import expression
from matchchain.values import dataclass

_ERRORS = frozenset(("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"))
_OPEN = expression(r"面议|面谈|随行就市|市场价|议价|另议|协商|浮动|negotiable|market price|on request", re.IGNORECASE)


def is_open_price(text: str) -> bool:
    """Whether a text leaves a price to be agreed: 面议, market price; it has no number.

    Example:
        >>> is_open_price("价格面议"), is_open_price("市场价900元/吨")
        (True, False)
    """
    return _OPEN.search(text) is not None and not any(c.isdigit() for c in text)


@dataclass(frozen=True, slots=True)
class Value:
    """A cell that says something.

    Attributes:
        text: as a person reads it.
        spot: its cell.
        exact: the file holds a number there, not a text.
        dated: the file holds a day there.
    """

    text: str
    spot: Spot
    exact: bool = False
    dated: bool = False


class Values:
    """The cells of one table, as they are asked for row by row from the top.

    A cell that is part of an area merged downwards says what the area says; 同上 says what the cell above says. A
    figure that is merged over several rows is one figure of several things: it is not repeated.
    """

    __slots__ = ("_record", "_said", "_table")

    def __init__(self, table: Table, record: Record) -> None:
        self._table = table
        self._record = record
        self._said: dict[int, Value] = {}

    def at(self, row: int, column: int, *, priced: bool = False) -> Value | None:
        """What a cell says; None of a blank, and of one that cannot be taken (which is noted).

        Args:
            row: of the grid.
            column: of the grid.
            priced: a column of money, where 面议 says something.
        """
        spot = self._table.spot(row, column)
        cell = self._table.grid.at(row, column)
        area = self._table.view.areas.get((row, column))
        if area is not None and area.top < row and area.left == column:
            cell = self._table.grid.at(area.top, area.left)
            if cell.text and area.top in self._table.body:
                self._record.doubt("told", "layouts.merged", self._table.spot(area.top, column), text=cell.text)
        if cell.kind in {"unreckoned", "error"} or cell.text in _ERRORS:
            key = "layouts.unreckoned" if cell.kind == "unreckoned" else "layouts.error"
            self._record.doubt("refused", key, spot, text=cell.text)
            return None
        if plain_word(cell.text) in words_of("ditto") or cell.text.strip() in {'"', "〃", "″", "''"}:
            before = self._said.get(column)
            if before is None:
                self._record.doubt("refused", "layouts.ditto-of-nothing", spot, text=cell.text)
                return None
            self._record.doubt("told", "layouts.ditto", spot, text=before.text)
            return Value(before.text, spot, before.exact, before.dated)
        text = ticked(cell.text)
        if not text or (text == cell.text and says_nothing(text) and not (priced and is_open_price(text))):
            return None
        value = Value(text, spot, cell.kind == "number", cell.kind == "date")
        self._said[column] = value
        return value

    def is_shared(self, row: int, column: int, names: Sequence[int]) -> bool:
        """Whether a cell is merged over rows that name several things."""
        area = self._table.view.areas.get((row, column))
        if area is None or area.top == area.bottom:
            return False
        said = {
            self._table.view.text(at, name)
            for name in names
            for at in range(area.top, area.bottom + 1)
            if at in self._table.body
        }
        return len({text for text in said if text}) > 1

    def repeats(self, row: int, column: int) -> bool:
        """Whether a cell only continues an area that began in a row above."""
        area = self._table.view.areas.get((row, column))
        return area is not None and area.top < row

"""Which list is a row of a table for: as the row says it, then its columns, then a small heading above it."""

from __future__ import annotations

from collections.abc import Mapping

from matchchain.catalogue.sheets.layouts.amounts import QUANTITIES
from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.catalogue.sheets.layouts.directions import is_crossed
from matchchain.catalogue.sheets.layouts.plan import Block, Plan
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.catalogue.sheets.layouts.words import direction_in_row, kind_word, plain_word, says_nothing, words_of


class LineSides:
    """The lists of the rows of one table.

    Args:
        table: as found.
        plan: its columns.
        record: where doubts go.
    """

    __slots__ = ("_kinds", "_plan", "_record", "_table")

    def __init__(self, table: Table, plan: Plan, record: Record) -> None:
        self._table, self._plan, self._record = table, plan, record
        self._kinds = _side_of_kinds(table, plan)

    def is_of_neither(self, shared: Mapping[int, Value], row: int) -> bool:
        """Whether a row says what it is, and that it is neither offered nor wanted: 合作, an advertisement.

        Args:
            shared: column -> what the row says beside lines.
            row: its number.
        """
        directions = [c for c in self._plan.shared if c.field == "direction" and c.index in shared]
        amounts = [c.index for b in self._plan.blocks for c in b.columns if c.field in QUANTITIES]
        figured = any(not says_nothing(self._table.grid.at(row, index).text) for index in amounts)
        if len(directions) != 1 or figured or _told_by(directions[0], shared[directions[0].index]):
            return False
        value = shared[directions[0].index]
        self._record.doubt("refused", "layouts.no-direction", value.spot, text=value.text)
        return True

    def of(
        self, row: int, block: Block, cells: Mapping[int, Value], shared: Mapping[int, Value], standing: str
    ) -> str:
        """The list of a line: as the row says it, then its block, then a small heading above it.

        Args:
            row: its number.
            block: the columns of the line.
            cells: column -> what the row says of it.
            shared: column -> what the row says beside lines.
            standing: the list that a small heading above says, "" for none.
        """
        directions = [c for c in self._plan.shared if c.field == "direction" and c.index in shared]
        if directions:
            told = {_told_by(c, shared[c.index]) for c in directions} - {""}
            if len(told) == 1:
                return told.pop()
            value = shared[directions[0].index]
            self._record.doubt("refused", "layouts.no-direction", value.spot, text=value.text)
            return ""
        own = next((cells[c.index] for c in block.of("kind") if c.index in cells), None)
        said = kind_word(own.text) if own is not None else None
        by_row = (said.side if said else "") or (direction_in_row(own.text) if own is not None else "")
        side = standing or block.side
        if by_row and not any("says" in c.meaning.marks for c in block.columns):
            side = by_row
        side = side or (self._kinds if said and said.kind else "")
        if any(c.field == "direction" and c.meaning.side for c in self._plan.shared):
            side = ""  # no cross in this row
        named = [c.index for c in block.of("material") if c.index in cells]
        if not side and named and plain_word(cells[named[0]].text) in words_of("bought"):
            side = "needs"
        if not side and (named or block.name):
            at = named[0] if named else block.columns[0].index
            text = block.name or cells[at].text
            self._record.doubt("refused", "layouts.no-side", self._table.spot(row, at), text=text)
        return side


def _side_of_kinds(table: Table, plan: Plan) -> str:
    """The list that a column of classes as a whole is for, where some of its words (余热, 水) say none."""
    columns = [c.index for block in plan.blocks for c in block.of("kind")]
    words = [kind_word(table.grid.at(row, column).text) for column in columns for row in table.body]
    sides = {word.side for word in words if word is not None and word.side}
    return sides.pop() if len(sides) == 1 else ""


def _told_by(column: Column, value: Value) -> str:
    """The list that a cell says: in a word, or as a cross under the title that says it."""
    if column.meaning.side and "says" in column.meaning.marks and is_crossed(value.text):
        return column.meaning.side
    return direction_in_row(value.text)

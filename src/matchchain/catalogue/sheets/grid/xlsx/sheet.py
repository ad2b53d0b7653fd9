"""The cells of one sheet of a workbook, and what it hides and merges."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from matchchain.catalogue.sheets.grid.book import Area, Cell
from matchchain.catalogue.sheets.grid.cells import Cells, Rows, Spans
from matchchain.catalogue.sheets.grid.days import day_of_iso
from matchchain.catalogue.sheets.grid.markup import local_names, yes
from matchchain.catalogue.sheets.grid.number_formats import GENERAL, number_format
from matchchain.catalogue.sheets.grid.refused import damaged
from matchchain.catalogue.sheets.grid.texts import bare, tidy
from matchchain.catalogue.sheets.grid.xlsx.strings import unescaped
from matchchain.expressions import expression
from matchchain.values import dataclass

_NUMBER = expression(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?", 256)  # re.ASCII
_PICTURES = ("=DISPIMG(", "=_xlfn.DISPIMG(")  # a picture in a cell, as WPS writes it
_REMEMBERED = 50_000  # numbers of a sheet that come again
_PLACE = expression(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})", 256)


@dataclass(frozen=True, slots=True)
class Shared:
    """What all sheets of a workbook share.

    Attributes:
        strings: its shared texts.
        codes: number of a style -> code of its number format.
        from_1904: days count from 1904.
        stale: stored results are to be reckoned again on opening: a zero among them may never have been reckoned.
    """

    strings: Sequence[Cell]
    codes: Mapping[str, str]
    from_1904: bool = False
    stale: bool = False


class Columns(dict[str, int]):
    """Letters of a column -> its place from 0."""

    def __missing__(self, letters: str) -> int:
        place = 0
        for letter in letters.upper():
            place = place * 26 + ord(letter) - 64
        self[letters] = place - 1
        return place - 1


class Sheet:
    """Hears a sheet's part.

    Args:
        shared: what its cells refer to.
        cells: room for them.
        part: its name, for refusals.
    """

    def __init__(self, shared: Shared, cells: Cells, part: str) -> None:
        self.rows = Rows(cells)
        self.merged: list[Area] = []
        self.hidden_rows, self.hidden_columns = Spans(), Spans()
        self._shared, self._file, self._part = shared, cells.file, part
        self._local, self._columns = local_names(), Columns()
        self._numbers: dict[tuple[str, str], Cell] = {}
        self._row, self._row_name, self._column = -1, "", -1
        self._kind, self._style = "n", ""
        self._texts: list[str] = []
        self._hears = self._formula = self._stored = False
        self._pronounced = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        name = self._local(name)
        if name == "c":
            self._begin(attributes)
        elif name in {"v", "t"}:
            self._hears = not self._pronounced
            self._stored = True
        elif name == "f":
            self._formula = True
        elif name == "row":
            self._begin_row(attributes)
        elif name == "rPh":
            self._pronounced += 1
        elif name == "mergeCell":
            self.merged.append(self._area(attributes.get("ref", "")))
        elif name == "col" and (yes(attributes, "hidden") or attributes.get("width") == "0"):
            first, last = self._count(attributes.get("min", "")), self._count(attributes.get("max", ""))
            self.hidden_columns.add(first - 1, last - 1)

    def text(self, text: str) -> None:
        """Some text."""
        if self._hears:
            self._texts.append(text)

    def end(self, name: str) -> None:
        """An element ends."""
        name = self._local(name)
        if name in {"v", "t"}:
            self._hears = False
        elif name == "c":
            cell = self._cell("".join(self._texts))
            if cell is not None and (cell.text or cell.kind != "text"):
                self.rows.put(self._row, self._column, cell)
        elif name == "rPh":
            self._pronounced -= 1

    def _begin_row(self, attributes: dict[str, str]) -> None:
        given = attributes.get("r")
        self._row = self._count(given) - 1 if given else self._row + 1
        self._row_name, self._column = str(self._row + 1), -1
        if yes(attributes, "hidden") or attributes.get("ht") == "0":
            self.hidden_rows.add(self._row, self._row)

    def _begin(self, attributes: dict[str, str]) -> None:
        place = attributes.get("r")
        if place:
            letters = place.rstrip("0123456789")
            if place[len(letters) :] == self._row_name and letters.isalpha() and letters.isascii():
                self._column = self._columns[letters]
            else:
                self._row, self._column = self._place(place)
        else:
            self._column += 1
        self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "")
        self._texts = []
        self._formula = self._stored = False

    def _cell(self, value: str) -> Cell | None:
        kind = self._kind
        if self._formula and (not self._stored or (not value and kind != "str")):
            return Cell("", "unreckoned")
        if kind == "n":
            return self._number(value)
        if kind == "s":
            return self._shared_string(value)
        if self._formula and value.startswith(_PICTURES):
            return None
        return _written(kind, tidy(value)) if kind in {"d", "b", "e"} else Cell(bare(unescaped(value)))

    def _number(self, value: str) -> Cell | None:
        if self._formula and self._shared.stale and not value.strip("0."):
            return Cell("", "unreckoned")
        key = value, self._style
        known = self._numbers.get(key)
        if known is None and value:
            known = self._new_number(value.strip())
            if len(self._numbers) < _REMEMBERED:
                self._numbers[key] = known
        return known

    def _new_number(self, value: str) -> Cell:
        pattern = number_format(self._shared.codes.get(self._style, ""))
        if pattern is GENERAL and value.isdecimal() and value.isascii() and len(value) < 16 and value[0] != "0":
            return Cell(value, "number")
        number = float(value) if _NUMBER.fullmatch(value) else None
        if number is None or number - number != 0:  # beyond what a number can be
            return Cell(tidy(value))
        return pattern.cell(number, from_1904=self._shared.from_1904)

    def _shared_string(self, value: str) -> Cell | None:
        if not value:
            return None
        strings = self._shared.strings
        at = int(value) if value.isdecimal() and len(value) < 10 else len(strings)
        if at >= len(strings):
            raise damaged(self._file, f"{self._part}: row {self._row + 1}")
        return strings[at]

    def _count(self, text: str) -> int:
        if not (text.isdecimal() and 0 < len(text) < 9):
            raise damaged(self._file, f"{self._part}: {text[:20]}")
        return int(text)

    def _place(self, name: str) -> tuple[int, int]:
        found = _PLACE.fullmatch(name)
        if not found:
            raise damaged(self._file, f"{self._part}: {name[:20]}")
        return int(found[2]) - 1, self._columns[found[1]]

    def _area(self, name: str) -> Area:
        first, _, last = name.partition(":")
        top, left = self._place(first)
        bottom, right = self._place(last or first)
        return Area(min(top, bottom), min(left, right), max(top, bottom), max(left, right))


def _written(kind: str, value: str) -> Cell:
    """A day, a switch or an error as the file writes it."""
    if kind == "d":
        day = day_of_iso(value)
        return Cell(day, "date") if day else Cell(value)
    if kind == "b":
        return Cell({"1": "TRUE", "0": "FALSE"}.get(value, value), "switch")
    return Cell(value, "error")

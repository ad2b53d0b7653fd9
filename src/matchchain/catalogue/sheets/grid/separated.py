"""Tables as text: values separated by commas, semicolons or tabs."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator

from matchchain.catalogue.sheets.grid.book import Cell, Grid
from matchchain.catalogue.sheets.grid.cells import WIDEST, Cells, Rows
from matchchain.catalogue.sheets.grid.refused import damaged, refused
from matchchain.catalogue.sheets.grid.texts import bare
from matchchain.expressions import expression

_SEPARATORS = "\t;,"
_TOLD = expression(r"sep=(.)\r?\n?", 2)
_LOOKED_AT = 60  # rows
_REMEMBERED = 50_000  # values that come again
_END = "\x1a\x1aend"


def separated_grid(text: str, name: str, file: str) -> tuple[Grid, str]:
    """The one sheet of such a file, and what separates its values.

    What separates is found by content: the sign that makes most rows equally long. Every cell is text as it stands
    (decimal commas too); an apostrophe or `="..."` that guarded it from being taken for a formula is taken off.

    Args:
        text: the file, decoded.
        name: of the sheet to be made.
        file: the file's name, for refusals.

    Raises:
        MatchchainError: a quotation mark is never closed, or there are too many cells.
    """
    text = text.rstrip("\x1a")  # what old programs end a file with
    if "\x1a" in text:
        raise refused("not-a-table", file)
    told = _TOLD.match(text)
    text = text[told.end() :] if told else text
    separator = told[1] if told else separator_of(text)
    rows = Rows(Cells(file))
    seen: dict[str, Cell] = {}
    for row, values in enumerate(_records(text, separator, file)):
        for column, value in enumerate(values):
            cell = seen.get(value)
            if cell is None:
                cell = Cell(bare(value))
                if len(seen) < _REMEMBERED:
                    seen[value] = cell
            if cell.text:
                rows.put(row, column, cell)
    return rows.grid(name), separator


def separator_of(text: str) -> str:
    r"""What separates the values: a tab, a semicolon or a comma, whichever makes most rows equally long.

    Example:
        >>> separator_of("石膏;12,5\n粉煤灰;3,0\n")
        ';'
    """
    head = text[:100_000]
    return max(_SEPARATORS, key=lambda sign: _evenness(head, sign)) if head else ","


def _evenness(head: str, sign: str) -> tuple[float, int]:
    """Share of the rows with the commonest length of two or more, and that length."""
    lengths: Counter[int] = Counter()
    try:
        for row in csv.reader(io.StringIO(head, newline=""), delimiter=sign):
            lengths[len(row)] += bool(row)
            if lengths.total() == _LOOKED_AT:
                break
    except csv.Error:
        return 0.0, 0
    longer = {length: count for length, count in lengths.items() if length > 1}
    if not longer:
        return 0.0, 0
    length = max(longer, key=lambda length: (longer[length], length))
    return longer[length] / lengths.total(), length


def _lines(text: str, separator: str, file: str) -> Iterator[str]:
    """The lines, none of them with more values than a sheet has columns."""
    for number, line in enumerate(io.StringIO(text, newline=""), start=1):
        if line.count(separator) >= WIDEST:
            raise damaged(file, f"{number}")
        yield line


def _records(text: str, separator: str, file: str) -> Iterator[list[str]]:
    """The rows; a mark behind the last shows whether a quotation mark swallowed the rest of the file."""
    reader = csv.reader(_lines(f"{text}\n{_END}", separator, file), delimiter=separator)
    begun = 1
    try:
        for record in reader:
            if record == [_END]:
                return
            if record and record[-1].endswith(_END):
                break
            yield record
            begun = reader.line_num + 1
    except csv.Error:
        pass
    raise refused("open-quote", file, line=begun)

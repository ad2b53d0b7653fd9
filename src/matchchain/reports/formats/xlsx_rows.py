"""Rows of a big sheet as XlsxWriter itself would write them, in a quarter of its time.

XlsxWriter makes an object of each cell and asks of each what it is. Rows of plain strings and numbers need neither:
their XML is written straight into the sheet's own file. A row with anything that takes more than that (control
characters, blanks at an end, very long words) goes through XlsxWriter, and so does everything else of the sheet.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from matchchain.expressions import expression

Cells: TypeAlias = Sequence[str | int | float | None]
"""One row: a finite number, a string, or nothing."""

_SHORT = 16_000  # characters; XlsxWriter counts the units of longer ones
_CONTROL = expression(r"[\x00-\x1f\ufffe\uffff]")
_MARKUP = expression(r"[<>&]")
_AT_ONCE = 1_000  # rows
_KEPT = 20_000  # words that come again are made ready once; sentences that come but once would fill the memory


def write_rows(sheet: Any, first: int, rows: Iterable[Cells], styles: Sequence[Any]) -> int:  # noqa: ANN401
    """Write rows into a sheet that keeps but one row in memory, and say which was the last.

    Args:
        sheet: XlsxWriter's, with all its columns headed.
        first: the row to begin with; those before it are written.
        rows: their cells.
        styles: a format for each column.
    """
    column = [letters_of(at) for at in range(len(styles))]
    number = _Numbers(styles)
    waiting: list[str] = []
    ready = _Ready()
    held: tuple[int, Cells] | None = None

    def put(row: int, cells: Cells) -> None:
        made = _row(row + 1, cells, column, number, ready)
        if made is not None:
            waiting.append(made)
        if made is None or len(waiting) >= _AT_ONCE:
            sheet.row_data_fh.write("".join(waiting))
            waiting.clear()
        if made is None:
            _by_xlsxwriter(sheet, row, cells, styles)
            sheet._write_single_row(row + 1)  # noqa: SLF001

    row = first - 1
    for row, cells in enumerate(rows, start=first):
        if all(value is None for value in cells) or row >= sheet.xls_rowmax:
            continue
        if held is None:
            sheet._write_single_row(row)  # noqa: SLF001 - the row before these
        else:
            put(*held)
        held = row, cells
    sheet.row_data_fh.write("".join(waiting))
    if held is not None:
        _by_xlsxwriter(sheet, *held, styles)  # as ever, the last one waits for the end of the book
    return row


class _Numbers(dict[int, str]):
    """Column -> the number of its format; XlsxWriter numbers formats as it meets them."""

    def __init__(self, styles: Sequence[Any]) -> None:
        super().__init__()
        self._styles = styles

    def __missing__(self, at: int) -> str:
        self[at] = found = str(self._styles[at]._get_xf_index())  # noqa: SLF001
        return found


class _Ready(dict[str, str | None]):
    """Words -> as they stand in XML; None for those that XlsxWriter has to look at."""

    def __missing__(self, text: str) -> str | None:
        found = None if _is_special(text) else text
        if found is not None and _MARKUP.search(found):
            found = found.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        if len(self) < _KEPT:
            self[text] = found
        return found


def _row(name: int, cells: Cells, column: list[str], number: _Numbers, ready: _Ready) -> str | None:
    """The XML of a row; None where XlsxWriter has to look at it."""
    parts = []
    for at, value in enumerate(cells):
        if isinstance(value, str):
            text = ready[value]
            if text is None:
                return None
            parts.append(f'<c r="{column[at]}{name}" s="{number[at]}" t="inlineStr"><is><t>{text}</t></is></c>')
        elif value is not None:
            parts.append(f'<c r="{column[at]}{name}" s="{number[at]}"><v>{value:.16G}</v></c>')
    return f'<row r="{name}">{"".join(parts)}</row>'


def _is_special(text: str) -> bool:
    if not text or len(text) > _SHORT or text[0].isspace() or text[-1].isspace():
        return True
    return "_x" in text or _CONTROL.search(text) is not None or text.startswith("<r>")


def _by_xlsxwriter(sheet: Any, row: int, cells: Cells, styles: Sequence[Any]) -> None:  # noqa: ANN401
    for at, value in enumerate(cells):
        if isinstance(value, str):
            sheet.write_string(row, at, value, styles[at])
        elif value is not None:
            sheet.write_number(row, at, value, styles[at])


def letters_of(at: int) -> str:
    """A column's letters: A, Z, AA.

    Example:
        >>> [letters_of(at) for at in (0, 25, 26, 701, 702)]
        ['A', 'Z', 'AA', 'ZZ', 'AAA']
    """
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters

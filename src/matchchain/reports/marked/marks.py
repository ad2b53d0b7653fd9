"""The marks of a marked copy: which cell, how grave, and the sheet that lists them all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from matchchain.catalogue.sheets.grid.book import Book, Grid
from matchchain.catalogue.sheets.stated import Level
from matchchain.expressions import expression
from matchchain.reports.telling.clean import defused, shown
from matchchain.values import dataclass
from matchchain.wording import Lang, Message, say
from matchchain.wording.message import heading, sentence_of

Marks: TypeAlias = Mapping[tuple[str, str], tuple[Level, str]]
"""Sheet and cell ("E7"; "" of the whole sheet) -> how grave, and the sentence."""

COLOURS: dict[Level, str] = {"refused": "#FFC7CE", "asked": "#FFEB9C", "told": "#DDEBF7"}
_PLACE = expression(r"([A-Z]{1,3})([1-9]\d{0,6})", 256)  # re.ASCII


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark.

    Attributes:
        sheet: the sheet's name in the file.
        cell: as it was named.
        place: row and column from 0; None where it is of the whole sheet.
        level: how grave.
        sentence: what is the matter.
        text: what stands in the cell.
        hidden: the sheet, the row or the column is not shown.
    """

    sheet: str
    cell: str
    place: tuple[int, int] | None
    level: Level
    sentence: str
    text: str = ""
    hidden: bool = False


def place_of(cell: str) -> tuple[int, int] | None:
    """Row and column from 0 of a cell's name; None where it names none.

    Example:
        >>> place_of("E7"), place_of("AB1"), place_of("")
        ((6, 4), (0, 27), None)
    """
    found = _PLACE.fullmatch(cell)
    if not found:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    row = int(found[2]) - 1
    return (row, column - 1) if row < 1_048_576 and column <= 16_384 else None


def marks_of(book: Book, marks: Marks) -> list[Mark]:
    """The marks in the order of the file: by sheet, row and column; those of no known sheet at the end."""
    order = {grid.name: (at, grid) for at, grid in reversed(list(enumerate(book.grids)))}
    last = len(book.grids)
    made = []
    for (sheet, cell), (level, sentence) in marks.items():
        at, grid = order.get(sheet, (last, None))
        place = place_of(cell)
        text, hidden = (_there(grid, place)) if grid is not None else ("", False)
        made.append((at, place or (-1, -1), cell, Mark(sheet, cell, place, level, sentence, text, hidden)))
    made.sort(key=lambda one: one[:3])
    return [mark for *_, mark in made]


def _there(grid: Grid, place: tuple[int, int] | None) -> tuple[str, bool]:
    if place is None:
        return "", grid.hidden
    row, column = place
    return grid.at(row, column).text, grid.hidden or row in grid.hidden_rows or column in grid.hidden_columns


def list_marks(sheet: Any, formats: Mapping[str, Any], book: Book, marks: list[Mark], lang: Lang) -> None:  # noqa: ANN401
    """Write the sheet that lists all marks.

    Args:
        sheet: of the workbook that is made (XlsxWriter has no types).
        formats: a format for each level, "head" and "plain".
        book: the file that was handed in.
        marks: in their order.
        lang: of its words.
    """
    sheet.write_string(0, 0, defused(say(Message("sheets.marked.title", {"file": book.name}), lang)), formats["head"])
    for row, (level, words) in enumerate(_legend(lang), start=1):
        sheet.merge_range(row, 0, row, 4, words, formats[level])
    top = len(COLOURS) + 2
    for column, (key, width) in enumerate((("level", 10), ("sheet", 18), ("cell", 8), ("text", 30), ("why", 80))):
        sheet.set_column(column, column, width)
        sheet.write_string(top, column, heading(sentence_of(f"sheets.marked.{key}"), lang), formats["head"])
    for row, mark in enumerate(marks, start=top + 1):
        name = say(Message("sheets.marked.hidden", {"sheet": mark.sheet}), lang) if mark.hidden else mark.sheet
        word = say(Message(f"sheets.marked.{mark.level}"), lang)
        sheet.write_string(row, 0, word, formats[mark.level])
        for column, text in enumerate((name, mark.cell, mark.text, mark.sentence), start=1):
            sheet.write_string(row, column, in_cell(text), formats["plain"])
    sheet.freeze_panes(top + 1, 0)
    if marks:
        sheet.autofilter(top, 0, top + len(marks), 4)


def _legend(lang: Lang) -> list[tuple[Level, str]]:
    return [(level, say(Message(f"sheets.marked.{level}.means"), lang)) for level in COLOURS]


def in_cell(text: str) -> str:
    """A text as a cell of a workbook holds it: no formula, its lines kept, not longer than a cell may be."""
    guard = "'" if defused(text) != shown(text) else ""
    text = guard + "\n".join(map(shown, text.split("\n")))
    return text if len(text) <= 32_767 else text[:32_766] + "…"

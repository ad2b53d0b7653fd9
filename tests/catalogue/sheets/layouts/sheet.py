"""Sheets as tests write them: one line a row, cells parted by strokes."""

from __future__ import annotations

import re

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.grid.book import Area, Book, Cell, Grid
from matchchain.catalogue.sheets.read import read_book
from matchchain.park import Park

_MONEY = ("price", "disposal_cost", "gate_fee")
_PLACE = re.compile(r"([A-Z])(\d+)")


def sheet(text: str, name: str = "Sheet1", merged: str = "", **more) -> Grid:
    """A grid; `\\n` in a cell is a line's end, "A1:C1 D2:D4" are merged areas."""
    rows = tuple(_row(line) for line in text.strip("\n").split("\n"))
    return Grid(name, rows, tuple(_area(part) for part in merged.split()), **more)


def _row(line: str) -> tuple[Cell, ...]:
    if not line.strip(" |"):
        return ()
    cells = [_cell(part.strip().replace("\\n", "\n")) for part in line.split("|")]
    while cells and cells[-1] == Cell():
        cells.pop()
    return tuple(cells)


def _cell(text: str) -> Cell:
    if text.startswith("=>"):
        return Cell("", "unreckoned")
    if text.startswith("#D:"):
        return Cell(text[3:], "date")
    return Cell(text, "number" if re.fullmatch(r"-?\d+(\.\d*[1-9])?", text) else "text")


def _area(part: str) -> Area:
    (left, top), (right, bottom) = _PLACE.findall(part)
    return Area(int(top) - 1, ord(left) - 65, int(bottom) - 1, ord(right) - 65)


def book(*grids: Grid, name: str = "清单.xlsx") -> Book:
    return Book(name, "xlsx", "0" * 64, grids)


def lines(reading) -> list[tuple[str, str, dict[str, str]]]:
    """Firm, list and what is stated but the note, of every line in the order of the file."""
    return [
        (firm.said["name"].text if "name" in firm.said else "", line.section, said(line))
        for firm in reading.firms
        for line in firm.lines
    ]


def read(text: str):
    """What the first sheet of a book in an empty park is read as."""
    return read_book(book(sheet(text), name="list.xlsx"), Around(Park()))


def brief(text: str) -> list[tuple[str, str, str, str, str]]:
    """Firm, list, material, amount and money of each line, blanks taken out of the figures."""
    return [
        (firm, side, f["material"], f.get("quantity", "").replace(" ", ""), next((f[m].replace(" ", "") for m in _MONEY if m in f), ""))
        for firm, side, f in lines(read(text))
    ]


def said(entry) -> dict[str, str]:
    return {attribute: stated.text for attribute, stated in entry.said.items() if attribute != "note"}


def doubts(reading, *levels: str) -> list[tuple[str, str]]:
    """Key and cell of every doubt of some levels, the sheet's name left away."""
    return [
        (doubt.message.key.removeprefix("layouts."), doubt.spot.cell)
        for doubt in reading.doubts
        if not levels or doubt.level in levels
    ]


def left(reading) -> list[tuple[str, str]]:
    return [(message.key.removeprefix("layouts.left."), spot.cell) for spot, message in reading.left_out]

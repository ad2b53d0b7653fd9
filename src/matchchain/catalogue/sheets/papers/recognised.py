"""Is a file an official paper, and which? By the titles it carries and the columns that only such a paper has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from matchchain.catalogue.sheets.grid.book import place_name
from matchchain.catalogue.sheets.layouts.titles import title_meaning
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.papers.block import label_of
from matchchain.catalogue.sheets.papers.cells import Sheet, is_nothing
from matchchain.catalogue.sheets.papers.header import header_of
from matchchain.catalogue.sheets.papers.knowledge import telling_columns, titles
from matchchain.catalogue.sheets.papers.plain import plain
from matchchain.catalogue.sheets.papers.table import Table
from matchchain.catalogue.sheets.stated import SheetKind, Spot
from matchchain.values import dataclass

SURE = 10
"""Points from which a file is held for a paper: one title of its own, or columns and titles together."""
_COLUMN = 4
_TOP = 200
"""Rows of a sheet in which a title may stand."""
_TITLES = 2
"""Titles beside that of the firms from which on a row is one of titles."""
_LEDGERS = frozenset(("general-waste", "hazardous-waste"))
_MONEY = frozenset(("price", "cost", "money", "disposal_cost", "ask", "signed_cost", "gate_fee", "yearly_cost"))
"""Fields of titles of lists that hold money, which stands in no ledger."""
_IN_A_CELL = 80
"""Characters: longer texts are prose, in which any title may be named."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a file was taken for.

    Attributes:
        kind: the paper.
        score: how surely.
        spot: where it says so.
        title: the text that says so first, "" where only its columns do.
    """

    kind: SheetKind
    score: int
    spot: Spot
    title: str = ""


def recognised(sheets: Sequence[Sheet], tables: Sequence[Table]) -> Recognised | None:
    """The paper that a file is; None for one that is none, a list of several firms, or one of wastes with their prices.

    A title counts once, however often it stands there; of titles within one another the longest counts.
    """
    if not sheets or any(map(_lists_firms, tables)) or any(map(_is_list_of_firms, sheets)):
        return None
    points: dict[str, int] = {}
    first: dict[str, Spot] = {}
    named: dict[str, str] = {}
    inside = {(t.sheet.name, row) for t in tables for row in range(t.top, t.bottom + 1)}
    counted: set[tuple[str, str]] = set()
    for text, spot in _texts(sheets, inside):
        found = [(title, kind, weight) for title, kind, weight in titles() if title in text]
        for title, kind, weight in found:
            within = any(title != other and title in other for other, _, _ in found)
            if within or (title, kind) in counted:
                continue
            counted.add((title, kind))
            points[kind] = points.get(kind, 0) + weight
            first.setdefault(kind, spot)
            named.setdefault(kind, text)
    telling = {means: table for table in reversed(tables) for means in table.by_meaning if means in telling_columns()}
    for means, table in telling.items():
        kind = telling_columns()[means]
        points[kind] = points.get(kind, 0) + _COLUMN
        first.setdefault(kind, Spot(table.sheet.name, place_name(table.top, table.by_meaning[means][0])))
    if not points:
        return None
    kind = max(points, key=lambda one: points[one])
    if points[kind] < SURE or (kind in _LEDGERS and any(map(_holds_prices, tables))):
        return None
    return Recognised(cast("SheetKind", kind), points[kind], first[kind], named.get(kind, ""))


def _texts(sheets: Sequence[Sheet], inside: set[tuple[str, int]]) -> list[tuple[str, Spot]]:
    """Texts that may be titles: cells outside the tables and the names of sheets; never the name of the file."""
    texts = []
    for sheet in sheets:
        origin = Spot(sheet.name, "A1")
        texts.append((plain(sheet.name), origin))
        for row in range(min(sheet.height, _TOP)):
            if (sheet.name, row) not in inside:
                texts += [(plain(s.text), sheet.spot(s)) for s in sheet.row(row) if len(s.text) <= _IN_A_CELL]
    return texts


def _is_list_of_firms(sheet: Sheet) -> bool:
    """Whether a title of a column of firms stands in a row of titles with more than one name below it."""
    for row in range(min(sheet.height, _TOP)):
        cells = sheet.row(row)
        for seen in cells:
            if (label_of(seen.text) or ())[:2] != ("firm", "name"):
                continue
            others = [one for one in cells if one is not seen and _is_titled(one.text)]
            if len(others) >= _TITLES and len(_below(sheet, row, seen.column)) > 1:
                return True
    return False


def _is_titled(text: str) -> bool:
    return label_of(text) is not None or bool(header_of((text,)).means) or title_meaning(text) is not None


def _below(sheet: Sheet, row: int, column: int) -> set[str]:
    """What stands below a cell as far as nothing is blank, titles left out."""
    found: set[str] = set()
    for at in range(row + 1, min(sheet.height, row + _TOP)):
        text = sheet.at(at, column).text
        if not text:
            break
        found |= set() if _is_titled(text) or unit_of(text) else {plain(text)}
    return found


def _lists_firms(table: Table) -> bool:
    """Whether a table has a column of firms with more than one in it: a list, whatever its title."""
    names = {
        plain(seen.text) for row in table.rows if not is_nothing((seen := table.cell(row, "firm")).text)
    }
    return len(names) > 1


def _holds_prices(table: Table) -> bool:
    """Whether a table of wastes has a column of money: an office's own list, whose prices are read as such.

    Records by date or month are added up here all the same, their money is shown as unread.
    """
    records = "date" in table.by_meaning or "month" in table.by_meaning or any(h.month for h in table.headers.values())
    if table.reads != "waste" or records:
        return False
    meanings = (title_meaning(part) for header in table.headers.values() for part in header.text.split(" / "))
    return any(meaning is not None and meaning.field in _MONEY for meaning in meanings)

"""The supply catalogue and the demand catalogue: line by line, anonymous, or counted by families."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from matchchain.catalogue.files.edition import CellFact, Side
from matchchain.park import OFFER_KINDS, PRESENT_WAYS, STATES, Figure, Offer
from matchchain.reports.block import Block, Cell, listing
from matchchain.reports.handbook.book import Book
from matchchain.reports.handbook.words import amount_of, band_of, called, goods_of, label_of, sentence
from matchchain.reports.telling.words import enumerated, joined
from matchchain.studies.handbook.attack import key_of
from matchchain.studies.handbook.holding import HeldLine
from matchchain.units.figure import plain
from matchchain.wording import Lang

T = TypeVar("T")
_CODE = re.compile(r"HW\d\d$")  # of the Chinese list: no name
_ALIASES, _LETTERS = 3, 12  # other names beside a material, and how long they may be: everyday names are short


def supply_blocks(book: Book) -> Sequence[Block]:
    """What is offered."""
    return _blocks(book, "offer")


def demand_blocks(book: Book) -> Sequence[Block]:
    """What is needed."""
    return _blocks(book, "need")


def count_supply(book: Book) -> int:
    """How many offers are shown."""
    return _count(book, "offer")


def count_demand(book: Book) -> int:
    """How many needs are shown."""
    return _count(book, "need")


def _count(book: Book, side: Side) -> int:
    rows = book.seen.lines if book.wide is None else book.wide.cells
    return sum(1 for row in rows if row.side == side)


def _blocks(book: Book, side: Side) -> Sequence[Block]:
    if book.sort == "public":
        return [_by_family(book, side)]
    return [_anonymous(book, side) if book.wide is not None else _named(book, side)]


def in_order(lines: Iterable[HeldLine], book: Book) -> list[HeldLine]:
    """Lines by what they mean, so that one material under several names stands together, then by firm."""

    def place(line: HeldLine) -> tuple[object, ...]:
        label = (line.en if book.lang == "en" else line.zh) or goods_of(line, book.lang)
        return (book.order(label), called(line.firm, book), line.key)

    return sorted(lines, key=place)


def _named(book: Book, side: Side) -> Block:
    lang, office = book.lang, book.seen.reader == "office"
    cells: list[Cell[HeldLine]] = [
        Cell(sentence("head.material", lang), lambda line: goods_of(line, lang), text=True),
        Cell(sentence("head.aliases", lang), lambda line: aliases(line, lang), text=True),
    ]
    if side == "offer":
        cells.append(Cell(sentence("head.kind", lang), lambda line: _kind(line, lang), text=True))
    cells.append(Cell(sentence("head.amount", lang), lambda line: amount_of(line, book)))
    if office:
        cells += _qualities(side, lang)
    cells.append(
        Cell(
            sentence("head.firm", lang),
            lambda line: called(line.firm, book),
            text=True,
            link=lambda line: anchor_of(line.firm.id, book),
        )
    )
    rows = in_order((line for line in book.seen.lines if line.side == side), book)
    remarks = (sentence("by-label" if rows else "none", lang),)
    return without_blanks(listing("", cells, rows, remarks=remarks))


def without_blanks(block: Block) -> Block:
    """A block without the columns in which no row says anything."""
    kept = [at for at in range(len(block.heads)) if any(row.cells[at] for row in block.rows)]

    def of(words: tuple[T, ...]) -> tuple[T, ...]:
        return tuple(words[at] for at in kept) if words else ()

    rows = [replace(row, cells=of(row.cells), styles=of(row.styles), links=of(row.links)) for row in block.rows]
    return replace(block, heads=of(block.heads), rows=tuple(rows))


def anchor_of(firm: str, book: Book) -> str:
    """The anchor of a firm's page, "" where there is none; it says no more than the page's title."""
    if "firms" in book.without or (book.changed_only and book.changes and firm not in book.changes.touched):
        return ""
    return f"firm-{firm}" if book.seen.named(firm) else f"code-{book.seen.coded[firm]}"


def _qualities(side: Side, lang: Lang) -> Iterable[Cell[HeldLine]]:
    """What only the office is shown of a line."""
    yield Cell(sentence(f"head.content-{side}", lang), lambda line: _share(line.entry.purity))
    yield Cell(sentence("head.state", lang), lambda line: _word(STATES, line.entry.state, lang), text=True)
    if side == "offer":
        yield Cell(sentence("head.now", lang), lambda line: _now(line, lang), text=True)
    yield Cell(sentence("head.as-of", lang), lambda line: line.entry.as_of)


def _share(figure: Figure | None) -> str:
    """A content in per cent, with the limit it sets."""
    if figure is None:
        return ""
    ends = [plain(round(100.0 * end, 4)) for end in (figure.low, figure.high)]
    return joined((figure.bound, f"{joined(ends, '-')}%"), " ")


def _kind(line: HeldLine, lang: Lang) -> str:
    return _word(OFFER_KINDS, line.entry.kind, lang) if isinstance(line.entry, Offer) else ""


def _now(line: HeldLine, lang: Lang) -> str:
    return _word(PRESENT_WAYS, line.entry.now, lang) if isinstance(line.entry, Offer) else ""


def _word(words: dict[str, tuple[str, str]], code: str, lang: Lang) -> str:
    return words[code][lang == "en"] if code in words else ""


def aliases(line: HeldLine, lang: Lang) -> str:
    """Other names of a material, in the reader's language where it has some, its label first."""
    if line.material is None:
        return ""
    shown = goods_of(line, lang).casefold()
    every = [line.zh if lang == "zh" else line.en, *line.material.aliases]
    room = _LETTERS * (2 if lang == "en" else 1)
    fit = [
        name
        for name in every
        if name and len(name) <= room and name.casefold() != shown and name.isascii() == (lang == "en")
        and not _CODE.match(name)
    ]
    return enumerated(list(dict.fromkeys(fit))[:_ALIASES], lang)


def _anonymous(book: Book, side: Side) -> Block:
    lang = book.lang
    cells: list[Cell[CellFact]] = [
        Cell(sentence("head.code", lang), lambda cell: book.codes[key_of(cell)], text=True),
        Cell(sentence("head.material", lang), lambda cell: label_of(cell, book), text=True),
        Cell(sentence("head.level", lang), lambda cell: sentence(f"level.{cell.level}", lang), text=True),
        Cell(sentence("head.amount", lang), lambda cell: band_of(cell, lang)),
    ]
    return listing("", cells, wide_rows(book, side), remarks=() if wide_rows(book, side) else (sentence("none", lang),))


def wide_rows(book: Book, side: Side) -> list[CellFact]:
    """The anonymous lines of a side; among those that look alike their order says nothing."""
    cells = book.wide.cells if book.wide is not None else ()
    mine = [cell for cell in cells if cell.side == side]
    order = {"material": 0, "broader": 1, "family": 2}
    return sorted(mine, key=lambda c: (order[c.level], label_of(c, book), c.unit, c.low or 0.0, book.codes[key_of(c)]))


def by_family(book: Book, side: Side) -> list[tuple[str, int, int]]:
    """Family, how many groups of firms have a line of it, how many lines."""
    groups: dict[str, set[str]] = defaultdict(set)
    lines: dict[str, int] = defaultdict(int)
    for cell in book.wide.cells if book.wide is not None else ():
        if cell.side == side:
            groups[cell.label].add(cell.group)
            lines[cell.label] += 1
    rows = [(family, len(groups[family]), lines[family]) for family in groups]
    return sorted(rows, key=lambda row: (-row[2], row[0]))


def _by_family(book: Book, side: Side) -> Block:
    lang = book.lang
    cells: list[Cell[tuple[str, int, int]]] = [
        Cell(sentence("head.family", lang), lambda row: sentence(f"family.{row[0]}", lang), text=True),
        Cell(sentence("head.firms", lang), lambda row: str(row[1])),
        Cell(sentence("head.lines", lang), lambda row: str(row[2])),
    ]
    rows = by_family(book, side)
    return listing("", cells, rows, remarks=() if rows else (sentence("none", lang),))

"""Gaps and leads, what others may use, utilities and whom to reach."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

from matchchain.catalogue.files.edition import Side
from matchchain.park import PERMIT_TYPES, Carrier, Conversion, Firm, Offer, Permit
from matchchain.reports.block import Block, Cell, listing
from matchchain.reports.handbook.book import Book
from matchchain.reports.handbook.by_firm import firms_shown
from matchchain.reports.handbook.lines import in_order
from matchchain.reports.handbook.words import amount_of, called, goods_of, reached, section, sentence
from matchchain.reports.telling.figures import amount
from matchchain.reports.telling.flows import named
from matchchain.reports.telling.words import enumerated
from matchchain.studies.handbook.holding import HeldLine
from matchchain.units import show
from matchchain.values import dataclass

_SHOWN = 40  # rows a side: what is behind them is in the catalogues


@dataclass(frozen=True, slots=True)
class Gap:
    """What is left of a material on one side: how much, where that is known and may be told, and of how many firms."""

    words: str
    unit: str
    left: float | None
    firms: int


def gaps_of(book: Book, side: Side) -> list[Gap]:
    """What is left: to the office what trades and the plan leave, to firms what nobody else in the book meets."""
    other = {line.means for line in book.seen.lines if line.side != side}
    groups: dict[tuple[str, str], list[HeldLine]] = defaultdict(list)
    for line in book.seen.lines:
        is_waste = isinstance(line.entry, Offer) and line.entry.kind != "product"
        open_one = line.left != 0 if book.seen.reader == "office" else line.means not in other
        if line.side == side and open_one and (side == "need" or is_waste):
            groups[line.means, line.unit].append(line)
    found = [_gap(lines, unit, book) for (_, unit), lines in groups.items()]
    return sorted(found, key=lambda gap: (-gap.firms, -(gap.left or 0.0), gap.words))


def _gap(lines: Sequence[HeldLine], unit: str, book: Book) -> Gap:
    known = [line.left for line in lines if line.left is not None]
    left = math.fsum(known) if known and book.seen.reader == "office" else None
    return Gap(goods_of(lines[0], book.lang), unit, left, len({line.firm.id for line in lines}))


def count_gaps(book: Book) -> int:
    """How many materials are short or left."""
    return len(gaps_of(book, "need")) + len(gaps_of(book, "offer"))


def gap_blocks(book: Book) -> Sequence[Block]:
    """What is bought outside, what nobody takes."""
    if not count_gaps(book):
        return []
    lang, reader = book.lang, book.seen.reader
    blocks = [Block("", remarks=(sentence(f"gaps-{reader}", lang),))]
    sides: tuple[Side, ...] = ("need", "offer")
    for side in sides:
        gaps = gaps_of(book, side)
        if not gaps:
            continue
        cells: list[Cell[Gap]] = [
            Cell(sentence("head.material", lang), lambda gap: gap.words, text=True),
            Cell(sentence("head.firms", lang), lambda gap: str(gap.firms)),
        ]
        if reader == "office":
            cells.append(Cell(sentence("head.left", lang), lambda gap: amount(gap.left, gap.unit, lang)))
        title = sentence(f"gaps-{reader}-{side}", lang, count=len(gaps))
        more = sentence("more", lang, count=len(gaps) - _SHOWN) if len(gaps) > _SHOWN else ""
        blocks.append(section(listing(title, cells, gaps[:_SHOWN], rest=more)))
    return blocks


def count_services(book: Book) -> int:
    """How many processes firms of the park declare."""
    return len(book.held.park.conversions)


def service_blocks(book: Book) -> Sequence[Block]:
    """What firms of the park could do for others: the processes they declare, with their capacity."""
    lang, firms = book.lang, book.held.firms
    conversions = book.held.park.conversions
    if not conversions:
        return [Block("", remarks=(sentence("services-none", lang),))]
    cells: list[Cell[Conversion]] = [
        Cell(sentence("head.process", lang), lambda c: (c.name_en if lang == "en" else "") or c.name, text=True),
        Cell(
            sentence("head.owner", lang), lambda c: named(firms[c.owner], lang) if c.owner in firms else c.owner,
            text=True,
        ),
        Cell(sentence("head.takes", lang), lambda c: enumerated(c.takes or {}, lang), text=True),
        Cell(sentence("head.gives", lang), lambda c: enumerated(c.gives or {}, lang), text=True),
        Cell(sentence("head.capacity", lang), lambda c: show(c.capacity, lang) if c.capacity else ""),
    ]  # fmt: skip
    return [listing("", cells, conversions, remarks=(sentence("services", lang),))]


def _elements(book: Book) -> list[HeldLine]:
    """Heat, power and water on offer."""
    of_kind = [x for x in book.seen.lines if isinstance(x.entry, Offer) and x.entry.kind in {"energy", "water"}]
    return in_order(of_kind, book)


def _reachable(book: Book) -> list[Firm]:
    return [firm for firm in firms_shown(book) if reached(firm, book)]


def count_contacts(book: Book) -> int:
    """How many utilities, carriers and firms to reach there are."""
    carriers = len(book.held.park.carriers) if book.seen.reader == "office" else 0
    return len(_elements(book)) + len(_reachable(book)) + carriers


def contact_blocks(book: Book) -> Sequence[Block]:
    """Utilities on offer, carriers, and how to reach the firms that let it be known."""
    if not count_contacts(book):
        return []
    lang = book.lang
    blocks = [Block("", remarks=(sentence(f"contacts-{book.seen.reader}", lang),))]
    if elements := _elements(book):
        cells: list[Cell[HeldLine]] = [
            Cell(sentence("head.material", lang), lambda line: goods_of(line, lang), text=True),
            Cell(sentence("head.amount", lang), lambda line: amount_of(line, book)),
            Cell(sentence("head.firm", lang), lambda line: called(line.firm, book), text=True),
        ]
        blocks.append(section(listing(sentence("elements", lang, count=len(elements)), cells, elements)))
    if book.seen.reader == "office" and (carriers := book.held.park.carriers):
        of_carrier: list[Cell[tuple[Carrier, Permit | None]]] = [
            Cell(sentence("head.carrier", lang), lambda row: row[0].name, text=True),
            Cell(sentence("head.permit", lang), lambda row: _permit(row[1], book), text=True),
            Cell(sentence("head.until", lang), lambda row: row[1].until if row[1] else ""),
        ]
        rows = [(one, permit) for one in carriers for permit in one.permits or (None,)]
        blocks.append(section(listing(sentence("carriers", lang, count=len(carriers)), of_carrier, rows)))
    if firms := _reachable(book):
        people: list[Cell[Firm]] = [
            Cell(sentence("head.firm", lang), lambda firm: called(firm, book), text=True),
            Cell(sentence("head.contact", lang), lambda firm: reached(firm, book), text=True),
        ]
        blocks.append(section(listing(sentence("people", lang, count=len(firms)), people, firms)))
    return blocks


def _permit(permit: Permit | None, book: Book) -> str:
    if permit is None:
        return ""
    kind = PERMIT_TYPES[permit.type][book.lang == "en"] if permit.type in PERMIT_TYPES else permit.type
    return f"{kind} {enumerated(permit.codes, book.lang)} {permit.number}".strip()

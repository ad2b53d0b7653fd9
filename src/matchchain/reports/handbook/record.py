"""The records of `handbook`: its parts, its lines, who supplies whom, what changed. Only what the reader may see."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter
from typing import Any

from matchchain.network.graph.flow import Flow
from matchchain.park import OFFER_KINDS, Offer
from matchchain.reports.column import Column, Fields, Table
from matchchain.reports.handbook.book import Book
from matchchain.reports.handbook.lines import by_family, in_order, wide_rows
from matchchain.reports.handbook.parts import parts_of, title_of
from matchchain.reports.handbook.relations import ordered
from matchchain.reports.handbook.words import amount_of, band_of, called, goods_of, label_of, sent, sentence
from matchchain.studies.handbook.attack import key_of
from matchchain.studies.handbook.changes import KINDS, Changed
from matchchain.studies.handbook.holding import HeldLine, stated
from matchchain.units.bands import band
from matchchain.values import dataclass
from matchchain.wording.message import sentence_of

column = Fields("handbook.field")
_SIDES = sentence.choices("side", "offer", "need")
_LEVELS = sentence.choices("level", "material", "broader", "family")
_RELATIONS = sentence.choices("relation", "existing", "planned")
_CHANGES = sentence.choices("change", *KINDS)


@dataclass(frozen=True, slots=True)
class PrintedPart:
    """A part, and how many entries it holds; None where it is no list."""

    name: str
    title: str
    entries: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedLine:
    """One line as it is printed.

    Attributes:
        side, label, level: what is offered or needed, and how exactly that is said.
        kind: of an offer that is named.
        quantity: a year, where it is told exactly; `low`, `high` the ends of its band, `unit` of either.
        amount: the same in words.
        firm: id, "" of one behind a code; `firm_name` its name, `code` its code.
        firms, lines: of a public edition, how many there are.
    """

    side: str
    label: str
    level: str
    kind: str = ""
    quantity: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str = ""
    amount: str = ""
    firm: str = ""
    firm_name: str = ""
    code: str = ""
    firms: int | None = None
    lines: int | None = None


def tables(book: Book) -> tuple[Table[Any], ...]:
    """Every record that the reader may see."""
    found: list[Table[Any]] = [
        _table("parts", _PARTS, printed_parts(book)),
        _table("lines", _LINES, printed_lines(book)),
    ]
    if book.sort in {"office", "firms"}:
        found.append(_table("relations", _relations(book), ordered(book.seen.flows, book)))
    if book.changes is not None and book.sort in {"office", "firms"}:
        found.append(_table("changes", _changed(book), book.changes.rows))
    return tuple(found)


def _table(name: str, columns: tuple[Column[Any], ...], rows: Iterable[Any]) -> Table[Any]:
    return Table(name, sentence_of(f"handbook.sheet.{name}"), columns, lambda: rows)


def printed_parts(book: Book) -> list[PrintedPart]:
    """The parts of an edition."""
    return [
        PrintedPart(part.name, title_of(part, book), part.count(book) if part.count else None)
        for part in parts_of(book)
    ]


def printed_lines(book: Book) -> list[PrintedLine]:
    """The lines of an edition, offers first."""
    if book.sort == "public":
        return [
            PrintedLine(
                side=side, label=sentence(f"family.{family}", book.lang), level="family", firms=firms, lines=lines
            )
            for side in ("offer", "need")
            for family, firms, lines in by_family(book, side)
        ]
    if book.wide is not None:
        return [
            PrintedLine(
                side=cell.side,
                label=label_of(cell, book),
                level=cell.level,
                low=cell.low,
                high=cell.high,
                unit=cell.unit,
                amount=band_of(cell, book.lang),
                code=book.codes[key_of(cell)],
            )
            for cell in (*wide_rows(book, "offer"), *wide_rows(book, "need"))
        ]
    offers = in_order((line for line in book.seen.lines if line.side == "offer"), book)
    needs = in_order((line for line in book.seen.lines if line.side == "need"), book)
    return [printed_line(line, book) for line in (*offers, *needs)]


def printed_line(line: HeldLine, book: Book) -> PrintedLine:
    """A line of a catalogue in which firms are named."""
    level, quantity = book.seen.amounts[line.key], stated(line)
    low, high = band(quantity) if quantity is not None and level == "band" else (None, None)
    name, named = called(line.firm, book), book.seen.named(line.firm.id)
    return PrintedLine(
        side=line.side,
        label=goods_of(line, book.lang),
        level="material",
        kind=line.entry.kind if isinstance(line.entry, Offer) else "",
        quantity=quantity if level == "exact" else None,
        low=low,
        high=high,
        unit=line.entry.quantity.unit if line.entry.quantity is not None and level != "no" else "",
        amount=amount_of(line, book),
        firm=line.firm.id if named else "",
        firm_name=name if named else "",
        code="" if named else name,
    )


_PARTS: tuple[Column[PrintedPart], ...] = (
    column("part", attrgetter("name")),
    column("title", wide=24),
    column("entries", kind="count"),
)
_LINES: tuple[Column[PrintedLine], ...] = (
    column("side", kind="choice", choices=_SIDES, wide=8),
    column("label", wide=24),
    column("level", kind="choice", choices=_LEVELS, wide=10),
    column("kind", kind="choice", choices={**OFFER_KINDS, "": ("", "")}, wide=10),
    column("quantity", kind="amount"),
    column("low", kind="amount"),
    column("high", kind="amount"),
    column("unit", wide=8),
    column("amount", wide=20),
    column("firm", wide=18),
    column("firm_name", wide=24),
    column("code", wide=8),
    column("firms", kind="count"),
    column("lines", kind="count"),
)


def _relations(book: Book) -> tuple[Column[Flow], ...]:
    """Who supplies whom; amounts and gains to the office alone."""
    firms, lang = book.held.firms, book.lang
    columns: list[Column[Flow]] = [
        column("relation", attrgetter("kind"), "choice", choices=_RELATIONS, wide=12),
        column("material", lambda flow: sent(flow, lang), wide=24),
        column("supplier", lambda flow: called(firms[flow.supplier], book), wide=24),
        column("receiver", lambda flow: called(firms[flow.receiver], book), wide=24),
    ]
    if book.seen.reader == "office":
        columns += [
            column("quantity", kind="tonnage"),
            column("unit", wide=8),
            column("net", kind="money"),
        ]
    return tuple(columns)


def _changed(book: Book) -> tuple[Column[Changed], ...]:
    names = book.changes.names if book.changes else {}
    en = book.lang == "en"

    def name(firm: str) -> str:
        told = names.get(firm, ("", ""))
        return (told[1] if en else "") or told[0]

    columns: list[Column[Changed]] = [
        column("change", attrgetter("kind"), "choice", choices=_CHANGES, wide=12),
        column("firm_name", lambda row: name(row.firm), wide=24),
        column("partner", lambda row: name(row.partner), wide=24),
        column("material", wide=24),
        column("side", kind="choice", choices={**_SIDES, "": ("", "")}, wide=8),
    ]
    if book.seen.reader == "office":
        columns += [
            column("before", lambda row: row.before.quantity if row.before else None, "amount"),
            column("after", lambda row: row.after.quantity if row.after else None, "amount"),
        ]
    return tuple(columns)

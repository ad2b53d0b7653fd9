"""The sheets of a handbook as a workbook: a catalogue a sheet, with figures to sort and filter by."""

from __future__ import annotations

from typing import Any

from matchchain.catalogue.files.edition import Side
from matchchain.park import OFFER_KINDS, PRESENT_WAYS, STATES, Offer
from matchchain.reports.column import Choices, Column, Table
from matchchain.reports.handbook.book import Book
from matchchain.reports.handbook.lines import aliases, in_order
from matchchain.reports.handbook.record import PrintedLine, column, printed_line, tables
from matchchain.studies.handbook.holding import HeldLine
from matchchain.values import dataclass
from matchchain.wording.message import sentence_of


@dataclass(frozen=True, slots=True)
class CatalogueLine:
    """A line of a catalogue: as it is printed, and what it was printed of."""

    printed: PrintedLine
    held: HeldLine


def sheets(book: Book) -> tuple[Table[Any], ...]:
    """What a workbook shows: the two catalogues apart where firms are named, who supplies whom, what changed."""
    parts, lines, *others = tables(book)
    if book.wide is not None:
        return (parts, lines)
    return (parts, _catalogue(book, "offer"), _catalogue(book, "need"), *others)


def _catalogue(book: Book, side: Side) -> Table[CatalogueLine]:
    rows = [
        CatalogueLine(printed_line(line, book), line)
        for line in in_order((line for line in book.seen.lines if line.side == side), book)
    ]
    name = "supply" if side == "offer" else "demand"
    return Table(name, sentence_of(f"handbook.part.{name}"), _columns(book, side), lambda: rows)


def _columns(book: Book, side: Side) -> tuple[Column[CatalogueLine], ...]:
    columns: list[Column[CatalogueLine]] = [
        column("label", lambda row: row.printed.label, wide=24),
        column("aliases", lambda row: aliases(row.held, book.lang), wide=30),
    ]
    if side == "offer":
        columns.append(column("kind", lambda row: row.printed.kind, "choice", choices=_with_blank(OFFER_KINDS)))
    columns += [
        column("quantity", lambda row: row.printed.quantity, "amount"),
        column("low", lambda row: row.printed.low, "amount"),
        column("high", lambda row: row.printed.high, "amount"),
        column("unit", lambda row: row.printed.unit, wide=8),
    ]
    if book.seen.reader == "office":
        columns += [
            column("purity", lambda row: row.held.entry.purity.likely if row.held.entry.purity else None, "share"),
            column("state", lambda row: row.held.entry.state, "choice", choices=_with_blank(STATES)),
        ]
        if side == "offer":
            columns.append(column("now", _now, "choice", choices=_with_blank(PRESENT_WAYS)))
        columns.append(column("as_of", lambda row: row.held.entry.as_of, wide=12))
    columns += [
        column("firm_name", lambda row: row.printed.firm_name, wide=24),
        column("code", lambda row: row.printed.code, wide=8),
    ]
    return tuple(columns)


def _now(row: CatalogueLine) -> str:
    return row.held.entry.now if isinstance(row.held.entry, Offer) else ""


def _with_blank(choices: Choices) -> Choices:
    return {**choices, "": ("", "")}

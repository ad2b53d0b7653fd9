"""The page of `deal ledger`: what becomes of each row of a file of deliveries."""

from __future__ import annotations

from collections.abc import Iterator

from matchchain.catalogue.sheets.ledger import LedgerRead, LedgerRow
from matchchain.entries.private.masked import hidden
from matchchain.reports.block import Block, Cell, Style, Under, listing
from matchchain.reports.column import Column, Table
from matchchain.reports.deals.words import column, sentence
from matchchain.reports.report import About, Report
from matchchain.reports.telling.head import asides, office_paper, park_name, rest
from matchchain.wording import Lang, say
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.deal-ledger/1"
VERDICTS = sentence.choices("verdict", "new", "adds", "known", "refused")
_STYLES: dict[str, Style] = {"new": "good", "adds": "good", "known": "dim", "refused": "stop"}


def ledger_report(read: LedgerRead, about: About, lang: Lang, *, top: int | None = None) -> Report:
    """The report of a file of deliveries.

    Args:
        read: its rows with their verdicts.
        about: the park.
        lang: language of every word.
        top: how many rows the page shows; None: all.
    """
    counts = {verdict: len([row for row in read.rows if row.verdict == verdict]) for verdict in VERDICTS}
    unknown = (sentence("ledger.unknown", lang, titles=", ".join(read.unknown)),) if read.unknown else ()
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=sentence("ledger.title", lang, park=park_name(about, lang), file=read.file),
        asides=asides(about, lang),
        paper=office_paper(lang),
        notes=(sentence("ledger.counts", lang, **counts), *unknown),
        blocks=lambda: (_block(read, lang, top),),
        facts={"park": about.park, "file": read.file, "verdicts": counts, "unknown_columns": list(read.unknown)},
        tables=(Table("rows", sentence_of("deal.sheet.rows"), _columns(lang), lambda: read.rows),),
    )


def _block(read: LedgerRead, lang: Lang, top: int | None) -> Block:
    cells: list[Cell[LedgerRow]] = [
        Cell(sentence("head.cell", lang), lambda row: row.cell, text=True),
        Cell(sentence("head.id", lang), lambda row: row.said.get("deal", "")),
        Cell(sentence("head.month", lang), lambda row: row.said.get("month", "")),
        Cell(sentence("head.quantity", lang), lambda row: row.said.get("quantity", "")),
        Cell(sentence("head.stated", lang), lambda row: row.said.get("stated_by", ""), text=True),
        Cell(
            sentence("head.verdict", lang),
            lambda row: VERDICTS[row.verdict][lang == "en"],
            style=lambda row: _STYLES[row.verdict],
        ),
    ]
    order = sorted(read.rows, key=lambda row: row.verdict != "refused")
    title = sentence("block.rows", lang, count=len(read.rows))
    return listing(title, cells, order[:top], under=lambda row: _why(row, lang), rest=rest(order, top, "", lang))


def _why(row: LedgerRow, lang: Lang) -> Iterator[Under]:
    for message in row.why:
        yield Under("stop" if row.verdict == "refused" else "note", "", hidden(say(message, lang)))


def _columns(lang: Lang) -> tuple[Column[LedgerRow], ...]:
    return (
        column("cell"),
        column("verdict", kind="choice", choices=VERDICTS),
        column("deal", lambda row: row.said.get("deal")),
        column("month", lambda row: row.said.get("month")),
        column("quantity", lambda row: row.line.quantity.likely if row.line and row.line.quantity else None, "amount"),
        column("stated_by", lambda row: row.said.get("stated_by")),
        column("why", lambda row: [say(message, lang) for message in row.why], "list", wide=40),
    )

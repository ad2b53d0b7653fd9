"""Pairings across parks beside the answer of `suggest`: a block and an array more, the plan stays as it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchchain.reports.across.record import across_table
from matchchain.reports.across.words import park_called, sentence
from matchchain.reports.block import Block, Cell, Under
from matchchain.reports.report import Report
from matchchain.reports.telling import pairing as words
from matchchain.reports.telling.figures import km, money, money_unit, yearly
from matchchain.reports.telling.ranking import ranked
from matchchain.reports.telling.reasons import brief, stop_word
from matchchain.reports.telling.words import enumerated
from matchchain.reports.telling.words import sentence as said
from matchchain.studies.across import Across, AcrossRow
from matchchain.wording import Lang

_SHOWN = 5  # rows on a page of `suggest`, unless more are asked for


def with_across(report: Report, found: Across, top: int | None = None, *, flat: bool = False) -> Report:
    """A report of a plan with what could go from park to park.

    Args:
        report: what `suggestions` made of the reader's own plan.
        found: the pairings across parks.
        top: how many rows the block shows; None: all.
        flat: a CSV file, which holds the plan's pairings alone.
    """
    table = across_table(found, report.lang)
    own = [
        {"park": zh, "net_per_year": net if net is None else round(net, 2)}
        for (zh, _), net in zip(found.names, found.own_net, strict=True)
    ]
    return replace(
        report,
        blocks=lambda: (*report.blocks(), _block(found, report.lang, top)),
        facts={**report.facts, "parks": own, "across_net_per_year": round(found.net, 2)},
        tables=report.tables if flat else (*report.tables, table),
        sheets=(*report.sheets, table) if report.sheets else (),
    )


def _block(found: Across, lang: Lang, top: int | None) -> Block:
    ready = sum(row.pairing.stage == "ready" for row in found.rows)
    facts = {"ready": ready, "more": len(found.rows) - ready, "net": yearly(found.net, lang, found.currency)}
    title = sentence("title", lang, parks=len(found.names), **facts)
    remarks = (sentence("own-plans", lang, plans=_own_plans(found, lang)),)
    if not found.rows:
        return Block(title, remarks=(*remarks, sentence("none", lang)))
    unit = money_unit(found.currency, lang)
    cells: list[Cell[AcrossRow]] = [
        Cell(said("head.material", lang), lambda row: words.material(row.pairing, lang), text=True),
        Cell(said("head.supplier", lang), lambda row: _firm(row, found, lang, gives=True), text=True),
        Cell(said("head.receiver", lang), lambda row: _firm(row, found, lang, gives=False), text=True),
        Cell(said("head.quantity", lang), lambda row: words.quantity(row.pairing, lang)),
        Cell(sentence("head.net", lang, unit=unit), lambda row: money(row.pairing.net_per_year, lang)),
        Cell(sentence("head.km", lang), lambda row: km(row.pairing.distance_km, lang)),
        Cell(sentence("head.stop", lang), lambda row: stop_word(row.pairing, lang), text=True),
    ]
    shown = min(top, _SHOWN) if top else None
    return ranked(title, cells, found.rows, lang, top=shown, remarks=remarks, under=lambda row: _under(row, lang))


def _under(row: AcrossRow, lang: Lang) -> Iterator[Under]:
    """What the rule on leaving the province says of waste."""
    if row.province is not None:
        yield Under("stop" if row.pairing.stage == "papers" else "ask", "", brief(row.province, lang))


def _own_plans(found: Across, lang: Lang) -> str:
    """What each park's own plan is worth; nothing of those that have none."""
    parts = [
        sentence("own-plan", lang, park=park_called(number, found, lang), net=yearly(net, lang, found.currency))
        for number, net in enumerate(found.own_net)
        if net is not None
    ]
    return enumerated(parts, lang)


def _firm(row: AcrossRow, found: Across, lang: Lang, *, gives: bool) -> str:
    """A firm's name; of another park with that park's."""
    number = row.gives if gives else row.takes
    name = words.supplier(row.pairing, lang) if gives else words.receiver(row.pairing, lang)
    return name if not number else sentence("firm-of", lang, firm=name, park=park_called(number, found, lang))

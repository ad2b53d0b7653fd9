"""The page of `deal show`: one deal with its steps, nodes, papers, months, and why it is not as promised."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from matchchain.followup.nodes import NodeState, node_word
from matchchain.followup.saving import MonthSaving
from matchchain.followup.variance import PARTS, Variance
from matchchain.park import DEAL_STATES, LEVELS, REASONS, DealEvent
from matchchain.reports.block import Block, Cell, listing
from matchchain.reports.column import Column, Table
from matchchain.reports.deals.record import columns
from matchchain.reports.deals.words import (
    both_firms,
    column,
    column_of_money,
    light,
    reasons,
    sentence,
    state,
    sum_unit,
    verified,
)
from matchchain.reports.report import About, Report
from matchchain.reports.telling.figures import amount, money, money_unit
from matchchain.reports.telling.flows import percent
from matchchain.reports.telling.head import asides, office_paper, park_name
from matchchain.studies.deals.deals import DealFound, Deals
from matchchain.wording import Lang, say
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.deal/1"


def deal_report(found: Deals, row: DealFound, lang: Lang, *, in_plan: bool | None = None) -> Report:
    """The report of one deal.

    Args:
        found: the park's deals, for the head.
        row: the deal.
        lang: language of every word.
        in_plan: whether its pairing is still in today's plan; None where nobody has looked.
    """
    about = About.of(found)
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=sentence("one.title", lang, park=park_name(about, lang), id=row.deal.id, material=row.deal.material),
        asides=asides(about, lang),
        paper=office_paper(lang),
        notes=tuple(_notes(found, row, lang, in_plan)),
        blocks=lambda: tuple(_blocks(found, row, lang)),
        facts={"park": found.park, "currency": found.currency, "as_of": found.as_of, "in_plan": in_plan},
        tables=_tables(row, lang),
    )


def _notes(found: Deals, row: DealFound, lang: Lang, in_plan: bool | None) -> Iterator[str]:
    account, unit = row.account, money_unit(found.currency, lang)
    facts = {"firms": both_firms(row, lang), "state": state(row, lang), "since": account.standing.since}
    yield sentence("one.head", lang, light=light(row, lang), owner=row.deal.owner or "-", **facts)
    yield sentence(
        "one.money", lang, unit=unit,
        promised=column_of_money(account.promised, row, lang) or "-",
        contracted=column_of_money(account.contracted, row, lang) or "-",
        reported=column_of_money(account.reported, row, lang) or "-",
        verified=verified(row, lang) or "-",
    )  # fmt: skip
    if in_plan is False:
        yield sentence("one.not-in-plan", lang)
    if row.later:
        yield sentence("one.later", lang, days=", ".join(row.later))
    if account.partial:
        yield sentence("one.partial", lang)


def _blocks(found: Deals, row: DealFound, lang: Lang) -> Iterator[Block]:
    if row.light.why:
        yield Block(sentence("block.light", lang), prose=tuple(reasons(row, lang)))
    if row.nodes:
        yield _nodes(list(row.nodes.values()), lang)
    if row.account.months:
        yield _months(found, row, lang)
    if row.variance is not None:
        yield _variance(found, row.variance, lang)
    yield _events(row.account.standing.events, lang)


def _nodes(nodes: Sequence[NodeState], lang: Lang) -> Block:
    cells: list[Cell[NodeState]] = [
        Cell(sentence("head.node", lang), lambda one: say(node_word(one.node), lang), text=True),
        Cell(sentence("head.due", lang), lambda one: one.due),
        Cell(sentence("head.done", lang), lambda one: one.done),
        Cell(sentence("head.excuse", lang), lambda one: _excuse(one, lang), text=True),
    ]
    return listing(sentence("block.nodes", lang, count=len(nodes)), cells, nodes)


def _excuse(one: NodeState, lang: Lang) -> str:
    return sentence("excused", lang, until=one.until, excuse=one.excuse) if one.excuse else ""


def _months(found: Deals, row: DealFound, lang: Lang) -> Block:
    cells: list[Cell[MonthSaving]] = [
        Cell(sentence("head.month", lang), lambda one: one.delivery.month[:7]),
        Cell(sentence("head.quantity", lang), lambda one: amount(one.delivery.quantity, one.delivery.unit, lang)),
        Cell(sentence("head.level", lang), lambda one: _level(one, lang)),
        Cell(sentence("head.saved", lang), lambda one: money(one.counted, lang)),
        Cell(sentence("head.remark", lang), lambda one: _remark(one, lang), text=True),
    ]
    title = sentence("block.months", lang, count=len(row.account.months), unit=sum_unit(found.currency, lang))
    return listing(title, cells, row.account.months)


def _level(one: MonthSaving, lang: Lang) -> str:
    return f"{one.delivery.level} {LEVELS[one.delivery.level][lang == 'en']}"


def _remark(one: MonthSaving, lang: Lang) -> str:
    told = []
    if one.why_not:
        told.append(sentence(f"why-not.{one.why_not}", lang))
    if one.delivery.apart:
        told.append(sentence("apart", lang, share=percent(one.delivery.apart)))
    if one.terms is not None and one.terms.series:
        told.append(sentence("by-series", lang))
    return "; ".join(told)


def _variance(found: Deals, split: Variance, lang: Lang) -> Block:
    cells: list[Cell[tuple[str, float]]] = [
        Cell(sentence("head.part", lang), lambda part: sentence(f"part.{part[0]}", lang), text=True),
        Cell(sentence("head.money", lang), lambda part: money(part[1], lang) if round(part[1], 2) else "0"),
    ]
    rows = [("promised", split.promised), *((name, getattr(split, name)) for name in PARTS), ("saved", split.saved)]
    return listing(sentence("block.variance", lang, unit=sum_unit(found.currency, lang)), cells, rows)


def _events(events: Sequence[DealEvent], lang: Lang) -> Block:
    cells: list[Cell[DealEvent]] = [
        Cell(sentence("head.on", lang), lambda one: one.on),
        Cell(sentence("head.state", lang), lambda one: DEAL_STATES[one.state][lang == "en"]),
        Cell(sentence("head.by", lang), lambda one: one.by, text=True),
        Cell(sentence("head.remark", lang), lambda one: _said(one, lang), text=True),
    ]
    return listing(sentence("block.events", lang, count=len(events)), cells, events)


def _said(one: DealEvent, lang: Lang) -> str:
    why = REASONS[one.why][lang == "en"] if one.why else ""
    late = sentence("entered", lang, day=one.entered) if one.entered and one.entered != one.on else ""
    return "; ".join(part for part in (why, one.because, one.note, one.source, late) if part)


def _tables(row: DealFound, lang: Lang) -> tuple[Table[Any], ...]:
    months: tuple[Column[MonthSaving], ...] = (
        column("month", lambda one: one.delivery.month[:7]),
        column("quantity", lambda one: one.delivery.quantity, "amount"),
        column("counted", lambda one: one.quantity, "amount"),
        column("unit", lambda one: one.delivery.unit),
        column("level", lambda one: one.delivery.level, "choice", choices=LEVELS),
        column("saved", lambda one: one.saved, "money"),
        column("reported", lambda one: one.counted, "money"),
        column("why_not", lambda one: one.why_not or None),
    )
    events: tuple[Column[DealEvent], ...] = (
        column("on"),
        column("state", kind="choice", choices=DEAL_STATES),
        column("by"),
        column("reason", lambda one: one.why or None, "choice", choices=REASONS),
        column("because", lambda one: one.because or None),
        column("note", lambda one: one.note or None),
        column("entered", lambda one: one.entered or None),
    )
    nodes: tuple[Column[NodeState], ...] = (
        column("node"),
        column("due", lambda one: one.due or None),
        column("done", lambda one: one.done or None),
        column("excuse", lambda one: one.excuse or None),
        column("excused_until", lambda one: one.until or None),
        column("moved", kind="count"),
    )
    split = () if row.variance is None else (row.variance,)
    parts: tuple[Column[Variance], ...] = (
        column("first_month", lambda one: one.first[:7]),
        column("last_month", lambda one: one.last[:7]),
        *(column(name, kind="money") for name in ("promised", *PARTS, "saved")),
    )
    return (
        Table("deals", sentence_of("deal.sheet.deals"), columns(lang), lambda: (row,)),
        Table("months", sentence_of("deal.sheet.months"), months, lambda: row.account.months),
        Table("events", sentence_of("deal.sheet.events"), events, lambda: row.account.standing.events),
        Table("nodes", sentence_of("deal.sheet.nodes"), nodes, lambda: tuple(row.nodes.values())),
        Table("variance", sentence_of("deal.sheet.variance"), parts, lambda: split),
    )

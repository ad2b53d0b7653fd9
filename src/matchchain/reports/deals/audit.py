"""The worksheet of an audit, and what the errors in it say of the whole."""

from __future__ import annotations

from collections.abc import Mapping

from matchchain.followup.audit import Drawn, ErrorRate, Sample
from matchchain.park import LEVELS, Deal, Park
from matchchain.reports.block import Block, Cell, listing
from matchchain.reports.column import Column, Table
from matchchain.reports.deals.words import column, sentence, sum_unit
from matchchain.reports.report import About, Report
from matchchain.reports.rounding import rounded
from matchchain.reports.telling.figures import amount, money
from matchchain.reports.telling.flows import percent
from matchchain.reports.telling.head import asides, office_paper, park_name
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.deal-audit/1"


def audit_report(found: Sample, rate: ErrorRate | None, park: Park, about: About, lang: Lang) -> Report:
    """The report of a drawn sample.

    Args:
        found: the sample.
        rate: what was audited of it; None before.
        park: whose deals they are.
        about: the park, for the head.
        lang: language of every word.
    """
    unit = sum_unit(about.currency, lang)
    facts = {"total": money(found.total, lang), "unit": unit, "months": found.months, "count": len(found.drawn)}
    notes = [sentence("audit.note", lang, asked=found.asked, seed=found.seed, **facts)]
    if rate is not None:
        notes.append(_rate(rate, lang))
        if rate.missing:
            months = ", ".join(f"{deal} {month}" for deal, month in rate.missing)
            notes.append(sentence("audit.missing", lang, count=len(rate.missing), months=months))
    deals = {deal.id: deal for deal in park.deals}
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=sentence("audit.title", lang, park=park_name(about, lang)),
        asides=asides(about, lang),
        paper=office_paper(lang, landscape=True),
        notes=tuple(notes),
        blocks=lambda: (_block(found, deals, lang),) if found.drawn else (),
        closing=() if rate else (sentence("audit.closing", lang, size=found.asked, seed=found.seed),),
        facts={
            "park": about.park,
            "total": rounded(found.total, 2),
            "interval": rounded(found.interval, 2),
            "sample": found.asked,
            "seed": found.seed,
            "error_rate": None if rate is None else rounded(rate.rate, 6),
            "error_rate_bound": None if rate is None else rounded(rate.rate_bound, 6),
            "error_money": None if rate is None else rounded(rate.projected, 2),
            "error_money_bound": None if rate is None else rounded(rate.bound, 2),
            "audited": None if rate is None else rate.audited,
        },
        tables=(Table("worksheet", sentence_of("deal.sheet.worksheet"), _columns(deals), lambda: found.drawn),),
    )


def _rate(rate: ErrorRate, lang: Lang) -> str:
    facts = {
        "audited": rate.audited, "errors": rate.errors, "rate": percent(rate.rate), "bound": percent(rate.rate_bound),
        "error": _money(rate.projected, lang), "error_bound": _money(rate.bound, lang),
    }  # fmt: skip
    return sentence("audit.rate", lang, **facts)


def _money(value: float, lang: Lang) -> str:
    return money(value, lang) if value else "0"


def _block(found: Sample, deals: Mapping[str, Deal], lang: Lang) -> Block:
    cells: list[Cell[Drawn]] = [
        Cell(sentence("head.id", lang), lambda one: one.deal),
        Cell(sentence("head.month", lang), lambda one: one.key[1]),
        Cell(sentence("head.material", lang), lambda one: deals[one.deal].material, text=True),
        Cell(sentence("head.quantity", lang), lambda one: _amount(one, lang)),
        Cell(sentence("head.money", lang), lambda one: money(one.money, lang)),
        Cell(sentence("head.level", lang), lambda one: one.month.delivery.level),
        Cell(sentence("head.numbers", lang), _numbers, text=True),
        Cell(sentence("head.audited", lang), lambda _: "______"),
    ]
    return listing(sentence("block.worksheet", lang, count=len(found.drawn)), cells, found.drawn)


def _amount(one: Drawn, lang: Lang) -> str:
    return amount(one.month.delivery.quantity, one.month.delivery.unit, lang)


def _numbers(one: Drawn) -> str:
    lines = one.month.delivery.lines
    return " ".join(dict.fromkeys(word for line in lines for word in (*line.evidence, *line.numbers)))


def _columns(deals: Mapping[str, Deal]) -> tuple[Column[Drawn], ...]:
    return (
        column("deal", lambda one: one.deal),
        column("month", lambda one: one.key[1]),
        column("material", lambda one: deals[one.deal].material),
        column("supplier", lambda one: deals[one.deal].supplier),
        column("receiver", lambda one: deals[one.deal].receiver),
        column("quantity", lambda one: one.month.delivery.quantity, "amount"),
        column("unit", lambda one: one.month.delivery.unit),
        column("reported", lambda one: one.money, "money"),
        column("level", lambda one: one.month.delivery.level, "choice", choices=LEVELS),
        column("evidence", _numbers),
        column("hits", lambda one: one.hits, "count"),
        column("audited", lambda _: None, "amount"),
        column("finding", lambda _: None),
    )

"""The page of a restart together (同审同批): who is approved in one go, why, and whom stocks let wait."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from matchchain.reports.block import Block, Cell, Under
from matchchain.reports.column import Column, Table
from matchchain.reports.drill.park_record import table
from matchchain.reports.drill.words import column, firms_named, sentence
from matchchain.reports.report import About, Report
from matchchain.reports.telling.figures import amount, number
from matchchain.reports.telling.flows import material, named, percent, phone
from matchchain.reports.telling.head import asides, numbered, office_paper, park_name
from matchchain.reports.telling.ranking import ranked
from matchchain.reports.telling.words import comma
from matchchain.studies.resilience.batch import Batch, Member
from matchchain.studies.resilience.ties import Tie
from matchchain.wording import Lang

SCHEMA = "matchchain.batch/1"
_WAYS = sentence.choices("batch.way", "feeds", "takes")


def batch_report(found: Batch, lang: Lang, *, top: int | None = None) -> Report:
    """The report of a restart together.

    Args:
        found: what `batch` found.
        lang: language of every word.
        top: how many rows a block of the page shows; None: all.
    """
    about = About.of(found)
    who = firms_named(found.restarting, found.firms, lang)
    facts = {"inside": len(found.inside), "beyond": len(found.beyond), "later": len(found.later)}
    note = "batch.note-as-planned" if found.as_planned else "batch.note"
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=sentence("batch.title", lang, park=park_name(about, lang), firms=who),
        asides=asides(about, lang),
        paper=office_paper(lang),
        notes=(sentence(note, lang, days=number(found.wait, lang)), sentence("batch.summary", lang, **facts)),
        blocks=lambda: numbered(_blocks(found, lang, top), lang),
        closing=(sentence("batch.closing", lang),),
        facts={
            "park": found.park,
            "restarting": list(found.restarting),
            "wait_days": found.wait,
            "existing_only": not found.as_planned,
        },
        tables=_tables(found, lang),
    )


def partner_name(one: Member, found: Batch, lang: Lang) -> str:
    """What a partner is called."""
    return one.partner if one.outside else named(found.firms[one.partner], lang)


def _blocks(found: Batch, lang: Lang, top: int | None) -> Iterator[Block]:
    title = sentence("batch.block.inside", lang, count=len(found.inside))
    if not found.members:
        yield Block(title, remarks=(sentence("batch.nobody", lang),))
    elif found.inside:
        yield _listed(title, found.inside, found, lang, top)
    if found.beyond:
        yield _listed(sentence("batch.block.beyond", lang, count=len(found.beyond)), found.beyond, found, lang, top)
    if found.later:
        facts = {"count": len(found.later), "days": number(found.wait, lang)}
        yield _listed(sentence("batch.block.later", lang, **facts), found.later, found, lang, top)


def _listed(title: str, rows: Sequence[Member], found: Batch, lang: Lang, top: int | None) -> Block:
    def whom(one: Member) -> str:
        return one.partner if one.outside else phone(found.firms[one.partner], lang)

    cells: list[Cell[Member]] = [
        Cell(sentence("head.whom", lang), whom, text=True),
        Cell(sentence("batch.head.step", lang), lambda one: str(one.step)),
        Cell(sentence("batch.head.stock", lang), lambda one: _days(one.days, lang)),
    ]

    def under(one: Member) -> Iterator[Under]:
        yield from (Under("why", "", reason(tie, found, lang)) for tie in one.ties)

    return ranked(title, cells, rows, lang, top=top, under=under)


def _days(days: float | None, lang: Lang) -> str:
    return "?" if days is None else sentence("batch.days", lang, days=_whole(days, lang))


def _whole(days: float, lang: Lang) -> str:
    """Days as one counts them: whole ones from two up, and never more than there are."""
    return number(int(days) if days >= 2 else days, lang)


def reason(tie: Tie, found: Batch, lang: Lang) -> str:
    """Why a partner is needed, in a line."""
    told = sentence(
        f"batch.reason.{tie.way}",
        lang,
        firm=named(found.firms[tie.firm], lang),
        material=material(tie.line, tie.zh, tie.en, lang),
        amount=amount(tie.quantity, tie.unit, lang),
        share=percent(tie.share),
    )
    key = _unstated(tie) if tie.days is None else "lasts" if tie.days >= found.wait else "short"
    days = "" if tie.days is None else _whole(tie.days, lang)
    return told + comma(lang) + sentence(f"batch.stock.{tie.way}-{key}", lang, days=days)


def _unstated(tie: Tie) -> str:
    """What follows where no stock is stated."""
    return "unknown" if tie.way == "feeds" or tie.unavoidable else "customer"


def _tables(found: Batch, lang: Lang) -> tuple[Table[Any], ...]:
    def rows(members: Sequence[Member]) -> list[tuple[Member, Tie]]:
        return [(one, tie) for one in members for tie in one.ties]

    columns = _columns(found, lang)
    return (
        table("batch_together", columns, lambda: rows(found.members)),
        table("batch_later", columns, lambda: rows(found.later)),
    )


def _columns(found: Batch, lang: Lang) -> tuple[Column[tuple[Member, Tie]], ...]:
    return (
        column("partner_name", lambda row: partner_name(row[0], found, lang), wide=18),
        column("partner", lambda row: "" if row[0].outside else row[0].partner),
        column("outside", lambda row: row[0].outside, "flag"),
        column("step", lambda row: row[0].step, "count"),
        column("firm", lambda row: row[1].firm),
        column("way", lambda row: row[1].way, "choice", choices=_WAYS),
        column("line", lambda row: row[1].line, wide=18),
        column("quantity", lambda row: row[1].quantity, "tonnage"),
        column("unit", lambda row: row[1].unit, wide=8),
        column("share", lambda row: row[1].share, "share"),
        column("stock_days", lambda row: row[1].days, "tonnage"),
        column("reason", lambda row: reason(row[1], found, lang), wide=40),
    )

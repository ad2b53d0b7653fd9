"""The page of `meet replan`: whom to tell what, then the seats of the rounds that are left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchchain.reports.block import Block, Cell, listing
from matchchain.reports.column import Column, Table
from matchchain.reports.meeting.page import meeting_report, seat_blocks
from matchchain.reports.meeting.record import column
from matchchain.reports.meeting.words import name_of, sentence
from matchchain.reports.report import Report
from matchchain.reports.telling.head import numbered, park_name, rest
from matchchain.reports.telling.words import enumerated
from matchchain.studies.meeting.replan import Change, Replan
from matchchain.studies.meeting.wishes import Group
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.meet-replan/1"


def replan_report(found: Replan, lang: Lang, *, top: int | None = None, printed: bool = False) -> Report:
    """The report of a meeting that is seated again.

    Args:
        found: what `replan` found.
        lang: language of every word.
        top: how many changes, and talks of a round, the page shows; None: all.
        printed: it goes on paper or a wall.
    """
    whole = meeting_report(found.plan, lang, top=top, printed=printed, saved=True)
    changes = _changes(found, lang)
    title = sentence("replan.title", lang, park=park_name(whole.about, lang), id=found.plan.id, round=found.first)
    return replace(
        whole,
        schema=SCHEMA,
        title=title,
        blocks=lambda: numbered(
            (*_blocks(found, lang, top), *seat_blocks(found.plan, lang, top, printed=printed, first=found.first)),
            lang,
        ),
        facts={
            **whole.facts, "from_round": found.first, "absent": list(found.absent), "changed": found.changed,
            "lost": len(found.lost), "missed": [list(group) for group in found.missed],
        },
        tables=(changes, *whole.tables),
        sheets=(changes, *whole.sheets),
    )  # fmt: skip


def _blocks(found: Replan, lang: Lang, top: int | None) -> Iterator[Block]:
    firms = found.plan.firms
    cells: list[Cell[Change]] = [
        Cell(sentence("head.round", lang), lambda one: str(one.round)),
        Cell(sentence("head.firm", lang), lambda one: name_of(one.firm, firms, lang), text=True),
        Cell(sentence("head.before", lang), lambda one: _others(one.before, one, found, lang), text=True),
        Cell(sentence("head.now", lang), lambda one: _now(one, found, lang), text=True),
    ]
    remarks = [_whole(found, lang)]
    if found.missed:
        pairs = enumerated((_names(group, found, lang) for group in found.missed), lang)
        remarks.append(sentence("replan.missed", lang, pairs=pairs))
    if not found.changes:
        remarks.append(sentence("replan.none", lang))
    title = sentence("replan.block.changes", lang, count=len(found.changes))
    more = rest(found.changes, top, "", lang)
    yield listing(title, cells, found.changes[:top], remarks=tuple(remarks), rest=more)


def _whole(found: Replan, lang: Lang) -> str:
    lost = {(seat.round, seat.table) for seat in found.lost}
    new = {(one.round, one.now) for one in found.changes if one.now}
    absent = enumerated((name_of(firm, found.plan.firms, lang) for firm in found.absent), lang)
    counts = {"lost": len(lost), "changed": found.changed, "more": len(new)}
    return sentence("replan.whole", lang, absent=absent, **counts)


def _names(group: Group, found: Replan, lang: Lang) -> str:
    return sentence("pair", lang, firms=enumerated((name_of(firm, found.plan.firms, lang) for firm in group), lang))


def _others(group: Group, one: Change, found: Replan, lang: Lang) -> str:
    names = (name_of(firm, found.plan.firms, lang) for firm in group if firm != one.firm)
    return sentence("beside", lang).join(names) or sentence("free", lang)


def _now(one: Change, found: Replan, lang: Lang) -> str:
    if not one.now:
        return sentence("free", lang)
    return sentence("at-table", lang, table=one.table, firms=_others(one.now, one, found, lang))


def _changes(found: Replan, lang: Lang) -> Table[Change]:
    columns: tuple[Column[Change], ...] = (
        column("round", kind="count"),
        column("firm"),
        column("firm_name", lambda one: name_of(one.firm, found.plan.firms, lang)),
        column("before", lambda one: [firm for firm in one.before if firm != one.firm], "list"),
        column("now", lambda one: [firm for firm in one.now if firm != one.firm], "list"),
        column("table", lambda one: one.table or None, "count"),
    )
    return Table("changes", sentence_of("meet.sheet.changes"), columns, lambda: found.changes)

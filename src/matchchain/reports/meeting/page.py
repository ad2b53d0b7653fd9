"""The page of `meet plan`: what the meeting is worth, who sits where in each round, who sits out and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from matchchain.reports.block import Block, Cell, listing
from matchchain.reports.meeting.record import Line, by_firm, charts, left_out, meetings, refused, wall
from matchchain.reports.meeting.words import about, name_of, sentence, who
from matchchain.reports.report import About, Paper, Report
from matchchain.reports.rounding import rounded
from matchchain.reports.telling.figures import money, money_unit, yearly
from matchchain.reports.telling.head import asides, numbered, park_name, rest
from matchchain.reports.telling.words import enumerated, firm_to_copy, listed
from matchchain.reports.telling.words import sentence as said
from matchchain.studies.meeting.values import LeftOut, MeetingPlan, Refusal, Seat
from matchchain.wording import Lang

SCHEMA = "matchchain.meet-plan/1"
_TOLD_STATES = ("idea", "talking", "contracted")
_NAMED = 12  # firms named in a row of those that sit out for the same reason


def meeting_report(
    plan: MeetingPlan, lang: Lang, *, top: int | None = None, printed: bool = False, saved: bool = False
) -> Report:
    """The report of a planned meeting.

    Args:
        plan: what `meeting` found.
        lang: language of every word.
        top: how many talks of a round the page shows; None: all.
        printed: it goes on paper or a wall: the charts of the seats stand in front.
        saved: it stands in a record already.
    """
    park = About.of(plan)
    title = sentence("title", lang, park=park_name(park, lang), id=plan.id, on=plan.on)
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=park,
        title=" ".join(title.split()),
        asides=asides(park, lang),
        notes=(sentence("note", lang, unit=money_unit(plan.currency, lang)),),
        blocks=lambda: numbered(seat_blocks(plan, lang, top, printed=printed), lang),
        closing=() if printed or not plan.seats else _closing(plan, lang, saved),
        facts=_facts(plan),
        tables=(meetings(plan, lang), left_out(plan, lang), refused(plan, lang)),
        sheets=(*charts(plan, lang), meetings(plan, lang), left_out(plan, lang)),
        paper=Paper(mark=said("internal", lang), landscape=True),
    )


def seat_plan(plan: MeetingPlan, lang: Lang) -> Report:
    """The seats alone, for everybody to see: tables by rounds and each firm's own rounds; no figure of anybody."""
    about = About.of(plan)
    return Report(
        schema="matchchain.meet-seats/1",
        lang=lang,
        about=about,
        title=" ".join(sentence("title", lang, park=park_name(about, lang), id=plan.id, on=plan.on).split()),
        blocks=lambda: tuple(_charts(plan, lang)),
        facts={"park": plan.park, "id": plan.id or None, "on": plan.on or None},
        tables=charts(plan, lang),
        paper=Paper(landscape=True),
    )


def _facts(plan: MeetingPlan) -> dict[str, object]:
    wishes = plan.wishes
    return {
        "park": plan.park, "currency": plan.currency, "id": plan.id or None, "on": plan.on or None,
        "rounds": wishes.rounds, "tables": wishes.tables, "minutes": wishes.minutes, "cover": wishes.cover,
        "theme": wishes.theme or None, "value": rounded(plan.value, 2), "net_per_year": rounded(plan.net, 2),
        "possible": plan.possible, "seated": list(plan.seated), "idle": plan.idle, "idle_before": plan.idle_before,
        "best_pair_first": {"value": rounded(plan.by_hand.value, 2), "seated": plan.by_hand.seated},
        "chances": {state: rounded(share, 4) for state, share in plan.chances.items()},
    }  # fmt: skip


def _closing(plan: MeetingPlan, lang: Lang, saved: bool) -> tuple[str, ...]:
    if saved and plan.id:
        return (sentence("closing-saved", lang, id=plan.id),)
    return (sentence("closing", lang), sentence("closing-save", lang))


def seat_blocks(
    plan: MeetingPlan, lang: Lang, top: int | None, *, printed: bool, first: int = 1
) -> Iterator[Block]:
    """The parts of the page: what it is worth, who sits where from a round on, who sits out."""
    yield Block(sentence("block.whole", lang), remarks=tuple(_whole(plan, lang)))
    if printed and plan.seats:
        yield from _charts(plan, lang)
    left = (seat for seat in plan.seats if seat.round >= first)
    for now, seats in groupby(left, key=lambda seat: seat.round):
        yield _round(now, list(seats), plan, lang, top)
    if plan.left_out:
        yield _left_out(plan, lang)
    if plan.refused:
        yield Block(
            sentence("block.refused", lang, count=len(plan.refused)),
            remarks=tuple(_again(one, plan, lang) for one in plan.refused),
        )


def _whole(plan: MeetingPlan, lang: Lang) -> Iterator[str]:
    wishes = plan.wishes
    yield sentence(
        "whole", lang, rounds=wishes.rounds, tables=wishes.tables, minutes=wishes.minutes, talks=len(plan.seats),
        firms=len(plan.seated), net=yearly(plan.net, lang, plan.currency),
    )  # fmt: skip
    if not plan.seats:
        yield sentence("nothing", lang)
        return
    shares = (sentence(f"chance.{state}", lang, share=f"{plan.chances[state]:.0%}") for state in _TOLD_STATES)
    yield sentence("expected", lang, value=yearly(plan.value, lang, plan.currency), shares=listed(shares, lang))
    hand = plan.by_hand
    yield sentence("by-hand", lang, value=yearly(hand.value, lang, plan.currency), firms=hand.seated)
    yield sentence("idle", lang, idle=plan.idle, before=plan.idle_before)


def _round(now: int, seats: Sequence[Seat], plan: MeetingPlan, lang: Lang, top: int | None) -> Block:
    cells: list[Cell[Seat]] = [
        Cell(sentence("head.table", lang), lambda seat: str(seat.table)),
        Cell(sentence("head.who", lang), lambda seat: who(seat, plan.firms, lang), text=True),
        Cell(sentence("head.about", lang), lambda seat: about(seat, lang), text=True, short=True),
        Cell(sentence("head.net", lang), lambda seat: money(seat.net or None, lang), style=lambda _: "strong"),
        Cell(sentence("head.questions", lang), lambda seat: str(len(seat.topics) or "")),
    ]
    title = sentence("block.round", lang, round=now, count=len(seats))
    return listing(title, cells, seats[:top], rest=rest(seats, top, "", lang))


def _charts(plan: MeetingPlan, lang: Lang) -> Iterator[Block]:
    yield _chart("wall", sentence("head.table", lang), wall(plan, lang), plan, lang)
    yield _chart("by-firm", sentence("head.firm", lang), by_firm(plan, lang), plan, lang)


def _chart(name: str, first: str, lines: Sequence[Line], plan: MeetingPlan, lang: Lang) -> Block:
    def of_round(now: int) -> Cell[Line]:
        return Cell(sentence("round", lang, round=now), lambda line: line.rounds[now - 1], text=True)

    cells: list[Cell[Line]] = [Cell(first, lambda line: line.of, text=name != "wall")]
    cells += [of_round(now) for now in range(1, plan.wishes.rounds + 1)]
    return listing(sentence(f"block.{name}", lang), cells, lines)


def _left_out(plan: MeetingPlan, lang: Lang) -> Block:
    by_why: dict[str, list[LeftOut]] = {}
    for one in plan.left_out:
        by_why.setdefault(one.why, []).append(one)
    told = tuple(
        sentence("left", lang, why=sentence(f"why.{why}", lang), firms=_names(some, plan, lang))
        for why, some in by_why.items()
    )
    return Block(sentence("block.left-out", lang, count=len(plan.left_out)), remarks=told)


def _names(some: Sequence[LeftOut], plan: MeetingPlan, lang: Lang) -> str:
    told = enumerated((name_of(one.firm, plan.firms, lang) for one in some[:_NAMED]), lang)
    left = len(some) - _NAMED
    return sentence("and-more", lang, names=told, count=left) if left > 0 else told


def _again(one: Refusal, plan: MeetingPlan, lang: Lang) -> str:
    names = enumerated((name_of(firm, plan.firms, lang) for firm in one.firms), lang)
    typed = [firm_to_copy(firm, plan.firms[firm].table_name) if firm in plan.firms else firm for firm in one.firms]
    key = "again.wanted" if one.wanted else "again.asked"
    return sentence(key, lang, firms=names, count=one.times, option=f"--must {','.join(typed)}")

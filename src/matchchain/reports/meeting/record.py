"""The records of `meet plan`: every talk with its round and table, who sits out, and the seats as a chart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from matchchain.reports.column import Column, Fields, Table, adding
from matchchain.reports.meeting.words import WHY, name_of, questions, sentence, who
from matchchain.reports.telling.pairing import material
from matchchain.studies.meeting.values import LeftOut, MeetingPlan, Refusal, Seat
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

column = Fields("meet.field")


def meetings(plan: MeetingPlan, lang: Lang, top: int | None = None) -> Table[Seat]:
    """Every talk, by round and table, or the first `top`."""
    columns: tuple[Column[Seat], ...] = (
        column("round", kind="count"),
        column("table", kind="count"),
        column("firms", lambda seat: list(seat.firms), "list"),
        column("firm_names", lambda seat: [name_of(firm, plan.firms, lang) for firm in seat.firms], "list"),
        column("pairings", lambda seat: [pairing.id for pairing in seat.pairings], "list"),
        column("materials", lambda seat: [material(pairing, lang) for pairing in seat.pairings], "list"),
        adding(column("value", kind="money")),
        adding(column("net", kind="money")),
        column("must", kind="flag"),
        column("questions", lambda seat: list(questions(seat, plan.firms, lang)), "list", wide=60),
    )
    return Table("meetings", sentence_of("meet.sheet.meetings"), columns, lambda: plan.seats[:top])


def left_out(plan: MeetingPlan, lang: Lang) -> Table[LeftOut]:
    """Every firm that sits out."""
    columns: tuple[Column[LeftOut], ...] = (
        column("firm"),
        column("firm_name", lambda one: name_of(one.firm, plan.firms, lang)),
        column("why", kind="choice", choices=WHY, wide=40),
    )
    return Table("left_out", sentence_of("meet.sheet.left-out"), columns, lambda: plan.left_out)


def refused(plan: MeetingPlan, lang: Lang) -> Table[Refusal]:
    """Firms that have said no to each other before."""
    columns: tuple[Column[Refusal], ...] = (
        column("firms", lambda one: list(one.firms), "list"),
        column("firm_names", lambda one: [name_of(firm, plan.firms, lang) for firm in one.firms], "list"),
        column("times", kind="count"),
        column("wanted", kind="flag"),
    )
    return Table("refused", sentence_of("meet.sheet.refused"), columns, lambda: plan.refused)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a chart of seats: what it is of, and what stands there in each round."""

    of: str
    rounds: tuple[str, ...]


def wall(plan: MeetingPlan, lang: Lang) -> tuple[Line, ...]:
    """For each table who sits there in each round."""
    at = {(seat.table, seat.round): who(seat, plan.firms, lang) for seat in plan.seats}
    tables = sorted({table for table, _ in at})
    return tuple(Line(str(table), tuple(at.get((table, now), "") for now in _rounds(plan))) for table in tables)


def by_firm(plan: MeetingPlan, lang: Lang) -> tuple[Line, ...]:
    """For each firm at which table it sits, and with whom, in each round; two people of it at two tables."""
    told: dict[tuple[str, int], list[str]] = {}
    for seat in plan.seats:
        for firm in seat.firms:
            others = [name_of(other, plan.firms, lang) for other in seat.firms if other != firm]
            told.setdefault((firm, seat.round), []).append(_at(seat, others, lang))
    return tuple(
        Line(name_of(firm, plan.firms, lang), tuple("; ".join(told.get((firm, now), ())) for now in _rounds(plan)))
        for firm in plan.seated
    )


def _at(seat: Seat, others: list[str], lang: Lang) -> str:
    return sentence("at-table", lang, table=seat.table, firms=sentence("beside", lang).join(others))


def _rounds(plan: MeetingPlan) -> range:
    return range(1, plan.wishes.rounds + 1)


def charts(plan: MeetingPlan, lang: Lang) -> tuple[Table[Line], ...]:
    """The wall chart and the firms' own, as sheets of a workbook."""
    return (
        _chart("wall", "table", wall(plan, lang), plan),
        _chart("by-firm", "firm_name", by_firm(plan, lang), plan),
    )


def _chart(name: str, first: str, lines: tuple[Line, ...], plan: MeetingPlan) -> Table[Line]:
    def of_round(now: int) -> Callable[[Line], str]:
        return lambda line: line.rounds[now - 1]

    zh, en = sentence_of("meet.round")
    rounds = tuple(
        Column(f"round_{now}", (zh.format(round=now), en.format(round=now)), of_round(now), wide=26)
        for now in _rounds(plan)
    )
    head: Column[Line] = column(first, lambda line: line.of, wide=18)
    return Table(name, sentence_of(f"meet.sheet.{name}"), (head, *rounds), lambda: lines)



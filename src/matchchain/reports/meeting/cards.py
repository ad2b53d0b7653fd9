"""A card for each table and round: who sits there, what about, three questions, room for what is agreed. No figure."""

from __future__ import annotations

from matchchain.network.pairing import Pairing
from matchchain.reports.block import Block, Cell, Under, listing
from matchchain.reports.meeting.record import meetings
from matchchain.reports.meeting.times import begins
from matchchain.reports.meeting.words import name_of, questions, sentence, who
from matchchain.reports.report import About, Paper, Report
from matchchain.reports.telling.pairing import material
from matchchain.studies.meeting.values import MeetingPlan, Seat
from matchchain.wording import Lang


def cards(plan: MeetingPlan, lang: Lang) -> Report:
    """The cards of all tables, a page each.

    Args:
        plan: the meeting.
        lang: language of every word.
    """
    about = About.of(plan)
    return Report(
        schema="matchchain.meet-cards/1",
        lang=lang,
        about=about,
        title=" ".join(sentence("cards.title", lang, id=plan.id, on=plan.on).split()),
        blocks=lambda: tuple(_card(seat, plan, lang) for seat in plan.seats),
        facts={"park": plan.park, "id": plan.id or None},
        tables=(meetings(plan, lang),),
        paper=Paper(mark=sentence("cards.mark", lang)),
    )


def _card(seat: Seat, plan: MeetingPlan, lang: Lang) -> Block:
    title = sentence(
        "cards.card", lang, round=seat.round, table=seat.table, time=begins(plan, seat.round),
        firms=who(seat, plan.firms, lang),
    )  # fmt: skip
    cells: list[Cell[Pairing]] = [
        Cell(sentence("head.gives", lang), lambda one: name_of(one.supplier, plan.firms, lang), text=True),
        Cell(sentence("head.about", lang), lambda one: material(one, lang), text=True),
        Cell(sentence("head.takes", lang), lambda one: name_of(one.receiver, plan.firms, lang), text=True),
        Cell(sentence("head.for", lang), lambda one: one.need, text=True),
    ]
    asked = tuple(
        Under("ask", sentence("cards.question", lang, number=number), question)
        for number, question in enumerate(questions(seat, plan.firms, lang), start=1)
    )
    room = tuple(Under("note", sentence(f"minutes.{name}", lang), _ROOM) for name in _TO_FILL)
    block = listing(" ".join(title.split()), cells, seat.pairings, prose=(*asked, *room))
    return Block(
        block.title, block.heads, block.rows, prose=block.prose, new_page=True,
        remarks=() if seat.pairings else (sentence("no-pairing", lang),),
    )  # fmt: skip


_ROOM = "_" * 40
_TO_FILL = ("result", "said", "next", "who", "day")

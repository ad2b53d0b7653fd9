"""The invitation of one firm: whom it meets when and where, why, and what to bring. Its own figures only.

A partner is named unless its card says that its name is not to be shown; no figure of a partner stands here, no joint
gain, no price between the two.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from matchchain.park import Firm, Need, Offer, Park
from matchchain.park.share import in_force
from matchchain.reports.block import Block, Cell, Under, listing
from matchchain.reports.column import Column, Table
from matchchain.reports.meeting.record import column
from matchchain.reports.meeting.times import begins
from matchchain.reports.meeting.words import name_of, sentence
from matchchain.reports.report import About, Paper, Report
from matchchain.reports.telling.head import park_name
from matchchain.reports.telling.question import question_of
from matchchain.reports.telling.words import enumerated, listed
from matchchain.studies.asking.question import Question
from matchchain.studies.meeting.values import MeetingPlan, Seat
from matchchain.units import show
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

OWN_FIELDS = frozenset(
    ("quantity", "price", "disposal_cost", "temperature", "gate_fee", "own_cost", "site", "zone")
)  # fmt: skip
"""What can be asked of a firm on paper without saying what others have."""


def invitation(plan: MeetingPlan, firm: Firm, park: Park, lang: Lang) -> Report:
    """The invitation of a firm.

    Args:
        plan: the meeting.
        firm: who is invited.
        park: whose settings say which names may be shown.
        lang: language of every word.
    """
    about = About.of(plan)
    name = name_of(firm.id, plan.firms, lang)
    mine = tuple(_Own(seat, firm, plan, park, lang) for seat in plan.of_firm(firm.id))
    return Report(
        schema="matchchain.meet-invitation/1",
        lang=lang,
        about=about,
        title=sentence("invitation.title", lang, firm=name),
        notes=tuple(_when(plan, park_name(about, lang), lang)),
        blocks=lambda: tuple(_blocks(mine, lang)),
        closing=(sentence("invitation.closing", lang),),
        facts={"park": plan.park, "id": plan.id or None, "on": plan.on or None, "firm": firm.id},
        tables=(_table(mine),),
        paper=Paper(mark=sentence("invitation.mark", lang, firm=name)),
    )


@dataclass(frozen=True, slots=True)
class _Own:
    """A talk as one of its firms may see it."""

    seat: Seat
    firm: Firm
    plan: MeetingPlan
    park: Park
    lang: Lang

    @property
    def when(self) -> str:
        """When it begins, "" where the meeting's time is not known."""
        return begins(self.plan, self.seat.round)

    @property
    def whom(self) -> str:
        """The others at the table, those named that let themselves be."""
        others = [self.plan.firms[one] for one in self.seat.firms if one != self.firm.id and one in self.plan.firms]
        shown = [one.id for one in others if in_force(one.share, self.park.share).name]
        named = [name_of(one, self.plan.firms, self.lang) for one in shown]
        more = len(others) - len(named)
        unnamed = (sentence("invitation.unnamed", self.lang, count=more),) if more else ()
        return sentence("beside", self.lang).join((*named, *unnamed))

    @property
    def why(self) -> tuple[str, ...]:
        """For each pairing what of the firm's own it is about, in its own card's words and figures."""
        told = []
        for pairing in self.seat.pairings:
            if pairing.supplier == self.firm.id:
                told.append(self._line("gives", self._own(self.firm.offers, pairing.offer_id), pairing.offer))
            elif pairing.receiver == self.firm.id:
                told.append(self._line("takes", self._own(self.firm.needs, pairing.need_id), pairing.need))
            else:
                told.append(sentence("invitation.works", self.lang))
        return tuple(dict.fromkeys(told)) or (sentence("no-pairing", self.lang),)

    @property
    def bring(self) -> tuple[str, ...]:
        """What to bring: an answer to each open question of its own, then what any talk needs."""
        asked = [
            question_of(topic.about.text, self.lang)
            for topic in self.seat.topics
            if isinstance(topic.about, Question)
            and topic.about.ask.firm == topic.about.owner == self.firm.id
            and topic.about.field in OWN_FIELDS
        ]
        side = "sample" if any(pairing.supplier == self.firm.id for pairing in self.seat.pairings) else "limits"
        return (*asked, sentence(f"invitation.bring.{side}", self.lang))

    def _line(self, key: str, line: Offer | Need | None, name: str) -> str:
        quantity = line.quantity if line else None
        if quantity is None:
            return sentence(f"invitation.{key}", self.lang, material=name)
        return sentence(f"invitation.{key}-amount", self.lang, material=name, quantity=show(quantity, self.lang))

    @staticmethod
    def _own(lines: tuple[Offer, ...] | tuple[Need, ...], which: str) -> Offer | Need | None:
        return next((line for line in lines if line.id == which), None)


def _when(plan: MeetingPlan, park: str, lang: Lang) -> Iterator[str]:
    facts = {"on": plan.on or sentence("invitation.to-be-told", lang), "at": plan.at, "where": plan.where}
    key = "invitation.when" if plan.where else "invitation.when-only"
    name = plan.name or sentence("invitation.meeting", lang)
    yield " ".join(sentence(key, lang, park=park, name=name, **facts).split())
    yield sentence("invitation.rounds", lang, minutes=plan.wishes.minutes)


def _blocks(mine: tuple[_Own, ...], lang: Lang) -> Iterator[Block]:
    timed = any(one.when for one in mine)
    cells: list[Cell[_Own]] = [Cell(sentence("head.round", lang), lambda one: str(one.seat.round))]
    if timed:
        cells.append(Cell(sentence("head.time", lang), lambda one: one.when))
    cells += [
        Cell(sentence("head.table", lang), lambda one: str(one.seat.table)),
        Cell(sentence("head.whom", lang), lambda one: one.whom, text=True),
        Cell(sentence("head.why", lang), lambda one: listed(one.why, lang), text=True),
    ]
    title = sentence("invitation.block", lang, count=len(mine))
    yield listing(title, cells, mine, under=lambda one: _under(one, lang))


def _under(one: _Own, lang: Lang) -> Iterator[Under]:
    yield Under("ask", sentence("invitation.bring", lang), listed(one.bring, lang))


def _table(mine: tuple[_Own, ...]) -> Table[_Own]:
    columns: tuple[Column[_Own], ...] = (
        column("round", lambda one: one.seat.round, "count"),
        column("table", lambda one: one.seat.table, "count"),
        column("with", lambda one: one.whom, wide=30),
        column("about", lambda one: enumerated(one.why, one.lang), wide=40),
        column("bring", lambda one: list(one.bring), "list", wide=50),
    )
    return Table("talks", sentence_of("meet.sheet.invitation"), columns, lambda: mine)

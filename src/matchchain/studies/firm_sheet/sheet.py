"""One firm's sheet for the office: all its pairings, what it would gain, what it lacks, whom the office asks."""

from __future__ import annotations

import datetime as dt

from matchchain.materials import Thesaurus
from matchchain.network.pairing import Pairing, Plan
from matchchain.network.planning.plan import suggest
from matchchain.park import Firm, Park
from matchchain.studies.asking.blanks import blanks
from matchchain.studies.asking.question import Blanks, Question
from matchchain.studies.papers.plan import PapersPlan, Sought, papers_plan
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a whole park, reckoned once for the sheets of all its firms."""

    park: Park
    plan: Plan
    blanks: Blanks
    papers: PapersPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class FirmSheet:
    """One firm.

    Attributes:
        firm: whose sheet it is.
        pairings: all rows of `suggest` in which it supplies, receives or converts, under their numbers.
        gain: what it would gain by the rows of the plan, CNY a year; None where no row of the plan has a figure.
        partial: how many of these rows have only a known part.
        joint: what these rows win for all their firms, CNY a year.
        questions: what it has not told, the weightiest first.
        papers: what it must bring, in the order of `papers plan`; those that unlock nothing by themselves come last.
    """

    park: str
    park_en: str
    currency: str
    as_of: str
    firm: Firm
    pairings: tuple[Pairing, ...]
    gain: float | None
    partial: int
    joint: float | None
    questions: tuple[Question, ...]
    papers: tuple[Sought, ...]

    @property
    def planned(self) -> tuple[Pairing, ...]:
        """The rows that the plan uses."""
        return tuple(p for p in self.pairings if p.in_plan and p.stage == "ready")

    def supplies(self, pairing: Pairing) -> bool:
        """Whether the firm gives in this row."""
        return pairing.supplier == self.firm.id


def known_of(park: Park, *, thesaurus: Thesaurus | None = None, today: dt.date | None = None) -> Known:
    """Reckon a park for the sheets of its firms.

    Args:
        park: as `load` returns it.
        thesaurus: what names mean; the shipped one by default.
        today: the day on which permits are looked at; the clock's by default.
    """
    return Known(
        park,
        suggest(park, thesaurus=thesaurus, today=today),
        blanks(park, thesaurus=thesaurus, today=today),
        papers_plan(park, thesaurus=thesaurus, today=today),
    )


def sheet_of(firm: Firm, known: Known) -> FirmSheet:
    """The sheet of one firm.

    Args:
        firm: of the park that is known.
        known: what all sheets share.

    Returns:
        The sheet. Same park, same answer.
    """
    plan = known.plan
    pairings = tuple(p for p in plan.pairings if firm.id in parties(p))
    used = [p for p in pairings if p.in_plan and p.stage == "ready"]
    gains = [gain for p in used if (gain := own_gain(firm.id, p)) is not None]
    joint = [p.net_per_year for p in used if p.net_per_year is not None]
    papers = (*known.papers.sought, *known.papers.beyond, *known.papers.idle)
    return FirmSheet(
        park=plan.park,
        park_en=plan.park_en,
        currency=plan.currency,
        as_of=plan.as_of,
        firm=firm,
        pairings=pairings,
        gain=sum(gains) if gains else None,
        partial=sum(p.known_part for p in used),
        joint=sum(joint) if joint else None,
        questions=tuple(q for q in known.blanks.questions if q.ask.firm == firm.id),
        papers=tuple(one for one in papers if one.paper.firm.id == firm.id),
    )


def parties(pairing: Pairing) -> set[str]:
    """The ids of the firms of a row, owners of processes among them."""
    return {pairing.supplier, pairing.receiver, *(owner for owner, *_ in pairing.converters)}


def own_gain(firm: str, pairing: Pairing) -> float | None:
    """What a firm gains by a row, CNY a year; None where nobody can say.

    The owners of processes gain together; what each of several would is not known here.
    """
    if firm == pairing.supplier:
        return pairing.supplier_gain
    if firm == pairing.receiver:
        if pairing.receiver_gain is None or pairing.converter_gain is None:
            return pairing.receiver_gain
        return pairing.receiver_gain - pairing.converter_gain
    return pairing.converter_gain if len(pairing.converters) == 1 else None

"""What one sitting with the authorities unlocks: every missing paper, who brings it, and what the plan is with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from matchchain.matching import Match, match
from matchchain.matching.legs import may_carry
from matchchain.matching.match import may_enter
from matchchain.materials import Thesaurus
from matchchain.network.allocation.effort import BRIEF
from matchchain.network.planning.freshness import newest_entry
from matchchain.network.planning.reckoning import Reckoning, reckon, whole_problem
from matchchain.park import Firm, Park
from matchchain.rules.law import law_of_place
from matchchain.rules.traits import Authority
from matchchain.studies.papers.missing import Paper, Papers, Waiting, waiting
from matchchain.studies.papers.unlocking import Step, Unlocked, unlocked
from matchchain.values import dataclass
from matchchain.wording import Message

MOST = 500
"""So many papers are given one by one; beyond that the rest is given together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """One missing paper in the order in which papers unlock most.

    Attributes:
        rank: from 1.
        paper: which.
        laws: the editions it rests on, with their numbers.
        pairings: how many pairs wait for it.
        others: the firms on the other side of these pairs.
        days: working days within which the law asks for the decision; None where it is not known.
        unlocks: how much more the plan is worth with it, CNY a year; of papers that only win together the last one
            holds what all of them win, the others None.
        net_with: the plan with it and all before, CNY a year.
        together: how many papers in a row win only together, this one among them; 1: it wins alone.
    """

    rank: int
    paper: Paper
    laws: tuple[Message, ...]
    pairings: int
    others: tuple[Firm, ...]
    days: int | None
    unlocks: float | None
    net_with: float
    together: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PapersPlan:
    """The papers of a park, as one sitting could settle them.

    Attributes:
        net_without: the plan of the pairs that wait for no paper, CNY a year.
        net_with_all: the plan if every paper were there.
        sought: papers that unlock something, the dearest first.
        beyond: papers that were not given one by one, since each of them unlocks less than the last that was.
        idle: papers with which the plan would be no better.
        held: pairs that stay out whatever papers there are.
    """

    park: str
    park_en: str
    currency: str
    as_of: str
    net_without: float
    net_with_all: float
    sought: tuple[Sought, ...]
    beyond: tuple[Sought, ...]
    idle: tuple[Sought, ...]
    held: int

    @property
    def unlocks(self) -> float:
        """What all papers together unlock, CNY a year."""
        return self.net_with_all - self.net_without

    def of(self, authority: Authority) -> tuple[Sought, ...]:
        """Those that one authority decides on, in their order."""
        return tuple(one for one in self.sought if one.paper.authority == authority)


def papers_plan(
    park: Park, *, thesaurus: Thesaurus | None = None, today: dt.date | None = None, most: int = MOST
) -> PapersPlan:
    """Which papers to get first.

    Each is taken to come out well: a determination to the offer's favour, a permit granted. The plan is solved again
    with it and with all before it, so that what two papers unlock together counts once.

    Args:
        park: as `load` returns it.
        thesaurus: what names mean; the shipped one by default.
        today: the day on which permits are looked at; the clock's by default.
        most: so many papers are given one by one.

    Returns:
        The plan. Same park, same answer.

    Example:
        >>> papers_plan(Park()).sought
        ()
    """
    day = today or dt.date.today()  # noqa: DTZ011 - a park's day is the office's own
    whole = reckon(match(park, thesaurus=thesaurus, today=day), BRIEF)
    papers = Papers()
    waits = tuple(_waiting(whole, papers))
    rows, legs = waits[0].rows, waits[1].rows if len(waits) > 1 else np.empty(0, dtype=np.int64)
    lacks = [lack for one in waits for lack in one.lacks]
    found = unlocked(whole_problem(whole.found, rows, whole.legs, legs), lacks, most)
    counts = np.bincount([paper for lack in lacks for paper in lack], minlength=len(papers.all)).tolist()
    law = law_of_place(whole.found.candidates)
    told = _Told(papers, counts, {} if law is None else law.days, found)
    return PapersPlan(
        park=park.name,
        park_en=park.name_en,
        currency=park.currency,
        as_of=newest_entry(park),
        net_without=found.without,
        net_with_all=found.with_all,
        sought=tuple(told.sought()),
        beyond=tuple(told.others(found.rest, found.with_all)),
        idle=tuple(told.others(found.idle, found.with_all)),
        held=sum(one.held for one in waits),
    )


def _waiting(whole: Reckoning, papers: Papers) -> Iterator[Waiting]:
    yield waiting(whole.found, may_enter, papers)
    if whole.legs is not None:
        yield waiting(_legs(whole), may_carry, papers)


def _legs(whole: Reckoning) -> Match:
    assert whole.legs is not None  # noqa: S101 - asked only where there are legs
    return whole.legs.found


@dataclass(frozen=True, slots=True)
class _Told:
    """Papers by their numbers, how many pairs wait for each, and the order found."""

    papers: Papers
    pairings: Sequence[int]
    days: Mapping[str, int]
    found: Unlocked

    def sought(self) -> Iterator[Sought]:
        rank = 0
        for step in self.found.steps:
            for at, number in enumerate(step.papers, start=1):
                rank += 1
                yield self._one(rank, number, step, last=at == len(step.papers))

    def _one(self, rank: int, number: int, step: Step, *, last: bool) -> Sought:
        return self._sought(
            rank, number, step.after - step.before if last else None, step.after if last else step.before,
            len(step.papers),
        )  # fmt: skip

    def others(self, numbers: Sequence[int], net: float) -> Iterator[Sought]:
        """Papers that were not given one by one, those first for which most pairs wait."""
        ordered = sorted(numbers, key=lambda number: (-self.pairings[number], number))
        given = sum(len(step.papers) for step in self.found.steps)
        for rank, number in enumerate(ordered, start=given + 1):
            yield self._sought(rank, number, None, net, 1)

    def _sought(self, rank: int, number: int, unlocks: float | None, net: float, together: int) -> Sought:
        paper = self.papers.all[number]
        return Sought(
            rank=rank, paper=paper, laws=cited(paper.text), pairings=self.pairings[number],
            others=tuple(self.papers.others[number].values()),
            days=self.days.get(paper.word), unlocks=unlocks, net_with=net, together=together,
        )  # fmt: skip


def cited(text: Message) -> tuple[Message, ...]:
    """The editions of law that a sentence cites, each once.

    Example:
        >>> cited(Message("any", {"law": (Message("rules.law.gb-34330"),), "name": "x"}))[0].key
        'rules.law.gb-34330'
    """
    return tuple({message.key: message for message in _cited(text)}.values())


def _cited(fact: object) -> Iterator[Message]:
    if isinstance(fact, tuple):
        for part in fact:
            yield from _cited(part)
    elif isinstance(fact, Message) and fact.key.startswith("rules.law."):
        yield fact
    elif isinstance(fact, Message):
        for part in fact.facts.values():
            yield from _cited(part)

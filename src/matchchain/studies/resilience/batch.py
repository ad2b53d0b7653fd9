"""Which firms must be approved in one go (同审同批) for a firm to start again, until stocks let the rest wait?

A firm runs while every need of it that is fed today is fed again, and while whoever takes what it cannot help making
(by-products and waste) takes it again; of the firms that restart also whoever takes their products. Each
partner that is needed so needs partners of its own. A stock puts a partner off:

    days = stock in hand / (need a year / operating days)      of what comes in
    days = storage       / (offer a year / operating days)     of what goes out

the whole need and the whole offer, since all partners stand still at once. What nobody has stated is no stock.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from matchchain.matching import match
from matchchain.materials import Thesaurus
from matchchain.network.graph.build import park_graph
from matchchain.network.planning.freshness import newest_entry
from matchchain.network.planning.reckoning import Reckoning, reckon
from matchchain.park import Firm, Park
from matchchain.studies.resilience.flows import flows, today_or_plan
from matchchain.studies.resilience.ties import Tie, all_ties

WAIT = 15
"""Days that an approval of its own takes where nobody says: our own figure, of no law."""


@dataclass(frozen=True, slots=True)
class Member:
    """A partner of the firms that restart.

    Attributes:
        partner: firm id, or the name the cards give it where it is outside the park.
        outside: whether it is outside the park.
        step: 1 for a partner of a firm that restarts, 2 for a partner of such a partner, and so on.
        ties: why: what it feeds or takes, the shortest stock first.
    """

    partner: str
    outside: bool
    step: int
    ties: tuple[Tie, ...]

    @property
    def days(self) -> float | None:
        """How long all of its ties are bridged by stocks; None where one of them has none that is known."""
        every = [tie.days for tie in self.ties if tie.days is not None]
        return min(every) if every and len(every) == len(self.ties) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What is approved together.

    Attributes:
        firms: every firm of the park by id.
        restarting: ids of the firms that start again, sorted.
        wait: days that a stock must last for its partner to be approved later.
        members: those in the same approval, the nearest first; of the park and outside.
        later: those that stocks let wait, the shortest stock first.
        as_planned: what the plan would move counts as if it flowed.
    """

    park: str
    park_en: str
    currency: str
    as_of: str
    day: str
    firms: Mapping[str, Firm]
    restarting: tuple[str, ...]
    wait: float
    members: tuple[Member, ...]
    later: tuple[Member, ...]
    as_planned: bool

    @property
    def inside(self) -> tuple[Member, ...]:
        """Members of the park itself."""
        return tuple(one for one in self.members if not one.outside)

    @property
    def beyond(self) -> tuple[Member, ...]:
        """Members outside the park: their own district approves them."""
        return tuple(one for one in self.members if one.outside)


def batch(
    park: Park,
    restarting: Collection[str],
    *,
    wait: float = WAIT,
    thesaurus: Thesaurus | None = None,
    today: dt.date | None = None,
    as_planned: bool = False,
) -> Batch:
    """The firms that must start together with some.

    Args:
        park: as `load` returns it.
        restarting: ids of the firms that start again.
        wait: days; a partner whose part a stock covers for so long may be approved later.
        thesaurus: what names mean; the shipped one by default.
        today: the day on which permits are looked at; the clock's by default.
        as_planned: count what the plan would move as if it flowed already.

    Returns:
        The batch. A longer wait never makes it smaller.

    Example:
        >>> batch(Park(), []).members
        ()
    """
    day = today or dt.date.today()  # noqa: DTZ011 - a park's day is the office's own
    whole = reckon(match(park, thesaurus=thesaurus, today=day))
    moving = flows(park_graph(whole), today_or_plan(as_planned=as_planned))
    members, later = _closed(whole, tuple(all_ties(whole, moving)), restarting, wait)
    return Batch(
        park=park.name,
        park_en=park.name_en,
        currency=park.currency,
        as_of=newest_entry(park),
        day=day.isoformat(),
        firms={firm.id: firm for firm in whole.found.candidates.firms},
        restarting=tuple(sorted(set(restarting))),
        wait=wait,
        members=members,
        later=later,
        as_planned=as_planned,
    )


def _closed(
    whole: Reckoning, ties: tuple[Tie, ...], restarting: Collection[str], wait: float
) -> tuple[tuple[Member, ...], tuple[Member, ...]]:
    """Who is needed, step by step, and who can wait."""
    of: dict[str, list[Tie]] = defaultdict(list)
    for tie in ties:
        of[tie.firm].append(tie)
    step = dict.fromkeys(restarting, 0)
    edge = sorted(step)
    while edge:
        needed = {tie.partner for firm in edge for tie in _binding(of[firm], step[firm]) if not _waits(tie, wait)}
        fresh = sorted(needed - set(step))
        step.update((partner, step[edge[0]] + 1) for partner in fresh)
        edge = fresh
    why: dict[str, list[Tie]] = defaultdict(list)
    for firm in step:
        for tie in _binding(of[firm], step[firm]):
            if step.get(tie.partner) != 0:
                why[tie.partner].append(tie)
    inside = {firm.id for firm in whole.found.candidates.firms}

    def member(partner: str) -> Member:
        near = step.get(partner) or 1 + min(step[tie.firm] for tie in why[partner])
        return Member(partner, partner not in inside, near, tuple(sorted(why[partner], key=_shortest)))

    members = sorted(map(member, (one for one in why if one in step)), key=lambda m: (m.step, m.outside, m.partner))
    later = sorted(map(member, (one for one in why if one not in step)), key=lambda m: (m.days or 0.0, m.partner))
    return tuple(members), tuple(later)


def _binding(ties: list[Tie], step: int) -> Iterator[Tie]:
    """The ties without which a firm at this step cannot run: whoever takes its products does not hold up a partner."""
    return (tie for tie in ties if step == 0 or tie.way == "feeds" or tie.unavoidable)


def _waits(tie: Tie, wait: float) -> bool:
    return tie.days is not None and tie.days >= wait


def _shortest(tie: Tie) -> tuple[float, str, str, str]:
    return (-1.0 if tie.days is None else tie.days), tie.firm, tie.way, tie.line

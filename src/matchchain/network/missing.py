"""Which step is missing? Processes that nobody in the park owns, and what the plan would gain with each.

The plan is solved again with one process more, at any capacity, and only what that process touches: what the plan
gains is the most that working it and its investment may cost a year. How far it would stand from its partners is
not known, so that of each haul only the loading counts.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from matchchain.candidates import LIKELY, Flags, Floats
from matchchain.matching import Match, match
from matchchain.matching.legs import Legs, legs_of
from matchchain.matching.processes import OPEN
from matchchain.matching.terms import transport
from matchchain.matching.trades import firm_index
from matchchain.materials import Thesaurus
from matchchain.network.allocate import LEAST_FLOW, PROVEN, allocate
from matchchain.network.effort import Effort
from matchchain.network.pairing import Verdict
from matchchain.network.problem import Problem
from matchchain.network.proposal import verdicts
from matchchain.network.reckoning import whole_problem
from matchchain.network.steps import Stuff, recipe_of, stuff_of
from matchchain.park import Conversion, Park, PlanRules

LEAST_WORTH = 1.0
"""CNY a year: what is worth less is worth nothing."""


@dataclass(frozen=True, slots=True)
class Partner:
    """Whom a missing step would take from or give to, and how much.

    Attributes:
        firm: id; "" where it is itself a process that nobody owns.
        through: the process that gives or takes it; None for a line of the firm's card.
        stuff: what the giving side calls it.
        quantity: per year, in `unit`.
    """

    firm: str
    through: Conversion | None
    stuff: Stuff
    quantity: float
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingStep:
    """A process that nobody in the park owns, and what it would bring.

    Attributes:
        conversion: the process; `shelf` says whose list it stands on.
        worth: what the plan would gain with it, CNY per year, before what nobody has stated of its cost.
        work: units of its first material a year, in `unit`.
        bears: `worth` over `work`: what a unit may cost to work at the most, CNY.
        stated_cost: CNY per unit of it that are deducted already: working, further inputs, residues.
        stated_yearly: CNY a year of a stated investment, deducted already.
        uncounted: names of further inputs and residues whose cost nobody states.
        ceiling: its yields are the most there could be.
        sources, takers: whom it would take from and give to; no takers: nobody in the park wants what it makes.
        papers: what its future owner would still have to get.
    """

    conversion: Conversion
    shelf: Literal["park", "library"]
    worth: float
    work: float
    unit: str
    bears: float
    stated_cost: float
    stated_yearly: float
    uncounted: tuple[str, ...]
    ceiling: bool
    sources: tuple[Partner, ...]
    takers: tuple[Partner, ...]
    papers: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """Two missing steps of which the first feeds the second, worth more together than each alone.

    Attributes:
        first, second: the processes.
        worth: what the plan would gain with both, CNY per year.
        alone: what it would gain with the first alone and with the second alone.
    """

    first: Conversion
    second: Conversion
    worth: float
    alone: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Missing:
    """The missing steps of a park, most worth first.

    Attributes:
        steps: each worth something alone.
        together: pairs of which at least one is worth nothing alone.
        all_worth: what the plan would gain with every one of them, CNY per year.
        net: the plan without them, CNY per year.
        looked_at: how many processes were tried.
    """

    steps: tuple[MissingStep, ...]
    together: tuple[Together, ...]
    all_worth: float
    net: float
    looked_at: int


_SMALL = Effort(seconds=math.inf, within=math.inf)
"""Prove what is small and leave it at a good plan for the rest, however slow the machine."""

_NONE = Effort(seconds=0.0)
"""No search at all."""

NOTHING_MISSING = Missing((), (), 0.0, 0.0, 0)


def missing_in(
    park: Park,
    library: Sequence[Conversion],
    *,
    today: datetime.date | None = None,
    within_km: float | None = None,
) -> Missing:
    """The missing steps of a park; see `missing_steps`.

    Example:
        >>> missing_in(Park(), ()).steps
        ()
    """
    day = today or datetime.date.today()  # noqa: DTZ011 - a park's day is the office's own
    return missing_steps(match(park, today=day, within_km=within_km), library, within_km=within_km)


def missing_steps(found: Match, library: Sequence[Conversion], *, within_km: float | None = None) -> Missing:
    """What each process that nobody in the park owns would bring.

    Args:
        found: the park's candidates.
        library: processes to try beside the park's own that have no owner.
        within_km: greatest distance by road of a leg, km; that of an unowned process is not known.

    Returns:
        The steps; same park, same answer.
    """
    rules = found.candidates.park.plan or PlanRules()
    owned, mine, others = _shelves(found, library)
    own = owned if rules.conversions == "owned" else []
    legs = legs_of(found, [*own, *mine, *others], open_to_all=True, within_km=within_km)
    if legs is None:
        return NOTHING_MISSING
    trial = _Trial(found, _with_loading(legs))
    worth = {p: trial.with_also(p) for p in trial.open}
    shelf = {id(one): "park" for one in mine}
    steps = [
        _step(trial, p, answer, "park" if id(trial.legs.processes[p].conversion) in shelf else "library")
        for p, answer in worth.items()
        if answer.gain > LEAST_WORTH
    ]
    together = list(_together(trial, {p: max(answer.gain, 0.0) for p, answer in worth.items()}))
    return Missing(
        steps=tuple(sorted(steps, key=lambda s: (-round(s.worth, 2), s.conversion.id, s.conversion.name))),
        together=tuple(sorted(together, key=lambda t: (-round(t.worth, 2), t.first.id, t.second.id))),
        all_worth=max(trial.with_also(*trial.open).gain, 0.0) if steps or together else 0.0,
        net=trial.net,
        looked_at=len(trial.open),
    )


def _shelves(
    found: Match, library: Sequence[Conversion]
) -> tuple[list[Conversion], list[Conversion], list[Conversion]]:
    """The conversions that firms of the park own, those of its files that nobody owns, and those of the library.

    A process of the library that does what somebody in the park does already is not missing. What nobody owns
    has no owner and no capacity of its own, whatever is written.
    """
    c = found.candidates
    who, known = firm_index(c.firms), c.cache["thesaurus"]
    conversions = c.park.conversions
    at_home = [bool(one.owner) and one.owner.strip().casefold() in who for one in conversions]
    owned = [one for one, here in zip(conversions, at_home, strict=True) if here]
    mine = [replace(one, owner="", capacity=None) for one, here in zip(conversions, at_home, strict=True) if not here]
    done = {turn for one in conversions for turn in _turns(one, known)}
    ids = {one.id for one in conversions} - {""}
    others = [one for one in library if one.id not in ids and not done.intersection(_turns(one, known))]
    return owned, mine, others


def _turns(conversion: Conversion, known: Thesaurus) -> list[tuple[str, str]]:
    """What it makes of what, by identity."""
    recipe = recipe_of(conversion, known)
    return [(recipe.takes[0][0], key) for key, _, _ in recipe.gives[: recipe.goods]] if recipe else []


def _with_loading(legs: Legs) -> Legs:
    """The legs with the loading charged where the place of a process is not known, and with it the rest of the haul."""
    found = legs.found
    c = found.candidates
    unowned = np.array([not firm.id for firm in c.firms], dtype=np.bool_)
    nowhere: Flags = unowned[c.offers.firm[c.o]] | unowned[c.needs.firm[c.n]]
    haul, _, _ = transport(replace(c, km=np.where(nowhere, 0.0, c.km)))
    known = found.worth.known - np.where(nowhere & np.isnan(found.worth.transport), np.nan_to_num(haul[::-1]), 0.0)
    return replace(legs, found=replace(found, worth=replace(found.worth, known=known)))


@dataclass(frozen=True, slots=True)
class _Answer:
    """The plan with some processes more: what it gains, and the flow of every link of what it touches."""

    gain: float
    flow: Floats


@dataclass(frozen=True, slots=True)
class _Solved:
    """The plan of some links: flow of every link, its net, and whether no better one exists."""

    flow: Floats
    net: float
    proven: bool


class _Trial:
    """The park's allocation problem with every process in it, solved with some of them at a time."""

    def __init__(self, found: Match, legs: Legs) -> None:
        self.legs = legs
        rows, self.leg_rows = np.flatnonzero(found.plannable), np.flatnonzero(legs.found.plannable)
        self.problem = whole_problem(found, rows, legs, self.leg_rows)
        self.pairs = len(rows)
        owned = np.array([p.owner != OPEN for p in legs.processes], dtype=np.bool_)
        self.open: list[int] = np.flatnonzero(~owned).tolist()
        ends = np.full((2, len(self.problem)), OPEN)
        for at, k in enumerate(self.leg_rows.tolist(), start=self.pairs):
            ends[:, at] = legs.gives_from(k), legs.takes_to(k)
        # Only what nobody owns is tried: elsewhere an end is nobody's.
        self.ends = np.where((ends >= 0) & ~owned[np.maximum(ends, 0)], ends, OPEN)
        self._base: Flags = (self.ends == OPEN).all(axis=0)
        needs = self.problem.n - legs.needs
        self._feeds: Flags = (needs >= 0) & legs.first[np.maximum(needs, 0)]
        self._known: dict[bytes, _Solved] = {}
        self._answers: dict[frozenset[int], _Answer] = {}
        self.net = self._solved(self._base).net

    def _part(self, rows: Flags) -> Problem:
        """Some of the links, open processes bounded by what these bring."""
        part = self.problem.links(rows)
        if not len(part.processes):
            return part
        capacity = np.array([p.capacity[LIKELY] for p in self.legs.processes])
        return replace(part, processes=replace(part.processes, capacity=capacity)).bounded()

    def with_also(self, *processes: int) -> _Answer:
        """The plan with these processes; those that nobody could ever feed are as good as not there."""
        fed = self._fed(processes)
        if fed not in self._answers:
            self._answers[fed] = self._answer(fed) if fed else _Answer(0.0, np.zeros(len(self.problem)))
        return self._answers[fed]

    def _fed(self, processes: Sequence[int]) -> frozenset[int]:
        """Those of the processes whose first material somebody in the park, or another of them, can bring."""
        among = self._feeds & np.isin(self.ends[1], processes)
        givers, takers = self.ends[0][among], self.ends[1][among]
        fed: frozenset[int] = frozenset()
        while (more := frozenset(takers[np.isin(givers, [OPEN, *fed])].tolist())) != fed:
            fed = more
        return fed

    def _answer(self, processes: frozenset[int]) -> _Answer:
        chosen = np.asarray(np.isin(self.ends, [OPEN, *processes]).all(axis=0), dtype=np.bool_)
        added = chosen & ~self._base
        near = self._touched(chosen, added)
        before, best = self._before(near & self._base), self._solved(near)
        if before.proven and best.proven:
            return _Answer(best.net - before.net, best.flow)
        # A search that is cut short may be lucky with old links: what these win alone is no merit of the new ones.
        used = (best.flow > LEAST_FLOW) | (before.flow > LEAST_FLOW)
        lucky, steady = (self._solved(rows & used | rows & added, _NONE) for rows in (near & ~added, near))
        best = max(best, steady, key=lambda plan: plan.net)
        return _Answer(best.net - max(before.net, lucky.net), best.flow)

    def _before(self, rows: Flags) -> _Solved:
        """The plan of some components without any missing step, solved once for each set of them."""
        key = rows.tobytes()
        if key not in self._known:
            self._known[key] = self._solved(rows)
        return self._known[key]

    def _touched(self, chosen: Flags, added: Flags) -> Flags:
        """The links of every component that the added ones stand in."""
        rows = np.flatnonzero(chosen)
        near = np.zeros(len(chosen), dtype=np.bool_)
        for part in self.problem.links(rows).components():
            if added[rows[part]].any():
                near[rows[part]] = True
        return near

    def _solved(self, rows: Flags, effort: Effort = _SMALL) -> _Solved:
        flow = np.zeros(len(rows))
        if not rows.any():
            return _Solved(flow, 0.0, proven=True)
        found = allocate(self._part(rows), effort)
        flow[rows] = found.flow
        return _Solved(flow, found.net, proven=found.gap <= PROVEN)

    def legs_used(self, flow: Floats) -> Iterator[tuple[int, float]]:
        """Row and flow of every leg that carries something."""
        for at in np.flatnonzero(flow[self.pairs :] > LEAST_FLOW).tolist():
            yield int(self.leg_rows[at]), float(flow[self.pairs + at])


def _step(trial: _Trial, p: int, answer: _Answer, shelf: Literal["park", "library"]) -> MissingStep:
    legs = trial.legs
    process = legs.processes[p]
    work = float(trial.problem.activity(answer.flow)[p])
    used = list(trial.legs_used(answer.flow))
    fed = [(k, flow) for k, flow in used if legs.takes_to(k) == p]
    fills = [(k, flow) for k, flow in used if legs.gives_from(k) == p]
    unpriced = [
        *(name for (name, _), price in zip(process.takes[1:], process.bought, strict=True) if price is None),
        *(name for (name, _), price in zip(process.residue, process.disposed, strict=True) if price is None),
    ]
    waiting = (k for k, _ in (*fed, *fills) if legs.found.judgement.papers[k])
    papers = [verdict for k in waiting for verdict in verdicts(legs.found, k) if verdict.paper]
    return MissingStep(
        conversion=process.conversion,
        shelf=shelf,
        worth=answer.gain,
        work=work,
        unit=process.conversion.unit,
        bears=answer.gain / work,
        stated_cost=float(process.known[LIKELY]),
        stated_yearly=process.yearly,
        uncounted=tuple(unpriced),
        ceiling=any(f.bound for _, f in process.gives),
        sources=_partners(legs, fed, giving=True),
        takers=_partners(legs, fills, giving=False),
        papers=tuple(v for at, v in enumerate(papers) if v not in papers[:at]),
    )


def _partners(legs: Legs, used: Sequence[tuple[int, float]], *, giving: bool) -> tuple[Partner, ...]:
    c = legs.found.candidates
    partners = []
    for k, flow in used:
        process = legs.gives_from(k) if giving else legs.takes_to(k)
        partners.append(
            Partner(
                firm=(c.supplier(k) if giving else c.receiver(k)).id,
                through=legs.processes[process].conversion if process >= 0 else None,
                stuff=stuff_of(c.offers.resolution(int(c.o[k]))),
                quantity=flow,
                unit=c.offers.unit[int(c.o[k])],
            )
        )
    return tuple(sorted(partners, key=lambda one: (-round(one.quantity, 6), one.firm, one.stuff.text)))


def _together(trial: _Trial, alone: dict[int, float]) -> Iterator[Together]:
    """The pairs of missing steps, one feeding the other, that are worth more than each by itself."""
    one, other = trial.ends
    pairs = sorted(set(zip(one.tolist(), other.tolist(), strict=True)))
    for first, second in pairs:
        if OPEN in {first, second} or min(alone[first], alone[second]) > LEAST_WORTH:
            continue
        answer = trial.with_also(first, second)
        passed = answer.flow[(one == first) & (other == second)]
        if answer.gain > alone[first] + alone[second] + LEAST_WORTH and (passed > LEAST_FLOW).any():
            gives, takes = (trial.legs.processes[p].conversion for p in (first, second))
            yield Together(gives, takes, answer.gain, (alone[first], alone[second]))

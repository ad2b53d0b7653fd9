"""Which step is missing? Processes that nobody in the park owns, and what the plan would gain with each.

The plan is solved again with one process more, at any capacity, and only what that process touches: what the plan
gains is the most that working it and its investment may cost a year. All that it makes first must find takers in the
park. How far it would stand from its partners is
not known, so that of each haul only the loading counts.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

import numpy as np

from matchchain.candidates import LIKELY
from matchchain.matching import Match, match
from matchchain.matching.legs import Legs, legs_of
from matchchain.matching.processes import OPEN
from matchchain.matching.trades import firm_index
from matchchain.materials import Thesaurus, resolve_name
from matchchain.network.allocation.problem import LEAST_FLOW
from matchchain.network.pairing import Verdict
from matchchain.network.planning.ends import verdicts
from matchchain.park import Conversion, Park, PlanRules
from matchchain.studies.growth.trial import Answer, Trial, with_loading
from matchchain.studies.routing.steps import Stuff, recipe_of, stuff_of
from matchchain.values import dataclass

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


@dataclass(frozen=True, slots=True)
class Product:
    """What a missing step would make in a year, and how much of it the park takes; the rest earns nothing here."""

    stuff: Stuff
    made: float
    taken: float
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
        sources, takers: whom it would take from and give to.
        products: its goods, made and taken. All of the first one is; what nobody takes of others is unpaid.
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
    uncounted: tuple[Stuff, ...]
    ceiling: bool
    sources: tuple[Partner, ...]
    takers: tuple[Partner, ...]
    products: tuple[Product, ...]
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
    trial = Trial(found, with_loading(legs))
    worth = {p: trial.with_also(p) for p in trial.open}
    shelf = {id(one): "park" for one in mine}
    steps = [
        _step(trial, p, answer, "park" if id(trial.legs.processes[p].conversion) in shelf else "library")
        for p, answer in worth.items()
        if answer.gain > LEAST_WORTH
    ]
    together = list(_together(trial, {p: max(answer.gain, 0.0) for p, answer in worth.items()}))
    return Missing(
        steps=tuple(sorted(steps, key=_dearest)),
        together=tuple(sorted(together, key=lambda t: (-round(t.worth, 2), t.first.id, t.second.id))),
        all_worth=max(trial.with_also(*trial.open).gain, 0.0) if steps or together else 0.0,
        net=trial.net,
        looked_at=len(trial.open),
    )


def _dearest(step: MissingStep) -> tuple[float, str, str]:
    return -round(step.worth, 2), step.conversion.id, step.conversion.name


def _shelves(
    found: Match, library: Sequence[Conversion]
) -> tuple[list[Conversion], list[Conversion], list[Conversion]]:
    """The conversions that firms of the park own, those of its files that nobody owns, and those of the library.

    A process of the library that does what somebody in the park does already is not missing. What nobody owns
    has no owner and no capacity of its own, whatever is written.
    """
    c = found.candidates
    who, known = firm_index(c.firms), c.thesaurus
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


def _step(trial: Trial, p: int, answer: Answer, shelf: Literal["park", "library"]) -> MissingStep:
    legs = trial.legs
    process = legs.processes[p]
    work = float(trial.problem.activity(answer.flow)[p])
    used = list(trial.legs_used(answer.flow))
    fed = [(k, flow) for k, flow in used if legs.takes_to(k) == p]
    fills = [(k, flow) for k, flow in used if legs.gives_from(k) == p]
    further = zip((*process.takes[1:], *process.residue), (*process.bought, *process.disposed), strict=True)
    known = legs.found.candidates.thesaurus
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
        uncounted=tuple(stuff_of(resolve_name(name, known)) for (name, _), price in further if price is None),
        ceiling=any(f.bound for _, f in process.gives),
        sources=_partners(legs, fed, giving=True),
        takers=_partners(legs, fills, giving=False),
        products=_products(legs, p, work, fills),
        papers=tuple(v for at, v in enumerate(papers) if v not in papers[:at]),
    )


def _products(legs: Legs, p: int, work: float, fills: Sequence[tuple[int, float]]) -> tuple[Product, ...]:
    c = legs.found.candidates
    lines = (np.flatnonzero(legs.giver == p)[: len(legs.processes[p].gives)] + legs.offers).tolist()
    taken = {line: sum(flow for k, flow in fills if c.o[k] == line) for line in lines}
    return tuple(
        Product(stuff_of(c.offers.resolution(o)), work * float(legs.gives[o - legs.offers]), amount, c.offers.unit[o])
        for o, amount in taken.items()
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


def _together(trial: Trial, alone: dict[int, float]) -> Iterator[Together]:
    """The pairs of missing steps, one feeding the other, that are worth more than each by itself."""
    one, other = trial.ends
    told: set[frozenset[int]] = set()  # two that feed each other are one pair
    for first, second in sorted(set(zip(one.tolist(), other.tolist(), strict=True))):
        pair = frozenset({first, second})
        if OPEN in pair or pair in told or min(alone[first], alone[second]) > LEAST_WORTH:
            continue
        answer = trial.with_also(first, second)
        passed = answer.flow[(one == first) & (other == second)]
        if answer.gain > alone[first] + alone[second] + LEAST_WORTH and (passed > LEAST_FLOW).any():
            told.add(pair)
            gives, takes = (trial.legs.processes[p].conversion for p in (first, second))
            yield Together(gives, takes, answer.gain, (alone[first], alone[second]))

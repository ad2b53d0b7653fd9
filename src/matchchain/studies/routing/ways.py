"""How a material could get into a process and out of one, whatever figures are missing.

A process stands behind the lines of its owner's card: the needs that mean what it takes, the offers that it gives.
Where it has capacity to spare it has lines of its own besides (`Legs`). Two processes of one owner are joined where
one takes what the other gives.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from matchchain.candidates import LIKELY, RELATION_CODES, Lines
from matchchain.matching import Match
from matchchain.matching.legs import Legs
from matchchain.network.allocation.problem import LEAST_FLOW
from matchchain.network.planning.ends import material_id
from matchchain.network.planning.reckoning import Reckoning
from matchchain.network.planning.stages import NAMES
from matchchain.studies.routing.arc import Arc
from matchchain.studies.routing.plant import NOBODY, Plant
from matchchain.studies.routing.steps import Way, stuff_of
from matchchain.values import dataclass


def arcs_of(whole: Reckoning, legs: Legs | None, plants: Sequence[Plant]) -> list[Arc]:
    """The surest arc between any two ends, in the order of `Arc.rank`.

    Args:
        whole: the park with its plan.
        legs: the legs of its own processes; those of the plan, or others where the plan has none.
        plants: its processes.
    """
    ports = _Ports.of(whole.found, plants)
    flow = whole.leg_flow if legs is whole.legs and legs is not None else None
    arcs: Iterable[Arc] = [
        *_of_cards(whole, plants, ports),
        *(_of_legs(legs, plants, ports, flow) if legs is not None else ()),
        *_inside(plants),
    ]
    surest: dict[tuple[object, ...], Arc] = {}
    for arc in sorted(arcs, key=lambda arc: arc.rank):
        if arc.giver != arc.taker:
            surest.setdefault(arc.ends, arc)
    return list(surest.values())


@dataclass(frozen=True, slots=True)
class _Ports:
    """Which lines of the cards stand for which processes: line -> (plant, identity of the material)."""

    offers: dict[int, list[tuple[int, str]]]
    needs: dict[int, list[tuple[int, str]]]

    @classmethod
    def of(cls, found: Match, plants: Sequence[Plant]) -> _Ports:
        c = found.candidates
        gives = [{key for key, _, _ in p.recipe.gives} for p in plants]
        takes = [{key for key, _, _ in p.recipe.takes} for p in plants]
        return cls(_behind(c.offers, plants, gives), _behind(c.needs, plants, takes))


def _behind(lines: Lines, plants: Sequence[Plant], keys: Sequence[set[str]]) -> dict[int, list[tuple[int, str]]]:
    found: dict[int, list[tuple[int, str]]] = {}
    owners = {p.owner for p in plants}
    for i in np.flatnonzero(np.isin(lines.firm, list(owners))).tolist():
        key = material_id(lines.resolution(i))
        behind = [(at, key) for at, p in enumerate(plants) if p.owner == lines.firm[i] and key in keys[at]]
        if behind:
            found[i] = behind
    return found


def _of_cards(whole: Reckoning, plants: Sequence[Plant], ports: _Ports) -> Iterator[Arc]:
    """Pairs of two cards where a process stands behind at least one of the lines; no name of them is open."""
    c, staged = whole.found.candidates, whole.staged
    touched = np.isin(c.o, list(ports.offers)) | np.isin(c.n, list(ports.needs))
    for k in np.flatnonzero(touched & ~staged.refused & staged.allowed & ~whole.found.unread).tolist():
        way: Way = "planned" if staged.planned[k] else NAMES[staged.code[k]]
        o, n = int(c.o[k]), int(c.n[k])
        for giver, given in ports.offers.get(o, ((NOBODY, ""),)):
            for taker, taken in ports.needs.get(n, ((NOBODY, ""),)):
                yield _arc(whole.found, k, way, _Ends(plants, (giver, taker), (given, taken), (o, n)))


def _of_legs(legs: Legs, plants: Sequence[Plant], ports: _Ports, flow: np.ndarray | None) -> Iterator[Arc]:
    """Pairs that start or end at a process with capacity to spare."""
    found = legs.found
    c = found.candidates
    place = {p.process: at for at, p in enumerate(plants) if p.process >= 0}
    for k in np.flatnonzero(found.allowed & ~found.judgement.blocked & ~found.unread).tolist():
        gives, takes = legs.gives_from(k), legs.takes_to(k)
        o, n = int(c.o[k]), int(c.n[k])
        key_o, key_n = material_id(c.offers.resolution(o)), material_id(c.needs.resolution(n))
        givers = [(place[gives], key_o)] if gives >= 0 else ports.offers.get(o, [(NOBODY, "")])
        takers = [(place[takes], key_n)] if takes >= 0 else ports.needs.get(n, [(NOBODY, "")])
        lines = (-1 if gives >= 0 else o, -1 if takes >= 0 else n)
        for giver, given in givers:
            for taker, taken in takers:
                moved = flow is not None and flow[k] > LEAST_FLOW
                way = "planned" if moved else _leg_way(found, k)
                yield _arc(found, k, way, _Ends(plants, (giver, taker), (given, taken), lines))


def _leg_way(found: Match, k: int) -> Way:
    if found.group[k]:
        return "group"
    if found.figures_missing[k]:
        return "figures"
    return "papers" if found.judgement.papers[k] else "ready"


@dataclass(frozen=True, slots=True)
class _Ends:
    """What a pair joins: plants, identities and own lines of its two sides, each `NOBODY` or -1 where there is none."""

    plants: Sequence[Plant]
    at: tuple[int, int]
    keys: tuple[str, str]
    lines: tuple[int, int]

    def good(self, kind: str) -> bool:
        """Whether what is given is a good: of a process one of its products, of a firm what its card calls so."""
        if self.at[0] == NOBODY:
            return kind == "product"
        recipe = self.plants[self.at[0]].recipe
        return self.keys[0] in {key for key, _, _ in recipe.gives[: recipe.goods]}


def _arc(found: Match, k: int, way: Way, ends: _Ends) -> Arc:
    c, value = found.candidates, found.worth
    o, n = int(c.o[k]), int(c.n[k])
    use = float(value.substitution_ratio[LIKELY, k] / c.conversion[k])
    room = float(found.trades.need[LIKELY, n]) / use if use > 0 else np.nan
    giver, taker = ends.at
    most = float(found.trades.supply[LIKELY, o]) if giver == NOBODY else np.inf
    return Arc(
        giver=giver,
        taker=taker,
        offer=stuff_of(c.offers.resolution(o)),
        need=stuff_of(c.needs.resolution(n)),
        given=ends.keys[0],
        taken=ends.keys[1],
        supplier=int(c.offers.firm[o]),
        receiver=int(c.needs.firm[n]),
        lines=(ends.lines[0] if giver == NOBODY else -1, ends.lines[1] if taker == NOBODY else -1),
        way=way,
        gain=np.nan if found.figures_missing[k] else float(value.known[LIKELY, k]),
        use=use if np.isfinite(use) and use > 0 else 1.0,
        same=RELATION_CODES[int(c.relation[k])] == "same",
        good=ends.good(c.offer(k).kind),
        score=c.meetings[int(c.meeting[k])].score,
        most=min(most, room) if taker == NOBODY else most,
    )


def _inside(plants: Sequence[Plant]) -> Iterator[Arc]:
    """What one process of a firm passes on to another of the same firm."""
    for i, giver in enumerate(plants):
        for j, taker in enumerate(plants):
            if i == j or giver.owner != taker.owner:
                continue
            takes = {key: stuff for key, stuff, _ in taker.recipe.takes}
            for key, stuff, _ in giver.recipe.gives:
                if key in takes:
                    ends = (giver.owner, taker.owner, (-1, -1))
                    yield Arc(i, j, stuff, takes[key], key, key, *ends, "inside", 0.0, 1.0, True, False, 1.0, np.inf)

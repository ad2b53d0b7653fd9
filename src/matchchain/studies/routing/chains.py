"""What can go through whom: chains of processes from an offer to a need, and closed loops.

Chains stand on the level of materials, whatever figures are missing. A chain starts at an offer that no process
makes, or in a ring at the firm that feeds most others; it ends at a firm's own need, with a product that nobody in
the park takes, or at a process it has been through already: a closed loop.
"""

from __future__ import annotations

import functools
import itertools
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from matchchain.studies.routing.chain import Chain, End, Found, Loop
from matchchain.studies.routing.steps import WAYS, Step, Stuff, Way
from matchchain.studies.routing.web import NOBODY, Arc, Plant, Web
from matchchain.values import dataclass

LONGEST = 8
"""Processes in a row at the most, of chains and of loops."""

ENUMERATED = 5000
"""Chains and loops looked at, at the most; beyond that the count is a least count."""

LISTED = 200
"""Chains and loops that are kept, the best first."""

def chains_of(web: Web) -> Found:
    """The chains and loops of a park's web, the surest and most worth first.

    Args:
        web: its processes and the arcs between them.
    """
    walker = _Walker(web)
    between = (chain for chain in walker.chains() if len(chain.firms) > 1)
    chains = sorted(itertools.islice(between, ENUMERATED), key=lambda chain: chain.key)
    loops = sorted(walker.loops(), key=_best_met)
    return Found(
        tuple(chains[:LISTED]),
        tuple(loops[:LISTED]),
        max(0, len(chains) - LISTED),
        max(0, len(loops) - LISTED),
    )


def _best_met(loop: Loop) -> tuple[int, float, tuple[str, ...]]:
    names = tuple(step.conversion.id or step.conversion.name for step in loop.steps)
    return WAYS.index(loop.way), -round(loop.score, 9), names


@dataclass(frozen=True, slots=True)
class _Path:
    """Arcs from the start to the process that the last one feeds."""

    arcs: tuple[Arc, ...]

    @property
    def plants(self) -> tuple[int, ...]:
        return tuple(arc.taker for arc in self.arcs)

    @property
    def visited(self) -> tuple[int, ...]:
        """With the process that makes the start, where one does."""
        return (self.arcs[0].giver, *self.plants)


class _Walker:
    """Walks the web from its starts."""

    def __init__(self, web: Web) -> None:
        self.web = web
        self.arcs = web.arcs()
        self.after = functools.cache(web.after)  # a path comes by the same process many thousand times
        pairs = {(arc.supplier, arc.receiver) for arc in self.arcs if arc.receiver != arc.supplier}
        self.fed = Counter(supplier for supplier, _ in pairs)

    def chains(self) -> Iterator[Chain]:
        """Every chain, one start after the other."""
        for arc in self.arcs:
            if arc.giver == NOBODY and arc.taker >= 0:
                yield from self._on(_Path((arc,)))
        for plant in self._ring_starts():
            for arc in self.after(plant):
                if arc.taker >= 0:
                    yield from self._on(_Path((arc,)))

    def _on(self, path: _Path) -> Iterator[Chain]:
        at = path.plants[-1]
        before = path.visited[:-1]
        if at in before:
            yield self._chain(path, "loop")
            return
        plant = self.web.plants[at]
        going = self.after(at)
        taken = {arc.given for arc in going}
        for key, stuff, _ in plant.recipe.gives[: plant.recipe.goods]:
            if key not in taken:
                yield self._chain(path, "product", product=(key, stuff))
        for arc in going:
            if arc.taker == NOBODY:
                yield self._chain(path, "need", last=arc)
            elif len(path.arcs) < LONGEST or arc.taker in path.visited:
                yield from self._on(_Path((*path.arcs, arc)))

    def _ring_starts(self) -> list[int]:
        """In each ring of processes, those of the firm that feeds most others."""
        import networkx as nx

        graph = self._graph()
        rings = [sorted(ring) for ring in nx.strongly_connected_components(graph) if len(ring) > 1]
        starts = []
        for ring in sorted(rings):
            firm = self._feeder(ring)
            starts += [plant for plant in ring if self.web.plants[plant].owner == firm]
        return starts

    def _feeder(self, plants: Sequence[int]) -> int:
        owners = sorted({self.web.plants[plant].owner for plant in plants})
        return max(owners, key=lambda firm: (self.fed[firm], -firm))

    def _graph(self) -> Any:  # noqa: ANN401 - a networkx graph
        """Processes and the surest arc from each to each."""
        import networkx as nx

        graph: Any = nx.DiGraph()
        graph.add_nodes_from(range(len(self.web.plants)))
        for arc in self.arcs:
            if arc.giver >= 0 and arc.taker >= 0 and not graph.has_edge(arc.giver, arc.taker):
                graph.add_edge(arc.giver, arc.taker, arc=arc)
        return graph

    def loops(self) -> list[Loop]:
        """Every ring of at most `LONGEST` processes, once each, from the firm that feeds most others."""
        import networkx as nx

        graph = self._graph()
        found = []
        for ring in itertools.islice(nx.simple_cycles(graph, length_bound=LONGEST), ENUMERATED):
            feeder = self._feeder(ring)
            start = min(at for at, plant in enumerate(ring) if plant == self._first(ring, feeder))
            turned = [*ring[start:], *ring[:start]]
            before = [turned[-1], *turned[:-1]]
            arcs = [graph.edges[one, other]["arc"] for one, other in zip(before, turned, strict=True)]
            found.append(self._loop(arcs))
        return found

    def _first(self, ring: Sequence[int], firm: int) -> int:
        return min(plant for plant in ring if self.web.plants[plant].owner == firm)

    def _loop(self, arcs: Sequence[Arc]) -> Loop:
        steps = []
        for arc, following in zip(arcs, [*arcs[1:], arcs[0]], strict=True):
            steps.append(self._step(arc, following.given, following.offer, None)[0])
        return Loop(tuple(steps), _least_sure([arc.way for arc in arcs]), math.prod(arc.score for arc in arcs))

    def _chain(
        self, path: _Path, end: End, *, last: Arc | None = None, product: tuple[str, Stuff] | None = None
    ) -> Chain:
        arcs = path.arcs[:-1] if end == "loop" else path.arcs
        last = path.arcs[-1] if end == "loop" else last
        leaving = [*((arc.given, arc.offer) for arc in arcs[1:]), (last.given, last.offer) if last else product]
        steps: list[Step] = []
        so_far: float | None = 1.0
        for arc, going in zip(arcs, leaving, strict=True):
            assert going is not None  # noqa: S101 - a chain without a last arc ends with a product
            step, so_far = self._step(arc, *going, so_far)
            steps.append(step)
        whole = (*arcs, last) if last else arcs
        quantity, worth = self._money(arcs, steps, last)
        return Chain(
            start=arcs[0].offer,
            supplier=self.web.firms[arcs[0].supplier],
            steps=tuple(steps),
            end=end,
            receiver=self.web.firms[last.receiver] if last else "",
            wanted=last.need if last else None,
            back_to=path.visited.index(path.plants[-1]) - 1 if end == "loop" else None,
            makes=self._makes(path.plants[-1]) if end == "loop" else (),
            last=last.way if last else None,
            way=_least_sure([arc.way for arc in whole]),
            goods=sum(arc.good for arc in whole),
            score=math.prod(arc.score for arc in whole),
            quantity=quantity,
            worth=worth,
        )

    def _step(self, arc: Arc, given: str, gives: Stuff, so_far: float | None) -> tuple[Step, float | None]:
        """One process with what it adds to the yield since the start."""
        plant = self.web.plants[arc.taker]
        per = next((per for key, _, per in plant.recipe.gives if key == given), math.nan)
        auxiliary = arc.taken != plant.recipe.takes[0][0]
        now = None if so_far is None or auxiliary or not per > 0 else so_far * arc.use * per
        step = Step(
            conversion=plant.conversion,
            owner=self.web.firms[plant.owner],
            way=arc.way,
            takes=arc.offer,
            asks=next((stuff for key, stuff, _ in plant.recipe.takes if key == arc.taken), arc.need),
            substitute=not arc.same,
            auxiliary=auxiliary,
            gives=gives,
            per_first=per,
            unit=plant.recipe.units.get(given, "t"),
            ceiling=given in plant.recipe.ceilings,
            cumulated=now,
            capacity=plant.capacity,
            used=plant.used,
            idle=plant.idle,
        )
        return step, now

    def _makes(self, at: int, seen: tuple[int, ...] = ()) -> tuple[Stuff, ...]:
        """What a process makes in the end: what its owner passes on inside its own gate is followed there."""
        plant: Plant = self.web.plants[at]
        made: list[Stuff] = []
        for key, stuff, _ in plant.recipe.gives[: plant.recipe.goods]:
            inside = [
                arc.taker
                for arc in self.after(at)
                if arc.given == key and arc.way == "inside" and arc.taker not in (*seen, at)
            ]
            made += [one for other in inside for one in self._makes(other, (*seen, at))] or [stuff]
        return tuple(dict.fromkeys(made))

    def _money(
        self, arcs: Sequence[Arc], steps: Sequence[Step], last: Arc | None
    ) -> tuple[float | None, float | None]:
        """What could go in a year, and the known part of what it would be worth."""
        most, per_unit, before = arcs[0].most, 0.0, 1.0
        for arc, step in zip(arcs, steps, strict=True):
            per_unit += before * arc.gain
            plant = self.web.plants[arc.taker]
            if step.cumulated is None or plant.process == NOBODY:
                return _known(most), None  # what an idle process would take more of is not known
            worked = before * arc.use
            per_unit -= worked * (step.cost.likely if step.cost else 0.0)
            most = min(most, (plant.capacity or 0.0) / worked)
            before = step.cumulated
        if last is not None:
            per_unit += before * last.gain
            most = min(most, last.most / before)
        quantity = _known(most)
        worth = None if quantity is None or math.isnan(per_unit) else quantity * per_unit
        return quantity, worth


def _known(amount: float) -> float | None:
    return amount if math.isfinite(amount) else None


def _least_sure(ways: Sequence[Way]) -> Way:
    return max(ways, key=WAYS.index)

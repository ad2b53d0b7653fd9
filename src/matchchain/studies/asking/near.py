"""What a change can reach: the components of the plan's graph that its rows stand in or would join."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from matchchain.candidates import Ints
from matchchain.network.planning.reckoning import Reckoning
from matchchain.values import dataclass

_NONE = np.empty(0, dtype=np.int64)


@dataclass(frozen=True, slots=True)
class Near:
    """Some components together: pairs and legs of the plan's graph, ascending, and processes."""

    rows: Ints
    legs: Ints
    processes: Ints


class Neighbours:
    """The components of a reckoned park and how they are reached; worked out once."""

    def __init__(self, whole: Reckoning) -> None:
        problem, pairs = whole.problem, len(whole.rows)
        self._rows, self._legs = whole.rows, whole.leg_rows
        self._parts = list(problem.components())
        self._pairs = pairs
        label = np.full(len(problem), -1)
        for at, part in enumerate(self._parts):
            label[part] = at
        c = whole.found.candidates if whole.legs is None else whole.legs.found.candidates
        outputs = 0 if whole.legs is None else len(whole.legs.giver)
        inputs = 0 if whole.legs is None else len(whole.legs.taker)
        lines = whole.found.candidates
        self.of_offer = np.full(max(len(lines.offers) + outputs, len(c.offers)), -1)
        self.of_need = np.full(max(len(lines.needs) + inputs, len(c.needs)), -1)
        self.of_offer[problem.o], self.of_need[problem.n] = label, label
        self.of_process = np.empty(0, dtype=np.int64)
        if whole.legs is not None:
            self._through_processes(whole)
        self._after = self._joined(whole, label)
        self._known: dict[frozenset[int], Near] = {}

    def _through_processes(self, whole: Reckoning) -> None:
        """All lines of a process stand in its component."""
        legs = whole.legs
        assert legs is not None  # noqa: S101 - asked for where there are some
        gives_o, takes_n = legs.offers + np.arange(len(legs.giver)), legs.needs + np.arange(len(legs.taker))
        self.of_process = np.full(len(legs.processes), -1)
        np.maximum.at(self.of_process, legs.giver, self.of_offer[gives_o])
        np.maximum.at(self.of_process, legs.taker, self.of_need[takes_n])
        self.of_offer[gives_o] = self.of_process[legs.giver]
        self.of_need[takes_n] = self.of_process[legs.taker]

    def _joined(self, whole: Reckoning, label: Ints) -> dict[int, set[int]]:
        """Offer -> components that a joint limit joins it to: of any of its pairs, in the plan's graph or not."""
        found = [(whole.found, whole.rows, 0)]
        if whole.legs is not None:
            found.append((whole.legs.found, whole.leg_rows, len(whole.rows)))
        of_key: dict[object, set[int]] = {}
        offers: list[tuple[object, int]] = []
        for each, rows, before in found:
            joint, place = each.joint, np.full(len(each.candidates), -1)
            place[rows] = label[before : before + len(rows)]
            for row, pair in zip(joint.row.tolist(), joint.pair.tolist(), strict=True):
                if place[pair] >= 0:
                    of_key.setdefault(joint.keys[row], set()).add(int(place[pair]))
                offers.append((joint.keys[row], int(each.candidates.o[pair])))
        after: dict[int, set[int]] = {}
        for key, o in offers:
            if key in of_key:
                after.setdefault(o, set()).update(of_key[key])
        self._members: dict[int, set[int]] = {}
        for o, others in after.items():
            if self.of_offer[o] >= 0:
                self._members.setdefault(int(self.of_offer[o]), set()).update(others)
        return after

    def labels(self, offers: Iterable[int], needs: Iterable[int]) -> frozenset[int]:
        """The components that these lines stand in, and those that joint limits join to them."""
        offers = list(offers)
        waiting = {int(self.of_offer[o]) for o in offers} | {int(self.of_need[n]) for n in needs}
        waiting.update(*(self._after.get(o, ()) for o in offers))
        found: set[int] = set()
        while waiting := waiting - found - {-1}:
            found |= waiting
            waiting = set().union(*(self._members.get(one, ()) for one in waiting))
        return frozenset(found)

    def near(self, labels: frozenset[int]) -> Near:
        """These components together."""
        if labels not in self._known:
            links = np.concatenate([_NONE, *(self._parts[one] for one in sorted(labels))])
            mine = np.isin(self.of_process, list(labels))
            self._known[labels] = Near(
                np.sort(self._rows[links[links < self._pairs]]),
                np.sort(self._legs[links[links >= self._pairs] - self._pairs]),
                np.flatnonzero(mine),
            )
        return self._known[labels]

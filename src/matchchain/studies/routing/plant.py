"""The processes that firms of the park run, whether they can take part in the plan or not."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from matchchain.candidates import LIKELY
from matchchain.matching.legs import Legs
from matchchain.matching.processes import OPEN, Idle, Process
from matchchain.materials import Thesaurus
from matchchain.network.graph.names import process_nodes
from matchchain.network.planning.reckoning import Reckoning
from matchchain.park import Conversion
from matchchain.studies.routing.steps import Recipe, recipe_of, worked
from matchchain.values import dataclass

NOBODY = -1
"""In place of a process: a firm's own offer before it, a firm's own need behind it."""


@dataclass(frozen=True, slots=True)
class Plant:
    """A conversion where a firm of the park runs it.

    Attributes:
        node: its node in the park's graph.
        conversion: as the catalogue states it.
        owner: index of the firm.
        recipe: what it takes and gives.
        process: its index among the processes of the legs; `NOBODY` where it cannot take part in the plan.
        capacity: units of its first material per year that are free, of an idle one all; None where not stated.
        used: what the plan puts through it, in that unit.
        idle: why it cannot take part, as `Idle.why`; "" where it can.
    """

    node: str
    conversion: Conversion
    owner: int
    recipe: Recipe
    process: int
    capacity: float | None
    used: float
    idle: str


def plants_of(
    whole: Reckoning, legs: Legs | None, processes: Sequence[Process], idle: Sequence[Idle]
) -> tuple[Plant, ...]:
    """The processes of a planned park, by owner and name; arguments as of `web_of`."""
    known = whole.found.candidates.thesaurus
    owned = [*((one.conversion, one.owner) for one in processes), *((one.conversion, one.owner) for one in idle)]
    nodes = process_nodes(owned, whole.found.candidates.firms)
    used = worked(legs, whole.leg_flow) if legs is not None and legs is whole.legs else np.zeros(len(processes))
    plants = [
        *(_plant(nodes[at], p, at, float(used[at]), known) for at, p in enumerate(processes)),
        *(_idle_plant(nodes[at], one, known) for at, one in enumerate(idle, start=len(processes))),
    ]
    at_home = (plant for plant in plants if plant is not None and plant.owner != OPEN)
    return tuple(sorted(at_home, key=lambda p: (p.owner, p.conversion.id, p.conversion.name)))


def _plant(node: str, process: Process, at: int, used: float, known: Thesaurus) -> Plant | None:
    recipe = recipe_of(process.conversion, known)
    free = float(process.capacity[LIKELY])
    return Plant(node, process.conversion, process.owner, recipe, at, free, used, "") if recipe else None


def _idle_plant(node: str, idle: Idle, known: Thesaurus) -> Plant | None:
    recipe, stated = recipe_of(idle.conversion, known), idle.conversion.capacity
    capacity = stated.likely if stated else None
    return Plant(node, idle.conversion, idle.owner, recipe, NOBODY, capacity, 0.0, idle.why) if recipe else None

"""One step of a route or a chain: what goes into a process, what comes out, who runs it and at what cost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias, get_args

import numpy as np

from matchchain.candidates import LIKELY, Floats
from matchchain.matching.legs import Legs
from matchchain.materials import Resolution, Thesaurus, resolve_name
from matchchain.network.planning.ends import material_id
from matchchain.park import Conversion, Figure
from matchchain.values import dataclass

Way: TypeAlias = Literal["planned", "existing", "inside", "ready", "papers", "figures", "group"]
"""How a material gets from one process to the next: the plan moves it, it is traded today, one firm passes it on
inside its own gate, nothing is in the way, papers or figures are missing, both firms belong to one group."""

WAYS: tuple[Way, ...] = get_args(Way)
"""The surest way first."""


@dataclass(frozen=True, slots=True)
class Stuff:
    """A material as somebody writes it, with the names of what it was found to be ("" where nobody knows it)."""

    text: str
    zh: str
    en: str

    @property
    def texts(self) -> tuple[str, ...]:
        """Every way it may be called here."""
        return self.text, self.zh, self.en


def stuff_of(resolution: Resolution) -> Stuff:
    """A resolved name with the labels of its material, or of the use it stands for."""
    known = resolution.material or resolution.use
    return Stuff(resolution.text, known.zh if known else "", known.en if known else "")


@dataclass(frozen=True, slots=True)
class Step:
    """A process at work in a route or a chain.

    Attributes:
        conversion: as the catalogue states it.
        owner: id of the firm that runs it.
        way: how its input reaches it.
        takes: what reaches it from the step before.
        asks: what it takes by its own words, which its yields are for.
        substitute: the two are not the same material, so that a tonne is held to do for a tonne.
        auxiliary: that is not its first material; its yields are then not per tonne of what comes in.
        gives: what goes on from it.
        per_first: units of that for each unit of its first material; `unit` is the unit they are counted in.
        ceiling: that figure is the most there could be (all of a substance recovered).
        cumulated: units of it for each unit at the start of the route or chain; None where it cannot be said.
        capacity: units of its first material per year, None where nobody states it.
        used: what the plan puts through it, in the same unit.
        idle: why it cannot take part in the plan: "capacity" not stated, "zero" or all of it "busy"; "" where it can.
    """

    conversion: Conversion
    owner: str
    way: Way
    takes: Stuff
    asks: Stuff
    substitute: bool
    auxiliary: bool
    gives: Stuff
    per_first: float
    unit: str
    ceiling: bool
    cumulated: float | None
    capacity: float | None
    used: float
    idle: str = ""

    @property
    def cost(self) -> Figure | None:
        """What a unit of its first material costs to work."""
        return self.conversion.cost


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a conversion takes and gives per unit of its first material, each by its identity.

    Attributes:
        takes: (identity, name, units per unit of the first material), the first material first.
        gives: likewise, goods before residues.
        goods: how many of `gives` are goods.
        units: identity of what it gives -> the unit it is counted in.
        ceilings: identities of those whose figure is the most there could be.
    """

    takes: tuple[tuple[str, Stuff, float], ...]
    gives: tuple[tuple[str, Stuff, float], ...]
    goods: int
    units: Mapping[str, str]
    ceilings: frozenset[str]


def recipe_of(conversion: Conversion, known: Thesaurus) -> Recipe | None:
    """The recipe of a conversion; None for one that lacks a first material or a product.

    Args:
        conversion: as the catalogue or the library states it.
        known: the thesaurus, holding the park's own names.
    """
    first = next(iter((conversion.takes or {}).values()), None)
    if first is None or not first.likely > 0 or not conversion.gives:
        return None

    def read(table: Mapping[str, Figure]) -> list[tuple[str, Stuff, Figure]]:
        found = ((resolve_name(name, known), figure) for name, figure in table.items() if figure.likely > 0)
        return [(material_id(name), stuff_of(name), figure) for name, figure in found]

    def per_first(read: list[tuple[str, Stuff, Figure]]) -> tuple[tuple[str, Stuff, float], ...]:
        return tuple((key, stuff, figure.likely / first.likely) for key, stuff, figure in read)

    goods, rest = read(conversion.gives), read(conversion.residue or {})
    made = [*goods, *rest]
    return Recipe(
        takes=per_first(read(conversion.takes or {})),
        gives=per_first(made),
        goods=len(goods),
        units={key: figure.unit.partition("/")[0] or "t" for key, _, figure in made},
        ceilings=frozenset(key for key, _, figure in made if figure.bound),
    )


def worked(legs: Legs, flow: Floats) -> Floats:
    """(processes,): what the flows of its legs put through each process, units of its first material per year."""
    c = legs.found.candidates
    activity = np.zeros(len(legs.processes))
    brought = flow * legs.found.worth.substitution_ratio[LIKELY] / c.conversion
    for k in np.flatnonzero(flow > 0).tolist():
        into = int(c.n[k]) - legs.needs
        if into >= 0 and legs.first[into]:
            activity[legs.taker[into]] += brought[k] / legs.takes[into]
    return activity

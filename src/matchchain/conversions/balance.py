"""Can a process be as it says? Nothing comes out that does not go in: tonnes, heat and every element.

Outputs are counted at their most, inputs at their most as well; an input of which nothing is known may bring
anything, so a process is faulted only where it cannot be true.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from matchchain.conversions.content import DRAWN, Elements, Supply, contained, supplied

if TYPE_CHECKING:
    from matchchain.materials import Resolution, Thesaurus
    from matchchain.park import Conversion, Figure

# Yields are written to three figures.
TOLERANCE = 0.005
GJ_PER_KWH = 0.0036


class Excess(NamedTuple):
    """More comes out than goes in.

    Attributes:
        what: "mass", "heat" or the symbol of an element.
        given, taken: the most that comes out and goes in, in t (or GJ) per unit of the first material.
    """

    what: str
    given: float
    taken: float


class Stream(NamedTuple):
    """One input or output: its name resolved, its figure, and the tonnes of it (None: not known)."""

    name: Resolution
    figure: Figure
    tonnes: float | None


def excesses(process: Conversion, known: Thesaurus) -> tuple[Excess, ...]:
    """Where a process gives more than it takes; empty for a possible one.

    Args:
        process: with readable figures.
        known: the thesaurus that gives formulas and densities.

    Example:
        >>> from matchchain.conversions import library
        >>> from matchchain.materials import Thesaurus
        >>> excesses(library()[0], Thesaurus.default())
        ()
    """
    takes = _streams(process.takes, known)
    gives = [*_streams(process.gives, known), *_streams(process.residue, known)]
    found = [*_heat(takes, gives), *_mass(process, takes, gives), *_elements(process, takes, gives, known)]
    return tuple(e for e in found if e.given > e.taken * (1 + TOLERANCE) + 1e-9)


def _streams(amounts: Mapping[str, Figure] | None, known: Thesaurus) -> list[Stream]:
    from matchchain.materials import resolve_name

    streams = []
    for name, figure in (amounts or {}).items():
        resolved = resolve_name(name, known)
        density = resolved.material.density if resolved.material else None
        unit = figure.unit.partition("/")[0]
        per_unit = 1.0 if unit == "t" else density if unit in {"m3", "Nm3"} else None
        streams.append(Stream(resolved, figure, None if per_unit is None else figure.high * per_unit))
    return streams


def _heat(takes: list[Stream], gives: list[Stream]) -> Iterator[Excess]:
    gained, spent = _gigajoules(takes), _gigajoules(gives)
    if gained and spent:
        yield Excess("heat", spent, gained)


def _gigajoules(streams: list[Stream]) -> float:
    worth = {"GJ": 1.0, "kWh": GJ_PER_KWH}
    return sum(s.figure.high * worth.get(s.figure.unit.partition("/")[0], 0.0) for s in streams)


def _mass(process: Conversion, takes: list[Stream], gives: list[Stream]) -> Iterator[Excess]:
    taken = [stream.tonnes for stream in takes]
    if process.draws or None in taken:
        return
    yield Excess("mass", sum(stream.tonnes or 0.0 for stream in gives), sum(t or 0.0 for t in taken))


def _elements(
    process: Conversion, takes: list[Stream], gives: list[Stream], known: Thesaurus
) -> Iterator[Excess]:
    given: Elements = {}
    for stream in gives:
        for element, part in contained(stream.name, known).items():
            given[element] = given.get(element, 0.0) + part * (stream.tonnes or 0.0)
    drawn = frozenset[str]().union(*(DRAWN.get(word, frozenset()) for word in process.draws))
    brought = [
        (stream.tonnes, supplied(stream.name, (process.holds or {}) if first else {}, known))
        for first, stream in ((stream is takes[0], stream) for stream in takes)
    ]
    for element, out in given.items():
        limit = None if element in drawn else _limit(element, brought)
        if limit is not None:
            yield Excess(element, out, limit)


def _limit(element: str, brought: list[tuple[float | None, Supply]]) -> float | None:
    """The most of an element that all inputs together bring; None when one of them may bring any amount."""
    total = 0.0
    for tonnes, supply in brought:
        may_hold_more = supply.silent is None or element in supply.silent
        if tonnes is None or (may_hold_more and element not in supply.most):
            return None
        if supply.silent is not None and element in supply.silent:
            return None
        total += supply.most.get(element, 0.0) * tonnes
    return total

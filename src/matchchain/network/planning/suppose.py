"""What would follow if a name were read so: its pairs judged and valued anew, in a park of nothing else."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, TypeAlias

import numpy as np

from matchchain.candidates import LIKELY, Candidates, Flags, Ints, Lines
from matchchain.matching import Match, match
from matchchain.matching.pairing.readings import Read, means
from matchchain.network.open_name import Reading
from matchchain.network.planning.stages import NAMES, stages
from matchchain.park import Naming, Park
from matchchain.values import dataclass

Line: TypeAlias = tuple[Literal["offer", "need"], int]
"""A line of a park: its side and its place among the candidates' lines."""

_STAND = ("ready", "papers", "figures", "names")
_EATEN = frozenset({"food", "feed"})
_WORTH = ("ready", "papers", "names")


@dataclass(frozen=True, slots=True)
class Asked:
    """A name as it is asked about.

    Attributes:
        name: as it is written.
        lines: those that bear it.
        partners: the lines that wait for it; None: any of the other side.
        readings: what it may be read as.
    """

    name: str
    lines: tuple[Line, ...]
    partners: frozenset[Line] | None
    readings: tuple[Read, ...]


def pairs_if(found: Match, asked: Sequence[Asked]) -> list[list[Reading]]:
    """For each name, what follows of each of its readings: each line once for every reading, all in one small park."""
    if not asked:
        return []
    c = found.candidates
    namings: dict[Line, list[Naming]] = {}
    kept: set[Line] = set()
    for one in asked:
        supposed = [Naming(means=means(one.name, read, c.thesaurus)) for read in one.readings]
        namings |= dict.fromkeys(one.lines, supposed)
        kept |= _all_lines(c) if one.partners is None else {*one.lines, *one.partners}
    small = match(_part(c, kept, namings), own_words=c.thesaurus, today=c.today)
    pairs, code = _by_line(small.candidates), confirmed(small)
    return [
        [foretold(small, code, _rows(one, rank, pairs), read) for rank, read in enumerate(one.readings)]
        for one in asked
    ]


Supposed: TypeAlias = tuple[Line, int]
"""A line as it is supposed by its reading of this rank."""


def _rows(one: Asked, rank: int, pairs: Mapping[Supposed, Sequence[tuple[int, Supposed]]]) -> Ints:
    """The pairs of a name's lines, read so, with the lines that wait for it, as these stand or are read first."""
    rows = [
        k
        for line in one.lines
        for k, (other, read) in pairs.get((line, rank), ())
        if read == 0 and (one.partners is None or other in one.partners)
    ]
    return np.array(sorted(set(rows)), np.int64)


def _by_line(c: Candidates) -> dict[Supposed, list[tuple[int, Supposed]]]:
    """Each line with its pairs and who stands at their other end."""
    offers = [_supposed("offer", entry.id) for entry in c.offers.entries]
    needs = [_supposed("need", entry.id) for entry in c.needs.entries]
    found: dict[Supposed, list[tuple[int, Supposed]]] = {}
    for k, (o, n) in enumerate(zip(c.o.tolist(), c.n.tolist(), strict=True)):
        found.setdefault(offers[o], []).append((k, needs[n]))
        found.setdefault(needs[n], []).append((k, offers[o]))
    return found


def _supposed(side: Literal["offer", "need"], written: str) -> Supposed:
    at, _, rank = written.partition(".")
    return (side, int(at)), int(rank)


def _all_lines(c: Candidates) -> set[Line]:
    offers: set[Line] = {("offer", at) for at in range(len(c.offers))}
    return offers | {("need", at) for at in range(len(c.needs))}


def _part(c: Candidates, kept: set[Line], namings: Mapping[Line, Sequence[Naming]]) -> Park:
    """The park of these lines alone; the id of each says its place and its reading, so that it is found again."""
    firms = []
    for number, firm in enumerate(c.firms):
        offers = tuple(_entries("offer", c.offers, number, kept, namings))
        needs = tuple(_entries("need", c.needs, number, kept, namings))
        if offers or needs:
            firms.append(dataclasses.replace(firm, offers=offers, needs=needs))
    return dataclasses.replace(c.park, firms=tuple(firms))


def _entries(
    side: Literal["offer", "need"], lines: Lines, firm: int, kept: set[Line], namings: Mapping[Line, Sequence[Naming]]
) -> Iterator[Any]:  # of offers or of needs, as the side says
    for at in np.flatnonzero(lines.firm == firm).tolist():
        line: Line = (side, at)
        if line in kept:
            entry = lines.entries[at]
            for rank, naming in enumerate(namings.get(line) or (entry.naming,)):
                yield dataclasses.replace(entry, id=f"{at:08d}.{rank}", naming=naming)


def confirmed(found: Match) -> Ints:
    """(k,): where each pair would stand, were all names confirmed: an index in `NAMES`."""
    return stages(dataclasses.replace(found, unread=np.zeros_like(found.unread)), np.zeros(len(found.candidates))).code


def foretold(found: Match, code: Ints, rows: Ints, read: Read) -> Reading:
    """What follows of a reading for these pairs, were their names confirmed; `code` is `confirmed`."""
    count = {name: int((code[rows] == NAMES.index(name)).sum()) for name in _STAND}
    standing = np.isin(code[rows], [NAMES.index(name) for name in _WORTH])
    material = read.material
    waste = material.waste if material is not None else None
    return Reading(
        zh=read.zh,
        en=read.en,
        id=read.id,
        code=(waste.code or waste.hw) if waste else "",
        hazardous=is_hazardous(read),
        pairs=sum(count.values()),
        ready=count["ready"],
        papers=count["papers"],
        figures=count["figures"],
        net=at_most(found, rows[standing]),
    )


def is_hazardous(read: Read) -> bool:
    """Whether a reading is a hazardous waste or a hazardous substance."""
    material = read.material
    if material is None:
        return False
    return bool(set(material.hazard) - _EATEN) or material.is_hazardous_waste


def at_most(found: Match, rows: Ints) -> float | None:
    """What these pairs could yield together, CNY a year, the best pair first, so that no tonne counts twice.

    Returns:
        None where none of them has all its figures.
    """
    value, trades, c = found.worth, found.trades, found.candidates
    gain = value.potential[LIKELY, rows] * value.known[LIKELY, rows] - value.fixed[LIKELY, rows]
    reckoned: Flags = ~found.figures_missing[rows] & np.isfinite(gain)
    if not reckoned.any():
        return None
    left = {("offer", o): float(trades.supply[LIKELY, o]) for o in set(c.o[rows].tolist())}
    left |= {("need", n): float(trades.need[LIKELY, n]) for n in set(c.n[rows].tolist())}
    total = 0.0
    for at in np.argsort(-np.where(reckoned, gain, -np.inf), kind="stable").tolist():
        k = int(rows[at])
        if not reckoned[at] or gain[at] <= 0:
            break
        offer, need = ("offer", int(c.o[k])), ("need", int(c.n[k]))
        use = float(value.substitution_ratio[LIKELY, k] / c.conversion[k])
        flow = min(left[offer], left[need] / use if use > 0 else left[offer], float(value.potential[LIKELY, k]))
        total += max(flow * float(value.known[LIKELY, k]) - float(value.fixed[LIKELY, k]), 0.0)
        left[offer], left[need] = left[offer] - flow, left[need] - flow * use
    return total

"""Which offers and needs to examine: blocked by what their names mean, never a cross product of firms."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date

import numpy as np

from matchchain.candidates import LIKELY, RELATION_CODES, Candidates, Floats, Ints, Lines
from matchchain.kept import Derived
from matchchain.matching.pairing.accepted import HOW as ACCEPTED
from matchchain.matching.pairing.accepted import accepting
from matchchain.matching.pairing.conversion import factor
from matchchain.matching.pairing.crowd import refuse_crowd
from matchchain.matching.pairing.heat import ENERGY, heat_of_line
from matchchain.matching.pairing.lines import physics
from matchchain.matching.pairing.makers import may_make
from matchchain.matching.pairing.near import degrees_of, every_pair, reach_of
from matchchain.matching.pairing.places import places_of
from matchchain.matching.pairing.spent import HOW as SPENT
from matchchain.matching.pairing.spent import may_recover
from matchchain.materials import Correspondence, Thesaurus
from matchchain.park import Firm, Park
from matchchain.park.jurisdiction import jurisdiction_of
from matchchain.rules.cautions import in_place


def pair_lines(  # noqa: PLR0913 - each is one column of the candidates
    park: Park,
    firms: Sequence[Firm],
    offers: Lines,
    needs: Lines,
    met: Sequence[tuple[int, int, Correspondence]],
    *,
    thesaurus: Thesaurus,
    today: date,
    within_km: float | None = None,
    inside: bool = False,
    derived: Derived | None = None,
) -> Candidates:
    """Every offer with every need whose names can meet, between two different firms.

    Args:
        park: settings.
        firms: the firms that the lines refer to.
        offers: the lines on offer.
        needs: the lines needed.
        met: (offer name, need name, meeting), as the materials room found them.
        thesaurus: what resolved the names.
        today: the day on which permits are looked at.
        within_km: leave out pairs further apart by road than this; pairs of unknown distance stay.
        inside: pair the lines of one firm with each other too.
        derived: what has been worked out of the same firms already; None: nothing.

    Returns:
        The candidates, sorted by offer and need.

    Raises:
        MatchchainError: without a radius, more pairs than can be held.
    """
    places = places_of(firms, park)
    of_offer, of_need = _members(offers), _members(needs)
    road = park.tariffs.road_factor.likely if park.tariffs and park.tariffs.road_factor else 1.3
    reach = None
    if within_km is None or road <= 0:
        refuse_crowd(met, offers, needs, of_offer, of_need)
    else:
        reach = reach_of(places.at(offers.firm), places.at(needs.firm), degrees_of(within_km / road))
        of_need = _members(needs, reach.place)
    given_off = offers.flags(lambda e: e.kind != "product")
    blocks = []
    for number, (i, j, how) in enumerate(met):
        o, n = (every_pair if reach is None else reach.pairs)(of_offer[i], of_need[j])
        a, b = offers.firm[o], needs.firm[n]
        keep = (a != b) | inside
        if how.product and len(n):
            keep &= may_make(thesaurus.purposes.objects[how.product], n, firms, offers, needs, thesaurus) & given_off[o]
        if how.how == ACCEPTED and len(n):
            keep &= accepting(offers.names[i], n, needs, thesaurus)
        elif how.how == SPENT and len(n):
            keep &= may_recover(n, firms, needs)
        km = places.km(a, b)
        if within_km is not None:
            keep &= ~(km * road > within_km)
        blocks.append((o[keep], n[keep], np.full(int(keep.sum()), number), km[keep]))
    o, n, meeting, km = (_joined(column) for column in zip(*blocks, strict=True)) if blocks else _nothing()
    order = np.argsort(o * len(needs) + n)  # no pair comes twice; one key sorts faster than two
    o, n, meeting, km = o[order], n[order], meeting[order], km[order]
    relations = np.array([RELATION_CODES.index(m.relation) for _, _, m in met], dtype=np.int64)
    where = jurisdiction_of(park)
    return Candidates(
        park=park,
        firms=firms,
        offers=offers,
        needs=needs,
        o=o,
        n=n,
        meeting=meeting,
        meetings=[in_place(m, where) for _, _, m in met],
        relation=relations[meeting],
        km=km,
        conversion=_conversion(offers, needs, o, n),
        today=today,
        thesaurus=thesaurus,
        derived=Derived() if derived is None else derived,
    )


def _joined(column: tuple[np.ndarray, ...]) -> np.ndarray:
    return np.concatenate(column)


def _nothing() -> tuple[np.ndarray, ...]:
    return np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0)


def _members(lines: Lines, place: Ints | None = None) -> list[Ints]:
    """For each distinct name the lines that bear it, in their order or in that of their places."""
    order = np.argsort(lines.name, kind="stable") if place is None else np.lexsort((place, lines.name))
    ends = np.cumsum(np.bincount(lines.name, minlength=len(lines.names)))
    return np.split(order, ends[:-1])


def _conversion(offers: Lines, needs: Lines, o: Ints, n: Ints) -> Floats:
    """(k,): offer units in one unit of the need."""
    result = np.ones(len(o))
    units = sorted({*offers.unit, *needs.unit})
    codes = {unit: i for i, unit in enumerate(units)}
    mine = np.array([codes[u] for u in offers.unit], dtype=np.int64)
    theirs = np.array([codes[u] for u in needs.unit], dtype=np.int64)
    for k in np.flatnonzero(mine[o] != theirs[n]):
        i, j = int(o[k]), int(n[k])
        result[k] = _between(needs, j, offers, i)
    return result


def _between(needs: Lines, j: int, offers: Lines, i: int) -> float:
    """Offer units in one unit of the need, each side by its own density (液氨 is no 氨气 by volume), energy as such."""
    one, into = needs.unit[j], offers.unit[i]
    if {one, into} <= set(ENERGY):
        return factor(one, into, None, None)
    if into in ENERGY:
        return _energy(needs, j, offers, i) / ENERGY[into]
    if one in ENERGY:
        return ENERGY[one] / _energy(offers, i, needs, j)
    return factor(one, "t", *_physics(needs, j, offers, i)) * factor("t", into, *_physics(offers, i, needs, j))


def _energy(side: Lines, place: int, other: Lines, there: int) -> float:
    """GJ in one unit of a line, as its card states it, else by its material, else by the other side's.

    nan of what burns not at all: its tonnes are no heat, and no heat is so many tonnes of it.
    """
    unit = side.unit[place]
    stated = heat_of_line(side, place)[LIKELY]
    if not math.isnan(stated):
        return stated if stated > 0 else math.nan
    return factor(unit, "GJ", *_physics(side, place, other, there))


def _physics(side: Lines, place: int, other: Lines, there: int) -> tuple[float | None, float | None]:
    """What a line weighs and burns; what is not known of it is the other side's, in the same state only."""
    mine, theirs = side.resolution(place), other.resolution(there)
    density, heat = physics(mine, side.material[place])
    borrowed = physics(theirs, other.material[there])
    states = {found.material.state for found in (mine, theirs) if found.material} - {""}
    if density is None and len(states) <= 1:
        density = borrowed[0]
    return density, heat if heat is not None else borrowed[1]

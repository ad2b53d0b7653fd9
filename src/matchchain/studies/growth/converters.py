"""Newcomers that would turn what nobody takes into what the park buys, by a process that is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from matchchain.candidates import LIKELY, Candidates
from matchchain.conversions import library
from matchchain.matching import Match
from matchchain.matching.legs import Legs, legs_of
from matchchain.matching.processes import OPEN, Process
from matchchain.matching.trades import firm_index
from matchchain.park import Conversion, Figure, Firm, Offer, Park
from matchchain.rules.waste_code import hazardous_wastes
from matchchain.studies.growth.card_words import english, label
from matchchain.studies.growth.centre import site_of
from matchchain.studies.growth.industry import maker_of, taker_of
from matchchain.studies.growth.leftover import Line, Unmet, Unplaced
from matchchain.studies.growth.newcomer import (
    Newcomer,
    Part,
    card,
    codes_of,
    given,
    in_digits,
    part_of,
    permits,
    placeable,
    taken,
)
from matchchain.values import dataclass


def open_conversions(park: Park, firms: Sequence[Firm]) -> list[Conversion]:
    """Processes that nobody of the park owns: its own open ones, then the shipped library."""
    who = firm_index(firms)
    own = [c for c in park.conversions if c.owner.strip().casefold() not in who]
    known = {conversion.id for conversion in own}
    return [*own, *(c for c in library() if c.id not in known)]


def converters(
    found: Match, offered: Iterable[Unplaced], wanted: Iterable[Unmet]
) -> tuple[list[Newcomer], Mapping[str, tuple[Conversion, ...]]]:
    """One firm for each process with something to take and something to give in this park.

    Args:
        found: the park's candidates.
        offered: what nobody takes.
        wanted: what is bought outside.

    Returns:
        The newcomers; and material id of an unplaced offer -> the processes that could take it.
    """
    c = found.candidates
    legs = legs_of(found, open_conversions(c.park, c.firms), open_to_all=True)
    if legs is None:
        return [], {}
    offers = {line.at: line for line in placeable(c, offered)}
    needs = {line.at: line for line in wanted if line.value is not None}
    ends = _ends(legs, offers, needs)
    newcomers = [one for i, end in sorted(ends.items()) if (one := _converter(c, legs.processes[i], end)) is not None]
    uses: dict[str, dict[str, Conversion]] = {}
    for i, end in sorted(ends.items()):
        conversion = legs.processes[i].conversion
        for line, _ in end.brings:
            uses.setdefault(line.material, {})[conversion.id or conversion.name] = conversion
    return newcomers, {material: tuple(given.values()) for material, given in uses.items()}


@dataclass(frozen=True, slots=True)
class _Ends:
    """What an open process could take and give.

    Attributes:
        brings: unplaced offers and how many units of the first material one of theirs is.
        takes_off: by number of the output, unmet needs and how many of their units one of the output's is.
    """

    brings: list[tuple[Unplaced, float]]
    takes_off: dict[int, list[tuple[Unmet, float]]]


def _ends(legs: Legs, offers: Mapping[int, Unplaced], needs: Mapping[int, Unmet]) -> dict[int, _Ends]:
    c, found = legs.found.candidates, legs.found
    use = found.worth.substitution_ratio[LIKELY] / c.conversion
    start = {i: int(np.flatnonzero(legs.giver == i)[0]) for i in set(legs.giver.tolist())}
    ends: dict[int, _Ends] = {}
    for k in np.flatnonzero(found.plannable).tolist():
        o, n = int(c.o[k]), int(c.n[k])
        gives, takes = legs.gives_from(k), legs.takes_to(k)
        if takes >= 0 and gives < 0 and o in offers and legs.first[n - legs.needs]:
            if legs.processes[takes].owner == OPEN:
                ends.setdefault(takes, _Ends([], {})).brings.append((offers[o], float(use[k])))
        elif gives >= 0 and takes < 0 and n in needs and legs.processes[gives].owner == OPEN:
            output = o - legs.offers - start[gives]
            ends.setdefault(gives, _Ends([], {})).takes_off.setdefault(output, []).append((needs[n], float(use[k])))
    return ends


def _converter(c: Candidates, process: Process, ends: _Ends) -> Newcomer | None:
    """The newcomer at the size that both of its ends allow; None where one of them is missing."""
    goods = {at: off for at, off in ends.takes_off.items() if at < len(process.gives)}
    if not ends.brings or not goods:
        return None
    conversion, bringing = process.conversion, tuple(line for line, _ in ends.brings)
    inflow = sum((line.left or 0.0) * use for line, use in ends.brings)
    asked = {at: _asked(off) / process.gives[at][1].likely for at, off in goods.items()}
    size = in_digits(min(inflow, max(asked.values())))
    main = max(goods, key=lambda at: (sum(line.value or 0.0 for line, _ in goods[at]), -at))
    first, *further = (
        _amount(c, name, per, size, bringing if at == 0 else ()) for at, (name, per) in enumerate(process.takes)
    )
    gives = [
        _amount(c, name, per, size, tuple(line for line, _ in goods.get(at, ())))
        for at, (name, per) in enumerate(process.gives)
    ]
    gives.insert(0, gives.pop(main))
    codes = codes_of(c, bringing)
    hazardous = any(line.at in hazardous_wastes(c) for line in bringing)
    maker = maker_of(c.needs.resolution(gives[0].lines[0].at).material)
    firm = Firm(
        name=conversion.name,
        name_en=conversion.name_en or conversion.name,
        industry=taker_of(None, hazardous=True) if hazardous else maker,
        site=site_of(c, [*bringing, *gives[0].lines]),
        needs=(taken(first), *(replace(taken(part), price=None) for part in further)),
        offers=(*(given(part, "by-product") for part in gives), *_residues(c, process, size)),
        permits=permits(codes, first.quantity),
    )
    key = f"process {conversion.id or conversion.name}"
    return Newcomer("both", card(key, firm, c), (first, *further), tuple(gives), conversion, codes)


def _asked(off: Sequence[tuple[Unmet, float]]) -> float:
    """Units of an output that these needs could take."""
    return sum((line.left or 0.0) / use for line, use in off)


def _amount(c: Candidates, name: str, per: Figure, size: float, lines: Sequence[Line]) -> Part:
    """What a process of this size takes or gives of one material."""
    first = part_of(lines, size) if lines else None
    unit = per.unit.partition("/")[0] or "t"
    quantity = in_digits(size * per.likely)
    zh, en = (first.zh, first.en) if first else label(name, c.thesaurus)
    words = english(name, c.thesaurus) if c.park.language == "en" else name
    return Part(words, zh, en, unit, quantity, tuple(lines))


def _residues(c: Candidates, process: Process, size: float) -> list[Offer]:
    """What remains of the process and has to be got rid of; what that costs is not known."""
    parts = [_amount(c, name, per, size, ()) for name, per in process.residue]
    return [replace(given(part, "waste"), legal="") for part in parts]

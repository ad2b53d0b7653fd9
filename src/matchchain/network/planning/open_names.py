"""Which names hold up pairings, the ones worth most first: what each was read as and what would follow if it is so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field
from datetime import date

import numpy as np

from matchchain.candidates import Candidates, Ints
from matchchain.catalogue.checks.open_names import names_open
from matchchain.matching import Match, match
from matchchain.matching.pairing.confirmed import pending_sides
from matchchain.matching.pairing.decided import plain
from matchchain.matching.pairing.readings import Doubt, Read, readings_of
from matchchain.network.open_name import NamedLine, OpenName, Reading, Scope
from matchchain.network.planning.stages import Stages, stages
from matchchain.network.planning.suppose import Asked, Line, at_most, confirmed, foretold, is_hazardous, pairs_if
from matchchain.park import Firm, Offer, Park, taking_part
from matchchain.values import dataclass

SHOWN = 10
"""Names that a screen shows."""

NO_READING = Reading("", "")
"""Of a name that looks like none."""

_PARTNERS = 3
_OWN = frozenset({"remark", "class", "product", "kinds", "parts"})  # what another line's word cannot settle


@dataclass(slots=True)
class _Group:
    """The lines of one name that are decided together, with the pairs that wait for it."""

    text: str
    doubt: Doubt
    scope: Scope
    readings: tuple[Read, ...]
    lines: dict[Line, None] = field(default_factory=dict)
    rows: list[int] = field(default_factory=list)
    shared: int = 0


def open_names(found: Match, staged: Stages, most: int | None = SHOWN) -> tuple[OpenName, ...]:
    """The names to confirm, most worth first; ties by the number of pairings, then by name.

    Args:
        found: the park's candidates.
        staged: in which block each stands.
        most: how many names to look at closely; None: all.
    """
    groups = _groups(found, staged)
    if most is not None and len(groups) > most:
        groups = sorted(groups, key=lambda group: (-_rough(found, group), -len(group.rows), group.text))[:most]
    told = iter(pairs_if(found, [_asked(found.candidates, group) for group in groups if _changes(group)]))
    code = confirmed(found)
    named = [_named(found, group, next(told) if _changes(group) else _as_it_is(found, code, group)) for group in groups]
    return tuple(sorted(named, key=_order))


def names_counted(park: Park, today: date) -> dict[str, int]:
    """How many names nobody could read ("unknown"), and how many a person has to settle ("open"); whoever tells it.

    To settle are the names that are doubtful in themselves and those that hold up pairings, each once; of lines that
    have ended none.

    Args:
        park: without its bad entries.
        today: the day on which permits are looked at and lines have ended.
    """
    found = match(park, today=today)
    waiting = waiting_names(found, stages(found, np.zeros(len(found.candidates))))
    return names_open(taking_part(park, today), waiting, found.candidates.thesaurus)


def to_confirm(park: Park, today: date) -> tuple[tuple[OpenName, ...], tuple[OpenName, ...]]:
    """The names of a park that hold up pairings, and those that nobody could read; each the ones worth most first."""
    found = match(park, today=today)
    return open_names(found, stages(found, np.zeros(len(found.candidates))), most=None), unread_names(found)


def unread_names(found: Match) -> tuple[OpenName, ...]:
    """The names that nobody could read or that contradict themselves, as if each were what it looks most like."""
    c = found.candidates
    groups: dict[tuple[str, ...], _Group] = {}
    for side, lines in (("offer", c.offers), ("need", c.needs)):
        for at, entry in enumerate(lines.entries):
            name = lines.resolution(at)
            if name.status not in {"unknown", "conflict"}:
                continue
            readings = readings_of(name, "unknown", name)
            firm = c.firms[int(lines.firm[at])]
            scope = _scope("unknown", readings, entry)
            key = (plain(entry.material),) if scope == "park" else (plain(entry.material), firm.id, side)
            group = groups.setdefault(key, _Group(entry.material, "unknown", scope, readings))
            group.lines[(side, at)] = None  # type: ignore[index]
    every = list(groups.values())
    asked = [Asked(group.text, tuple(group.lines), None, group.readings) for group in every]
    told = pairs_if(found, asked)
    named = [_named(found, group, readings or [NO_READING]) for group, readings in zip(every, told, strict=True)]
    return tuple(sorted(named, key=_order))


def waiting_names(found: Match, staged: Stages) -> tuple[str, ...]:
    """All names that hold up pairings, as written; once for each that is decided apart."""
    return tuple(group.text for group in _groups(found, staged))


def _order(one: OpenName) -> tuple[float, int, int, str, str]:
    return -(one.reading.net or 0.0), -one.reading.pairs, -one.waiting, one.name, one.firm


def _changes(group: _Group) -> bool:
    """Whether a yes makes the name another one, so that its pairs must be judged anew."""
    return group.doubt in {"several", "remark"}


def _asked(c: Candidates, group: _Group) -> Asked:
    mine = group.lines
    ends: set[Line] = {("offer", int(c.o[k])) for k in group.rows} | {("need", int(c.n[k])) for k in group.rows}
    return Asked(group.text, tuple(mine), frozenset(end for end in ends if end not in mine), group.readings)


def _groups(found: Match, staged: Stages) -> list[_Group]:
    c = found.candidates
    groups: dict[tuple[str, ...], _Group] = {}
    pending = pending_sides(c)
    # What a name is read as is its line's, and where it is one kind of a good the other name's as well.
    known: dict[tuple[int, int, Doubt, int], _Group] = {}
    for k in staged.rows("names", everything=False).tolist():
        sides = pending(k)
        asked = [side for side, doubt in enumerate(sides) if doubt is not None]
        for side in asked:
            doubt = sides[side]
            assert doubt is not None  # noqa: S101 - just looked at
            line = int((c.o, c.n)[side][k])
            other = int(c.needs.name[c.n[k]] if side == 0 else c.offers.name[c.o[k]]) if doubt == "kinds" else -1
            group = known.get((side, line, doubt, other))
            if group is None:
                group = known[side, line, doubt, other] = _group_of(c, k, side, doubt, groups)
            group.rows.append(k)
            group.shared += len(asked) > 1
    return list(groups.values())


def _group_of(c: Candidates, k: int, side: int, doubt: Doubt, groups: dict[tuple[str, ...], _Group]) -> _Group:
    line: Line = ("offer", int(c.o[k])) if side == 0 else ("need", int(c.n[k]))
    lines = (c.offers, c.needs)[side]
    entry, firm = lines.entries[line[1]], c.firms[int(lines.firm[line[1]])]
    other = (c.needs.resolution(int(c.n[k])), c.offers.resolution(int(c.o[k])))[side]
    readings = readings_of(lines.resolution(line[1]), doubt, other)
    scope = _scope(doubt, readings, entry)
    key = (plain(entry.material),) if scope == "park" else (plain(entry.material), firm.id, line[0])
    if doubt == "kinds":
        key = (*key, readings[0].id)
    group = groups.setdefault(key, _Group(entry.material, doubt, scope, readings))
    group.lines[line] = None
    return group


def _scope(doubt: Doubt, readings: Iterable[Read], entry: object) -> Scope:
    """The whole park only where no reading is hazardous, nor the line itself."""
    if doubt in _OWN or any(map(is_hazardous, readings)):
        return "line"
    return "line" if isinstance(entry, Offer) and _hazardous_line(entry) else "park"


def _hazardous_line(entry: Offer) -> bool:
    return bool(entry.hazardous or entry.legal == "hazardous-waste" or entry.waste_code)


def _rough(found: Match, group: _Group) -> float:
    return at_most(found, np.array(group.rows)) or 0.0


def _as_it_is(found: Match, code: Ints, group: _Group) -> list[Reading]:
    """What a yes to a name would bring that is one already."""
    return [foretold(found, code, np.array(group.rows), group.readings[0])]


def _named(found: Match, group: _Group, supposed: Sequence[Reading]) -> OpenName:
    c = found.candidates
    reading, *others = sorted(supposed, key=lambda one: (-(one.net or 0.0), -one.pairs))
    sides = {"offer": c.offers, "need": c.needs}
    lines = [_line(sides[side].entries[at], c.firms[int(sides[side].firm[at])], side) for side, at in group.lines]
    side, at = next(iter(group.lines))
    firm = c.firms[int(sides[side].firm[at])]
    names = (c.need(k).material if side == "offer" else c.offer(k).material for k in group.rows)
    return OpenName(
        name=group.text,
        doubt=group.doubt,
        scope=group.scope,
        lines=tuple(lines),
        reading=reading,
        others=tuple(others),
        waiting=len(group.rows),
        shared=group.shared,
        partners=tuple(dict.fromkeys(names))[:_PARTNERS],
        firm=firm.id,
        firm_name=firm.table_name,
        firm_name_en=firm.name_en or firm.table_name,
        contact=firm.whom_to_call,
    )


def _line(entry: object, firm: Firm, side: str) -> NamedLine:
    return NamedLine(firm.id, side, entry.id, entry.place)  # type: ignore[attr-defined, arg-type]

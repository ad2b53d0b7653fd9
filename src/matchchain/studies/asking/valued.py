"""Rows judged and valued again as if figures were known: many questions at once, by the functions of the park itself.

Each changed entry becomes a line of its own behind the park's lines, and each question's rows candidates of their own
that lead to it; whatever a rule works out for a line it works out once.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np

from matchchain.candidates import LIKELY, Candidates, Flags, Floats, Ints, Lines, spread
from matchchain.matching import Match
from matchchain.matching.worth import Worth, worth
from matchchain.rules import Judgement, judge
from matchchain.studies.asking.change import Change

ROWS = 60_000
"""Rows valued at a time, about: more would only take memory."""

Clear: TypeAlias = Callable[[Worth, Judgement], Flags]


@dataclass(frozen=True, slots=True)
class Valued:
    """The rows that a change touches, as they would be.

    Attributes:
        rows: (r,) among the candidates, ascending.
        enters: (r,) may enter the plan.
        gain: (r,) CNY per offer unit.
        fixed: (r,) CNY per year.
        ratio: (r,) need units replaced by one converted offer unit.
    """

    rows: Ints
    enters: Flags
    gain: Floats
    fixed: Floats
    ratio: Floats


_NONE: Floats = np.empty(0)
NO_ROWS = Valued(np.empty(0, dtype=np.int64), np.empty(0, dtype=np.bool_), _NONE, _NONE, _NONE)
"""Of a change that touches nothing."""


def valued(found: Match, changes: Sequence[tuple[Ints, Change]], clear: Clear) -> Iterator[Valued]:
    """The rows of each change as they would be, in the order of the changes.

    Args:
        found: the match that the rows are of.
        changes: rows and what is supposed of them.
        clear: which may enter by their worth and judgement.
    """
    begin, count = 0, 0
    for at, (rows, _) in enumerate(changes, start=1):
        count += len(rows)
        if count >= ROWS or at == len(changes):
            yield from _together(found, changes[begin:at], clear)
            begin, count = at, 0


def _together(found: Match, changes: Sequence[tuple[Ints, Change]], clear: Clear) -> Iterator[Valued]:
    c, sizes = found.candidates, [len(rows) for rows, _ in changes]
    rows: Ints = np.concatenate([rows for rows, _ in changes])
    if not len(rows):
        yield from (NO_ROWS for _ in changes)
        return
    offers, o = _changed_lines(c.offers, c.o, changes, lambda change: change.offers)
    needs, n = _changed_lines(c.needs, c.n, changes, lambda change: change.needs)
    km = [c.km[own] if change.km is None else np.full(len(own), change.km) for own, change in changes]
    local = Candidates(
        park=c.park,
        firms=c.firms,
        offers=offers,
        needs=needs,
        o=o,
        n=n,
        meeting=c.meeting[rows],
        meetings=c.meetings,
        relation=c.relation[rows],
        km=np.concatenate(km),
        conversion=c.conversion[rows],
        today=c.today,
        thesaurus=c.thesaurus,
        derived=c.derived.among({at: at for at in range(len(c.firms))}),
    )
    judged = judge(local)
    supply = _amounts(found.trades.supply, found.trades.sold, changes, lambda change: change.offers)
    need = _amounts(found.trades.need, found.trades.bought, changes, lambda change: change.needs)
    value = worth(local, judged, supply, need)
    free: Flags = found.allowed & ~found.unread & ~found.trades.existing & ~found.group
    enters = clear(value, judged)
    if any(change.papers for _, change in changes):
        supposed = np.repeat([change.papers for _, change in changes], sizes)
        enters = np.where(supposed, clear(value, _without_papers(judged)), enters)
    enters = enters & free[rows]
    ends = np.cumsum(sizes)[:-1]
    columns = (enters, value.known[LIKELY], value.fixed[LIKELY], value.substitution_ratio[LIKELY])
    parts = zip(*(np.split(column, ends) for column in columns), strict=True)
    yield from (Valued(own, *part) for (own, _), part in zip(changes, parts, strict=True))


def _changed_lines(
    lines: Lines,
    of_rows: Ints,
    changes: Sequence[tuple[Ints, Change]],
    side: Callable[[Change], Mapping[int, Any]],
) -> tuple[Lines, Ints]:
    """The lines with every changed entry behind them, and the line of each row."""
    extra, at = _numbered(changes, side)
    kept = np.array([i for i, _ in extra], dtype=np.int64)
    entries = [*lines.entries, *(entry for _, entry in extra)]
    index: list[Ints] = []
    for place, (rows, _) in zip(at, changes, strict=True):
        own = of_rows[rows]
        for i, number in place.items():
            own = np.where(own == i, len(lines) + number, own)
        index.append(own)
    every = np.concatenate([np.arange(len(lines)), kept])
    wider = Lines(
        entries=entries,
        firm=lines.firm[every],
        name=lines.name[every],
        names=lines.names,
        quantity=np.concatenate([lines.quantity, spread(entry.quantity for _, entry in extra)], axis=1),
        unit=[*lines.unit, *(lines.unit[i] for i in kept.tolist())],
        material=[*lines.material, *(lines.material[i] for i in kept.tolist())],
    )
    return wider, np.concatenate(index)


def _numbered(
    changes: Sequence[tuple[Ints, Change]], side: Callable[[Change], Mapping[int, Any]]
) -> tuple[list[tuple[int, Any]], list[dict[int, int]]]:
    """Every changed entry with the line it stands for, and of each change which lines are which of these."""
    extra: list[tuple[int, Any]] = []
    at: list[dict[int, int]] = []
    for _, change in changes:
        at.append({i: len(extra) + number for number, i in enumerate(side(change))})
        extra += side(change).items()
    return extra, at


def _amounts(
    left: Floats,
    taken: Floats,
    changes: Sequence[tuple[Ints, Change]],
    side: Callable[[Change], Mapping[int, Any]],
) -> Floats:
    """(3, lines) what is left on one side, the changed entries behind the park's."""
    extra, _ = _numbered(changes, side)
    sold = taken[np.array([i for i, _ in extra], dtype=np.int64)]
    more = np.maximum(spread(entry.quantity for _, entry in extra) - sold, 0)
    return np.concatenate([left, more], axis=1)


def _without_papers(judged: Judgement) -> Judgement:
    from matchchain.rules import PAPER, PASS

    return dataclasses.replace(judged, outcomes=np.where(judged.outcomes == PAPER, np.int8(PASS), judged.outcomes))

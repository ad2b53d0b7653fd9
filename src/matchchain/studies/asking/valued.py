"""Rows judged and valued again as if figures were known: many questions at once, by the functions of the park itself.

Each changed entry becomes a line of its own behind the park's lines, and each question's rows candidates of their own
that lead to it; whatever a rule works out for a line it works out once.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

import numpy as np

from matchchain.candidates import LIKELY, Candidates, Flags, Floats, Ints, Lines, spread
from matchchain.matching import Match
from matchchain.matching.valuing.worth import Worth, worth
from matchchain.rules import Judgement, judge
from matchchain.studies.asking.change import Change
from matchchain.values import dataclass

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
    if all(not (change.offers or change.needs) and change.km is None for _, change in changes):
        yield from _as_they_are(found, changes, clear)
        return
    begin, count = 0, 0
    for at, (rows, _) in enumerate(changes, start=1):
        count += len(rows)
        if count >= ROWS or at == len(changes):
            yield from _together(found, changes[begin:at], clear)
            begin, count = at, 0


def _as_they_are(found: Match, changes: Sequence[tuple[Ints, Change]], clear: Clear) -> Iterator[Valued]:
    """No figure changes, at the most papers: what the park is worth and what the rules say of it stands."""
    value, free = found.worth, _free(found)
    enters = free & clear(value, found.judgement)
    with_papers = free & clear(value, _without_papers(found.judgement))
    for rows, change in changes:
        which = with_papers if change.papers else enters
        figures = (value.known, value.fixed, value.substitution_ratio)
        yield Valued(rows, which[rows], *(column[LIKELY, rows] for column in figures))


def _free(found: Match) -> Flags:
    """(k,): pairs that the plan may make at all."""
    free: Flags = found.allowed & ~found.unread & ~found.trades.existing & ~found.group
    return free


def _together(found: Match, changes: Sequence[tuple[Ints, Change]], clear: Clear) -> Iterator[Valued]:
    c, sizes = found.candidates, [len(rows) for rows, _ in changes]
    rows: Ints = np.concatenate([rows for rows, _ in changes])
    if not len(rows):
        yield from (NO_ROWS for _ in changes)
        return
    trades = found.trades
    given, had = (trades.supply, trades.sold), (trades.need, trades.bought)
    offers, o, supply = _changed_lines(c.offers, c.o, given, changes, lambda change: change.offers)
    needs, n, need = _changed_lines(c.needs, c.n, had, changes, lambda change: change.needs)
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
    value = worth(local, judged, supply, need)
    enters = clear(value, judged)
    if any(change.papers for _, change in changes):
        supposed = np.repeat([change.papers for _, change in changes], sizes)
        enters = np.where(supposed, clear(value, _without_papers(judged)), enters)
    enters = enters & _free(found)[rows]
    ends = np.cumsum(sizes)[:-1]
    columns = (enters, value.known[LIKELY], value.fixed[LIKELY], value.substitution_ratio[LIKELY])
    parts = zip(*(np.split(column, ends) for column in columns), strict=True)
    yield from (Valued(own, *part) for (own, _), part in zip(changes, parts, strict=True))


def _changed_lines(
    lines: Lines,
    of_rows: Ints,
    amounts: tuple[Floats, Floats],
    changes: Sequence[tuple[Ints, Change]],
    side: Callable[[Change], Mapping[int, Any]],
) -> tuple[Lines, Ints, Floats]:
    """The lines that some row uses, the changed ones among them, the line of each row, and what is left of each."""
    extra, at = _numbered(changes, side)
    index: list[Ints] = []
    for place, (rows, _) in zip(at, changes, strict=True):
        own = of_rows[rows]
        for i, number in place.items():
            own = np.where(own == i, len(lines) + number, own)
        index.append(own)
    used, line = np.unique(np.concatenate(index), return_inverse=True)
    every = np.concatenate([np.arange(len(lines)), np.array([i for i, _ in extra], dtype=np.int64)])[used]
    entries = [lines.entries[i] if i < len(lines) else extra[i - len(lines)][1] for i in used.tolist()]
    names, name = np.unique(lines.name[every], return_inverse=True)
    left, taken = amounts
    quantity = spread(entry.quantity for entry in entries)
    now = np.maximum(quantity - taken[every], 0)
    narrowed = Lines(
        entries=entries,
        firm=lines.firm[every],
        name=name.astype(np.int64),
        names=[lines.names[i] for i in names.tolist()],
        quantity=quantity,
        unit=[lines.unit[i] for i in every.tolist()],
        material=[lines.material[i] for i in every.tolist()],
    )
    return narrowed, line.astype(np.int64), np.where(used >= len(lines), now, left[:, every])


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


def _without_papers(judged: Judgement) -> Judgement:
    from matchchain.rules import PAPER, PASS

    return dataclasses.replace(judged, outcomes=np.where(judged.outcomes == PAPER, np.int8(PASS), judged.outcomes))

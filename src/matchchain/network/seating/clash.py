"""Of talks that must all be held and cannot: the smallest set that clashes by itself.

A smallest set that clashes hits every set of talks whose giving up makes the rest possible; smallest hitting sets are
looked for until one of them clashes (the implicit hitting set method of Ignatiev et al., CP 2015).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from matchchain.candidates import Flags, Ints
from matchchain.network.allocation.integer import Rows
from matchchain.network.seating.programme import NEVER, Programme
from matchchain.network.seating.seating import Seating, Topics
from matchchain.network.seating.switches import most_valuable

LOOKS, LOOKS_AT_ALL = 150, 20
"""Hitting sets looked at before the smallest set known by then is named: of what firms alone cannot do, and of all."""


def smallest_clash(seating: Seating) -> tuple[int, ...]:
    """The fewest talks that must be held and cannot all be; () where they can.

    Exact for what firms cannot do, and for sets that are no larger than the tables of a round; of larger ones, for
    which there are too few tables, the smallest that counting seats finds, and in any case none can be left out.

    Example:
        >>> both = replace(Seating.plain(((0, 1), (0, 2)), [1.0, 1.0], 3, 1, 2), must=np.array([True, True]))
        >>> smallest_clash(both)
        (0, 1)
    """
    must = np.flatnonzero(seating.must)
    wishes = _Wishes(seating, must)
    if wishes.most_of(np.zeros(len(must), dtype=np.bool_)).all():
        return ()
    known = wishes.crowded() or wishes.thinned()
    # As long as a set has no more talks than a round has tables, tables can be no part of the clash.
    known = _smaller(_Wishes(replace(seating, tables=max(len(must), 1)), must), known, LOOKS)
    if len(known) > seating.tables + 1:
        known = _smaller(wishes, known, LOOKS_AT_ALL)
    return tuple(must[list(known)].tolist())


def _smaller(wishes: _Wishes, known: tuple[int, ...], looks: int) -> tuple[int, ...]:
    """The smallest set that clashes, as far as it is smaller than the one known and found in so many steps."""
    given_up: list[Flags] = []
    some = np.zeros(len(wishes.of.parties), dtype=np.bool_)
    for _ in range(looks):
        fitting = wishes.most_of(some)
        if not fitting[some].all():
            return tuple(np.flatnonzero(some).tolist())
        if fitting.all():
            break
        given_up.append(~fitting)
        some = _smallest_hitting(given_up)
        if int(some.sum()) >= len(known):
            break
    return known


class _Wishes:
    """The talks that must be held, without anything else."""

    def __init__(self, seating: Seating, must: Ints) -> None:
        place = {talk: at for at, talk in enumerate(must.tolist())}
        none = np.zeros(len(must), dtype=np.bool_)
        apart = ((place[one], place[other]) for one, other in seating.apart if one in place and other in place)
        self.of = replace(
            seating, parties=tuple(seating.parties[talk] for talk in must.tolist()), value=np.zeros(len(must)),
            must=none, free=seating.free[must], apart=tuple(apart), topics=Topics(), cover=0.0,
        )  # fmt: skip
        self._possible = self.of.possible()

    def most_of(self, needed: Flags) -> Flags:
        """As many as can be held with all that are needed; without any of them where these clash."""
        programme = Programme(replace(self.of, must=needed))
        found = programme.solve(programme.counted(np.ones(len(programme.talk))))
        nothing = np.zeros(len(needed), dtype=np.bool_)
        return nothing if found is None else found != NEVER

    def crowded(self) -> tuple[int, ...]:
        """The fewest that some firm, or all tables together, have no seats for in rounds that follow each other."""
        sets = list(self._too_many())
        return min(sets, key=lambda talks: (len(talks), talks), default=())

    def _too_many(self) -> Iterator[tuple[int, ...]]:
        rounds, of = self.of.rounds, self.of
        talks_of: list[list[int]] = [[] for _ in range(of.firms)]
        for talk, firms in enumerate(of.parties):
            for firm in firms:
                talks_of[firm].append(talk)
        every = range(len(of.parties))
        groups: list[tuple[Sequence[int], Ints]] = [(every, np.full(rounds, of.tables)), *zip(talks_of, of.seats)]  # noqa: B905 - rows of one array
        for first in range(rounds):
            for last in range(first, rounds):
                outside = np.ones(rounds, dtype=np.bool_)
                outside[first : last + 1] = False
                within: Flags = np.logical_not((self._possible & outside).any(axis=1))
                for talks, seats in groups:
                    only = [talk for talk in talks if within[talk]]
                    room = int(seats[first : last + 1].sum())
                    if len(only) > room:
                        yield tuple(only[: room + 1])

    def thinned(self) -> tuple[int, ...]:
        """A set of which none can be left out: each in turn is taken away if the rest still clashes."""
        kept = np.ones(len(self.of.parties), dtype=np.bool_)
        for talk in range(len(kept)):
            kept[talk] = False
            if self.most_of(kept)[kept].all():
                kept[talk] = True
        return tuple(np.flatnonzero(kept).tolist())


def _smallest_hitting(sets: Sequence[Flags]) -> Flags:
    """(talks,): the fewest talks of which every set holds one, the first ones where it is all the same."""
    size = len(sets[0])
    rows = Rows(size)
    for each in sets:
        columns = np.flatnonzero(each)
        rows.add(np.zeros(len(columns), dtype=np.int64), columns, -np.ones(len(columns)), np.array([-1.0]))
    # Less than one talk in all, so that the count decides.
    first = np.arange(size) / (size + 1.0) ** 2
    chosen = most_valuable(rows, -1.0 - first, size)
    return np.zeros(size, dtype=np.bool_) if chosen is None else chosen

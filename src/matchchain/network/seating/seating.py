"""What is to be seated: the talks that could be held, who is there in which round, and what each is worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from matchchain.candidates import Flags, Floats, Ints

Parties = tuple[tuple[int, ...], ...]
"""For each talk the numbers of its firms: two, or more where a route runs through several."""


@dataclass(frozen=True, slots=True)
class Topics:
    """What can be settled by any of several talks, and once only: the questions that a figure is missing for.

    Attributes:
        worth: (q,) CNY a year.
        talks: for each topic the talks that can settle it.
    """

    worth: Floats = field(default_factory=lambda: np.empty(0))
    talks: Sequence[Sequence[int]] = ()

    def settled(self, held: Flags) -> float:
        """What the held talks settle together, CNY a year."""
        done = (worth for worth, talks in zip(self.worth.tolist(), self.talks, strict=True) if held[list(talks)].any())
        return sum(done, 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seating:
    """A meeting to be seated.

    Attributes:
        parties: who would sit at each talk.
        value: (m,) what a talk is worth when it is held, CNY a year; at least 0.
        seats: (firms, rounds) with how many people each firm is there; each can sit at one talk a round.
        tables: talks that can be held at once.
        cover: what it is worth that a firm sits down at all, CNY a year.
        must: (m,) talks that have to be held.
        free: (m, rounds) rounds that a talk may be held in, as far as its firms are there.
        apart: pairs of talks of which one at most is held: what the second is about is dealt with at the first.
        topics: what several talks could settle.
    """

    parties: Parties
    value: Floats
    seats: Ints
    tables: int
    cover: float
    must: Flags
    free: Flags
    apart: tuple[tuple[int, int], ...] = ()
    topics: Topics = field(default_factory=Topics)

    @classmethod
    def plain(cls, parties: Parties, value: Sequence[float], firms: int, rounds: int, tables: int) -> Seating:
        """A meeting with one person a firm, who is there all the time, and no wishes.

        Example:
            >>> Seating.plain(((0, 1), (1, 2)), [5.0, 3.0], firms=3, rounds=2, tables=1).possible().shape
            (2, 2)
        """
        m = len(parties)
        return cls(
            parties=parties, value=np.array(value, dtype=np.float64), seats=np.ones((firms, rounds), dtype=np.int64),
            tables=tables, cover=0.0, must=np.zeros(m, dtype=np.bool_), free=np.ones((m, rounds), dtype=np.bool_),
        )  # fmt: skip

    @property
    def firms(self) -> int:
        """How many firms there are."""
        return int(self.seats.shape[0])

    @property
    def rounds(self) -> int:
        """How many rounds there are."""
        return int(self.seats.shape[1])

    def possible(self) -> Flags:
        """(m, rounds): the rounds in which a talk may be held and all its firms are there."""
        there = self.seats > 0
        every = [there[list(firms)].all(axis=0) for firms in self.parties]
        together: Flags = np.array(every, dtype=np.bool_).reshape(len(self.parties), self.rounds) & self.free
        return together

    def seated(self, held: Flags) -> Flags:
        """(firms,): who sits down at least once."""
        sits = np.zeros(self.firms, dtype=np.bool_)
        for talk in np.flatnonzero(held).tolist():
            sits[list(self.parties[talk])] = True
        return sits

    def money(self, held: Flags) -> float:
        """Value of the talks and of what they settle."""
        return float(self.value[held].sum()) + self.topics.settled(held)

    def worth(self, held: Flags) -> float:
        """The same and what it is worth that firms sit down: what a seating maximises."""
        return self.money(held) + self.cover * int(self.seated(held).sum())

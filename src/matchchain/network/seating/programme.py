"""Which talks are held in which round: one integer programme, solved to the proof.

maximise sum value x + sum worth z + cover sum y, where x says that a talk is held in a round, z that a topic is settled
and y that a firm sits down; a firm has so many seats a round, a round so many tables, a talk is held once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from matchchain.candidates import Flags, Floats, Ints
from matchchain.network.allocation.integer import Rows
from matchchain.network.seating.seating import Seating
from matchchain.network.seating.switches import most_valuable

NEVER = -1
"""The round of a talk that is not held."""


def best(seating: Seating) -> Ints | None:
    """The seating that is worth most.

    Returns:
        (m,) the round of each talk, `NEVER` where it is not held; None where the talks that must be held cannot all
        be. Same seating, same answer.

    Example:
        >>> best(Seating.plain(((0, 1), (1, 2)), [5.0, 3.0], firms=3, rounds=1, tables=1)).tolist()
        [0, -1]
    """
    programme = Programme(seating)
    return programme.solve(programme.worth())


class Programme:
    """The constraints of a seating; what is maximised over them is given to `solve`.

    Attributes:
        talk, round: (switches,) what each switch stands for; behind them come the topics, then the firms.
    """

    def __init__(self, seating: Seating) -> None:
        self._seating = seating
        self.talk, self.round = np.nonzero(seating.possible())
        self._first_topic = len(self.talk)
        self._first_firm = self._first_topic + len(seating.topics.worth)
        self._count = self._first_firm + seating.firms
        self._rows = Rows(self._count)
        self._of_talk: list[list[int]] = [[] for _ in seating.parties]
        for column, talk in enumerate(self.talk.tolist()):
            self._of_talk[talk].append(column)
        self._seats()
        self._once()
        self._gains()

    def worth(self) -> Floats:
        """(columns,): what the worth of the seating gives for each."""
        of = self._seating
        return np.concatenate([of.value[self.talk], of.topics.worth, np.full(of.firms, of.cover)])

    def counted(self, weight: Floats) -> Floats:
        """(columns,): what each switch counts (switches,), and nothing else."""
        return np.concatenate([weight, np.zeros(self._count - self._first_topic)])

    def solve(self, value: Floats) -> Ints | None:
        """(m,) the round of each talk where the sum of `value` (columns,) is greatest; None where nothing fits."""
        on = most_valuable(self._rows, value, self._first_topic)
        if on is None:
            return None
        found = np.full(len(self._seating.parties), NEVER)
        held = np.flatnonzero(on[: self._first_topic])
        found[self.talk[held]] = self.round[held]
        return found

    def at_least(self, weight: Floats, least: float) -> None:
        """A further constraint: the weighted switches (switches,) come to at least so much."""
        columns = np.flatnonzero(weight).tolist()
        if columns:
            self._add(((column, -float(weight[column])) for column in columns), -least)

    def _add(self, weights: Iterable[tuple[int, float]], most: float, *, exact: bool = False) -> None:
        """A constraint: the weighted sum of columns is at most, or exactly, so much."""
        column, weight = zip(*weights, strict=True)
        row, whole = np.zeros(len(column), dtype=np.int64), np.array([exact])
        self._rows.add(row, np.array(column), np.array(weight, dtype=np.float64), np.array([most]), whole)

    def _seats(self) -> None:
        """So many people of a firm, and so many tables, in each round."""
        of = self._seating
        at: dict[tuple[int, int], list[int]] = {}
        in_round: list[list[int]] = [[] for _ in range(of.rounds)]
        for column, (talk, now) in enumerate(zip(self.talk.tolist(), self.round.tolist(), strict=True)):
            in_round[now].append(column)
            for firm in of.parties[talk]:
                at.setdefault((firm, now), []).append(column)
        for (firm, now), columns in sorted(at.items()):
            self._at_most(columns, int(of.seats[firm, now]))
        for columns in in_round:
            self._at_most(columns, of.tables)

    def _once(self) -> None:
        """A talk is held once at most, one that must be exactly once, and of two that are apart one at most."""
        for talk, columns in enumerate(self._of_talk):
            must = bool(self._seating.must[talk])
            if columns:
                self._add(((column, 1.0) for column in columns), 1.0, exact=must)
            elif must:  # nobody can hold it: a sum of nothing that has to be 1
                self._add([(0, 0.0)], 1.0, exact=True)
        for one, other in self._seating.apart:
            self._at_most([*self._of_talk[one], *self._of_talk[other]], 1)

    def _gains(self) -> None:
        """A topic is settled, and a firm seated, where one of its talks is held."""
        talks_of: list[list[int]] = [[] for _ in range(self._seating.firms)]
        for talk, firms in enumerate(self._seating.parties):
            for firm in firms:
                talks_of[firm].append(talk)
        self._gain(self._first_topic, self._seating.topics.talks)
        self._gain(self._first_firm, talks_of)

    def _gain(self, first: int, all_talks: Sequence[Sequence[int]]) -> None:
        for number, talks in enumerate(all_talks):
            columns = [column for talk in talks for column in self._of_talk[talk]]
            self._add([(first + number, 1.0), *((column, -1.0) for column in columns)], 0.0)

    def _at_most(self, columns: Sequence[int], most: int) -> None:
        if len(columns) > most:
            self._add(((column, 1.0) for column in columns), float(most))


def is_sound(seating: Seating, rounds: Ints) -> bool:
    """Whether a seating keeps every seat, table, window and wish."""
    held: Flags = rounds != NEVER
    possible = seating.possible()
    used = np.zeros((seating.firms, seating.rounds), dtype=np.int64)
    for talk in np.flatnonzero(held).tolist():
        used[list(seating.parties[talk]), rounds[talk]] += 1
    full = np.bincount(rounds[held], minlength=seating.rounds).max(initial=0) > seating.tables
    return bool(
        not full
        and (used <= seating.seats).all()
        and possible[np.flatnonzero(held), rounds[held]].all()
        and held[seating.must].all()
        and not any(held[one] and held[other] for one, other in seating.apart)
    )

"""Nobody waits: rounds are put in order and chains of talks change rounds until the fewest seats stand idle.

Among orders that leave as few waiting, early rounds are filled first, so that people go home. Which talks are held
stays as it is. Two rounds may exchange any talks that hang together by a firm, as long as every firm is there and no
round has more talks than tables. The search is simulated annealing over such exchanges.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

import numpy as np

from matchchain.candidates import Ints
from matchchain.network.seating.programme import NEVER
from matchchain.network.seating.seating import Seating

STEPS, FOR_A_TALK = 80_000, 800
"""Exchanges looked at, at most and for each talk: well under a second; twice as many hardly shorten the waits."""
_BETTER = -1e-9
_WARM, _COLD = 1.0, 0.1
"""Idle seats that are put up with at the beginning and at the end of the search."""


def idle(seating: Seating, rounds: Ints) -> Ints:
    """(firms,): for how many rounds each firm waits between its first talk and its last.

    Example:
        >>> talks = Seating.plain(((0, 1), (0, 2)), [1.0, 1.0], firms=3, rounds=3, tables=1)
        >>> idle(talks, np.array([0, 2])).tolist()
        [1, 0, 0]
    """
    return np.array(list(map(_gap, Timetable(seating, rounds).busy)), dtype=np.int64)


def without_waits(seating: Seating, rounds: Ints) -> Ints:
    """The same talks in rounds that leave firms waiting as little as the search finds.

    Args:
        seating: the meeting.
        rounds: (m,) a sound seating.

    Returns:
        (m,) likewise sound. Chance is seeded: same seating, same answer.
    """
    table = Timetable(seating, rounds)
    table.put_in_order()
    held = [talk for talk, now in enumerate(table.round) if now != NEVER]
    least, kept = table.waits, list(table.round)
    if len(held) < 2 or seating.rounds < 2:
        return np.array(kept, dtype=np.int64)
    chance = random.Random(0)  # noqa: S311 - a search, not a secret
    steps = min(STEPS, FOR_A_TALK * len(held))
    for step in range(steps):
        if not least:
            break
        talk, to = chance.choice(held), chance.randrange(seating.rounds)
        borne = _WARM * (_COLD / _WARM) ** (step / steps)
        table.exchange(talk, to, -borne * math.log(1.0 - chance.random()))
        if table.waits < least:
            least, kept = table.waits, list(table.round)
    settled = Timetable(seating, np.array(kept, dtype=np.int64))
    settled.settle()
    return np.array(settled.round, dtype=np.int64)


def _gap(busy: Sequence[Sequence[int]]) -> int:
    at = [now for now, talks in enumerate(busy) if talks]
    return at[-1] - at[0] + 1 - len(at) if at else 0


class Timetable:
    """A seating that changes by exchanges between two rounds, and knows how much waiting it holds.

    Attributes:
        round: of each talk.
        busy: for each firm and round its talks.
        waits: idle seats of all firms together.
    """

    def __init__(self, seating: Seating, rounds: Ints) -> None:
        self._seating, self._possible = seating, seating.possible().tolist()
        self._seats = seating.seats.tolist()
        self.round: list[int] = rounds.tolist()
        self.busy: list[list[list[int]]] = [[[] for _ in range(seating.rounds)] for _ in range(seating.firms)]
        self._held = [self.round.count(now) for now in range(seating.rounds)]
        for talk, now in enumerate(self.round):
            for firm in seating.parties[talk] if now != NEVER else ():
                self.busy[firm][now].append(talk)
        self.waits = sum(map(_gap, self.busy))
        # All rounds together weigh less than one seat that waits.
        self._late = 1.0 / (1 + len(self.round) * seating.rounds)

    def put_in_order(self) -> None:
        """Exchange whole rounds as long as that shortens the waits, or else brings full rounds forward."""
        pairs = [(one, other) for other in range(len(self._held)) for one in range(other)]
        shorter = True
        while shorter:
            shorter = any(self._swap_rounds(one, other) for one, other in pairs)

    def settle(self) -> None:
        """Bring talks into other rounds as long as that shortens the waits, or else lets talks be held earlier."""
        held = [talk for talk, now in enumerate(self.round) if now != NEVER]
        better = True
        while better:
            better = any(self.exchange(talk, to, _BETTER) for talk in held for to in range(len(self._held)))

    def exchange(self, talk: int, to: int, most: float) -> bool:
        """Bring a talk into another round, with the chain that hangs on it, if that adds at most so much waiting."""
        now = self.round[talk]
        return now != to and self._try(self._chain(talk, now, to), now, to, most)

    def _swap_rounds(self, one: int, other: int) -> bool:
        return self._try([talk for talk, now in enumerate(self.round) if now in (one, other)], one, other, _BETTER)

    def _chain(self, first: int, one: int, other: int) -> list[int]:
        """The talks of two rounds that hang together with this one by firms."""
        chain, seen = [first], {first}
        for talk in chain:
            for firm in self._seating.parties[talk]:
                for beside in (*self.busy[firm][one], *self.busy[firm][other]):
                    if beside not in seen:
                        seen.add(beside)
                        chain.append(beside)
        return chain

    def _try(self, talks: list[int], one: int, other: int, most: float) -> bool:
        """Exchange the rounds of whole chains if that may be and adds at most so much waiting."""
        moves = [(talk, other if self.round[talk] == one else one) for talk in talks]
        if not all(self._possible[talk][to] for talk, to in moves):
            return False
        firms = {firm for talk in talks for firm in self._seating.parties[talk]}
        if not self._fits(firms, moves, one, other):
            return False
        before = sum(_gap(self.busy[firm]) for firm in firms)
        self._swap(firms, one, other)
        more = sum(_gap(self.busy[firm]) for firm in firms) - before
        later = sum(to - self.round[talk] for talk, to in moves)
        if more + self._late * later > most:
            self._swap(firms, one, other)
            return False
        for talk, to in moves:
            self._held[self.round[talk]] -= 1
            self._held[to] += 1
            self.round[talk] = to
        self.waits += more
        return True

    def _fits(self, firms: set[int], moves: list[tuple[int, int]], one: int, other: int) -> bool:
        """Whether the tables of both rounds, and the seats of each firm whose talks change, are enough."""
        more = sum(1 if to == other else -1 for _, to in moves)
        if max(self._held[one] - more, self._held[other] + more) > self._seating.tables:
            return False
        seats, busy = self._seats, self.busy
        return all(len(busy[f][one]) <= seats[f][other] and len(busy[f][other]) <= seats[f][one] for f in firms)

    def _swap(self, firms: set[int], one: int, other: int) -> None:
        """All talks of these firms change between two rounds."""
        for firm in firms:
            busy = self.busy[firm]
            busy[one], busy[other] = busy[other], busy[one]

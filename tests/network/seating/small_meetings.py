"""Small meetings by chance, and every seating of one: what the programmes are held against."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator

import numpy as np

from matchchain.network.seating.programme import NEVER
from matchchain.network.seating.seating import Seating, Topics


def by_chance(seed: int, *, musts: float = 0.0, talks: int = 6) -> Seating:
    """A meeting of at most six firms, three rounds and a few talks, with every kind of wish."""
    chance = random.Random(seed)
    firms, rounds = chance.randint(3, 6), chance.randint(1, 3)
    groups = [g for size in (2, 3) for g in itertools.combinations(range(firms), size)]
    weights = [1.0 if len(g) == 2 else 0.15 for g in groups]
    parties = tuple(sorted(set(chance.choices(groups, weights, k=chance.randint(2, talks)))))
    m = len(parties)
    seats = [[chance.choice((0, 1, 1, 1, 1, 2)) for _ in range(rounds)] for _ in range(firms)]
    topics = [chance.sample(range(m), chance.randint(1, m)) for _ in range(chance.randint(0, 2))]
    apart = [
        (a, b) for a, b in itertools.combinations(range(m), 2)
        if set(parties[a]) < set(parties[b]) or set(parties[b]) < set(parties[a])
    ]
    return Seating(
        parties=parties,
        value=np.array([float(chance.randint(0, 40)) for _ in parties]),
        seats=np.array(seats),
        tables=chance.randint(1, 3),
        cover=float(chance.choice((0, 0, 5, 30))),
        must=np.array([chance.random() < musts for _ in parties], dtype=np.bool_),
        free=np.array([[chance.random() < 0.9 for _ in range(rounds)] for _ in parties], dtype=np.bool_),
        apart=tuple(apart),
        topics=Topics(np.array([float(chance.randint(1, 20)) for _ in topics]), topics),
    )


def every_seating(seating: Seating) -> Iterator[np.ndarray]:
    """All that keep seats, tables, windows and wishes; reckoned without anything of the programme's."""
    possible, must = seating.possible().tolist(), seating.must.tolist()
    seats, tables = seating.seats.tolist(), [seating.tables] * seating.rounds
    rounds: list[int] = []

    def rest() -> Iterator[np.ndarray]:
        talk = len(rounds)
        if talk == len(possible):
            yield np.array(rounds, dtype=np.int64)
            return
        barred = any(rounds[a] != NEVER for a, b in seating.apart if b == talk)
        for now in [] if barred else [r for r in range(seating.rounds) if possible[talk][r]]:
            if tables[now] and all(seats[firm][now] for firm in seating.parties[talk]):
                _seat(talk, now, -1)
                rounds.append(now)
                yield from rest()
                rounds.pop()
                _seat(talk, now, 1)
        if not must[talk]:
            rounds.append(NEVER)
            yield from rest()
            rounds.pop()

    def _seat(talk: int, now: int, more: int) -> None:
        tables[now] += more
        for firm in seating.parties[talk]:
            seats[firm][now] += more

    yield from rest()

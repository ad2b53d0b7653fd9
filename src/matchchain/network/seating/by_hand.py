"""The seating somebody would make by hand: the best pair first, in the first round where both are free."""

from __future__ import annotations

import numpy as np

from matchchain.candidates import Ints
from matchchain.network.seating.programme import NEVER
from matchchain.network.seating.seating import Seating


def best_pair_first(seating: Seating) -> Ints:
    """(m,) the round of each talk when the dearest, with what it could settle, is seated first; no wish is looked at.

    Example:
        >>> best_pair_first(Seating.plain(((0, 1), (1, 2)), [3.0, 5.0], firms=3, rounds=1, tables=2)).tolist()
        [-1, 0]
    """
    found = np.full(len(seating.parties), NEVER)
    possible, seats = seating.possible(), seating.seats.copy()
    tables = [seating.tables] * seating.rounds
    shut = {talk: {one for pair in seating.apart if talk in pair for one in pair} for talk in range(len(found))}
    dear = seating.value.copy()
    for worth, talks in zip(seating.topics.worth.tolist(), seating.topics.talks, strict=True):
        dear[list(talks)] += worth
    for talk in np.argsort(-dear, kind="stable").tolist():
        firms = list(seating.parties[talk])
        if any(found[other] != NEVER for other in shut[talk]):
            continue
        for now in np.flatnonzero(possible[talk]).tolist():
            if tables[now] and (seats[firms, now] > 0).all():
                found[talk] = now
                tables[now] -= 1
                seats[firms, now] -= 1
                break
    return found

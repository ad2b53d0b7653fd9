"""At which table each talk is held: a firm stays where it sat, if it can."""

from __future__ import annotations

from collections.abc import Mapping

from matchchain.candidates import Ints
from matchchain.network.seating.programme import NEVER
from matchchain.network.seating.seating import Seating


def tables_of(seating: Seating, rounds: Ints, kept: Mapping[int, int] | None = None) -> list[int]:
    """The table of each talk, from 0; `NEVER` of one that is not held.

    Args:
        seating: the meeting.
        rounds: (m,) a sound seating.
        kept: talks that have their table already.

    Example:
        >>> import numpy as np
        >>> talks = Seating.plain(((0, 1), (2, 3), (1, 2)), [1.0] * 3, firms=4, rounds=2, tables=2)
        >>> tables_of(talks, np.array([0, 0, 1]))
        [0, 1, 0]
    """
    table = [NEVER] * len(seating.parties)
    sat: dict[int, int] = {}
    for now in range(seating.rounds):
        talks = [talk for talk, held in enumerate(rounds.tolist()) if held == now]
        for talk in talks:
            table[talk] = (kept or {}).get(talk, NEVER)
        taken = {table[talk] for talk in talks}
        for firms_first in (True, False):
            for talk in (talk for talk in talks if table[talk] == NEVER):
                known = [sat[firm] for firm in seating.parties[talk] if firm in sat]
                choice = known if firms_first else range(seating.tables)
                table[talk] = next((place for place in choice if place not in taken), NEVER)
                taken.add(table[talk])
        sat = {firm: table[talk] for talk in talks for firm in seating.parties[talk]}
    return table

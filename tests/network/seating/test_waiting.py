from dataclasses import replace

import numpy as np

from matchchain.network.seating.programme import NEVER, best, is_sound
from matchchain.network.seating.seating import Seating
from matchchain.network.seating.tables import tables_of
from matchchain.network.seating.waiting import idle, without_waits
from tests.network.seating.small_meetings import by_chance, every_seating


def test_the_same_talks_with_no_more_waiting() -> None:
    for seed in range(60):
        seating = by_chance(seed)
        rounds = best(seating)
        found = without_waits(seating, rounds)
        assert is_sound(seating, found), seed
        assert ((found != NEVER) == (rounds != NEVER)).all()
        assert idle(seating, found).sum() <= idle(seating, rounds).sum()


def test_small_meetings_wait_as_little_as_they_can() -> None:
    for seed in range(60):
        seating = by_chance(seed)
        seating = replace(seating, seats=np.minimum(seating.seats, 1))
        rounds = best(seating)
        same = [r for r in every_seating(seating) if ((r != NEVER) == (rounds != NEVER)).all()]
        assert idle(seating, without_waits(seating, rounds)).sum() == min(idle(seating, r).sum() for r in same), seed


def test_a_chain_of_firms_sits_without_a_break() -> None:
    ring = tuple((i, i + 1) for i in range(11))
    seating = Seating.plain(ring, [1.0] * 11, firms=12, rounds=6, tables=2)
    found = without_waits(seating, best(seating))
    assert idle(seating, found).sum() == 0


def test_early_rounds_are_filled_first() -> None:
    pairs = Seating.plain(((0, 1), (2, 3), (0, 2)), [1.0] * 3, firms=4, rounds=6, tables=5)
    assert sorted(without_waits(pairs, np.array([5, 3, 4])).tolist()) == [0, 0, 1]


def test_no_two_talks_share_a_table_and_who_can_stays() -> None:
    for seed in range(40):
        seating = by_chance(seed)
        rounds = best(seating)
        tables = np.array(tables_of(seating, rounds))
        held = np.flatnonzero(rounds != NEVER)
        assert len(set(zip(rounds[held].tolist(), tables[held].tolist(), strict=True))) == len(held)
        assert ((tables[held] >= 0) & (tables[held] < seating.tables)).all()
        assert (tables[rounds == NEVER] == NEVER).all()

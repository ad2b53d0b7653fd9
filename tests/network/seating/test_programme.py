from dataclasses import replace

import numpy as np
import pytest

from matchchain.network.seating.by_hand import best_pair_first
from matchchain.network.seating.programme import NEVER, best, is_sound
from matchchain.network.seating.seating import Seating
from tests.network.seating.small_meetings import by_chance, every_seating


@pytest.mark.parametrize("start", range(0, 200, 20))
def test_the_programme_reaches_what_every_seating_looked_at_reaches(start: int) -> None:
    for seed in range(start, start + 20):
        seating = by_chance(seed, musts=0.2)
        found = best(seating)
        worths = [seating.worth(rounds != NEVER) for rounds in every_seating(seating)]
        assert (found is None) == (not worths), seed
        if found is not None:
            assert is_sound(seating, found), seed
            assert seating.worth(found != NEVER) == pytest.approx(max(worths)), seed


def test_by_hand_is_sound_and_no_better() -> None:
    for seed in range(40):
        seating = by_chance(seed)
        hand = best_pair_first(seating)
        assert is_sound(seating, hand)
        found = best(seating)
        assert found is not None
        assert seating.worth(hand != NEVER) <= seating.worth(found != NEVER) + 1e-6


def test_a_firm_without_a_seat_and_no_talk_at_all() -> None:
    nobody = Seating.plain((), [], firms=2, rounds=2, tables=1)
    assert best(nobody).tolist() == []
    pair = Seating.plain(((0, 1),), [4.0], firms=2, rounds=2, tables=1)
    away = replace(pair, seats=np.array([[1, 1], [0, 0]]))
    assert best(away).tolist() == [NEVER]
    assert best(replace(away, must=np.array([True]))) is None


def test_two_people_of_a_firm_sit_at_two_tables() -> None:
    pairs = Seating.plain(((0, 1), (0, 2)), [4.0, 3.0], firms=3, rounds=1, tables=2)
    assert best(pairs).tolist() == [0, NEVER]
    assert best(replace(pairs, seats=np.array([[2], [1], [1]]))).tolist() == [0, 0]


def test_the_same_seating_gives_the_same_answer() -> None:
    seating = by_chance(7)
    assert best(seating).tolist() == best(seating).tolist()

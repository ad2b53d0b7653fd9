import itertools
from dataclasses import replace

import numpy as np
import pytest

from matchchain.network.seating.clash import smallest_clash
from matchchain.network.seating.programme import best
from matchchain.network.seating.seating import Seating
from tests.network.seating.small_meetings import by_chance


def _fits(seating, talks):
    must = np.zeros(len(seating.parties), dtype=np.bool_)
    must[list(talks)] = True
    return best(replace(seating, must=must)) is not None


@pytest.mark.parametrize("start", range(0, 100, 20))
def test_what_is_named_clashes_and_nothing_smaller_does(start: int) -> None:
    for seed in range(start, start + 20):
        seating = by_chance(seed, musts=0.8)
        named = smallest_clash(seating)
        must = np.flatnonzero(seating.must).tolist()
        if not named:
            assert _fits(seating, must), seed
            continue
        assert not _fits(seating, named), seed
        assert all(_fits(seating, few) for few in itertools.combinations(must, len(named) - 1)), seed


def test_a_firm_with_one_talk_too_many_is_named_whole() -> None:
    star = Seating.plain(((0, 1), (0, 2), (0, 3), (1, 2)), [1.0] * 4, firms=4, rounds=2, tables=4)
    assert smallest_clash(replace(star, must=np.ones(4, dtype=np.bool_))) == (0, 1, 2)


def test_more_talks_than_tables() -> None:
    parties = tuple((2 * i, 2 * i + 1) for i in range(30))
    apart = Seating.plain(parties, [1.0] * 30, firms=60, rounds=2, tables=10)
    assert len(smallest_clash(replace(apart, must=np.ones(30, dtype=np.bool_)))) == 21


def test_a_triangle_of_three_does_not_fit_into_two_rounds() -> None:
    triangle = Seating.plain(((0, 1), (0, 2), (1, 2), (3, 4)), [1.0] * 4, firms=5, rounds=2, tables=3)
    assert smallest_clash(replace(triangle, must=np.ones(4, dtype=np.bool_))) == (0, 1, 2)

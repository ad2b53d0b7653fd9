from __future__ import annotations

import threading
import time

import pytest

from matchchain.network.allocation import parallel
from matchchain.network.allocation.parallel import each

LARGE = parallel.WORTHWHILE


@pytest.fixture(autouse=True)
def _two_processors(monkeypatch):
    monkeypatch.setattr(parallel.os, "cpu_count", lambda: 2)


def never(_done: int) -> bool:
    return False


@pytest.mark.parametrize("size", [1, LARGE])
def test_every_result_stands_at_the_place_of_its_piece(size):
    told = []
    assert each(lambda i: i * i, [size, 3 * size, 2 * size], lambda done: bool(told.append(done))) == [0, 1, 4]
    assert told == [1, 2, 3]


def test_large_pieces_run_at_the_same_time():
    both = threading.Barrier(2, timeout=10)
    assert each(lambda _i: both.wait() >= 0, [LARGE, LARGE], never) == [True, True]


@pytest.mark.parametrize("size", [1, LARGE])
def test_what_nobody_has_begun_is_left_when_somebody_says_stop(size):
    begun = []

    def work(i: int) -> int:
        begun.append(i)
        time.sleep(0.01)
        return i

    found = each(work, [size] * 50, lambda done: done == 3)
    assert len([piece for piece in found if piece is not None]) == 3
    assert len(begun) < 50


@pytest.mark.parametrize("size", [1, LARGE])
def test_a_piece_that_fails_fails_the_whole_and_nothing_new_is_begun(size):
    begun = []

    def work(i: int) -> int:
        begun.append(i)
        if i == 0:
            raise ZeroDivisionError
        time.sleep(0.01)
        return i

    with pytest.raises(ZeroDivisionError):
        each(work, [2 * size, *[size] * 49], never)
    assert len(begun) < 50

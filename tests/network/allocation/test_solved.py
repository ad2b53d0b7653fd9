"""Parts that were solved before: the plan is the very same, and nothing is solved for it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matchchain.network.allocation import allocate as room
from matchchain.network.allocation import improving
from matchchain.network.allocation.allocate import allocate
from matchchain.network.allocation.effort import Effort
from matchchain.network.allocation.solved import Solved
from tests.network.problems import random_chain, random_problem

SEEDS = st.integers(0, 2**32 - 1)


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: tmp_path / "cache")
    return tmp_path / "cache"


@pytest.fixture
def solving(monkeypatch):
    """How many links each programme had that was solved."""
    sizes = []

    def counted(problem, *args, **kwargs):
        sizes.append(len(problem))
        return real(problem, *args, **kwargs)

    real = room.solve
    monkeypatch.setattr(room, "solve", counted)
    monkeypatch.setattr(improving, "solve", counted)
    return sizes


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(SEEDS, st.booleans(), st.sampled_from([0.0, 20_000.0]))
def test_what_is_remembered_is_to_the_bit_what_is_solved(cache, seed, chain, fixed):  # noqa: ARG001
    problem = random_chain(seed, fixed=fixed) if chain else random_problem(seed, 12, 12, 30, fixed=fixed)
    plans = [allocate(problem, solved=solved) for solved in (None, Solved(b"names"), Solved(b"names"))]
    for plan in plans[1:]:
        assert plan.flow.tobytes() == plans[0].flow.tobytes()
        assert (plan.net, plan.bound, plan.by_hand) == (plans[0].net, plans[0].bound, plans[0].by_hand)


def test_only_what_is_new_is_solved(cache, solving):  # small parts, which no clock ends
    problem = random_problem(7, 8, 8, 12, fixed=20_000.0)
    allocate(problem, solved=Solved(b"names"))
    assert solving
    solving.clear()
    allocate(problem, solved=Solved(b"names"))
    assert not solving
    allocate(replace(problem, gain=problem.gain * 1.001), solved=Solved(b"names"))
    assert solving
    assert [file.name.split("-")[0] for file in cache.iterdir()] == ["plans"]


def test_other_names_and_none_know_nothing(cache, solving):
    problem = random_problem(7, 12, 12, 30)
    for names, kept in ((b"", 0), (b"names", 1), (b"others", 2)):
        solving.clear()
        allocate(problem, solved=Solved(names))
        assert solving
        assert (len(list(cache.iterdir())) if cache.exists() else 0) == kept


def test_a_spoilt_file_is_as_none(cache, solving):
    problem = random_problem(7, 12, 12, 30)
    plan = allocate(problem, solved=Solved(b"names"))
    [file] = cache.iterdir()
    file.write_bytes(file.read_bytes()[:-3])
    solving.clear()
    assert np.array_equal(allocate(problem, solved=Solved(b"names")).flow, plan.flow)
    assert solving


def test_a_search_that_somebody_stopped_is_not_remembered(cache, monkeypatch):  # noqa: ARG001
    problem = random_problem(7, 8, 8, 12, fixed=20_000.0)
    searched = []
    real = improving.open_links
    monkeypatch.setattr(improving, "open_links", lambda *args: searched.append(1) or real(*args))
    stopping = Effort(watch=lambda _: bool(searched))
    allocate(problem, stopping, solved=Solved(b"names"))
    before = len(searched)
    assert allocate(problem, solved=Solved(b"names")).net == allocate(problem).net
    assert len(searched) > before or not before

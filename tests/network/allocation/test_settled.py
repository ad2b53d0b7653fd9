"""Pieces remembered from one problem to the next: the plan is that of all links together."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.network.allocation import settled as room
from matchchain.network.allocation.settled import Settled
from matchchain.network.allocation.stepped import net_of, without_losers
from tests.network.problems import random_chain, random_problem

SEEDS = st.integers(0, 2**32 - 1)


def _asked(problem, seed):
    """Another question of the same lines: other amounts and gains, another choice of links."""
    r = np.random.default_rng(seed)
    gain = problem.gain + np.where(r.random(len(problem)) < 0.1, r.uniform(-50, 50, len(problem)), 0.0)
    supply = problem.supply * r.choice([0.5, 1.0, 1.0, 1.0], len(problem.supply))
    return replace(problem, gain=gain, supply=supply), r.random(len(problem)) < 0.4


@settings(max_examples=60, deadline=None)
@given(SEEDS, st.booleans(), st.sampled_from([0.0, 20_000.0]))
def test_the_plan_of_pieces_is_that_of_all_links_together(seed, chain, fixed):
    problem = random_chain(seed, fixed=fixed) if chain else random_problem(seed, 30, 30, 60, fixed=fixed)
    known = Settled(amounts_only=False)
    for turn in range(4):
        asked, active = _asked(problem, seed + turn)
        together = net_of(asked, without_losers(asked, active))
        assert net_of(asked, known.plan(asked, active)) == pytest.approx(together, rel=1e-9, abs=1e-4)


def test_only_pieces_that_changed_are_solved_again(monkeypatch):
    solved = []

    def counted(problem, active):
        solved.append(len(problem))
        return without_losers(problem, active)

    monkeypatch.setattr(room, "without_losers", counted)
    problem = random_problem(3, 40, 40, 45)
    known, every = Settled(amounts_only=False), problem.gain > 0
    first = known.plan(problem, every)
    assert np.array_equal(known.plan(problem, every), first)
    assert len(solved) == 1
    one = np.flatnonzero(every)[0]
    gain = np.where(np.arange(len(problem)) == one, problem.gain + 1.0, problem.gain)
    known.plan(replace(problem, gain=gain), every)
    assert len(solved) == 2
    assert solved[1] < solved[0]


def test_lines_are_known_by_the_numbers_they_have_elsewhere():
    whole = random_problem(5, 40, 40, 60)
    few = whole.links(np.flatnonzero(whole.gain > 0)[20:])
    known = Settled(amounts_only=False)
    plans = [known.plan(part.compact(), part.gain > 0, (part.o, part.n)) for part in (whole, few)]
    afresh = without_losers(few.compact(), few.gain > 0)
    assert net_of(few, plans[1]) == pytest.approx(net_of(few, afresh))

"""A component planned again with other amounts: as good as planned afresh, from wherever it was left."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.network.allocation import open_part
from matchchain.network.allocation.allocate import allocate
from matchchain.network.allocation.effort import STEADY
from matchchain.network.allocation.open_part import OpenPart
from matchchain.network.allocation.programme import Programme, solve
from matchchain.network.allocation.stepped import lots_kept, net_of
from tests.network.problems import overstepped, random_chain, random_problem

SEEDS = st.integers(0, 2**32 - 1)


def other_amounts(problem, seed):
    """The same links, some amounts gone, some grown; and links that may carry nothing."""
    r = np.random.default_rng(seed)
    supply = problem.supply * r.choice([0.0, 0.3, 1.0, 1.0, 2.0], len(problem.supply))
    scale = r.choice([0.0, 0.5, 1.0, 1.0, 1.5], len(problem.need))
    share = problem.share * np.where(np.isfinite(problem.share), scale, 1.0)
    return replace(problem, supply=supply, need=problem.need * scale, share=share), r.random(len(problem)) < 0.2


def optimum(problem, solution):
    return float(problem.gain @ solution.flow - problem.processes.cost @ solution.activity)


@settings(max_examples=60, deadline=None)
@given(SEEDS, st.booleans())
def test_a_programme_solved_again_is_as_good_as_one_solved_afresh(seed, chain):
    problem = random_chain(seed) if chain else random_problem(seed, 12, 9, 70)
    if not ((problem.gain > 0) | problem.enabling()).any():
        return
    programme = Programme(problem)
    for turn in range(4):
        caps, gone = other_amounts(problem, seed + turn)
        again = programme.again(caps, gone)
        staying = np.flatnonzero(~gone)
        afresh = solve(caps.links(staying))
        scale = max(1.0, optimum(caps.links(staying), afresh))
        assert optimum(caps, again) == pytest.approx(optimum(caps.links(staying), afresh), abs=1e-6 * scale)
        assert not again.flow[gone].any()
        assert overstepped(caps, again.flow) <= 1e-6
    back = programme.again(problem, np.zeros(len(problem), dtype=np.bool_))
    assert optimum(problem, back) == pytest.approx(optimum(problem, solve(problem)), rel=1e-6, abs=1e-4)


@settings(max_examples=25, deadline=None)
@given(SEEDS, st.sampled_from([0.0, 30_000.0]))
def test_a_large_part_going_on_is_about_as_good_as_one_planned_afresh(seed, fixed):
    problem = random_problem(seed, 12, 9, 70, fixed=fixed)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(open_part, "FEW", 1)
        part = OpenPart(problem)
    assert part.net == pytest.approx(net_of(problem, part.flow))
    caps, gone = other_amounts(problem, seed)
    flow = part.again(caps, gone, part.flow)
    staying = np.flatnonzero(~gone)
    afresh = allocate(caps.links(staying), STEADY)
    assert not flow[gone].any()
    assert lots_kept(caps, flow).all()
    assert overstepped(caps, flow) <= 1e-6
    assert net_of(caps, flow) <= afresh.bound * (1 + 1e-6) + 1e-6
    if not fixed:
        assert net_of(caps, flow) == pytest.approx(afresh.net, rel=1e-6, abs=1e-3)


@settings(max_examples=25, deadline=None)
@given(SEEDS)
def test_what_is_left_of_a_known_plan_is_never_given_up_for_a_worse_one(seed):
    problem = random_problem(seed, 10, 10, 60, fixed=60_000.0)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(open_part, "FEW", 1)
        part = OpenPart(problem)
    known = allocate(problem).flow
    assert part.improved(known) >= net_of(problem, known) * (1 - 1e-9) - 1e-6
    assert part.net >= net_of(problem, known) * (1 - 1e-9) - 1e-6


def test_nothing_to_win_is_nothing_planned():
    problem = random_problem(3, 30, 30, 400)
    part = OpenPart(replace(problem, gain=-np.ones(len(problem))))
    assert part.net == 0
    assert not part.flow.any()

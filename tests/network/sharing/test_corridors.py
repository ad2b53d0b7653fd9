"""Under the fair split neither side of any pair loses on it."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.network.allocation.allocate import allocate
from matchchain.network.sharing.least_squares import nearest_within
from matchchain.network.sharing.shares import Shares, within_corridors
from matchchain.network.sharing.split import split
from tests.network.games import with_owners
from tests.network.problems import random_chain, random_problem

SEEDS = st.integers(0, 2**32 - 1)


@settings(max_examples=60, deadline=None)
@given(SEEDS, st.booleans(), st.sampled_from([0.0, 2_000.0, 20_000.0, 60_000.0]), st.integers(2, 7))
def test_no_pair_is_priced_outside_its_corridor(seed, chain, fixed, firms):
    problem = random_chain(seed, fixed=fixed / 10, links=20) if chain else random_problem(seed, 5, 5, 18, fixed=fixed)
    problem, owners = with_owners(problem, firms, seed)
    plan = allocate(problem)
    found = split(problem, owners, plan.flow)
    net = np.where(plan.flow > 1e-6, plan.flow * problem.gain - problem.fixed, 0.0)
    pairs = (plan.flow > 1e-6) & ~problem.inner() & (net >= 0)
    slack = 2e-6 * np.maximum(1.0, net)
    assert (found.shares.supplier >= -slack)[pairs].all()
    assert (found.shares.receiver >= -slack)[pairs].all()
    assert found.shares.supplier + found.shares.receiver == pytest.approx(net, rel=1e-9, abs=1e-6)
    scale = max(1.0, plan.net)
    assert found.payoff.sum() == pytest.approx(plan.net, rel=1e-6, abs=1e-4)
    assert found.beside.sum() == pytest.approx(0.0, abs=1e-5 * scale)


def test_a_yearly_cost_beyond_what_its_bearer_gains_is_borne_by_the_other():
    problem = replace(random_problem(1, 1, 1, 1), o=np.zeros(1, int), n=np.zeros(1, int))
    shares = within_corridors(problem, np.ones(1), Shares(np.array([-3.0]), np.array([8.0])))
    assert (shares.supplier.tolist(), shares.receiver.tolist()) == ([0.0], [5.0])


@settings(max_examples=40, deadline=None)
@given(SEEDS, st.integers(1, 8), st.integers(1, 6))
def test_steps_stay_within_and_meet_what_can_be_met(seed, links, nodes):
    r = np.random.default_rng(seed)
    incidence = r.choice([-1.0, 0.0, 1.0], (nodes, links))
    lower, upper = -r.uniform(0, 10, links), r.uniform(0, 10, links)
    inside = r.uniform(lower, upper)
    step = nearest_within(incidence, incidence @ inside, np.ones(links), lower, upper)
    assert ((lower <= step) & (step <= upper)).all()
    assert incidence @ step == pytest.approx(incidence @ inside, abs=1e-3)

"""The split of a plan's net holds against every group of firms, tried one by one by an independent solver."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.network.allocation.allocate import allocate
from matchchain.network.allocation.effort import EXACT
from matchchain.network.allocation.problem import Problem
from matchchain.network.sharing.excess import excess_bound
from matchchain.network.sharing.least_squares import shortest
from matchchain.network.sharing.owners import ANYBODY, Owners, owners_of
from matchchain.network.sharing.prices import trimmed
from matchchain.network.sharing.split import split
from tests.network.games import alone, assignment, groups, least_core, machine, with_owners
from tests.network.problems import by_scipy, random_chain, random_problem

SEEDS = st.integers(0, 2**32 - 1)
FIRMS = 4


def shared(problem, owners):
    plan = allocate(problem, EXACT)
    return plan, split(problem, owners, plan.flow)


def pair(gain=10.0, supply=1.0, need=1.0, fixed=0.0, by_supplier=0.5):
    one = np.zeros(1, int)
    problem = Problem(
        o=one, n=one, gain=np.array([gain]), use=np.ones(1), capped=np.ones(1, bool), fixed=np.array([fixed]),
        supply=np.array([supply]), need=np.array([need]), share=np.array([need]),
    )  # fmt: skip
    return problem, owners_of(problem, 2, one, one + 1, by_supplier=np.array([by_supplier]))


@settings(max_examples=15, deadline=None)
@given(SEEDS, st.booleans())
def test_no_group_of_firms_could_do_better_alone(seed, chain):
    """Every capacity owned, nothing stepped: Owen's theorem, tried on all fifteen groups."""
    problem = random_chain(seed, links=16) if chain else random_problem(seed, 4, 4, 14)
    problem, owners = with_owners(problem, FIRMS, seed)
    plan, found = shared(problem, owners)
    scale = max(1.0, plan.net)
    assert found.payoff.sum() == pytest.approx(plan.net, rel=1e-6, abs=1e-4)
    assert by_scipy(problem) == pytest.approx(plan.net, rel=1e-6, abs=1e-4)
    for group in groups(FIRMS):
        assert alone(problem, owners, group) <= found.payoff[list(group)].sum() + 1e-5 * scale
    assert found.proven
    assert (found.reason, found.epsilon) == ("", 0.0)
    assert not found.beside.any()


@settings(max_examples=25, deadline=None)
@given(SEEDS, st.booleans())
def test_shares_of_a_link_add_up_to_its_net(seed, chain):
    problem = random_chain(seed, fixed=3000.0) if chain else random_problem(seed, 6, 6, 25, fixed=20_000.0)
    problem, owners = with_owners(problem, 5, seed)
    plan = allocate(problem)
    found = split(problem, owners, plan.flow)
    net = np.where(plan.flow > 0, plan.flow * problem.gain - problem.fixed, 0.0)
    assert found.shares.supplier + found.shares.receiver == pytest.approx(net, rel=1e-9, abs=1e-6)
    assert found.payoff.sum() == pytest.approx(plan.net, rel=1e-6, abs=1e-4)
    assert found.equal.sum() == pytest.approx(plan.net, rel=1e-6, abs=1e-4)
    assert found.beside.sum() == pytest.approx(0.0, abs=1e-6 * max(1.0, plan.net))


@settings(max_examples=20, deadline=None)
@given(SEEDS, st.booleans())
def test_the_names_and_the_order_of_firms_do_not_matter(seed, chain):
    problem = random_chain(seed, links=25) if chain else random_problem(seed, 5, 5, 18)
    problem, owners = with_owners(problem, 6, seed)
    r = np.random.default_rng(seed)
    name, order = r.permutation(6), r.permutation(len(problem))
    of = problem.limits
    other = replace(
        problem,
        **{field: getattr(problem, field)[order] for field in ("o", "n", "gain", "use", "capped", "fixed")},
        limits=replace(of, link=np.argsort(order)[of.link]),
    )
    whose = Owners(
        6, name[owners.offer], name[owners.need], name[owners.limit], name[owners.process], owners.by_supplier[order]
    )
    plan, found = shared(problem, owners)
    _, renamed = shared(other, whose)
    assert renamed.payoff[name] == pytest.approx(found.payoff[:6], rel=1e-5, abs=1e-5 * max(1.0, plan.net))


def test_shapley_and_shubiks_houses():
    """Three sellers and three buyers of 1971 by hand: seller-best (5, 6, 1), buyer-best (3, 5, 0) to the sellers."""
    _, found = shared(*assignment([[5, 8, 2], [7, 9, 6], [2, 3, 0]]))
    assert found.payoff[:6] == pytest.approx([4, 5.5, 0.5, 1.5, 4, 0.5])
    assert found.payoff.sum() == pytest.approx(16)
    assert found.proven


@pytest.mark.parametrize(("supply", "need"), [(1.0, 1.0), (1.0, 5.0), (5.0, 1.0)])
def test_two_firms_alone_share_half_and_half_whichever_of_them_has_more(supply, need):
    _, found = shared(*pair(supply=supply, need=need))
    assert found.payoff == pytest.approx([5, 5, 0])
    assert found.payoff == pytest.approx(found.equal)


def test_one_of_two_suppliers_with_the_same_to_give_has_no_claim():
    """One unit is needed, two are offered: either supplier could be left out, and the receiver knows it."""
    _, found = shared(*assignment([[10], [10]]))
    assert found.payoff == pytest.approx([0, 0, 10, 0])


def test_the_yearly_cost_of_a_link_is_borne_as_agreed_as_far_as_both_still_gain():
    _, found = shared(*pair(fixed=4.0, by_supplier=1.0))
    assert found.payoff == pytest.approx([1, 5, 0])
    _, found = shared(*pair(fixed=8.0, by_supplier=1.0))
    assert found.payoff == pytest.approx([0, 2, 0], abs=1e-5)
    assert found.proven


def test_the_owner_of_a_process_is_a_third_side():
    """One supplier, one owner, one receiver, each of whom can prevent the route: a third to each."""
    i = np.arange(2)
    base, _ = machine(1.0, 0.0, 0)
    problem = replace(base, o=np.array([0, 3]), n=np.array([3, 1]), gain=np.array([0.0, 90.0]),
                      use=np.ones(2), capped=np.zeros(2, bool), fixed=np.zeros(2))  # fmt: skip
    firms = np.array([*i, 2, ANYBODY])
    _, found = shared(problem, owners_of(problem, 3, firms, firms, process=np.array([2])))
    assert found.payoff == pytest.approx([30, 30, 30, 0])
    assert found.proven


def test_an_open_machine_that_two_of_three_can_fill_leaves_no_split_that_holds():
    """Any two firms could build it and win 2 x 100 - 150; all three win no more. Least core: a third each."""
    problem, owners = machine(2.0, 150.0, ANYBODY)
    value = {group: alone(problem, owners, group) for group in groups(3)}
    assert value[0, 1] == value[1, 2] == value[0, 1, 2] == 50
    _, found = shared(problem, owners)
    assert (found.proven, found.reason) == (False, "none-exists")
    assert found.epsilon == pytest.approx(least_core(value, 3)) == pytest.approx(50 / 3)
    assert found.payoff == pytest.approx([50 / 3, 50 / 3, 50 / 3, 0])
    assert found.group.sum() == 2
    assert found.beside.sum() == pytest.approx(0)
    assert np.sort(found.beside)[-1] == pytest.approx(50 / 3)  # to the firm that has no link at all


def test_an_open_machine_large_enough_for_all_is_shared_by_its_users():
    _, found = shared(*machine(3.0, 150.0, ANYBODY))
    assert found.proven
    assert found.payoff == pytest.approx([50, 50, 50, 0])


def test_open_capacity_that_exists_is_the_offices():
    """Two units of capacity for three firms: the capacity is what is scarce, and the office is its owner."""
    _, found = shared(*machine(2.0, 0.0, 3))
    assert found.payoff == pytest.approx([0, 0, 0, 200])
    assert found.proven


def test_open_capacity_without_a_limit_earns_nothing():
    problem, owners = machine(np.inf, 0.0, ANYBODY)
    _, found = shared(problem.bounded(), owners)
    assert found.payoff == pytest.approx([100, 100, 100, 0])
    assert found.proven


@settings(max_examples=8, deadline=None)
@given(SEEDS)
def test_with_fixed_costs_and_lots_every_group_is_asked(seed):
    """What the answer says of the greatest gain alone is what trying all groups finds."""
    problem = random_problem(seed, 4, 4, 7, fixed=60_000.0)
    r = np.random.default_rng(seed)
    problem, owners = with_owners(replace(problem, least=np.where(r.random(len(problem)) < 0.5, 40.0, 0.0)), FIRMS, seed)
    plan, found = shared(problem, owners)
    value = {group: alone(problem, owners, group) for group in groups(FIRMS)}
    scale = max(1.0, plan.net)
    excess = max(worth - found.payoff[list(group)].sum() for group, worth in value.items())
    assert max(excess, 0.0) == pytest.approx(found.epsilon, rel=1e-5, abs=1e-5 * scale)
    assert found.proven == (excess <= 1e-5 * scale)
    if plan.net >= value[tuple(range(FIRMS))] - 1e-6 * scale:
        assert found.epsilon == pytest.approx(least_core(value, FIRMS), rel=1e-5, abs=1e-5 * scale)


def test_a_park_too_large_to_ask_every_group_gets_a_bound():
    problem, owners = with_owners(random_problem(3, 30, 30, 200, fixed=20_000.0), 30, 3)
    plan = allocate(problem)
    found = split(problem, owners, plan.flow)
    assert (found.proven, found.reason) == (False, "too-many")
    assert 0 < found.epsilon < 0.2 * plan.net
    singles = [alone(problem, owners, (i,)) - found.payoff[i] for i in range(30)]
    assert max(singles) <= found.epsilon


def test_the_bound_of_a_small_park_is_no_less_than_its_greatest_excess():
    problem, owners = with_owners(random_problem(5, 4, 4, 8, fixed=40_000.0), FIRMS, 5)
    payoff = np.zeros(FIRMS + 1)
    ample = trimmed(problem.links(problem.gain > 0), owners)
    greatest = max(alone(problem, owners, group) for group in groups(FIRMS))
    assert excess_bound(ample, owners, payoff) >= greatest - 1e-6


@settings(max_examples=15, deadline=None)
@given(SEEDS)
def test_cutting_ample_caps_changes_nobodys_value_alone_or_together(seed):
    """Processes owned, open with a limit, and open without one: every group wins the same before and after."""
    problem = random_chain(seed, links=20)
    r = np.random.default_rng(seed)
    lone, unlimited = r.random(3) < 0.5, r.random(3) < 0.3
    processes = replace(problem.processes, capacity=np.where(unlimited, np.inf, problem.processes.capacity))
    problem, owners = with_owners(replace(problem, processes=processes).bounded(), FIRMS, seed)
    process = np.where(lone, ANYBODY, owners.process)
    owners = owners_of(problem, FIRMS, owners.offer, owners.need, process=process)
    cut = trimmed(problem, owners)
    for group in groups(FIRMS):
        assert alone(cut, owners, group) == pytest.approx(alone(problem, owners, group), rel=1e-6, abs=1e-5)


def test_the_shortest_move_is_the_shortest():
    rows = np.array([[1.0, 0.0], [1.0, 1.0], [0.0, 1.0]])
    assert shortest(rows, np.array([1.0, 4.0, -1.0])) == pytest.approx([2.0, 2.0])
    assert shortest(rows, np.array([3.0, 3.0, 0.0])) == pytest.approx([3.0, 0.0])


def test_nothing_planned_is_nothing_split():
    problem, owners = pair(gain=-1.0)
    _, found = shared(problem, owners)
    assert not found.payoff.any()
    assert found.proven


def test_somebody_who_stops_gets_a_bound_and_is_told_that_not_every_group_was_asked():
    told = []

    def watch(progress):
        told.append(progress)
        return True

    problem, owners = with_owners(random_problem(5, 8, 8, 9, fixed=60_000.0), FIRMS, 5)
    plan = allocate(problem, EXACT)
    whole, found = split(problem, owners, plan.flow), split(problem, owners, plan.flow, watch)
    assert told[0].total > 1
    assert {(one.done, one.doing) for one in told} == {(1, "cli.splitting")}
    assert (found.proven, found.reason) == (False, "stopped")
    assert found.payoff.sum() == pytest.approx(whole.payoff.sum())
    value = {group: alone(problem, owners, group) for group in groups(FIRMS)}
    assert found.epsilon >= max(worth - found.payoff[list(group)].sum() for group, worth in value.items()) - 1e-6

"""A search that is stopped keeps what it has, and says that it is not proven."""

import dataclasses
import math

import pytest

from matchchain.network.allocation.allocate import allocate
from matchchain.network.allocation.by_hand import best_pair_first
from matchchain.network.allocation.effort import EXACT, Effort, Progress
from matchchain.network.allocation.stepped import net_of
from tests.network.problems import overstepped, random_problem


@pytest.fixture(scope="module")
def problem():
    """Several components, one of them large enough to be searched for long."""
    return random_problem(5, 40, 40, 90, fixed=60_000.0)


def test_stopped_at_once_it_is_not_worse_than_pairing_by_hand(problem):
    found = allocate(problem, Effort(watch=lambda _: True))
    assert found.stopped
    assert overstepped(problem, found.flow) <= 1e-6
    assert found.net >= net_of(problem, best_pair_first(problem).flow) - 1e-6
    assert found.bound >= allocate(problem, EXACT).net - 1e-6


def test_stopped_while_searching_the_first_plan_stays(problem):
    told: list[Progress] = []

    def watch(progress: Progress) -> bool:
        told.append(progress)
        return not math.isnan(progress.bound)  # a bound is known: the search for openings has begun

    found = allocate(problem, dataclasses.replace(EXACT, watch=watch))
    assert found.stopped
    assert found.net >= allocate(problem, Effort(seconds=0.0)).net - 1e-6
    assert found.bound >= found.net
    planning = [p.done for p in told if math.isnan(p.bound)]
    assert planning == sorted(planning)
    assert planning[-1] == told[0].total


def test_nobody_stops_it(problem):
    told: list[Progress] = []

    def watch(progress: Progress) -> bool:
        told.append(progress)
        return False

    found = allocate(problem, dataclasses.replace(EXACT, watch=watch))
    assert told
    assert not found.stopped
    assert found.gap <= 1e-6


def test_a_search_that_ends_by_its_steps_ends_at_the_same_plan_and_blames_no_clock(problem):
    effort = Effort(nodes=math.inf, within=0.0, steps=4000)
    one, other, shorter = (allocate(problem, each) for each in (effort, effort, dataclasses.replace(effort, steps=0)))
    assert one.flow.tolist() == other.flow.tolist()
    assert (one.net, one.bound) == (other.net, other.bound)
    assert (one.timed, one.stopped) == (False, False)
    assert shorter.net <= one.net <= allocate(problem, EXACT).net + 1e-6

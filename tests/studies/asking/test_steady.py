"""A large part looked at by prices answers as the whole of it planned again."""

import dataclasses

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.matching import match
from matchchain.network.allocation.allocate import allocate, worthwhile
from matchchain.network.allocation.effort import BRIEF
from matchchain.network.allocation.open_part import FEW
from matchchain.network.allocation.stepped import net_of
from matchchain.network.planning.reckoning import reckon
from matchchain.studies.asking.change import Change
from matchchain.studies.asking.revalue import Revaluation
from matchchain.studies.asking.steady import LargePart
from tests.network.pair import yearly
from tests.network.problems import overstepped, random_problem
from tests.parks import TODAY, park_of

SEEDS = st.integers(0, 2**32 - 1)


def _changed(problem, r):
    """Other amounts of one line, another gain on some links."""
    supply, gain = problem.supply.copy(), problem.gain.copy()
    touched = problem.o == r.integers(0, len(supply))
    supply[problem.o[touched]] *= r.choice([0.0, 1.0, 3.0])
    gain[touched] += r.choice([-200.0, 0.0, 200.0])
    return dataclasses.replace(problem, supply=supply, gain=gain), touched


@settings(max_examples=20, deadline=None)
@given(SEEDS)
def test_without_steps_it_is_the_optimum(seed):
    r = np.random.default_rng(seed)
    problem = random_problem(seed, 30, 30, 500)
    plan = allocate(problem, BRIEF)
    other, touched = _changed(problem, r)
    gain, flow = LargePart(problem, plan.flow).answer(other, plan.flow, touched, left=False)
    assert plan.net + gain == pytest.approx(allocate(other).net, rel=1e-6, abs=1e-6)
    assert overstepped(other, flow) <= 1e-6


@settings(max_examples=20, deadline=None)
@given(SEEDS)
def test_with_steps_no_answer_beats_the_bound_and_none_is_far_from_the_plan(seed):
    r = np.random.default_rng(seed)
    problem = random_problem(seed, 30, 30, 500, fixed=20_000.0)
    plan = allocate(problem, BRIEF)
    other, touched = _changed(problem, r)
    gain, flow = LargePart(problem, plan.flow).answer(other, plan.flow, touched, left=False)
    again = allocate(other, BRIEF)
    assert net_of(other, flow) <= again.bound * (1 + 1e-9) + 1e-6
    assert plan.net + gain <= again.bound * (1 + 1e-6) + 1e-6
    assert plan.net + gain >= again.net - 0.05 * abs(again.net)


def test_what_cannot_matter_is_the_plan_as_it_is():
    problem = random_problem(5, 30, 30, 500)
    plan = allocate(problem, BRIEF)
    poor = np.flatnonzero((plan.flow <= 0) & worthwhile(problem))[:1]
    gain = problem.gain.copy()
    gain[poor] = 1e-3
    other = dataclasses.replace(problem, gain=gain)
    touched = np.isin(np.arange(len(problem)), poor)
    won, flow = LargePart(problem, plan.flow).answer(other, plan.flow, touched, left=False)
    assert won == 0.0
    assert flow is plan.flow


def _wide_park(deal_cost: int):
    offers = [
        f"- {{id: a{i}, name: 甲{i}厂, site: {{lat: 30.{10 + i}, lon: 120.80}}, offers: [{{material: 氯化钙, kind: by-product,"
        f" legal: general-waste, {'' if i == 3 else f'quantity: {50 + 7 * i} 吨/年,'} disposal_cost: {100 + 40 * i} 元/吨}}]}}"
        for i in range(18)
    ]
    needs = [
        f"- {{id: b{i}, name: 乙{i}厂, site: {{lat: 30.{10 + i}, lon: 120.85}}, needs: [{{material: 氯化钙,"
        f" quantity: {40 + 9 * i} 吨/年, price: {300 + 25 * i} 元/吨}}]}}"
        for i in range(18)
    ]
    tariffs = f"{{haul_rate: 0.5 元/吨公里, loading: 20 元/吨, deal_cost: {deal_cost} 元/年}}"
    return park_of("\n" + "\n".join(offers + needs) + "\n", f"name: 试验园区\ntariffs: {tariffs}\n")


def test_many_questions_of_a_large_part_are_answered_as_the_whole_park_says():
    whole = reckon(match(_wide_park(0), today=TODAY), BRIEF)
    assert len(whole.problem) >= FEW
    c, plan = whole.found.candidates, Revaluation(whole)
    changes = []
    for at, entry in enumerate(c.offers.entries):
        for amount in (20.0, 90.0):
            changed = {at: dataclasses.replace(entry, quantity=yearly(amount))}
            changes.append(Change(np.flatnonzero(c.o == at), offers=changed))
    answers = list(plan.answers(changes))
    assert answers == [plan.answer(change) for change in changes]
    park = c.park
    for change, answer in list(zip(changes, answers, strict=True))[::5]:
        ((at, entry),) = change.offers.items()
        owner = c.firms[int(c.offers.firm[at])].id
        firms = [dataclasses.replace(f, offers=(entry,)) if f.id == owner else f for f in park.firms]
        again = reckon(match(dataclasses.replace(park, firms=tuple(firms)), today=TODAY), BRIEF)
        assert answer.net == pytest.approx(again.allocation.net, rel=1e-9)

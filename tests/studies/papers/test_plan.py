"""Papers unlock as much as the plan solved again says, in the order that unlocks most; nothing is summed."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import matchchain
from matchchain.network.allocation.allocate import allocate
from matchchain.network.allocation.effort import EXACT
from matchchain.network.allocation.problem import Problem
from matchchain.studies.papers.plan import papers_plan
from matchchain.studies.papers.unlocking import LEAST, unlocked
from tests.parks import TODAY, park_of

ROOT = Path(__file__).parent.parent.parent.parent

PARK = "name: 试验园区\ntariffs: {haul_rate: 0.5 元/吨公里, loading: 20 元/吨, deal_cost: 3000 元/年}\n"
FIRMS = """
- {id: a, name: 甲厂, site: {lat: 30.10, lon: 120.80}, offers: [{material: 氯化钙, kind: by-product,
   quantity: 100 吨/年, disposal_cost: 200 元/吨}]}
- {id: b, name: 乙厂, site: {lat: 30.11, lon: 120.80}, offers: [{material: 氯化钙, kind: by-product,
   quantity: 100 吨/年, disposal_cost: 900 元/吨}]}
- {id: c, name: 丙厂, site: {lat: 30.12, lon: 120.80}, needs: [{material: 氯化钙, quantity: 100 吨/年,
   price: 700 元/吨}]}
"""


@pytest.fixture(scope="module")
def example():
    return papers_plan(matchchain.load(ROOT / "data", today=TODAY).park, today=TODAY)


def test_two_determinations_for_one_receiver_are_not_summed():
    """b's saves more a tonne; once it is there, the receiver takes nothing of a's: only b's unlocks anything."""
    found = papers_plan(park_of(FIRMS, PARK), today=TODAY)
    assert [(one.paper.firm.id, one.paper.word) for one in found.sought] == [("b", "legal")]
    assert [one.paper.firm.id for one in found.idle] == ["a"]
    assert found.net_without == 0
    assert found.sought[0].unlocks == pytest.approx(found.net_with_all)


def test_a_pair_that_waits_for_two_papers_is_won_by_both_together():
    firms = """
- {id: a, name: 甲厂, site: {lat: 30.10, lon: 120.80}, offers: [{material: 氯化钙, kind: waste,
   quantity: 100 吨/年, disposal_cost: 200 元/吨}]}
- {id: c, name: 丙厂, site: {lat: 30.12, lon: 120.80}, needs: [{material: 氯化钙, quantity: 100 吨/年,
   price: 700 元/吨}]}
"""
    found = papers_plan(park_of(firms, PARK), today=TODAY)
    assert [(one.paper.firm.id, one.paper.word, one.together) for one in found.sought] == [
        ("a", "legal", 2), ("c", "coverage", 2)
    ]  # fmt: skip
    first, last = found.sought
    assert first.unlocks is None
    assert first.net_with == found.net_without
    assert last.unlocks == pytest.approx(found.unlocks)


def test_a_hazardous_waste_without_a_code_waits_for_the_code_and_the_permit_and_for_no_coverage():
    firms = """
- {id: a, name: 甲厂, site: {lat: 30.10, lon: 120.80}, offers: [{material: 废硫酸, kind: waste, legal: hazardous-waste,
   quantity: 100 吨/年, disposal_cost: 2000 元/吨}]}
- {id: c, name: 丙厂, site: {lat: 30.12, lon: 120.80}, needs: [{material: 废硫酸, quantity: 100 吨/年,
   price: 100 元/吨}]}
"""
    found = papers_plan(park_of(firms, PARK), today=TODAY)
    words = {one.paper.word for one in found.sought}
    assert {"waste-code", "waste-permit"} <= words
    assert "coverage" not in words
    (permit,) = (one for one in found.sought if one.paper.word == "waste-permit")
    assert permit.days == 20
    assert permit.paper.firm.id == "c"


def test_the_example_adds_up(example):
    nets = [example.net_without, *(one.net_with for one in example.sought)]
    assert nets == sorted(nets)
    assert nets[-1] == pytest.approx(example.net_with_all, rel=2e-3)
    assert nets[-1] <= example.net_with_all + 1e-6
    total = sum(one.unlocks for one in example.sought if one.unlocks is not None)
    assert total == pytest.approx(nets[-1] - nets[0])
    assert all(one.unlocks is None or one.unlocks > 0 for one in example.sought)
    assert [one.rank for one in example.sought] == list(range(1, len(example.sought) + 1))


def test_every_paper_of_the_example_names_who_decides_and_most_name_the_law(example):
    assert all(one.paper.authority for one in example.sought)
    assert all(one.laws for one in example.sought if one.paper.authority in {"environment", "emergency"})


def test_firms_in_another_order_want_the_same_papers():
    park = park_of(FIRMS, PARK)
    turned = dataclasses.replace(park, firms=tuple(reversed(park.firms)))
    assert papers_plan(park, today=TODAY) == papers_plan(turned, today=TODAY)


def _problem(seed, links, papers, *, fixed):
    """A random problem, and which papers each link waits for."""
    draw = np.random.default_rng(seed)
    lines = max(2, links // 2)
    need = draw.uniform(5, 50, lines)
    problem = Problem(
        o=draw.integers(0, lines, links), n=draw.integers(0, lines, links), gain=draw.uniform(1, 100, links),
        use=np.ones(links), capped=np.zeros(links, dtype=np.bool_),
        fixed=draw.uniform(0, 400, links) if fixed else np.zeros(links),
        supply=draw.uniform(5, 50, lines), need=need, share=need,
    )  # fmt: skip
    lacks = [frozenset(draw.integers(0, papers, draw.integers(0, 3)).tolist()) for _ in range(links)]
    return problem, lacks


def _net(problem, lacks, given_papers):
    rows = np.flatnonzero([lack <= given_papers for lack in lacks])
    return allocate(problem.links(rows), EXACT).net if len(rows) else 0.0


@settings(max_examples=40, deadline=None)
@given(
    seed=st.integers(0, 10_000), links=st.integers(1, 14), papers=st.integers(1, 6), fixed=st.booleans(),
    most=st.integers(0, 8),
)  # fmt: skip
def test_each_step_is_the_plan_with_the_papers_given_so_far(seed, links, papers, fixed, most):
    problem, lacks = _problem(seed, links, papers, fixed=fixed)
    found = unlocked(problem, lacks, most)
    assert found.without == pytest.approx(_net(problem, lacks, frozenset()), abs=LEAST)
    given_papers = set()
    for step in found.steps:
        before = _net(problem, lacks, frozenset(given_papers))
        given_papers |= set(step.papers)
        after = _net(problem, lacks, frozenset(given_papers))
        assert step.after > step.before
        assert (step.before, step.after) == pytest.approx((before, after), abs=LEAST)
    everything = _net(problem, lacks, frozenset(range(papers)))
    assert found.with_all == pytest.approx(everything, abs=LEAST)
    wanted = frozenset().union(*lacks) if lacks else frozenset()
    told = [*(paper for step in found.steps for paper in step.papers), *found.rest, *found.idle]
    assert sorted(told) == sorted(wanted)


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000), links=st.integers(1, 12), papers=st.integers(1, 5))
def test_no_paper_is_left_that_wins_by_itself(seed, links, papers):
    problem, lacks = _problem(seed, links, papers, fixed=False)
    found = unlocked(problem, lacks, 100)
    given_papers = frozenset(paper for step in found.steps for paper in step.papers)
    now = _net(problem, lacks, given_papers)
    for paper in (*found.rest, *found.idle):
        assert _net(problem, lacks, given_papers | {paper}) <= now + 2 * LEAST
    assert now == pytest.approx(found.with_all, abs=2 * LEAST)

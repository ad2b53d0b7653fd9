"""Routes of a plan: two steps solved by hand (docs/routes.md), and the laws of their sums."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import matchchain
from matchchain.candidates import LIKELY
from matchchain.matching import match
from matchchain.network.planning.reckoning import reckon
from matchchain.studies.routing.route_map import route_map
from matchchain.studies.routing.steps import worked
from tests.cli.command import ROOT
from tests.parks import TODAY, park_of


def test_two_steps_by_hand():
    found = route_map(matchchain.load(ROOT / "examples" / "two-steps", today=TODAY).park, today=TODAY)
    long, short = found.routes
    assert [s.conversion.id for s in long.steps] == ["burning", "carbonation"]
    assert [s.conversion.id for s in short.steps] == ["burning"]
    assert (long.pairing.supplier, long.pairing.receiver) == ("acetylene", "paper")
    assert (short.pairing.supplier, short.pairing.receiver) == ("acetylene", "steel")
    assert long.pairing.quantity == pytest.approx(5000)
    assert long.arrives == pytest.approx(4500)
    assert long.pairing.net_per_year == pytest.approx(5000 * 525)
    assert short.pairing.quantity == pytest.approx(3000)
    assert short.arrives == pytest.approx(1800)
    assert short.pairing.net_per_year == pytest.approx(3000 * 174)
    assert [s.cumulated for s in long.steps] == pytest.approx([0.6, 0.9])
    assert [s.per_first for s in long.steps] == [0.6, 1.5]
    assert [(s.capacity, s.used) for s in long.steps] == [(8000, pytest.approx(8000)), (3000, pytest.approx(3000))]
    assert [s.cost.likely for s in long.steps] == [90, 200]
    for route in found.routes:
        assert sum(gain.net for gain in route.gains) == pytest.approx(route.pairing.net_per_year)
        assert all(gain.net > 0 for gain in route.gains)
    assert [(g.firm, g.role) for g in long.gains] == [
        ("acetylene", "supplier"), ("kiln", "converter"), ("carbonate", "converter"), ("paper", "receiver"),
    ]  # fmt: skip
    assert [route.pairing.rank for route in found.routes] == [1, 2]


def test_without_the_second_step_everything_goes_the_short_way():
    park = matchchain.load(ROOT / "examples" / "two-steps", today=TODAY).park
    burning = tuple(c for c in park.conversions if c.id == "burning")
    (only,) = route_map(matchchain.park.Park(**{f: getattr(park, f) for f in park.__slots__} | {"conversions": burning}), today=TODAY).routes
    assert only.pairing.net_per_year == pytest.approx(8000 * 174)


AMOUNT, MONEY, YIELD = st.integers(1, 9), st.integers(0, 9), st.integers(1, 9)


@st.composite
def parks(draw):
    """Three suppliers of one material, up to four processes between four materials, three receivers."""
    names = ["电石渣", "生石灰", "轻质碳酸钙", "石膏"]
    firms = [
        f"- {{id: s{i}, name: 供{i}厂, offers: [{{material: {names[draw(st.integers(0, 1))]}, legal: product, kind: by-product, "
        f"quantity: {100 * draw(AMOUNT)}, disposal_cost: {10 * draw(MONEY)}}}]}}"
        for i in range(2)
    ]
    firms += [
        f"- {{id: r{i}, name: 需{i}厂, needs: [{{material: {draw(st.sampled_from(names[1:]))}, quantity: {100 * draw(AMOUNT)}, "
        f"price: {100 * draw(MONEY)}}}]}}"
        for i in range(3)
    ]
    pairs = draw(st.lists(st.permutations(names).map(lambda p: tuple(p[:3])), min_size=1, max_size=4))
    firms += [f"- {{id: c{i}, name: 转{i}厂}}" for i in range(len(pairs))]
    made = [
        f"- {{id: k{i}, name: 工艺{i}, owner: c{i}, takes: {{{a}: 1, {c}: 0.{draw(YIELD)}}}, gives: {{{b}: 0.{draw(YIELD)}}}, "
        f"cost: {10 * draw(MONEY)}, capacity: {100 * draw(AMOUNT)}, source: 试验}}"
        for i, (a, b, c) in enumerate(pairs)
    ]
    deal = draw(st.sampled_from([0, 500]))
    park = f"name: 试验园区\ntariffs: {{deal_cost: {deal} 元/年}}\nplan: {{relations: [same]}}\n"
    return park_of("\n".join(firms), park, conversions="\n".join(("conversions:", *made)))


@settings(max_examples=60, deadline=None)
@given(parks())
def test_the_nets_of_the_routes_add_up_to_what_legs_and_processes_win(park):
    whole = reckon(match(park, today=TODAY))
    if whole.legs is None:
        return
    pairs = float(whole.planned.net[LIKELY].sum())
    through = sum(route.net[LIKELY] for route in whole.routes)
    if whole.routes:
        assert through == pytest.approx(whole.allocation.net - pairs, rel=1e-6, abs=1e-3)
    for route in whole.routes:
        assert all(-1e-9 <= part <= 1 + 1e-9 for part in route.parts)
        assert len(route.legs) == len(route.parts) == len(route.processes) + 1


@settings(max_examples=60, deadline=None)
@given(parks())
def test_a_planned_step_works_no_more_than_it_can(park):
    found = route_map(park, today=TODAY)
    for route in found.routes:
        for step in route.steps:
            assert step.used <= step.capacity * (1 + 1e-6)
            assert step.used > 0
        assert sum(gain.net for gain in route.gains) == pytest.approx(route.pairing.net_per_year, abs=1e-6)
    for chain in found.found.chains:
        names = [s.conversion.id for s in chain.steps]
        assert len(names) == len(set(names))


def test_what_the_legs_bring_is_what_the_processes_work():
    whole = reckon(match(matchchain.load(ROOT / "data", today=TODAY).park, today=TODAY))
    activity = worked(whole.legs, whole.leg_flow)
    np.testing.assert_allclose(activity, whole.problem.activity(whole.allocation.flow), rtol=1e-9)

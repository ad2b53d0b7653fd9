"""The cascade: worked by hand, round a loop, and its laws on any network."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.network.graph.build import graph_of
from matchchain.studies.resilience.cascade import cascade
from matchchain.studies.resilience.restart import restart
from tests.network.web import flow

CHAIN = (
    flow("p", "a", 0.75, "steam"), flow("p", "b", 1.0, "steam"), flow("a", "c", 0.5, "acid"),
    flow("b", "c", 0.8, "soda"), flow("c", "d", 0.5, "salt"),
)  # fmt: skip


def test_a_chain_worked_by_hand():
    # See the comment above HAND_MADE in tests/network/web.py.
    found = cascade(CHAIN, ["p"])
    assert found.rate == pytest.approx({"p": 0.0, "a": 0.25, "b": 0.0, "c": 0.2, "d": 0.6})
    assert found.round == {"p": 0, "a": 1, "b": 1, "c": 2, "d": 3}
    assert found.hit() == ("b", "a", "c", "d")


def test_what_stands_by_is_taken_off_the_loss():
    found = cascade(CHAIN, ["p"], {("c", "c/soda"): 0.4})
    assert (found.rate["c"], found.rate["d"]) == pytest.approx((0.6, 0.8))


def test_two_firms_at_once():
    # Without p c lacks 80 % of its soda; a stopping as well, 50 % of its acid: still 80 %.
    assert cascade(CHAIN, ["a"]).rate["c"] == pytest.approx(0.5)
    assert cascade(CHAIN, ["b"]).rate["c"] == pytest.approx(0.2)
    assert cascade(CHAIN, ["a", "b"]).rate == pytest.approx({"p": 1.0, "a": 0.0, "b": 0.0, "c": 0.2, "d": 0.6})


def test_two_suppliers_of_one_need_add_up():
    both = (flow("x", "z", 0.3), flow("y", "z", 0.5))
    assert cascade(both, ["x", "y"]).rate["z"] == pytest.approx(0.2)


def test_a_loop_feeds_its_own_shortage():
    # x sends a 20 % of what it needs, b 50 %; b gets all it needs of a. l_a = 0.2 + 0.5 l_b and l_b = l_a: 0.4.
    loop = (flow("x", "a", 0.2), flow("b", "a", 0.5), flow("a", "b", 1.0))
    assert cascade(loop, ["x"]).rate == pytest.approx({"x": 0.0, "a": 0.6, "b": 0.6})


def test_a_loop_that_starves_itself_ends_at_nothing():
    # l_a = 0.000001 + 0.999999 l_b and l_b = l_a: only 1 solves it, after rounds without end.
    loop = (flow("x", "a", 1e-6), flow("b", "a", 1 - 1e-6), flow("a", "b", 1.0))
    assert cascade(loop, ["x"]).rate == pytest.approx({"x": 0.0, "a": 0.0, "b": 0.0}, abs=1e-6)


def test_a_loop_nobody_starves_goes_on():
    loop = (flow("a", "b", 1.0), flow("b", "a", 1.0), flow("x", "y", 1.0))
    assert cascade(loop, ["x"]).rate == {"x": 0.0, "y": 0.0, "a": 1.0, "b": 1.0}


def test_a_flow_of_unknown_share_makes_a_firm_doubtful_and_never_zero():
    found = cascade((flow("x", "a", None, quantity=None), flow("a", "b", 0.5), flow("b", "c", None)), ["x"])
    assert found.rate == {"x": 0.0, "a": 1.0, "b": 1.0, "c": 1.0}
    assert found.doubtful == {"a", "b", "c"}
    assert found.round == {"x": 0, "a": 1, "b": 2, "c": 3}


FIRMS = "abcdefg"


@st.composite
def webs(draw):
    """Any network: up to three needs a firm, the shares of each adding up to at most 1."""
    flows = []
    for receiver in FIRMS:
        for need in "mno"[: draw(st.integers(0, 3))]:
            suppliers = draw(st.lists(st.sampled_from(FIRMS), max_size=3, unique=True))
            parts = draw(st.lists(st.floats(0.01, 1.0), min_size=len(suppliers), max_size=len(suppliers)))
            whole = max(1.0, sum(parts))
            flows += [flow(s, receiver, p / whole, need) for s, p in zip(suppliers, parts, strict=True) if s != receiver]
    return tuple(flows)


some_firms = st.sets(st.sampled_from(FIRMS), min_size=1, max_size=4)


@settings(max_examples=150, deadline=None)
@given(webs(), some_firms, some_firms)
def test_stopping_more_firms_never_helps(web, some, more):
    fewer, all_of_them = cascade(web, some), cascade(web, some | more)
    for firm, rate in fewer.rate.items():
        assert 0.0 <= rate <= 1.0
        assert all_of_them.rate[firm] <= rate + 1e-6


@settings(max_examples=150, deadline=None)
@given(webs(), some_firms)
def test_the_rates_agree_with_one_another(web, stopped):
    found = cascade(web, stopped)
    for firm, rate in found.rate.items():
        if firm in stopped:
            assert rate == 0.0
            continue
        lost = {}
        for one in web:
            if one.receiver == firm:
                lost[one.need_id] = lost.get(one.need_id, 0.0) + one.share * found.lost(one)
        assert rate == pytest.approx(1.0 - max(lost.values(), default=0.0), abs=1e-5)


@settings(max_examples=150, deadline=None)
@given(webs(), some_firms)
def test_nobody_is_hit_who_is_not_downstream(web, stopped):
    found = cascade(web, stopped)
    reached = set(stopped)
    while more := {one.receiver for one in web if one.supplier in reached} - reached:
        reached |= more
    assert set(found.round) <= reached
    assert all(rate == 1.0 for firm, rate in found.rate.items() if firm not in reached)


@settings(max_examples=150, deadline=None)
@given(webs(), some_firms)
def test_the_order_of_restart_keeps_every_dependency(web, affected):
    starts = restart(graph_of(web), affected)
    group = {firm: start for start in starts for firm in start.firms}
    assert sorted(group) == sorted(affected)
    for one in web:
        if one.supplier in affected and one.receiver in affected:
            before, after = group[one.supplier], group[one.receiver]
            assert before is after or before.wave < after.wave
            assert before is after or one.supplier in after.waits_for
    for start in starts:
        for other in start.firms[1:]:
            assert _leads(web, affected, start.firms[0], other)
            assert _leads(web, affected, other, start.firms[0])


def _leads(web, inside, start, end):
    reached = {start}
    while more := {one.receiver for one in web if one.supplier in reached and one.receiver in inside} - reached:
        reached |= more
    return end in reached


def test_a_loop_starts_with_the_firm_that_needs_least_of_it():
    web = (flow("x", "a", 1.0), flow("a", "b", 0.9), flow("b", "a", 0.1, "n"), flow("b", "c", 1.0))
    starts = restart(graph_of(web), "abcx")
    assert [(s.wave, s.firms, s.waits_for) for s in starts] == [
        (1, ("x",), ()), (2, ("a", "b"), ("x",)), (3, ("c",), ("b",)),
    ]  # fmt: skip
    assert [s.together for s in starts] == [False, True, False]

"""Gate fees: a transfer between the firms that cancels in the net; the taker's own cost is the term."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.network.planning.plan import suggest
from matchchain.studies.explaining.explain import explain_between
from tests.network.pair import pair, per_tonne, yearly
from tests.parks import TODAY, park_of

PARK = """
name: 试验园区
tariffs: {haul_rate: 0 元/吨公里, loading: 30 元/吨, deal_cost: 0 元/年}
"""


def firms(need, offer="disposal_cost: 400 元/吨"):
    return f"""
- {{id: a, name: 甲厂, site: {{lat: 30.10, lon: 120.80}}, offers: [{{material: 粉煤灰, kind: waste, legal: general-waste,
   quantity: 1000 吨/年, pretreatment_cost: 0 元/吨, {offer}}}]}}
- {{id: b, name: 乙厂, site: {{lat: 30.11, lon: 120.80}}, needs: [{{material: 粉煤灰, quantity: 5000 吨/年, {need}}}]}}
"""


def only(need, **more):
    (told,) = explain_between(park_of(firms(need, **more), PARK), ("a", "b"), today=TODAY).pairs
    return told.pairing


def test_the_headline_is_what_is_saved_less_what_taking_costs():
    """400 saved, 30 haul, 120 of own cost: 250 a tonne. Fee 180: the supplier has 400 - 180 - 30, the taker 60."""
    row = only("gate_fee: 180 元/吨, own_cost: 120 元/吨")
    assert row.net_per_year == pytest.approx(250_000)
    assert (row.supplier_gain, row.receiver_gain) == (pytest.approx(190_000), pytest.approx(60_000))
    assert row.price == pytest.approx(-210)
    assert (row.price_low, row.price_high) == (pytest.approx(-400), pytest.approx(-150))
    assert not row.known_part


def test_the_split_at_the_fee_stands_beside_half_and_half():
    (told,) = explain_between(park_of(firms("gate_fee: 180 元/吨, own_cost: 120 元/吨"), PARK), ("a", "b"), today=TODAY).pairs
    gains = {share.by: (share.supplier, share.receiver, share.taken) for share in told.shares}
    assert gains["fee"] == (pytest.approx(190_000), pytest.approx(60_000), True)
    assert gains["equal"][:2] == (pytest.approx(125_000), pytest.approx(125_000))


def test_without_its_own_cost_the_fee_stands_for_it_and_the_row_says_so():
    """400 - 180 - 30 = 190 a tonne, all of it the supplier's; what the taker keeps of its fee is not known."""
    row = only("gate_fee: 180 元/吨")
    assert row.net_per_year == pytest.approx(190_000)
    assert (row.supplier_gain, row.receiver_gain) == (pytest.approx(190_000), pytest.approx(0, abs=1e-6))
    assert row.known_part
    assert [(u.firm, u.field) for u in row.unknowns] == [("b", "own_cost")]
    (line,) = [line for line in row.lines if line.name == "extra_cost"]
    assert line.origin.key == "network.origin.fee"


def test_a_fee_above_what_disposal_costs_is_no_deal():
    assert only("gate_fee: 390 元/吨").stage == "no-gain"


def test_a_disposal_cost_nobody_told_waits():
    row = only("gate_fee: 180 元/吨", offer="now: landfill")
    assert row.stage == "figures"
    assert row.unknowns[0].field == "disposal_cost"


def test_a_taker_that_buys_as_well_counts_both():
    """It pays 50 for what it replaces and takes 20 for taking: 400 + 50 - 30 - 10 a tonne."""
    row = only("gate_fee: 20 元/吨, own_cost: 10 元/吨, price: 50 元/吨")
    assert row.net_per_year == pytest.approx(410_000)
    assert row.price == pytest.approx(-50)


SERVICE = """
- {id: a, name: 甲厂, site: {lat: 30.10, lon: 120.80}, offers: [{material: 生活污水, kind: waste, legal: general-waste,
   quantity: 1000 吨/年, disposal_cost: 5 元/吨}]}
- {id: b, name: 乙厂, site: {lat: 30.10, lon: 120.80}, needs: [{material: 污水处理, quantity: 5000 吨/年, NEED}]}
"""


def test_who_lives_on_fees_and_tells_none_waits_in_figures():
    (row,) = suggest(park_of(SERVICE.replace(", NEED", ""), PARK), today=TODAY).pairings
    assert row.stage == "figures"
    assert next((u.firm, u.field) for u in row.unknowns) == ("b", "gate_fee")
    (row,) = suggest(park_of(SERVICE.replace("NEED", "gate_fee: 2 元/吨, own_cost: 1 元/吨"), PARK), today=TODAY).pairings
    assert row.stage != "figures"
    assert row.net_per_year == pytest.approx(4000)


@settings(max_examples=30, deadline=None)
@given(
    d=st.floats(0, 1000), fee=st.floats(0, 1000), cost=st.floats(0, 1000), price=st.none() | st.floats(0, 500),
    q=st.floats(1, 1e5),
)  # fmt: skip
def test_the_fee_cancels_in_the_sum_and_the_shares_add_up(d, fee, cost, price, q):
    def told(charged):
        park = pair(
            {"quantity": yearly(q), "disposal_cost": per_tonne(d), "pretreatment_cost": per_tonne(0)},
            {"quantity": yearly(q), "gate_fee": per_tonne(charged), "own_cost": per_tonne(cost), "price": per_tonne(price)},
        )
        (one,) = explain_between(park, ("a", "b"), today=TODAY).pairs
        return one.pairing

    row, dearer = told(fee), told(fee + 100)
    assert row.net_per_year == pytest.approx(q * (d - cost + (price or 0)), rel=1e-9, abs=1e-3)
    assert dearer.net_per_year == pytest.approx(row.net_per_year, rel=1e-9, abs=1e-6)
    for one in (row, dearer):
        assert one.supplier_gain + one.receiver_gain == pytest.approx(one.net_per_year, rel=1e-9, abs=1e-3)
        assert one.price_high - one.price_low == pytest.approx(one.net_per_year / q, rel=1e-6, abs=1e-5)
    if row.net_per_year > 0:
        assert dearer.supplier_gain <= row.supplier_gain + 1e-6 * q
        assert min(row.supplier_gain, row.receiver_gain) >= -1e-6 * q

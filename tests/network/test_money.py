"""The laws of money, on whole parks: who bears what, ranges, refusals."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from matchchain.network.planning.plan import Selection, suggest
from matchchain.studies.explaining.explain import explain, explain_between
from tests.network.pair import fixed, pair, per_tonne, yearly
from tests.parks import TODAY

PRICE = st.floats(0, 3000).map(lambda v: round(v, 2))
COST = st.floats(0, 800).map(lambda v: round(v, 2))
AMOUNT = st.floats(1, 50_000).map(lambda v: round(v, 1))
SLOW = settings(max_examples=40, deadline=None)


def only(park):
    """The one pair between the two firms, whatever its standing."""
    (told,) = explain_between(park, ("a", "b"), today=TODAY).pairs
    return told


@st.composite
def ranges(draw, values):
    low, likely, high = sorted(draw(st.tuples(values, values, values)))
    return low, likely, high


def figure(ends, unit):
    low, likely, high = ends
    return fixed(likely, unit, low, high)


@SLOW
@given(d=PRICE, p=PRICE, ct=COST, deal=st.floats(0, 1e6), k=st.floats(0, 1e7), q=AMOUNT, who=st.sampled_from(["supplier", "receiver", "shared", ""]))
def test_shares_add_up_and_the_corridor_is_empty_exactly_without_a_gain(d, p, ct, deal, k, q, who):
    park = pair(
        {"quantity": yearly(q), "disposal_cost": per_tonne(d), "pretreatment_cost": per_tonne(ct),
         "investment": fixed(k, "CNY"), "borne_by": who},
        {"quantity": yearly(2 * q), "price": per_tonne(p)},
        deal_cost=fixed(deal, "CNY/yr"),
    )  # fmt: skip
    told = only(park).pairing
    assert told.supplier_gain + told.receiver_gain == pytest.approx(told.net_per_year, rel=1e-9, abs=1e-3)
    width = told.price_high - told.price_low
    assert width == pytest.approx(told.net_per_year / q, rel=1e-6, abs=1e-5)
    if abs(told.net_per_year) > 1e-3:
        assert (width > 0) == (told.net_per_year > 0)
        assert told.in_plan == (told.net_per_year > 0)
    for share in only(park).shares:
        assert share.supplier + share.receiver == pytest.approx(told.net_per_year, rel=1e-9, abs=1e-2)


@SLOW
@given(d=PRICE, p=PRICE, k=st.floats(1, 1e6), q=AMOUNT)
def test_who_bears_the_investment_moves_the_price_and_never_the_net(d, p, k, q):
    def told(who):
        park = pair(
            {"quantity": yearly(q), "disposal_cost": per_tonne(d), "investment": fixed(k, "CNY"), "borne_by": who},
            {"quantity": yearly(q), "price": per_tonne(p)},
        )
        return only(park).pairing

    by_supplier, by_receiver, shared = told("supplier"), told("receiver"), told("shared")
    assert by_supplier.net_per_year == by_receiver.net_per_year == shared.net_per_year
    assert by_supplier.price > shared.price > by_receiver.price
    assert shared.price == pytest.approx((by_supplier.price + by_receiver.price) / 2, abs=1e-6)


@SLOW
@given(d=PRICE, p=PRICE, ct=COST, q=AMOUNT, more=st.floats(0, 1000), share=st.floats(0.1, 1))
def test_a_dearer_disposal_never_lowers_the_net(d, p, ct, q, more, share):
    def net(cost):
        park = pair(
            {"quantity": yearly(q), "disposal_cost": per_tonne(cost), "pretreatment_cost": per_tonne(ct),
             "usable_yield": fixed(share, "1")},
            {"quantity": yearly(q), "price": per_tonne(p)},
        )  # fmt: skip
        return only(park).pairing.net_per_year

    assert net(d + more) >= net(d) - 1e-6 * abs(net(d))


FIELDS = {
    "offer": {
        "quantity": (AMOUNT, "t/yr"), "disposal_cost": (PRICE, "CNY/t"), "pretreatment_cost": (COST, "CNY/t"),
        "extra_cost": (COST, "CNY/t"), "investment": (st.floats(0, 1e6), "CNY"), "life": (st.floats(1, 30), "yr"),
        "strength": (st.floats(0.2, 1.5), "1"), "usable_yield": (st.floats(0.3, 1), "1"),
    },
    "need": {"quantity": (AMOUNT, "t/yr"), "price": (PRICE, "CNY/t"), "max_share": (st.floats(0.1, 1), "1")},
    "tariffs": {
        "haul_rate": (st.floats(0, 2), "CNY/(t·km)"), "loading": (COST, "CNY/t"), "road_factor": (st.floats(1, 2), "1"),
        "deal_cost": (st.floats(0, 1e5), "CNY/yr"), "discount_rate": (st.floats(0, 0.2), "1"),
    },
}  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(data=st.data())
def test_any_value_in_a_range_keeps_the_net_inside_the_shown_range(data):
    sides = {side: {f: data.draw(ranges(v), label=f) for f, (v, _) in of.items()} for side, of in FIELDS.items()}
    side = data.draw(st.sampled_from(list(FIELDS)))
    name = data.draw(st.sampled_from(list(FIELDS[side])))
    low, _, high = sides[side][name]
    at = data.draw(st.floats(low, high), label="value")

    def park(values):
        made = {s: {f: figure(ends, FIELDS[s][f][1]) for f, ends in of.items()} for s, of in values.items()}
        return pair(made["offer"], made["need"], **made["tariffs"])

    shown = only(park(sides)).pairing
    now = only(park(sides | {side: sides[side] | {name: (at, at, at)}})).pairing
    slack = 1e-6 * (1 + abs(shown.net_low) + abs(shown.net_high))
    assert shown.net_low - slack <= now.net_per_year <= shown.net_high + slack
    assert shown.net_low - slack <= now.net_low <= now.net_high <= shown.net_high + slack


@SLOW
@given(d=PRICE, q=AMOUNT, purity=st.floats(0.01, 0.99), asked=st.floats(0.01, 0.99))
def test_a_pair_with_a_block_is_never_in_the_plan(d, q, purity, asked):
    park = pair(
        {"quantity": yearly(q), "disposal_cost": per_tonne(d + 1), "purity": fixed(purity, "1")},
        {"quantity": yearly(q), "price": per_tonne(100.0), "purity": fixed(asked, "1")},
    )
    told = only(park).pairing
    blocked = any(v.outcome == "block" for v in told.verdicts)
    assert blocked == (purity < asked)
    assert told.in_plan != blocked
    assert bool(suggest(park, today=TODAY).pairings) != blocked


def test_an_investment_is_a_yearly_cost_with_a_payback():
    """K = 1 M over 10 years at 8 %: a = 0.14903, N = 1000 x 500 - aK, payback K / (N + aK) = 2 years."""
    park = pair(
        {"quantity": yearly(1000), "disposal_cost": per_tonne(300), "investment": fixed(1e6, "CNY"), "life": fixed(10, "yr")},
        {"quantity": yearly(1000), "price": per_tonne(200)},
        discount_rate=fixed(0.08, "1"),
    )
    told = explain(park, 1, today=TODAY)
    assert told.yearly.annuity == pytest.approx(149_029.49, abs=0.01)
    assert told.pairing.net_per_year == pytest.approx(500_000 - 149_029.49, abs=0.01)
    assert told.yearly.payback == pytest.approx(2.0)
    assert not told.yearly.life_assumed
    assert {s.by for s in told.shares} == {"equal", "investment"}


def test_an_investment_that_eats_the_gain_keeps_the_pair_out_of_the_plan():
    park = pair(
        {"quantity": yearly(100), "disposal_cost": per_tonne(300), "investment": fixed(1e6, "CNY")},
        {"quantity": yearly(100), "price": per_tonne(200)},
    )
    told = only(park)
    assert told.pairing.stage == "no-gain"
    assert told.yearly.life_assumed
    assert told.shortfall.short == pytest.approx(-told.pairing.net_per_year / 100)


def test_the_supplier_who_invests_gets_it_all_when_shared_by_investment():
    park = pair(
        {"quantity": yearly(1000), "disposal_cost": per_tonne(300), "investment": fixed(1e6, "CNY"), "borne_by": "supplier"},
        {"quantity": yearly(1000), "price": per_tonne(200)},
    )
    told = explain(park, 1, today=TODAY)
    (by_investment,) = [s for s in told.shares if s.by == "investment"]
    assert by_investment.supplier == pytest.approx(told.pairing.net_per_year)
    assert by_investment.receiver == pytest.approx(0, abs=1e-6)


def test_a_wished_price_moves_the_split_and_a_named_one_is_shown_beside():
    offer = {"quantity": yearly(1000), "disposal_cost": per_tonne(300), "ask": per_tonne(50)}
    park = pair(offer, {"quantity": yearly(1000), "price": per_tonne(200)})
    told = explain(park, 1, today=TODAY, price=120.0)
    assert told.pairing.price == 50
    gains = {s.by: (s.price, s.supplier, s.receiver, s.taken) for s in told.shares}
    assert gains["ask"] == (50, 350_000, 150_000, True)
    assert gains["price"] == (120, 420_000, 80_000, False)
    assert gains["equal"][1] == gains["equal"][2] == 250_000


@SLOW
@given(d=PRICE, p=PRICE, ct=st.floats(1, 6000), deal=st.floats(0, 1e6), q=AMOUNT)
def test_the_number_that_closes_a_deal_closes_it(d, p, ct, deal, q):
    def park(cost=d, price=p, treatment=ct, amount=q):
        return pair(
            {"quantity": yearly(amount), "disposal_cost": per_tonne(cost), "pretreatment_cost": per_tonne(treatment)},
            {"quantity": yearly(amount), "price": per_tonne(price)},
            deal_cost=fixed(deal, "CNY/yr"),
        )

    told = only(park())
    assume(told.shortfall is not None)
    assert told.shortfall.short == pytest.approx(-told.pairing.net_per_year / q, rel=1e-6)
    names = {"disposal_cost": "cost", "price": "price", "pretreatment_cost": "treatment", "quantity": "amount"}
    for closer in told.shortfall.closers:
        if closer.figure not in names:
            continue
        step = (1e-3 if closer.upward else -1e-3) * max(1.0, abs(closer.needed))
        beyond, short_of = closer.needed + step, closer.needed - step
        if beyond >= 0:
            assert only(park(**{names[closer.figure]: beyond})).pairing.net_per_year > 0
        assert only(park(**{names[closer.figure]: max(short_of, 0)})).pairing.net_per_year < 1e-6 * q + 1e-3


def test_a_refusal_without_gain_says_what_would_close_it():
    park = pair(
        {"quantity": yearly(1000), "disposal_cost": per_tonne(10), "pretreatment_cost": per_tonne(250)},
        {"quantity": yearly(1000), "price": per_tonne(200)},
    )
    (refused,) = suggest(park, today=TODAY, select=Selection(refused=True)).refused
    assert refused.kind == "no-gain"
    assert refused.reason.key == "network.no-deal-unless"
    assert refused.reason.facts["short"] == "40"
    told = only(park)
    assert [(c.figure, c.now, c.needed) for c in told.shortfall.closers] == [
        ("pretreatment_cost", 250, 210),
        ("price", 200, 240),
        ("disposal_cost", 10, 50),
    ]

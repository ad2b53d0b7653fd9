"""A firm's page holds nothing of the other side: changing the other side's figures changes no byte of it,
and no sum of what it shows and what the firm knows comes to a secret."""

import dataclasses
import itertools
import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import matchchain
from matchchain.reports.explain import firm_report
from matchchain.reports.formats import FORMATS, render
from matchchain.studies.explaining.explain import explain, explain_between
from matchchain.studies.explaining.firm_page import firm_page
from matchchain.wording import MatchchainError
from tests.network.pair import fixed, pair, per_tonne, yearly
from tests.parks import TODAY

ROOT = Path(__file__).parent.parent.parent.parent
TEXTS = [name for name, known in FORMATS.items() if not known.binary]
PRICE = st.floats(50, 3000).map(lambda v: round(v, 2))

OFFER = {
    "quantity": yearly(1234.5), "disposal_cost": per_tonne(317.31), "pretreatment_cost": per_tonne(77.7, 61.3, 91.9),
    "extra_cost": per_tonne(3.37), "purity": fixed(0.937, "1"), "investment": fixed(54_321.0, "CNY"),
    "usable_yield": fixed(0.913, "1"),
}  # fmt: skip
NEED = {"quantity": yearly(8765.4), "price": per_tonne(911.17), "max_share": fixed(0.83, "1"), "purity": fixed(0.871, "1")}
TARIFFS = {"deal_cost": fixed(17_171.0, "CNY/yr"), "haul_rate": fixed(0.53, "CNY/(t·km)"), "loading": per_tonne(19.3)}


def pages(park, side, price=None):
    """Every text a firm could be sent, in both languages."""
    told = explain(park, 1, today=TODAY)
    page = firm_page(told, side, price)
    return {
        (lang, name): told_in(render(firm_report(page, lang), name, width=80)) for lang in ("zh", "en") for name in TEXTS
    }


def told_in(text):
    """What a page says, without the style and the script that are the same for every page."""
    if not text.startswith("<!DOCTYPE"):
        return text
    return re.sub(r"<[^>]*>", " ", text.partition("<body>")[2].partition("<script>")[0])


@settings(max_examples=25, deadline=None)
@given(price=PRICE, amount=st.floats(5000, 90_000), share=st.floats(0.5, 1), purity=st.floats(0.1, 0.9), bought=st.integers(1, 12))
def test_nothing_of_the_receiver_reaches_the_supplier(price, amount, share, purity, bought):
    other = {
        "quantity": yearly(amount), "price": per_tonne(price), "max_share": fixed(share, "1"), "purity": fixed(purity, "1"),
        "max_distance": fixed(100.0 + bought, "km"),
    }  # fmt: skip
    before = pages(pair(OFFER, {**NEED, "max_distance": fixed(100.0, "km")}, **TARIFFS), "supplier")
    assert pages(pair(OFFER, other, **TARIFFS), "supplier") == before


@settings(max_examples=25, deadline=None)
@given(d=PRICE, amount=st.floats(20_000, 90_000), ct=st.floats(0, 90), ask=st.floats(1, 90), k=st.floats(0, 9e4), purity=st.floats(0.88, 1))
def test_nothing_of_the_supplier_reaches_the_receiver(d, amount, ct, ask, k, purity):
    mine = {**OFFER, "quantity": yearly(15_000.0), "ask": per_tonne(11.0)}
    other = {
        "quantity": yearly(amount), "disposal_cost": per_tonne(d), "pretreatment_cost": per_tonne(ct), "ask": per_tonne(ask),
        "investment": fixed(k, "CNY"), "purity": fixed(purity, "1"), "usable_yield": fixed(0.8, "1"),
    }  # fmt: skip
    before = pages(pair(mine, NEED, **TARIFFS), "receiver")
    assert pages(pair(other, NEED, **TARIFFS), "receiver") == before


@settings(max_examples=10, deadline=None)
@given(cost=st.floats(0, 20_000), rate=st.floats(0, 1))
def test_a_receivers_own_tariffs_do_not_reach_the_supplier(cost, rate):
    plain = pair(OFFER, NEED, **TARIFFS)
    own = dataclasses.replace(plain.tariffs, deal_cost=fixed(cost, "CNY/yr"), haul_rate=fixed(rate, "CNY/(t·km)"))
    supplier, receiver = plain.firms
    changed = dataclasses.replace(plain, firms=(supplier, dataclasses.replace(receiver, tariffs=own)))
    assert pages(changed, "supplier") == pages(plain, "supplier")


def secrets_of(told, side):
    """Figures that the firm must not be able to work out."""
    p, q = told.pairing, told.quantity
    joint = [p.net_per_year, p.net_low, p.net_high, p.price, p.price_low, p.price_high, told.margin[1]]
    gains = [p.receiver_gain] if side == "supplier" else [p.supplier_gain]
    theirs = [told.bought.price[1], q.need[1], q.share] if side == "supplier" else [
        q.supply[1], told.yearly.investment, *(line.likely for line in p.lines if line.name != "avoided_purchase")
    ]  # fmt: skip
    return [abs(v) for v in (*joint, *gains, *theirs) if v]


def numbers_in(texts):
    found = (float(n.replace(",", "")) for text in texts for n in re.findall(r"\d[\d,]*\.?\d*", text))
    return {abs(n) for n in found if n}


@pytest.mark.parametrize("side", ["supplier", "receiver"])
def test_trying_to_recompute_the_other_sides_figures_fails(side):
    """What the page shows, the firm's own card and the park's tariffs, combined by every sum of two and three."""
    offer = OFFER if side == "supplier" else {**OFFER, "quantity": yearly(15_432.1)}
    park = pair(offer, NEED, **TARIFFS)
    told = explain(park, 1, today=TODAY)
    own = OFFER if side == "supplier" else NEED
    known = numbers_in(pages(park, side).values()) | {f.likely for f in own.values()} | {f.likely for f in TARIFFS.values()}
    known |= {2.0, 10_000.0, 1000.0}
    known = sorted(v for v in known if v not in {2026.0, 80.0})
    assert told.pairing.in_plan

    def steps(values, others):
        for a, b in itertools.product(values, others):
            yield from (a + b, a - b, a * b)
            if b:
                yield a / b

    twice = {*known, *steps(known, known)}
    combined = sorted({abs(v) for v in (*twice, *steps(twice, known))})
    import bisect

    reached = []
    for secret in secrets_of(told, side):
        at = bisect.bisect_left(combined, secret * (1 - 1e-7))
        if at < len(combined) and combined[at] <= secret * (1 + 1e-7):
            reached.append((secret, combined[at]))
    # Thousands of sums hit some figure by chance to seven digits hardly ever; a formula hits it exactly.
    assert reached == []


def test_no_figure_of_the_other_side_stands_on_the_page():
    park = pair(OFFER, NEED, **TARIFFS)
    for side, theirs in (("supplier", NEED), ("receiver", OFFER)):
        for text in pages(park, side).values():
            for figure in theirs.values():
                for value in {figure.low, figure.likely, figure.high}:
                    for said in {f"{value:g}", f"{value:,.2f}", f"{value * 100:g}%"}:
                        assert said not in text


def test_the_gain_is_the_firms_own_at_its_own_price():
    park = pair({**OFFER, "ask": per_tonne(12.5)}, NEED, **TARIFFS)
    page = firm_page(explain(park, 1, today=TODAY), "supplier")
    assert (page.price, page.asked) == (12.5, True)
    assert page.gain_per_unit == pytest.approx(317.31 + 12.5)
    assert page.gain_per_year == pytest.approx(1234.5 * (317.31 + 12.5))
    named = firm_page(explain(park, 1, today=TODAY), "supplier", price=40.0)
    assert (named.price, named.asked, named.gain_per_unit) == (40.0, False, pytest.approx(357.31))


def test_what_is_sold_today_gains_by_the_price_alone():
    sold = {"quantity": yearly(100.0), "price": per_tonne(200.0), "now": "sell"}
    page = firm_page(explain(pair(sold, NEED), 1, today=TODAY), "supplier")
    assert (page.basis, page.figure[1], page.gain_per_unit, page.gain_per_year) == ("sold", 200.0, None, None)
    named = firm_page(explain(pair(sold, NEED), 1, today=TODAY), "supplier", price=260.0)
    assert named.gain_per_unit == pytest.approx(60)


def test_a_quantity_that_the_other_side_limits_is_left_to_talk_about():
    park = pair({**OFFER, "quantity": yearly(50_000.0)}, NEED, **TARIFFS)
    told = explain(park, 1, today=TODAY)
    supplier, receiver = firm_page(told, "supplier"), firm_page(told, "receiver")
    assert (supplier.quantity, supplier.gain_per_year) == (None, None)
    assert receiver.quantity == pytest.approx(8765.4 * 0.83)
    assert receiver.gain_per_year == pytest.approx(8765.4 * 0.83 * 911.17)


def test_a_pair_that_is_not_proposed_has_no_page():
    park = pair({**OFFER, "purity": fixed(0.5, "1")}, NEED)
    (told,) = explain_between(park, ("a", "b"), today=TODAY).pairs
    with pytest.raises(MatchchainError) as refused:
        firm_page(told, "supplier")
    assert refused.value.exit_code == 2


def test_every_page_of_the_example_park_keeps_the_others_figures():
    """On the whole example park: no disposal cost, price, amount or gain of the other side in the JSON object."""
    park = matchchain.load(ROOT / "data", today=TODAY).park
    from matchchain.studies.explaining.explain import explain_between as between

    for firms in (("longhua", "yueqing"), ("kangnuo", "haiwu-sewage"), ("jinran", "donghai-as")):
        for told in between(park, firms, today=TODAY).pairs:
            if told.pairing.stage in {"blocked", "no-gain"}:
                continue
            record = json.loads(render(firm_report(firm_page(told, "supplier"), "zh"), "json"))["pairings"][0]
            assert told.bought.price[1] not in record.values()
            assert not set(record) & {"net_per_year", "price_low", "price_high", "receiver_gain", "distance_km", "rank"}
            record = json.loads(render(firm_report(firm_page(told, "receiver"), "zh"), "json"))["pairings"][0]
            assert not set(record) & {"net_per_year", "price_low", "price_high", "supplier_gain", "distance_km", "rank"}

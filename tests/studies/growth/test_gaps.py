"""Gaps and newcomers: the park worked by hand, and the first newcomer of the example park held to its bound."""

from dataclasses import replace

import numpy as np
import pytest

import matchchain
from matchchain.catalogue.cards.guests import guests
from matchchain.matching import match
from matchchain.network.allocation.effort import STEADY
from matchchain.network.planning.plan import suggest
from matchchain.network.planning.reckoning import reckon
from matchchain.reports.gaps import newcomer_card
from matchchain.studies.growth.gaps import gaps, of_chain, of_material
from matchchain.studies.growth.industry import industries, is_raw, maker_of, taker_of
from matchchain.studies.growth.park_prices import middle_prices
from matchchain.studies.growth.scenario import Change
from matchchain.studies.growth.what_if import what_if
from tests.cli.command import ROOT
from tests.network.gaps_park import FIRMS, PARK
from tests.network.problems import by_scipy
from tests.parks import TODAY, park_of

LIME = 0.416  # t of quicklime from a tonne of slag, by the shipped library


@pytest.fixture(scope="module")
def hand():
    return park_of(FIRMS, PARK)


@pytest.fixture(scope="module")
def found(hand):
    return gaps(hand, today=TODAY)


@pytest.fixture(scope="module")
def data():
    return matchchain.load(ROOT / "data", today=TODAY).park


@pytest.fixture(scope="module")
def of_data(data):
    return gaps(data, today=TODAY)


def by_kind(found, kind):
    return [p for p in found.prospects if p.valued.newcomer.kind == kind]


def test_what_is_left_by_hand(found):
    assert [(u.firm, u.left, u.price, u.value, u.worth) for u in found.unmet] == [
        ("b", 200.0, 600.0, 120_000.0, 600.0), ("c", 100.0, 500.0, 50_000.0, 500.0),
    ]  # fmt: skip
    assert [(u.firm, u.left, u.disposal_cost, u.value) for u in found.unplaced] == [
        ("a", 1000.0, 100.0, 100_000.0), ("d", 50.0, None, None),
    ]  # fmt: skip
    (market,) = found.wanted
    assert (market.left, market.value, len(market.lines)) == (300.0, 170_000.0, 2)


def test_chains_add_up_and_name_their_newcomers(found):
    told = {one.chain.name: one for one in found.chains}
    assert (told["建材"].unmet, told["建材"].bought, told["建材"].unplaced) == (2, 170_000.0, 0)
    assert (told["无机化工"].disposed, told["无机化工"].chain.chief) == (100_000.0, "某副区长")
    assert told[""].unplaced == 1
    assert sum(one.bought for one in found.chains) == sum(u.value for u in found.unmet)


def test_the_taker_and_the_supplier_by_hand(found):
    (taker,), (supplier,) = by_kind(found, "taker"), by_kind(found, "supplier")
    assert (taker.valued.gain, taker.valued.bound) == (pytest.approx(80_000.0), pytest.approx(80_000.0))
    assert (supplier.valued.gain, supplier.valued.bound) == (pytest.approx(164_000.0), pytest.approx(164_000.0))
    assert taker.valued.newcomer.firm.needs[0].quantity.likely == 1000.0
    assert supplier.valued.newcomer.firm.offers[0].quantity.likely == 300.0
    # (100 - 20) / 0.5 by road; the supplier's average margin (580 x 200 + 480 x 100) / 300 likewise.
    assert taker.valued.radius_km == pytest.approx(160.0)
    assert supplier.valued.radius_km == pytest.approx(164_000 / 300 / 0.5)
    assert (taker.valued.partners, supplier.valued.partners) == (("a",), ("b", "c"))
    assert (taker.chains, supplier.chains) == (("无机化工",), ("建材",))
    assert supplier.valued.newcomer.firm.industry == "C3012"


def test_the_kiln_by_hand(found):
    kiln = next(p for p in by_kind(found, "both") if p.valued.newcomer.process.id == "quicklime-from-carbide-slag")
    slag = kiln.valued.newcomer.takes[0].quantity
    assert slag == pytest.approx(300 / LIME, rel=1e-3)
    assert kiln.valued.gain == pytest.approx(slag * 80 + 164_000, rel=1e-3)
    assert kiln.valued.gain <= kiln.valued.bound + 1e-6
    site = kiln.valued.newcomer.firm.site
    assert (site.lat.likely, site.lon.likely, site.zone) == (30.0, 120.0, "东区")


def test_a_part_of_the_list_keeps_its_numbers(found):
    slag = of_material(found, "电石渣")
    assert {u.firm for u in slag.unplaced} == {"a"}
    assert not slag.unmet
    numbers = {p.number for p in found.prospects}
    assert {p.number for p in slag.prospects} == numbers - {p.number for p in by_kind(found, "supplier")}
    assert [one.chain.name for one in of_chain(found, "无机化工").chains] == ["无机化工"]


def test_the_order_of_the_cards_does_not_matter(hand, found):
    other = gaps(replace(hand, firms=hand.firms[::-1]), today=TODAY)
    assert [(p.number, p.valued) for p in other.prospects] == [(p.number, p.valued) for p in found.prospects]


def test_hazardous_waste_needs_its_code_and_the_newcomer_a_permit():
    park = park_of("""
        - {id: a, name: 甲, site: {lat: 30, lon: 120}, offers: [{material: 废硫酸, kind: waste, legal: hazardous-waste, waste_code: 900-349-34, quantity: 100 吨/年, disposal_cost: 800 元/吨}]}
        - {id: b, name: 乙, site: {lat: 30, lon: 120}, offers: [{material: 废硫酸, kind: waste, legal: hazardous-waste, quantity: 500 吨/年, disposal_cost: 800 元/吨}]}
    """)
    (taker,) = by_kind(gaps(park, today=TODAY), "taker")
    firm = taker.valued.newcomer.firm
    assert (firm.needs[0].quantity.likely, firm.permits[0].codes, firm.industry) == (100.0, ("900-349-34",), "N7724")
    assert taker.valued.gain == pytest.approx(100 * (800 - 20))


def test_nobody_is_attracted_to_dig_coal():
    park = park_of("- {id: a, name: 甲, needs: [{material: 烟煤, quantity: 9000 吨/年, price: 700 元/吨}]}")
    found = gaps(park, today=TODAY)
    assert [u.firm for u in found.unmet] == ["a"]
    assert found.prospects == ()
    assert is_raw("bituminous-coal")


def test_what_is_sold_today_is_not_left_over():
    park = park_of("- {id: a, name: 甲, offers: [{material: 硫酸铵, kind: by-product, quantity: 900 吨/年, price: 300 元/吨}]}")
    assert gaps(park, today=TODAY).unplaced == ()


def test_industries():
    assert maker_of(None, ["C2611", "C2613", "C2613"]) == "C2613"
    assert maker_of(None) == ""
    assert taker_of(None, hazardous=False) == industries().takers["waste"]


def test_the_first_newcomer_of_the_example_park(data, of_data, tmp_path):
    """As a card, read and joined: within the bound foretold, equal to the plan with it, and to an independent solver."""
    first = of_data.prospects[0]
    file = tmp_path / "card.yaml"
    file.write_text(newcomer_card(first, "zh"), encoding="utf-8")
    read = guests(file, data)
    assert read.findings == ()
    told = what_if(data, Change(), candidates=[read.firms], today=TODAY)
    joined = replace(data, firms=(*data.firms, *read.firms))
    gained = told.scenarios[0].after.net - told.before.net

    anew = suggest(joined, today=TODAY).totals
    assert anew.net_per_year <= told.scenarios[0].after.bound * (1 + 1e-9)
    assert told.scenarios[0].after.net == pytest.approx(anew.net_per_year, rel=2e-3)
    assert gained == pytest.approx(first.valued.gain, abs=told.before.bound - told.before.net)

    base, with_it = (reckon(match(park, today=TODAY), STEADY).problem for park in (data, joined))
    optimum, more = by_scipy(base), by_scipy(with_it)
    assert (middle_prices(base)[1], middle_prices(with_it)[1]) == pytest.approx((optimum, more), rel=1e-6)
    assert 0 <= more - optimum <= first.valued.bound * (1 + 1e-6)
    # With fixed costs the plan gains no more than the bound and what fixed costs take of the plan as it is.
    assert gained <= first.valued.bound + (optimum - told.before.net)
    assert told.scenarios[0].after.net <= told.scenarios[0].after.bound <= more + 1e-3


def test_gains_stay_within_their_bounds_in_the_example_park(of_data):
    solved = [p.valued for p in of_data.prospects if p.valued.gain is not None]
    assert len(solved) >= 20
    assert all(0 < valued.gain <= valued.bound * (1 + 1e-9) + 1.0 for valued in solved)
    assert len({p.number for p in of_data.prospects}) == len(of_data.prospects)
    assert all(np.isfinite(p.valued.bound) for p in of_data.prospects)


def test_the_plan_is_the_one_that_suggest_prints(data, of_data):
    totals = suggest(data, today=TODAY).totals
    assert (of_data.net, of_data.bound) == pytest.approx((totals.net_per_year, totals.upper_bound))


def test_every_card_is_read_without_a_remark(data, of_data, tmp_path):
    for prospect in of_data.prospects:
        for lang in ("zh", "en"):
            file = tmp_path / f"{prospect.number}-{lang}.yaml"
            file.write_text(newcomer_card(prospect, lang), encoding="utf-8")
            read = guests(file, data)
            assert read.findings == (), (prospect.number, read.findings)
            (firm,), card = read.firms, prospect.valued.newcomer.firm
            assert (firm.id, firm.industry, firm.chains) == (card.id, card.industry, card.chains)
            for side in ("offers", "needs"):
                lines = [(e.material, e.quantity.likely, e.quantity.unit, e.id) for e in getattr(firm, side)]
                assert lines == [(e.material, e.quantity.likely, e.quantity.unit, e.id) for e in getattr(card, side)]

"""Storage and shelf life against the lot to gather and the months of the need."""

from __future__ import annotations

import pytest

from matchchain import load
from matchchain.park import Figure
from matchchain.rules import shelf_life, storage
from matchchain.rules.lots import least_at_once
from tests.rules.one_pair import Bench, figure


def lot(tonnes, text="300 吨"):
    return Figure(tonnes, tonnes, tonnes, "t/yr", text=text)


def tonnes(value):
    return figure(value, unit="t")


@pytest.mark.parametrize(
    ("stored", "least", "outcome"),
    [
        (tonnes(500), lot(300), "pass"),
        (tonnes(200), lot(300), "unknown"),
        (figure(200, 400, unit="t"), lot(300), "unknown"),
        (None, lot(300), "not asked"),
        (tonnes(200), None, "not asked"),
        (tonnes(200), lot(300, "300 吨/年"), "not asked"),
        (figure(200, unit="m3"), lot(300), "not asked"),
    ],
)
def test_storage_holds_the_lot_or_is_asked_for(stored, least, outcome):
    assert Bench(offer={"storage": stored}, need={"least_lot": least}).verdict(storage.RULE)[0] == outcome


def test_storage_is_compared_in_the_unit_of_the_need():
    bench = Bench(offer={"storage": tonnes(500)}, need={"least_lot": lot(300)}, conversion=2.0)
    assert bench.verdict(storage.RULE)[:2] == (
        "unknown",
        "需方一次至少300吨,供方库容只有250吨:问能否扩库、分批交货",
    )


def test_a_least_lot_by_the_year_is_no_lot_at_once():
    for text in ("300 吨/年", "每年300吨", "300 t per year"):
        assert least_at_once(Bench(need={"least_lot": lot(300, text)}).candidates().need(0)) is None
    assert least_at_once(Bench(need={"least_lot": lot(300, "")}).candidates().need(0)) is not None


def kept(days, least=None, quantity=3300, running=330.0, **offer):
    facts = {"shelf_life": None if days is None else figure(days, unit="d"), **offer}
    facts["quantity"] = None if quantity is None else figure(quantity, unit="t/yr")
    park = {"operating_days": figure(running, unit="d/yr")} if running else {}
    return Bench(offer=facts, need={"least_lot": least}, park=park)


@pytest.mark.parametrize(
    ("bench", "outcome"),
    [
        (kept(30, lot(300)), "pass"),
        (kept(29, lot(300)), "block"),
        (kept(30, lot(300), quantity=None), "unknown"),
        (kept(30, lot(300), running=None), "unknown"),
        (kept(None, lot(300)), "not asked"),
        (kept(30), "not asked"),
        (kept(29, lot(300, "300 吨/年")), "not asked"),
        (kept(3650, lot(3301)), "block"),
    ],
)
def test_a_lot_must_be_made_before_it_spoils(bench, outcome):
    assert bench.verdict(shelf_life.RULE)[0] == outcome


def test_what_is_made_in_time_is_said():
    assert kept(7, lot(300)).verdict(shelf_life.RULE)[1:] == (
        "保质期7天,期内可产70吨,需方一次至少300吨",
        "keeps 7 days; 70 t are made in that time, the least lot is 300 t",
    )


def test_the_suppliers_own_days_count():
    bench = kept(30, lot(300))
    bench.supplier["operating_days"] = figure(360, unit="d/yr")
    assert bench.verdict(shelf_life.RULE)[0] == "block"


@pytest.mark.parametrize(
    ("days", "there", "wanted", "outcome"),
    [
        (20, (3, 4, 5), (4, 5), "not asked"),
        (20, (), (4, 5), "not asked"),
        (20, (3,), tuple(range(1, 13)), "not asked"),
        (40, (11, 12), (12, 1, 2), "pass"),
        (20, (11, 12), (1, 2), "unknown"),
        (60, (3, 4), (9,), "block"),
        (150, (3, 4), (9,), "pass"),
        (None, (3, 4), (9,), "not asked"),
    ],
)
def test_a_seasonal_need_is_reached_while_it_keeps(days, there, wanted, outcome):
    bench = kept(days, months=there)
    bench.need["months"] = wanted
    assert bench.verdict(shelf_life.RULE)[0] == outcome


def test_what_spoils_before_the_season_is_said():
    bench = kept(60, months=(3, 4))
    bench.need["months"] = (9,)
    assert bench.verdict(shelf_life.RULE)[1] == "保质期只有60天,供应3-4月,存不到需求的9月"


@pytest.mark.parametrize(("written", "days"), [("90天", 90), ("6个月", 180), ("1年", 365), ("36 hours", 1.5)])
def test_shelf_life_is_read_as_people_write_it(tmp_path, written, days):
    (tmp_path / "firms").mkdir()
    (tmp_path / "park.yaml").write_text("name: 园\nplan: {危货最远距离: 80公里}\n", encoding="utf-8")
    card = f"name: 甲\noffers: [{{品名: 双氧水, 保质期: {written}, 数量: 5 吨/年, as_of: 2026-10}}]\n"
    (tmp_path / "firms" / "jia.yaml").write_text(card, encoding="utf-8")
    park = load(tmp_path).park
    assert park.firms[0].offers[0].shelf_life.likely == pytest.approx(days)
    assert park.plan.hazard_max_distance.likely == 80

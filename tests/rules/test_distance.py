from __future__ import annotations

import pytest

from matchchain.materials.facts.material import Material
from matchchain.park import PlanRules, Tariffs
from matchchain.rules import distance
from tests.rules.one_pair import Bench, FakeResolution, figure


def km(value: float):
    return figure(value, unit="km")


def test_passes_blocks_cannot_tell():
    assert Bench(km=2.3868, need={"max_distance": km(5)}).verdict(distance.RULE) == (
        "pass",
        "公路3.1公里(直线2.4公里),限5公里",
        "3.1 km by road (2.4 km straight), limit 5 km",
    )
    assert Bench(km=4, need={"max_distance": km(5)}).verdict(distance.RULE)[0] == "block"
    outcome, zh, _ = Bench(km=float("nan"), need={"max_distance": km(5)}).verdict(distance.RULE)
    assert (outcome, "坐标" in zh) == ("unknown", True)
    assert Bench(km=4).verdict(distance.RULE)[0] == "not asked"


def test_the_narrower_of_both_limits_counts():
    bench = Bench(km=4, offer={"max_distance": km(4)}, need={"max_distance": km(50)})
    assert bench.verdict(distance.RULE)[:2] == ("block", "公路5.2公里(直线4公里),限4公里")


def test_the_road_factor_of_the_park_is_used():
    straight = {"tariffs": Tariffs(road_factor=figure(1.0))}
    assert Bench(km=4, need={"max_distance": km(5)}, park=straight).verdict(distance.RULE)[0] == "pass"


ACID = FakeResolution("盐酸", Material("hydrochloric-acid", hazard=("hazardous-chemical",)))
STRICT = {"plan": PlanRules(hazard_max_distance=km(5))}


@pytest.mark.parametrize(
    "dangerous",
    [
        {"offer_name": ACID},
        {"offer": {"hazardous": True}},
        {"offer": {"legal": "hazardous-waste"}},
        {"offer": {"kind": "waste", "waste_code": "900-300-34"}},
    ],
)
def test_the_park_may_keep_dangerous_goods_nearer(dangerous):
    assert Bench(km=4, park=STRICT, **dangerous).verdict(distance.RULE) == (
        "block",
        "公路5.2公里(直线4公里),园区规定危险货物和危险废物限5公里",
        "5.2 km by road (4 km straight), the park's limit for dangerous goods and waste 5 km",
    )
    assert Bench(km=3, park=STRICT, **dangerous).verdict(distance.RULE)[0] == "pass"
    outcome, zh, _ = Bench(km=float("nan"), park=STRICT, **dangerous).verdict(distance.RULE)
    assert (outcome, "坐标" in zh) == ("unknown", True)
    assert Bench(km=400, **dangerous).verdict(distance.RULE)[0] == "not asked"


def test_that_limit_leaves_other_goods_alone_and_gives_way_to_a_narrower_one():
    assert Bench(km=400, park=STRICT).verdict(distance.RULE)[0] == "not asked"
    narrower = Bench(km=3.5, park=STRICT, offer_name=ACID, need={"max_distance": km(4)})
    assert narrower.verdict(distance.RULE)[:2] == ("block", "公路4.6公里(直线3.5公里),限4公里")

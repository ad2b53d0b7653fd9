from __future__ import annotations

from matchchain.park import Tariffs
from matchchain.rules import distance
from tests.rules.one_pair import Bench, figure


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

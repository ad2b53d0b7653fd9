"""Distances where firms state no coordinates: by their districts, said so, or asked for."""

import pytest

from matchchain.matching import match
from matchchain.matching.pairing.places import WITHIN_ZONE_KM
from matchchain.matching.valuing.origins import PARK, ZONE
from matchchain.network.planning.plan import suggest
from tests.parks import TODAY, load_text, park_of

PARK_YAML = """
name: 试验园区
tariffs: {haul_rate: 1 元/吨公里, loading: 0 元/吨, road_factor: 1.25, deal_cost: 0 元/年}
zones:
  - {name: 东区, lat: 30.10, lon: 120.80}
  - {name: 西区, lat: 30.20, lon: 120.80}
  - 北区
distances:
  - {from: 东区, to: 北区, km: 4}
  - {起点: 西区, 终点: 西区, 公里: 0.5 公里}
"""


def firms(one="", other=""):
    return f"""
- {{id: a, name: 甲厂, {one} offers: [{{material: 氯化钙, kind: by-product, legal: general-waste, quantity: 100 吨/年,
   disposal_cost: 50 元/吨}}]}}
- {{id: b, name: 乙厂, {other} needs: [{{material: 氯化钙, quantity: 100 吨/年, price: 600 元/吨}}]}}
"""


def road(one, other, park=PARK_YAML, within=None):
    found = match(park_of(firms(one, other), park), today=TODAY, within_km=within)
    if not len(found.candidates):
        return None
    return float(found.worth.road_km[0]), int(found.worth.origin["transport_cost"][0])


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [
        ("site: {zone: 东区},", "site: {zone: 北区},", 4),  # as the park states it, both ways
        ("site: {zone: 北区},", "site: {zone: 东区},", 4),
        ("site: {zone: 西区},", "site: {zone: 西区},", 0.5),
        ("site: {zone: 东区},", "site: {zone: 东区},", WITHIN_ZONE_KM),
        ("site: {zone: 东区},", "site: {zone: 西区},", 11.1195 * 1.25),  # between their centres
        ("site: {lat: 30.15, lon: 120.80},", "site: {zone: 西区},", 5.5597 * 1.25),
    ],
)
def test_by_zone(one, other, km):
    found, origin = road(one, other)
    assert found == pytest.approx(km, rel=1e-4)
    assert origin == ZONE


def test_coordinates_of_both_go_first():
    found, origin = road("site: {lat: 30.10, lon: 120.80, zone: 东区},", "site: {lat: 30.11, lon: 120.80, zone: 北区},")
    assert found == pytest.approx(1.11195 * 1.25, rel=1e-4)
    assert origin == PARK


def test_two_firms_of_one_zone_that_the_park_does_not_list_are_a_default_apart():
    assert road("site: {zone: 南区},", "site: {zone: 南区},")[0] == pytest.approx(WITHIN_ZONE_KM)


def test_a_radius_counts_zones_too():
    assert road("site: {zone: 东区},", "site: {zone: 北区},", within=4.01) is not None
    assert road("site: {zone: 东区},", "site: {zone: 北区},", within=3.9) is None


def test_the_line_says_by_zone_and_the_haul_counts():
    (row,) = suggest(park_of(firms("site: {zone: 东区},", "site: {zone: 北区},"), PARK_YAML), today=TODAY).pairings
    (haul,) = [line for line in row.lines if line.name == "transport_cost"]
    assert haul.likely == pytest.approx(4)
    assert haul.origin.key == "network.origin.tariff-zone"


def test_a_missing_place_is_asked_for():
    (row,) = suggest(park_of(firms("site: {zone: 东区},", ""), PARK_YAML), today=TODAY).pairings
    assert [(u.firm, u.field) for u in row.unknowns] == [("b", "zone")]
    assert row.known_part
    bare = "name: 试验园区\n"
    (row,) = suggest(park_of(firms(), bare), today=TODAY).pairings
    assert [(u.firm, u.field) for u in row.unknowns] == [("a", "site")]


def test_a_distance_without_its_ends_is_an_error():
    loaded = load_text(firms(), "name: 试验园区\ndistances: [{from: 东区, km: 3}]\n")
    assert loaded.errors

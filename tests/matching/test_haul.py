"""By road or by pipe: water, steam, heat, gas and power never go by lorry of themselves."""

import pytest

from matchchain.candidates import DEFAULT_ENDS, DEFAULT_TARIFFS
from matchchain.matching import match
from matchchain.matching.valuing.origins import PARK, PIPE
from matchchain.network.planning.plan import suggest
from tests.parks import TODAY, park_of

ROADS = "name: 试验园区\ntariffs: {haul_rate: 1 元/吨公里, loading: 20 元/吨, road_factor: 1, deal_cost: 0 元/年}\n"


def firms(material, unit="吨", more="", lat=30.11, price=400):
    return f"""
- {{id: a, name: 甲厂, site: {{lat: 30.10, lon: 120.80}}, offers: [{{material: {material}, kind: by-product, legal: product,
   quantity: 100000 {unit}/年, disposal_cost: 0 元/{unit}{more}}}]}}
- {{id: b, name: 乙厂, site: {{lat: {lat}, lon: 120.80}}, needs: [{{material: {material}, quantity: 100000 {unit}/年,
   price: {price} 元/{unit}}}]}}
"""


def origin_of(material, unit="吨", more=""):
    found = match(park_of(firms(material, unit, more), ROADS), today=TODAY)
    return int(found.worth.origin["transport_cost"][0])


@pytest.mark.parametrize(
    ("material", "unit"),
    [("蒸汽", "吨"), ("中水", "吨"), ("中水", "方"), ("热水", "吨"), ("氮气", "标方"), ("沼气", "标方"), ("电", "度"), ("蒸汽冷凝水", "吨"), ("工艺用水", "吨")],
)
def test_pipe_and_wire_are_the_default(material, unit):
    assert origin_of(material, unit) == PIPE


@pytest.mark.parametrize(
    ("material", "more"),
    [("硫酸", ""), ("液氨", ""), ("粉煤灰", ""), ("蒸汽", ", mode: road"), ("液氮", ""), ("二氧化碳", ", state: liquid")],
)
def test_what_goes_by_lorry(material, more):
    assert origin_of(material, more=more) == PARK


def test_a_metre_of_pipe_costs_the_default_where_nobody_says_so():
    """1.112 km as the crow flies at 150 a metre and year; the ends are carried."""
    (row,) = suggest(park_of(firms("蒸汽"), ROADS), today=TODAY).pairings
    assert row.distance_km == pytest.approx(1.11195, abs=1e-4)
    assert row.net_per_year == pytest.approx(100_000 * 400 - 1111.95 * DEFAULT_TARIFFS["pipe_cost"], abs=10)
    low, high = DEFAULT_ENDS["pipe_cost"]
    assert row.net_high - row.net_low == pytest.approx(1111.95 * (high - low), abs=20)
    (haul,) = [line for line in row.lines if line.name == "transport_cost"]
    assert haul.likely == 0
    assert haul.origin.key == "network.origin.pipe-default"
    assert not row.known_part


def test_a_stated_pipe_cost_is_no_default():
    park = ROADS.replace("deal_cost", "pipe_cost: 80 元/(米·年), deal_cost")
    (row,) = suggest(park_of(firms("蒸汽"), park), today=TODAY).pairings
    assert row.net_per_year == pytest.approx(100_000 * 400 - 1111.95 * 80, abs=10)
    (haul,) = [line for line in row.lines if line.name == "transport_cost"]
    assert haul.origin.key == "network.origin.pipe"


def test_a_pipe_of_no_length_costs_nothing():
    (row,) = suggest(park_of(firms("蒸汽", lat=30.10), ROADS), today=TODAY).pairings
    assert row.net_per_year == pytest.approx(40_000_000)


def test_reclaimed_water_at_three_yuan_is_no_lorry_load():
    """3 yuan a tonne less a lorry's 21 lost; a kilometre of pipe costs 1.7 yuan a tonne of 100,000."""
    (row,) = suggest(park_of(firms("中水", price=3), ROADS), today=TODAY).pairings
    assert row.stage == "ready"
    assert row.net_per_year == pytest.approx(300_000 - 1111.95 * 150, abs=10)

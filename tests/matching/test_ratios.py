"""How much replaces how much: by what the purpose counts, and never one for one for want of better."""

import math

import pytest

from matchchain.candidates import LIKELY
from matchchain.matching import match
from matchchain.matching.pairing.heat import as_received
from matchchain.matching.valuing import ratios
from matchchain.network.planning.plan import suggest
from tests.parks import TODAY, park_of

PARK = """
name: 试验园区
tariffs: {haul_rate: 0 元/吨公里, loading: 0 元/吨, deal_cost: 0 元/年, pipe_cost: 0 元/(米·年)}
"""


def firms(offer, need, amount="1000 吨/年", wanted="5000 吨/年", price="700 元/吨"):
    return f"""
- {{id: a, name: 甲厂, site: {{lat: 30.10, lon: 120.80}}, offers: [{{quantity: {amount}, disposal_cost: 10 元/吨, kind: by-product,
   legal: general-waste, {offer}}}]}}
- {{id: b, name: 乙厂, site: {{lat: 30.11, lon: 120.80}}, needs: [{{quantity: {wanted}, price: {price}, {need}}}]}}
"""


def strength_of(offer, need, **amounts):
    """Likely s of the only pair, nan where unknown, and where it comes from."""
    found = match(park_of(firms(offer, need, **amounts), PARK), today=TODAY)
    assert len(found.candidates) == 1
    if found.worth.missing["strength"][0]:
        assert found.figures_missing[0]
        return math.nan, int(found.worth.origin["strength"][0])
    return float(found.worth.substitution_ratio[LIKELY, 0]), int(found.worth.origin["strength"][0])


@pytest.mark.parametrize("need", ["路基材料"])
def test_mass_and_volume_are_one_to_one_by_definition(need):
    assert strength_of("material: 钢渣", f"material: {need}") == (1, ratios.DEFINITION)


def test_a_fuel_counts_by_its_heat():
    """Sawdust at 12 MJ/kg for a need whose present fuel burns at 21: 12 / 21 of a tonne; for one in GJ, 12 GJ."""
    s, origin = strength_of("material: 木屑, heat_value: 12 MJ/kg", "material: 锅炉燃料, heat_value: 21 MJ/kg")
    assert (s, origin) == (pytest.approx(12 / 21), ratios.HEAT)
    park = park_of(firms("material: 木屑, heat_value: 12 MJ/kg", "material: 锅炉燃料", wanted="90000 GJ/年", price="40 元/GJ"), PARK)
    found = match(park, today=TODAY)
    assert found.worth.purchase[LIKELY].tolist() == [pytest.approx(12 * 40)]
    assert found.worth.potential[LIKELY].tolist() == [1000]


def test_the_row_says_how_it_was_reckoned():
    (row,) = suggest(park_of(firms("material: 木屑, heat_value: 12 MJ/kg", "material: 锅炉燃料, heat_value: 21 MJ/kg"), PARK), today=TODAY).pairings
    assert [m.facts["ratio"] for m in row.evidence if m.key == "network.ratio.heat"] == ["0.571"]


def test_the_water_in_a_fuel_is_taken_off():
    """Dry plant matter 18 MJ/kg, half water: 9 - 1.22 = 7.78; against a coal of 21."""
    s, _ = strength_of("material: 木屑, moisture: 50%", "material: 锅炉燃料, heat_value: 21 MJ/kg")
    assert s == pytest.approx(as_received(18, 0.5) / 21) == pytest.approx(7.7785 / 21)
    drier, _ = strength_of("material: 木屑, moisture: 20%", "material: 锅炉燃料, heat_value: 21 MJ/kg")
    assert drier > s


def test_what_is_burnt_now_may_stand_on_the_card():
    s, origin = strength_of("material: 木屑", "material: 锅炉燃料, buys_now: 锅炉煤")
    assert (s, origin) == (pytest.approx(14 / 21), ratios.HEAT)


def test_a_tonne_of_heat_is_a_tonne_of_steam():
    s, origin = strength_of("material: 余热蒸汽, heat_value: 2.6 GJ/t", "material: process heat")
    assert (s, origin) == (pytest.approx(2.6 / 2.8), ratios.HEAT)
    assert strength_of("material: process steam", "material: process heat")[0] == 1


def test_the_parks_own_figure_of_what_is_burnt_goes_first():
    firms_ = firms("material: 木屑, heat_value: 12 MJ/kg", "material: 锅炉燃料, buys_now: 原煤")
    listed = match(park_of(firms_, PARK), today=TODAY)
    own = match(park_of(firms_, PARK, materials="materials: [{name: 原煤, heat_value: 24 GJ/t}]"), today=TODAY)
    assert listed.worth.substitution_ratio[LIKELY].tolist() == [pytest.approx(12 / 20.9)]
    assert own.worth.substitution_ratio[LIKELY].tolist() == [pytest.approx(12 / 24)]


def test_steam_of_another_pressure_counts_by_its_heat():
    """Steam at 2.8 GJ/t where low pressure steam of 2.7 is bought."""
    s, origin = strength_of("material: 蒸汽", "material: 低压蒸汽")
    assert (s, origin) == (pytest.approx(2.8 / 2.7), ratios.HEAT)


@pytest.mark.parametrize(
    ("offer", "need"),
    [
        ("material: 木屑", "material: 锅炉燃料"),  # nobody knows what is burnt now
        ("material: 糠醛渣, moisture: 50%", "material: 锅炉燃料, heat_value: 21 MJ/kg"),  # nor what it burns at
        ("material: 木屑, heat_value: 12 MJ/kg", "material: 锅炉燃料, heat_value: '>= 10 MJ/kg'"),  # a limit is no fuel
        ("material: 甲醇", "material: 碳源, buys_now: 葡萄糖"),  # content not told
        ("material: 甲醇, purity: 90%", "material: 碳源"),  # nor what is bought
    ],
)
def test_else_it_is_unknown_and_never_one(offer, need):
    s, origin = strength_of(offer, need)
    assert math.isnan(s)
    assert origin == ratios.NOT_KNOWN


def test_a_pair_of_unknown_ratio_asks_for_it():
    (row,) = suggest(park_of(firms("material: 木屑", "material: 锅炉燃料"), PARK), today=TODAY).pairings
    assert row.stage == "figures"
    assert "strength" in {unknown.field for unknown in row.unknowns}


def test_a_strength_on_the_card_goes_before_all():
    s, origin = strength_of("material: 木屑, heat_value: 12 MJ/kg, strength: 0.4", "material: 锅炉燃料, heat_value: 21 MJ/kg")
    assert (s, origin) == (0.4, ratios.STATED)


def test_a_carbon_source_counts_by_the_oxygen_it_takes():
    """Methanol takes 1.498 t of oxygen a tonne, sodium acetate 0.780: 0.8 x 1.498 / (0.25 x 0.780) = 6.14."""
    s, origin = strength_of("material: 甲醇, purity: 80%", "material: 碳源, buys_now: 25%乙酸钠")
    methanol, acetate = 48 / 32.042 * 15.999 / 16, 64 / 82.03
    assert (s, origin) == (pytest.approx(0.8 * methanol / (0.25 * acetate), rel=2e-3), ratios.CONTENT)


def test_the_acid_of_one_counts_against_the_acid_of_the_other():
    """Spent sulphuric acid of 60 % for hydrochloric of 31 %: 0.6 x 20.39 / (0.31 x 27.43) kmol of acid."""
    s, _ = strength_of("material: 废硫酸, concentration: 60%", "material: 酸源, buys_now: 31%盐酸")
    assert s == pytest.approx(0.6 * 2 / 98.07 / (0.31 / 36.458), rel=2e-3)


def test_a_ratio_that_may_be_nothing_caps_nothing(recwarn):
    fuel = firms("material: 木屑, moisture: 30%, heat_value: 1±1(干基)", "material: 生物质燃料, heat_value: 15 GJ/t")
    suggest(park_of(fuel, PARK), today=TODAY)
    assert not [warning for warning in recwarn if issubclass(warning.category, RuntimeWarning)]

import pytest

from matchchain import units
from matchchain.units import UnitFault, by_density, on_wet_basis, share


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("93%", 0.93), ("９３％", 0.93), ("93 wt%", 0.93), ("800 ppm", 0.0008), ("800 mg/kg", 0.0008),
        ("5‰", 0.005), ("12 g/kg", 0.012), ("50 ppb", 5e-8), ("百分之九十三", 0.93), ("八成", 0.8),
        ("99.5% min", 0.995), ("≥99.5%", 0.995), ("0.5%以下", 0.005),
    ],
)  # fmt: skip
def test_shares_as_people_write_them(text, value):
    assert share(text).likely == pytest.approx(value)
    assert (share(text).unit, share(text).assumed) == ("1", False)


def test_a_bare_number_above_one_is_per_cent_and_in_question():
    assert (share("93").likely, share("93").assumed) == (0.93, True)
    assert (share("0.93").likely, share("0.93").assumed) == (0.93, True)


@pytest.mark.parametrize(("text", "low", "high"), [("~95%", 0.945, 0.955), ("约93%", 0.923, 0.937), ("~5%", 0.045, 0.055), ("~100%", 1, 1)])
def test_about_keeps_to_what_a_per_cent_allows(text, low, high):
    assert (share(text).low, share(text).high) == pytest.approx((low, high))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("120%", "units.over-100"),
        ("105-110%", "units.over-100"),
        ("工业级", "units.no-number"),
        ("5 吨", "units.unknown-unit"),
    ],
)
def test_what_is_no_share(text, key):
    with pytest.raises(UnitFault) as caught:
        share(text)
    assert caught.value.key == key


def test_grams_a_litre_need_a_density():
    assert by_density(share("250 g/L"), None) is None
    assert by_density(share("250 g/L"), 1.25).likely == pytest.approx(0.2)
    assert by_density(share("500 mg/L"), 1.0).likely == pytest.approx(0.0005)
    assert by_density(share("2000 g/L"), 1.0) is None
    assert by_density(share("20%"), None).likely == 0.2


def test_a_share_of_the_dry_matter():
    assert on_wet_basis(share("50%(干基)"), 0.4).likely == pytest.approx(0.3)
    assert on_wet_basis(share("50%(干基)"), None) is None
    assert on_wet_basis(share("50%(湿基)"), None).likely == 0.5


@pytest.mark.parametrize(
    ("text", "water"),
    [("含固率20%", (0.8, 0.8)), ("固含量40%", (0.6, 0.6)), ("30% DS", (0.7, 0.7)), ("干物质20-30%", (0.7, 0.8)), ("60%", (0.6, 0.6))],
)  # fmt: skip
def test_what_states_the_solids_states_the_water_too(text, water):
    read = units.water(text)
    assert (read.low, read.high) == pytest.approx(water)
    assert read.text == text


@pytest.mark.parametrize("text", ["300", "我们付300", "we pay 300", "costs 300", "倒贴300"])
def test_what_is_paid_to_be_rid_of_a_thing_may_say_who_pays(text):
    assert units.price(text, to_be_rid=True).likely == 300


import pytest

from matchchain.units import UnitFault, distance, number, proportion, rate


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("0.5 元/(吨·公里)", "CNY/(t·km)", 0.5),
        ("0.5元/吨公里", "CNY/(t·km)", 0.5),
        ("0.5 元/吨·km", "CNY/(t·km)", 0.5),
        ("0.5 CNY/t/km", "CNY/(t·km)", 0.5),
        ("0.1 kg/(吨·公里)", "kg/(t·km)", 0.1),
        ("100 gCO2e/tkm", "kg/(t·km)", 0.1),
        ("30 元/(米·年)", "CNY/(m·yr)", 30),
        ("3万元/公里/年", "CNY/(m·yr)", 30),
        ("1.8 tCO2/t", "t/t", 1.8),
        ("1800 kgCO2e/t", "t/t", 1.8),
        ("1.35 g/cm3", "t/m3", 1.35),
        ("1350 kg/m³", "t/m3", 1.35),
        ("1.35", "t/m3", 1.35),
        ("20.9 MJ/kg", "GJ/t", 20.9),
        ("7000 kcal/kg", "GJ/t", 29.3076),
    ],
)
def test_rates(text, unit, value):
    assert (rate(text, unit).likely, rate(text, unit).unit) == (pytest.approx(value), unit)


@pytest.mark.parametrize(
    ("text", "unit"), [("0.5 元/吨", "CNY/(t·km)"), ("5 t", "t/t"), ("5 元", "GJ/t"), ("1 GJ/m3", "GJ/t")]
)
def test_a_rate_of_another_kind_is_refused(text, unit):
    with pytest.raises(UnitFault):
        rate(text, unit)


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [("330", "d/yr", 330), ("330天", "d/yr", 330), ("10年", "yr", 10), ("1.3", "1", 1.3), ("2倍", "1", 2), ("85%", "1", 0.85),
     ("30.1421", "deg", 30.1421), ("30.1421°N", "deg", 30.1421), ("北纬30.5°", "deg", 30.5), ("30°08′31.2″N", "deg", 30.142),
     ("-33.9", "deg", -33.9)],
)  # fmt: skip
def test_bare_figures(text, unit, value):
    assert number(text, unit).likely == pytest.approx(value)


@pytest.mark.parametrize(("text", "unit"), [("330 吨", "d/yr"), ("30-31", "deg"), ("东一区", "deg")])
def test_a_bare_figure_takes_no_other_unit(text, unit):
    with pytest.raises(UnitFault):
        number(text, unit)


def test_distances():
    assert [distance(t).likely for t in ("12", "12km", "12公里", "1200 m", "1200米")] == [
        12,
        12,
        12,
        1.2,
        1.2,
    ]


def test_a_proportion_without_a_unit_is_tonnes_per_tonne():
    read = [proportion(t) for t in ("1.2", "1.2 t", "1.2 吨/吨", "120%", "1200 kg", "1200 kg/t")]
    assert [p.likely for p in read] == pytest.approx([1.2] * 6)
    assert {p.unit for p in read} == {"t/t"}


@pytest.mark.parametrize(
    ("text", "likely", "unit"),
    [
        ("0.7 m3/m3", 0.7, "m3/m3"), ("0.6-0.8 立方米/立方米", 0.7, "m3/m3"), ("180 Nm3/t", 180, "Nm3/t"), ("1.5 标方/公斤", 1500, "Nm3/t"),
        ("0.9 GJ/GJ", 0.9, "GJ/GJ"), ("3.6 MJ/kg", 3.6, "GJ/t"), ("120 度/吨", 120, "kWh/t"), ("0.5 kg/m³", 0.0005, "t/m3"),
    ],
)  # fmt: skip
def test_a_proportion_of_water_gas_or_heat_says_per_what(text, likely, unit):
    read = proportion(text)
    assert (read.likely, read.unit) == (pytest.approx(likely), unit)


@pytest.mark.parametrize(
    ("text", "key"),
    [("1 m3", "per-what"), ("5 GJ", "per-what"), ("2 箱", "unknown-unit"), ("2 m3/箱", "unknown-unit"), ("2 元/吨", "unknown-unit")],
)  # fmt: skip
def test_a_proportion_that_does_not_say_per_what_is_refused(text, key):
    with pytest.raises(UnitFault) as caught:
        proportion(text)
    assert caught.value.key == f"units.{key}"

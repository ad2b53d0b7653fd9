"""Heat goes down by itself and never up; steam that states its pressure alone is as hot as water boils there."""

from __future__ import annotations

import pytest

from matchchain.rules import heat
from matchchain.rules.heat import boiling_point, temperature_of
from tests.rules.one_pair import Bench, figure

ATMOSPHERE = 0.101325


def degrees(low, high=None, bound=""):
    return figure(low, high, bound, unit="°C")


def mpa(value):
    return figure(value, unit="MPa")


# Saturation temperatures of water by the steam tables (IAPWS-IF97), absolute pressure in MPa.
TABLE = [(0.1, 99.61), (0.101325, 99.97), (0.2, 120.21), (0.5, 151.83), (0.8, 170.41), (1.0, 179.88), (1.6, 201.37), (2.0, 212.38)]


@pytest.mark.parametrize(("absolute", "celsius"), TABLE)
def test_water_boils_where_the_steam_tables_say(absolute, celsius):
    assert boiling_point(absolute - ATMOSPHERE) == pytest.approx(celsius, abs=1.0)


# The same tables at what a gauge shows: 0.1, 0.8 and 1.6 MPa above the atmosphere.
@pytest.mark.parametrize(("gauge", "celsius"), [(0.1, 120.4), (0.8, 175.4), (1.6, 204.3)])
def test_a_gauge_shows_what_is_above_the_atmosphere(gauge, celsius):
    assert boiling_point(gauge) == pytest.approx(celsius, abs=1.0)


def judged(offer, need):
    return Bench(offer=offer, need=need).verdict(heat.RULE)


def test_hot_enough_passes():
    assert judged({"temperature": degrees(160)}, {"temperature": degrees(140)}) == (
        "pass",
        "热品位够:温度160°C,要求≥140°C",
        "hot enough: temperature 160 C, asked >= 140 C",
    )
    assert judged({"pressure": mpa(0.8)}, {"temperature": degrees(170)})[0] == "pass"
    assert judged({"temperature": degrees(180)}, {"pressure": mpa(0.4)})[0] == "unknown"  # hot, its pressure not told
    assert judged({"pressure": mpa(0.8)}, {"pressure": mpa(0.4)})[0] == "pass"


def test_what_is_too_cold_is_refused_with_the_lift_it_would_take():
    outcome, zh, en = judged({"temperature": degrees(60)}, {"temperature": degrees(90)})
    assert outcome == "block"
    assert "差30°C,要加热泵" in zh
    assert "30 K short, it would take a heat pump" in en
    outcome, zh, en = judged({"temperature": degrees(40)}, {"temperature": degrees(160)})
    assert (outcome, "得另设锅炉" in zh, "boiler" in en) == ("block", True, True)
    assert judged({"pressure": mpa(0.1)}, {"temperature": degrees(170)})[0] == "block"


def test_cannot_tell_what_is_not_stated_or_straddles():
    outcome, zh, en = judged({}, {"temperature": degrees(90)})
    assert (outcome, "没填" in zh, "not stated" in en) == ("unknown", True, True)
    assert judged({"temperature": degrees(80, 100)}, {"temperature": degrees(90)})[0] == "unknown"


def test_pressure_is_as_hard_as_temperature():
    hot = {"temperature": degrees(200)}
    outcome, zh, en = judged(hot | {"pressure": mpa(0.3)}, {"temperature": degrees(140), "pressure": mpa(0.6)})
    assert (outcome, "压缩机" in zh, "compressor" in en) == ("block", True, True)
    assert "温度" not in zh  # only what falls short is told


def test_hours_short_are_asked_and_never_refused():
    hours = {"hours": figure(8000, unit="h/yr")}
    assert judged({"hours": figure(4000, unit="h/yr")}, hours)[0] == "unknown"
    assert judged({"hours": figure(8000, unit="h/yr")}, hours)[0] == "pass"
    assert "一年供4000小时,要用8000小时" in judged({"hours": figure(4000, unit="h/yr")}, hours)[1]


def test_what_is_wanted_cool_is_not_refused_for_being_cold():
    cooling = {"temperature": degrees(25, bound="<=")}
    assert judged({"temperature": degrees(18)}, cooling)[0] == "pass"
    outcome, zh, _ = judged({"temperature": degrees(60)}, cooling)
    assert (outcome, "要求≤25°C" in zh) == ("unknown", True)
    assert judged({}, cooling)[0] == "unknown"


def test_nothing_asked_nothing_said():
    assert judged({"temperature": degrees(60), "pressure": mpa(0.8)}, {})[0] == "not asked"


def test_a_stated_temperature_comes_before_that_of_its_pressure():
    entry = Bench(offer={"temperature": degrees(250), "pressure": mpa(0.8)}).candidates().offer(0)
    assert temperature_of(entry).likely == 250
    vacuum = Bench(offer={"pressure": mpa(-0.05)}).candidates().offer(0)
    assert temperature_of(vacuum) is None

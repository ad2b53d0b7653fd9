"""How hot it is, where that is asked and nobody has told it, is the first question of all: in the list, and of the pair."""

import pytest

from matchchain.network.planning.plan import Selection, suggest
from matchchain.reports.telling.question import ask, first_question, where_to_enter
from matchchain.studies.asking.blanks import blanks
from tests.parks import TODAY, park_of

PARK = "name: Probe\ncurrency: EUR\njurisdiction: EU\n"
FIRMS = """
- id: alpha
  name: Alpha
  site: {lat: 51.0, lon: 4.0}
  offers: [{material: waste heat, kind: energy, quantity: 50 GWh/a, TOLD}]
- id: beta
  name: Beta
  site: {lat: 51.0, lon: 4.01}
  needs: [{material: process heat, quantity: 50 GWh/a, price: 0.03 EUR/kWh, ASKED}]
"""


def park(told="", asked=""):
    return park_of(FIRMS.replace(", TOLD", told and f", {told}").replace(", ASKED", asked and f", {asked}"), PARK)


@pytest.mark.parametrize("told", ["", "price: 0.01 EUR/kWh"])
def test_it_comes_before_what_the_heat_is_sold_for(told):
    of = park(told, "temperature: '>= 180 C'")
    first, *others = blanks(of, today=TODAY).questions
    assert (first.field, first.owner, first.side, first.by_edit) == ("temperature", "alpha", "offer", True)
    assert first.ends is not None
    assert (first.ends.low, first.ends.high, first.ends.unit) == (170.0, 180.0, "°C")
    assert "temperature" not in {question.field for question in others}
    (pairing,) = suggest(of, today=TODAY, select=Selection(all=True)).pairings
    assert "at what temperature is the waste heat?" in ask(pairing, "en")
    assert "at what temperature is the waste heat?" in first_question([pairing], "en")
    assert where_to_enter([pairing], "en").endswith("--set temperature=...")


def test_what_is_told_is_not_asked():
    of = park("temperature: 200 C", "temperature: '>= 180 C'")
    assert "temperature" not in {question.field for question in blanks(of, today=TODAY).questions}
    (pairing,) = suggest(of, today=TODAY, select=Selection(all=True)).pairings
    assert "temperature" not in {unknown.field for unknown in pairing.unknowns}


def test_steam_that_states_its_pressure_has_told_it():
    of = park("pressure: 1.0 MPa", "temperature: '>= 150 C'")
    assert "temperature" not in {question.field for question in blanks(of, today=TODAY).questions}

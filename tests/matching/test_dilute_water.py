"""A tonne of waste water replaces no tonne of substrate: only what is in it counts, and is asked where nobody tells it."""

import pytest

from matchchain.network.planning.plan import Selection, suggest
from tests.parks import TODAY, park_of

PARK = "name: Probe\ncurrency: EUR\njurisdiction: EU\n"
FIRMS = """
- id: brewery
  name: Brewery
  site: {lat: 51.0, lon: 4.0}
  offers: [{material: OFFER, kind: waste, quantity: 390000 t/a, disposal_cost: 0.5 EUR/t, TOLD}]
- id: digester
  name: Digester
  site: {lat: 51.0, lon: 4.01}
  needs: [{material: NEED, quantity: 500000 t/a, ASKED}]
"""


def pairing(offer, need, told="", asked="price: 1.2 EUR/t"):
    text = FIRMS.replace("OFFER", offer).replace("NEED", need).replace("ASKED", asked)
    plan = suggest(park_of(text.replace(", TOLD", told and f", {told}"), PARK), today=TODAY, select=Selection(all=True))
    return plan.pairings[0]


@pytest.mark.parametrize("asked", ["price: 1.2 EUR/t", "price: 1.2 EUR/t, accepts: [brewery wastewater]"])
def test_what_it_replaces_is_asked(asked):
    found = pairing("brewery wastewater", "biogas substrate", asked=asked)
    assert (found.stage, found.net_per_year) == ("figures", None)
    assert "strength" in {unknown.field for unknown in found.unknowns}


def test_its_dry_matter_tells_it():
    found = pairing("brewery wastewater", "biogas substrate", "moisture: 99%", "price: 1.2 EUR/t")
    (saved,) = [line for line in found.lines if line.name == "avoided_purchase"]
    assert saved.likely == pytest.approx(1.2 * 0.01 / 0.88)


def test_what_is_no_water_is_taken_by_the_tonne():
    found = pairing("spent grain", "biogas substrate")
    assert "strength" not in {unknown.field for unknown in found.unknowns}


def test_who_lives_on_fees_takes_it_by_the_tonne():
    found = pairing("brewery wastewater", "biogas substrate", asked="gate_fee: 0.2 EUR/t, own_cost: 0.1 EUR/t")
    assert "strength" not in {unknown.field for unknown in found.unknowns}


def test_water_for_water_is_one_to_one():
    found = pairing("reclaimed water", "cooling water")
    assert "strength" not in {unknown.field for unknown in found.unknowns}

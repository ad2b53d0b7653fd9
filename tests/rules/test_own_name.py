"""What a purpose is only ever bought as compares by content; make-up water is no cosmetic."""

import pytest

from matchchain.network.planning.plan import Selection, suggest
from tests.parks import TODAY, park_of

PARK = "name: Probe\ncurrency: EUR\njurisdiction: EU\n"
FIRMS = """
- {id: giver, name: Giver, site: {lat: 51.0, lon: 4.0}, offers: [{material: OFFER, quantity: 5000 UNIT/a, TOLD}]}
- {id: taker, name: Taker, site: {lat: 51.0, lon: 4.01}, needs: [{material: NEED, quantity: 9000 UNIT/a, price: 90 EUR/UNIT, ASKED}]}
"""


def verdicts(offer, need, told="kind: product, price: 10 EUR/t", asked="as_of: 2026-11-01", unit="t"):
    text = FIRMS.replace("OFFER", offer).replace("NEED", need).replace("TOLD", told).replace("ASKED", asked)
    plan = suggest(park_of(text.replace("UNIT", unit), PARK), today=TODAY, select=Selection(all=True, refused=True))
    return {v.rule: (v.outcome, v.text.key) for row in (*plan.pairings, *plan.refused) for v in row.verdicts}


@pytest.mark.parametrize("offer", ["carbon dioxide", "liquid carbon dioxide"])
@pytest.mark.parametrize(("purity", "outcome"), [("99.2%", "pass"), ("97%", "block")])
def test_a_purposes_own_name_for_the_substance_compares(offer, purity, outcome):
    told = f"kind: product, price: 10 EUR/t, purity: {purity}"
    assert verdicts(offer, "greenhouse CO2", told, "purity: '>= 99%'")["purity"][0] == outcome


def test_another_material_in_its_place_does_not_compare():
    told = "kind: product, price: 10 EUR/t, purity: 99%"
    found = verdicts("sodium acetate", "denitrification carbon source", told, "purity: '>= 95%'")
    assert found["purity"] == ("unknown", "rules.content.other-material")


def test_make_up_water_is_no_cosmetic():
    told = "kind: water, price: 0.1 EUR/m3"
    assert "barred" not in verdicts("reclaimed water", "cooling water make-up", told, unit="m3")


def test_make_up_for_the_face_is():
    told = "kind: by-product, disposal_cost: 10 EUR/t"
    assert verdicts("spent solvent", "solvent for make-up products", told).get("barred", ("",))[0] in {"block", "unknown"}

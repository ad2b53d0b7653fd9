"""What a receiver itself names in `accepts` is proposed to it, to lines that name it and to no others."""

from dataclasses import replace

import pytest

from matchchain.network.planning.plan import Selection, suggest
from matchchain.park import Settled
from tests.parks import TODAY, park_of

WHEY = """
- id: dairy
  name: Dairy
  offers: [{material: whey, kind: by-product, quantity: 5000 吨/年, disposal_cost: 30 元/吨}]
- id: digester
  name: Digester
  needs: [{material: organic waste, quantity: 50000 吨/年, price: 12 元/吨, accepts: [ACCEPTS]}]
- id: other
  name: Other
  needs: [{material: organic waste, quantity: 50000 吨/年, price: 12 元/吨}]
"""


def rows(text, **change):
    plan = suggest(replace(park_of(text), **change), today=TODAY, select=Selection(all=True, refused=True))
    return plan, [(p.supplier, p.receiver, p.stage) for p in plan.pairings]


@pytest.mark.parametrize("word", ["whey", "Whey", "乳清"])
def test_what_the_line_names_is_proposed_to_that_line_alone(word):
    plan, found = rows(WHEY.replace("ACCEPTS", word))
    assert found == [("dairy", "digester", "figures")]
    (pairing,) = plan.pairings
    assert next(u.field for u in pairing.unknowns) == "strength"
    assert "matching.accepted" in {message.key for message in pairing.evidence}


@pytest.mark.parametrize("word", ["spent grain", "waste", "organic residues", "zorbleum"])
def test_another_name_a_kind_or_a_family_proposes_nothing_new(word):
    assert rows(WHEY.replace("ACCEPTS", word))[1] == []


def test_what_a_person_has_settled_goes_before_it():
    never = Settled(names=("whey", "organic waste"), by="office", on="2026-01-01")
    assert rows(WHEY.replace("ACCEPTS", "whey"), not_same=(never,))[1] == []


def test_hazardous_waste_that_is_named_waits_for_its_paper():
    acid = "material: waste sulphuric acid, strength: 1, kind: waste, legal: hazardous-waste"
    text = WHEY.replace("ACCEPTS", "waste sulphuric acid").replace("material: whey, kind: by-product", acid)
    assert [stage for *_, stage in rows(text)[1]] == ["papers"]


def test_a_bar_goes_before_it():
    text = WHEY.replace("ACCEPTS", "meat and bone meal").replace("material: organic waste", "material: cattle feed")
    plan, found = rows(text.replace("material: whey", "material: meat and bone meal, strength: 1"))
    assert found == []
    assert ("digester", "rules.barred.any") in {(refused.receiver, refused.reason.key) for refused in plan.refused}

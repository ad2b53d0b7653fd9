"""A waste under the very words of a need: who may recycle it is asked, who does not take waste is not."""

from dataclasses import replace

import pytest

from matchchain.matching.match import match
from matchchain.network.planning.open_names import to_confirm
from matchchain.network.planning.plan import Selection, suggest
from matchchain.park import Naming
from tests.parks import TODAY, park_of

PARK = "name: Probe\ncurrency: EUR\njurisdiction: EU\n"
FIRMS = """
- id: garage
  name: Garage
  offers: [{material: lead-acid batteries, kind: waste, waste_code: "16 06 01*", quantity: 50 t/a, disposal_cost: 300 EUR/t}]
- {id: taker, name: Taker, INDUSTRY needs: [{material: lead-acid batteries, quantity: 500 t/a, price: 400 EUR/t, ACCEPTS}]}
"""


def park(industry="", accepts=""):
    text = FIRMS.replace("INDUSTRY", f"industry: {industry}," if industry else "")
    return park_of(text.replace(", ACCEPTS", f", accepts: [{accepts}]" if accepts else ""), PARK)


def stages(of):
    plan = suggest(of, today=TODAY, select=Selection(all=True, refused=True))
    return [p.stage for p in plan.pairings], [refused.reason.key for refused in plan.refused]


@pytest.mark.parametrize(("industry", "accepts"), [("", ""), ("recycling", ""), ("E38.32", ""), ("C3212", ""), ("C36", "waste")])
def test_who_may_recycle_it_is_asked_for_the_spent_good(industry, accepts):
    of = park(industry, accepts)
    assert stages(of) == (["names"], [])
    ((name,), unread) = to_confirm(of, TODAY)
    assert unread == ()
    assert (name.firm, name.name, name.doubt) == ("taker", "lead-acid batteries", "kinds")
    assert name.reading.en == "waste lead-acid batteries"


@pytest.mark.parametrize(("industry", "accepts"), [("C29.10", ""), ("C3610", ""), ("E38", "product")])
def test_who_takes_no_waste_is_not_asked(industry, accepts):
    assert stages(park(industry, accepts)) == ([], ["materials.different"])


def test_a_yes_makes_it_hazardous_waste_that_waits_for_its_paper():
    of = park()
    (garage, taker) = sorted(of.firms, key=lambda firm: firm.id)
    said = replace(taker.needs[0], naming=Naming(means="waste lead-acid batteries"))
    settled = replace(of, firms=(garage, replace(taker, needs=(said,))))
    assert stages(settled) == (["papers"], [])


def test_nobody_is_asked_whether_it_makes_the_batteries():
    assert [meeting.product for meeting in match(park(), today=TODAY).candidates.meetings] == [""]

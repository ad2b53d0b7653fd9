"""What a supplier saves, or forgoes: unknown is never zero."""

import numpy as np
import pytest

from matchchain.candidates import LIKELY
from matchchain.matching import match
from matchchain.network.planning.plan import suggest
from tests.parks import TODAY, park_of

PARK = """
name: 试验园区
tariffs: {haul_rate: 0 元/吨公里, loading: 0 元/吨, deal_cost: 0 元/年, pipe_cost: 0 元/(米·年)}
"""


def firms(offer, material="蒸汽"):
    return f"""
- {{id: a, name: 甲厂, site: {{lat: 30.10, lon: 120.80}}, offers: [{{material: {material}, quantity: 1000 吨/年, {offer}}}]}}
- {{id: b, name: 乙厂, site: {{lat: 30.11, lon: 120.80}}, needs: [{{material: {material}, quantity: 2000 吨/年, price: 220 元/吨}}]}}
"""


def only(offer, material="蒸汽"):
    plan = suggest(park_of(firms(offer, material), PARK), today=TODAY)
    return plan.pairings[0], plan.totals


@pytest.mark.parametrize(
    "offer",
    ["kind: product", "kind: energy", "kind: water", "kind: energy, now: sell", "kind: by-product, now: sell",
     "kind: product, now: sell, disposal_cost: 5 元/吨", "kind: energy, now: unknown", "legal: product"],
)  # fmt: skip
def test_what_is_sold_at_a_price_nobody_told_waits_and_is_asked(offer):
    row, totals = only(offer)
    assert row.stage == "figures"
    assert row.net_per_year is None
    assert totals.net_per_year == 0
    ask = row.unknowns[0]
    assert (ask.firm, ask.field) == ("a", "price")
    assert ask.text.key == "network.ask.selling-price" or "legal" in offer


@pytest.mark.parametrize(
    ("offer", "net", "known_part"),
    [
        # Sold at 100 today: 1000 x (220 - 100). Let off today: 1000 x 220, d is nothing and known.
        ("kind: product, price: 100 元/吨", 120_000, False),
        ("kind: energy, now: discharge", 220_000, False),
        ("kind: energy, disposal_cost: 5 元/吨", 225_000, False),
        # Nobody sells what it stores or lands; what that costs is not told.
        ("kind: product, now: store", 220_000, True),
        ("kind: water, now: discharge", 220_000, True),
        ("kind: by-product", 220_000, True),
    ],
)
def test_what_earns_nothing_today_has_a_margin(offer, net, known_part):
    row, totals = only(offer)
    assert row.stage == "ready"
    assert row.net_per_year == pytest.approx(net)
    assert row.known_part == known_part
    assert totals.net_partial == pytest.approx(net if known_part else 0)


def test_a_price_that_is_told_opens_the_pair():
    waits = match(park_of(firms("kind: product"), PARK), today=TODAY)
    told = match(park_of(firms("kind: product, price: 100 元/吨"), PARK), today=TODAY)
    assert waits.figures_missing.tolist() == [True]
    assert not waits.plannable.any()
    assert told.plannable.tolist() == [True]
    assert np.isnan(waits.worth.disposal[LIKELY]).all()
    assert told.worth.disposal[LIKELY].tolist() == [-100]

"""Two firms, one offer, one need, nothing else stated but amounts and prices: as offices leave it."""

from __future__ import annotations

from typing import Any

from matchchain import Figure, Firm, Need, Offer, Park, suggest
from matchchain.network.planning.asked import Selection
from tests.parks import TODAY

LAWS = {"CN": "CN", "EU": "EU", "any": "none", "": "none"}


def standing(offer: str, need: str, *, kind: str = "waste", jurisdiction: str = "none", **more: Any) -> str:
    """Where the pair stands, "planned" where the plan uses it; "" where nothing joins the two."""
    unit = "GJ" if kind == "energy" else "t"

    def figure(value: float, per: str) -> Figure:
        return Figure(value, value, value, per)

    line = Offer(
        material=offer, id="a/1", kind=kind, firm="a", as_of="2026-11-01",
        quantity=figure(500, f"{unit}/yr"), disposal_cost=figure(300, f"CNY/{unit}"), **more,
    )  # fmt: skip
    wanted = Need(
        material=need, id="b/1", firm="b", as_of="2026-11-01",
        quantity=figure(500, f"{unit}/yr"), price=figure(1000, f"CNY/{unit}"),
    )  # fmt: skip
    firms = (Firm(name="A", id="a", offers=(line,)), Firm(name="B", id="b", needs=(wanted,)))
    park = Park(name="p", firms=firms, jurisdiction=jurisdiction)
    plan = suggest(park, today=TODAY, select=Selection(all=True, refused=True))
    if any(row.in_plan for row in plan.pairings):
        return "planned"
    stages = [row.stage for row in plan.pairings]
    return "ready" if "ready" in stages else stages[0] if stages else "refused" if plan.refused else ""

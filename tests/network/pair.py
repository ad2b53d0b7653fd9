"""A park of two firms as plain values, for laws that need many of them."""

from __future__ import annotations

from typing import Any

from matchchain.park import Figure, Firm, Need, Offer, Park, Site, Tariffs


def fixed(value: float | None, unit: str, low: float | None = None, high: float | None = None) -> Figure | None:
    """A figure, with ends where they are given."""
    if value is None:
        return None
    return Figure(value if low is None else low, value, value if high is None else high, unit)


def per_tonne(value: float | None, low: float | None = None, high: float | None = None) -> Figure | None:
    return fixed(value, "CNY/t", low, high)


def yearly(value: float | None, low: float | None = None, high: float | None = None) -> Figure | None:
    return fixed(value, "t/yr", low, high)


def pair(offer: dict[str, Any], need: dict[str, Any], **tariffs: Figure | None) -> Park:
    """One firm offers calcium chloride, one 11 km away needs it."""
    given = {"id": "o", "material": "氯化钙", "kind": "by-product", "legal": "general-waste"} | offer
    taken = {"id": "n", "material": "氯化钙"} | need

    def site(lat: float) -> Site:
        return Site(lat=fixed(lat, "deg"), lon=fixed(120.8, "deg"))

    free = {"loading": per_tonne(0.0), "haul_rate": fixed(0.0, "CNY/(t·km)"), "deal_cost": fixed(0.0, "CNY/yr")}
    return Park(
        name="试验园区",
        tariffs=Tariffs(**(free | tariffs)),
        firms=(
            Firm(id="a", name="甲厂", site=site(30.1), offers=(Offer(**given),)),
            Firm(id="b", name="乙厂", site=site(30.2), needs=(Need(**taken),)),
        ),
    )

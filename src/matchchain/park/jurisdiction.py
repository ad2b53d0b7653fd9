"""Whose law is asked in a park: as it says, else by its currency and by where its firms stand."""

from __future__ import annotations

from typing import Literal, TypeAlias

from matchchain.park.park import Park

Jurisdiction: TypeAlias = Literal["CN", "EU", "none"]

# Currencies of member states of the European Union (EU 27, 2026); Bulgaria pays in euros since 2026.
_EU_MONEY = frozenset({"EUR", "CZK", "DKK", "HUF", "PLN", "RON", "SEK"})
# Boxes of latitude and longitude that hold mainland China, and the European Union without its overseas regions.
_CN_BOX = (18.0, 54.0, 73.0, 135.5)
_EU_BOX = (34.0, 71.5, -25.0, 35.0)


def jurisdiction_of(park: Park) -> Jurisdiction:
    """Whose law is asked.

    Example:
        >>> jurisdiction_of(Park()), jurisdiction_of(Park(currency="EUR")), jurisdiction_of(Park(currency="USD"))
        ('CN', 'EU', 'none')
    """
    if park.jurisdiction:
        return _named(park.jurisdiction)
    if park.currency.upper() in _EU_MONEY:
        return "EU"
    if park.currency.upper() not in {"", "CNY"}:
        return "none"
    sites = [(f.site.lat.likely, f.site.lon.likely) for f in park.firms if f.site and f.site.lat and f.site.lon]
    if not sites or any(_inside(site, _CN_BOX) for site in sites):
        return "CN"
    return "EU" if all(_inside(site, _EU_BOX) for site in sites) else "none"


def _named(word: str) -> Jurisdiction:
    return "CN" if word == "CN" else "EU" if word == "EU" else "none"


def _inside(site: tuple[float, float], box: tuple[float, float, float, float]) -> bool:
    south, north, west, east = box
    return south <= site[0] <= north and west <= site[1] <= east

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
    sited = elsewhere = False
    for firm in park.firms:
        if firm.site is None or firm.site.lat is None or firm.site.lon is None:
            continue
        place = firm.site.lat.likely, firm.site.lon.likely
        if _inside(place, _CN_BOX):
            return "CN"
        elsewhere = elsewhere or not _inside(place, _EU_BOX)
        sited = True
    if not sited:
        return "CN"
    return "none" if elsewhere else "EU"


def papers_asked(park: Park) -> bool:
    """Whether the papers of the law are asked for; `plan: {permits: off}` says no, for anything but hazardous waste.

    Example:
        >>> papers_asked(Park())
        True
    """
    return park.plan is None or park.plan.permits


def _named(word: str) -> Jurisdiction:
    return "CN" if word == "CN" else "EU" if word == "EU" else "none"


def _inside(site: tuple[float, float], box: tuple[float, float, float, float]) -> bool:
    south, north, west, east = box
    return south <= site[0] <= north and west <= site[1] <= east

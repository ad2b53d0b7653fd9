"""Where firms stand and how far it is between them: by coordinates, else by the district both files name."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from matchchain.benefits import great_circle_km
from matchchain.candidates import Candidates, Flags, Floats, Ints
from matchchain.park import Firm, Park
from matchchain.values import dataclass

WITHIN_ZONE_KM = 1.0
"""Road between two firms of one district where the park states no distance inside it: a default, said so."""

_ROAD_FACTOR = 1.3


@dataclass(frozen=True, slots=True)
class Places:
    """Where the firms stand.

    Attributes:
        lat, lon: (firms,) degrees: the firm's own, else those of its district; nan where neither is known.
        own: (firms,) the firm itself has coordinates.
        zone: (firms,) number of its district, -1 where it names none.
        between: (zones, zones) road km between districts where the park states it, nan where it does not.
        road_factor: road km per km as the crow flies, by which stated roads are turned into that.
    """

    lat: Floats
    lon: Floats
    own: Flags
    zone: Ints
    between: Floats
    road_factor: float

    def km(self, a: Ints, b: Ints) -> Floats:
        """(k,) km as the crow flies between firms a and b; nan where a place is unknown.

        By the coordinates of both; where one has none of its own, the distance stated between their districts,
        else that of the districts' centres, and within one district a default.
        """
        km = great_circle_km(self.lat[a], self.lon[a], self.lat[b], self.lon[b])
        both = self.own[a] & self.own[b]
        zoned = (self.zone[a] >= 0) & (self.zone[b] >= 0) & ~both
        if not zoned.any():
            return km
        stated = np.where(zoned, self.between[self.zone[a], self.zone[b]], np.nan)
        stated = np.where(zoned & (self.zone[a] == self.zone[b]) & np.isnan(stated), WITHIN_ZONE_KM, stated)
        result: Floats = np.where(np.isnan(stated), km, stated / self.road_factor)
        return result

    def at(self, firms: Ints) -> tuple[Floats, Floats]:
        """(k,) twice: latitude and longitude of firms where these decide the distance, nan where the district does."""
        own = self.own[firms]
        return np.where(own, self.lat[firms], np.nan), np.where(own, self.lon[firms], np.nan)


def places_of(firms: Sequence[Firm], park: Park) -> Places:
    """Where these firms stand."""
    names = [firm.district.casefold() for firm in firms]
    known = sorted({*names, *(z.name.strip().casefold() for z in park.zones)} - {""})
    number = {name: i for i, name in enumerate(known)}
    centre = {
        zone.name.strip().casefold(): (zone.lat.likely, zone.lon.likely)
        for zone in park.zones
        if zone.lat is not None and zone.lon is not None
    }
    nowhere = (np.nan, np.nan)
    at = [_coordinates(firm) or centre.get(name, nowhere) for firm, name in zip(firms, names, strict=True)]
    lat, lon = np.array(at, dtype=np.float64).reshape(-1, 2).T
    factor = park.tariffs.road_factor.likely if park.tariffs and park.tariffs.road_factor else _ROAD_FACTOR
    return Places(
        lat=lat,
        lon=lon,
        own=np.array([_coordinates(firm) is not None for firm in firms], dtype=np.bool_),
        zone=np.array([number.get(name, -1) for name in names], dtype=np.int64),
        between=_between(park, number),
        road_factor=factor if factor > 0 else _ROAD_FACTOR,
    )


def _coordinates(firm: Firm) -> tuple[float, float] | None:
    site = firm.site
    return (site.lat.likely, site.lon.likely) if site and site.lat and site.lon else None


def _between(park: Park, number: dict[str, int]) -> Floats:
    """(zones, zones) stated road km, the same both ways."""
    km = np.full((max(len(number), 1), max(len(number), 1)), np.nan)
    for stated in park.distances:
        a, b = (number.get(end.strip().casefold(), -1) for end in (stated.one, stated.other))
        if a >= 0 and b >= 0 and stated.km is not None:
            km[a, b] = km[b, a] = stated.km.likely
    return km


def by_zone(c: Candidates) -> Flags:
    """(k,): whether the distance rests on a district, since a firm of the pair states no coordinates of its own."""
    own = np.array([_coordinates(firm) is not None for firm in c.firms], dtype=np.bool_)
    found: Flags = np.isfinite(c.km) & ~(own[c.offers.firm[c.o]] & own[c.needs.firm[c.n]])
    return found

"""Where a newcomer would stand best: amid the firms it deals with."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from matchchain.benefits import great_circle_km
from matchchain.candidates import Candidates, Floats
from matchchain.kept import Kept
from matchchain.park import Figure, Firm, Site
from matchchain.studies.growth.leftover import Line


def site_of(c: Candidates, lines: Iterable[Line]) -> Site | None:
    """The centre of its partners, each weighing as much as it gives or takes; None where no site is known."""
    by_id = {firm.id: firm for firm in c.firms}
    found = []
    for line in lines:
        place = _place(by_id[line.firm])
        if place is not None and line.left:
            found.append((*place, line.left))
    if not found:
        return None
    north, east, weight = np.array(found).T
    lat, lon = float(np.average(north, weights=weight)), float(np.average(east, weights=weight))
    return Site(lat=_degrees(lat), lon=_degrees(lon), zone=_zone(c, lat, lon))


def _place(firm: Firm) -> tuple[float, float] | None:
    site = firm.site
    return None if site is None or site.lat is None or site.lon is None else (site.lat.likely, site.lon.likely)


def _zone(c: Candidates, lat: float, lon: float) -> str:
    """The zone of the nearest firm that names one."""
    districts, north, east = _named_places(c)
    if not districts:
        return ""
    km = great_circle_km(np.array(lat), np.array(lon), north, east)
    return min(districts[i] for i in np.flatnonzero(km == km.min()).tolist())


@Kept
def _named_places(c: Candidates) -> tuple[list[str], Floats, Floats]:
    """The zone, latitude and longitude of each firm that names and knows them."""
    found = [(firm.district, *place) for firm in c.firms if (place := _place(firm)) is not None and firm.district]
    return [zone for zone, _, _ in found], np.array([lat for _, lat, _ in found]), np.array([lon for *_, lon in found])


def _degrees(value: float) -> Figure:
    rounded = round(value, 4)
    return Figure(rounded, rounded, rounded, "deg")

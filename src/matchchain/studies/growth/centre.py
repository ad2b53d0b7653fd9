"""Where a newcomer would stand best: amid the firms it deals with."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from matchchain.benefits import great_circle_km
from matchchain.candidates import Candidates
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
    near = [
        (float(great_circle_km(lat, lon, *place)), firm.district)
        for firm in c.firms
        if (place := _place(firm)) is not None and firm.district
    ]
    return min(near)[1] if near else ""


def _degrees(value: float) -> Figure:
    rounded = round(value, 4)
    return Figure(rounded, rounded, rounded, "deg")

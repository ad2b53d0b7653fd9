"""Where the firms of a chain stand, in kilometres from their middle."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

from matchchain.matching.pairing.places import places_of
from matchchain.park import Firm, Park
from matchchain.values import dataclass

_EARTH_KM = 6371.0088


@dataclass(frozen=True, slots=True)
class Standpoint:
    """Where a firm stands.

    Attributes:
        firm: its id.
        east, north: km from the middle of those shown; the projection is flat, right to a per mille within a park.
        zone: the district its card names.
        own: its own coordinates, not those of its district.
    """

    firm: str
    east: float
    north: float
    zone: str
    own: bool


def standpoints(park: Park, firms: Sequence[Firm], shown: Collection[str]) -> tuple[Standpoint, ...]:
    """The places of some firms, in the order of the firms; those that have none are left out.

    Example:
        >>> standpoints(Park(), (), ())
        ()
    """
    places = places_of(firms, park)
    at = [i for i, firm in enumerate(firms) if firm.id in shown and math.isfinite(places.lat[i] + places.lon[i])]
    if not at:
        return ()
    lat0 = sum(float(places.lat[i]) for i in at) / len(at)
    lon0 = sum(float(places.lon[i]) for i in at) / len(at)
    degree = _EARTH_KM * math.pi / 180
    across = degree * math.cos(math.radians(lat0))
    return tuple(
        Standpoint(
            firms[i].id,
            (float(places.lon[i]) - lon0) * across,
            (float(places.lat[i]) - lat0) * degree,
            firms[i].district,
            bool(places.own[i]),
        )
        for i in at
    )

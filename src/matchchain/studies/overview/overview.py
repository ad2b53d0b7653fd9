"""The whole park at one look, from one reckoning: plan, flows, places, gaps."""

from __future__ import annotations

import datetime
import math
from collections.abc import Mapping

import numpy as np

from matchchain.matching import match
from matchchain.matching.pairing.places import places_of
from matchchain.materials import Thesaurus
from matchchain.network.allocation.effort import Effort
from matchchain.network.graph.flow import Flow
from matchchain.network.graph.moving import Nodes, moving
from matchchain.network.pairing import Plan
from matchchain.network.planning.asked import Selection
from matchchain.network.planning.plan import written_out
from matchchain.network.planning.reckoning import reckon
from matchchain.park import Firm, Park
from matchchain.studies.comparing.facts import labels_of
from matchchain.studies.growth.leftover import Market, Unmet, Unplaced, markets, unmet_needs, unplaced_offers
from matchchain.studies.growth.park_prices import park_prices
from matchchain.values import dataclass

_KM_A_DEGREE = 111.2
"""Kilometres of one degree of latitude, on a sphere of 6,371 km."""


@dataclass(frozen=True, slots=True)
class Position:
    """Where a firm stands, km east and north of the middle of the park.

    Attributes:
        own: by its own coordinates; else those of its district.
    """

    east: float
    north: float
    own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """A park at one look; money a year, amounts a year.

    Attributes:
        firms: every firm by id.
        plan: as `suggest` answers, every row of it but those whose figures are missing beyond the first thousand.
        flows: what is delivered today and what the plan would move, between different firms.
        labels: name as the cards write it -> what it means, in Chinese and English.
        positions: firm id -> where it stands, of those that are known.
        wanted, offered: what is still bought outside and what nobody takes, by material, the greatest value first.
    """

    firms: Mapping[str, Firm]
    plan: Plan
    flows: tuple[Flow, ...]
    labels: Mapping[str, tuple[str, str]]
    positions: Mapping[str, Position]
    wanted: tuple[Market[Unmet], ...]
    offered: tuple[Market[Unplaced], ...]


def overview(
    park: Park,
    *,
    thesaurus: Thesaurus | None = None,
    today: datetime.date | None = None,
    effort: Effort | None = None,
    select: Selection | None = None,
) -> Overview:
    """The whole park at one look.

    Args:
        park: as `load` returns it.
        thesaurus: what names mean; the shipped one by default.
        today: the day on which permits are looked at; the clock's by default.
        effort: how long to look for the best plan, as `suggest` does by default.
        select: which rows of the plan are written out.

    Example:
        >>> overview(Park()).flows
        ()
    """
    day = today or datetime.date.today()  # noqa: DTZ011 - a park's day is the office's own
    whole = reckon(match(park, thesaurus=thesaurus, today=day), effort)
    prices = park_prices(whole)
    return Overview(
        firms={firm.id: firm for firm in whole.found.candidates.firms},
        plan=written_out(park, whole, select or Selection()),
        flows=tuple(flow for flow in moving(whole, Nodes.of(whole)) if flow.kind != "inside"),
        labels=labels_of(whole),
        positions=positions(park),
        wanted=markets(unmet_needs(whole, prices)),
        offered=markets(unplaced_offers(whole, prices)),
    )


def positions(park: Park) -> dict[str, Position]:
    """Where the firms stand, by their own coordinates, else by those of their district.

    Example:
        >>> positions(Park())
        {}
    """
    found = places_of(park.firms, park)
    known = np.isfinite(found.lat) & np.isfinite(found.lon)
    if not known.any():
        return {}
    lat, lon = float(found.lat[known].mean()), float(found.lon[known].mean())
    across = _KM_A_DEGREE * math.cos(math.radians(lat))
    return {
        firm.id: Position((x - lon) * across, (y - lat) * _KM_A_DEGREE, own)
        for firm, y, x, own, is_known in zip(
            park.firms, found.lat.tolist(), found.lon.tolist(), found.own.tolist(), known.tolist(), strict=True
        )
        if is_known
    }

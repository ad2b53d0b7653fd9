"""Which lines of two names can lie within a radius: a window of latitude and longitude instead of every pair.

Needs are sorted into bands of latitude as high as the radius and by longitude within each; an offer then looks at
three stretches. What is looked at is less than twice what lies within the radius, so that finding pairs costs what
is found; a window of latitude alone grows with the width of the land.
"""

from __future__ import annotations

import numpy as np

from matchchain.benefits import EARTH_RADIUS_KM
from matchchain.candidates import Floats, Ints
from matchchain.values import dataclass

_SLACK = 1e-6  # degrees, a tenth of a metre: what lies just on the radius must not be lost to rounding
_POLE = 89.9  # a circle that comes nearer to a pole is held to reach round it
_FINE = 1e7  # steps of longitude in a degree
_BAND = np.int64(1 << 33)  # more than there are steps in the whole round
_NOWHERE = np.iinfo(np.int64).max


def degrees_of(km: float) -> float:
    """How far north or south two places at most are that lie within so many km of each other, in degrees.

    Example:
        >>> round(degrees_of(111.195), 3)
        1.0
    """
    return float(np.degrees(km / EARTH_RADIUS_KM)) + _SLACK


def every_pair(offers: Ints, needs: Ints) -> tuple[Ints, Ints]:
    """(k,) and (k,): each of some offers with each of some needs.

    Example:
        >>> [side.tolist() for side in every_pair(np.array([3, 4]), np.array([7, 8]))]
        [[3, 3, 4, 4], [7, 8, 7, 8]]
    """
    return np.repeat(offers, len(needs)), np.tile(needs, len(offers))


@dataclass(frozen=True, slots=True)
class Reach:
    """Where lines stand, so that those near each other are found at once.

    Attributes:
        place: (needs,) band and longitude of each need as one number; those of unknown place come last.
        first, last: (offers, stretches) between which numbers the needs in reach of each offer lie; an offer of
            unknown place reaches every need.
    """

    place: Ints
    first: Ints
    last: Ints

    def pairs(self, offers: Ints, needs: Ints) -> tuple[Ints, Ints]:
        """(k,) and (k,): of these offers and needs those that may lie within the radius, each pair once.

        Args:
            offers: lines on offer.
            needs: lines needed, sorted by `place`.
        """
        place = self.place[needs]
        known = int(np.searchsorted(place, _NOWHERE))
        first = np.searchsorted(place[:known], self.first[offers].ravel(), side="left")
        last = np.searchsorted(place[:known], self.last[offers].ravel(), side="right")
        count = np.maximum(last - first, 0)
        window = np.repeat(first - (np.cumsum(count) - count), count) + np.arange(int(count.sum()))
        near = np.repeat(np.repeat(offers, self.first.shape[1]), count), needs[window]
        if known == len(needs):
            return near
        far = every_pair(offers, needs[known:])
        return np.concatenate([near[0], far[0]]), np.concatenate([near[1], far[1]])


def reach_of(offers: tuple[Floats, Floats], needs: tuple[Floats, Floats], degrees: float) -> Reach:
    """What lies within so many degrees of an arc of what.

    Args:
        offers: latitude and longitude of each offer, nan where its place is unknown.
        needs: likewise of each need; a line of unknown place is in reach of every other.
        degrees: the radius.
    """
    north, east = needs
    known = np.isfinite(north)
    place = np.full(len(north), _NOWHERE)
    place[known] = _band(north[known], degrees) * _BAND + _steps(_turned(east[known]))
    first, last = _stretches(*offers, degrees)
    return Reach(place, first, last)


def _stretches(north: Floats, east: Floats, degrees: float) -> tuple[Ints, Ints]:
    """(offers, stretches) twice: the ends of what each offer reaches, an empty stretch where first > last.

    A circle of radius r around latitude p spans asin(sin r / cos p) of longitude to either side.
    """
    known = np.isfinite(north)
    north, east = np.where(known, north, 0.0), _turned(np.where(known, east, 0.0))
    round_ = np.abs(north) + degrees > _POLE
    ratio = np.sin(np.radians(min(degrees, 90.0))) / np.cos(np.radians(np.where(round_, 0.0, north)))
    half = np.where(round_, 360.0, np.degrees(np.arcsin(np.minimum(ratio, 1.0))) + _SLACK)
    over = ~round_ & ((east - half < -180) | (east + half > 180))
    turns = (0.0, -360.0, 360.0) if over.any() else (0.0,)
    firsts, lasts = [], []
    for turn in turns:
        west = np.where(round_ & (turn != 0), 181.0, np.maximum(east - half + turn, -180.0))
        to = np.minimum(east + half + turn, 180.0)
        for beside in (-1, 0, 1):
            band = (_band(north, degrees) + beside) * _BAND
            empty = west > to
            firsts.append(np.where(empty, 1, band + _steps(west)))
            lasts.append(np.where(empty, 0, band + _steps(to)))
    first, last = np.stack(firsts, axis=1), np.stack(lasts, axis=1)
    first[~known], last[~known] = 1, 0
    first[~known, 0], last[~known, 0] = np.iinfo(np.int64).min, _NOWHERE - 1
    return first, last


def _band(north: Floats, degrees: float) -> Ints:
    """Which band of latitude, each as high as the radius."""
    return np.floor((north + 90) / degrees).astype(np.int64)


def _steps(east: Floats) -> Ints:
    return np.floor((east + 180) * _FINE).astype(np.int64)


def _turned(east: Floats) -> Floats:
    """Longitudes between -180 and 180, the latter as the former."""
    turned: Floats = (east + 180) % 360 - 180
    return turned

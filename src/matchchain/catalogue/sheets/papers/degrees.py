"""Latitudes and longitudes as papers write them, in decimal degrees."""

from __future__ import annotations

import unicodedata
from decimal import ROUND_HALF_EVEN, Decimal
from typing import NamedTuple

from matchchain.expressions import expression

_DEGREES = expression(
    r"(?P<before>[NSEW]|北纬|南纬|东经|西经|经度|纬度|lat\w*|lon\w*)?\s*[:=]?\s*"
    r"(?P<sign>-)?(?P<degrees>\d{1,3}(?:\.\d+)?)\s*(?:[°º˚度]\s*|d(?=\s*\d)\s*)?"
    r"(?:(?<=[°º˚度d\s])(?P<minutes>\d{1,2}(?:\.\d+)?)\s*(?:['′’‘´]|分)\s*"
    r"(?:(?P<seconds>\d{1,2}(?:\.\d+)?)\s*(?:[\"″”“]|''|′′|秒)?)?)?"
    r"(?(before)|\s*(?P<after>[NSEW](?![a-z])|°)?)",
    2,
)
_LATITUDE = {"n", "s", "北纬", "南纬", "纬度"}
_SOUTH_WEST = {"s", "w", "南纬", "西经"}


class Angle(NamedTuple):
    """An angle in decimal degrees, and what it says it is: "lat", "lon" or "" where it does not say."""

    degrees: Decimal
    side: str


def angles(text: str) -> tuple[Angle, ...]:
    """Every angle of a text in decimal degrees, six places; none where one of them is no place, or only whole degrees.

    Example:
        >>> [(str(a.degrees), a.side) for a in angles("120°52′34″ E, 30°8′12″")]
        [('120.876111', 'lon'), ('30.136667', '')]
        >>> [str(a.degrees) for a in angles("（120度52分34.12秒，30度8分12秒）")]
        ['120.876144', '30.136667']
    """
    found = []
    plain = unicodedata.normalize("NFKC", text)
    for hit in _DEGREES.finditer(plain):
        minutes, seconds = Decimal(hit["minutes"] or 0), Decimal(hit["seconds"] or 0)
        degrees = Decimal(hit["degrees"])
        if minutes >= 60 or seconds >= 60 or (minutes and degrees != int(degrees)):
            return ()
        if hit["minutes"] is None and "." not in hit["degrees"]:
            return ()  # whole degrees are a hundred kilometres apart
        marks = {word.casefold() for word in (hit["before"], hit["after"]) if word}
        value = degrees + minutes / 60 + seconds / 3600
        south_west = bool(hit["sign"]) or bool(marks & _SOUTH_WEST)
        value = value.quantize(Decimal("0.000001"), ROUND_HALF_EVEN)
        found.append(Angle(-value if south_west else value, _side(marks)))
    return tuple(found)


def _side(marks: set[str]) -> str:
    if not marks - {"°"}:
        return ""
    return "lat" if any(mark in _LATITUDE or mark.startswith("lat") for mark in marks) else "lon"


def place_of(text: str) -> tuple[Decimal, Decimal] | None:
    """Latitude and longitude of a text that gives both; None where it does not, or could mean either order.

    Two bare numbers are told apart by size alone: what is beyond 90 is no latitude.

    Example:
        >>> [str(x) for x in place_of("30.1366, 120.8761")]
        ['30.136600', '120.876100']
        >>> place_of("30.1, 20.2") is None
        True
    """
    both = angles(text)
    if len(both) != 2:
        return None
    sides = [one.side for one in both]
    if "lat" in sides or "lon" in sides:
        lat = sides.index("lat") if "lat" in sides else 1 - sides.index("lon")
    elif abs(both[0].degrees) > 90 >= abs(both[1].degrees):
        lat = 1
    elif abs(both[1].degrees) > 90 >= abs(both[0].degrees):
        lat = 0
    else:
        return None
    found = both[lat].degrees, both[1 - lat].degrees
    return found if abs(found[0]) <= 90 and abs(found[1]) <= 180 else None

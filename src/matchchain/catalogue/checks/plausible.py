"""Figures a hundred times off what the park otherwise says of a material, and sites far from all others."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from math import asin, cos, radians, sin, sqrt
from typing import Literal, NamedTuple, TypeAlias

from matchchain.catalogue.cards.names import plain_name
from matchchain.catalogue.cards.sources import At, Sources
from matchchain.entries.key import key_in
from matchchain.park import Figure, Finding, Firm, Need, Offer, Park, Place, Site
from matchchain.wording import Message

# A price a hundred times off is a slip of the unit. Amounts of one material really differ a hundredfold
# between a laboratory and a plant, so there it takes ten thousand: the slip between 吨 and 万吨.
OFF = {"money": 100.0, "amount": 10_000.0}
FAR_KM = 300.0
EARTH_KM = 6371.0088
_DEGREE_KM = 111.2  # a little more than a degree of a great circle


_Values: TypeAlias = defaultdict[tuple[str, str], list[float]]


class _Said(NamedTuple):
    kind: type
    key: str
    figure: Figure
    material: str
    place: Place


def implausible(park: Park, sources: Sources) -> list[Finding]:
    """Prices and amounts far off the reference price, or the median of the park's other lines.

    Args:
        park: the park.
        sources: the lines of its files.
    """
    reference = {
        plain_name(name): material.reference_price
        for material in park.materials
        if material.reference_price is not None
        for name in (material.name, *material.aliases)
    }
    doubtful = {}
    for about, ends in _ends(park.firms).items():
        for (material, unit), group in ends.items():
            usual = _usual((material, about, unit), group, reference)
            if usual is not None:
                doubtful[material, about, unit] = usual
    return _findings(doubtful, park.firms, sources) if doubtful else []


def _ends(firms: tuple[Firm, ...]) -> dict[str, dict[tuple[str, str], tuple[float, float]]]:
    """What a figure is about -> (material, unit) -> the smallest and the largest."""
    quantity, price, disposal, pretreatment = (_Values(list) for _ in range(4))
    for firm in firms:
        for offer in firm.offers:
            material = offer.material
            for values, figure in (
                (quantity, offer.quantity), (price, offer.price), (price, offer.ask),
                (disposal, offer.disposal_cost), (pretreatment, offer.pretreatment_cost),
            ):  # fmt: skip
                if figure is not None:
                    values[material, figure.unit].append(figure.likely)
        for need in firm.needs:
            if (figure := need.quantity) is not None:
                quantity[need.material, figure.unit].append(figure.likely)
            if (figure := need.price) is not None:
                price[need.material, figure.unit].append(figure.likely)
    every = {"quantity": quantity, "price": price, "disposal": disposal, "pretreatment": pretreatment}
    return {about: _widest(values) for about, values in every.items()}


def _widest(groups: _Values) -> dict[tuple[str, str], tuple[float, float]]:
    """Of each group the smallest and the largest of its figures above nought."""
    positive = {group: [value for value in values if value > 0] for group, values in groups.items()}
    return {group: (min(values), max(values)) for group, values in positive.items() if values}


def _usual(
    group: tuple[str, str, str], ends: tuple[float, float], reference: Mapping[str, Figure]
) -> Figure | Literal["others"] | None:
    """What the figures of a group are held against: a reference price, each other, or nothing."""
    material, about, unit = group
    known = reference.get(plain_name(material)) if reference and about == "price" else None
    if known is not None and known.unit == unit and known.likely > 0:
        return known if any(_is_off(end, known.likely, OFF["money"]) for end in ends) else None
    return "others" if ends[1] >= OFF["amount" if about == "quantity" else "money"] * ends[0] else None


def _findings(
    doubtful: Mapping[tuple[str, str, str], Figure | Literal["others"]],
    firms: tuple[Firm, ...],
    sources: Sources,
) -> list[Finding]:
    groups: dict[tuple[str, str, str], list[_Said]] = defaultdict(list)
    for about, said in _said(firms, doubtful):
        groups[said.material, about, said.figure.unit].append(said)
    findings = []
    for group, lines in groups.items():
        off = OFF["amount" if group[1] == "quantity" else "money"]
        usual = doubtful[group]
        values = sorted(said.figure.likely for said in lines)
        for said in lines:
            middle = usual if isinstance(usual, Figure) else _middle_without(values, said.figure)
            if _is_off(said.figure.likely, middle.likely, off):
                others = "catalogue.others-median" if usual == "others" else "catalogue.others-reference"
                findings.append(_finding(said, middle, others, sources))
    return findings


def _middle_without(values: list[float], figure: Figure) -> Figure:
    """The median of sorted values but for one."""
    out, half = bisect_left(values, figure.likely), (len(values) - 1) // 2
    pair = [values[k + (k >= out)] for k in ({half} if len(values) % 2 == 0 else {half - 1, half})]
    value = sum(pair) / len(pair)
    return Figure(value, value, value, figure.unit)


# class -> (attribute, what its figure is about)
_ABOUT = {
    Offer: (
        ("quantity", "quantity"),
        ("price", "price"),
        ("ask", "price"),
        ("disposal_cost", "disposal"),
        ("pretreatment_cost", "pretreatment"),
    ),
    Need: (("quantity", "quantity"), ("price", "price")),
}


def _said(
    firms: tuple[Firm, ...], doubtful: Collection[tuple[str, str, str]]
) -> Iterator[tuple[str, _Said]]:
    """What a figure of the doubtful groups is about, and the figure with the place of its line."""
    materials: dict[str, set[str]] = defaultdict(set)
    for material, about, _ in doubtful:
        materials[material].add(about)
    for firm in firms:
        lines: tuple[Offer | Need, ...] = (*firm.offers, *firm.needs)
        for line in lines:
            if line.material not in materials:
                continue
            for attribute, about in _ABOUT[type(line)]:
                figure = getattr(line, attribute) if about in materials[line.material] else None
                if figure is not None and figure.likely > 0 and (line.material, about, figure.unit) in doubtful:
                    yield about, _Said(type(line), attribute, figure, line.material, line.place)


def _is_off(value: float, usual: float, off: float) -> bool:
    return not usual / off < value < usual * off


def _finding(said: _Said, usual: Figure, others: str, sources: Sources) -> Finding:
    ratio = said.figure.likely / usual.likely
    key, n = ("catalogue.times-more", ratio) if ratio > 1 else ("catalogue.times-less", 1 / ratio)
    from matchchain.units import write

    rounded, ascii_only = round(usual.likely, 2), said.figure.text.isascii()
    return sources.finding(
        "warning", "catalogue.implausible", said.place, At(said.kind, said.key, said.figure.text),
        material=said.material, key=key_in(said.kind, said.key), written=said.figure.text, others=Message(others),
        usual=write(Figure(rounded, rounded, rounded, usual.unit), "en" if ascii_only else "zh"),
        times=Message(key, {"n": f"{n:.0f}"}),
    )  # fmt: skip


def far_away(firms: tuple[Firm, ...], sources: Sources) -> list[Finding]:
    """Firms more than 300 km from the middle of the park (the median site)."""
    sites = [(f, f.site.lat.likely, f.site.lon.likely) for f in firms if f.site and f.site.lat and f.site.lon]
    if len(sites) < 3:
        return []
    lat, lon = _median(s[1] for s in sites), _median(s[2] for s in sites)
    findings = []
    for firm, north, east in sites:
        if abs(north - lat) + abs(east - lon) < FAR_KM / _DEGREE_KM:  # first along a meridian, then along a parallel
            continue
        km = _km(lat, lon, north, east)
        if km > FAR_KM and firm.site and firm.site.lat:
            at = At(Site, "lat", firm.site.lat.text)
            facts = {"firm": firm.table_name, "km": f"{km:.0f}"}
            findings.append(sources.finding("warning", "catalogue.far-away", firm.place, at, **facts))
    return findings


def _km(lat: float, lon: float, north: float, east: float) -> float:
    """Great-circle distance by the haversine formula."""
    a = sin(radians(north - lat) / 2) ** 2
    b = cos(radians(lat)) * cos(radians(north)) * sin(radians(east - lon) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(min(1.0, a + b)))


def _median(values: Iterable[float]) -> float:
    """The middle value; the upper one of two. `statistics` would bring a dozen modules into every start."""
    ordered = sorted(values)
    return ordered[len(ordered) // 2]

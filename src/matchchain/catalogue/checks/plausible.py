"""Figures a hundred times off what the park otherwise says of a material, and sites far from all others."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from math import asin, cos, radians, sin, sqrt
from typing import Literal, NamedTuple

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


def _ends(firms: tuple[Firm, ...]) -> dict[str, dict[tuple[str, str], list[float]]]:
    """What a figure is about -> (material, unit) -> the smallest and the largest."""
    quantity: dict[tuple[str, str], list[float]] = {}
    price: dict[tuple[str, str], list[float]] = {}
    disposal: dict[tuple[str, str], list[float]] = {}
    pretreatment: dict[tuple[str, str], list[float]] = {}
    for firm in firms:
        for offer in firm.offers:
            material = offer.material
            _widen(quantity, material, offer.quantity)
            _widen(price, material, offer.price)
            _widen(price, material, offer.ask)
            _widen(disposal, material, offer.disposal_cost)
            _widen(pretreatment, material, offer.pretreatment_cost)
        for need in firm.needs:
            _widen(quantity, need.material, need.quantity)
            _widen(price, need.material, need.price)
    return {"quantity": quantity, "price": price, "disposal": disposal, "pretreatment": pretreatment}


def _widen(ends: dict[tuple[str, str], list[float]], material: str, figure: Figure | None) -> None:
    if figure is None or figure.likely <= 0:
        return
    value, known = figure.likely, ends.get((material, figure.unit))
    if known is None:
        ends[material, figure.unit] = [value, value]
    elif value < known[0]:
        known[0] = value
    elif value > known[1]:
        known[1] = value


def _usual(
    group: tuple[str, str, str], ends: list[float], reference: Mapping[str, Figure]
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
    materials = {material for material, _, _ in doubtful}
    for about, said in _said(firms, materials):
        group = (said.material, about, said.figure.unit)
        if group in doubtful:
            groups[group].append(said)
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


def _said(firms: tuple[Firm, ...], materials: Collection[str]) -> Iterator[tuple[str, _Said]]:
    """What a figure of some materials is about, and the figure with the place of its line."""
    for firm in firms:
        lines: tuple[Offer | Need, ...] = (*firm.offers, *firm.needs)
        for line in lines:
            if line.material not in materials:
                continue
            for attribute, about in _ABOUT[type(line)]:
                figure = getattr(line, attribute)
                if figure is not None and figure.likely > 0:
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
        if abs(north - lat) < 1 and abs(east - lon) < 1:
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

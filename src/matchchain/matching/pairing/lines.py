"""A park's offers and needs as columns: names resolved once, amounts and prices in one unit a line."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeAlias, TypeVar

import numpy as np

from matchchain.candidates import Lines, spread
from matchchain.matching.pairing.conversion import factor
from matchchain.matching.pairing.decided import Decided, decided_on, less_meanings, meaning_of
from matchchain.materials import Resolution, Thesaurus, resolve_name
from matchchain.materials.naming.in_firm import in_firm
from matchchain.materials.naming.kinds import name_on_line
from matchchain.materials.naming.needed import resolve_needed
from matchchain.materials.naming.needed_in_firm import needed_in_firm
from matchchain.materials.naming.offered import resolve_offered
from matchchain.park import Figure, Firm, Need, Offer, Park, ParkMaterial, labels
from matchchain.values import dataclass

Entry = TypeVar("Entry", Offer, Need)
Written: TypeAlias = tuple[str, tuple[str, ...], str]
"""A name, what a person found it not to mean, and the words of its firm where they complete it."""

Resolve: TypeAlias = Callable[[str, Thesaurus], Resolution]

PRICES = {cls: tuple(name for name, label in labels(cls).items() if label.kind == "price") for cls in (Offer, Need)}


@dataclass(frozen=True, slots=True)
class Names:
    """The distinct names of one side of a park, resolved; and what the park itself knows of each."""

    index: Mapping[Written, int]
    resolutions: Sequence[Resolution]
    own: Sequence[ParkMaterial | None]


def resolve_names(
    written: Iterable[Written], park: Park, thesaurus: Thesaurus, resolve: Resolve = resolve_name
) -> Names:
    """Resolve each distinct name once and find the park's own entry for it.

    Args:
        written: names as written with what they never mean, repeated as often as they occur.
        park: for its `materials.yaml`.
        thesaurus: already holding the park's own names.
        resolve: what a name means on that side.
    """
    distinct = sorted(set(written))
    by_itself = (less_meanings(resolve(text, thesaurus), never, thesaurus) for text, never, _ in distinct)
    told = in_firm if resolve is resolve_offered else needed_in_firm
    resolutions = [
        told(found, firm, thesaurus) if firm else found
        for found, (_, _, firm) in zip(by_itself, distinct, strict=True)
    ]
    known = {_key(resolve_name(m.name, thesaurus)): m for m in reversed(park.materials)}
    return Names({one: i for i, one in enumerate(distinct)}, resolutions, [known.get(_key(r)) for r in resolutions])


def _key(resolution: Resolution) -> str:
    return resolution.material.id if resolution.material else f"? {resolution.text.strip().casefold()}"


def offer_lines(firms: Sequence[Firm], park: Park, thesaurus: Thesaurus) -> Lines:
    """The offers of all firms, sorted by firm and entry id."""
    placed = [(i, e) for i, f in enumerate(firms) for e in sorted(f.offers, key=_by_id)]
    return lines_of(placed, park, thesaurus, [_words_of(firm) for firm in firms])


def need_lines(firms: Sequence[Firm], park: Park, thesaurus: Thesaurus) -> Lines:
    """The needs of all firms, sorted by firm and entry id."""
    placed = [(i, e) for i, f in enumerate(firms) for e in sorted(f.needs, key=_by_id)]
    return lines_of(placed, park, thesaurus, [_words_of(firm) for firm in firms])


def _by_id(entry: Offer | Need) -> tuple[str, str]:
    return entry.id, entry.material


def _words_of(firm: Firm) -> str:
    """The words of a firm's names."""
    return f"{firm.name} {firm.name_en}".strip()


def lines_of(
    placed: Sequence[tuple[int, Entry]], park: Park, thesaurus: Thesaurus, firms: Sequence[str] = ()
) -> Lines:
    """Entries as columns, in the order given.

    Args:
        placed: (index of the firm, offer or need).
        park: for what it knows of materials itself.
        thesaurus: already holding the park's own names.
        firms: the words of each firm, where a name may take its meaning from them.
    """
    decided = decided_on((entry for _, entry in placed), park)
    written = [
        _written(entry, one, thesaurus, firms[at] if firms else "")
        for (at, entry), one in zip(placed, decided, strict=True)
    ]
    offered = bool(placed) and isinstance(placed[0][1], Offer)
    names = resolve_names(written, park, thesaurus, resolve_offered if offered else resolve_needed)
    name = [names.index[one] for one in written]
    units = [unit_of(entry, names.resolutions[i]) for (_, entry), i in zip(placed, name, strict=True)]
    entries = [
        in_unit(_with_words(entry, one, names.resolutions[i], thesaurus), unit, names.resolutions[i], names.own[i])
        for (_, entry), one, unit, i in zip(placed, decided, units, name, strict=True)
    ]
    return Lines(
        entries=entries,
        firm=np.array([firm for firm, _ in placed], dtype=np.int64),
        name=np.array(name, dtype=np.int64),
        names=names.resolutions,
        quantity=spread(entry.quantity for entry in entries),
        unit=units,
        material=[names.own[i] for i in name],
    )


def _written(entry: Offer | Need, decided: Decided, thesaurus: Thesaurus, firm: str) -> Written:
    """The name under which a line is looked up, what it never means where it still has several meanings, its firm."""
    kind = entry.kind if isinstance(entry, Offer) else ""
    text = name_on_line(meaning_of(entry.material, decided, thesaurus), kind, thesaurus)
    if decided.means or decided.never or not firm:  # a person has looked: the firm says no more
        return text, () if decided.means else decided.never, ""
    if not isinstance(entry, Offer):
        found = resolve_name(text, thesaurus)
        return text, (), firm if needed_in_firm(found, firm, thesaurus) is not found else ""
    found = resolve_offered(text, thesaurus)
    return text, (), firm if in_firm(found, firm, thesaurus) is not found else ""


def _with_words(entry: Entry, decided: Decided, resolution: Resolution, thesaurus: Thesaurus) -> Entry:
    """The entry with the percentage that its own words carry, whatever they were settled to mean."""
    named = with_name(entry, resolution)
    return with_name(named, resolve_name(entry.material, thesaurus)) if decided.means else named


def with_name(entry: Entry, resolution: Resolution) -> Entry:
    """The entry with the percentage its name carries (30%液碱), where its own fields say nothing of it."""
    said = resolution.attributes.concentration
    if said is None or entry.concentration is not None or entry.purity is not None:
        return entry
    low, high = said
    return dataclasses.replace(entry, concentration=Figure(low, (low + high) / 2, high, "1", text=entry.material))


def unit_of(entry: Offer | Need, resolution: Resolution) -> str:
    """The unit an entry is measured in: of its quantity, else of a price, else of the material, else t."""
    if entry.quantity is not None:
        return entry.quantity.unit.partition("/")[0]
    for name in PRICES[type(entry)]:
        figure: Figure | None = getattr(entry, name)
        if figure is not None:
            return figure.unit.partition("/")[2]
    return resolution.material.unit if resolution.material else "t"


def in_unit(entry: Entry, unit: str, resolution: Resolution, own: ParkMaterial | None) -> Entry:
    """The entry with every price per the unit of its amount; a price that cannot be converted is unknown."""
    changed: dict[str, Any] = {}
    for name in PRICES[type(entry)]:
        figure: Figure | None = getattr(entry, name)
        if figure is not None and figure.unit != f"CNY/{unit}":
            changed[name] = price_in(figure, unit, *physics(resolution, own))
    return dataclasses.replace(entry, **changed) if changed else entry


def physics(resolution: Resolution, own: ParkMaterial | None) -> tuple[float | None, float | None]:
    """Density (t/m3) and heat value (GJ/t) of a material: the park's own figure, else the thesaurus's."""
    listed = resolution.material
    density = own.density.likely if own and own.density else listed.density if listed else None
    if own and own.heat_value:
        return density, own.heat_value.likely
    heat = listed.heat_value if listed else None
    if heat is not None and listed is not None and listed.unit in ("m3", "Nm3"):
        heat = heat / density if density else None  # the thesaurus gives it per cubic metre
    return density, heat


def price_in(figure: Figure, unit: str, density: float | None, heat_value: float | None) -> Figure | None:
    """A price per another unit, or None when nothing joins the two units."""
    per = factor(unit, figure.unit.partition("/")[2], density, heat_value)
    if math.isnan(per):
        return None
    return dataclasses.replace(
        figure, low=figure.low * per, likely=figure.likely * per, high=figure.high * per, unit=f"CNY/{unit}"
    )

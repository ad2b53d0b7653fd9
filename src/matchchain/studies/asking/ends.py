"""What a figure nobody states could plausibly be: from the park's own lines, never from outside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np

from matchchain.candidates import LIKELY, RELATION_CODES, Lines
from matchchain.matching import Match
from matchchain.matching.terms import is_sold
from matchchain.park import Figure
from matchchain.wording import Message

Blank: TypeAlias = Literal["quantity", "disposal_cost", "price", "pretreatment_cost", "strength", "site"]

ENOUGH = 4
"""So many lines of other materials are asked for before their quartiles say anything."""

ONE_FOR_ONE = (0.5, 1.0)
"""Of a strength where the park states none: half as good as what it replaces, to as good."""


@dataclass(frozen=True, slots=True)
class Ends:
    """A low and a high end, and where they come from; `unit` as `park` writes it ("CNY/t", "t/yr", "km")."""

    low: float
    high: float
    unit: str
    source: Message


def plausible(found: Match, side: str, i: int, blank: Blank) -> Ends | None:
    """The plausible ends of one blank figure.

    In this order: the park's other lines of the same material and kind, then of the same material (the
    quartiles of four and more, the least and greatest of fewer, half to double of a single one); the
    quartiles of lines of the same kind and present way (for a need: of needs that could take the same kind),
    then of all lines in the same unit; of strengths and distances those of the park's other pairs. A
    pretreatment may always turn out to be nothing. None where the park says nothing of the sort.

    Args:
        found: the matched park.
        side: "offer", "need" or "firm".
        i: index of the entry among the lines of its side, or of the firm.
        blank: which figure.
    """
    if blank == "site":
        return _quartiles(_finite(found.candidates.km), "km", "network.ends.distances")
    if blank == "strength":
        return _strengths(found)
    lines = found.candidates.offers if side == "offer" else found.candidates.needs
    unit = f"{lines.unit[i]}/yr" if blank == "quantity" else f"CNY/{lines.unit[i]}"
    kinds = _kinds(found, side)
    ends = _of_same(lines, i, blank, unit, kinds) or _of_kin(lines, i, blank, unit, kinds)
    if ends is not None and blank == "pretreatment_cost":
        return Ends(0.0, ends.high, ends.unit, ends.source)
    return ends


def _kinds(found: Match, side: str) -> list[tuple[str, str]]:
    """Of each line what makes it alike others: an offer's kind and present way; the basest kind a need takes."""
    c = found.candidates
    if side == "offer":
        return [(e.kind, e.now) for e in c.offers.entries]
    of_offer = np.array([_BASENESS.get(e.kind, 0) for e in c.offers.entries], dtype=np.int64)
    basest = np.full(len(c.needs), -1, dtype=np.int64)
    np.maximum.at(basest, c.n, of_offer[c.o])
    return [(str(value), "") for value in basest.tolist()]


_BASENESS = {"product": 0, "energy": 1, "water": 1, "by-product": 2, "waste": 3}


def _of_same(lines: Lines, i: int, blank: Blank, unit: str, kinds: list[tuple[str, str]]) -> Ends | None:
    material = _identity(lines, i)
    same = [(j, f) for j, f in _stated(lines, blank, unit, i) if _identity(lines, j) == material]
    figures = [f for j, f in same if kinds[j][0] == kinds[i][0]] or [f for _, f in same]
    if not figures:
        return None
    if ends := _quartiles([f.likely for f in figures], unit, "network.ends.same-many"):
        return ends
    low, high = min(f.low for f in figures), max(f.high for f in figures)
    if len(figures) == 1 and low == high:
        least, most = sorted((low / 2, low * 2))
        return Ends(least, most, unit, Message("network.ends.one", {"count": 1}))
    return Ends(low, high, unit, Message("network.ends.same", {"count": len(figures)}))


def _of_kin(lines: Lines, i: int, blank: Blank, unit: str, kinds: list[tuple[str, str]]) -> Ends | None:
    stated = list(_stated(lines, blank, unit, i))
    alike = [f.likely for j, f in stated if kinds[j] == kinds[i]]
    return _quartiles(alike, unit, "network.ends.kind") or _quartiles(
        [f.likely for _, f in stated], unit, "network.ends.unit"
    )


def _stated(lines: Lines, blank: Blank, unit: str, but: int) -> Iterator[tuple[int, Figure]]:
    for j, entry in enumerate(lines.entries):
        figure: Figure | None = getattr(entry, blank, None)
        if figure is None or j == but or figure.unit != unit:
            continue
        # What an offer is sold for says nothing of what another costs to be rid of, and the other way round.
        if blank in {"price", "disposal_cost"} and hasattr(entry, "kind") and is_sold(entry) != (blank == "price"):
            continue
        yield j, figure


def _identity(lines: Lines, i: int) -> str:
    name = lines.resolution(i)
    return name.material.id if name.material else f"? {name.text.strip().casefold()}"


def _strengths(found: Match) -> Ends:
    other = found.candidates.relation != RELATION_CODES.index("same")
    known = found.worth.strength[LIKELY, other & ~found.worth.missing["strength"]]
    ends = _quartiles(_finite(known), "1", "network.ends.strengths")
    if ends is not None and ends.low < ends.high:
        return ends
    return Ends(*ONE_FOR_ONE, "1", Message("network.ends.one-for-one"))


def _finite(values: Iterable[float]) -> list[float]:
    return [float(v) for v in values if np.isfinite(v)]


def _quartiles(values: list[float], unit: str, source: str) -> Ends | None:
    if len(values) < ENOUGH:
        return None
    low, high = (float(v) for v in np.quantile(values, (0.25, 0.75)))
    return Ends(low, high, unit, Message(source, {"count": len(values)}))

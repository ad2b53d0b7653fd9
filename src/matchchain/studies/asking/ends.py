"""What a figure nobody states could plausibly be: from the park's own lines of the same material or class.

Never from all lines of the park: what fluorite waste costs says nothing of reclaimed water.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, TypeAlias

import numpy as np

from matchchain.candidates import LIKELY, RELATION_CODES, Candidates, Ints, Lines
from matchchain.kept import Kept
from matchchain.matching import Match
from matchchain.matching.valuing.terms import is_sold
from matchchain.park import Figure
from matchchain.rules.heat import temperature_of
from matchchain.studies.asking.kin import Kin
from matchchain.studies.asking.rightly import is_utility
from matchchain.values import dataclass
from matchchain.wording import Message

Blank: TypeAlias = Literal[
    "quantity", "disposal_cost", "price", "pretreatment_cost", "strength", "site", "gate_fee", "own_cost", "temperature"
]

ENOUGH = 4
"""So many lines of a class, or of one material, are asked for before their quartiles say anything."""

WIDEST = 100.0
"""Ends further apart than this say nothing: they are drawn in round their (geometric) middle."""

_TOO_COLD = 10.0  # K

_DIGITS = 4  # that count in an end


@dataclass(frozen=True, slots=True)
class Ends:
    """A low and a high end, and where they come from; `unit` as `park` writes it ("CNY/t", "t/yr", "km")."""

    low: float
    high: float
    unit: str
    source: Message


def plausible(found: Match, side: str, i: int, blank: Blank, rows: Ints) -> Ends | None:
    """The plausible ends of one blank figure.

    In this order: the park's other lines of the same material and kind, then of the same material (the
    quartiles of four and more, the least and greatest of fewer, half to double of a single one); the
    quartiles of four and more lines of its nearest class and kind, then of its family in the thesaurus.
    Ends go no further out than the least and the most that its class states, and not more than a hundred times apart.
    A strength is looked for among what is known of the same things serving the same need, then of its class;
    a site among the park's distances. A pretreatment may always turn out to be nothing.

    None where the park says nothing of the sort, and of what water, steam, heat or power costs to be rid of.

    Args:
        found: the matched park.
        side: "offer", "need" or "firm".
        i: index of the entry among the lines of its side, or of the firm.
        blank: which figure.
        rows: the pairs that wait for it.
    """
    c = found.candidates
    if blank == "site":
        return _middle(_finite(c.km), "km", Message("network.ends.distances", {"count": int(np.isfinite(c.km).sum())}))
    if blank == "temperature":
        return _asked_heat(c, rows)
    if blank == "strength":
        return _strength(found, i, rows)
    if side == "offer" and blank == "disposal_cost" and is_utility(c, i):
        return None
    lines = c.offers if side == "offer" else c.needs
    unit = f"{lines.unit[i]}/yr" if blank == "quantity" else f"CNY/{lines.unit[i]}"
    kin = Kin.of(c, lines)
    told, key = _told(c), (side, blank, unit)
    if key not in told:
        told[key] = dict(_stated(lines, blank, unit))
    figures = {j: figure for j, figure in told[key].items() if j != i}
    ends = _of_same(kin, i, figures, unit) or _of_kin(kin, i, figures, unit)
    if ends is not None and blank == "pretreatment_cost":
        return Ends(0.0, ends.high, ends.unit, ends.source)
    return ends


@Kept
def _told(c: Candidates) -> dict[tuple[str, Blank, str], dict[int, Figure]]:
    """What the park's lines state, by side, figure and unit: each looked for once."""
    del c
    return {}


def _stated(lines: Lines, blank: Blank, unit: str) -> Iterator[tuple[int, Figure]]:
    """The lines that state this figure in this unit."""
    for j, entry in enumerate(lines.entries):
        figure: Figure | None = getattr(entry, blank, None)
        if figure is None or figure.unit != unit:
            continue
        # What an offer is sold for says nothing of what another costs to be rid of, and the other way round.
        if blank in {"price", "disposal_cost"} and hasattr(entry, "kind") and is_sold(entry) != (blank == "price"):
            continue
        yield j, figure


def _of_same(kin: Kin, i: int, figures: dict[int, Figure], unit: str) -> Ends | None:
    """The ends that lines of the same material give, of the same kind first; none beyond what its class states."""
    same = [j for j in figures if kin.identity[j] == kin.identity[i]]
    given = [figures[j] for j in [j for j in same if kin.kind[j] == kin.kind[i]] or same]
    of_class = [figures[j] for j in kin.class_of(i, figures)]
    return _within(of_figures(_not_absurd(given, of_class), unit), of_class)


def _within(ends: Ends | None, of_class: Sequence[Figure]) -> Ends | None:
    """Ends no further out than the least and the most that enough lines of the class state."""
    if ends is None or len(of_class) < ENOUGH:
        return ends
    low = max(ends.low, _in_digits(min(f.low for f in of_class)))
    high = min(ends.high, _in_digits(max(f.high for f in of_class)))
    return Ends(low, high, ends.unit, ends.source) if low < high else ends


def of_figures(given: Sequence[Figure], unit: str) -> Ends | None:
    """The ends that a few figures of one material give: see `plausible`.

    Example:
        >>> ends = of_figures([Figure(100.0, 100.0, 100.0, "t/yr")], "t/yr")
        >>> ends and (ends.low, ends.high)
        (50.0, 200.0)
    """
    if not given:
        return None
    if len(given) >= ENOUGH:
        return _middle([f.likely for f in given], unit, Message("network.ends.same-many", {"count": len(given)}))
    low, high = min(f.low for f in given), max(f.high for f in given)
    if low == high:
        least, most = sorted((low / 2, low * 2))
        key = "network.ends.one" if len(given) == 1 else "blanks.ends.alike"
        return _drawn_in(least, most, unit, Message(key, {"count": len(given)}))
    return _drawn_in(low, high, unit, Message("network.ends.same", {"count": len(given)}))


def _not_absurd(given: Sequence[Figure], of_class: Sequence[Figure]) -> list[Figure]:
    """Those that are not a hundred times off what its class states: a slip of a unit says nothing."""
    values = [f.likely for f in of_class if f.likely > 0]
    if len(values) < ENOUGH:
        return list(given)
    middle = float(np.median(values))
    return [f for f in given if f.likely <= 0 or middle / WIDEST <= f.likely <= middle * WIDEST]


def _of_kin(kin: Kin, i: int, figures: dict[int, Figure], unit: str) -> Ends | None:
    """The quartiles of the nearest class that has enough lines: of the same kind and present way, then the kind."""
    for label, members in kin.circles(i, figures):
        alike = [j for j in members if kin.kind[j] == kin.kind[i]]
        same_way = [j for j in alike if kin.way[j] == kin.way[i]]
        for chosen in (same_way, alike):
            facts: dict[str, object] = {"count": len(chosen)}
            key = "blanks.ends.class" if label else "blanks.ends.family"
            source = Message(key, facts | ({"class": label} if label else {}))
            if ends := _middle([figures[j].likely for j in chosen], unit, source):
                return ends
    return None


def _strength(found: Match, o: int, rows: Ints) -> Ends | None:
    """The ends of how much one thing replaces: from other pairs of the same class that serve the same needs."""
    c, kin = found.candidates, Kin.of(found.candidates, found.candidates.offers)
    needs = set(c.needs.name[c.n[rows]].tolist())
    other = c.relation != RELATION_CODES.index("same")
    known = np.flatnonzero(other & ~found.worth.missing["strength"] & np.isin(c.needs.name[c.n], list(needs)))
    values: dict[int, Figure] = {}
    for k in known.tolist():
        s = float(found.worth.substitution_ratio[LIKELY, k])
        if int(c.o[k]) != o and math.isfinite(s):
            values[int(c.o[k])] = Figure(s, s, s, "1")
    same = [values[j] for j in values if kin.identity[j] == kin.identity[o]]
    return of_figures(same, "1") or _of_kin(kin, o, values, "1")


def _asked_heat(c: Candidates, rows: Ints) -> Ends | None:
    """From just too cold for all who ask for it to hot enough for all."""
    asked = [temperature_of(c.needs.entries[n]) for n in set(c.n[rows].tolist())]
    told = [figure.low for figure in asked if figure is not None]
    return Ends(min(told) - _TOO_COLD, max(told), "°C", Message("network.ends.heat")) if told else None


def _finite(values: Iterable[float]) -> list[float]:
    return [float(v) for v in values if np.isfinite(v)]


def _middle(values: Sequence[float], unit: str, source: Message) -> Ends | None:
    """The middle half of so many values; None of too few."""
    if len(values) < ENOUGH:
        return None
    low, high = (float(v) for v in np.quantile(values, (0.25, 0.75)))
    return _drawn_in(low, high, unit, source)


def _drawn_in(low: float, high: float, unit: str, source: Message) -> Ends:
    """Ends in few digits, no further apart than `WIDEST`."""
    if low > 0 and high > low * WIDEST:
        middle = math.sqrt(low * high)
        low, high = middle / math.sqrt(WIDEST), middle * math.sqrt(WIDEST)
    return Ends(_in_digits(low), _in_digits(high), unit, source)


def _in_digits(value: float) -> float:
    return float(f"{value:.{_DIGITS}g}")

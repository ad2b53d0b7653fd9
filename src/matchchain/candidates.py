"""Offers and needs as columns, and the pairs of them worth examining.

Many pairs are columns, few are objects: rules and benefits work on these arrays, and a single pair is an
array of one. A figure is three rows (low, likely, high); not a number means unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from matchchain.kept import Derived, kept_for
from matchchain.park import Figure, Firm, Need, Offer, Park, ParkMaterial, Tariffs

if TYPE_CHECKING:
    from matchchain.materials import Correspondence, Resolution, Thesaurus

Floats: TypeAlias = NDArray[np.float64]
Ints: TypeAlias = NDArray[np.int64]
Flags: TypeAlias = NDArray[np.bool_]

LOW, LIKELY, HIGH = 0, 1, 2
RELATION_CODES = ("same", "related", "use")
_BLANK = (np.nan, np.nan, np.nan)

# What a park that states no tariffs is reckoned with; `init` writes the same figures into park.yaml, all but the
# pipe's. Those in money hold where it is yuan: what haulage costs elsewhere is asked.
DEFAULT_TARIFFS: dict[str, float] = {
    "haul_rate": 0.5,
    "road_factor": 1.3,
    "loading": 20.0,
    "hazard_factor": 2.0,
    "pipe_cost": 150.0,
    "deal_cost": 0.0,
    "discount_rate": 0.08,
    "co2_haul": 0.1,
}

# A pipe's cost in CNY/(m·yr) is a first guess with wide ends, printed as a default. A plastic water main of 80 mm in
# open ground costs some 146 EUR/m laid (technology catalogue of KEA Baden-Württemberg, as nPro quotes it, 2024), a
# heat main from 300 EUR/m up: at 8 %, 30 years, 1 % upkeep and 7.8 CNY/EUR some 110 and 230.
DEFAULT_ENDS: dict[str, tuple[float, float]] = {"pipe_cost": (110.0, 230.0)}
_IN_YUAN = {"haul_rate", "loading", "pipe_cost"}
_IN_EURO = {"pipe_cost": (14.0, 19.0, 30.0)}  # the same two sources in their own money


def spread(figures: Iterable[Figure | None]) -> Floats:
    """Figures as an array of three rows (low, likely, high), nan where unknown.

    Example:
        >>> spread([Figure(1, 2, 3, "t/yr"), None])[:, 0].tolist()
        [1.0, 2.0, 3.0]
    """
    figures = list(figures)
    if not any(figures):  # a field that nobody fills in; most are of this kind
        return np.full((3, len(figures)), np.nan)
    ends = [_BLANK if f is None else (f.low, f.likely, f.high) for f in figures]
    return np.array(ends, dtype=np.float64).T


def among(count: int, *numbers: Ints) -> Flags:
    """(count,): which of so many are among these numbers; many times quicker than sorting them.

    Example:
        >>> among(4, np.array([2, 0, 2])).tolist()
        [True, False, True, False]
    """
    found = np.zeros(count, dtype=np.bool_)
    for some in numbers:
        found[some] = True
    return found


def or_else(figures: Floats, otherwise: Floats | float) -> Floats:
    """The figures that are known, and something else where one is not; no copy where it is all one or the other.

    Example:
        >>> or_else(np.array([1.0, np.nan]), 0.0).tolist()
        [1.0, 0.0]
    """
    unknown = np.isnan(figures)
    if isinstance(otherwise, np.ndarray) and unknown.all():
        return otherwise
    return np.where(unknown, otherwise, figures) if unknown.any() else figures


@dataclass(frozen=True, slots=True)
class Lines:
    """What offers and needs have in common, a column an attribute.

    Attributes:
        entries: the entries themselves, sorted by firm id and entry id.
        firm: index of each entry's firm in `Candidates.firms`.
        name: index of each entry's name among the distinct names.
        names: the resolution of each distinct name.
        quantity: (3, n) per year, what is left after existing trades.
        unit: canonical unit of the quantity, "t" where nothing says otherwise.
        material: the park's own knowledge of the material, where it has any.
    """

    entries: Sequence[Any]
    firm: Ints
    name: Ints
    names: Sequence[Resolution]
    quantity: Floats
    unit: Sequence[str]
    material: Sequence[ParkMaterial | None]
    _columns: dict[str, Floats] = field(init=False, default_factory=dict, compare=False, repr=False)

    def __len__(self) -> int:
        return len(self.entries)

    def column(self, name: str) -> Floats:
        """(3, n): the figure of every entry in the field of this name, read-only."""
        column = self._columns.get(name)
        if column is None:
            column = self._columns[name] = spread(map(attrgetter(name), self.entries))
            column.flags.writeable = False
        return column

    def flags(self, get: Callable[[Any], bool]) -> Flags:
        """(n,): one yes or no of every entry."""
        return np.fromiter((get(entry) for entry in self.entries), dtype=np.bool_, count=len(self.entries))

    def resolution(self, i: int) -> Resolution:
        """How the name of entry i was resolved."""
        return self.names[int(self.name[i])]


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of an offer and a need that may suit each other; pair k joins offer `o[k]` with need `n[k]`.

    Attributes:
        park: the park, for its settings.
        firms: the firms that lines refer to, sorted by id.
        offers, needs: the lines.
        o, n: (k,) indices of the pair's offer and need.
        meeting: (k,) index of its meeting: how what is offered can meet what is needed.
        meetings: the distinct meetings.
        relation: (k,) index in RELATION_CODES.
        km: (k,) great-circle distance, nan where a site is unknown.
        conversion: (k,) offer units in one unit of the need, nan where no density or heat value joins them.
        today: the day on which permits are looked at.
        thesaurus: the one that resolved the names.
        derived: what rules and rooms have worked out of it; see `matchchain.kept`.
    """

    park: Park
    firms: Sequence[Firm]
    offers: Lines
    needs: Lines
    o: Ints
    n: Ints
    meeting: Ints
    meetings: Sequence[Correspondence]
    relation: Ints
    km: Floats
    conversion: Floats
    today: date
    thesaurus: Thesaurus = field(compare=False, repr=False)
    derived: Derived = field(default_factory=Derived, compare=False, repr=False)

    def __len__(self) -> int:
        return len(self.o)

    def offer(self, k: int) -> Offer:
        """The offer of pair k."""
        entry: Offer = self.offers.entries[self.o[k]]
        return entry

    def need(self, k: int) -> Need:
        """The need of pair k."""
        entry: Need = self.needs.entries[self.n[k]]
        return entry

    def supplier(self, k: int) -> Firm:
        """The firm that offers."""
        return self.firms[int(self.offers.firm[self.o[k]])]

    def receiver(self, k: int) -> Firm:
        """The firm that needs."""
        return self.firms[int(self.needs.firm[self.n[k]])]

    def of_offer(self, name: str) -> Floats:
        """(3, k): the figure of each pair's offer in the field of this name.

        Where all offers say the same, such as nothing, it is a single column, (3, 1), which broadcasts.
        """
        column = self.offers.column(name)
        first = column[:, :1]
        alike = first.size and ((column == first) | (np.isnan(column) & np.isnan(first))).all()
        return first if alike else np.take(column, self.o, axis=1)

    def tariff(self, name: str) -> Floats:
        """(3, k) or (3, 1): a tariff of each pair.

        The narrowest level that states it counts: offer, need, material, supplier, receiver, park, default.
        A park with one tariff for everybody gets a single column, which broadcasts.
        """
        wide = _tariff_of(self.park.tariffs, name)
        figure = wide if wide is not None else self._default_tariff(name)
        result = spread([figure])
        for stated, index in _levels(self):
            figures = [_tariff_of(tariffs, name) for tariffs in stated]
            if any(figures):
                column = np.take(spread(figures), index, axis=1)
                result = np.where(np.isnan(column), result, column)
        return result

    def _default_tariff(self, name: str) -> Figure | None:
        money = self.park.currency.upper() or "CNY"
        if name in _IN_YUAN and money != "CNY":
            return Figure(*_IN_EURO[name], "") if money == "EUR" and name in _IN_EURO else None
        value = DEFAULT_TARIFFS.get(name)
        return None if value is None else Figure(*_ends(name, value), "")

    def assumed(self, name: str) -> Flags:
        """(k,): the tariff of each pair is the default, since no level states it."""
        found = np.full(len(self), _tariff_of(self.park.tariffs, name) is None)
        for stated, index in _levels(self):
            found &= np.array([_tariff_of(tariffs, name) is None for tariffs in stated], dtype=np.bool_)[index]
        return found

    def tariff_at(self, name: str, firm: int) -> Floats:
        """(3,): a tariff as it holds at one firm: its own, else the park's, else the default."""
        own = _tariff_of(self.firms[firm].tariffs, name) if firm >= 0 else None
        column: Floats = spread([own or _tariff_of(self.park.tariffs, name) or self._default_tariff(name)])[:, 0]
        return column


def _as_paired(c: Candidates) -> object:
    return c.o


@kept_for(_as_paired)
def _levels(c: Candidates) -> list[tuple[Sequence[Tariffs | None], Ints]]:
    """Who states tariffs of their own, and of which pairs; widest first, so that each overrides the one before.

    Looked for once: most parks have one tariff for all, and ten tariffs are asked for.
    """
    o, n = c.offers, c.needs
    by_firm = [f.tariffs for f in c.firms]
    every: list[tuple[Sequence[Tariffs | None], Ints]] = [
        (by_firm, n.firm[c.n]),
        (by_firm, o.firm[c.o]),
        ([m.tariffs if m else None for m in o.material], c.o),
        ([e.tariffs for e in n.entries], c.n),
        ([e.tariffs for e in o.entries], c.o),
    ]
    return [level for level in every if any(level[0])]


def _tariff_of(tariffs: Tariffs | None, name: str) -> Figure | None:
    figure: Figure | None = getattr(tariffs, name) if tariffs is not None else None
    return figure


def _ends(name: str, value: float) -> tuple[float, float, float]:
    low, high = DEFAULT_ENDS.get(name, (value, value))
    return low, value, high

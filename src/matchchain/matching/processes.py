"""Conversion processes as lines: what a process takes is a need of its owner, what it gives an offer.

The owner's card comes first: tonnes it already buys of the first material keep the process busy, so that only the
rest of its capacity is free for new routes.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from matchchain.benefits import annuity_factor
from matchchain.candidates import LIKELY, Candidates, Floats, spread
from matchchain.matching.trades import firm_index
from matchchain.matching.valuing.investment import DEFAULT_LIFE
from matchchain.materials import Resolution, Thesaurus, resolve_name
from matchchain.park import Conversion, Figure, Need, Offer, ParkMaterial
from matchchain.values import dataclass

OPEN = -1
"""The owner of a process that no firm of the park owns."""

_NOTHING = Figure(0.0, 0.0, 0.0, "CNY/t")


@dataclass(frozen=True, slots=True)
class Process:
    """A conversion that could take part in the plan.

    Attributes:
        conversion: as the catalogue or the library states it.
        owner: index of the firm that owns it in `Candidates.firms`, OPEN where nobody does.
        capacity: (3,) free units of the first material per year, low, likely, high; infinite where it is open.
        takes, gives: material and units per unit of the first material; the first one taken is the first material.
        residue: likewise, what remains.
        bought: price of each further input where it is bought, CNY per unit; None where nobody states it.
        disposed: what getting rid of each residue costs, CNY per unit; None where nobody states it.
        cost: (3,) of working, CNY per unit of the first material, nan where nobody states it.
        yearly: annuity of the investment, CNY per year.
    """

    conversion: Conversion
    owner: int
    capacity: Floats
    takes: tuple[tuple[str, Figure], ...]
    gives: tuple[tuple[str, Figure], ...]
    residue: tuple[tuple[str, Figure], ...]
    bought: tuple[Figure | None, ...]
    disposed: tuple[Figure | None, ...]
    cost: Floats
    yearly: float

    @property
    def known(self) -> Floats:
        """(3,) worst, likely, best: the known cost of a unit: working, further inputs, residues."""
        terms = [np.nan_to_num(self.cost[::-1])]
        terms += [f.likely * _spread(price)[::-1] for (_, f), price in zip(self.takes[1:], self.bought, strict=True)]
        terms += [f.likely * _spread(price)[::-1] for (_, f), price in zip(self.residue, self.disposed, strict=True)]
        total: Floats = np.sum(terms, axis=0)
        return total

    @property
    def partial(self) -> bool:
        """Whether some cost of it is stated by nobody."""
        return bool(np.isnan(self.cost[LIKELY])) or None in self.bought or None in self.disposed


def _spread(price: Figure | None) -> Floats:
    return np.nan_to_num(spread([price])[:, 0])


@dataclass(frozen=True, slots=True)
class Idle:
    """A conversion that cannot take part: "owner" not in the park, "capacity" not stated, "zero" stated, or "busy"."""

    conversion: Conversion
    owner: int
    why: str


def processes_of(
    c: Candidates, conversions: Iterable[Conversion], *, open_to_all: bool = False
) -> tuple[list[Process], list[Idle]]:
    """The conversions that can take part in a plan, and those that cannot.

    Args:
        c: the park's own candidates: firms, cards and names.
        conversions: of the catalogue or the library.
        open_to_all: let in what nobody of the park owns, at any capacity that is not stated.
    """
    thesaurus = c.thesaurus
    who = firm_index(c.firms)
    known = {_key(resolve_name(m.name, thesaurus)): m for m in reversed(c.park.materials)}
    found: list[Process] = []
    idle: list[Idle] = []
    for conversion in conversions:
        first = next(iter((conversion.takes or {}).values()), None)
        if first is None or not first.likely > 0 or not _some(conversion.gives):
            continue  # `check` says what such a conversion lacks
        owner = who.get(conversion.owner.strip().casefold(), OPEN) if conversion.owner else OPEN
        if owner == OPEN and (conversion.owner or not open_to_all):
            idle.append(Idle(conversion, owner, "owner"))
            continue
        process = _process(c, conversion, owner, thesaurus, known)
        if np.isnan(process.capacity[LIKELY]) and not (open_to_all and owner == OPEN):
            idle.append(Idle(conversion, owner, "capacity"))
        elif process.capacity[LIKELY] <= 0:
            stated = conversion.capacity
            idle.append(Idle(conversion, owner, "busy" if stated and stated.likely > 0 else "zero"))
        else:
            found.append(dataclasses.replace(process, capacity=np.nan_to_num(process.capacity, nan=np.inf)))
    return found, idle


def _process(
    c: Candidates, conversion: Conversion, owner: int, thesaurus: Thesaurus, known: dict[str, ParkMaterial]
) -> Process:
    takes, residue = _some(conversion.takes), _some(conversion.residue)
    per_first = takes[0][1].likely
    material = {name: known.get(_key(resolve_name(name, thesaurus))) for name, _ in (*takes, *residue)}
    capital = conversion.investment.likely if conversion.investment else 0.0
    life = conversion.life.likely if conversion.life else DEFAULT_LIFE
    rate = float(c.tariff_at("discount_rate", owner)[LIKELY])
    return Process(
        conversion=conversion,
        owner=owner,
        capacity=_free(c, conversion, owner, takes[0][0], thesaurus),
        takes=_per(takes, per_first),
        gives=_per(_some(conversion.gives), per_first),
        residue=_per(residue, per_first),
        bought=tuple(_bought(c, owner, name, material[name], thesaurus) for name, _ in takes[1:]),
        disposed=tuple(m.disposal_cost if (m := material[name]) else None for name, _ in residue),
        cost=spread([conversion.cost])[:, 0],
        yearly=float(capital * annuity_factor(rate, life)) if capital else 0.0,
    )


def _per(amounts: Iterable[tuple[str, Figure]], first: float) -> tuple[tuple[str, Figure], ...]:
    """Amounts per unit of the first material taken."""
    return tuple(
        (name, dataclasses.replace(f, low=f.low / first, likely=f.likely / first, high=f.high / first))
        for name, f in amounts
    )


def _some(amounts: Mapping[str, Figure] | None) -> tuple[tuple[str, Figure], ...]:
    """What there is any of: residue of 0, as careful offices write it, is none."""
    return tuple((name, f) for name, f in (amounts or {}).items() if f.likely > 0)


def _free(c: Candidates, conversion: Conversion, owner: int, first: str, thesaurus: Thesaurus) -> Floats:
    """(3,) what is left of the capacity beside what the owner's card buys of the first material; nan unknown."""
    capacity = spread([conversion.capacity])[:, 0]
    if owner == OPEN or np.isnan(capacity[LIKELY]):
        return capacity
    key = _key(resolve_name(first, thesaurus))
    busy = np.zeros(3)
    for i in np.flatnonzero(c.needs.firm == owner).tolist():
        if _key(c.needs.resolution(i)) == key and c.needs.unit[i] == conversion_unit(conversion):
            busy += np.nan_to_num(spread([c.needs.entries[i].quantity])[::-1, 0])
    return np.maximum(capacity - busy, 0.0)


def conversion_unit(conversion: Conversion) -> str:
    """The unit of the first material: "t" unless its figure says otherwise ("m3/m3")."""
    first = next(iter((conversion.takes or {}).values()), None)
    return first.unit.partition("/")[0] if first is not None and first.unit else "t"


def _bought(
    c: Candidates, owner: int, name: str, material: ParkMaterial | None, thesaurus: Thesaurus
) -> Figure | None:
    """What a further input costs the owner: by its own card, else the park's reference price."""
    key = _key(resolve_name(name, thesaurus))
    for i in np.flatnonzero(c.needs.firm == owner).tolist() if owner != OPEN else ():
        price: Figure | None = c.needs.entries[i].price
        if _key(c.needs.resolution(i)) == key and price is not None:
            return price
    return material.reference_price if material is not None else None


def _key(resolution: Resolution) -> str:
    return resolution.material.id if resolution.material else f"? {resolution.text.strip().casefold()}"


def needs_of(process: Process) -> list[Need]:
    """What a process takes, as needs of its owner.

    The first material replaces nothing that is bought; a further one replaces its own purchase.
    """
    prices: Sequence[Figure | None] = (_NOTHING, *process.bought)
    return [
        Need(material=name, id=_line(process, name), quantity=_amount(process, f), price=_per_unit(price, f))
        for (name, f), price in zip(process.takes, prices, strict=True)
    ]


def offers_of(process: Process) -> list[Offer]:
    """What a process gives and leaves, as offers of its owner: goods first, then residues."""
    sources = tuple(name for name, _ in process.takes)
    goods = [
        Offer(
            material=name, id=_line(process, name), kind="by-product", legal="product",
            quantity=_amount(process, f), disposal_cost=_per_unit(_NOTHING, f), made_from=sources,
        )
        for name, f in process.gives
    ]  # fmt: skip
    rest = [
        Offer(
            material=name, id=_line(process, name), kind="waste",
            quantity=_amount(process, f), disposal_cost=_per_unit(price, f), made_from=sources,
        )
        for (name, f), price in zip(process.residue, process.disposed, strict=True)
    ]  # fmt: skip
    return [*goods, *rest]


def _line(process: Process, name: str) -> str:
    return f"{process.conversion.id or process.conversion.name}: {name}"


def _amount(process: Process, per: Figure) -> Figure:
    unit = per.unit.partition("/")[0] or "t"
    low, likely, high = (process.capacity * per.likely).tolist()
    return Figure(low, likely, high, f"{unit}/yr")


def _per_unit(price: Figure | None, per: Figure) -> Figure | None:
    if price is _NOTHING:
        return dataclasses.replace(_NOTHING, unit=f"CNY/{per.unit.partition('/')[0] or 't'}")
    return price

"""What if: the park as it would be if firms came, left, stopped or doubled, or a price were another."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import field, replace
from typing import TypeVar

from matchchain.matching.trades import firm_index
from matchchain.matching.valuing.terms import is_sold
from matchchain.materials import Thesaurus, resolve_name
from matchchain.network.planning.ends import material_id
from matchchain.park import Conversion, Figure, Firm, Need, Offer, Park, ParkMaterial
from matchchain.studies.resilience.absent import without
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class NewPrice:
    """A price as somebody supposes it.

    Attributes:
        to: CNY per `unit`; None where it is a change.
        unit: "CNY/t" and the like; "" is per unit of what is priced.
        by: change relative to the present price: 0.1 is ten per cent more.
        words: what the material was called.
    """

    to: float | None = None
    unit: str = ""
    by: float = 0.0
    words: str = ""

    def of(self, present: Figure | None, quantity: Figure | None = None) -> Figure | None:
        """The price after it; one that is not known stays unknown under a relative change."""
        if self.to is None:
            return _times(present, 1.0 + self.by)
        per = quantity.unit.partition("/")[0] if quantity is not None else "t"
        unit = self.unit or (present.unit if present is not None else f"CNY/{per}")
        return Figure(self.to, self.to, self.to, unit)


@dataclass(frozen=True, slots=True)
class Change:
    """What is supposed to happen, all at once.

    Attributes:
        join: firms that come.
        leave, stop, double: ids of firms.
        prices: material id -> what it is bought for, by everybody and by the park's reference.
        sales: material id -> what it is sold for today.
    """

    join: tuple[Firm, ...] = ()
    leave: tuple[str, ...] = ()
    stop: tuple[str, ...] = ()
    double: tuple[str, ...] = ()
    prices: Mapping[str, NewPrice] = field(default_factory=dict)
    sales: Mapping[str, NewPrice] = field(default_factory=dict)

    @property
    def only_less(self) -> bool:
        """Whether firms only go: nobody comes or doubles, no price is another."""
        return not (self.join or self.double or self.prices or self.sales)


def changed(park: Park, change: Change, thesaurus: Thesaurus) -> Park:
    """The park after a change; what is doubled and priced counts for those that come as well.

    Args:
        park: as it is.
        change: what is supposed to happen.
        thesaurus: what names mean, the park's own included.
    """
    park = replace(park, firms=(*park.firms, *change.join))
    park = doubled(park, change.double)
    park = priced(park, change, thesaurus)
    return stopped(without(park, change.leave), change.stop)


def stopped(park: Park, idle: Collection[str]) -> Park:
    """The park in a year in which these firms (ids) give and take nothing: trades with them rest, their processes too.

    Example:
        >>> stopped(Park(), ["a"]) == Park()
        True
    """
    if not idle:
        return park
    rest = without(park, idle)
    resting = {firm.id: _at_rest(firm) for firm in park.firms if firm.id in idle}
    working = {firm.id: firm for firm in rest.firms}
    every = tuple(resting.get(firm.id) or working[firm.id] for firm in park.firms)
    return replace(rest, firms=every)


def _at_rest(firm: Firm) -> Firm:
    offers = tuple(replace(offer, quantity=_times(offer.quantity, 0.0), sells_to=()) for offer in firm.offers)
    needs = tuple(replace(need, quantity=_times(need.quantity, 0.0), buys_from=()) for need in firm.needs)
    return replace(firm, offers=offers, needs=needs)


def doubled(park: Park, who: Collection[str]) -> Park:
    """The park with twice the amounts, and twice the capacity of the processes, of these firms (ids)."""
    if not who:
        return park
    index = firm_index(park.firms)

    def owned(conversion: Conversion) -> bool:
        owner = index.get(conversion.owner.strip().casefold(), -1)
        return owner >= 0 and park.firms[owner].id in who

    firms = tuple(_twice(firm) if firm.id in who else firm for firm in park.firms)
    conversions = tuple(
        replace(c, capacity=_times(c.capacity, 2.0)) if owned(c) else c for c in park.conversions
    )
    return replace(park, firms=firms, conversions=conversions)


def _twice(firm: Firm) -> Firm:
    return replace(
        firm,
        offers=tuple(replace(offer, quantity=_times(offer.quantity, 2.0)) for offer in firm.offers),
        needs=tuple(replace(need, quantity=_times(need.quantity, 2.0)) for need in firm.needs),
    )


def _times(figure: Figure | None, factor: float) -> Figure | None:
    if figure is None:
        return None
    return replace(
        figure, low=figure.low * factor, likely=figure.likely * factor, high=figure.high * factor, text=""
    )


E = TypeVar("E", Need, Offer, ParkMaterial)


def priced(park: Park, change: Change, thesaurus: Thesaurus) -> Park:
    """The park at other prices: purchases and the park's reference by `prices`, sales by `sales`."""
    if not change.prices and not change.sales:
        return park
    ids: dict[str, str] = {}

    def identity(words: str) -> str:
        if words not in ids:
            ids[words] = material_id(resolve_name(words, thesaurus))
        return ids[words]

    def need(entry: Need) -> Need:
        new = change.prices.get(identity(entry.material))
        return entry if new is None else replace(entry, price=new.of(entry.price, entry.quantity))

    def offer(entry: Offer) -> Offer:
        new = change.sales.get(identity(entry.material))
        if new is None or not is_sold(entry):
            return entry
        return replace(entry, price=new.of(entry.price, entry.quantity))

    def reference(entry: ParkMaterial) -> ParkMaterial:
        new = change.prices.get(identity(entry.name))
        return entry if new is None else replace(entry, reference_price=new.of(entry.reference_price))

    firms = tuple(
        replace(firm, offers=tuple(map(offer, firm.offers)), needs=tuple(map(need, firm.needs))) for firm in park.firms
    )
    return replace(park, firms=firms, materials=tuple(map(reference, park.materials)))


"""A scenario: what is supposed and what is left to chance, and the park that one run makes of it."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Callable, Mapping
from dataclasses import field, replace
from functools import cache
from typing import Any

from matchchain.matching.valuing.terms import is_sold
from matchchain.materials import Thesaurus, resolve_name
from matchchain.network.planning.ends import material_id
from matchchain.park import Figure, Firm, Need, Offer, Park, ParkMaterial, Tariffs, labels
from matchchain.studies.growth.scenario import Change, NewPrice, changed
from matchchain.studies.sweep.spread import Spread, fixed_at, of_figure
from matchchain.values import dataclass

ALL = ""
"""In place of a material: whatever has none of its own."""

Spreads = Mapping[str, Spread]
"""Material id (or `ALL`) -> what its figures are drawn from."""


@dataclass(frozen=True, slots=True)
class Case:
    """One scenario.

    Attributes:
        name: what it is called.
        join, leave: firms that come, ids of firms that go, for certain.
        stop: firm id -> how probable it is that it gives and takes nothing for the year, 0 to 1.
        amounts: of every offer and need.
        prices: what is bought costs, for everybody and in the park's reference.
        sales: what is sold brings.
        disposal: what being rid of it costs.
        tariffs: tariff of the park -> its value.
        ranges: every figure that a card states as a range is drawn from it.
    """

    name: str = ""
    join: tuple[Firm, ...] = ()
    leave: tuple[str, ...] = ()
    stop: Mapping[str, float] = field(default_factory=dict)
    amounts: Spreads = field(default_factory=dict)
    prices: Spreads = field(default_factory=dict)
    sales: Spreads = field(default_factory=dict)
    disposal: Spreads = field(default_factory=dict)
    tariffs: Spreads = field(default_factory=dict)
    ranges: bool = False

    @property
    def certain(self) -> bool:
        """Whether every run of it is the same."""
        spreads = (self.amounts, self.prices, self.sales, self.disposal, self.tariffs)
        drawn = any(not one.fixed for given in spreads for one in given.values())
        return not (drawn or self.ranges or any(0 < chance < 1 for chance in self.stop.values()))


def run_of(park: Park, case: Case, thesaurus: Thesaurus, chance: random.Random) -> tuple[Park, int]:
    """The park in one run, and how many firms stand still in it: all that is left to chance drawn in a fixed order.

    A spread for a material is drawn once a run: all who buy it pay more, or less, together.

    Args:
        park: as it is.
        case: the scenario.
        thesaurus: what names mean, the park's own included.
        chance: the run's own source of chance.
    """
    stopped = tuple(firm for firm, odds in sorted(case.stop.items()) if chance.random() < odds)
    drawn = _Drawn.of(case, chance)
    park = changed(park, Change(join=case.join, leave=case.leave, stop=stopped), thesaurus)
    if case.ranges:
        park = _ranges_drawn(park, chance)
    return _varied(park, drawn, thesaurus), len(stopped)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What was drawn for a run: by material (or `ALL`) a new figure or a factor."""

    amounts: Mapping[str, NewPrice]
    prices: Mapping[str, NewPrice]
    sales: Mapping[str, NewPrice]
    disposal: Mapping[str, NewPrice]
    tariffs: Mapping[str, NewPrice]

    @classmethod
    def of(cls, case: Case, chance: random.Random) -> _Drawn:
        groups = (case.amounts, case.prices, case.sales, case.disposal, case.tariffs)
        return cls(*({key: _drawn(given[key], chance) for key in sorted(given)} for given in groups))


def _drawn(spread: Spread, chance: random.Random) -> NewPrice:
    value = spread.draw(chance)
    return NewPrice(to=value, unit=spread.unit) if spread.unit else NewPrice(by=value - 1.0)


def _ranges_drawn(park: Park, chance: random.Random) -> Park:
    """The park with a value for every figure that was stated as a range."""
    def line(entry: Any) -> Any:  # noqa: ANN401 - an offer, a need
        kind: Any = type(entry)  # to mypy a class is not always hashable
        figures = {name: getattr(entry, name) for name in _figures_of(kind)}
        drawn = {
            name: fixed_at(figure, of_figure(figure).draw(chance))
            for name, figure in figures.items()
            if isinstance(figure, Figure) and figure.is_range
        }
        return replace(entry, **drawn) if drawn else entry

    return _each(park, line, line)


@cache
def _figures_of(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - a class
    names = labels(kind)
    return tuple(one.name for one in dataclasses.fields(kind) if one.name in names and "Figure" in str(one.type))


def _varied(park: Park, drawn: _Drawn, thesaurus: Thesaurus) -> Park:
    """The park at the figures that were drawn."""
    new = _New.of(drawn, thesaurus)
    park = _each(park, new.offer, new.need)
    materials = tuple(map(new.reference, park.materials))
    return replace(park, materials=materials, tariffs=_tariffs(park.tariffs, drawn.tariffs))


@dataclass(frozen=True, slots=True)
class _New:
    """Entries at the figures that were drawn; `identity` says which material words mean."""

    drawn: _Drawn
    identity: Callable[[str], str]

    @classmethod
    def of(cls, drawn: _Drawn, thesaurus: Thesaurus) -> _New:
        groups = (drawn.amounts, drawn.prices, drawn.sales, drawn.disposal)
        if not any(key != ALL for group in groups for key in group):
            return cls(drawn, lambda _: ALL)
        return cls(drawn, cache(lambda words: material_id(resolve_name(words, thesaurus))))

    def _for(self, group: Mapping[str, NewPrice], words: str) -> NewPrice | None:
        return group.get(self.identity(words)) or group.get(ALL)

    def offer(self, entry: Offer) -> Offer:
        told: dict[str, Any] = {}
        if amount := self._for(self.drawn.amounts, entry.material):
            told["quantity"] = amount.of(entry.quantity)
        if (sale := self._for(self.drawn.sales, entry.material)) and is_sold(entry):
            told["price"] = sale.of(entry.price, entry.quantity)
        if (cost := self._for(self.drawn.disposal, entry.material)) and entry.disposal_cost is not None:
            told["disposal_cost"] = cost.of(entry.disposal_cost, entry.quantity)
        return replace(entry, **told) if told else entry

    def need(self, entry: Need) -> Need:
        told: dict[str, Any] = {}
        if amount := self._for(self.drawn.amounts, entry.material):
            told["quantity"] = amount.of(entry.quantity)
        if cost := self._for(self.drawn.prices, entry.material):
            told["price"] = cost.of(entry.price, entry.quantity)
        return replace(entry, **told) if told else entry

    def reference(self, entry: ParkMaterial) -> ParkMaterial:
        told: dict[str, Any] = {}
        if (cost := self._for(self.drawn.prices, entry.name)) and entry.reference_price is not None:
            told["reference_price"] = cost.of(entry.reference_price)
        if (rid := self._for(self.drawn.disposal, entry.name)) and entry.disposal_cost is not None:
            told["disposal_cost"] = rid.of(entry.disposal_cost)
        return replace(entry, **told) if told else entry


def _tariffs(present: Tariffs | None, drawn: Mapping[str, NewPrice]) -> Tariffs | None:
    if not drawn:
        return present
    present = present or Tariffs()
    return replace(present, **{name: new.of(getattr(present, name)) for name, new in drawn.items()})


def _each(park: Park, offer: Callable[[Offer], Offer], need: Callable[[Need], Need]) -> Park:
    firms = tuple(
        replace(firm, offers=tuple(map(offer, firm.offers)), needs=tuple(map(need, firm.needs))) for firm in park.firms
    )
    return replace(park, firms=firms)

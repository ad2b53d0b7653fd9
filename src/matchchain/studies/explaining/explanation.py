"""What `explain` answers: one pair with everything behind it, as plain values."""

from __future__ import annotations

from typing import Literal, TypeAlias

from matchchain.network.pairing import Pairing, Refused
from matchchain.network.planning.shortfall import Shortfall
from matchchain.studies.explaining.imported import Imported
from matchchain.values import dataclass
from matchchain.wording import Message

Ends: TypeAlias = tuple[float | None, float | None, float | None]
"""Low, likely, high; None is unknown."""

Split: TypeAlias = Literal["equal", "investment", "fee", "ask", "price"]
"""Equally, by investment borne, at the receiver's gate fee, at what the supplier asks, at a price on the table."""

Limit: TypeAlias = Literal["supply", "need", "share", "blend", "permit", "plan", "unknown"]


@dataclass(frozen=True, slots=True)
class Named:
    """A name on a card and what it was found to be; `material` is "" when it is no material we know."""

    text: str
    material: str
    zh: str
    en: str
    cas: str
    evidence: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """Which line of which firm's card: how old it is and where it comes from (code words of the card)."""

    firm: str
    id: str
    kind: str
    as_of: str
    source: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much, and what limits it: q = min(S, c D / s), less what the plan gives to others.

    Attributes:
        supply: S, what is left after existing trades, offer units a year.
        need: D, what is left after existing trades, need units a year.
        share: c, how much of the need this kind of offer may cover; 1 for a product.
        substitution_ratio: s, bought units replaced by one offered unit.
        conversion: offer units in one need unit.
        unit, need_unit: units of amount.
        potential: the most this pair could exchange on its own, offer units a year.
        to_others, from_others: what the plan moves of this offer to others, and covers of this need from others.
        limit: what binds.
    """

    supply: Ends
    need: Ends
    share: float
    substitution_ratio: Ends
    conversion: float | None
    unit: str
    need_unit: str
    potential: Ends
    to_others: float
    from_others: float
    limit: Limit


@dataclass(frozen=True, slots=True)
class Bought:
    """The price p that is paid now for what is replaced, CNY per need unit."""

    price: Ends


@dataclass(frozen=True, slots=True)
class Haul:
    """h = loading + rate x km x hazard factor; by pipe there is a yearly cost instead."""

    loading: float | None
    rate: float | None
    km: float | None
    hazard: float | None
    straight_km: float | None
    road_factor: float | None
    pipe: bool


@dataclass(frozen=True, slots=True)
class YearlyCost:
    """F + a K with its parts, CNY a year; `payback` in years, None without an investment or a net."""

    deal: float
    pipe: float | None
    investment: float
    annuity: float
    life: float
    life_assumed: bool
    rate: float | None
    supplier_part: float
    payback: float | None

    @property
    def total(self) -> float:
        """F + a K as far as known."""
        return self.deal + (self.pipe or 0.0) + self.annuity


@dataclass(frozen=True, slots=True)
class Share:
    """One way to share the net: the price it means (CNY per offer unit) and both gains (CNY a year)."""

    by: Split
    price: float
    supplier: float
    receiver: float
    taken: bool = False


@dataclass(frozen=True, slots=True)
class Carbon:
    """Avoided emissions per offer unit, t CO2e, with the baseline; None where no sourced factor is stated.

    `money_per_t` is the net per tonne avoided, `kg_per_yuan` the inverse; None without both figures.
    """

    baseline: Message
    disposal: float | None
    virgin: float | None
    haul: float | None
    sources: tuple[str, ...]
    money_per_t: float | None
    kg_per_yuan: float | None


@dataclass(frozen=True, slots=True)
class Other:
    """Another firm that could take the same offer: its own potential, and where the pair stands."""

    firm: str
    firm_en: str
    need: str
    standing: str
    net: float | None


@dataclass(frozen=True, slots=True)
class Thing:
    """What is offered, as anybody must know it who is to take or to carry it.

    Attributes:
        kind, legal: code words of the card, "" where it states none.
        codes: waste codes and classes, as stated or as its name is listed.
        hazardous: whether it is hazardous waste.
    """

    kind: str
    legal: str
    codes: tuple[str, ...]
    hazardous: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """One candidate with its whole reasoning.

    Attributes:
        pairing: as `suggest` would write it, whatever its standing.
        names: what the offer's and the need's names were found to be.
        thing: what is offered, in law.
        entries: the two lines of the cards.
        chance: probability that the net is positive, None when no figure is a range or one is unknown.
        shares: ways to share the net, the one that `suggest` takes marked; empty without a net.
        ask: what the supplier asks, CNY per offer unit.
        shortfall: what is short, for a pair without gain.
        imported: figures of the two lines that came in from files; None where the park never imported any.
        left_out: names of the rules that the park has switched off.
    """

    park: str
    park_en: str
    currency: str
    pairing: Pairing
    names: tuple[Named, Named]
    thing: Thing
    entries: tuple[Entry, Entry]
    quantity: Quantity
    bought: Bought
    haul: Haul
    yearly: YearlyCost
    margin: Ends
    chance: float | None
    shares: tuple[Share, ...]
    ask: float | None
    carbon: Carbon
    others: tuple[Other, ...]
    shortfall: Shortfall | None
    imported: tuple[Imported, ...] | None = None
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Apart:
    """Two lines whose names do not meet, and what each was found to be."""

    refused: Refused
    names: tuple[Named, Named]


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """Everything between two firms: pairs that were examined, best first, and names that do not meet.

    Attributes:
        firms: (id, short name) of both.
        pairs: the candidates between them, in either direction.
        apart: look-alikes that were refused by their names.
        lines: what each of them offers and needs, for the case that nothing meets.
    """

    park: str
    park_en: str
    currency: str
    firms: tuple[tuple[str, str, str], tuple[str, str, str]]
    pairs: tuple[Explanation, ...]
    apart: tuple[Apart, ...]
    lines: tuple[tuple[tuple[str, ...], tuple[str, ...]], tuple[tuple[str, ...], tuple[str, ...]]]

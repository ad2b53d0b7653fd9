"""The facts of a park on one day, as far as two days can be held against each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from matchchain.network.pairing import Pairing, Plan
from matchchain.park import Figure, Firm, Need, Offer, Park

Side: TypeAlias = Literal["offer", "need"]
FigureName: TypeAlias = Literal["quantity", "price", "disposal_cost"]
FIGURES: tuple[FigureName, ...] = ("quantity", "price", "disposal_cost")

HELD = frozenset({"ready", "papers", "existing"})
"""The stages that are compared: what may be phoned about, what waits for papers, what runs."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A stated figure: its likely value in `unit`, for example "t/yr" or "CNY/t"."""

    value: float
    unit: str


@dataclass(frozen=True, slots=True)
class FirmFact:
    """A firm by its id and names."""

    id: str
    name: str
    name_en: str


@dataclass(frozen=True, slots=True)
class LineFact:
    """One offer or need of a card.

    Attributes:
        id: of the line, unique within its firm and side.
        firm: id.
        material: the card's own words.
        kind: of an offer: product, by-product, waste, energy, water; "" of a need.
        figures: name -> figure, of those that are stated.
    """

    id: str
    firm: str
    side: Side
    material: str
    kind: str = ""
    figures: Mapping[FigureName, Amount] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PairFact:
    """One pairing: who, what, where it stands and what it brings; amounts and money a year, None unknown."""

    id: str
    supplier: str
    receiver: str
    offer: str
    need: str
    zh: str
    en: str
    quantity: float | None
    unit: str
    net: float | None
    stage: str
    in_plan: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A park on one day.

    Attributes:
        day: ISO.
        firms: by id.
        lines: those that take part that day.
        pairs: by id; None where nobody kept them.
        net: what the plan brings, money a year; None where nobody kept it.
        known: the part of it that is fully known.
        compared: which figures of lines were kept.
    """

    day: str
    firms: Mapping[str, FirmFact]
    lines: tuple[LineFact, ...]
    pairs: Mapping[str, PairFact] | None = None
    net: float | None = None
    known: float | None = None
    compared: tuple[FigureName, ...] = FIGURES


def facts_of(park: Park, plan: Plan | None, day: str) -> Facts:
    """The facts of a park and its plan.

    Args:
        park: without its faulty entries and without what has ended by that day.
        plan: what `suggest` made of it, with every row that is ready, waits for papers or runs; None: of lines alone.
        day: ISO.
    """
    return Facts(
        day=day,
        firms={firm.id: FirmFact(firm.id, firm.table_name, firm.name_en) for firm in park.firms},
        lines=tuple(line for firm in park.firms for line in _lines(firm)),
        pairs=None if plan is None else {p.id: _pair(p) for p in plan.pairings if p.stage in HELD},
        net=None if plan is None else plan.totals.net_per_year,
        known=None if plan is None else plan.totals.net_known,
    )


def _lines(firm: Firm) -> Iterator[LineFact]:
    for offer in firm.offers:
        yield LineFact(offer.id, firm.id, "offer", offer.material, offer.kind, dict(_figures(offer)))
    for need in firm.needs:
        yield LineFact(need.id, firm.id, "need", need.material, "", dict(_figures(need)))


def _figures(line: Offer | Need) -> Iterator[tuple[FigureName, Amount]]:
    for name in FIGURES:
        figure: Figure | None = getattr(line, name, None)
        if figure is not None:
            yield name, Amount(figure.likely, figure.unit)


def _pair(p: Pairing) -> PairFact:
    return PairFact(
        id=p.id, supplier=p.supplier, receiver=p.receiver, offer=p.offer, need=p.need, zh=p.material_zh,
        en=p.material_en, quantity=p.quantity, unit=p.unit, net=p.net_per_year, stage=p.stage, in_plan=p.in_plan,
    )  # fmt: skip

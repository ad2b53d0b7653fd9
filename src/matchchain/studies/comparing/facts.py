"""The facts of a park on one day, as far as two days can be held against each other."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from typing import Literal, TypeAlias

from matchchain.matching import match
from matchchain.network.graph.flow import Flow
from matchchain.network.graph.moving import Nodes, moving
from matchchain.network.pairing import Pairing, Plan
from matchchain.network.planning.asked import Selection
from matchchain.network.planning.plan import written_out
from matchchain.network.planning.reckoning import Reckoning, reckon
from matchchain.park import Figure, Firm, Need, Offer, Park
from matchchain.values import dataclass

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
        zh, en: what the words were found to mean, "" where nobody kept that.
    """

    id: str
    firm: str
    side: Side
    material: str
    kind: str = ""
    figures: Mapping[FigureName, Amount] = field(default_factory=dict)
    zh: str = ""
    en: str = ""


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
    offer_id: str = ""
    need_id: str = ""

    @property
    def ends(self) -> set[tuple[str, Side, str]]:
        """The two lines that it joins."""
        return {(self.supplier, "offer", self.offer_id), (self.receiver, "need", self.need_id)}


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
        stages: which stages of pairings were kept.
    """

    day: str
    firms: Mapping[str, FirmFact]
    lines: tuple[LineFact, ...]
    pairs: Mapping[str, PairFact] | None = None
    net: float | None = None
    known: float | None = None
    compared: tuple[FigureName, ...] = FIGURES
    stages: frozenset[str] = HELD


def reckoned(park: Park, day: datetime.date) -> Facts:
    """The facts of a park on a day, its plan made.

    Args:
        park: without its faulty entries.
        day: on which permits are looked at.
    """
    whole = reckon(match(park, today=day))
    plan = written_out(park, whole, Selection(unreckoned=0, unread=0))
    return facts_of(park, plan, moving(whole, Nodes.of(whole)), labels_of(whole), day.isoformat())


def labels_of(whole: Reckoning) -> dict[str, tuple[str, str]]:
    """Name as the cards write it -> what it was found to mean, in Chinese and English; of those that were found."""
    c = whole.found.candidates
    return {
        entry.material: (thing.name("zh"), thing.name("en"))
        for lines in (c.needs, c.offers)
        for at, entry in enumerate(lines.entries)
        if (thing := lines.resolution(at).material or lines.resolution(at).use) is not None
    }


def facts_of(park: Park, plan: Plan, flows: Iterable[Flow], labels: Mapping[str, tuple[str, str]], day: str) -> Facts:
    """The facts of a park and its plan.

    Args:
        park: without its faulty entries and without what has ended by that day.
        plan: what `suggest` made of it, with every row that is ready or waits for papers.
        flows: with those that run that day.
        labels: as `labels_of` gives them.
        day: ISO.
    """
    rows = [_pair(p) for p in plan.pairings if p.in_plan or p.stage == "papers"]
    runs = [_run(flow) for flow in flows if flow.kind == "existing"]
    return Facts(
        day=day,
        firms={firm.id: FirmFact(firm.id, firm.table_name, firm.name_en) for firm in park.firms},
        lines=tuple(line for firm in park.firms for line in _lines(firm, labels)),
        pairs={pair.id: pair for pair in (*rows, *runs)},
        net=plan.totals.net_per_year,
        known=plan.totals.net_known,
    )


def _lines(firm: Firm, labels: Mapping[str, tuple[str, str]]) -> Iterator[LineFact]:
    none = ("", "")
    for offer in firm.offers:
        means = labels.get(offer.material, none)
        yield LineFact(offer.id, firm.id, "offer", offer.material, offer.kind, dict(_figures(offer)), *means)
    for need in firm.needs:
        means = labels.get(need.material, none)
        yield LineFact(need.id, firm.id, "need", need.material, "", dict(_figures(need)), *means)


def _figures(line: Offer | Need) -> Iterator[tuple[FigureName, Amount]]:
    for name in FIGURES:
        figure: Figure | None = getattr(line, name, None)
        if figure is not None:
            yield name, Amount(figure.likely, figure.unit)


def _run(flow: Flow) -> PairFact:
    return PairFact(
        id=flow.id, supplier=flow.supplier, receiver=flow.receiver, offer=flow.offer or flow.need,
        need=flow.need or flow.offer, zh=flow.material_zh, en=flow.material_en, quantity=flow.quantity, unit=flow.unit,
        net=None, stage="existing", in_plan=False, offer_id=flow.offer_id, need_id=flow.need_id,
    )  # fmt: skip


def _pair(p: Pairing) -> PairFact:
    return PairFact(
        id=p.id, supplier=p.supplier, receiver=p.receiver, offer=p.offer, need=p.need, zh=p.material_zh,
        en=p.material_en, quantity=p.quantity, unit=p.unit, net=p.net_per_year, stage=p.stage, in_plan=p.in_plan,
        offer_id="" if p.relation == "route" else p.offer_id, need_id=p.need_id,
    )  # fmt: skip

"""From how many hands does the park live? Needs with a single source, and materials in few hands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from matchchain.candidates import among
from matchchain.network.planning.reckoning import Reckoning
from matchchain.studies.resilience.flows import NO_LINE, Flow, NeedKey, need_of
from matchchain.studies.resilience.standby import admissible
from matchchain.values import dataclass

HIGH_CONCENTRATION = 1800.0
"""Above this many points a market counts as highly concentrated (US Merger Guidelines, 2023, guideline 1)."""


@dataclass(frozen=True, slots=True)
class SingleSource:
    """A need that one firm supplies and no other firm of the park could.

    Attributes:
        receiver, supplier: firm ids.
        need, need_id: the need's words and id; `offer` the supplier's words.
        material_zh, material_en: what is offered is called.
        quantity: need units a year that it gets, in `unit`; None where it cannot be said.
        share: of the need's whole quantity; None where it cannot be said.
        existing: whether any of it is traded today.
    """

    receiver: str
    supplier: str
    need: str
    need_id: str
    offer: str
    material_zh: str
    material_en: str
    quantity: float | None
    unit: str
    share: float | None
    existing: bool


@dataclass(frozen=True, slots=True)
class Concentration:
    """In how few hands the supply of one material lies.

    Attributes:
        material: its id; `material_zh`, `material_en` its labels.
        quantity: what flows of it a year, as far as stated, in `unit`.
        suppliers: how many firms send it; `receivers` how many take it.
        largest: the firm that sends most; `largest_share` its share, 0 to 1.
        hhi: Herfindahl-Hirschman index, sum of (100 share)^2 over the suppliers, 0 to 10,000 points.
        unstated: how many flows of it have no stated quantity and are left out.
    """

    material: str
    material_zh: str
    material_en: str
    quantity: float
    unit: str
    suppliers: int
    receivers: int
    largest: str
    largest_share: float
    hhi: float
    unstated: int


def single_sources(whole: Reckoning, flows: Sequence[Flow]) -> tuple[SingleSource, ...]:
    """The needs that hang on one firm, what is traded today first, then by share, then by id.

    Others that nothing forbids count as sources even where they do not deliver; those that lack papers do not.

    Args:
        whole: the park, matched and planned.
        flows: what flows.
    """
    c = whole.found.candidates
    given: dict[NeedKey, list[Flow]] = defaultdict(list)
    for flow in flows:
        if flow.need_at != NO_LINE:
            given[need_of(flow)].append(flow)
    supplied = among(len(c.needs), np.array([several[0].need_at for several in given.values()], dtype=np.int64))
    able: dict[int, set[str]] = defaultdict(set)
    for k in np.flatnonzero(admissible(whole, ()) & supplied[c.n]).tolist():
        able[int(c.n[k])].add(c.supplier(k).id)
    found = [
        _single(several)
        for several in given.values()
        if len({flow.supplier for flow in several} | able[several[0].need_at]) == 1
    ]
    return tuple(
        sorted(found, key=lambda s: (not s.existing, -(1.0 if s.share is None else s.share), s.receiver, s.need_id))
    )


def _single(several: Sequence[Flow]) -> SingleSource:
    first = several[0]
    return SingleSource(
        receiver=first.receiver,
        supplier=first.supplier,
        need=first.need,
        need_id=first.need_id,
        offer=first.offer,
        material_zh=first.material_zh,
        material_en=first.material_en,
        quantity=_sum([flow.covered for flow in several]),
        unit=first.need_unit,
        share=_sum([flow.share for flow in several]),
        existing=any(flow.kind == "existing" for flow in several),
    )


def _sum(parts: Sequence[float | None]) -> float | None:
    known = [part for part in parts if part is not None]
    return sum(known) if len(known) == len(parts) else None


def concentrations(flows: Sequence[Flow]) -> tuple[Concentration, ...]:
    """Every material that flows, the most concentrated first, then the greater quantity, then by id.

    Example:
        >>> concentrations(())
        ()
    """
    by_material: dict[tuple[str, str], list[Flow]] = defaultdict(list)
    for flow in flows:
        by_material[flow.material, flow.unit].append(flow)
    found = [one for several in by_material.values() if (one := _concentration(several)) is not None]
    return tuple(sorted(found, key=lambda one: (-round(one.hhi, 6), -one.quantity, one.material, one.unit)))


def _concentration(several: Sequence[Flow]) -> Concentration | None:
    sent: dict[str, float] = defaultdict(float)
    for flow in several:
        if flow.quantity is not None:
            sent[flow.supplier] += flow.quantity
    total = sum(sent.values())
    if not total > 0:
        return None
    largest = min(sent, key=lambda firm: (-sent[firm], firm))
    first = several[0]
    return Concentration(
        material=first.material,
        material_zh=first.material_zh,
        material_en=first.material_en,
        quantity=total,
        unit=first.unit,
        suppliers=len(sent),
        receivers=len({flow.receiver for flow in several}),
        largest=largest,
        largest_share=sent[largest] / total,
        hhi=sum((100.0 * amount / total) ** 2 for amount in sent.values()),
        unstated=sum(flow.quantity is None for flow in several),
    )

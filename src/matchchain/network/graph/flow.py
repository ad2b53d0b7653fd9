"""One material on its way from one firm to another: the value that stands on an edge of the graph."""

from __future__ import annotations

from typing import Literal, TypeAlias

from matchchain.values import dataclass

FlowKind: TypeAlias = Literal["existing", "planned", "open", "inside"]

NeedKey: TypeAlias = tuple[str, str]
"""A need: its firm and its id."""

NO_LINE = -1
"""In place of a line's index: the card names the partner, but no line of the partner's card meets it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """One material on its way from one firm to another.

    Attributes:
        id: as the pairing's id in `suggest`.
        source, target: the nodes of the graph that it joins: an offer and a need, a process at either end, or the
            firm itself where its card has no such line.
        supplier, receiver: firm ids.
        offer, need: the words of the two cards; "" where that card has no such line.
        offer_id, need_id: ids of the two lines.
        material: id of what is offered; `material_zh`, `material_en` its labels.
        quantity: offer units a year; None where nobody states it.
        unit: unit of `quantity`.
        covered: how much of the need that is, need units a year; None where it cannot be said.
        need_unit: unit of `covered`.
        share: `covered` over the need's whole stated quantity; None where it cannot be said. What flows into one
            need adds up to at most 1: where the cards say more than it takes, it is shared out.
        kind: "existing" (traded today), "planned" (the plan would move it) or "open" (nothing forbids it, but
            figures or papers are missing); "inside" where the plan moves it within one firm's gate.
        net: CNY a year in the plan; None unless planned.
        disposal_cost: what the supplier pays to be rid of a unit, CNY per offer unit; None where not stated.
        offer_at, need_at: index of the two lines among the candidates' lines, or `NO_LINE`: a process's own
            input or output stands on no card.
    """

    id: str
    source: str
    target: str
    supplier: str
    receiver: str
    offer: str
    need: str
    offer_id: str
    need_id: str
    material: str
    material_zh: str
    material_en: str
    quantity: float | None
    unit: str
    covered: float | None
    need_unit: str
    share: float | None
    kind: FlowKind
    net: float | None
    disposal_cost: float | None
    offer_at: int
    need_at: int


def need_of(flow: Flow) -> NeedKey:
    """The need a flow goes to; a trade without a line of the receiver's card is a need of its own."""
    return flow.receiver, flow.need_id or flow.id

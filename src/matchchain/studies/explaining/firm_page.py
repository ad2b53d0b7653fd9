"""What one firm of a pairing may be shown: its own figures, and nothing from which the other's follow.

A gain at the fair price would give the other side away: the supplier knows q and d, so half the net tells him
s p - ct - h of his customer. A firm's gain is therefore reckoned from its own card and public reference
prices alone, at its own asking price or one the office names, else at no price at all; the price between the
two, the corridor, the joint net, carbon, the distance, the rank and what the rules compared stay with the
office. A quantity is shown only where it is the firm's own figure.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from matchchain.network.pairing import Outcome, Unknown
from matchchain.studies.explaining.explanation import Ends, Explanation, Thing
from matchchain.values import dataclass
from matchchain.wording import ExitCode, MatchchainError, Message

Side: TypeAlias = Literal["supplier", "receiver"]
_NEAR = 1e-9


@dataclass(frozen=True, slots=True)
class Check:
    """What a rule says, without the facts it compared; `key` names the sentence they would have filled."""

    rule: str
    outcome: Outcome
    paper: bool
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FirmPage:
    """One page for one firm.

    Attributes:
        side: which of the two firms it is for.
        firm, partner: (id, name, English name).
        material: what this firm's card calls it; `material_zh`, `material_en` what it is.
        partner_zh, partner_en: what the other side's name was found to be.
        offered: what the supplier's card calls what is offered; `thing` what it is in law.
        relation: same, related or use.
        unit: this firm's unit of amount.
        stated: this firm's own amount, per year; `share` how much of a need may be replaced.
        quantity: the proposed amount where it is this firm's own figure, else None: to be agreed.
        basis: "disposal" (what being rid of it costs), "sold" (what it is sold for today) or "bought".
        figure: that cost or price, CNY per `unit`; `own` whether the firm stated it, or the park's reference.
        price: the price the gain is reckoned at, CNY per unit the receiver pays, None: before any price.
        asked: the price is the firm's own asking price.
        gain_per_unit, gain_per_year: this firm's own gain, before haul, treatment and the cost of the deal.
        investment: what the supplier's own card says must be invested, CNY; `borne_by` by whom.
        checks: what the rules say.
        questions: what this firm has not stated.
    """

    park: str
    park_en: str
    currency: str
    id: str
    side: Side
    firm: tuple[str, str, str]
    partner: tuple[str, str, str]
    contact: str
    material: str
    material_zh: str
    material_en: str
    partner_zh: str
    partner_en: str
    offered: str
    thing: Thing
    relation: str
    unit: str
    stated: Ends
    share: float | None
    quantity: float | None
    basis: Literal["disposal", "sold", "bought"]
    figure: Ends
    own: bool
    price: float | None
    asked: bool
    gain_per_unit: float | None
    gain_per_year: float | None
    investment: float | None
    borne_by: float | None
    checks: tuple[Check, ...]
    questions: tuple[Unknown, ...]


def firm_page(told: Explanation, side: Side, price: float | None = None) -> FirmPage:
    """The page for one firm of a proposed pairing.

    Args:
        told: the whole reasoning, which stays with the office.
        side: for whom.
        price: a price the office names to both, CNY per unit of the offer.

    Raises:
        MatchchainError: the pairing is not proposed, so there is nothing to send (exit code 2).
    """
    p = told.pairing
    if p.stage in {"blocked", "no-gain"}:
        raise MatchchainError(Message("explain.nothing-to-send", {"id": p.id}), ExitCode.USAGE)
    return _for_supplier(told, price) if side == "supplier" else _for_receiver(told, price)


def _for_supplier(told: Explanation, price: float | None) -> FirmPage:
    p, q = told.pairing, told.quantity
    supply = q.supply[1]
    quantity = supply if _is(p.quantity, supply) else None
    figure, own, sold = _disposal(told)
    at = price if price is not None else told.ask
    saved = None if figure[1] is None else -figure[1] if sold else figure[1]
    # A sale given up is no gain: without a price there is only the price it must beat.
    gain = None if saved is None or (sold and at is None) else saved + (at or 0.0)
    invests = told.yearly.investment > 0
    return FirmPage(
        park=told.park, park_en=told.park_en, currency=told.currency, id=p.id, side="supplier",
        firm=(p.supplier, p.supplier_name, p.supplier_name_en),
        partner=(p.receiver, p.receiver_name, p.receiver_name_en),
        contact=p.supplier_contact,
        material=p.offer, material_zh=told.names[0].zh, material_en=told.names[0].en,
        partner_zh=told.names[1].zh if told.names[1].material else "",
        partner_en=told.names[1].en if told.names[1].material else "",
        offered=p.offer, thing=told.thing,
        relation=p.relation, unit=q.unit, stated=q.supply, share=None, quantity=quantity,
        basis="sold" if sold else "disposal", figure=figure, own=own,
        price=at, asked=price is None and told.ask is not None,
        gain_per_unit=gain, gain_per_year=None if gain is None or quantity is None else gain * quantity,
        investment=told.yearly.investment if invests else None,
        borne_by=told.yearly.supplier_part if invests else None,
        checks=_checks(told), questions=tuple(u for u in p.unknowns if u.firm == p.supplier),
    )  # fmt: skip


def _for_receiver(told: Explanation, price: float | None) -> FirmPage:
    p, q = told.pairing, told.quantity
    own = next((line.origin.key == "network.origin.own" for line in p.lines if line.name == "avoided_purchase"), True)
    need, substitution_ratio = q.need[1], q.substitution_ratio[1]
    most = None if need is None else q.share * need
    covered = None
    if p.quantity is not None and substitution_ratio is not None and q.conversion:
        covered = p.quantity * substitution_ratio / q.conversion
    quantity = most if _is(covered, most) else None
    figure = told.bought.price
    # A named price is per unit of the offer: beside the purchase only where the units are one for one.
    comparable = q.unit == q.need_unit and p.relation == "same"
    at = price if comparable else None
    gain = None if figure[1] is None else figure[1] - (at or 0.0)
    return FirmPage(
        park=told.park, park_en=told.park_en, currency=told.currency, id=p.id, side="receiver",
        firm=(p.receiver, p.receiver_name, p.receiver_name_en),
        partner=(p.supplier, p.supplier_name, p.supplier_name_en),
        contact=p.receiver_contact,
        material=p.need, material_zh=told.names[1].zh, material_en=told.names[1].en,
        partner_zh=told.names[0].zh if told.names[0].material else "",
        partner_en=told.names[0].en if told.names[0].material else "",
        offered=p.offer, thing=told.thing,
        relation=p.relation, unit=q.need_unit, stated=q.need, share=q.share, quantity=quantity,
        basis="bought", figure=figure, own=own, price=at, asked=False,
        gain_per_unit=gain, gain_per_year=None if gain is None or quantity is None else gain * quantity,
        investment=None, borne_by=None,
        checks=_checks(told), questions=tuple(u for u in p.unknowns if u.firm == p.receiver and u.field in _OF_NEED),
    )  # fmt: skip


_OF_NEED = ("quantity", "price", "gate_fee", "own_cost", "site", "zone")


def _is(amount: float | None, own: float | None) -> bool:
    return amount is not None and own is not None and own > 0 and abs(amount - own) <= _NEAR * own


def _disposal(told: Explanation) -> tuple[Ends, bool, bool]:
    """What being rid of it costs, or what it is sold for; whether the firm stated it; whether it is sold."""
    line = next(line for line in told.pairing.lines if line.name == "avoided_disposal")
    own = line.origin.key != "network.origin.park"
    if line.origin.key != "network.origin.sold":
        return (line.low, line.likely, line.high), own, False
    low, likely, high = (None if v is None else -v for v in (line.high, line.likely, line.low))
    return (low, likely, high), own, True


def _checks(told: Explanation) -> tuple[Check, ...]:
    return tuple(Check(v.rule, v.outcome, v.paper, v.text.key) for v in told.pairing.verdicts)

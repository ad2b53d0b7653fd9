"""What deals change of the plan: contracted amounts are trades that exist, pairs in talks are said to be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from matchchain.followup.standing import IN_TALKS, SIGNED, standing
from matchchain.park import Deal, Firm, Offer, Park, Partner


def with_deals(park: Park, today: date) -> Park:
    """The park with every contracted amount as a trade of its supplier; the very same where nothing is contracted.

    A trade that the supplier's card tells already stays as the card tells it.

    Args:
        park: with its deals.
        today: the day on which they are looked at.

    Example:
        >>> from matchchain.park import Contract, DealEvent, Figure
        >>> acid, amount = Offer(material="废硫酸"), Figure(9000.0, 9000.0, 9000.0, "t/yr")
        >>> signed = Deal(
        ...     id="D2026-001", supplier="a", receiver="b", material="废硫酸",
        ...     contracted=(Contract(on="2027-02-01", quantity=amount),),
        ...     events=(DealEvent(on="2027-02-01", state="contracted"),),
        ... )
        >>> firms = (Firm(name="甲", id="a", offers=(acid,)), Firm(name="乙", id="b"))
        >>> there = with_deals(Park(firms=firms, deals=(signed,)), date(2027, 3, 1))
        >>> there.firms[0].offers[0].sells_to[0].quantity.likely
        9000.0
    """
    signed: dict[str, list[tuple[Deal, Partner]]] = {}
    for deal in park.deals:
        now = standing(deal, today)
        if now.state in SIGNED and now.contract is not None:
            partner = Partner(firm=deal.receiver, quantity=now.contract.quantity, place=deal.place)
            signed.setdefault(deal.supplier.casefold(), []).append((deal, partner))
    if not signed:
        return park
    names = {name.casefold(): firm.id for firm in park.firms for name in _names(firm)}
    return replace(park, firms=tuple(_with_trades(firm, signed, names) for firm in park.firms))


def _names(firm: Firm) -> tuple[str, ...]:
    return tuple(name for name in (firm.id, firm.short, firm.name, firm.name_en) if name)


def _with_trades(firm: Firm, signed: Mapping[str, list[tuple[Deal, Partner]]], names: Mapping[str, str]) -> Firm:
    mine = [one for name in dict.fromkeys(map(str.casefold, _names(firm))) for one in signed.get(name, ())]
    if not mine:
        return firm
    return replace(firm, offers=tuple(_sold(offer, mine, names) for offer in firm.offers))


def _sold(offer: Offer, mine: list[tuple[Deal, Partner]], names: Mapping[str, str]) -> Offer:
    told = {names.get(partner.firm.casefold(), partner.firm) for partner in offer.sells_to}
    new = tuple(
        partner
        for deal, partner in mine
        if deal.material == offer.material and names.get(partner.firm.casefold(), partner.firm) not in told
    )
    return replace(offer, sells_to=(*offer.sells_to, *new)) if new else offer


def in_talks(park: Park, today: date) -> Mapping[tuple[str, str, str], tuple[Deal, str]]:
    """(supplier, receiver, material as written) -> the deal that two firms are busy with, and its state."""
    found: dict[tuple[str, str, str], tuple[Deal, str]] = {}
    for deal in park.deals:
        state = standing(deal, today).state
        if state in IN_TALKS:
            found[deal.supplier, deal.receiver, deal.material] = (deal, state)
    return found

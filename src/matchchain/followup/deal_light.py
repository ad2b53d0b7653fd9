"""The light of a deal on a day: nodes, delivered amounts, papers; the worst of them, and whom to phone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from matchchain.followup.amounts import amount_reasons, progress
from matchchain.followup.deliveries import Delivery
from matchchain.followup.known import known_on
from matchchain.followup.light import Light, Reason, worst
from matchchain.followup.nodes import node_reasons
from matchchain.followup.papers_end import Held, paper_reasons
from matchchain.followup.presets import LightRules
from matchchain.followup.standing import SIGNED, Standing, standing
from matchchain.followup.words import choice
from matchchain.park import DEAL_STATES, PERMIT_TYPES, REASONS, Deal, Firm
from matchchain.wording import Message

_WASTE_PERMITS = ("hazardous-waste", "point-to-point", "exemption")


def deal_light(
    deal: Deal, delivered: Sequence[Delivery], today: date, rules: LightRules, receiver: Firm | None = None
) -> Light:
    """The light of a deal: grey once it has stopped, for no test is asked any more.

    Args:
        deal: whose.
        delivered: its months as known on the day.
        today: the day that is asked about.
        rules: of the place.
        receiver: its card, whose permits a hazardous waste rests on.
    """
    found = standing(deal, today)
    if found.is_over:
        return Light("grey", (_stopped(found),))
    reasons = [*node_reasons(deal.nodes, today, rules), *_papers(deal, found, receiver, today, rules)]
    if found.state == "running" and found.contract is not None and found.contract.quantity is not None:
        seen = progress(found.contract, deal.stops, delivered, today, rules.ledger_day)
        reasons += amount_reasons(seen, today, rules)
    return worst(_with_phone(reasons, deal))


def _stopped(found: Standing) -> Reason:
    facts: dict[str, object] = {"state": choice(DEAL_STATES, found.state), "on": found.since}
    if not found.reason:
        return Reason("state", "grey", Message("follow.stopped", facts), found.since)
    facts["why"] = choice(REASONS, found.reason)
    return Reason("state", "grey", Message("follow.stopped-why", facts), found.since)


def _papers(deal: Deal, found: Standing, receiver: Firm | None, today: date, rules: LightRules) -> Iterator[Reason]:
    """Papers of the deal once it is about them; the receiver's permits once there is a contract."""
    if found.state in ("papers", *SIGNED):
        yield from paper_reasons(held_papers(deal, today), today, rules)
    if found.state in SIGNED and deal.legal == "hazardous-waste" and receiver is not None:
        yield from paper_reasons(waste_permits(deal, receiver), today, rules)


def held_papers(deal: Deal, today: date) -> tuple[Held, ...]:
    """The papers of a deal that are there on a day, of each name the latest."""
    latest = {paper.paper.strip(): paper for paper in known_on(deal.papers, today)}
    return tuple(Held(name, paper.until) for name, paper in latest.items())


def waste_permits(deal: Deal, receiver: Firm) -> tuple[Held, ...]:
    """The receiver's permits that a hazardous waste may rest on: of its code, or of no code in particular."""
    group = deal.waste_code.replace("-", "")[-8:]
    return tuple(
        Held(choice(PERMIT_TYPES, permit.type), permit.until, receiver.id)
        for permit in receiver.permits
        if permit.type in _WASTE_PERMITS and (not group or not permit.codes or _covers(permit.codes, deal.waste_code))
    )


def _covers(codes: Iterable[str], code: str) -> bool:
    """Whether one of the codes is the waste's own, its group (HW34), or the beginning of it."""
    plain = code.replace("-", "").upper()
    groups = {plain, f"HW{plain[-2:]}", plain[-2:]}
    return any(one.replace("-", "").upper() in groups for one in codes)


def _with_phone(reasons: Iterable[Reason], deal: Deal) -> Iterator[Reason]:
    """Each reason with the firm to phone: the receiver for tests and its permits, the supplier for all else."""
    for reason in reasons:
        default = deal.receiver if reason.subject == "test" else deal.supplier
        yield replace(reason, whom=reason.whom or default)

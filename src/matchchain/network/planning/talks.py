"""Pairings that two firms are talking about already: the office is told, so that nobody phones twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from matchchain.followup.trading import in_talks
from matchchain.followup.words import choice
from matchchain.network.pairing import Pairing
from matchchain.park import DEAL_STATES, Deal, Park
from matchchain.wording import Message

IN_TALKS = "follow.in-talks"


def with_talks(pairings: Iterable[Pairing], park: Park, today: date) -> tuple[Pairing, ...]:
    """The pairings, those with a deal under way with a caution that names it.

    Args:
        pairings: in their order.
        park: with its deals.
        today: the day on which they are looked at.
    """
    talks = in_talks(park, today) if park.deals else {}
    if not talks:
        return tuple(pairings)
    return tuple(
        replace(one, cautions=(_said(*talks[key]), *one.cautions)) if (key := _key(one)) in talks else one
        for one in pairings
    )


def _key(pairing: Pairing) -> tuple[str, str, str]:
    return pairing.supplier, pairing.receiver, pairing.offer


def _said(deal: Deal, state: str) -> Message:
    return Message(IN_TALKS, {"id": deal.id, "state": choice(DEAL_STATES, state)})

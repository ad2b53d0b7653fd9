"""Is it settled what it is in law: product, by-product, general waste? `law.yaml` says what each class asks.

A by-product is only called one with a product standard, a dated test or identification report, and a
supplier who does not pay to be rid of it; anything else from a process is 属性待定 until identified.
Source: GB 34330-2025. What is hazardous waste is judged by `hazardous_waste`.
"""

from __future__ import annotations

import numpy as np

from matchchain.candidates import Candidates
from matchchain.expressions import expression
from matchchain.park import Offer
from matchchain.rules.figures import spread_of
from matchchain.rules.law import Standing, cite, law, permits_asked
from matchchain.rules.rule import NOT_ASKED, PASS, UNKNOWN, Outcomes, Rule, not_asked
from matchchain.wording import Message

_DATED = expression(r"(?<!\d)(19|20)\d\d(?!\d)")
_FROM_A_PROCESS = ("by-product", "waste")
_NO_MATTER_OF_WASTE = ("energy", "water")


def _judge(candidates: Candidates) -> Outcomes:
    if not permits_asked(candidates):
        return not_asked(candidates)
    entries = candidates.offers.entries
    outcomes = np.fromiter((_outcome(e) for e in entries), dtype=np.int8, count=len(entries))
    return outcomes[candidates.o]


def _outcome(offer: Offer) -> int:
    if offer.legal == "hazardous-waste" or (not offer.legal and offer.kind in _NO_MATTER_OF_WASTE):
        return NOT_ASKED
    if not offer.legal:
        return PASS if offer.kind == "product" else UNKNOWN
    standing = law().legal[offer.legal]
    open_points = standing.outcome != "pass" or _missing(offer, standing) or _paid(offer, standing)
    return UNKNOWN if open_points else PASS


def _missing(offer: Offer, standing: Standing) -> tuple[str, ...]:
    """Which fields are still wanted: a test without a date counts as wanted."""
    return tuple(
        field
        for field in standing.asks
        if not getattr(offer, field) or (field == "test" and not _DATED.search(offer.test))
    )


def _paid(offer: Offer, standing: Standing) -> bool:
    return standing.unpaid and offer.disposal_cost is not None and offer.disposal_cost.high > 0


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    offer = candidates.offer(k)
    if not offer.legal:
        if outcome == PASS:
            return Message("rules.legal.product")
        key = "undetermined" if offer.kind in _FROM_A_PROCESS else "blank"
        return Message(f"rules.legal.{key}", {"law": cite(law().legal["undetermined"].cites)})
    standing = law().legal[offer.legal]
    facts: dict[str, object] = {"law": cite(standing.cites)}
    if standing.outcome != "pass":
        return Message(f"rules.legal.{offer.legal}", facts)
    if _paid(offer, standing) and offer.disposal_cost is not None:
        facts["cost"] = spread_of(offer.disposal_cost.low, offer.disposal_cost.high)
        return Message("rules.legal.paid", facts)
    missing = _missing(offer, standing)
    if missing:
        facts["missing"] = tuple(_wanted(offer, field) for field in missing)
        return Message("rules.legal.missing", facts)
    if standing.asks:
        facts |= {"standard": offer.standard, "test": offer.test}
    return Message(f"rules.legal.{offer.legal}", facts)


def _wanted(offer: Offer, field: str) -> Message:
    written: str = getattr(offer, field)
    return (
        Message(f"rules.wanted.{field}-date", {"written": written})
        if written
        else Message(f"rules.wanted.{field}")
    )


RULE = Rule("legal", _judge, _explain)

"""Waste codes that no list has, that say another class than the name, or that stand several in one line."""

from __future__ import annotations

from collections.abc import Iterator

from matchchain.catalogue.cards.sources import At, Sources
from matchchain.park import Finding, Offer, Park
from matchchain.park.jurisdiction import Jurisdiction, jurisdiction_of
from matchchain.wastes import class_by_name, judge_code
from matchchain.wording import Message

_FIELD = "waste_code"
_SETTLED = {"product", "by-product", "general-waste"}
_SOUNDS = "wastes.code.name-sounds"
_NO_STAR = "wastes.code.star-missing"  # the list's own column decides


def doubtful_codes(park: Park, sources: Sources) -> list[Finding]:
    """What is wrong with the waste codes of a park's offers.

    Args:
        park: the park.
        sources: the lines of its files.
    """
    where = jurisdiction_of(park)
    return [
        sources.finding("warning", "catalogue.waste-code", offer.place, At(Offer, _FIELD, offer.waste_code), said=said)
        for firm in park.firms
        for offer in firm.offers
        if offer.waste_code
        for said in _problems(offer, where)
    ]


def _problems(offer: Offer, where: Jurisdiction) -> Iterator[Message]:
    waste_like = offer.kind in {"waste", ""} and offer.legal not in _SETTLED
    named = class_by_name(offer.material, waste=offer.kind == "waste") if waste_like else None
    judged = judge_code(offer.waste_code, where, named)
    yield from (problem for problem in judged.problems if problem.key != _NO_STAR)
    yield from (remark for remark in judged.remarks if remark.key == _SOUNDS)

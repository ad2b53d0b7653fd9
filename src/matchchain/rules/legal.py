"""Is it settled what it is in law: product, by-product, general waste? The pack of the place says what each class asks.

A by-product is only called one with a product standard, a dated test or identification report, and a supplier who
does not pay to be rid of it; what comes out of treating waste, water or gas is never one. Anything else from a process
is undetermined, which refuses nothing: three ways stay open, each with its papers. Sources: GB 34330-2025; Directive
2008/98/EC, articles 5 and 6. What is hazardous waste is judged by `hazardous_waste`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from matchchain.candidates import Candidates
from matchchain.expressions import expression
from matchchain.materials.writing.words import Words
from matchchain.park import Offer
from matchchain.rules.figures import spread_of
from matchchain.rules.law import Law, Residues, Standing, law_of, law_of_place
from matchchain.rules.rule import NOT_ASKED, PAPER, PASS, UNKNOWN, Outcomes, Rule, not_asked
from matchchain.rules.traits import Ask, Trait
from matchchain.rules.waste_code import hazardous_wastes, wastes_judged
from matchchain.wording import Message

if TYPE_CHECKING:
    from matchchain.materials import Resolution

_DATED = expression(r"(?<!\d)(19|20)\d\d(?!\d)")
_FROM_A_PROCESS = ("by-product", "waste")
_NO_SOLID = frozenset({"streams/waters", "streams/gases", "streams/heat"})
_NO_MATTER_OF_WASTE = ("energy", "water")


def _judge(candidates: Candidates) -> Outcomes:
    law, papers = law_of_place(candidates), law_of(candidates)
    if law is None:
        return not_asked(candidates)
    entries, hazardous = candidates.offers.entries, hazardous_wastes(candidates)
    outcomes = np.fromiter(
        (NOT_ASKED if i in hazardous else _outcome(e, candidates, i, papers) for i, e in enumerate(entries)),
        dtype=np.int8, count=len(entries),
    )  # fmt: skip
    return outcomes[candidates.o]


def _outcome(offer: Offer, candidates: Candidates, i: int, law: Law | None) -> int:
    if offer.legal == "hazardous-waste" or (not offer.legal and offer.kind in _NO_MATTER_OF_WASTE):
        return NOT_ASKED
    if not offer.legal and is_water_or_gas(candidates.offers.resolution(i)):
        return NOT_ASKED
    if _asks_the_process(candidates, i) is not None:
        return PAPER  # whether it is hazardous waste is asked even where no papers are
    if law is None:
        return NOT_ASKED
    if not offer.legal:
        return PASS if offer.kind == "product" else UNKNOWN
    standing = law.legal[offer.legal]
    closed = offer.legal == "by-product" and is_treatment_residue(candidates.offers.resolution(i), law.residues)
    open_points = standing.outcome != "pass" or _missing(offer, standing) or _paid(offer, standing) or closed
    return UNKNOWN if open_points else PASS


def _asks_the_process(candidates: Candidates, i: int) -> Message | None:
    """The question that must be answered first where a name is hazardous waste if it comes from a certain source."""
    judged = wastes_judged(candidates).get(i)
    return judged.question if judged is not None else None


def is_water_or_gas(name: Resolution) -> bool:
    """Whether it is a waste water, a gas or heat: no solid waste that anybody would have to identify."""
    return name.material is not None and name.material.family in _NO_SOLID


def is_treatment_residue(name: Resolution, residues: Residues) -> bool:
    """Whether a thing comes out of treating waste, water or gas, so that it is never a by-product in law."""
    if name.material is not None and name.material.family in residues.families:
        return True
    return bool(_words(residues).said(name.text))


@lru_cache(maxsize=4)
def _words(residues: Residues) -> Words:
    return Words({"residue": residues.words})


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
    offer, i = candidates.offer(k), int(candidates.o[k])
    question = _asks_the_process(candidates, i)
    if outcome == PAPER and question is not None:
        return Message("rules.legal.source", {"question": question})
    law = law_of(candidates)
    assert law is not None  # noqa: S101 - the rule asked nothing else otherwise
    key, facts = _told(offer, law, is_treatment_residue(candidates.offers.resolution(i), law.residues))
    cites = law.legal[offer.legal or "undetermined"].cites
    return Message(
        f"rules.legal.{key}" if key == "product" else law.key(f"rules.legal.{key}"), {"law": law.cite(cites), **facts}
    )


def _told(offer: Offer, law: Law, residue: bool) -> tuple[str, dict[str, object]]:
    """What is said of an offer's legal class: the last part of the sentence's key, and its facts."""
    standing = law.legal[offer.legal or "undetermined"]
    if not offer.legal and offer.kind not in _FROM_A_PROCESS:
        return ("product" if offer.kind == "product" else "blank"), {}
    if standing.outcome != "pass":
        return ("residue" if residue else "undetermined"), {}
    if offer.legal == "by-product" and residue:
        return "never-by-product", {}
    if _paid(offer, standing) and offer.disposal_cost is not None:
        return "paid", {"cost": spread_of(offer.disposal_cost.low, offer.disposal_cost.high)}
    missing = _missing(offer, standing)
    if missing:
        return "missing", {"missing": tuple(_wanted(offer, field) for field in missing)}
    return offer.legal, {"standard": offer.standard, "test": offer.test} if standing.asks else {}


def _wanted(offer: Offer, field: str) -> Message:
    written: str = getattr(offer, field)
    return (
        Message(f"rules.wanted.{field}-date", {"written": written})
        if written
        else Message(f"rules.wanted.{field}")
    )


RULE = Rule(
    "legal",
    _judge,
    _explain,
    Trait.LEGAL_CLASS | Trait.PAPERS,
    asks=(
        Ask("rules.legal.source", "supplier", "process", "environment"),
        Ask("rules.legal.", "supplier", "legal", "environment"),
    ),
)

"""Recovered or by-product chemicals bought by who makes food, feed or medicine: asked first whether it touches them.

A need that states no grade at such a firm may be its boiler's or its extractor's; what nobody has said is not
guessed. By the receiver's industry: GB/T 4754-2017 C13 to C15 and C27, NACE 2.1 C10, C11 and C21.
"""

from __future__ import annotations

import numpy as np

from matchchain.candidates import RELATION_CODES, Candidates, Flags
from matchchain.materials.naming.comparison import origin_of
from matchchain.park.jurisdiction import jurisdiction_of
from matchchain.rules import accepts
from matchchain.rules.called import firm_called, need_called
from matchchain.rules.rule import NOT_ASKED, PAPER, PASS, Outcomes, Rule, not_asked
from matchchain.rules.traits import Ask
from matchchain.wording import Message

_MAKERS = {"CN": ("C13", "C14", "C15", "C27"), "EU": ("C10", "C11", "C21")}
_AS_MATERIAL = [RELATION_CODES.index(name) for name in ("same", "related")]


def _judge(candidates: Candidates) -> Outcomes:
    c = candidates
    eaten = _makes_what_is_eaten(c)[c.needs.firm] & _chemical_without_grade(c)
    if not eaten.any():
        return not_asked(c)
    asked = _made_before(c)[c.o] & eaten[c.n] & np.isin(c.relation, _AS_MATERIAL)
    outcomes = np.where(asked, PAPER, NOT_ASKED).astype(np.int8)
    if asked.any():
        outcomes[asked & accepts.by_name(c)] = PASS
    return outcomes


def _made_before(c: Candidates) -> Flags:
    """(offers,): a by-product or a waste, or by its name recovered; a line that calls itself a product is one."""
    known, lines = c.thesaurus, c.offers
    kinds = [entry.kind for entry in lines.entries]
    said = [not kind and bool(origin_of(lines.resolution(i), known)) for i, kind in enumerate(kinds)]
    ticked = [kind in {"by-product", "waste"} for kind in kinds]
    return np.array(ticked, dtype=np.bool_) | np.array(said, dtype=np.bool_)


def _makes_what_is_eaten(c: Candidates) -> Flags:
    makers = _MAKERS.get(jurisdiction_of(c.park), ())
    return np.array([firm.industry.startswith(makers) if makers else False for firm in c.firms], dtype=np.bool_)


def _chemical_without_grade(c: Candidates) -> Flags:
    """(needs,): a chemical of one formula, which comes in grades, bought by its name alone."""

    def plain(i: int) -> bool:
        name = c.needs.resolution(i)
        chemical = name.material is not None and bool(name.material.formula)
        return chemical and not (c.needs.entries[i].grade or name.attributes.grade)

    return np.array([plain(i) for i in range(len(c.needs))], dtype=np.bool_)


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    facts: dict[str, object] = {"firm": firm_called(candidates.receiver(k)), "need": need_called(candidates, k)}
    return Message("rules.eaten.accepted" if outcome == PASS else "rules.eaten.asked", facts)


RULE = Rule("eaten", _judge, _explain, asks=(Ask("rules.eaten.", "receiver", "eaten"),))

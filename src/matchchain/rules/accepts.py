"""Does the receiver take such a thing at all? Kinds, legal classes or materials it says it accepts."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np

from matchchain.candidates import Candidates, Flags
from matchchain.park import LEGAL_CLASSES, OFFER_KINDS, Need
from matchchain.rules.distinct import judge_distinct
from matchchain.rules.firms import plain_name
from matchchain.rules.identity import identity_of, is_resolved, key_of
from matchchain.rules.rule import BLOCK, NOT_ASKED, PASS, UNKNOWN, Outcomes, Rule
from matchchain.values import dataclass
from matchchain.wording import Message

# kind, legal class, and what the name means: its id with its families, or its plain words
Offered: TypeAlias = tuple[str, str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Accepted:
    """What a need accepts, its words sorted by what they are."""

    kinds: frozenset[str]
    legal: frozenset[str]
    materials: frozenset[str]

    def may_mean(self, names: frozenset[str]) -> bool:
        """Whether a word nobody knows may mean a thing of these names; a known material means itself alone.

        Where no word is known at all, any of them may.
        """
        unread = [key.removeprefix("=") for key in self.materials if not is_resolved(key)]
        if len(unread) == len(self.materials):
            return True
        written = [name.removeprefix("=") for name in names if not is_resolved(name)]
        if not (unread and written):
            return False
        from rapidfuzz import fuzz

        return any(fuzz.ratio(word, name) >= _ALIKE for word in unread for name in written)


def _choices(table: dict[str, tuple[str, str]]) -> dict[str, str]:
    return {plain_name(word): key for key, labels in table.items() for word in (key, *labels)}


_ALIKE = 60  # of 100: an accepted word nobody knows is asked about from here on
_KINDS = _choices(OFFER_KINDS)
_LEGAL = _choices(LEGAL_CLASSES)


def takes_waste(need: Need) -> bool:
    """Whether what a need accepts names waste, as a kind or by its legal class."""
    words = {plain_name(word) for word in need.accepts}
    kinds, legal = {_KINDS.get(word) for word in words}, {_LEGAL.get(word) for word in words}
    return "waste" in kinds or bool(legal & {"hazardous-waste", "general-waste"})


def _accepted(need: Need, candidates: Candidates) -> Accepted | None:
    if not need.accepts:
        return None
    plain = {plain_name(word): word for word in need.accepts}
    return Accepted(
        frozenset(_KINDS[word] for word in plain if word in _KINDS),
        frozenset(_LEGAL[word] for word in plain if word in _LEGAL),
        frozenset(
            identity_of(w, candidates) for p, w in plain.items() if p not in _KINDS and p not in _LEGAL
        ),
    )


def _offered(candidates: Candidates, i: int) -> Offered:
    entry, name = candidates.offers.entries[i], candidates.offers.resolution(i)
    families = name.material.broader if name.material is not None else ()
    names = {key_of(name, name.text), f"={plain_name(name.text)}", *families}
    return entry.kind, entry.legal, frozenset(names)


def _judge(candidates: Candidates) -> Outcomes:
    known: dict[tuple[str, ...], Accepted | None] = {}
    for need in candidates.needs.entries:
        if need.accepts not in known:
            known[need.accepts] = _accepted(need, candidates)
    asked = [known[need.accepts] for need in candidates.needs.entries]
    offered = [_offered(candidates, i) for i in range(len(candidates.offers))] if any(asked) else []
    return judge_distinct(candidates, offered, asked, _decide)


def by_name(candidates: Candidates) -> Flags:
    """(k,): the receiver says by name that it takes this material, or one of its family."""
    if not any(need.accepts for need in candidates.needs.entries):
        return np.zeros(len(candidates), dtype=np.bool_)
    asked = [_accepted(need, candidates) for need in candidates.needs.entries]
    offered = [_offered(candidates, i) for i in range(len(candidates.offers))]
    named: Flags = judge_distinct(candidates, offered, asked, _by_name) == PASS
    return named


def _by_name(offered: Offered, accepted: Accepted) -> int:
    return PASS if offered[2] & accepted.materials else NOT_ASKED


def _decide(offered: Offered, accepted: Accepted) -> int:
    kind, legal, names = offered
    if kind in accepted.kinds or legal in accepted.legal or names & accepted.materials:
        return PASS
    unsure = (
        (accepted.kinds and not kind)
        or (accepted.legal and legal in ("", "undetermined"))
        or (accepted.materials and (not any(is_resolved(n) for n in names) or accepted.may_mean(names)))
    )
    return UNKNOWN if unsure else BLOCK


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    offer = candidates.offer(k)
    blank = Message("word.unknown")
    facts: dict[str, object] = {
        "accepted": candidates.need(k).accepts,
        "name": offer.material,
        "kind": Message(f"rules.kind.{offer.kind}") if offer.kind else blank,
        "legal": Message(f"rules.class.{offer.legal}") if offer.legal else blank,
    }
    return Message(
        {PASS: "rules.accepts.yes", BLOCK: "rules.accepts.no"}.get(outcome, "rules.accepts.unsure"), facts
    )


RULE = Rule("accepts", _judge, _explain)

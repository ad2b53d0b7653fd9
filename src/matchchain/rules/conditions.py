"""Does the offer keep to the conditions of its use? Stated and broken refuses, unstated asks or waits.

The conditions stand with the line of knowledge that says what serves what (`serves/*.yaml`): moisture, chlorine,
heat value, what was done to it. A bound that is known only of one side ("<= 60 %") is opened to its end.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from matchchain.candidates import Candidates, Lines
from matchchain.materials import resolve_name
from matchchain.materials.facts.serve import Condition
from matchchain.materials.knowledge.identity import named
from matchchain.materials.writing.words import Words
from matchchain.park import Figure, Offer
from matchchain.rules.content import offered_content, opened
from matchchain.rules.figures import plain, share, shares, spread_of
from matchchain.rules.identity import identity_of
from matchchain.rules.impurity_figures import answer, offered_figures
from matchchain.rules.moisture import is_gas, offered_moisture
from matchchain.rules.rule import BLOCK, NOT_ASKED, PAPER, PASS, UNKNOWN, Outcomes, Rule, not_asked
from matchchain.rules.traits import Ask, Trait
from matchchain.values import replace
from matchchain.wording import Message

if TYPE_CHECKING:
    from matchchain.materials import Resolution

# What conditions limit that is no substance: name in the data -> (zh, en).
_IMPURITIES = {"烧失量": ("烧失量", "loss on ignition"), "PAH": ("多环芳烃", "PAH"), "石棉": ("石棉", "asbestos")}
# Stems that are looked for, as a person would say them.
_WHOLE = {
    "stabili": "stabilised", "digest": "digested", "compost": "composted", "hygien": "hygienised",
    "steril": "sterilised",
    "inactiv": "inactivated", "render": "rendered", "pasteur": "pasteurised", "wash": "washed", "cook": "cooked",
    "heat": "heated", "pressure": "under pressure", "brew": "brewing", "glutam": "glutamate", "lime": "limed",
    "mature": "matured", "A1": "class A1",
}  # fmt: skip
_FRACTIONS = frozenset({"moisture", "chlorine", "sulphur", "content", "impurity"})
_WITH_A_UNIT = frozenset({"heat_value", "particle_size", "temperature", "pressure", "age"})


def _judge(candidates: Candidates) -> Outcomes:
    outcomes = not_asked(candidates)
    asking = np.array([bool(meeting.conditions) for meeting in candidates.meetings], dtype=np.bool_)
    if not asking.any():
        return outcomes
    rows = np.flatnonzero(asking[candidates.meeting])
    combined = candidates.meeting[rows] * len(candidates.offers) + candidates.o[rows]
    pairs, where = np.unique(combined, return_inverse=True)
    judged = np.array([_of(candidates, *divmod(pair, len(candidates.offers))) for pair in pairs.tolist()], np.int8)
    outcomes[rows] = judged[where]
    return outcomes


def _of(candidates: Candidates, meeting: int, offer: int) -> int:
    conditions = candidates.meetings[meeting].conditions
    return max((met(c, candidates.offers, offer, candidates) for c in conditions), default=NOT_ASKED)


def met(condition: Condition, offers: Lines, i: int, candidates: Candidates) -> int:
    """Whether offer i keeps to one condition: PASS, BLOCK, UNKNOWN (asked) or PAPER (waits until it is told)."""
    blank = PAPER if condition.unstated == "hold" else UNKNOWN
    entry: Offer = offers.entries[i]
    if condition.words:
        said = str(getattr(entry, condition.field))
        if not said:
            return blank
        return PASS if _spoken(condition.words).said(said) else blank
    figure = stated(condition, entry, offers.resolution(i), candidates)
    if figure is None:
        return NOT_ASKED if condition.field == "moisture" and is_gas(offers, i) else blank
    low = -np.inf if condition.least is None else condition.least
    high = np.inf if condition.most is None else condition.most
    if figure.low >= low and figure.high <= high:
        return PASS
    return BLOCK if figure.high < low or figure.low > high else UNKNOWN


@lru_cache(maxsize=256)
def _spoken(words: tuple[str, ...]) -> Words:
    return Words({"": words}, stems=True)


def stated(condition: Condition, entry: Offer, name: Resolution, candidates: Candidates) -> Figure | None:
    """What an offer states of the field a condition is about; a heat value may be the material's own."""
    if condition.field == "impurity":
        return answer(offered_figures(entry, candidates), identity_of(condition.name, candidates))
    if condition.field == "moisture":
        return offered_moisture(entry, name)
    if condition.field == "content":
        return offered_content(entry, name, "purity")
    figure: Figure | None = getattr(entry, condition.field)
    if figure is None and condition.field == "heat_value" and name.material is not None:
        value = name.material.heat_value if name.material.unit == "t" else None
        return None if value is None else Figure(value, value, value, "GJ/t")
    if figure is None:
        return None
    return opened(figure) if condition.field in _FRACTIONS else _open_ended(figure)


def _open_ended(figure: Figure) -> Figure:
    """What is known of one side only reaches to the end of the other: "<= 60" may be anything below."""
    low = -np.inf if figure.bound == "<=" else figure.low
    return replace(figure, low=low, high=np.inf if figure.bound == ">=" else figure.high)


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    offer = int(candidates.o[k])
    conditions = candidates.meetings[int(candidates.meeting[k])].conditions
    told = [c for c in conditions if met(c, candidates.offers, offer, candidates) == outcome]
    key = {PASS: "met", BLOCK: "broken", PAPER: "held", UNKNOWN: "asked"}[outcome]
    listed = tuple(_in_words(c, candidates, offer) for c in told)
    return Message(f"rules.conditions.{key}", {"conditions": listed})


def _in_words(condition: Condition, candidates: Candidates, i: int) -> Message:
    asked = limit_of(condition)
    if condition.words:
        return asked
    figure = stated(condition, candidates.offers.entries[i], candidates.offers.resolution(i), candidates)
    if figure is None:
        return asked
    offered = shares(figure) if condition.field in _FRACTIONS else _spread(figure)
    return Message("rules.condition.stated", {**asked.facts, "offered": offered})


def _what(condition: Condition) -> object:
    """What a condition is about: a field, or an impurity called by its name in the reader's language."""
    if not condition.name:
        return Message(f"rules.field.{condition.field}")
    if condition.name in _IMPURITIES:
        zh, en = _IMPURITIES[condition.name]
        return Message("materials.both", {"zh": zh, "en": en})
    found = resolve_name(condition.name)
    return named(found.material) if found.material is not None else condition.name


def _spread(figure: Figure) -> str:
    if not figure.bound:
        return spread_of(figure.low, figure.high)
    return figure.bound + plain(figure.low if figure.bound == ">=" else figure.high)


def limit_of(condition: Condition) -> Message:
    """What a condition asks, in words."""
    what = _what(condition)
    if condition.words:
        zh = tuple(word for word in condition.words if not word.isascii())
        en = tuple(_WHOLE.get(word, word) for word in condition.words if word.isascii())
        words = Message("materials.both", {"zh": "、".join(zh or en), "en": ", ".join(en or zh)})
        return Message("rules.condition.one-of", {"what": what, "words": words})
    write = share if condition.field in _FRACTIONS else plain
    least, most = condition.least, condition.most
    if least is not None and most is not None:
        limit = Message("rules.between", {"least": write(least), "most": write(most)})
    elif most is not None:
        limit = Message("rules.at-most", {"limit": write(most)})
    else:
        limit = Message("rules.at-least", {"limit": write(least or 0.0)})
    unit = Message(f"rules.unit.{condition.field}") if condition.field in _WITH_A_UNIT else ""
    return Message("rules.condition.limit", {"what": what, "limit": limit, "unit": unit})


RULE = Rule("conditions", _judge, _explain, Trait.USE, asks=(Ask("rules.conditions.", "supplier", "conditions"),))

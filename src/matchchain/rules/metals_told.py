"""Toxic metals that the supplier's card states and nobody's limit looks at: asked, and from a tenth of a percent held.

A use's remark (free of chromium, metals within the standard) and a need without limits are no judgement of what the
card says. Not asked where the metal is what is wanted (recovery), where taking it is a service, and where a limit of
the need or a condition of the use speaks of it already.
"""

from __future__ import annotations

import numpy as np

from matchchain.candidates import Candidates
from matchchain.materials import Correspondence
from matchchain.rules.called import need_called
from matchchain.rules.distinct import judge_distinct
from matchchain.rules.figures import shares
from matchchain.rules.identity import identity_of
from matchchain.rules.impurity_figures import by_identity, offered_figures
from matchchain.rules.rule import NOT_ASKED, PAPER, UNKNOWN, Outcomes, Rule, not_asked
from matchchain.rules.traits import Ask
from matchchain.wording import Message

_TOXIC = ("铬", "铅", "镉", "砷", "汞", "镍", "铊", "铍", "锑", "六价铬", "总铬")
_HELD = 1e-3  # mass fraction: the order at which identification standards call a metal's salts toxic matter
_WORTH_ASKING = 5e-5


def _judge(candidates: Candidates) -> Outcomes:
    c = candidates
    toxic = _toxic(c)
    told = [_told(c, i, toxic) for i in range(len(c.offers))]
    if not any(told):
        return not_asked(c)
    wants = np.array([_wants_metal(c, meeting) for meeting in c.meetings], dtype=np.bool_)
    limited = [frozenset(by_identity(e.max_impurities, c)) for e in c.needs.entries]
    outcomes = judge_distinct(c, told, limited, _decide)
    outcomes[wants[c.meeting]] = NOT_ASKED
    for number, meeting in enumerate(c.meetings):
        names = {identity_of(condition.name, c) for condition in meeting.conditions if condition.name}
        if names:
            rows = np.flatnonzero((c.meeting == number) & (outcomes != NOT_ASKED))
            for k in rows.tolist():
                outcomes[k] = _decide(told[int(c.o[k])], limited[int(c.n[k])] | names)
    return outcomes


def _toxic(c: Candidates) -> dict[str, str]:
    """What a park's names make of the toxic metals -> the metal."""
    return {identity_of(name, c): name for name in _TOXIC}


def _told(c: Candidates, i: int, toxic: dict[str, str]) -> tuple[tuple[str, float], ...]:
    figures = offered_figures(c.offers.entries[i], c)
    return tuple((key, figure.high) for key, figure in figures.items() if key in toxic and figure.high >= _WORTH_ASKING)


def _wants_metal(c: Candidates, meeting: Correspondence) -> bool:
    """Whether the metal itself, or having the thing treated, is what is wanted."""
    if meeting.relation != "use":
        return False
    known = c.thesaurus
    use = known.uses.get(meeting.how)
    what = known.purposes.functions.get(use.function) if use is not None else None
    return what is not None and (what.active == "metal" or what.basis == "service")


def _decide(told: tuple[tuple[str, float], ...], limited: frozenset[str]) -> int:
    left = [value for key, value in told if key not in limited]
    if not left:
        return NOT_ASKED
    return PAPER if max(left) >= _HELD else UNKNOWN


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    del outcome
    c = candidates
    toxic = _toxic(c)
    limited = by_identity(c.need(k).max_impurities, c)
    told = tuple(
        Message("rules.metals-told.one", {"name": _named(key, c, toxic), "value": shares(figure)})
        for key, figure in offered_figures(c.offer(k), c).items()
        if key in toxic and key not in limited and figure.high >= _WORTH_ASKING
    )
    return Message("rules.metals-told", {"told": told, "need": need_called(c, k)})


def _named(key: str, c: Candidates, toxic: dict[str, str]) -> Message:
    material = c.thesaurus.get(key)
    zh = toxic[key]
    return Message("materials.both", {"zh": zh, "en": material.en if material is not None else zh})


RULE = Rule("metals_told", _judge, _explain, asks=(Ask("rules.metals-told", "receiver", "metals"),))

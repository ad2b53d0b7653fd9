"""Are the impurities within the receiver's limits? Each binds each delivery; an unstated one is unknown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from matchchain.candidates import LOW, Candidates, Floats, spread
from matchchain.park import Figure
from matchchain.rules.content import opened
from matchchain.rules.figures import share, shares
from matchchain.rules.identity import identity_of
from matchchain.rules.rule import BLOCK, PASS, Outcomes, Rule, at_most, not_asked
from matchchain.wording import Message

# What a moisture on the card answers when the limit is written as an impurity.
_WATER = ("water", "=水", "=水分", "=含水率", "=water", "=moisture")


def _judge(candidates: Candidates) -> Outcomes:
    outcomes = not_asked(candidates)
    limits = [_by_identity(e.max_impurities, candidates) for e in candidates.needs.entries]
    if not any(limits):
        return outcomes
    offered = [_offered(e, candidates) for e in candidates.offers.entries]
    for identity in sorted({key for limit in limits for key in limit}):
        allowed = _column([limit.get(identity) for limit in limits])
        rows = np.flatnonzero(~np.isnan(allowed[LOW])[candidates.n])
        stated = _column([_answer(of, identity) for of in offered])
        judged = at_most(
            np.take(stated, candidates.o[rows], axis=1), np.take(allowed, candidates.n[rows], axis=1)
        )
        outcomes[rows] = np.maximum(outcomes[rows], judged)
    return outcomes


def _column(figures: Sequence[Figure | None]) -> Floats:
    """(3, n) like `spread`, quick where few are stated."""
    column = np.full((3, len(figures)), np.nan)
    stated = [i for i, figure in enumerate(figures) if figure is not None]
    column[:, stated] = spread(figures[i] for i in stated)
    return column


def _by_identity(stated: Mapping[str, Figure] | None, candidates: Candidates) -> dict[str, Figure]:
    return {identity_of(name, candidates): figure for name, figure in (stated or {}).items()}


def _offered(offer: Any, candidates: Candidates) -> dict[str, Figure]:  # noqa: ANN401 - entries are untyped columns
    stated = {key: opened(figure) for key, figure in _by_identity(offer.impurities, candidates).items()}
    if offer.moisture is not None:
        stated.setdefault(_WATER[0], opened(offer.moisture))
    return stated


def _answer(offered: Mapping[str, Figure], identity: str) -> Figure | None:
    return offered.get(identity) or (offered.get(_WATER[0]) if identity in _WATER else None)


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    del outcome
    offered = _offered(candidates.offer(k), candidates)
    limits = candidates.need(k).max_impurities or {}
    told = [
        _one(name, limit, _answer(offered, identity_of(name, candidates))) for name, limit in limits.items()
    ]
    return Message("rules.impurities", {"told": _gravest_first(told)})


def _one(name: str, limit: Figure, stated: Figure | None) -> tuple[int, Message]:
    facts: dict[str, object] = {"name": name, "limit": share(limit.high)}
    if stated is None:
        return 1, Message("rules.impurity.not-stated", facts)
    facts["stated"] = shares(stated)
    outcome = int(at_most(spread([stated]), spread([limit]))[0])
    if outcome == BLOCK:
        return 0, Message("rules.impurity.over", facts)
    return (
        (3, Message("rules.impurity.within", facts))
        if outcome == PASS
        else (2, Message("rules.impurity.straddles", facts))
    )


def _gravest_first(told: Sequence[tuple[int, Message]]) -> tuple[Message, ...]:
    return tuple(message for _, message in sorted(told, key=lambda pair: pair[0]))


RULE = Rule("impurities", _judge, _explain)

"""Are the impurities within the receiver's limits? Each binds each delivery; an unstated one is unknown.

Where the receiver allows blending, what is over a limit may still come in as part of the feed: the plan keeps the
average (`blend`); it is certain only where the card says what the bought share carries itself.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from matchchain.candidates import LOW, Candidates, Floats, spread
from matchchain.park import Figure
from matchchain.rules.blend import blended
from matchchain.rules.figures import share, shares
from matchchain.rules.identity import identity_of
from matchchain.rules.impurity_figures import answer, by_identity, offered_figures
from matchchain.rules.rule import BLOCK, PASS, UNKNOWN, Outcomes, Rule, at_most, not_asked
from matchchain.rules.traits import Ask, Trait
from matchchain.wording import Message


def _judge(candidates: Candidates) -> Outcomes:
    outcomes = not_asked(candidates)
    limits = [by_identity(e.max_impurities, candidates) for e in candidates.needs.entries]
    if not any(limits):
        return outcomes
    offered = [offered_figures(e, candidates) for e in candidates.offers.entries]
    bought = [by_identity(e.bought_impurities, candidates) for e in candidates.needs.entries]
    mixed = blended(candidates)
    for identity in sorted({key for limit in limits for key in limit}):
        allowed = _column([limit.get(identity) for limit in limits])
        rows = np.flatnonzero(~np.isnan(allowed[LOW])[candidates.n])
        stated = _column([answer(of, identity) for of in offered])
        judged = at_most(
            np.take(stated, candidates.o[rows], axis=1), np.take(allowed, candidates.n[rows], axis=1)
        )
        diluted = np.array([PASS if identity in of else UNKNOWN for of in bought], dtype=np.int8)
        judged = np.where(mixed[rows] & (judged == BLOCK), diluted[candidates.n[rows]], judged)
        outcomes[rows] = np.maximum(outcomes[rows], judged)
    return outcomes


def _column(figures: Sequence[Figure | None]) -> Floats:
    """(3, n) like `spread`, quick where few are stated."""
    column = np.full((3, len(figures)), np.nan)
    stated = [i for i, figure in enumerate(figures) if figure is not None]
    column[:, stated] = spread(figures[i] for i in stated)
    return column


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    del outcome
    offered, need = offered_figures(candidates.offer(k), candidates), candidates.need(k)
    bought = by_identity(need.bought_impurities, candidates)
    mixed = bool(blended(candidates)[k])
    told = []
    for name, limit in (need.max_impurities or {}).items():
        identity = identity_of(name, candidates)
        told.append(_one(name, limit, answer(offered, identity), bought.get(identity) if mixed else None, mixed=mixed))
    return Message("rules.impurities", {"told": _gravest_first(told)})


def _one(
    name: str, limit: Figure, stated: Figure | None, bought: Figure | None, *, mixed: bool
) -> tuple[int, Message]:
    facts: dict[str, object] = {"name": name, "limit": share(limit.high)}
    if stated is None:
        return 1, Message("rules.impurity.not-stated", facts)
    facts["stated"] = shares(stated)
    outcome = int(at_most(spread([stated]), spread([limit]))[0])
    if outcome == BLOCK and mixed:
        if bought is None:
            return 1, Message("rules.impurity.blended-blank", facts)
        return 3, Message("rules.impurity.blended", facts | {"bought": shares(bought)})
    if outcome == BLOCK:
        return 0, Message("rules.impurity.over", facts)
    return (
        (3, Message("rules.impurity.within", facts))
        if outcome == PASS
        else (2, Message("rules.impurity.straddles", facts))
    )


def _gravest_first(told: Sequence[tuple[int, Message]]) -> tuple[Message, ...]:
    return tuple(message for _, message in sorted(told, key=lambda pair: pair[0]))


RULE = Rule("impurities", _judge, _explain, Trait.QUALITY, asks=(Ask("rules.impurities", "supplier", "impurities"),))

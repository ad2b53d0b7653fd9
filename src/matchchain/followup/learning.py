"""What the deals teach: the share of each state that reaches the next, why others stop, how right we were."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from matchchain.data_file import data_of
from matchchain.followup.saving import Account
from matchchain.followup.standing import standing
from matchchain.followup.variance import variance
from matchchain.park import STOPPED, WAY, Deal

PRIOR_WEIGHT = 10.0
"""How many deals of one's own weigh as much as what is published."""
_Z = 1.959963984540054
ENOUGH_MONTHS = 3
"""Months of delivery from which on the promise is held against what came of it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """From one state to the next.

    Attributes:
        state: from which; the next on the way is `to`.
        reached: deals that ever were there and have gone on or stopped.
        passed: of them, those that went on.
        prior: the share that published programmes suggest.
        share: of both together.
        low, high: Wilson's interval at 95 % of the park's own deals; 0 to 1 where there are none.
    """

    state: str
    to: str
    reached: int
    passed: int
    prior: float
    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Learned:
    """What the deals teach by a day.

    Attributes:
        passages: of all deals, in the order of the way.
        by_relation: relation -> the same of its deals.
        reasons: why deals stopped -> how many.
        bias: saved less promised, over promised; None where no deal has run long enough.
        mape: mean distance of the two, over promised.
        brier: mean square distance of the chance foretold when a deal was written down from what came of it (0 or 1).
        judged: how many deals `brier` is of; `measured`: of `bias` and `mape`.
    """

    passages: tuple[Passage, ...]
    by_relation: Mapping[str, tuple[Passage, ...]]
    reasons: Mapping[str, int]
    bias: float | None
    mape: float | None
    brier: float | None
    judged: int
    measured: int


def learned(deals: Sequence[Deal], accounts: Iterable[Account], today: date) -> Learned:
    """What the deals of a park teach by a day.

    Args:
        deals: all of them.
        accounts: their money on the day.
        today: what was written down later is left out.
    """
    known = [deal for deal in deals if standing(deal, today).state]
    relations = sorted({deal.relation for deal in known if deal.relation})
    stopped = (standing(deal, today) for deal in known)
    reasons = Counter(one.reason or "other" for one in stopped if one.is_over)
    bias, mape, measured = _against_promise(accounts)
    brier, judged = _brier(known, today)
    return Learned(
        passages_of(known, today),
        {relation: passages_of([d for d in known if d.relation == relation], today) for relation in relations},
        dict(sorted(reasons.items(), key=lambda item: (-item[1], item[0]))),
        bias,
        mape,
        brier,
        judged,
        measured,
    )


def passages_of(deals: Iterable[Deal], today: date) -> tuple[Passage, ...]:
    """The passages of these deals by a day: those that are still under way count as far as they have come."""
    reached: Counter[int] = Counter()
    passed: Counter[int] = Counter()
    for deal in deals:
        now = standing(deal, today)
        furthest = max((WAY.index(event.state) for event in now.events if event.state in WAY), default=0)
        for at in range(furthest):
            reached[at] += 1
            passed[at] += 1
        if now.is_over and now.state in {"refused", "broken"} and furthest < len(WAY) - 1:
            reached[furthest] += 1
    return tuple(_passage(at, reached[at], passed[at]) for at in range(len(WAY) - 1))


def _passage(at: int, reached: int, passed: int) -> Passage:
    prior = priors()[at]
    low, high = wilson(passed, reached)
    share = (passed + PRIOR_WEIGHT * prior) / (reached + PRIOR_WEIGHT)
    return Passage(WAY[at], WAY[at + 1], reached, passed, prior, share, low, high)


def wilson(passed: int, reached: int, z: float = _Z) -> tuple[float, float]:
    """Wilson's interval of a share, at 95 % unless another number of standard deviations is given.

    Source: Wilson 1927.

    Example:
        >>> [round(end, 3) for end in wilson(13, 40)]
        [0.201, 0.48]
    """
    if not reached:
        return 0.0, 1.0
    share, z2 = passed / reached, z * z
    centre = (share + z2 / (2 * reached)) / (1 + z2 / reached)
    half = z / (1 + z2 / reached) * math.sqrt(share * (1 - share) / reached + z2 / (4 * reached * reached))
    return max(0.0, centre - half), min(1.0, centre + half)


def chance(passages: Sequence[Passage], state: str) -> float:
    """The chance that a deal in a state will ever run.

    Example:
        >>> round(chance(passages_of([], date(2026, 12, 1)), "idea"), 2)
        0.34
    """
    if state not in WAY:
        return 0.0
    return math.prod(passage.share for passage in passages[WAY.index(state) :])


def chance_of(found: Learned, state: str, relation: str = "") -> float:
    """The chance of a deal in a state, by the deals of its relation where there are any, else by all."""
    own = found.by_relation.get(relation)
    return chance(own if own is not None else found.passages, state)


def _against_promise(accounts: Iterable[Account]) -> tuple[float | None, float | None, int]:
    splits = [variance(account) for account in accounts if len(account.months) >= ENOUGH_MONTHS]
    known = [split for split in splits if split is not None and split.promised > 0]
    if not known:
        return None, None, 0
    off = math.fsum(split.saved - split.promised for split in known)
    share = math.fsum(abs(split.saved - split.promised) / split.promised for split in known) / len(known)
    return off / math.fsum(split.promised for split in known), share, len(known)


def _brier(deals: Sequence[Deal], today: date) -> tuple[float | None, int]:
    """The chance of each deal that was decided, foretold by those decided before it, held against what came of it."""
    squares = []
    for deal in deals:
        came = _came_of(deal, today)
        if came is None or not deal.events:
            continue
        then = date.fromisoformat(deal.events[0].on)
        foretold = chance(passages_of([other for other in deals if other is not deal], then), "idea")
        squares.append((foretold - came) ** 2)
    return (math.fsum(squares) / len(squares) if squares else None), len(squares)


def _came_of(deal: Deal, today: date) -> int | None:
    """1 of a deal that ran, 0 of one that came to nothing, None of one that may still do either."""
    now = standing(deal, today)
    if any(event.state == "running" for event in now.events):
        return 1
    return 0 if now.state in STOPPED and now.state != "on-hold" else None


@cache
def priors() -> tuple[float, ...]:
    """The share of each step on the way, by what is published; sources that name wider spans are pooled over them."""
    logs = [0.0] * (len(WAY) - 1)
    weights = [0.0] * (len(WAY) - 1)
    for line in data_of("matchchain.followup", "priors.yaml"):
        first, last = WAY.index(line["from"]), WAY.index(line["to"])
        step = math.log(line["reached"] / line["of"]) / (last - first)
        for at in range(first, last):
            logs[at] += line["of"] * step
            weights[at] += line["of"]
    return tuple(math.exp(log / weight) for log, weight in zip(logs, weights, strict=True))

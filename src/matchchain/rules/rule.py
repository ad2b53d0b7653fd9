"""What a rule is, and the comparison that most rules make."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from matchchain.candidates import HIGH, LOW, Candidates, Floats
from matchchain.rules.traits import NONE, Ask, Trait
from matchchain.values import dataclass
from matchchain.wording import Message

Outcomes: TypeAlias = NDArray[np.int8]

NOT_ASKED, PASS, UNKNOWN, PAPER, BLOCK = 0, 1, 2, 3, 4
_NOT_ASKED, _PASS, _UNKNOWN, _BLOCK = (
    np.int8(o) for o in (NOT_ASKED, PASS, UNKNOWN, BLOCK)
)  # columns stay small


@dataclass(frozen=True, slots=True)
class Rule:
    """One reason why a pairing may or may not be.

    Attributes:
        name: its code word, as in the verdicts of the JSON object.
        judge: candidates -> (k,) of NOT_ASKED, PASS, UNKNOWN, PAPER (unknown for want of a paper), BLOCK.
        explain: candidates, pair and outcome -> the sentence, with the facts compared.
        traits: what holds of it.
        asks: which question settles what it cannot tell: the first whose beginning fits counts.
        to_file: keys of sentences by which it passes, but something is to be filed first.
    """

    name: str
    judge: Callable[[Candidates], Outcomes]
    explain: Callable[[Candidates, int, int], Message]
    traits: Trait = NONE
    asks: tuple[Ask, ...] = ()
    to_file: frozenset[str] = frozenset()


def at_least(offered: Floats, asked: Floats) -> Outcomes:
    """Compare what is offered (3, k) with the least that is asked (3, k).

    PASS when even the low end reaches it, BLOCK when even the high end does not, UNKNOWN when the range
    straddles it or nothing is stated, NOT_ASKED when nothing is asked.
    """
    return _against(asked, passes=offered[LOW] >= asked[LOW], fails=offered[HIGH] < asked[LOW])


def at_most(offered: Floats, limit: Floats) -> Outcomes:
    """Compare what is offered (3, k) with the most that is allowed (3, k); see `at_least`."""
    return _against(limit, passes=offered[HIGH] <= limit[HIGH], fails=offered[LOW] > limit[HIGH])


def _against(asked: Floats, passes: NDArray[np.bool_], fails: NDArray[np.bool_]) -> Outcomes:
    judged = np.where(passes, _PASS, np.where(fails, _BLOCK, _UNKNOWN))
    return np.where(np.isnan(asked[LOW]), _NOT_ASKED, judged)


def not_asked(candidates: Candidates) -> Outcomes:
    """NOT_ASKED for every pair: what a rule answers that has nothing to look at, at no cost."""
    return np.zeros(len(candidates), dtype=np.int8)


def worst(*outcomes: Outcomes) -> Outcomes:
    """Of several comparisons the gravest, pair by pair."""
    result = outcomes[0]
    for other in outcomes[1:]:
        result = np.maximum(result, other)
    return result

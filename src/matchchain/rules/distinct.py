"""Judge each distinct combination of an offer's and a need's words once, and spread it over the pairs."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from matchchain.candidates import Candidates
from matchchain.rules.rule import Outcomes, not_asked

A = TypeVar("A", bound=Hashable)
B = TypeVar("B", bound=Hashable)

_MARKS = 1_000_000


def judge_distinct(
    candidates: Candidates, offered: Sequence[A], asked: Sequence[B | None], decide: Callable[[A, B], int]
) -> Outcomes:
    """What `decide` says of each pair, asked once for every combination that occurs.

    Args:
        candidates: the pairs.
        offered: what each offer says.
        asked: what each need asks, None where it asks nothing.
        decide: (offered, asked) -> an outcome.
    """
    outcomes = not_asked(candidates)
    asking = np.fromiter((a is not None for a in asked), dtype=np.bool_, count=len(asked))
    if not asking.any():
        return outcomes
    rows = np.flatnonzero(asking[candidates.n])
    said, said_codes = _coded(offered)
    wanted, wanted_codes = _coded(asked)
    combined = said_codes[candidates.o[rows]] * len(wanted) + wanted_codes[candidates.n[rows]]
    occurring, where = _occurring(combined, len(said) * len(wanted))
    judged = np.zeros(len(occurring), dtype=np.int8)
    for i, combination in enumerate(occurring.tolist()):
        want = wanted[combination % len(wanted)]
        if want is not None:
            judged[i] = decide(said[combination // len(wanted)], want)
    outcomes[rows] = judged[where]
    return outcomes


def _occurring(combined: NDArray[np.int64], size: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The values that occur, and which of them each element is; by a table of marks while that is small."""
    if size > _MARKS:
        return np.unique(combined, return_inverse=True)
    marks = np.zeros(size, dtype=np.int64)
    marks[combined] = 1
    occurring = np.flatnonzero(marks)
    marks[occurring] = np.arange(len(occurring))
    return occurring, marks[combined]


def _coded(values: Sequence[A]) -> tuple[list[A], NDArray[np.int64]]:
    seen: dict[A, int] = {}
    codes = [seen.setdefault(value, len(seen)) for value in values]
    return list(seen), np.array(codes, dtype=np.int64)

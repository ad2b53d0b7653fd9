"""Pieces of work that do not know of each other, on all processors: the solver and numpy work outside Python's lock."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TypeVar

Result = TypeVar("Result")

WORTHWHILE = 20_000
"""Sizes that add up to less are worked through one by one: threads would cost more than they save."""


def each(
    work: Callable[[int], Result], sizes: Sequence[int], stop: Callable[[int], bool]
) -> list[Result | None]:
    """The results of all pieces; None of those that were left when somebody said stop.

    Args:
        work: called with the number of a piece, from any thread.
        sizes: how large each piece is; the largest are begun first.
        stop: told in this thread how many pieces are done, after each; answers whether to stop.

    Example:
        >>> each(lambda i: i * i, [3, 1, 2], lambda done: done == 2)
        [0, 1, None]
    """
    found: list[Result | None] = [None] * len(sizes)
    if sum(sizes) < WORTHWHILE or len(sizes) == 1 or os.cpu_count() == 1:
        for i in range(len(sizes)):
            found[i] = work(i)
            if stop(i + 1):
                break
        return found
    from concurrent.futures import ThreadPoolExecutor, as_completed

    pool = ThreadPoolExecutor(os.cpu_count())
    try:
        begun = {pool.submit(work, i): i for i in sorted(range(len(sizes)), key=lambda i: -sizes[i])}
        for done, piece in enumerate(as_completed(begun), start=1):
            found[begun[piece]] = piece.result()
            if stop(done):
                break
    finally:
        pool.shutdown(cancel_futures=True)
    return found

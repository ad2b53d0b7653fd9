"""A meeting that is under way and loses somebody: the seating that changes the fewest seats on everybody's paper.

First as many of the talks that must be held as still can be; then the fewest changed seats; then the greatest worth of
what fills the seats that are free.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from matchchain.candidates import Flags, Floats, Ints
from matchchain.network.seating.programme import NEVER, Programme
from matchchain.network.seating.seating import Seating

_HALF = 0.5


def repaired(seating: Seating, paper: Ints, first: int) -> Ints:
    """The seating of the rounds that are left.

    Args:
        seating: who is there from now on.
        paper: (m,) the round of each talk on the paper that everybody holds.
        first: the round that comes next, from 0; what was before it stays.

    Returns:
        (m,) the round of each talk, `NEVER` where it is not held.
    """
    left = _left(seating, paper, first)
    programme = Programme(replace(left, must=_over(paper, first)))
    for weight in (_wished(seating, programme), _kept(seating, programme, paper, first)):
        value = programme.counted(weight)
        found = _solved(programme, value)
        reached = float(weight[found[programme.talk] == programme.round].sum())
        programme.at_least(weight, reached - _HALF)
    return _solved(programme, programme.worth())


def changed_seats(seating: Seating, paper: Ints, now: Ints, first: int) -> int:
    """How many seats on the paper, that their firms could still take, are others now.

    A talk that moves or falls changes a seat of each of its firms. What an absent firm makes impossible counts for
    nobody, and a seat that was free before is no change.
    """
    possible = seating.possible()
    moved = [
        talk
        for talk, then in enumerate(paper.tolist())
        if then >= first and possible[talk, then] and now[talk] != then
    ]
    return sum(len(seating.parties[talk]) for talk in moved)


def _over(paper: Ints, first: int) -> Flags:
    """(m,): the talks that are over."""
    over: Flags = (paper != NEVER) & (paper < first)
    return over


def _left(seating: Seating, paper: Ints, first: int) -> Seating:
    """The meeting as it can still be changed: a talk that is over stands where it stood, with whoever was there."""
    over = np.flatnonzero(_over(paper, first))
    free, sat = seating.free.copy(), np.zeros_like(seating.seats)
    free[:, :first] = False
    free[over] = False
    free[over, paper[over]] = True
    for talk in over.tolist():
        sat[list(seating.parties[talk]), paper[talk]] += 1
    return replace(seating, free=free, seats=np.maximum(seating.seats, sat))


def _wished(seating: Seating, programme: Programme) -> Floats:
    """(switches,): one for each talk that must be held."""
    return seating.must[programme.talk].astype(np.float64)


def _kept(seating: Seating, programme: Programme, paper: Ints, first: int) -> Floats:
    """(switches,): the seats that stay as the paper says where a talk is held in its round."""
    firms = np.array([len(parties) for parties in seating.parties], dtype=np.float64)
    stays = (paper[programme.talk] == programme.round) & (programme.round >= first)
    return np.where(stays, firms[programme.talk], 0.0)


def _solved(programme: Programme, value: Floats) -> Ints:
    found = programme.solve(value)
    if found is None:
        raise AssertionError("what is over can always stand")
    return found

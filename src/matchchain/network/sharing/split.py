"""The fair split of a whole plan: to every firm what no group of firms could better (method 3).

Every cap is worth its price in the programme without fixed costs, the mean of the supplier-best and the receiver-best
prices; each firm gains what it owns at those prices (Owen 1975). Told on the plan itself: of a link, its supplier gains
the supply's price and its receiver the rest, and its yearly fixed cost is borne as agreed. Where something is stepped
or belongs to nobody the theorem does not reach: there groups are asked one by one, and the split is moved as little as
needed until none could do better alone, or said to be impossible.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from matchchain.candidates import Flags, Floats, Ints
from matchchain.network.allocation.effort import Progress, Watch
from matchchain.network.allocation.model import Prices
from matchchain.network.allocation.parallel import each
from matchchain.network.allocation.problem import LEAST_FLOW, Problem
from matchchain.network.pairing import NotProven
from matchchain.network.sharing.coalition import Coalitions, questions
from matchchain.network.sharing.excess import excess_bound
from matchchain.network.sharing.nearest import NEAR, hold
from matchchain.network.sharing.owners import ANYBODY, Owners
from matchchain.network.sharing.prices import entitled, fair_prices, trimmed
from matchchain.network.sharing.shares import Shares, equal_shares, moved, payoffs, priced_shares, within_corridors
from matchchain.values import dataclass, replace

TRACTABLE = 60
"""Yes-or-no questions of a part up to which its groups are searched one by one."""

@dataclass(frozen=True, slots=True)
class Split:
    """Who gains what of a plan; players are the firms and, last, the park office. Money in CNY per year.

    Attributes:
        shares: (k,) what each link's supplier and receiver gain, adding up to the link's net.
        payoff: (players,) what each gains in all, what it owns of processes and `beside` included.
        equal: (players,) what each would gain if every link's net were halved.
        beside: (players,) paid to (or by) a player beside its links, to keep the group together; 0 in sum, and
            for everybody where the split is in the core.
        proven: no group of players could win more alone than its members gain.
        reason: why it is not proven.
        epsilon: what one group could win more, at the most; 0 where it is proven.
        group: (players,) the players of that group, as far as known.
    """

    shares: Shares
    payoff: Floats
    equal: Floats
    beside: Floats
    proven: bool
    reason: NotProven
    epsilon: float
    group: Flags


def split(problem: Problem, owners: Owners, flow: Floats, watch: Watch | None = None) -> Split:
    """Divide the net of a plan among the firms of the park.

    Args:
        problem: the whole park's.
        owners: whose each cap is.
        flow: (k,) the plan, as `allocate` returns it.
        watch: told how many parts were looked at, of those that have to be; says when to leave the rest unproven.

    Returns:
        Shares, payoffs, and whether any group of firms could do better alone. Same park, same answer, whatever
        the firms are called and in whatever order they stand.
    """
    worth = ((problem.gain > 0) | problem.enabling()) & (problem.most() > LEAST_FLOW)
    worth &= problem.lots <= problem.most()
    kept = np.flatnonzero((flow > LEAST_FLOW) | worth)
    whole = _Piece(np.arange(len(kept)), problem.links(kept), owners.of(kept), flow[kept])
    pieces = [whole.of(rows) for rows in whole.problem.components()]
    shares = Shares(np.zeros(len(kept)), np.zeros(len(kept)))
    doubtful = []
    beside = np.zeros(owners.players)
    for piece in pieces:
        ample = trimmed(piece.problem, piece.owners)
        prices = fair_prices(ample, piece.owners)
        own = priced_shares(piece.problem, piece.owners, piece.flow, prices)
        inside = within_corridors(piece.problem, piece.flow, own)
        if not _is_certain(piece, ample, prices, own):
            doubtful.append(piece)
        elif inside is not own:
            due, told = (payoffs(piece.problem, piece.owners, piece.flow, each) for each in (own, inside))
            inside, paid = moved(piece.problem, piece.owners, piece.flow, inside, due - told)
            beside += paid
        shares = shares.with_part(piece.links, inside)
    verdicts: list[_Verdict] = []
    for piece, verdict in _settled(doubtful, pieces, whole, shares, watch or (lambda _: False)):
        own = shares.part(piece.links)
        change = verdict.payoff - payoffs(piece.problem, piece.owners, piece.flow, own)
        own, paid = moved(piece.problem, piece.owners, piece.flow, own, change)
        shares, beside = shares.with_part(piece.links, own), beside + paid
        verdicts.append(verdict)
    return _answer(problem, owners, flow, (kept, shares), beside, verdicts)


@dataclass(frozen=True, slots=True, eq=False)
class _Piece:
    """A piece of the park: a component, or several that have players in common.

    Attributes:
        links: (k,) its links among those of the whole.
    """

    links: Ints
    problem: Problem
    owners: Owners
    flow: Floats

    def of(self, rows: Ints) -> _Piece:
        return _Piece(self.links[rows], self.problem.links(rows), self.owners.of(rows), self.flow[rows])

    @property
    def players(self) -> frozenset[int]:
        reached = self.owners.process[self.problem.reached()]
        found = np.concatenate([*self.owners.ends(self.problem), reached])
        return frozenset(found.tolist()) - {ANYBODY}


@dataclass(frozen=True, slots=True)
class _Verdict:
    """What was found of one piece: its payoffs, and why they are not proven."""

    payoff: Floats
    reason: NotProven
    epsilon: float
    group: Flags


def _is_certain(piece: _Piece, ample: Problem, prices: Prices, own: Shares) -> bool:
    """Whether everybody gains what its caps are worth, and nothing of worth is anybody's: Owen's theorem."""
    due, nobodys = entitled(ample, piece.owners, prices)
    gained = payoffs(piece.problem, piece.owners, piece.flow, own)
    lacking = float(np.maximum(due - gained, 0.0).sum()) + nobodys
    return lacking <= NEAR * max(1.0, float(due.sum()))


def _settled(
    doubtful: list[_Piece], pieces: list[_Piece], whole: _Piece, shares: Shares, watch: Watch
) -> Iterable[tuple[_Piece, _Verdict]]:
    """Each doubtful piece by itself; where it does not hold, together with all that have players in common with it.

    A firm that gains too little of one piece may be kept by what it gains of another.
    """

    def stop(done: int) -> bool:
        return watch(Progress(done, len(doubtful), doing="cli.splitting"))

    verdicts = each(lambda i: _looked_at(doubtful[i], shares), [len(piece.links) for piece in doubtful], stop)
    stopped = any(verdict is None for verdict in verdicts)
    answers = (verdict or _bounded(piece, shares, "stopped") for piece, verdict in zip(doubtful, verdicts, strict=True))
    tried = list(zip(doubtful, answers, strict=True))
    yield from ((piece, verdict) for piece, verdict in tried if not verdict.reason)
    seen: set[int] = set()
    for piece, verdict in tried:
        if not verdict.reason or int(piece.links[0]) in seen:
            continue
        joined = _neighbours(piece, pieces)
        if len(joined) == 1:
            yield piece, verdict
            continue
        wider = whole.of(np.sort(np.concatenate([one.links for one in joined])))
        stopped = stopped or stop(len(doubtful))
        if questions(wider.problem, wider.owners) <= TRACTABLE and not stopped:
            seen |= {int(one.links[0]) for one in joined}
            yield wider, _looked_at(wider, shares)
        else:
            bound = _bounded(piece, shares, "stopped" if stopped else "too-many")
            yield piece, replace(bound, group=verdict.group) if bound.reason else bound


def _neighbours(piece: _Piece, pieces: list[_Piece]) -> list[_Piece]:
    """The pieces that a chain of common players joins to this one, itself included."""
    known, joined = set(piece.players), [piece]
    waiting = [one for one in pieces if one is not piece]
    while near := [one for one in waiting if known & one.players]:
        joined += near
        known |= frozenset().union(*(one.players for one in near))
        waiting = [one for one in waiting if one not in near]
    return joined


def _caps(piece: _Piece) -> tuple[Problem, Owners]:
    return trimmed(piece.problem, piece.owners), piece.owners


def _looked_at(piece: _Piece, shares: Shares) -> _Verdict:
    """Ask the groups of a piece, and move its payoffs as far as they ask for it."""
    if questions(piece.problem, piece.owners) > TRACTABLE:
        return _bounded(piece, shares, "too-many")
    start = payoffs(piece.problem, piece.owners, piece.flow, shares.part(piece.links))
    coalitions = Coalitions(*_caps(piece))
    held = hold(coalitions, start)
    if not held.epsilon:
        return _Verdict(held.payoff, "", 0.0, held.group)
    if coalitions.best().bound > float(start.sum()) * (1 + NEAR) + NEAR:
        return _Verdict(held.payoff, "plan-open", held.epsilon, held.group)
    return _Verdict(held.payoff, "none-exists" if held.least else "too-many", held.epsilon, held.group)


def _bounded(piece: _Piece, shares: Shares, why: NotProven) -> _Verdict:
    """Leave the payoffs of a piece as they are, and bound what any group could win beyond them."""
    start = payoffs(piece.problem, piece.owners, piece.flow, shares.part(piece.links))
    bound = excess_bound(*_caps(piece), start)
    nobody = np.zeros(len(start), dtype=np.bool_)
    if bound <= NEAR * max(1.0, float(start.sum())):
        return _Verdict(start, "", 0.0, nobody)
    return _Verdict(start, why, bound, nobody)


def _answer(
    problem: Problem,
    owners: Owners,
    flow: Floats,
    found: tuple[Ints, Shares],
    beside: Floats,
    verdicts: list[_Verdict],
) -> Split:
    kept, own = found
    none = Shares(np.zeros(len(problem)), np.zeros(len(problem)))
    shares = none.with_part(kept, own)
    worst = max(verdicts, key=lambda verdict: verdict.epsilon, default=None)
    open_one = worst if worst is not None and worst.reason else None
    return Split(
        shares=shares,
        payoff=payoffs(problem, owners, flow, shares) + beside,
        equal=payoffs(problem, owners, flow, equal_shares(problem, owners, flow)),
        beside=beside,
        proven=open_one is None,
        reason=open_one.reason if open_one else "",
        epsilon=open_one.epsilon if open_one else 0.0,
        group=open_one.group if open_one else np.zeros(owners.players, dtype=np.bool_),
    )

"""What the two sides of every link gain in a plan, and how such shares are moved from firm to firm."""

from __future__ import annotations

import numpy as np

from matchchain.candidates import Floats, Ints
from matchchain.network.allocation.model import Prices
from matchchain.network.allocation.problem import LEAST_FLOW, Problem
from matchchain.network.sharing.least_squares import nearest_within
from matchchain.network.sharing.owners import ANYBODY, Owners
from matchchain.values import dataclass

TRACE = 1e-6
"""Relative to the greatest change: a payment below this is rounding."""

LEAST_PART = 1e-3
"""Of the greatest link's net: what any link is held to have when shares are moved."""


@dataclass(frozen=True, slots=True)
class Shares:
    """(k,) what the supplier and the receiver of each link gain, CNY per year; they add up to the link's net."""

    supplier: Floats
    receiver: Floats

    def part(self, links: Ints) -> Shares:
        """Those of some links."""
        return Shares(self.supplier[links], self.receiver[links])

    def with_part(self, links: Ints, part: Shares) -> Shares:
        """These, with those of some links replaced."""
        supplier, receiver = self.supplier.copy(), self.receiver.copy()
        supplier[links], receiver[links] = part.supplier, part.receiver
        return Shares(supplier, receiver)


def priced_shares(problem: Problem, owners: Owners, flow: Floats, prices: Prices) -> Shares:
    """Shares at the prices of the caps; what a plan with fixed costs leaves or lacks is halved.

    The supplier gains the price of its supply, the receiver that of its need, share and joint limits; each bears its
    part of the yearly fixed cost.
    """
    used = flow > LEAST_FLOW
    supplier = flow * prices.supply[problem.o]
    receiver = flow * (prices.of_links(problem) - prices.supply[problem.o])
    rest = flow * problem.gain - supplier - receiver
    by_supplier = owners.by_supplier
    shares = Shares(
        np.where(used, supplier + rest / 2 - by_supplier * problem.fixed, 0.0),
        np.where(used, receiver + rest / 2 - (1 - by_supplier) * problem.fixed, 0.0),
    )
    return _settled(problem, owners, flow, shares)


def equal_shares(problem: Problem, owners: Owners, flow: Floats) -> Shares:
    """Half of every link's net to either side."""
    net = np.where(flow > LEAST_FLOW, flow * problem.gain - problem.fixed, 0.0)
    return _settled(problem, owners, flow, Shares(net / 2, net / 2))


def payoffs(problem: Problem, owners: Owners, flow: Floats, shares: Shares) -> Floats:
    """(players,) what each gains: its shares, less what its processes cost to work and to have."""
    found = np.zeros(owners.players)
    for whose, share in zip(owners.ends(problem), (shares.supplier, shares.receiver), strict=True):
        mine = whose != ANYBODY
        np.add.at(found, whose[mine], share[mine])
    mine = owners.process != ANYBODY
    np.subtract.at(found, owners.process[mine], _charges(problem, flow)[mine])
    return found


def moved(problem: Problem, owners: Owners, flow: Floats, shares: Shares, change: Floats) -> tuple[Shares, Floats]:
    """Shares after every player's gain has changed by so much, by the smallest changes for the links' nets.

    Args:
        problem: a piece of the park.
        owners: its owners.
        flow: (k,) the plan.
        shares: what is to be moved.
        change: (players,) adding up to nothing.

    Returns:
        The shares, and (players,) what prices cannot move: between firms that no chain of links joins, and beyond
        what the two of a pair can move before one of them loses on it. It is paid beside the links, alike by all that
        are joined where no chain joins them.
    """
    used = np.flatnonzero(flow > LEAST_FLOW)
    supplier, receiver = (side[used] for side in _accounts(problem, owners, flow)[1:])
    nodes = owners.players + len(problem.processes)
    piece = _pieces(supplier, receiver, nodes)
    players = np.flatnonzero((change != 0) | np.isin(np.arange(owners.players), np.concatenate([supplier, receiver])))
    count = np.bincount(piece[players], minlength=nodes)
    excess = np.bincount(piece[players], change[players], minlength=nodes) / np.maximum(count, 1)
    beside = np.zeros(owners.players)
    beside[players] = excess[piece[players]]
    # Sums of many gains leave a trace of rounding, which nobody is to be paid.
    beside[np.abs(beside) <= TRACE * max(1.0, float(np.abs(change).max(initial=0.0)))] = 0.0
    wanted = np.zeros(nodes)
    wanted[: owners.players] = change - beside
    rows = np.unique(np.concatenate([supplier, receiver]))
    incidence = np.zeros((len(rows), len(used)))
    at = np.arange(len(used))
    np.add.at(incidence, (np.searchsorted(rows, supplier), at), 1.0)
    np.add.at(incidence, (np.searchsorted(rows, receiver), at), -1.0)
    # A link bears change as it has net to share: a great one moves far before a small one turns to a loss.
    net = shares.supplier[used] + shares.receiver[used]
    bears = np.sqrt(np.maximum(net, LEAST_PART * max(1.0, float(net.max(initial=0.0)))))
    step = bears * np.linalg.lstsq(incidence * bears, wanted[rows], rcond=None)[0] if len(used) else np.empty(0)
    lower, upper = _ways(problem, shares, used)
    outside = (step < lower - TRACE * np.maximum(1.0, net)) | (step > upper + TRACE * np.maximum(1.0, net))
    if outside.any():
        step = nearest_within(incidence, wanted[rows], bears, lower, upper)
        left = np.zeros(nodes)
        left[rows] = wanted[rows] - incidence @ step
        left[np.abs(left) <= TRACE * max(1.0, float(np.abs(change).max(initial=0.0)))] = 0.0
        beside += left[: owners.players]
    to_supplier = np.zeros(len(problem))
    to_supplier[used] = step
    return Shares(shares.supplier + to_supplier, shares.receiver - to_supplier), beside


def within_corridors(problem: Problem, flow: Floats, shares: Shares) -> Shares:
    """The same shares with neither side of a pair losing on it, as far as the pair has a net to share.

    A yearly cost borne as agreed may exceed what its bearer gains of the pair; then the other side bears what is
    beyond it. A leg of a process has no corridor of its own: its route has.
    """
    net = shares.supplier + shares.receiver
    pairs = (flow > LEAST_FLOW) & ~problem.inner() & (net >= 0)
    least = np.minimum(shares.supplier, shares.receiver)
    if not (pairs & (least < -TRACE * np.maximum(1.0, net))).any():
        return shares
    supplier = np.where(pairs, np.clip(shares.supplier, 0.0, net), shares.supplier)
    return Shares(supplier, net - supplier)


def _ways(problem: Problem, shares: Shares, used: Ints) -> tuple[Floats, Floats]:
    """(u,) how far money may move towards each link's receiver (below zero) and supplier before one of them loses."""
    free = problem.inner()[used] | (shares.supplier[used] + shares.receiver[used] < 0)
    lower = np.where(free, -np.inf, np.minimum(-shares.supplier[used], 0.0))
    return lower, np.where(free, np.inf, np.maximum(shares.receiver[used], 0.0))


def _charges(problem: Problem, flow: Floats) -> Floats:
    """(p,) what each process costs a year."""
    p = problem.processes
    activity = problem.activity(np.where(flow > LEAST_FLOW, flow, 0.0))
    return np.where(activity > LEAST_FLOW, p.cost * activity + p.fixed, 0.0)


def _accounts(problem: Problem, owners: Owners, flow: Floats) -> tuple[Ints, Ints, Ints]:
    """(p,) the account of each process, and (k,) supplier and receiver of each link: players or accounts.

    A process that nobody owns only passes money through: it has an account, numbered behind the players, and
    processes that hand on to each other have one together.
    """
    p, used = problem.processes, flow > LEAST_FLOW
    of_offer, of_need = np.full(len(problem.supply), -1), np.full(len(problem.need), -1)
    of_offer[p.gives_o], of_need[p.takes_n] = p.giver, p.taker
    gives, takes = of_offer[problem.o], of_need[problem.n]
    supplier, receiver = owners.ends(problem)
    between = used & (supplier == ANYBODY) & (receiver == ANYBODY)
    account = owners.players + _pieces(gives[between], takes[between], len(p))
    if len(p):
        supplier = np.where(supplier == ANYBODY, account[gives], supplier)
        receiver = np.where(receiver == ANYBODY, account[takes], receiver)
    return account, supplier, receiver


def _settled(problem: Problem, owners: Owners, flow: Floats, shares: Shares) -> Shares:
    """What processes nobody owns are left with, or lack, goes to those that deal with them, as they gain by it."""
    account, supplier, receiver = _accounts(problem, owners, flow)
    used, lone = flow > LEAST_FLOW, owners.process == ANYBODY
    gives, takes = shares.supplier.copy(), shares.receiver.copy()
    charges = _charges(problem, flow)
    for one in np.unique(account[lone]).tolist():
        out, into = used & (supplier == one), used & (receiver == one)
        balance = float(gives[out].sum() + takes[into].sum() - charges[lone & (account == one)].sum())
        # Links that lead out of the account: their other side's shares, then the account's own.
        sides = ((out & ~into, takes, gives), (into & ~out, gives, takes))
        gained = np.concatenate([np.maximum(theirs[links], 0.0) for links, theirs, _ in sides])
        if not len(gained):
            continue
        part = gained / gained.sum() if gained.sum() > 0 else np.full(len(gained), 1 / len(gained))
        given = np.split(balance * part, [int(sides[0][0].sum())])
        for (links, theirs, ours), more in zip(sides, given, strict=True):
            theirs[links] += more
            ours[links] -= more
    return Shares(gives, takes)


def _pieces(one: Ints, other: Ints, nodes: int) -> Ints:
    """(nodes,) one mark for all nodes that edges join."""
    mark = np.arange(nodes)
    while True:
        before = mark.copy()
        np.minimum.at(mark, one, before[other])
        np.minimum.at(mark, other, mark[one])
        if np.array_equal(before, mark):
            return mark

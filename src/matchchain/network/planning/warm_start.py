"""A plan carried over to a park much like its own: where the search for that park's plan starts from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

import numpy as np

from matchchain.candidates import Floats, Ints
from matchchain.matching import Match
from matchchain.matching.legs import Legs

Ends: TypeAlias = tuple[str, ...]
"""What a link runs between, by ids: firm, line and material at either end; processes where it touches one."""


def ends_of(found: Match, rows: Ints, legs: Legs | None, leg_rows: Ints) -> Iterator[Ends]:
    """The ends of every link of a problem, in its order: first pairs, then legs.

    Args:
        found: the candidates.
        rows: which of them are links.
        legs: the legs of processes; None for none.
        leg_rows: which of them are links.
    """
    for k in rows.tolist():
        yield _ends(found, k)
    if legs is None:
        return
    names = [f"{p.conversion.id}/{p.conversion.name}/{p.conversion.owner}" for p in legs.processes]
    for k in leg_rows.tolist():
        giver, taker = legs.gives_from(k), legs.takes_to(k)
        yield (*_ends(legs.found, k), names[giver] if giver >= 0 else "", names[taker] if taker >= 0 else "")


def _ends(found: Match, k: int) -> Ends:
    c = found.candidates
    offer, need = c.offer(k), c.need(k)
    return c.supplier(k).id, offer.id, offer.material, c.receiver(k).id, need.id, need.material


def carried(known: Mapping[Ends, float], ends: Iterator[Ends]) -> Floats:
    """(k,) the flow that a known plan has on each link; 0 where it has none.

    Example:
        >>> carried({("a", "b"): 5.0}, iter([("a", "c"), ("a", "b")])).tolist()
        [0.0, 5.0]
    """
    return np.array([known.get(each, 0.0) for each in ends], dtype=np.float64)

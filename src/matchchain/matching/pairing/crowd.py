"""How many pairs can be held at once? More are refused before they are made, with the names that make them."""

from __future__ import annotations

from collections.abc import Sequence

from matchchain.candidates import Ints, Lines
from matchchain.materials import Correspondence
from matchchain.wording import ExitCode, MatchchainError, Message

MOST = 1_300_000
"""Pairs in one park: each takes about 700 bytes until it is planned, so that these stay below 1 GB."""


def refuse_crowd(
    met: Sequence[tuple[int, int, Correspondence]],
    offers: Lines,
    needs: Lines,
    of_offer: Sequence[Ints],
    of_need: Sequence[Ints],
) -> None:
    """Stop where the lines of the names that meet make more pairs than can be held.

    Args:
        met: (offer name, need name, meeting).
        offers: the lines on offer.
        needs: the lines needed.
        of_offer: of each offer name its lines.
        of_need: likewise of each need name.

    Raises:
        MatchchainError: too many; it names the two names with the most (exit code 3).
    """
    counts = [len(of_offer[i]) * len(of_need[j]) for i, j, _ in met]
    if sum(counts) <= MOST:
        return
    i, j, _ = met[max(range(len(met)), key=counts.__getitem__)]
    facts = {
        "pairs": f"{sum(counts):,}", "most": f"{MOST:,}", "offer": offers.names[i].text, "need": needs.names[j].text,
        "offers": len(of_offer[i]), "needs": len(of_need[j]),
    }  # fmt: skip
    raise MatchchainError(Message("network.too-many-pairs", facts), ExitCode.INVALID)

"""Pairs that nothing would propose and the law or harm forbids besides: said, because an office asks for them.

Only bars that name the thing itself are told (its material, code or words): that steel slag is no food because it is
waste says nothing new.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from matchchain.candidates import Candidates, Ints
from matchchain.rules.barred import Bars, bars_of


@dataclass(frozen=True, slots=True)
class Unmet:
    """The pairs of lines without a meeting that a bar forbids.

    Attributes:
        c: the candidates, which are left out.
        bars: the bars in force.
        offers, needs: lines of each pair of masks that a bar joins.
    """

    c: Candidates
    bars: Bars
    offers: tuple[Ints, ...]
    needs: tuple[Ints, ...]

    @classmethod
    def of(cls, c: Candidates) -> Unmet:
        """Find them; lines that touch the same bars are looked at once."""
        bars = bars_of(c)
        by_offer, by_need = _alike(bars.named), _alike([masks[0] for masks in bars.wanted])
        joined = [(o, n) for a, o in by_offer.items() for b, n in by_need.items() if a & b]
        return cls(c, bars, tuple(o for o, _ in joined), tuple(n for _, n in joined))

    def count(self) -> int:
        """How many pairs of lines of two firms there are."""
        c, total = self.c, 0
        firms = len(c.firms)
        for o, n in zip(self.offers, self.needs, strict=True):
            inside = np.bincount(c.offers.firm[o], minlength=firms) @ np.bincount(c.needs.firm[n], minlength=firms)
            total += len(o) * len(n) - int(inside)
        return total - sum(1 for _ in self._met())

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Offer and need of each pair."""
        met = set(self._met())
        for o, n in zip(self.offers, self.needs, strict=True):
            for i in o.tolist():
                for j in n.tolist():
                    if self.c.offers.firm[i] != self.c.needs.firm[j] and (i, j) not in met:
                        yield i, j

    def joins(self, offer: int, need: int) -> bool:
        """Whether a bar that names the thing itself lies between two lines."""
        return bool(self.bars.named[offer] & self.bars.wanted[need][0]) if self.bars.named else False

    def _met(self) -> Iterator[tuple[int, int]]:
        for o, n in zip(self.c.o.tolist(), self.c.n.tolist(), strict=True):
            if self.joins(o, n):
                yield o, n


def _alike(masks: list[int]) -> dict[int, Ints]:
    found: dict[int, list[int]] = {}
    for at, mask in enumerate(masks):
        if mask:
            found.setdefault(mask, []).append(at)
    return {mask: np.array(rows, dtype=np.int64) for mask, rows in found.items()}

"""Pairs that nothing would propose and the law or harm forbids besides: said, because an office asks for them.

Only what somebody might think of is told: bars that name the thing itself (its material, code or words), into the
outlets that waste is pushed to (feed, soil, fuel, fill ...), where the need is worded as one. For what is eaten, of
electronic grade, or a good of its own it is told of the same substance only: by-product salt as table salt, not slag.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from matchchain.candidates import Candidates, Ints, Lines
from matchchain.materials.facts.bar import Bar
from matchchain.rules.barred import Bars, bars_of
from matchchain.values import dataclass


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
        outlets = sum(1 << at for at, bar in enumerate(bars.bars) if _outlet(bar))
        by_offer = _alike([(mask & outlets, 0) for mask in bars.named])
        purpose = [c.needs.resolution(i).material is None for i in range(len(c.needs))]
        asked = zip(bars.wanted, purpose, strict=True)
        by_need = _alike([(masks[0] & outlets if worded else 0, 0) for masks, worded in asked])
        joined = [(o, n) for a, o in by_offer.items() for b, n in by_need.items() if a[0] & b[0]]
        pure_offers = _alike([(mask & ~outlets, _substance(c.offers, i)) for i, mask in enumerate(bars.named)])
        pure_needs = _alike([(masks[0] & ~outlets, _substance(c.needs, i)) for i, masks in enumerate(bars.wanted)])
        joined += [
            (o, n)
            for a, o in pure_offers.items()
            for b, n in pure_needs.items()
            if a[1] and a[1] == b[1] and a[0] & b[0]
        ]
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

    def _met(self) -> Iterator[tuple[int, int]]:
        """Those that are candidates, whose rules have spoken already."""
        rows, columns = np.zeros(len(self.c.offers), np.int64), np.zeros(len(self.c.needs), np.int64)
        for o, n in zip(self.offers, self.needs, strict=True):
            rows[:], columns[:] = 0, 0
            rows[o], columns[n] = 1, 1
            for k in np.flatnonzero(rows[self.c.o] & columns[self.c.n]).tolist():
                yield int(self.c.o[k]), int(self.c.n[k])


_PURE = frozenset(
    {
        "food", "edible-oil", "table-salt", "drinking-water", "medicine", "cosmetics", "food-packaging", "toys-play",
        "photovoltaic", "semiconductor", "battery-grade", "textile-clothing",
    }
)  # fmt: skip


def _outlet(bar: Bar) -> bool:
    """Whether a bar is about an outlet that waste is pushed to, not about what is eaten or of a grade."""
    return not bar.wanted.ends or not set(bar.wanted.ends) <= _PURE


def _substance(lines: Lines, i: int) -> str:
    """What a line is of: the id of its material, or of what that is a grade, form or mixture of."""
    material = lines.resolution(i).material
    if material is None:
        return ""
    return next((parent for _, parent in material.parents), material.id)


def _alike(keys: list[tuple[int, str | int]]) -> dict[tuple[int, str | int], Ints]:
    found: dict[tuple[int, str | int], list[int]] = {}
    for at, key in enumerate(keys):
        if key[0]:
            found.setdefault(key, []).append(at)
    return {key: np.array(rows, dtype=np.int64) for key, rows in found.items()}

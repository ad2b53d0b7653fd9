"""What several pairs may carry together: a blended feed within its impurity limits, a permit within its capacity."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

import numpy as np

from matchchain.candidates import HIGH, LIKELY, Candidates, Floats, Ints
from matchchain.kept import kept_for
from matchchain.rules import blend, hazardous_waste
from matchchain.values import dataclass

Key: TypeAlias = tuple[Literal["blend"], int, str] | tuple[Literal["permit"], int, int]


@dataclass(frozen=True, slots=True)
class Joint:
    """Rows sum weight x <= most over pairs.

    Attributes:
        keys: what each row stands for: ("blend", need, impurity) or ("permit", firm, its number in the card).
        row, pair, weight: (e,) one entry for each pair of each row, per offer unit.
        most: (rows,).
    """

    keys: Sequence[Key]
    row: Ints
    pair: Ints
    weight: Floats
    most: Floats

    def kind(self, row: int) -> Literal["blend", "permit"]:
        """What a row stands for."""
        return "blend" if self.keys[row][0] == "blend" else "permit"

    def alone(self, count: int) -> Floats:
        """(k,): the most each pair could carry if it had every row to itself; infinite where none binds it."""
        room = np.full(count, np.inf)
        fills = self.weight > 0
        np.minimum.at(room, self.pair[fills], self.most[self.row[fills]] / self.weight[fills])
        return room


def joint_limits(c: Candidates, substitution_ratio: Floats, need: Floats) -> Joint:
    """The joint limits over these candidates (method 4).

    A need whose receiver allows blending: over every impurity it limits, the whole feed keeps the limit,
    sum q (content - L) + bought (content_bought - L) <= 0, where bought = need - sum s q. Hazardous wastes
    keep out of it: each delivery is bound by itself. A permit: the hazardous wastes taken under it, in t/yr,
    within what is left of its capacity.

    Args:
        c: the candidates.
        substitution_ratio: (k,) s, need units replaced by one converted offer unit.
        need: (3, needs) per year, after existing trades.
    """
    keys: list[Key] = []
    blocks: list[tuple[Ints, Ints, Floats]] = []
    most: list[float] = []
    for key, pairs, weight, room in (*_blends(c, substitution_ratio, need), *_permits(c)):
        blocks.append((np.full(len(pairs), len(keys)), pairs, weight))
        keys.append(key)
        most.append(room)
    if not blocks:
        return Joint((), np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0), np.empty(0))
    row, pair, weights = (np.concatenate(part) for part in zip(*blocks, strict=True))
    return Joint(tuple(keys), row, pair, weights, np.array(most))


_Row: TypeAlias = tuple[Key, Ints, Floats, float]


def _pairs_of(c: Candidates) -> object:
    return c.o


@kept_for(_pairs_of)
def _feeds(c: Candidates) -> list[blend.Feed]:
    return list(blend.feeds(c))


def _blends(c: Candidates, substitution_ratio: Floats, need: Floats) -> list[_Row]:
    rows: list[_Row] = []
    for n, identity, limit, bought, pairs, content in _feeds(c):
        wanted = float(need[LIKELY, n])
        if np.isnan(wanted):
            continue
        # What is bought may be at the limit already; then it makes no room, and none of its load is ours to cut.
        spare = max(limit - bought, 0.0)
        per_unit = 1 / c.conversion[pairs]
        weight = (np.nan_to_num(content[HIGH] - limit) + spare * substitution_ratio[pairs]) * per_unit
        unknown = np.isnan(content[HIGH])
        rows.append((("blend", n, identity), pairs[~unknown], weight[~unknown], spare * wanted))
    return rows


@kept_for(_pairs_of)
def _permits(c: Candidates) -> list[_Row]:
    rows: list[_Row] = []
    for (firm, number), (pairs, left) in hazardous_waste.capacities(c).items():
        in_tonnes = np.array([c.offers.unit[i] == "t" for i in c.o[pairs]], dtype=np.bool_)
        rows.append((("permit", firm, number), pairs[in_tonnes], np.ones(int(in_tonnes.sum())), left))
    return rows

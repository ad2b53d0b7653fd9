"""The allocation problem of some components with some rows as they would be: put together from columns made once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from matchchain.candidates import LIKELY, Floats, Ints
from matchchain.matching import Match
from matchchain.matching.joint import Joint, joint_limits
from matchchain.network.allocation.limits import Limits
from matchchain.network.allocation.problem import Problem
from matchchain.network.planning.reckoning import Reckoning, limits_of, links_of, processes_of
from matchchain.studies.asking.change import Change
from matchchain.studies.asking.valued import Valued
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which pairs and legs a problem is of."""

    rows: Ints
    legs: Ints


class Columns:
    """A reckoned park's columns."""

    def __init__(self, whole: Reckoning) -> None:
        self._whole = whole
        self._pairs = links_of(whole.found, np.arange(len(whole.found.candidates)))
        legs = whole.legs
        self._legs = None if legs is None else links_of(legs.found, np.arange(len(legs.found.candidates)))
        found = whole.found
        self._supply, self._need = np.nan_to_num(found.trades.supply[LIKELY]), np.nan_to_num(found.trades.need[LIKELY])
        most = found.candidates.needs.column("max_share")[LIKELY]
        self._part = np.where(np.isnan(most), 1.0, np.minimum(most, 1.0))
        self._jointly = any(len(one.joint.keys) for one in self._matches())
        self._blends = any(key[0] == "blend" for one in self._matches() for key in one.joint.keys)

    def _matches(self) -> list[Match]:
        legs = self._whole.legs
        return [self._whole.found] if legs is None else [self._whole.found, legs.found]

    def problem(self, chosen: Chosen, change: Change, pairs: Valued, legs: Valued | None) -> Problem:
        """The problem of these links; as `whole_problem` makes it of the changed park.

        Args:
            chosen: pairs and legs, ascending.
            change: what is supposed.
            pairs: the rows it touches, as they would be.
            legs: the legs likewise.
        """
        whole, found = self._whole, self._whole.found
        supply, need = self._supply.copy(), self._need.copy()
        for o, offer in change.offers.items():
            supply[o] = np.nan_to_num(left(offer.quantity, found.trades.sold[o]))
        for n, entry in change.needs.items():
            need[n] = np.nan_to_num(left(entry.quantity, found.trades.bought[n]))
        share = need * self._part
        links = _with(self._pairs, chosen.rows, pairs, found.candidates.conversion)
        limits = self._limits(chosen, change, pairs, legs)
        if whole.legs is None or self._legs is None or not len(chosen.legs):
            return Problem(**links, supply=supply, need=need, share=share, limits=limits)
        conversion = whole.legs.found.candidates.conversion
        inner = _with(self._legs, chosen.legs, legs, conversion)
        outputs, inputs = len(whole.legs.giver), len(whole.legs.taker)
        return Problem(
            **{name: np.concatenate([column, inner[name]]) for name, column in links.items()},
            supply=np.concatenate([supply, np.zeros(outputs)]),
            need=np.concatenate([need, np.zeros(inputs)]),
            share=np.concatenate([share, np.full(inputs, np.inf)]),
            limits=limits,
            processes=processes_of(whole.legs),
        ).bounded()

    def _limits(self, chosen: Chosen, change: Change, pairs: Valued, legs: Valued | None) -> Limits:
        if not self._jointly:
            return Limits()
        of = [(self._whole.found, chosen.rows, pairs)]
        if self._whole.legs is not None and len(chosen.legs):
            of.append((self._whole.legs.found, chosen.legs, legs))  # type: ignore[arg-type]
        return limits_of([(replace(m, joint=self._joint(m, change, v)), rows) for m, rows, v in of])

    def _joint(self, found: Match, change: Change, now: Valued | None) -> Joint:
        if not self._blends or now is None or not found.joint.keys or not len(now.rows):
            return found.joint
        ratio, need = found.worth.substitution_ratio[LIKELY].copy(), found.trades.need.copy()
        ratio[now.rows] = now.ratio
        for n, entry in change.needs.items():
            need[LIKELY, n] = left(entry.quantity, found.trades.bought[n])
        return joint_limits(found.candidates, ratio, need)


def left(quantity: Any, taken: float) -> float:  # noqa: ANN401 - a Figure or None
    """What is left of an amount; nan where it is not stated."""
    return float("nan") if quantity is None else max(quantity.likely - taken, 0.0)


def _with(columns: Mapping[str, Any], rows: Ints, now: Valued | None, conversion: Floats) -> dict[str, Any]:
    """The columns of some rows, those that are touched as they would be."""
    chosen = {name: column[rows] for name, column in columns.items()}
    if now is None or not len(now.rows):
        return chosen
    at = np.searchsorted(now.rows, rows)
    touched = np.flatnonzero(now.rows[np.minimum(at, len(now.rows) - 1)] == rows)
    of = at[touched]
    chosen["gain"][touched] = now.gain[of]
    chosen["fixed"][touched] = now.fixed[of]
    chosen["use"][touched] = now.ratio[of] / conversion[rows[touched]]
    return chosen

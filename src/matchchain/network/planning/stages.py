"""In which block of the first screen each candidate stands."""

from __future__ import annotations

from typing import get_args

import numpy as np

from matchchain.candidates import HIGH, LIKELY, Flags, Floats, Ints
from matchchain.matching import Match
from matchchain.network.allocation.problem import LEAST_FLOW
from matchchain.network.pairing import Stage
from matchchain.values import dataclass

SHOWN: tuple[Stage, ...] = get_args(Stage)
BY_DEFAULT = ("ready", "papers", "figures", "names")
BLOCKED, NO_GAIN = "blocked", "no-gain"
NAMES = (*SHOWN, BLOCKED, NO_GAIN)


@dataclass(frozen=True, slots=True)
class Stages:
    """The stage of every candidate.

    Attributes:
        code: (k,) index in NAMES.
        planned: (k,) whether the plan uses it.
        allowed: (k,) whether the park's own rules let its relation into the plan.
    """

    code: Ints
    planned: Flags
    allowed: Flags

    @property
    def refused(self) -> Flags:
        """(k,): which of them a rule blocks, or could never win anything."""
        refused: Flags = (self.code == NAMES.index(BLOCKED)) | (self.code == NAMES.index(NO_GAIN))
        return refused

    def rows(self, stage: str, *, everything: bool) -> Ints:
        """Candidates of a stage that are shown: by default those of the plan, or that could come into it."""
        rows = np.flatnonzero(self.code == NAMES.index(stage))
        if everything:
            return rows
        if stage not in BY_DEFAULT:
            return rows[:0]
        return rows[self.planned[rows] if stage == "ready" else self.allowed[rows]]

    def stage(self, k: int) -> Stage:
        """The stage of a candidate that is shown."""
        return SHOWN[int(self.code[k])]

    def counts(self) -> dict[str, int]:
        """How many pairs each shown stage holds; of the ready ones, those of the plan."""
        found: dict[str, int] = {
            stage: int(((self.code == NAMES.index(stage)) & self.allowed).sum()) for stage in SHOWN
        }
        return found | {"ready": int(self.planned.sum())}


def stages(found: Match, flow: Floats) -> Stages:
    """Sort the candidates: what is in the way first, then what is missing.

    A pair that a rule blocks or that could never win anything is refused; a trade that exists and a pair
    inside a group stand apart; then a name that a person has to confirm, then a missing figure, then a missing
    paper; the rest is ready.
    """
    value, judgement = found.worth, found.judgement
    best = value.potential[HIGH] * value.known[HIGH] - value.fixed[HIGH]
    hopeless = ~found.figures_missing & ((best <= 0) | (value.known[LIKELY] <= 0))
    conditions = {
        "existing": found.trades.existing,
        BLOCKED: judgement.blocked,
        "group": found.group,
        NO_GAIN: hopeless,
        "names": found.unread,
        "figures": found.figures_missing,
        "papers": judgement.papers,
    }
    code = np.select(
        list(conditions.values()), [NAMES.index(name) for name in conditions], default=NAMES.index("ready")
    )
    return Stages(code.astype(np.int64), flow > LEAST_FLOW, found.allowed)

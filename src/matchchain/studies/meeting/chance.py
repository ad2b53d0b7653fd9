"""How likely is it that a pairing comes to run, by how far its deal has got? Shares that others published."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

WAY = ("idea", "contacted", "talking", "testing", "papers", "contracted", "running")
"""The states of a deal, each further than the one before."""


@dataclass(frozen=True, slots=True)
class Funnel:
    """Of so many that stood in a state so many came to run, and who says so: (zh, en)."""

    state: str
    started: int
    reached: int
    source: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Chances:
    """State of a deal -> the probability that it comes to run, 0 to 1, and what that rests on.

    Example:
        >>> published().of("idea") < published().of("contracted") < published().of("running")
        True
    """

    by_state: Mapping[str, float]
    sources: tuple[tuple[str, str], ...] = ()

    def of(self, state: str) -> float:
        """Of a state; "" of a pairing without a deal. What nobody has counted is that of the nearest state before."""
        if state not in WAY:
            return self.by_state[WAY[0]]
        at = WAY.index(state)
        return next(self.by_state[before] for before in reversed(WAY[: at + 1]) if before in self.by_state)


@cache
def published() -> Chances:
    """The shares of the published funnels, those of one state taken together."""
    funnels = _funnels()
    states = dict.fromkeys(one.state for one in funnels)
    shares = {
        state: sum(one.reached for one in funnels if one.state == state)
        / sum(one.started for one in funnels if one.state == state)
        for state in states
    }
    return Chances({**shares, WAY[-1]: 1.0}, tuple(dict.fromkeys(one.source for one in funnels)))


def _funnels() -> list[Funnel]:
    text = (resources.files("matchchain.studies.meeting") / "data" / "funnels.tsv").read_text(encoding="utf-8")
    rows = csv.DictReader((line for line in text.splitlines() if not line.startswith("#")), delimiter="\t")
    return [
        Funnel(row["from"], int(row["started"]), int(row["reached"]), (row["source_zh"], row["source"])) for row in rows
    ]

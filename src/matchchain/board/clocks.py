"""How fast a request is to be answered: presets of places in working days, as data; a park names one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import cache
from typing import Any

from matchchain.data_file import data_of
from matchchain.park import Park
from matchchain.values import dataclass

USUAL = "中山"
"""The preset of a park that names none, or one that nobody knows."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A preset, in working days; None where it sets none.

    Attributes:
        name, name_en: of the place.
        contact: until somebody has taken the request on.
        interim: until the firm has heard something.
        done: urgency -> until it is done; "ordinary" also where nobody said how urgent it is.
        follow: whether each report may set the next day.
        answer: the firm's time to say how it was served.
        warn: so many days before a day it turns yellow.
        choose: from the last day for claims of a challenge until a team is chosen.
    """

    name: str
    name_en: str
    contact: int | None = None
    interim: int | None = None
    done: Mapping[str, int] = field(default_factory=dict)
    follow: bool = False
    answer: int = 10
    warn: int = 1
    choose: int = 10

    def days_for(self, urgency: str) -> int:
        """Working days until a request of this urgency is done."""
        return self.done.get(urgency, self.done["ordinary"])


def clock_of(park: Park) -> Clock:
    """The clock that a park names under `follow`; the usual one where it names none or one that nobody knows."""
    named = clock_named(park.follow.clock) if park.follow and park.follow.clock else None
    return named or clocks()[USUAL]


def clock_named(word: str) -> Clock | None:
    """The preset of a name in either language, or None.

    Example:
        >>> clock_named("园区125").days_for("complex"), clock_named("杭州") is None
        (5, True)
    """
    plain = word.strip().casefold()
    return next((one for one in clocks().values() if plain in {one.name, one.name_en.casefold()}), None)


@cache
def clocks() -> Mapping[str, Clock]:
    """Every shipped preset, by its Chinese name."""
    found = (_clock(told) for told in data_of("matchchain.board", "clocks.yaml"))
    return {one.name: one for one in found}


def _clock(told: Mapping[str, Any]) -> Clock:
    return Clock(
        name=told["name"],
        name_en=told["en"],
        contact=told.get("contact"),
        interim=told.get("interim"),
        done=dict(told.get("done") or {}),
        follow=told["follow"],
        answer=told["answer"],
        warn=told["warn"],
        choose=told["choose"],
    )

"""The light of a thing that is followed: the worst of its tests, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from matchchain.wording import Message

Colour: TypeAlias = Literal["green", "grey", "yellow", "red"]
COLOURS: dict[str, tuple[str, str]] = {
    "green": ("绿", "green"),
    "grey": ("灰", "grey"),
    "yellow": ("黄", "yellow"),
    "red": ("红", "red"),
}
"""The lights from best to worst; grey: late for a reason that the office accepts, or no longer followed."""
_RANK: dict[str, int] = {colour: rank for rank, colour in enumerate(COLOURS)}


@dataclass(frozen=True, slots=True)
class Reason:
    """What one test says.

    Attributes:
        test: "node", "amount", "paper" ...; a code word.
        colour: its own light.
        text: why, for people.
        since: the day from which on it is so, ISO; "" where there is none.
        subject: the node, paper or month it is about.
        whom: whom to phone, "" for the owner; leads to a person.
    """

    test: str
    colour: Colour
    text: Message
    since: str = ""
    subject: str = ""
    whom: str = ""


@dataclass(frozen=True, slots=True)
class Light:
    """The light, and every reason that is worth telling, the worst first."""

    colour: Colour
    why: tuple[Reason, ...] = ()


def worse(one: Colour, other: Colour) -> bool:
    """Whether a colour is worse than another.

    Example:
        >>> worse("red", "grey"), worse("green", "yellow")
        (True, False)
    """
    return _RANK[one] > _RANK[other]


def worst(reasons: Iterable[Reason]) -> Light:
    """The light of a thing: green where no test speaks.

    Example:
        >>> worst([]).colour
        'green'
    """
    found = sorted(reasons, key=lambda one: (-_RANK[one.colour], one.since or "9999", one.test, one.subject))
    return Light(found[0].colour if found else "green", tuple(found))

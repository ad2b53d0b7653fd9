"""Which papers a trade asks for by its legal path: data with law, number, region, and the day somebody checked it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from matchchain.data_file import data_of
from matchchain.followup.calendar_months import months_later
from matchchain.followup.words import both
from matchchain.wording import Message

STALE_MONTHS = 12
"""Months after which a list has to be checked again."""
PATHS = ("product", "by-product", "general-waste", "hazardous-waste")


@dataclass(frozen=True, slots=True)
class PaperAsked:
    """One paper of a list: what it is, who brings it ("supplier", "receiver", "both"), when alone it is asked for."""

    name: Message
    who: str
    only_if: str = ""


@dataclass(frozen=True, slots=True)
class PaperList:
    """What one law asks for.

    Attributes:
        law: what it is called.
        number: of the document, "" for none.
        region: where it holds: "CN", a province, a city.
        in_force, until, checked: ISO days, "" where nobody says.
        purpose: for what.
        papers: in order.
    """

    law: Message
    number: str
    region: str
    in_force: str
    until: str
    checked: str
    purpose: Message
    papers: tuple[PaperAsked, ...]

    def is_stale(self, today: date) -> bool:
        """Whether nobody has checked it within twelve months."""
        return not self.checked or months_later(date.fromisoformat(self.checked), STALE_MONTHS) < today

    def holds(self, today: date) -> bool:
        """Whether it is in force on a day."""
        now = today.isoformat()
        return self.in_force <= now and (not self.until or now <= self.until)


def lists_for(path: str, today: date) -> tuple[PaperList, ...]:
    """The lists of a legal path that are in force on a day; none for a path that is not determined.

    Example:
        >>> [one.number for one in lists_for("by-product", date(2026, 12, 1))]
        ['GB 34330-2025']
    """
    return tuple(one for one in _lists(path) if one.holds(today)) if path in PATHS else ()


@cache
def _lists(path: str) -> tuple[PaperList, ...]:
    return tuple(map(_list, data_of("matchchain.followup", "papers", f"{path}.yaml")))


def _list(said: Mapping[str, Any]) -> PaperList:
    return PaperList(
        law=_both(said["law"]),
        number=said["number"],
        region=said["region"],
        in_force=said["in_force"],
        until=said["until"],
        checked=said["checked"],
        purpose=_both(said["for"]),
        papers=tuple(PaperAsked(_both(paper), paper["who"], paper.get("if", "")) for paper in said["list"]),
    )


def _both(said: Mapping[str, str]) -> Message:
    return both(said["zh"], said["en"])

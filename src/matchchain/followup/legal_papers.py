"""Which papers a trade asks for by its legal path: data with law, number, region, and the day somebody checked it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources

from matchchain.followup.calendar_months import months_later
from matchchain.followup.words import both
from matchchain.wording import Message
from matchchain.yamltree import Node, Pairs, Scalar, Sequence, parse

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
    folder = resources.files("matchchain.followup") / "data" / "papers"
    root = parse((folder / f"{path}.yaml").read_bytes(), f"papers/{path}.yaml").root
    return tuple(_list(item) for item in (root.items if isinstance(root, Sequence) else ()) if isinstance(item, Pairs))


def _list(item: Pairs) -> PaperList:
    said = _texts(item)
    return PaperList(
        law=_both(item.get("law")),
        number=said["number"],
        region=said["region"],
        in_force=said["in_force"],
        until=said["until"],
        checked=said["checked"],
        purpose=_both(item.get("for")),
        papers=tuple(_papers(item.get("list"))),
    )


def _papers(listed: Node | None) -> Iterator[PaperAsked]:
    for item in listed.items if isinstance(listed, Sequence) else ():
        if isinstance(item, Pairs):
            said = _texts(item)
            yield PaperAsked(_both(item), said["who"], said.get("if", ""))


def _both(item: Node | None) -> Message:
    said = _texts(item) if isinstance(item, Pairs) else {}
    return both(said.get("zh", ""), said.get("en", ""))


def _texts(item: Pairs) -> dict[str, str]:
    return {key.text: value.text for key, value in item.pairs if isinstance(value, Scalar)}

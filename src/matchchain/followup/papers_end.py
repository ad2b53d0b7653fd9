"""The test of papers: how long each still holds. Less than the red days left warns; expired, it suspends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from matchchain.followup.calendar_months import day_of
from matchchain.followup.light import Colour, Reason
from matchchain.followup.presets import LightRules
from matchchain.wording import Message


@dataclass(frozen=True, slots=True)
class Held:
    """A paper that is there.

    Attributes:
        name: what it is called, a text or what a message says.
        until: its last day, ISO; "" for one that does not end or does not say.
        whom: whose it is, to phone.
    """

    name: str | Message
    until: str
    whom: str = ""


def paper_reasons(papers: Iterable[Held], today: date, rules: LightRules) -> Iterator[Reason]:
    """A reason for every paper that ends soon or has ended.

    Args:
        papers: those that the thing rests on; of the same name the latest only.
        today: the day that is asked about.
        rules: of the place; the days left.
    """
    for paper in papers:
        until = day_of(paper.until)
        if until is None:
            continue
        left = (until - today).days
        facts: dict[str, object] = {"paper": paper.name, "until": paper.until, "days": abs(left)}
        colour: Colour = "red" if left < rules.paper_red else "yellow"
        if left > rules.paper_yellow:
            continue
        since = until - timedelta(days=rules.paper_red - 1 if colour == "red" else rules.paper_yellow)
        key = "follow.paper-expired" if left < 0 else "follow.paper-ends"
        name = paper.name if isinstance(paper.name, str) else paper.name.key
        yield Reason("paper", colour, Message(key, facts), since.isoformat(), name, paper.whom)


def is_suspended(papers: Iterable[Held], today: date) -> bool:
    """Whether one of the papers has expired: what rests on it stops until it is renewed."""
    return any((until := day_of(paper.until)) is not None and until < today for paper in papers)

"""One entry of the board as it stands on a day, of whichever kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from matchchain.board.clocks import clock_of
from matchchain.board.deadlines import Times
from matchchain.followup.light import Light, Reason
from matchchain.followup.workdays import calendar_of
from matchchain.park import Challenge, Element, Park, Policy, Project, Request, Service, Visit

Kind: TypeAlias = Literal["request", "challenge", "service", "project", "policy", "element", "visit"]
Numbered: TypeAlias = Request | Challenge | Service | Project | Policy | Element
"""What has an id of the office's."""
Entry: TypeAlias = Numbered | Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One entry on a day.

    Attributes:
        id: as people say it on the phone.
        kind: what it is.
        firm: whose it is, an id or as written; "" of none.
        title: what it is about.
        state: code word.
        due: the next day by which something must happen, ISO; "" for none.
        light: with the reasons for it.
        owner: who answers for it now.
        since: the day of its last step.
        level: how far up a request has gone: 0, 1, 2.
        count: what is counted of it: returns of a request, claims of a challenge, hours left of a service this week.
        entry: what its file says.
    """

    id: str
    kind: Kind
    firm: str
    title: str
    state: str
    due: str = ""
    light: Light
    owner: str = ""
    since: str = ""
    level: int = 0
    count: float | None = None
    entry: Entry

    @property
    def why(self) -> Reason | None:
        """The worst reason of its light; None where nothing speaks."""
        return self.light.why[0] if self.light.why else None


def times_of(park: Park) -> Times:
    """What days of a park's board are counted by."""
    promises = {
        name: int(element.promise.likely)
        for element in park.elements
        if element.promise is not None
        for name in (element.name, element.code, element.id)
        if name
    }
    return Times(clock_of(park), calendar_of(park), promises)

"""A planned meeting as plain values: who sits where in which round, who sits out and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from matchchain.network.pairing import Pairing
from matchchain.park import Firm
from matchchain.studies.meeting.topics import Topic
from matchchain.studies.meeting.wishes import Group, Wishes

Why: TypeAlias = Literal["no-pairing", "no-delegate", "theme", "kept-apart", "refused", "partner-away", "no-seat"]
"""Why a firm sits out: nothing to propose; nobody comes; nothing of the theme; those it could meet it is not to meet,
or they said no twice; they are never there together; others were worth more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """One talk of the meeting.

    Attributes:
        round, table: from 1.
        firms: who sits there, by id.
        pairings: what it is about, the dearest first.
        topics: what it settles; a topic that an earlier talk settles is not told again.
        net: what the plan would earn with its pairings, CNY a year.
        value: what it is worth: expected net, topics and the floor, CNY a year.
        must: the office wants it.
    """

    round: int
    table: int
    firms: Group
    pairings: tuple[Pairing, ...]
    topics: tuple[Topic, ...]
    net: float
    value: float
    must: bool = False


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A firm that sits out, and why."""

    firm: str
    why: Why


@dataclass(frozen=True, slots=True)
class Refusal:
    """Firms that have said no to each other before: on which days, and whether a third talk is asked for."""

    firms: Group
    times: int
    wanted: bool = False


@dataclass(frozen=True, slots=True)
class ByHand:
    """What seating the best pair first would give: value in CNY a year, and how many firms sit down."""

    value: float
    seated: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPlan:
    """A meeting as it is planned.

    Attributes:
        wishes: what was asked for.
        id, name, on, at, where: of the record that it belongs to, "" without one.
        seats: the talks by round and table.
        left_out: the firms that sit out.
        refused: firms that have said no to each other twice or more.
        possible: how many talks could have been held.
        value: of all talks, CNY a year.
        net: what the plan would earn with all their pairings, CNY a year.
        by_hand: what the best pair first would give.
        idle: seats between two talks of a firm that stand empty.
        idle_before: the same before rounds were put in order.
        chances: the state of a deal that each chance was taken for -> probability.
        firms: by id.
    """

    park: str
    park_en: str
    currency: str
    as_of: str
    wishes: Wishes
    id: str = ""
    name: str = ""
    on: str = ""
    at: str = ""
    where: str = ""
    seats: tuple[Seat, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    refused: tuple[Refusal, ...] = ()
    possible: int = 0
    value: float = 0.0
    net: float = 0.0
    by_hand: ByHand = ByHand(0.0, 0)
    idle: int = 0
    idle_before: int = 0
    chances: Mapping[str, float] = field(default_factory=dict)
    firms: Mapping[str, Firm] = field(default_factory=dict)

    @property
    def seated(self) -> tuple[str, ...]:
        """The firms that sit down, by id."""
        return tuple(sorted({firm for seat in self.seats for firm in seat.firms}))

    def of_firm(self, firm: str) -> tuple[Seat, ...]:
        """The talks of one firm, in their order."""
        return tuple(seat for seat in self.seats if firm in seat.firms)

"""The month's page: lights, moves, what is due, who has not reported."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from matchchain.followup.light import Colour
from matchchain.followup.nodes import NodeState
from matchchain.studies.deals.deals import DealFound
from matchchain.studies.stats.columns import has_contract, is_alive, months_in
from matchchain.studies.stats.period import Period

_COLOURS: tuple[Colour, ...] = ("green", "grey", "yellow", "red")
DUE_WITHIN = 30
"""Days ahead that the month's page looks."""


@dataclass(frozen=True, slots=True)
class Move:
    """A step of a deal: the day, the state before it ("" for its first), the new one, why it stopped."""

    deal: str
    on: str
    before: str
    state: str
    why: str


@dataclass(frozen=True, slots=True)
class Due:
    """A node of a deal that is open."""

    deal: str
    node: NodeState
    days: int  # left; negative: late


@dataclass(frozen=True, slots=True)
class Monitoring:
    """What an office looks at every month.

    Attributes:
        lights: colour -> how many deals that have not stopped.
        moves: of the period, in order.
        due: nodes that are late or due within 30 days, the latest first.
        silent: ids of deals under contract and running of whose period nobody has reported a month.
    """

    lights: tuple[tuple[Colour, int], ...]
    moves: tuple[Move, ...]
    due: tuple[Due, ...]
    silent: tuple[str, ...]


def monitoring(rows: Sequence[DealFound], period: Period, day: dt.date) -> Monitoring:
    """The month's page.

    Args:
        rows: deals as known on the day.
        period: whose moves are told.
        day: from which lateness is counted.
    """
    going = [row for row in rows if not row.is_over]
    lights = ((colour, sum(row.light.colour == colour for row in going)) for colour in _COLOURS)
    moves = sorted((move for row in rows for move in _moves(row, period)), key=lambda move: (move.on, move.deal))
    due = sorted((one for row in going for one in _due(row, day)), key=lambda one: (one.days, one.deal, one.node.node))
    silent = (
        row.deal.id
        for row in rows
        if row.state == "running" and is_alive(row, period) and has_contract(row, period) and not months_in(row, period)
    )
    return Monitoring(tuple(lights), tuple(moves), tuple(due), tuple(silent))


def _moves(row: DealFound, period: Period) -> list[Move]:
    events = row.account.standing.events
    before = ("", *(event.state for event in events))
    return [
        Move(row.deal.id, event.on, was, event.state, event.why)
        for was, event in zip(before, events, strict=False)
        if period.holds(event.on)
    ]


def _due(row: DealFound, day: dt.date) -> list[Due]:
    open_ones = [node for node in row.nodes.values() if node.due and not node.done]
    left = [(node, (dt.date.fromisoformat(node.due) - day).days) for node in open_ones]
    return [Due(row.deal.id, node, days) for node, days in left if days <= DUE_WITHIN]

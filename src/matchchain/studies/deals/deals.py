"""Every deal of a park on a day: where it stands, its light, its money, what is due next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from matchchain.followup.deal_light import deal_light
from matchchain.followup.light import Colour, Light
from matchchain.followup.nodes import NodeState, excuses, next_due, node_states
from matchchain.followup.presets import LightRules, rules_of
from matchchain.followup.saving import Account, accounts
from matchchain.followup.standing import later_entries
from matchchain.followup.variance import Variance, variance
from matchchain.matching.trades import firm_index
from matchchain.park import Deal, Firm, Park

_ORDER: tuple[Colour, ...] = ("red", "yellow", "grey", "green")
"""In which order deals are told: those to phone about first; what has stopped comes last."""


@dataclass(frozen=True, slots=True)
class DealFound:
    """One deal on a day.

    Attributes:
        account: its four columns.
        light: with its reasons.
        supplier, receiver: their cards; None where the park has no such firm any more.
        next: the open node that is due first.
        nodes: every node by name.
        excuses: how many were accepted.
        later: days on which something about the time before was entered afterwards.
        variance: why it is not as promised; None where that is not known.
    """

    account: Account
    light: Light
    supplier: Firm | None
    receiver: Firm | None
    next: NodeState | None
    nodes: Mapping[str, NodeState]
    excuses: int
    later: tuple[str, ...]
    variance: Variance | None

    @property
    def deal(self) -> Deal:
        """As its file says."""
        return self.account.deal

    @property
    def state(self) -> str:
        """A code word of `DEAL_STATES`."""
        return self.account.standing.state

    @property
    def is_over(self) -> bool:
        """Whether it has stopped, for good or for a while."""
        return self.account.standing.is_over


@dataclass(frozen=True, slots=True)
class Deals:
    """The deals of a park on a day.

    Attributes:
        as_of: the day, ISO.
        rows: those that were asked for, the most urgent first.
        rules: by which the lights are given.
        year: the calendar year whose months alone are counted; None: all.
    """

    park: str
    park_en: str
    currency: str
    as_of: str
    rows: tuple[DealFound, ...]
    rules: LightRules
    year: int | None = None

    def counted(self, colour: Colour) -> int:
        """How many deals that have not stopped show a light."""
        return sum(row.light.colour == colour and not row.is_over for row in self.rows)


def deals(park: Park, *, today: dt.date, year: int | None = None) -> Deals:
    """Every deal that was written down by a day, as it stood then: any past day can be asked again.

    Args:
        park: with its deals and its ledger.
        today: the day.
        year: count only the months of this calendar year.

    Example:
        >>> deals(Park(), today=dt.date(2026, 12, 1)).rows
        ()
    """
    rules, who = rules_of(park), firm_index(park.firms)
    rows = [_found(park, account, who, today, rules) for account in accounts(park, today, year=year)]
    rows.sort(key=_urgency)
    return Deals(park.name, park.name_en, park.currency, today.isoformat(), tuple(rows), rules, year)


def _found(park: Park, account: Account, who: Mapping[str, int], today: dt.date, rules: LightRules) -> DealFound:
    deal = account.deal
    supplier, receiver = (
        None if (at := who.get(name.strip().casefold())) is None else park.firms[at]
        for name in (deal.supplier, deal.receiver)
    )
    return DealFound(
        account,
        deal_light(deal, account.deliveries, today, rules, receiver),
        supplier,
        receiver,
        next_due(deal.nodes, today),
        node_states(deal.nodes, today),
        excuses(deal.nodes, today),
        later_entries(deal, today),
        variance(account),
    )


def _urgency(row: DealFound) -> tuple[bool, int, str, str]:
    due = row.next.due if row.next else "9999"
    return row.is_over, _ORDER.index(row.light.colour), due, row.deal.id


def only(
    found: Deals, *, light: str = "", owner: str = "", due: int | None = None, state: str = "", firm: str = ""
) -> Deals:
    """The deals that a person asked to see.

    Args:
        found: all of them.
        light: of this colour.
        owner: whose owner or leader is called so, or has this in the name.
        due: with a node that is due within so many days, or late.
        state: in this state.
        firm: id of a firm that is one of the two.
    """
    last = (dt.date.fromisoformat(found.as_of) + dt.timedelta(days=due)).isoformat() if due is not None else ""
    rows = tuple(
        row
        for row in found.rows
        if (not light or row.light.colour == light)
        and (not owner or owner in row.deal.owner or owner in row.deal.leader)
        and (not last or (not row.is_over and row.next is not None and row.next.due <= last))
        and (not state or row.state == state)
        and (not firm or firm in (row.deal.supplier, row.deal.receiver))
    )
    return replace(found, rows=rows)

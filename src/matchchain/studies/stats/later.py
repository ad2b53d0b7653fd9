"""What was written down after a day about the time before it: it changes no answer of that day, and is listed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from matchchain.followup.calendar_months import next_month
from matchchain.followup.known import entered_on
from matchchain.park import Deal, LedgerLine

What: TypeAlias = Literal["event", "contract", "baseline", "node", "line"]


@dataclass(frozen=True, slots=True, order=True)
class LateEntry:
    """One entry.

    Attributes:
        entered: the day it was written down, ISO.
        deal: of which.
        what: a step, a contract, a baseline, a node, a line of the ledger.
        about: the day or month it is about, ISO.
        said: the state, the node; "" of others.
    """

    entered: str
    deal: str
    what: What
    about: str
    said: str = ""


def later_about(deals: Iterable[Deal], ledger: Iterable[LedgerLine], day: dt.date) -> tuple[LateEntry, ...]:
    """The entries about the time up to a day that were written down after it, in the order of writing.

    Args:
        deals: of the park, as the files are now.
        ledger: likewise.
        day: that was asked about.
    """
    now = day.isoformat()
    found = [one for deal in deals for one in _of_deal(deal) if one.about <= now < one.entered]
    for line in ledger:
        entered = line.entered or next_month(dt.date.fromisoformat(line.month)).isoformat()
        if line.month <= now < entered and line.entered:
            found.append(LateEntry(entered, line.deal, "line", line.month))
    return tuple(sorted(found))


def _of_deal(deal: Deal) -> Iterator[LateEntry]:
    for event in deal.events:
        yield LateEntry(entered_on(event), deal.id, "event", event.on, event.state)
    for contract in deal.contracted:
        yield LateEntry(entered_on(contract), deal.id, "contract", contract.on)
    for baseline in deal.baseline:
        yield LateEntry(entered_on(baseline), deal.id, "baseline", baseline.on)
    for node in deal.nodes:
        if node.done:
            yield LateEntry(entered_on(node) or node.done, deal.id, "node", node.done, node.node)

"""What was known on a day: records only grow, so that every past day can be recomputed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Protocol, TypeVar

from matchchain.park import Deal


class _Record(Protocol):
    @property
    def entered(self) -> str: ...


R = TypeVar("R", bound=_Record)


def entered_on(record: _Record) -> str:
    """The day on which a record was written down, ISO: its own day where it does not say another, else "".

    Example:
        >>> from matchchain.park import DealEvent
        >>> entered_on(DealEvent(on="2026-11-28", state="idea"))
        '2026-11-28'
        >>> entered_on(DealEvent(on="2026-11-28", state="idea", entered="2026-12-02"))
        '2026-12-02'
    """
    return record.entered or str(getattr(record, "on", ""))


def known_on(records: Iterable[R], day: date | str) -> tuple[R, ...]:
    """The records that were written down on a day or before it; undated ones always were.

    Args:
        records: in the order of the file.
        day: or its ISO text.
    """
    now = day if isinstance(day, str) else day.isoformat()
    return tuple(record for record in records if entered_on(record) <= now)


def deal_known(deal: Deal, day: date | str) -> Deal:
    """A deal as its file told it on a day: without the records that were written down later.

    Example:
        >>> from matchchain.park import DealEvent
        >>> steps = (DealEvent(on="2026-11-28", state="idea"), DealEvent(on="2026-12-02", state="talking"))
        >>> acid = Deal(id="D2026-001", supplier="a", receiver="b", material="废硫酸", events=steps)
        >>> len(deal_known(acid, "2026-12-01").events)
        1
    """
    return replace(
        deal, events=known_on(deal.events, day), contracted=known_on(deal.contracted, day),
        baseline=known_on(deal.baseline, day), nodes=known_on(deal.nodes, day), papers=known_on(deal.papers, day),
        stops=known_on(deal.stops, day),
    )  # fmt: skip

"""A park without the lines that have ended: they stay in the cards and take part in nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TypeVar

from matchchain.park.need import Need
from matchchain.park.offer import Offer
from matchchain.park.park import Park
from matchchain.values import replace

Line = TypeVar("Line", Offer, Need)


def taking_part(park: Park, today: date) -> Park:
    """The park as far as its offers and needs go on; the very same where none has ended.

    Args:
        park: as its files say.
        today: a line that ended on this day or before it is left out.

    Example:
        >>> from matchchain.park.firm import Firm
        >>> acid = Offer(material="废硫酸", ended="2026-12-01")
        >>> left = taking_part(Park(firms=(Firm(name="甲", offers=(acid,)),)), date(2026, 12, 1))
        >>> left.firms[0].offers
        ()
    """
    now = today.isoformat()
    lines: Iterator[Offer | Need] = (line for firm in park.firms for side in (firm.offers, firm.needs) for line in side)
    if not any(_has_ended(line, now) for line in lines):
        return park
    firms = tuple(
        replace(firm, offers=_going_on(firm.offers, now), needs=_going_on(firm.needs, now)) for firm in park.firms
    )
    return replace(park, firms=firms)


def _has_ended(line: Offer | Need, now: str) -> bool:
    return bool(line.ended) and line.ended <= now


def _going_on(lines: tuple[Line, ...], now: str) -> tuple[Line, ...]:
    return tuple(line for line in lines if not _has_ended(line, now))

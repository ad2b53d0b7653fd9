"""How fresh a park's catalogue is."""

from __future__ import annotations

from matchchain.park import Park


def newest_entry(park: Park) -> str:
    """The day of the newest entry, as the cards write it; "" where none says.

    Example:
        >>> newest_entry(Park())
        ''
    """
    lines = (entry for firm in park.firms for side in (firm.offers, firm.needs) for entry in side)
    return max((entry.as_of for entry in lines), default="")

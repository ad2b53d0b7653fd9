"""A park without the entries that hold an error: what `--skip-bad` reckons with."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection

from matchchain.park import Park, Place


def sound(park: Park, bad: Collection[Place]) -> Park:
    """The park without the firms, offers and needs that stand at these places.

    Args:
        park: as `load` returns it.
        bad: `Loaded.bad`.
    """
    places = set(bad)
    firms = tuple(
        dataclasses.replace(
            firm,
            offers=tuple(offer for offer in firm.offers if offer.place not in places),
            needs=tuple(need for need in firm.needs if need.place not in places),
        )
        for firm in park.firms
        if firm.place not in places
    )
    return dataclasses.replace(park, firms=firms)

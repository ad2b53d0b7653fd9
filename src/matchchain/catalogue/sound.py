"""A park without the entries that hold an error."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import fields, replace
from typing import Any, TypeVar

from matchchain.park import Firm, Park, Place

E = TypeVar("E")


def without_bad(park: Park, bad: Collection[Place]) -> Park:
    """The park without its bad entries: an offer, a need, a permit, a trade, a firm, a process ...

    `load` itself keeps them with the bad field unknown; this leaves the whole entry out.

    Args:
        park: as `load` gives it.
        bad: the places of its bad entries, `Loaded.bad`.
    """
    if not bad:
        return replace(park, unsound=None) if park.unsound else park
    spoilt = frozenset(bad)
    lists: dict[str, Any] = {name: _kept(entries, spoilt) for name, entries in _lists(park)}
    return replace(
        park,
        **lists,
        firms=tuple(_firm(firm, spoilt) for firm in _kept(park.firms, spoilt)),
        unsound=None,
    )


def _lists(park: Park) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """The lists of entries of a park's settings and own files, by their fields."""
    for field in fields(park):
        entries = getattr(park, field.name)
        if field.name != "firms" and isinstance(entries, tuple):
            yield field.name, entries


def _firm(firm: Firm, spoilt: frozenset[Place]) -> Firm:
    return replace(
        firm,
        permits=_kept(firm.permits, spoilt),
        offers=tuple(replace(o, sells_to=_kept(o.sells_to, spoilt)) for o in _kept(firm.offers, spoilt)),
        needs=tuple(replace(n, buys_from=_kept(n.buys_from, spoilt)) for n in _kept(firm.needs, spoilt)),
    )


def _kept(entries: tuple[E, ...], spoilt: frozenset[Place]) -> tuple[E, ...]:
    def place(entry: Any) -> Place:  # noqa: ANN401 - any class of entries with a place
        found: Place = entry.place
        return found

    return tuple(entry for entry in entries if place(entry) not in spoilt)

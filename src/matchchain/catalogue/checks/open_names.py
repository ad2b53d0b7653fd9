"""How many names of a park nobody could read, and how many a person has to settle?"""

from __future__ import annotations

from collections.abc import Collection

from matchchain.catalogue.checks.written import Written, written_names
from matchchain.materials import Thesaurus, thesaurus_of
from matchchain.park import Park


def names_open(park: Park, waiting: Collection[str] = (), known: Thesaurus | None = None) -> dict[str, int]:
    """Distinct names of a park that nobody could read ("unknown"), and that a person has to settle ("open").

    Args:
        park: the park.
        waiting: names that hold up pairings, where that is known: they are to be settled, too.
        known: what names mean, the park's own among them, where that is at hand already.
    """
    names = written_names(park, known if known is not None else thesaurus_of(park))
    unknown = {name.text for name in names if name.found.status == "unknown"}
    to_settle = {*(name.text for name in names if _to_settle(name)), *waiting}
    return {"unknown": len(unknown), "open": len(to_settle - unknown)}


def _to_settle(name: Written) -> bool:
    """A name that was read, and yet has several meanings, a conflict, or words that nobody read."""
    return name.found.status in {"ambiguous", "conflict"} or bool(name.found.attributes.remark)

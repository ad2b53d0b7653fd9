"""How many names of a park nobody could read, and how many a person has to settle?"""

from __future__ import annotations

from matchchain.catalogue.checks.written import Written, written_names
from matchchain.materials import thesaurus_of
from matchchain.park import Park


def names_open(park: Park) -> dict[str, int]:
    """Distinct names of a park that nobody could read ("unknown"), and that a person has to settle ("open")."""
    names = written_names(park, thesaurus_of(park))
    unknown = sum(name.found.status == "unknown" for name in names)
    return {"unknown": unknown, "open": sum(map(_to_settle, names))}


def _to_settle(name: Written) -> bool:
    """A name that was read, and yet has several meanings, a conflict, or words that nobody read."""
    return name.found.status in {"ambiguous", "conflict"} or bool(name.found.attributes.remark)

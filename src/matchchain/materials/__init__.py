"""What is the same stuff? Names, CAS numbers, formulas and uses, resolved to identities.

`resolve_name` finds what a name means, `compare_names` whether two mean the same, `meetings` how offers
can meet needs. Importing this room is cheap; what it needs is imported at the first call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matchchain.materials.attributes import Attributes
    from matchchain.materials.blocking import meetings
    from matchchain.materials.comparison import compare, compare_names
    from matchchain.materials.identity import Candidate, Comparison, Evidence, Meeting, Refusal, Resolution
    from matchchain.materials.material import Material, Serve, Use
    from matchchain.materials.meeting import meet
    from matchchain.materials.resolve import resolve_name, resolve_names
    from matchchain.materials.search import find_materials
    from matchchain.materials.thesaurus import Thesaurus

_HOME = {
    "Attributes": "attributes",
    "Candidate": "identity",
    "Comparison": "identity",
    "Evidence": "identity",
    "Material": "material",
    "Meeting": "identity",
    "Refusal": "identity",
    "Resolution": "identity",
    "Serve": "material",
    "Thesaurus": "thesaurus",
    "Use": "material",
    "compare": "comparison",
    "compare_names": "comparison",
    "find_materials": "search",
    "meet": "meeting",
    "meetings": "blocking",
    "resolve_name": "resolve",
    "resolve_names": "resolve",
}

__all__ = [
    "Attributes",
    "Candidate",
    "Comparison",
    "Evidence",
    "Material",
    "Meeting",
    "Refusal",
    "Resolution",
    "Serve",
    "Thesaurus",
    "Use",
    "compare",
    "compare_names",
    "find_materials",
    "meet",
    "meetings",
    "resolve_name",
    "resolve_names",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - any public name of this room
    home = _HOME.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(f"matchchain.materials.{home}"), name)

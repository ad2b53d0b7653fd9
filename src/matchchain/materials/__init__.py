"""What is the same stuff? Names, CAS numbers, formulas and uses, resolved to identities.

`resolve_name` finds what a name means, `compare_names` whether two mean the same, `meetings` how offers
can meet needs. Importing this room is cheap; what it needs is imported at the first call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matchchain.materials.facts.material import Material
    from matchchain.materials.facts.serve import Serve
    from matchchain.materials.facts.use import Use
    from matchchain.materials.knowledge.identity import (
        Candidate,
        Comparison,
        Correspondence,
        Evidence,
        Refusal,
        Resolution,
    )
    from matchchain.materials.knowledge.thesaurus import Thesaurus
    from matchchain.materials.naming.comparison import compare, compare_names
    from matchchain.materials.naming.resolve import resolve_name, resolve_names
    from matchchain.materials.naming.search import find_materials
    from matchchain.materials.naming.settle import thesaurus_of, with_park
    from matchchain.materials.serving.blocking import meetings
    from matchchain.materials.serving.correspondence import meet
    from matchchain.materials.writing.attributes import Attributes

_HOME = {
    "Attributes": "writing.attributes",
    "Candidate": "knowledge.identity",
    "Comparison": "knowledge.identity",
    "Evidence": "knowledge.identity",
    "Material": "facts.material",
    "Correspondence": "knowledge.identity",
    "Refusal": "knowledge.identity",
    "Resolution": "knowledge.identity",
    "Serve": "facts.serve",
    "Thesaurus": "knowledge.thesaurus",
    "Use": "facts.use",
    "compare": "naming.comparison",
    "compare_names": "naming.comparison",
    "find_materials": "naming.search",
    "meet": "serving.correspondence",
    "meetings": "serving.blocking",
    "resolve_name": "naming.resolve",
    "resolve_names": "naming.resolve",
    "thesaurus_of": "naming.settle",
    "with_park": "naming.settle",
}

__all__ = [
    "Attributes",
    "Candidate",
    "Comparison",
    "Correspondence",
    "Evidence",
    "Material",
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
    "thesaurus_of",
    "with_park",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - any public name of this room
    home = _HOME.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(f"matchchain.materials.{home}"), name)

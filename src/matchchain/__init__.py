"""matchchain: who in an industrial park can use whose by-products, and what it saves.

The public interface; whatever is not in `__all__` may change without notice. Names load on first use, so
that `import matchchain` costs next to nothing.

Example:
    >>> import matchchain
    >>> loaded = matchchain.load("examples/worked")          # doctest: +SKIP
    >>> plan = matchchain.suggest(loaded)                    # doctest: +SKIP
    >>> round(plan.totals.net_per_year)                      # doctest: +SKIP
    23721383
"""

from __future__ import annotations

__version__ = "0.2.0"

# Type checkers know the name; importing it from `typing` would be a fifth of what `--version` takes.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from matchchain.api.answer import Answer
    from matchchain.api.board import followed, leads, rank
    from matchchain.api.figures import stats
    from matchchain.api.flows import chains, drill, routes, trace
    from matchchain.api.following import deals
    from matchchain.api.growth import gaps, ideas, sweep, what_if
    from matchchain.api.meetings import meeting
    from matchchain.api.planning import blanks, explain, papers_plan, suggest
    from matchchain.api.rendering import render
    from matchchain.catalogue.read import Loaded, load
    from matchchain.materials import Comparison, Material, Resolution, Thesaurus, compare_names, resolve_name
    from matchchain.network.allocation.effort import EXACT, Effort
    from matchchain.network.graph import build_graph
    from matchchain.network.pairing import Pairing, Plan
    from matchchain.network.planning.asked import Selection
    from matchchain.network.planning.candidate_columns import candidate_columns
    from matchchain.park import Figure, Finding, Firm, Need, Offer, Park
    from matchchain.wording import MatchchainError, Message, say

_HOMES = {
    "EXACT": "matchchain.network.allocation.effort",
    "Answer": "matchchain.api.answer",
    "Comparison": "matchchain.materials",
    "Effort": "matchchain.network.allocation.effort",
    "Figure": "matchchain.park",
    "Finding": "matchchain.park",
    "Firm": "matchchain.park",
    "Loaded": "matchchain.catalogue.read",
    "MatchchainError": "matchchain.wording",
    "Material": "matchchain.materials",
    "Message": "matchchain.wording",
    "Need": "matchchain.park",
    "Offer": "matchchain.park",
    "Pairing": "matchchain.network.pairing",
    "Park": "matchchain.park",
    "Plan": "matchchain.network.pairing",
    "Resolution": "matchchain.materials",
    "Selection": "matchchain.network.planning.asked",
    "Thesaurus": "matchchain.materials",
    "blanks": "matchchain.api.planning",
    "build_graph": "matchchain.network.graph",
    "candidate_columns": "matchchain.network.planning.candidate_columns",
    "chains": "matchchain.api.flows",
    "compare_names": "matchchain.materials",
    "deals": "matchchain.api.following",
    "drill": "matchchain.api.flows",
    "explain": "matchchain.api.planning",
    "followed": "matchchain.api.board",
    "gaps": "matchchain.api.growth",
    "ideas": "matchchain.api.growth",
    "leads": "matchchain.api.board",
    "load": "matchchain.catalogue.read",
    "meeting": "matchchain.api.meetings",
    "papers_plan": "matchchain.api.planning",
    "rank": "matchchain.api.board",
    "render": "matchchain.api.rendering",
    "resolve_name": "matchchain.materials",
    "routes": "matchchain.api.flows",
    "say": "matchchain.wording",
    "stats": "matchchain.api.figures",
    "suggest": "matchchain.api.planning",
    "sweep": "matchchain.api.growth",
    "trace": "matchchain.api.flows",
    "what_if": "matchchain.api.growth",
}

__all__ = [
    "EXACT",
    "Answer",
    "Comparison",
    "Effort",
    "Figure",
    "Finding",
    "Firm",
    "Loaded",
    "MatchchainError",
    "Material",
    "Message",
    "Need",
    "Offer",
    "Pairing",
    "Park",
    "Plan",
    "Resolution",
    "Selection",
    "Thesaurus",
    "blanks",
    "build_graph",
    "candidate_columns",
    "chains",
    "compare_names",
    "deals",
    "drill",
    "explain",
    "followed",
    "gaps",
    "ideas",
    "leads",
    "load",
    "meeting",
    "papers_plan",
    "rank",
    "render",
    "resolve_name",
    "routes",
    "say",
    "stats",
    "suggest",
    "sweep",
    "trace",
    "what_if",
]


def __getattr__(name: str) -> object:
    if name in _HOMES:
        import importlib

        return getattr(importlib.import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

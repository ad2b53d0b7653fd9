"""Has the park switched the questions of the law off? Whoever reads its plan must know."""

from __future__ import annotations

from matchchain.catalogue.cards.sources import At, Sources
from matchchain.park import Finding, Park, PlanRules
from matchchain.park.jurisdiction import papers_asked


def law_not_asked(park: Park, sources: Sources) -> list[Finding]:
    """One warning where `plan: {permits: off}` stands, at its place.

    Args:
        park: the park.
        sources: the lines of its files.
    """
    if park.plan is None or papers_asked(park):
        return []
    at = At(PlanRules, "permits", "off")
    return [sources.finding("warning", "catalogue.law-not-asked", park.plan.place, at)]

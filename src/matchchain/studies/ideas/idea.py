"""One idea out of what the search found: the best takers, the industries outside, or why there is neither."""

from __future__ import annotations

from matchchain.studies.ideas.capacity import capacity_of
from matchchain.studies.ideas.drafts import Fit
from matchchain.studies.ideas.outside import outside_of, standing_of
from matchchain.studies.ideas.precedents import precedents_of
from matchchain.studies.ideas.ranking import score, usual
from matchchain.studies.ideas.search import Search
from matchchain.studies.ideas.serving import Served
from matchchain.studies.ideas.values import Idea, Reason, Taker

SHOWN = 3
"""Takers, and industries, that an idea names."""


def idea_of(one: Served, search: Search) -> Idea:
    """The idea of one offer, empty where nobody could take it."""
    best: dict[str, Taker] = {}
    for fit in search.fits(one, outside=False):
        taker = _taker(fit, one, search)
        if taker is not None and (fit.firm not in best or best[fit.firm].score < taker.score):
            best[fit.firm] = taker
    takers = sorted(best.values(), key=lambda taker: (-taker.score, taker.firm.id))
    spoken = {taker.firm.id for taker in takers} | {firm for firm, _ in one.offer.waiting}
    here = {identity for firm in spoken for identity in search.works[firm].objects}
    own = search.works[one.offer.firm.id].objects
    outside = outside_of(one, search.fits(one, outside=True), search.known, here, own)
    return Idea(
        offer=one.offer,
        takers=tuple(takers[:SHOWN]),
        outside=outside[:SHOWN],
        further=max(0, len(takers) - SHOWN),
        reason=None if takers or outside else _reason(one, search),
        asked=() if one.material is not None else one.name.evidence[:1],
    )


def _taker(fit: Fit, one: Served, search: Search) -> Taker | None:
    if one.material is None:
        return None
    c, use, service = search.found.candidates, search.known.uses[fit.use], one.lines[fit.use]
    how, standing = search.works[fit.firm].objects[use.object_id], standing_of(fit, service)
    before = precedents_of(one.material, service.serve, use, search.known)
    at = next(i for i, firm in enumerate(c.firms) if firm.id == fit.firm)
    held = capacity_of(at, use, c.offers, c.needs, search.known)
    share = held.share(one.offer) if held is not None else None
    return Taker(
        firm=c.firms[at],
        use=use,
        how=how,
        standing=standing,
        when=(service.serve.zh, service.serve.en),
        precedents=before,
        capacity=held,
        verdicts=fit.verdicts,
        score=score(
            standing, before, usual(service.serve.rank, use.id), how, 1.0 if not share or share < 1 else 1 / share
        ),
    )


def _reason(one: Served, search: Search) -> Reason:
    if one.name.material is None:
        return "name-unknown" if one.name.status == "unknown" else "name-open"
    if one.material is None:
        return "name-open"
    if not one.lines:
        return "no-use"
    return "refused" if (one.offer.firm.id, one.offer.id) in search.drafts.refused else "nobody"

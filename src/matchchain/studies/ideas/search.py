"""The search for takers: what each offer serves, who has a place for it, and what the rules say of the need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from matchchain.matching import Match
from matchchain.materials import Thesaurus
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.use import Use
from matchchain.materials.serving.uses import Service, services
from matchchain.park import Firm
from matchchain.park.jurisdiction import jurisdiction_of
from matchchain.studies.ideas.capacity import capacity_of
from matchchain.studies.ideas.drafts import Drafts, Fit, is_outside, tried
from matchchain.studies.ideas.outside import outside_firm, outside_of
from matchchain.studies.ideas.precedents import precedents_of
from matchchain.studies.ideas.ranking import score
from matchchain.studies.ideas.values import Idea, Reason, Taker, Untaken
from matchchain.studies.ideas.works import Works, works_of

SHOWN = 3
"""Takers, and industries, that an idea names."""

_RARE = 3
_EATEN = {"food", "medicine", "cosmetics"}


@dataclass(frozen=True, slots=True)
class _Place:
    """One offer with what it means and what that serves: id of a use -> the line of knowledge."""

    offer: Untaken
    material: Material | None
    serves: Mapping[str, Service]


def searched(found: Match, known: Thesaurus, offers: Sequence[Untaken]) -> list[Idea]:
    """An idea for each offer, empty where there is none.

    Args:
        found: the park's candidates.
        known: the thesaurus with the park's own names.
        offers: those that nobody takes.
    """
    c = found.candidates
    where = jurisdiction_of(c.park)
    places = [_place(found, offer, known) for offer in offers]
    works = {firm.id: works_of(firm, known, where) for firm in c.firms}
    said = _said(found)
    wanted: dict[str, dict[str, Use]] = {}
    for place in places:
        for target in place.serves:
            use = known.uses[target]
            wanted.setdefault(f"~{use.object_id}", {})[use.id] = use
            for firm, one in works.items():
                if use.object_id in one.objects and firm != place.offer.firm.id:
                    wanted.setdefault(firm, {})[use.id] = use
    drafts = tried(c.park, _firms(found, places, wanted, known), {w: tuple(u.values()) for w, u in wanted.items()}, known, c.today)
    return [_idea(place, drafts, works, said, found, known) for place in places]


def _place(found: Match, offer: Untaken, known: Thesaurus) -> _Place:
    material = found.candidates.offers.resolution(offer.at).material
    if material is None or material.vague:
        return _Place(offer, material, {})
    told = services(material, known).items()
    return _Place(offer, material, {target: service for target, service in told if _worth_asking(target, service, known)})


def _worth_asking(target: str, service: Service, known: Thesaurus) -> bool:
    """Whether a line of knowledge is more than a rare trial, or than what a family hands down; people eat what is proven."""
    use = known.uses.get(target)
    if use is None or not use.function or use.object_id not in known.purposes.objects:
        return False
    if service.standing == "trial" and (service.steps or service.serve.rank >= _RARE):
        return False
    return service.standing == "proven" or not _EATEN & known.purposes.above(use.object_id)


def _firms(found: Match, places: Sequence[_Place], wanted: Mapping[str, object], known: Thesaurus) -> list[Firm]:
    """The park's firms with no more than what is to be placed, and firms of nowhere that might come."""
    open_lines = {(place.offer.firm.id, place.offer.id) for place in places if place.serves}
    park = [
        replace(firm, offers=tuple(o for o in firm.offers if (firm.id, o.id) in open_lines), needs=())
        for firm in found.candidates.firms
    ]
    objects = (known.purposes.objects[firm[1:]] for firm in wanted if is_outside(firm))
    return [*park, *map(outside_firm, objects)]


def _said(found: Match) -> dict[tuple[str, str], set[str]]:
    """(firm, offer line) -> uses for which the firm's own needs were held against the offer already."""
    c = found.candidates
    told: dict[tuple[str, str, str], set[str]] = {}
    for k in range(len(c)):
        key = c.supplier(k).id, c.offer(k).id, c.receiver(k).id
        how = c.meetings[int(c.meeting[k])].how if found.judgement.blocked[k] else ""
        told.setdefault(key, set()).add(how)
    return told


def _idea(place: _Place, drafts: Drafts, works: Mapping[str, Works], said, found: Match, known: Thesaurus) -> Idea:
    offer, mine = place.offer, []
    for fit in drafts.fits:
        if (fit.giver, fit.offer) != (offer.firm.id, offer.id) or fit.use not in place.serves:
            continue
        before = said.get((fit.giver, fit.offer, fit.firm), set())
        if before - {""} and fit.use in before or "" in before:
            continue
        mine.append(fit)
    best: dict[str, Taker] = {}
    for fit in mine:
        if is_outside(fit.firm):
            continue
        taker = _taker(fit, place, works, found, known)
        if fit.firm not in best or best[fit.firm].score < taker.score:
            best[fit.firm] = taker
    takers = sorted(best.values(), key=lambda one: (-one.score, one.firm.id))
    taken = frozenset(taker.use.object_id for taker in takers)
    beyond = [(fit, place.serves[fit.use]) for fit in mine if is_outside(fit.firm)]
    outside = outside_of(offer, place.material, beyond, known, taken)
    empty = not takers and not outside
    return Idea(
        offer=offer, takers=tuple(takers[:SHOWN]), outside=outside[:SHOWN], further=max(0, len(takers) - SHOWN),
        reason=_reason(place, drafts, found) if empty else None,
        asked=tuple(found.candidates.offers.resolution(offer.at).evidence[:1]) if place.material is None else (),
    )  # fmt: skip


def _taker(fit: Fit, place: _Place, works: Mapping[str, Works], found: Match, known: Thesaurus) -> Taker:
    use, service, material = known.uses[fit.use], place.serves[fit.use], place.material
    assert material is not None  # noqa: S101 - what serves something is known
    c = found.candidates
    how = works[fit.firm].objects[use.object_id]
    before = precedents_of(material, service.serve, use, known)
    standing = fit.meeting.standing or service.standing
    at = next(i for i, firm in enumerate(c.firms) if firm.id == fit.firm)
    return Taker(
        firm=c.firms[at], use=use, how=how, standing=standing, precedents=before,
        capacity=capacity_of(at, use, c.offers, c.needs, known), verdicts=fit.verdicts,
        score=score(standing, before, service.serve.rank, how),
    )  # fmt: skip


def _reason(place: _Place, drafts: Drafts, found: Match) -> Reason:
    offer = place.offer
    if place.material is None:
        status = found.candidates.offers.resolution(offer.at).status
        return "name-unknown" if status == "unknown" else "name-open"
    if place.material.vague:
        return "name-open"
    if not place.serves:
        return "no-use"
    return "refused" if (offer.firm.id, offer.id) in drafts.refused else "nobody"

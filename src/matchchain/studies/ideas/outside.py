"""Industries to look for outside the park: every place where an offer could serve, as a firm that might come."""

from __future__ import annotations

from collections.abc import Iterable

from matchchain.materials import Thesaurus
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.use import UseObject
from matchchain.materials.serving.uses import Service
from matchchain.park import Firm
from matchchain.park.jurisdiction import Jurisdiction
from matchchain.studies.ideas.drafts import Fit
from matchchain.studies.ideas.industries import lists, nace_of
from matchchain.studies.ideas.precedents import NONE, precedents_of
from matchchain.studies.ideas.ranking import score
from matchchain.studies.ideas.values import Outside, Untaken

_TREATED = ("hazardous-waste-plant", "N7724")


def outside_firm(at: UseObject) -> Firm:
    """A firm of nowhere that makes or runs an object."""
    code = at.industries[0] if at.industries else ""
    return Firm(id=f"~{at.id}", name=at.zh, name_en=at.en, industry=code)


def outside_of(
    offer: Untaken,
    material: Material | None,
    fits: Iterable[tuple[Fit, Service]],
    known: Thesaurus,
    taken: frozenset[str],
) -> tuple[Outside, ...]:
    """The industries that could take an offer, the best first, each object once.

    Args:
        offer: it.
        material: what it means.
        fits: what no rule forbids, with the lines of knowledge.
        known: the thesaurus.
        taken: objects that firms of the park are proposed for already.
    """
    found: dict[str, Outside] = {}
    for fit, service in fits:
        use = known.uses[fit.use]
        at = known.purposes.objects.get(use.object_id)
        if at is None or material is None or at.id in taken or at.id in lists().everywhere or not at.industries:
            continue
        code = at.industries[0]
        standing = fit.meeting.standing or service.standing
        before = precedents_of(material, service.serve, use, known)
        one = Outside(
            object=at.id, zh=at.zh, en=at.en, code=code, nace=nace_of(code), use=use,
            standing=standing, precedents=before, score=score(standing, before, service.serve.rank),
        )  # fmt: skip
        if code not in found or found[code].score < one.score:
            found[code] = one
    if offer.hazardous:
        found.setdefault(_TREATED[1], _treated(known))
    return tuple(sorted(found.values(), key=lambda one: (-one.score, one.object)))


def _treated(known: Thesaurus) -> Outside:
    """Whoever is licensed to treat a hazardous waste."""
    at = known.purposes.objects[_TREATED[0]]
    return Outside(
        object=at.id, zh=at.zh, en=at.en, code=_TREATED[1], nace=nace_of(_TREATED[1]), use=None, standing="proven",
        precedents=NONE, score=0.0,
    )  # fmt: skip

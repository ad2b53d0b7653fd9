"""Industries to look for outside the park: every place where an offer could serve, as a firm that might come."""

from __future__ import annotations

from collections.abc import Container, Iterable

from matchchain.materials import Thesaurus
from matchchain.materials.facts.serve import Standing
from matchchain.materials.facts.use import UseObject
from matchchain.materials.serving.uses import Serving
from matchchain.park import Firm
from matchchain.studies.ideas.drafts import Fit
from matchchain.studies.ideas.industries import lists, nace_of
from matchchain.studies.ideas.precedents import NONE, precedents_of
from matchchain.studies.ideas.ranking import score, usual
from matchchain.studies.ideas.serving import Served
from matchchain.studies.ideas.values import Outside

_LICENSED = "hazardous-waste-plant"
_TREATED = 0.5  # of a score: somebody who is paid for it, behind what is proven to use it


def outside_firm(at: UseObject) -> Firm:
    """A firm of nowhere that makes or runs an object."""
    code = at.industries[0] if at.industries else ""
    return Firm(id=f"~{at.id}", name=at.zh, name_en=at.en, industry=code)


def outside_of(
    one: Served, fits: Iterable[Fit], known: Thesaurus, here: Iterable[str], own: Container[str]
) -> tuple[Outside, ...]:
    """The industries that could take an offer, the best first, each class once.

    Args:
        one: the offer and what it serves.
        fits: what no rule forbids there.
        known: the thesaurus.
        here: objects of the firms of the park that are spoken of already; their classes are no news.
        own: objects of the firm that gives; what it makes itself it would not be looking for.
    """
    objects, found = known.purposes.objects, dict[str, Outside]()
    classes = {objects[identity].industries[0] for identity in here if objects[identity].industries}
    for fit in fits:
        use, service = known.uses[fit.use], one.lines[fit.use]
        at = objects[use.object_id]
        if one.material is None or at.id in own or _no_news(at, classes):
            continue
        code, standing = at.industries[0], standing_of(fit, service)
        before = precedents_of(one.material, service.serve, use, known)
        worth = score(standing, before, usual(service.serve.rank, use.id))
        if code not in found or found[code].score < worth:
            found[code] = Outside(
                object=at.id, zh=at.zh, en=at.en, code=code, nace=nace_of(code), use=use, standing=standing,
                precedents=before, score=worth,
            )  # fmt: skip
    for identity in _treated_at(one):
        found.setdefault(objects[identity].industries[0], _treated(objects[identity]))
    return tuple(sorted(found.values(), key=lambda found: -found.score))


def _no_news(at: UseObject, classes: Container[str]) -> bool:
    """Whether nobody would have to be looked for: everybody has it, nobody knows who has, or firms here do."""
    return at.id in lists().everywhere or not at.industries or at.industries[0] in classes


def standing_of(fit: Fit, service: Serving) -> Standing:
    """How well it is established, as the meeting says or else the line of knowledge."""
    said = fit.meeting.standing
    return said if said in ("proven", "assessed", "trial") else service.standing  # type: ignore[return-value]


def _treated_at(one: Served) -> tuple[str, ...]:
    """Objects of the works that take a thing for a living; of a hazardous waste whoever is licensed, if nobody else.

    A name read as one of its class (dead hens as dead animals) goes where its class does.
    """
    meant = one.name.material.id.partition("~")[0] if one.name.material is not None else ""
    told = lists().treats.get(meant, ())
    return (*told, _LICENSED) if one.offer.hazardous else told


def _treated(at: UseObject) -> Outside:
    code = at.industries[0]
    return Outside(
        object=at.id, zh=at.zh, en=at.en, code=code, nace=nace_of(code), use=None, standing="proven", precedents=NONE,
        score=_TREATED if at.id != _LICENSED else 0.0,
    )  # fmt: skip

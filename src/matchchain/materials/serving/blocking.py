"""All meetings between many offered and many needed names, without setting every name beside every other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from matchchain.materials.facts.relation import ancestors
from matchchain.materials.knowledge.identity import Correspondence, Refusal, Resolution
from matchchain.materials.knowledge.memory import Meetings
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.identify import waste_of
from matchchain.materials.serving.by_use import steams_of
from matchchain.materials.serving.correspondence import LOOKALIKE, answers, meanings, meet, nearly
from matchchain.materials.serving.family import member_pairs
from matchchain.materials.serving.uses import reach, standing_above
from matchchain.materials.serving.wanted import wanted

_MANY = 4_000_000


def meetings(
    offers: Sequence[Resolution], needs: Sequence[Resolution], thesaurus: Thesaurus | None = None
) -> Meetings:
    """All meetings and refusals between distinct offered and needed names.

    Needs are looked up by what an offer can answer (identity, relation, use), so that the work grows with
    the meetings, not with the product of the two lists; only look-alike names are compared besides.

    Args:
        offers: distinct offered names, resolved.
        needs: distinct needed names, resolved.
        thesaurus: None for the shipped one.

    Returns:
        (place in offers, place in needs, what was found), for meetings and for refusals, in that order.
    """
    known = thesaurus if thesaurus is not None else Thesaurus.default()
    found = known.memory.meetings(offers, needs)
    if found is None:
        found = _meetings(offers, needs, known)
        known.memory.put_meetings(offers, needs, found)
    return found


def _meetings(offers: Sequence[Resolution], needs: Sequence[Resolution], known: Thesaurus) -> Meetings:
    by_target: dict[str, list[int]] = defaultdict(list)
    for place, need in enumerate(needs):
        for target in _targets(need, known):
            by_target[target].append(place)
    met: list[tuple[int, int, Correspondence]] = []
    refused: list[tuple[int, int, Refusal]] = []
    pairs = {
        (i, place)
        for i, offer in enumerate(offers)
        for target in _reached(offer, known)
        for place in by_target.get(target, ())
    }
    pairs |= member_pairs(offers, needs, known)
    for i, j in sorted(pairs.union(_lookalikes(offers, needs))):
        found = meet(offers[i], needs[j], known)
        if isinstance(found, Correspondence):
            met.append((i, j, found))
        elif found:
            refused.append((i, j, found))
    return tuple(met), tuple(refused)


def _targets(need: Resolution, known: Thesaurus) -> set[str]:
    found = {use.id for use in need.uses} | meanings(need)
    found |= {asked.target for asked in wanted(need, known)}
    if need.material is None:
        found |= {_named_by(wider) for use in need.uses for wider in standing_above(use, known)}
    if need.material and need.attributes.origin == "recovered":
        found |= {waste_of(need.material, known)} - {""}
    for answer in answers(need):
        if answer.material:
            found |= {parent for _, parent in answer.material.parents} | set(answer.material.broader)
    return found


def _named_by(use: str) -> str:
    """Where what is named by a use meets what is needed for a wider or narrower one."""
    return f"named by {use}"


def _reached(offer: Resolution, known: Thesaurus) -> set[str]:
    found = meanings(offer) | {use.id for use in offer.uses} | steams_of(offer)
    if offer.material is None and offer.use is not None:
        found |= {_named_by(wider) for use in offer.uses for wider in standing_above(use, known)}
    for answer in (*answers(offer), *nearly(offer)):
        material = answer.material
        if material:
            above = set(ancestors(material, known, families=True))
            found |= above | set(reach(material, known))
            found |= {
                child
                for identity in (*above, material.id)
                for child in known.index.children.get(identity, ())
            }
    return found


def _lookalikes(offers: Sequence[Resolution], needs: Sequence[Resolution]) -> Iterable[tuple[int, int]]:
    from rapidfuzz import fuzz, process

    if not offers or not needs:
        return []
    left = list(range(len(offers)))
    right = list(range(len(needs)))
    if len(left) * len(right) > _MANY:
        left = [i for i in left if offers[i].status != "resolved"]
        right = (
            [j for j in right if needs[j].status != "resolved"] if len(left) * len(right) > _MANY else right
        )
    if not left or not right:
        return []
    scores = process.cdist(
        [offers[i].text.casefold() for i in left], [needs[j].text.casefold() for j in right],
        scorer=fuzz.ratio, score_cutoff=LOOKALIKE, dtype="uint8",
    )  # fmt: skip
    rows, columns = scores.nonzero()
    return [(left[i], right[j]) for i, j in zip(rows.tolist(), columns.tolist(), strict=True)]

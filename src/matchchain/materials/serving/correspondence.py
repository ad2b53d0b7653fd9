"""How what one firm offers can meet what another needs: by identity, by relation, by use."""

from __future__ import annotations

import dataclasses

from matchchain.materials.knowledge.identity import Correspondence, Refusal, Resolution, named
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.comparison import compare
from matchchain.materials.serving.by_use import GUESSED, by_use
from matchchain.materials.serving.family import by_family
from matchchain.materials.serving.kin import by_identity
from matchchain.wording import Message

LOOKALIKE = 72
_GOODS = "substances/"
_TRADE_GOODS = "substances/goods-"


def meet(offer: Resolution, need: Resolution, thesaurus: Thesaurus | None = None) -> Correspondence | Refusal | None:
    """How an offered name can meet a needed one.

    Args:
        offer: the offered name, resolved.
        need: the needed name, resolved.
        thesaurus: None for the shipped one.

    Returns:
        A `Correspondence`; a `Refusal` when the two were examined and found different or need a person; None
        when they are plainly unrelated.
    """
    known = thesaurus if thesaurus is not None else Thesaurus.default()
    if "ambiguous" in (offer.status, need.status):
        asked = _if_answered(offer, need, known)
        if asked:
            return asked
    refused = _not_to_be_decided(offer, need, known)
    if refused:
        return refused
    met = by_identity(offer, need, known) or by_family(offer, need, known) or by_use(offer, need, known)
    if met:
        open_ones = _says_too_little(offer, need) or _kinds_of_a_good(offer, need)
        return dataclasses.replace(met, reading="class") if open_ones else met
    if nearly(offer) and (asked := _if_answered(offer, need, known)):
        return asked
    return _different(offer, need) if _alike(offer.text, need.text) >= LOOKALIKE else None


def _says_too_little(offer: Resolution, need: Resolution) -> bool:
    """Whether one of two names is a bare family word: sludge, slag, ash; of goods the same word says enough."""
    if not any(found.material is not None and found.material.vague for found in (offer, need)):
        return False
    goods = all(found.material is not None and found.material.family.startswith(_GOODS) for found in (offer, need))
    return not (goods and offer.text.casefold() == need.text.casefold())


def _kinds_of_a_good(offer: Resolution, need: Resolution) -> bool:
    """Whether two names of one good of a trade may be two kinds of it: screws and nuts, one dye and another.

    The everyday lists of goods gather what is sold together. The same words, a name within the other, and the two
    labels of the good are one thing; of others a person says so.
    """
    mine, theirs = offer.material, need.material
    if mine is None or theirs is None or mine.id != theirs.id or not mine.family.startswith(_TRADE_GOODS):
        return False
    first, second = offer.text.casefold(), need.text.casefold()
    labels = {mine.zh.casefold(), mine.en.casefold()}
    return not (first in second or second in first or {first, second} <= labels)


def _not_to_be_decided(offer: Resolution, need: Resolution, known: Thesaurus) -> Refusal | None:
    if known.not_same or known.same:
        settled = compare(offer, need, known)
        if (
            settled.decision == "different"
            and settled.evidence[:1]
            and settled.evidence[0].key == "materials.settled-not-same"
        ):
            return Refusal("different", settled.evidence[0])
    for found in (offer, need):
        if found.status == "resolved":
            continue
        if not _touches(offer, need):
            return None
        kind = {"ambiguous": "ambiguous", "conflict": "review"}.get(found.status, "unknown")
        reason = found.evidence[0] if found.evidence else Message("materials.unknown", {"name": found.text})
        return Refusal(kind, reason, (*offer.evidence, *need.evidence))  # type: ignore[arg-type]
    return None


def _if_answered(offer: Resolution, need: Resolution, known: Thesaurus) -> Correspondence | None:
    """What an ambiguous name would meet by a use, with the question to ask first.

    Never "same" nor "related": which material it is stays open until somebody answers.
    """
    besides = nearly(offer)
    best: Correspondence | None = None
    for mine in besides or answers(offer):
        for theirs in answers(need):
            if by_identity(mine, theirs, known):
                continue
            met = by_use(mine, theirs, known)
            if met and (best is None or met.score > best.score):
                best = met
    if best is None:
        return None
    guessed = bool(besides) or offer.how == "near"
    questions = [found.evidence[0] for found in (offer, need) if found.status == "ambiguous" and found.evidence]
    questions += offer.evidence[-1:] if besides else ()
    return dataclasses.replace(
        best,
        substitution_ratio=None,
        cautions=(*questions, *best.cautions),
        score=round(best.score * 0.9 - GUESSED * guessed, 3),
        reading="near",
    )


def answers(found: Resolution) -> tuple[Resolution, ...]:
    """The resolutions a name may stand for: itself, or one for each meaning of an ambiguous one."""
    if found.status != "ambiguous":
        return (found,) if found.status == "resolved" else ()
    return tuple(
        dataclasses.replace(found, status="resolved", material=candidate.material, candidates=())
        for candidate in found.candidates
    )


def nearly(offer: Resolution) -> tuple[Resolution, ...]:
    """What an offer may be besides its class."""
    if offer.status != "resolved" or offer.how != "class":
        return ()
    return tuple(
        dataclasses.replace(offer, material=candidate.material, use=None, uses=(), candidates=(), how="near")
        for candidate in offer.candidates
    )


def _touches(offer: Resolution, need: Resolution) -> bool:
    """Whether two names, one of them open, may mean one material."""
    mine, theirs = meanings(offer), meanings(need)
    return bool(mine & theirs) or _alike(offer.text, need.text) >= LOOKALIKE


def meanings(found: Resolution) -> set[str]:
    """Ids of the materials a name means or asks about; an unknown name means none, whatever it looks like."""
    if found.material:
        return {found.material.id}
    return set() if found.status == "unknown" else {candidate.id for candidate in found.candidates}


def _alike(first: str, second: str) -> float:
    from rapidfuzz import fuzz

    return float(fuzz.ratio(first.casefold(), second.casefold()))


def _different(offer: Resolution, need: Resolution) -> Refusal | None:
    if offer.material and need.material:
        facts = {"first": named(offer.material), "second": named(need.material)}
        return Refusal("different", Message("materials.different", facts), (*offer.evidence, *need.evidence))
    return None

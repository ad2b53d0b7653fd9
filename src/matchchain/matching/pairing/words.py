"""Names nobody can resolve, written alike on both sides: two firms that use the same words may well meet."""

from __future__ import annotations

from collections.abc import Sequence

from matchchain.materials import Correspondence, Refusal, Resolution
from matchchain.materials.writing.spelling import key, tidy
from matchchain.wording import Message

SCORE = 0.7
MeetingAt = tuple[int, int, Correspondence]
RefusalAt = tuple[int, int, Refusal]


def with_same_words(
    offers: Sequence[Resolution], needs: Sequence[Resolution], met: Sequence[MeetingAt], refusals: Sequence[RefusalAt]
) -> tuple[list[MeetingAt], list[RefusalAt]]:
    """Add the meetings of names that are written alike but not resolved, and take their refusals back.

    Nothing is guessed: the words are equal once width, case, spaces and dashes are. A name with several
    meanings meets itself with its question; where one of the meanings is a hazardous waste it does not
    (飞灰 on both sides may be two different ashes).

    Args:
        offers: the distinct names on offer, resolved.
        needs: the distinct names needed, resolved.
        met: what the materials room found, (offer name, need name, meeting).
        refusals: likewise, (offer name, need name, refusal).
    """
    by_words: dict[str, list[int]] = {}
    for j, need in enumerate(needs):
        if _open(need):
            by_words.setdefault(key(tidy(need.text)), []).append(j)
    added = {
        (i, j): _meeting(offer)
        for i, offer in enumerate(offers)
        if _open(offer)
        for j in by_words.get(key(tidy(offer.text)), ())
    }
    others = [(i, j, meeting) for i, j, meeting in met if (i, j) not in added]
    mine = [(i, j, meeting) for (i, j), meeting in added.items()]
    return [*others, *mine], [(i, j, refusal) for i, j, refusal in refusals if (i, j) not in added]


def _open(name: Resolution) -> bool:
    """Whether a name has no identity of its own and equal words are all there is."""
    if name.how == "class":  # read by a class alone: equal words say more than that
        return name.material is not None and not name.material.is_hazardous_waste
    if name.material is None and name.use is not None and name.use.family == "open":
        return True  # understood in single words
    if name.material is not None or name.use is not None or name.status == "conflict":
        return False
    if name.status != "ambiguous":
        return True
    return not any(c.material.is_hazardous_waste for c in name.candidates)


def _meeting(name: Resolution) -> Correspondence:
    if name.status == "ambiguous" and name.evidence:
        cautions: tuple[Message, ...] = (name.evidence[0],)
    else:
        cautions = (Message("matching.name-unknown", {"name": name.text}),)
    return Correspondence(
        "same", "words", (1.0, 1.0, 1.0), (Message("matching.same-words", {"name": name.text}),), cautions, SCORE
    )

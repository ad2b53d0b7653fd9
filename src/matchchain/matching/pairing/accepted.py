"""What a receiver itself names in `accepts` is proposed to it, though nothing else would bring the two names together.

Only the lines that name it take part, the knowledge of materials is not asked, and how much replaces how much stays
open. Bars, law and what a person has settled go before it.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from matchchain.candidates import Flags, Ints, Lines
from matchchain.materials import Correspondence, Resolution, Thesaurus, resolve_name
from matchchain.materials.naming.comparison import compare
from matchchain.materials.serving.cautions import cautions_of
from matchchain.wording import Message

HOW = "accepted"
SCORE = 0.5
_SETTLED = "materials.settled-not-same"


def accepted_meetings(
    offers: Lines,
    needs: Lines,
    met: Iterable[tuple[int, int, Correspondence]],
    known: Thesaurus,
) -> list[tuple[int, int, Correspondence]]:
    """The meetings of offered names with needs whose lines accept them by name and that do not meet otherwise.

    Args:
        offers: the lines on offer.
        needs: the lines needed.
        met: (offer name, need name, meeting) that are found already.
        known: the thesaurus; of names that a person has settled to be different nothing is made.
    """
    wanted: dict[str, dict[int, str]] = {}
    for name, entry in zip(needs.name.tolist(), needs.entries, strict=True):
        for word in getattr(entry, "accepts", ()):
            if key := _key(resolve_name(word, known)):
                wanted.setdefault(key, {}).setdefault(name, word)
    if not wanted:
        return []
    told = {(i, j) for i, j, _ in met}
    return [
        (i, j, _meeting(offer, needs.names[j], word, known))
        for i, offer in enumerate(offers.names)
        for j, word in wanted.get(_key(offer), {}).items()
        if (i, j) not in told and not _settled_apart(offer, needs.names[j], known)
    ]


def accepting(offer: Resolution, lines: Ints, needs: Lines, known: Thesaurus) -> Flags:
    """(lines,): which of these needed lines accept the offered name."""
    mine = _key(offer)
    named = {
        line: any(_key(resolve_name(word, known)) == mine for word in getattr(needs.entries[line], "accepts", ()))
        for line in set(lines.tolist())
    }
    return np.array([named[line] for line in lines.tolist()], dtype=np.bool_)


def _settled_apart(offer: Resolution, need: Resolution, known: Thesaurus) -> bool:
    """Whether a person has said that the two are not one thing."""
    if not known.not_same:
        return False
    said = compare(offer, need, known)
    return said.decision == "different" and any(message.key == _SETTLED for message in said.evidence)


def _key(name: Resolution) -> str:
    """The material that a name is for certain; "" for none, and for a family word, which names no single thing."""
    certain = name.status == "resolved" and name.material is not None and not name.attributes.remark
    return name.material.id if certain and name.material is not None and not name.material.vague else ""


def _meeting(offer: Resolution, need: Resolution, word: str, known: Thesaurus) -> Correspondence:
    evidence = Message("matching.accepted", {"name": word, "need": need.text})
    return Correspondence("related", HOW, None, (*offer.evidence, evidence), cautions_of(offer, need, known), SCORE)

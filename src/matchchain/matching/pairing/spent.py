"""A waste on offer under the very words of a need: the spent good itself may be wanted, as by who recycles it.

"Lead-acid batteries" that are waste are spent ones; who needs "lead-acid batteries" may break them up or build them
in. A receiver that says it takes no waste, or whose industry is another, is not asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from matchchain.candidates import Flags, Ints, Lines
from matchchain.materials import Correspondence, Resolution, Thesaurus
from matchchain.materials.serving.cautions import cautions_of
from matchchain.materials.writing.spelling import key, tidy
from matchchain.park import Firm, Need, Offer
from matchchain.rules.accepts import takes_waste
from matchchain.wording import Message

HOW = "spent"
SCORE = 0.5
# GB/T 4754-2017: recovery of waste (C42), environmental treatment (N77), smelting (C31, C32); NACE: E38, E39, C24.
_RECOVERS = ("C42", "N77", "C31", "C32", "E38", "E39", "C24")
_DIVISION = 3  # a letter and two digits


def spent_meetings(
    offers: Lines, needs: Lines, met: Iterable[tuple[int, int, Correspondence]], known: Thesaurus
) -> list[tuple[int, int, Correspondence]]:
    """The meetings of wastes with needs written in the same words that mean the new good.

    Args:
        offers: the lines on offer.
        needs: the lines needed.
        met: (offer name, need name, meeting) that are found already.
        known: the thesaurus.
    """
    words = {key(tidy(name.text)): j for j, name in enumerate(needs.names) if name.material is not None}
    told, found = {(i, j) for i, j, _ in met}, {}
    for i, entry in zip(offers.name.tolist(), offers.entries, strict=True):
        offer, j = offers.names[i], words.get(key(tidy(entry.material)), -1)
        known_waste = offer.material is not None and offer.status == "resolved" and _kind(entry) == "waste"
        if known_waste and j >= 0 and (i, j) not in told:
            found[i, j] = _meeting(offer, needs.names[j], known)
    return [(i, j, meeting) for (i, j), meeting in sorted(found.items(), key=lambda one: one[0])]


def may_recover(lines: Ints, firms: Sequence[Firm], needs: Lines) -> Flags:
    """(lines,): which of these needed lines may be a recycler's: it says so, or says nothing."""
    owners = zip(lines.tolist(), needs.firm[lines].tolist(), strict=True)
    return np.array([_may(needs.entries[line], firms[firm]) for line, firm in owners], dtype=np.bool_)


def _kind(entry: Need | Offer) -> str:
    return entry.kind if isinstance(entry, Offer) else ""


def _may(entry: Need | Offer, firm: Firm) -> bool:
    if isinstance(entry, Need) and entry.accepts:
        return takes_waste(entry)
    if any(permit.type in {"hazardous-waste", "point-to-point", "exemption"} for permit in firm.permits):
        return True
    code = firm.industry.replace(".", "")
    is_code = len(code) >= _DIVISION and code[0].isalpha() and code[1:_DIVISION].isdigit()
    return not is_code or code.startswith(_RECOVERS)


def _meeting(offer: Resolution, need: Resolution, known: Thesaurus) -> Correspondence:
    evidence = Message("matching.spent", {"name": need.text})
    cautions = cautions_of(offer, need, known)
    return Correspondence("same", HOW, (1.0, 1.0, 1.0), (*offer.evidence, evidence), cautions, SCORE, reading="class")

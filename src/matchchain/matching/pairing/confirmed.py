"""Which pairs rest on a name that nobody has confirmed yet, and which on a reading that a person has denied."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

import numpy as np

from matchchain.candidates import Candidates, Flags, Lines
from matchchain.kept import Kept
from matchchain.matching.pairing.decided import Decided, decided_on, denied_ids
from matchchain.matching.pairing.readings import Doubt, open_sides, readings_of
from matchchain.materials import Refusal, Thesaurus
from matchchain.values import replace
from matchchain.wording import Message

Sides: TypeAlias = tuple[Doubt | None, Doubt | None]


@Kept
def uncertain(c: Candidates) -> dict[int, Sides]:
    """Number of a meeting that rests on an uncertain name -> why its offer's and its need's name are."""
    open_ = [at for at, meeting in enumerate(c.meetings) if meeting.reading != "itself"]
    found: dict[int, Sides] = {}
    if open_:
        first = np.full(len(c.meetings), -1)
        first[c.meeting[::-1]] = np.arange(len(c))[::-1]
        for at in open_:
            if (k := int(first[at])) >= 0:
                offer, need = c.offers.resolution(int(c.o[k])), c.needs.resolution(int(c.n[k]))
                found[at] = open_sides(offer, need, c.meetings[at])
    return found


def names_open(c: Candidates) -> Flags:
    """(k,): what the names mean is not certain enough to plan with, and nobody has confirmed it."""
    found = uncertain(c)
    if not found:
        return np.zeros(len(c), dtype=np.bool_)
    open_: Flags = np.zeros(len(c), dtype=np.bool_)
    for side, lines, of in ((0, c.offers, c.o), (1, c.needs, c.n)):
        asks = np.zeros(len(c.meetings), dtype=np.bool_)
        asks[[at for at, why in found.items() if why[side]]] = True
        open_ |= asks[c.meeting] & ~_confirmed(lines, c)[of]
    return open_


def pending_sides(c: Candidates) -> Callable[[int], Sides]:
    """Of an uncertain pair, which names a person has still to confirm, and why."""
    found = uncertain(c)
    offered, needed = _confirmed(c.offers, c), _confirmed(c.needs, c)

    def pending(k: int) -> Sides:
        mine, theirs = found[int(c.meeting[k])]
        return None if offered[c.o[k]] else mine, None if needed[c.n[k]] else theirs

    return pending


def _confirmed(lines: Lines, c: Candidates) -> Flags:
    """(n,): a person has said what the name of each line means."""
    return np.array([bool(d.means) for d in decided_on(lines.entries, c.park)], dtype=np.bool_)


def without_denied(c: Candidates, known: Thesaurus) -> tuple[Candidates, list[tuple[int, int, Refusal]]]:
    """The candidates without those that rest on a reading of which a person has said no, and these as refusals."""
    sides = [decided_on(lines.entries, c.park) for lines in (c.offers, c.needs)]
    spoken = [np.array([bool(d.never or d.means) for d in side], dtype=np.bool_) for side in sides]
    if not any(side.any() for side in spoken):
        return c, []
    found = uncertain(c)
    keep = np.ones(len(c), dtype=np.bool_)
    refused: dict[tuple[int, int], Refusal] = {}
    for k in np.flatnonzero(spoken[0][c.o] | spoken[1][c.n]).tolist():
        denied = _denial(c, k, found.get(int(c.meeting[k]), (None, None)), sides, known)
        if denied is not None:
            keep[k] = False
            refused[int(c.offers.name[c.o[k]]), int(c.needs.name[c.n[k]])] = Refusal("different", denied)
    return (c, []) if keep.all() else (_only(c, keep), [(i, j, refusal) for (i, j), refusal in refused.items()])


def _denial(
    c: Candidates, k: int, why: Sides, sides: Sequence[Sequence[Decided]], known: Thesaurus
) -> Message | None:
    """What a person said against a pair; None where nobody did."""
    names = c.offers.resolution(int(c.o[k])), c.needs.resolution(int(c.n[k]))
    for side, at in enumerate((int(c.o[k]), int(c.n[k]))):
        decided = sides[side][at]
        doubt = why[side] if names[side].status != "ambiguous" else None  # less that meaning it was met already
        if not decided.never and not (doubt == "kinds" and decided.means):
            continue
        reads = readings_of(names[side], doubt or "parts", names[1 - side])
        # One kind of a good that a person named is not the others.
        if (doubt == "kinds" and decided.means) or any(r.ids & denied_ids(decided.never, known) for r in reads):
            reading = Message("materials.both", {"zh": reads[0].zh, "en": reads[0].en})
            facts = {"name": names[side].text, "reading": reading, "by": decided.by or "?", "on": decided.on or "?"}
            return Message("matching.denied", facts)
    return None


def _only(c: Candidates, kept: Flags) -> Candidates:
    return replace(
        c, o=c.o[kept], n=c.n[kept], meeting=c.meeting[kept], relation=c.relation[kept], km=c.km[kept],
        conversion=c.conversion[kept],
    )  # fmt: skip

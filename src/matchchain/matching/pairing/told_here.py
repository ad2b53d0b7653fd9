"""What is said of a meeting where a park lies: no Chinese standard and no Chinese waste class elsewhere."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from matchchain.expressions import expression
from matchchain.materials import Correspondence
from matchchain.park import Park
from matchchain.park.jurisdiction import jurisdiction_of
from matchchain.wording import Message

_CHINESE = expression(r"\b(?:GB|NY|CJ|HJ|JC|YB|HG|SL|JTG|DB\d*)(?:/T)?\s?\d")
_OF_CHINA = frozenset({"materials.caution-hazardous-waste", "materials.caution-waste"})


def told_here(met: Sequence[tuple[int, int, Correspondence]], park: Park) -> Sequence[tuple[int, int, Correspondence]]:
    """The meetings as a park of this jurisdiction is told them; in China, as they are."""
    if jurisdiction_of(park) == "CN":
        return met
    return [(i, j, told_elsewhere(meeting)) for i, j, meeting in met]


def told_elsewhere(meeting: Correspondence) -> Correspondence:
    """A meeting without what is said of Chinese law alone."""
    evidence = tuple(message for message in meeting.evidence if not _of_china(message))
    cautions = tuple(caution for caution in meeting.cautions if caution.key not in _OF_CHINA)
    return dataclasses.replace(meeting, evidence=evidence, cautions=cautions)


def _of_china(message: Message) -> bool:
    return message.key == "materials.when" and bool(_CHINESE.search(str(message.facts.get("en", ""))))

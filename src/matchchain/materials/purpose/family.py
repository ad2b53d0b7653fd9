"""A family of chemicals as what is bought: 沉淀用钠盐, 制氟盐用含氟酸."""

from __future__ import annotations

from matchchain.materials.facts.use import Use
from matchchain.materials.grammar.family_words import family_word
from matchchain.materials.purpose.purpose import Purpose
from matchchain.wording import Message

FAMILY = "family~"
"""What the id of a family begins with, among uses."""


def of_family(thing: str) -> Purpose | None:
    """The purpose of a need for any member of a family, None where the thing names none."""
    if family_word(thing) is None:
        return None
    use = Use(f"{FAMILY}{thing}", thing, thing, vague=True, family="open")
    return Purpose((use,), None, (Message("materials.purpose-good", {"name": thing}),))

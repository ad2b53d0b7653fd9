"""The words of a need as units that are equal where they mean the same: one Chinese character, or one English word.

Number, capitals, hyphens, apostrophes and spelling (sulphur, fibre, tyre, mould, -ise) make no difference; compounds
are looked up by their units joined, so that feed stock is feedstock and sub-base subbase.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from matchchain.expressions import expression
from matchchain.materials.writing.words import singular

# The resin is no animal: PET in capitals, or before what is made of it.
_RESIN = expression(
    r"\bPET\b|"
    r"\bpet(?=[ -](?:bottle|flake|fibre|fiber|resin|chip|film|strap|strapping|bale|preform|staple|regranulate)s?\b)"
)
_UNIT = expression(r"[a-z0-9]+(?:'[a-z]+)?|[\u4e00-\u9fff]")
_SPELT = (
    ("mould", "mold"), ("grey", "gray"), ("centre", "center"), ("odour", "odor"), ("vapour", "vapor"),
    ("izing", "ising"), ("izer", "iser"), ("ization", "isation"), ("yzing", "ysing"), ("colour", "color"),
    ("aluminium", "aluminum"), ("fibre", "fiber"), ("gelatine", "gelatin"), ("plough", "plow"), ("tyre", "tire"),
)  # fmt: skip


class Unit(NamedTuple):
    """One unit, and where it stands in the text."""

    word: str
    start: int
    end: int


def spelt(word: str) -> str:
    """An English word in one number and one spelling.

    Example:
        >>> [spelt(word) for word in ("stabilizers", "moulds", "sulphides", "brewer's", "fibreboards")]
        ['stabiliser', 'mold', 'sulfide', 'brewer', 'fiberboard']
    """
    one = singular(word.removesuffix("'s").replace("'", ""))
    for habit, ours in _SPELT:
        if habit in one:
            one = one.replace(habit, ours)
    return one


def units(text: str) -> list[Unit]:
    """The units of a text, in order.

    Example:
        >>> [unit.word for unit in units("PTA原料")], [unit.word for unit in units("Feed-stocks")]
        (['pta', '原', '料'], ['feed', 'stock'])
        >>> [unit.word for unit in units("PET flakes")], [unit.word for unit in units("pet food")]
        (['pe7', 'flake'], ['pet', 'food'])
    """
    return list(_units(text))


@lru_cache(maxsize=4096)  # a name that nobody knows is looked through for one kind of word after another
def _units(text: str) -> tuple[Unit, ...]:
    found: list[Unit] = []
    written = _RESIN.sub("pe7", text) if "pet" in text or "PET" in text else text
    for hit in _UNIT.finditer(written.casefold()):
        word = hit[0] if not hit[0].isascii() else spelt(hit[0])
        if word:
            found.append(Unit(word, hit.start(), hit.end()))
    return tuple(found)


def joined(parts: list[Unit]) -> str:
    """The units of a phrase as the one word it is looked up by."""
    return "".join([part.word for part in parts])

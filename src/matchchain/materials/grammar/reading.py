"""The composition a name or formula says, in whichever language it is written."""

from __future__ import annotations

import re
from functools import lru_cache

from matchchain.materials.grammar.chinese import read_zh
from matchchain.materials.grammar.composition import Composition
from matchchain.materials.grammar.english import read_en
from matchchain.materials.grammar.ionic import read_ions


@lru_cache(maxsize=131072)
def read_composition(name: str) -> Composition | None:
    """The composition a tidy name or formula says, or None.

    Example:
        >>> read_composition("亚硫酸氢铵").text
        'NH4HSO3'
        >>> read_composition("sodium hydrogen sulfate").ions == read_composition("硫酸氢钠").ions
        True
    """
    if not 2 <= len(name) <= 90:
        return None
    if not name.isascii():
        return read_zh(name)
    if re.fullmatch(r"[A-Z\[(][A-Za-z0-9()\[\].]*", name) and not re.search(r"[a-z]{3}", name):
        return read_ions(name)
    return read_en(name)

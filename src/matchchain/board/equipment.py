"""Which families of equipment a text names, by the controlled words of `equipment.yaml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from matchchain.data_file import data_of
from matchchain.units import folded
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Family:
    """One family: its name in both languages, and the pattern of its words."""

    name: str
    zh: str
    en: str
    words: re.Pattern[str]


@cache
def families() -> Mapping[str, Family]:
    """The families as shipped, by name."""
    told = data_of("matchchain.board", "equipment.yaml")
    return {name: Family(name, said["zh"], said["en"], _pattern(said["words"])) for name, said in told.items()}


def _pattern(words: list[str]) -> re.Pattern[str]:
    """Han words anywhere, Latin ones as whole words; the longest first."""
    parts = []
    for word in sorted(words, key=len, reverse=True):
        edge = r"(?<![a-z0-9]){}(?![a-z0-9])" if word.isascii() else "{}"
        parts.append(edge.format(re.escape(word.casefold())))
    return re.compile("|".join(parts))


def named_in(*texts: str) -> Mapping[str, str]:
    """Family -> the word by which the texts name it.

    Example:
        >>> dict(named_in("想借用气相色谱仪,顺便检测含量"))
        {'chromatography': '气相', 'testing': '检测'}
        >>> dict(named_in("ICP-MS wanted")), dict(named_in("basic"))
        ({'spectroscopy': 'icp-ms'}, {})
    """
    text = "\n".join(folded(part).casefold() for part in texts)
    met = ((name, family.words.search(text)) for name, family in families().items())
    return {name: found[0] for name, found in met if found}

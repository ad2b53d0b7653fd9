"""Which families of equipment a text names, by the controlled words of `equipment.yaml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from matchchain.units import folded
from matchchain.yamltree import Pairs, Scalar, Sequence, parse


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
    root = parse((resources.files("matchchain.board") / "data" / "equipment.yaml").read_bytes(), "equipment.yaml").root
    pairs = root.pairs if isinstance(root, Pairs) else ()
    return {key.text: _family(key.text, row) for key, row in pairs if isinstance(row, Pairs)}


def _family(name: str, row: Pairs) -> Family:
    told = {key.text: value.text for key, value in row.pairs if isinstance(value, Scalar)}
    words = row.get("words")
    listed = [word.text for word in words.items if isinstance(word, Scalar)] if isinstance(words, Sequence) else []
    return Family(name, told["zh"], told["en"], _pattern(listed))


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

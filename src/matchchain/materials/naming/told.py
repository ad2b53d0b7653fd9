"""An ambiguous label among words that tell which of its meanings is meant: PFA from silos, IPA recovered.

The words are data, beside the label that they tell apart. What they tell is to be confirmed.
"""

from __future__ import annotations

from matchchain.materials.facts.material import Material
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.writing.meaningful import HAN
from matchchain.materials.writing.spelling import key
from matchchain.materials.writing.units import units

_PERCENT = "%"
_LABEL = 6  # characters of a Chinese label


def told_beside(text: str, known: Thesaurus) -> Material | None:
    """The one meaning of an ambiguous label that the other words of a name tell, None where they tell none or two.

    Args:
        text: the name.
        known: the thesaurus.

    Example:
        >>> told_beside("PFA from silos, LOI 5%", Thesaurus.default()).id
        'coal-fly-ash'
        >>> told_beside("PFA", Thesaurus.default()) is None
        True
    """
    if HAN.search(text):
        return _in_chinese(text, known)
    words = [unit.word for unit in units(text)]
    low = text.casefold()
    for at, word in enumerate(words):
        place = known.index.asks.get(key(word))
        if place is None or place < 0 or not known.ambiguities[place].told:
            continue
        beside = f" {' '.join((*words[:at], *words[at + 1 :]))} "
        told = [one for one, said in known.ambiguities[place].told if _says(said, beside, low)]
        if len(told) == 1:
            return known.get(told[0])
    return None


def _in_chinese(text: str, known: Thesaurus) -> Material | None:
    """The same of a Chinese name: the longest ambiguous label in it, and the words before, behind and in brackets."""
    spans = sorted(
        ((at, at + length) for length in range(2, _LABEL + 1) for at in range(len(text) - length + 1)),
        key=lambda span: span[0] - span[1],
    )
    for begin, end in spans:
        place = known.index.asks.get(key(text[begin:end]))
        if place is None or place < 0 or not known.ambiguities[place].told:
            continue
        beside = f"{text[:begin]} {text[end:]}"
        said = {one: {word for word in words if word in beside} for one, words in known.ambiguities[place].told}
        told = [one for one, words in said.items() if any(not _within(word, one, said) for word in words)]
        return known.get(told[0]) if len(told) == 1 else None
    return None


def _within(word: str, one: str, said: dict[str, set[str]]) -> bool:
    """Whether a word stands within a longer one that tells another meaning: 沾油 in 沾油墨."""
    return any(word != other and word in other for each, words in said.items() if each != one for other in words)


def _says(said: tuple[str, ...], beside: str, low: str) -> bool:
    return any((word == _PERCENT and word in low) or f" {_plain(word)} " in beside for word in said)


def _plain(word: str) -> str:
    return " ".join(unit.word for unit in units(word))



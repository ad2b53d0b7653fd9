"""An ambiguous label among words that tell which of its meanings is meant: PFA from silos, IPA recovered.

The words are data, beside the label that they tell apart. What they tell is to be confirmed.
"""

from __future__ import annotations

from matchchain.materials.facts.material import Material
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.writing.spelling import key
from matchchain.materials.writing.units import units

_PERCENT = "%"


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


def _says(said: tuple[str, ...], beside: str, low: str) -> bool:
    return any((word == _PERCENT and word in low) or f" {_plain(word)} " in beside for word in said)


def _plain(word: str) -> str:
    return " ".join(unit.word for unit in units(word))



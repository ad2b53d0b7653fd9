"""What two wordings may have in common: English words, and Chinese signs two and two, in any order.

How much they share is the weight of what they have in common by the weight of all that either says (the weighted
Jaccard index), where a piece weighs the more the fewer wordings say it (inverse document frequency).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise

from matchchain.materials.writing.units import units

_LETTERS = 3  # fewest of an English word that says anything
# Words between others, and those that only say that a thing is given off.
_SILENT = frozenset(
    ["the", "and", "from", "for", "with", "into", "off", "out", "our", "own", "via", "per", "waste", "spent", "used"]
)


def pieces(words: Iterable[str]) -> tuple[str, ...]:
    """What units of a text are made of, each once, in order.

    Example:
        >>> pieces(["fly", "ash", "from", "the", "boiler"]), pieces("炉气灰")
        (('fly', 'ash', 'boiler'), ('炉气', '气灰'))
    """
    said = list(words)
    plain = [word for word in said if word.isascii() and len(word) >= _LETTERS and word not in _SILENT]
    pairs = [a + b for a, b in pairwise(said) if not a.isascii() and not b.isascii()]
    return tuple(dict.fromkeys((*plain, *pairs)))


def pieces_of(text: str) -> tuple[str, ...]:
    """What a text is made of."""
    return pieces(unit.word for unit in units(text))


def share(mine: Iterable[str], theirs: Iterable[str], weight: Callable[[str], float]) -> float:
    """How much two wordings share, 0 to 1.

    Args:
        mine: the pieces of one.
        theirs: the pieces of the other.
        weight: of a piece.

    Example:
        >>> share(("fly", "ash"), ("ash", "wood"), lambda piece: 1.0)
        0.3333333333333333
    """
    first, second = set(mine), set(theirs)
    either = sum(map(weight, first | second))
    return sum(map(weight, first & second)) / either if either else 0.0

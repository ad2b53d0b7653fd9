"""What two wordings may have in common: English words, and Chinese signs two and two, in any order.

How much they share is the weight of what they have in common by the weight of all that either says (the weighted
Jaccard index), where a piece weighs the more the fewer wordings say it (inverse document frequency).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import fsum, inf
from typing import TypeVar

from matchchain.materials.writing.units import units

_ROUNDED = 1e-6  # weights, by which sums of them may differ
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


T = TypeVar("T", bound=Hashable)


def likely(
    said: Iterable[str],
    holding: Mapping[str, Sequence[T]],
    weight: Callable[[str], float],
    least: float,
    most: float = inf,
) -> Iterator[T]:
    """Wordings that may share at least so much with some pieces: by the pieces alone, before they are looked at.

    Args:
        said: the pieces.
        holding: piece -> wordings that have it.
        weight: of a piece.
        least: of what is shared, as `share` tells it.
        most: wordings that have a piece; what more of them have leads to none.

    Example:
        >>> held = {"fly": ("fly ash", "fly"), "ash": ("fly ash", "wood ash", "ash")}
        >>> list(likely(("fly", "ash"), held, lambda piece: 1.0, 0.6))
        ['fly ash']
    """
    weights = [(weight(piece), holding.get(piece, ())) for piece in said]
    anyhow = sum(weighs for weighs, held in weights if len(held) > most)
    shared: dict[T, float] = {}
    for weighs, held in weights:
        for wording in held if len(held) <= most else ():
            shared[wording] = shared.get(wording, anyhow) + weighs
    enough = least * sum(weighs for weighs, _ in weights) - _ROUNDED
    return (wording for wording, weighs in shared.items() if weighs >= enough)


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
    either = fsum(map(weight, first | second))  # exact, in whatever order a set hands its words out
    return fsum(map(weight, first & second)) / either if either else 0.0

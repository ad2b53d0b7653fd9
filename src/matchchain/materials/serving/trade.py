"""Does what a material serves belong to the trade of a firm, as the words of its name tell it?"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from matchchain.materials.facts.material import Material
from matchchain.materials.facts.purposes import Purposes
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.purpose.loose import objects_in
from matchchain.materials.serving.uses import reach, use_score

_LESS = {"proven": 0.0, "assessed": 0.05}  # off the score of a use; a trial loses more
_TRIAL = 0.15


def trades_in(text: str, known: Thesaurus) -> tuple[str, ...]:
    """Ids of the objects (products, processes) that the words of a firm's name tell, in their order.

    Example:
        >>> trades_in("Riverside Brickworks", Thesaurus.default())[:1]
        ('fired-brick',)
    """
    return known.memory.noted(("trade", text), tuple[str, ...], lambda: objects_in(text, known))


def suits(material: Material, trades: Iterable[str], known: Thesaurus) -> tuple[float, str]:
    """How well the best use of a material at one of these objects or their kinds is established, and the object.

    Returns:
        (score as of uses, id of the object); (0, "") where it serves none of them.
    """
    wanted = set(trades)
    served = _where(material, known)
    best = max(
        ((score, one) for one, score in served.items() if wanted & at_or_above(known.purposes, one)), default=(0.0, "")
    )
    return best if best[0] > 0 else (0.0, "")


@lru_cache(maxsize=4096)
def at_or_above(purposes: Purposes, identity: str) -> frozenset[str]:
    """Ids of an object and of all that are wider."""
    return frozenset({identity}) | frozenset(purposes.above(identity))


def _where(material: Material, known: Thesaurus) -> dict[str, float]:
    """Id of each object at which a material serves -> the score of its best use there."""

    def find() -> dict[str, float]:
        found: dict[str, float] = {}
        for target, (service, wider) in reach(material, known).items():
            use = known.uses.get(target)
            if use is not None and use.object_id:
                score = use_score(service, wider) - _LESS.get(service.standing, _TRIAL)
                found[use.object_id] = max(score, found.get(use.object_id, 0.0))
        return found

    return known.memory.noted(("where", known.noted_as(material)), dict[str, float], find)

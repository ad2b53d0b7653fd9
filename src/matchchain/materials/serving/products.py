"""What a product named as a need is made of: its works may take it, if the firm is one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from matchchain.materials.knowledge.identity import Correspondence, Resolution
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.serving.by_use import by_use
from matchchain.materials.serving.uses import reach
from matchchain.materials.serving.wanted import Wanted


def product_meetings(
    offers: Sequence[Resolution],
    needs: Sequence[Resolution],
    named: Mapping[int, Sequence[Wanted]],
    but: Iterable[tuple[int, int]],
    known: Thesaurus,
) -> list[tuple[int, int, Correspondence]]:
    """The meetings of offers with what products are made of.

    Args:
        offers: distinct offered names, resolved.
        needs: distinct needed names, resolved.
        named: place of a needed name -> the uses that make the product.
        but: (place in offers, place in needs) that meet already.
        known: the thesaurus.
    """
    if not named:
        return []
    wanted = [needs[j] for j in named]
    kind = ["products", *(asked.target for uses in named.values() for asked in uses)]
    kept = known.memory.meetings(offers, wanted, kind)
    if kept is None:
        kept = tuple(_found(offers, wanted, list(named.values()), known)), ()
        known.memory.put_meetings(offers, wanted, kept, kind)
    told, places = set(but), list(named)
    return [(i, places[at], met) for i, at, met in kept[0] if (i, places[at]) not in told]


def _found(
    offers: Sequence[Resolution], needs: Sequence[Resolution], answers: Sequence[Sequence[Wanted]], known: Thesaurus
) -> Iterator[tuple[int, int, Correspondence]]:
    for i, offer in enumerate(offers):
        if offer.material is None:
            continue
        reached = reach(offer.material, known)
        for j, (need, uses) in enumerate(zip(needs, answers, strict=True)):
            met = by_use(offer, need, known, uses) if any(asked.target in reached for asked in uses) else None
            if met is not None:
                yield i, j, met

"""Words that an offer and a need have in common: a need for sludge feed names the sludge that is offered."""

from __future__ import annotations

from functools import lru_cache

from matchchain.expressions import expression
from matchchain.materials.knowledge.identity import Resolution
from matchchain.materials.writing.meaningful import ELEMENTS
from matchchain.materials.writing.units import units

_HAN = expression(r"[\u4e00-\u9fff]+")
# What says nothing of the thing itself.
_GENERAL = frozenset(
    ["raw", "material", "materials", "feed", "for", "of", "the", "a", "and", "or", "source", "substitute", "use",
     "used", "waste", "by", "product", "fuel", "water", "process", "residue", "feedstock", "from", "to", "in", "at",
     "with", "stock", "heat", "heating", "supply",
     "余热", "热源", "供热", "用热", "原料", "用水", "废水", "副产", "生产", "材料", "用料", "料用"]
)  # fmt: skip


def shared_words(offer: Resolution, need: Resolution) -> frozenset[str]:
    """The words, or pairs of Chinese characters, that both an offer (its label too) and a need are written in.

    An element's character counts alone: 银 in 废银催化剂 and 含银物料.

    Example:
        >>> from matchchain.materials import resolve_name
        >>> sorted(shared_words(resolve_name("Blast furnace slag"), resolve_name("ground granulated slag")))
        ['slag']
    """
    labels = (offer.material.zh, offer.material.en) if offer.material is not None else ()
    mine = frozenset().union(*(_words(text) for text in (offer.text, *labels)))
    return mine & _words(need.text)


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    english = {unit.word for unit in units(text) if unit.word.isascii() and not unit.word.isdigit()}
    chinese = {run[at : at + 2] for run in _HAN.findall(text) for at in range(len(run) - 1)}
    return frozenset((english | chinese) - _GENERAL) | (frozenset(text) & ELEMENTS)

"""What a name is of which neither its head nor its class is known: the substance in it, pieces of it, its brackets."""

from __future__ import annotations

from matchchain.expressions import expression
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.reading_words import Readings
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.beside import is_worn
from matchchain.materials.naming.heads import Head, in_capitals, loose
from matchchain.materials.naming.identify import by_label, identify
from matchchain.materials.naming.sources import class_of, forms_told, narrowed
from matchchain.materials.writing.attributes import NOTHING_SAID

_SHAPE = 3  # characters that say in what shape a by-product comes
# Words for pieces that stand before the thing they are cut of.
_CUT_FRONT = expression(
    r".{0,8}?(?P<piece>切边|裁边|边角|下脚|切头|切尾|毛边|飞边|边皮|破碎|碎|剩余|裁剩|断头|残次|次品|等外|回炉)(?P<thing>[\u4e00-\u9fffA-Z]{2,6})$"
)


def last(
    outer: str, parts: tuple[str, ...], inner: tuple[str, ...], known: Thesaurus, *, han: bool, offered: bool
) -> Head | None:
    """On an offer the substance that ends the name, or pieces of the thing that does, else what its brackets name."""
    head = None
    if offered:
        head = _by_product(outer, known) or _told_of(outer, inner, known) or loose(outer, parts, known, han=han)
        head = _cut_off(outer, known) if head is None and han else head
    if head is None and not han:
        head = in_capitals(parts[0], known)
    if head is None and len(inner) == 1 and (thing := _inside(outer, inner[0], known.purposes.readings, known)):
        return Head(thing, outer)
    return head


def _told_of(outer: str, inner: tuple[str, ...], known: Thesaurus) -> Head | None:
    """The substance before brackets that tell of a step and of nothing else that there may be: 氟硅酸(尾气洗涤)."""
    readings = known.purposes.readings
    if not inner or is_worn(outer + "".join(inner)) or any(forms_told(part, readings) - {"none"} for part in inner):
        return None
    hit = by_label(outer, NOTHING_SAID, known)
    return None if hit is None or hit.material is None else Head(hit.material, " ".join(inner), outer)


def _cut_off(outer: str, known: Thesaurus) -> Head | None:
    """What is left of a thing, said before the thing: 浮法切边玻璃 is 玻璃切边, 边角木料 木料边角."""
    told = _CUT_FRONT.match(outer)
    if told is None:
        return None
    turned = told["thing"] + told["piece"]
    hit = by_label(turned, NOTHING_SAID, known)
    if hit is not None and hit.material is not None:
        return Head(hit.material, outer, turned)
    kind = class_of((turned,), (), known.purposes.readings, han=True, worn=False)
    return Head(narrowed(kind, known), outer) if kind.id in known and (kind.source or kind.by_step) else None


def _by_product(outer: str, known: Thesaurus) -> Head | None:
    """The substance right behind "by-product", whatever it comes as: 海绵钛副产氯化镁熔盐."""
    before, told, behind = outer.partition("副产")
    for end in range(len(behind), max(1, len(behind) - _SHAPE - 1), -1) if told else ():
        hit = identify(behind[:end].removeprefix("的"), known)
        if hit is not None and hit.material is not None:
            return Head(hit.material, before + behind[end:])
    return None


def _inside(outer: str, part: str, readings: Readings, known: Thesaurus) -> Material | None:
    """The material that brackets name behind words that nobody knows, and that tell no waste: 锅炉除氧补水(软化水)."""
    if is_worn(outer) or forms_told(outer, readings) - {"none", "goods"}:
        return None
    hit = by_label(part, NOTHING_SAID, known)
    return None if hit is None else hit.material

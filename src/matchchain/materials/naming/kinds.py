"""The name of an article on a line of waste: glass bottles that a firm throws away are waste glass bottles.

Only articles, whose waste is a thing of its own with its own takers (bottles, boards, tyres). A substance stays the
substance, whatever its line is called: its law is asked by the rules, its strength by the figures.
"""

from __future__ import annotations

import re

from matchchain.expressions import expression
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.relation import ancestors
from matchchain.materials.knowledge.identity import Resolution
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.identify import is_spent, waste_of
from matchchain.materials.naming.offered import resolve_offered
from matchchain.materials.naming.resolve import resolve_name
from matchchain.materials.writing.meaningful import HAN
from matchchain.materials.writing.qualifiers import VESSEL
from matchchain.materials.writing.spelling import key

# What becomes of it tells nothing of what it is: brake pads for disposal, paint awaiting collection.
_FATE = expression(
    r"(?<=\w),?\s+(?:(?:sent |going |goes )?(?:for|to)|awaiting|pending)\s+(?:off-?site )?(?:disposal|recycling|"
    r"recovery|landfill|re-?use|sale|collection|scrap(?:ping)?|landspreading|land spreading|incineration|reprocessing|"
    r"tip)\s*$",
    re.IGNORECASE,
)


_ZH, _EN = ("废", "废旧"), ("waste ", "used ", "scrap ", "spent ")


def name_on_line(text: str, kind: str, known: Thesaurus) -> str:
    """The name under which an entry is looked up, by the kind of its line.

    Args:
        text: the name as written.
        kind: the line's kind; only "waste" changes anything.
        known: the thesaurus.

    Returns:
        The name of the listed waste where the name is an article's own; else the name itself.

    Example:
        >>> name_on_line("glass bottles", "waste", Thesaurus.default())
        'waste glass bottles'
        >>> name_on_line("methanol", "waste", Thesaurus.default())
        'methanol'
    """
    text = _FATE.sub("", text)
    if kind != "waste":
        return text
    found = resolve_name(text, known)
    if VESSEL.fullmatch(found.attributes.packaging) and text.endswith(found.attributes.packaging):
        return f"废{text}"  # 大米编织袋: the bag is thrown away, no rice
    by_reading = found.material is None and found.use is not None and found.evidence[0].key != "materials.by-use"
    if found.status == "unknown" or found.how in ("class", "parts") or by_reading:
        return f"waste {text}" if text.isascii() and _is_stuff(text, found, known) else _thrown(text, known)
    if found.material is None or found.attributes.origin or found.attributes.remark or not _product(found.material):
        return text
    for front in _ZH[:1] if HAN.search(text) else _EN:
        said = resolve_name(f"{front}{text}", known)
        if said.material is not None and _is_thrown(said.material, found.material, known):
            return f"{front}{text}"
    return text


def _thrown(text: str, known: Thesaurus) -> str:
    """The name with the word in front that its line says: circuit boards on a line of waste are waste boards."""
    fronts = _ZH if HAN.search(text) else _EN
    for written in (f"{front}{text}" for front in fronts):
        if len(known.index.labels.get(key(written), ())) == 1:
            return written
    thrown = f"{fronts[0]}{text}"
    offered = resolve_offered(text, known)
    said = resolve_name(thrown, known)
    if offered.material is not None:
        return thrown if _is_waste_of(said, offered, known) else text
    return thrown if said.how in ("class", "parts") else text


def _is_waste_of(thrown: Resolution, offered: Resolution, known: Thesaurus) -> bool:
    """Whether the head of a name is an article, and with the word in front the listed waste of it: cable, armoured."""
    one, waste = _head(offered, known), _head(thrown, known)
    return one is not None and waste is not None and _product(one) and _is_thrown(waste, one, known)


def _is_thrown(waste: Material, one: Material, known: Thesaurus) -> bool:
    """Whether one is the listed waste of an article, by the labels of both; what is kin to it is another grade."""
    if not _is_waste(waste) or _kin(waste, one, known):
        return False
    labels = (label for label in (one.zh, one.en, *one.aliases) if label)
    written = (f"{front}{label}" for label in labels for front in (_ZH if HAN.search(label) else _EN))
    return waste.id == waste_of(one, known) or any(
        waste.id in known.index.labels.get(key(text), ()) for text in written
    )


def _head(found: Resolution, known: Thesaurus) -> Material | None:
    """What a name that was read by its parts, or to a class, is read to."""
    one = found.material
    return known.get(one.grade_of or next(iter(one.broader), "")) if one is not None else None


def _is_stuff(text: str, found: Resolution, known: Thesaurus) -> bool:
    """Whether an English name tells the kind of a plastic or of a good that was thrown away: HDPE, natural, baled."""
    polymer = found.how in ("class", "parts") and _is_polymer(_head(found, known))
    return polymer or _is_turned(text, found, known)


def _is_turned(text: str, found: Resolution, known: Thesaurus) -> bool:
    """Whether a name begins with a good whose waste is listed, and tells its kind behind: paint, water based."""
    first, comma, _ = text.partition(",")
    head = _head(found, known) if comma and text.isascii() and found.how in ("class", "parts") else None
    if head is None or not _product(head):
        return False
    return any(len(known.index.labels.get(key(f"{front}{first}"), ())) == 1 for front in _EN)


def _is_polymer(one: Material | None) -> bool:
    return one is not None and one.family == "substances/polymers"


def _is_waste(one: Material) -> bool:
    return is_spent(one) or one.family.startswith("streams/")


def _product(material: Material) -> bool:
    return material.family.startswith("substances/") and not (material.cas or material.parents or is_spent(material))


def _kin(waste: Material, product: Material, known: Thesaurus) -> bool:
    return product.id in ancestors(waste, known, families=True)

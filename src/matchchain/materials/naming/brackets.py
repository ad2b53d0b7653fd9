"""A name with words in brackets: outside and inside are resolved apart, and must agree."""

from __future__ import annotations

import dataclasses

from matchchain.expressions import expression
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.relation import relation_between
from matchchain.materials.knowledge.identity import Candidate, Evidence, Resolution, named
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.answer import ambiguous, settled, unknown
from matchchain.materials.naming.identify import Hit, by_label, identify
from matchchain.materials.writing.attributes import NOTHING_SAID, Attributes
from matchchain.materials.writing.meaningful import EN_TOKEN, MEANS, MORPHEME_SET
from matchchain.materials.writing.parse import merge
from matchchain.materials.writing.remarks import changes
from matchchain.wording import Message

_WASTE_WORDS = frozenset(("废", "废旧", "废弃", "waste", "spent", "used", "scrap"))
_BY_PRODUCT = ("副产", "副产品", "副产物", "by-product", "byproduct")


def brackets(  # noqa: C901, PLR0911, PLR0912 - the cases of an outside and an inside
    text: str, outer: str, hit: Hit | None, left: list[str], said: Attributes, known: Thesaurus
) -> Resolution:
    """Outside and inside of brackets are resolved apart; they must agree, else the conflict is shown."""
    worn = _worn(outer, left, said, known)
    if worn is not None:
        return settled(text, worn, known)
    inside = [(part, identify(part, known, NOTHING_SAID)) for part in left]
    if hit is None:
        hits = [found for _, found in inside if found]
        if hits and all(found.use for found in hits):
            return settled(text, hits[0], known)
        candidates = tuple(Candidate(m, 0.9) for found in hits for m in found.materials)
        return unknown(text, outer, said, known, candidates[:3])
    if hit.use or not hit.material:
        uses = [found for _, found in inside if found and found.use]
        if not hit.use and uses:
            return settled(text, uses[0], known)
        chosen = _chosen_inside(hit, inside)
        return settled(text, chosen or hit, known)
    best = hit
    evidence: list[Evidence] = []
    for part, found in inside:
        if found is None:
            if part.endswith(_BY_PRODUCT):  # 硫酸铵(己内酰胺副产): where it comes from
                best = dataclasses.replace(best, attributes=merge(best.attributes, Attributes(origin="by-product")))
                continue
            if changes(part):
                return _changed(text, outer, part, best, known)
            if _looks_chemical(part):
                return unknown(text, outer, hit.attributes, known, (Candidate(hit.material, 0.9),))
            best = dataclasses.replace(best, attributes=merge(best.attributes, Attributes(remark=part)))
            continue
        if found.use:
            continue
        if "%" in part and not any(m.id == hit.material.id for m in found.materials):
            # 石灰石(≥52%CaO): an assay of a component, no second name.
            best = dataclasses.replace(best, attributes=merge(best.attributes, Attributes(remark=part)))
            continue
        agreed = _agree(best, found, known)
        if agreed is None:
            clash = Message("materials.parts-disagree", {"first": named(hit.material), "second": part})
            either = {m.id: m for m in (hit.material, *found.materials)}.values()
            candidates = tuple(map(Candidate, either))[:3]
            return Resolution(text, "conflict", None, best.attributes, candidates, (clash,), how=hit.how)
        evidence.append(Message("materials.bracket-agrees", {"first": outer, "second": part}))
        best = agreed
    return settled(text, best, known, tuple(evidence))


def _worn(outer: str, left: list[str], said: Attributes, known: Thesaurus) -> Hit | None:
    """硫酸(废), solvent (waste): what stands behind in brackets as one word in front, where that is listed."""
    word = left[0].strip().casefold() if len(left) == 1 else ""
    if word not in _WASTE_WORDS:
        return None
    return by_label(f"{word}{outer}" if not word.isascii() else f"{word} {outer}", said, known)


def _changed(text: str, outer: str, part: str, hit: Hit, known: Thesaurus) -> Resolution:
    """活性炭(饱和) is the listed 饱和活性炭; 粉煤灰(垃圾焚烧), mercury (compounds) may be another thing: ask."""
    for together in (f"{part}{outer}", f"{part} {outer}"):
        listed = by_label(together, hit.attributes, known)
        if listed and listed.material:
            return settled(text, listed, known)
    name = named(hit.material) if hit.material else outer
    ask = Message("materials.bracket-changes", {"bracket": part, "name": name})
    said = merge(hit.attributes, Attributes(remark=part))
    return ambiguous(text, dataclasses.replace(hit, ask=ask, attributes=said), ())


def _chosen_inside(hit: Hit, inside: list[tuple[str, Hit | None]]) -> Hit | None:
    """An ambiguous name outside, and inside the one it means: 二甲苯(对二甲苯)."""
    ids = {m.id for m in hit.materials}
    for _, found in inside:
        if found and found.material and found.material.id in ids:
            return dataclasses.replace(found, attributes=merge(found.attributes, hit.attributes))
    return None


def _agree(best: Hit, found: Hit, known: Thesaurus) -> Hit | None:
    """The more telling of two hits that agree; None when they do not."""
    mine = best.material
    if mine is None:
        return None
    if any(m.id == mine.id for m in found.materials):
        if found.materials[0].id != mine.id and any(_hazardous(m) for m in found.materials):
            return None  # 粉煤灰(飞灰): the likelier meaning inside is a hazardous waste
        return dataclasses.replace(best, attributes=merge(best.attributes, found.attributes))
    theirs = found.material
    if theirs is not None and _is_above(mine, theirs, known):
        return dataclasses.replace(found, attributes=merge(found.attributes, best.attributes))
    if theirs is not None and _is_above(theirs, mine, known):
        return dataclasses.replace(best, attributes=merge(best.attributes, found.attributes))
    return None


def _hazardous(material: Material) -> bool:
    return material.waste is not None and bool(material.waste.hw)


def _is_above(upper: Material, lower: Material, known: Thesaurus) -> bool:
    relation = relation_between(lower, upper, known)
    return bool(relation) and relation != "main_component" and any(up == upper.id for _, up in lower.parents)


_CHEMICAL = expression(
    r"[酸碱盐醇醛酮酯醚胺铵氨腈酐烷烯炔苯酚萘锂钠钾钙镁铝铁铜锌镍钴锰铬铅汞银氯溴碘氟硫磷硅硼氮氧氢氰]"
    r"|(?:ate|ite|ide|ane|ene|yne|anol|enol|one|amine|amide|acid|oxide|ether|ester|hydrate|nitrile)\b|^[A-Z][a-z]?\d|\d\s?[-,]|废|渣|泥|waste|sludge|(?:meth|eth|prop|but)yl",
)


def _looks_chemical(part: str) -> bool:
    """Whether words in brackets may change what is named: then they are no mere remark."""
    if _CHEMICAL.search(part) or any(char in MEANS for char in part if not char.isascii()):
        return True
    return any(len(unit) > 3 and unit in MORPHEME_SET for unit in EN_TOKEN.findall(part.casefold()))

"""A name with words in brackets: outside and inside are resolved apart, and must agree."""

from __future__ import annotations

from matchchain.expressions import expression
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.relation import ancestors, relation_between
from matchchain.materials.knowledge.identity import Candidate, Evidence, Resolution, named
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.answer import ambiguous, settled, unknown
from matchchain.materials.naming.beside import is_worn
from matchchain.materials.naming.compound import thing_of
from matchchain.materials.naming.heads import Head
from matchchain.materials.naming.identify import Hit, by_label, identify, is_spent
from matchchain.materials.naming.sources import class_of, forms_told, tells_step
from matchchain.materials.naming.told import told_beside
from matchchain.materials.writing.attributes import NOTHING_SAID, Attributes
from matchchain.materials.writing.meaningful import EN_TOKEN, HAN, MEANS, MORPHEME_SET
from matchchain.materials.writing.parse import merge
from matchchain.materials.writing.remarks import changes, holds_harmless, is_place
from matchchain.values import replace
from matchchain.wording import Message

_SHARED = 3
_LONG = 4
_BARE = frozenset(("slag", "sludge", "residue", "cake", "offcut"))  # an ash may be of coal or of refuse
_WASTE_WORDS = frozenset(("废", "废旧", "废弃", "waste", "spent", "used", "scrap"))
_TAKEN_OFF = frozenset(("换下", "更换", "拆下", "报废", "失效", "旧", "用过", "到期", "过期", "淘汰", "定期更换"))
_BY_PRODUCT = ("副产", "副产品", "副产物", "by-product", "byproduct")


def brackets(  # noqa: C901, PLR0911, PLR0912 - the cases of an outside and an inside
    text: str, outer: str, hit: Hit | None, left: list[str], said: Attributes, known: Thesaurus
) -> Resolution:
    """Outside and inside of brackets are resolved apart; they must agree, else the conflict is shown."""
    whole = _worn(outer, left, said, known) or _written_before(outer, left, said, known)
    if whole is not None:
        return settled(text, whole, known)
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
        told = _told_by_words(text, hit, left, known) if chosen is None and not hit.use else None
        if told is None and chosen is None and not hit.use:
            told = _told_by_step(outer, hit, left, known)
        if told is not None:
            return _likely(text, told, hit, left)
        return settled(text, chosen or hit, known)
    best = hit
    evidence: list[Evidence] = []
    for part, found in inside:
        if found is None:
            if part.endswith(_BY_PRODUCT):  # 硫酸铵(己内酰胺副产): where it comes from
                best = replace(best, attributes=merge(best.attributes, Attributes(origin="by-product")))
                continue
            together = _together(outer, part, best.attributes, known)
            if together is not None:
                return settled(text, together, known)
            stream = _is_stream(hit.material)
            if changes(part) and not (stream and holds_harmless(part)):
                return _changed(text, outer, part, best)
            if _looks_chemical(part) and not (is_place(part, step=stream) or (stream and holds_harmless(part))):
                if stream:
                    return _likely(text, hit.material, best, left)
                return unknown(text, outer, hit.attributes, known, (Candidate(hit.material, 0.9),))
            best = replace(best, attributes=merge(best.attributes, Attributes(remark=part)))
            continue
        if found.use:
            continue
        if "%" in part and not any(m.id == hit.material.id for m in found.materials):
            # 石灰石(≥52%CaO): an assay of a component, no second name.
            best = replace(best, attributes=merge(best.attributes, Attributes(remark=part)))
            continue
        if _says_form(outer, part, found, hit.material, known):
            best = replace(best, attributes=merge(best.attributes, Attributes(remark=part)))
            continue
        agreed = _agree(best, found, known) or _told_beside(best, part, found, known)
        if agreed is None and _may_hold(hit.material, found):
            return _likely(text, hit.material, best, left)
        if agreed is None:
            clash = Message("materials.parts-disagree", {"first": named(hit.material), "second": part})
            either = {m.id: m for m in (hit.material, *found.materials)}.values()
            candidates = tuple(map(Candidate, either))[:3]
            return Resolution(text, "conflict", None, best.attributes, candidates, (clash,), how=hit.how)
        evidence.append(Message("materials.bracket-agrees", {"first": outer, "second": part}))
        best = agreed
    return settled(text, best, known, tuple(evidence))


def _is_stream(material: Material) -> bool:
    """Whether a material is a by-product or a waste of its own, not a substance or a class."""
    listed = material.family.startswith("streams/") or material.zh.startswith(_BY_PRODUCT[0])
    return listed and not material.vague


def _says_form(outer: str, part: str, found: Hit, mine: Material, known: Thesaurus) -> bool:
    """Whether brackets behind a by-product only say its last word more fully: 锡槽锡渣(浮渣)."""
    bare = found.ask is not None or (found.material is not None and found.material.vague)
    told = forms_told(part, known.purposes.readings, whole=True) if bare and part[-1] == outer[-1] else set()
    return bool(told) and told <= _BARE and _is_stream(mine)


def _worn(outer: str, left: list[str], said: Attributes, known: Thesaurus) -> Hit | None:
    """硫酸(废), solvent (waste): what stands behind in brackets as one word in front, where that is listed."""
    word = left[0].strip().casefold() if len(left) == 1 else ""
    if word in _TAKEN_OFF:
        return by_label(f"废{outer}", said, known)
    if word not in _WASTE_WORDS:
        return None
    return by_label(f"{word}{outer}" if not word.isascii() else f"{word} {outer}", said, known)


def _written_before(outer: str, left: list[str], said: Attributes, known: Thesaurus) -> Hit | None:
    """The by-product of which a part of the brackets is the first word: 水口料(ABS,黑色) is ABS水口料."""
    if not HAN.search(outer):
        return None
    found = (_together(outer, part, said, known) for part in left if len(part) > 1)
    return next((hit for hit in found if hit is not None and hit.material and _is_stream(hit.material)), None)


def _together(outer: str, part: str, said: Attributes, known: Thesaurus) -> Hit | None:
    """活性炭(饱和) is the listed 饱和活性炭, 铝灰(二次) 二次铝灰."""
    for written in (f"{part}{outer}", f"{part} {outer}"):
        listed = by_label(written, said, known)
        if listed and listed.material:
            return listed
    return None


def _changed(text: str, outer: str, part: str, hit: Hit) -> Resolution:
    """粉煤灰(垃圾焚烧), mercury (compounds) may be another thing: ask."""
    name = named(hit.material) if hit.material else outer
    ask = Message("materials.bracket-changes", {"bracket": part, "name": name})
    said = merge(hit.attributes, Attributes(remark=part))
    return ambiguous(text, replace(hit, ask=ask, attributes=said), ())


def _chosen_inside(hit: Hit, inside: list[tuple[str, Hit | None]]) -> Hit | None:
    """An ambiguous name outside, and inside the one it means: 二甲苯(对二甲苯)."""
    ids = {m.id for m in hit.materials}
    for _, found in inside:
        if found and found.material and found.material.id in ids:
            return replace(found, attributes=merge(found.attributes, hit.attributes))
    return None


def _told_beside(best: Hit, part: str, found: Hit, known: Thesaurus) -> Hit | None:
    """A by-product whose brackets name what its own label does, or its trade: 含氟污泥(氟化钙), 废硫酸(钛白)."""
    mine, theirs = best.material, found.material
    if mine is None or theirs is None or not _is_stream(mine) or not theirs.family.startswith("substances/"):
        return None
    if is_spent(theirs) or not (_in_label(mine, theirs) or tells_step(part, known.purposes.readings)):
        return None
    return replace(best, attributes=merge(best.attributes, Attributes(remark=part)))


def _may_hold(mine: Material, found: Hit) -> bool:
    """Whether a by-product's brackets name a substance that may be in it: 废盐(氯化钠), to be confirmed."""
    theirs = found.material
    return (
        theirs is not None and _is_stream(mine) and theirs.family.startswith("substances/") and not is_spent(theirs)
    )


def _in_label(mine: Material, theirs: Material) -> bool:
    return bool(theirs.zh and theirs.zh in mine.zh) or bool(theirs.en and f"{theirs.en} " in f"{mine.en} ")


def _told_by_words(text: str, hit: Hit, left: list[str], known: Thesaurus) -> Material | None:
    """Of what an ambiguous name may be the one that words beside it tell: 废白土(润滑油精制)."""
    beside = told_beside(text, known)
    if beside in hit.materials:
        return beside
    said = " ".join(left).casefold()
    told = [one for one in hit.materials if any(_shares(said, label) for label in (one.zh, one.en, *one.aliases))]
    return told[0] if len(told) == 1 else None


def _told_by_step(outer: str, hit: Hit, left: list[str], known: Thesaurus) -> Material | None:
    """Of what an ambiguous name may be the one that a step in the brackets gives off: 菌渣(头孢)."""
    han = bool(HAN.search(outer))
    kind = class_of((outer,), tuple(left), known.purposes.readings, han=han, worn=is_worn(outer))
    one = known.get(kind.id) if kind.by_step else None
    if one is None:
        return None
    mine = {one.id, *ancestors(one, known, families=True)}
    return one if any(m.id in mine for m in hit.materials) else None


def _shares(said: str, label: str) -> bool:
    """Whether a text and a label have three Chinese characters on end, or a long English word, in common."""
    if not label.isascii():
        runs = (label[at : at + _SHARED] for at in range(len(label) - _SHARED + 1))
        return any(run in said for run in runs if not run.isascii())
    words = set(EN_TOKEN.findall(said))
    return any(len(word) > _LONG and word in words for word in EN_TOKEN.findall(label.casefold()))


def _likely(text: str, one: Material, hit: Hit, left: list[str]) -> Resolution:
    said = merge(hit.attributes, Attributes(remark=" ".join(left)))
    found = thing_of(Head(one, " ".join(left)), text, said, confidence=False)
    evidence = Message("materials.read-class", {"name": named(one), "beside": " ".join(left)})
    return Resolution(text, "resolved", found, said, (), (evidence,), how="class")


def _agree(best: Hit, found: Hit, known: Thesaurus) -> Hit | None:
    """The more telling of two hits that agree; None when they do not."""
    mine = best.material
    if mine is None:
        return None
    if any(m.id == mine.id for m in found.materials):
        if found.materials[0].id != mine.id and any(m.is_hazardous_waste for m in found.materials):
            return None  # 粉煤灰(飞灰): the likelier meaning inside is a hazardous waste
        return replace(best, attributes=merge(best.attributes, found.attributes))
    theirs = found.material
    if theirs is not None and _is_above(mine, theirs, known):
        return replace(found, attributes=merge(found.attributes, best.attributes))
    if theirs is not None and _is_above(theirs, mine, known):
        return replace(best, attributes=merge(best.attributes, found.attributes))
    return None


def _is_above(upper: Material, lower: Material, known: Thesaurus) -> bool:
    if upper.vague and upper.id in ancestors(lower, known, families=True):
        return True  # a class and its member are never two things
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

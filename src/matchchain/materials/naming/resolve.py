"""Which material is meant? Number, code, label, formula, composition: the first that answers, recorded.

Nothing here weighs likeness: a name that none of these finds stays unknown, with candidates for a person.
"""

from __future__ import annotations

import dataclasses
import re

from matchchain.expressions import expression
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.relation import relation_between
from matchchain.materials.knowledge.identity import Candidate, Evidence, Resolution, named
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.answer import ambiguous, resolution
from matchchain.materials.naming.identify import LONGEST, Hit, by_label, identify
from matchchain.materials.naming.numbered import by_number
from matchchain.materials.naming.opposites import without_opposites
from matchchain.materials.naming.search import nearest
from matchchain.materials.writing.attributes import NOTHING_SAID, Attributes
from matchchain.materials.writing.meaningful import EN_TOKEN, MEANS, MORPHEME_SET
from matchchain.materials.writing.parse import merge, peeled, readings, said_by, split_brackets
from matchchain.materials.writing.remarks import changes, plain_remark
from matchchain.materials.writing.spelling import key, tidy
from matchchain.wording import Message


def resolve_name(text: str, thesaurus: Thesaurus | None = None) -> Resolution:
    """What a raw name means.

    Args:
        text: a name as somebody wrote it: label, CAS number, formula, waste code, with percent, grade,
            packaging and remarks around it, in Chinese or English.
        thesaurus: None for the shipped one.

    Returns:
        A `Resolution`; its `material` is None unless the status is "resolved" and the name is no use.

    Example:
        >>> resolve_name("30%液碱").material.id
        'sodium-hydroxide'
    """
    known = thesaurus if thesaurus is not None else Thesaurus.default()
    found = known.memory.get(text, known, lambda name: nearest(name, known))
    if found is None:
        found = without_opposites(_resolve(text, known))
        known.memory.put(text, found)
    return found


def resolve_names(texts: list[str], thesaurus: Thesaurus | None = None) -> list[Resolution]:
    """`resolve_name` for many names, in order; each distinct name is resolved once."""
    known = thesaurus if thesaurus is not None else Thesaurus.default()
    return [resolve_name(text, known) for text in texts]


def _resolve(text: str, known: Thesaurus) -> Resolution:
    name = tidy(text)
    if not name:
        return Resolution(text, "unknown", evidence=(Message("materials.empty"),))
    whole = by_label(name, NOTHING_SAID, known)
    if whole and (whole.material or whole.use):
        return _settled(text, whole, known)
    numbered = by_number(text, name, known, _by_words)
    if numbered:
        return numbered
    return _by_words(text, name, known)


def _by_words(text: str, name: str, known: Thesaurus) -> Resolution:
    core, said = name, NOTHING_SAID
    for core, said in peeled(name):
        whole = by_label(core, said, known)
        if whole and (whole.material or whole.use):
            return _settled(text, whole, known)
    outer, inner = split_brackets(core)
    left: list[str] = []
    for part in inner:
        qualifies = said_by(part) or plain_remark(part)
        if qualifies is not None:
            said = merge(said, qualifies)
        else:
            left.append(part)
    hit = identify(outer, known, said)
    if not left:
        return _settled(text, hit, known) if hit else _parts(text, outer, said, known)
    return _brackets(text, outer, hit, left, said, known)


def _brackets(  # noqa: C901, PLR0911 - the cases of an outside and an inside
    text: str, outer: str, hit: Hit | None, left: list[str], said: Attributes, known: Thesaurus
) -> Resolution:
    """Outside and inside of brackets are resolved apart; they must agree, else the conflict is shown."""
    inside = [(part, identify(part, known, NOTHING_SAID)) for part in left]
    if hit is None:
        settled = [found for _, found in inside if found]
        if settled and all(found.use for found in settled):
            return _settled(text, settled[0], known)
        candidates = tuple(Candidate(m, 0.9) for found in settled for m in found.materials)
        return _unknown(text, outer, said, known, candidates[:3])
    if hit.use or not hit.material:
        uses = [found for _, found in inside if found and found.use]
        if not hit.use and uses:
            return _settled(text, uses[0], known)
        chosen = _chosen_inside(hit, inside)
        return _settled(text, chosen or hit, known)
    best = hit
    evidence: list[Evidence] = []
    for part, found in inside:
        if found is None:
            if changes(part):
                return _changed(text, outer, part, best, known)
            if _looks_chemical(part):
                return _unknown(text, outer, hit.attributes, known, (Candidate(hit.material, 0.9),))
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
            return Resolution(
                text,
                "conflict",
                attributes=best.attributes,
                evidence=(clash,),
                how=hit.how,
                candidates=tuple(Candidate(m) for m in (hit.material, *found.materials))[:3],
            )
        evidence.append(Message("materials.bracket-agrees", {"first": outer, "second": part}))
        best = agreed
    return _settled(text, best, known, tuple(evidence))


def _changed(text: str, outer: str, part: str, hit: Hit, known: Thesaurus) -> Resolution:
    """活性炭(饱和) is the listed 饱和活性炭; 粉煤灰(垃圾焚烧), mercury (compounds) may be another thing: ask."""
    for together in (f"{part}{outer}", f"{part} {outer}"):
        listed = by_label(together, hit.attributes, known)
        if listed and listed.material:
            return _settled(text, listed, known)
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
    if theirs is None:
        return None
    if _is_above(mine, theirs, known):
        return dataclasses.replace(found, attributes=merge(found.attributes, best.attributes))
    if _is_above(theirs, mine, known):
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


def _parts(text: str, name: str, said: Attributes, known: Thesaurus) -> Resolution:
    """A name that is a list: its halves are tried apart, and must agree unless they are uses."""
    halves = [half.strip() for half in re.split(r"[,;/、;]| or | and |或|和|及", name) if half.strip()]
    if len(halves) > 1:
        hits = [identify(half, known, said) for half in halves]
        found = [hit for hit in hits if hit]
        uses = tuple(dict.fromkeys(hit.use for hit in found if hit.use))
        if uses and len(found) == len([hit for hit in found if hit.use]):
            return dataclasses.replace(_settled(text, found[0], known), use=uses[0], uses=uses)
        materials = {m.id: m for hit in found for m in hit.materials}
        if len(found) == len(halves) and len(materials) == 1 and found[0].material:
            return _settled(text, found[0], known)
        if len(found) == len(halves) and len(materials) > 1:
            several = Hit(
                "alias",
                said,
                tuple(materials.values()),
                ask=Message("materials.several", {"name": name}),
                label=name,
            )
            return _settled(text, several, known)
        if materials:
            candidates = tuple(Candidate(m, 0.8) for m in materials.values())[:3]
            return _unknown(text, name, said, known, candidates)
    return _unknown(text, name, said, known, ())


def _settled(text: str, hit: Hit, known: Thesaurus, evidence: tuple[Evidence, ...] = ()) -> Resolution:
    if hit.use:
        found = Message("materials.by-use", {"label": hit.label, "use": named(hit.use)})
        return Resolution(
            text,
            "resolved",
            None,
            hit.attributes,
            (),
            (found, *evidence),
            use=hit.use,
            uses=(hit.use,),
            how="use",
        )
    if hit.material is None:
        return ambiguous(text, hit, evidence)
    if hit.material.provisional:
        doubt = Message("materials.provisional", {"label": hit.label, "name": named(hit.material)})
        return Resolution(
            text, "ambiguous", None, hit.attributes, (Candidate(hit.material),), (doubt,), how=hit.how
        )
    return resolution(
        text, hit.material, hit.attributes, hit.how, (_found(hit, hit.material), *evidence), known
    )


def _found(hit: Hit, material: Material) -> Evidence:
    if hit.how == "alias" and key(hit.label) in {key(material.zh), key(material.en)}:
        return Message("materials.by-label", {"label": hit.label, "name": named(material)})
    facts = {"label": hit.label, "name": named(material), "sources": len(material.sources)}
    return Message(f"materials.by-{hit.how}", facts)


def _unknown(
    text: str, name: str, said: Attributes, known: Thesaurus, candidates: tuple[Candidate, ...]
) -> Resolution:
    evidence = Message("materials.unknown", {"name": name})
    for reading in readings(name, said) if len(name) <= LONGEST else ():
        if reading.text:
            said, name = reading.attributes, reading.text
    return Resolution(text, "unknown", None, said, candidates or nearest(name, known), (evidence,))

"""The answer to a name once its pieces are found: one material, a question, or a mention that is not the name."""

from __future__ import annotations

from matchchain.materials.facts.material import Material
from matchchain.materials.knowledge.identity import Candidate, Evidence, Resolution, named
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.identify import LONGEST, Hit, fit
from matchchain.materials.naming.search import nearest
from matchchain.materials.writing.attributes import Attributes
from matchchain.materials.writing.parse import readings
from matchchain.materials.writing.spelling import key
from matchchain.wording import Message


def resolution(
    text: str,
    material: Material,
    said: Attributes,
    how: str,
    evidence: tuple[Evidence, ...],
    known: Thesaurus | None = None,
) -> Resolution:
    """A name resolved to a material, with the listed material that base and attributes name together."""
    final, attributes = (material, said) if known is None else fit(material, said, known)
    if final.cas and how != "cas":
        evidence = (*evidence, Message("materials.has-cas", {"cas": final.cas}))
    return Resolution(text, "resolved", final, attributes, (), evidence, how=how)


def ambiguous(text: str, hit: Hit, evidence: tuple[Evidence, ...]) -> Resolution:
    """A name that stands for several materials, with the question that settles it."""
    asked = (hit.ask,) if hit.ask else ()
    return Resolution(
        text,
        "ambiguous",
        None,
        hit.attributes,
        tuple(Candidate(m) for m in hit.materials[:3]),
        (*asked, *evidence),
        how=hit.how,
    )


def settled(text: str, hit: Hit, known: Thesaurus, evidence: tuple[Evidence, ...] = ()) -> Resolution:
    """The answer that a hit gives: a use, a material, or a question."""
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
    spent = _spent_of(hit) if hit.material is None else None
    if spent is not None:
        return resolution(text, spent, hit.attributes, hit.how, (_how_found(hit, spent), *evidence), known)
    if hit.material is None:
        return ambiguous(text, hit, evidence)
    if hit.material.provisional:
        doubt = Message("materials.provisional", {"label": hit.label, "name": named(hit.material)})
        return Resolution(
            text, "ambiguous", None, hit.attributes, (Candidate(hit.material),), (doubt,), how=hit.how
        )
    return resolution(
        text, hit.material, hit.attributes, hit.how, (_how_found(hit, hit.material), *evidence), known
    )


def _spent_of(hit: Hit) -> Material | None:
    """Of a good and its waste that share a name, the waste where the name says that it was used up: etchant, spent."""
    if hit.attributes.origin != "waste" or len(hit.materials) < 2:
        return None
    wastes = [one for one in hit.materials if one.family.startswith("streams/")]
    return wastes[0] if len(wastes) == 1 else None


def _how_found(hit: Hit, material: Material) -> Evidence:
    if hit.how == "alias" and _names(hit.label, material):
        return Message("materials.by-label", {"label": hit.label, "name": named(material)})
    facts = {"label": hit.label, "name": named(material), "sources": len(material.sources)}
    bare = hit.how == "alias" and not material.sources
    return Message("materials.by-alias-bare" if bare else f"materials.by-{hit.how}", facts)


def _names(label: str, material: Material) -> bool:
    """Whether a label is the name of a material in one of the languages: first in the one it is likely written in."""
    names = (material.en, material.zh) if label.isascii() else (material.zh, material.en)
    return any(label == name or key(label) == key(name) for name in names)


def unknown(
    text: str, name: str, said: Attributes, known: Thesaurus, candidates: tuple[Candidate, ...]
) -> Resolution:
    """A name that nothing finds, with candidates for a person."""
    evidence = Message("materials.unknown", {"name": name})
    for reading in readings(name, said) if len(name) <= LONGEST else ():
        if reading.text:
            said, name = reading.attributes, reading.text
    return Resolution(text, "unknown", None, said, candidates or nearest(name, known), (evidence,))

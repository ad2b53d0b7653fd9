"""The answer to a name once its pieces are found: one material, a question, or a mention that is not the name."""

from __future__ import annotations

from matchchain.materials.facts.material import Material
from matchchain.materials.knowledge.identity import Candidate, Evidence, Resolution
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.identify import Hit, fit
from matchchain.materials.writing.attributes import Attributes
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



"""How what is offered meets a need that names a family of chemicals: any sodium salt, any acid that holds fluorine."""

from __future__ import annotations

from collections.abc import Sequence

from matchchain.materials.facts.material import Material
from matchchain.materials.facts.relation import ancestors
from matchchain.materials.grammar.family_words import FamilyWord, belongs, family_word
from matchchain.materials.knowledge.identity import Correspondence, Resolution, named
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.purpose.family import FAMILY
from matchchain.materials.serving.cautions import cautions_of
from matchchain.wording import Message

_SCORE = 0.45  # as what is narrower than what is asked for, of which a person says whether it will do
_MIXED = {"main_component"}


def by_family(offer: Resolution, need: Resolution, known: Thesaurus) -> Correspondence | None:
    """How a member meets the family that is asked for; which of them will do the receiver says."""
    asked = families_of(need)
    if offer.material is None or not asked or not any(_is_member(offer.material, one, known) for one in asked):
        return None
    sentence = Message("materials.relation-broader", {"narrow": named(offer.material)})
    evidence = (*offer.evidence, *need.evidence, sentence)
    return Correspondence(
        "related", "broader", None, evidence, cautions_of(offer, need, known), _SCORE, standing="trial",
        reading="class",
    )  # fmt: skip


def families_of(need: Resolution) -> tuple[FamilyWord, ...]:
    """The families that a need names."""
    words = (use.zh for use in need.uses if use.id.startswith(FAMILY))
    return tuple(found for word in words if (found := family_word(word)) is not None)


def member_pairs(offers: Sequence[Resolution], needs: Sequence[Resolution], known: Thesaurus) -> set[tuple[int, int]]:
    """Places of offers and needs of which one names the family of the other."""
    asked = [(j, families) for j, need in enumerate(needs) if (families := families_of(need))]
    return {
        (i, j)
        for j, families in asked
        for i, offer in enumerate(offers)
        if offer.material is not None and any(_is_member(offer.material, one, known) for one in families)
    }


def _is_member(material: Material, family: FamilyWord, known: Thesaurus) -> bool:
    """Whether a material, or what it is a grade or a solution of, belongs to a family; not what is mainly one."""
    first = (known.get(one) for one in material.broader) if material.family == "class" else ()
    for one in (material, *filter(None, first)):
        above = (known.get(up) for up, path in ancestors(one, known).items() if _MIXED.isdisjoint(path))
        if any(belongs((kin.zh, *kin.aliases), family) for kin in (one, *filter(None, above))):
            return True
    return False

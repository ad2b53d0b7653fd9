"""A name that no label answers may be a need's: then what it is for counts; one that is answered may say so besides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from matchchain.expressions import expression
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.use import Use
from matchchain.materials.knowledge.identity import Resolution, named
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.identify import identify, is_spent, waste_of
from matchchain.materials.writing.attributes import Attributes
from matchchain.materials.writing.parse import peeled, split_brackets
from matchchain.materials.writing.spelling import key
from matchchain.materials.writing.units import units
from matchchain.values import replace
from matchchain.wording import Message

if TYPE_CHECKING:
    from matchchain.materials.purpose.purpose import Purpose

_WORDS, _SIGNS = 2, 4  # fewest of an end
_LACKING = expression(r"\b\w+-free\s+", re.IGNORECASE)
_TWO = expression(r"([a-z][a-z -]+[a-z])(?:, ?| \()([a-z][a-z -]+[a-z])\)?", re.IGNORECASE)


def with_purpose(found: Resolution, name: str, known: Thesaurus) -> Resolution:
    """A resolution with what the name says of its purpose.

    Args:
        found: what labels, numbers, formulas and composition say.
        name: the tidy name.
        known: the thesaurus.
    """
    if found.status == "resolved" and found.material is not None:
        return _besides(found, found.material, name, known) if says_what_for(name) else found
    if (found.status != "unknown" and found.use is None) or len(found.uses) > 1:  # a list, read part by part
        return found
    purpose = _read(name, known)
    if purpose is None or (found.use is not None and not _nearer(purpose.uses, found.use)):
        return found
    if purpose.material is None and all(_is_bare(use, known) for use in purpose.uses):
        purpose = _of_known_end(name, known) or purpose
    use = purpose.uses[0] if purpose.uses and purpose.material is None else None
    how = "product" if purpose.product else "use"
    return Resolution(
        found.text, "resolved", purpose.material, _of_the_thing(found.attributes, name), (), purpose.evidence, use=use,
        uses=purpose.uses, how="alias" if purpose.material is not None else how,
    )  # fmt: skip


def with_element(found: Resolution, name: str, known: Thesaurus) -> Resolution:
    """A resolution of a name that asks for what bears an element, where it was not read more closely: 含锂矿料.

    Args:
        found: what labels, numbers, composition and the grammar of needs say.
        name: the tidy name.
        known: the thesaurus.
    """
    from matchchain.materials.purpose.elements import is_itself, read_element, taken_wide

    if found.material is not None and not is_itself(found.material, known):
        return found
    if found.material is None and found.status != "unknown" and not taken_wide(found.uses, name, known):
        return found
    purpose = read_element(name, known)
    if purpose is None:
        return found
    return Resolution(
        found.text, "resolved", None, found.attributes, (), purpose.evidence, use=purpose.uses[0], uses=purpose.uses,
        how="use",
    )  # fmt: skip


def _read(name: str, known: Thesaurus) -> Purpose | None:
    """What a name says that a thing is for, in the first of the ways to write it that is understood."""
    from matchchain.materials.purpose.instead import without_replaced
    from matchchain.materials.purpose.particles import DENIALS
    from matchchain.materials.purpose.reading import read_purpose

    def confidence(piece: str) -> Material | None:
        hit = identify(piece, known)
        return hit.material if hit else None

    def taken(material: Material) -> Material | None:
        if is_spent(material) or not material.family.startswith("substances/"):
            return material
        return known.get(waste_of(material, known))

    for written in filter(None, (without_replaced(name), name)):
        purpose = read_purpose(written, known, confidence, taken)
        if purpose is not None:
            return purpose
    with_less = _LACKING.sub("", name)
    if with_less != name and " " in with_less:  # peat-free compost component: what it must lack is asked
        purpose = read_purpose(with_less, known, confidence, taken)
        return None if purpose is None or purpose.material else replace(purpose, uses=_asked(purpose.uses))
    # turned round only a purpose is read: a salt behind a comma is no acid for something
    turned = (read_purpose(written, known, confidence, taken) for written in _turned(name))
    purpose = next((one for one in turned if one is not None and one.material is None), None)
    if purpose is None and not DENIALS.search(name):  # what brackets say qualifies what is asked for: 校正料(含铁高)
        outer, inner = split_brackets(name)
        purpose = read_purpose(outer, known, confidence, taken) if inner else None
    return purpose


def _asked(uses: tuple[Use, ...]) -> tuple[Use, ...]:
    """Uses of which the need says more than was understood."""
    from matchchain.materials.purpose.nodes import opened

    return tuple(map(opened, uses))


def _is_bare(use: Use, known: Thesaurus) -> bool:
    """Whether a use is the function alone, of which nobody read where: fuel, feed."""
    from matchchain.materials.purpose.nodes import root_of

    root = root_of(use.function, known)
    return use.vague and root is not None and use.id == root.id


def _of_known_end(name: str, known: Thesaurus) -> Purpose | None:
    """The purpose that the longest end of a name has a label for: what stands before it is a quality (成型|生物质燃料).

    A bare head (feed, binder, 用汽) is of everything, so that an end has two words or four signs at least.
    """
    from matchchain.materials.purpose.purpose import Purpose

    parts = units(name)
    for at in range(1, len(parts) - (_WORDS if name.isascii() else _SIGNS) + 1):
        uses = [known.uses[one] for one in known.index.uses.get(key(name[parts[at].start :]), ())]
        if len(uses) == 1 and not uses[0].vague:
            facts = {"text": name, "use": named(uses[0])}
            rest = Message("materials.purpose-rest", {"rest": name[: parts[at].start].strip()})
            return Purpose((uses[0],), None, (Message("materials.purpose-exact", facts), rest))
    return None


def _of_the_thing(said: Attributes, name: str) -> Attributes:
    """What is said of what is bought, without the state of what it is for: reducing gas for nickel powder."""
    thing, joint, _ = name.partition(" for ")
    if not joint or not said.state:
        return said
    told = [attributes.state for _, attributes in peeled(thing)]
    return said if said.state in told else replace(said, state="")


def _turned(name: str) -> tuple[str, ...]:
    """An English need whose object stands behind a comma or in brackets: scrap charge, EAF; raw material (ferric)."""
    hit = _TWO.fullmatch(name)
    return (f"{hit[1]} for {hit[2]}", f"{hit[2]} {hit[1]}") if hit else ()


def says_what_for(name: str) -> bool:
    """Whether a name may say what a thing is for: 铸造用废钢, limestone for desulphurisation."""
    return "用" in name or " for " in name


def is_a_purpose(found: Resolution) -> bool:
    """Whether a name was read as nothing but listed uses, and none of them open."""
    return bool(found.uses) and found.material is None and all(use.family == "uses" for use in found.uses)


def with_loose_purpose(found: Resolution, name: str, known: Thesaurus) -> Resolution:
    """A resolution that says no more than a class, with the uses at what the name mentions, all of them open."""
    if found.how == "parts":
        return found
    from matchchain.materials.purpose import loose

    uses = loose.loosely(name, known)
    if not uses:
        return found
    if _is_a_good(found, known) and not loose.names_a_function(name, known):
        return found
    heat = all(known.purposes.is_heat(use.function) for use in uses)
    if heat and found.material is not None:  # raw fish for drying is no heat
        return found
    said = Message("materials.purpose-loose", {"text": name, "use": named(uses[0])})
    use = uses[0] if found.material is None else None
    how = "product" if loose.names_a_product(name, known) else "use"
    return replace(
        found, status="resolved", candidates=(), uses=uses, use=use, how=found.how or how,
        evidence=(*(found.evidence if found.material else ()), said),
    )  # fmt: skip


def _is_a_good(found: Resolution, known: Thesaurus) -> bool:
    """Whether a name was read to a class of goods: what it mentions is the good itself, not what it is made into."""
    wider = found.material.broader if found.material is not None else ()
    return any(known[one].family.startswith("substances/") for one in wider if one in known)


def _nearer(uses: tuple[Use, ...], before: Use) -> bool:
    """Whether the grammar says more than a label did that was found by leaving words out."""
    return bool(uses) and not any(use.vague for use in uses) and uses != (before,)


def _besides(found: Resolution, material: Material, name: str, known: Thesaurus) -> Resolution:
    from matchchain.materials.purpose.reading import beside

    purpose = beside(name, material, known)
    if purpose is None:
        return found
    return replace(found, uses=purpose.uses, evidence=(*found.evidence, *purpose.evidence))

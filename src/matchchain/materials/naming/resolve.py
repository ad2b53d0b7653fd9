"""Which material is meant? Number, code, label, formula, composition: the first that answers, recorded.

Nothing here weighs likeness: a name that none of these finds stays unknown, with candidates for a person.
"""

from __future__ import annotations

from matchchain.expressions import expression
from matchchain.materials.facts.relation import ancestors
from matchchain.materials.facts.use import Use
from matchchain.materials.knowledge.identity import Candidate, Resolution
from matchchain.materials.knowledge.nearest import Nearest
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.answer import settled, unknown
from matchchain.materials.naming.brackets import brackets
from matchchain.materials.naming.compound import compound
from matchchain.materials.naming.identify import Hit, by_label, identify
from matchchain.materials.naming.numbered import by_number, by_title
from matchchain.materials.naming.opposites import without_opposites
from matchchain.materials.naming.purposes import (
    is_a_purpose,
    says_what_for,
    with_element,
    with_loose_purpose,
    with_purpose,
)
from matchchain.materials.naming.search import looks_like_one, nearest
from matchchain.materials.writing.attributes import NOTHING_SAID, Attributes
from matchchain.materials.writing.figures import without_figures
from matchchain.materials.writing.inside import parts_inside
from matchchain.materials.writing.parse import merge, peeled, said_by, split_brackets
from matchchain.materials.writing.remarks import plain_remark
from matchchain.materials.writing.spelling import tidy
from matchchain.materials.writing.units import units
from matchchain.values import replace
from matchchain.wording import Message

_LIKE = 0.85
_TITLE = 15  # bytes, five Chinese signs: shorter titles of lists are words of their own (acids, 酸)
_JOINT = expression(r"[,;/、;]| or | and |或|(?<![中饱调])和|及")


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
        if len(text.encode()) > _TITLE and (found.status == "unknown" or _half_understood(found)):
            found = by_title(text, tidy(text), known) or found
        known.memory.put(text, found)
    return found


def _half_understood(found: Resolution) -> bool:
    """Whether a name was read as a need of which a word or two are understood, as the titles of lists may be."""
    return found.material is None and bool(found.uses) and all(use.vague for use in found.uses)


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
        return settled(text, whole, known)
    named = by_number(text, name, known, _by_words) or _by_words(text, name, known)
    if named.status == "unknown":
        named, name = _without_figures(text, name, named, known)
    parts = compound(text, name, named.attributes, known) if named.status == "unknown" else None
    found = with_element(with_purpose(named, name, known), name, known)
    if parts is not None and parts.how != "class" and not (says_what_for(name) or is_a_purpose(found)):
        return parts
    if found.status != "unknown":
        return found
    loose = with_loose_purpose(parts or found, name, known)
    if parts is None and loose.material is None and loose is not found and not says_what_for(name):
        thing = compound(text, name, named.attributes, known, offered=True)  # 印染前处理烧碱
        loose = loose if thing is None or thing.material is None else with_loose_purpose(thing, name, known)
    return found if parts is None and loose is not found and is_a_slip(found, known) else loose


def _without_figures(text: str, name: str, named: Resolution, known: Thesaurus) -> tuple[Resolution, str]:
    """What a name is without the figures that end it (冷冻水7/12℃), and what is left of it."""
    bare = without_figures(name)
    if bare == name:
        return named, name
    found = _by_words(text, bare, known)
    if found.status == "unknown":
        return named, bare
    return replace(found, attributes=merge(found.attributes, named.attributes)), bare


def is_a_slip(found: Resolution, known: Thesaurus) -> bool:
    """Whether a name that nobody knows is written so like a label that it is likely a slip of the pen: 硝酸纳."""
    if isinstance(found.candidates, Nearest):
        return looks_like_one(found.candidates.name, _LIKE, known)
    return bool(found.candidates) and found.candidates[0].score >= _LIKE


def _by_words(text: str, name: str, known: Thesaurus) -> Resolution:
    core, said = name, NOTHING_SAID
    for core, said in peeled(name):
        whole = by_label(core, said, known)
        if whole and (whole.material or whole.use):
            return settled(text, whole, known)
    outer, inner = split_brackets(core)
    left: list[str] = []
    for part in parts_inside(inner):
        qualifies = said_by(part) or plain_remark(part)
        if qualifies is not None:
            said = merge(said, qualifies)
        else:
            left.append(part)
    hit = identify(outer, known, said)
    if not left:
        return settled(text, hit, known) if hit else _parts(text, outer, said, known)
    return brackets(text, outer, hit, left, said, known)


def _parts(text: str, name: str, said: Attributes, known: Thesaurus) -> Resolution:
    """A name that is a list: its halves are tried apart, and must agree unless they are uses."""
    halves = [half.strip() for half in _JOINT.split(name) if half.strip()]
    if len(halves) > 1:
        hits = [identify(half, known, said) for half in halves]
        found = [hit for hit in hits if hit]
        listed = [hit for hit in found if hit.use]
        uses = _uses_of(halves, hits, known) if listed and len(listed) == len(found) else ()
        if uses:
            return replace(settled(text, listed[0], known), use=uses[0], uses=uses)
        turned = _turned(name, halves, hits, known)
        if turned is not None:
            return settled(text, turned, known)
        materials = {m.id: m for hit in found for m in hit.materials}
        if len(found) == len(halves) and not listed and len(materials) == 1 and found[0].material:
            return settled(text, found[0], known)
        if len(found) == len(halves) and not listed and len(materials) > 1:
            several = Hit(
                "alias",
                said,
                tuple(materials.values()),
                ask=Message("materials.several", {"name": name}),
                label=name,
            )
            return settled(text, several, known)
        if materials:
            candidates = tuple(Candidate(m, 0.8) for m in materials.values())[:3]
            return unknown(text, name, said, known, candidates)
    return unknown(text, name, said, known, ())


def _turned(name: str, halves: list[str], hits: list[Hit | None], known: Thesaurus) -> Hit | None:
    """What a comma in an English name turns round is no list: crop ends, billet; a kind of what stands before it."""
    first = hits[0].material if hits[0] is not None else None
    if len(halves) != 2 or "," not in name or first is None or not name.isascii():
        return None
    hit = by_label(f"{halves[1]} {halves[0]}", NOTHING_SAID, known)
    if hit is None or hit.material is None:
        return None
    return hit if first.id in {hit.material.id, *ancestors(hit.material, known, families=True)} else None


def _uses_of(halves: list[str], hits: list[Hit | None], known: Thesaurus) -> tuple[Use, ...]:
    """What the parts of a list are for, in order; () where one of them does something that is not understood.

    A part that names nothing that is done, as in English at its end, belongs to another: kiln and furnace fuel.
    """
    uses: dict[Use, None] = {}
    for half, hit in zip(halves, hits, strict=True):
        if hit is None and (half.isascii() or units(half)[-1].word not in known.purposes.words.ends):
            continue
        read = None if hit else with_purpose(unknown(half, half, NOTHING_SAID, known, ()), half, known)
        told = (hit.use,) if hit and hit.use else read.uses if read and read.material is None else ()
        if not told:
            return ()
        uses.update(dict.fromkeys(told))
    return tuple(uses)

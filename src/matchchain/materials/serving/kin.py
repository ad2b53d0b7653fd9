"""How two names meet as the same material, or as kin: grades, forms, hydrates, a family and its members."""

from __future__ import annotations

from matchchain.materials.facts.material import Material
from matchchain.materials.facts.relation import ancestors
from matchchain.materials.grammar.formula import read_formula
from matchchain.materials.knowledge.identity import Correspondence, Resolution, Strength, named
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.comparison import compare, origin_of
from matchchain.materials.naming.identify import waste_of
from matchchain.materials.serving.cautions import cautions_of
from matchchain.materials.serving.ends import ends_of
from matchchain.materials.serving.wanted import is_fluid
from matchchain.wording import Message

_SCORE = {"grade_of": 0.85, "hydrate_of": 0.85, "form_of": 0.8, "main_component": 0.65, "broader": 0.6}
_STEP = 0.03
_AS_CLASS = 0.4  # what is of the class as which alone a need is understood
_UTILITIES = {"streams/heat", "streams/waters", "streams/gases"}
_STREAMS = "streams/"
_UNLIKE = {"waste-water", "off-gas"}
_READ = ("class", "parts")  # of what nobody lists, read by its class or by its head


def by_identity(offer: Resolution, need: Resolution, known: Thesaurus) -> Correspondence | None:
    """How two names meet as one material or as kin, None where they are neither."""
    mine, theirs = offer.material, need.material
    if mine is None or theirs is None:
        return None
    found = compare(offer, need, known)
    evidence = found.evidence
    if found.decision == "same":
        how = offer.how if offer.how != "alias" else need.how
        return Correspondence("same", how or "alias", (1.0, 1.0, 1.0), evidence, cautions_of(offer, need, known), 1.0)
    if found.decision == "related":
        return _related(offer, need, known, found.relation, evidence)
    kin = _kin_by_origin(offer, need, known)
    if kin:
        return _related(offer, need, known, kin, evidence)
    if found.decision == "review" and mine.id == theirs.id:
        return _unread(offer, need, known, evidence)
    return _broader(offer, need, known)


def _unread(offer: Resolution, need: Resolution, known: Thesaurus, evidence: tuple[Message, ...]) -> Correspondence:
    """One substance, with words beside it that nobody could read: shown among the names to settle, never planned."""
    how = offer.how if offer.how != "alias" else need.how
    said = {found.attributes.remark: None for found in (offer, need) if found.attributes.remark}
    unread = tuple(Message("materials.caution-unread", {"remark": remark}) for remark in said)
    others = tuple(c for c in cautions_of(offer, need, known) if c.key != "materials.caution-remark")
    return Correspondence("same", how or "alias", (1.0, 1.0, 1.0), evidence, (*unread, *others), 0.9, reading="near")


def _broader(offer: Resolution, need: Resolution, known: Thesaurus) -> Correspondence | None:
    """One is of the other's family: any of it serves who asks for the wider kind, tonne for tonne.

    A family on offer may be the kind that is asked for: of wastes that is asked about, and a utility is the same thing
    in every pipe (a park's steam may be the steam at that pressure).
    """
    mine, theirs = offer.material, need.material
    assert mine is not None  # noqa: S101 - the caller has looked
    assert theirs is not None  # noqa: S101
    narrower = theirs.id in ancestors(mine, known, families=True)
    wider = not narrower and mine.id in ancestors(theirs, known, families=True)
    if not narrower and not wider:
        return _of_one_class(offer, need, known)
    asks = wider and not _utility(mine, theirs)
    if asks and mine.vague:
        return None
    read_to_it = theirs.family == "class" and mine.id in theirs.broader  # what is asked for, with words nobody read
    if asks and not read_to_it and not (mine.family.startswith(_STREAMS) and theirs.family.startswith(_STREAMS)):
        return None
    sentence = Message("materials.relation-broader", {"narrow": named(mine if narrower else theirs)})
    return Correspondence(
        "related",
        "broader",
        (1.0, 1.0, 1.0) if narrower else None,
        (*offer.evidence, *need.evidence, sentence),
        cautions_of(offer, need, known),
        _SCORE["broader"] - (0.0 if narrower else 0.15),
        reading="class" if asks else "itself",
    )


def _of_one_class(offer: Resolution, need: Resolution, known: Thesaurus) -> Correspondence | None:
    """Heat, water, gas or brine of which only the class is understood may be any of that class: 并网蒸汽 is steam.

    Of a solid the words that nobody understood are what counts (sandbox sand, EN 450 ash), as of what becomes food.
    """
    mine, theirs = offer.material, need.material
    if mine is None or theirs is None or theirs.family not in _READ or ends_of(need, need.text, known):
        return None
    above = {mine.id, *ancestors(mine, known, families=True)}
    kind = known.get(next((one for one in (*theirs.broader, theirs.grade_of) if one in above), ""))
    if kind is None or kind.vague or not is_fluid(kind) or above & _UNLIKE:
        return None
    sentence = Message("materials.relation-class", {"kind": named(kind)})
    return Correspondence(
        "related", "broader", None, (*offer.evidence, *need.evidence, sentence), cautions_of(offer, need, known),
        _AS_CLASS, standing="trial", reading="class",
    )  # fmt: skip


def _utility(mine: Material, theirs: Material) -> bool:
    return {mine.family, theirs.family} <= _UTILITIES and mine.id not in _UNLIKE


def _kin_by_origin(offer: Resolution, need: Resolution, known: Thesaurus) -> str:
    """A waste offered where a by-product, or what is recovered of it, is asked for: two things, still kin."""
    mine, theirs = offer.material, need.material
    if mine is not None and theirs is not None and need.attributes.origin == "recovered":
        return "grade_of" if mine.id in {theirs.id, waste_of(theirs, known)} or mine.grade_of == theirs.id else ""
    if mine is None or theirs is None or not (origin_of(offer, known) and origin_of(need, known)):
        return ""
    roots = {mine.id, mine.grade_of} & {theirs.id, theirs.grade_of} - {""}
    return "grade_of" if roots else ""


def _related(
    offer: Resolution, need: Resolution, known: Thesaurus, relation: str, evidence: tuple[Message, ...]
) -> Correspondence:
    substitution_ratio = by_formula(offer, need) if relation == "hydrate_of" else None
    score = _SCORE.get(relation, 0.6) - _STEP * _further(offer.material, need.material, known)
    return Correspondence("related", relation, substitution_ratio, evidence, cautions_of(offer, need, known), score)


def _further(mine: Material | None, theirs: Material | None, known: Thesaurus) -> int:
    """Steps between two kin beyond the first: a need for the spent acid lies nearer to it than one for the acid."""
    if mine is None or theirs is None:
        return 0
    steps = [len(path) for low, up in ((mine, theirs), (theirs, mine)) if (path := ancestors(low, known).get(up.id))]
    return max(0, min(steps, default=1) - 1)


def by_formula(offer: Resolution, need: Resolution) -> Strength | None:
    """Tonnes of the needed hydrate that a tonne of the offered one replaces.

    s = M(needed, with its water) / M(offered, with its water), for the same anhydrous formula unit.

    Returns:
        (s, s, s) in t/t, or None when a formula is missing.
    """
    weights = [_weight(found) for found in (offer, need)]
    if not weights[0] or not weights[1]:
        return None
    s = weights[1] / weights[0]
    return (s, s, s)


def _weight(found: Resolution) -> float:
    material = found.material
    formula = read_formula(material.formula) if material and material.formula else None
    if formula is None:
        return 0.0
    said = found.attributes.hydrate or 0.0
    return formula.weight + (said * 18.015 if not formula.water else 0.0)

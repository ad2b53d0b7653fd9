"""Do two names mean the same material? Decided on identities, never on likeness.

| the names differ by | decision |
|---|---|
| language, alias, CAS, formula, writing | same |
| percent, grade, packaging, a stated concentration | same |
| by-product, recovered, waste | related: grade_of |
| solution without a figure, gas against its acid, flake against liquid | related: form_of |
| two solid forms of one substance, a form against a waste | different |
| hydrate count | related: hydrate_of |
| mixture against its main component | related: main_component |
| a class and its member | review |
| anything else with two identities | different |
| a name nobody resolves | review, or different when the words exclude each other |
"""

from __future__ import annotations

from matchchain.materials.facts.material import Material
from matchchain.materials.facts.relation import ancestors, path_up, relation_between
from matchchain.materials.grammar.formula import read_formula
from matchchain.materials.knowledge.identity import Comparison, Resolution, named
from matchchain.materials.knowledge.thesaurus import Thesaurus, identity_of
from matchchain.materials.naming.elements import cannot_be
from matchchain.materials.naming.resolve import resolve_name
from matchchain.materials.naming.search import nearest
from matchchain.materials.writing.parse import readings, split_brackets
from matchchain.materials.writing.spelling import key, tidy
from matchchain.materials.writing.veto import excluding
from matchchain.values import replace
from matchchain.wording import Message

_FORMS = ("form_of", "hydrate_of")
_FLUID = {"solution", "liquid", "gas"}


def compare_names(a: str, b: str, thesaurus: Thesaurus | None = None) -> Comparison:
    """Whether two raw names mean the same material.

    Args:
        a: a name as somebody wrote it.
        b: another.
        thesaurus: None for the shipped one.

    Returns:
        A `Comparison`. "same" is said only when both names were resolved to one identity, or are one
        text beside percent, grade and packaging.

    Example:
        >>> compare_names("亚硫酸钠", "硫酸钠").decision
        'different'
    """
    known = thesaurus if thesaurus is not None else Thesaurus.default()
    return compare(as_read(resolve_name(a, known), known), as_read(resolve_name(b, known), known), known)


def as_read(found: Resolution, known: Thesaurus) -> Resolution:
    """A resolution for telling names apart: what was read by a class, or in single words, is a name nobody knows."""
    if found.how != "class" and not (found.use is not None and found.use.family == "open"):
        return found
    return Resolution(found.text, "unknown", None, found.attributes, nearest(tidy(found.text), known), found.evidence)


def compare(a: Resolution, b: Resolution, known: Thesaurus) -> Comparison:
    """`compare_names` for names that are resolved already."""
    decided = _by_decision(a, b, known) or _by_status(a, b, known)
    if decided is None:
        decided = _by_identity(a, b, known) if a.material and b.material else _by_words(a, b)
    candidates = decided.candidates
    if not candidates and decided.decision == "review":
        candidates = b.candidates if a.material else a.candidates
    return replace(decided, a=a, b=b, candidates=candidates)


def _by_decision(a: Resolution, b: Resolution, known: Thesaurus) -> Comparison | None:
    """What a person has settled goes before everything."""
    if not (known.same or known.not_same):
        return None
    pair = frozenset((identity_of(a), identity_of(b)))
    for table, decision, sentence in (
        (known.not_same, "different", "not-same"),
        (known.same, "same", "same"),
    ):
        settled = table.get(pair)
        if settled and (len(pair) == 2 or decision == "different"):
            facts = {"by": settled.by or "?", "on": settled.on or "?"}
            return Comparison(decision, evidence=(Message(f"materials.settled-{sentence}", facts),))  # type: ignore[arg-type]
    return None


def _by_status(a: Resolution, b: Resolution, known: Thesaurus) -> Comparison | None:
    evidence = (*a.evidence, *b.evidence)
    for found in (a, b):
        if found.status == "conflict":
            alone = found.how == "cas" and not found.candidates and len(found.evidence) == 1
            return Comparison("different" if alone else "review", evidence=evidence)
    if a.use and b.use:
        if a.use.id == b.use.id:
            return Comparison("same", evidence=evidence)
        shared = {use.id for use in a.uses} & {use.id for use in b.uses}
        return Comparison("review" if shared else "different", evidence=evidence)
    if a.use or b.use:
        other = b if a.use else a
        return Comparison("different" if other.status == "resolved" else "review", evidence=evidence)
    if "ambiguous" in (a.status, b.status):
        return _ambiguous(a, b, known)
    return None


def _ambiguous(a: Resolution, b: Resolution, known: Thesaurus) -> Comparison | None:
    """An ambiguous name may be any of its meanings: different only when none of them fits."""
    if "unknown" in (a.status, b.status):
        return None
    mine = [a.material] if a.material else [candidate.material for candidate in a.candidates]
    theirs = [b.material] if b.material else [candidate.material for candidate in b.candidates]
    may = any(x.id == y.id or _kin(x, y, known) for x in mine for y in theirs)
    evidence = (*a.evidence, *b.evidence)
    return Comparison("review" if may or not mine or not theirs else "different", evidence=evidence)


def _kin(x: Material, y: Material, known: Thesaurus) -> str:
    return relation_between(x, y, known) or relation_between(y, x, known)


def _by_identity(a: Resolution, b: Resolution, known: Thesaurus) -> Comparison:
    first, second = a.material, b.material
    assert first is not None  # noqa: S101 - the caller has looked
    assert second is not None  # noqa: S101
    evidence = (*a.evidence, *b.evidence)
    if first.id == second.id:
        return _of_one(a, b, first)
    relation = _kin(first, second, known) or _siblings(a, b, known)
    if relation:
        if _origins_clash(a, b, known):
            return Comparison("different", evidence=(*evidence, _apart(first, second)))
        return Comparison("related", relation, (*evidence, Message(f"materials.relation-{relation}")))
    member = _member(first, second, known)
    if member:
        said = Message("materials.relation-broader", {"narrow": named(member)})
        return Comparison("review", evidence=(*evidence, said))
    doubt = _undecidable(first, second)
    return Comparison("review" if doubt else "different", evidence=(*evidence, _apart(first, second)))


def _member(first: Material, second: Material, known: Thesaurus) -> Material | None:
    """Which of two is of the other's class: a class and its member are never different."""
    for member, family in ((first, second), (second, first)):
        if family.id in ancestors(member, known, families=True):
            return member
    return None


def _of_one(a: Resolution, b: Resolution, material: Material) -> Comparison:
    """Two names of one identity: the same, unless the words beside it say otherwise or were not read."""
    evidence = (*a.evidence, *b.evidence)
    relation = _said_apart(a, b)
    if relation == "different":
        return Comparison("different", evidence=(*evidence, _apart(material, material)))
    if relation:
        return Comparison("related", relation, (*evidence, Message(f"materials.relation-{relation}")))
    if a.attributes.remark != b.attributes.remark:
        unread = ", ".join(found.attributes.remark for found in (a, b) if found.attributes.remark)
        return Comparison("review", evidence=(*evidence, Message("materials.remark-unread", {"remark": unread})))
    return Comparison("same", evidence=evidence)


def _apart(first: Material, second: Material) -> Message:
    return Message("materials.different", {"first": named(first), "second": named(second)})


def _said_apart(a: Resolution, b: Resolution) -> str:
    """What the words beside one identity make of it: a relation, "different", or "" for the same."""
    x, y = a.attributes, b.attributes
    if x.origin != y.origin:
        return "grade_of" if not (x.origin and y.origin) else "different"
    if (x.hydrate or 0) != (y.hydrate or 0):
        return "hydrate_of"
    return "form_of" if form_said(a) != form_said(b) else ""


def form_said(found: Resolution) -> str:
    """The state a name says beyond its material's own: a solution with its figure stated says nothing."""
    said, material = found.attributes, found.material
    own = material.state if material else ""
    if (
        not said.state
        or said.state == own
        or (said.state == "solution" and said.concentration and own != "gas")
    ):
        return ""
    if said.state in {"solid", "liquid", "gas"} and own == "":
        return ""
    return "" if said.state == "liquid" and own == "solution" else said.state


def _siblings(a: Resolution, b: Resolution, known: Thesaurus) -> str:
    """Two forms or hydrates of one parent: 片碱 and 液碱. Grades and mixtures of one parent are no kin.

    Forms are compared by their pure content, so that one of them has to be a solution, a melt or a gas:
    白炭黑 and 石英砂 are two solids of two trades. A waste is no form of a product.
    """
    first, second = a.material, b.material
    assert first is not None  # noqa: S101 - the caller has looked
    assert second is not None  # noqa: S101
    for lower, upper in ((first, second), (second, first)):
        for relation, parent in lower.parents:
            path = path_up(upper, parent, known)
            if relation in _FORMS and path and path[-1] in _FORMS and set(path) <= {*_FORMS, "grade_of"}:
                if "hydrate_of" not in (relation, path[-1]) and not _by_pure_content(a, b, known):
                    continue
                return "form_of" if "form_of" in (relation, path[-1]) else relation
    return ""


def _by_pure_content(a: Resolution, b: Resolution, known: Thesaurus) -> bool:
    """Whether two forms of one substance are traded for one another by what they hold of it."""
    states = {found.material.state for found in (a, b) if found.material}
    return bool(states & _FLUID) and "waste" not in (origin_of(a, known), origin_of(b, known))


def _origins_clash(a: Resolution, b: Resolution, known: Thesaurus) -> bool:
    """A waste and a by-product of the same substance are two things, each with its own law."""
    mine, theirs = origin_of(a, known), origin_of(b, known)
    return bool(mine and theirs and mine != theirs)


def origin_of(found: Resolution, known: Thesaurus) -> str:
    """Where it comes from: waste, by-product, recovered or "", as the name says or its material is listed."""
    if found.attributes.origin or not found.material:
        return found.attributes.origin
    if found.material.grade_of:
        for origin in ("waste", "by-product", "recovered"):
            if found.material.id in known.index.origins.get(f"{found.material.grade_of}|{origin}", ()):
                return origin
    return "waste" if found.material.is_hazardous_waste else ""


def _undecidable(first: Material, second: Material) -> bool:
    """Two identities of which one is only a number or a composition, so that they may be one after all."""
    if first.cas and second.cas:
        return False
    bare = {"cas", "grammar"}
    if first.family not in bare and second.family not in bare:
        return False
    mine, theirs = (read_formula(m.formula) if m.formula else None for m in (first, second))
    if mine and theirs:
        return mine.hill == theirs.hill
    other = second if first.family in bare else first
    return not (other.waste or other.family.startswith("streams/"))


def _by_words(a: Resolution, b: Resolution) -> Comparison:
    """At least one name is unknown: same only when it is one text, different when the words exclude it."""
    evidence = (*a.evidence, *b.evidence)
    if a.status == b.status == "unknown" and _bare(a) == _bare(b) and _bare(a):
        x, y = a.attributes, b.attributes
        told = (x.origin, x.state, x.hydrate, x.remark) == (y.origin, y.state, y.hydrate, y.remark)
        return Comparison("same" if told else "review", evidence=(Message("materials.one-text"),))
    veto = excluding(_name_of(a), _name_of(b)) or _other_elements(a, b) or _other_elements(b, a)
    if veto:
        return Comparison("different", evidence=(*evidence, veto))
    return Comparison("review", evidence=evidence)


def _other_elements(unknown: Resolution, other: Resolution) -> Message | None:
    """Why a name cannot be a known substance: it says an element that is not in it, or would say one that is."""
    if unknown.status != "unknown" or other.material is None:
        return None
    name = _name_of(unknown)
    if not cannot_be(name, other.material):
        return None
    return Message("materials.words-exclude", {"first": name, "second": named(other.material)})


def _bare(found: Resolution) -> str:
    outer, inner = split_brackets(tidy(found.text))
    last = ""
    for reading in readings(outer):
        last = reading.text or last
    return key(last + "".join(part for part in inner))


def _name_of(found: Resolution) -> str:
    outer, _ = split_brackets(tidy(found.text))
    last = outer
    for reading in readings(outer):
        last = reading.text or last
    return last

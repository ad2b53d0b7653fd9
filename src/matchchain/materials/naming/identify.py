"""What one bracket-free piece of a name is: by label, by formula, by composition."""

from __future__ import annotations

import re

from matchchain.expressions import expression
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.use import Use
from matchchain.materials.grammar.composition import Composition
from matchchain.materials.grammar.formula import plain, read_formula
from matchchain.materials.grammar.reading import read_composition
from matchchain.materials.knowledge.identity import named
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.writing.attributes import NOTHING_SAID, Attributes
from matchchain.materials.writing.parse import Reading, merge, readings
from matchchain.materials.writing.spelling import key, says_normal
from matchchain.materials.writing.variants import spellings
from matchchain.values import dataclass, replace
from matchchain.wording import Message

_GAS = 2  # characters that the name of a gas has at least
_DISSOLVED = 3  # as many of what is dissolved
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Hit:
    """What one piece of a name was found to be."""

    how: str
    attributes: Attributes
    materials: tuple[Material, ...] = ()
    use: Use | None = None
    ask: Message | None = None
    label: str = ""

    @property
    def material(self) -> Material | None:
        """The material, when there is exactly one and no question is open."""
        return self.materials[0] if len(self.materials) == 1 and self.ask is None else None


def identify(name: str, known: Thesaurus, said: Attributes = NOTHING_SAID) -> Hit | None:
    """The first reading of a bracket-free name that a label, a formula or the grammar answers."""
    if len(name) > LONGEST:
        return None
    last = Reading(name, said)
    for reading in readings(name, said):
        if not reading.text:
            return None
        hit = (
            by_label(reading.text, reading.attributes, known)
            or _by_formula(reading.text, reading.attributes, known)
            or _by_grammar(reading.text, reading.attributes, known)
        )
        if hit and not _is_no_gas(hit):
            return hit
        last = reading
    if (hit := _said_as_gas(last, known) or _said_as_liquid(last, known)) is not None:
        return hit
    for spelling in spellings(last.text):
        if _is_a_list(last.text, spelling, known):
            continue
        hit = by_label(spelling, last.attributes, known)
        if hit and (hit.material or hit.ask) and not _is_no_gas(hit):
            return replace(hit, label=last.text)
    return _by_doubtful(last.text, last.attributes, known)


def _said_as_gas(read: Reading, known: Thesaurus) -> Hit | None:
    """A gas with the word for gas behind its name: 氯化氢气; oil is none, and 油气 another thing."""
    name = read.text.removesuffix("气")
    hit = by_label(name, read.attributes, known) if len(name) >= _GAS and name != read.text else None
    return hit if hit is not None and hit.materials and all(one.state == "gas" for one in hit.materials) else None


def _said_as_liquid(read: Reading, known: Thesaurus) -> Hit | None:
    """A chemical with the word for liquor behind its name: 氯化钙液 is a solution of it; 铜液 is a melt."""
    name = read.text.removesuffix("液")
    if name == read.text or len(name) < _DISSOLVED or not all("\u4e00" <= sign <= "\u9fff" for sign in name):
        return None
    hit = by_label(name, replace(read.attributes, state=read.attributes.state or "solution"), known)
    if hit is None or hit.material is None:
        return None
    one = hit.material
    return hit if one.formula and one.family.startswith("substances/") and one.state != "gas" else None


def _is_no_gas(hit: Hit) -> bool:
    """Whether a name that said gas was found to be solid things: vehicle gas is no vehicle."""
    solid = all(one.state == "solid" and not one.formula for one in hit.materials)
    return hit.attributes.state == "gas" and bool(hit.materials) and solid


def _is_a_list(text: str, spelling: str, known: Thesaurus) -> bool:
    """Whether a comma parts two names: gypsum, limestone is a list; lime, hydrated is hydrated lime."""
    _, comma, behind = text.partition(",")
    turned = bool(comma) and "," not in spelling and spelling.startswith(behind.strip().casefold())
    return turned and by_label(behind.strip(), NOTHING_SAID, known) is not None


def _by_doubtful(text: str, said: Attributes, known: Thesaurus) -> Hit | None:
    """A label that one list alone gives: for a person to confirm."""
    ids = known.index.doubtful.get(key(text), ())
    if not ids:
        return None
    doubt = Message("materials.provisional", {"label": text, "name": named(known[ids[0]])})
    return Hit("alias", said, tuple(known[i] for i in ids), ask=doubt, label=text)


def by_label(text: str, said: Attributes, known: Thesaurus) -> Hit | None:
    """What the labels say a text is: an ambiguous label first, then a material, then a use."""
    where = key(text)
    if not where:
        return None
    question = known.index.asks.get(where)
    if question is not None and question >= 0:
        ask = known.ambiguities[question]
        found = tuple(known[i] for i in ask.ids if i in known)
        normal = tuple(m for m in found if m.en.startswith("n-")) if says_normal(text) else ()
        if len(normal) == 1:
            return Hit("alias", said, normal, label=text)
        return Hit("alias", said, found, ask=ask.question(), label=text)
    ids = known.index.labels.get(where, ())
    if ids:
        found = tuple(known[i] for i in ids)
        ask_which = Message("materials.which", {"label": text}) if len(found) > 1 else None
        return Hit("alias", said, found, ask=ask_which, label=text)
    uses = known.index.uses.get(where, ())
    if uses:
        return Hit("use", said, use=known.uses[uses[0]], label=text)
    return None


def _by_formula(text: str, said: Attributes, known: Thesaurus) -> Hit | None:  # noqa: PLR0911 - first hit wins
    if not text.isascii() and not re.search("[₀-₉·]", text):
        return None
    if not re.match(r"[A-Z(\[]", text) or " " in text.strip():
        return None
    written = plain(text)
    named_by_groups = known.index.groups.get(written)
    if named_by_groups:
        return Hit("formula", said, (known[named_by_groups[0]],), label=written)
    exact = known.index.written.get(written, ())
    if len(exact) == 1 and not _may_have_isomers(written):
        return Hit("formula", said, (known[exact[0]],), label=written)
    composition = read_composition(written)
    if composition:
        return _composed(composition, said, known, "formula", written)
    formula = read_formula(written)
    if formula is None or len(written) < 2:
        return None
    if formula.water:
        said = replace(said, hydrate=formula.water)
    ids = tuple(dict.fromkeys((*exact, *known.index.hills.get(formula.hill, ()))))
    if not ids:
        return None
    found = tuple(known[i] for i in ids[:3])
    if len(ids) == 1 and not _may_have_isomers(written):
        return Hit("formula", said, found, label=written)
    return Hit("formula", said, found, ask=Message("materials.isomers", {"formula": written}), label=written)


# Carbon compounds of one carbon atom, and the few of more that have no other everyday isomer.
_SINGLE = frozenset(
    [
        "C2H2",
        "C2H4",
        "C2H6",
        "C3H8",
        "C6H6",
        "C7H8",
        "C2Cl4",
        "C2HCl3",
        "C6Cl6",
        "C6H12O6",
        "C10H8",
        "C2F4",
        "CS2",
        "CO",
        "CO2",
        "C3H6O3",
    ]
)


def _may_have_isomers(written: str) -> bool:
    """Whether a formula by element counts alone may mean several substances."""
    formula = read_formula(written)
    if formula is None:
        return True
    carbon = formula.counts.get("C", 0)
    return carbon > 1 and "H" in formula.counts and formula.hill not in _SINGLE


def _by_grammar(text: str, said: Attributes, known: Thesaurus) -> Hit | None:
    composition = read_composition(text)
    return _composed(composition, said, known, "grammar", text) if composition else None


def _composed(
    composition: Composition, said: Attributes, known: Thesaurus, how: str, label: str
) -> Hit | None:
    if composition.water:
        said = replace(said, hydrate=composition.water)
    ids = known.index.ions.get(composition.ions, ())
    if len(ids) > 1:
        found = tuple(known[i] for i in ids[:3])
        return Hit(how, said, found, ask=Message("materials.which", {"label": label}), label=label)
    if ids:
        return Hit(how, said, (known[ids[0]],), label=label)
    others = known.index.hills.get(composition.hill, ())
    if others:
        # The same atoms under another name, and nothing that says the two are one: a person decides.
        found = tuple(known[i] for i in others[:3])
        return Hit(
            how, said, found, ask=Message("materials.isomers", {"formula": composition.text}), label=label
        )
    return Hit(how, said, (composition.material(),), label=label)


def fit(material: Material, said: Attributes, known: Thesaurus) -> tuple[Material, Attributes]:
    """The material that base and attributes name together, where one is listed: 副产 + 盐酸 -> 副产盐酸.

    A grade that only its own words set apart (食品级盐酸, 无水乙醇) is its base, with the grade as attribute.
    """
    folded = known.index.grades.get(material.id)
    if folded:
        material, said = known[folded[0]], merge(said, Attributes(grade=material.name("zh")))
    if said.origin:
        children = known.index.origins.get(f"{material.id}|{said.origin}", ())
        listed = children[0] if len(children) == 1 else waste_of(material, known) if said.origin == "waste" else ""
        if listed:
            material = known[listed]
        if listed or (said.origin == "waste" and is_spent(material)):
            said = replace(said, origin="")
    if said.hydrate:
        for child in known.children(material.id):
            if child.hydrate_of == material.id and _water(child) == said.hydrate:
                material, said = child, replace(said, hydrate=None)
                break
    stated = said.concentration or said.purity
    if stated and material.form_of and material.state == "solution":
        parent = known.get(material.form_of)
        if parent and parent.state != "gas":
            return parent, replace(said, state="solution", concentration=stated, purity=None)
    return material, said


_SPENT = expression(r"[废旧]|失效|(?:waste|spent|used|scrap|exhausted)\b", re.IGNORECASE)


def is_spent(material: Material) -> bool:
    """Whether a material bears in its label that it was used up: 废催化剂, spent acid."""
    return bool(_SPENT.match(material.zh) or _SPENT.match(material.en))


def waste_of(material: Material, known: Thesaurus) -> str:
    """The listed waste of a product, by the labels that say so: plasterboard waste is waste gypsum board."""
    zh, en = material.zh, material.en
    first = [f"waste {en}", f"{en} waste", f"spent {en}"] if en else []
    second = [f"{en} scrap", f"scrap {en}", f"used {en}", f"{en} offcuts"] if en else []
    named = _bearing([f"废{zh}"], known) if zh else set()
    found = named if len(named) == 1 else named | _bearing(first, known) or _bearing(second, known)
    return next(iter(found))[0] if len(found) == 1 and len(next(iter(found))) == 1 else ""


def _bearing(written: list[str], known: Thesaurus) -> set[tuple[str, ...]]:
    return {ids for label in written if (ids := known.index.labels.get(key(label), ()))}


def _water(material: Material) -> float:
    formula = read_formula(material.formula) if material.formula else None
    return formula.water if formula else 0.0

"""Is what is known of purposes sound: what serves what, what must not, functions, objects and the laws cited?"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

from matchchain.materials.facts.bar import Bar
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.purposes import Purposes
from matchchain.materials.facts.reading_words import ANY
from matchchain.materials.facts.relation import ancestors
from matchchain.materials.facts.row import Knowledge
from matchchain.materials.facts.serve import Condition, Serve
from matchchain.materials.facts.use import UseObject
from matchchain.materials.grammar.formula import ATOMIC_WEIGHT

# Ends that people and animals eat, drink or live from: nothing is proven for them without a standard.
GUARDED = ("feed", "food", "fertiliser", "soil", "growing-medium", "pet-food", "drinking-water")
_NAMED = ("standard", "registry")
_STANDARD_OF_CHINA = re.compile(r"\b(?:GB|NY|HJ|YB|JC|CJ)(?:/T)? ?\d")

# Between what a limit may lie, in the unit of the field: fractions, MJ/kg, pH, mm, C, MPa gauge, months.
_BOUNDS = {
    "moisture": (0.0, 1.0),
    "chlorine": (0.0, 1.0),
    "sulphur": (0.0, 1.0),
    "content": (0.0, 1.0),
    "impurity": (0.0, 1.0),
    "heat_value": (0.0, 60.0),
    "ph": (0.0, 14.0),
    "particle_size": (0.0, 2000.0),
    "temperature": (-50.0, 2000.0),
    "pressure": (0.0, 35.0),
    "age": (0.0, 600.0),
}


def check_purposes(known: Knowledge) -> None:
    """Note every problem of serves, bars, functions, objects, uses and laws."""
    materials = {m.id: m for m in known.materials}
    purposes = Purposes({f.id: f for f in known.functions}, {o.id: o for o in known.objects}, tuple(known.bars))
    _check_serves(known, materials, purposes)
    _check_bars(known, materials)
    _check_words(known, materials)
    _check_readings(known, materials)
    _check_elements(known, materials, purposes)
    for law in known.laws:
        if law.jurisdiction not in {"CN", "EU", "any"}:
            choices = {"value": law.jurisdiction, "choices": "CN, EU, any"}
            known.problem("law", law.key, "not-a-choice", field="jurisdiction", **choices)
        if not (law.zh and law.en):
            known.problem("law", law.key, "field-missing", field="zh, en")


def _check_serves(known: Knowledge, materials: dict[str, Material], purposes: Purposes) -> None:
    kinds = {source.key: source.kind for source in known.sources}
    objects = {use.id: use.object_id for use in known.uses}
    twins = {(use.function, use.object_id): use.id for use in known.uses if "@" not in use.id}
    for serve in known.serves:
        place = f"{serve.material} {serve.use}"
        function, at, object_id = serve.use.partition("@")
        if at and (listed := twins.get((function, object_id))):
            known.problem("serves", place, "use-listed", use=serve.use, listed=listed)
        if not serve.sources:
            known.problem("serves", place, "field-missing", field="source")
        _check_conditions(known, "serves", place, serve.conditions)
        if serve.standing != "proven":
            continue
        material = materials.get(serve.material)
        if material is not None and material.vague:
            known.problem("serves", place, "vague-proven", id=serve.material)
        guarded = sorted(set(GUARDED) & _ends(serve, materials, objects, purposes))
        if guarded and not any(kinds.get(source) in _NAMED for source in serve.sources):
            known.problem("serves", place, "proven-without-standard", ends=tuple(guarded))


def _ends(
    serve: Serve, materials: dict[str, Material], objects: dict[str, str], purposes: Purposes
) -> frozenset[str]:
    """What becomes of the material in the end: by the use, or by the material that it replaces."""
    found = purposes.above(objects.get(serve.use, ""))
    replaced = materials.get(serve.use)
    if replaced is not None:
        ids = {replaced.id, *ancestors(replaced, materials)}
        for one in purposes.objects.values():
            if ids.intersection(one.materials):
                found |= purposes.above(one.id)
        found |= frozenset(word for word in ("food", "feed") if word in replaced.hazard)
    return found


def _check_readings(known: Knowledge, materials: dict[str, Material]) -> None:
    """Classes name materials, forms and sources that there are, qualities materials, functions and uses."""
    forms, sources = {one.id for one in known.forms} | {ANY}, {one.id for one in known.origins} | {ANY}
    for one in known.classes:
        for field, ids, pool in (
            ("class", (one.material,), materials.keys()),
            ("forms", one.forms, forms),
            ("sources", one.sources, sources),
        ):
            for identity in ids:
                if identity not in pool:
                    known.problem("class", one.material, "id-unknown", field=field, id=identity)
    functions, uses = {one.id for one in known.functions}, {one.id for one in known.uses}
    for quality in known.qualities:
        _check_ids(
            known, "quality", quality.id,
            ("of", quality.of, materials),
            ("functions", quality.functions, functions),
            ("serves", quality.serves, uses),
        )  # fmt: skip


def _check_elements(known: Knowledge, materials: dict[str, Material], purposes: Purposes) -> None:
    """Elements name symbols, materials and uses that there are, and nothing of them is for what people eat or grow."""
    uses, sources = {use.id: use for use in known.uses}, {source.key for source in known.sources}
    for one in known.elements:
        _check_ids(
            known, "element", one.id,
            ("symbols", one.symbols, ATOMIC_WEIGHT), ("use", (one.use,), uses), ("at", one.at, uses),
            ("instead", one.instead, uses), ("carriers", one.carriers, materials), ("but", one.but, materials),
            ("source", one.sources, sources),
        )  # fmt: skip
        for field, words in (("zh", one.zh), ("en", one.en), ("symbols", one.symbols), ("source", one.sources)):
            if not words:
                known.problem("element", one.id, "field-missing", field=field)
        at = uses[one.use].object_id if one.use in uses else ""
        guarded = sorted(purposes.above(at).intersection(GUARDED))
        if guarded:
            known.problem("element", one.id, "proven-without-standard", ends=tuple(guarded))


def _check_conditions(known: Knowledge, kind: str, key: str, conditions: Iterable[Condition]) -> None:
    for condition in conditions:
        if condition.words:
            continue
        least, most = _BOUNDS[condition.field]
        limits = [limit for limit in (condition.least, condition.most) if limit is not None]
        if sorted(limits) != limits or not all(least <= limit <= most for limit in limits):
            known.problem(kind, key, "condition-unsound", field=condition.field, limits=tuple(map(str, limits)))
        if condition.field == "impurity" and not condition.name:
            known.problem(kind, key, "field-missing", field="impurity")


def _check_bars(known: Knowledge, materials: dict[str, Material]) -> None:
    uses, objects = {use.id for use in known.uses}, {one.id for one in known.objects}
    laws = {law.key: law.jurisdiction for law in known.laws}
    for bar in known.bars:
        _check_conditions(known, "bar", bar.id, bar.unless)
        _check_ids(
            known, "bar", bar.id,
            ("what.materials", bar.what.materials, materials),
            ("except.materials", bar.but.materials, materials),
            ("for.materials", bar.wanted.materials, materials),
            ("for.uses", bar.wanted.uses, uses),
            ("for.ends", bar.wanted.ends, objects),
            ("law", bar.laws, laws),
        )  # fmt: skip
        for code in (*bar.what.codes, *bar.but.codes):
            if not _is_code(code):
                known.problem("bar", bar.id, "code-unknown", code=code)
        for field in _blank_sides(bar):
            known.problem("bar", bar.id, "field-missing", field=field)
        _check_place(known, bar, laws)


def _check_place(known: Knowledge, bar: Bar, laws: dict[str, str]) -> None:
    """A bar that holds in one place cites a law of that place, one that holds beyond it no standard of that place."""
    for where in bar.jurisdiction:
        if where != "any" and where not in {laws.get(law) for law in bar.laws}:
            known.problem("bar", bar.id, "law-missing", jurisdiction=where)
    texts = (bar.zh, bar.en, bar.open_zh, bar.open_en)
    if bar.jurisdiction != ("CN",) and any(_STANDARD_OF_CHINA.search(text) for text in texts):
        known.problem("bar", bar.id, "law-of-one-place")


def _check_ids(known: Knowledge, kind: str, key: str, *lists: tuple[str, Iterable[str], Container[str]]) -> None:
    """Note every id that is not in its pool; `lists` are (field, ids, pool)."""
    for field, ids, pool in lists:
        for identity in ids:
            if identity not in pool:
                known.problem(kind, key, "id-unknown", field=field, id=identity)


def _blank_sides(bar: Bar) -> Iterator[str]:
    """The sides of a bar that say nothing though it cannot stand without them."""
    what, wanted = bar.what, bar.wanted
    if not (what.materials or what.codes or what.classes or what.words):
        yield "what"
    if not (wanted.ends or wanted.uses or wanted.materials or wanted.words or wanted.grades):
        yield "for"
    if bar.through == "direct" and not (bar.open_zh and bar.open_en):
        yield "open"


def _is_code(code: str) -> bool:
    """Whether a code, or the chapter it begins with, stands in a list of wastes."""
    from matchchain.wastes import codes, find

    plain = "".join(char for char in code if char.isalnum())
    if plain.isdigit() and len(plain) in {2, 4}:
        return any(entry.startswith(plain) for entry in codes("ewc"))
    return find(code) is not None


def _check_words(known: Knowledge, materials: dict[str, Material]) -> None:
    """Functions, objects and uses refer to things that exist, and no object lies above itself."""
    functions, objects = {f.id for f in known.functions}, {o.id: o for o in known.objects}
    for function in known.functions:
        if function.basis == "content" and not function.active:
            known.problem("function", function.id, "field-missing", field="active")
    for one in known.objects:
        _check_ids(
            known, "object", one.id,
            ("broader", one.broader, objects), ("ends", one.ends, objects), ("materials", one.materials, materials),
        )  # fmt: skip
        if one.id in _above(one.broader, objects):
            known.problem("object", one.id, "circle", id=one.id)
    for use in known.uses:
        named = (("function", (use.function,), functions), ("object", (use.object_id,), objects))
        _check_ids(known, "id", use.id, *((field, filter(None, ids), pool) for field, ids, pool in named))


def _above(start: Iterable[str], objects: dict[str, UseObject]) -> set[str]:
    """Everything reached by `broader` from some objects, these included."""
    seen: set[str] = set()
    level = list(start)
    while level:
        here = level.pop()
        if here not in seen and here in objects:
            seen.add(here)
            level += objects[here].broader
    return seen

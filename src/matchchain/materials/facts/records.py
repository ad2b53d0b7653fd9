"""One reader a kind of record of the shipped knowledge; bars and laws have a file of their own."""

from __future__ import annotations

from typing import cast

from matchchain.materials.facts.conditions import read_conditions
from matchchain.materials.facts.material import HAZARDS, STATES, UNITS, Ambiguity, Material, Source, Waste
from matchchain.materials.facts.row import Row, choice
from matchchain.materials.facts.serve import STANDINGS, Serve, Standing
from matchchain.materials.facts.use import BASES, Basis, Function, Use, UseObject
from matchchain.values import replace


def read_material(row: Row) -> None:
    """A material."""
    waste = row.part("waste")
    for key in waste.keys() - {"hw", "code", "sw", "ewc"}:
        row.complain("field-unknown", field=f"waste.{key}")
    hazard = row.words("hazard")
    for word in hazard:
        choice(row, "hazard", word, HAZARDS, "")
    material = Material(
        id=row.text("id", needed=True),
        zh=row.text("zh"),
        en=row.text("en"),
        cas=row.text("cas"),
        formula=row.text("formula"),
        aliases=row.words("aliases"),
        hidden=row.words("hidden"),
        unit=choice(row, "unit", row.text("unit"), UNITS, "t"),
        state=choice(row, "state", row.text("state"), STATES, ""),
        density=row.number("density"),
        heat_value=row.number("heat_value"),
        broader=row.words("broader"),
        grade_of=row.text("grade_of"),
        form_of=row.text("form_of"),
        hydrate_of=row.text("hydrate_of"),
        main_component=row.text("main_component"),
        hazard=tuple(word for word in hazard if word in HAZARDS),
        waste=Waste(**{k: v for k, v in waste.items() if k in {"hw", "code", "sw", "ewc"}})
        if waste
        else None,
        sources=row.words("sources"),
        provisional=row.text("provisional") == "true",
        vague=row.text("vague") == "true",
        family=row.family,
    )
    row.done()
    if not (material.zh or material.en):
        row.complain("field-missing", field="zh, en")
    if material.id and row.place("id", material.id):
        row.known.materials.append(material)


def read_use(row: Row) -> None:
    """A use."""
    use = Use(
        id=row.text("id", needed=True),
        zh=row.text("zh"),
        en=row.text("en"),
        aliases=row.words("aliases"),
        broader=row.words("broader"),
        bought_as=row.words("bought_as"),
        offered_as=row.text("offered_as"),
        function=row.text("function"),
        object_id=row.text("object"),
        vague=row.text("vague") == "true",
    )
    row.done()
    if use.id and row.place("id", use.id):
        row.known.uses.append(use)


def read_ambiguity(row: Row) -> None:
    """A label that stands for several materials."""
    ask = row.part("ask")
    ids = row.words("ids")
    told = tuple(row.lists("told").items())
    made = Ambiguity(row.text("label", needed=True), ids, ask.get("zh", ""), ask.get("en", ""), told)
    row.done()
    if made.label and row.place("label", made.label):
        row.known.ambiguities.append(made)


def read_serve(row: Row) -> None:
    """A line of what may serve as what: of one material, or for one use all materials by how well it is established."""
    when = row.part("when")
    use = row.text("use", needed=True)
    sole = row.text("material")
    ranks = {"proven": "1", "assessed": "2", "trial": "3"}
    if sole:
        standing = choice(row, "standing", row.text("standing"), STANDINGS, "trial")
        chosen = [(sole, standing, row.text("rank") or "2")]
    else:
        rank = row.text("rank")
        chosen = [(one, standing, rank or ranks[standing]) for standing in STANDINGS for one in row.words(standing)]
        if not chosen:
            row.complain("field-missing", field="material")
    shared = Serve(
        material="",
        use=use,
        conditions=read_conditions(row, "conditions"),
        zh=when.get("zh", ""),
        en=when.get("en", ""),
        substitution_ratio=row.number("strength"),
        caution=choice(row, "caution", row.text("caution"), ("hazardous", "food", "feed"), ""),
        sources=row.words("source") + row.words("sources"),
    )
    row.done()
    for material, standing, rank in chosen:
        if use and row.place("serves", f"{material} {use}"):
            place = int(choice(row, "rank", rank, ("1", "2", "3"), "2"))
            made = replace(shared, material=material, standing=cast("Standing", standing), rank=place)
            (row.known.serves if sole else row.known.listed).append(made)


def read_function(row: Row) -> None:
    """A function."""
    made = Function(
        id=row.text("id", needed=True),
        zh=row.text("zh"),
        en=row.text("en"),
        basis=cast("Basis", choice(row, "basis", row.text("basis"), BASES, "unknown")),
        active=row.text("active"),
        converts=row.text("converts") == "true",
        particular=row.text("particular") == "true",
        broader=row.words("broader"),
        zh_heads=row.words("zh_heads"),
        en_heads=row.words("en_heads"),
        en_there=row.words("en_there"),
    )
    row.done()
    if made.id and row.place("function", made.id):
        row.known.functions.append(made)


def read_object(row: Row) -> None:
    """A product made or a process fed."""
    lists = ("broader", "zh_words", "en_words", "materials", "industries", "ends")
    made = UseObject(
        id=row.text("id", needed=True), zh=row.text("zh"), en=row.text("en"), **{key: row.words(key) for key in lists}
    )
    row.done()
    if made.id and row.place("object", made.id):
        row.known.objects.append(made)


def read_source(row: Row) -> None:
    """A source."""
    made = Source(row.text("key", needed=True), row.text("title"), row.text("kind"), row.text("year"))
    row.done()
    if made.key and row.place("source", made.key):
        row.known.sources.append(made)


def read_written(row: Row) -> None:
    """A formula whose groups say which substance is meant."""
    formula, identity = row.text("formula", needed=True), row.text("id", needed=True)
    row.done()
    if row.place("formula", formula):
        row.known.written[formula] = identity

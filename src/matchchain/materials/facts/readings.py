"""One reader each for forms, sources and steps of works, the classes they make, grade codes, qualities and elements."""

from __future__ import annotations

from matchchain.expressions import expression
from matchchain.materials.facts.reading_words import Belongs, Element, Grade, Quality, Said, in_one_order
from matchchain.materials.facts.row import Row

_SYMBOL = expression("[A-Z][a-z]?")


def read_form(row: Row) -> None:
    """A form."""
    _read(row, "form", row.known.forms)


def read_source_word(row: Row) -> None:
    """A source."""
    _read(row, "origin", row.known.origins)


def _read(row: Row, kind: str, into: list[Said]) -> None:
    made = Said(
        row.text("id", needed=True), row.words("zh"), row.words("en"), row.text("worn") == "true",
        weak=row.text("weak") == "true", families=row.words("families"), stuff=row.text("stuff") == "true",
    )  # fmt: skip
    row.done()
    if made.id and row.place(kind, made.id):
        into.append(made)


def read_step(row: Row) -> None:
    """A step of a works: its words, and what it gives off by the form in which it comes."""
    weak = row.text("weak") == "true"
    made = Said(row.text("id", needed=True), row.words("zh"), row.words("en"), step=True, weak=weak)
    gives = row.lists("gives")
    row.done()
    if made.id and row.place("origin", made.id):
        row.known.origins.append(made)
        row.known.classes += [Belongs(material, (made.id,), forms) for material, forms in gives.items()]


def read_class(row: Row) -> None:
    """A class of a source and a form."""
    row.known.classes.append(Belongs(row.text("class", needed=True), row.words("sources"), row.words("forms")))
    row.done()


def read_grade(row: Row) -> None:
    """The grade codes of a commercial good."""
    made = Grade(
        of=row.text("of", needed=True),
        codes=row.words("codes"),
        beside=row.words("with"),
        words=tuple(word.casefold() for word in (*row.words("zh"), *row.words("en"))),
        plain=tuple(word.casefold() for word in row.words("plain")),
        scrap=row.text("scrap"),
        sources=row.words("sources"),
    )
    row.done()
    for code in (*made.codes, *made.beside):
        row.place("grade", f"{made.of} {code}")
    row.known.grades.append(made)


def read_quality(row: Row) -> None:
    """What a buyer asks a thing to be."""
    made = Quality(
        row.text("id", needed=True), row.text("axis", needed=True), row.text("zh_name", needed=True),
        row.text("en_name", needed=True), row.words("zh"), row.words("en"), row.words("functions"), row.text("state"),
        row.words("of"), row.words("serves"), row.words("families"), row.words("heads"),
        row.words("always"), row.words("forms"),
        row.text("silent") == "true", row.text("only") == "true",
    )  # fmt: skip
    row.done()
    if made.id and row.place("quality", made.id):
        row.known.qualities.append(made)


def read_element(row: Row) -> None:
    """An element that is won."""
    lists = ("zh", "en", "symbols", "at", "carriers", "but", "instead")
    made = Element(
        id=row.text("id", needed=True), use=row.text("use", needed=True), least=row.number("least") or 0.0,
        beside=tuple(in_one_order(_SYMBOL.findall(one)) for one in row.words("beside")),
        sources=row.words("source"), **{key: row.words(key) for key in lists},
    )  # fmt: skip
    row.done()
    if made.id and row.place("element", made.id):
        row.known.elements.append(made)

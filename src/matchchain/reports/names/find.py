"""The report of `names find`: materials and uses in whose names a text was found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from matchchain.materials import Material, Use
from matchchain.reports.block import Block, Cell, Under, listing
from matchchain.reports.column import Column, Table, Value
from matchchain.reports.names.words import beside_title, column, sentence
from matchchain.reports.report import Report
from matchchain.reports.telling.head import rest
from matchchain.reports.telling.words import enumerated, to_copy
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.names.find/1"
Hit: TypeAlias = tuple[Material | Use, tuple[str, ...]]
KINDS = sentence.choices("kind", "material", "use")


def found(text: str, hits: Sequence[Hit], lang: Lang, *, top: int | None = None, park: str = "") -> Report:
    """The report of a search.

    Args:
        text: what was looked for.
        hits: what was found, best first, each with the labels that hold the text.
        lang: language of every word.
        top: rows a block of the page shows; None: all.
        park: name of the park whose own words were searched too, "" for none.
    """
    word = to_copy(text)
    more = f"matchchain names find {word} --top {{count}}" if word else ""
    return Report(
        schema=SCHEMA,
        lang=lang,
        title=sentence("find.title", lang, text=text, count=len(hits)),
        asides=beside_title(park, lang),
        blocks=lambda: tuple(_blocks(hits, lang, top, more)),
        facts={"park": park or None, "text": text},
        tables=(Table("found", sentence_of("names.sheet.find"), _columns(), lambda: hits),),
    )


def _columns() -> tuple[Column[Hit], ...]:
    return (
        column("material", lambda hit: hit[0].id, wide=22),
        column("kind", _kind, "choice", choices=KINDS),
        column("material_zh", lambda hit: hit[0].zh, wide=20),
        column("material_en", lambda hit: hit[0].en, wide=26),
        column("cas", _of_material(lambda one: one.cas), wide=12),
        column("formula", _of_material(lambda one: one.formula), wide=12),
        column("unit", _of_material(lambda one: one.unit), wide=6),
        column("matched", lambda hit: list(hit[1]), "list", wide=30),
        column("aliases", lambda hit: list(hit[0].aliases), "list", wide=40),
    )


def _kind(hit: Hit) -> str:
    return "use" if isinstance(hit[0], Use) else "material"


def _of_material(value: Callable[[Material], Value]) -> Callable[[Hit], Value]:
    """What a material has and a use has not."""
    return lambda hit: value(hit[0]) if isinstance(hit[0], Material) else None


def _blocks(hits: Sequence[Hit], lang: Lang, top: int | None, more: str) -> Iterator[Block]:
    for kind in KINDS:
        if mine := [hit for hit in hits if _kind(hit) == kind]:
            title = sentence(f"block.{kind}", lang, count=len(mine))
            left = rest(mine, top, more, lang)
            yield listing(title, _cells(kind, lang), mine[:top], under=lambda hit: _under(hit, lang), rest=left)


def _cells(kind: str, lang: Lang) -> list[Cell[Hit]]:
    """Its names; of a material what tells it apart besides."""

    def number(value: Callable[[Material], str | None]) -> Callable[[Hit], str]:
        return lambda hit: (value(hit[0]) if isinstance(hit[0], Material) else "") or ""

    cells: list[Cell[Hit]] = [
        Cell(sentence(f"head.{kind}", lang), lambda hit: hit[0].name(lang), text=True),
        Cell(sentence("head.other-name", lang), lambda hit: _other_name(hit, lang), text=True),
    ]
    if kind == "material":
        cells += [
            Cell(sentence("head.cas", lang), number(lambda one: one.cas), text=True),
            Cell(sentence("head.formula", lang), number(lambda one: one.formula), text=True),
        ]
    return cells


def _other_name(hit: Hit, lang: Lang) -> str:
    """Its name in the other language, where that is another word."""
    thing = hit[0]
    other = thing.zh if lang == "en" else thing.en
    return "" if other == thing.name(lang) else other


def _under(hit: Hit, lang: Lang) -> Iterator[Under]:
    thing, matched = hit
    if beside := [text for text in matched if text not in {thing.zh, thing.en}]:
        yield Under("note", sentence("also", lang), enumerated(beside, lang))

"""The report of `names find`: materials and uses in whose names a text was found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matchchain.materials import Material, Use
from matchchain.reports.names.words import column, label
from matchchain.reports.report import Block, Column, Head, Record, Report, Row, Table, Under
from matchchain.wording import Lang, Message, say
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.names.find/1"
Hit = tuple[Material | Use, tuple[str, ...]]


def found(text: str, hits: Sequence[Hit], lang: Lang, *, top: int | None = None, park: str = "") -> Report:
    """The report of a search.

    Args:
        text: what was looked for.
        hits: what was found, best first, each with the labels that hold the text.
        lang: language of every word.
        top: rows a block of the page shows; None: all.
        park: name of the park whose own words were searched too, "" for none.
    """
    beside = Message("names.with-park") if park else Message("names.without-park")
    return Report(
        schema=SCHEMA,
        lang=lang,
        title=say(Message("names.find.title", {"text": text, "count": len(hits)}), lang),
        asides=(say(beside, lang),),
        blocks=lambda: tuple(_blocks(hits, lang, top)),
        facts={"park": park or None, "text": text},
        tables=(Table("found", sentence_of("names.sheet.find"), _columns(), lambda: map(_record, hits)),),
    )


def _columns() -> tuple[Column, ...]:
    kinds = {word: sentence_of(f"names.kind.{word}") for word in ("material", "use")}
    return (
        column("material", width=22),
        column("kind", choices=kinds),
        column("material_zh", width=20),
        column("material_en", width=26),
        column("cas"),
        column("formula"),
        column("unit", width=6),
        column("matched", width=30),
        column("aliases", width=40),
    )


def _record(hit: Hit) -> Record:
    thing, matched = hit
    if isinstance(thing, Use):
        return (thing.id, "use", thing.zh, thing.en, None, None, None, list(matched), list(thing.aliases))
    return (
        thing.id,
        "material",
        thing.zh,
        thing.en,
        thing.cas,
        thing.formula,
        thing.unit,
        list(matched),
        list(thing.aliases),
    )


def _blocks(hits: Sequence[Hit], lang: Lang, top: int | None) -> Iterator[Block]:
    heads = tuple(
        Head(say(Message(f"names.head.{name}"), lang), text=True)
        for name in ("material", "other-name", "cas", "formula")
    )
    for kind, here in (("material", Material), ("use", Use)):
        mine = [hit for hit in hits if isinstance(hit[0], here)]
        if not mine:
            continue
        shown = mine if top is None else mine[:top]
        left = len(mine) - len(shown)
        rest = say(Message("names.rest", {"count": left, "top": len(mine)}), lang) if left else ""
        title = say(Message(f"names.block.{kind}", {"count": len(mine)}), lang)
        yield Block(title, heads, tuple(_row(hit, lang) for hit in shown), rest=rest)


def _row(hit: Hit, lang: Lang) -> Row:
    thing, matched = hit
    other: Lang = "en" if lang == "zh" else "zh"
    names = thing.zh if other == "zh" else thing.en
    first = label(thing, lang) if isinstance(thing, Material) else thing.name(lang)
    beside = [text for text in matched if text not in {thing.zh, thing.en}]
    under = (
        Under("note", say(Message("names.also"), lang), say(Message("word.list-comma"), lang).join(beside)),
    )
    cas, formula = (thing.cas, thing.formula) if isinstance(thing, Material) else ("", "")
    return Row((first, "" if names == first else names, cas, formula), under if beside else ())

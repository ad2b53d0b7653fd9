"""A report that has everything a report can have, with every word of it made by a function: to fill it with anything."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from matchchain.reports.block import Block, Head, Row, Under
from matchchain.reports.column import Column, Table
from matchchain.reports.drawing import Bar, Bars, Flows, Places, Spot, Stages, Stream, Thing
from matchchain.reports.report import About, Paper, Report
from matchchain.wording import Lang

Words = Callable[[str], str]
STYLES = ("", "head", "dim", "stop", "ask", "good", "fair", "poor", "strong")
KINDS = ("why", "stop", "ask", "note")


def everything(words: Words = str, lang: Lang = "zh", *, anchor: str = "longhua", landscape: bool = False) -> Report:
    """A report with all its parts.

    Args:
        words: makes each of its words from what it is called.
        lang: of what formats add.
        anchor: of the part that cells and pictures link to.
        landscape: whether it is printed on its side.
    """
    return Report(
        schema="matchchain.example/1",
        lang=lang,
        about=About(park=words("park"), as_of="2026-11-20"),
        title=words("title"),
        asides=(words("aside"), words("second aside")),
        notes=(words("note"), words("second note")),
        blocks=lambda: tuple(_blocks(words, anchor)),
        closing=(words("closing"),),
        facts={},
        tables=(_table(words),),
        paper=Paper(
            cover=((words("cover label"), words("cover words")), (words("day label"), words("day"))),
            mark=words("mark"),
            contents=True,
            landscape=landscape,
        ),
    )


def _table(words: Words) -> Table[int]:
    columns: tuple[Column[int], ...] = (
        Column("firm", (words("firm head"), "firm"), lambda at: words(f"firm {at}")),
        Column("gain", (words("gain head"), "gain"), lambda at: at * 10.5, "money"),
        Column("share", (words("share head"), "share"), lambda at: at / 10, "share"),
    )
    return Table("firms", (words("sheet"), words("sheet")), columns, lambda: range(12))


def _blocks(words: Words, anchor: str) -> Iterator[Block]:
    heads = (Head(words("no.")), Head(words("name"), text=True), Head(words("what"), text=True), Head(words("figure")))
    under = tuple(Under(kind, words(f"{kind} label"), words(f"{kind} text")) for kind in KINDS)
    rows = tuple(
        Row(
            (str(at + 1), words(f"name {at}"), words(f"what {at}"), f"{at * 37 % 100}"),
            under if at % 3 == 0 else (),
            styles=(STYLES[at % len(STYLES)],) * 4,
            links=("", anchor if at % 2 else "nowhere", "", ""),
        )
        for at in range(10)
    )
    bars = Bars(tuple(Bar(words(f"bar {at}"), at * 2.0, words(f"bar figure {at}")) for at in range(4)))
    yield Block(words("rows"), heads, rows, (words("remark"),), under, words("rest"), bars)
    things = tuple(
        Thing(words(f"thing {at}"), at % 3, hollow=at == 4, strong=at == 0, link=anchor, note=words("thing note"))
        for at in range(6)
    )
    streams = tuple(
        Stream(at, at + 1, 10.0 + at, words("stream"), tie)
        for at, tie in enumerate(("runs", "agreed", "proposed", "converted", "missing"))
    )
    yield Block(words("flows"), drawing=Flows(things, streams, words("said of flows")), new_page=True)
    heads_of = tuple(words(f"stage {at}") for at in range(3))
    yield Block(words("stages"), level=2, drawing=Stages(things, streams, heads_of, words("said of stages")))
    spots = tuple(
        Spot(words(f"spot {at}"), at * 1.5, at * at * 0.7, words(f"zone {at % 2}"), strong=at == 1, link=anchor)
        for at in range(6)
    )
    yield Block(words("places"), level=3, drawing=Places(spots, streams, words("said of places")))
    tree = tuple(Row((words(f"branch {at}"), str(at)), depth=at % 4) for at in range(9))
    yield Block(words("tree"), (Head(words("of tree"), text=True), Head("n")), tree, folded=True, new_page=True)
    yield Block(words("firm sheet"), level=2, anchor=anchor, prose=under)
    yield Block(words("a line that says all"))

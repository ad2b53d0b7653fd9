"""The page of the board: a block a kind, the worst light first, and under what is late why and who is to act."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import groupby

from matchchain.park import ELEMENT_FAMILIES
from matchchain.reports.block import Block, Cell, Under, listing
from matchchain.reports.board.record import tables
from matchchain.reports.board.words import KINDS, Voice, person, style_of
from matchchain.reports.report import About, Report
from matchchain.reports.telling.head import asides, numbered, office_paper, park_name, rest
from matchchain.reports.telling.words import enumerated
from matchchain.studies.board.board import RECORDS, Board
from matchchain.studies.board.item import Item
from matchchain.wording import Lang

SCHEMA = "matchchain.board/1"


def board_report(
    found: Board, lang: Lang, *, top: int | None = None, kind: str = "", command: str = "board list"
) -> Report:
    """The report of the board, or of one of its kinds.

    Args:
        found: what `board` found.
        lang: language of every word.
        top: how many rows a block of the page shows; None: all.
        kind: the only one that was asked for, "" where all were.
        command: what shows it, for the line that says where the rest is.
    """
    about, voice = About.of(found), Voice(found.firms, lang)
    clock = found.clock_en if lang == "en" else found.clock
    lights_by = found.lights_en if lang == "en" else found.lights
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=voice.say(f"title.{kind or 'board'}", park=park_name(about, lang)),
        asides=asides(about, lang),
        paper=office_paper(lang, landscape=True),
        notes=(voice.say("note-records" if kind in RECORDS else "note", clock=clock, lights=lights_by),),
        blocks=lambda: _blocks(found, voice, top, command) or _nothing(kind, voice),
        closing=(voice.say("beside", count=found.beside),) if found.beside else (),
        facts={"park": found.park, "today": found.today.isoformat(), "clock": found.clock, "lights": found.counted()},
        tables=tables(found, voice, kind),
    )


def _blocks(found: Board, voice: Voice, top: int | None, command: str) -> tuple[Block, ...]:
    order = list(KINDS)
    items = sorted(found.items, key=lambda item: order.index(item.kind))
    parts = {kind: list(group) for kind, group in groupby(items, key=lambda item: item.kind)}
    blocks = [_of_kind(kind, rows, voice, top, command) for kind, rows in parts.items()]
    return numbered(blocks, voice.lang) if len(blocks) > 1 else tuple(blocks)


def _nothing(kind: str, voice: Voice) -> tuple[Block, ...]:
    """How the first one of a kind is written down; a request where any was asked for."""
    begin = "how-to-begin" if kind in ("", "request") else f"how-to-begin.{kind}"
    return (Block(voice.say("block.nothing"), remarks=(voice.say(begin),)),)


def _of_kind(kind: str, rows: list[Item], voice: Voice, top: int | None, command: str) -> Block:
    cells = _of_elements(voice) if kind == "element" else _of_followed(kind, voice)
    title = voice.say(f"block.kind.{kind}", count=len(rows), lights=lights(_counted(rows), voice))
    more = rest(rows, top, f"matchchain {command} --top {{count}}", voice.lang)
    return listing(title, cells, rows[:top], under=lambda item: _under(item, voice), rest=more)


def _of_followed(kind: str, voice: Voice) -> list[Cell[Item]]:
    """What is told of entries that are followed from day to day."""
    cells: list[Cell[Item]] = [
        Cell(voice.say("head.id"), lambda i: i.id or "-"),
        Cell(voice.say("head.light"), lambda i: voice.light(i.light.colour), style=style_of),
        Cell(voice.say("head.firm"), lambda i: voice.firm(i.firm) or "-", text=True),
        Cell(voice.say(f"head.title.{kind}"), lambda i: i.title, text=True),
        Cell(voice.say("head.state"), voice.state, text=True),
        Cell(voice.say("head.due"), lambda i: i.due or "-"),
        Cell(voice.say("head.owner"), lambda i: person(i.owner) or "-", text=True),
    ]
    if kind == "policy":
        del cells[2]
    if kind == "service":
        cells[5] = Cell(voice.say("head.hours-left"), lambda i: "?" if i.count is None else f"{i.count:g}")
    return cells


def _of_elements(voice: Voice) -> list[Cell[Item]]:
    """What is told of elements: who gives what within how many days, on which papers."""

    def told(name: str) -> Callable[[Item], str]:
        return lambda item: str(getattr(item.entry, name)) or "-"

    def papers(item: Item) -> str:
        return enumerated(getattr(item.entry, "papers", ()), voice.lang) or "-"

    return [
        Cell(voice.say("head.id"), lambda i: i.id or "-"),
        Cell(voice.say("head.family"), lambda i: voice.word(ELEMENT_FAMILIES, getattr(i.entry, "family", "")) or "-"),
        Cell(voice.say("head.title.element"), lambda i: i.title, text=True),
        Cell(voice.say("head.office"), told("office"), text=True),
        Cell(voice.say("head.person"), lambda i: person(getattr(i.entry, "person", "")) or "-", text=True),
        Cell(voice.say("head.promise"), lambda i: "?" if i.count is None else f"{i.count:g}"),
        Cell(voice.say("head.papers"), papers, text=True),
    ]


def _counted(rows: list[Item]) -> Mapping[str, int]:
    return {colour: sum(item.light.colour == colour for item in rows) for colour in ("red", "yellow", "green", "grey")}


def lights(counted: Mapping[str, int], voice: Voice) -> str:
    """How many of each light there are: 红2 黄1 绿3."""
    return voice.say("lights", **counted)


def _under(item: Item, voice: Voice) -> Iterator[Under]:
    for reason in item.light.why[:2]:
        if reason.colour in ("red", "yellow"):
            yield Under("stop" if reason.colour == "red" else "note", "", voice.why(reason))

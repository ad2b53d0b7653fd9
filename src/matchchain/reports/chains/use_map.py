"""What the materials of a chain are used for (应用领域图): material, use, and who in the park needs it for that."""

from __future__ import annotations

from typing import TypeAlias

from matchchain.reports.block import Block, Cell, listing
from matchchain.reports.chains.boxes import Boxes
from matchchain.reports.chains.words import USES, Voice
from matchchain.reports.telling.words import sentence as said
from matchchain.studies.chains.applications import Application
from matchchain.studies.chains.study import ChainStudy

_DRAWN = 24
"""Rows on the drawing: more boxes than that in a column nobody reads; the rows hold all."""
_Uses: TypeAlias = tuple[Application, ...]
"""A row: one use, or several that nobody asks for."""
_ORDER = ("traded", "possible", "nobody")


def application_map(study: ChainStudy, voice: Voice, top: int | None) -> Block:
    """The drawing of the uses that somebody asks for, and a row for every use."""
    rows = _rows(study)
    cells: list[Cell[_Uses]] = [
        Cell(said("head.material", voice.lang), lambda u: voice.named(u[0].words, u[0].zh, u[0].en), text=True),
        Cell(voice.say("head.who"), lambda u: voice.firms(u[0].firms), text=True),
        Cell(voice.say("head.use"), lambda u: voice.list(_use(one, voice) for one in u), text=True),
        Cell(voice.say("head.needed-by"), lambda u: voice.firms(u[0].receivers) or "-", text=True),
        Cell(voice.say("head.state"), lambda u: voice.choice(USES, u[0].state)),
    ]
    boxes = Boxes()
    for one in (one for row in rows[:_DRAWN] for one in row):
        source = boxes.box(0, voice.named(one.words, one.zh, one.en), note=voice.firms(one.firms))
        middle = boxes.box(1, _use(one, voice), hollow=not one.receivers)
        boxes.tie(source, middle, "runs" if one.state == "traded" else "proposed" if one.receivers else "missing")
        for receiver in one.receivers:
            boxes.tie(middle, boxes.box(2, voice.firm(receiver)), "runs" if one.state == "traded" else "proposed")
    left = len(rows) - _DRAWN
    remarks = (voice.say("uses-drawn", drawn=_DRAWN, left=left),) if left > 0 else ()
    heads = (said("head.material", voice.lang), voice.say("head.use"), voice.say("head.needed-by"))
    asked = sum(bool(one.receivers) for one in study.applications)
    title = voice.say("map-application", count=len(study.applications), asked=asked)
    return listing(
        title, cells, rows[:top], remarks=remarks, rest=voice.rest(len(rows), top), drawing=boxes.drawn(heads, title)
    )


def _rows(study: ChainStudy) -> list[_Uses]:
    """A use a row, today's first; those of one material for which nobody asks stand together."""
    found: dict[tuple[str, str], list[Application]] = {}
    for one in sorted(study.applications, key=lambda one: (_ORDER.index(one.state), one.material, one.use)):
        found.setdefault((one.material, one.use if one.receivers else ""), []).append(one)
    return [tuple(row) for row in found.values()]


def _use(one: Application, voice: Voice) -> str:
    """A use; a need for the very thing is told by its name."""
    return voice.named(one.use_words, one.use_zh, one.use_en)

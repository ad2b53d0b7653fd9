"""What the materials of a chain are used for (应用领域图): material, use, and who in the park needs it for that."""

from __future__ import annotations

from matchchain.reports.block import Block, Cell, listing
from matchchain.reports.chains.boxes import Boxes
from matchchain.reports.chains.words import USES, Voice
from matchchain.reports.telling.words import sentence as said
from matchchain.studies.chains.applications import Application
from matchchain.studies.chains.chains import ChainStudy

_DRAWN = 24
"""Uses on the drawing: more boxes than that in a column nobody reads; the rows hold all."""
_ORDER = ("traded", "possible", "nobody")


def application_map(study: ChainStudy, voice: Voice, top: int | None) -> Block:
    """The drawing of the uses that somebody asks for, and a row for every use."""
    rows = sorted(study.applications, key=lambda one: (_ORDER.index(one.state), one.material, one.use))
    cells: list[Cell[Application]] = [
        Cell(said("head.material", voice.lang), lambda a: voice.named(a.words, a.zh, a.en), text=True),
        Cell(voice.say("head.who"), lambda a: voice.firms(a.firms), text=True),
        Cell(voice.say("head.use"), lambda a: _use(a, voice), text=True),
        Cell(voice.say("head.needed-by"), lambda a: voice.firms(a.receivers) or "-", text=True),
        Cell(voice.say("head.state"), lambda a: voice.choice(USES, a.state)),
    ]
    boxes = Boxes()
    for one in rows[:_DRAWN]:
        source = boxes.box(0, voice.named(one.words, one.zh, one.en), note=voice.firms(one.firms))
        middle = boxes.box(1, _use(one, voice), hollow=not one.receivers)
        boxes.tie(source, middle, "runs" if one.state == "traded" else "proposed" if one.receivers else "missing")
        for receiver in one.receivers:
            boxes.tie(middle, boxes.box(2, voice.firm(receiver)), "runs" if one.state == "traded" else "proposed")
    left = len(rows) - _DRAWN
    remarks = (voice.say("uses-drawn", drawn=_DRAWN, left=left),) if left > 0 else ()
    heads = (said("head.material", voice.lang), voice.say("head.use"), voice.say("head.needed-by"))
    asked = sum(bool(one.receivers) for one in rows)
    title = voice.say("map-application", count=len(rows), asked=asked)
    return listing(
        title, cells, rows[:top], remarks=remarks, rest=voice.rest(len(rows), top), drawing=boxes.drawn(heads, title)
    )


def _use(one: Application, voice: Voice) -> str:
    """A use; a need for the very thing is told by its name."""
    return one.use_en if voice.lang == "en" else one.use_zh

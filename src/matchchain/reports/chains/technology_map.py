"""By which processes a chain turns one material into another (技术路线图), and the technologies on its card."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from matchchain.park import PROGRESS, ChainItem
from matchchain.reports.block import Block, Cell, listing
from matchchain.reports.chains.boxes import Boxes
from matchchain.reports.chains.words import PROCESSES, Voice
from matchchain.reports.drawing import Tie
from matchchain.studies.chains.study import ChainStudy
from matchchain.studies.chains.technologies import Name, Technology

_TIES: Mapping[str, Tie] = {"planned": "converted", "owned": "runs", "open": "proposed"}


def technology_map(study: ChainStudy, voice: Voice, top: int | None) -> Block:
    """The drawing, and a row for every process: what it takes and gives, who has it, who could feed it."""
    boxes = Boxes()
    for one in study.technologies:
        tie, process = _TIES[one.state], one.process
        middle = boxes.box(1, voice.process(process), hollow=one.state == "open", note=_who(one, voice))
        for name in one.takes:
            boxes.tie(boxes.box(0, voice.named(*name)), middle, tie)
        for name in one.gives:
            boxes.tie(middle, boxes.box(2, voice.named(*name)), tie)
    heads = (voice.say("head.takes"), voice.say("head.process"), voice.say("head.gives"))
    rows: list[Technology | ChainItem] = [*study.card.technologies, *study.technologies]
    title = voice.say("map-technology", count=len(rows))
    remarks = () if rows else (voice.say("no-processes"),)
    return listing(
        title, _cells(voice), rows[:top], remarks=remarks, rest=voice.rest(len(rows), top),
        drawing=boxes.drawn(heads, title),
    )  # fmt: skip


def _cells(voice: Voice) -> list[Cell[Technology | ChainItem]]:
    def name(row: Technology | ChainItem) -> str:
        return row.name if isinstance(row, ChainItem) else voice.process(row.process)

    def takes(row: Technology | ChainItem) -> str:
        return "-" if isinstance(row, ChainItem) else _names(row.takes, voice)

    def gives(row: Technology | ChainItem) -> str:
        return "-" if isinstance(row, ChainItem) else _names(row.gives, voice)

    def who(row: Technology | ChainItem) -> str:
        return voice.firms(row.firms) or "-" if isinstance(row, ChainItem) else _who(row, voice)

    def state(row: Technology | ChainItem) -> str:
        if isinstance(row, ChainItem):
            return voice.choice(PROGRESS, row.progress) or "-"
        return voice.choice(PROCESSES, row.state)

    return [
        Cell(voice.say("head.process"), name, text=True),
        Cell(voice.say("head.takes"), takes, text=True),
        Cell(voice.say("head.gives"), gives, text=True),
        Cell(voice.say("head.who"), who, text=True),
        Cell(voice.say("head.state"), state),
    ]


def _names(names: Iterable[Name], voice: Voice) -> str:
    return voice.list(voice.named(*name) for name in names) or "-"


def _who(one: Technology, voice: Voice) -> str:
    return voice.firm(one.owner) if one.owner else voice.say("could-feed", firms=voice.firms(one.firms))

"""Whom to attract for a chain (招商图): what a newcomer would take, and whose gap it would fill."""

from __future__ import annotations

from matchchain.reports.block import Block, Cell, listing
from matchchain.reports.chains.boxes import Boxes
from matchchain.reports.chains.words import Voice
from matchchain.reports.telling.figures import money
from matchchain.reports.telling.words import sentence as said
from matchchain.studies.chains.study import ChainStudy
from matchchain.studies.growth.gaps import Prospect
from matchchain.studies.growth.newcomer import Part

_DRAWN = 12
"""Newcomers on the drawing, the first of the list; the rows hold all."""
_NAMED = 12


def investment_map(study: ChainStudy, voice: Voice, top: int | None) -> Block:
    """The drawing, and a row for every newcomer with its number in `gaps`."""
    members = {member.firm for member in study.members}
    cells: list[Cell[Prospect]] = [
        Cell(said("head.number", voice.lang), lambda p: str(p.number)),
        Cell(voice.say("head.newcomer"), lambda p: _newcomer(p, voice), text=True),
        Cell(voice.say("head.takes"), lambda p: _parts(p.valued.newcomer.takes, voice), text=True),
        Cell(voice.say("head.gives"), lambda p: _parts(p.valued.newcomer.gives, voice), text=True),
        Cell(voice.say("head.for"), lambda p: voice.firms(_whom(p, members), _NAMED) or "-", text=True),
        Cell(voice.say("head.bound"), lambda p: money(p.valued.bound, voice.lang)),
    ]
    boxes = Boxes()
    for prospect in study.prospects[:_DRAWN]:
        newcomer = prospect.valued.newcomer
        middle = boxes.box(1, _newcomer(prospect, voice), hollow=True)
        for column, parts in ((0, newcomer.takes), (2, newcomer.gives)):
            for line in (line for part in parts for line in part.lines if line.firm in members):
                firm = boxes.box(column, voice.firm(line.firm))
                ends = (firm, middle) if column == 0 else (middle, firm)
                boxes.tie(*ends, "proposed", voice.named(line.words, line.zh, line.en))
    heads = (voice.say("head.from"), voice.say("head.newcomer"), voice.say("head.to"))
    title = voice.say("map-investment", count=len(study.prospects))
    rest = voice.rest(len(study.prospects), top)
    return listing(title, cells, study.prospects[:top], rest=rest, drawing=boxes.drawn(heads, title))


def _whom(prospect: Prospect, members: set[str]) -> list[str]:
    """The firms of the chain whose leftovers it would take or whose gaps it would fill."""
    return list(dict.fromkeys(line.firm for line in prospect.lines if line.firm in members))


def _newcomer(prospect: Prospect, voice: Voice) -> str:
    newcomer = prospect.valued.newcomer
    return voice.process(newcomer.process) if newcomer.process else voice.called(newcomer.firm)


def _parts(parts: tuple[Part, ...], voice: Voice) -> str:
    told = (f"{voice.named(p.words, p.zh, p.en)} {voice.amount(p.quantity, p.unit)}" for p in parts)
    return voice.list(told) or "-"

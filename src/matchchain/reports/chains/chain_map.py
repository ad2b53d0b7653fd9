"""The map of a chain (产业链图): its firms stage by stage, what flows between them, what has to come from outside."""

from __future__ import annotations

from matchchain.reports.block import Block, Cell, listing
from matchchain.reports.chains.ways import Way, gap_ways, gaps_drawn, ways
from matchchain.reports.chains.words import TIES, Voice
from matchchain.reports.drawing import Stages, Stream, Thing
from matchchain.reports.telling.words import sentence as said
from matchchain.studies.chains.bought import Broken
from matchchain.studies.chains.study import ChainStudy, Member

_NAMED = 8
_MOST = 40
"""Firms of a chain that are all drawn; beyond, a picture of boxes without a line says nothing."""


def chain_map(study: ChainStudy, voice: Voice, top: int | None) -> Block:
    """The drawing, and a row for every way between two firms and every gap drawn."""
    between = ways(study, within=True)
    rows = [*between, *gap_ways(study)]
    cells: list[Cell[Way]] = [
        Cell(voice.say("head.from"), lambda w: voice.firm(w.source) if w.source else voice.say("outside"), text=True),
        Cell(said("head.material", voice.lang), lambda w: w.label(voice), text=True),
        Cell(voice.say("head.to"), lambda w: voice.firm(w.target), text=True),
        Cell(voice.say("head.tie"), lambda w: voice.choice(TIES, w.word)),
    ]
    joined = {firm for way in between for firm in (way.source, way.target)}
    alone = [member.firm for member in study.members if member.firm not in joined]
    remarks = [voice.say("stages-inferred" if study.stand.inferred else "stages-stated")]
    remarks += [voice.say("shown-open")] if any(way.word == "open" for way in between) else []
    remarks += [voice.say("alone", count=len(alone), firms=voice.firms(alone, _NAMED))] if alone else []
    more = len(study.broken) - len(gaps_drawn(study))
    remarks += [voice.say("gaps-drawn", drawn=len(gaps_drawn(study)), left=more)] if more else []
    left = len(study.members) - len(_drawn(study, between))
    remarks += [voice.say("not-drawn", count=left)] if left else []
    title = voice.say("map-chain", firms=len(study.members), ways=len(between), gaps=len(study.broken))
    drawing = _drawing(study, voice, between, title)
    return listing(title, cells, rows[:top], remarks=tuple(remarks), rest=voice.rest(len(rows), top), drawing=drawing)


def _drawing(study: ChainStudy, voice: Voice, between: list[Way], title: str) -> Stages:
    gaps = gaps_drawn(study)
    first = 1 if gaps else 0
    names = [voice.stage(study, level) for level in range(study.stand.count)]
    things = [Thing(voice.goods(gap), 0, hollow=True, note=_note(gap, voice)) for gap in gaps]
    place: dict[str, int] = {}
    for member in _drawn(study, between):
        place[member.firm] = len(things)
        column = first + (len(names) if member.level is None else member.level)
        note = f"{voice.firm(member.firm)} {voice.grade(member)}"
        things.append(Thing(voice.firm(member.firm), column, strong=member.lead, note=note))
    streams = [Stream(place[w.source], place[w.target], label=w.label(voice), tie=w.tie) for w in between]
    streams += [
        Stream(at, place[firm], label=voice.goods(gap), tie="missing")
        for at, gap in enumerate(gaps)
        for firm in gap.firms
        if firm in place
    ]
    heads = (*([voice.say("outside")] if gaps else []), *names, voice.say("stage-open"))
    return Stages(tuple(things), tuple(streams), heads, title)


def _drawn(study: ChainStudy, between: list[Way]) -> list[Member]:
    """The firms on the drawing: of a long chain those that something ties to another, or a gap drawn to."""
    if len(study.members) <= _MOST:
        return list(study.members)
    tied = {firm for way in between for firm in (way.source, way.target)}
    tied |= {firm for gap in gaps_drawn(study) for firm in gap.firms}
    return [member for member in study.members if member.firm in tied]


def _note(gap: Broken, voice: Voice) -> str:
    return f"{voice.goods(gap)} {voice.amount(gap.amount, gap.unit)} {voice.worth(gap.value)}".strip()

"""Where the firms of a chain stand (区域分布图), and what flows between them and their partners."""

from __future__ import annotations

from matchchain.reports.block import Block, Cell, listing
from matchchain.reports.chains.ways import ways
from matchchain.reports.chains.words import Voice
from matchchain.reports.drawing import Places, Spot, Stream
from matchchain.studies.chains.region import Standpoint
from matchchain.studies.chains.study import ChainStudy

_NAMED = 8


def region_map(study: ChainStudy, voice: Voice, top: int | None) -> Block:
    """The map, and a row for every firm on it: where it stands, and whether it is of the chain."""
    members = {member.firm for member in study.members}
    at = {place.firm: index for index, place in enumerate(study.places)}
    spots = tuple(
        Spot(_label(p, study, voice), p.east, p.north, p.zone, strong=p.firm in members) for p in study.places
    )
    streams = tuple(
        Stream(at[w.source], at[w.target], label=w.label(voice), tie=w.tie)
        for w in ways(study, within=False)
        if w.source in at and w.target in at
    )
    cells: list[Cell[Standpoint]] = [
        Cell(voice.say("head.firm"), lambda p: voice.firm(p.firm), text=True),
        Cell(voice.say("head.zone"), lambda p: p.zone or "-", text=True),
        Cell(voice.say("head.east"), lambda p: f"{p.east:+.1f}"),
        Cell(voice.say("head.north"), lambda p: f"{p.north:+.1f}"),
        Cell(voice.say("head.of-chain"), lambda p: voice.say("inside" if p.firm in members else "beside")),
        Cell(voice.say("head.place-from"), lambda p: voice.say("own-place" if p.own else "zone-place")),
    ]
    nowhere = [member.firm for member in study.members if member.firm not in at]
    remarks = (voice.say("nowhere", count=len(nowhere), firms=voice.firms(nowhere, _NAMED)),) if nowhere else ()
    title = voice.say("map-region", firms=len(at), ways=len(streams))
    rows = sorted(study.places, key=lambda p: (p.firm not in members, p.zone, p.firm))
    return listing(
        title, cells, rows[:top], remarks=remarks, rest=voice.rest(len(rows), top),
        drawing=Places(spots, streams, title) if spots else None,
    )  # fmt: skip




def _label(place: Standpoint, study: ChainStudy, voice: Voice) -> str:
    name = voice.firm(place.firm)
    return voice.say("lead-spot", firm=name) if place.firm == study.card.lead_firm else name

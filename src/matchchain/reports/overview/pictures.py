"""The two pictures of the park page: who gives what to whom, and where it goes on the ground."""

from __future__ import annotations

from collections.abc import Sequence

from matchchain.network.graph.flow import NO_LINE, Flow
from matchchain.reports.block import Block
from matchchain.reports.drawing import Flows, Places, Spot, Stream, Thing, Tie
from matchchain.reports.overview.words import anchor_of, sentence
from matchchain.reports.telling import pairing as words
from matchchain.reports.telling.figures import amount
from matchchain.reports.telling.flows import material, named
from matchchain.studies.overview.overview import Overview
from matchchain.values import dataclass
from matchchain.wording import Lang

STREAMS = 40
"""Streams of the Sankey at the most: each flow is two, to its material and from it."""
_MATCHING = ("ready", "papers", "figures")
SPOTS, ARCS = 150, 40
_RUNS = 8  # of the flows drawn, those that run today have at least so many, where there are


def tie_of(flow: Flow) -> Tie:
    """What a flow's line stands for."""
    if flow.kind == "existing":
        return "runs"
    return "converted" if NO_LINE in {flow.offer_at, flow.need_at} else "proposed"


def goods_of(flow: Flow, lang: Lang) -> str:
    """What flows, as the reader calls it."""
    return material(flow.offer or flow.need, flow.material_zh, flow.material_en, lang)


def flows_block(found: Overview, lang: Lang) -> Block:
    """The largest flows as a Sankey: suppliers, materials, receivers."""
    title = sentence("block.flows", lang)
    drawn = largest(found.flows)
    if not drawn:
        return _matching_block(title, found, lang)
    others = len(found.flows) - len(drawn)
    remarks = [sentence("flows-read", lang, count=len(drawn))]
    if others:
        remarks.append(sentence("flows-rest", lang, count=others))
    return Block(title, remarks=tuple(remarks), drawing=sankey(drawn, found, lang), anchor="flows")


def _matching_block(title: str, found: Overview, lang: Lang) -> Block:
    """What matches where nobody has stated an amount yet: every line as wide as the others."""
    links = [_Link(f.supplier, f.material, goods_of(f, lang), f.receiver, tie_of(f), 1.0) for f in found.flows]
    taken = {(one.giver, one.goods, one.taker) for one in links}
    for p in found.plan.pairings:
        link = _Link(p.supplier, p.material, words.material(p, lang), p.receiver, "proposed", 1.0)
        if p.stage in _MATCHING and (link.giver, link.goods, link.taker) not in taken:
            taken.add((link.giver, link.goods, link.taker))
            links.append(link)
    if not links:
        return Block(title, remarks=(sentence("no-flows", lang),), anchor="flows")
    shown = links[: STREAMS // 2]
    remark = sentence("flows-unstated", lang, count=len(shown), whole=len(links))
    return Block(title, remarks=(remark,), drawing=_drawn(shown, found, remark, lang), anchor="flows")


def largest(flows: Sequence[Flow]) -> list[Flow]:
    """The largest flows that are stated in tonnes: some that run today, the others proposed; by name."""
    weighed = sorted(
        (flow for flow in flows if flow.unit == "t" and flow.quantity), key=lambda f: (-(f.quantity or 0.0), f.id)
    )
    runs, proposed = ([f for f in weighed if (f.kind == "existing") == today] for today in (True, False))
    room = STREAMS // 2
    kept_runs = max(_RUNS, room - len(proposed))
    kept = [*runs[:kept_runs], *proposed[: room - min(len(runs), kept_runs)]]
    return sorted(kept, key=lambda f: (f.supplier, f.material, f.receiver, f.id))


@dataclass(frozen=True, slots=True)
class _Link:
    """What goes from one firm to another in the picture; as wide as its tonnes, or as all others."""

    giver: str
    goods: str
    label: str
    taker: str
    tie: Tie
    wide: float


def sankey(drawn: Sequence[Flow], found: Overview, lang: Lang) -> Flows:
    """Suppliers on the left, materials in the middle, receivers on the right; as wide as their tonnes."""
    links = [_Link(f.supplier, f.material, goods_of(f, lang), f.receiver, tie_of(f), f.quantity or 0.0) for f in drawn]
    firms = {end for flow in drawn for end in (flow.supplier, flow.receiver)}
    said = sentence("flows-said", lang, count=len(drawn), firms=len(firms))
    return _drawn(links, found, said, lang, unit="t")


def _drawn(links: Sequence[_Link], found: Overview, said: str, lang: Lang, *, unit: str = "") -> Flows:
    places: dict[tuple[int, str], int] = {}
    things: list[Thing] = []
    sums: dict[tuple[int, int, Tie], float] = {}

    def place(column: int, key: str, thing: Thing) -> int:
        if (column, key) not in places:
            places[column, key] = len(things)
            things.append(thing)
        return places[column, key]

    def firm(column: int, key: str) -> int:
        one = found.firms[key]
        label, strong = named(one, lang), one.role == "leader"
        return place(column, key, Thing(label, column, strong=strong, link=anchor_of(key)))

    def label(source: int, target: int, value: float) -> str:
        ends = f"{things[source].label} -> {things[target].label}"
        return f"{ends} {amount(value, unit, lang)}" if unit else ends

    for one in links:
        ends = (firm(0, one.giver), place(1, one.goods, Thing(one.label, 1)), firm(2, one.taker))
        for pair in ((ends[0], ends[1]), (ends[1], ends[2])):
            sums[*pair, one.tie] = sums.get((*pair, one.tie), 0.0) + one.wide
    streams = tuple(
        Stream(source, target, value, label(source, target, value), tie)
        for (source, target, tie), value in sums.items()
    )
    return Flows(tuple(things), streams, said)


def map_block(found: Overview, lang: Lang) -> Block:
    """Where the firms stand and what goes between them; with no places at all, what to write for a map."""
    title = sentence("block.map", lang)
    if len(found.positions) < 2:
        return Block(title, remarks=(sentence("no-map", lang),), anchor="map")
    remarks = []
    if lost := len(found.firms) - len(found.positions):
        remarks.append(sentence("map-lost", lang, count=lost))
    if zoned := sum(not one.own for one in found.positions.values()):
        remarks.append(sentence("map-zoned", lang, count=zoned))
    drawing, firms, flows = _on_the_ground(found, lang)
    if (left := len(found.positions) - firms) > 0:
        remarks.append(sentence("map-rest", lang, count=left))
    if flows:
        remarks.append(sentence("map-read", lang, count=flows))
    return Block(title, remarks=tuple(remarks), drawing=drawing, anchor="map")


def _on_the_ground(found: Overview, lang: Lang) -> tuple[Places, int, int]:
    """The map, how many firms are on it and how many flows."""
    busy = {end for flow in found.flows for end in (flow.supplier, flow.receiver)}
    order = sorted(found.positions, key=lambda one: (one not in busy, found.firms[one].role != "leader", one))
    kept = sorted(order[:SPOTS])
    at = {firm: place for place, firm in enumerate(kept)}
    spots = tuple(
        Spot(
            named(found.firms[firm], lang), found.positions[firm].east, found.positions[firm].north,
            found.firms[firm].district, strong=found.firms[firm].role == "leader", link=anchor_of(firm),
        )
        for firm in kept
    )  # fmt: skip
    between = [flow for flow in found.flows if flow.supplier in at and flow.receiver in at]
    between.sort(key=lambda f: (f.unit != "t", -(f.quantity or 0.0), f.id))
    streams = tuple(
        Stream(
            at[f.supplier], at[f.receiver], (f.quantity or 0.0) if f.unit == "t" else 0.0,
            f"{goods_of(f, lang)} {amount(f.quantity, f.unit, lang)}", tie_of(f),
        )
        for f in between[:ARCS]
    )  # fmt: skip
    said = sentence("map-said", lang, firms=len(spots), flows=len(streams))
    return Places(spots, streams, said), len(spots), len(streams)

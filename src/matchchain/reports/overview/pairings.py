"""The pairings on the park page: the blocks of `suggest`, with links to the parts of both firms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from matchchain.network.open_name import OpenName
from matchchain.network.pairing import Pairing, Plan
from matchchain.reports.block import Block, Cell, Style, Under, listing
from matchchain.reports.overview.words import anchor_of, sentence
from matchchain.reports.telling import open_name
from matchchain.reports.telling import pairing as words
from matchchain.reports.telling.figures import km, money, shares
from matchchain.reports.telling.head import rest
from matchchain.reports.telling.question import ask
from matchchain.reports.telling.reasons import papers, stop_word, stops, why
from matchchain.reports.telling.words import sentence as said
from matchchain.wording import Lang

MOST = {"ready": 200, "spare": 40, "papers": 100, "figures": 60, "names": 40, "existing": 100, "group": 40}
"""Rows of a block on the page; the others are counted, with the command that lists them."""
SUGGEST = "matchchain suggest --top {count}"
_SURE: dict[str, Style] = {"high": "good", "medium": "fair", "low": "poor"}


def pairing_blocks(plan: Plan, lang: Lang) -> Iterator[Block]:
    """The blocks of the pairings, in the order in which an officer works through them, each folded but the first."""
    yield Block(sentence("block.pairings", lang), remarks=(sentence("pairings-read", lang),), anchor="pairings")
    for at, block in enumerate(_blocks(plan, lang)):
        yield replace(block, level=2, folded=at > 0 and bool(block.rows))


def _blocks(plan: Plan, lang: Lang) -> Iterator[Block]:
    counts = plan.counts
    stages = {
        "ready": [p for p in plan.pairings if p.stage == "ready" and p.in_plan],
        "spare": [p for p in plan.pairings if p.stage == "ready" and not p.in_plan],
        **{stage: [p for p in plan.pairings if p.stage == stage] for stage in ("papers", "figures")},
    }
    known = {"ready": counts.ready, "papers": counts.papers, "figures": counts.figures}
    for stage, rows in stages.items():
        if rows:
            yield _block(stage, rows, known.get(stage, len(rows)), lang)
    if plan.names:
        yield _names(plan, lang)
    for stage, count in (("existing", counts.existing), ("group", counts.group)):
        if rows := [p for p in plan.pairings if p.stage == stage]:
            yield _block(stage, rows, count, lang)
    if counts.refused:
        title = said("block.refused", lang, count=counts.refused)
        yield Block(title, remarks=(said("list-refused", lang, command="matchchain suggest --refused"),))


def _block(stage: str, rows: Sequence[Pairing], count: int, lang: Lang) -> Block:
    shown = rows[: MOST[stage]]
    block = listing(
        said(f"block.{stage}", lang, count=count),
        _cells(stage, shown, lang),
        shown,
        under=lambda p: _under(p, stage, lang),
        rest=rest(count, MOST[stage], SUGGEST, lang),
    )
    return replace(block, anchor=f"pairings-{stage}")


def _cells(stage: str, shown: Sequence[Pairing], lang: Lang) -> list[Cell[Pairing]]:
    """Columns nobody has a figure for are left out; gains and what stands in the way only where they are reckoned."""
    supplier, receiver = said("head.supplier", lang), said("head.receiver", lang)
    cells: list[Cell[Pairing]] = [
        Cell(said("head.number", lang), lambda p: str(p.rank)),
        Cell(said("head.material", lang), lambda p: words.material(p, lang), text=True),
        Cell(supplier, lambda p: words.supplier(p, lang), text=True, link=lambda p: anchor_of(p.supplier)),
        Cell(receiver, lambda p: words.receiver(p, lang), text=True, link=lambda p: anchor_of(p.receiver)),
    ]
    if any(p.quantity is not None for p in shown):
        cells.append(Cell(said("head.quantity", lang), lambda p: words.quantity(p, lang)))
    if any(p.net_per_year is not None for p in shown):
        cells.append(Cell(said("head.net", lang), lambda p: words.net(p, lang), style=lambda _: "strong"))
    if stage == "ready":
        cells += [
            Cell(said("head.supplier-gain", lang), lambda p: _gain(p, 1, lang)),
            Cell(said("head.receiver-gain", lang), lambda p: _gain(p, 2, lang)),
            Cell(said("head.sure", lang), lambda p: said(f"sure.{p.confidence}", lang), style=_sureness),
        ]
    if any(p.distance_km is not None for p in shown):
        cells.append(Cell(said("head.km", lang), lambda p: km(p.distance_km, lang)))
    if stage in {"ready", "papers", "spare"}:
        cells.append(Cell(said("stop", lang), lambda p: stop_word(p, lang), text=True, style=lambda _: "stop"))
    return cells


def _sureness(p: Pairing) -> Style:
    return _SURE[p.confidence]


def _gain(p: Pairing, at: int, lang: Lang) -> str:
    return shares(p.net_per_year, (p.supplier_gain, p.receiver_gain), lang)[at]


def _under(p: Pairing, stage: str, lang: Lang) -> Iterator[Under]:
    if stage in {"existing", "group", "spare"}:
        return
    told = {
        "ready": (Under("why", "", why(p, lang)), Under("stop", said("stop", lang), stops(p, lang))),
        "papers": (Under("stop", said("missing", lang), papers(p, lang)),),
    }
    for one in (*told.get(stage, ()), Under("ask", said("ask", lang), ask(p, lang))):
        if one.text:
            yield one


def _names(plan: Plan, lang: Lang) -> Block:
    """The names that hold up pairings, one row a name."""
    shown = plan.names[: MOST["names"]]
    title = open_name.sentence("block", lang, names=len(plan.waiting), pairs=plan.counts.names)
    cells: list[Cell[OpenName]] = [
        Cell(open_name.sentence("head.name", lang), lambda o: o.name, text=True),
        Cell(open_name.sentence("head.reading", lang), lambda o: open_name.read_as(o, lang), text=True),
        Cell(open_name.sentence("head.firm", lang), lambda o: open_name.firm(o, lang), text=True),
        Cell(open_name.sentence("head.pairs", lang), lambda o: str(o.reading.pairs)),
        Cell(open_name.sentence("head.net", lang), lambda o: money(o.reading.net, lang)),
    ]
    left = len(plan.waiting) - len(shown)
    more = open_name.sentence("rest", lang, count=left, command="matchchain names check") if left > 0 else ""
    block = listing(title, cells, shown, rest=more)
    return replace(block, anchor="pairings-names")

"""The page of `routes`: the plan's routes with their money, chains on paper, loops, missing steps, idle processes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from matchchain.park import Firm
from matchchain.reports.block import Block, Cell, Under
from matchchain.reports.routes.missing import missing_block
from matchchain.reports.routes.words import (
    AGAIN,
    cure,
    firm_of,
    listed,
    made,
    process,
    sentence,
    step,
    stuff,
    way,
)
from matchchain.reports.telling.figures import amount, money, shares, unit_word
from matchchain.reports.telling.pairing import net as net_of
from matchchain.reports.telling.ranking import ranked
from matchchain.reports.telling.words import comma
from matchchain.reports.telling.words import listed as statements
from matchchain.reports.telling.words import sentence as said
from matchchain.studies.routing.chain import Chain, Loop
from matchchain.studies.routing.route_map import IdleProcess, PlannedRoute, RouteMap
from matchchain.wording import Lang

ARROW = " -> "
_ROLES = ("supplier", "converter", "receiver")
_SHORT = 8  # rows of what is not in the plan, unless more are asked for


def blocks(found: RouteMap, lang: Lang, top: int | None, *, asked: int | None = None) -> Iterator[Block]:
    """The blocks of the page.

    Args:
        found: the routes of a park.
        lang: language of every word.
        top: rows of a block.
        asked: how many rows the person asked for; without it what stands on paper is kept short.
    """
    short = asked or (top and min(top, _SHORT))
    if found.routes:
        yield _planned(found, lang, top)
    chains = [c for c in found.found.chains if not (found.routes and c.way == "planned")]
    if chains:
        yield _on_paper(chains, found, lang, short)
    if found.found.loops:
        yield _loops(found, lang, short)
    if found.missing.looked_at and found.firms:
        yield missing_block(found.missing, found.firms, lang, short)
    if found.idle:
        yield _idle(found, lang)


def _planned(found: RouteMap, lang: Lang, top: int | None) -> Block:
    def firm(name: str) -> str:
        return firm_of(name, found.firms, lang)

    cells: list[Cell[PlannedRoute]] = [
        Cell(sentence("head.start", lang), lambda r: stuff(r.steps[0].takes, lang), text=True),
        Cell(said("head.supplier", lang), lambda r: firm(r.pairing.supplier), text=True),
        Cell(said("head.receiver", lang), lambda r: firm(r.pairing.receiver), text=True),
        Cell(said("head.quantity", lang), lambda r: amount(r.pairing.quantity, r.pairing.unit, lang)),
        Cell(said("head.net", lang), lambda r: net_of(r.pairing, lang), style=lambda _: "strong"),
        Cell(said("head.supplier-gain", lang), lambda r: _gain(r, "supplier", lang)),
        Cell(sentence("head.converter-gain", lang), lambda r: _gain(r, "converter", lang)),
        Cell(said("head.receiver-gain", lang), lambda r: _gain(r, "receiver", lang)),
    ]
    title = sentence("block.planned", lang, count=len(found.routes))
    return ranked(
        title, cells, found.routes, lang, top=top, command=AGAIN, under=lambda route: _under(route, found, lang)
    )


def _gain(route: PlannedRoute, role: str, lang: Lang) -> str:
    """What those of one role gain together; all roles add up to the joint gain. "-" where the route has none."""
    if not any(gain.role == role for gain in route.gains):
        return "-"
    parts = [sum(gain.net for gain in route.gains if gain.role == one) for one in _ROLES]
    _, *gains = shares(route.pairing.net_per_year, parts, lang)
    return gains[_ROLES.index(role)]


def _under(route: PlannedRoute, found: RouteMap, lang: Lang) -> Iterator[Under]:
    for one in route.steps:
        yield Under("why", "", step(one, found.firms, lang, money=True))
    last = route.steps[-1]
    facts = {
        "arrives": amount(route.arrives, route.arrives_unit, lang),
        "gives": stuff(last.gives, lang),
        "unit": unit_word(route.pairing.unit, lang),
        "takes": stuff(route.steps[0].takes, lang),
        "made": made(last, lang),
        "firm": firm_of(route.pairing.receiver, found.firms, lang),
    }
    between = [g for g in route.gains if g.role == "converter"]
    each = ""
    if len(between) > 1:
        named = ((firm_of(gain.firm, found.firms, lang), money(gain.net, lang)) for gain in between)
        gains = comma(lang).join(sentence("gain", lang, firm=firm, net=net) for firm, net in named)
        each = sentence("each-converter", lang, gains=gains)
    yield Under("why", "", statements((sentence(_arrives(route), lang, **facts), each), lang))


def _arrives(route: PlannedRoute) -> str:
    """With several inputs in a process what arrives is shared out by their tonnes, and is no yield."""
    several = any(len(one.conversion.takes or {}) > 1 for one in route.steps)
    return "arrives-shared" if several else "arrives"


def _on_paper(chains: Sequence[Chain], found: RouteMap, lang: Lang, top: int | None) -> Block:
    """Chains that pass through the same processes stand in one row, with all their starts and ends."""
    groups = [list(same) for _, same in groupby(sorted(chains, key=_grouped), key=_grouped)]
    groups.sort(key=lambda group: group[0].key)
    cells: list[Cell[list[Chain]]] = [
        Cell(sentence("head.chain", lang), lambda group: _way_of(group, found, lang), text=True)
    ]
    count = len(chains) + found.found.more_chains
    title = sentence("block.chains", lang, count=count, groups=len(groups))

    def yields(group: list[Chain]) -> tuple[Under, ...]:
        best = _best(group)
        return (Under("why", _state(group, best, lang), _yield_words(best, found.firms, lang)),)

    return ranked(title, cells, groups, lang, top=top, command=AGAIN, under=yields)


def _best(group: Sequence[Chain]) -> Chain:
    return min(group, key=lambda chain: chain.key)


def _grouped(chain: Chain) -> tuple[object, ...]:
    """What chains have in common that stand in one row, and their order among themselves."""
    steps = [(s.conversion.id or s.conversion.name, s.gives.text) for s in chain.steps]
    return str(steps), chain.end, chain.back_to is None, chain.back_to or 0


def _way_of(group: Sequence[Chain], found: RouteMap, lang: Lang) -> str:
    """From what is there, process by process, to who takes it."""
    best = _best(group)
    parts = [_starts(group, found, lang)]
    for one in best.steps:
        parts += [process(one.conversion, lang), stuff(one.gives, lang)]
    if best.end == "need":
        parts.append(listed((firm_of(c.receiver, found.firms, lang) for c in group), lang))
    if best.end == "loop":
        goods = listed((stuff(one, lang) for one in best.makes), lang)
        back = best.steps[best.back_to].conversion if best.back_to is not None and best.back_to >= 0 else None
        name = process(back, lang) if back else firm_of(best.receiver, found.firms, lang)
        parts.append(sentence("closes", lang, process=name, goods=goods))
    if best.end == "product":
        parts[-1] = sentence("product-end", lang, stuff=parts[-1])
    return ARROW.join(parts)


def _state(group: Sequence[Chain], best: Chain, lang: Lang) -> str:
    """How far chains of one kind are: what keeps a process idle or eats the gain goes before a way that stands open."""
    worths = [c.worth for c in group if c.worth is not None]
    idle = next((one.idle for one in best.steps if one.idle), "")
    if best.way == "ready" and idle:
        return sentence(f"idle.{idle}", lang)
    if worths and max(worths) <= 0:
        return sentence("no-gain", lang)
    state = way(best.way, lang)
    return sentence("at-most", lang, way=state, worth=money(max(worths), lang)) if worths else state


def _starts(group: Sequence[Chain], found: RouteMap, lang: Lang) -> str:
    """What the chains start with, each with the firms that have it."""
    holders: dict[str, list[str]] = {}
    for chain in group:
        holders.setdefault(stuff(chain.start, lang), []).append(firm_of(chain.supplier, found.firms, lang))
    texts = [sentence("held-by", lang, stuff=name, firms=listed(firms, lang)) for name, firms in holders.items()]
    return listed(texts, lang, most=2)


def _yield_words(chain: Chain, firms: Mapping[str, Firm], lang: Lang) -> str:
    steps = [step(one, firms, lang, money=False) for one in chain.steps]
    last = chain.steps[-1]
    total = ""
    if len(chain.steps) > 1:
        total = sentence("cumulated-unknown", lang)
        if last.cumulated is not None:
            facts = {"unit": unit_word(chain.steps[0].conversion.unit, lang), "takes": stuff(chain.start, lang)}
            key = "cumulated-one-for-one" if any(one.substitute for one in chain.steps) else "cumulated"
            total = sentence(key, lang, made=made(last, lang), gives=stuff(last.gives, lang), **facts)
    return statements((*steps, total), lang)


def _loops(found: RouteMap, lang: Lang, top: int | None) -> Block:
    loops = found.found.loops
    cells: list[Cell[Loop]] = [
        Cell(sentence("head.loop", lang), lambda loop: _ring(loop, found, lang), text=True),
    ]
    title = sentence("block.loops", lang, count=len(loops) + found.found.more_loops)
    return ranked(title, cells, loops, lang, top=top, command=AGAIN)


def _ring(loop: Loop, found: RouteMap, lang: Lang) -> str:
    parts = [stuff(loop.steps[-1].gives, lang)]
    for one in loop.steps:
        firm = firm_of(one.owner, found.firms, lang)
        parts += [sentence("run-by", lang, process=process(one.conversion, lang), firm=firm), stuff(one.gives, lang)]
    return sentence("ring", lang, ring=ARROW.join(parts), way=way(loop.way, lang))


def _idle(found: RouteMap, lang: Lang) -> Block:
    cells: list[Cell[IdleProcess]] = [
        Cell(sentence("head.process", lang), lambda one: process(one.conversion, lang), text=True),
        Cell(sentence("head.owner", lang), lambda one: _owner(one, found, lang), text=True),
        Cell(sentence("head.why", lang), lambda one: sentence(f"why.{one.why}", lang), style=lambda _: "stop"),
    ]

    def cured(one: IdleProcess) -> tuple[Under, ...]:
        return (Under("ask", sentence("cure", lang), cure(one, found.firms, lang)),)

    return ranked(sentence("block.idle", lang, count=len(found.idle)), cells, found.idle, lang, under=cured)


def _owner(one: IdleProcess, found: RouteMap, lang: Lang) -> str:
    return firm_of(one.owner, found.firms, lang) if one.owner else one.conversion.owner or sentence("nobody", lang)

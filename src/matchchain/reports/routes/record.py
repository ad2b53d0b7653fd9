"""The records of routes: a row for each step, and for JSON the routes, chains, loops and idle processes as well."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from matchchain.reports.column import Column, Table, Value
from matchchain.reports.routes.missing import missing_table, together_table
from matchchain.reports.routes.words import CHOICES, column, cure, firm_of, process, sentence, step, stuff, table
from matchchain.reports.telling.code_words import part_text
from matchchain.studies.routing.chain import Chain, Loop
from matchchain.studies.routing.route_map import Gain, IdleProcess, PlannedRoute, RouteMap
from matchchain.studies.routing.steps import Step
from matchchain.values import dataclass
from matchchain.wording import Lang

KINDS = sentence.choices("kind", "route", "chain")
ENDS = sentence.choices("end", "need", "product", "loop")
WHY = sentence.choices("why", "owner", "capacity", "zero", "busy")

RankedRoute: TypeAlias = tuple[int, PlannedRoute]
RankedChain: TypeAlias = tuple[int, Chain]
RankedLoop: TypeAlias = tuple[int, Loop]


@dataclass(frozen=True, slots=True)
class OnTheWay:
    """A step of a route or chain with both ends of it.

    Attributes:
        kind: "route" or "chain", the `rank`-th of them; `at`: which step of it, from 1.
        supplier: firm id; `start` what it gives.
        receiver: firm id, "" where a chain ends without one; `wanted` what that asks for.
        net: joint gain of the route, yuan a year; None for a chain.
        step: the step itself.
    """

    kind: str
    rank: int
    at: int
    supplier: str
    start: str
    receiver: str
    wanted: str
    net: float | None
    step: Step


def tables(found: RouteMap, lang: Lang, top: int | None, *, flat: bool) -> tuple[Table[Any], ...]:
    """The records.

    Args:
        found: the routes of a park.
        lang: language of the words in them.
        top: how many of each kind; None: all.
        flat: one table only, a row for each step of routes and chains, as a CSV file wants it.
    """
    steps = table("steps", _steps(found, lang), lambda: _on_the_way(found, top))
    if flat:
        return (steps,)
    return (
        table("routes", _routes(found, lang), lambda: enumerate(found.routes[:top], start=1)),
        table("chains", _chains(found, lang), lambda: enumerate(found.found.chains[:top], start=1)),
        table("loops", _loops(found, lang), lambda: enumerate(found.found.loops[:top], start=1)),
        missing_table("missing", found.missing, found.firms, lang, top),
        together_table(found.missing, lang),
        table("idle", _idle(found, lang), lambda: found.idle),
        steps,
    )


def _on_the_way(found: RouteMap, top: int | None) -> Iterator[OnTheWay]:
    for rank, route in enumerate(found.routes[:top], start=1):
        p = route.pairing
        for at, one in enumerate(route.steps, start=1):
            yield OnTheWay("route", rank, at, p.supplier, p.offer, p.receiver, p.need, p.net_per_year, one)
    for rank, chain in enumerate(found.found.chains[:top], start=1):
        start, wanted = chain.start.text, chain.wanted.text if chain.wanted else ""
        for at, one in enumerate(chain.steps, start=1):
            yield OnTheWay("chain", rank, at, chain.supplier, start, chain.receiver, wanted, None, one)


def _steps(found: RouteMap, lang: Lang) -> tuple[Column[OnTheWay], ...]:
    return (
        column("kind", kind="choice", choices=KINDS),
        column("rank", kind="count"),
        column("step", lambda o: o.at, "count"),
        column("supplier"),
        column("start"),
        column("process_id", lambda o: o.step.conversion.id),
        column("process", lambda o: process(o.step.conversion, lang), wide=22),
        column("owner", lambda o: o.step.owner),
        column("owner_name", lambda o: firm_of(o.step.owner, found.firms, lang), wide=16),
        column("way", lambda o: o.step.way, "choice", choices=CHOICES),
        column("takes", lambda o: stuff(o.step.takes, lang)),
        column("asks", lambda o: stuff(o.step.asks, lang)),
        column("substitute", lambda o: o.step.substitute, "flag"),
        column("auxiliary", lambda o: o.step.auxiliary, "flag"),
        column("gives", lambda o: stuff(o.step.gives, lang)),
        column("yield", lambda o: o.step.per_first, "factor"),
        column("yield_unit", lambda o: f"{o.step.unit}/{o.step.conversion.unit}"),
        column("ceiling", lambda o: o.step.ceiling, "flag"),
        column("cumulated", lambda o: o.step.cumulated, "factor"),
        column("cost", lambda o: o.step.cost.likely if o.step.cost else None, "number"),
        column("unit", lambda o: o.step.conversion.unit, wide=8),
        column("capacity", lambda o: o.step.capacity, "amount"),
        column("used", lambda o: o.step.used, "amount"),
        column("receiver"),
        column("wanted"),
        column("net_per_year", lambda o: o.net, "money"),
    )


def _routes(found: RouteMap, lang: Lang) -> tuple[Column[RankedRoute], ...]:
    def steps(row: RankedRoute) -> Value:
        return [step(one, found.firms, lang, money=True) for one in row[1].steps]

    return (
        column("rank", lambda r: r[0], "count"),
        column("id", lambda r: r[1].pairing.id),
        column("suggest_rank", lambda r: r[1].pairing.rank, "count"),
        column("supplier", lambda r: r[1].pairing.supplier),
        column("supplier_name", lambda r: firm_of(r[1].pairing.supplier, found.firms, lang), wide=16),
        column("start", lambda r: r[1].pairing.offer),
        column("receiver", lambda r: r[1].pairing.receiver),
        column("receiver_name", lambda r: firm_of(r[1].pairing.receiver, found.firms, lang), wide=16),
        column("wanted", lambda r: r[1].pairing.need),
        column("quantity", lambda r: r[1].pairing.quantity, "amount"),
        column("unit", lambda r: r[1].pairing.unit, wide=8),
        column("arrives", lambda r: r[1].arrives, "amount"),
        column("arrives_unit", lambda r: r[1].arrives_unit, wide=8),
        column("net_per_year", lambda r: r[1].pairing.net_per_year, "money"),
        column("net_low", lambda r: r[1].pairing.net_low, "money"),
        column("net_high", lambda r: r[1].pairing.net_high, "money"),
        column("known_part", lambda r: r[1].pairing.known_part, "flag"),
        column("gains", lambda r: [_gain(gain, found, lang) for gain in r[1].gains], "list", phrase=part_text),
        column("steps", steps, "list", wide=60),
    )


def _gain(gain: Gain, found: RouteMap, lang: Lang) -> Mapping[str, str]:
    """A party's gain as small named parts."""
    net = f"{gain.net:.2f}"
    text = sentence("gain", lang, firm=firm_of(gain.firm, found.firms, lang), net=net)
    return {"firm": gain.firm, "role": gain.role, "net_per_year": net, "text": text}


def _chains(found: RouteMap, lang: Lang) -> tuple[Column[RankedChain], ...]:
    def receiver(row: RankedChain) -> str:
        return firm_of(row[1].receiver, found.firms, lang) if row[1].receiver else ""

    return (
        column("rank", lambda c: c[0], "count"),
        column("way", lambda c: c[1].way, "choice", choices=CHOICES),
        column("supplier", lambda c: c[1].supplier),
        column("supplier_name", lambda c: firm_of(c[1].supplier, found.firms, lang), wide=16),
        column("start", lambda c: c[1].start.text),
        column("steps", lambda c: _in_short(c[1].steps, found, lang), "list", wide=60),
        column("end", lambda c: c[1].end, "choice", choices=ENDS),
        column("receiver", lambda c: c[1].receiver),
        column("receiver_name", receiver, wide=16),
        column("wanted", lambda c: c[1].wanted.text if c[1].wanted else ""),
        column("back_to", lambda c: back_to(c[1]), "count"),
        column("makes", lambda c: [stuff(one, lang) for one in c[1].makes], "list"),
        column("last_way", lambda c: c[1].last, "choice", choices=CHOICES),
        column("cumulated", lambda c: c[1].steps[-1].cumulated if c[1].steps else None, "factor"),
        column("quantity", lambda c: c[1].quantity, "amount"),
        column("worth", lambda c: c[1].worth, "money"),
        column("score", lambda c: c[1].score, "degree", digits=4),
    )


def _in_short(steps: tuple[Step, ...], found: RouteMap, lang: Lang) -> list[str]:
    return [step(one, found.firms, lang, money=False) for one in steps]


def back_to(chain: Chain) -> int | None:
    """Of a loop the step it comes back to, counted from 1; 0 for the process that makes the start."""
    return None if chain.back_to is None else chain.back_to + 1


def _loops(found: RouteMap, lang: Lang) -> tuple[Column[RankedLoop], ...]:
    return (
        column("rank", lambda loop: loop[0], "count"),
        column("way", lambda loop: loop[1].way, "choice", choices=CHOICES),
        column("firms", lambda loop: list(loop[1].firms), "list"),
        column("steps", lambda loop: _in_short(loop[1].steps, found, lang), "list", wide=60),
        column("score", lambda loop: loop[1].score, "degree", digits=4),
    )


def _idle(found: RouteMap, lang: Lang) -> tuple[Column[IdleProcess], ...]:
    def owner(one: IdleProcess) -> str:
        return firm_of(one.owner, found.firms, lang) if one.owner else one.conversion.owner

    return (
        column("process_id", lambda one: one.conversion.id),
        column("process", lambda one: process(one.conversion, lang), wide=22),
        column("owner"),
        column("owner_name", owner, wide=16),
        column("why", kind="choice", choices=WHY),
        column("cure", lambda one: cure(one, found.firms, lang), wide=50),
    )

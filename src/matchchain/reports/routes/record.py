"""The records of routes: one row a step for CSV, one a route, chain, loop, missing step or idle process for JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from matchchain.reports.report import Choices, Column, Record, Table
from matchchain.reports.routes.missing import missing_table, together_table
from matchchain.reports.routes.words import CHOICES, cure, firm_of, process, sentence, step, stuff
from matchchain.reports.suggestions.record import rounded
from matchchain.studies.routing.chain import Chain
from matchchain.studies.routing.route_map import Gain, RouteMap
from matchchain.studies.routing.steps import Step
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

KINDS = {kind: sentence_of(f"routes.kind.{kind}") for kind in ("route", "chain")}
ENDS = {end: sentence_of(f"routes.end.{end}") for end in ("need", "product", "loop")}
WHY = {why: sentence_of(f"routes.why.{why}") for why in ("owner", "capacity", "zero", "busy")}

_STEPS = (
    "kind", "rank", "step", "supplier", "start", "process_id", "process", "owner", "owner_name", "way", "takes",
    "asks", "substitute", "auxiliary", "gives", "yield", "yield_unit", "ceiling", "cumulated", "cost", "unit",
    "capacity", "used", "receiver", "wanted", "net_per_year",
)  # fmt: skip
_ROUTES = (
    "rank", "id", "suggest_rank", "supplier", "supplier_name", "start", "receiver", "receiver_name", "wanted",
    "quantity", "unit", "arrives", "arrives_unit", "net_per_year", "net_low", "net_high", "known_part", "gains",
    "steps",
)  # fmt: skip
_CHAINS = (
    "rank", "way", "supplier", "supplier_name", "start", "steps", "end", "receiver", "receiver_name", "wanted",
    "back_to", "makes", "last_way", "cumulated", "quantity", "worth", "score",
)  # fmt: skip
_LOOPS = ("rank", "way", "firms", "steps", "score")
_IDLE = ("process_id", "process", "owner", "owner_name", "why", "cure")
_CHOICES: dict[str, Choices] = {"kind": KINDS, "way": CHOICES, "last_way": CHOICES, "end": ENDS, "why": WHY}
_PATTERNS = {
    "net_per_year": "#,##0", "net_low": "#,##0", "net_high": "#,##0", "worth": "#,##0", "quantity": "#,##0.##",
    "capacity": "#,##0.##", "used": "#,##0.##", "arrives": "#,##0.##", "yield": "0.0000", "cumulated": "0.0000",
    "score": "0.000",
}  # fmt: skip
_WIDE = {"process": 22, "steps": 60, "cure": 50, "owner_name": 16, "supplier_name": 16, "receiver_name": 16}


def tables(found: RouteMap, lang: Lang, top: int | None, *, flat: bool) -> tuple[Table, ...]:
    """The records.

    Args:
        found: the routes of a park.
        lang: language of the words in them.
        top: how many of each kind; None: all.
        flat: one table only, a row for each step of routes and chains, as a CSV file wants it.
    """
    steps = _table("steps", _STEPS, lambda: _steps(found, lang, top))
    if flat:
        return (steps,)
    return (
        _table("routes", _ROUTES, lambda: _routes(found, lang, top)),
        _table("chains", _CHAINS, lambda: _chains(found, lang, top)),
        _table("loops", _LOOPS, lambda: _loops(found, lang, top)),
        missing_table("missing", found.missing, found.firms, lang, top),
        together_table(found.missing, lang),
        _table("idle", _IDLE, lambda: _idle(found, lang)),
        steps,
    )


def _table(name: str, fields: tuple[str, ...], rows: Callable[[], Iterator[Record]]) -> Table:
    columns = tuple(
        Column(
            f, sentence_of(f"routes.field.{f}"), _PATTERNS.get(f, ""), _CHOICES.get(f), width=_WIDE.get(f, 12),
            phrase=(lambda part: part["text"]) if f == "gains" else None,
        )
        for f in fields
    )  # fmt: skip
    return Table(name, sentence_of(f"routes.sheet.{name}"), columns, rows)


def _steps(found: RouteMap, lang: Lang, top: int | None) -> Iterator[Record]:
    for rank, route in enumerate(found.routes[:top], start=1):
        p = route.pairing
        ends = (p.supplier, p.offer), (p.receiver, p.need, rounded(p.net_per_year, 2))
        yield from (_step("route", rank, at, ends, one, found, lang) for at, one in enumerate(route.steps, start=1))
    for rank, chain in enumerate(found.found.chains[:top], start=1):
        wanted = chain.wanted.text if chain.wanted else ""
        ends = (chain.supplier, chain.start.text), (chain.receiver, wanted, None)
        yield from (_step("chain", rank, at, ends, one, found, lang) for at, one in enumerate(chain.steps, start=1))


def _step(
    kind: str,
    rank: int,
    at: int,
    ends: tuple[tuple[str, str], tuple[str, str, float | None]],
    one: Step,
    found: RouteMap,
    lang: Lang,
) -> Record:
    return (
        kind, rank, at, *ends[0], one.conversion.id, process(one.conversion, lang), one.owner,
        firm_of(one.owner, found.firms, lang), one.way, stuff(one.takes, lang), stuff(one.asks, lang),
        one.substitute, one.auxiliary, stuff(one.gives, lang),
        rounded(one.per_first, 6), f"{one.unit}/{one.conversion.unit}", one.ceiling, rounded(one.cumulated, 6),
        one.cost.likely if one.cost else None, one.conversion.unit, rounded(one.capacity, 6), rounded(one.used, 6),
        *ends[1],
    )  # fmt: skip


def _routes(found: RouteMap, lang: Lang, top: int | None) -> Iterator[Record]:
    for rank, route in enumerate(found.routes[:top], start=1):
        p = route.pairing
        yield (
            rank, p.id, p.rank, p.supplier, firm_of(p.supplier, found.firms, lang), p.offer, p.receiver,
            firm_of(p.receiver, found.firms, lang), p.need, rounded(p.quantity, 6), p.unit, rounded(route.arrives, 6),
            route.arrives_unit, rounded(p.net_per_year, 2), rounded(p.net_low, 2), rounded(p.net_high, 2), p.known_part,
            [_gain(gain, found, lang) for gain in route.gains],
            [step(one, found.firms, lang, money=True) for one in route.steps],
        )  # fmt: skip


def _gain(gain: Gain, found: RouteMap, lang: Lang) -> Mapping[str, str]:
    """A party's gain as small named parts."""
    net = f"{gain.net:.2f}"
    text = sentence("gain", lang, firm=firm_of(gain.firm, found.firms, lang), net=net)
    return {"firm": gain.firm, "role": gain.role, "net_per_year": net, "text": text}


def _chains(found: RouteMap, lang: Lang, top: int | None) -> Iterator[Record]:
    for rank, chain in enumerate(found.found.chains[:top], start=1):
        yield (
            rank, chain.way, chain.supplier, firm_of(chain.supplier, found.firms, lang), chain.start.text,
            [step(one, found.firms, lang, money=False) for one in chain.steps], chain.end, chain.receiver,
            firm_of(chain.receiver, found.firms, lang) if chain.receiver else "",
            chain.wanted.text if chain.wanted else "", back_to(chain), [stuff(one, lang) for one in chain.makes],
            chain.last, rounded(chain.steps[-1].cumulated, 6) if chain.steps else None, rounded(chain.quantity, 6),
            rounded(chain.worth, 2), rounded(chain.score, 4),
        )  # fmt: skip


def back_to(chain: Chain) -> int | None:
    """Of a loop the step it comes back to, counted from 1; 0 for the process that makes the start."""
    return None if chain.back_to is None else chain.back_to + 1


def _loops(found: RouteMap, lang: Lang, top: int | None) -> Iterator[Record]:
    for rank, loop in enumerate(found.found.loops[:top], start=1):
        steps = [step(one, found.firms, lang, money=False) for one in loop.steps]
        yield rank, loop.way, list(loop.firms), steps, rounded(loop.score, 4)


def _idle(found: RouteMap, lang: Lang) -> Iterator[Record]:
    for one in found.idle:
        owner = firm_of(one.owner, found.firms, lang) if one.owner else one.conversion.owner
        name = process(one.conversion, lang)
        yield one.conversion.id, name, one.owner, owner, one.why, cure(one, found.firms, lang)

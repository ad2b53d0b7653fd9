"""The fields of a route's explanation in JSON: the pairing, its sum, each leg and each process."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from matchchain.network.pairing import Verdict
from matchchain.reports.column import Column, Table
from matchchain.reports.explain.account_line import origin
from matchchain.reports.explain.record import (
    CALLED,
    IDENTITY,
    SumLine,
    lines_table,
    of_pairing,
    table,
    unknowns_table,
)
from matchchain.reports.explain.words import column, firm_of, leg_name
from matchchain.reports.telling.code_words import OUTCOMES, texts
from matchchain.studies.explaining.route_told import Leg, RouteTold, Work
from matchchain.wording import Lang, say


def tables(told: RouteTold, lang: Lang) -> tuple[Table[Any], ...]:
    """Every record of a route."""
    verdicts = [(leg, verdict) for leg in told.legs for verdict in leg.verdicts]
    return (
        table("pairings", (*IDENTITY, *_figures(lang)), lambda: (told,)),
        lines_table(lambda: _lines(told, lang)),
        table("legs", _legs(lang), lambda: told.legs),
        table("processes", _processes(lang), lambda: told.works),
        table("verdicts", _verdicts(lang), lambda: verdicts),
        unknowns_table(told.pairing.unknowns, lang),
    )


def _figures(lang: Lang) -> tuple[Column[RouteTold], ...]:
    return (
        of_pairing("steps", "list", lambda told: texts(told.pairing.steps, lang)),
        of_pairing("quantity", "amount"),
        of_pairing("unit"),
        of_pairing("net_per_year", "money"),
        of_pairing("net_low", "money"),
        of_pairing("net_high", "money"),
        of_pairing("known_part", "flag"),
        of_pairing("supplier_gain", "money"),
        of_pairing("converter_gain", "money"),
        of_pairing("receiver_gain", "money"),
    )


def _lines(told: RouteTold, lang: Lang) -> Iterator[SumLine]:
    for line in told.pairing.lines:
        year = None if line.likely is None else line.sign * line.likely * (told.pairing.quantity or 0.0)
        yield SumLine(line.name, line.low, line.likely, line.high, year, origin(line, lang))


def _legs(lang: Lang) -> tuple[Column[Leg], ...]:
    return (
        column("supplier", lambda leg: firm_of(leg.supplier, lang)),
        column("receiver", lambda leg: firm_of(leg.receiver, lang)),
        column("offer", lambda leg: leg.offer[0]),
        column("need", lambda leg: leg.need[0]),
        column("quantity", kind="amount"),
        column("unit"),
        column("distance_km", lambda leg: leg.km, "km"),
    )


def _processes(lang: Lang) -> tuple[Column[Work], ...]:
    return (
        column("process", lambda work: say(work.process, lang), wide=24),
        column("owner", lambda work: "" if work.owner is None else firm_of(work.owner, lang)),
        column("worked", kind="amount"),
        column("unit"),
        column("used", kind="amount"),
        column("capacity", kind="amount"),
        column("cost", kind="price"),
        column("known_cost", lambda work: work.known, "price"),
        column("source", wide=40),
    )


def _verdicts(lang: Lang) -> tuple[Column[tuple[Leg, Verdict]], ...]:
    return (
        column("rule", lambda of: of[1].rule, "choice", choices=CALLED),
        column("outcome", lambda of: of[1].outcome, "choice", choices=OUTCOMES),
        column("paper", lambda of: of[1].paper, "flag"),
        column("text", lambda of: f"{leg_name(of[0], lang)}  {say(of[1].text, lang)}", wide=50),
    )

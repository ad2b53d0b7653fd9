"""The fields of the park page in JSON, "matchchain.report/1": the pairings of `suggest`, then flows, gaps, firms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from matchchain.network.graph.flow import Flow
from matchchain.park import Firm
from matchchain.reports.column import Column, Fields, Table
from matchchain.reports.overview.firms import Of, by_firm
from matchchain.reports.overview.pictures import goods_of, tie_of
from matchchain.reports.overview.sums import Sums
from matchchain.reports.rounding import rounded
from matchchain.reports.telling.flows import named
from matchchain.reports.telling.words import Sentences
from matchchain.studies.growth.leftover import Line
from matchchain.studies.overview.overview import Overview
from matchchain.values import dataclass
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.report/1"
column = Fields("report.field")
_TIES = Sentences("pictures").choices("tie", "runs", "proposed", "converted")
_SIDES = Sentences("report").choices("side", "wanted", "offered")


def sum_facts(given: Sums) -> Mapping[str, Mapping[str, float | int | None]]:
    """What the plan comes to, each apart by how far it is known and settled."""
    digits = {"money": 2, "tonnes": 6, "co2": 4, "pairings": 0}
    return {
        name: {part: value if part == "unstated" else rounded(value, digits[name]) for part, value in one.items()}
        for name, one in asdict(given).items()
    }


def tables(found: Overview, lang: Lang) -> tuple[Table[Any], ...]:
    """Flows, gaps and firms."""
    told = by_firm(found)
    gaps = [
        *(_Gap("wanted", line, line.value) for market in found.wanted for line in market.lines),
        *(_Gap("offered", left, left.value) for rest in found.offered for left in rest.lines),
    ]
    firms = [_Row(firm, told[firm.id] if firm.id in told else Of(), found) for firm in found.firms.values()]
    return (
        Table("flows", sentence_of("report.table.flows"), _of_flows(lang), lambda: found.flows),
        Table("gaps", sentence_of("report.table.gaps"), _of_gaps(), lambda: gaps),
        Table("firms", sentence_of("report.table.firms"), _of_firms(lang), lambda: firms),
    )


@dataclass(frozen=True, slots=True)
class _Gap:
    side: str
    line: Line
    value: float | None


@dataclass(frozen=True, slots=True)
class _Row:
    firm: Firm
    of: Of
    found: Overview


def _of_flows(lang: Lang) -> tuple[Column[Flow], ...]:
    return (
        column("id"),
        column("tie", tie_of, "choice", choices=_TIES),
        column("supplier", wide=18),
        column("receiver", wide=18),
        column("material", lambda f: goods_of(f, lang), wide=18),
        column("quantity", kind="amount"),
        column("unit", wide=6),
        column("net_per_year", lambda f: f.net, "money"),
    )


def _of_gaps() -> tuple[Column[_Gap], ...]:
    return (
        column("side", kind="choice", choices=_SIDES),
        column("firm", lambda g: g.line.firm, wide=18),
        column("material", lambda g: g.line.words, wide=18),
        column("left", lambda g: g.line.left, "amount"),
        column("unit", lambda g: g.line.unit, wide=6),
        column("value_per_year", lambda g: g.value, "money"),
    )


def _of_firms(lang: Lang) -> tuple[Column[_Row], ...]:
    def place(row: _Row, of: str) -> float | None:
        found = row.found.positions.get(row.firm.id)
        return None if found is None else float(getattr(found, of))

    return (
        column("firm", lambda r: r.firm.id, wide=18),
        column("firm_name", lambda r: named(r.firm, lang), wide=18),
        column("zone", lambda r: r.firm.district),
        column("east_km", lambda r: place(r, "east"), "km"),
        column("north_km", lambda r: place(r, "north"), "km"),
        column("planned", lambda r: r.of.planned, "count"),
        column("gain_per_year", lambda r: r.of.gain if r.of.planned else None, "money"),
        column("gives_today", lambda r: len(r.of.gives), "count"),
        column("gets_today", lambda r: len(r.of.gets), "count"),
        column("unmet", lambda r: len(r.of.unmet), "count"),
        column("unplaced", lambda r: len(r.of.unplaced), "count"),
    )

"""The records of `sweep`: scenarios, every run's net, firms, pairings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from matchchain.reports.column import Column, Fields, Table
from matchchain.studies.sweep.summary import CaseFound, FirmFound, PairFound, Sweep
from matchchain.values import dataclass
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

column = Fields("sweep.field")


@dataclass(frozen=True, slots=True)
class OfCase:
    """A row of a scenario: its number, its name and what it is of."""

    number: int
    scenario: str
    row: Any


def tables(found: Sweep, lang: Lang, top: int | None) -> tuple[Table[Any], ...]:
    """The tables of the answer; `top` rows of firms and pairings each, None: all."""

    def rows(name: str) -> Iterator[OfCase]:
        for number, case in enumerate(found.cases, start=1):
            for row in getattr(case, name)[:top]:
                yield OfCase(number, case.name, row)

    def runs() -> Iterator[OfCase]:
        for number, case in enumerate(found.cases, start=1):
            for run, net in enumerate(case.nets, start=1):
                yield OfCase(number, case.name, (run, net))

    cases = (OfCase(number, case.name, case) for number, case in enumerate(found.cases, start=1))
    return (
        Table("scenarios", sentence_of("sweep.sheet.scenarios"), _of_cases(), lambda: tuple(cases)),
        Table("firms", sentence_of("sweep.sheet.firms"), _of_firms(found, lang), lambda: rows("firms")),
        Table("pairings", sentence_of("sweep.sheet.pairings"), _of_pairings(found, lang), lambda: rows("pairings")),
        Table("runs", sentence_of("sweep.sheet.runs"), _of_runs(), runs),
    )


_WHICH: tuple[Column[OfCase], ...] = (column("number", kind="count"), column("scenario"))


def _of_cases() -> tuple[Column[OfCase], ...]:
    def of(name: str) -> Any:  # noqa: ANN401 - takes a figure of a case
        return lambda one: getattr(_case(one).net, name)

    return (
        *_WHICH,
        column("runs", lambda one: len(_case(one).nets), "count"),
        column("net_mean", of("mean"), "money"),
        column("net_deviation", of("deviation"), "money"),
        column("net_p10", of("p10"), "money"),
        column("net_p50", of("p50"), "money"),
        column("net_p90", of("p90"), "money"),
        column("below_base", lambda one: _case(one).below, "share"),
        column("quantity_mean", lambda one: _case(one).quantity.mean, "tonnage"),
        column("avoided_co2_mean", lambda one: None if (co2 := _case(one).co2) is None else co2.mean, "carbon"),
    )


def _case(one: OfCase) -> CaseFound:
    found: CaseFound = one.row
    return found


def _of_firms(found: Sweep, lang: Lang) -> tuple[Column[OfCase], ...]:
    def firm(one: OfCase) -> FirmFound:
        row: FirmFound = one.row
        return row

    return (
        *_WHICH,
        column("firm", lambda one: firm(one).firm),
        column("firm_name", lambda one: firm_name(firm(one).firm, found, lang), wide=18),
        column("gain_base", lambda one: firm(one).base, "money"),
        column("gain_mean", lambda one: firm(one).gain.mean, "money"),
        column("gain_p10", lambda one: firm(one).gain.p10, "money"),
        column("gain_p50", lambda one: firm(one).gain.p50, "money"),
        column("gain_p90", lambda one: firm(one).gain.p90, "money"),
        column("share_of_runs", lambda one: firm(one).share, "share"),
    )


def _of_pairings(found: Sweep, lang: Lang) -> tuple[Column[OfCase], ...]:
    def pair(one: OfCase) -> PairFound:
        row: PairFound = one.row
        return row

    return (
        *_WHICH,
        column("id", lambda one: pair(one).traded.id),
        column("supplier", lambda one: pair(one).traded.supplier),
        column("receiver", lambda one: pair(one).traded.receiver),
        column("supplier_name", lambda one: firm_name(pair(one).traded.supplier, found, lang), wide=18),
        column("receiver_name", lambda one: firm_name(pair(one).traded.receiver, found, lang), wide=18),
        column("offer", lambda one: pair(one).traded.offer, wide=16),
        column("need", lambda one: pair(one).traded.need, wide=16),
        column("share_of_runs", lambda one: pair(one).share, "share"),
        column("in_base", lambda one: pair(one).in_base, "flag"),
        column("quantity_mean", lambda one: pair(one).quantity, "amount"),
        column("unit", lambda one: pair(one).traded.unit, wide=8),
        column("net_mean", lambda one: pair(one).net, "money"),
    )


def _of_runs() -> tuple[Column[OfCase], ...]:
    return (*_WHICH, column("run", lambda one: one.row[0], "count"), column("net", lambda one: one.row[1], "money"))


def firm_name(firm: str, found: Sweep, lang: Lang) -> str:
    """A firm as a reader of this language calls it."""
    zh, en = found.firms.get(firm, (firm, ""))
    return (en if lang == "en" else "") or zh

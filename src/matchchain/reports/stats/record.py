"""The records of `stats`: every list behind its figures."""

from __future__ import annotations

from typing import Any

from matchchain.followup.light import COLOURS
from matchchain.park import DEAL_STATES, REASONS
from matchchain.reports.column import Column, Table
from matchchain.reports.stats.words import LATE, LINES, MARKS, column, node_word
from matchchain.studies.stats import Stats
from matchchain.studies.stats.analysis import HeldUp, Lost, Reached, Waits
from matchchain.studies.stats.evaluation import Ranked
from matchchain.studies.stats.forecast import Part
from matchchain.studies.stats.later import LateEntry
from matchchain.studies.stats.marks import Marked
from matchchain.studies.stats.monitoring import Due, Move
from matchchain.studies.stats.trades import Linked
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of


def tables(found: Stats, lang: Lang) -> tuple[Table[Any], ...]:
    """One array of the JSON object each; the products come first, as the figure most asked about."""
    month, quarter = found.monitoring, found.analysis
    return (
        _table("products", _products(lang), lambda: _of_lines(found)),
        _table("lights", _lights(), lambda: month.lights),
        _table("moves", _moves(), lambda: month.moves),
        _table("due", _due(lang), lambda: month.due),
        _table("funnel", _funnel(), lambda: quarter.funnel),
        _table("lost", _lost(), lambda: quarter.lost),
        _table("waits", _waits(), lambda: quarter.waits),
        _table("held_up", _held_up(lang), lambda: quarter.held_up),
        _table("chains", _chains(), lambda: found.ranking),
        _table("forecast_parts", _parts(), lambda: found.forecast.parts if found.forecast else ()),
        _table("forecasts", _forecasts(), lambda: found.record),
        _table("later", _later(), lambda: found.later),
    )


def _table(name: str, columns: tuple[Column[Any], ...], rows: Any) -> Table[Any]:  # noqa: ANN401 - each table's own
    return Table(name, sentence_of(f"stats.sheet.{name}"), columns, rows)


def _of_lines(found: Stats) -> list[tuple[str, str, str]]:
    """(line, substance, its label in both languages) of each of the three lines."""
    lines: list[tuple[str, Linked]] = [("registered", found.registered), ("office", found.office)]
    if found.plan is not None:
        lines.append(("plan", found.plan.linked))
    return [(name, f"{one.zh}\n{one.en}", one.id) for name, told in lines for one in told.products]


def _products(lang: Lang) -> tuple[Column[tuple[str, str, str]], ...]:
    return (
        column("line", lambda row: row[0], "choice", choices=LINES),
        column("substance", lambda row: row[2], wide=18),
        column("product", lambda row: row[1].split("\n")[lang == "en"], wide=24),
    )


def _lights() -> tuple[Column[tuple[str, int]], ...]:
    return (
        column("light", lambda row: row[0], "choice", choices={str(key): words for key, words in COLOURS.items()}),
        column("deals", lambda row: row[1], "count"),
    )


def _moves() -> tuple[Column[Move], ...]:
    return (
        column("on"),
        column("deal"),
        column("before", kind="choice", choices=DEAL_STATES),
        column("state", kind="choice", choices=DEAL_STATES),
        column("why", kind="choice", choices=REASONS),
    )


def _due(lang: Lang) -> tuple[Column[Due], ...]:
    return (
        column("deal"),
        column("node", lambda one: node_word(one.node.node, lang), wide=18),
        column("due", lambda one: one.node.due),
        column("days", kind="count"),
    )


def _funnel() -> tuple[Column[Reached], ...]:
    return (
        column("state", kind="choice", choices=DEAL_STATES),
        column("deals", kind="count"),
        column("share", kind="share"),
        column("low", kind="share"),
        column("high", kind="share"),
    )


def _lost() -> tuple[Column[Lost], ...]:
    return (
        column("state", kind="choice", choices=DEAL_STATES),
        column("why", kind="choice", choices=REASONS),
        column("deals", kind="count"),
        column("promised", kind="money"),
    )


def _waits() -> tuple[Column[Waits], ...]:
    return (
        column("state", kind="choice", choices=DEAL_STATES),
        column("deals", kind="count"),
        column("median_days", lambda one: one.days, "tonnage"),
    )


def _held_up(lang: Lang) -> tuple[Column[HeldUp], ...]:
    return (
        column("office", wide=18),
        column("node", lambda one: node_word(one.node, lang), wide=18),
        column("deals", kind="count"),
        column("days", kind="count"),
    )


def _chains() -> tuple[Column[Ranked], ...]:
    return (
        column("rank", kind="count"),
        column("chain", wide=18),
        column("points", kind="tonnage"),
        column("deals", kind="count"),
        column("running", kind="count"),
        column("red", kind="count"),
        column("firms_linked", lambda one: len(one.linked.firms), "count"),
        column("products_supplied", lambda one: len(one.linked.products), "count"),
        column("promised", lambda one: one.saving.promised, "money"),
        column("contracted", lambda one: one.saving.contracted, "money"),
        column("reported", lambda one: one.saving.reported, "money"),
        column("verified", lambda one: one.saving.verified, "money"),
    )


def _parts() -> tuple[Column[Part], ...]:
    return (column("deal"), column("chance", kind="share"), column("expected", kind="money"))


def _forecasts() -> tuple[Column[Marked], ...]:
    return (
        column("id", lambda one: one.record.id),
        column("made", lambda one: one.record.on),
        column("year", lambda one: one.record.period),
        column("low_sum", lambda one: one.record.low.likely if one.record.low else None, "money"),
        column("likely_sum", lambda one: one.record.likely.likely if one.record.likely else None, "money"),
        column("high_sum", lambda one: one.record.high.likely if one.record.high else None, "money"),
        column("actual", kind="money"),
        column("mark", kind="choice", choices=MARKS),
    )


def _later() -> tuple[Column[LateEntry], ...]:
    return (
        column("entered"),
        column("deal"),
        column("what", kind="choice", choices=LATE),
        column("about"),
        column("said", wide=18),
    )

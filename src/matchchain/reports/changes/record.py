"""The fields of `changes` in JSON and CSV, "matchchain.changes/1": their names and order are a promise."""

from __future__ import annotations

from typing import Any

from matchchain.reports.column import Column, Fields, Table
from matchchain.reports.telling.code_words import STAGES
from matchchain.reports.telling.words import Sentences
from matchchain.studies.comparing.changes import PAIR_NEWS, Changes, FirmChange, LineChange, PairChange
from matchchain.studies.comparing.facts import FIGURES, FirmFact
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

sentence = Sentences("changes")
column = Fields("changes.field")
_NEWS = sentence.choices("news", "joined", "left", "added", "ended", "stated", "withdrawn", *PAIR_NEWS)
_SIDES = sentence.choices("side", "offer", "need")
_FIGURES = sentence.choices("figure", *FIGURES)
_WHYS = sentence.choices("why", "firm-left", "line-ended", "spare", "other")


def tables(found: Changes, lang: Lang) -> tuple[Table[Any], ...]:
    """Firms, lines and pairings; those of pairings are empty where nobody kept the pairings of then."""
    return (
        Table("firms", sentence_of("changes.table.firms"), _of_firms(lang), lambda: found.firms),
        Table("lines", sentence_of("changes.table.lines"), _of_lines(lang), lambda: found.lines),
        Table("pairings", sentence_of("changes.table.pairings"), _of_pairs(lang), lambda: found.pairs or ()),
    )


def _name(firm: FirmFact, lang: Lang) -> str:
    return (firm.name_en if lang == "en" else "") or firm.name


def _of_firms(lang: Lang) -> tuple[Column[FirmChange], ...]:
    return (
        column("news", kind="choice", choices=_NEWS),
        column("firm", lambda one: one.firm.id, wide=18),
        column("firm_name", lambda one: _name(one.firm, lang), wide=18),
    )


def _of_lines(lang: Lang) -> tuple[Column[LineChange], ...]:
    return (
        column("news", kind="choice", choices=_NEWS),
        column("firm", lambda one: one.firm.id, wide=18),
        column("firm_name", lambda one: _name(one.firm, lang), wide=18),
        column("side", kind="choice", choices=_SIDES, wide=8),
        column("line", lambda one: one.id, wide=24),
        column("material", lambda one: one.names[0], wide=18),
        column("figure", lambda one: one.figure or "quantity", "choice", choices=_FIGURES, wide=10),
        column("then", lambda one: None if one.then is None else one.then.value, "amount"),
        column("now", lambda one: None if one.now is None else one.now.value, "amount"),
        column("unit", lambda one: next((a.unit for a in (one.now, one.then) if a), ""), wide=8),
    )


def _of_pairs(lang: Lang) -> tuple[Column[PairChange], ...]:
    return (
        column("news", kind="choice", choices=_NEWS),
        column("id", lambda one: one.pair.id),
        column("supplier", lambda one: one.pair.supplier, wide=18),
        column("receiver", lambda one: one.pair.receiver, wide=18),
        column("supplier_name", lambda one: _name(one.supplier, lang), wide=18),
        column("receiver_name", lambda one: _name(one.receiver, lang), wide=18),
        column("offer", lambda one: one.pair.offer, wide=18),
        column("quantity", lambda one: one.pair.quantity, "amount"),
        column("unit", lambda one: one.pair.unit, wide=8),
        column("stage", lambda one: one.pair.stage, "choice", choices=STAGES),
        column("net_then", lambda one: one.then, "money"),
        column("net_now", lambda one: one.now, "money"),
        column("why", kind="choice", choices=_WHYS),
    )

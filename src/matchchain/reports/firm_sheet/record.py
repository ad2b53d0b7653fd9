"""The records of `sheet`: for the office pairings, questions and papers; for the firm its own lines and papers."""

from __future__ import annotations

from typing import Any

from matchchain.reports.column import Fields, Table
from matchchain.reports.firm_sheet.words import own_question, papers, sentence
from matchchain.reports.telling import pairing as words
from matchchain.reports.telling.code_words import STAGES
from matchchain.reports.telling.question import question_of
from matchchain.reports.telling.reasons import stops
from matchchain.studies.asking.question import Question
from matchchain.studies.firm_sheet.own_view import OwnView
from matchchain.studies.firm_sheet.sheet import FirmSheet, own_gain
from matchchain.studies.papers.plan import Sought
from matchchain.wording import Lang, say
from matchchain.wording.message import sentence_of

column = Fields("sheet.field")
_SIDES = sentence.choices("side", "offer", "need")
_BASES = sentence.choices("basis", "disposal", "sold", "bought")


def office_tables(found: FirmSheet, lang: Lang, top: int | None) -> tuple[Table[Any], ...]:
    """Every record of a firm's sheet, or the first `top` of each table."""
    return (
        Table("pairings", sentence_of("sheet.table.pairings"), _pairings(found, lang), lambda: found.pairings[:top]),
        Table("questions", sentence_of("sheet.table.questions"), _questions(lang), lambda: found.questions[:top]),
        Table("papers", sentence_of("sheet.table.papers"), _papers(lang), lambda: found.papers[:top]),
    )


def _pairings(found: FirmSheet, lang: Lang) -> tuple[Any, ...]:
    return (
        column("rank", kind="count"),
        column("id"),
        column("stage", kind="choice", choices=STAGES),
        column("supplier", lambda p: words.supplier(p, lang)),
        column("receiver", lambda p: words.receiver(p, lang)),
        column("offer"),
        column("need"),
        column("quantity", kind="amount"),
        column("unit", wide=8),
        column("net", lambda p: p.net_per_year, "money"),
        column("gain", lambda p: own_gain(found.firm.id, p), "money"),
        column("stops", lambda p: stops(p, lang), wide=60),
    )


def _questions(lang: Lang) -> tuple[Any, ...]:
    def question(q: Question) -> str:
        return question_of(q.text, lang)

    return (
        column("question", question, wide=44),
        column("line"),
        column("field"),
        column("pairings", kind="count"),
        column("worth", kind="money"),
    )


def _papers(lang: Lang) -> tuple[Any, ...]:
    def paper(one: Sought) -> str:
        return papers(f"word.{one.paper.word}", lang)

    return (
        column("paper", paper, wide=20),
        column("material", lambda one: one.paper.material),
        column("authority", lambda one: papers(f"authority.{one.paper.authority}", lang), wide=18),
        column("missing", lambda one: say(one.paper.text, lang), wide=60),
        column("unlocks", kind="money"),
    )


def own_tables(view: OwnView, lang: Lang) -> tuple[Table[Any], ...]:
    """Every record of the sheet that may go to the firm."""
    return (
        Table("lines", sentence_of("sheet.table.lines"), _lines(lang), lambda: view.lines),
        Table("papers", sentence_of("sheet.table.papers"), _own_papers(lang), lambda: view.papers),
        Table("questions", sentence_of("sheet.table.questions"), _own_questions(view, lang), lambda: view.questions),
    )


def _lines(lang: Lang) -> tuple[Any, ...]:
    return (
        column("side", kind="choice", choices=_SIDES),
        column("material"),
        column("stage", kind="choice", choices=STAGES),
        column("quantity", lambda one: None if one.quantity is None else one.quantity.likely, "amount"),
        column("unit", lambda one: None if one.quantity is None else one.quantity.unit, wide=8),
        column("basis", kind="choice", choices=_BASES),
        column("price", lambda one: None if one.price is None else one.price.likely, "price"),
        column("yearly", kind="money"),
        column("partners", lambda one: [p.name_en if lang == "en" else p.name for p in one.partners], "list"),
        column("unnamed", kind="count"),
    )


def _own_questions(view: OwnView, lang: Lang) -> tuple[Any, ...]:
    return (
        column("question", lambda q: own_question(q, view.firm, lang), wide=44),
        column("line"),
        column("field"),
    )


def _own_papers(lang: Lang) -> tuple[Any, ...]:
    return (
        column("paper", lambda one: papers(f"word.{one.sought.paper.word}", lang), wide=20),
        column("material"),
        column("count", kind="count"),
        column("authority", lambda one: papers(f"authority.{one.sought.paper.authority}", lang), wide=18),
        column("bring", lambda one: papers(f"bring.{one.sought.paper.word}", lang), wide=44),
    )

"""The records of `blanks`: every question, then every missing paper, each with its rank."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias, TypeVar

from matchchain.reports.blanks.words import command_of, decides, name_of, sentence, shown, to_ask
from matchchain.reports.column import Column, Fields, Table, Value
from matchchain.reports.telling.code_words import texts
from matchchain.reports.telling.question import question_of
from matchchain.studies.asking.question import Asked, Blanks, MissingPaper, Question
from matchchain.wording import Lang, say
from matchchain.wording.message import sentence_of

column = Fields("blanks.field")
SETTLED_BY = sentence.choices("settled-by", "phone", "trial", "files")
SIDES = sentence.choices("side", "offer", "need", "firm", "park")
R = TypeVar("R")
Ranked: TypeAlias = tuple[int, R]
"""A row with its rank, from 1."""


def tables(
    found: Blanks, lang: Lang, top: int | None, *, phones: bool = False
) -> tuple[Table[Ranked[Question]], Table[Ranked[MissingPaper]]]:
    """Every record of the answer, or the first `top` of each table."""
    questions, papers = found.questions[:top], found.papers[:top]
    of_questions, of_papers = _questions(lang, phones), _missing(lang, phones)
    return (
        Table("questions", sentence_of("blanks.sheet.questions"), of_questions, lambda: enumerate(questions, 1)),
        Table("papers", sentence_of("blanks.sheet.papers"), of_papers, lambda: enumerate(papers, 1)),
    )


def _asked_columns(ask: Callable[[R], Asked], lang: Lang, phones: bool) -> tuple[Column[Ranked[R]], ...]:
    """The rank, and who is asked."""
    return (
        column("rank", lambda row: row[0], "count"),
        column("firm", lambda row: ask(row[1]).firm),
        column("firm_name", lambda row: name_of(ask(row[1]), lang)),
        column("contact", lambda row: shown(ask(row[1]), phones=phones), wide=18),
    )


def _whom(question: Question) -> Asked:
    return question.ask


def _questions(lang: Lang, phones: bool) -> tuple[Column[Ranked[Question]], ...]:
    return (
        *_asked_columns(_whom, lang, phones),
        column("question", _of(lambda q: question_of(q.text, lang)), wide=44),
        column("settled_by", _of(lambda q: q.settled_by), "choice", choices=SETTLED_BY),
        column("worth", _of(lambda q: q.worth), "money"),
        column("decides", _of(lambda q: decides(q, lang) if q.moves else ""), wide=60),
        column("side", _of(lambda q: q.side), "choice", choices=SIDES),
        column("owner", _of(lambda q: q.owner)),
        column("line", _of(lambda q: q.line)),
        column("field", _of(lambda q: q.field)),
        column("answer_unit", _of(lambda q: q.ends.unit if q.ends else None)),
        column("answer_low", _of(lambda q: q.ends.low if q.ends else None), "number"),
        column("answer_high", _of(lambda q: q.ends.high if q.ends else None), "number"),
        column("answer_source", _of(lambda q: say(q.ends.source, lang) if q.ends else ""), wide=30),
        column("net_now", _of(lambda q: q.net_now), "money"),
        column("net_at_low", _of(lambda q: q.net_at_low), "money"),
        column("net_at_high", _of(lambda q: q.net_at_high), "money"),
        column("partners_change", _of(lambda q: q.partners_change), "flag"),
        column("pairings", _of(lambda q: q.pairings), "count"),
        column("command", _of(lambda q: command_of(q, lang)), wide=50),
    )


def _of(value: Callable[[R], Value]) -> Callable[[Ranked[R]], Value]:
    """Something of what stands behind a rank."""
    return lambda row: value(row[1])


def _missing(lang: Lang, phones: bool) -> tuple[Column[Ranked[MissingPaper]], ...]:
    return (
        *_asked_columns(to_ask, lang, phones),
        column("supplier", _of(lambda p: p.supplier.firm)),
        column("receiver", _of(lambda p: p.receiver.firm)),
        column("line", _of(lambda p: p.line)),
        column("missing", _of(lambda p: texts((verdict.text for verdict in p.verdicts), lang)), "list", wide=60),
        column("worth", _of(lambda p: p.worth), "money"),
        column("pairings", _of(lambda p: p.pairings), "count"),
    )

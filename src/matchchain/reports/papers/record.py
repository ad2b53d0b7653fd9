"""The records of `papers plan`: every missing paper with its rank, who brings it, and what it unlocks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from matchchain.entries.private.masked import masked
from matchchain.reports.column import Column, Fields, Table, Value
from matchchain.reports.papers.words import AUTHORITIES, SIDES, STANDINGS, name_of, paper, sentence
from matchchain.reports.telling.code_words import texts
from matchchain.studies.papers.plan import PapersPlan, Sought
from matchchain.wording import Lang, say
from matchchain.wording.message import sentence_of

column = Fields("papers.plan.field")
Standing: TypeAlias = tuple[str, Sought]
"""How it stands ("sought", "beyond", "idle"), and which."""


def table(found: PapersPlan, lang: Lang, top: int | None, *, phones: bool = False) -> Table[Standing]:
    """Every record of the answer, or the first `top`."""
    rows = list(_rows(found))[:top]
    return Table("papers", sentence_of("papers.plan.sheet"), _columns(found, lang, phones), lambda: rows)


def _rows(found: PapersPlan) -> Iterator[Standing]:
    given: Iterable[tuple[str, tuple[Sought, ...]]] = (
        ("sought", found.sought), ("beyond", found.beyond), ("idle", found.idle)
    )  # fmt: skip
    yield from ((standing, one) for standing, some in given for one in some)


def _contact(one: Sought, *, phones: bool) -> str:
    known = one.paper.firm.whom_to_call
    return known if phones else masked(known)


def _of(value: Callable[[Sought], Value]) -> Callable[[Standing], Value]:
    return lambda row: value(row[1])


def _columns(found: PapersPlan, lang: Lang, phones: bool) -> tuple[Column[Standing], ...]:
    return (
        column("rank", _of(lambda one: one.rank), "count"),
        column("standing", lambda row: row[0], "choice", choices=STANDINGS),
        column("authority", _of(lambda one: one.paper.authority), "choice", choices=AUTHORITIES, wide=18),
        column("firm", _of(lambda one: one.paper.firm.id)),
        column("firm_name", _of(lambda one: name_of(one.paper.firm, lang))),
        column("contact", _of(lambda one: _contact(one, phones=phones)), wide=18),
        column("side", _of(lambda one: one.paper.side), "choice", choices=SIDES, wide=8),
        column("material", _of(lambda one: one.paper.material)),
        column("line", _of(lambda one: one.paper.line)),
        column("paper", _of(lambda one: paper(one, lang)), wide=20),
        column("bring", _of(lambda one: sentence(f"bring.{one.paper.word}", lang)), wide=40),
        column("missing", _of(lambda one: say(one.paper.text, lang)), wide=60),
        column("rule", _of(lambda one: one.paper.rule)),
        column("laws", _of(lambda one: texts(one.laws, lang)), "list", wide=40),
        column("days", _of(lambda one: one.days), "count"),
        column("others", _of(lambda one: [name_of(firm, lang) for firm in one.others]), "list"),
        column("pairings", _of(lambda one: one.pairings), "count"),
        column("together", _of(lambda one: one.together), "count"),
        column("unlocks", _of(lambda one: one.unlocks), "money"),
        column("unlocked", _of(lambda one: one.net_with - found.net_without), "money"),
        column("net_with", _of(lambda one: one.net_with), "money"),
    )

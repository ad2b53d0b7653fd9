"""The report of `names check`: doubts about a park's names, each with its place and its cure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from matchchain.network.open_name import OpenName
from matchchain.reports.block import Block, Cell, Under, listing
from matchchain.reports.column import Column, Table, Value
from matchchain.reports.names.words import candidate_column, column, sentence
from matchchain.reports.report import About, Report
from matchchain.reports.telling import open_name as confirm
from matchchain.reports.telling.finding import cure, message, short_code
from matchchain.reports.telling.head import rest
from matchchain.reports.telling.open_name_table import answer_column
from matchchain.reports.telling.open_name_table import columns as confirm_columns
from matchchain.studies.asking.weighed import Weighed
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.names.check/1"


def checked(
    found: Sequence[Weighed], lang: Lang, *, park: str, counts: Mapping[str, int], top: int | None = None
) -> Report:
    """The report of a park's names.

    Args:
        found: what is doubtful, what holds up most first.
        lang: language of every word.
        park: its name.
        counts: how many distinct names there are, and how many of each status.
        top: findings a block of the page shows; None: all.
    """
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=About(park=park),
        title=sentence("check.title", lang, park=park, count=len(found)),
        blocks=lambda: tuple(_blocks(found, lang, top)),
        closing=(sentence("check.total", lang, **counts),),
        facts={"park": park, **{name: count for name, count in counts.items() if name != "findings"}},
        tables=(Table("findings", sentence_of("names.sheet.check"), _columns(lang), lambda: found),),
    )


def _columns(lang: Lang) -> tuple[Column[Weighed], ...]:
    return (
        column("file", lambda one: one.doubt.finding.place.file, wide=24),
        column("line", lambda one: one.doubt.finding.place.line, "count", wide=6),
        column("column", lambda one: one.doubt.finding.place.column, "count", wide=6),
        column("code", lambda one: short_code(one.doubt.finding), wide=12),
        column("name", lambda one: one.doubt.name, wide=24),
        column("text", lambda one: message(one.doubt.finding, lang), wide=50),
        column("cure", lambda one: cure(one.doubt.finding, lang), wide=50),
        column("source", lambda one: one.doubt.finding.source, wide=30),
        column("places", lambda one: [str(place) for place in one.doubt.places], "list", wide=30),
        candidate_column(lambda one: one.doubt.candidates, lang),
        *(_of_name(each) for each in confirm_columns(lang) if each.name != "name"),
        answer_column(),
    )


def _of_name(of: Column[OpenName]) -> Column[Weighed]:
    """A column of the name to confirm: unknown where no pairing waits for it."""

    def value(one: Weighed) -> Value:
        return of.value(one.name) if one.name else None

    return Column(of.name, of.label, value, of.kind, of.choices, of.phrase, of.wide, of.digits)


def _blocks(found: Sequence[Weighed], lang: Lang, top: int | None) -> Iterator[Block]:
    cells: list[Cell[Weighed]] = [
        Cell(sentence("head.name", lang), lambda one: one.doubt.name, text=True),
        Cell(sentence("head.place", lang), lambda one: str(one.doubt.finding.place), text=True),
    ]
    for code in Counter(one.doubt.finding.code for one in found):
        mine = [one for one in found if one.doubt.finding.code == code]
        yield listing(
            sentence(f"code.{short_code(mine[0].doubt.finding)}", lang, count=len(mine)),
            cells,
            mine[:top],
            under=lambda one: _under(one, lang),
            rest=rest(mine, top, "matchchain names check --top {count}", lang),
        )


def _under(one: Weighed, lang: Lang) -> Iterator[Under]:
    finding = one.doubt.finding
    yield Under("stop", "", message(finding, lang))
    for text in (confirm.holds_up(one.name, lang), confirm.if_not(one.name, lang)) if one.name else ():
        if text:
            yield Under("note", "", text)
    yield Under("ask", sentence("cure", lang), cure(finding, lang))

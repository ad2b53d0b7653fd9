"""The page of an import: file by file what needs a person first, then what would be written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from matchchain.catalogue.sheets.maps import words_for
from matchchain.catalogue.sheets.merge.row import VERDICTS as EVERY_VERDICT
from matchchain.catalogue.sheets.merge.row import File, Proposal, Question, Row
from matchchain.catalogue.sheets.stated import Doubt, Heading, Reading
from matchchain.reports.block import Block, Cell, Style, Under, listing
from matchchain.reports.column import Table
from matchchain.reports.imports.record import (
    ReadFile,
    cure_of,
    doubts_table,
    files_table,
    headings_table,
    left_out_table,
    questions_table,
    rows_table,
)
from matchchain.reports.imports.words import ATTENTION, KINDS, LEVELS, VERDICTS, field_name, sentence, value_words
from matchchain.reports.report import About, Report
from matchchain.reports.telling.head import asides, office_paper, park_name, rest
from matchchain.reports.telling.words import comma, enumerated
from matchchain.values import dataclass
from matchchain.wording import LANGS, Lang, say

SCHEMA = "matchchain.import/1"
_STYLES: dict[str, Style] = {"conflict": "stop", "refused": "stop", "asked": "ask", "new": "good", "changed": "good"}
_ORDER = ("conflict", "refused", "asked", "changed", "ended", "new", "kept")
_TOGETHER = {"new", "kept"}
"""Verdicts whose fields are told entry by entry."""
_LEFT_OUT = 3


@dataclass(frozen=True, slots=True)
class Previewed:
    """What an import would do.

    Attributes:
        proposal: every field with its verdict.
        readings: the files, as they were read.
        unread: files that could not be read, with the reason.
        unconfirmed: digests of the files whose columns nobody has confirmed yet.
        writes: whether it is going to be written.
    """

    proposal: Proposal
    readings: tuple[ReadFile, ...]
    unread: tuple[tuple[str, str], ...] = ()
    unconfirmed: frozenset[str] = frozenset()
    writes: bool = False


def import_report(found: Previewed, about: About, lang: Lang, *, top: int | None = None) -> Report:
    """The report of an import.

    Args:
        found: what it would do.
        about: the park.
        lang: language of every word.
        top: rows a block of the page shows; None: all.
    """
    proposal = found.proposal
    totals = {str(verdict): proposal.totals.get(verdict, 0) for verdict in EVERY_VERDICT}
    beside: tuple[Table[Any], ...] = (
        files_table(proposal, lang),
        questions_table(proposal, lang),
        headings_table(found.readings, lang),
        doubts_table(found.readings, lang),
        left_out_table(found.readings, lang),
    )
    title = "title" if found.writes else "title-dry"
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=sentence(title, lang, park=park_name(about, lang), files=len(found.readings) + len(found.unread)),
        asides=asides(about, lang),
        paper=office_paper(lang),
        blocks=lambda: tuple(_blocks(found, lang, top)),
        closing=(sentence("counts", lang, **totals),),
        facts={"park": about.park, "totals": totals},
        tables=(rows_table(proposal, lang),),
        beside=beside,
        sheets=(rows_table(proposal, lang), *beside),
    )


def _blocks(found: Previewed, lang: Lang, top: int | None) -> Iterator[Block]:
    for name, why in found.unread:
        yield Block(sentence("unread-file", lang, name=name, why=why))
    if found.proposal.questions:
        yield _questions(found.proposal.questions, lang)
    readings = {one.digest: one.reading for one in found.readings}
    for file in found.proposal.files:
        reading = readings.get(file.digest, Reading(file.kind, ()))
        if file.digest in found.unconfirmed and reading.headings:
            yield _columns(file.name, reading.headings, lang)
        yield _file(file, [row for row in found.proposal.rows if row.file == file], reading, lang, top)
        if reading.doubts:
            yield _doubts(reading.doubts, lang, top)


def _questions(questions: Sequence[Question], lang: Lang) -> Block:
    cells: list[Cell[Question]] = [
        Cell(sentence("head.number", lang), lambda one: one.key),
        Cell(sentence("head.question", lang), lambda one: say(one.why, lang), text=True),
        Cell(
            sentence("head.candidates", lang),
            lambda one: enumerated((name for _, name in one.candidates), lang),
            text=True,
        ),
        Cell(sentence("head.cell", lang), lambda one: f"{one.file.name} {one.spot}", text=True),
    ]
    return listing(sentence("block.questions", lang, count=len(questions)), cells, questions)


def _columns(file: str, headings: Sequence[Heading], lang: Lang) -> Block:
    cells: list[Cell[Heading]] = [
        Cell(sentence("head.column", lang), lambda one: f"{one.sheet}!{one.column}"),
        Cell(sentence("head.header", lang), lambda one: one.title, text=True),
        Cell(sentence("head.meaning", lang), lambda one: _meaning(one, lang), text=True),
    ]
    return listing(sentence("block.columns", lang, file=file), cells, headings)


def _meaning(heading: Heading, lang: Lang) -> str:
    words = words_for(heading.field, lang)
    return f"{words} {heading.unit}".strip() if heading.field else words


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of the page: one field, or all that is new of one entry."""

    rows: tuple[Row, ...]

    @property
    def first(self) -> Row:
        return self.rows[0]


def _lines(rows: Sequence[Row]) -> list[_Line]:
    """The rows as the page shows them: what waits for a person first, the fields of a new entry in one."""
    shown = [row for row in rows if row.verdict in _ORDER]
    shown.sort(key=lambda row: _ORDER.index(row.verdict))
    lines: list[_Line] = []
    for (_, verdict, _), same in groupby(shown, key=lambda row: (row.entry, row.verdict, row.why)):
        if verdict in _TOGETHER:
            lines.append(_Line(tuple(same)))
        else:
            lines += [_Line((row,)) for row in same]
    return lines


def _file(file: File, rows: Sequence[Row], reading: Reading, lang: Lang, top: int | None) -> Block:
    lines = _lines(rows)
    cells: list[Cell[_Line]] = [
        Cell(sentence("head.firm", lang), lambda line: line.first.name, text=True),
        Cell(sentence("head.line", lang), lambda line: line.first.line, text=True),
        Cell(sentence("head.change", lang), lambda line: _change(line, lang), text=True),
        Cell(
            sentence("head.verdict", lang),
            lambda line: VERDICTS[line.first.verdict][LANGS.index(lang)],
            style=lambda line: _STYLES.get(line.first.verdict, ""),
        ),
        Cell(sentence("head.cell", lang), lambda line: str(line.first.spot), text=True),
    ]
    kind = KINDS[file.kind][LANGS.index(lang)]
    of = sentence("file-day", lang, day=file.as_of) if file.as_of else ""
    return listing(
        sentence("file", lang, name=file.name, kind=kind, of=of),
        cells,
        lines[:top],
        under=lambda line: _under(line, lang),
        remarks=_left_out(reading, lang),
        rest=rest(lines, top, "", lang),
    )


def _change(line: _Line, lang: Lang) -> str:
    if len(line.rows) > 1 or line.first.verdict == "new" or not line.first.field:
        values = (
            sentence("value", lang, label=field_name(row.section, row.field, lang), value=_value(row, row.new, lang))
            for row in line.rows
            if row.field and (row.field not in {"material", "name"} or len(line.rows) == 1)
        )
        section = sentence(f"section.{line.first.section}", lang)
        return sentence("new-line", lang, section=section, values=comma(lang).join(values))
    row = line.first
    change = sentence("arrow", lang, now=_value(row, row.now, lang), new=_value(row, row.new, lang))
    return sentence("value", lang, label=field_name(row.section, row.field, lang), value=change)


def _value(row: Row, text: str, lang: Lang) -> str:
    return value_words(row.section, row.field, text, lang)


def _under(line: _Line, lang: Lang) -> Iterator[Under]:
    row = line.first
    if row.verdict in {*ATTENTION, "kept", "changed", "ended"}:
        yield Under("stop" if row.verdict in ATTENTION else "why", "", say(row.why, lang))


def _left_out(reading: Reading, lang: Lang) -> tuple[str, ...]:
    remarks = []
    if reading.left_out:
        told = [
            sentence("left-out-row", lang, spot=spot, why=say(why, lang)) for spot, why in reading.left_out[:_LEFT_OUT]
        ]
        more = ["..."] if len(reading.left_out) > _LEFT_OUT else []
        remarks.append(
            sentence("left-out", lang, count=len(reading.left_out), rows=comma(lang).join([*told, *more]))
        )
    unread = [heading.title for heading in reading.headings if not heading.field and heading.title]
    if unread:
        remarks.append(sentence("columns-unread", lang, titles=tuple(unread)))
    return tuple(remarks)


def _doubts(doubts: Sequence[Doubt], lang: Lang, top: int | None) -> Block:
    """What has to be looked at, cell by cell; what is only worth knowing, a kind a line."""
    cells: list[Cell[_Told]] = [
        Cell(sentence("head.cell", lang), lambda one: one.cells, text=True),
        Cell(
            sentence("head.verdict", lang),
            lambda one: LEVELS[one.doubt.level][LANGS.index(lang)],
            style=lambda one: "stop" if one.doubt.level == "refused" else "ask" if one.doubt.level == "asked" else "",
        ),
        Cell(
            sentence("head.remark", lang),
            lambda one: " ".join(filter(None, (say(one.doubt.message, lang), cure_of(one.doubt.message, lang)))),
            text=True,
        ),
    ]
    shown = _told(doubts)
    return listing(
        sentence("block.doubts", lang, count=len(doubts)), cells, shown[:top], rest=rest(shown, top, "", lang)
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """A doubt, with the cells it is about."""

    doubt: Doubt
    cells: str


def _told(doubts: Sequence[Doubt]) -> list[_Told]:
    found = [
        _Told(doubt, str(doubt.spot)) for level in ("refused", "asked") for doubt in doubts if doubt.level == level
    ]
    kinds: dict[str, list[Doubt]] = {}
    for doubt in doubts:
        if doubt.level == "told":
            kinds.setdefault(doubt.message.key, []).append(doubt)
    for alike in kinds.values():
        more = f" +{len(alike) - 1}" if len(alike) > 1 else ""
        found.append(_Told(alike[0], f"{alike[0].spot}{more}"))
    return found

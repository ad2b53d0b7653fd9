"""The records of an import: every field, every file, every column, every cell to look at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from matchchain.catalogue.sheets.maps import words_for
from matchchain.catalogue.sheets.merge.proposal import FileSeen, Proposal, Row
from matchchain.catalogue.sheets.stated import Doubt, Heading, Reading, Spot
from matchchain.entries.private.masked import masked
from matchchain.reports.column import Column, Fields, Table
from matchchain.reports.imports.words import KINDS, LEVELS, PARTS, VERDICTS, label_of
from matchchain.wording import Lang, Message, say
from matchchain.wording.message import sentence_of

column = Fields("imports.field")
OfFile: TypeAlias = "tuple[str, Heading]"


def rows_table(proposal: Proposal, lang: Lang) -> Table[Row]:
    """Every field that a file states."""
    return Table("rows", sentence_of("imports.sheet.rows"), _rows(lang), lambda: proposal.rows)


def _rows(lang: Lang) -> tuple[Column[Row], ...]:
    return (
        column("file", wide=24),
        column("firm"),
        column("firm_name", wide=18),
        column("section", lambda row: row.section, "choice", choices=PARTS),
        column("line", wide=18),
        column("field"),
        column("now", lambda row: _discreet(row, row.now), wide=20),
        column("new", lambda row: _discreet(row, row.new), wide=20),
        column("verdict", kind="choice", choices=VERDICTS),
        column("cell", lambda row: str(row.spot) if row.spot else None),
        column("why", lambda row: say(row.why, lang) if row.why else "", wide=44),
    )


def _discreet(row: Row, text: str) -> str:
    label = label_of(row.section, row.field)
    return masked(text) if label is not None and label.private else text


def files_table(proposal: Proposal, lang: Lang) -> Table[FileSeen]:
    """Every file that was read."""
    del lang
    columns: tuple[Column[FileSeen], ...] = (
        column("file", lambda one: one.name, wide=24),
        column("kind", kind="choice", choices=KINDS),
        column("sha256", lambda one: one.digest, wide=30),
        column("as_of"),
    )
    return Table("files", sentence_of("imports.sheet.files"), columns, lambda: proposal.files)


def headings_table(readings: tuple[tuple[str, Reading], ...], lang: Lang) -> Table[tuple[str, Heading]]:
    """What every column of every list was taken for."""
    columns: tuple[Column[tuple[str, Heading]], ...] = (
        column("file", lambda row: row[0], wide=24),
        column("cell", lambda row: f"{row[1].sheet}!{row[1].column}"),
        column("header", lambda row: row[1].title, wide=30),
        column("field", lambda row: words_for(row[1].field, lang) if row[1].field else ""),
        column("unit", lambda row: row[1].unit),
    )

    def rows() -> Iterator[tuple[str, Heading]]:
        return ((name, heading) for name, reading in readings for heading in reading.headings)

    return Table("columns", sentence_of("imports.sheet.columns"), columns, rows)


def doubts_table(readings: tuple[tuple[str, Reading], ...], lang: Lang) -> Table[tuple[str, Doubt]]:
    """Every cell that a person should look at."""
    columns: tuple[Column[tuple[str, Doubt]], ...] = (
        column("file", lambda row: row[0], wide=24),
        column("cell", lambda row: str(row[1].spot)),
        column("level", lambda row: row[1].level, "choice", choices=LEVELS),
        column("text", lambda row: say(row[1].message, lang), wide=44),
        column("cure", lambda row: cure_of(row[1].message, lang), wide=44),
    )

    def rows() -> Iterator[tuple[str, Doubt]]:
        return ((name, doubt) for name, reading in readings for doubt in reading.doubts)

    return Table("doubts", sentence_of("imports.sheet.doubts"), columns, rows)


def cure_of(message: Message, lang: Lang) -> str:
    """What to do about it; "" where the sentence says it itself."""
    try:
        return say(Message(f"{message.key}.cure", message.facts), lang)
    except KeyError:
        return ""


def left_out_table(
    readings: tuple[tuple[str, Reading], ...], lang: Lang
) -> Table[tuple[str, tuple[Spot, Message]]]:
    """Every row that is no data, with the reason."""
    columns: tuple[Column[tuple[str, tuple[Spot, Message]]], ...] = (
        column("file", lambda row: row[0], wide=24),
        column("cell", lambda row: str(row[1][0])),
        column("text", lambda row: say(row[1][1], lang), wide=44),
    )

    def rows() -> Iterator[tuple[str, tuple[Spot, Message]]]:
        return ((name, left) for name, reading in readings for left in reading.left_out)

    return Table("left_out", sentence_of("imports.sheet.left-out"), columns, rows)

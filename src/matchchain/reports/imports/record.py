"""The records of an import: every field, every file, every column, every cell to look at."""

from __future__ import annotations

from collections.abc import Iterator

from matchchain.catalogue.sheets.maps import words_for
from matchchain.catalogue.sheets.merge.row import File, Proposal, Question, Row
from matchchain.catalogue.sheets.stated import Doubt, Heading, Reading, Spot
from matchchain.entries.private.masked import masked
from matchchain.park.trade import DATA_ORIGINS as ORIGINS
from matchchain.reports.column import Column, Fields, Table
from matchchain.reports.imports.words import KINDS, LEVELS, PARTS, VERDICTS, label_of
from matchchain.reports.telling.code_words import texts
from matchchain.values import dataclass
from matchchain.wording import Lang, Message, say
from matchchain.wording.message import sentence_of

column = Fields("imports.field")


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file and what it was read as."""

    name: str
    digest: str
    reading: Reading

def rows_table(proposal: Proposal, lang: Lang) -> Table[Row]:
    """Every field that a file states."""
    return Table("rows", sentence_of("imports.sheet.rows"), _rows(lang), lambda: proposal.rows)


def _rows(lang: Lang) -> tuple[Column[Row], ...]:
    return (
        column("file", lambda row: row.file.name, wide=24),
        column("firm"),
        column("firm_name", lambda row: row.name, wide=18),
        column("section", lambda row: row.section, "choice", choices=PARTS),
        column("line", wide=18),
        column("field"),
        column("now", lambda row: _discreet(row, row.now), wide=20),
        column("new", lambda row: _discreet(row, row.new), wide=20),
        column("verdict", kind="choice", choices=VERDICTS),
        column("cell", lambda row: str(row.spot)),
        column("why", lambda row: say(row.why, lang), wide=44),
        column("remarks", lambda row: texts(row.told, lang), "list", wide=44),
        column("now_from", lambda row: row.card.origin, "choice", choices=ORIGINS),
        column("now_as_of", lambda row: row.card.as_of),
        column("new_from", lambda row: row.stated.origin, "choice", choices=ORIGINS),
        column("new_as_of", lambda row: row.stated.as_of),
    )


def _discreet(row: Row, text: str) -> str:
    label = label_of(row.section, row.field)
    return masked(text) if label is not None and label.private else text


def files_table(proposal: Proposal, lang: Lang) -> Table[File]:
    """Every file that was read."""
    del lang
    columns: tuple[Column[File], ...] = (
        column("file", lambda one: one.name, wide=24),
        column("kind", kind="choice", choices=KINDS),
        column("sha256", lambda one: one.digest, wide=30),
        column("as_of"),
        column("from", lambda one: one.origin, "choice", choices=ORIGINS),
    )
    return Table("files", sentence_of("imports.sheet.files"), columns, lambda: proposal.files)


def questions_table(proposal: Proposal, lang: Lang) -> Table[Question]:
    """Which firm or line a file means, where nobody can tell without a person."""
    columns: tuple[Column[Question], ...] = (
        column("question", lambda one: one.key),
        column("file", lambda one: one.file.name, wide=24),
        column("cell", lambda one: str(one.spot)),
        column("text", lambda one: say(one.why, lang), wide=44),
        column("candidates", lambda one: [name for _, name in one.candidates], "list", wide=30),
    )
    return Table("questions", sentence_of("imports.sheet.questions"), columns, lambda: proposal.questions)


def headings_table(readings: tuple[ReadFile, ...], lang: Lang) -> Table[tuple[str, Heading]]:
    """What every column of every list was taken for."""
    columns: tuple[Column[tuple[str, Heading]], ...] = (
        column("file", lambda row: row[0], wide=24),
        column("cell", lambda row: f"{row[1].sheet}!{row[1].column}"),
        column("header", lambda row: row[1].title, wide=30),
        column("field", lambda row: words_for(row[1].field, lang) if row[1].field else ""),
        column("unit", lambda row: row[1].unit),
    )

    def rows() -> Iterator[tuple[str, Heading]]:
        return ((one.name, heading) for one in readings for heading in one.reading.headings)

    return Table("columns", sentence_of("imports.sheet.columns"), columns, rows)


def doubts_table(readings: tuple[ReadFile, ...], lang: Lang) -> Table[tuple[str, Doubt]]:
    """Every cell that a person should look at."""
    columns: tuple[Column[tuple[str, Doubt]], ...] = (
        column("file", lambda row: row[0], wide=24),
        column("cell", lambda row: str(row[1].spot)),
        column("level", lambda row: row[1].level, "choice", choices=LEVELS),
        column("text", lambda row: say(row[1].message, lang), wide=44),
        column("cure", lambda row: cure_of(row[1].message, lang), wide=44),
    )

    def rows() -> Iterator[tuple[str, Doubt]]:
        return ((one.name, doubt) for one in readings for doubt in one.reading.doubts)

    return Table("doubts", sentence_of("imports.sheet.doubts"), columns, rows)


def cure_of(message: Message, lang: Lang) -> str:
    """What to do about it; "" where the sentence says it itself."""
    try:
        return say(Message(f"{message.key}.cure", message.facts), lang)
    except KeyError:
        return ""


def left_out_table(
    readings: tuple[ReadFile, ...], lang: Lang
) -> Table[tuple[str, tuple[Spot, Message]]]:
    """Every row that is no data, with the reason."""
    columns: tuple[Column[tuple[str, tuple[Spot, Message]]], ...] = (
        column("file", lambda row: row[0], wide=24),
        column("cell", lambda row: str(row[1][0])),
        column("text", lambda row: say(row[1][1], lang), wide=44),
    )

    def rows() -> Iterator[tuple[str, tuple[Spot, Message]]]:
        return ((one.name, left) for one in readings for left in one.reading.left_out)

    return Table("left_out", sentence_of("imports.sheet.left-out"), columns, rows)

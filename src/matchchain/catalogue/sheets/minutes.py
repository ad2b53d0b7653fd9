"""The minutes of a meeting from the form that came back: what came of each talk, and the figures that were told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from matchchain.catalogue.sheets.forms.columns import ANSWERS, MINUTES
from matchchain.catalogue.sheets.forms.tables import Line, tables_of
from matchchain.catalogue.sheets.grid.book import Book
from matchchain.entries.choices import chosen
from matchchain.park import MeetingResult, labels
from matchchain.units import UnitFault, day, folded
from matchchain.wording import Message

_CHOICES = ("result", "why")
_TEXTS = ("said", "next", "who")


@dataclass(frozen=True, slots=True)
class ToldResult:
    """One row of the form that is filled in.

    Attributes:
        cell: where it begins, "记录!B7".
        meeting, pairing: by the row's hidden key; `round` and `table` likewise.
        said: attribute of `MeetingResult` -> text.
        faults: what cannot be read; such a row is not taken.
    """

    cell: str
    meeting: str
    round: int
    table: int
    pairing: str
    said: Mapping[str, str]
    faults: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class ToldAnswer:
    """A figure that was told at a table: of which field of which line, and in which words."""

    cell: str
    meeting: str
    owner: str
    line: str
    field: str
    text: str
    by: str


@dataclass(frozen=True, slots=True)
class MinutesRead:
    """A form that came back; `rows` counts all of its rows, filled or not."""

    file: str
    results: tuple[ToldResult, ...]
    answers: tuple[ToldAnswer, ...]
    rows: int


def key_of_result(meeting: str, now: int, table: int, pairing: str) -> str:
    """The hidden key of a row: by it the row is known again, wherever it is sorted to."""
    return f"{meeting}|{now}|{table}|{pairing}"


def key_of_answer(meeting: str, owner: str, line: str, field: str) -> str:
    """Likewise of a figure that is asked."""
    return f"{meeting}|{owner}|{field}|{line}"


def read_minutes(book: Book) -> MinutesRead:
    """What a form says.

    Args:
        book: the file as it was opened.
    """
    tables = tables_of(book)
    lines = [line for table in tables if table.section == MINUTES for line in table.lines]
    asked = [line for table in tables if table.section == ANSWERS for line in table.lines]
    results = (_result(line) for line in lines)
    answers = (_answer(line) for line in asked)
    return MinutesRead(
        book.name,
        tuple(one for one in results if one is not None),
        tuple(one for one in answers if one is not None),
        len(lines) + len(asked),
    )


def _result(line: Line) -> ToldResult | None:
    meeting, now, table, pairing = (*line.key.split("|", 3), "", "", "", "")[:4]
    filled = {name: line.text(name) for name in (*_CHOICES, *_TEXTS, "day") if line.text(name)}
    if not filled or not (now.isdecimal() and table.isdecimal()):
        return None
    said: dict[str, str] = {name: filled[name] for name in _TEXTS if name in filled}
    faults: list[Message] = []
    for name in (name for name in _CHOICES if name in filled):
        code = chosen(name, labels(MeetingResult)[name], filled[name])
        if code is None:
            faults.append(Message(f"meet.minutes.no-{name}", {"written": filled[name]}))
        else:
            said[name] = code
    if "result" not in filled:
        faults.append(Message("meet.minutes.result-missing"))
    if "day" in filled:
        try:
            said["day"] = day(folded(filled["day"]))[1]
        except UnitFault:
            faults.append(Message("meet.minutes.no-day", {"written": filled["day"]}))
    return ToldResult(_cell(line), meeting, int(now), int(table), pairing, said, tuple(faults))


def _answer(line: Line) -> ToldAnswer | None:
    meeting, owner, field, entry = (*line.key.split("|", 3), "", "", "", "")[:4]
    text = line.text("answer")
    if not (text and owner and field and entry):
        return None
    return ToldAnswer(_cell(line), meeting, owner, entry, field, text, line.text("by"))


def _cell(line: Line) -> str:
    return str(line.spot)

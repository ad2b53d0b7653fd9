"""`matchchain history`: what was changed, when, by which command."""

from __future__ import annotations

import json
import zlib
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.options import MOST, LangOption, ParkOption
from matchchain.cli.talk.session import Session
from matchchain.cli.talk.spoken import SpokenCommand
from matchchain.wording import ExitCode, Lang, MatchchainError, Message, say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from matchchain.catalogue.files.records import Record

SCHEMA = "matchchain.history/1"


class HistoryFormat(StrEnum):
    """Formats of the list."""

    table = "table"
    json = "json"


FormatOption = Annotated[HistoryFormat, typer.Option("--format", "-f", help="history.option.format")]


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("history", help="history.help", cls=SpokenCommand)(history)


def history(
    ctx: typer.Context,
    format: FormatOption = HistoryFormat.table,  # noqa: A002 - the option's own name
    old: Annotated[int | None, typer.Option("--old", min=1, max=MOST, metavar="N", help="history.option.old")] = None,
    park: ParkOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> Answer:
    """List the journal, or print a file as it was before one of its steps."""
    from matchchain.catalogue.files.journal import read_journal
    from matchchain.catalogue.files.lock import OFFICE
    from matchchain.catalogue.files.records import steps
    from matchchain.cli.talk.carry import unread_journal

    session = Session.of(ctx, park)
    office = session.load().folder / OFFICE
    records = [record for record in read_journal(office) if record.state != "void"]
    notes = unread_journal(office.parent)
    if old is not None:
        return _old(office, records, old)
    if format is HistoryFormat.json:
        body = {"schema": SCHEMA, "changes": [_object(record) for record in reversed(records)]}
        return Answer(json.dumps(body, ensure_ascii=False, indent=2), notes=notes)
    if not records:
        return Answer(notes=(Message("history.empty"), *notes))
    rows = (_row(step, session.lang) for step in reversed(steps(records)))
    return Answer("\n".join(rows), notes=notes)


def _old(office: Path, records: list[Record], number: int) -> Answer:
    from matchchain.catalogue.files.journal import deed_of, old_bytes

    record = next((record for record in records if record.number == number), None)
    if record is None:
        raise MatchchainError(Message("history.no-such-step", {"number": number}), ExitCode.USAGE)
    facts = {"number": number, "file": record.file}
    if not record.before:
        raise MatchchainError(Message("history.new-file", facts), ExitCode.USAGE)
    if record.state == "forgotten":
        raise MatchchainError(Message("history.old-forgotten", facts), ExitCode.USAGE)
    try:
        return Answer(old_bytes(office, record) or b"")
    except (OSError, EOFError, zlib.error) as fault:
        deed = deed_of(record)
        raise MatchchainError(
            Message("undo.copy-lost", {**facts, "deed": deed, "why": str(fault)}), ExitCode.IO
        ) from fault


def _row(step: Sequence[Record], lang: Lang) -> str:
    """One line a step; of changes that were made together the first and the last number, and how many files."""
    from matchchain.catalogue.files.journal import deed_of

    first = step[0]
    number = str(first.number) if len(step) == 1 else f"{first.number}-{step[-1].number}"
    files = first.file if len(step) == 1 else say(Message("history.files", {"count": len(step)}), lang)
    at = datetime.fromisoformat(first.at).astimezone().strftime("%Y-%m-%d %H:%M")
    deed = say(deed_of(first), lang)
    ended = next((state for state in ("forgotten", "undone") if any(record.state == state for record in step)), "")
    return f"{number:>4}  {at}  {deed}  {first.subject}  {files}" + (
        " " + say(Message(f"history.{ended}"), lang) if ended else ""
    )


def _object(record: Record) -> dict[str, Any]:
    return {
        "number": record.number,
        "at": record.at,
        "command": record.deed,
        "subject": record.subject,
        "file": record.file,
        "before_sha256": record.before or None,
        "after_sha256": record.after or None,
        "undoes": record.undoes or None,
        "state": record.state,
        "batch": record.batch or None,
    }

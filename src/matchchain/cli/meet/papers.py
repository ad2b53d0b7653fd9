"""`matchchain meet papers`: invitations, seat plan, wall chart, table cards and the form for the minutes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from matchchain.cli.meet.asked import RecordArgument
from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.on_park import OnPark
from matchchain.cli.talk.spoken import refused
from matchchain.wording import Lang, Message

if TYPE_CHECKING:
    from matchchain.park import Park
    from matchchain.studies.meeting.values import MeetingPlan

_PRINTED = ("docx", "html", "md")
Paper = tuple[str, "str | bytes", str]
"""Name of a file, what it holds, its format."""


def papers(ctx: typer.Context, which: RecordArgument = "") -> Answer:
    """Take the seats of the record, make every paper, write them all into one folder."""
    from matchchain.reports.formats.write import folder_for, look_at, write
    from matchchain.studies.meeting.kept import kept_seats
    from matchchain.studies.meeting.record import meeting_named

    asked = OnPark.of(ctx)
    output, folder = asked.output, asked.output.out
    if folder is None:
        raise refused(Message("meet.papers.no-folder"))
    if folder.suffix and not folder.is_dir():
        raise refused(Message("sheet.folder-ending", {"file": str(folder)}))
    kind = str(output.format or "docx")
    if kind not in _PRINTED:
        raise refused(Message("meet.papers.format"))
    kept = kept_seats(meeting_named(which, asked.park), asked.park, asked.today)
    plan = kept.plan(asked.park)
    made = list(_made(plan, asked.park, asked.lang, asked.today.isoformat(), kind))
    folder_for(folder, make=False)
    for name, _, _ in made if folder.is_dir() else ():
        look_at(folder / name, force=output.force, park=asked.folder)
    folder_for(folder, make=True)
    for name, body, format_name in made:
        write(folder / name, body, format_name, force=output.force, park=asked.folder, private=True)
    facts = {"folder": str(folder), "count": len(plan.seated)}
    return asked.said(Answer(notes=(Message("meet.papers.written", facts),)))


def _made(plan: MeetingPlan, park: Park, lang: Lang, day: str, kind: str) -> Iterator[Paper]:
    from matchchain.reports.formats import FORMATS, render
    from matchchain.reports.meeting.cards import cards
    from matchchain.reports.meeting.invitation import invitation
    from matchchain.reports.meeting.minutes_form import minutes_form
    from matchchain.reports.meeting.page import seat_plan
    from matchchain.reports.meeting.words import sentence
    from matchchain.reports.telling.file_names import names_of_files

    suffix = FORMATS[kind].suffix
    invited = [plan.firms[firm] for firm in plan.seated if firm in plan.firms]
    names = names_of_files(invited, lang, lambda word: sentence("file.invitation", lang, firm=word) + suffix)
    for firm in invited:
        yield names[firm.id], render(invitation(plan, firm, park, lang), kind), kind
    whole = seat_plan(plan, lang)
    yield sentence("file.seats", lang), render(whole, "xlsx"), "xlsx"
    yield sentence("file.wall", lang), render(whole, "html"), "html"
    yield sentence("file.cards", lang) + suffix, render(cards(plan, lang), kind), kind
    yield sentence("file.minutes", lang), minutes_form(plan, lang, day), "xlsx"

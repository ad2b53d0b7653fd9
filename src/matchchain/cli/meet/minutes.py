"""`matchchain meet minutes FILES`: the forms that came back; shown first, written as one step when it is agreed to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from matchchain.cli.meet.asked import OnMeeting
from matchchain.cli.talk.answer import Answer, give
from matchchain.cli.talk.sitting import agrees
from matchchain.wording import ExitCode, Message

if TYPE_CHECKING:
    from matchchain.studies.meeting.minutes import Minutes


def minutes(
    ctx: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar="FILES", help="meet.argument.minutes")],
    by: Annotated[str, typer.Option("--by", help="meet.option.by")] = "",
) -> Answer:
    """Read the forms, show what each row does, write deals, cards and the meeting's record in one step."""
    from matchchain.catalogue.sheets.grid.open import open_file
    from matchchain.catalogue.sheets.minutes import read_minutes
    from matchchain.entries.setting import setting_of
    from matchchain.reports.meeting.minutes_page import minutes_report
    from matchchain.reports.report import About
    from matchchain.studies.meeting.minutes import minutes_of

    asked = OnMeeting.of(ctx)
    park = asked.loaded.park
    read = [read_minutes(open_file(file)) for file in files]
    found = minutes_of(read, park, asked.today, setting_of(park, park.materials))
    about = About(park.name, park.name_en, park.currency, asked.today.isoformat())
    names = {firm.id: firm for firm in park.firms}
    shown = asked.answer(minutes_report(found, names, about, asked.lang, top=asked.output.rows))
    shown = replace(shown, exit_code=_code(found))
    if not found.taken():
        return replace(shown, notes=(*shown.notes, Message("write.nothing-to-change")))
    if asked.session.at_terminal() and not asked.yes and not asked.dry_run:
        give(shown, asked.lang)
        if not agrees("meet.proceed", asked.lang):
            return Answer(notes=(Message("write.abandoned"),))
        return Answer(notes=_written(asked, found, by), exit_code=shown.exit_code)
    if asked.yes or asked.dry_run:
        return replace(shown, notes=(*shown.notes, *_written(asked, found, by)))
    return replace(shown, notes=(*shown.notes, Message("meet.minutes.not-written")))


def _code(found: Minutes) -> ExitCode:
    """0 where every row is taken or known, 1 where one is refused, 3 where all are or nothing is a form of ours."""
    rows = (*found.outcomes, *found.answers)
    if found.unread and not rows:
        return ExitCode.INVALID
    if not found.refused() and not found.unread:
        return ExitCode.OK
    return ExitCode.INVALID if rows and found.refused() == len(rows) else ExitCode.WARNINGS


def _written(asked: OnMeeting, found: Minutes, by: str) -> tuple[Message, ...]:
    from matchchain.cli.meet.minuting import changes_of

    asked.yes = True  # the person has agreed to what was shown
    changes, barred = changes_of(asked, found, by)
    return (*barred, *asked.write_together(changes, "meeting-minutes"))

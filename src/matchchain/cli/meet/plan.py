"""`matchchain meet plan`: who sits with whom, in which round, at which table."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from matchchain.cli.meet.asked import MeetingArgument, OnMeeting, SaveOption
from matchchain.cli.talk.answer import Answer
from matchchain.wording import Message

if TYPE_CHECKING:
    from matchchain.park import Meeting
    from matchchain.studies.meeting.values import MeetingPlan

MustOption = Annotated[
    Optional[list[str]], typer.Option("--must", metavar="FIRM,FIRM", help="meet.option.must")  # noqa: UP045
]
NeverOption = Annotated[
    Optional[list[str]], typer.Option("--never", metavar="FIRM,FIRM", help="meet.option.never")  # noqa: UP045
]
RoundsOption = Annotated[Optional[int], typer.Option("--rounds", min=1, max=40, help="meet.option.rounds")]  # noqa: UP045
TablesOption = Annotated[Optional[int], typer.Option("--tables", min=1, max=500, help="meet.option.tables")]  # noqa: UP045
MinutesOption = Annotated[Optional[int], typer.Option("--minutes", min=1, max=480, help="meet.option.minutes")]  # noqa: UP045
CoverOption = Annotated[Optional[float], typer.Option("--cover", min=0, max=1000, help="meet.option.cover")]  # noqa: UP045
ThemeOption = Annotated[Optional[str], typer.Option("--theme", metavar="CHAIN", help="meet.option.theme")]  # noqa: UP045
_FEWER = 5  # talks of a round that a screen shows


def plan(
    ctx: typer.Context,
    which: MeetingArgument = "",
    rounds: RoundsOption = None,
    tables: TablesOption = None,
    minutes: MinutesOption = None,
    cover: CoverOption = None,
    theme: ThemeOption = None,
    must: MustOption = None,
    never: NeverOption = None,
    save: SaveOption = False,
    name: Annotated[str, typer.Option("--name", help="meet.option.name")] = "",
    on: Annotated[str, typer.Option("--on", metavar="DAY", help="meet.option.on")] = "",
    at: Annotated[str, typer.Option("--at", metavar="TIME", help="meet.option.at")] = "",
    where: Annotated[str, typer.Option("--where", metavar="PLACE", help="meet.option.where")] = "",
) -> Answer:
    """Load the park, seat the meeting, hand over one report; write it into the record where that is asked for."""
    from matchchain.cli.meet.recorded import meeting_asked
    from matchchain.reports.meeting import meeting_report
    from matchchain.studies.meeting.before import before_of
    from matchchain.studies.meeting.kept import with_record
    from matchchain.studies.meeting.meeting import meeting
    from matchchain.studies.meeting.wishes import Wishes, groups_of

    asked = OnMeeting.of(ctx)
    park = asked.park
    record, wanted = meeting_asked(asked, which) if which else (None, Wishes())
    wishes = replace(
        wanted,
        rounds=wanted.rounds if rounds is None else rounds,
        tables=wanted.tables if tables is None else tables,
        minutes=wanted.minutes if minutes is None else minutes,
        cover=wanted.cover if cover is None else cover,
        theme=wanted.theme if theme is None else theme.strip(),
        must=(*wanted.must, *groups_of(must or (), park, "--must")),
        never=(*wanted.never, *groups_of(never or (), park, "--never")),
    )
    others = replace(park, meetings=tuple(one for one in park.meetings if record is None or one.id != record.id))
    found = meeting(park, wishes, before=before_of(others, asked.today), today=asked.today)
    found = with_record(found, record) if record else found
    told = {"name": name, "on": _day(on), "at": at, "where": where}
    found = replace(found, **{option: value for option, value in told.items() if value})  # type: ignore[arg-type] # texts
    notes: tuple[Message, ...] = ()
    if save:
        found, notes = _saved(asked, record, found)
    printed = asked.output.name not in {"table", "md"}
    report = meeting_report(found, asked.lang, top=asked.output.rows_or(_FEWER), printed=printed, saved=save)
    return asked.planned(report, *notes)


def _day(written: str) -> str:
    """The ISO text of a day that was typed.

    Raises:
        MatchchainError: it is none (exit code 2).
    """
    from matchchain.units import UnitFault, day
    from matchchain.wording import ExitCode, MatchchainError

    if not written:
        return ""
    try:
        return day(written)[0]
    except UnitFault as fault:
        raise MatchchainError(Message(fault.key, dict(fault.facts)), ExitCode.USAGE) from None


def _saved(
    asked: OnMeeting, record: Meeting | None, found: MeetingPlan
) -> tuple[MeetingPlan, tuple[Message, ...]]:
    from matchchain.cli.meet.saving import saved_more, saved_new
    from matchchain.studies.meeting.record import seats_of
    from matchchain.studies.meeting.saying import seats_changed

    if record is None or not record.id:
        number, notes = saved_new(asked, found)
        return replace(found, id=number), notes
    before = {spot: tuple(sorted(seat.firms)) for spot, seat in seats_of(record).items()}
    records = [("seats", said) for said in seats_changed(before, found.seats, asked.today.isoformat())]
    return found, saved_more(asked, record, records, "seat-meeting")



"""`matchchain meet replan`: somebody does not come; the fewest seats change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Optional

import typer

from matchchain.cli.meet.asked import OnMeeting, RecordArgument, SaveOption
from matchchain.cli.talk.answer import Answer
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.cli.meet.saving import Records
    from matchchain.park import Meeting
    from matchchain.studies.meeting.replan import Replan

_FEWER = 5
AbsentOption = Annotated[
    Optional[list[str]], typer.Option("--absent", metavar="FIRM", help="meet.option.absent")  # noqa: UP045
]


def replan(
    ctx: typer.Context,
    which: RecordArgument = "",
    absent: AbsentOption = None,
    first: Annotated[int, typer.Option("--from-round", min=1, max=40, help="meet.option.from-round")] = 1,
    save: SaveOption = False,
) -> Answer:
    """Take the seats of the record, seat the rest again, hand over one report; write what changes where asked."""
    from matchchain.cli.meet.saving import saved_more
    from matchchain.matching.firm_named import firm_id
    from matchchain.reports.meeting.again import replan_report
    from matchchain.studies.meeting.record import meeting_named
    from matchchain.studies.meeting.replan import replan as seated_again

    asked = OnMeeting.of(ctx)
    if not absent:
        raise MatchchainError(Message("meet.nobody-absent"), ExitCode.USAGE)
    gone = tuple(dict.fromkeys(firm_id(firm, asked.park) for firm in absent))
    meeting = meeting_named(which, asked.park)
    found = seated_again(meeting, asked.park, gone, first, asked.today)
    records = _records(meeting, found, asked.today.isoformat())
    notes = saved_more(asked, meeting, records, "reseat-meeting") if save else ()
    printed = asked.output.name not in {"table", "md"}
    top = asked.output.rows if asked.output.top else asked.output.rows_or(_FEWER)
    return asked.planned(replan_report(found, asked.lang, top=top, printed=printed), *notes)


def _records(meeting: Meeting, found: Replan, day: str) -> Records:
    """Who is gone from which round on, and each table that changes."""
    from matchchain.studies.meeting.record import seats_of
    from matchchain.studies.meeting.saying import seats_changed

    gone = {"leave": str(found.first - 1)} if found.first > 1 else {"people": "0"}
    before = {spot: tuple(sorted(seat.firms)) for spot, seat in seats_of(meeting).items()}
    return [
        *(("delegates", {"firm": firm, **gone}) for firm in found.absent),
        *(("seats", said) for said in seats_changed(before, found.plan.seats, day)),
    ]

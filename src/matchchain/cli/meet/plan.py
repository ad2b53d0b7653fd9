"""`matchchain meet plan`: who sits with whom, in which round, at which table."""

from __future__ import annotations

from typing import Annotated, Optional

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.on_park import OnPark

MustOption = Annotated[
    Optional[list[str]], typer.Option("--must", metavar="FIRM,FIRM", help="meet.option.must")  # noqa: UP045
]
NeverOption = Annotated[
    Optional[list[str]], typer.Option("--never", metavar="FIRM,FIRM", help="meet.option.never")  # noqa: UP045
]
_FEWER = 5  # talks of a round that a screen shows


def plan(
    ctx: typer.Context,
    rounds: Annotated[int, typer.Option("--rounds", min=1, max=40, help="meet.option.rounds")] = 6,
    tables: Annotated[int, typer.Option("--tables", min=1, max=500, help="meet.option.tables")] = 20,
    minutes: Annotated[int, typer.Option("--minutes", min=1, max=480, help="meet.option.minutes")] = 20,
    cover: Annotated[float, typer.Option("--cover", min=0, max=1000, help="meet.option.cover")] = 1.0,
    theme: Annotated[str, typer.Option("--theme", metavar="CHAIN", help="meet.option.theme")] = "",
    must: MustOption = None,
    never: NeverOption = None,
) -> Answer:
    """Load the park, seat the meeting, hand over one report."""
    from matchchain.reports.meeting import meeting_report
    from matchchain.studies.meeting.meeting import meeting
    from matchchain.studies.meeting.wishes import Wishes, groups_of

    asked = OnPark.of(ctx)
    park = asked.park
    wishes = Wishes(
        rounds=rounds, tables=tables, minutes=minutes, cover=cover, theme=theme.strip(),
        must=groups_of(must or (), park, "--must"), never=groups_of(never or (), park, "--never"),
    )  # fmt: skip
    found = meeting(park, wishes, today=asked.today)
    printed = asked.output.name not in {"table", "md"}
    return asked.answer(
        meeting_report(found, asked.lang, top=asked.output.rows_or(_FEWER), printed=printed, more="")
    )

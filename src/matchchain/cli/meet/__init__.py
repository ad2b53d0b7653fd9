"""`matchchain meet`: the matchmaking meeting, its seats, papers and minutes."""

from __future__ import annotations

import typer


def register(app: typer.Typer) -> None:
    """Add the group to the tree."""
    from matchchain.cli.meet.asked import OnMeetingCommand
    from matchchain.cli.meet.minutes import minutes
    from matchchain.cli.meet.papers import papers
    from matchchain.cli.meet.plan import plan
    from matchchain.cli.meet.replan import replan
    from matchchain.cli.meet.review import review
    from matchchain.cli.talk.groups import Commands, register_group
    from matchchain.cli.talk.on_park import OnParkCommand

    commands: Commands = {
        "plan": (plan, OnMeetingCommand),
        "papers": (papers, OnParkCommand),
        "replan": (replan, OnMeetingCommand),
        "minutes": (minutes, OnMeetingCommand),
        "review": (review, OnParkCommand),
    }
    register_group(app, "meet", commands)

"""`matchchain drill [FIRM...]`: firms that stop, or restart together; without a firm, where the park is weak."""

from __future__ import annotations

from typing import Annotated, Optional

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import firms
from matchchain.cli.talk.on_park import OnPark, OnParkCommand
from matchchain.cli.talk.restarting import restart_together
from matchchain.cli.talk.spoken import refused
from matchchain.cli.talk.watching import Watching
from matchchain.matching.firm_named import firm_id
from matchchain.wording import ExitCode, MatchchainError, Message

ON_A_SCREEN = 6
"""Rows a block of the park's page shows by itself, so that its five blocks are seen together."""


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("drill", help="drill.help", cls=OnParkCommand)(drill)


def drill(
    ctx: typer.Context,
    firms: Annotated[
        Optional[list[str]], typer.Argument(metavar="[FIRM]...", help="drill.argument.firms", autocompletion=firms)  # noqa: UP045
    ] = None,
    as_planned: Annotated[bool, typer.Option("--as-planned", help="drill.option.as-planned")] = False,
    together: Annotated[bool, typer.Option("--batch", help="drill.option.batch")] = False,
    wait: Annotated[
        Optional[float], typer.Option("--wait", min=0, max=3650, metavar="DAYS", help="drill.option.wait")  # noqa: UP045
    ] = None,
    existing: Annotated[bool, typer.Option("--existing", "-e", help="drill.option.existing", hidden=True)] = False,
) -> Answer:
    """Load the park, stop the firms or look for weak points, hand over one report."""
    from matchchain.reports.drill import park_report, stop_report
    from matchchain.studies.resilience.drill import drill as stop
    from matchchain.studies.resilience.weak_points import resilience

    asked = OnPark.of(ctx)
    planned = counts_the_plan(as_planned=as_planned, existing=existing)
    if wait is not None and not together:
        raise refused(Message("drill.wait-alone"))
    if together and not firms:
        raise refused(Message("drill.batch-whom"))
    if firms:
        stopped = [firm_id(text, asked.park) for text in firms]
        if together:
            return restart_together(asked, stopped, wait, as_planned=planned)
        found = stop(asked.park, stopped, today=asked.today, as_planned=planned)
        return asked.planned(stop_report(found, asked.lang, top=asked.output.rows, asked=asked.output.top))
    with Watching(asked.lang, stoppable=False) as watching:
        weak = resilience(asked.park, today=asked.today, as_planned=planned, watch=watching.watch)
    # A table says it in its own words; a file without rows says nothing.
    unseen = not weak.flows and weak.flows_planned and asked.output.name != "table"
    notes = (Message("drill.no-flows-today"),) if unseen else ()
    return asked.planned(park_report(weak, asked.lang, top=asked.output.rows_or(ON_A_SCREEN)), *notes)


def counts_the_plan(*, as_planned: bool, existing: bool) -> bool:
    """Whether what the plan proposes counts as if it flowed already; today's trades alone are the default.

    Raises:
        MatchchainError: both were asked for (exit code 2).
    """
    if as_planned and existing:
        raise MatchchainError(Message("drill.one-of-two"), ExitCode.USAGE)
    return as_planned

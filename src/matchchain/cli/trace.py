"""`matchchain trace FIRM`: who supplies it and whom it supplies, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from matchchain.cli.drill import counts_the_plan
from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import firms
from matchchain.cli.talk.on_park import OnPark, OnParkCommand
from matchchain.cli.talk.options import MOST
from matchchain.matching.firm_named import firm_id

if TYPE_CHECKING:
    from matchchain.studies.resilience.trace import Direction


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("trace", help="trace.help", cls=OnParkCommand)(trace)


def trace(
    ctx: typer.Context,
    firm: Annotated[str, typer.Argument(metavar="FIRM", help="trace.argument.firm", autocompletion=firms)],
    up: Annotated[bool, typer.Option("--up", help="trace.option.up")] = False,
    down: Annotated[bool, typer.Option("--down", help="trace.option.down")] = False,
    both: Annotated[bool, typer.Option("--both", help="trace.option.both")] = False,
    depth: Annotated[int, typer.Option("--depth", min=1, max=MOST, help="trace.option.depth")] = 3,
    as_planned: Annotated[bool, typer.Option("--as-planned", help="trace.option.as-planned")] = False,
    existing: Annotated[bool, typer.Option("--existing", help="drill.option.existing", hidden=True)] = False,
    all: Annotated[bool, typer.Option("--all", "-a", help="trace.option.all")] = False,  # noqa: A002
) -> Answer:
    """Load the park, follow the flows, hand over one report."""
    from matchchain.reports.trace import trace_report
    from matchchain.studies.resilience.trace import trace as follow

    asked = OnPark.of(ctx)
    every_way = both or up == down
    ways: tuple[Direction, ...] = ("up", "down") if every_way else ("up",) if up else ("down",)
    found = follow(
        asked.park,
        firm_id(firm, asked.park),
        directions=ways,
        depth=depth,
        as_planned=counts_the_plan(as_planned=as_planned, existing=existing),
        with_open=all,
        today=asked.today,
    )
    return asked.answer(trace_report(found, asked.lang, top=asked.output.rows))

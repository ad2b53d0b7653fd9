"""`matchchain routes`: through whose process a by-product becomes a raw material, and which step is missing."""

from __future__ import annotations

from typing import Annotated

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import firms, materials
from matchchain.cli.talk.on_park import OnPark, OnParkCommand
from matchchain.cli.talk.watching import Watching
from matchchain.matching.firm_named import firm_named


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("routes", help="routes.help", cls=OnParkCommand)(routes)


def routes(
    ctx: typer.Context,
    firm: Annotated[str, typer.Option("--firm", help="routes.option.firm", autocompletion=firms)] = "",
    material: Annotated[str, typer.Option("--material", help="routes.option.material", autocompletion=materials)] = "",
    library: Annotated[bool, typer.Option("--library/--no-library", help="routes.option.library")] = True,
) -> Answer:
    """Load the park, ask for its routes, hand over one report."""
    from matchchain.conversions import library as shipped
    from matchchain.network.allocation.effort import Effort
    from matchchain.reports.routes import routes_report
    from matchchain.studies.routing.route_choice import selected
    from matchchain.studies.routing.route_map import route_map

    asked = OnPark.of(ctx)
    wanted = firm_named(firm, asked.loaded.park) if firm else ""
    with Watching(asked.lang, stoppable=False) as watching:
        effort = Effort(watch=watching.watch)
        whole = route_map(asked.park, shipped() if library else (), today=asked.today, effort=effort)
    output = asked.output
    report = routes_report(
        selected(whole, wanted, material),
        asked.lang,
        top=output.rows,
        asked=output.top,
        flat=output.flat,
    )
    return asked.planned(report)

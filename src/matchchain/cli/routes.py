"""`matchchain routes`: through whose process a by-product becomes a raw material, and which step is missing."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from matchchain.cli.answer import Answer
from matchchain.cli.options import ForceOption, LangOption, OutOption, ParkOption
from matchchain.cli.output import (
    FLAT,
    EncodingOption,
    FormatOption,
    HeadersOption,
    Output,
    TopOption,
    WidthOption,
    deliver,
)
from matchchain.cli.session import Session
from matchchain.cli.spoken import SpokenCommand
from matchchain.cli.suggest import faults, firm_named


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("routes", help="routes.help", cls=SpokenCommand)(routes)


def routes(
    ctx: typer.Context,
    park: ParkOption = None,
    firm: Annotated[str, typer.Option("--firm", help="routes.option.firm")] = "",
    material: Annotated[str, typer.Option("--material", help="routes.option.material")] = "",
    library: Annotated[bool, typer.Option("--library/--no-library", help="routes.option.library")] = True,
    format: FormatOption = None,  # noqa: A002 - the option's own name
    out: OutOption = None,
    top: TopOption = None,
    skip_bad: Annotated[bool, typer.Option("--skip-bad", help="suggest.option.skip-bad")] = False,
    headers: HeadersOption = None,
    encoding: EncodingOption = "utf-8",
    width: WidthOption = None,
    force: ForceOption = False,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> Answer:
    """Load the park, ask for its routes, hand over one report."""
    from matchchain.catalogue.sound import without_bad
    from matchchain.conversions import library as shipped
    from matchchain.network.routing.route_choice import selected
    from matchchain.network.routing.route_map import route_map
    from matchchain.reports.routes import routes_report

    session = Session.of(ctx, park)
    output = Output(format, out, encoding, width, headers, force, top)
    loaded = session.load()
    notes = faults(loaded, skip_bad=skip_bad, session=session)
    wanted = firm_named(firm, loaded) if firm else ""
    whole = route_map(without_bad(loaded.park, loaded.bad), shipped() if library else (), today=session.day())
    report = routes_report(
        selected(whole, wanted, material),
        session.lang,
        top=output.rows,
        asked=top,
        flat=output.name in FLAT,
    )
    answer = deliver(report, output, session.lang)
    return replace(answer, notes=(*notes, *answer.notes))

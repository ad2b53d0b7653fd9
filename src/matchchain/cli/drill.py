"""`matchchain drill [FIRM...]`: what happens when firms stop; without a firm, where the park is weak."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Optional

import typer

from matchchain.cli.answer import Answer
from matchchain.cli.options import ForceOption, LangOption, OutOption, ParkOption
from matchchain.cli.output import (
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
from matchchain.cli.suggest import faults
from matchchain.cli.trace import firm_id

ON_A_SCREEN = 6
"""Rows a block of the park's page shows by itself, so that its five blocks are seen together."""


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("drill", help="drill.help", cls=SpokenCommand)(drill)


def drill(
    ctx: typer.Context,
    firms: Annotated[Optional[list[str]], typer.Argument(metavar="[FIRM]...", help="drill.argument.firms")] = None,  # noqa: UP045
    existing: Annotated[bool, typer.Option("--existing", "-e", help="drill.option.existing")] = False,
    park: ParkOption = None,
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
    """Load the park, stop the firms or look for weak points, hand over one report."""
    from matchchain.catalogue.sound import without_bad
    from matchchain.network.resilience.drill import drill as stop
    from matchchain.network.resilience.weak_points import resilience
    from matchchain.reports.drill import park_report, stop_report

    session = Session.of(ctx, park)
    output = Output(format, out, encoding, width, headers, force, top)
    loaded = session.load()
    notes = faults(loaded, skip_bad=skip_bad, session=session)
    sound = replace(loaded, park=without_bad(loaded.park, loaded.bad))
    if firms:
        stopped = [firm_id(text, sound) for text in firms]
        found = stop(sound.park, stopped, today=session.day(), existing_only=existing)
        report = stop_report(found, session.lang, top=output.rows)
    else:
        weak = resilience(sound.park, today=session.day(), existing_only=existing)
        report = park_report(weak, session.lang, top=output.top or (ON_A_SCREEN if output.rows else None))
    answer = deliver(report, output, session.lang)
    return replace(answer, notes=(*notes, *answer.notes))

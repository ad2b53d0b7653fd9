"""`matchchain blanks`: which unknown is worth asking first, and of whom."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

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


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("blanks", help="blanks.help", cls=SpokenCommand)(blanks)


def blanks(
    ctx: typer.Context,
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
    """Load the park, value what is missing, hand over one report."""
    from matchchain.catalogue.sound import without_bad
    from matchchain.network.asking.blanks import blanks as call_list
    from matchchain.reports.blanks import blanks_report

    session = Session.of(ctx, park)
    output = Output(format, out, encoding, width, headers, force, top)
    loaded = session.load()
    notes = faults(loaded, skip_bad=skip_bad, session=session)
    found = call_list(without_bad(loaded.park, loaded.bad), today=session.day())
    answer = deliver(blanks_report(found, session.lang, top=output.rows), output, session.lang)
    return replace(answer, notes=(*notes, *answer.notes))

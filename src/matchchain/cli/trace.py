"""`matchchain trace FIRM`: who supplies it and whom it supplies, step by step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

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
from matchchain.cli.suggest import faults, firm_named

if TYPE_CHECKING:
    from matchchain.catalogue.read import Loaded
    from matchchain.network.resilience.trace import Direction


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("trace", help="trace.help", cls=SpokenCommand)(trace)


def trace(
    ctx: typer.Context,
    firm: Annotated[str, typer.Argument(metavar="FIRM", help="trace.argument.firm")],
    up: Annotated[bool, typer.Option("--up", help="trace.option.up")] = False,
    down: Annotated[bool, typer.Option("--down", help="trace.option.down")] = False,
    both: Annotated[bool, typer.Option("--both", help="trace.option.both")] = False,
    depth: Annotated[int, typer.Option("--depth", min=1, help="trace.option.depth")] = 3,
    all: Annotated[bool, typer.Option("--all", "-a", help="trace.option.all")] = False,  # noqa: A002
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
    """Load the park, follow the flows, hand over one report."""
    from matchchain.catalogue.sound import without_bad
    from matchchain.network.resilience.trace import trace as follow
    from matchchain.reports.trace import trace_report

    session = Session.of(ctx, park)
    output = Output(format, out, encoding, width, headers, force, top)
    loaded = session.load()
    notes = faults(loaded, skip_bad=skip_bad, session=session)
    every_way = both or up == down
    ways: tuple[Direction, ...] = ("up", "down") if every_way else ("up",) if up else ("down",)
    sound = replace(loaded, park=without_bad(loaded.park, loaded.bad))
    found = follow(
        sound.park,
        firm_id(firm, sound),
        directions=ways,
        depth=depth,
        with_open=all,
        today=session.day(),
    )
    answer = deliver(trace_report(found, session.lang, top=output.rows), output, session.lang)
    return replace(answer, notes=(*notes, *answer.notes))


def firm_id(text: str, loaded: Loaded) -> str:
    """The id of the firm that was typed.

    Raises:
        MatchchainError: no firm of the park is called so (exit code 2).
    """
    from matchchain.matching.trades import firm_index

    name = firm_named(text, loaded).strip().casefold()
    return loaded.park.firms[firm_index(loaded.park.firms)[name]].id

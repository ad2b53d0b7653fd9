"""`matchchain chains [NAME]`: the maps and lists of chain chiefs, the nine papers, the local supply rate."""

from __future__ import annotations

from typing import Annotated

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import chains as chain_names
from matchchain.cli.talk.on_park import OnPark, OnParkCommand
from matchchain.cli.talk.watching import Watching

ON_A_SCREEN = 6
"""Rows a block shows by itself, so that all of them are seen together."""


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("chains", help="chains.help", cls=OnParkCommand)(chains)


def chains(
    ctx: typer.Context,
    name: Annotated[
        str, typer.Argument(metavar="[NAME]", help="chains.argument.name", autocompletion=chain_names)
    ] = "",
    maps: Annotated[bool, typer.Option("--maps", help="chains.option.maps")] = False,
    lists: Annotated[bool, typer.Option("--lists", help="chains.option.lists")] = False,
    nine: Annotated[bool, typer.Option("--nine", help="chains.option.nine")] = False,
) -> Answer:
    """Load the park, look at its chains, hand over one report."""
    from matchchain.network.allocation.effort import Effort
    from matchchain.reports.chains import chains_report
    from matchchain.reports.chains.page import PARTS
    from matchchain.studies.chains.chains import chain_named, wants_newcomers
    from matchchain.studies.chains.chains import chains as look_at

    asked = OnPark.of(ctx)
    park, output = asked.park, asked.output
    names = [chain_named(park, name)] if name else None
    asked_for = [part for part, wanted in (("nine", nine), ("maps", maps), ("lists", lists)) if wanted]
    parts = asked_for or (() if output.name == "table" and output.out is None else PARTS)
    with Watching(asked.lang, stoppable=False) as watching:
        found = look_at(
            park, names, newcomers="maps" in parts and wants_newcomers(park, names), today=asked.today,
            effort=Effort(watch=watching.watch),
        )  # fmt: skip
    overview = names is None and (len(found.chains) != 1 or not parts)
    top = output.rows_or(ON_A_SCREEN)
    return asked.planned(chains_report(found, asked.lang, parts=parts, overview=overview, top=top))

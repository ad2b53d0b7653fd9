"""`matchchain gaps`: what is bought outside, what nobody takes, and whom to attract."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Optional

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import chains, materials
from matchchain.cli.talk.on_park import OnPark, OnParkCommand
from matchchain.cli.talk.options import MOST
from matchchain.cli.talk.watching import Watching
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.studies.growth.gaps import Gaps

ON_A_SCREEN = 3
"""Rows a block shows by itself, so that all of them are seen together."""


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("gaps", help="gaps.help", cls=OnParkCommand)(gaps)


def gaps(
    ctx: typer.Context,
    chain: Annotated[str, typer.Option("--chain", help="gaps.option.chain", autocompletion=chains)] = "",
    material: Annotated[str, typer.Option("--material", help="gaps.option.material", autocompletion=materials)] = "",
    card: Annotated[Optional[int], typer.Option("--card", min=1, max=MOST, help="gaps.option.card")] = None,  # noqa: UP045
) -> Answer:
    """Load the park, find its gaps, hand over one report or one card."""
    from matchchain.network.allocation.effort import Effort
    from matchchain.reports.gaps import gaps_report
    from matchchain.studies.growth.gaps import gaps as gaps_of
    from matchchain.studies.growth.gaps import of_chain_named, of_material

    asked = OnPark.of(ctx)
    output = asked.output
    if card is not None and output.format is not None:
        raise MatchchainError(Message("gaps.card-has-no-format", {"format": output.format.value}), ExitCode.USAGE)
    with Watching(asked.lang, stoppable=False) as watching:
        found = gaps_of(asked.park, today=asked.today, effort=Effort(watch=watching.watch))
    if card is not None:
        return asked.said(_card(found, card, asked))
    if chain:
        found = of_chain_named(found, chain)
    if material:
        found = of_material(found, material)
    part = bool(chain or material)
    notes = [Message("gaps.nothing")] if part and not (found.unmet or found.unplaced) else []
    return asked.planned(gaps_report(found, asked.lang, top=output.rows_or(ON_A_SCREEN), filtered=part), *notes)


def _card(found: Gaps, number: int, asked: OnPark) -> Answer:
    """One newcomer as a firm's card: on the screen, or in a file.

    Raises:
        MatchchainError: the list has no such number (exit code 2), or the file may not be written.
    """
    from matchchain.reports.formats.write import write
    from matchchain.reports.gaps import newcomer_card

    prospect = found.prospect(number)
    if prospect is None:
        facts: dict[str, object] = {"number": number, "count": len(found.prospects)}
        raise MatchchainError(Message("gaps.no-number", facts), ExitCode.USAGE)
    text, out = newcomer_card(prospect, asked.lang), asked.output.out
    if out is None:
        return Answer(text)
    write(out, text.encode(), "json", force=asked.output.force, park=asked.loaded.folder)  # bytes: UTF-8 as they are
    return Answer(notes=(Message("gaps.card-written", {"file": str(out), "number": number}),))

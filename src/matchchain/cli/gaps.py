"""`matchchain gaps`: what is bought outside, what nobody takes, and whom to attract."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

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
from matchchain.wording import MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.network.growth.gaps import Gaps

ON_A_SCREEN = 3
"""Rows a block shows by itself, so that all of them are seen together."""


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("gaps", help="gaps.help", cls=SpokenCommand)(gaps)


def gaps(
    ctx: typer.Context,
    chain: Annotated[str, typer.Option("--chain", help="gaps.option.chain")] = "",
    material: Annotated[str, typer.Option("--material", help="gaps.option.material")] = "",
    card: Annotated[Optional[int], typer.Option("--card", min=1, help="gaps.option.card")] = None,  # noqa: UP045
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
    """Load the park, find its gaps, hand over one report or one card."""
    from matchchain.catalogue.sound import without_bad
    from matchchain.network.growth.gaps import gaps as gaps_of
    from matchchain.network.growth.gaps import of_material
    from matchchain.reports.gaps import gaps_report

    if card is not None and format is not None:
        raise MatchchainError(Message("gaps.card-has-no-format", {"format": format.value}), 2)
    session = Session.of(ctx, park)
    loaded = session.load()
    notes = faults(loaded, skip_bad=skip_bad, session=session)
    found = gaps_of(without_bad(loaded.park, loaded.bad), today=session.day())
    if card is not None:
        return _card(found, card, out, session, notes, force=force)
    output = Output(format, out, encoding, width, headers, force, top)
    if chain:
        found = _one_chain(found, chain)
    if material:
        found = of_material(found, material)
    rows = output.top or (ON_A_SCREEN if output.rows else None)
    answer = deliver(gaps_report(found, session.lang, top=rows), output, session.lang)
    if (chain or material) and not (found.unmet or found.unplaced):
        notes = (*notes, Message("gaps.nothing"))
    return replace(answer, notes=(*notes, *answer.notes))


def _one_chain(found: Gaps, chain: str) -> Gaps:
    """Only one industrial chain.

    Raises:
        MatchchainError: the park has no such chain (exit code 2).
    """
    from matchchain.network.growth.gaps import of_chain
    from matchchain.wording import nearest

    names = [one.chain.name for one in found.chains if one.chain.name]
    if chain in names:
        return of_chain(found, chain)
    partly = [name for name in names if chain in name]
    if len(partly) == 1:
        return of_chain(found, partly[0])
    facts = {"chain": chain, "hint": nearest(chain, names) or "", "known": tuple(names)}
    raise MatchchainError(Message("gaps.no-chain", facts), 2)


def _card(
    found: Gaps, number: int, out: Path | None, session: Session, notes: tuple[Message, ...], *, force: bool
) -> Answer:
    """One newcomer as a firm's card: on the screen, or in a file.

    Raises:
        MatchchainError: the list has no such number (exit code 2), or the file may not be written.
    """
    from matchchain.reports.gaps import newcomer_card
    from matchchain.reports.write import write

    prospect = found.prospect(number)
    if prospect is None:
        raise MatchchainError(Message("gaps.no-number", {"number": number, "count": len(found.prospects)}), 2)
    text = newcomer_card(prospect, session.lang)
    if out is None:
        return Answer(text, notes=notes)
    write(out, text.encode(), "json", force=force)  # bytes: UTF-8 as they are
    return Answer(notes=(*notes, Message("gaps.card-written", {"file": str(out), "number": number})))

"""`matchchain ideas`: who could take what though nobody has said so; `ideas accept N` makes one a draft need."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Optional

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import firms
from matchchain.cli.talk.on_park import OnPark, OnParkCommand
from matchchain.cli.talk.options import MOST, DryRunOption
from matchchain.cli.talk.watching import Watching
from matchchain.cli.talk.writing import Writing, YesOption
from matchchain.wording import ExitCode, MatchchainError, Message, say

if TYPE_CHECKING:
    from matchchain.catalogue.files.change import Change
    from matchchain.studies.ideas.values import Ideas

ACCEPT = "accept"
ON_A_SCREEN = 5
"""Offers a block shows by itself, so that all blocks are seen together."""


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("ideas", help="ideas.help", cls=OnParkCommand)(ideas)


def ideas(
    ctx: typer.Context,
    whose: Annotated[
        Optional[str],  # noqa: UP045
        typer.Argument(metavar="[FIRM|accept]", help="ideas.argument.firm", autocompletion=firms),
    ] = None,
    number: Annotated[
        Optional[int],  # noqa: UP045
        typer.Argument(metavar="[N]", min=1, max=MOST, help="ideas.argument.number"),
    ] = None,
    offer: Annotated[str, typer.Option("--offer", help="ideas.option.offer")] = "",
    yes: YesOption = False,
    dry_run: DryRunOption = False,
) -> Answer:
    """Load the park, look for ideas, hand over one report; or write one idea down."""
    from matchchain.matching.firm_named import firm_id
    from matchchain.reports.ideas import ideas_report
    from matchchain.studies.ideas.part import of_firm, of_offer

    asked = OnPark.of(ctx)
    output = asked.output
    if whose == ACCEPT:
        return asked.said(_accept(asked, number, yes=yes, dry_run=dry_run))
    if number is not None:
        raise MatchchainError(Message("ideas.number-alone", {"number": number}), ExitCode.USAGE)
    firm = firm_id(whose, asked.park) if whose else ""
    found = _found(asked)
    if firm:
        found = of_firm(found, firm)
    if offer:
        found = of_offer(found, offer)
    part = bool(firm or offer)
    notes = [Message("ideas.nothing")] if part and not found.ideas else []
    return asked.planned(ideas_report(found, asked.lang, top=output.rows_or(ON_A_SCREEN), filtered=part), *notes)


def _found(asked: OnPark) -> Ideas:
    from matchchain.network.allocation.effort import Effort
    from matchchain.studies.ideas.ideas import ideas as ideas_of

    with Watching(asked.lang, stoppable=False) as watching:
        return ideas_of(asked.park, today=asked.today, effort=Effort(watch=watching.watch))


def _accept(asked: OnPark, number: int | None, *, yes: bool, dry_run: bool) -> Answer:
    """One idea as a draft need on the receiver's card: no quantity, so that it never enters the plan.

    Raises:
        MatchchainError: no number, no such idea, or its use cannot be written as a need (2); else as `add need`.
    """
    from matchchain.catalogue.edits.enter import add_line
    from matchchain.catalogue.edits.location import location_of
    from matchchain.cli.talk.carry import carry
    from matchchain.materials import thesaurus_of
    from matchchain.studies.ideas.drafts import words_of

    if number is None:
        raise MatchchainError(Message("ideas.number-missing"), ExitCode.USAGE)
    if asked.output.format is not None or asked.output.out is not None:
        raise MatchchainError(Message("ideas.accept-has-no-format"), ExitCode.USAGE)
    found = _found(asked)
    pair = found.numbered(number)
    if pair is None:
        facts: dict[str, object] = {"number": number, "count": len(found.takers)}
        raise MatchchainError(Message("ideas.no-number", facts), ExitCode.USAGE)
    offer, taker = pair
    facts = {
        "number": number, "firm": taker.firm.table_name, "use": taker.use.name(asked.lang),
        "supplier": offer.firm.table_name, "goods": offer.words, "date": asked.today.isoformat(),
    }  # fmt: skip
    need = words_of(taker.use, thesaurus_of(asked.park), asked.lang)
    if not need:
        raise MatchchainError(Message("ideas.no-words", facts), ExitCode.USAGE)
    note = say(Message("ideas.draft-note", facts), asked.lang)
    said = {"material": need, "as_of": asked.today.isoformat(), "note": note}
    loaded = asked.loaded
    spot = location_of(loaded.folder, taker.firm.place)

    def plan() -> Change:
        return add_line(loaded.folder, spot, "needs", said, taker.firm.table_name)

    notes = (Message("ideas.accepting", facts),)
    writing = Writing(asked.session, yes, dry_run)
    writing.loaded = loaded
    return carry(writing, plan, notes=notes)

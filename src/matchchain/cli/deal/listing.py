"""`matchchain deal list`: every deal with its light, what is due, and what it has come to."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Optional

import typer

from matchchain.cli.deal.meant import state_meant
from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import firms
from matchchain.cli.talk.on_park import OnPark


class LightName(StrEnum):
    """The colours one may ask for."""

    red = "red"
    yellow = "yellow"
    grey = "grey"
    green = "green"


def deals(
    ctx: typer.Context,
    light: Annotated[Optional[LightName], typer.Option("--light", help="deal.option.light")] = None,  # noqa: UP045
    owner: Annotated[str, typer.Option("--owner", help="deal.option.of-owner")] = "",
    due: Annotated[
        Optional[int],  # noqa: UP045
        typer.Option("--due", min=0, max=36_500, metavar="DAYS", help="deal.option.due-within"),
    ] = None,
    state: Annotated[str, typer.Option("--state", help="deal.option.state")] = "",
    firm: Annotated[str, typer.Option("--firm", help="deal.option.firm", autocompletion=firms)] = "",
    year: Annotated[Optional[int], typer.Option("--year", min=1990, max=2199, help="deal.option.year")] = None,  # noqa: UP045
) -> Answer:
    """Load the park, look at its deals on the day, hand over one report."""
    from matchchain.matching.firm_named import firm_id
    from matchchain.reports.deals import deals_report
    from matchchain.studies.deals.deals import deals as all_deals
    from matchchain.studies.deals.deals import only

    asked = OnPark.of(ctx)
    found = all_deals(asked.park, today=asked.today, year=year)
    found = only(
        found,
        light=light or "",
        owner=owner,
        due=due,
        state=state_meant(state) if state else "",
        firm=firm_id(firm, asked.park) if firm else "",
    )
    return asked.answer(deals_report(found, asked.lang, top=asked.output.rows))

"""`matchchain deal show DEAL`: one deal with everything behind it."""

from __future__ import annotations

from typing import Annotated

import typer

from matchchain.cli.deal.meant import deal_meant, row_meant
from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import deals
from matchchain.cli.talk.on_park import OnPark


def show(
    ctx: typer.Context,
    which: Annotated[str, typer.Argument(metavar="DEAL", help="deal.argument.deal", autocompletion=deals)],
) -> Answer:
    """Load the park, look whether the pairing is still in its plan, hand over one report."""
    from matchchain.network.planning.plan import Selection, suggest
    from matchchain.reports.deals import deal_report
    from matchchain.studies.deals.deals import deals

    asked = OnPark.of(ctx)
    deal = deal_meant(asked.park.deals, which)
    found = deals(asked.park, today=asked.today)
    row = row_meant(found, deal)
    in_plan = None
    if deal.pairing:
        plan = suggest(asked.park, today=asked.today, select=Selection(all=True))
        in_plan = any(pairing.id == deal.pairing for pairing in plan.pairings)
    return asked.answer(deal_report(found, row, asked.lang, in_plan=in_plan))

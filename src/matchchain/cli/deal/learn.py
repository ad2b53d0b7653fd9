"""`matchchain deal learn`: what the deals so far teach of those to come, and how right the forecasts were."""

from __future__ import annotations

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.on_park import OnPark


def learn(ctx: typer.Context) -> Answer:
    """Load the park, count the passages of its deals, hand over one report."""
    from matchchain.followup.learning import learned
    from matchchain.followup.saving import accounts
    from matchchain.reports.deals.learning import learning_report
    from matchchain.reports.report import About

    asked = OnPark.of(ctx)
    park = asked.park
    found = learned(park.deals, accounts(park, asked.today), asked.today)
    about = About(park.name, park.name_en, park.currency, asked.today.isoformat())
    return asked.answer(learning_report(found, about, asked.lang))

"""What an office reports: the figures of a period, as known on a day."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from matchchain.api.answer import Answer
from matchchain.api.ready import ready
from matchchain.network.planning.asked import Errors
from matchchain.park import Park
from matchchain.wording.arguments import of_kind

if TYPE_CHECKING:
    from matchchain.catalogue.read import Loaded
    from matchchain.studies.stats import Stats


def stats(
    park: Park | Loaded,
    period: str = "",
    *,
    chain: str = "",
    ahead: bool = False,
    today: datetime.date | str | None = None,
    errors: Errors = "raise",
) -> Answer[Stats]:
    """The sentence of the annual report: firms linked, products supplied, saving promised to verified.

    Args:
        park: what `load` returns, or its park: its cards as they are, its deals and ledger as known on the day.
        period: "2027", "2027Q1" or "2027-03"; the running year by default.
        chain: only deals and firms of this chain.
        ahead: also a forecast of what will be reported by the end of the year; nothing is written.
        today: the day as of which it is told, a date or as text; the clock's by default.
        errors: what happens where the park's files hold errors, as for `suggest`.

    Returns:
        An answer with `Stats`: `office`, `registered`, `plan`, `saving`, `per_year`, `ranking`, `forecast`.

    Raises:
        MatchchainError: the period is none; else as `suggest`.

    Example:
        >>> import matchchain
        >>> found = matchchain.stats(matchchain.Park(), "2027Q1", today="2027-03-31")
        >>> found.period.label, len(found.office.firms), found.saving.reported
        ('2027-Q1', 0, None)
    """
    from matchchain.studies.stats import period_in
    from matchchain.studies.stats import stats as figures

    of_kind("period", period, str)
    of_kind("chain", chain, str)
    asked = ready(park, errors, today)
    about = period_in(period) if period.strip() else None
    found = figures(asked.park, today=asked.today, period=about, chain=chain, with_forecast=ahead)
    return asked.answer("stats", found)

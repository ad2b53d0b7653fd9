"""A park as its cards were on a past day, with the files that only grow as they are now."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from matchchain.wording import MatchchainError

if TYPE_CHECKING:
    from matchchain.cli.talk.on_park import OnPark
    from matchchain.park import Park
    from matchchain.studies.stats.stats import Cards

_GROWING = ("deals", "ledger", "forecasts", "meetings", "requests", "challenges", "services")
"""Lists of a park that say themselves what was known on a day."""


def park_then(asked: OnPark, day: dt.date) -> tuple[Park, Cards]:
    """The park to be asked about a day; what only grows says itself what was known then.

    Args:
        asked: the question.
        day: today or before.

    Returns:
        The park, and of which day its cards are: "now" where the journal does not reach so far back.
    """
    from matchchain.catalogue.files.past import before_moment
    from matchchain.catalogue.read import load
    from matchchain.catalogue.sound import without_bad
    from matchchain.park import taking_part

    now = asked.park
    if day == asked.today:
        return now, "today"
    morning = dt.datetime.combine(day + dt.timedelta(days=1), dt.time()).astimezone()
    try:
        past = before_moment(asked.loaded.folder, morning)
    except MatchchainError:
        return taking_part(without_bad(asked.loaded.park, asked.loaded.bad), day), "now"
    loaded = load(asked.loaded.folder, today=day, supposed=past.files)
    then = taking_part(without_bad(loaded.park, loaded.bad), day)
    grown = {name: getattr(now, name) for name in _GROWING}
    return replace(then, **grown), "then"

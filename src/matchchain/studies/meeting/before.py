"""What happened before a meeting: how far deals have got, and which firms have said no to each other how often."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from matchchain.followup.known import known_on
from matchchain.followup.standing import standing
from matchchain.park import Park
from matchchain.studies.meeting.meeting import Before
from matchchain.studies.meeting.record import results_of
from matchchain.studies.meeting.wishes import Group

REFUSED, UNSUITABLE = "refused", "unsuitable"


def before_of(park: Park, today: dt.date) -> Before:
    """Of deals and earlier meetings by what was written down until a day.

    Args:
        park: with its deals and meetings.
        today: the day; what was entered later is not looked at.
    """
    states = {deal.pairing: state for deal in park.deals if deal.pairing and (state := standing(deal, today).state)}
    return Before(states, Counter(_refusals(park, today)))


def _refusals(park: Park, today: dt.date) -> Iterator[Group]:
    """Each time that firms said no: a deal that came to nothing, or a talk that they found unsuitable.

    A talk that made its deal come to nothing is one refusal with it.
    """
    told = set()
    for deal in park.deals:
        for event in known_on(deal.events, today):
            if event.state == REFUSED and event.on <= today.isoformat():
                told.add((deal.id, event.on))
                yield tuple(sorted((deal.supplier, deal.receiver)))
    ids = {deal for deal, _ in told}
    for meeting in park.meetings:
        for one in results_of(meeting):
            if one.result == UNSUITABLE and one.deal not in ids:
                yield tuple(sorted(one.firms))

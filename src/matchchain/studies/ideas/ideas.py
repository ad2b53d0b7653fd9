"""Every offer that nobody takes with the firms of the park that could, and the industries to look for outside."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import replace

from matchchain.matching import match
from matchchain.materials import Thesaurus, thesaurus_of
from matchchain.network.allocation.effort import Effort
from matchchain.network.planning.reckoning import reckon
from matchchain.park import Park
from matchchain.park.jurisdiction import jurisdiction_of
from matchchain.studies.ideas.idea import idea_of
from matchchain.studies.ideas.search import searched
from matchchain.studies.ideas.untaken import untaken
from matchchain.studies.ideas.values import Idea, Ideas


def ideas(
    park: Park,
    *,
    thesaurus: Thesaurus | None = None,
    today: datetime.date | None = None,
    effort: Effort | None = None,
) -> Ideas:
    """Find who could take what nobody takes.

    Args:
        park: as `load` returns it.
        thesaurus: what names mean; the shipped one by default.
        today: the day on which permits are looked at; the clock's by default.
        effort: how long to look for the plan that says what is taken; as `suggest` does by default.

    Returns:
        The ideas. Same park, same answer.

    Example:
        >>> ideas(Park()).ideas
        ()
    """
    day = today or datetime.date.today()  # noqa: DTZ011 - a park's day is the office's own
    whole = reckon(match(park, thesaurus=thesaurus, today=day), effort)
    known = thesaurus_of(park, thesaurus if thesaurus is not None else Thesaurus.default())
    offers, looked = untaken(whole)
    search = searched(whole.found, known, offers)
    found = [idea_of(one, search) for one in search.served]
    return Ideas(
        park=park.name,
        park_en=park.name_en,
        currency=park.currency,
        where=jurisdiction_of(park),
        as_of=max((e.as_of for firm in park.firms for e in firm.offers), default=""),
        firms={firm.id: firm for firm in whole.found.candidates.firms},
        ideas=_numbered(found),
        offers=looked,
        taken=looked - len(offers),
    )


def _numbered(found: Iterable[Idea]) -> tuple[Idea, ...]:
    """Sorted by avoided disposal x score; takers numbered through."""
    at, told = 0, []
    for idea in sorted(found, key=_order):
        takers = tuple(replace(taker, number=at + n) for n, taker in enumerate(idea.takers, start=1))
        at += len(takers)
        told.append(replace(idea, takers=takers))
    return tuple(told)


def _order(idea: Idea) -> tuple[bool, float, float, str]:
    """Avoided disposal x the best score; those without a known cost by the score alone, those without anybody last."""
    best = max([*(one.score for one in idea.takers), *(one.score for one in idea.outside)], default=0.0)
    return idea.empty, -(idea.offer.avoided or 0.0) * best, -best, f"{idea.offer.firm.id} {idea.offer.id}"

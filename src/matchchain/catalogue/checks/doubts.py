"""What in a park may well be as it says, and is worth a look: loaded only where somebody looks."""

from __future__ import annotations

from datetime import date

from matchchain.catalogue.cards.age import aged
from matchchain.catalogue.cards.sources import Sources
from matchchain.catalogue.checks.codes import doubtful_codes
from matchchain.catalogue.checks.law_off import law_not_asked
from matchchain.catalogue.checks.plausible import far_away, implausible
from matchchain.catalogue.files.remembered import Doubts
from matchchain.park import Firm, Park


def doubts_of(park: Park, firms: tuple[Firm, ...], today: date | None, sources: Sources) -> Doubts:
    """What is doubtful.

    Args:
        park: the park, its firms tied together.
        firms: its firms as their cards say.
        today: the day from which age is counted; None counts none.
        sources: the lines of its files.
    """
    found = [*implausible(park, sources), *far_away(firms, sources), *doubtful_codes(park, sources)]
    found += law_not_asked(park, sources)
    if today is not None:
        found += aged(firms, today, sources)
    return Doubts(tuple(found))

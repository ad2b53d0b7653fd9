"""Which names of a park's files are doubtful, and what hangs on each?"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING

from matchchain.catalogue.cards.sources import Sources
from matchchain.catalogue.checks.naming import doubts
from matchchain.catalogue.checks.written import written_names
from matchchain.catalogue.files.folder import gather
from matchchain.catalogue.sound import without_bad
from matchchain.materials import thesaurus_of
from matchchain.network.planning.open_names import to_confirm
from matchchain.studies.asking.weighed import Weighed, weighed

if TYPE_CHECKING:
    from matchchain.catalogue.read import Loaded


def names_checked(loaded: Loaded, today: dt.date) -> tuple[list[Weighed], dict[str, int]]:
    """Every doubtful name, and how many names there are of each status.

    Args:
        loaded: the park as it was read; its files are looked at again for the lines that findings show.
        today: the day on which permits are looked at.
    """
    known = thesaurus_of(loaded.park)
    names = written_names(loaded.park, known)
    sources = Sources(gather(loaded.folder))
    waiting, unread = to_confirm(without_bad(loaded.park, loaded.bad), today)
    found = weighed(doubts(loaded.park, names, known, sources), (*waiting, *unread), sources)
    status = Counter(name.found.status for name in names)
    counts = {word: status[word] for word in ("resolved", "ambiguous", "conflict", "unknown")}
    return list(found), {"names": len(names), **counts, "findings": len(found)}

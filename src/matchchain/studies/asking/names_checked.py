"""Which names of a park's files are doubtful, and what hangs on each?"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING

from matchchain.catalogue.cards.sources import Sources
from matchchain.catalogue.checks.naming import doubts
from matchchain.catalogue.checks.open_names import names_open
from matchchain.catalogue.checks.written import written_names
from matchchain.catalogue.files.folder import gather
from matchchain.catalogue.sound import without_bad
from matchchain.materials import thesaurus_of
from matchchain.network.planning.open_names import to_confirm
from matchchain.park import taking_part
from matchchain.studies.asking.weighed import Weighed, weighed

if TYPE_CHECKING:
    from matchchain.catalogue.read import Loaded


def names_checked(loaded: Loaded, today: dt.date) -> tuple[list[Weighed], dict[str, int]]:
    """Every doubtful name, and how many names there are, how many of them are known, unread or to be settled.

    Args:
        loaded: the park as it was read; its files are looked at again for the lines that findings show.
        today: the day on which permits are looked at.
    """
    park = taking_part(without_bad(loaded.park, loaded.bad), today)
    known = thesaurus_of(park)
    names = written_names(park, known)
    sources = Sources(gather(loaded.folder))
    waiting, unread = to_confirm(park, today)
    found = weighed(doubts(park, names, known, sources), (*waiting, *unread), sources)
    counted = names_open(park, [one.name for one in waiting], known)
    status = Counter(name.found.status for name in names)
    return list(found), {
        "names": len(names),
        "resolved": len(names) - counted["open"] - counted["unknown"],
        "open": counted["open"],
        "ambiguous": status["ambiguous"],
        "conflict": status["conflict"],
        "unknown": counted["unknown"],
        "findings": len(found),
    }

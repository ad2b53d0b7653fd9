"""What every analysis begins with: a sound park, and what its folder knows of imported figures."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from matchchain.network.planning.asked import Errors, sound_park
from matchchain.park import Park, taking_part

if TYPE_CHECKING:
    from matchchain.catalogue.read import Loaded
    from matchchain.catalogue.sheets.merge.provenance import Provenance


def sound(park: Park | Loaded, errors: Errors, today: datetime.date | None) -> Park:
    """The park to ask: sound, without what has ended."""
    return taking_part(sound_park(park, errors), today or datetime.date.today())  # noqa: DTZ011 - the office's own day


def cells_of(park: Park | Loaded) -> Provenance | None:
    """The cells behind imported figures, where the park was read from a folder."""
    from matchchain.catalogue.sheets.merge.provenance import provenance

    return None if isinstance(park, Park) else provenance(park.folder)

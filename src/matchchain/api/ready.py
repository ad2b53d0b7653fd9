"""What every analysis begins with: a sound park, a day, an effort, and what its folder knows of imported figures."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from matchchain.api.answer import Answer
from matchchain.network.allocation.effort import Effort
from matchchain.network.planning.asked import Errors, effort_of, sound_park, today_of
from matchchain.park import Park, taking_part
from matchchain.values import dataclass

if TYPE_CHECKING:
    from matchchain.catalogue.read import Loaded
    from matchchain.catalogue.sheets.merge.provenance import Provenance


@dataclass(frozen=True, slots=True)
class Ready:
    """A park that can be asked.

    Attributes:
        given: as it was given.
        park: sound, without what has ended.
        today: the day at which it is looked at.
        effort: how long to look for a plan; None: as each analysis does.
    """

    given: Park | Loaded
    park: Park
    today: datetime.date
    effort: Effort | None = None

    def answer(self, question: str, found: Any) -> Answer[Any]:  # noqa: ANN401 - what the analysis found
        """What was found, with how it was made."""
        from matchchain import __version__
        from matchchain.reports.telling.made import made_of

        digests = None if isinstance(self.given, Park) else self.given.digests
        made = made_of(__version__, self.park, self.today, digests, self.effort)
        timed = getattr(found, "timed", None)
        return Answer(question, found, made if timed is None else {**made, "time_limited": timed})

    @property
    def cells(self) -> Provenance | None:
        """The cells behind imported figures, where the park was read from a folder."""
        from matchchain.catalogue.sheets.merge.provenance import provenance

        return None if isinstance(self.given, Park) else provenance(self.given.folder)


def ready(
    park: Park | Loaded, errors: Errors, today: datetime.date | str | None, effort: Effort | None = None
) -> Ready:
    """The park to ask, once every argument that all analyses share is such as it can be.

    Raises:
        MatchchainError: the park's files hold errors and nobody asked to skip them.
        OptionError: an argument does not fit.
    """
    day = today_of(today)
    return Ready(park, taking_part(sound_park(park, errors), day), day, effort_of(effort))

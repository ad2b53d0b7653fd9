"""Who sits with whom at a matchmaking meeting."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING

from matchchain.api.answer import Answer
from matchchain.api.ready import ready
from matchchain.network.planning.asked import Errors
from matchchain.park import Park
from matchchain.wording.arguments import of_kind, texts

if TYPE_CHECKING:
    from matchchain.catalogue.read import Loaded
    from matchchain.studies.meeting.values import MeetingPlan


def meeting(  # noqa: PLR0913 - each is one thing a meeting may be wanted to be
    park: Park | Loaded,
    *,
    rounds: int = 6,
    tables: int = 20,
    minutes: int = 20,
    cover: float = 1.0,
    theme: str = "",
    must: Sequence[str] | str = (),
    never: Sequence[str] | str = (),
    today: datetime.date | str | None = None,
    errors: Errors = "raise",
) -> Answer[MeetingPlan]:
    """Who sits with whom, in which round, at which table, so that the meeting is worth most.

    Args:
        park: what `load` returns, or its park.
        rounds: how many, at most 40.
        tables: how many talks are held at once, at most 500.
        minutes: a round takes.
        cover: what it is worth that one more firm sits down, in talks of average value; 0: money alone.
        theme: only pairings with a firm of this industrial chain.
        must: firms that have to meet, "longhua,yueqing"; one text or several.
        never: firms that may not meet, likewise.
        today: the day on which permits are looked at, a date or as text; the clock's by default.
        errors: what happens where the park's files hold errors, as for `suggest`.

    Returns:
        An answer with a `MeetingPlan`: tables "meetings", "left_out", "refused".

    Raises:
        MatchchainError: no such firm or chain, or what must be held does not fit: the smallest set that clashes is
            named; else as `suggest`.

    Example:
        >>> import matchchain
        >>> matchchain.meeting(matchchain.Park()).seats
        ()
    """
    from matchchain.studies.meeting.meeting import meeting as seated
    from matchchain.studies.meeting.wishes import Wishes, groups_of

    of_kind("theme", theme, str)
    asked = ready(park, errors, today)
    wishes = Wishes(
        rounds=rounds, tables=tables, minutes=minutes, cover=cover, theme=theme.strip(),
        must=groups_of(texts("must", must), asked.park, "must"),
        never=groups_of(texts("never", never), asked.park, "never"),
    )  # fmt: skip
    return asked.answer("meeting", seated(asked.park, wishes, today=asked.today))

"""What became of the pairings: deals with their lights and money."""

from __future__ import annotations

import datetime
from types import NoneType
from typing import TYPE_CHECKING

from matchchain.api.answer import Answer
from matchchain.api.ready import ready
from matchchain.network.planning.asked import Errors
from matchchain.park import Park
from matchchain.wording.arguments import of_kind, one_of

if TYPE_CHECKING:
    from matchchain.catalogue.read import Loaded
    from matchchain.studies.deals.deals import Deals


def deals(
    park: Park | Loaded,
    *,
    light: str = "",
    owner: str = "",
    year: int | None = None,
    today: datetime.date | str | None = None,
    errors: Errors = "raise",
) -> Answer[Deals]:
    """Every deal that was written down by a day, with its light and its four columns of money.

    Args:
        park: what `load` returns, or its park.
        light: only deals of this colour: "red", "yellow", "grey" or "green".
        owner: only those whose owner or leader has this in the name.
        year: count only the months of this calendar year.
        today: the day: any past one gives the same answer again; the clock's by default.
        errors: what happens where the park's files hold errors, as for `suggest`.

    Returns:
        An answer with `Deals`: table "deals".

    Raises:
        MatchchainError: no such colour; else as `suggest`.

    Example:
        >>> import matchchain
        >>> matchchain.deals(matchchain.Park()).rows
        ()
    """
    from matchchain.followup.light import COLOURS
    from matchchain.studies.deals.deals import deals as all_deals
    from matchchain.studies.deals.deals import only

    of_kind("owner", owner, str)
    of_kind("year", year, int, NoneType)
    if light:
        one_of("light", light, tuple(COLOURS))
    asked = ready(park, errors, today)
    found = all_deals(asked.park, today=asked.today, year=year)
    return asked.answer("deals", only(found, light=light, owner=owner))

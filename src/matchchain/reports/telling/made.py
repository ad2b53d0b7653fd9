"""Of what and by what an answer was made: what its reader needs to make it again."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from matchchain.catalogue.files.digest import digest_of
from matchchain.network.allocation.effort import Effort
from matchchain.park import Park, Tariffs, labels
from matchchain.park.jurisdiction import jurisdiction_of, papers_asked


def made_of(
    version: str,
    park: Park,
    today: datetime.date,
    digests: Mapping[str, str] | None = None,
    effort: Effort | None = None,
) -> dict[str, object]:
    """Version, day, digest of the park's files, law, tariffs and effort, for programs.

    Args:
        version: of matchchain.
        park: that was asked.
        today: the day at which it was looked at.
        digests: file -> hash of its bytes; None: it was read from no files.
        effort: how long a plan was looked for; by default as `suggest` does.

    Example:
        >>> made_of("1", Park(), datetime.date(2026, 11, 22))["day"]
        '2026-11-22'
    """
    return {
        "version": version,
        "day": today.isoformat(),
        **({"park_digest": digest_of(digests)} if digests is not None else {}),
        "jurisdiction": jurisdiction_of(park),
        "law_asked": papers_asked(park),
        "tariffs": _stated(park.tariffs),
        "effort": (effort or Effort()).told,
    }


def _stated(tariffs: Tariffs | None) -> dict[str, float]:
    """The tariffs that the park states, in the units of its fields; the shipped ones hold for the rest."""
    figures = ((name, getattr(tariffs, name, None)) for name in labels(Tariffs))
    return {name: figure.likely for name, figure in figures if figure is not None}

"""What a park's office follows from day to day: the board, its records, what may help with one, and who is ahead."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, get_args

from matchchain.api.answer import Answer
from matchchain.api.ready import ready
from matchchain.network.planning.asked import Errors
from matchchain.park import Park
from matchchain.wording import Message
from matchchain.wording.arguments import OptionError, of_kind, one_of, texts

if TYPE_CHECKING:
    from matchchain.catalogue.read import Loaded
    from matchchain.studies.board.board import Board
    from matchchain.studies.board.leads import Leads
    from matchchain.studies.board.rank import Ranking


def followed(
    park: Park | Loaded,
    *,
    kinds: str | Sequence[str] = (),
    owner: str = "",
    due: bool = False,
    today: datetime.date | str | None = None,
    errors: Errors = "raise",
) -> Answer[Board]:
    """What stands open with whom until when: requests, challenges, services, projects, policies, elements, visits.

    Args:
        park: what `load` returns, or its park.
        kinds: "request", "challenge", "service", "project", "policy", "element", "visit", one or several; by default
            the first three.
        owner: only what this person or office answers for, by a part of the name.
        due: only what somebody has to act on now: yellow and red.
        today: the day as which it is told, a date or as text; the clock's by default. A past day is told as it was.
        errors: what happens where the park's files hold errors, as for `suggest`.

    Returns:
        An answer with a `Board`: `items`, each with state, due, light and its reasons.

    Raises:
        OptionError: no such kind; else as `suggest`.

    Example:
        >>> import matchchain
        >>> matchchain.followed(matchchain.Park()).found.items
        ()
    """
    from matchchain.studies.board.board import board
    from matchchain.studies.board.item import Kind

    of_kind("owner", owner, str)
    known: tuple[Kind, ...] = get_args(Kind)
    wanted = texts("kinds", kinds)
    for word in wanted:
        one_of("kinds", word, known)
    asked = ready(park, errors, today)
    found = board(asked.park, asked.today, kinds=[kind for kind in known if kind in wanted], owner=owner, due=due)
    return asked.answer("followed", found)


def leads(
    park: Park | Loaded,
    entry: str,
    *,
    library: bool = True,
    today: datetime.date | str | None = None,
    errors: Errors = "raise",
) -> Answer[Leads]:
    """What may help with a request or a challenge: lines it could meet, shared services, processes, deals, teams.

    Args:
        park: what `load` returns, or its park.
        entry: its id, such as "R2026-003".
        library: look through the shipped processes as well.
        today: the day in whose week hours of services are counted, a date or as text; the clock's by default.
        errors: what happens where the park's files hold errors, as for `suggest`.

    Returns:
        An answer with `Leads`: the `draft` of an offer or a need, and `leads` kind by kind, the best first.

    Raises:
        MatchchainError: no request or challenge has this id; else as `suggest`.
    """
    from matchchain.conversions import library as shipped
    from matchchain.studies.board.leads import leads as found_for

    of_kind("entry", entry, str)
    asked = ready(park, errors, today)
    return asked.answer("leads", found_for(asked.park, entry, asked.today, shipped() if library else ()))


def rank(
    park: Park | Loaded,
    preset: str = "requests",
    *,
    by: str = "project",
    today: datetime.date | str | None = None,
    errors: Errors = "raise",
) -> Answer[Ranking]:
    """Who is ahead, by a stated formula: offices by how they serve, projects by how far they are.

    Args:
        park: what `load` returns, or its park.
        preset: "requests", "nodes", "funds", "people", "land", "per-mu".
        by: projects are put together by "project", "owner", "chain" or "firm".
        today: the day as which it is told, a date or as text; the clock's by default.
        errors: what happens where the park's files hold errors, as for `suggest`.

    Returns:
        An answer with a `Ranking`: the `rules` with their weights, and the `runners`, those not ranked last.

    Raises:
        OptionError: no such preset or group; else as `suggest`.

    Example:
        >>> import matchchain
        >>> matchchain.rank(matchchain.Park(), "funds").found.runners
        ()
    """
    from matchchain.board.ranks import rank_presets, rules_named
    from matchchain.studies.board.rank import By
    from matchchain.studies.board.rank import rank as ranked

    of_kind("preset", preset, str)
    one_of("by", by, get_args(By))
    group: By = next(one for one in get_args(By) if one == by)
    rules = rules_named(preset)
    if rules is None:
        known = tuple(one.name_en for one in rank_presets().values())
        raise OptionError(Message("rank.no-preset", {"preset": preset, "known": known}))
    asked = ready(park, errors, today)
    return asked.answer("rank", ranked(asked.park, asked.today, rules, group))

"""How things flow through a park: ways through processes, partners, stops, chains."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from matchchain.api.answer import Answer
from matchchain.api.ready import ready
from matchchain.network.allocation.effort import Effort
from matchchain.network.planning.asked import Errors
from matchchain.park import Park
from matchchain.wording.arguments import of_kind, one_of, whole

if TYPE_CHECKING:
    from matchchain.catalogue.read import Loaded
    from matchchain.studies.chains.study import Chains
    from matchchain.studies.resilience.drill import Drill
    from matchchain.studies.resilience.trace import Trace
    from matchchain.studies.resilience.weak_points import Resilience
    from matchchain.studies.routing.route_map import RouteMap

Way: TypeAlias = Literal["up", "down", "both"]


def routes(
    park: Park | Loaded,
    *,
    firm: str = "",
    material: str = "",
    library: bool = True,
    today: datetime.date | str | None = None,
    effort: Effort | None = None,
    errors: Errors = "raise",
) -> Answer[RouteMap]:
    """Through whose process a by-product becomes a raw material, and which step is missing.

    Args:
        park: what `load` returns, or its park.
        firm: only what this firm takes part in, by id, short, full or English name.
        material: only ways through what is called or means this.
        library: try the shipped processes as missing steps, beside those of the park that nobody owns.
        today: the day on which permits are looked at, a date or as text; the clock's by default.
        effort: how long to look for the best plan; as `suggest` does by default.
        errors: what happens where the park's files hold errors, as for `suggest`.

    Returns:
        An answer with a `RouteMap`: routes of the plan, chains, loops, missing steps, idle processes.

    Raises:
        MatchchainError: no such firm; else as `suggest`.

    Example:
        >>> import matchchain
        >>> matchchain.routes(matchchain.Park(), library=False).found.routes
        ()
    """
    from matchchain.conversions import library as shipped
    from matchchain.matching.firm_named import firm_named
    from matchchain.studies.routing.route_choice import selected
    from matchchain.studies.routing.route_map import route_map

    of_kind("material", material, str)
    asked = ready(park, errors, today, effort)
    wanted = firm_named(firm, asked.park) if firm else ""
    found = route_map(asked.park, shipped() if library else (), today=asked.today, effort=effort)
    return asked.answer("routes", selected(found, wanted, material))


def trace(  # noqa: PLR0913 - as `suggest`
    park: Park | Loaded,
    firm: str,
    *,
    way: Way = "both",
    depth: int = 3,
    as_planned: bool = False,
    with_open: bool = False,
    today: datetime.date | str | None = None,
    errors: Errors = "raise",
) -> Answer[Trace]:
    """Who supplies a firm and whom it supplies, step by step.

    Args:
        park: what `load` returns, or its park.
        firm: by id, short, full or English name.
        way: "up", "down" or "both".
        depth: how many steps to follow, at least 1.
        as_planned: what the plan proposes counts as if it flowed already.
        with_open: also pairs that match but lack figures or papers.
        today: the day on which permits are looked at, a date or as text; the clock's by default.
        errors: what happens where the park's files hold errors, as for `suggest`.

    Returns:
        An answer with a `Trace`.

    Raises:
        MatchchainError: no such firm; else as `suggest`.

    Example:
        >>> import matchchain
        >>> lime = matchchain.Firm(id="lime", name="Lime works")
        >>> matchchain.trace(matchchain.Park(firms=(lime,)), "Lime works").firm
        'lime'
    """
    from matchchain.matching.firm_named import firm_id
    from matchchain.studies.resilience.trace import trace as follow

    one_of("way", way, get_args(Way))
    whole("depth", depth, 1)
    asked = ready(park, errors, today)
    found = follow(
        asked.park,
        firm_id(firm, asked.park),
        directions=("up", "down") if way == "both" else (way,),
        depth=depth,
        as_planned=as_planned,
        with_open=with_open,
        today=asked.today,
    )
    return asked.answer("trace", found)


def drill(
    park: Park | Loaded,
    *firms: str,
    as_planned: bool = False,
    today: datetime.date | str | None = None,
    errors: Errors = "raise",
) -> Answer[Drill | Resilience]:
    """What happens when firms stop; without a firm, where the park is weak.

    Args:
        park: what `load` returns, or its park.
        firms: those that stop, by id, short, full or English name.
        as_planned: what the plan proposes counts as if it flowed already.
        today: the day on which permits are looked at, a date or as text; the clock's by default.
        errors: what happens where the park's files hold errors, as for `suggest`.

    Returns:
        An answer with a `Drill`, or with the `Resilience` of the park.

    Raises:
        MatchchainError: no such firm; else as `suggest`.

    Example:
        >>> import matchchain
        >>> matchchain.drill(matchchain.Park()).flows
        0
    """
    from matchchain.matching.firm_named import firm_id
    from matchchain.studies.resilience.drill import drill as stopped
    from matchchain.studies.resilience.weak_points import resilience

    asked = ready(park, errors, today)
    if not firms:
        return asked.answer("drill", resilience(asked.park, today=asked.today, as_planned=as_planned))
    who = [firm_id(firm, asked.park) for firm in firms]
    return asked.answer("drill", stopped(asked.park, who, today=asked.today, as_planned=as_planned))


def chains(
    park: Park | Loaded,
    name: str = "",
    *,
    newcomers: bool = False,
    today: datetime.date | str | None = None,
    effort: Effort | None = None,
    errors: Errors = "raise",
) -> Answer[Chains]:
    """The industrial chains of a park: firms, local supply rate, gaps, papers, problems.

    Args:
        park: what `load` returns, or its park.
        name: of one chain, or a part of it; "" for all.
        newcomers: look for newcomers worth attracting as well, which takes as long as `gaps`.
        today: the day on which papers and permits are looked at, a date or as text; the clock's by default.
        effort: how long to look for the best plan; as `suggest` does by default.
        errors: what happens where the park's files hold errors, as for `suggest`.

    Returns:
        An answer with `Chains`.

    Raises:
        MatchchainError: the park has no such chain; else as `suggest`.

    Example:
        >>> import matchchain
        >>> matchchain.chains(matchchain.Park()).loose
        ()
    """
    from matchchain.studies.chains.chains import chain_named
    from matchchain.studies.chains.chains import chains as look_at

    of_kind("name", name, str)
    asked = ready(park, errors, today, effort)
    names = [chain_named(asked.park, name)] if name else None
    return asked.answer("chains", look_at(asked.park, names, newcomers=newcomers, today=asked.today, effort=effort))

"""What the plan says, why, and what is missing for a better one."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from matchchain.api.answer import Answer
from matchchain.api.ready import ready
from matchchain.network.allocation.effort import Effort
from matchchain.network.planning.asked import Errors, Selection
from matchchain.park import Park
from matchchain.wording import Message
from matchchain.wording.arguments import OptionError, any_number, of_kind, texts, whole

if TYPE_CHECKING:
    from matchchain.catalogue.read import Loaded
    from matchchain.materials import Thesaurus
    from matchchain.network.pairing import Plan, SplitRule
    from matchchain.studies.asking.question import Blanks
    from matchchain.studies.explaining.explanation import Between, Explanation
    from matchchain.studies.explaining.route_told import RouteTold
    from matchchain.studies.papers.plan import PapersPlan

_PAIR = 2


def suggest(  # noqa: PLR0913 - each option is a question of its own
    park: Park | Loaded,
    *,
    thesaurus: Thesaurus | None = None,
    today: datetime.date | str | None = None,
    within_km: float | None = None,
    select: Selection | Mapping[str, Any] | None = None,
    effort: Effort | None = None,
    split: SplitRule = "equal",
    errors: Errors = "raise",
) -> Answer[Plan]:
    """Propose who can use what of whom: the best plan for the whole park, and what stands in the way.

    Args:
        park: what `load` returns, or its park.
        thesaurus: what names mean; the shipped one by default.
        today: the day on which permits are looked at, a date or as text; the clock's by default.
        within_km: greatest distance by road, km; at least 0.
        select: which rows to write out, as a `Selection` or a mapping of its fields: `{"all": True}` for every
            admissible pairing, `{"refused": True}` for what was not proposed, too.
        effort: how long to look for the best plan where opening a link costs something; 5e4 steps by default.
        split: how the gains of the plan's rows are divided: "equal" of every pair, "core" over the whole plan.
        errors: what happens where the park's files hold errors: "raise" stops, "skip" plans without the entries
            that hold one.

    Returns:
        An answer with a `Plan`: `totals`, `counts`, `pairings`. Same park, same answer.

    Raises:
        MatchchainError: the park's files hold errors and nobody asked to skip them; the sentence says how many.
        OptionError: an option that does not fit; it is a MatchchainError and a ValueError.

    Example:
        >>> import matchchain
        >>> plan = matchchain.suggest(matchchain.Park(name="Bay"))
        >>> plan.totals.pairings, plan.tables
        (0, ('pairings', 'names'))
    """
    from matchchain.network.planning.plan import suggest as plan_of

    asked = ready(park, errors, today, effort)
    plan = plan_of(
        asked.park, thesaurus=thesaurus, today=asked.today, within_km=within_km, select=select, effort=effort,
        split=split,
    )  # fmt: skip
    return asked.answer("suggest", plan)


def explain(
    park: Park | Loaded,
    which: int | str = "",
    *,
    between: tuple[str, str] | None = None,
    material: str = "",
    price: float | None = None,
    today: datetime.date | str | None = None,
    errors: Errors = "raise",
) -> Answer[Explanation | RouteTold | Between]:
    """Everything behind one pairing, or between two firms: figures with their sources, rules with their verdicts.

    Args:
        park: what `load` returns, or its park.
        which: a pairing's number in `suggest` or its id; with `between` left out.
        between: two firms by id, short, full or English name: what was proposed, what was refused and why.
        material: with `between`, only what is called or means this.
        price: what the receiver would pay, CNY per unit of the offer; the middle of the range by default.
        today: the day on which permits are looked at, a date or as text; the clock's by default.
        errors: what happens where the park's files hold errors, as for `suggest`.

    Returns:
        An answer with an `Explanation`, a `RouteTold` (a pairing through processes) or a `Between`.

    Raises:
        MatchchainError: no such pairing or firm; else as `suggest`.

    Example:
        >>> import matchchain
        >>> matchchain.explain(matchchain.Park(), between=("a", "b"))
        Traceback (most recent call last):
        ...
        matchchain.wording.message.MatchchainError: There is no firm 'a' in this park.
    """
    from matchchain.matching.firm_named import firm_named
    from matchchain.studies.explaining.explain import explain as of_one
    from matchchain.studies.explaining.explain import explain_between

    of_kind("which", which, int, str)
    of_kind("material", material, str)
    any_number("price", price)
    asked = ready(park, errors, today)
    sound, day, log = asked.park, asked.today, asked.cells
    if between is None:
        return asked.answer("explain", of_one(sound, which, today=day, price=price, log=log))
    two = texts("between", between)
    if len(two) != _PAIR:
        raise OptionError(Message("call.two-firms", {"given": repr(between)}))
    firms = (firm_named(two[0], sound), firm_named(two[1], sound))
    found = explain_between(sound, firms, material=material, today=day, price=price, log=log)
    return asked.answer("explain", found)


def blanks(
    park: Park | Loaded, *, today: datetime.date | str | None = None, errors: Errors = "raise"
) -> Answer[Blanks]:
    """Which unknown is worth asking first, and of whom: figures and papers by what knowing them would change.

    Args:
        park: what `load` returns, or its park.
        today: the day on which permits are looked at, a date or as text; the clock's by default.
        errors: what happens where the park's files hold errors, as for `suggest`.

    Returns:
        An answer with `Blanks`.

    Raises:
        MatchchainError: as `suggest`.

    Example:
        >>> import matchchain
        >>> matchchain.blanks(matchchain.Park()).to_dicts()
        []
    """
    from matchchain.studies.asking.blanks import blanks as call_list

    asked = ready(park, errors, today)
    return asked.answer("blanks", call_list(asked.park, today=asked.today))


def papers_plan(
    park: Park | Loaded, *, most: int | None = None, today: datetime.date | str | None = None, errors: Errors = "raise"
) -> Answer[PapersPlan]:
    """Which determinations, permits and records to get first, and what they unlock, planned anew with each.

    Args:
        park: what `load` returns, or its park.
        most: so many papers are given one by one; by default as `matchchain papers plan` does.
        today: the day on which permits are looked at, a date or as text; the clock's by default.
        errors: what happens where the park's files hold errors, as for `suggest`.

    Returns:
        An answer with a `PapersPlan`.

    Raises:
        MatchchainError: as `suggest`.

    Example:
        >>> import matchchain
        >>> matchchain.papers_plan(matchchain.Park()).sought
        ()
    """
    from matchchain.studies.papers.plan import MOST
    from matchchain.studies.papers.plan import papers_plan as plan_of

    whole("most", most, 1)
    asked = ready(park, errors, today)
    return asked.answer("papers_plan", plan_of(asked.park, today=asked.today, most=most or MOST))

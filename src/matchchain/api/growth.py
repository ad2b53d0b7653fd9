"""What would change the plan: newcomers, suppositions, chance, ideas."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from types import NoneType
from typing import TYPE_CHECKING

from matchchain.api.answer import Answer
from matchchain.api.ready import ready
from matchchain.network.allocation.effort import Effort
from matchchain.network.planning.asked import Errors
from matchchain.park import Firm, Park
from matchchain.wording.arguments import of_kind, texts, whole

if TYPE_CHECKING:
    from matchchain.catalogue.read import Loaded
    from matchchain.studies.growth.gaps import Gaps
    from matchchain.studies.growth.what_if import WhatIf
    from matchchain.studies.ideas.values import Ideas
    from matchchain.studies.sweep.summary import Sweep


def gaps(
    park: Park | Loaded,
    *,
    chain: str = "",
    material: str = "",
    today: datetime.date | str | None = None,
    effort: Effort | None = None,
    errors: Errors = "raise",
) -> Answer[Gaps]:
    """What is bought outside, what nobody takes, and whom to attract.

    Args:
        park: what `load` returns, or its park.
        chain: only the firms of this industrial chain.
        material: only what is called or means this.
        today: the day on which permits are looked at, a date or as text; the clock's by default.
        effort: how long to look for the best plan; as `suggest` does by default.
        errors: what happens where the park's files hold errors, as for `suggest`.

    Returns:
        An answer with `Gaps`.

    Raises:
        MatchchainError: the park has no such chain; else as `suggest`.

    Example:
        >>> import matchchain
        >>> matchchain.gaps(matchchain.Park()).unmet
        ()
    """
    from matchchain.studies.growth.gaps import gaps as gaps_of
    from matchchain.studies.growth.gaps import of_chain_named, of_material

    of_kind("chain", chain, str)
    of_kind("material", material, str)
    asked = ready(park, errors, today, effort)
    found = gaps_of(asked.park, today=asked.today, effort=effort)
    found = of_chain_named(found, chain) if chain else found
    return asked.answer("gaps", of_material(found, material) if material else found)


def what_if(  # noqa: PLR0913 - each is one thing that may happen
    park: Park | Loaded,
    *,
    join: Sequence[Sequence[Firm] | Firm] | Firm = (),
    leave: Sequence[str] | str = (),
    stop: Sequence[str] | str = (),
    double: Sequence[str] | str = (),
    prices: Mapping[str, str] | None = None,
    sell_prices: Mapping[str, str] | None = None,
    today: datetime.date | str | None = None,
    effort: Effort | None = None,
    errors: Errors = "raise",
) -> Answer[WhatIf]:
    """The plan before and after firms come, leave, stop or double, or prices change.

    Args:
        park: what `load` returns, or its park.
        join: firms that may come, each or each group in a scenario of its own.
        leave: a firm that goes or several, by id, short, full or English name.
        stop: firms that stop for a while.
        double: firms that make and take twice as much.
        prices: material -> what it is bought for then: "800", "800 CNY/t", "+10%".
        sell_prices: material -> what it is sold for then.
        today: the day on which permits are looked at, a date or as text; the clock's by default.
        effort: how long to look for the best plan; as `suggest` does by default.
        errors: what happens where the park's files hold errors, as for `suggest`.

    Returns:
        An answer with a `WhatIf`.

    Raises:
        MatchchainError: no such firm or material, or two things are to happen to one firm; else as `suggest`.

    Example:
        >>> import matchchain
        >>> lime = matchchain.Firm(id="lime", name="Lime works")
        >>> matchchain.what_if(matchchain.Park(firms=(lime,)), stop=["lime"]).question
        'what_if'
    """
    from matchchain.studies.growth.supposed import change_in_words
    from matchchain.studies.growth.what_if import what_if as compare

    bought, sold = _priced("prices", prices), _priced("sell_prices", sell_prices)
    groups = _groups(join)
    goes, stops, doubles = texts("leave", leave), texts("stop", stop), texts("double", double)
    asked = ready(park, errors, today, effort)
    change = change_in_words(
        asked.park, leave=goes, stop=stops, double=doubles, prices=bought, sales=sold, dashed=False
    )
    found = compare(asked.park, change, candidates=groups, today=asked.today, effort=effort)
    return asked.answer("what_if", found)


def _priced(option: str, given: Mapping[str, str] | None) -> list[str]:
    of_kind(option, given, Mapping, NoneType)
    return [f"{name}={price}" for name, price in (given or {}).items()]


def _groups(join: Sequence[Sequence[Firm] | Firm] | Firm) -> list[tuple[Firm, ...]]:
    """The firms that may come, group by group; a firm alone is a group."""
    groups = []
    of_kind("join", join, Firm, Iterable)
    for group in (join,) if isinstance(join, Firm) else join:
        of_kind("join", group, Firm, Iterable)
        groups.append((group,) if isinstance(group, Firm) else tuple(group))
        for firm in groups[-1]:
            of_kind("join", firm, Firm)
    return groups


def sweep(  # noqa: PLR0913 - each is one thing that may vary
    park: Park | Loaded,
    scenarios: str = "",
    *,
    prices: Sequence[str] | str = (),
    sales: Sequence[str] | str = (),
    disposal: Sequence[str] | str = (),
    amounts: Sequence[str] | str = (),
    tariffs: Sequence[str] | str = (),
    stop: Sequence[str] | str = (),
    ranges: bool = False,
    runs: int | None = None,
    seed: int | None = None,
    jobs: int | None = None,
    today: datetime.date | str | None = None,
    errors: Errors = "raise",
) -> Answer[Sweep]:
    """Scenarios and Monte Carlo: how steady the benefit is, for whom, and which pairings hold.

    Args:
        park: what `load` returns, or its park.
        scenarios: YAML as a file of scenarios holds it (docs/sweep.md); what follows stands over each of them.
        prices: what is bought costs: "±20%" for all, "MATERIAL=1200~1800 CNY/t" for one; one text or several.
        sales: what is sold brings.
        disposal: what being rid of it costs.
        amounts: of offers and needs, as factors.
        tariffs: "haul_rate=0.4~0.8".
        stop: "FIRM=20%": how probable it is that a firm stops for the year.
        ranges: draw what cards state as ranges, too.
        runs: of each scenario; 200 where neither this nor the YAML says.
        seed: of chance; 0 where neither says. The same seed gives the same answer on any machine.
        jobs: processes; by default as many as there are processors. With several a script needs
            `if __name__ == "__main__":`.
        today: the day on which permits are looked at, a date or as text; the clock's by default.
        errors: what happens where the park's files hold errors, as for `suggest`.

    Returns:
        An answer with a `Sweep`: tables "scenarios", "firms", "pairings", "runs".

    Raises:
        MatchchainError: something cannot be read; the sentence says where; else as `suggest`.

    Example:
        >>> import matchchain
        >>> matchchain.sweep(matchchain.Park(), prices=["±20%"], runs=2, jobs=1).cases[0].nets
        (0.0, 0.0)
    """
    from pathlib import Path

    from matchchain.materials import thesaurus_of
    from matchchain.studies.sweep.runs import RUNS
    from matchchain.studies.sweep.runs import sweep as run_all
    from matchchain.studies.sweep.written import Flags, written

    of_kind("scenarios", scenarios, str)
    whole("runs", runs, 1)
    whole("seed", seed, 0)
    whole("jobs", jobs, 1)
    given = {"amounts": amounts, "prices": prices, "sales": sales, "disposal": disposal, "tariffs": tariffs}
    spreads = {name: texts(name, one) for name, one in given.items()}
    flags = Flags(**spreads, stop=texts("stop", stop), ranges=ranges, dashed=False)
    asked = ready(park, errors, today)
    file, raw = (Path("scenarios"), scenarios.encode()) if scenarios else (None, None)
    told = written(asked.park, thesaurus_of(asked.park), file, raw, flags)
    count, first = runs or told.runs or RUNS, told.seed or 0 if seed is None else seed
    found = run_all(asked.park, told.cases, runs=count, seed=first, jobs=jobs, today=asked.today)
    return asked.answer("sweep", found)


def ideas(
    park: Park | Loaded,
    *,
    firm: str = "",
    offer: str = "",
    today: datetime.date | str | None = None,
    effort: Effort | None = None,
    errors: Errors = "raise",
) -> Answer[Ideas]:
    """Who could take what though nobody has said so, with standing, precedents and the one question.

    Args:
        park: what `load` returns, or its park.
        firm: only ideas for what this firm offers or could take, by id, short, full or English name.
        offer: only ideas for offers of this name.
        today: the day on which permits are looked at, a date or as text; the clock's by default.
        effort: how long to look for the best plan; as `suggest` does by default.
        errors: what happens where the park's files hold errors, as for `suggest`.

    Returns:
        An answer with `Ideas`.

    Raises:
        MatchchainError: no such firm; else as `suggest`.

    Example:
        >>> import matchchain
        >>> matchchain.ideas(matchchain.Park()).ideas
        ()
    """
    from matchchain.matching.firm_named import firm_id
    from matchchain.studies.ideas.ideas import ideas as ideas_of
    from matchchain.studies.ideas.part import of_firm, of_offer

    of_kind("offer", offer, str)
    asked = ready(park, errors, today, effort)
    wanted = firm_id(firm, asked.park) if firm else ""
    found = ideas_of(asked.park, today=asked.today, effort=effort)
    found = of_firm(found, wanted) if wanted else found
    return asked.answer("ideas", of_offer(found, offer) if offer else found)

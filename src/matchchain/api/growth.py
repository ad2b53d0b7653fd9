"""What would change the plan: newcomers, suppositions, chance, ideas."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from matchchain.api.answer import Answer
from matchchain.api.ready import sound
from matchchain.network.allocation.effort import Effort
from matchchain.network.planning.asked import Errors
from matchchain.park import Firm, Park

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
    today: datetime.date | None = None,
    effort: Effort | None = None,
    errors: Errors = "raise",
) -> Answer[Gaps]:
    """What is bought outside, what nobody takes, and whom to attract.

    Args:
        park: what `load` returns, or its park.
        chain: only the firms of this industrial chain.
        material: only what is called or means this.
        today: the day on which permits are looked at; the clock's by default.
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

    found = gaps_of(sound(park, errors, today), today=today, effort=effort)
    found = of_chain_named(found, chain) if chain else found
    return Answer("gaps", of_material(found, material) if material else found)


def what_if(  # noqa: PLR0913 - each is one thing that may happen
    park: Park | Loaded,
    *,
    join: Sequence[Sequence[Firm]] = (),
    leave: Sequence[str] = (),
    stop: Sequence[str] = (),
    double: Sequence[str] = (),
    prices: Mapping[str, str] | None = None,
    sell_prices: Mapping[str, str] | None = None,
    today: datetime.date | None = None,
    effort: Effort | None = None,
    errors: Errors = "raise",
) -> Answer[WhatIf]:
    """The plan before and after firms come, leave, stop or double, or prices change.

    Args:
        park: what `load` returns, or its park.
        join: firms that may come, each group in a scenario of its own.
        leave: firms that go, by id, short, full or English name.
        stop: firms that stop for a while.
        double: firms that make and take twice as much.
        prices: material -> what it is bought for then: "800", "800 CNY/t", "+10%".
        sell_prices: material -> what it is sold for then.
        today: the day on which permits are looked at; the clock's by default.
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

    ready = sound(park, errors, today)
    bought, sold = ([f"{name}={price}" for name, price in (given or {}).items()] for given in (prices, sell_prices))
    change = change_in_words(ready, leave=leave, stop=stop, double=double, prices=bought, sales=sold)
    groups = [tuple(group) for group in join]
    return Answer("what_if", compare(ready, change, candidates=groups, today=today, effort=effort))


def sweep(  # noqa: PLR0913 - each is one thing that may vary
    park: Park | Loaded,
    scenarios: str = "",
    *,
    prices: Sequence[str] = (),
    sales: Sequence[str] = (),
    disposal: Sequence[str] = (),
    amounts: Sequence[str] = (),
    tariffs: Sequence[str] = (),
    stop: Sequence[str] = (),
    ranges: bool = False,
    runs: int | None = None,
    seed: int | None = None,
    jobs: int | None = None,
    today: datetime.date | None = None,
    errors: Errors = "raise",
) -> Answer[Sweep]:
    """Scenarios and Monte Carlo: how steady the benefit is, for whom, and which pairings hold.

    Args:
        park: what `load` returns, or its park.
        scenarios: YAML as a file of scenarios holds it (docs/sweep.md); the flags below stand over each of them.
        prices: what is bought costs: "±20%" for all, "MATERIAL=1200~1800 CNY/t" for one.
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
        today: the day on which permits are looked at; the clock's by default.
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

    ready = sound(park, errors, today)
    flags = Flags(amounts, prices, sales, disposal, tariffs, stop, ranges)
    file, raw = (Path("scenarios"), scenarios.encode()) if scenarios else (None, None)
    told = written(ready, thesaurus_of(ready), file, raw, flags)
    count, first = runs or told.runs or RUNS, told.seed or 0 if seed is None else seed
    return Answer("sweep", run_all(ready, told.cases, runs=count, seed=first, jobs=jobs, today=today))


def ideas(
    park: Park | Loaded,
    *,
    firm: str = "",
    offer: str = "",
    today: datetime.date | None = None,
    effort: Effort | None = None,
    errors: Errors = "raise",
) -> Answer[Ideas]:
    """Who could take what though nobody has said so, with standing, precedents and the one question.

    Args:
        park: what `load` returns, or its park.
        firm: only ideas for what this firm offers or could take, by id, short, full or English name.
        offer: only ideas for offers of this name.
        today: the day on which permits are looked at; the clock's by default.
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

    ready = sound(park, errors, today)
    wanted = firm_id(firm, ready) if firm else ""
    found = ideas_of(ready, today=today, effort=effort)
    found = of_firm(found, wanted) if wanted else found
    return Answer("ideas", of_offer(found, offer) if offer else found)

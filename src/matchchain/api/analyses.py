"""The analyses of a park, one function each; what they share: a park (or what `load` returned), a day, an `Answer`."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args

from matchchain.api.answer import Answer
from matchchain.network.allocation.effort import Effort
from matchchain.network.planning.asked import Errors, Selection, at_least, one_of, sound_park
from matchchain.park import Firm, Park, taking_part
from matchchain.wording import Lang

if TYPE_CHECKING:
    from matchchain.catalogue.read import Loaded
    from matchchain.catalogue.sheets.merge.provenance import Provenance
    from matchchain.materials import Thesaurus
    from matchchain.network.pairing import Plan, SplitRule
    from matchchain.studies.asking.blanks import Blanks
    from matchchain.studies.chains.chains import Chains
    from matchchain.studies.explaining.explanation import Between, Explanation
    from matchchain.studies.explaining.route_told import RouteTold
    from matchchain.studies.growth.gaps import Gaps
    from matchchain.studies.growth.what_if import WhatIf
    from matchchain.studies.ideas.values import Ideas
    from matchchain.studies.resilience.drill import Drill
    from matchchain.studies.resilience.trace import Trace
    from matchchain.studies.resilience.weak_points import Resilience
    from matchchain.studies.routing.route_map import RouteMap

Way: TypeAlias = Literal["up", "down", "both"]


def suggest(  # noqa: PLR0913 - each option is a question of its own
    park: Park | Loaded,
    *,
    thesaurus: Thesaurus | None = None,
    today: datetime.date | None = None,
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
        today: the day on which permits are looked at; the clock's by default.
        within_km: greatest distance by road, km; at least 0.
        select: which rows to write out, as a `Selection` or a mapping of its fields: `{"all": True}` for every
            admissible pairing, `{"refused": True}` for what was not proposed, too.
        effort: how long to look for the best plan where opening a link costs something; 2 s by default.
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

    return Answer(
        "suggest",
        plan_of(
            park, thesaurus=thesaurus, today=today, within_km=within_km, select=select, effort=effort, split=split,
            errors=errors,
        ),
    )  # fmt: skip


def explain(
    park: Park | Loaded,
    which: int | str = "",
    *,
    between: tuple[str, str] | None = None,
    material: str = "",
    price: float | None = None,
    today: datetime.date | None = None,
    errors: Errors = "raise",
) -> Answer[Explanation | RouteTold | Between]:
    """Everything behind one pairing, or between two firms: figures with their sources, rules with their verdicts.

    Args:
        park: what `load` returns, or its park.
        which: a pairing's number in `suggest` or its id; with `between` left out.
        between: two firms by id, short, full or English name: what was proposed, what was refused and why.
        material: with `between`, only what is called or means this.
        price: what the receiver would pay, CNY per unit of the offer; the middle of the range by default.
        today: the day on which permits are looked at; the clock's by default.
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

    whole, log = _ready(park, errors, today), _provenance(park)
    if between is None:
        return Answer("explain", of_one(whole, which, today=today, price=price, log=log))
    firms = (firm_named(between[0], whole), firm_named(between[1], whole))
    return Answer("explain", explain_between(whole, firms, material=material, today=today, price=price, log=log))


def blanks(
    park: Park | Loaded, *, today: datetime.date | None = None, errors: Errors = "raise"
) -> Answer[Blanks]:
    """Which unknown is worth asking first, and of whom: figures and papers by what knowing them would change.

    Args:
        park: what `load` returns, or its park.
        today: the day on which permits are looked at; the clock's by default.
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

    return Answer("blanks", call_list(_ready(park, errors, today), today=today))


def routes(
    park: Park | Loaded,
    *,
    firm: str = "",
    material: str = "",
    library: bool = True,
    today: datetime.date | None = None,
    effort: Effort | None = None,
    errors: Errors = "raise",
) -> Answer[RouteMap]:
    """Through whose process a by-product becomes a raw material, and which step is missing.

    Args:
        park: what `load` returns, or its park.
        firm: only what this firm takes part in, by id, short, full or English name.
        material: only ways through what is called or means this.
        library: try the shipped processes as missing steps, beside those of the park that nobody owns.
        today: the day on which permits are looked at; the clock's by default.
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

    ready = _ready(park, errors, today)
    wanted = firm_named(firm, ready) if firm else ""
    whole = route_map(ready, shipped() if library else (), today=today, effort=effort)
    return Answer("routes", selected(whole, wanted, material))


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

    found = gaps_of(_ready(park, errors, today), today=today, effort=effort)
    found = of_chain_named(found, chain) if chain else found
    return Answer("gaps", of_material(found, material) if material else found)


def chains(
    park: Park | Loaded,
    name: str = "",
    *,
    newcomers: bool = False,
    today: datetime.date | None = None,
    effort: Effort | None = None,
    errors: Errors = "raise",
) -> Answer[Chains]:
    """The industrial chains of a park: firms, local supply rate, gaps, papers, problems.

    Args:
        park: what `load` returns, or its park.
        name: of one chain, or a part of it; "" for all.
        newcomers: look for newcomers worth attracting as well, which takes as long as `gaps`.
        today: the day on which papers and permits are looked at; the clock's by default.
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

    ready = _ready(park, errors, today)
    names = [chain_named(ready, name)] if name else None
    return Answer("chains", look_at(ready, names, newcomers=newcomers, today=today, effort=effort))


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

    ready = _ready(park, errors, today)
    bought, sold = ([f"{name}={price}" for name, price in (given or {}).items()] for given in (prices, sell_prices))
    change = change_in_words(ready, leave=leave, stop=stop, double=double, prices=bought, sales=sold)
    groups = [tuple(group) for group in join]
    return Answer("what_if", compare(ready, change, candidates=groups, today=today, effort=effort))


def trace(  # noqa: PLR0913 - as `suggest`
    park: Park | Loaded,
    firm: str,
    *,
    way: Way = "both",
    depth: int = 3,
    as_planned: bool = False,
    with_open: bool = False,
    today: datetime.date | None = None,
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
        today: the day on which permits are looked at; the clock's by default.
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
    at_least("depth", depth, 1)
    ready = _ready(park, errors, today)
    found = follow(
        ready,
        firm_id(firm, ready),
        directions=("up", "down") if way == "both" else (way,),
        depth=depth,
        as_planned=as_planned,
        with_open=with_open,
        today=today,
    )
    return Answer("trace", found)


def drill(
    park: Park | Loaded,
    *firms: str,
    as_planned: bool = False,
    today: datetime.date | None = None,
    errors: Errors = "raise",
) -> Answer[Drill | Resilience]:
    """What happens when firms stop; without a firm, where the park is weak.

    Args:
        park: what `load` returns, or its park.
        firms: those that stop, by id, short, full or English name.
        as_planned: what the plan proposes counts as if it flowed already.
        today: the day on which permits are looked at; the clock's by default.
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

    ready = _ready(park, errors, today)
    if not firms:
        return Answer("drill", resilience(ready, today=today, as_planned=as_planned))
    return Answer("drill", stopped(ready, [firm_id(f, ready) for f in firms], today=today, as_planned=as_planned))


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

    ready = _ready(park, errors, today)
    wanted = firm_id(firm, ready) if firm else ""
    found = ideas_of(ready, today=today, effort=effort)
    found = of_firm(found, wanted) if wanted else found
    return Answer("ideas", of_offer(found, offer) if offer else found)


def render(answer: Answer[Any], format: str = "table", *, lang: Lang = "en", width: int | None = None) -> str | bytes:  # noqa: A002 - as the option of the commands
    """An answer in one of the formats of the commands.

    Args:
        answer: what an analysis returned.
        format: "table", "md", "csv", "tsv", "json", "jsonl" (text), "xlsx" (bytes) ...
        lang: "zh" or "en".
        width: cells of the screen for a table; None: as wide as it comes.

    Returns:
        Text, or the bytes of a binary format.

    Raises:
        MatchchainError: no such format or language.

    Example:
        >>> import matchchain
        >>> print(matchchain.render(matchchain.blanks(matchchain.Park(name="Bay")), "jsonl"), end="")
    """
    from matchchain.reports.formats import render as rendered

    return rendered(answer.report(lang), format, width=width)


def _ready(park: Park | Loaded, errors: Errors, today: datetime.date | None) -> Park:
    """The park to ask: sound, without what has ended."""
    return taking_part(sound_park(park, errors), today or datetime.date.today())  # noqa: DTZ011 - the office's own day


def _provenance(park: Park | Loaded) -> Provenance | None:
    """The cells behind imported figures, where the park was read from a folder."""
    from matchchain.catalogue.sheets.merge.provenance import provenance

    return None if isinstance(park, Park) else provenance(park.folder)

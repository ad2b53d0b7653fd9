"""`matchchain suggest`: whom to phone first, and what it saves."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import firms, materials
from matchchain.cli.talk.on_park import OnPark
from matchchain.cli.talk.on_parks import OnParks, OnParksCommand
from matchchain.wording import ExitCode, MatchchainError, Message
from matchchain.wording.typed import typed

if TYPE_CHECKING:
    from matchchain.network.planning.plan import Selection
    from matchchain.reports.report import Report


WAITING = 1000
"""Rows of a file that wait for a figure, and as many that wait for a name: large parks have a hundred thousand."""


class Order(StrEnum):
    """What comes first."""

    saving = "saving"
    confidence = "sure"
    co2 = "co2"
    distance = "distance"


class Split(StrEnum):
    """How the gains of the plan are divided."""

    equal = "equal"
    core = "core"


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("suggest", help="suggest.help", cls=OnParksCommand)(suggest)


def suggest(
    ctx: typer.Context,
    all: Annotated[bool, typer.Option("--all", "-a", help="suggest.option.all")] = False,  # noqa: A002
    refused: Annotated[bool, typer.Option("--refused", help="suggest.option.refused")] = False,
    firm: Annotated[str, typer.Option("--firm", help="suggest.option.firm", autocompletion=firms)] = "",
    material: Annotated[str, typer.Option("--material", help="suggest.option.material", autocompletion=materials)] = "",
    min_saving: Annotated[Optional[float], typer.Option("--min-saving", help="suggest.option.min-saving")] = None,  # noqa: UP045
    within: Annotated[Optional[float], typer.Option("--within", min=0, help="suggest.option.within")] = None,  # noqa: UP045
    sort: Annotated[Order, typer.Option("--sort", help="suggest.option.sort")] = Order.saving,
    exact: Annotated[bool, typer.Option("--exact", help="suggest.option.exact")] = False,
    split: Annotated[Split, typer.Option("--split", help="suggest.option.split")] = Split.equal,
    library: Annotated[bool, typer.Option("--library", help="suggest.option.library")] = False,
    ideas: Annotated[bool, typer.Option("--ideas", help="suggest.option.ideas")] = False,
) -> Answer:
    """Load the park, ask for the plan, hand over one report; or what was handed over before, of the very same park."""
    asked = OnParks.of(ctx)
    given = asked.given_before()
    if given is not None:
        return given
    from matchchain.cli.talk.watching import Watching
    from matchchain.matching.firm_named import firm_named
    from matchchain.network.allocation.effort import EXACT, Effort
    from matchchain.network.planning.plan import Selection
    from matchchain.network.planning.plan import suggest as plan_of
    from matchchain.reports.formats import FORMATS
    from matchchain.reports.suggestions import ROWS, suggestions

    for option, value in (("--within", within), ("--min-saving", min_saving)):
        if value is not None and not abs(value) <= 1e15:
            raise MatchchainError(Message("suggest.no-number", {"option": option}), ExitCode.USAGE)
    if all and split == Split.core:
        raise MatchchainError(Message("suggest.split-of-all"), ExitCode.USAGE)
    output = asked.output
    waiting = None if all or output.top else WAITING
    select = Selection(
        all=all,
        firm=firm_named(firm, asked.loaded.park) if firm else "",
        material=material,
        min_net=min_saving,
        limit=output.rows and max(output.rows, FORMATS["table"].top or 0),
        unreckoned=waiting,
        unread=waiting,
        refused=refused,
        sort=str(sort),
    )
    with Watching(asked.lang) as watching:
        plan = plan_of(
            asked.park,
            today=asked.today,
            within_km=within,
            select=select,
            effort=replace(EXACT if exact else Effort(), watch=watching.watch),
            split=split.value,
        )
    filtered = bool(firm or material or min_saving is not None)
    order = None if sort is Order.saving else sort.value
    divided = None if split is Split.equal else split.value
    options = _options(
        all=all, firm=firm, material=material, min_saving=min_saving, within=within, sort=order, exact=exact,
        split=divided, skip_bad=asked.skip_bad,
    )  # fmt: skip
    park = asked.session.park_option
    brief = output.first_page and not (all or refused or filtered) and len(plan.pairings) > ROWS
    report = suggestions(
        plan, asked.lang, top=output.rows, refused=refused, filtered=filtered, brief=brief,
        options=f"{park} {options}".strip(),
    )  # fmt: skip
    report = _with_missing(report, asked, within) if library else report
    report = _with_ideas(report, asked) if ideas else report
    report = _with_neighbours(report, asked, select) if asked.neighbours else report
    notes = [Message("suggest.nothing")] if filtered and not plan.pairings else []
    if not filtered and output.rows is None and not all:
        left_out = {"unreckoned": plan.counts.figures - WAITING, "unread": plan.counts.names - WAITING}
        notes += [Message(f"suggest.{why}", {"count": count}) for why, count in left_out.items() if count > 0]
    names = {"unknown": plan.unread, "open": plan.to_settle}
    if any(names.values()):
        notes.append(Message("suggest.names-of" if park else "suggest.names", {**names, "park": park}))
    if plan.stopped:
        notes.append(Message("cli.stopped", {"gap": f"{plan.totals.gap:.2%}"}))
    told = {**asked.made(), "effort": (EXACT if exact else Effort()).told, "time_limited": plan.timed}
    answer = asked.planned(replace(report, made=told), *notes)
    return answer if plan.stopped or plan.timed else asked.kept(answer)


def _options(**given: object) -> str:
    """What was asked besides, as a command that shows more has to repeat it."""
    return " ".join(
        f"--{name.replace('_', '-')}" if value is True else f"--{name.replace('_', '-')} {typed(_plain(value))}"
        for name, value in given.items()
        if value is not None and value is not False and value != ""
    )


def _plain(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _with_missing(report: Report, asked: OnPark, within: float | None) -> Report:
    """The missing steps behind the plan."""
    from matchchain.conversions import library
    from matchchain.reports.routes.beside import with_missing
    from matchchain.studies.routing.missing import missing_in

    output = asked.output
    missing = missing_in(asked.park, library(), today=asked.today, within_km=within)
    return with_missing(report, missing, asked.park.firms, output.rows, flat=output.flat)


def _with_neighbours(report: Report, asked: OnParks, select: Selection) -> Report:
    """What could go to the parks beside this one, or come from them."""
    from matchchain.reports.across import with_across
    from matchchain.reports.telling.firm_names import FirmNames
    from matchchain.studies.across import Side, across

    others = [
        Side(
            name=one.name, name_en=one.name_en, park=one.park, planned=one.kind == "park", seed=one.seed,
            named_in=FirmNames.of(one.park.firms).named_in, as_shared=one.kind != "file",
        )
        for one in asked.neighbours
    ]  # fmt: skip
    home = Side(name=asked.park.name or str(asked.loaded.folder), name_en=asked.park.name_en, park=asked.park)
    found = across(home, others, today=asked.today, select=select)
    return with_across(report, found, asked.output.rows, flat=asked.output.flat)


def _with_ideas(report: Report, asked: OnPark) -> Report:
    """Who could take what the plan leaves behind it."""
    from matchchain.reports.ideas import with_ideas
    from matchchain.studies.ideas.ideas import ideas

    output = asked.output
    return with_ideas(report, ideas(asked.park, today=asked.today), output.rows, flat=output.flat)

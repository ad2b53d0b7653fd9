"""`matchchain suggest`: whom to phone first, and what it saves."""

from __future__ import annotations

import math
import sys
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from matchchain.cli.answer import Answer
from matchchain.cli.options import ForceOption, LangOption, OutOption, ParkOption
from matchchain.cli.output import (
    FLAT,
    EncodingOption,
    FormatOption,
    HeadersOption,
    Output,
    TopOption,
    WidthOption,
    deliver,
)
from matchchain.cli.session import Session
from matchchain.cli.spoken import SpokenCommand
from matchchain.cli.watching import Watching
from matchchain.wording import MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.catalogue.read import Loaded
    from matchchain.network.pairing import Plan
    from matchchain.reports.report import Report


class Order(StrEnum):
    """What comes first."""

    saving = "saving"
    sure = "sure"
    co2 = "co2"
    distance = "distance"


class Split(StrEnum):
    """How the gains of the plan are divided."""

    equal = "equal"
    core = "core"


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("suggest", help="suggest.help", cls=SpokenCommand)(suggest)


def suggest(
    ctx: typer.Context,
    park: ParkOption = None,
    format: FormatOption = None,  # noqa: A002
    out: OutOption = None,
    all: Annotated[bool, typer.Option("--all", "-a", help="suggest.option.all")] = False,  # noqa: A002
    refused: Annotated[bool, typer.Option("--refused", help="suggest.option.refused")] = False,
    firm: Annotated[str, typer.Option("--firm", help="suggest.option.firm")] = "",
    material: Annotated[str, typer.Option("--material", help="suggest.option.material")] = "",
    top: TopOption = None,
    min_saving: Annotated[Optional[float], typer.Option("--min-saving", help="suggest.option.min-saving")] = None,  # noqa: UP045
    within: Annotated[Optional[float], typer.Option("--within", min=0, help="suggest.option.within")] = None,  # noqa: UP045
    sort: Annotated[Order, typer.Option("--sort", help="suggest.option.sort")] = Order.saving,
    exact: Annotated[bool, typer.Option("--exact", help="suggest.option.exact")] = False,
    split: Annotated[Split, typer.Option("--split", help="suggest.option.split")] = Split.equal,
    library: Annotated[bool, typer.Option("--library", help="suggest.option.library")] = False,
    skip_bad: Annotated[bool, typer.Option("--skip-bad", help="suggest.option.skip-bad")] = False,
    headers: HeadersOption = None,
    encoding: EncodingOption = "utf-8",
    width: WidthOption = None,
    force: ForceOption = False,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> Answer:
    """Load the park, ask for the plan, hand over one report."""
    from matchchain.catalogue.sound import without_bad
    from matchchain.network.allocation.effort import EXACT, Effort
    from matchchain.network.plan import Selection
    from matchchain.network.plan import suggest as plan_of

    for option, value in (("--within", within), ("--min-saving", min_saving)):
        if value is not None and not math.isfinite(value):
            raise MatchchainError(Message("suggest.no-number", {"option": option}), 2)
    if all and split == Split.core:
        raise MatchchainError(Message("suggest.split-of-all"), 2)
    session = Session.of(ctx, park)
    output = Output(format, out, encoding, width, headers, force, top)
    loaded = session.load()
    notes = faults(loaded, skip_bad=skip_bad, session=session)
    select = Selection(
        all=all,
        firm=firm_named(firm, loaded) if firm else "",
        material=material,
        min_net=min_saving,
        limit=output.rows,
        refused=refused,
        sort=str(sort),
    )
    sound = without_bad(loaded.park, loaded.bad)
    with Watching(session.lang) as watching:
        plan = plan_of(
            sound,
            today=session.day(),
            within_km=within,
            select=select,
            effort=replace(EXACT if exact else Effort(), watch=watching.watch),
            split=split.value,
        )
    filtered = bool(firm or material or min_saving is not None)
    result: Plan | Report = plan
    if library:
        from matchchain.conversions import library as shipped
        from matchchain.network.routing.missing import missing_in
        from matchchain.reports.routes.beside import with_missing
        from matchchain.reports.suggestions import suggestions

        missing = missing_in(sound, shipped(), today=session.day(), within_km=within)
        report = suggestions(plan, session.lang, top=output.rows, refused=refused, filtered=filtered)
        result = with_missing(report, missing, sound.firms, output.rows, flat=output.name in FLAT)
    answer = deliver(result, output, session.lang, refused=refused, filtered=filtered)
    if filtered and not plan.pairings:
        notes = (*notes, Message("suggest.nothing"))
    if plan.stopped:
        notes = (*notes, Message("cli.stopped", {"gap": f"{plan.totals.gap:.2%}"}))
    return replace(answer, notes=(*notes, *answer.notes))


def faults(loaded: Loaded, *, skip_bad: bool, session: Session) -> tuple[Message, ...]:
    """What is said on stderr of a park's findings.

    Raises:
        MatchchainError: the park has errors and nobody asked to leave them out (exit code 3).
    """
    errors = [f for f in loaded.findings if f.level == "error"]
    warnings = len(loaded.findings) - len(errors)
    if errors and not skip_bad:
        from matchchain.cli.answer import put
        from matchchain.reports.findings import page

        put(sys.stderr, page(errors, session.lang))
        raise MatchchainError(Message("suggest.errors", {"count": len(errors)}))
    left_out = tuple(
        Message("suggest.left-out", {"place": str(f.place), "what": Message(f.code, f.facts)}) for f in errors
    )
    doubtful = (Message("suggest.warnings", {"count": warnings}),) if warnings else ()
    return (*left_out, *doubtful)


def firm_named(text: str, loaded: Loaded) -> str:
    """The name of a firm as it was typed, once it is known to mean one.

    Raises:
        MatchchainError: no firm of the park is called so (exit code 2).
    """
    from matchchain.matching.trades import firm_index
    from matchchain.wording import nearest

    known = firm_index(loaded.park.firms)
    if text.strip().casefold() in known:
        return text
    ways = {name for firm in loaded.park.firms for name in (firm.id, firm.short, firm.name, firm.name_en) if name}
    hint = nearest(text, ways)
    key = "suggest.no-firm-hint" if hint else "suggest.no-firm"
    raise MatchchainError(Message(key, {"firm": text, "hint": hint or ""}), 2)

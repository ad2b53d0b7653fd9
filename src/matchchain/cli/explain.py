"""`matchchain explain PAIRING`: every figure with its source, every rule with its verdict; or why not."""

from __future__ import annotations

import math
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from matchchain.cli.answer import Answer
from matchchain.cli.options import ForceOption, LangOption, OutOption, ParkOption
from matchchain.cli.output import EncodingOption, FormatOption, HeadersOption, Output, WidthOption, deliver
from matchchain.cli.session import Session
from matchchain.cli.spoken import SpokenCommand
from matchchain.cli.suggest import faults, firm_named
from matchchain.wording import MatchchainError, Message

if TYPE_CHECKING:
    import datetime as dt

    from matchchain.park import Park
    from matchchain.reports.report import Report
    from matchchain.wording import Lang

USAGE = 2


class View(StrEnum):
    """Who will read it."""

    office = "office"
    supplier = "supplier"
    receiver = "receiver"


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("explain", help="explain.help", cls=SpokenCommand)(explain)


def explain(
    ctx: typer.Context,
    pairing: Annotated[str | None, typer.Argument(metavar="PAIRING", help="explain.argument.pairing")] = None,
    between: Annotated[
        tuple[str, str] | None,
        typer.Option("--between", metavar="FIRM FIRM", help="explain.option.between"),
    ] = None,
    material: Annotated[str, typer.Option("--material", help="explain.option.material")] = "",
    view: Annotated[View, typer.Option("--for", help="explain.option.for")] = View.office,
    price: Annotated[Optional[float], typer.Option("--price", help="explain.option.price")] = None,  # noqa: UP045
    format: FormatOption = None,  # noqa: A002
    out: OutOption = None,
    skip_bad: Annotated[bool, typer.Option("--skip-bad", help="suggest.option.skip-bad")] = False,
    headers: HeadersOption = None,
    encoding: EncodingOption = "utf-8",
    width: WidthOption = None,
    force: ForceOption = False,
    park: ParkOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> Answer:
    """Load the park, ask for the reasoning, hand over one report."""
    from matchchain.catalogue.sound import without_bad

    if (pairing is None) == (between is None):
        raise MatchchainError(Message("explain.which"), USAGE)
    if between is not None and view is not View.office:
        raise MatchchainError(Message("explain.between-office"), USAGE)
    if price is not None and not math.isfinite(price):
        raise MatchchainError(Message("explain.no-price"), USAGE)
    session = Session.of(ctx, park)
    loaded = session.load()
    notes = faults(loaded, skip_bad=skip_bad, session=session)
    sound, day = without_bad(loaded.park, loaded.bad), session.day()
    if between is not None:
        firms = (firm_named(between[0], loaded), firm_named(between[1], loaded))
        report = _between(sound, firms, material, day, price, session.lang)
    else:
        report = _one(sound, pairing or "", view, day, price, session.lang)
    output = Output(format, out, encoding, width, headers, force)
    answer = deliver(report, output, session.lang)
    return replace(answer, notes=(*notes, *answer.notes))


def _one(park: Park, which: str, view: View, day: dt.date, price: float | None, lang: Lang) -> Report:
    from matchchain.network.explaining.explain import explain as explanation
    from matchchain.network.explaining.firm_page import firm_page
    from matchchain.network.explaining.route_told import RouteTold
    from matchchain.reports.explain import firm_report, office_report, route_report

    told = explanation(park, which, today=day, price=price)
    if isinstance(told, RouteTold):
        if view is not View.office:
            raise MatchchainError(Message("explain.route.office-only", {"number": which}), USAGE)
        return route_report(told, lang)
    if view is View.office:
        return office_report(told, lang)
    return firm_report(firm_page(told, "supplier" if view is View.supplier else "receiver", price), lang)


def _between(
    park: Park, firms: tuple[str, str], material: str, day: dt.date, price: float | None, lang: Lang
) -> Report:
    from matchchain.network.explaining.explain import explain_between
    from matchchain.reports.explain import between_report

    return between_report(explain_between(park, firms, material=material, today=day, price=price), lang)

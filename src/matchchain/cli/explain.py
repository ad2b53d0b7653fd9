"""`matchchain explain PAIRING`: every figure with its source, every rule with its verdict; or why not."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from matchchain.cli.answer import Answer
from matchchain.cli.firms import firm_named
from matchchain.cli.on_park import OnPark, on_park
from matchchain.cli.options import MOST
from matchchain.cli.spoken import SpokenCommand
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
    app.command("explain", help="explain.help", cls=SpokenCommand)(on_park(explain, without=("top",)))


def explain(
    asked: OnPark,
    pairing: Annotated[str | None, typer.Argument(metavar="PAIRING", help="explain.argument.pairing")] = None,
    between: Annotated[
        tuple[str, str] | None,
        typer.Option("--between", metavar="FIRM FIRM", help="explain.option.between"),
    ] = None,
    material: Annotated[str, typer.Option("--material", help="explain.option.material")] = "",
    view: Annotated[View, typer.Option("--for", help="explain.option.for")] = View.office,
    price: Annotated[Optional[float], typer.Option("--price", help="explain.option.price")] = None,  # noqa: UP045
) -> Answer:
    """Load the park, ask for the reasoning, hand over one report."""
    if (pairing is None) == (between is None):
        raise MatchchainError(Message("explain.which"), USAGE)
    if between is not None and view is not View.office:
        raise MatchchainError(Message("explain.between-office"), USAGE)
    if price is not None and not -MOST <= price <= MOST:
        raise MatchchainError(Message("explain.no-price"), USAGE)
    if between is None:
        return asked.answer(_one(asked.park, pairing or "", view, asked.today, price, asked.lang))
    firms = (firm_named(between[0], asked.loaded.park), firm_named(between[1], asked.loaded.park))
    return asked.answer(_between(asked.park, firms, material, asked.today, price, asked.lang))


def _one(park: Park, which: str, view: View, day: dt.date, price: float | None, lang: Lang) -> Report:
    from matchchain.reports.explain import firm_report, office_report, route_report
    from matchchain.studies.explaining.explain import explain as explanation
    from matchchain.studies.explaining.firm_page import firm_page
    from matchchain.studies.explaining.route_told import RouteTold

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
    from matchchain.reports.explain import between_report
    from matchchain.studies.explaining.explain import explain_between

    return between_report(explain_between(park, firms, material=material, today=day, price=price), lang)

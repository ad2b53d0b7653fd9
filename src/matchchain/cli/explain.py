"""`matchchain explain PAIRING`: every figure with its source, every rule with its verdict; or why not."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import firms, materials
from matchchain.cli.talk.on_park import OnPark, OnParkCommand
from matchchain.matching.firm_named import firm_named
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from matchchain.catalogue.sheets.merge.provenance import Provenance
    from matchchain.park import Park
    from matchchain.reports.report import Report
    from matchchain.wording import Lang



class View(StrEnum):
    """Who will read it."""

    office = "office"
    supplier = "supplier"
    receiver = "receiver"


class _WithoutTop(OnParkCommand):
    without = frozenset({"top"})


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("explain", help="explain.help", cls=_WithoutTop)(explain)


def explain(
    ctx: typer.Context,
    pairing: Annotated[str | None, typer.Argument(metavar="PAIRING", help="explain.argument.pairing")] = None,
    between: Annotated[
        tuple[str, str] | None,
        typer.Option("--between", metavar="FIRM FIRM", help="explain.option.between", autocompletion=firms),
    ] = None,
    material: Annotated[str, typer.Option("--material", help="explain.option.material", autocompletion=materials)] = "",
    view: Annotated[View, typer.Option("--for", help="explain.option.for")] = View.office,
    price: Annotated[Optional[float], typer.Option("--price", help="explain.option.price")] = None,  # noqa: UP045
) -> Answer:
    """Load the park, ask for the reasoning, hand over one report."""
    from matchchain.park.domain import PRICE

    asked = OnPark.of(ctx)
    if (pairing is None) == (between is None):
        raise MatchchainError(Message("explain.which"), ExitCode.USAGE)
    if between is not None and view is not View.office:
        raise MatchchainError(Message("explain.between-office"), ExitCode.USAGE)
    if price is not None and not (math.isfinite(price) and PRICE.holds(abs(price), abs(price))):
        raise MatchchainError(Message("explain.no-price"), ExitCode.USAGE)
    told = Told(asked.park, asked.today, price, asked.loaded.folder, asked.lang)
    if between is None:
        return asked.planned(_one(told, pairing or "", view))
    firms = (firm_named(between[0], asked.loaded.park), firm_named(between[1], asked.loaded.park))
    return asked.planned(_between(told, firms, material))


@dataclass(frozen=True, slots=True)
class Told:
    """What every explanation is made of."""

    park: Park
    today: dt.date
    price: float | None
    folder: Path
    lang: Lang

    @property
    def log(self) -> Provenance:
        """What is known of imported figures."""
        from matchchain.catalogue.sheets.merge.provenance import provenance

        return provenance(self.folder)


def _one(of: Told, which: str, view: View) -> Report:
    from matchchain.reports.explain import firm_report, office_report, route_report
    from matchchain.studies.explaining.explain import explain as explanation
    from matchchain.studies.explaining.firm_page import firm_page
    from matchchain.studies.explaining.route_told import RouteTold

    lang = of.lang
    told = explanation(of.park, which, today=of.today, price=of.price, log=of.log)
    if isinstance(told, RouteTold):
        if view is not View.office:
            raise MatchchainError(Message("explain.route.office-only", {"number": which}), ExitCode.USAGE)
        return route_report(told, lang)
    if view is View.office:
        return office_report(told, lang)
    return firm_report(firm_page(told, "supplier" if view is View.supplier else "receiver", of.price), lang)


def _between(of: Told, firms: tuple[str, str], material: str) -> Report:
    from matchchain.reports.explain import between_report
    from matchchain.studies.explaining.explain import explain_between

    found = explain_between(of.park, firms, material=material, today=of.today, price=of.price, log=of.log)
    return between_report(found, of.lang)

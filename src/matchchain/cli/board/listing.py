"""`matchchain board list | show | match`: what stands on the board, one entry of it, and what may help with one."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Optional

import typer

from matchchain.cli.board.making import IdArgument
from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import board_ids
from matchchain.cli.talk.groups import Commands
from matchchain.cli.talk.on_park import OnPark, OnParkCommand
from matchchain.studies.board.board import KINDS

KindName = StrEnum("KindName", [(kind, kind) for kind in KINDS])  # type: ignore[misc]
KindOption = Annotated[Optional[KindName], typer.Option("--kind", help="board.option.kind")]  # noqa: UP045
DueOption = Annotated[bool, typer.Option("--due", help="board.option.due")]
OwnerOption = Annotated[str, typer.Option("--owner", help="board.option.owner")]
LibraryOption = Annotated[bool, typer.Option("--no-library", help="board.option.no-library")]
AnyArgument = Annotated[
    str, typer.Argument(metavar="[ID]", help="board.argument.any-id", autocompletion=board_ids)
]
ON_A_SCREEN = 12
"""Rows a block shows by itself, so that several are seen together."""


def list_(ctx: typer.Context, kind: KindOption = None, due: DueOption = False, owner: OwnerOption = "") -> Answer:
    """Load the park, look at its board, hand over one report."""
    from matchchain.reports.board.page import board_report
    from matchchain.studies.board.board import board

    asked = OnPark.of(ctx)
    wanted = next((one for one in KINDS if kind and one == kind.value), None)
    found = board(asked.park, asked.today, kinds=(wanted,) if wanted else (), owner=owner, due=due)
    return asked.answer(board_report(found, asked.lang, top=asked.output.rows_or(ON_A_SCREEN), kind=wanted or ""))


def show(ctx: typer.Context, which: IdArgument) -> Answer:
    """Load the park, look at one entry, hand over one report."""
    from matchchain.reports.board.one import one_report
    from matchchain.studies.board.one import one

    asked = OnPark.of(ctx)
    return asked.answer(one_report(one(asked.park, which, asked.today), asked.lang))


def match(ctx: typer.Context, which: AnyArgument = "", own_only: LibraryOption = False) -> Answer:
    """Load the park, look for what may help with an entry or with each open one, hand over one report."""
    from matchchain.conversions import library
    from matchchain.reports.board.leads import all_leads_report, leads_report
    from matchchain.reports.report import About
    from matchchain.studies.board.leads import all_leads, leads

    asked = OnPark.of(ctx)
    park, shipped = asked.park, () if own_only else library()
    if which:
        found = leads(park, which, asked.today, shipped)
        return asked.answer(leads_report(found, asked.lang, top=asked.output.rows_or(ON_A_SCREEN)))
    about = About(park.name, park.name_en, park.currency, asked.today.isoformat())
    firms = {firm.id: firm for firm in park.firms}
    every = all_leads(park, asked.today, shipped)
    return asked.answer(all_leads_report(every, about, firms, asked.lang, top=asked.output.rows))


LISTING: Commands = {
    "list": (list_, OnParkCommand),
    "show": (show, OnParkCommand),
    "match": (match, OnParkCommand),
}

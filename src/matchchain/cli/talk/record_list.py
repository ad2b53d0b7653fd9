"""The list of one kind of record, which `project list`, `policy list` and their like print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.on_park import OnPark

if TYPE_CHECKING:
    from matchchain.studies.board.item import Kind

DueOption = Annotated[bool, typer.Option("--due", help="board.option.due")]
OwnerOption = Annotated[str, typer.Option("--owner", help="board.option.owner")]


def list_of(asked: OnPark, kind: Kind, *, owner: str = "", due: bool = False, chain: str = "") -> Answer:
    """The records of a kind as they stand today."""
    from matchchain.reports.board.page import board_report
    from matchchain.studies.board.board import board
    from matchchain.studies.chains.chains import chain_named

    name = chain_named(asked.park, chain) if chain else ""
    found = board(asked.park, asked.today, kinds=(kind,), owner=owner, due=due, chain=name)
    command = f"{kind} list"
    return asked.answer(board_report(found, asked.lang, top=asked.output.rows, kind=kind, command=command))

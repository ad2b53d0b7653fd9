"""`matchchain what-if`: the plan before and after firms come, leave, stop or double, or prices change."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import firms
from matchchain.cli.talk.on_park import OnPark, OnParkCommand, faults
from matchchain.cli.talk.watching import Watching
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.park import Firm

ON_A_SCREEN = 8
"""Rows a block shows by itself."""

Texts = Optional[list[str]]  # noqa: UP045 - typer reads it at run time
Files = Optional[list[Path]]  # noqa: UP045


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("what-if", help="whatif.help", cls=OnParkCommand)(what_if)


def what_if(
    ctx: typer.Context,
    join: Annotated[Files, typer.Option("--join", metavar="FILE", help="whatif.option.join")] = None,
    together: Annotated[bool, typer.Option("--together", help="whatif.option.together")] = False,
    leave: Annotated[
        Texts, typer.Option("--leave", metavar="FIRM", help="whatif.option.leave", autocompletion=firms)
    ] = None,
    stop: Annotated[
        Texts, typer.Option("--stop", metavar="FIRM", help="whatif.option.stop", autocompletion=firms)
    ] = None,
    double: Annotated[
        Texts, typer.Option("--double", metavar="FIRM", help="whatif.option.double", autocompletion=firms)
    ] = None,
    price: Annotated[Texts, typer.Option("--price", metavar="MATERIAL=NUMBER", help="whatif.option.price")] = None,
    sell_price: Annotated[
        Texts, typer.Option("--sell-price", metavar="MATERIAL=NUMBER", help="whatif.option.sell-price")
    ] = None,
) -> Answer:
    """Load the park and the files, plan it each way, hand over one report."""
    from matchchain.network.allocation.effort import Effort
    from matchchain.reports.what_if import what_if_report
    from matchchain.studies.growth.supposed import change_in_words
    from matchchain.studies.growth.what_if import what_if as compare

    asked = OnPark.of(ctx)
    if not any((join, together, leave, stop, double, price, sell_price)):
        raise MatchchainError(Message("whatif.nothing"), ExitCode.USAGE)
    if together and not join:
        raise MatchchainError(Message("whatif.together-alone"), ExitCode.USAGE)
    change = change_in_words(
        asked.park, leave=leave or (), stop=stop or (), double=double or (), prices=price or (), sales=sell_price or ()
    )
    groups, said = _candidates(join or [], asked, together=together)
    with Watching(asked.lang, stoppable=False) as watching:
        effort = Effort(watch=watching.watch)
        found = compare(asked.park, change, candidates=groups, today=asked.today, effort=effort)
    return asked.planned(what_if_report(found, asked.lang, top=asked.output.rows_or(ON_A_SCREEN)), *said)


def _candidates(
    files: list[Path], asked: OnPark, *, together: bool
) -> tuple[list[tuple[Firm, ...]], tuple[Message, ...]]:
    """The firms that come, a group for each scenario, and what is said of their files.

    Several files are compared one by one, and then all at once.

    Raises:
        MatchchainError: a file with errors that nobody asked to leave out (exit code 3), or without a firm.
    """
    from matchchain.catalogue.sound import without_bad
    from matchchain.park import Park
    from matchchain.studies.growth.supposed import coming
    from matchchain.studies.growth.supposed import together as all_of

    groups: list[tuple[Firm, ...]] = []
    said: list[Message] = []
    taken: set[str] = set()
    for path in files:
        read = coming(path, asked.park, taken=taken)
        errors = tuple(finding for finding in read.findings if finding.level == "error")
        said += faults(replace(asked.loaded, findings=errors), skip_bad=asked.skip_bad, session=asked.session)
        if doubts := tuple(f.said for f in read.findings if f.level != "error"):
            said.append(Message("whatif.doubts", {"file": path.name, "doubts": doubts}))
        groups.append(without_bad(Park(firms=read.firms), read.bad).firms)
    if len(groups) < 2:
        return groups, tuple(said)
    every = all_of(groups)
    return ([every] if together else [*groups, every]), tuple(said)

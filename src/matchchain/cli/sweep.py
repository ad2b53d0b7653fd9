"""`matchchain sweep [FILE]`: scenarios and chance: how much, for whom, and which pairings can be relied on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.on_park import OnPark, OnParkCommand
from matchchain.cli.talk.watching import Watching
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.studies.sweep.written import Written

ON_A_SCREEN = 8
"""Rows a block shows by itself."""
MOST = 100_000

Texts = Optional[list[str]]  # noqa: UP045 - typer reads it at run time
_SPREAD = "[MATERIAL=]SPREAD"


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("sweep", help="sweep.help", cls=OnParkCommand)(sweep)


def sweep(
    ctx: typer.Context,
    file: Annotated[Optional[Path], typer.Argument(metavar="[FILE]", help="sweep.argument.file")] = None,  # noqa: UP045
    runs: Annotated[Optional[int], typer.Option("--runs", min=1, max=MOST, help="sweep.option.runs")] = None,  # noqa: UP045
    seed: Annotated[Optional[int], typer.Option("--seed", min=0, max=2**63 - 1, help="sweep.option.seed")] = None,  # noqa: UP045
    jobs: Annotated[Optional[int], typer.Option("--jobs", min=1, max=512, help="sweep.option.jobs")] = None,  # noqa: UP045
    amounts: Annotated[Texts, typer.Option("--amounts", metavar=_SPREAD, help="sweep.option.amounts")] = None,
    prices: Annotated[Texts, typer.Option("--prices", metavar=_SPREAD, help="sweep.option.prices")] = None,
    sales: Annotated[Texts, typer.Option("--sales", metavar=_SPREAD, help="sweep.option.sales")] = None,
    disposal: Annotated[Texts, typer.Option("--disposal", metavar=_SPREAD, help="sweep.option.disposal")] = None,
    tariffs: Annotated[Texts, typer.Option("--tariff", metavar="NAME=SPREAD", help="sweep.option.tariff")] = None,
    stop: Annotated[Texts, typer.Option("--stop", metavar="FIRM[=SHARE]", help="sweep.option.stop")] = None,
    ranges: Annotated[bool, typer.Option("--ranges", help="sweep.option.ranges")] = False,
) -> Answer:
    """Load the park, plan it many times over, hand over one report."""
    from matchchain.reports.sweep import sweep_report
    from matchchain.studies.sweep.runs import RUNS
    from matchchain.studies.sweep.runs import sweep as run_all
    from matchchain.studies.sweep.written import Flags

    asked = OnPark.of(ctx)
    flags = Flags(amounts or (), prices or (), sales or (), disposal or (), tariffs or (), stop or (), ranges)
    if file is None and flags == Flags():
        raise MatchchainError(Message("sweep.nothing"), ExitCode.USAGE)
    told = _written(asked, file, flags)
    with Watching(asked.lang) as watching:
        found = run_all(
            asked.park,
            told.cases,
            runs=runs or told.runs or RUNS,
            seed=seed if seed is not None else told.seed or 0,
            jobs=jobs,
            today=asked.today,
            watch=watching.watch,
        )
    notes = (Message("sweep.stopped"),) if found.stopped else ()
    top = asked.output.rows_or(ON_A_SCREEN)
    return asked.planned(sweep_report(found, asked.lang, top=top), *notes)


def _written(asked: OnPark, file: Path | None, flags: object) -> Written:
    from matchchain.catalogue.files import disk
    from matchchain.materials import thesaurus_of
    from matchchain.studies.sweep.written import Flags, written

    assert isinstance(flags, Flags)  # noqa: S101 - as the command made it
    try:
        raw = None if file is None else disk.existing(file)
    except FileNotFoundError:
        raise MatchchainError(Message("sweep.no-file", {"file": str(file)}), ExitCode.USAGE) from None
    return written(asked.park, thesaurus_of(asked.park), file, raw, flags)

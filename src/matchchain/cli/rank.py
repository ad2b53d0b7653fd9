"""`matchchain rank [PRESET]`: who is ahead (赛马), by a formula that is printed."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.on_park import OnPark, OnParkCommand
from matchchain.studies.board.rank import GROUPS
from matchchain.wording import ExitCode, MatchchainError, Message

ByName = StrEnum("ByName", [(name, name) for name in GROUPS])  # type: ignore[misc]
USUAL = ByName(GROUPS[0])
PresetArgument = Annotated[str, typer.Argument(metavar="[PRESET]", help="rank.argument.preset")]
ByOption = Annotated[ByName, typer.Option("--by", help="rank.option.by")]


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("rank", help="rank.help", cls=OnParkCommand)(rank)


def rank(ctx: typer.Context, preset: PresetArgument = "requests", by: ByOption = USUAL) -> Answer:
    """Load the park, rank those who run, hand over one report."""
    from matchchain.board.ranks import rank_presets, rules_named
    from matchchain.reports.board.ranking import ranking_report
    from matchchain.studies.board.rank import rank as ranked

    rules = rules_named(preset)
    if rules is None:
        known = tuple(Message("materials.both", {"zh": one.name, "en": one.name_en}) for one in rank_presets().values())
        raise MatchchainError(Message("rank.no-preset", {"preset": preset, "known": known}), ExitCode.USAGE)
    asked = OnPark.of(ctx)
    group = next(name for name in GROUPS if name == by.value)
    found = ranked(asked.park, asked.today, rules, group)
    return asked.answer(ranking_report(found, asked.lang, top=asked.output.rows))

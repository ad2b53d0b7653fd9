"""Options that several commands share, each declared once."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Optional

import typer

from matchchain.cli.talk.front_page import LANGUAGE, PARKS

MOST = 1_000_000_000
"""The most of anything that can be asked for: beyond it machines' own numbers end."""

ParkOption = Annotated[Optional[Path], typer.Option(*PARKS.names, help="cli.option.park")]  # noqa: UP045 - typer reads it at run time

ParksOption = Annotated[Optional[list[Path]], typer.Option(*PARKS.names, help=PARKS.help)]  # noqa: UP045


class Language(StrEnum):
    """The languages we speak."""

    zh = "zh"
    en = "en"


LangOption = Annotated[Optional[Language], typer.Option(*LANGUAGE.names, help=LANGUAGE.help)]  # noqa: UP045
DryRunOption = Annotated[bool, typer.Option("--dry-run", "-n", help="cli.option.dry-run")]
OutOption = Annotated[Optional[Path], typer.Option("--out", "-o", help="cli.option.out")]  # noqa: UP045
ForceOption = Annotated[bool, typer.Option("--force", help="cli.option.force")]

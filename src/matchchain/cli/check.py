"""`matchchain check`: every fault of the park's files at once."""

from __future__ import annotations

import json
import os
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.options import MOST, LangOption, ParkOption
from matchchain.cli.talk.screen import screen
from matchchain.cli.talk.session import Session
from matchchain.cli.talk.spoken import SpokenCommand
from matchchain.wording import ExitCode, Message, say

if TYPE_CHECKING:

    pass



class CheckFormat(StrEnum):
    """Formats of the findings."""

    table = "table"
    json = "json"


FormatOption = Annotated[CheckFormat, typer.Option("--format", "-f", help="check.option.format")]


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("check", help="check.help", cls=SpokenCommand)(check)


def check(
    ctx: typer.Context,
    park: ParkOption = None,
    format: FormatOption = CheckFormat.table,  # noqa: A002
    top: Annotated[int, typer.Option("--top", min=0, max=MOST, help="check.option.top")] = 20,
    width: Annotated[Optional[int], typer.Option("--width", min=20, max=10_000, help="cli.option.width")] = None,  # noqa: UP045
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> Answer:
    """Load the park and hand over its findings."""
    from matchchain.catalogue.checks.first import first_of_each
    from matchchain.catalogue.checks.open_names import names_open
    from matchchain.reports.findings import as_object, page

    session = Session.of(ctx, park)
    loaded = session.load()
    findings = loaded.findings
    errors = len(loaded.errors)
    entries = sum(len(firm.offers) + len(firm.needs) for firm in loaded.park.firms)
    facts = {"firms": len(loaded.park.firms), "lines": entries}
    code = ExitCode.INVALID if errors else ExitCode.WARNINGS if findings else ExitCode.OK
    names = names_open(loaded.park)
    if format is CheckFormat.json:
        answer = as_object(findings, session.lang, park=loaded.park.name, **facts, names=names)
        return Answer(json.dumps(answer, ensure_ascii=False, indent=2), exit_code=code)
    told = [say(Message("check.names", names), session.lang)] if any(names.values()) else []
    if not findings:
        return Answer("\n".join([say(Message("check.clean", facts), session.lang), *told]))
    listed, hidden = first_of_each(findings, top)
    look = screen(sys.stdout, os.environ, width)
    more = [
        say(Message("check.more", {"count": count, "code": kind}), session.lang) for kind, count in hidden
    ]
    total = Message("check.total", {**facts, "errors": errors, "warnings": len(findings) - errors})
    body = [page(listed, session.lang, width or look.width or 80), *more, say(total, session.lang), *told]
    return Answer("\n".join(body), exit_code=code)

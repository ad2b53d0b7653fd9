"""`matchchain names check`: names of a park's files that are unknown, ambiguous, contradictory or damaged."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.own_names import OnNames, park_name
from matchchain.cli.talk.screen import screen
from matchchain.wording import ExitCode, Message, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from matchchain.studies.asking.weighed import Weighed
    from matchchain.wording import Lang



def check(
    ctx: typer.Context,
) -> Answer:
    """Load the park, look at every name, hand over the doubts."""
    from matchchain.reports.names.check import checked
    from matchchain.studies.asking.names_checked import names_checked

    asked = OnNames.of(ctx)
    session, output = asked.session, asked.output
    loaded = session.load()
    found, counts = names_checked(loaded, session.day())
    code = ExitCode.WARNINGS if found else ExitCode.OK
    errors = len(loaded.errors)
    notes = (Message("names.park-errors", {"count": errors}),) if errors else ()
    if output.name == "table" and output.out is None:
        cells = screen(sys.stdout, os.environ, output.width).width or 80
        return Answer(_page(found, counts, session.lang, cells, output.rows or 0), notes, code)
    title = park_name(loaded.park.name, loaded.park.name_en, loaded.folder, session)
    report = checked(found, session.lang, park=title, counts=counts, top=output.rows)
    return replace(asked.answer(report, *notes), exit_code=code)


def _page(found: Sequence[Weighed], counts: Mapping[str, int], lang: Lang, width: int, top: int) -> str:
    """Every doubt as `check` shows findings, with what hangs on it; the first of each code."""
    from matchchain.catalogue.checks.first import first_of_each
    from matchchain.reports.findings import INDENT, page
    from matchchain.reports.formats.layout import folded
    from matchchain.reports.telling.open_name import holds_up, if_not

    listed, hidden = first_of_each([one.doubt.finding for one in found], top)
    shown = {id(finding) for finding in listed}
    parts = []
    for one in found:
        if id(one.doubt.finding) in shown:
            parts.append(page([one.doubt.finding], lang, width))
            told = (holds_up(one.name, lang), if_not(one.name, lang)) if one.name else ()
            parts += [" " * INDENT + line for text in told for line in folded(text, width - INDENT) if text]
    more = [
        say(Message("names.more-of-code", {"count": count, "code": code, "top": counts["findings"]}), lang)
        for code, count in hidden
    ]
    settle = folded(say(Message("names.check.settle"), lang), width) if found else []
    total = say(Message("names.check.total", counts), lang)
    return "\n".join([*parts, *more, *settle, total])

"""`matchchain names check`: names of a park's files that are unknown, ambiguous, contradictory or damaged."""

from __future__ import annotations

import os
import sys
from collections import Counter
from typing import TYPE_CHECKING

import typer

from matchchain.cli.answer import Answer
from matchchain.cli.names.own import beside, park_name
from matchchain.cli.options import ForceOption, LangOption, OutOption, ParkOption
from matchchain.cli.output import (
    EncodingOption,
    FormatOption,
    HeadersOption,
    Output,
    TopOption,
    WidthOption,
    deliver,
)
from matchchain.cli.screen import screen
from matchchain.cli.session import Session
from matchchain.wording import Message, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from matchchain.studies.asking.weighed import Weighed
    from matchchain.wording import Lang

CLEAN, DOUBTFUL = 0, 1


def check(
    ctx: typer.Context,
    format: FormatOption = None,  # noqa: A002 - the option's own name
    out: OutOption = None,
    top: TopOption = None,
    headers: HeadersOption = None,
    encoding: EncodingOption = "utf-8",
    width: WidthOption = None,
    force: ForceOption = False,
    park: ParkOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> Answer:
    """Load the park, look at every name, hand over the doubts."""
    from matchchain.catalogue.cards.sources import Sources
    from matchchain.catalogue.checks.naming import doubts
    from matchchain.catalogue.checks.written import written_names
    from matchchain.catalogue.files.folder import gather
    from matchchain.catalogue.sound import without_bad
    from matchchain.materials import thesaurus_of
    from matchchain.network.planning.open_names import to_confirm
    from matchchain.reports.names.check import checked
    from matchchain.studies.asking.weighed import weighed

    session = Session.of(ctx, park)
    output = Output(format, out, encoding, width, headers, force, top)
    loaded = session.load()
    known = thesaurus_of(loaded.park)
    names = written_names(loaded.park, known)
    sources = Sources(gather(loaded.folder))
    waiting, unread = to_confirm(without_bad(loaded.park, loaded.bad), session.day())
    found = weighed(doubts(loaded.park, names, known, sources), (*waiting, *unread), sources)
    status = Counter(name.found.status for name in names)
    counts: dict[str, int] = {"names": len(names)}
    counts |= {word: status[word] for word in ("resolved", "ambiguous", "conflict", "unknown")}
    counts["findings"] = len(found)
    code = DOUBTFUL if found else CLEAN
    errors = len(loaded.errors)
    notes = (Message("names.park-errors", {"count": errors}),) if errors else ()
    if output.name == "table" and out is None:
        cells = screen(sys.stdout, os.environ, width).width or 80
        return Answer(_page(found, counts, session.lang, cells, output.rows or 0), notes, code)
    title = park_name(loaded.park.name, loaded.park.name_en, loaded.folder, session)
    report = checked(found, session.lang, park=title, counts=counts, top=output.rows)
    return beside(deliver(report, output, session.lang, park=loaded.folder), notes, code)


def _page(found: Sequence[Weighed], counts: Mapping[str, int], lang: Lang, width: int, top: int) -> str:
    """Every doubt as `check` shows findings, with what hangs on it; the first of each code."""
    from matchchain.cli.check import first_of_each
    from matchchain.reports.findings import INDENT, page
    from matchchain.reports.layout import folded
    from matchchain.reports.names.confirm import holds_up, if_not

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

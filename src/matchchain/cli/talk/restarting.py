"""`drill --batch`: the list of who restarts together on the screen or in a file, or all its papers in a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.into_folder import look_into, write_into
from matchchain.cli.talk.on_park import OnPark
from matchchain.cli.talk.spoken import refused
from matchchain.wording import Message

if TYPE_CHECKING:
    from matchchain.studies.resilience.batch import Batch

_PRINTED = ("docx", "html")


def restart_together(asked: OnPark, restarting: list[str], wait: float | None, *, as_planned: bool) -> Answer:
    """Find the batch; a folder gets the list and every letter, anything else the list alone.

    Raises:
        MatchchainError: letters in a format that is none of letters (exit code 2).
    """
    from matchchain.reports.drill.batch import batch_report
    from matchchain.studies.resilience.batch import WAIT, batch

    days = WAIT if wait is None else wait
    out = asked.output.out
    into = out is not None and (out.is_dir() or not out.suffix)
    if into and str(asked.output.format or "docx") not in _PRINTED:
        raise refused(Message("drill.batch-format"))
    found = batch(asked.park, restarting, wait=days, today=asked.today, as_planned=as_planned)
    if into:
        return _papers(asked, found)
    return asked.planned(batch_report(found, asked.lang, top=asked.output.rows), private=True)


def _papers(asked: OnPark, found: Batch) -> Answer:
    from matchchain.reports.drill.batch import batch_report
    from matchchain.reports.drill.letters import letters
    from matchchain.reports.drill.words import sentence
    from matchchain.reports.formats import FORMATS, render

    kind, folder, lang = str(asked.output.format or "docx"), asked.output.out, asked.lang
    assert folder is not None  # noqa: S101 - `restart_together` looked
    written = letters(found, lang)
    reports = {sentence("batch.file", lang): batch_report(found, lang), **{one.file: one.report for one in written}}
    suffix = FORMATS[kind].suffix
    look_into(folder, [name + suffix for name in reports], asked, force=asked.output.force)
    files = ((name + suffix, render(report, kind)) for name, report in reports.items())
    write_into(folder, files, kind, asked, force=asked.output.force)
    requests = len(found.beyond)
    facts = {"certificates": len(written) - requests, "requests": requests, "folder": str(folder)}
    return asked.said(Answer(notes=(Message("drill.batch-written", facts),)))

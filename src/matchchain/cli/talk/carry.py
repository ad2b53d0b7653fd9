"""From a planned change to a file: preview, consent, writing, and what the reader finds afterwards."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from matchchain.cli.talk.answer import Answer, put, tell
from matchchain.cli.talk.session import Session
from matchchain.cli.talk.sitting import Sitting
from matchchain.cli.talk.writing import Writing
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from pathlib import Path

    from matchchain.catalogue.files.change import Change
    from matchchain.catalogue.read import Loaded
    from matchchain.park import Finding, Firm



def carry(
    writing: Writing,
    plan: Callable[[], Change],
    *,
    notes: tuple[Message, ...] = (),
    shown: str = "",
    sitting: Sitting | None = None,
) -> Answer:
    """Show what would change, ask at a terminal, write, and say what is new among the findings.

    Args:
        writing: the change that was asked for.
        plan: works it out from the files on the disk.
        notes: said before anything else.
        shown: what is about to be written, in plain words, for a person at a terminal.
        sitting: the questions so far, through which the person may still go back.

    Raises:
        Back: the person wants the question before.
        MatchchainError: the change would bring an error in (2), or cannot be made (3, 4, 5).
    """
    from matchchain.catalogue.files.save import carry_out

    session, loaded = writing.session, writing.loaded
    change = plan()
    if change.before == change.after:
        return Answer(notes=(*notes, Message("write.nothing-to-change")))
    refuse_faults(loaded, [change])
    if faults := faults_across(loaded, change, writing.session, remember=not writing.dry_run):
        raise MatchchainError(not_sound(faults), ExitCode.USAGE)
    if (held_back := writing.held_back([change], notes, shown=shown, sitting=sitting)) is not None:
        return held_back
    done = carry_out(loaded.folder, plan, agreed=change)
    tell(Message("write.deleted" if done.after is None else "write.done", {"file": done.file}), session.lang)
    show_new_findings(session, loaded, [change])
    return Answer(notes=unread_journal(loaded.folder))


def faults_across(loaded: Loaded, change: Change, session: Session, *, remember: bool) -> tuple[Finding, ...]:
    """The errors that a change would bring into the park as a whole, such as an id that another firm has."""
    from matchchain.catalogue.edits.new_findings import newly_found
    from matchchain.catalogue.read import load

    supposed = {change.file: change.after}
    after = load(loaded.folder, today=session.day(), snapshot=remember, supposed=supposed)
    return newly_found(loaded.errors, after.errors)


def unread_journal(folder: Path) -> tuple[Message, ...]:
    """Which lines of a park's journal could not be read, if any."""
    from matchchain.catalogue.files.journal import unread_lines
    from matchchain.catalogue.files.lock import OFFICE

    lines = unread_lines(folder / OFFICE)
    return (Message("history.unread", {"lines": lines, "count": len(lines)}),) if lines else ()


def refuse_faults(loaded: Loaded, changes: Sequence[Change]) -> None:
    """Stop before a change that would bring an error in.

    Raises:
        MatchchainError: one would; the sentence names every fault, with the cures (2).
    """
    from matchchain.catalogue.edits.new_findings import new_faults
    from matchchain.entries.setting import setting_of

    setting = setting_of(loaded.park, loaded.park.materials)
    if faults := tuple(fault for change in changes for fault in new_faults(change, setting)):
        raise MatchchainError(not_sound(faults), ExitCode.USAGE)


def firm_in(loaded: Loaded, typed: str) -> Firm:
    """The firm of the park that a person means.

    Raises:
        MatchchainError: its file is refused as a whole (3), or there is no such firm (2).
    """
    from pathlib import PurePosixPath

    from matchchain.catalogue.edits.whom import firm_meant

    try:
        return firm_meant(loaded.park.firms, typed)
    except MatchchainError:
        for finding in loaded.errors:
            stem = PurePosixPath(finding.place.file).stem
            if finding.code.startswith("yamltree.") and stem in {typed.strip().casefold(), "firms"}:
                why, cure = (
                    finding.said,
                    finding.cure,
                )
                facts = {"place": str(finding.place), "why": why, "cure": cure}
                raise MatchchainError(Message("write.unreadable", facts)) from None
        raise


def show_new_findings(session: Session, before: Loaded, changes: Sequence[Change]) -> None:
    """Load the park again and show on stderr what the changes brought among its findings."""
    from matchchain.catalogue.edits.brought import of_changes
    from matchchain.catalogue.read import load
    from matchchain.reports.findings import page

    after = load(before.folder, today=session.day())
    new = of_changes(changes, before.findings, after.findings)
    if new:
        tell(Message("write.findings"), session.lang)
        put(sys.stderr, page(new, session.lang))


def not_sound(findings: tuple[Finding, ...]) -> Message:
    """What is wrong with what was typed, with the cures."""
    problems = tuple(
        Message(
            "write.problem",
            {"what": f.said, "cure": f.cure},
        )
        for f in findings
    )
    first, *rest = problems
    text: object = first
    for problem in rest:
        text = Message("write.two-lines", {"first": text, "second": problem})
    return Message("write.not-sound", {"problems": text})

"""From a planned change to a file: preview, consent, writing, and what the reader finds afterwards."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from matchchain.cli.answer import Answer, put, tell
from matchchain.cli.asking import agrees
from matchchain.cli.session import Session
from matchchain.wording import MatchchainError, Message

if TYPE_CHECKING:
    from pathlib import Path

    from matchchain.catalogue.files.change import Change
    from matchchain.catalogue.read import Loaded
    from matchchain.park import Finding, Firm

USAGE = 2


def carry(
    session: Session,
    loaded: Loaded,
    plan: Callable[[], Change],
    *,
    yes: bool,
    dry_run: bool,
    notes: tuple[Message, ...] = (),
) -> Answer:
    """Show what would change, ask at a terminal, write, and say what is new among the findings.

    Args:
        session: the run.
        loaded: the park as it was.
        plan: works out the change from the files on the disk.
        yes: do not ask.
        dry_run: show the diff and write nothing at all.
        notes: said before anything else.

    Raises:
        MatchchainError: the change would bring an error in (2), or cannot be made (3, 4, 5).
    """
    from matchchain.catalogue.edits.new_findings import new_faults
    from matchchain.catalogue.files.change import diff
    from matchchain.catalogue.files.save import carry_out
    from matchchain.entries.setting import setting_of

    change = plan()
    if change.before == change.after:
        return Answer(notes=(*notes, Message("write.nothing-to-change")))
    faults = new_faults(change, setting_of(loaded.park, loaded.park.materials))
    if faults:
        raise MatchchainError(not_sound(faults), USAGE)
    if faults := faults_across(loaded, change, session, remember=not dry_run):
        raise MatchchainError(not_sound(faults), USAGE)
    if dry_run:
        return Answer(diff(change), notes=(*notes, Message("write.dry-run")))
    for note in notes:
        tell(note, session.lang)
    if session.at_terminal() and not yes:
        put(sys.stderr, diff(change))
        if not agrees("write.proceed", session.lang):
            return Answer(notes=(Message("write.abandoned"),))
    done = carry_out(loaded.folder, plan, agreed=change)
    tell(Message("write.deleted" if done.after is None else "write.done", {"file": done.file}), session.lang)
    show_new_findings(session, loaded)
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
                    Message(finding.code, finding.facts),
                    Message(f"{finding.code}.cure", finding.facts),
                )
                facts = {"place": str(finding.place), "why": why, "cure": cure}
                raise MatchchainError(Message("write.unreadable", facts)) from None
        raise


def show_new_findings(session: Session, before: Loaded) -> None:
    """Load the park again and show on stderr what was not among its findings before."""
    from matchchain.catalogue.edits.new_findings import newly_found
    from matchchain.catalogue.read import load
    from matchchain.reports.findings import page

    after = load(before.folder, today=session.day())
    new = newly_found(before.findings, after.findings)
    if new:
        tell(Message("write.findings"), session.lang)
        put(sys.stderr, page(new, session.lang))


def not_sound(findings: tuple[Finding, ...]) -> Message:
    """What is wrong with what was typed, with the cures."""
    problems = tuple(
        Message(
            "write.problem",
            {"what": Message(f.code, f.facts), "cure": Message(f"{f.code}.cure", f.facts)},
        )
        for f in findings
    )
    first, *rest = problems
    text: object = first
    for problem in rest:
        text = Message("write.two-lines", {"first": text, "second": problem})
    return Message("write.not-sound", {"problems": text})

"""Which meeting a person means: a record of the park by its id, or a YAML file that says how one is wanted."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.cli.meet.asked import OnMeeting
    from matchchain.park import Meeting
    from matchchain.studies.meeting.wishes import Wishes

_FILES = (".yaml", ".yml")


def meeting_asked(asked: OnMeeting, typed: str) -> tuple[Meeting, Wishes]:
    """The record, and what it wants; one that a file describes has no id.

    Raises:
        MatchchainError: no such record (2), no such file (5), a file that cannot be read (3), or an unknown firm (2).
    """
    from matchchain.studies.meeting.record import meeting_named, wishes_of

    meeting = _of_file(asked, Path(typed)) if typed.endswith(_FILES) else meeting_named(typed, asked.park)
    return meeting, wishes_of(meeting, asked.park)


def _of_file(asked: OnMeeting, path: Path) -> Meeting:
    """The meeting that a file describes, one entry in the words of meetings.yaml.

    Raises:
        MatchchainError: it is missing (5), or not what it should be; what is wrong is shown (3).
    """
    from matchchain.catalogue.cards.own_files import read_card_of
    from matchchain.catalogue.files import disk
    from matchchain.catalogue.files.own import MEETINGS, OWN_FILES
    from matchchain.cli.talk.answer import put
    from matchchain.entries.page import refusal
    from matchchain.park import Finding
    from matchchain.reports.findings import page
    from matchchain.yamltree import YamlFault, parse

    raw = disk.read(path)
    if raw is None:
        raise MatchchainError(Message("meet.no-file", {"file": str(path)}), ExitCode.IO)
    findings: tuple[Finding, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    try:
        known = read_card_of(parse(raw, path.name), OWN_FILES[MEETINGS], asked.park.currency)
        findings, meetings = known.findings, known.park.meetings
    except YamlFault as fault:
        findings = (refusal(fault, path.name),)
    if findings:
        put(sys.stderr, page(list(findings), asked.session.lang))
    if any(one.level == "error" for one in findings) or len(meetings) != 1:
        raise MatchchainError(Message("meet.file-unsound", {"file": path.name}), ExitCode.INVALID)
    return replace(meetings[0], id="")

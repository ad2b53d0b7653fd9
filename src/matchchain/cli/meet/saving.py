"""A plan into meetings.yaml: a new record, or the seats that change on the one that is there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from matchchain.catalogue.files.own import MEETINGS

if TYPE_CHECKING:
    from matchchain.catalogue.edits.statement import Said
    from matchchain.catalogue.files.change import Change
    from matchchain.cli.meet.asked import OnMeeting
    from matchchain.park import Meeting
    from matchchain.studies.meeting.values import MeetingPlan
    from matchchain.wording import Message

Records = Sequence[tuple[str, Mapping[str, object]]]
"""Records that are added: of which list of the meeting, and what each says."""


def saved_new(asked: OnMeeting, plan: MeetingPlan) -> tuple[str, tuple[Message, ...]]:
    """Write a new record of a meeting with its seats; its id, and what is to be said."""
    from matchchain.catalogue.edits.growing import grown, serial_for, with_new
    from matchchain.studies.meeting.record import year_of
    from matchchain.studies.meeting.saying import record_said

    folder, day = asked.loaded.folder, asked.today
    given: list[str] = []
    said: Said = record_said(plan, day.isoformat())

    def edit(raw: bytes | None) -> bytes:
        given.append(serial_for(raw, MEETINGS, "M", year_of(plan.on, day)))
        return with_new(raw, MEETINGS, {"id": given[-1], **said}, folder)

    def planned() -> Change:
        return grown(folder, MEETINGS, edit, "add-meeting", plan.name or plan.on or day.isoformat())

    notes = asked.write(planned)
    return given[-1], notes


def saved_more(asked: OnMeeting, meeting: Meeting, records: Records, deed: str) -> tuple[Message, ...]:
    """Add records to a meeting that is there; what is to be said."""
    return asked.write(adding(asked, meeting.id, records, deed))


def adding(asked: OnMeeting, which: str, records: Records, deed: str) -> Callable[[], Change]:
    """Plans the change that adds records to a meeting, from the bytes that are there."""
    from matchchain.catalogue.edits.growing import grown, with_record

    folder = asked.loaded.folder

    def edit(raw: bytes | None) -> bytes:
        for attribute, said in records:
            raw = with_record(raw, MEETINGS, which, attribute, said)  # type: ignore[arg-type] # texts and tuples of them
        return raw or b""

    return lambda: grown(folder, MEETINGS, edit, deed, which)

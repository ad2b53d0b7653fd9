"""What minutes do: which deals they begin, move or end, which figures they tell, what is in the way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from matchchain.catalogue.edits.new_findings import entry_of
from matchchain.catalogue.sheets.minutes import MinutesRead, ToldAnswer, ToldResult
from matchchain.entries.setting import Setting
from matchchain.followup.standing import Standing, standing
from matchchain.park import WAY, Deal, Meeting, MeetingResult, Need, Offer, Park
from matchchain.studies.meeting.before import UNSUITABLE
from matchchain.studies.meeting.record import results_of, seats_of, spot_of
from matchchain.studies.meeting.wishes import Group
from matchchain.wording import Message

Action: TypeAlias = Literal["begins", "moves", "stays", "noted", "known", "refused"]
"""A deal is begun, moved, or further already; no pairing, so only the result is kept; said before; not taken."""
TALKING, REFUSED, OTHER = "talking", "refused", "other"
_SAID = ("result", "why", "said", "next", "who", "day")
FOLLOW_UPS = (7, 30, 90)
"""Days after a meeting on which the office asks what became of a talk."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of one row of the form.

    Attributes:
        told: the row.
        meeting: its record; None where there is none.
        firms: who sat there.
        deal: the deal that is there already, "" for none.
        action: what is done.
        state: to which the deal goes, "" where it stays.
        why: what is in the way, or worth knowing.
    """

    told: ToldResult
    meeting: Meeting | None
    firms: Group
    deal: str
    action: Action
    state: str = ""
    why: tuple[Message, ...] = ()

    @property
    def day(self) -> str:
        """The day of the meeting, ISO; "" where its record does not say."""
        return self.meeting.on if self.meeting else ""

    @property
    def goes_on(self) -> bool:
        """Whether the two firms want to hear of each other again."""
        return self.told.said.get("result") != UNSUITABLE


@dataclass(frozen=True, slots=True)
class Answered:
    """What becomes of one figure that was told: it goes into a field of a card, or not, with the reason."""

    told: ToldAnswer
    entry: Offer | Need | None
    action: Literal["set", "known", "refused"]
    why: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Minutes:
    """The forms that came back, row by row; `unread` are files that hold no form of ours."""

    outcomes: tuple[Outcome, ...]
    answers: tuple[Answered, ...]
    unread: tuple[str, ...] = ()

    def taken(self) -> bool:
        """Whether there is anything to write."""
        done = {"known", "refused"}
        return any(one.action not in done for one in self.outcomes) or any(one.action == "set" for one in self.answers)

    def refused(self) -> int:
        """How many rows are not taken."""
        rows = [one.action for one in self.outcomes] + [one.action for one in self.answers]
        return rows.count("refused")


def minutes_of(forms: Iterable[MinutesRead], park: Park, today: dt.date, setting: Setting) -> Minutes:
    """What forms that came back do to a park.

    Args:
        forms: as they were read.
        park: as its files say.
        today: the day on which they are entered.
        setting: how texts of the park are read.
    """
    given = tuple(forms)
    meetings = {meeting.id: meeting for meeting in park.meetings}
    seen: set[object] = set()
    outcomes = [
        _once(_outcome(told, meetings, park, today), seen) for form in given for told in form.results
    ]
    answers = tuple(_answered(told, park, setting) for form in given for told in form.answers)
    return Minutes(tuple(outcomes), answers, tuple(form.file for form in given if not form.rows))


def _once(one: Outcome, seen: set[object]) -> Outcome:
    """The outcome; a second row of the same talk and pairing in these forms is not taken."""
    key = (one.told.meeting, one.told.round, one.told.table, one.told.pairing)
    if key in seen and one.action not in {"known", "refused"}:
        return Outcome(one.told, one.meeting, one.firms, one.deal, "refused", why=(Message("meet.minutes.twice"),))
    seen.add(key)
    return one


def _outcome(told: ToldResult, meetings: Mapping[str, Meeting], park: Park, today: dt.date) -> Outcome:
    meeting = meetings.get(told.meeting)
    seat = seats_of(meeting).get((told.round, told.table)) if meeting else None
    firms = tuple(sorted(seat.firms)) if seat else ()
    faults = (*told.faults, *_in_the_way(told, meeting, firms, today))
    if faults or meeting is None:
        return Outcome(told, meeting, firms, "", "refused", why=faults)
    if any(_is_same(one, told) for one in results_of(meeting)):
        return Outcome(told, meeting, firms, "", "known")
    if not told.pairing:
        return Outcome(told, meeting, firms, "", "noted")
    deal = _deal(told.pairing, park, today)
    state = TALKING if told.said["result"] != UNSUITABLE else REFUSED
    if deal is None:
        return Outcome(told, meeting, firms, "", "begins", state)
    if _is_further(standing(deal, today), state, meeting.on or today.isoformat()):
        return Outcome(told, meeting, firms, deal.id, "stays")
    return Outcome(told, meeting, firms, deal.id, "moves", state)


def _in_the_way(told: ToldResult, meeting: Meeting | None, firms: Group, today: dt.date) -> Iterator[Message]:
    if meeting is None:
        yield Message("meet.minutes.no-meeting", {"id": told.meeting})
    elif not firms:
        yield Message("meet.minutes.no-seat", {"round": told.round, "table": told.table, "id": told.meeting})
    elif meeting.on > today.isoformat():
        yield Message("meet.minutes.to-come", {"id": meeting.id, "on": meeting.on})


def _is_same(known: MeetingResult, told: ToldResult) -> bool:
    """Whether a row says what the record holds already."""
    if (spot_of(known), known.pairing) != ((told.round, told.table), told.pairing):
        return False
    return all(getattr(known, name) == told.said.get(name, "") for name in _SAID)


def _deal(pairing: str, park: Park, today: dt.date) -> Deal | None:
    """The deal of a pairing that is under way, else the last that stopped."""
    mine = [deal for deal in park.deals if deal.pairing == pairing]
    return next((deal for deal in mine if not standing(deal, today).is_over), mine[-1] if mine else None)


def _is_further(now: Standing, state: str, day: str) -> bool:
    """Whether a deal is where the talk would bring it, or beyond, or has gone on since."""
    if now.since > day or now.state == state:
        return True
    return state == TALKING and now.state in WAY and WAY.index(now.state) >= WAY.index(TALKING)


def _answered(told: ToldAnswer, park: Park, setting: Setting) -> Answered:
    firm = next((firm for firm in park.firms if firm.id == told.owner), None)
    lines: tuple[Offer | Need, ...] = () if firm is None else (*firm.offers, *firm.needs)
    entry = next((line for line in lines if line.id == told.line), None)
    if entry is None or not hasattr(entry, told.field):
        return Answered(told, None, "refused", (Message("meet.minutes.no-line", {"line": told.line}),))
    known = getattr(entry, told.field)
    if known is not None:
        text = getattr(known, "text", str(known))
        if text.split() == told.text.split():
            return Answered(told, entry, "known")
        facts = {"known": text, "told": told.text}
        return Answered(told, entry, "refused", (Message("meet.minutes.other", facts),))
    said = {"material": entry.material, told.field: told.text}
    _, findings = entry_of(type(entry), said, setting, told.owner)
    faults = tuple(finding.said for finding in findings if finding.level == "error")
    return Answered(told, entry, "refused" if faults else "set", faults)

"""The changes that minutes make: deals begun, moved or ended, pairs kept out, figures on cards, results on record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from matchchain.catalogue.files.own import DEALS, MEETINGS, PARK
from matchchain.studies.meeting.minutes import FOLLOW_UPS, OTHER, REFUSED, Minutes, Outcome
from matchchain.wording import Lang, Message, say

if TYPE_CHECKING:
    from matchchain.catalogue.files.change import Change
    from matchchain.cli.meet.asked import OnMeeting
    from matchchain.studies.meeting.minutes import Answered

Record = dict[str, Any]
_DEED = "meeting-minutes"
_DONE = frozenset(("known", "refused"))
_ENDS = ("supplier", "receiver", "material")


def changes_of(asked: OnMeeting, found: Minutes, by: str) -> tuple[list[Change], tuple[Message, ...]]:
    """Every change, each of another file, worked out from the bytes on the disk; and who is kept out of every plan.

    Args:
        asked: of which park, in which language.
        found: what the forms say.
        by: who of the office enters it, "" for nobody named.
    """
    from matchchain.catalogue.files import disk
    from matchchain.catalogue.files.change import Change

    folder = asked.loaded.folder
    subject = ", ".join(sorted({one.told.meeting for one in found.outcomes if one.action not in _DONE}))
    drafts = _drafts(asked, found)
    deals, ids = _deals(asked, found, drafts, by)
    changes = [] if deals is None else [Change(DEALS, disk.read(folder / DEALS), deals, _DEED, subject)]
    barred = list(_barred(asked, found, drafts, ids, by))
    if barred:
        changes.append(_kept_out(disk.read(folder / PARK), barred, subject))
    if any(one.action not in _DONE for one in found.outcomes):
        before = disk.read(folder / MEETINGS)
        changes.append(Change(MEETINGS, before, _results(before, found, ids, asked), _DEED, subject))
    changes += _cards(asked, [one for one in found.answers if one.action == "set"])
    return changes, tuple(Message("deal.blocked", {name: ends[name] for name in _ENDS}) for ends, _ in barred)


def _deals(
    asked: OnMeeting, found: Minutes, drafts: Mapping[str, Record], by: str
) -> tuple[bytes | None, Mapping[int, str]]:
    """The new bytes of deals.yaml, None where no deal changes; and the deal of each outcome by its position."""
    from matchchain.catalogue.edits.growing import serial_for, with_new, with_record
    from matchchain.catalogue.files import disk

    folder, today = asked.loaded.folder, asked.today
    raw = disk.read(folder / DEALS)
    ids, changed = dict[int, str](), False
    for at, one in enumerate(found.outcomes):
        if one.action not in {"begins", "moves", "stays"}:
            continue
        changed = True
        nodes = list(_nodes(one, by, asked))
        if one.action == "begins":
            ids[at] = serial_for(raw, DEALS, "D", today.year)
            first = {"on": _day(one, today), "state": "idea", "by": by, "source": _source(one), **_late(one, today)}
            events = (first, _event(one, by, asked))
            said = {"id": ids[at], **drafts[one.told.pairing], "owner": by, "events": events, "nodes": tuple(nodes)}
            raw = with_new(raw, DEALS, said, folder)
            continue
        ids[at] = one.deal
        if one.action == "moves":
            raw = with_record(raw, DEALS, one.deal, "events", _event(one, by, asked))
        for node in nodes:
            raw = with_record(raw, DEALS, one.deal, "nodes", node)
    return (raw if changed else None), ids


def _barred(
    asked: OnMeeting, found: Minutes, drafts: Mapping[str, Record], ids: Mapping[int, str], by: str
) -> Iterator[tuple[Record, Record]]:
    """Each pair that failed by quality or permit, and the step that says so."""
    from matchchain.catalogue.edits.blocked import BLOCKING, ends_of

    told = {deal.id: deal for deal in asked.park.deals}
    for at, one in enumerate(found.outcomes):
        if at in ids and one.state == REFUSED and (event := _event(one, by, asked))["why"] in BLOCKING:
            ends = drafts[one.told.pairing] if one.action == "begins" else ends_of(told[one.deal])
            yield {**ends, "id": ids[at]}, event


def _kept_out(raw: bytes | None, barred: list[tuple[Record, Record]], subject: str) -> Change:
    from matchchain.catalogue.edits.blocked import with_conflict
    from matchchain.catalogue.files.change import Change

    after = raw
    for ends, event in barred:
        after = with_conflict(after, ends, event)
    return Change(PARK, raw, after, _DEED, subject)


def _drafts(asked: OnMeeting, found: Minutes) -> Mapping[str, Record]:
    """What is written down of each pairing whose deal begins; the park is reckoned once."""
    from matchchain import __version__
    from matchchain.studies.deals.drafting import draft_of
    from matchchain.studies.explaining.explain import explain_many
    from matchchain.studies.explaining.explanation import Explanation

    begun = {one.told.pairing: one for one in found.outcomes if one.action == "begins"}
    if not begun:
        return {}
    lang: Lang = "zh" if asked.lang == "zh" else "en"
    told = explain_many(asked.park, begun, today=asked.today)
    drafts: dict[str, Record] = {}
    for pairing, one in begun.items():
        known = told.get(pairing)
        if isinstance(known, Explanation):
            drafts[pairing] = dict(draft_of(known, asked.park, asked.today, lang, __version__))
        elif known is not None:
            ends = known.pairing
            drafts[pairing] = {
                "pairing": pairing, "supplier": ends.supplier, "receiver": ends.receiver, "material": ends.offer,
                "need": ends.need, "relation": ends.relation,
            }  # fmt: skip
        else:  # the pairing is no longer in the plan: what the record knows is kept
            material = say(Message("meet.minutes.gone", {"id": pairing}), asked.lang)
            first, *others = one.firms
            drafts[pairing] = {
                "pairing": pairing, "supplier": first, "receiver": others[0] if others else first, "material": material
            }  # fmt: skip
    return drafts


def _event(one: Outcome, by: str, asked: OnMeeting) -> Record:
    why = one.told.said.get("why", "") or OTHER if one.state == REFUSED else ""
    return {
        "on": _day(one, asked.today), "state": one.state, "by": by, "why": why,
        "because": say(Message("meet.minutes.because", {"id": one.told.meeting}), asked.lang),
        "note": one.told.said.get("said", ""), "source": _source(one), **_late(one, asked.today),
    }  # fmt: skip


def _nodes(one: Outcome, by: str, asked: OnMeeting) -> Iterator[Record]:
    """The next step on its day, and when the office asks again; nothing of a talk that came to nothing."""
    if not one.goes_on:
        return
    said, entered = one.told.said, asked.today.isoformat()
    if "day" in said:
        step = said.get("next") or say(Message("meet.minutes.next"), asked.lang)
        node = "sample" if said["result"] == "sample" else step
        yield {"node": node, "due": said["day"], "by": said.get("who", "") or by, "entered": entered}
    start = dt.date.fromisoformat(_day(one, asked.today))
    for days in FOLLOW_UPS:
        due = (start + dt.timedelta(days=days)).isoformat()
        name = say(Message("meet.minutes.follow-up", {"days": days}), asked.lang)
        yield {"node": name, "due": due, "by": by, "entered": entered}


def _day(one: Outcome, today: dt.date) -> str:
    return one.day or today.isoformat()


def _late(one: Outcome, today: dt.date) -> Record:
    """The day of entering, where it is another than that of the meeting."""
    return {} if _day(one, today) == today.isoformat() else {"entered": today.isoformat()}


def _source(one: Outcome) -> str:
    return f"meet/{one.told.meeting}"


def _results(raw: bytes | None, found: Minutes, ids: Mapping[int, str], asked: OnMeeting) -> bytes:
    """meetings.yaml with a record for each row that is taken."""
    from matchchain.catalogue.edits.growing import with_record

    for at, one in enumerate(found.outcomes):
        if one.action in _DONE:
            continue
        told = one.told
        record: Record = {
            "round": str(told.round), "table": str(told.table), "firms": one.firms, "pairing": told.pairing,
            **told.said, "deal": ids.get(at, ""), "entered": asked.today.isoformat(),
        }  # fmt: skip
        raw = with_record(raw, MEETINGS, told.meeting, "results", record)
    return raw or b""


def _cards(asked: OnMeeting, answers: list[Answered]) -> Iterator[Change]:
    """The cards with the figures that were told, a change a file."""
    from matchchain.catalogue.edits.location import bytes_of, location_of
    from matchchain.catalogue.edits.several import FieldsSet, with_all
    from matchchain.catalogue.files.change import Change

    folder, edits = asked.loaded.folder, dict[str, list[FieldsSet]]()
    for one in answers:
        if one.entry is not None:
            spot = location_of(folder, one.entry.place)
            said = {one.told.field: one.told.text, "as_of": asked.today.isoformat()}
            edits.setdefault(spot.file, []).append(FieldsSet(spot.path, type(one.entry), said))
    for file, changed in sorted(edits.items()):
        before = bytes_of(folder, file)
        yield Change(file, before, with_all(before, file, _joined(changed), ()), _DEED, file)


def _joined(changed: list[Any]) -> list[Any]:
    """Several figures of one line set together."""
    from matchchain.catalogue.edits.several import FieldsSet

    found: dict[tuple[Any, ...], FieldsSet] = {}
    for one in changed:
        known = found.get(one.path)
        found[one.path] = FieldsSet(one.path, one.kind, {**known.said, **one.said}) if known else one
    return list(found.values())

"""All rows of one firm: its own fields first, then each of its entries, each judged as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from matchchain.catalogue.cards.names import plain_name
from matchchain.catalogue.sheets.merge.desk import Desk
from matchchain.catalogue.sheets.merge.entries import Doubts, Sheet, Target, judge, on_an_ended_line
from matchchain.catalogue.sheets.merge.following import followers, with_dates
from matchchain.catalogue.sheets.merge.in_context import as_meant
from matchchain.catalogue.sheets.merge.judging import Rules
from matchchain.catalogue.sheets.merge.known_lines import Place, Said, name_of, placed, slots_of
from matchchain.catalogue.sheets.merge.meaning import Around, shown_at
from matchchain.catalogue.sheets.merge.row import DATED, ENTRIES, Evidence, File, Part, Prefer, Question, Row
from matchchain.catalogue.sheets.merge.subjects import NEW, Subject, key_of, order
from matchchain.catalogue.sheets.stated import FirmStated, LineStated, Section
from matchchain.park import Ages
from matchchain.units import UnitFault, is_blank, number
from matchchain.wording import Message

SECTIONS: tuple[Section, ...] = ("permits", "offers", "needs", "conversions")


@dataclass(frozen=True, slots=True)
class Asked:
    """How an import is to be merged.

    Attributes:
        today: the office's day.
        prefer: what decides conflicts.
        held: digest of a file -> why nothing of it is taken without a person's word.
        answers: file and cell of a question -> what a person answered.
        doubts: what the readers of the files have to say of their cells.
    """

    today: date
    prefer: Prefer
    held: Mapping[str, Message]
    answers: Mapping[str, str]
    doubts: Doubts


@dataclass(frozen=True, slots=True)
class OfFirm:
    """What files state of one firm, judged.

    Attributes:
        rows: in the order of its entries.
        follows: what changes with them.
        questions: which line is meant, where nobody can tell.
    """

    rows: tuple[Row, ...]
    follows: tuple[Row, ...] = ()
    questions: tuple[Question, ...] = ()


def firm_rows(desk: Desk, subject: Subject, asked: Asked) -> OfFirm:
    """The rows of a firm that is known, or new.

    Args:
        desk: the park.
        subject: the firm and what the files state of it.
        asked: how to merge.
    """
    own = _own(desk, subject, asked)
    rows, follows, questions = list(own.rows), list(own.follows), list[Question]()
    days = days_after(desk, subject, own.rows)
    for section in SECTIONS:
        said = [
            Said(heard.file, line, Around(desk.setting, _days(heard.stated) or days, subject.id, desk.names))
            for heard in subject.heard
            for line in sorted(heard.stated.lines, key=lambda line: order(line.spot))
            if line.section == section
        ]
        if said:
            found = _section(desk, subject, section, said, days, asked)
            rows += found.rows
            follows += found.follows
            questions += found.questions
    named = any(row.is_written and row.field == "name" for row in own.rows)
    if subject.firm is None and not named:
        why = Message("merge.why.firm-not-written", {"firm": subject.name})
        rows = [replace(row, verdict="refused", why=why) if row.is_written else row for row in rows]
        follows = []
    return OfFirm(tuple(rows), tuple(follows), tuple(questions))


def _own(desk: Desk, subject: Subject, asked: Asked) -> OfFirm:
    """The firm's own fields."""
    target = target_of_firm(desk, subject)
    name = next((h.stated.said["name"].text for h in subject.heard if "name" in h.stated.said), "")
    beside = {} if subject.firm else {"name": name}
    sheets = [Sheet(h.file, h.stated.said, h.stated.spot, target.around, beside=beside) for h in subject.heard]
    found = _entry(desk, target, sheets, asked)
    return found if subject.firm else replace(found, rows=tuple(_of_new(subject, row) for row in found.rows))


def _of_new(subject: Subject, row: Row) -> Row:
    """A field of a new firm: told whom it is called nearly as; an id that it cannot have is not taken."""
    if row.field == "name" and subject.like is not None:
        facts = {"firm": subject.like.name, "id": subject.like.id}
        return replace(row, told=(*row.told, Message("merge.told.like", facts)))
    if row.field == "id" and row.is_written and row.new.strip() != subject.id:
        return replace(row, verdict="kept", why=Message("merge.why.other-id", {"id": subject.id}))
    return row


def target_of_firm(desk: Desk, subject: Subject) -> Target:
    """The firm's own fields as something that files state something of."""
    firm = subject.firm
    texts = {k: v for k, v in desk.texts(ENTRIES["firm"], firm).items() if k not in {"offers", "needs", "permits"}}
    return Target(
        firm=subject.id, name=subject.name, section="firm", slot="", line="", how="key" if firm else "new",
        texts=texts, entry=replace(firm, offers=(), needs=(), permits=()) if firm else None,
        around=Around(desk.setting, None, subject.id), evidence=_evidence(desk, subject.id, "firm", "", texts, None),
        called=subject.how if firm else "",
    )  # fmt: skip


def target_of_line(
    desk: Desk, subject: Subject, section: Part, place: Place, line: str, days: float | None
) -> Target:
    """An entry of a firm as something that files state something of; `line` is what a new one is called."""
    texts = desk.texts(ENTRIES[section], place.entry)
    name = name_of(section, place.entry) if place.entry is not None else line
    return Target(
        subject.id, subject.name, section, place.slot, name, place.how, texts, place.entry,
        Around(desk.setting, days, subject.id, desk.names),
        _evidence(desk, subject.id, section, name, texts, place.entry),
    )  # fmt: skip


def _section(
    desk: Desk, subject: Subject, section: Section, said: Sequence[Said], days: float | None, asked: Asked
) -> OfFirm:
    """The entries of one list of a firm."""
    slots = slots_of(section, entries_of(desk, subject, section), subject.id)
    places = _answered(placed(section, slots, said, desk.kin), said, slots, asked.answers)
    groups: dict[str, list[int]] = {}
    for at, place in enumerate(places):
        groups.setdefault(place.slot, []).append(at)
    found: list[OfFirm] = []
    for members in groups.values():
        place, part = places[members[0]], [said[at] for at in members]
        if place.how == "asked":
            found.append(_asked(subject, section, place, part))
            continue
        target = target_of_line(desk, subject, section, place, part[0].text or part[0].line.key, days)
        sheets = [
            Sheet(one.file, one.line.said, one.line.spot, one.around, one.line.key, _ended(one, asked.today))
            for one in part
        ]
        found.append(_entry(desk, target, sheets, asked))
    return OfFirm(
        tuple(row for one in found for row in one.rows),
        tuple(row for one in found for row in one.follows),
        tuple(question for one in found for question in one.questions),
    )


def _entry(desk: Desk, target: Target, sheets: Sequence[Sheet], asked: Asked) -> OfFirm:
    """One entry, from what is stated to what is written."""
    ages = desk.loaded.park.ages or Ages()
    rules = Rules(asked.prefer, ages, by_evidence=target.section in DATED)
    judged = judge(target, sheets, rules, asked.doubts)
    rows = on_an_ended_line(target, judged.rows)
    if target.how == "gone":
        rows = _held(rows, lambda _: Message("merge.why.gone", {"line": target.line}))
    rows = _held(rows, lambda row: asked.held.get(row.file.digest))
    rows = with_dates(target, rows)
    rows = as_meant(target, rows, judged.meant, same_days=same_days(target, sheets))
    return OfFirm(tuple(rows), tuple(followers(target, rows, asked.today)))


def same_days(target: Target, sheets: Iterable[Sheet]) -> bool:
    """Whether the files state no other operating days than the card has."""
    return all(sheet.around.days == target.around.days for sheet in sheets)


def _held(rows: Iterable[Row], why: Callable[[Row], Message | None]) -> list[Row]:
    """The rows, those that would be written turned into conflicts where there is a reason to."""
    return [
        replace(row, verdict="conflict", why=reason) if row.is_written and (reason := why(row)) is not None else row
        for row in rows
    ]


def entries_of(desk: Desk, subject: Subject, section: Part) -> Sequence[Any]:
    """The entries of a firm's list; its processes stand in a file of the park."""
    if section != "conversions":
        return getattr(subject.firm, section) if subject.firm else ()
    if subject.firm is None:
        return ()
    firm = subject.firm
    names = {plain_name(name) for name in (firm.id, firm.short, firm.name, firm.name_en) if name}
    return [process for process in desk.loaded.park.conversions if plain_name(process.owner) in names]


def _evidence(
    desk: Desk, firm: str, section: Part, line: str, texts: Mapping[str, Any], entry: object
) -> Callable[[str], Evidence]:
    known: dict[str, Evidence] = {}

    def of(name: str) -> Evidence:
        if name not in known:
            now = shown_at(texts, name, ENTRIES[section])
            known[name] = desk.log.evidence(firm, section, line, name, now, entry)
        return known[name]

    return of


def _days(stated: FirmStated) -> float | None:
    """The operating days that a file states of a firm."""
    found = stated.said.get("operating_days")
    try:
        return None if found is None or is_blank(found.text) else number(found.text, "d/yr").likely
    except UnitFault:
        return None


def days_after(desk: Desk, subject: Subject, rows: Iterable[Row]) -> float | None:
    """The operating days of a firm once its rows are written."""
    for row in rows:
        if row.field == "operating_days" and row.is_written:
            return number(row.new, "d/yr").likely
    card = subject.firm.operating_days if subject.firm else None
    return card.likely if card else desk.setting.operating_days


def _ended(one: Said, today: date) -> str:
    """Since when a line exists no longer, "2026-12"; "" where it goes on."""
    return (one.file.as_of or today.isoformat())[:7] if one.line.ended else ""


def _answered(
    places: Sequence[Place], said: Sequence[Said], slots: Mapping[str, Any], answers: Mapping[str, str]
) -> list[Place]:
    """Where lines belong, with what a person has answered of any line of one place."""
    given: dict[str, str] = {}
    for place, one in zip(places, said, strict=True):
        answer = answers.get(key_of(one.file, one.line.spot), "")
        if answer:
            given.setdefault(place.slot, answer)
    done = []
    for place in places:
        answer = given.get(place.slot, "")
        if answer in slots:
            place = Place("kin", answer, slots[answer])  # noqa: PLW2901 - as answered
        elif answer == NEW:
            place = Place("new", f"+{NEW} {place.slot}")  # noqa: PLW2901
        done.append(place)
    return done


def _asked(subject: Subject, section: Section, place: Place, part: Sequence[Said]) -> OfFirm:
    """Rows that wait for an answer to which line is meant."""
    first = part[0]
    why = place.why or Message("merge.ask.nobody")
    question = Question("", "line", first.text or first.line.key, first.file, first.line.spot, place.candidates, why)
    rows = [row for one in part for row in waiting_line(subject, section, place.slot, one.file, one.line, question)]
    return OfFirm(tuple(rows), (), (question,))


def waiting_line(
    subject: Subject, section: Section, slot: str, file: File, line: LineStated, question: Question
) -> Iterator[Row]:
    """The rows of a line of which nothing is decided before a question is answered."""
    named = line.said.get("material") or line.said.get("name") or line.said.get("number") or line.said.get("type")
    name = named.text.strip() if named else line.key
    said = [(name, stated.text, stated.spot, stated.base) for name, stated in line.said.items()]
    if line.ended:
        said.append(("ended", "", line.spot, None))
    for field, text, spot, base in said:
        yield Row(
            file=file, spot=spot, firm=subject.id, name=subject.name, section=section, line=name, field=field, now="",
            new=text, verdict="asked", why=question.why, stated=Evidence(file.origin, file.as_of), slot=slot,
            key=line.key, at=line.spot, base=base, question=key_of(question.file, question.spot),
        )  # fmt: skip


def waiting(subject: Subject, question: Question) -> Iterator[Row]:
    """The rows of a firm of which nothing is decided before it is known which firm it is."""
    for at, heard in enumerate(subject.heard):
        for name, stated in heard.stated.said.items():
            yield Row(
                file=heard.file, spot=stated.spot, firm="", name=subject.name, section="firm", line="", field=name,
                now="", new=stated.text, verdict="asked", why=question.why,
                stated=Evidence(heard.file.origin, heard.file.as_of), slot=f"+{at}", at=heard.stated.spot,
                base=stated.base, question=key_of(question.file, question.spot),
            )  # fmt: skip
        for index, line in enumerate(heard.stated.lines):
            yield from waiting_line(subject, line.section, f"+{at}.{index}", heard.file, line, question)


def left(subject: Subject, why: Message) -> Iterator[Row]:
    """The rows of a firm that nobody asked about: kept as they are."""
    question = Question("", "firm", subject.name, subject.heard[0].file, subject.heard[0].stated.spot, (), why)
    for row in waiting(subject, question):
        yield replace(row, firm=subject.id, verdict="kept", question="")



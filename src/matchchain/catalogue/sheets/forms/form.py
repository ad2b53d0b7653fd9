"""A questionnaire of ours that came back from a firm, read against what it was sent out with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field, replace
from typing import Literal, cast

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.forms.answers import Answered, answers_of, confirmed, filled_on, settled
from matchchain.catalogue.sheets.forms.around import ids_by_name, is_of, plain, voice_of
from matchchain.catalogue.sheets.forms.cells import Desk
from matchchain.catalogue.sheets.forms.columns import (
    CALLS,
    CALLS_KIND,
    ENTRIES,
    FIRM,
    FORM,
    OWN,
    PAPERS,
    QUESTIONS,
    REQUESTS,
    WORKBOOK,
)
from matchchain.catalogue.sheets.forms.firm_rows import firm_of
from matchchain.catalogue.sheets.forms.keys import Keys, keys_of
from matchchain.catalogue.sheets.forms.line_rows import first_day, lines_of, missing
from matchchain.catalogue.sheets.forms.tables import Table, by_titles, first_cell, headings_of, tables_of
from matchchain.catalogue.sheets.forms.titles import known_titles
from matchchain.catalogue.sheets.grid.book import Book
from matchchain.catalogue.sheets.stated import Doubt, FirmStated, LineStated, Reading, Section, Spot, Stated
from matchchain.park import Park
from matchchain.values import dataclass
from matchchain.wording import Message


def ours(book: Book) -> Literal["form", "workbook", "calls"] | None:
    """Whether a file is one that we wrote, and which: by its hidden sheet, its properties, or its hidden signs."""
    keys = keys_of(book)
    if keys is not None:
        return "workbook" if keys.kind == WORKBOOK else "calls" if keys.kind == CALLS_KIND else "form"
    sections = {table.section for table in tables_of(book)}
    if sections & {CALLS, PAPERS}:
        return "calls"
    if sections & {"firms", *OWN}:
        return "workbook"
    titled = {table.section for table in by_titles(book, known_titles())}
    return "form" if sections or QUESTIONS in titled else None


def read_form(book: Book, around: Around) -> Reading:
    """What a firm says in the questionnaire that it was sent.

    Rows may have been sorted, copied, taken out, columns moved and the file written by another program. A form of
    another park or firm, or of a later version, is refused as a whole, with the cure.

    Args:
        book: the file.
        around: the park, and the firm that was named beside the file.
    """
    keys = keys_of(book) or Keys(whole=False)
    tables = _tables(book)
    firm = keys.facts.get("firm", "") or around.firm or _firm_told(tables, around.park)
    if (why := _refusal(keys, firm, around)) is not None:
        return Reading("form", (), (Doubt("refused", why, first_cell(book)),), facts=keys.facts)
    desk = Desk(voice_of(keys, around.park))
    if not keys.whole:
        desk.tell("keys-lost", first_cell(book))
    days = [day for table in tables if table.section == QUESTIONS and (day := filled_on(table))]
    day = days[0] if days else first_day(keys.facts.get("sent", ""))
    draft = _Draft(firm, first_cell(book))
    for table in tables:
        draft.take(table, keys, day, desk)
    draft.answers += confirmed(draft.answers, keys, day)
    facts = {**keys.facts, **draft.requests}
    headings = tuple(heading for table in tables for heading in headings_of(table))
    return Reading("form", draft.firms(), tuple(desk.doubts), headings, tuple(draft.left_out), day, facts)


def _tables(book: Book) -> tuple[Table, ...]:
    """The tables of a form: by their signs, by their titles on sheets that have lost them."""
    signed = tables_of(book)
    sheets = {table.sheet for table in signed}
    return (*signed, *(table for table in by_titles(book, known_titles()) if table.sheet not in sheets))


@dataclass(slots=True)
class _Draft:
    """A firm while the sheets of its form are read."""

    id: str
    spot: Spot
    said: dict[str, Stated] = field(default_factory=dict)
    lines: list[LineStated] = field(default_factory=list)
    answers: list[Answered] = field(default_factory=list)
    left_out: list[tuple[Spot, Message]] = field(default_factory=list)
    requests: dict[str, str] = field(default_factory=dict)

    def take(self, table: Table, keys: Keys, day: str, desk: Desk) -> None:
        """What one table says."""
        if table.section in ENTRIES:
            rows = lines_of(table, keys, day if table.section != "permits" else "", desk)
            missing(table, keys, rows, desk)
            self.lines += rows.lines
            self.left_out += rows.left_out
        elif table.section == FIRM:
            self.said |= firm_of(table, keys, desk)
        elif table.section == QUESTIONS:
            self.answers += answers_of(table, keys, desk)
        elif table.section == REQUESTS:
            self._ask(table, desk)

    def _ask(self, table: Table, desk: Desk) -> None:
        for line in table.lines:
            text = " · ".join(line.text(name) for name in ("topic", "request", "wished") if line.text(name))
            number = len(self.requests) + 1
            self.requests[f"request.{number}"] = text
            desk.tell("request", line.spot, number=number, text=text)

    def firms(self) -> tuple[FirmStated, ...]:
        """The firm as it is stated, once more where a field is stated in two ways."""
        said, lines = dict(self.said), list(self.lines)
        twice: dict[str, Stated] = {}
        for answer in self.answers:
            if answer.field.section != FIRM:
                _join(lines, answer)
            elif (found := settled(said, answer)) is not None:
                said[answer.field.attribute] = found
            else:
                twice[answer.field.attribute] = answer.stated
        first = FirmStated(said, tuple(lines), self.spot, self.id)
        return (first, FirmStated(twice, (), self.spot, self.id)) if twice else (first,)


def _join(lines: list[LineStated], answer: Answered) -> None:
    """Put an answer into the line it belongs to, or beside it where both say different things."""
    section, key, attribute = answer.field
    own = next((at for at, line in enumerate(lines) if (line.section, line.key) == (section, key)), None)
    found = settled(lines[own].said, answer) if own is not None else None
    if own is not None and found is not None:
        lines[own] = replace(lines[own], said={**lines[own].said, attribute: found})
    else:
        lines.append(LineStated(cast("Section", section), {attribute: answer.stated}, answer.stated.spot, key))


def _refusal(keys: Keys, firm: str, around: Around) -> Message | None:
    """Why a form is not for this park, this firm or this version."""
    told = keys.facts.get("name", firm)
    park = {"park": keys.facts.get("park", ""), "ours": around.park.name}
    reasons: tuple[tuple[bool, str, dict[str, str]], ...] = (
        (keys.kind != FORM, "no-form", {"kind": keys.kind}),
        (keys.newer, "newer", {"version": keys.version}),
        (not is_of(keys.facts, around.park), "other-park", park),
        (not firm, "whose", {}),
        (bool(around.firm) and around.firm != firm, "other-firm", {"firm": told, "asked": around.firm}),
        (all(one.id != firm for one in around.park.firms), "unknown-firm", {"firm": told, "id": firm}),
    )
    return next((Message(f"forms.{key}", facts) for holds, key, facts in reasons if holds), None)


def _firm_told(tables: Iterable[Table], park: Park) -> str:
    """The firm that the sheet of the firm names, where the file has lost its keys."""
    known = ids_by_name(park.firms)
    for table in tables:
        if table.section == FIRM:
            for line in table.lines:
                if (found := known.get(plain(line.text("value")))) is not None:
                    return found
    return ""

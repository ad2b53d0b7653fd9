"""Lists of ours that the office fills in: what was answered on the phone, what a sitting with the authorities came to.

Each row is of some firm; which one, and which field its answer belongs to, stands on the hidden sheet. Who deals with
it, when to call again and every remark go into the note of the firm's card behind what stands there, so that nothing
written on the list is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field, replace
from typing import cast

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.forms.answers import Answered, answer_of
from matchchain.catalogue.sheets.forms.around import is_of, voice_of
from matchchain.catalogue.sheets.forms.cells import Desk
from matchchain.catalogue.sheets.forms.claims import Claim, claims
from matchchain.catalogue.sheets.forms.columns import ANSWER, CALLS, CALLS_KIND, FIRM, NOTED, OF_RESULT, PAPERS
from matchchain.catalogue.sheets.forms.keys import Field, Keys, keys_of
from matchchain.catalogue.sheets.forms.line_rows import NOT_SENT
from matchchain.catalogue.sheets.forms.results import results_of
from matchchain.catalogue.sheets.forms.tables import Line, Table, first_cell, headings_of, tables_of
from matchchain.catalogue.sheets.grid.book import Book
from matchchain.catalogue.sheets.stated import Doubt, FirmStated, LineStated, Reading, Section, Spot, Stated
from matchchain.units import is_blank
from matchchain.values import dataclass
from matchchain.wording import Message, say

NOTE = "note"


def read_calls(book: Book, around: Around) -> Reading:
    """What a call list or a pack of papers says that the office has filled in.

    A list of another park or of a later version, or one that has lost its hidden sheet, is refused as a whole, with
    the cure.

    Args:
        book: the file.
        around: the park, and the firm that was named beside the file.
    """
    keys = keys_of(book) or Keys(whole=False)
    if (why := _refusal(keys, around)) is not None:
        return Reading("calls", (), (Doubt("refused", why, first_cell(book)),), facts=keys.facts)
    desk = Desk(voice_of(keys, around.park))
    draft = _Draft(keys, desk, {firm.id for firm in around.park.firms}, around.firm)
    tables = [table for table in tables_of(book) if table.section in {CALLS, PAPERS}]
    for table in tables:
        draft.take(table)
    headings = tuple(heading for table in tables for heading in headings_of(table))
    left_out = tuple(draft.left_out)
    return Reading("calls", tuple(draft.firms()), tuple(desk.doubts), headings, left_out, facts=dict(keys.facts))


def _refusal(keys: Keys, around: Around) -> Message | None:
    park = {"park": keys.facts.get("park", ""), "ours": around.park.name}
    reasons: tuple[tuple[bool, str, dict[str, str]], ...] = (
        (keys.kind != CALLS_KIND, "no-form", {"kind": keys.kind}),
        (keys.newer, "newer", {"version": keys.version}),
        (not keys.whole, "calls-without-keys", {}),
        (not is_of(keys.facts, around.park), "other-park", park),
    )
    return next((Message(f"forms.{key}", facts) for holds, key, facts in reasons if holds), None)


@dataclass(slots=True)
class _Of:
    """What is stated of one firm so far."""

    spot: Spot
    answers: list[Answered] = field(default_factory=list)
    lines: list[LineStated] = field(default_factory=list)
    notes: list[tuple[str, Spot]] = field(default_factory=list)


@dataclass(slots=True)
class _Draft:
    """The firms while the rows are read."""

    keys: Keys
    desk: Desk
    known: set[str]
    only: str
    of: dict[str, _Of] = field(default_factory=dict)
    left_out: list[tuple[Spot, Message]] = field(default_factory=list)

    def take(self, table: Table) -> None:
        """What the rows of one table say."""
        for claim in claims(table.lines, self.keys.questions, lambda line: line.text("question")):
            names = OF_RESULT if table.section == PAPERS else (ANSWER, *NOTED)
            said = [name for name in names if not is_blank(claim.line.text(name))]
            firm = self.keys.facts.get(f"firm.{claim.key}", "")
            if not said or (self.only and firm != self.only):
                continue
            if not firm:
                self._foreign(claim, said)
            elif firm not in self.known:
                spot = claim.line.cells[said[0]].spot
                self.desk.refuse("unknown-firm", spot, firm=claim.line.text("whom"), id=firm)
            else:
                self._row(table.section, claim, firm)

    def _foreign(self, claim: Claim, said: list[str]) -> None:
        """A row that somebody added, copied, or that is of the park's own files."""
        at = claim.line.cells[said[0]]
        if claim.how == "twice":
            self.left_out.append((claim.line.spot, Message("forms.left.twice", {"line": claim.line.text("question")})))
        else:
            self.desk.refuse("call-of-nobody", at.spot, question=claim.line.text("question"), text=at.text)

    def _row(self, section: str, claim: Claim, firm: str) -> None:
        line, of = claim.line, self.of.setdefault(firm, _Of(claim.line.spot))
        asked = self.keys.asked.get(claim.key)
        if section == PAPERS:
            found = results_of(line, asked, claim.key, self.keys, self.desk)
            of.lines += found.lines
            of.notes += [(note, line.spot) for note in found.notes]
            return
        at = line.cells.get(ANSWER)
        answered = at is not None and not is_blank(at.text)
        if answered and asked is not None and at is not None:
            of.answers += answer_of(line, at, asked, self.keys, self.desk, claim.key)
        elif answered and at is not None:
            # It holds for one receiver, or for no card at all: kept as it was said.
            self.desk.tell("call-kept", at.spot, question=line.text("question"), text=at.text)
        note = _note(line, self.keys, self.desk, answered=answered and asked is None)
        if note:
            of.notes.append((note, line.spot))

    def firms(self) -> Iterator[FirmStated]:
        """Each firm as it is stated."""
        for firm, of in self.of.items():
            lines, said = list(of.lines), {}
            for answer in of.answers:
                if answer.field.section == FIRM:
                    said[answer.field.attribute] = answer.stated
                else:
                    section, key, attribute = answer.field
                    stated = {attribute: answer.stated}
                    lines.append(LineStated(cast("Section", section), stated, answer.stated.spot, key))
            if of.notes:
                said[NOTE] = self._noted(firm, of.notes)
            yield FirmStated(said, tuple(_joined(lines)), of.spot, firm)

    def _noted(self, firm: str, notes: Iterable[tuple[str, Spot]]) -> Stated:
        """The note of the card with what was written on the list behind it."""
        texts = [text for text, _ in notes]
        spot = next(spot for _, spot in notes)
        before = self.keys.sent.get(Field(FIRM, firm, NOTE), NOT_SENT).text
        words = [before, *(text for text in dict.fromkeys(texts) if text not in before)]
        return Stated("; ".join(word for word in words if word), spot, before, Message("forms.note.call"))


def _joined(lines: Iterable[LineStated]) -> list[LineStated]:
    """Answers of the same line together, where they are of other fields."""
    found: dict[tuple[str, str], LineStated] = {}
    others = []
    for line in lines:
        at = (line.section, line.key)
        if not line.key or (at in found and set(found[at].said) & set(line.said)):
            others.append(line)
        elif at in found:
            found[at] = replace(found[at], said={**found[at].said, **line.said})
        else:
            found[at] = line
    return [*found.values(), *others]


def _note(line: Line, keys: Keys, desk: Desk, *, answered: bool) -> str:
    """What goes into the note of the card: an answer no field holds, who deals with it, when to call again."""
    parts = [(name, line.text(name)) for name in NOTED if not is_blank(line.text(name))]
    if answered:
        parts.insert(0, (ANSWER, line.text(ANSWER)))
    if not parts:
        return ""
    said = tuple(Message(f"forms.noted.{name}", {"text": " ".join(text.split())}) for name, text in parts)
    facts = {"day": keys.facts.get("sent", ""), "question": line.text("question"), "said": said}
    return say(Message("forms.noted", facts), desk.lang)

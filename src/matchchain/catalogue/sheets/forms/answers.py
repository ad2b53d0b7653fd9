"""The first sheet of a form that came back: each answer goes to the field that was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from matchchain.catalogue.sheets.forms.bare_numbers import is_bare
from matchchain.catalogue.sheets.forms.cells import Desk, stated
from matchchain.catalogue.sheets.forms.claims import claims
from matchchain.catalogue.sheets.forms.columns import ANSWER, BASIS, ENTRIES, FILLED_ON, FIRM, UNIT, WITHHELD
from matchchain.catalogue.sheets.forms.keys import Field, Keys
from matchchain.catalogue.sheets.forms.line_rows import NOT_SENT, first_day, unit_of
from matchchain.catalogue.sheets.forms.marks import is_ticked
from matchchain.catalogue.sheets.forms.tables import At, Line, Table
from matchchain.catalogue.sheets.forms.written import fields_of
from matchchain.catalogue.sheets.stated import Stated
from matchchain.entries.vocabulary import entry_class
from matchchain.expressions import expression
from matchchain.park import Label
from matchchain.units import UnitFault, day, is_blank
from matchchain.values import dataclass
from matchchain.wording import Message

PLACE = "site"
"""The field of a question that asks where a firm is: its answer is two."""

_DEGREES = expression(r"(?<![\d.])-?\d{1,3}(?:\.\d+)?(?![\d.])")
_EAST = expression(r"经|lon|E")


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer: the field it belongs to and what is stated of it."""

    field: Field
    stated: Stated


def filled_on(table: Table) -> str:
    """The day on which the form says it was filled in, ISO; "" where it says none that can be read."""
    said = next((line.text(ANSWER) for line in table.lines if line.key == FILLED_ON), "")
    try:
        return "" if is_blank(said) else day(said)[0]
    except UnitFault:
        return ""


def answers_of(table: Table, keys: Keys, desk: Desk) -> Iterator[Answered]:
    """The answers of the question sheet.

    Args:
        table: of questions.
        keys: what was asked.
        desk: where doubts go.
    """
    lines = [line for line in table.lines if line.key != FILLED_ON]
    for claim in claims(lines, keys.questions, lambda line: line.text("question")):
        line, asked = claim.line, keys.asked.get(claim.key)
        at = line.cells.get(ANSWER)
        facts = {"number": claim.key, "line": line.text("line"), "question": line.text("question")}
        if is_ticked(line.text(WITHHELD)):
            spot = line.cells[WITHHELD].spot
            desk.tell("withheld-answered" if at and not is_blank(at.text) else "withheld", spot, **facts)
        elif at is None or is_blank(at.text):
            continue
        elif asked is None or not _is_known(asked):
            desk.refuse("no-such-question", at.spot, **facts, text=at.text)
        else:
            yield from answer_of(line, at, asked, keys, desk, claim.key)


def answer_of(line: Line, at: At, asked: Field, keys: Keys, desk: Desk, number: str) -> Iterator[Answered]:
    """What an answered cell states of the field that was asked for, with its unit and how it came about."""
    note = _note(line, number)
    if asked == Field(FIRM, "", PLACE):
        yield from _place(at, keys, desk, note)
        return
    label = _fields(asked.section)[asked.attribute]
    sent = keys.sent.get(asked, NOT_SENT)
    unit = line.text(UNIT)
    if unit and not is_blank(unit) and is_bare(label, at.text):
        at = At(at.cell._replace(text=f"{at.text} {unit}"), at.spot)
    quantity = keys.sent.get(Field(asked.section, asked.key, "quantity"), NOT_SENT).text
    default = unit_of(asked.section, label, quantity)
    found = stated(label, at, sent, desk, unit=default, name=line.text("line"))
    if found is not None:
        yield Answered(asked, Stated(found.text, found.spot, found.base, note))


def _fields(section: str) -> Mapping[str, Label]:
    kind = entry_class("Firm") if section == FIRM else ENTRIES.get(section)
    return {} if kind is None else fields_of(kind)


def _is_known(asked: Field) -> bool:
    """Whether there is such a field: the hidden sheet may have been written over."""
    return asked.attribute in _fields(asked.section) or asked == Field(FIRM, "", PLACE)


def _note(line: Line, number: str) -> Message:
    basis = line.text(BASIS)
    if not basis or is_blank(basis):
        return Message("forms.note.answer", {"number": number})
    return Message("forms.note.answer-on", {"number": number, "basis": basis})


def _place(at: At, keys: Keys, desk: Desk, note: Message) -> Iterator[Answered]:
    """Latitude and longitude of one answer."""
    degrees = list(_DEGREES.finditer(at.text))
    if len(degrees) != 2:
        desk.refuse("no-place", at.spot, text=at.text)
        return
    one, other = (found[0] for found in degrees)
    if abs(float(one)) > 90 or _EAST.search(at.text[: degrees[0].start()]):
        one, other = other, one
    for attribute, text in (("site.lat", one), ("site.lon", other)):
        field = Field(FIRM, "", attribute)
        yield Answered(field, Stated(text, at.spot, _base(keys, field), note))


def _base(keys: Keys, field: Field) -> str | None:
    return keys.sent.get(field, NOT_SENT).text if keys.whole else None


def confirmed(answers: Iterable[Answered], keys: Keys, day: str) -> list[Answered]:
    """The new day of each line all of whose questions were answered and some with what was registered already.

    Args:
        answers: of the first sheet.
        keys: what was asked.
        day: on which they were given, ISO; "" where nobody knows.
    """
    told = {answer.field: answer.stated for answer in answers}
    lines: dict[tuple[str, str], list[Field]] = {}
    for asked in keys.asked.values():
        if asked.section in {"offers", "needs"}:
            lines.setdefault((asked.section, asked.key), []).append(asked)
    found = []
    for (section, key), fields in lines.items():
        again = [told[at] for at in fields if at in told and told[at].base and told[at].text == told[at].base]
        at = Field(section, key, "as_of")
        before = keys.sent.get(at, NOT_SENT).text
        if day and again and all(one in told for one in fields) and first_day(before) < day:
            found.append(Answered(at, Stated(day, again[0].spot, before, Message("forms.note.repeated"))))
    return found


def settled(said: Mapping[str, Stated], answer: Answered) -> Stated | None:
    """What stands for a field that was answered on the first sheet and stands on its own sheet as well.

    None where both were changed, each to something else: then both are stated.
    """
    other = said.get(answer.field.attribute)
    if other is None or other.text == other.base or _plain(other.text) == _plain(answer.stated.text):
        return answer.stated
    return other if answer.stated.text == answer.stated.base else None


def _plain(text: str) -> str:
    return "".join(text.split())

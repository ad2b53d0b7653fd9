"""What a sitting with the authorities came to, row by row of a pack of papers: fields of an offer, or a permit more."""

from __future__ import annotations

from collections.abc import Mapping

from matchchain.catalogue.sheets.forms.cells import Desk, stated
from matchchain.catalogue.sheets.forms.columns import COVERS, ENTRIES, OF_RESULT
from matchchain.catalogue.sheets.forms.keys import Field, Keys
from matchchain.catalogue.sheets.forms.line_rows import NOT_SENT
from matchchain.catalogue.sheets.forms.tables import At, Line
from matchchain.catalogue.sheets.forms.written import fields_of
from matchchain.catalogue.sheets.stated import LineStated, Stated
from matchchain.entries.vocabulary import plain_key
from matchchain.units import is_blank
from matchchain.values import dataclass
from matchchain.wording import Message, say
from matchchain.wording.message import sentence_of

FIELD_OF: Mapping[str, str] = {"legal": "legal", "waste-code": "waste_code", "process": "origin", "grade": "grade"}
"""Word of a paper -> the field of the offer that its result fills."""
PERMIT_OF: Mapping[str, str] = {
    "waste-permit": "hazardous-waste", "coverage": "pollutant-discharge", "province": "cross-province",
    "licence": "hazardous-chemical",
}  # fmt: skip
"""Word of a paper -> the type of the permit that stands on the card once it is granted."""
GRANTED, REFUSED, PENDING = "granted", "refused", "pending"
_OF_PERMIT = {COVERS: "codes", "document": "number", "until": "until", "capacity": "capacity"}


@dataclass(frozen=True, slots=True)
class Results:
    """What one row comes to: lines of the firm's card, and what goes into its note."""

    lines: tuple[LineStated, ...]
    notes: tuple[str, ...]


def results_of(line: Line, asked: Field | None, number: str, keys: Keys, desk: Desk) -> Results:
    """What a row of the pack states.

    Args:
        line: the row.
        asked: section, id of the offer, and the word of the paper.
        number: of the row.
        keys: what was sent out.
        desk: where doubts go.
    """
    word = "" if asked is None else asked.attribute
    made: tuple[LineStated, ...] = ()
    if word in FIELD_OF and asked is not None:
        made = _of_offer(line, word, asked.key, keys, desk)
    elif word in PERMIT_OF:
        made = _permit(line, word, keys.facts.get(f"partner.{number}", ""), desk)
    if not made and not is_blank(line.text("result")):
        desk.tell("result-kept", line.cells["result"].spot, paper=line.text("question"), text=line.text("result"))
    return Results(made, (_note(line, keys, desk),))


def word_of(text: str) -> str:
    """Whether a result says granted, refused or pending; "" for anything else.

    Example:
        >>> word_of("办成"), word_of("pending"), word_of("一般工业固废")
        ('granted', 'pending', '')
    """
    plain = plain_key(text)
    words = (GRANTED, REFUSED, PENDING)
    return next((word for word in words if plain in map(plain_key, sentence_of(f"forms.result.{word}"))), "")


def _of_offer(line: Line, word: str, key: str, keys: Keys, desk: Desk) -> tuple[LineStated, ...]:
    """The field that the result fills, and the report and standard it rests on."""
    if word_of(line.text("result")):
        return ()  # pending, refused, or granted without saying as what: kept in the note
    known, said = fields_of(ENTRIES["offers"]), {}
    cells = {FIELD_OF[word]: line.cells.get("result")}
    if word == "legal":
        cells |= {"standard": line.cells.get("standard"), "test": _report(line)}
    for name, at in cells.items():
        if at is None or is_blank(at.text):
            continue
        sent = keys.sent.get(Field("offers", key, name), NOT_SENT)
        found = stated(known[name], at, sent, desk, name=line.text("line"))
        if found is not None:
            said[name] = Stated(found.text, found.spot, found.base, Message("forms.note.result"))
    return (LineStated("offers", said, line.spot, key),) if said else ()


def _report(line: Line) -> At | None:
    """The report with its date, which is what a test on a card must show."""
    document, date = line.cells.get("document"), line.text("date")
    if document is None or is_blank(document.text):
        return None
    text = document.text if date in document.text else f"{document.text} {date}"
    return At(document.cell._replace(text=text, kind="text"), document.spot)


def _permit(line: Line, word: str, partner: str, desk: Desk) -> tuple[LineStated, ...]:
    """The permit more that stands on the firm's card, where the row says that it was granted."""
    if word_of(line.text("result")) != GRANTED:
        return ()
    known, name = fields_of(ENTRIES["permits"]), line.text("line")
    result = line.cells["result"]
    note = Message("forms.note.result")
    said = {"type": Stated(PERMIT_OF[word], result.spot, "", note)}
    if partner:
        said["mode"] = Stated(partner, result.spot, "", note)
    for column, attribute in _OF_PERMIT.items():
        at = line.cells.get(column)
        if at is None or is_blank(at.text):
            continue
        found = stated(known[attribute], at, NOT_SENT, desk, unit=known[attribute].unit, name=name)
        if found is not None:
            said[attribute] = Stated(found.text, found.spot, "", note)
    for needed in ("until", "codes", *(("capacity",) if word == "waste-permit" else ())):
        if needed not in said:
            desk.ask(f"result-without-{needed}", line.spot, paper=line.text("question"))
    return (LineStated("permits", said, line.spot, ""),)


def _note(line: Line, keys: Keys, desk: Desk) -> str:
    """All that the row says, in one sentence."""
    parts = [(name, line.text(name)) for name in OF_RESULT if not is_blank(line.text(name))]
    said = tuple(Message(f"forms.noted.{name}", {"text": " ".join(text.split())}) for name, text in parts)
    facts = {"day": keys.facts.get("sent", ""), "question": line.text("question"), "said": said}
    return say(Message("forms.noted", facts), desk.lang)

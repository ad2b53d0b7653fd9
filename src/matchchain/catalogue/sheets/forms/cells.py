"""From a cell of a sheet of ours to what it states of a field, or to why it is not taken."""

from __future__ import annotations

from dataclasses import field

from matchchain.catalogue.sheets.forms.bare_numbers import is_bare, with_unit
from matchchain.catalogue.sheets.forms.in_a_cell import as_card
from matchchain.catalogue.sheets.forms.keys import Sent
from matchchain.catalogue.sheets.forms.tables import At
from matchchain.catalogue.sheets.stated import Doubt, Spot, Stated
from matchchain.park import Label
from matchchain.units import folded, is_blank
from matchchain.values import dataclass
from matchchain.wording import Lang, Message

_DITTO = frozenset(("同上", "〃", '"', "同左", "ditto", "as above", "same as above", "do."))
_CODES = frozenset(("text", "words", "choices"))
_DIGITS_A_NUMBER_HOLDS = 15


@dataclass(slots=True)
class Desk:
    """What reading needs to know of a file, and where it lays its doubts.

    Attributes:
        lang: the language the sheet was written in, which speaks of the park's money.
        doubts: found so far.
    """

    lang: Lang
    doubts: list[Doubt] = field(default_factory=list)

    def refuse(self, key: str, spot: Spot, /, **facts: object) -> None:
        """Something is not taken."""
        self.doubts.append(Doubt("refused", Message(f"forms.{key}", facts), spot))

    def ask(self, key: str, spot: Spot, /, **facts: object) -> None:
        """Something is taken as said and to be confirmed."""
        self.doubts.append(Doubt("asked", Message(f"forms.{key}", facts), spot))

    def tell(self, key: str, spot: Spot, /, **facts: object) -> None:
        """Something is worth knowing."""
        self.doubts.append(Doubt("told", Message(f"forms.{key}", facts), spot))


def named(label: Label) -> Message:
    """A field as it is called in both languages."""
    return Message("forms.field", {"zh": label.zh, "en": label.en})


def stated(label: Label, at: At, sent: Sent | None, desk: Desk, *, unit: str = "", name: str = "") -> Stated | None:
    """What a cell says of a field; None where it says nothing that can be taken, which is doubted.

    Args:
        label: of the field.
        at: the cell.
        sent: what the field was sent out with; None where the file is no form of ours.
        desk: where doubts go.
        unit: canonical unit of a bare number where nothing was sent.
        name: of the line, for the doubts.
    """
    base = None if sent is None else sent.text
    facts = {"field": named(label), "line": name}
    if not _readable(label, at, desk, facts):
        return None
    text = at.text
    if sent is not None and sent.shown and _same(text, sent.shown):
        return Stated(sent.text, at.spot, base) if sent.text else None
    if is_blank(text):
        if sent is not None and sent.text and not is_blank(sent.text):
            desk.tell("emptied", at.spot, **facts, text=sent.shown)
        return None
    note = None
    if unit and is_bare(label, text):
        given = with_unit(label, text, sent.text if sent else "", unit, desk.lang)
        if given is None:
            desk.refuse("which-unit", at.spot, **facts, text=text, sent=sent.shown if sent else "")
            return None
        if not given.sure:
            desk.ask("unit-taken", at.spot, **facts, text=text, unit=given.unit)
        text, note = given.text, Message("forms.note.unit", {"unit": given.unit})
    card = as_card(label, text)
    if card is None:
        desk.refuse("no-table", at.spot, **facts, text=text)
        return None
    return Stated(card, at.spot, base, note)


def _readable(label: Label, at: At, desk: Desk, facts: dict[str, object]) -> bool:
    """Whether a cell holds what somebody wrote, not what a spreadsheet made of it."""
    cell = at.cell
    if cell.kind in {"error", "unreckoned"}:
        desk.refuse("failed-cell" if cell.kind == "error" else "unreckoned", at.spot, **facts, text=cell.text)
    elif folded(cell.text).casefold() in _DITTO:
        desk.refuse("ditto", at.spot, **facts, text=cell.text)
    elif cell.kind == "date" and label.kind != "date":
        desk.refuse("became-a-date", at.spot, **facts, text=cell.text)
    elif cell.kind == "number" and label.kind in _CODES and _is_long(cell.text):
        desk.refuse("lost-digits", at.spot, **facts, text=cell.text)
    else:
        return True
    return False


def _is_long(text: str) -> bool:
    """Whether a number has more digits than a spreadsheet keeps, or is written with an exponent."""
    return "E" in text.upper() or sum(map(str.isdigit, text)) > _DIGITS_A_NUMBER_HOLDS


def _same(one: str, other: str) -> bool:
    """Whether two cells say the same, but for blanks and the ends of lines that a program made others of."""
    return one == other or "".join(one.split()) == "".join(other.split())

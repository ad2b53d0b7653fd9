"""What a questionnaire goes out with, field by field, and the rows that show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from matchchain.catalogue.sheets.forms.columns import (
    FIRM,
    MANDATORY,
    MARK,
    NAMES,
    VALUE,
    firm_rows,
    form_columns,
)
from matchchain.catalogue.sheets.forms.in_a_cell import as_card
from matchchain.catalogue.sheets.forms.keys import Field, Sent
from matchchain.catalogue.sheets.forms.marks import mark_words
from matchchain.catalogue.sheets.forms.titles import OF_FIRM, title_of
from matchchain.catalogue.sheets.forms.written import Written
from matchchain.park import Firm, Label, Park
from matchchain.reports.formats.text_book import TextColumn, TextRow, TextTable
from matchchain.reports.forms.words import choices_of, sentence, shown, title
from matchchain.reports.telling.firm_names import FirmNames
from matchchain.studies.asking.stale import permit_key
from matchchain.values import dataclass
from matchchain.wording import Lang

EMPTY_ROWS = 10
_PERMITS_EMPTY = 4
_HINTS = {"site.lat": "place", "site.lon": "place", "share.lines": "lines"}


@dataclass(frozen=True, slots=True)
class Whose:
    """The firm a form is made for, and how.

    Attributes:
        firm: as it was read.
        card: what its card says in its own words.
        park: it belongs to.
        names: of every firm, so that others' are kept off the form.
        lang: of the form, which speaks of the park's money.
        day: on which it is made, ISO.
    """

    firm: Firm
    card: Written
    park: Park
    names: FirmNames
    lang: Lang
    day: str


@dataclass(slots=True)
class Sending:
    """What has been put onto the sheets so far, by field."""

    whose: Whose
    fields: dict[Field, Sent] = field(default_factory=dict)

    def cell(self, at: Field, label: Label, text: str) -> str:
        """The cell of a field, noted down; a text that names another firm stays in the office."""
        if self.whose.names.named_in(text, self.whose.firm):
            withheld = sentence("kept-here", self.whose.lang)
            self.fields[at] = Sent("", withheld)
            return withheld
        told = shown(at.attribute, label, text, self.whose.lang)
        if told:
            self.fields[at] = Sent(as_card(label, text) or text, told)
        return told


def lines_table(section: str, sending: Sending, remarks: tuple[str, ...]) -> TextTable:
    """The table of the firm's offers, needs or permits.

    Args:
        section: which.
        sending: where what is sent is noted down.
        remarks: what stands over it.
    """
    whose = sending.whose
    entries = _entries(section, whose)
    columns = form_columns(section, {name for _, card in entries for name in card.said})
    rows = tuple(TextRow(key, _cells(section, key, card, columns, sending)) for key, card in entries)
    drawn = tuple(_column(section, name, label, whose) for name, label in columns.items())
    mark = TextColumn(MARK, _title("mark", whose.lang), choices=mark_words(section, whose.lang), width=12)
    empty = _PERMITS_EMPTY if section == "permits" else EMPTY_ROWS
    return TextTable(f"#{section}", (*drawn, mark), rows, remarks, empty)


def _cells(section: str, key: str, card: Written, columns: Mapping[str, Label], sending: Sending) -> dict[str, str]:
    said = card.said
    return {
        name: sending.cell(Field(section, key, name), label, said.get(name, "")) for name, label in columns.items()
    }


def _entries(section: str, whose: Whose) -> list[tuple[str, Written]]:
    """The lines of a section with their keys."""
    parts = {part.place: part for part in whose.card.parts.get(section, ())}
    if section == "permits":
        return [
            (permit_key(whose.firm, number), parts.get(permit.place, Written()))
            for number, permit in enumerate(whose.firm.permits, start=1)
        ]
    lines = whose.firm.offers if section == "offers" else whose.firm.needs
    return [(line.id, parts.get(line.place, Written())) for line in lines]


def _column(section: str, name: str, label: Label, whose: Whose) -> TextColumn:
    must = name in MANDATORY[section] and section != "permits"
    first, second = title(label, whose.lang)
    return TextColumn(
        name, (first, second), look="must" if must else "text", choices=choices_of(label, whose.lang),
        width=16 if name == NAMES[section] and section != "permits" else 0,
    )  # fmt: skip


def firm_table(sending: Sending) -> TextTable:
    """The table of what is registered of the firm itself, a row each field."""
    whose = sending.whose
    said = whose.card.said
    rows = tuple(_firm_row(name, label, said, sending) for name, label in firm_rows(said).items())
    columns = tuple(
        TextColumn(name, _title(name, whose.lang), look="ask" if name == VALUE else "text", width=width)
        for name, width in zip(OF_FIRM, (26, 52, 40), strict=True)
    )
    return TextTable(f"#{FIRM}", columns, rows, (sentence("remark.firm", whose.lang),))


def _firm_row(name: str, label: Label, said: Mapping[str, str], sending: Sending) -> TextRow:
    whose = sending.whose
    choices = choices_of(label, whose.lang)
    first, second = title(label, whose.lang)
    hint = _HINTS.get(name, "day" if label.kind == "date" else "")
    cells = {
        "item": f"{first} {second}" if first != second else first,
        VALUE: sending.cell(Field(FIRM, "", name), label, said.get(name, "")),
        "hint": " / ".join(choices) if choices else sentence(f"hint.{hint}", whose.lang) if hint else "",
    }
    zones = tuple(zone.name for zone in whose.park.zones) if name in {"zone", "site.zone"} else ()
    return TextRow(name, cells, {VALUE: choices or zones})


def _title(name: str, lang: Lang) -> tuple[str, str]:
    zh, en = title_of(name)
    return (en, zh) if lang == "en" else (zh, en)


def mandatory(section: str, lang: Lang) -> str:
    """The titles of the columns that are needed, in a row."""
    known = form_columns(section, ())
    return " · ".join(title(known[name], lang)[0] for name in MANDATORY[section])

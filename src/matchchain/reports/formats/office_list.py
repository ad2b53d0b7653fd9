"""A list that the office fills in, as a workbook: one sheet of text, and the hidden one that `import` reads it by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from matchchain.catalogue.sheets.forms.columns import CALLS_KIND, FIRM, HEAD, KEY_SHEET, NOTE, VERSION
from matchchain.catalogue.sheets.forms.keys import Field, Keys, Sent, properties_of, rows_of
from matchchain.park import Firm, Need, Offer, Park
from matchchain.reports.formats.text_book import TextBook, TextColumn, TextRow, TextSheet, TextTable
from matchchain.reports.formats.text_sheets import workbook
from matchchain.reports.telling.words import Sentences
from matchchain.values import dataclass
from matchchain.wording import Lang
from matchchain.wording.message import heading, sentence_of
from matchchain.wording.voice import like

forms = Sentences("forms")


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row.

    Attributes:
        firm: whose card its answer belongs to.
        question: by which the row is known again: the words of its column "question".
        asked: the field that the answer fills; None where no field of a card holds it.
        cells: column -> words; `choices` are drop-downs of single cells.
        facts: what else reading needs to know of the row.
    """

    firm: Firm
    question: str
    asked: Field | None
    cells: Mapping[str, str]
    choices: Mapping[str, tuple[str, ...]]
    facts: Mapping[str, str]


def title(key: str, lang: Lang) -> tuple[str, str]:
    """The title of a column in the reader's language and in the other, its money named."""
    both = sentence_of(key)
    zh, en = heading(both, like(lang, "zh")), heading(both, like(lang, "en"))
    return (en, zh) if lang == "en" else (zh, en)


def office_list(
    kind: Literal["calls", "papers"], park: Park, lang: Lang, day: str, columns: Sequence[TextColumn],
    given: Sequence[ListRow],
) -> bytes:  # fmt: skip
    """The bytes of the workbook: the same rows on the same day give the same.

    Args:
        kind: what it is a list of.
        park: whose cards its answers belong to.
        lang: of the sheet.
        day: on which it is made, ISO.
        columns: in their order; "number" and "question" among them.
        given: its rows.
    """
    numbered = [(str(number), row) for number, row in enumerate(given, start=1)]
    name = (park.name_en or park.name) if lang == "en" else (park.name or park.name_en)
    facts = {"park": park.name or park.name_en, "sent": day, "lang": "en" if lang == "en" else "zh"}
    for number, row in numbered:
        facts |= {f"{fact}.{number}": text for fact, text in row.facts.items()} | {f"firm.{number}": row.firm.id}
    keys = Keys(
        CALLS_KIND,
        str(VERSION),
        facts,
        _sent(given),
        {number: row.asked for number, row in numbered if row.asked is not None},
        {number: row.question for number, row in numbered},
    )
    rows = tuple(
        TextRow(number, {"number": number, "question": row.question, **row.cells}, row.choices)
        for number, row in numbered
    )
    table = TextTable(f"#{kind}", tuple(columns), rows, (forms(f"remark.{kind}", lang),))
    head = forms(f"{kind}-title", lang, park=name, day=day)
    sheet = TextSheet(forms(f"sheet.{kind}", lang), (table,), header=head)
    hidden = (KEY_SHEET, tuple(rows_of(keys)))
    properties = {name: text for name, text in properties_of(keys).items() if "." not in name}
    return workbook(TextBook((sheet,), hidden, properties, head, day, forms("page", lang), HEAD, NOTE))


def _sent(given: Sequence[ListRow]) -> dict[Field, Sent]:
    """What the cards say now: what is written on the list is set against it."""
    sent: dict[Field, Sent] = {}
    for row in given:
        if row.firm.note:
            sent[Field(FIRM, row.firm.id, "note")] = Sent(row.firm.note, row.firm.note)
        if row.asked is None:
            continue
        lines: tuple[Offer | Need, ...] = (*row.firm.offers, *row.firm.needs)
        line = next((one for one in lines if one.id == row.asked.key), None)
        quantity = None if line is None else line.quantity
        if quantity is not None and quantity.text:
            sent[Field(row.asked.section, row.asked.key, "quantity")] = Sent(quantity.text, quantity.text)
        for name in ("legal", "waste_code", "origin", "grade", "standard", "test"):
            text = getattr(line, name, "") if row.asked.section == "offers" else ""
            if text:
                sent[Field("offers", row.asked.key, name)] = Sent(text, text)
    return sent

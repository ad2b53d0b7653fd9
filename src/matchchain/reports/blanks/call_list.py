"""The call list as a workbook to fill in: full numbers for the office alone, and what `import` reads back."""

from __future__ import annotations

from matchchain.catalogue.sheets.forms.columns import ANSWER, FIRM
from matchchain.catalogue.sheets.forms.keys import Field
from matchchain.park import Firm, Park
from matchchain.reports.blanks.words import name_of
from matchchain.reports.formats.office_list import ListRow, office_list, title
from matchchain.reports.formats.text_book import Look, TextColumn
from matchchain.reports.telling.figures import money
from matchchain.reports.telling.question import question_of
from matchchain.studies.asking.question import Blanks, Question
from matchchain.units.figure import unit_word
from matchchain.wording import Lang

_SECTIONS = {"offer": "offers", "need": "needs"}
_WIDTHS = {
    "number": 6, "whom": 16, "contact": 20, "question": 44, "line": 16, "worth": 12, ANSWER: 20, "unit": 10,
    "owner": 12, "next": 14, "remark": 24,
}  # fmt: skip
_LOOKS: dict[str, Look] = {ANSWER: "must", "unit": "ask", "owner": "ask", "next": "ask", "remark": "ask"}
_TITLES = {"contact": "blanks.field.contact", ANSWER: "forms.column.result"}


def call_list(found: Blanks, park: Park, lang: Lang, day: str, *, top: int | None = None) -> bytes:
    """The bytes of the workbook: the same list on the same day gives the same.

    Args:
        found: what `blanks` found.
        park: whose contacts and notes stand on it.
        lang: of the sheet.
        day: on which it is made, ISO.
        top: so many questions; None: all.
    """
    firms = {firm.id: firm for firm in park.firms}
    rows = [
        _row(q, firms[q.owner or q.ask.firm], lang)
        for q in found.questions
        if q.ask.firm in firms and (q.owner or q.ask.firm) in firms
    ]
    columns = [
        TextColumn(name, title(_TITLES.get(name, f"forms.column.{name}"), lang), _LOOKS.get(name, "text"), width=width)
        for name, width in _WIDTHS.items()
    ]
    return office_list("calls", park, lang, day, columns, rows[:top])


def _row(q: Question, firm: Firm, lang: Lang) -> ListRow:
    unit = "%" if q.ends is not None and q.ends.unit == "1" else unit_word(q.ends.unit, lang).strip() if q.ends else ""
    cells = {
        "whom": name_of(q.ask, lang), "contact": q.ask.contact, "line": q.line, "unit": unit,
        "worth": money(q.worth, lang) if q.moves else "",
    }  # fmt: skip
    return ListRow(firm, question_of(q.text, lang), _field(q), cells, {}, {})


def _field(q: Question) -> Field | None:
    """Where the answer belongs; None where no field of a card holds it by itself."""
    if q.side == "firm":
        return Field(FIRM, "", "zone" if q.text.text.key.endswith(".zone") else "site")
    return Field(_SECTIONS[q.side], q.line_id, q.field) if q.by_edit and q.side in _SECTIONS else None

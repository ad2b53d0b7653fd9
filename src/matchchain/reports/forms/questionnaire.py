"""One workbook a firm: the questions worth most, its own lines prefilled, how to fill them in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from matchchain.catalogue.sheets.forms.columns import (
    ANSWER,
    BASIS,
    FILLED_ON,
    FORM,
    HEAD,
    KEY_SHEET,
    NOTE,
    QUESTIONS,
    REQUESTS,
    UNIT,
    VERSION,
    WITHHELD,
)
from matchchain.catalogue.sheets.forms.keys import Field, Keys, properties_of, rows_of
from matchchain.catalogue.sheets.forms.titles import OF_QUESTIONS, OF_REQUESTS, title_of
from matchchain.park import Permit, labels
from matchchain.reports.formats.text_book import Look, TextBook, TextColumn, TextRow, TextSheet, TextTable
from matchchain.reports.formats.text_sheets import workbook
from matchchain.reports.forms.how_to import how_to
from matchchain.reports.forms.sent import Sending, Whose, firm_table, lines_table
from matchchain.reports.forms.words import sentence, several
from matchchain.reports.telling.figures import yearly
from matchchain.studies.asking.to_firm import ToFirm
from matchchain.units import unit_word
from matchchain.values import dataclass
from matchchain.wording import Lang, say
from matchchain.wording.message import sentence_of

_SOON = 90  # days before its end in which a permit is to be renewed


@dataclass(frozen=True, slots=True)
class Letter:
    """What goes into a form besides the firm's card.

    Attributes:
        questions: in their order, as many as are to be asked.
        deadline: ISO day, "" for none.
        call: whom to ask, "" for the office.
        gain: what the firm itself would save, CNY a year; None: not told.
    """

    questions: tuple[ToFirm, ...]
    deadline: str = ""
    call: str = ""
    gain: float | None = None


@dataclass(frozen=True, slots=True)
class Filled:
    """A form that is ready to go out, and how many cells stayed behind because they name another firm."""

    book: TextBook
    kept_back: int

    @property
    def content(self) -> bytes:
        """Its bytes: the same card and the same questions on the same day give the same."""
        return workbook(self.book)


def questionnaire(whose: Whose, letter: Letter) -> Filled:
    """The form of a firm."""
    lang, firm = whose.lang, whose.firm
    sending = Sending(whose)
    offers, needs = (lines_table(s, sending, (sentence(f"remark.{s}", lang),)) for s in ("offers", "needs"))
    permits = lines_table("permits", sending, (_of_permits(whose),))
    about = firm_table(sending)
    numbered = dict(_numbered(letter.questions))
    asked = {number: _field(q) for number, q in numbered.items()}
    texts = {number: _question(q, lang) for number, q in numbered.items()}
    keys = Keys(FORM, str(VERSION), _facts(whose, letter), sending.fields, asked, texts)
    tables = {
        "questions": _questions(letter, texts, sending), "offers": offers, "needs": needs, "firm": about,
        "permits": permits, "requests": _requests(lang),
    }  # fmt: skip
    sheets = [_sheet(name, whose, (table,)) for name, table in tables.items()]
    sheets.append(replace(_sheet("how-to", whose, ()), lines=how_to(whose, letter.deadline, letter.call)))
    title = sentence("title", lang, firm=firm.name, day=whose.day)
    hidden = (KEY_SHEET, tuple(rows_of(keys)))
    book = TextBook(tuple(sheets), hidden, properties_of(keys), title, whose.day, sentence("page", lang), HEAD, NOTE)
    return Filled(book, sum(sent.shown == sentence("kept-here", lang) for sent in sending.fields.values()))


def _facts(whose: Whose, letter: Letter) -> dict[str, str]:
    """What the form says of itself where nobody sees it."""
    facts = {
        "park": whose.park.name or whose.park.name_en, "firm": whose.firm.id, "name": whose.firm.name,
        "sent": whose.day, "lang": "en" if whose.lang == "en" else "zh", "deadline": letter.deadline,
    }  # fmt: skip
    return {name: value for name, value in facts.items() if value}


def _sheet(name: str, whose: Whose, tables: tuple[TextTable, ...]) -> TextSheet:
    title = sentence(f"sheet.{name}", whose.lang)
    header = sentence("header", whose.lang, firm=whose.firm.name, sheet=title, day=whose.day)
    return TextSheet(title, tables, header=header)


def _field(q: ToFirm) -> Field:
    return Field(q.section, q.line_id, q.field)


def _question(q: ToFirm, lang: Lang) -> str:
    """The words of a question, without the firm's own name in front."""
    text = say(q.text, lang).removeprefix(str(q.text.facts.get("firm", ""))).lstrip(":： ")
    return text[:1].upper() + text[1:]


def _questions(letter: Letter, texts: dict[str, str], sending: Sending) -> TextTable:
    lang = sending.whose.lang
    basis, tick = several("basis", lang), (sentence("tick", lang),)
    widths = {"number": 6, "question": 42, "line": 16, "registered": 18, ANSWER: 22, UNIT: 12, BASIS: 14, WITHHELD: 10}
    looks: dict[str, Look] = {ANSWER: "must", "registered": "told", BASIS: "ask", WITHHELD: "ask", UNIT: "ask"}
    lists = {BASIS: basis, WITHHELD: tick}
    columns = tuple(
        TextColumn(name, _title(name, lang), looks.get(name, "text"), lists.get(name, ()), width=widths[name])
        for name in OF_QUESTIONS
    )
    rows = [_asked(number, q, texts[number], sending) for number, q in _numbered(letter.questions)]
    filled_on = TextRow(FILLED_ON, {"question": sentence("filled-on", lang), UNIT: sentence("hint.day", lang)})
    weighed = any(not q.again for q in letter.questions)
    key = "questions" if weighed else "stale" if letter.questions else "none"
    remarks = [sentence(f"remark.{key}", lang)]
    if letter.gain is not None:
        remarks.append(sentence("remark.gain", lang, gain=yearly(letter.gain, lang, sending.whose.park.currency)))
    return TextTable(f"#{QUESTIONS}", columns, (*rows, filled_on), tuple(remarks))


def _numbered(questions: Sequence[ToFirm]) -> Iterator[tuple[str, ToFirm]]:
    return ((str(number), q) for number, q in enumerate(questions, start=1))


def _asked(number: str, q: ToFirm, text: str, sending: Sending) -> TextRow:
    lang = sending.whose.lang
    sent = sending.fields.get(_field(q))
    cells = {
        "number": number, "question": text, "line": _line_named(q, lang), "registered": sent.shown if sent else "",
        UNIT: unit_word(q.unit, lang).strip() if q.unit != "1" else "%",
    }  # fmt: skip
    zones = tuple(zone.name for zone in sending.whose.park.zones) if q.field == "zone" else ()
    return TextRow(number, cells, {ANSWER: zones} if zones else {})


def _line_named(q: ToFirm, lang: Lang) -> str:
    return _permit_named(q.line, lang) if q.section == "permits" else q.line


def _permit_named(type_: str, lang: Lang) -> str:
    choice = (labels(Permit)["type"].choices or {}).get(type_, (type_, type_))
    return choice[lang == "en"]


def _requests(lang: Lang) -> TextTable:
    widths = {"topic": 18, "request": 84, "wished": 22}
    topics = several("topics", lang)
    columns = tuple(
        TextColumn(name, _title(name, lang), look="ask", choices=topics if name == "topic" else (), width=widths[name])
        for name in OF_REQUESTS
    )
    return TextTable(f"#{REQUESTS}", columns, (), (sentence("remark.requests", lang),), 8)


def _of_permits(whose: Whose) -> str:
    """What stands over the permits: those that end soon by name."""
    lang = whose.lang
    due = [p for p in whose.firm.permits if p.until and _days(whose.day, p.until) <= _SOON]
    if not due:
        return sentence("remark.permits", lang)
    told = (sentence("permit-due", lang, permit=_permit_named(p.type, lang), day=p.until) for p in due)
    return sentence("remark.permits-due", lang, listed=sentence_of("word.list-comma")[lang == "en"].join(told))


def _days(one: str, other: str) -> int:
    return (dt.date.fromisoformat(other) - dt.date.fromisoformat(one)).days


def _title(name: str, lang: Lang) -> tuple[str, str]:
    zh, en = title_of(name)
    return (en, zh) if lang == "en" else (zh, en)


"""The form for the minutes: a row for each pairing of each talk, and a row for each figure that is asked; read back."""

from __future__ import annotations

from collections.abc import Iterator

from matchchain.catalogue.sheets.forms.columns import ANSWERS, HEAD, MINUTES, NOTE
from matchchain.catalogue.sheets.minutes import key_of_answer, key_of_result
from matchchain.park import REASONS, RESULTS
from matchchain.reports.formats.text_book import Look, TextBook, TextColumn, TextRow, TextSheet, TextTable
from matchchain.reports.formats.text_sheets import workbook
from matchchain.reports.meeting.words import name_of, sentence
from matchchain.reports.telling.pairing import firms, material
from matchchain.reports.telling.question import question_of
from matchchain.studies.asking.question import Question
from matchchain.studies.meeting.values import MeetingPlan, Seat
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

_TOLD = {"id": 12, "round": 6, "table": 6, "firms": 30, "about": 22}
_TO_FILL = {"result": 12, "why": 14, "said": 30, "next": 30, "who": 12, "day": 13}
_ASKED = {"id": 12, "round": 6, "table": 6, "firm": 20, "line": 20, "question": 44}


def minutes_form(plan: MeetingPlan, lang: Lang, day: str) -> bytes:
    """The bytes of the workbook: the same meeting on the same day gives the same.

    Args:
        plan: the meeting, with its id.
        lang: of the sheets.
        day: on which it is made, ISO.
    """
    at = lang == "en"
    choices = {
        "result": tuple(words[at] for words in RESULTS.values()), "why": tuple(words[at] for words in REASONS.values())
    }  # fmt: skip
    results = TextTable(
        f"#{MINUTES}", (*_columns(_TOLD, "told", lang), *_columns(_TO_FILL, "ask", lang, choices)),
        tuple(_results(plan, lang)), (sentence("minutes.remark", lang),),
    )  # fmt: skip
    asked = TextTable(
        f"#{ANSWERS}", (*_columns(_ASKED, "told", lang), *_columns({"answer": 24, "by": 12}, "ask", lang)),
        tuple(_asked(plan, lang)), (sentence("minutes.remark-answers", lang),),
    )  # fmt: skip
    head = sentence("minutes.title", lang, id=plan.id, on=plan.on)
    sheets = [TextSheet(sentence("minutes.sheet", lang), (results,), header=head)]
    if asked.rows:
        sheets.append(TextSheet(sentence("minutes.sheet-answers", lang), (asked,), header=head))
    page = sentence("minutes.page", lang)
    return workbook(TextBook(tuple(sheets), None, {"matchchain-meeting": plan.id}, head, day, page, HEAD, NOTE))


def _columns(
    widths: dict[str, int], look: Look, lang: Lang, choices: dict[str, tuple[str, ...]] | None = None
) -> tuple[TextColumn, ...]:
    def title(name: str) -> tuple[str, str]:
        zh, en = sentence_of(f"meet.minutes.{name}")
        return (en, zh) if lang == "en" else (zh, en)

    return tuple(
        TextColumn(name, title(name), "must" if name == "result" else look, (choices or {}).get(name, ()), width=width)
        for name, width in widths.items()
    )


def _results(plan: MeetingPlan, lang: Lang) -> Iterator[TextRow]:
    for seat in plan.seats:
        for pairing in seat.pairings:
            told = {**_place(plan, seat), "firms": firms(pairing, lang), "about": material(pairing, lang)}
            yield TextRow(key_of_result(plan.id, seat.round, seat.table, pairing.id), told)
        if not seat.pairings:
            names = sentence("beside", lang).join(name_of(firm, plan.firms, lang) for firm in seat.firms)
            told = {**_place(plan, seat), "firms": names, "about": sentence("no-pairing", lang)}
            yield TextRow(key_of_result(plan.id, seat.round, seat.table, ""), told)


def _asked(plan: MeetingPlan, lang: Lang) -> Iterator[TextRow]:
    for seat in plan.seats:
        for topic in seat.topics:
            q = topic.about
            if isinstance(q, Question) and q.by_edit and q.side in {"offer", "need"}:
                told = {
                    **_place(plan, seat), "firm": name_of(q.ask.firm, plan.firms, lang), "line": q.line,
                    "question": question_of(q.text, lang),
                }  # fmt: skip
                yield TextRow(key_of_answer(plan.id, q.owner, q.line_id, q.field), told)


def _place(plan: MeetingPlan, seat: Seat) -> dict[str, str]:
    return {"id": plan.id, "round": str(seat.round), "table": str(seat.table)}

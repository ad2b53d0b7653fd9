"""Which firm, which line does a file mean? Asked at a terminal; what is not answered waits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from matchchain.cli.talk.sitting import ask
from matchchain.wording import Lang, Message, say

if TYPE_CHECKING:
    from matchchain.catalogue.sheets.merge.row import Question


def answers_to(questions: Sequence[Question], lang: Lang) -> dict[str, str]:
    """Key of a question's cell -> the candidate's id, or that it is a new one; without those left for later."""
    from matchchain.catalogue.sheets.merge.subjects import key_of

    given = ((key_of(question.file, question.spot), _answer(question, lang)) for question in questions)
    return {key: answer for key, answer in given if answer}


def _answer(question: Question, lang: Lang) -> str:
    from matchchain.catalogue.sheets.merge.subjects import NEW

    candidates = "  ".join(
        say(Message("imports.question-candidate", {"at": at, "name": name}), lang)
        for at, (_, name) in enumerate(question.candidates, start=1)
    )
    facts = {"number": question.key, "why": question.why, "candidates": candidates}
    while True:
        typed = ask(Message("imports.question-ask", facts), lang).casefold()
        if not typed:
            return ""
        if typed in {"n", "new", "新"}:
            return NEW
        if typed.isdecimal() and 0 < int(typed) <= len(question.candidates):
            return question.candidates[int(typed) - 1][0]

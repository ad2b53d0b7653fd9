"""The forms of several firms: which questions each is asked, and what was made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

from matchchain.catalogue.sheets.forms.written import ParkWritten
from matchchain.network.pairing import Plan
from matchchain.park import Ages, Firm, Park
from matchchain.reports.forms.file_name import file_names
from matchchain.reports.forms.questionnaire import Letter, questionnaire
from matchchain.reports.forms.sent import Whose
from matchchain.reports.telling.firm_names import FirmNames
from matchchain.studies.asking.own_saving import own_saving
from matchchain.studies.asking.question import Blanks
from matchchain.studies.asking.stale import stale_of
from matchchain.studies.asking.to_firm import ToFirm, questions_to
from matchchain.values import dataclass
from matchchain.wording import Lang

Ask: TypeAlias = Literal["worth", "stale", "all"]
"""What is asked first: what moves the plan most, what was told too long ago, or both in this order."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a person asked for.

    Attributes:
        ask: which questions.
        most: how many a firm, at most.
        deadline: ISO day by which forms are to be back, "" for none.
        call: whom to ask, "" for the office.
        lang: of the forms.
        today: the day on which they are made.
    """

    ask: Ask
    most: int
    deadline: str
    call: str
    lang: Lang
    today: dt.date


@dataclass(frozen=True, slots=True)
class Made:
    """One form.

    Attributes:
        firm: whose.
        file: its name.
        content: its bytes.
        questions: how many stand on its first sheet.
        worth: how far the weightiest of them moves the plan of the whole park, CNY a year; None: nobody can say.
        kept_back: cells that stayed in the office because they name another firm.
    """

    firm: Firm
    file: str
    content: bytes
    questions: int
    worth: float | None
    kept_back: int


def forms_for(
    firms: Sequence[Firm], park: Park, files: ParkWritten, order: Order, found: Blanks | None, plan: Plan | None = None
) -> Iterator[Made]:
    """The forms of these firms, one after the other.

    Args:
        firms: who gets one.
        park: they belong to.
        files: what its files say in their own words.
        order: what was asked for.
        found: the call list of the whole park, where it is asked for.
        plan: of the whole park, where each firm is told what it would save itself.
    """
    names = FirmNames.of(park.firms)
    called = file_names(firms, order.lang, (order.deadline or order.today.isoformat())[:7])
    for firm in firms:
        whose = Whose(firm, files.entry(Firm, firm.place), park, names, order.lang, order.today.isoformat())
        questions = asked_of(firm, order, found, park.ages)[: order.most]
        gain = own_saving(firm, plan) if plan is not None else None
        letter = Letter(tuple(questions), order.deadline, order.call, gain)
        filled = questionnaire(whose, letter)
        known = [q.worth for q in questions if q.worth is not None]
        yield Made(
            firm, called[firm.id], filled.content, len(questions), max(known) if known else None, filled.kept_back
        )


def asked_of(firm: Firm, order: Order, found: Blanks | None, ages: Ages | None = None) -> list[ToFirm]:
    """The questions to a firm in their order, each field once."""
    asked = questions_to(firm, found) if found is not None and order.ask != "stale" else []
    if order.ask != "worth":
        asked += stale_of(firm, order.today, ages)
    first: dict[tuple[str, str, str], ToFirm] = {}
    for question in asked:
        first.setdefault((question.section, question.line_id, question.field), question)
    return list(first.values())


def due(park: Park, today: dt.date) -> list[Firm]:
    """The firms that have told something too long ago."""
    return [firm for firm in park.firms if stale_of(firm, today, park.ages)]

"""Forms of a park's firms, and what reading one back finds."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path

from matchchain.catalogue.read import Loaded, load
from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.forms.form import read_form
from matchchain.catalogue.sheets.forms.written import as_written
from matchchain.park import Firm
from matchchain.reports.forms.questionnaire import Letter, questionnaire
from matchchain.reports.forms.sent import Whose
from matchchain.reports.telling.firm_names import FirmNames
from matchchain.studies.asking.to_firm import ToFirm
from matchchain.wording import Message
from matchchain.wording.voice import in_money
from tests.parks import write_park

ROOT = Path(__file__).parents[4]
TODAY = datetime.date(2026, 11, 22)


@cache
def loaded(name: str) -> Loaded:
    """A park of the repository."""
    return load(ROOT / name, today=TODAY, snapshot=False)


@cache
def files(folder: Path):
    return as_written(folder)


def whose(of: Loaded, firm: str, lang: str = "zh") -> Whose:
    """A firm of a park as a form is made for it."""
    found = next(one for one in of.park.firms if one.id == firm)
    voice = in_money(lang, of.park.currency)
    return Whose(found, files(of.folder).entry(Firm, found.place), of.park, FirmNames.of(of.park.firms), voice, TODAY.isoformat())


def read_from(folder: Path, firms: str, park: str = "name: 试验园区\n") -> Loaded:
    """A park laid into a folder, whose files can be read again in their own words."""
    return load(write_park(folder, firms, park), today=TODAY, snapshot=False)


def form(of: Loaded, firm: str, *questions: ToFirm, lang: str = "zh"):
    """The form of a firm as sheets."""
    return questionnaire(whose(of, firm, lang), Letter(questions))


def ask(section: str, key: str, line: str, field: str, unit: str = "") -> ToFirm:
    """A question about a field."""
    return ToFirm(section, key, line, field, Message("forms.ask.zone"), unit, 1.0)


def changes(reading) -> dict[tuple[str, str, str], str]:
    """(section, key, field) -> text, of what a form says otherwise than it was sent out with."""
    found = {}
    for firm in reading.firms:
        found |= {("firm", "", name): told.text for name, told in firm.said.items() if told.text != told.base}
        for line in firm.lines:
            found |= {(line.section, line.key, name): told.text for name, told in line.said.items() if told.text != told.base}
    return found


def told(reading) -> list[tuple[str, str]]:
    """Level and key of every doubt."""
    return [(doubt.level, doubt.message.key.removeprefix("forms.")) for doubt in reading.doubts]


def read(book, of: Loaded, firm: str = ""):
    return read_form(book, Around(of.park, firm))

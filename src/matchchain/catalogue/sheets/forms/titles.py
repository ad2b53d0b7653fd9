"""What stands above the columns of our sheets, in both languages: written here once, and known again by it."""

from __future__ import annotations

from functools import cache

from matchchain.catalogue.sheets.forms.columns import ENTRIES, FIRM, MARK, QUESTIONS, REQUESTS
from matchchain.catalogue.sheets.forms.tables import plain_title
from matchchain.catalogue.sheets.forms.written import fields_of
from matchchain.wording.message import sentence_of

OF_QUESTIONS = ("number", "question", "line", "registered", "answer", "unit", "basis", "withheld")
OF_REQUESTS = ("topic", "request", "wished")
OF_FIRM = ("item", "value", "hint")


def title_of(name: str) -> tuple[str, str]:
    """The title of a column that is no field of a card, (zh, en)."""
    return sentence_of(f"forms.column.{name}")


@cache
def known_titles() -> dict[str, dict[str, str]]:
    """Section -> plain title -> field, of the questionnaire's tables."""
    found: dict[str, dict[str, str]] = {}
    for section, kind in ENTRIES.items():
        both = {name: (label.zh, label.en) for name, label in fields_of(kind).items() if "." not in name}
        found[section] = _plain(both | {MARK: title_of("mark")})
    found[QUESTIONS] = _plain({name: title_of(name) for name in OF_QUESTIONS})
    found[REQUESTS] = _plain({name: title_of(name) for name in OF_REQUESTS})
    found[FIRM] = _plain({name: title_of(name) for name in OF_FIRM})
    return found


def _plain(both: dict[str, tuple[str, str]]) -> dict[str, str]:
    return {plain_title(title): name for name, titles in both.items() for title in titles}

"""What the head of an answer says where the law of the place was not asked: its pairings may lack papers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from matchchain.reports.report import Report
from matchchain.reports.telling.words import sentence
from matchchain.wording import Lang


def law_told(report: Report, made: Mapping[str, object]) -> Report:
    """The report with a note where no law's papers were asked for.

    Args:
        report: an answer that hangs on what may be proposed.
        made: as `reports.telling.made` says; without a law in it the report stays as it is.
    """
    note = law_note(made, report.lang)
    return report if not note or note in report.notes else replace(report, notes=(*report.notes, note))


def law_note(made: Mapping[str, object], lang: Lang) -> str:
    """That the papers of the law were left out, or that no law is known for the place; "" where they were asked.

    Example:
        >>> law_note({"law_asked": True, "jurisdiction": "EU"}, "en"), law_note({}, "en")
        ('', '')
    """
    if made.get("law_asked") is False:
        return sentence("suggest.law-off", lang)
    return sentence("suggest.law-none", lang) if made.get("jurisdiction") == "none" else ""

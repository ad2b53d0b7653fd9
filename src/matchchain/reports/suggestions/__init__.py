"""What `suggest` shows: a plan of a whole park as a report.

`first_screen.py` makes the page that everybody sees first, `blocks.py` the whole page, `record.py` the fields of
JSON and CSV, `sheets.py` the workbook.
"""

from __future__ import annotations

from matchchain.network.pairing import Plan
from matchchain.reports.report import About, Report
from matchchain.reports.suggestions.blocks import Choice, blocks
from matchchain.reports.suggestions.closing import closing, in_short, law_off, next_steps
from matchchain.reports.suggestions.division import division, division_facts
from matchchain.reports.suggestions.first_screen import ROWS, first_screen
from matchchain.reports.suggestions.record import SCHEMA, tables, totals
from matchchain.reports.suggestions.sheets import sheets
from matchchain.reports.telling.figures import money_unit
from matchchain.reports.telling.head import asides, office_paper, park_name
from matchchain.reports.telling.open_name_table import names_table
from matchchain.reports.telling.words import sentence
from matchchain.wording import Lang

__all__ = ["ROWS", "suggestions"]


def suggestions(
    plan: Plan,
    lang: Lang,
    *,
    top: int | None = None,
    refused: bool = False,
    filtered: bool = False,
    brief: bool = False,
    options: str = "",
) -> Report:
    """The report of a plan: whom to phone first, and what stands in the way.

    Args:
        plan: what `matchchain.suggest` returned.
        lang: language of every word; figures of money are in 万元 (zh) or thousands (en).
        top: how many pairings a block shows; None: all.
        refused: list the pairs that were examined and not proposed, instead of counting them.
        filtered: the plan's pairings are a selection (`--firm`, `--material`), its counts those of the park.
        brief: the page is the first screen only: five rows, one line for each further block.
        options: what was asked besides and a command that shows more has to repeat: "-p data --within 3".
    """
    choice = Choice(top, refused, filtered, plan.numbered, options)
    about = About.of(plan)
    known = any(pairing.net_per_year is not None for pairing in plan.pairings)
    unit = sentence("suggest.amounts" if known else "suggest.no-amounts", lang, unit=money_unit(plan.currency, lang))
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=_title(about, lang, brief=brief),
        asides=asides(about, lang, short=brief),
        paper=office_paper(lang, landscape=lang == "en"),
        notes=tuple(
            line
            for line in (*(in_short(plan, lang) if brief else (unit,)), division(plan, lang), law_off(plan, lang))
            if line
        ),
        blocks=lambda: tuple(first_screen(plan, lang) if brief else blocks(plan, lang, choice)),
        closing=next_steps(plan, lang, brief=True, options=options)
        if brief
        else closing(plan, lang, filtered=filtered, options=options),
        facts={
            "park": plan.park,
            "currency": plan.currency,
            "totals": totals(plan.totals),
            "split": division_facts(plan, lang),
        },
        tables=tables(plan, lang, top=top, refused=refused),
        beside=(names_table(plan.names[:top], lang),),
        one_list=True,
        sheets=sheets(plan, lang, top=top, refused=refused),
    )


def _title(about: About, lang: Lang, *, brief: bool) -> str:
    """What the page is of; the first screen says it in one line with its day."""
    name = park_name(about, lang)
    return name if brief and lang == "en" else sentence("suggest.title", lang, park=name)

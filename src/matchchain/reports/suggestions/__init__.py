"""What `suggest` shows: a plan of a whole park as a report.

`words.py` says one pairing, `blocks.py` makes the page, `record.py` the fields of JSON and CSV, `sheets.py`
the workbook.
"""

from __future__ import annotations

from matchchain.network.pairing import Plan
from matchchain.reports.names.confirm_table import names_table
from matchchain.reports.report import Report
from matchchain.reports.suggestions.blocks import Choice, blocks
from matchchain.reports.suggestions.closing import closing
from matchchain.reports.suggestions.division import division, division_facts
from matchchain.reports.suggestions.record import SCHEMA, tables, totals
from matchchain.reports.suggestions.sheets import sheets
from matchchain.reports.suggestions.words import money_unit_of, park_name
from matchchain.wording import Lang, Message, say

__all__ = ["suggestions"]


def suggestions(
    plan: Plan, lang: Lang, *, top: int | None = None, refused: bool = False, filtered: bool = False
) -> Report:
    """The report of a plan: whom to phone first, and what stands in the way.

    Args:
        plan: what `matchchain.suggest` returned.
        lang: language of every word; figures of money are in 万元 (zh) or thousands (en).
        top: how many pairings a block shows; None: all.
        refused: list the pairs that were examined and not proposed, instead of counting them.
        filtered: the plan's pairings are a selection (`--firm`, `--material`), its counts those of the park.
    """
    asides = [say(Message("reports.internal"), lang)]
    if plan.as_of:
        asides.insert(0, say(Message("reports.as-of", {"date": plan.as_of}), lang))
    known = any(pairing.net_per_year is not None for pairing in plan.pairings)
    note = "reports.suggest.amounts" if known else "reports.suggest.no-amounts"
    amounts = say(Message(note, {"unit": money_unit_of(plan, lang)}), lang)
    return Report(
        schema=SCHEMA,
        lang=lang,
        title=say(Message("reports.suggest.title", {"park": park_name(plan, lang)}), lang),
        asides=tuple(asides),
        notes=tuple(line for line in (amounts, division(plan, lang)) if line),
        blocks=lambda: blocks(plan, lang, Choice(top, refused, filtered)),
        closing=closing(plan, lang, filtered=filtered),
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
        as_of=plan.as_of,
    )

"""The park page for the office: every figure, in the order in which one reads it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from matchchain.reports.block import Block
from matchchain.reports.column import Table
from matchchain.reports.overview.firms import firm_blocks
from matchchain.reports.overview.gaps import gap_blocks
from matchchain.reports.overview.pairings import pairing_blocks
from matchchain.reports.overview.pictures import flows_block, map_block
from matchchain.reports.overview.record import SCHEMA, sum_facts, tables
from matchchain.reports.overview.sums import sums, sums_block
from matchchain.reports.overview.words import sentence
from matchchain.reports.report import About, Paper, Report
from matchchain.reports.telling.figures import money_unit
from matchchain.reports.telling.head import asides, park_name
from matchchain.studies.overview.overview import Overview
from matchchain.values import dataclass
from matchchain.wording import Lang


@dataclass(frozen=True, slots=True)
class New:
    """What is new since some time: a sentence on the plan, how the past is known, and blocks."""

    notes: tuple[str, ...]
    blocks: Sequence[Block]


def office_report(
    found: Overview,
    lang: Lang,
    facts: dict[str, object],
    pairings: Sequence[Table[Any]],
    news: New | None = None,
) -> Report:
    """The park page with everything on it.

    Args:
        found: the park at one look.
        lang: language of every word.
        facts: of the plan, under the names by which `suggest` tells them.
        pairings: the records of its rows, as `suggest` gives them.
        news: what is new since some time; None: nothing of the past is kept.
    """
    about = About.of(found.plan)
    unit = money_unit(about.currency, lang)
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=sentence("title", lang, park=park_name(about, lang)),
        asides=asides(about, lang),
        notes=(sentence("note", lang, unit=unit),),
        blocks=lambda: tuple(_blocks(found, unit, lang, news)),
        closing=(sentence("closing", lang),),
        facts={**facts, "sums": sum_facts(sums(found.plan))},
        tables=(*pairings, *tables(found, lang)),
        paper=Paper(mark=sentence("mark.office", lang)),
    )


def _blocks(found: Overview, unit: str, lang: Lang, news: New | None) -> list[Block]:
    return [
        sums_block(sums(found.plan), found.plan, lang),
        *(_new(news, lang) if news is not None else ()),
        flows_block(found, lang),
        *pairing_blocks(found.plan, lang),
        map_block(found, lang),
        *gap_blocks(found, found.plan.currency, lang),
        *firm_blocks(found, unit, lang),
    ]


def _new(news: New, lang: Lang) -> list[Block]:
    first = Block(sentence("block.news", lang), remarks=news.notes, anchor="news")
    return [first, *(replace(block, level=2) for block in news.blocks)]

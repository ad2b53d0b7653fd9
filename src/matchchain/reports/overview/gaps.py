"""The gaps on the park page: what is still bought outside, and what nobody takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from matchchain.reports.block import Block, Cell, listing
from matchchain.reports.overview.words import anchor_of, head, sentence
from matchchain.reports.telling.figures import amount, money, money_unit
from matchchain.reports.telling.flows import material
from matchchain.reports.telling.head import rest
from matchchain.reports.telling.words import comma, joined
from matchchain.reports.telling.words import sentence as said
from matchchain.studies.growth.leftover import Line, Market
from matchchain.studies.overview.overview import Overview
from matchchain.wording import Lang

MOST = 30
_NAMED = 3  # firms named in a row


def gap_blocks(found: Overview, currency: str, lang: Lang) -> list[Block]:
    """What is missing and what is left over, each by material."""
    unit = money_unit(currency, lang)
    return [
        Block(sentence("block.gaps", lang), remarks=(sentence("gaps-read", lang),), anchor="gaps"),
        _block("wanted", found.wanted, unit, lang),
        _block("offered", found.offered, unit, lang),
    ]


def _block(side: str, markets: Sequence[Market[Any]], unit: str, lang: Lang) -> Block:
    cells: list[Cell[Market[Any]]] = [
        Cell(said("head.material", lang), lambda m: _goods(m, lang), text=True),
        Cell(head("left", lang), lambda m: amount(m.left, m.unit, lang) if m.left else amount(None, m.unit, lang)),
        Cell(head(f"value-{side}", lang), lambda m: money(m.value, lang), style=lambda _: "strong"),
        Cell(head("firms", lang), lambda m: _firms(m, lang), text=True, link=_link),
    ]
    block = listing(
        sentence(f"block.{side}", lang, count=len(markets), unit=unit),
        cells,
        markets[:MOST],
        rest=rest(markets, MOST, "matchchain gaps --top {count}", lang),
    )
    return replace(block, level=2, folded=len(markets) > 10, anchor=f"gaps-{side}")


def _link(market: Market[Any]) -> str:
    """The part of the firm, where there is one alone."""
    firms = {line.firm for line in market.lines}
    return anchor_of(firms.pop()) if len(firms) == 1 else ""


def _goods(market: Market[Any], lang: Lang) -> str:
    return material(market.lines[0].words if len(market.lines) == 1 else "", market.zh, market.en, lang)


def _firms(market: Market[Any], lang: Lang) -> str:
    """The firms, the first few by name."""
    names = list(dict.fromkeys(firm_of(line, lang) for line in market.lines))
    more = sentence("and-more", lang, count=len(names) - _NAMED) if len(names) > _NAMED else ""
    return joined((*names[:_NAMED], more), comma(lang))


def firm_of(line: Line, lang: Lang) -> str:
    """Whose line it is."""
    return line.firm_name_en if lang == "en" else line.firm_name

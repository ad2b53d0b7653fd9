"""Balances of water: what a works uses again itself is nothing that it gives away."""

from __future__ import annotations

from dataclasses import replace

from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.catalogue.sheets.layouts.lexicon import plain_title
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.expressions import expression

_AGAIN = expression(r"^[年月日]?(?:回用|循环|重复(?:利用|使用)?|串级)(?:用?水|水?量)")
_TAKEN_IN = expression(r"新鲜?水|自来水|取水|用水|补[充给]?水")


def with_own_water(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Amounts of reused and circulating water beside those of water taken in as parts: 新鲜水, 回用水.

    Args:
        columns: of a table; 可供回用水 and its like say that others can have it.
    """
    leaves = {c.index: plain_title(c.title.rpartition(" / ")[2]) for c in columns}
    again = [c for c in columns if _AGAIN.match(leaves[c.index])]
    taken = any(_TAKEN_IN.search(leaves[c.index]) for c in columns if c not in again and c.field != "material")
    if not again or not taken:
        return columns
    part = Meaning("quantity.part")
    return tuple(replace(c, meaning=part) if c in again else c for c in columns)

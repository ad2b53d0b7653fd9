"""What amounts are of by the words of their titles, where no column names it: 年用汽量 is 蒸汽."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.catalogue.sheets.layouts.plan import Block
from matchchain.catalogue.sheets.layouts.sides import is_amount
from matchchain.expressions import expression

_OF_A_YEAR = expression(r"^20\d\d\s*年?度?\s*(?:实际|预计|计划|预测|目标)?\s*(?:[(（]|$)")
_WEIGHED = expression(r"^万?(?:t|吨)(?:/|$)")
_FLOW = expression(r"^(?:最大|平均|额定|设计|小时|瞬时)?(?:流量|负荷|用量)")
_ALL = expression(r"综合能耗|能耗总量|能源消费总量|折标")
"""Energy of all kinds together."""
_OF_UTILITY = frozenset(("pressure", "temperature", "price", "supplier", "hours", "note", "remark", "buys_now"))
_THINGS = (
    ("用汽", "蒸汽"), ("耗汽", "蒸汽"), ("供汽", "蒸汽"), ("蒸汽", "蒸汽"), ("用电", "电"), ("耗电", "电"),
    ("新鲜水", "新鲜水"), ("新水", "新水"), ("自来水", "自来水"), ("再生水", "再生水"), ("中水", "中水"),
    ("用水", "水"), ("取水", "水"), ("需水", "水"), ("天然气", "天然气"), ("用煤", "煤"), ("耗煤", "煤"),
    ("steam", "steam"), ("electricity", "electricity"), (" heat", "heat"), ("heat ", "heat"),
)  # fmt: skip
"""What an amount is of, by a word of its title."""


def of_utility(own: Sequence[Column], side: str) -> tuple[Column, ...]:
    """Columns behind those of a named thing that say how much of what else is used: 余热种类, 余热量, 用汽量."""
    first = next((c for c in own if is_amount(c) and c.meaning.side not in {"", side} and _thing_in(c)), None)
    behind = own[own.index(first) :] if first is not None else ()
    rest = all(c.field in _OF_UTILITY or c is first for c in behind)
    return tuple(behind) if rest and any(is_amount(c) for c in own[: len(own) - len(behind)]) else ()


def _thing_in(column: Column) -> str:
    heated = "用热" in column.title and _WEIGHED.match(column.unit)  # heat by the tonne is steam
    return "蒸汽" if heated else next((thing for word, thing in _THINGS if word in column.title), "")


def by_things(block: Block) -> list[Block]:
    """A group without a column of names by what its titles say that the amounts are of: 用汽量 is 蒸汽."""
    if block.side not in {"offers", "needs"} or block.of("material") or block.name:
        return [block]
    amounts = [c for c in block.columns if is_amount(c) and c.field != "quantity.part" and not _ALL.search(c.title)]
    things = [_thing_in(column) for column in amounts]
    said = set(things) - {""}
    flows = all(t or _OF_A_YEAR.match(c.title) or _FLOW.match(c.title) for t, c in zip(things, amounts, strict=True))
    if len(said) == 1 and flows:  # 年用汽量 beside 平均流量
        return [replace(block, thing=said.pop())]
    if not things or "" in things:
        return [block]
    if len(set(things)) == 1:
        return [replace(block, thing=things[0])]
    notes = block.of("note", "as_of")
    others = [c for c in block.columns if is_amount(c) and c not in amounts]
    alone = len(block.columns) == len(amounts) + len(notes) + len(others) and len(set(things)) == len(things)
    if not alone:
        return [block]
    return [replace(block, columns=(c, *notes), thing=thing) for c, thing in zip(amounts, things, strict=True)]

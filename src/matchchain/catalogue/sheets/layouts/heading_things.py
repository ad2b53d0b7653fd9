"""The thing that the heading of a table is of, where no column names any: 表2 蒸汽供应与使用情况调查表."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.catalogue.sheets.layouts.known_things import is_known
from matchchain.catalogue.sheets.layouts.plan import Block
from matchchain.catalogue.sheets.layouts.sides import is_amount
from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.catalogue.sheets.layouts.words import kind_word
from matchchain.expressions import expression
from matchchain.units import folded

_AHEAD = expression(
    r"^\s*(?>附?[表件]\s*[\d一二三四五六七八九十.-]*|[(]?[一二三四五六七八九十\d]{1,3}[)]?[、.]|20\d\d\s*年?度?|[\d.、]+)+"
    r"\s*[:：]?\s*"
)
_WHERE = expression(
    r"^.{0,12}?(?:园区|开发区|高新区|经开区|工业区|化工区|产业园|[市县区镇])?"
    r"(?:内|各|全部|重点|规上|主要|入园)?(?:企业|单位|用户)?的?(?=.)"
)
_BEHIND = expression(
    r"(?:供[应需给求汽热水]|需[求要]|使用|利用|用[户量水汽热]|消[耗费]|外[供购售]|资源|产[生销]|富?余量?|综合|回用|替代|意向|情况"
    r"|调[查研剂]|统计|登记|汇总|明细|清单|信息|台账|摸底|一览|征集|对接|采购|申报|数据|表).*$"
)
_CLASSES = frozenset(("能源", "热能", "热力", "资源", "物料", "原料", "材料", "燃料"))
_BRACKETS = expression(r"\([^()]*\)")


@lru_cache(maxsize=1 << 11)
def thing_of_heading(text: str) -> str:
    """The one known thing that a heading speaks of, "" where it speaks of several, of a class or of none.

    Example:
        >>> [thing_of_heading(t) for t in ("表2 蒸汽供应与使用调查表", "再生水（中水）利用意向表")]
        ['蒸汽', '再生水']
        >>> [thing_of_heading(t) for t in ("企业供需情况表", "危险废物产生情况", "废酸、废碱供需表", "Sheet1")]
        ['', '', '', '']
    """
    plain = _AHEAD.sub("", _BRACKETS.sub("", folded(text))).strip()
    where = _WHERE.match(plain)
    for rest in dict.fromkeys((plain, plain[where.end() :] if where is not None else plain)):
        bare = _BEHIND.sub("", rest).strip()
        if len(bare) > 1 and is_known(bare) and not _is_class(bare):
            return bare
    return ""


def _is_class(word: str) -> bool:
    said = kind_word(word)
    return word in _CLASSES or (said is not None and said.kind in {"waste", "by-product", "product"})


def first_thing(headings: Iterable[str]) -> str:
    """The thing of the nearest heading that is of one."""
    return next((thing for text in headings if (thing := thing_of_heading(text))), "")


def headings_of(table: Table) -> tuple[str, ...]:
    """What stands above a table, the nearest first, and the name of its sheet."""
    return (*reversed(table.heading.split(" / ")), table.grid.name)


def of_heading(table: Table, blocks: list[Block], shared: Sequence[Column]) -> list[Block]:
    """The only group of a table of firms, where no column or title says what its amounts are of but the heading."""
    (block, *others) = blocks or [Block(())]
    listed = any(c.field == "firm.name" for c in (*shared, *block.firm))
    told = block.side in {"offers", "needs"} or any(c.field == "direction" for c in shared)
    if others or not listed or not told or block.name or block.of("material"):
        return blocks
    thing = first_thing(headings_of(table))
    if block.thing and (thing == block.thing or not thing.endswith(block.thing)):
        return blocks  # 需水量 under 中水 is of 中水
    amounts = any(is_amount(c) and c.field != "quantity.part" for c in block.columns)
    return [replace(block, thing=thing)] if amounts else blocks

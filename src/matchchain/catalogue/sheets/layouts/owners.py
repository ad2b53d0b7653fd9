"""Whose is a table when neither a column nor a label says it? A text above names the firm, or the table before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from matchchain.catalogue.sheets.grid.book import Book, Grid
from matchchain.catalogue.sheets.layouts.bearing_out import may_name_a_firm
from matchchain.catalogue.sheets.layouts.context import context_of, firm_in, firms_in
from matchchain.catalogue.sheets.layouts.firm_forms import ends_like_firm
from matchchain.catalogue.sheets.layouts.firms import firm_name
from matchchain.catalogue.sheets.layouts.plan import Plan
from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.catalogue.sheets.stated import Spot
from matchchain.expressions import expression

_LONGEST = 80
_TEXT = "text"
"""The grid of a document that holds what stands outside its tables."""
_HEADING = expression(
    r"^\s*(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]?\s*[.、．]?)?\s*[【\[《「]?\s*"
    r"(?P<name>[^\s【】《》「」:：,，;；]{2,36}?(?:公司|集团|厂))\s*[】\]》」]?\s*"
    r"(?P<rest>$|(?=[\s(（])\s*[(（]?\s*(?:联系人|负责人|联系电话|电话|手机|地址|\d{7}).*|(?:联系人|负责人|电话).*)$"
)
_OF_OTHERS = expression(
    r"(?:处置|利用|接收|回收|收购)(?:企业|公司|厂家)|处置单位|接收单位|利用单位|运输|承运|受托|委托方|编制|评价单位|咨询|检测|监测|供应商|供方|需方|买方|卖方|经办|填报单位"
    r"|(?:技术支持|支持单位|[主承协]办(?:单位|方)?|赞助\w{0,2}|开发\w{0,2}|[甲乙丙]方(?:[(]\w+[)])?|审[核计]\w{0,2}|出具\w{0,2}|服务\w{0,2}|印[制刷]|设计\w{0,2}"
    r"|版权\w{0,2}|发布\w{0,2}|平台|系统|顾问|银行|保险|制表\w{0,2}|整理|提供|来源|收货\w{0,2}|发货\w{0,2})\s*[:：]"
    r"|\b(?:carrier|contractor|consult|prepared|auditor|supplier|customer|buyer|seller|taken by)"
    r"|^\W*(?:dear|to|attn|attention|fao|messrs)\b",
    re.IGNORECASE,
)
"""Words of a text that names a firm with whom the owner of the table deals, or who wrote it down."""


def names_others(text: str) -> bool:
    """Whether a text names who compiled a list, or with whom its firm deals: 编制单位：丙咨询有限公司.

    Example:
        >>> names_others("编制单位：丙咨询有限公司"), names_others("甲化工有限公司固废清单")
        (True, False)
        >>> names_others("技术支持：丙软件有限公司"), names_others("账套：甲化工有限公司")
        (True, False)
    """
    return _OF_OTHERS.search(text) is not None


def firms_by_part(book: Book) -> dict[str, str]:
    """Heading of a table -> firm, where the tables of a document are headed by firms, each by its own.

    Some of the headings end as firms do, and none of them can be anything else.

    Args:
        book: a document whose grids are named by what heads them; of any other, nothing is said.
    """
    if not book.name.casefold().endswith(".docx"):
        return {}
    names = [grid.name.strip() for grid in book.grids if grid.name != _TEXT and len(grid.rows) > 1]
    like = sum(map(ends_like_firm, names))
    headed = len(names) > 1 and len(set(names)) == len(names) and 3 * like >= len(names)
    headed = headed and not any(context_of(name).side or context_of(name).kind for name in names)
    return {name: name for name in names} if headed and all(map(may_name_a_firm, names)) else {}


def firm_headings(grid: Grid, tables: Sequence[Table]) -> list[tuple[int, str, str]]:
    """Row, firm and what else a row says that heads the block of a firm; none where there are not several.

    Args:
        grid: a sheet.
        tables: of it; what stands in them is no heading.

    Example:
        >>> from matchchain.catalogue.sheets.grid.book import Cell
        >>> rows = ((Cell("【甲化工有限公司】 联系人：张三"),), (Cell("可供：废酸20吨"),), (Cell("2、乙纸业有限公司"),))
        >>> firm_headings(Grid("s", rows), ())
        [(0, '甲化工有限公司', '联系人：张三'), (2, '乙纸业有限公司', '')]
    """
    inside = {row for table in tables for row in (*table.header, *table.body, *table.repeats)}
    found = []
    for row, cells in enumerate(grid.rows):
        text = next((cell.text for cell in cells if cell.text), "")
        told = _HEADING.match(text) if row not in inside and 4 <= len(text) <= _LONGEST else None
        if told is not None and firm_in(told["name"]) == told["name"]:
            found.append((row, told["name"], told["rest"].strip()))
    return found if len({name for _, name, _ in found}) > 1 else []


def firm_above(table: Table, tables: Sequence[Table]) -> tuple[str, Spot] | None:
    """The firm that the nearest text above a table names by itself, and where; None where none does.

    Args:
        table: upright.
        tables: all of its sheet; what stands in them is no text above.
    """
    beside = [other for other in tables if other.view is table.view]
    inside = {row for other in beside for row in (*other.header, *other.body, *other.repeats)}
    for row in range(table.header[0] - 1, -1, -1):
        if row in inside:
            continue
        for column, text in table.view.filled(row):
            named = firms_in(text) if len(text) <= _LONGEST and not names_others(text) else ()
            if len(named) == 1:
                return named[0], table.spot(row, column)
    return None


def firms_by_row(table: Table, earlier: Iterable[tuple[Table, Plan]]) -> dict[int, tuple[str, Spot]]:
    """Row -> firm of a table on its side that goes on under a small heading: the firms stand in the part before.

    Args:
        table: turned, without a column of firms.
        earlier: the tables of the sheet before it.
    """
    found: dict[int, tuple[str, Spot]] = {}
    for before, plan in earlier:
        column = plan.of("firm.name")
        if before.view.turned and column is not None:
            texts = ((row, before.grid.at(row, column.index).text) for row in before.body)
            found |= {row: (firm_name(text), before.spot(row, column.index)) for row, text in texts if text.strip()}
    return {row: found[row] for row in table.body if row in found}

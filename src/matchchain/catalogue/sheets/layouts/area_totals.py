"""Totals of a town or a county, by kinds of waste or by its parts: figures of no firm, of which nothing is taken."""

from __future__ import annotations

from collections.abc import Sequence

from matchchain.catalogue.sheets.layouts.plan import Plan
from matchchain.catalogue.sheets.layouts.sheet_reader import Sheet
from matchchain.expressions import expression

_AREA = expression(
    r"^(?>附?[件表](?:\s*[\d一二三四五六七八九十.-]++)?\s*+[:：、]?|20\d\d\s*+年?度?|\s++)*+"
    r"(?:[\u4e00-\u9fff]{1,10}?(?:省|市|县|区|镇|乡|街道|自治州)|全[省市县区镇域]|各(?:省|市|县|区|镇|乡|街道))(?![\u4e00-\u9fff]{0,12}(?:公司|集团|厂))"
    r"|\b(?:county|city|district|borough|regional?|provincial|municipal|national|state|town)\b", 2
)
_STATISTICS = expression(r"统计(?!单位|人|时间)|年报|公报|公告|概况|\bstatistic(?:s|al)\b|\byearbook\b", 2)
_OF_FIRMS = expression(r"企业|单位|公司|厂|户|\b(?:firm|compan|site|operator|facilit)", 2)


def is_of_an_area(sheet: Sheet, plan: Plan) -> bool:
    """Whether a table has the totals of an area: its title says so, and no firm is named on its sheet.

    Args:
        sheet: it stands in.
        plan: its columns.
    """
    firms = [c for c in (*plan.shared, *(c for b in plan.blocks for c in b.firm)) if c.field == "firm.name"]
    if firms or sheet.owner is not None or any(firm.name for _, firm in sheet.form.owners):
        return False
    return says_area([text for _, text in sheet.layout.loose[:1]])


def says_area(titles: Sequence[str]) -> bool:
    """Whether a title is one of the statistics of an area.

    Example:
        >>> says_area(["江州市2025年度工业固体废物综合统计表"]), says_area(["高新区企业固废统计表"])
        (True, False)
        >>> says_area(["Borough waste statistics 2025"]), says_area(["Waste statistics 2025"])
        (True, False)
    """
    return any(
        _AREA.search(text) is not None and _STATISTICS.search(text) is not None and _OF_FIRMS.search(text) is None
        for text in titles
    )

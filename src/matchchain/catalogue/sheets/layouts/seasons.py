"""Amounts of a season beside that of the whole year: 产季每天8吨，全年约1000吨."""

from __future__ import annotations

import re

from matchchain.catalogue.sheets.layouts.figures import figure_of
from matchchain.catalogue.sheets.layouts.spans import N
from matchchain.expressions import expression

_ALL_YEAR = expression(
    rf"(?:全年|整年)(?:共计?|合计|总共|总计|下来)?(约|大约|大概)?\s*"
    rf"({N}\s*万?(?:吨|t(?![a-z])|公斤|千克|立方米?|方|m3|只|个|条))(?!\s*[/／每a-z])",
    re.IGNORECASE,
)
_SEASON = expression(
    r"(?:产季|榨季|旺季|高峰期?|收获季节?|采收季|[春夏秋冬]季|最[多大高]时?|峰值)[^,;，；、。\d]{0,4}$"
)


def with_whole_years(plain: str) -> str:
    """A text whose amounts of a whole year say so behind their unit.

    Example:
        >>> with_whole_years("果渣，全年共约1000吨"), with_whole_years("全年300天")
        ('果渣，约1000吨/年', '全年300天')
    """
    return _ALL_YEAR.sub(lambda found: f"{'约' if found[1] else ''}{found[2]}/年", plain)


def ends_with_a_season(text: str) -> bool:
    """Whether what stands before an amount says that it is of a part of the year only.

    Example:
        >>> ends_with_a_season("果渣，产季每天"), ends_with_a_season("果渣每天")
        (True, False)
    """
    return _SEASON.search(text) is not None


def is_of_a_year(text: str) -> bool:
    """Whether an amount is that of a whole year: 1000吨/年.

    Example:
        >>> is_of_a_year("约1000吨/年"), is_of_a_year("8吨/天")
        (True, False)
    """
    return figure_of(text)[0] == "amount" and text.rstrip(" )）").endswith("年")

"""Numbers that lead to nobody's telephone: codes, dates, standards, figures with their unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matchchain.entries.credit_code import is_sound
from matchchain.expressions import expression

if TYPE_CHECKING:
    import re

_ALONE = r"(?<![A-Za-z\d])(?<!\d[-/.])"
_ENDS = r"(?![A-Za-z\d])(?![-/.]\d)"
_UNIT = (
    r"(?:[万萬亿千百]?\s{0,3}(?:吨|噸|元|公斤|千克|克|立方|方|度|千瓦|兆瓦|吉焦|公里|米|亩|平方|人|天|小时|個月|个月|年产|件|台|套|车|桶|升)"
    r"|[万萬亿]|[%‰℃°㎥㎡]|(?:[kMG]?Wh|[kMGT]J|kt|Mt|t|kg|g|mg|m3|m2|Nm3|L|km|m|CNY|EUR|USD|RMB|tonnes?|tons?)(?![A-Za-z]))"
)
_NO_PHONE = (
    # GB 32100-2015, where it holds letters as no card of a person does
    expression(rf"{_ALONE}(?=[\dA-Za-z]{{8,16}}[A-Za-z])[\dA-HJ-NP-RT-UW-Ya-hj-np-rt-uw-y]{{18}}{_ENDS}"),
    # 900-013-11 (国家危险废物名录), 7757-83-7 (CAS), 07 01 01* (European list of waste)
    expression(rf"{_ALONE}\d{{3}}-\d{{3}}-\d{{2}}{_ENDS}"),
    expression(rf"{_ALONE}[1-9]\d{{1,6}}-\d{{2}}-\d{_ENDS}"),
    expression(rf"{_ALONE}\d{{2}} ?\d{{2}} ?\d{{2}}\*"),
    expression(
        rf"{_ALONE}(?:19|20)\d{{2}}(?:[-/.](?:1[0-2]|0?[1-9])[-/.](?:3[01]|[12]\d|0?[1-9])"
        rf"|\s{{0,3}}年\s{{0,3}}(?:1[0-2]|0?[1-9])\s{{0,3}}月(?:\s{{0,3}}(?:3[01]|[12]\d|0?[1-9])\s{{0,3}}日)?){_ENDS}"
    ),
    expression(r"(?<![A-Za-z])(?:GB|HJ|HG|YB|JC|NY|DB\d*|ISO|EN|T)(?:/[A-Z]{1,5})?\s{0,3}\d[\d.]*(?:[-—–]\d{4})?(?!\d)"),
    expression(rf"(?<![A-Za-z\d.])\d[\d,.]{{0,30}}(?:\s{{0,3}}[-~–—至到]\s{{0,3}}\d[\d,.]{{0,30}})?\s{{0,3}}{_UNIT}"),
)
_CODE = expression(rf"{_ALONE}\d{{18}}{_ENDS}")


def without_codes(text: str) -> str:
    """The text with a letter in place of each digit of a code, a date or a figure, as long as it was.

    Example:
        >>> without_codes("CAS 7757-83-7, 138 0000 0001")
        'CAS xxxx-xx-x, 138 0000 0001'
    """
    for kind in _NO_PHONE:
        text = kind.sub(_lettered, text)
    return _CODE.sub(lambda hit: _lettered(hit) if is_sound(hit[0]) else hit[0], text)


def _lettered(hit: re.Match[str]) -> str:
    return "".join("x" if char.isdigit() else char for char in hit[0])

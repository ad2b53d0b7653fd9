"""What is said before the number and belongs behind it: 日产5吨, 每吨300元, €30/t."""

from __future__ import annotations

import re

from matchchain.expressions import expression
from matchchain.units.written.asides import without_label
from matchchain.units.written.limits import without_about, without_limit
from matchchain.units.written.money import leading_mark
from matchchain.units.written.writing import NUMERALS
from matchchain.values import dataclass

_N = rf"(?=\s*(?:[\d.≥≤<>~≈{NUMERALS.replace('半', '')}]|约|大约|大概|不|至|最|超|近))"
_SPAN = "年|个?月|天|日|周|星期|季度|小时"
_DONE = (
    "产生量?|产出量?|产[汽气水电]量?|产量?|用量|用水量?|用电量?|用汽量?|用|使用量?|需求量?|需要?|耗量?|消耗量?|处理量?|处置量?|排放量?|排水量?|供应量?|供水量?|供|外购|采购|销售|外售|"
    "收购量?|购[入买进]量?|购|缺口?|进货量?|外供|外卖|转让|消纳量?|接纳量?|接收能力|可?接收量?|利用量?|可供|可用|能力|"
    "均|平均|度|共|总|能|"
    "处置费用?|处理费用?|委外处置费用?|费用|支出|花费|成本|总价|金额|收入|销售额|采购额"
)
_ONLY_BEHIND = expression(r"^\d[\d.,]*[^\d]*3?[^\d]*$")
_PERIODS = (
    expression(rf"^每?(?P<span>半年|半个?月|季度)(?:{_DONE})*\s*{_N}"),
    expression(r"^(?P<span>年|月|日)\s*(?=\d|约|大约)"),
    expression(rf"^(?:[去上今本前]|上一)(?P<span>年)度?(?:{_DONE})*\s*{_N}"),
    expression(rf"^(?:19|20)\d\d\s*年(?:度|共|{_DONE})?(?P<span>)\s*{_N}"),
    expression(rf"^(?:平均)?(?:每|一|1)(?P<span>{_SPAN})(?:{_DONE})*\s*:?{_N}"),
    expression(rf"^(?:全)?(?P<span>年|月|日|天|周|小?时)(?:{_DONE})+\s*:?{_N}"),
    expression(rf"^全(?P<span>年)\s*{_N}"),
)
_ENGLISH = expression(
    r"^(?:(?P<word>annual|yearly|monthly|weekly|daily|hourly|fortnightly)(?:ly)?"
    r"|per (?P<span>year|month|week|day|hour))"
    r"\s*:?\s*(?=[\d.~])",
    re.IGNORECASE,
)
_ADVERBS = {
    "annual": "year", "yearly": "year", "monthly": "month", "weekly": "week", "fortnightly": "fortnight",
    "daily": "d", "hourly": "h",
}  # fmt: skip
_EACH = expression(
    rf"^(?:每|一|1)\s*(?P<unit>吨公里|吨|公吨|公斤|千克|斤|立方米|立方|方|标方|度电|度|千瓦时|吉焦|GJ|个|只|套|台|桶|辆|件"
    rf"|米|平方米|kWh|MWh|kg|m3|Nm3|t)(?P<of>水|电|汽|蒸汽)?\s*{_N}"
)
_PER = expression(r"^per (?P<unit>[A-Za-z]+3?)\s*:?\s*(?=[^\s])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Led:
    """A figure whose number stands first, and what stood before it.

    Attributes:
        rest: begins with the number.
        bound, about: the limit and whether it is "about".
        mark: sign or code of money, "" for none.
        per: unit of what it is per (每吨 ...), "" for none.
        period: how often (日产, 每月 ...), "" for none.
    """

    rest: str
    bound: str = ""
    about: bool = False
    mark: str = ""
    per: str = ""
    period: str = ""


def led(text: str) -> Led:
    """Take off what stands before a number, in whatever order.

    Example:
        >>> led("日产约5吨").rest, led("日产约5吨").period, led("每吨300元").per, led("≥90%").bound
        ('5吨', '日', '吨', '>=')
    """
    if _ONLY_BEHIND.match(text):  # most figures: what would be slow to compile and to try is left alone
        text, limit = without_limit(text)
        text, near = without_about(text)
        return Led(text, limit, near)
    bound = mark = per = period = ""
    about = False
    for _ in range(6):
        before = text
        text = without_label(text)
        text, found = _first(text)
        period, per = found.get("span") or period, found.get("unit") or per
        text, limit = without_limit(text)
        text, near = without_about(text)
        bound, about = bound or limit, about or near
        sign, text = leading_mark(text)
        mark = mark or sign
        if text == before:
            break
    return Led(text, bound, about, mark, per, period)


def _first(text: str) -> tuple[str, dict[str, str]]:
    for pattern in _PERIODS:
        if found := pattern.match(text):
            return text[found.end() :].lstrip(), {"span": (found["span"] or "年").removeprefix("个")}
    if found := _ENGLISH.match(text):
        return text[found.end() :], {"span": found["span"] or _ADVERBS[found["word"].casefold()]}
    if found := _EACH.match(text) or _PER.match(text):
        return text[found.end() :].lstrip(), {"unit": found["unit"]}
    return text, {}

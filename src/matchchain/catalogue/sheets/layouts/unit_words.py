"""Is a text a unit, and of what: amounts, prices, sums of money, shares?"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, TypeAlias

from matchchain import units
from matchchain.expressions import expression
from matchchain.units import UnitFault, folded

UnitOf: TypeAlias = Literal["amount", "price", "yearly", "money", "share", "number", ""]
_LONGEST = 24
_NUMBERS = frozenset(
    """
    ℃ °c c k °f mpa kpa bar bara barg bar(g) bar(a)
    psi psig psi(g) kpag kpa(g) mpag mpa(g) pa mm μm um cm km 公里 千米 米 m 天 d day days 日 天/年 d/yr days/yr
    小时 h hr hrs hours h/yr h/a 小时/年 h/年 个月 月 mo months 年 years
    kj/kg mj/kg kcal/kg gj/t mj/nm3 mj/m3 大卡/千克 千卡/千克 kg/m3 t/m3 g/cm3 次/年 次/月 目 mesh ° deg 度(°)
    """.split()  # noqa: SIM905 - a list of units reads best as one
)
_LETTERS = frozenset(
    "吨公顿千斤市克磅短长立方米升毫兆吉瓦太焦卡标准煤度电时小天日年月周星期季半旬个套只件枚台辆副桶条支根张把片袋包箱瓶卷捆托盘罐筐盒块平元圆块角毛分钱人民币"
    "欧美英镑日港澳加新台元卢比韩瑞士法郎百万亿十成倍点分之一每的蒸汽热水污泥废固危物产品原料气货湿干基折纯含税不绝表压煤次目摄氏里/（）()克℃"
)
_NO_UNITS = frozenset(
    """
    a yr p.a. in no nr t. an w 产品 副产品 副产 原料 物料 蒸汽 热水 污泥 废水 固废 危废 废物
    物品 水 热 气 汽 燃料 标准 工业水 污水 废料
    """.split()  # noqa: SIM905 - a list of words reads best as one
)
_OF_THE_ROW = expression(r"(?<=[/ ])(?:uom|u/m|u\.o\.m\.)$", re.IGNORECASE)
_MARK = expression(r"[€$£¥元]")
_CODE = expression(r"(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])")
_PER_BATCH = expression(
    r"([A-Za-z0-9]{1,12}|[\u3400-\u9fff]{1,3})\s*(?:/|\bper\b|\ba\b|\beach\b|每)\s*"
    r"(?:shift|batch|run|load|campaign|cycle|heat|trip|lift|collection|班|炉|车|批)$", 2
)
_CURRENCIES = ("CNY", "EUR", "USD", "GBP", "INR")


@lru_cache(maxsize=1 << 13)
def unit_of(text: str, currency: str = "CNY") -> UnitOf:
    """What a text is a unit of; "" where it is none.

    Args:
        text: as written, without a number.
        currency: the park's; common others are known as units too.

    Example:
        >>> unit_of("吨/年"), unit_of("万元/年"), unit_of("元／吨"), unit_of("wt%"), unit_of("名称")
        ('amount', 'yearly', 'price', 'share', '')
        >>> unit_of("TPD"), unit_of("INR/t"), unit_of("GAL")
        ('amount', 'price', 'amount')
        >>> unit_of("$/UOM")  # per what the column of units says
        'price'
    """
    word = _OF_THE_ROW.sub("unit", folded(text).strip(" .;,:"))
    if not word or len(word) > _LONGEST or word[0].isdigit() or any(c.isdigit() and c not in "0123" for c in word):
        return ""
    if word.casefold() in _NO_UNITS or any(c > "\u2e80" and c not in _LETTERS for c in word):
        return ""
    told = [code for code in _CODE.findall(word) if units.is_currency(code)]  # TPD and GAL are none
    codes = dict.fromkeys((*told, currency, *_CURRENCIES))
    money: UnitOf = next((of for code in codes if (of := _of_money(word, code))), "")
    if _is_amount(word) and not told and not _MARK.search(word):
        return "" if money else "amount"  # what passes for both says only 含税 or the like
    if money or _is_share(word):
        return money or "share"
    return "number" if "".join(word.casefold().split()) in _NUMBERS else ""


def _is_amount(word: str) -> bool:
    try:
        found = units.amount(f"1 {word}")
    except UnitFault:
        return False
    return word.strip("/")[:1].isalpha() and not (found.assumed and units.is_blank(word))


def _of_money(word: str, currency: str) -> UnitOf:
    if word.startswith("/"):
        return ""
    try:
        found = units.price(f"1 {word}", currency=currency)
    except UnitFault:
        pass
    else:
        if found.unit.endswith("/yr"):
            return "yearly"
        return "money" if found.assumed else "price"
    try:
        return "yearly" if not units.yearly(f"1 {word}", currency=currency).assumed else "money"
    except UnitFault:
        return ""


def _is_share(word: str) -> bool:
    try:
        return not units.share(f"0.5 {word}").assumed
    except UnitFault:
        return False


def has_period(unit: str) -> bool:
    """Whether a unit of amount says per what time.

    Example:
        >>> has_period("吨/年"), has_period("kg"), has_period("吨")
        (True, False, False)
    """
    try:
        return not units.amount(f"1 {unit}").assumed
    except UnitFault:
        return False


def batch_unit(text: str) -> str:
    """The unit of an amount of which nobody knows how often it comes: "" of other units.

    Example:
        >>> batch_unit("kg/shift"), batch_unit("吨/炉"), batch_unit("kg/week")
        ('kg', '吨', '')
    """
    found = _PER_BATCH.match(folded(text).strip())
    return found[1] if found is not None and unit_of(found[1]) == "amount" else ""

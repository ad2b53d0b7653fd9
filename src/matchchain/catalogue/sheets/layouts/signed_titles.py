"""What a title says of the money below it: what plus and minus stand for, with tax or without."""

from __future__ import annotations

import re
from dataclasses import replace

from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.expressions import expression
from matchchain.units import folded

_MONEY = frozenset(("price", "cost", "money", "disposal_cost", "ask", "signed_cost", "gate_fee", "yearly_cost"))
_TAX = expression(r"不含增?值?税|含增?值?税|[无未](?=税)税")
_COST_ABOVE = expression(
    r"(?:支出|付出|付费|支付|费用|成本|处置费?|花费)[^,;、，；]{0,4}(?:为正|用正|正数|记正|填正|[(]\+[)]|\+)"
    r"|(?:收入|收益|售出|外售|出售|销售|卖)[^,;、，；]{0,4}(?:为负|用负|负数|记负|填负|[(]-[)])"
    r"|(?:正数?|\+)[^,;、，；]{0,4}(?:支出|付出|付费|费用|成本)|负[数值]?[^,;、，；]{0,4}(?:收入|收益|售出|外售|出售|销售|对方付|收款)"
    r"|\+=?(?:we)?(?:pay|cost)|(?:cost|pay|charge|expense)s?(?:is|are)?(?:\(\+\)|\+|positive)|(?:income|revenue)s?(?:is|are)?(?:\(-\)|negative)"
    r"|(?:negative|minus)(?:figures?|values?|numbers?)?(?:sign)?(?:=|is|are|means?|:|for|if)*(?:an?)?(?:income|revenue|we(?:are|get)paid|we(?:get"
    r"|receive)|rebate|credit|sold|paidtous)",
    re.IGNORECASE,
)
_INCOME_ABOVE = expression(
    r"(?:收入|收益|售价|售出|外售|出售|销售)[^,;、，；]{0,4}(?:为正|用正|正数|记正|填正|[(]\+[)]|\+)"
    r"|(?:支出|付出|付费|支付|费用|成本|处置费?)[^,;、，；]{0,4}(?:为负|用负|负数|记负|填负|[(]-[)])"
    r"|(?:正数?|\+)[^,;、，；]{0,4}(?:收入|收益|售出|外售)|负数?[^,;、，；]{0,4}(?:支出|付出|付费|费用|成本)"
    r"|\+=?(?:we)?(?:arepaid|getpaid|receive|income|revenue)|(?:income|revenue)s?(?:is|are)?(?:\(\+\)|\+|positive)"
    r"|(?:negative|minus)(?:figures?|values?|numbers?)?(?:sign)?(?:=|is|are|means?|:|for|if)*(?:an?|it)?(?:costs?|wepay|youpay|charge|expense"
    r"|disposal|paidbyus|gatefee)",
    re.IGNORECASE,
)


def signed(meaning: Meaning, text: str) -> Meaning:
    """Money whose sign tells who pays, as the title says: 支出为正、收入为负.

    Args:
        meaning: of the title.
        text: the title.
    """
    if meaning.field not in _MONEY:
        return meaning
    plain = "".join(folded(text).split())
    if _COST_ABOVE.search(plain):
        return replace(meaning, field="signed_cost", side="offers", parts=(), marks=meaning.marks - {"mixed"})
    if _INCOME_ABOVE.search(plain):
        return replace(meaning, field="signed_income", side="offers", parts=(), marks=meaning.marks - {"mixed"})
    return meaning


def taxed(meaning: Meaning, text: str) -> Meaning:
    """A price whose title says with or without tax, outside its brackets: 含税单价(元).

    Args:
        meaning: of the title.
        text: the title.
    """
    if meaning.field not in _MONEY or meaning.remark:
        return meaning
    found = _TAX.search(folded(text))
    remark = found[0].replace("无税", "不含税").replace("未税", "不含税") if found else ""
    return replace(meaning, remark=remark) if remark else meaning

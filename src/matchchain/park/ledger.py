"""What was delivered: one line a deal, a month and a firm that says so; and what things cost month by month."""

from __future__ import annotations

from matchchain.park import domain as of
from matchchain.park.field import entry
from matchchain.park.figure import NOWHERE, Figure, Place
from matchchain.stored import stored

LEVELS = {
    "V0": ("一方填报", "one firm said"),
    "V1": ("双方一致", "both said"),
    "V2": ("见过凭证", "documents seen"),
    "V3": ("外部审计", "outside audit"),
}
"""How well a delivery is proved."""


@stored(frozen=True, slots=True, kw_only=True)
class LedgerLine:
    """One month of one deal as somebody reports it; `corrects` says why a line takes the place of an earlier one.

    Attributes:
        month: its first day, ISO.
        quantity: delivered in the month.
        price: paid by the receiver, CNY a unit.
        ct, h, cu: the costs that really arose, CNY a unit; blank: as reckoned at the contract.
        level: what the office has seen, as somebody says; what it really is follows from the evidence.
        entered: the day on which the line was written down.
    """

    deal: str = entry("事项", "deal", "serial", "", "编号", required=True)
    month: str = entry("月份", "month", "month", required=True)
    quantity: Figure | None = entry("交付量", "quantity", "stock", "t", "数量", required=True)
    price: Figure | None = entry("结算价", "price", "price", "CNY/t", "单价", domain=of.NET_PRICE)
    evidence: tuple[str, ...] = entry("凭证", "evidence", "words", default=())
    numbers: tuple[str, ...] = entry("凭证号", "numbers", "words", default=())
    stated_by: str = entry("填报", "stated by", "text", "", "填报单位", default="")
    confirmed_by: str = entry("对方确认", "confirmed by", "text", "", "确认单位", default="")
    verified_by: str = entry("核实", "verified by", "text", "", "核实人", default="", private=True)
    level: str = entry("核实级别", "level", "choice", "", "级别", choices=LEVELS, default="")
    ct: Figure | None = entry("预处理费", "pretreatment", "price", "CNY/t")
    h: Figure | None = entry("运费", "haul", "price", "CNY/t")
    cu: Figure | None = entry("附加成本", "extra cost", "price", "CNY/t")
    corrects: str = entry("更正", "corrects", "text", "", "更正原因", default="")
    entered: str = entry("登记日", "entered on", "date", default="")
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class PriceLine:
    """What a material cost in a month: the series by which a saving follows the market."""

    month: str = entry("月份", "month", "month", required=True)
    material: str = entry("品名", "material", "text", required=True)
    price: Figure | None = entry("单价", "price", "price", "CNY/t", "价格", required=True)
    source: str = entry("来源", "source", "text", default="")
    place: Place = NOWHERE

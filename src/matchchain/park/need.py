"""What a firm buys or would take."""

from __future__ import annotations

from collections.abc import Mapping

from matchchain.park import domain as of
from matchchain.park.field import entry
from matchchain.park.figure import NOWHERE, Figure, Place
from matchchain.park.naming import Naming
from matchchain.park.tariffs import Tariffs
from matchchain.park.trade import DATA_ORIGINS, STATES, Partner
from matchchain.stored import stored


@stored(frozen=True, slots=True, kw_only=True)
class Need:
    """What a firm buys or would take."""

    material: str = entry("品名", "material", "text", "", "物料", "名称", "物料名称", required=True)
    id: str = entry("编号", "id", "text", default="")
    quantity: Figure | None = entry(
        "数量", "quantity", "amount", "t/yr", "年需求量", "需求量", "年用量", "用量", "年量"
    )
    price: Figure | None = entry("单价", "price", "price", "CNY/t", "采购价", "采购单价", "到厂价", "价格")
    gate_fee: Figure | None = entry("接收处置费", "gate fee", "price", "CNY/t", "接收费", "处置收费")
    own_cost: Figure | None = entry("自身处理成本", "own cost of taking it", "price", "CNY/t", "接收成本", "处理成本")
    purity: Figure | None = entry("规格", "purity", "share", "1", "含量", "纯度", "主含量")
    concentration: Figure | None = entry("浓度", "concentration", "share", "1", "质量分数", domain=of.CONTENT)
    max_impurities: Mapping[str, Figure] | None = entry("杂质限值", "impurity limits", "shares", "1", "杂质")
    max_moisture: Figure | None = entry("水分限值", "greatest moisture", "share", "1", "含水率", "水分")
    heat_value: Figure | None = entry("热值", "heat value", "rate", "GJ/t", "低位热值", "发热量", domain=of.HEAT)
    temperature: Figure | None = entry("温度", "temperature", "number", "°C", "供热温度", "水温", domain=of.CELSIUS)
    pressure: Figure | None = entry("压力", "pressure", "number", "MPa", "表压", "蒸汽压力", domain=of.GAUGE)
    hours: Figure | None = entry("年运行小时", "hours a year", "number", "h/yr", "运行小时", "年运行时数", domain=of.HOURS)
    ph: Figure | None = entry("pH", "pH", "number", "pH", "酸碱度", "pH值", domain=of.PH)
    chlorine: Figure | None = entry("氯", "chlorine", "share", "1", "氯含量", "含氯")
    sulphur: Figure | None = entry("硫", "sulphur", "share", "1", "硫含量", "含硫", "sulfur")
    particle_size: Figure | None = entry("粒度", "particle size", "number", "mm", "粒径", domain=of.SIZE)
    state: str = entry("状态", "state", "choice", "", "物态", "形态", choices=STATES, default="")
    grade: str = entry("等级", "grade", "text", "", "级别", default="")
    accepts: tuple[str, ...] = entry("可接受", "accepts", "words", "", "接受", default=())
    months: tuple[int, ...] = entry("月份", "months", "months", "", "需求月份", default=())
    stock: Figure | None = entry("原料库存", "stock in hand", "stock", "t", "现有库存", "厂内库存")
    least_lot: Figure | None = entry("最小批量", "least lot", "amount", "t/yr", "起订量")
    max_share: Figure | None = entry("掺用上限", "greatest share", "share", "1", "最大占比", "替代上限")
    max_distance: Figure | None = entry("最远距离", "greatest distance", "distance", "km", "最大运距")
    blend: str = entry(
        "掺混",
        "blending",
        "choice",
        "",
        "混配",
        choices={"allowed": ("允许", "allowed"), "no": ("不允许", "no")},
        default="",
    )
    bought_impurities: Mapping[str, Figure] | None = entry(
        "现用料杂质", "impurities of what is bought now", "shares", "1"
    )
    buys_now: str = entry("现用", "buys now", "text", "", "现用原料", default="")
    buys_from: tuple[Partner, ...] = entry("现有供方", "buys from", "partners", "", "现购", default=())
    tariffs: Tariffs | None = entry("费率", "tariffs", "part", of="Tariffs")
    as_of: str = entry("数据日期", "as of", "date", "", "日期", "填报日期", default="")
    source: str = entry("来源", "from", "choice", "", "数据来源", choices=DATA_ORIGINS, default="", key="from")
    ended: str = entry("停止", "ended", "date", "", "停止日期", "不再产生", "不再需要", "已停止", default="")
    naming: Naming | None = entry("品名核定", "settled name", "part", of="Naming")
    note: str = entry("备注", "note", "text", "", "说明", default="")
    firm: str = ""
    place: Place = NOWHERE

"""What a firm has to give."""

from __future__ import annotations

from collections.abc import Mapping

from matchchain.park import domain as of
from matchchain.park.field import entry
from matchchain.park.figure import NOWHERE, Figure, Place
from matchchain.park.naming import Naming
from matchchain.park.tariffs import Tariffs
from matchchain.park.trade import DATA_ORIGINS, MODES, STATES, Partner
from matchchain.stored import stored

OFFER_KINDS = {
    "product": ("产品", "product"),
    "by-product": ("副产物", "by-product"),
    "waste": ("废物", "waste"),
    "energy": ("余热蒸汽", "energy"),
    "water": ("水", "water"),
}
LEGAL_CLASSES = {
    "product": ("产品", "product"),
    "by-product": ("副产品", "by-product"),
    "general-waste": ("一般工业固废", "non-hazardous waste"),
    "hazardous-waste": ("危险废物", "hazardous waste"),
    "undetermined": ("属性待定", "undetermined"),
}
PRESENT_WAYS = {
    "landfill": ("填埋", "landfill"),
    "incinerate": ("焚烧", "incinerate"),
    "treat": ("委托处置", "treat"),
    "sell": ("外售", "sell"),
    "store": ("贮存", "store"),
    "discharge": ("排放", "discharge"),
    "unknown": ("不详", "unknown"),
}
BATCHES = {"continuous": ("连续", "continuous"), "batch": ("间歇", "batch")}
BEARERS = {"supplier": ("供方", "supplier"), "receiver": ("需方", "receiver"), "shared": ("双方", "shared")}


@stored(frozen=True, slots=True, kw_only=True)
class Offer:
    """What a firm has to give: a product, a by-product, waste, energy or water."""

    material: str = entry("品名", "material", "text", "", "物料", "名称", "物料名称", required=True)
    id: str = entry("编号", "id", "text", default="")
    kind: str = entry("类别", "kind", "choice", "", "类型", choices=OFFER_KINDS, default="")
    legal: str = entry("属性", "legal class", "choice", "", "法律属性", "固废属性", choices=LEGAL_CLASSES, default="")
    waste_code: str = entry("废物代码", "waste code", "text", "", "危废代码", default="")
    hazardous: bool | None = entry("危险性", "hazardous", "switch", "", "是否危险")
    standard: str = entry("产品标准", "standard", "text", "", "执行标准", "标准", default="")
    test: str = entry("检测报告", "test report", "text", "", "鉴别报告", "检测", default="")
    quantity: Figure | None = entry("数量", "quantity", "amount", "t/yr", "年产生量", "产生量", "年量", "产量")
    purity: Figure | None = entry("含量", "purity", "share", "1", "纯度", "主含量")
    concentration: Figure | None = entry("浓度", "concentration", "share", "1", "质量分数", domain=of.CONTENT)
    impurities: Mapping[str, Figure] | None = entry("杂质", "impurities", "shares", "1")
    moisture: Figure | None = entry("含水率", "moisture", "share", "1", "水分")
    heat_value: Figure | None = entry("热值", "heat value", "rate", "GJ/t", "低位热值", "发热量", domain=of.HEAT)
    temperature: Figure | None = entry("温度", "temperature", "number", "°C", "供热温度", "水温", domain=of.CELSIUS)
    pressure: Figure | None = entry("压力", "pressure", "number", "MPa", "表压", "蒸汽压力", domain=of.GAUGE)
    hours: Figure | None = entry("年运行小时", "hours a year", "number", "h/yr", "运行小时", "年运行时数", domain=of.HOURS)
    ph: Figure | None = entry("pH", "pH", "number", "pH", "酸碱度", "pH值", domain=of.PH)
    chlorine: Figure | None = entry("氯", "chlorine", "share", "1", "氯含量", "含氯")
    sulphur: Figure | None = entry("硫", "sulphur", "share", "1", "硫含量", "含硫", "sulfur")
    particle_size: Figure | None = entry("粒度", "particle size", "number", "mm", "粒径", domain=of.SIZE)
    age: Figure | None = entry("存放时间", "age", "number", "mo", "存放月数", domain=of.MONTHS)
    treatment: str = entry("已做处理", "treatment done", "text", "", "处理方式", "已处理", default="")
    origin: str = entry("来源工序", "process of origin", "text", "", "产生工序", "产生环节", default="")
    state: str = entry("状态", "state", "choice", "", "物态", "形态", choices=STATES, default="")
    grade: str = entry("等级", "grade", "text", "", "级别", default="")
    months: tuple[int, ...] = entry("月份", "months", "months", "", "供应月份", default=())
    batch: str = entry("产出方式", "continuous or batch", "choice", "", "连续性", choices=BATCHES, default="")
    storage: Figure | None = entry("贮存能力", "storage", "stock", "t", "库容")
    shelf_life: Figure | None = entry("保质期", "shelf life", "number", "d", "贮存期限", domain=of.SHELF)
    mode: str = entry("输送方式", "mode", "choice", "", "运输方式", choices=MODES, default="")
    price: Figure | None = entry("售价", "price", "price", "CNY/t", "单价", "出厂价", "价格")
    ask: Figure | None = entry("期望价", "asking price", "price", "CNY/t", "报价")
    disposal_cost: Figure | None = entry("处置单价", "disposal cost", "price", "CNY/t", "处置费", "处置成本", "处置价格", "处理费", "处理单价")
    pretreatment_cost: Figure | None = entry("预处理费", "pretreatment cost", "price", "CNY/t", "预处理单价")
    extra_cost: Figure | None = entry("需方附加费", "extra cost at the receiver", "price", "CNY/t", "附加费")
    usable_yield: Figure | None = entry("得率", "yield", "share", "1", "收率", key="yield", domain=of.CONTENT)
    strength: Figure | None = entry("替代比", "strength", "number", "1", "折算比", domain=of.RATIO)
    investment: Figure | None = entry("投资", "investment", "money", "CNY", "一次性投资")
    life: Figure | None = entry("年限", "life", "number", "yr", "折旧年限", domain=of.YEARS)
    borne_by: str = entry("承担方", "borne by", "choice", "", "投资方", choices=BEARERS, default="")
    now: str = entry("现去向", "present way", "choice", "", "目前去向", "去向", choices=PRESENT_WAYS, default="")
    now_km: Figure | None = entry("现运距", "present haul", "distance", "km")
    max_distance: Figure | None = entry("最远距离", "greatest distance", "distance", "km", "最大运距")
    sells_to: tuple[Partner, ...] = entry("现有买家", "sells to", "partners", "", "现供", "已供", default=())
    tariffs: Tariffs | None = entry("费率", "tariffs", "part", of="Tariffs")
    as_of: str = entry("数据日期", "as of", "date", "", "日期", "填报日期", default="")
    source: str = entry("来源", "from", "choice", "", "数据来源", choices=DATA_ORIGINS, default="", key="from")
    ended: str = entry("停止", "ended", "date", "", "停止日期", "不再产生", "不再需要", "已停止", default="")
    naming: Naming | None = entry("品名核定", "settled name", "part", of="Naming")
    note: str = entry("备注", "note", "text", "", "说明", default="")
    firm: str = ""
    made_from: tuple[str, ...] = ()
    """Of what a process gives: the names of what it takes, so that a bar reaches through it."""
    place: Place = NOWHERE

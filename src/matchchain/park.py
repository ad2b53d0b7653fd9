"""The words of the trade: what a park's files talk about, as plain values.

Each class is one kind of entry, each attribute one field of the files. A field is declared once, here,
with its label in both languages and its unit; the reader, the writer's prompts, `check` and the reports
follow from this declaration.

Numbers are in the unit of the field: amounts per year in t, m3, Nm3, GJ or kWh, prices in yuan per that
unit, shares as fractions, distance in km. Money is ex VAT. `None` is unknown, never zero.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

Kind: TypeAlias = Literal[
    "text",  # free words
    "key",  # a lower-case id
    "choice",  # one of `choices`
    "switch",  # yes or no
    "date",  # a day
    "count",  # a whole number
    "number",  # a bare figure: a factor, a coordinate
    "amount",  # a quantity per year
    "stock",  # a quantity at a time: a lot, a batch, a store
    "price",  # yuan per unit of amount
    "yearly",  # yuan per year
    "money",  # yuan
    "share",  # a fraction: %, ppm, g/L with a density
    "distance",  # km
    "rate",  # any other figure per unit, as `unit` says
    "months",  # which months of the year
    "words",  # a list of words
    "shares",  # name -> share
    "amounts",  # name -> how much per unit of the first material taken
    "partners",  # a list of {firm, quantity}
    "part",  # one nested entry of class `of`
    "parts",  # a list of nested entries of class `of`
]


@dataclass(frozen=True, slots=True)
class Label:
    """What a field is called and measured in: the one place that says so.

    Attributes:
        zh: the Chinese label; also a key the files may use.
        en: the English label.
        kind: how its text is read.
        unit: its unit, "" when it has none or takes the entry's own.
        also: further keys the files may use.
        choices: code word -> (zh, en), for kind "choice".
        required: an entry without it is a fault.
        of: name of the class of nested entries, for kinds "part" and "parts".
        private: shown masked, and never in anything that leaves the office.
        key: the English key in the files, where it is not the attribute's name (`from`, `yield`).
    """

    zh: str
    en: str
    kind: Kind
    unit: str = ""
    also: tuple[str, ...] = ()
    choices: Mapping[str, tuple[str, str]] | None = None
    required: bool = False
    of: str = ""
    private: bool = False
    key: str = ""


def entry(zh: str, en: str, kind: Kind, unit: str = "", *also: str, default: object = None, **rest: Any) -> Any:  # noqa: ANN401 - dataclass fields have the type of their annotation
    """A dataclass field that carries its `Label`."""
    label = Label(zh, en, kind, unit, also, **rest)
    if rest.get("required"):
        return dataclasses.field(metadata={"label": label})
    return dataclasses.field(default=default, metadata={"label": label})


def labels(kind_of_entry: type) -> dict[str, Label]:
    """Attribute name -> label, for every field of an entry class that the files may hold.

    Example:
        >>> labels(Offer)["disposal_cost"].zh
        '处置单价'
    """
    return {f.name: f.metadata["label"] for f in dataclasses.fields(kind_of_entry) if "label" in f.metadata}


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: file (relative to the park), line and column, both from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


NOWHERE = Place("", 0, 0)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number somebody stated, as a range.

    Attributes:
        low, likely, high: the value and its ends, in `unit`; equal when no range was given.
        unit: canonical unit, for example "t/yr", "CNY/t", "1" (a fraction), "km".
        bound: ">=" or "<=" when the text set a limit, else "".
        text: the words in the file.
        basis: how it was read when the words say so: "active" (折百), "dry" (干基), "wet" (湿基),
            "incl-vat" (含税, already taken off), several joined by a comma; else "".
    """

    low: float
    likely: float
    high: float
    unit: str
    bound: str = ""
    text: str = ""
    basis: str = ""

    @property
    def is_range(self) -> bool:
        """Whether low and high differ."""
        return self.low < self.high


@dataclass(frozen=True, slots=True, kw_only=True)
class Tariffs:
    """Prices and factors of hauling and of keeping a deal; blank means: as the next wider level says."""

    haul_rate: Figure | None = entry("运费单价", "haul rate", "rate", "CNY/(t·km)", "运价")
    road_factor: Figure | None = entry("道路系数", "road factor", "number", "1", "绕行系数")
    loading: Figure | None = entry("装卸费", "loading", "price", "CNY/t")
    hazard_factor: Figure | None = entry("危货系数", "hazard factor", "number", "1", "危险品系数")
    pretreatment: Figure | None = entry("预处理默认价", "default pretreatment", "price", "CNY/t")
    pipe_cost: Figure | None = entry("管道年费", "yearly cost of a pipe", "rate", "CNY/(m·yr)")
    deal_cost: Figure | None = entry("对接固定费", "deal cost", "yearly", "CNY/yr")
    discount_rate: Figure | None = entry("折现率", "discount rate", "share", "1")
    co2_haul: Figure | None = entry("运输排放因子", "haul emissions", "rate", "kg/(t·km)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Where a firm stands."""

    lat: Figure | None = entry("纬度", "latitude", "number", "deg")
    lon: Figure | None = entry("经度", "longitude", "number", "deg")
    zone: str = entry("片区", "zone", "text", "", "区块", default="")


PERMIT_TYPES = {
    "hazardous-waste": ("经营许可证", "hazardous-waste operating permit"),
    "point-to-point": ("点对点方案", "point-to-point use plan"),
    "exemption": ("豁免清单", "exemption list"),
    "hazardous-chemical": ("危化品", "hazardous-chemicals licence"),
    "pollutant-discharge": ("排污许可", "pollutant discharge permit"),
    "transport": ("运输许可", "transport permit"),
    "cross-province": ("跨省转移批准", "cross-province transfer approval or record"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Permit:
    """A paper that lets a firm take, use or carry something."""

    type: str = entry("类型", "type", "choice", "", "许可类型", choices=PERMIT_TYPES, required=True)
    codes: tuple[str, ...] = entry("代码", "codes", "words", "", "类别", default=())
    mode: str = entry("方式", "mode", "text", "", "处置方式", default="")
    capacity: Figure | None = entry("规模", "capacity", "amount", "t/yr", "核准规模")
    until: str = entry("有效期至", "valid until", "date", "", "有效期", default="")
    number: str = entry("证号", "number", "text", "", "编号", default="")
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """A trade that exists already: with which firm, how much a year (unknown when blank)."""

    firm: str = entry("企业", "firm", "text", "", "单位", required=True)
    quantity: Figure | None = entry("数量", "quantity", "amount", "t/yr")
    place: Place = NOWHERE


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
    "general-waste": ("一般工业固废", "general industrial waste"),
    "hazardous-waste": ("危险废物", "hazardous waste"),
    "undetermined": ("属性待定", "undetermined"),
}
STATES = {
    "solid": ("固态", "solid"),
    "liquid": ("液态", "liquid"),
    "gas": ("气态", "gas"),
    "solution": ("溶液", "solution"),
    "slurry": ("浆料", "slurry"),
    "paste": ("膏状", "paste"),
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
MODES = {"road": ("公路", "road"), "pipe": ("管道", "pipe")}
BATCHES = {"continuous": ("连续", "continuous"), "batch": ("间歇", "batch")}
BEARERS = {"supplier": ("供方", "supplier"), "receiver": ("需方", "receiver"), "shared": ("双方", "shared")}
DATA_ORIGINS = {
    "report": ("企业填报", "reported by the firm"),
    "visit": ("走访", "visit"),
    "eia": ("环评", "environmental assessment"),
    "ledger": ("台账", "ledger"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
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
    concentration: Figure | None = entry("浓度", "concentration", "share", "1", "质量分数")
    impurities: Mapping[str, Figure] | None = entry("杂质", "impurities", "shares", "1")
    moisture: Figure | None = entry("含水率", "moisture", "share", "1", "水分")
    state: str = entry("状态", "state", "choice", "", "物态", "形态", choices=STATES, default="")
    grade: str = entry("等级", "grade", "text", "", "级别", default="")
    months: tuple[int, ...] = entry("月份", "months", "months", "", "供应月份", default=())
    batch: str = entry("产出方式", "continuous or batch", "choice", "", "连续性", choices=BATCHES, default="")
    storage: Figure | None = entry("贮存能力", "storage", "stock", "t", "库容")
    shelf_life: Figure | None = entry("保质期", "shelf life", "number", "d", "贮存期限")
    mode: str = entry("输送方式", "mode", "choice", "", "运输方式", choices=MODES, default="")
    price: Figure | None = entry("售价", "price", "price", "CNY/t", "单价", "出厂价")
    ask: Figure | None = entry("期望价", "asking price", "price", "CNY/t", "报价")
    disposal_cost: Figure | None = entry("处置单价", "disposal cost", "price", "CNY/t", "处置费", "处置成本")
    pretreatment_cost: Figure | None = entry("预处理费", "pretreatment cost", "price", "CNY/t", "预处理单价")
    extra_cost: Figure | None = entry("需方附加费", "extra cost at the receiver", "price", "CNY/t", "附加费")
    usable_yield: Figure | None = entry("得率", "yield", "share", "1", "收率", key="yield")
    strength: Figure | None = entry("替代比", "strength", "number", "1", "折算比")
    investment: Figure | None = entry("投资", "investment", "money", "CNY", "一次性投资")
    life: Figure | None = entry("年限", "life", "number", "yr", "折旧年限")
    borne_by: str = entry("承担方", "borne by", "choice", "", "投资方", choices=BEARERS, default="")
    now: str = entry("现去向", "present way", "choice", "", "目前去向", "去向", choices=PRESENT_WAYS, default="")
    now_km: Figure | None = entry("现运距", "present haul", "distance", "km")
    max_distance: Figure | None = entry("最远距离", "greatest distance", "distance", "km", "最大运距")
    sells_to: tuple[Partner, ...] = entry("现有买家", "sells to", "partners", "", "现供", "已供", default=())
    tariffs: Tariffs | None = entry("费率", "tariffs", "part", of="Tariffs")
    as_of: str = entry("数据日期", "as of", "date", "", "日期", "填报日期", default="")
    source: str = entry("来源", "from", "choice", "", "数据来源", choices=DATA_ORIGINS, default="", key="from")
    note: str = entry("备注", "note", "text", "", "说明", default="")
    firm: str = ""
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What a firm buys or would take."""

    material: str = entry("品名", "material", "text", "", "物料", "名称", "物料名称", required=True)
    id: str = entry("编号", "id", "text", default="")
    quantity: Figure | None = entry("数量", "quantity", "amount", "t/yr", "年需求量", "需求量", "年用量", "用量", "年量")
    price: Figure | None = entry("单价", "price", "price", "CNY/t", "采购价", "采购单价", "到厂价")
    purity: Figure | None = entry("规格", "purity", "share", "1", "含量", "纯度", "主含量")
    concentration: Figure | None = entry("浓度", "concentration", "share", "1", "质量分数")
    max_impurities: Mapping[str, Figure] | None = entry("杂质限值", "impurity limits", "shares", "1", "杂质")
    max_moisture: Figure | None = entry("水分限值", "greatest moisture", "share", "1", "含水率", "水分")
    state: str = entry("状态", "state", "choice", "", "物态", "形态", choices=STATES, default="")
    grade: str = entry("等级", "grade", "text", "", "级别", default="")
    accepts: tuple[str, ...] = entry("可接受", "accepts", "words", "", "接受", default=())
    months: tuple[int, ...] = entry("月份", "months", "months", "", "需求月份", default=())
    least_lot: Figure | None = entry("最小批量", "least lot", "amount", "t/yr", "起订量")
    max_share: Figure | None = entry("掺用上限", "greatest share", "share", "1", "最大占比", "替代上限")
    max_distance: Figure | None = entry("最远距离", "greatest distance", "distance", "km", "最大运距")
    blend: str = entry(
        "掺混", "blending", "choice", "", "混配",
        choices={"allowed": ("允许", "allowed"), "no": ("不允许", "no")}, default="",
    )
    bought_impurities: Mapping[str, Figure] | None = entry(
        "现用料杂质", "impurities of what is bought now", "shares", "1"
    )
    buys_now: str = entry("现用", "buys now", "text", "", "现用原料", default="")
    buys_from: tuple[Partner, ...] = entry("现有供方", "buys from", "partners", "", "现购", default=())
    tariffs: Tariffs | None = entry("费率", "tariffs", "part", of="Tariffs")
    as_of: str = entry("数据日期", "as of", "date", "", "日期", "填报日期", default="")
    source: str = entry("来源", "from", "choice", "", "数据来源", choices=DATA_ORIGINS, default="", key="from")
    note: str = entry("备注", "note", "text", "", "说明", default="")
    firm: str = ""
    place: Place = NOWHERE


ROLES = {"leader": ("龙头", "leader"), "backbone": ("骨干", "backbone"), "small": ("中小", "small")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Firm:
    """One enterprise of the park, with what it offers and what it needs."""

    name: str = entry("企业名称", "name", "text", "", "名称", "单位名称", "企业", required=True)
    id: str = entry("编号", "id", "key", "", "代号", default="")
    short: str = entry("简称", "short name", "text", default="")
    name_en: str = entry("英文名称", "English name", "text", "", "英文名", default="")
    credit_code: str = entry("统一社会信用代码", "credit code", "text", "", "信用代码", default="")
    group: str = entry("集团", "group", "text", "", "所属集团", default="")
    industry: str = entry("行业代码", "industry", "text", "", "行业", default="")
    role: str = entry("角色", "role", "choice", "", "链上角色", choices=ROLES, default="")
    chains: tuple[str, ...] = entry("产业链", "chains", "words", default=())
    site: Site | None = entry("位置", "site", "part", "", "坐标", "地址", of="Site")
    contact: str = entry("联系人", "contact", "text", "", "联系方式", default="", private=True)
    operating_days: Figure | None = entry("年运行天数", "operating days", "number", "d/yr", "运行天数")
    permits: tuple[Permit, ...] = entry("许可", "permits", "parts", "", "许可证", default=(), of="Permit")
    tariffs: Tariffs | None = entry("费率", "tariffs", "part", of="Tariffs")
    offers: tuple[Offer, ...] = entry("供应", "offers", "parts", "", "可供", default=(), of="Offer")
    needs: tuple[Need, ...] = entry("需求", "needs", "parts", default=(), of="Need")
    note: str = entry("备注", "note", "text", "", "说明", default="")
    place: Place = NOWHERE

    @property
    def table_name(self) -> str:
        """The short name, or the full one where there is none."""
        return self.short or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """One industrial chain of the park and who answers for it."""

    name: str = entry("名称", "name", "text", "", "产业链", required=True)
    chief: str = entry("链长", "chief", "text", default="")
    lead_firm: str = entry("链主", "lead firm", "text", default="")
    office: str = entry("牵头部门", "office", "text", default="")
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """A haulier and its permits."""

    name: str = entry("名称", "name", "text", "", "承运单位", required=True)
    permits: tuple[Permit, ...] = entry("许可", "permits", "parts", default=(), of="Permit")
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Firms (or a material between them) the office has decided never to propose to each other."""

    firms: tuple[str, ...] = entry("企业", "firms", "words", "", "between", required=True)
    material: str = entry("品名", "material", "text", default="")
    by: str = entry("决定人", "by", "text", default="")
    on: str = entry("日期", "on", "date", "", "date", default="")
    why: str = entry("原因", "why", "text", default="")
    place: Place = NOWHERE


RELATIONS = {
    "same": ("同一物质", "same"),
    "related": ("相关物质", "related"),
    "use": ("按用途", "use"),
    "route": ("转化路线", "route"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRules:
    """What may enter the whole-park plan."""

    relations: tuple[str, ...] = entry("关系", "relations", "words", default=("same", "related", "use"))
    conversions: str = entry(
        "转化工艺", "conversions", "choice",
        choices={"owned": ("自有", "owned"), "none": ("不用", "none")}, default="owned",
    )
    permits: bool = entry("查许可", "permits", "switch", default=True)
    hazard_max_distance: Figure | None = entry(
        "危货最远距离", "greatest distance of dangerous goods", "distance", "km", "危险品最远距离"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Co2Factor:
    """An emission factor with what makes it usable: source, year and boundary."""

    factor: Figure | None = entry("因子", "factor", "rate", "t/t", required=True)
    source: str = entry("来源", "source", "text", default="")
    year: str = entry("年份", "year", "text", default="")
    boundary: str = entry("边界", "boundary", "text", default="")
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkMaterial:
    """What the park itself knows of a material: other names, prices, factors."""

    name: str = entry("品名", "name", "text", "", "名称", "物料", required=True)
    aliases: tuple[str, ...] = entry("别名", "aliases", "words", default=())
    reference_price: Figure | None = entry("参考价", "reference price", "price", "CNY/t")
    disposal_cost: Figure | None = entry("处置单价", "disposal cost", "price", "CNY/t")
    co2_virgin: Co2Factor | None = entry("原生排放因子", "virgin emissions", "part", of="Co2Factor")
    co2_disposal: Co2Factor | None = entry("处置排放因子", "disposal emissions", "part", of="Co2Factor")
    unit: str = entry("单位", "unit", "text", default="")
    density: Figure | None = entry("密度", "density", "rate", "t/m3")
    heat_value: Figure | None = entry("热值", "heat value", "rate", "GJ/t")
    tariffs: Tariffs | None = entry("费率", "tariffs", "part", of="Tariffs")
    source: str = entry("来源", "source", "text", default="")
    as_of: str = entry("数据日期", "as of", "date", "", "日期", default="")
    note: str = entry("备注", "note", "text", "", "说明", default="")
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """A decision a person took on two names, or on what a material serves as."""

    names: tuple[str, ...] = entry("品名", "names", "words", "", "名称", default=())
    material: str = entry("物料", "material", "text", default="")
    use: str = entry("用途", "use", "text", default="")
    strength: Figure | None = entry("替代比", "strength", "number", "1")
    by: str = entry("决定人", "by", "text", default="")
    on: str = entry("日期", "on", "date", "", "date", default="")
    why: str = entry("原因", "why", "text", default="")
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """A process that turns one material into another.

    Every figure is per unit of the first material taken, which is a tonne where nothing else is written
    (`0.7 m3/m3`, `0.9 GJ/GJ` say otherwise); the capacity is in that unit too.

    Attributes:
        holds: what the first material is taken to hold, by mass: yields scale with it.
        draws: air, water or oxygen that enter without being bought by the tonne.
    """

    name: str = entry("名称", "name", "text", "", "工艺", required=True)
    name_en: str = entry("英文名称", "English name", "text", "", "英文名", default="")
    id: str = entry("编号", "id", "key", default="")
    owner: str = entry("所属企业", "owner", "text", "", "业主", default="")
    takes: Mapping[str, Figure] | None = entry("投入", "takes", "amounts", "t/t", required=True)
    gives: Mapping[str, Figure] | None = entry("产出", "gives", "amounts", "t/t", required=True)
    residue: Mapping[str, Figure] | None = entry("残渣", "residue", "amounts", "t/t")
    holds: Mapping[str, Figure] | None = entry("假定含量", "content assumed", "shares", "1", "投入含量")
    draws: tuple[str, ...] = entry("另用", "drawn freely", "words", "", "取自环境", default=())
    cost: Figure | None = entry("成本", "cost", "price", "CNY/t", "加工费")
    capacity: Figure | None = entry("能力", "capacity", "amount", "t/yr", "处理能力")
    investment: Figure | None = entry("投资", "investment", "money", "CNY")
    life: Figure | None = entry("年限", "life", "number", "yr")
    co2: Figure | None = entry("排放", "emissions", "rate", "t/t")
    source: str = entry("来源", "source", "text", default="")
    source_en: str = entry("英文来源", "source in English", "text", default="")
    note: str = entry("备注", "note", "text", "", "说明", default="")
    note_en: str = entry("英文备注", "note in English", "text", default="")
    place: Place = NOWHERE

    @property
    def unit(self) -> str:
        """The unit of the first material taken, which every figure is per: "t", "m3", "Nm3", "GJ" or "kWh"."""
        first = next(iter((self.takes or {}).values()), None)
        return first.unit.partition("/")[2] if first else "t"

    def out_of_unit(self) -> tuple[tuple[str, Figure], ...]:
        """The materials whose figure is per another unit than that, with the figure."""
        tables = (self.takes, self.gives, self.residue)
        amounts = (amount for table in tables for amount in (table or {}).items())
        return tuple((name, figure) for name, figure in amounts if figure.unit.partition("/")[2] != self.unit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Park:
    """A whole park: its settings, its firms, its own knowledge of materials and processes."""

    name: str = entry("园区名称", "name", "text", "", "名称", default="")
    name_en: str = entry("英文名称", "English name", "text", "", "英文名", default="")
    language: str = entry(
        "语言", "language", "choice", choices={"zh": ("中文", "Chinese"), "en": ("英文", "English")}, default=""
    )
    currency: str = entry("币种", "currency", "text", default="CNY")
    operating_days: Figure | None = entry("年运行天数", "operating days", "number", "d/yr", "运行天数")
    prices: str = entry(
        "价格口径", "price basis", "choice",
        choices={"ex-vat": ("不含税", "ex VAT"), "incl-vat": ("含税", "incl. VAT")}, default="",
    )
    tariffs: Tariffs | None = entry("费率", "tariffs", "part", of="Tariffs")
    plan: PlanRules | None = entry("方案规则", "plan", "part", of="PlanRules")
    chains: tuple[Chain, ...] = entry("产业链", "chains", "parts", default=(), of="Chain")
    carriers: tuple[Carrier, ...] = entry("承运单位", "carriers", "parts", default=(), of="Carrier")
    conflicts: tuple[Conflict, ...] = entry("回避", "conflicts", "parts", "", "冲突", default=(), of="Conflict")
    note: str = entry("备注", "note", "text", "", "说明", default="")
    firms: tuple[Firm, ...] = ()
    materials: tuple[ParkMaterial, ...] = ()
    same: tuple[Settled, ...] = ()
    not_same: tuple[Settled, ...] = ()
    serves: tuple[Settled, ...] = ()
    conversions: tuple[Conversion, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault, or something doubtful, in a park's files.

    Attributes:
        level: "error" (the entry cannot be used) or "warning".
        code: key of its sentence in the message table; `check` prints the part behind the room.
        place: file, line, column.
        facts: what fills the sentence and its cure.
        source: the line of the file, without its end.
        width: how many characters from `place` the caret underlines.
    """

    level: Literal["error", "warning"]
    code: str
    place: Place
    facts: Mapping[str, object]
    source: str = ""
    width: int = 1

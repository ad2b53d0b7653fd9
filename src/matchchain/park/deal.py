"""A pairing on its way from idea to a saving that papers prove: every step is a record that is only added to."""

from __future__ import annotations

from matchchain.park import domain as of
from matchchain.park.field import LONGEST_NAME, entry
from matchchain.park.figure import NOWHERE, Figure, Place
from matchchain.park.following import Node
from matchchain.park.offer import LEGAL_CLASSES
from matchchain.park.settings import RELATIONS
from matchchain.stored import stored

DEAL_STATES = {
    "idea": ("线索", "idea"),
    "contacted": ("已联系", "contacted"),
    "talking": ("洽谈", "talking"),
    "testing": ("送样试用", "testing"),
    "papers": ("办手续", "papers"),
    "contracted": ("已签约", "contracted"),
    "running": ("运行", "running"),
    "ended": ("到期", "ended"),
    "broken": ("中断", "broken"),
    "refused": ("未成", "refused"),
    "on-hold": ("暂缓", "on hold"),
}
"""The states of a deal: the first seven are its way, the others are where it stops."""
WAY = tuple(DEAL_STATES)[:7]
"""The way of a deal, in order."""
STOPPED = tuple(DEAL_STATES)[7:]
"""States that need a reason."""
REASONS = {
    "quality": ("质量", "quality"),
    "amount": ("数量", "amount"),
    "season": ("季节", "season"),
    "price": ("价格", "price"),
    "permit": ("手续", "permit"),
    "transport": ("运输", "transport"),
    "secrecy": ("保密", "secrecy"),
    "trust": ("信任", "trust"),
    "firm-stopped": ("企业停产", "firm stopped"),
    "better-offer": ("另有更好", "better offer"),
    "other": ("其他", "other"),
}
"""Why a deal did not come about, or stopped."""
ROLES_OF_OFFICE = {
    "introduced": ("牵线", "introduced"),
    "helped": ("协助", "helped"),
    "papers": ("帮办手续", "helped with papers"),
    "none": ("未参与", "none"),
}
WITHOUT_US = {
    "no": ("不会有", "no"),
    "later": ("会晚些", "later"),
    "yes": ("照样会有", "yes"),
}
"""What would have happened without the office."""


@stored(frozen=True, slots=True, kw_only=True)
class DealBaseline:
    """What both firms paid before, and what the trade itself costs: the measure of every saving.

    Attributes:
        d: what the supplier pays to be rid of a unit, CNY; minus the price where it is sold today.
        p: what the receiver pays for a unit of what is replaced; s: units replaced by one.
        ct, h, cu, r: treatment, haul, extra cost at the receiver, residue, each per unit.
        fixed: F + aK, yuan a year.
        invoices: which invoices were seen: "处置前", "采购前", "处置后", "采购后".
    """

    on: str = entry("日期", "on", "date", "", "date", default="")
    d: Figure | None = entry("处置单价", "avoided disposal", "price", "CNY/t", "处置费", domain=of.NET_PRICE)
    p: Figure | None = entry("采购单价", "avoided purchase", "price", "CNY/t", "采购价", domain=of.NET_PRICE)
    s: Figure | None = entry("替代比", "substitution ratio", "number", "1", "顶替比例", domain=of.RATIO)
    ct: Figure | None = entry("预处理费", "pretreatment", "price", "CNY/t")
    h: Figure | None = entry("运费", "haul", "price", "CNY/t")
    cu: Figure | None = entry("附加成本", "extra cost", "price", "CNY/t")
    r: Figure | None = entry("残渣费", "residue", "price", "CNY/t")
    fixed: Figure | None = entry("年固定费", "fixed cost a year", "yearly", "CNY/yr", "固定费")
    without: str = entry("原先做法", "without the deal", "text", default="")
    source: str = entry("来源", "source", "text", default="")
    invoices: tuple[str, ...] = entry("见过发票", "invoices seen", "words", "", "发票", default=())
    entered: str = entry("登记日", "entered on", "date", default="")
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class Promise:
    """What the plan said when the deal was written down."""

    quantity: Figure | None = entry("数量", "quantity", "amount", "t/yr")
    net: Figure | None = entry("净效益", "net", "yearly", "CNY/yr", "测算效益", domain=of.NET_MONEY)
    start: str = entry("起", "from", "date", "", "预计开始", default="", key="from")
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class Contract:
    """What two firms have signed; a later one takes the place of the one before.

    Attributes:
        months: of the year in which it delivers; blank: all.
    """

    on: str = entry("签约日", "signed on", "date", "", "日期", "date", required=True)
    quantity: Figure | None = entry("数量", "quantity", "amount", "t/yr")
    price: Figure | None = entry("价格", "price", "price", "CNY/t", "单价", domain=of.NET_PRICE)
    start: str = entry("起", "from", "date", "", "开始", default="", key="from")
    until: str = entry("止", "until", "date", "", "到期", default="")
    months: tuple[int, ...] = entry("月份", "months", "months", "", "供货月份", default=())
    file: str = entry("合同号", "file", "text", "", "合同", default="")
    entered: str = entry("登记日", "entered on", "date", default="")
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class Stop:
    """A stop that was announced, such as a yearly repair: nothing is due meanwhile."""

    start: str = entry("从", "from", "date", "", "起", required=True, key="from")
    until: str = entry("至", "until", "date", "", "止", required=True)
    why: str = entry("原因", "why", "text", "", "检修", default="")
    entered: str = entry("登记日", "entered on", "date", default="")
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class OfficeShare:
    """What of a deal is the office's own doing.

    Attributes:
        share: of the saving, 0 to 1.
        later: where it would have come about anyhow, from when on.
    """

    share: Figure | None = entry("归因比例", "share", "share", "1", "比例")
    role: str = entry("作用", "role", "choice", choices=ROLES_OF_OFFICE, default="")
    without_us: str = entry("没有我们会怎样", "without us", "choice", "", "没有我们", choices=WITHOUT_US, default="")
    later: str = entry("何时", "from when on", "date", default="")
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class DealPaper:
    """A paper of a deal that is there, and until when it holds; a later one of the same name takes its place."""

    paper: str = entry("手续", "paper", "text", "", "名称", required=True)
    number: str = entry("文号", "number", "text", "", "编号", default="")
    on: str = entry("办妥日", "on", "date", "", "日期", default="")
    until: str = entry("有效期至", "until", "date", "", "到期", default="")
    entered: str = entry("登记日", "entered on", "date", default="")
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class Displaced:
    """A seller inside the park who loses by a deal."""

    firm: str = entry("企业", "firm", "text", "", "单位", required=True)
    loss: Figure | None = entry("损失", "loss", "yearly", "CNY/yr")
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class DealEvent:
    """One step of a deal: the day it happened, the day it was entered where that was later."""

    on: str = entry("日期", "on", "date", "", "date", required=True)
    state: str = entry("状态", "state", "choice", "", "进展", choices=DEAL_STATES, required=True)
    by: str = entry("经办", "by", "text", "", "谁", default="", private=True)
    why: str = entry("原因", "why", "choice", "", "未成原因", choices=REASONS, default="")
    because: str = entry("跳步理由", "because", "text", default="")
    note: str = entry("备注", "note", "text", "", "说明", default="")
    source: str = entry("来源", "source", "text", default="")
    entered: str = entry("登记日", "entered on", "date", default="")
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class Deal:
    """One deal; firms, material, chain and legal path are a copy of the day it was written down.

    Attributes:
        relation: how offer and need meet, a code word of `RELATIONS`.
        supply: what the supplier has a year: no saving is counted above it.
    """

    id: str = entry("编号", "id", "serial", required=True)
    pairing: str = entry("对接建议", "pairing", "text", default="")
    supplier: str = entry("供方", "supplier", "text", required=True)
    receiver: str = entry("需方", "receiver", "text", required=True)
    material: str = entry("品名", "material", "text", required=True)
    need: str = entry("需求品名", "need", "text", default="", longest=LONGEST_NAME)
    relation: str = entry("关系", "relation", "choice", choices=RELATIONS, default="")
    chain: str = entry("产业链", "chain", "text", default="")
    legal: str = entry("法律属性", "legal path", "choice", "", "属性", choices=LEGAL_CLASSES, default="")
    waste_code: str = entry("废物代码", "waste code", "text", "", "危废代码", default="")
    owner: str = entry("专人", "owner", "text", default="", private=True)
    leader: str = entry("挂钩领导", "leader", "text", default="", private=True)
    supply: Figure | None = entry("供方年产", "supply", "amount", "t/yr", "可供量")
    limits: str = entry("试用限值", "limits to meet", "text", "", "限值", default="")
    baseline: tuple[DealBaseline, ...] = entry("基准", "baseline", "parts", default=(), of="DealBaseline")
    promised: Promise | None = entry("测算", "promised", "part", of="Promise")
    contracted: tuple[Contract, ...] = entry("合同", "contracted", "parts", default=(), of="Contract")
    stops: tuple[Stop, ...] = entry("停供", "announced stops", "parts", "", "检修", default=(), of="Stop")
    papers: tuple[DealPaper, ...] = entry("手续", "papers", "parts", default=(), of="DealPaper")
    office: OfficeShare | None = entry("归因", "office", "part", of="OfficeShare")
    displaced: tuple[Displaced, ...] = entry("挤出", "displaced", "parts", default=(), of="Displaced")
    nodes: tuple[Node, ...] = entry("节点", "nodes", "parts", default=(), of="Node")
    events: tuple[DealEvent, ...] = entry("经过", "events", "parts", default=(), of="DealEvent")
    note: str = entry("备注", "note", "text", "", "说明", default="")
    place: Place = NOWHERE

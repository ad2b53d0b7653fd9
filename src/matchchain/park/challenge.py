"""A problem that a firm puts out for others to solve (企业出题, 揭榜挂帅), and what came of it."""

from __future__ import annotations

from matchchain.park import domain as of
from matchchain.park.field import entry
from matchchain.park.figure import NOWHERE, Figure, Place
from matchchain.park.following import Node
from matchchain.stored import stored

SECRECY = {"open": ("公开", "open"), "members": ("会员可见", "members only"), "named": ("定向", "named teams only")}
CHALLENGE_MOVES = {
    "diagnose": ("诊断", "diagnosed"),
    "post": ("发榜", "posted"),
    "choose": ("选定", "chosen"),
    "sign": ("签约", "signed"),
    "start": ("攻关", "started"),
    "verify": ("验收", "verified"),
    "track": ("长期跟踪", "tracked"),
    "withdraw": ("撤榜", "withdrawn"),
}
"""What the office does with a challenge: code word -> (zh, en); claims and outcomes are lists of their own."""


@stored(frozen=True, slots=True, kw_only=True)
class ChallengeTarget:
    """What is to be reached, as a figure: from what it is to what it shall be."""

    what: str = entry("指标", "what", "text", "", "名称", required=True)
    before: Figure | None = entry("现值", "from", "number", "", "现状", key="from", domain=of.ANY_FIGURE)
    goal: Figure | None = entry("目标值", "to", "number", "", "目标", key="to", domain=of.ANY_FIGURE)
    unit: str = entry("单位", "unit", "text", default="")
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class Claim:
    """A team that offers to solve it."""

    team: str = entry("团队", "team", "text", "", "揭榜方", "单位", required=True)
    on: str = entry("日期", "on", "date", "", "揭榜日", required=True)
    plan: str = entry("方案", "plan", "text", default="")
    price: Figure | None = entry("报价", "price", "money", "CNY")
    by: str = entry("联系人", "by", "text", default="", private=True)
    entered: str = entry("登记日", "entered on", "date", "", "补记日", default="")
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of it in the market."""

    on: str = entry("日期", "on", "date", required=True)
    income: Figure | None = entry("新增收入", "income", "money", "CNY", "收入")
    patents: Figure | None = entry("专利", "patents", "count", "", "专利数", domain=of.TALLY)
    product: str = entry("新产品", "product", "text", "", "产品", default="")
    by: str = entry("填报人", "by", "text", default="", private=True)
    entered: str = entry("登记日", "entered on", "date", "", "补记日", default="")
    note: str = entry("备注", "note", "text", default="")
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class ChallengeEvent:
    """One thing that the office did with a challenge."""

    on: str = entry("日期", "on", "date", "", "发生日", required=True)
    did: str = entry("动作", "did", "choice", "", "做了", choices=CHALLENGE_MOVES, required=True)
    by: str = entry("经手人", "by", "text", "", "谁", default="", private=True)
    entered: str = entry("登记日", "entered on", "date", "", "补记日", default="")
    team: str = entry("团队", "team", "text", "", "选定方", default="")
    until: str = entry("截止", "until", "date", "", "揭榜截止", default="")
    why: str = entry("原因", "why", "text", "", "理由", default="")
    file: str = entry("合同号", "file", "text", "", "文件", default="")
    note: str = entry("备注", "note", "text", "", "说明", default="")
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class Challenge:
    """A problem put out by a firm."""

    problem: str = entry("题目", "problem", "text", "", "难题", "名称", required=True)
    id: str = entry("编号", "id", "serial", default="")
    firm: str = entry("企业", "firm", "text", "", "出题方", "单位", default="")
    on: str = entry("征集日", "on", "date", "", "日期", default="")
    by: str = entry("登记人", "by", "text", default="", private=True)
    text: str = entry("说明", "text", "text", "", "内容", default="")
    targets: tuple[ChallengeTarget, ...] = entry("指标", "targets", "parts", default=(), of="ChallengeTarget")
    budget: Figure | None = entry("出资", "budget", "money", "CNY", "预算")
    until: str = entry("揭榜截止", "until", "date", "", "截止", default="")
    secrecy: str = entry("密级", "secrecy", "choice", choices=SECRECY, default="")
    owner: str = entry("专人", "owner", "text", "", "承办", default="", private=True)
    material: str = entry("品名", "material", "text", "", "物料", default="")
    note: str = entry("备注", "note", "text", default="")
    claims: tuple[Claim, ...] = entry("揭榜", "claims", "parts", default=(), of="Claim")
    milestones: tuple[Node, ...] = entry("节点", "milestones", "parts", default=(), of="Node")
    outcome: tuple[Outcome, ...] = entry("成效", "outcome", "parts", default=(), of="Outcome")
    events: tuple[ChallengeEvent, ...] = entry("经过", "events", "parts", default=(), of="ChallengeEvent")
    place: Place = NOWHERE

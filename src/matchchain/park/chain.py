"""One industrial chain as its own card says: who answers for it, its stages, papers, targets, projects and policies."""

from __future__ import annotations

from collections.abc import Mapping

from matchchain.park import domain as of
from matchchain.park.field import entry
from matchchain.park.figure import NOWHERE, Figure, Place
from matchchain.values import dataclass

CHAIN_MAPS = {
    "chain": ("产业链图", "chain"),
    "technology": ("技术路线图", "technology"),
    "application": ("应用领域图", "application"),
    "region": ("区域分布图", "region"),
    "investment": ("招商图", "investment"),
}
"""The maps a chain chief asks for: code word -> (zh, en)."""
CHAIN_LISTS = {
    "firms": ("企业清单", "firms"),
    "projects": ("项目清单", "projects"),
    "clusters": ("集群清单", "clusters"),
    "problems": ("问题清单", "problems"),
    "policies": ("政策清单", "policies"),
    "platforms": ("平台清单", "platforms"),
    "technologies": ("技术清单", "technologies"),
    "needs": ("需求清单", "needs"),
}
"""The lists: code word -> (zh, en)."""
USUAL_MAPS = ("chain", "technology", "application", "region")
USUAL_LISTS = ("firms", "projects", "clusters", "problems", "policies")
"""The four maps and five lists (四图五清单) of a chain whose card names none."""
PROGRESS = {
    "planned": ("拟办", "planned"),
    "running": ("在办", "under way"),
    "done": ("完成", "done"),
    "stopped": ("停办", "stopped"),
}
"""How far a project, a platform or a technology has got."""


def chain_part(written: str, known: Mapping[str, tuple[str, str]]) -> str:
    """The code word of a map or list by what a card calls it; "" for one that nobody knows.

    Example:
        >>> chain_part("区域分布", CHAIN_MAPS), chain_part("企业清单", CHAIN_LISTS), chain_part("园区图", CHAIN_MAPS)
        ('region', 'firms', '')
    """
    word = written.strip().casefold()
    for code, (zh, en) in known.items():
        if word in {code, zh, en, zh.removesuffix("清单").removesuffix("图")}:
            return code
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainStage:
    """One stage of a chain, the first upstream, and the firms that stand there."""

    name: str = entry("名称", "name", "text", "", "环节", required=True)
    firms: tuple[str, ...] = entry("企业", "firms", "words", default=())
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainTarget:
    """What a chain is to reach, in which year, and where it stands."""

    what: str = entry("目标", "what", "text", "", "指标", "名称", required=True)
    unit: str = entry("单位", "unit", "text", default="")
    year: Figure | None = entry("年份", "year", "count", "", "目标年", domain=of.CALENDAR)
    value: Figure | None = entry("目标值", "value", "number", "", "值", domain=of.ANY_FIGURE)
    now: Figure | None = entry("现值", "now", "number", "", "现状", domain=of.ANY_FIGURE)
    as_of: str = entry("数据日期", "as of", "date", "", "截至", default="")
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainItem:
    """A project, cluster, policy, platform or technology of a chain."""

    name: str = entry("名称", "name", "text", "", "项目", "政策", "平台", "技术", "集群", required=True)
    firms: tuple[str, ...] = entry("企业", "firms", "words", "", "单位", default=())
    progress: str = entry("状态", "state", "choice", "", "进展", choices=PROGRESS, default="", key="state")
    until: str = entry("期限", "until", "date", "", "完成期限", "有效期", default="")
    number: str = entry("文号", "number", "text", default="")
    where: str = entry("地点", "where", "text", "", "片区", default="")
    note: str = entry("备注", "note", "text", "", "说明", default="")
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class NinePapers:
    """The nine that every chain has one of (九个一): what it is called and until when it holds; blank: there is none."""

    plan: str = entry("规划", "plan", "text", "", "发展规划", default="")
    policy: str = entry("政策", "policy", "text", "", "扶持政策", default="")
    space: str = entry("空间", "space", "text", "", "空间布局", default="")
    leaders: str = entry("龙头", "leaders", "text", "", "龙头企业", default="")
    platform: str = entry("平台", "platform", "text", "", "公共平台", default="")
    team: str = entry("队伍", "team", "text", "", "招商队伍", default="")
    adviser: str = entry("专员", "adviser", "text", "", "服务专员", default="")
    duties: str = entry("分工", "duties", "text", "", "责任分工", default="")
    year_plan: str = entry("年度计划", "year plan", "text", default="")
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainCard:
    """A chain's card in `chains/`; name, chief, lead firm and office may stand in park.yaml as well."""

    name: str = entry("名称", "name", "text", "", "产业链", required=True)
    chief: str = entry("链长", "chief", "text", default="")
    deputy: str = entry("副链长", "deputy chief", "text", default="")
    office: str = entry("链办", "office", "text", "", "牵头部门", default="")
    adviser: str = entry("指导专员", "adviser", "text", "", "专员", default="")
    lead_firm: str = entry("链主", "lead firm", "text", default="")
    maps: tuple[str, ...] = entry("图", "maps", "words", default=())
    lists: tuple[str, ...] = entry("清单", "lists", "words", default=())
    stages: tuple[ChainStage, ...] = entry("环节", "stages", "parts", default=(), of="ChainStage")
    nine: NinePapers | None = entry("九个一", "the nine", "part", of="NinePapers")
    targets: tuple[ChainTarget, ...] = entry("目标", "targets", "parts", default=(), of="ChainTarget")
    projects: tuple[ChainItem, ...] = entry("项目", "projects", "parts", default=(), of="ChainItem")
    clusters: tuple[ChainItem, ...] = entry("集群", "clusters", "parts", default=(), of="ChainItem")
    policies: tuple[ChainItem, ...] = entry("政策", "policies", "parts", default=(), of="ChainItem")
    platforms: tuple[ChainItem, ...] = entry("平台", "platforms", "parts", default=(), of="ChainItem")
    technologies: tuple[ChainItem, ...] = entry("技术", "technologies", "parts", default=(), of="ChainItem")
    note: str = entry("备注", "note", "text", "", "说明", default="")
    place: Place = NOWHERE

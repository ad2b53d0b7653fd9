"""A project of a chain (补链、强链、技改、共享): what is invested, what it is to bring, and its nodes."""

from __future__ import annotations

from matchchain.park import domain as of
from matchchain.park.field import entry
from matchchain.park.figure import NOWHERE, Figure, Place
from matchchain.park.following import Node
from matchchain.stored import stored

PROJECT_KINDS = {
    "filling": ("补链", "filling a gap"),
    "strengthening": ("强链", "strengthening"),
    "extending": ("延链", "extending"),
    "renewal": ("技改", "technical renewal"),
    "sharing": ("共享", "shared facility"),
}


@stored(frozen=True, slots=True, kw_only=True)
class ProjectFigures:
    """How far a project had got on a day; a later record takes the place of the one before, field by field."""

    on: str = entry("数据日期", "on", "date", "", "日期", required=True)
    invested: Figure | None = entry("完成投资", "invested", "money", "CNY", "已完成投资")
    funds: Figure | None = entry("到位资金", "funds in place", "money", "CNY", "资金到位")
    people: Figure | None = entry("引进人才", "people hired", "count", "", "人才", domain=of.TALLY)
    output: Figure | None = entry("年产值", "output a year", "yearly", "CNY/yr", "产值")
    tax: Figure | None = entry("年税收", "tax a year", "yearly", "CNY/yr", "税收")
    by: str = entry("填报人", "by", "text", default="", private=True)
    entered: str = entry("登记日", "entered on", "date", default="")
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class Project:
    """One project; what it has reached so far stands in `figures`, which is only added to."""

    name: str = entry("项目", "name", "text", "", "名称", "项目名称", required=True)
    id: str = entry("编号", "id", "serial", default="")
    firm: str = entry("企业", "firm", "text", "", "单位", "业主", default="")
    chain: str = entry("产业链", "chain", "text", default="")
    kind: str = entry("类型", "kind", "choice", "", "类别", choices=PROJECT_KINDS, default="")
    on: str = entry("入库日", "on", "date", "", "日期", "立项日", default="")
    invest: Figure | None = entry("投资额", "invest", "money", "CNY", "总投资")
    land: Figure | None = entry("用地", "land", "number", "mu", "用地亩数", domain=of.LAND)
    people: Figure | None = entry("计划引才", "people to be hired", "count", "", "引才目标", domain=of.TALLY)
    owner: str = entry("专班", "owner", "text", "", "专人", "负责人", default="", private=True)
    leader: str = entry("挂钩领导", "leader", "text", default="", private=True)
    number: str = entry("项目代码", "number", "text", "", "代码", default="")
    where: str = entry("地点", "where", "text", "", "片区", default="")
    note: str = entry("备注", "note", "text", "", "说明", default="")
    nodes: tuple[Node, ...] = entry("节点", "nodes", "parts", default=(), of="Node")
    figures: tuple[ProjectFigures, ...] = entry("进度数据", "figures", "parts", "", "进度", default=(), of="ProjectFigures")
    ended: str = entry("完成日", "ended", "date", "", "竣工日", default="")
    stopped: str = entry("停办日", "stopped", "date", default="")
    place: Place = NOWHERE

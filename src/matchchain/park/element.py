"""What a firm may need from the office (要素): who gives it, and within how many working days the office promises it."""

from __future__ import annotations

from matchchain.park import domain as of
from matchchain.park.field import entry
from matchchain.park.figure import NOWHERE, Figure, Place
from matchchain.park.following import Node
from matchchain.stored import stored

ELEMENT_FAMILIES = {
    "land": ("土地厂房", "land and buildings"),
    "funds": ("资金", "funds"),
    "talent": ("人才用工", "people"),
    "per-mu": ("亩均评价", "rating by land"),
    "energy": ("用能", "energy"),
    "utilities": ("水电气", "water, power, gas"),
    "environment": ("环境容量", "environmental quota"),
    "approval": ("审批", "approvals"),
    "logistics": ("物流", "logistics"),
    "technology": ("科技", "technology"),
    "materials": ("原料产品", "materials and products"),
    "equipment": ("共享设备", "shared equipment"),
    "policy": ("政策兑现", "policies"),
    "safety": ("安全应急", "safety"),
    "market": ("市场", "markets"),
    "other": ("其他", "other"),
}
"""The frame that a park fills with its own elements."""


@stored(frozen=True, slots=True, kw_only=True)
class Element:
    """One element of the park's own list."""

    name: str = entry("要素", "name", "text", "", "名称", required=True)
    code: str = entry("代码", "code", "text", "", "编码", default="")
    id: str = entry("编号", "id", "serial", default="")
    family: str = entry("类别", "family", "choice", "", "大类", choices=ELEMENT_FAMILIES, default="")
    office: str = entry("部门", "office", "text", "", "牵头部门", "责任部门", default="")
    person: str = entry("责任人", "person", "text", "", "联系人", default="", private=True)
    promise: Figure | None = entry("承诺工作日", "promise", "count", "d", "承诺时限", "办理时限", domain=of.PROMISED)
    papers: tuple[str, ...] = entry("所需材料", "papers", "words", "", "材料", default=())
    note: str = entry("备注", "note", "text", "", "说明", default="")
    nodes: tuple[Node, ...] = entry("节点", "nodes", "parts", default=(), of="Node")
    ended: str = entry("停办日", "ended", "date", default="")
    place: Place = NOWHERE

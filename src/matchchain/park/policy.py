"""What a policy gives to whom, where one asks for it, and until when."""

from __future__ import annotations

from matchchain.park.field import entry
from matchchain.park.figure import NOWHERE, Place
from matchchain.park.following import Node
from matchchain.stored import stored


@stored(frozen=True, slots=True, kw_only=True)
class Policy:
    """One policy."""

    name: str = entry("政策", "name", "text", "", "名称", "政策名称", required=True)
    id: str = entry("编号", "id", "serial", default="")
    number: str = entry("文号", "number", "text", default="")
    office: str = entry("受理", "office", "text", "", "受理部门", default="")
    target: str = entry("对象", "for", "text", "", "适用对象", default="", key="for")
    chain: str = entry("产业链", "chain", "text", default="")
    on: str = entry("印发日", "on", "date", "", "日期", default="")
    until: str = entry("截止", "until", "date", "", "有效期", "有效期至", default="")
    gives: str = entry("支持", "gives", "text", "", "支持内容", default="")
    firms: tuple[str, ...] = entry("企业", "firms", "words", "", "享受企业", default=())
    owner: str = entry("专人", "owner", "text", default="", private=True)
    source: str = entry("来源", "source", "text", "", "链接", default="")
    note: str = entry("备注", "note", "text", "", "说明", default="")
    nodes: tuple[Node, ...] = entry("节点", "nodes", "parts", default=(), of="Node")
    ended: str = entry("废止日", "ended", "date", default="")
    place: Place = NOWHERE

"""That somebody of the office went to see a firm (走访), or means to."""

from __future__ import annotations

from matchchain.park.field import entry
from matchchain.park.figure import NOWHERE, Place
from matchchain.park.following import Node
from matchchain.stored import stored


@stored(frozen=True, slots=True, kw_only=True)
class Visit:
    """One visit; one that is only planned has a day by which it is due."""

    on: str = entry("日期", "on", "date", "", "走访日", default="")
    due: str = entry("计划日", "due", "date", "", "应走访", default="")
    by: str = entry("走访人", "by", "text", "", "谁", default="", private=True)
    note: str = entry("情况", "note", "text", "", "备注", "说明", default="")
    asked: tuple[str, ...] = entry("诉求编号", "requests", "words", "", "诉求", default=(), key="requests")
    nodes: tuple[Node, ...] = entry("跟进", "nodes", "parts", "", "节点", default=(), of="Node")
    entered: str = entry("登记日", "entered on", "date", default="")
    place: Place = NOWHERE

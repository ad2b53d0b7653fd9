"""What a firm asks the office for (点单), and what has been done about it: a list that only grows."""

from __future__ import annotations

from matchchain.park import domain as of
from matchchain.park.field import entry
from matchchain.park.figure import NOWHERE, Figure, Place
from matchchain.stored import stored

URGENCIES = {
    "urgent": ("紧急", "urgent"),
    "simple": ("简易", "simple"),
    "ordinary": ("一般", "ordinary"),
    "complex": ("复杂", "complex"),
}
CHANNELS = {
    "visit": ("走访", "visit"),
    "phone": ("电话", "phone"),
    "online": ("网上", "online"),
    "meeting": ("座谈会", "meeting"),
    "counter": ("窗口", "counter"),
}
REQUEST_RESULTS = {
    "solved": ("解决", "solved"),
    "partly": ("部分解决", "partly"),
    "explained": ("已解释", "explained"),
    "not": ("未解决", "not solved"),
}
REQUEST_MOVES = {
    "assign": ("派单", "assigned"),
    "accept": ("接单", "accepted"),
    "return": ("退单", "returned"),
    "report": ("反馈", "reported"),
    "hold": ("挂账", "put on hold"),
    "escalate": ("提级", "escalated"),
    "done": ("办结", "done"),
    "rate": ("评价", "rated"),
    "file": ("归档", "filed"),
    "reopen": ("重办", "reopened"),
}
"""What can happen to a request: code word -> (zh, en). Which may follow which is said in `matchchain.board`."""


@stored(frozen=True, slots=True, kw_only=True)
class RequestEvent:
    """One thing that happened to a request."""

    on: str = entry("日期", "on", "date", "", "发生日", required=True)
    did: str = entry("动作", "did", "choice", "", "做了", choices=REQUEST_MOVES, required=True)
    by: str = entry("经手人", "by", "text", "", "谁", default="", private=True)
    entered: str = entry("登记日", "entered on", "date", "", "补记日", default="")
    to: tuple[str, ...] = entry("承办", "to", "words", default=())
    lead: str = entry("牵头", "lead", "text", default="")
    until: str = entry("下次日期", "until", "date", "", "延到", default="")
    why: str = entry("原因", "why", "text", "", "理由", default="")
    result: str = entry("结果", "result", "choice", choices=REQUEST_RESULTS, default="")
    score: Figure | None = entry("评分", "score", "count", "", "得分", domain=of.MARK)
    note: str = entry("备注", "note", "text", "", "说明", default="")
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class Request:
    """A request of a firm; `to` and `lead` on the entry itself say to whom it went on its first day."""

    text: str = entry("诉求", "text", "text", "", "内容", "事项", required=True)
    id: str = entry("编号", "id", "serial", default="")
    firm: str = entry("企业", "firm", "text", "", "单位", default="")
    on: str = entry("登记日", "on", "date", "", "日期", default="")
    by: str = entry("登记人", "by", "text", default="", private=True)
    element: str = entry("要素", "element", "text", default="")
    urgency: str = entry("缓急", "urgency", "choice", choices=URGENCIES, default="")
    channel: str = entry("来源", "channel", "choice", "", "渠道", choices=CHANNELS, default="")
    to: tuple[str, ...] = entry("承办", "to", "words", default=())
    lead: str = entry("牵头", "lead", "text", default="")
    due: str = entry("时限", "due", "date", "", "办结时限", default="")
    material: str = entry("品名", "material", "text", "", "物料", default="")
    note: str = entry("备注", "note", "text", "", "说明", default="")
    events: tuple[RequestEvent, ...] = entry("经过", "events", "parts", default=(), of="RequestEvent")
    place: Place = NOWHERE

"""What a firm shares with others for a price: equipment, a laboratory, a person's hours."""

from __future__ import annotations

from matchchain.park import domain as of
from matchchain.park.field import entry
from matchchain.park.figure import NOWHERE, Figure, Place
from matchchain.stored import stored

SERVICE_MOVES = {"stop": ("停用", "stopped"), "open": ("开放", "opened")}


@stored(frozen=True, slots=True, kw_only=True)
class Booking:
    """Hours of a service that somebody has taken."""

    on: str = entry("日期", "on", "date", "", "使用日", required=True)
    hours: Figure | None = entry("机时", "hours", "number", "h", "小时", required=True, domain=of.BOOKED)
    firm: str = entry("企业", "firm", "text", "", "单位", default="")
    by: str = entry("预约人", "by", "text", default="", private=True)
    entered: str = entry("登记日", "entered on", "date", "", "补记日", default="")
    note: str = entry("备注", "note", "text", default="")
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class ServiceEvent:
    """That a service was stopped, or opened again."""

    on: str = entry("日期", "on", "date", required=True)
    did: str = entry("动作", "did", "choice", choices=SERVICE_MOVES, required=True)
    by: str = entry("经手人", "by", "text", default="", private=True)
    entered: str = entry("登记日", "entered on", "date", "", "补记日", default="")
    why: str = entry("原因", "why", "text", default="")
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class Service:
    """Shared equipment, or a shared service."""

    what: str = entry("名称", "what", "text", "", "设备", "服务", required=True)
    id: str = entry("编号", "id", "serial", default="")
    firm: str = entry("企业", "firm", "text", "", "提供方", "单位", default="")
    maker: str = entry("型号", "maker", "text", "", "厂家", "厂商", default="")
    hours: Figure | None = entry("可用机时", "hours", "number", "h/wk", "每周机时", domain=of.WEEK)
    price: str = entry("收费", "price", "text", "", "价格", default="")
    conditions: str = entry("条件", "conditions", "text", "", "使用条件", default="")
    owner: str = entry("管理人", "owner", "text", "", "联系人", default="", private=True)
    on: str = entry("登记日", "on", "date", "", "日期", default="")
    note: str = entry("备注", "note", "text", default="")
    booked: tuple[Booking, ...] = entry("已约", "booked", "parts", "", "预约", default=(), of="Booking")
    events: tuple[ServiceEvent, ...] = entry("经过", "events", "parts", default=(), of="ServiceEvent")
    place: Place = NOWHERE

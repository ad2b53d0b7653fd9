"""What the office itself has laid down: chains, carriers, conflicts, what may enter the plan."""

from __future__ import annotations

from matchchain.park import domain as of
from matchchain.park.field import entry
from matchchain.park.figure import NOWHERE, Figure, Place
from matchchain.park.permit import Permit
from matchchain.stored import stored


@stored(frozen=True, slots=True, kw_only=True)
class Chain:
    """One industrial chain of the park and who answers for it."""

    name: str = entry("名称", "name", "text", "", "产业链", required=True)
    chief: str = entry("链长", "chief", "text", default="")
    lead_firm: str = entry("链主", "lead firm", "text", default="")
    office: str = entry("牵头部门", "office", "text", default="")
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class Carrier:
    """A haulier and its permits."""

    name: str = entry("名称", "name", "text", "", "承运单位", required=True)
    permits: tuple[Permit, ...] = entry("许可", "permits", "parts", default=(), of="Permit")
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Firms (or a material between them) the office has decided never to propose to each other."""

    firms: tuple[str, ...] = entry("企业", "firms", "words", "", "between", required=True)
    material: str = entry("品名", "material", "text", default="")
    by: str = entry("决定人", "by", "text", default="")
    on: str = entry("日期", "on", "date", "", "date", default="")
    why: str = entry("原因", "why", "text", default="")
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class Ignore:
    """A kind of remark of `check` that the office has looked at and need not see again."""

    code: str = entry("代码", "code", "text", required=True)
    files: tuple[str, ...] = entry("文件", "files", "words", default=())
    why: str = entry("原因", "why", "text", "", "reason", required=True)
    by: str = entry("决定人", "by", "text", default="")
    on: str = entry("日期", "on", "date", "", "date", default="")
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class Zone:
    """A district of the park, by which firms are placed that state no coordinates."""

    name: str = entry("名称", "name", "text", "", "片区", "zone", required=True)
    lat: Figure | None = entry("纬度", "latitude", "number", "deg", domain=of.LATITUDE)
    lon: Figure | None = entry("经度", "longitude", "number", "deg", domain=of.LONGITUDE)
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class ZoneDistance:
    """How far it is by road from one district to another, both ways alike; within one where both are the same."""

    one: str = entry("起点", "from", "text", "", "从", required=True, key="from")
    other: str = entry("终点", "to", "text", "", "到", required=True, key="to")
    km: Figure | None = entry("公里", "distance", "distance", "km", "距离", "里程", required=True)
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class PartnerPark:
    """Another park, or firms outside, whose lines are read beside the park's own."""

    path: str = entry("资料", "path", "text", "", "文件夹", "文件", "folder", "file", required=True)
    name: str = entry("名称", "name", "text", "", "园区", default="")
    province: str = entry("省份", "province", "text", default="")
    lat: Figure | None = entry("纬度", "latitude", "number", "deg", domain=of.LATITUDE)
    lon: Figure | None = entry("经度", "longitude", "number", "deg", domain=of.LONGITUDE)
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class Ages:
    """How long a figure stays good: older ones are asked for again, and give way to worse evidence that is newer."""

    price: Figure | None = entry("价格", "price", "number", "d", "单价", domain=of.AGE)
    quantity: Figure | None = entry("数量", "quantity", "number", "d", "其他数字", domain=of.AGE)

    @property
    def price_days(self) -> float:
        """Days that a price stays good: 90 where the park does not say."""
        return self.price.likely if self.price else 90.0

    @property
    def quantity_days(self) -> float:
        """Days that any other figure stays good: 365 where the park does not say."""
        return self.quantity.likely if self.quantity else 365.0


JURISDICTIONS = {
    "CN": ("中国大陆", "mainland China"),
    "EU": ("欧盟", "European Union"),
    "none": ("不适用", "no jurisdiction"),
}
"""Whose law is asked: its waste lists, permits, bars and sentences; "none": harm alone, as for comparisons."""

RELATIONS = {
    "same": ("同一物质", "same"),
    "related": ("相关物质", "related"),
    "use": ("按用途", "use"),
    "route": ("转化路线", "route"),
}


@stored(frozen=True, slots=True, kw_only=True)
class PlanRules:
    """What may enter the whole-park plan."""

    relations: tuple[str, ...] = entry("关系", "relations", "words", default=("same", "related", "use"))
    conversions: str = entry(
        "转化工艺",
        "conversions",
        "choice",
        choices={"owned": ("自有", "owned"), "none": ("不用", "none")},
        default="owned",
    )
    permits: bool = entry(
        "除危废外查许可", "papers asked for (hazardous waste always)", "switch", "", "查许可", default=True
    )
    hazard_max_distance: Figure | None = entry(
        "危货最远距离", "greatest distance of dangerous goods", "distance", "km", "危险品最远距离"
    )
    place: Place = NOWHERE

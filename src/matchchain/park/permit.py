"""A paper that lets a firm take, use or carry something."""

from __future__ import annotations

from matchchain.park.field import entry
from matchchain.park.figure import NOWHERE, Figure, Place
from matchchain.stored import stored

PERMIT_TYPES = {
    "hazardous-waste": ("经营许可证", "hazardous-waste operating permit"),
    "point-to-point": ("点对点方案", "point-to-point use plan"),
    "exemption": ("豁免清单", "exemption list"),
    "hazardous-chemical": ("危化品", "hazardous-chemicals licence"),
    "pollutant-discharge": ("排污许可", "pollutant discharge permit"),
    "transport": ("运输许可", "transport permit"),
    "cross-province": ("跨省转移批准", "cross-province transfer approval or record"),
}


@stored(frozen=True, slots=True, kw_only=True)
class Permit:
    """A paper that lets a firm take, use or carry something."""

    type: str = entry("类型", "type", "choice", "", "许可类型", choices=PERMIT_TYPES, required=True)
    codes: tuple[str, ...] = entry("代码", "codes", "words", "", "类别", default=())
    mode: str = entry("方式", "mode", "text", "", "处置方式", default="")
    capacity: Figure | None = entry("规模", "capacity", "amount", "t/yr", "核准规模")
    until: str = entry("有效期至", "valid until", "date", "", "有效期", default="")
    number: str = entry("证号", "number", "text", "", "编号", default="")
    place: Place = NOWHERE

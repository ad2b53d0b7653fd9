"""A whole park."""

from __future__ import annotations

from matchchain.park import domain as of
from matchchain.park.chain import ChainCard
from matchchain.park.challenge import Challenge
from matchchain.park.conversion import Conversion
from matchchain.park.deal import Deal
from matchchain.park.element import Element
from matchchain.park.field import entry
from matchchain.park.figure import Figure
from matchchain.park.finding import Unsound
from matchchain.park.firm import Firm
from matchchain.park.following import FollowRules, Holiday
from matchchain.park.forecast import ForecastRecord
from matchchain.park.ledger import LedgerLine, PriceLine
from matchchain.park.material import ParkMaterial, Settled
from matchchain.park.meeting import Meeting
from matchchain.park.naming import Naming
from matchchain.park.policy import Policy
from matchchain.park.project import Project
from matchchain.park.request import Request
from matchchain.park.service import Service
from matchchain.park.settings import (
    JURISDICTIONS,
    Ages,
    Carrier,
    Chain,
    Conflict,
    Ignore,
    PartnerPark,
    PlanRules,
    Zone,
    ZoneDistance,
)
from matchchain.park.share import Share
from matchchain.park.tariffs import Tariffs
from matchchain.stored import stored


@stored(frozen=True, slots=True, kw_only=True)
class Park:
    """A whole park: its settings, its firms, its own knowledge of materials and processes."""

    name: str = entry("园区名称", "name", "text", "", "名称", default="")
    name_en: str = entry("英文名称", "English name", "text", "", "英文名", default="")
    language: str = entry(
        "语言", "language", "choice", choices={"zh": ("中文", "Chinese"), "en": ("英文", "English")}, default=""
    )
    jurisdiction: str = entry(
        "法域", "jurisdiction", "choice", "", "适用法律", choices=JURISDICTIONS, default=""
    )
    currency: str = entry("币种", "currency", "text", "", "货币", default="CNY")
    operating_days: Figure | None = entry("年运行天数", "operating days", "number", "d/yr", "运行天数", domain=of.DAYS)
    prices: str = entry(
        "价格口径",
        "price basis",
        "choice",
        choices={"ex-vat": ("不含税", "ex VAT"), "incl-vat": ("含税", "incl. VAT")},
        default="",
    )
    tariffs: Tariffs | None = entry("费率", "tariffs", "part", of="Tariffs")
    plan: PlanRules | None = entry("方案规则", "plan", "part", of="PlanRules")
    chains: tuple[Chain, ...] = entry("产业链", "chains", "parts", default=(), of="Chain")
    carriers: tuple[Carrier, ...] = entry("承运单位", "carriers", "parts", default=(), of="Carrier")
    conflicts: tuple[Conflict, ...] = entry("回避", "conflicts", "parts", "", "冲突", default=(), of="Conflict")
    zones: tuple[Zone, ...] = entry("片区", "zones", "parts", "", "片区列表", default=(), of="Zone")
    distances: tuple[ZoneDistance, ...] = entry(
        "片区距离", "distances between zones", "parts", "", "距离", default=(), of="ZoneDistance"
    )
    partners: tuple[PartnerPark, ...] = entry(
        "伙伴园区", "partner parks", "parts", "", "园外企业", "周边园区", default=(), of="PartnerPark"
    )
    share: Share | None = entry("公开范围", "shared outside", "part", "", "公开", of="Share")
    ages: Ages | None = entry("时效", "how long figures stay good", "part", "", "数据时效", of="Ages")
    ignore: tuple[Ignore, ...] = entry("不再提醒", "not to be reported", "parts", "", "忽略", default=(), of="Ignore")
    follow: FollowRules | None = entry("跟踪规则", "how things are followed", "part", "", "跟踪", of="FollowRules")
    note: str = entry("备注", "note", "text", "", "说明", default="")
    firms: tuple[Firm, ...] = ()
    materials: tuple[ParkMaterial, ...] = ()
    same: tuple[Settled, ...] = ()
    not_same: tuple[Settled, ...] = ()
    serves: tuple[Settled, ...] = ()
    names: tuple[Naming, ...] = ()
    conversions: tuple[Conversion, ...] = ()
    chain_cards: tuple[ChainCard, ...] = ()
    """The cards in `chains/`; their names, chiefs, offices and lead firms stand in `chains` too."""
    deals: tuple[Deal, ...] = ()
    ledger: tuple[LedgerLine, ...] = ()
    forecasts: tuple[ForecastRecord, ...] = ()
    price_series: tuple[PriceLine, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    requests: tuple[Request, ...] = ()
    challenges: tuple[Challenge, ...] = ()
    services: tuple[Service, ...] = ()
    elements: tuple[Element, ...] = ()
    projects: tuple[Project, ...] = ()
    policies: tuple[Policy, ...] = ()
    unsound: Unsound | None = None
    """Set by `load` where the files hold errors; None of a sound park."""


FOLLOWED = (
    "deals", "ledger", "forecasts", "price_series", "meetings", "requests", "challenges", "services", "elements", "projects",
    "policies",
)  # fmt: skip
"""Fields of the park whose records say what came after the match; they live in the park's folder only."""

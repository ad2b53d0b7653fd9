"""Prices and factors of hauling and of keeping a deal."""

from __future__ import annotations

from matchchain.park import domain as of
from matchchain.park.field import entry
from matchchain.park.figure import Figure
from matchchain.stored import stored


@stored(frozen=True, slots=True, kw_only=True)
class Tariffs:
    """Prices and factors of hauling and of keeping a deal; blank means: as the next wider level says."""

    haul_rate: Figure | None = entry("运费单价", "haul rate", "rate", "CNY/(t·km)", "运价", domain=of.HAUL)
    road_factor: Figure | None = entry("道路系数", "road factor", "number", "1", "绕行系数", domain=of.ROAD)
    loading: Figure | None = entry("装卸费", "loading", "price", "CNY/t")
    hazard_factor: Figure | None = entry("危货系数", "hazard factor", "number", "1", "危险品系数", domain=of.HAZARD)
    pretreatment: Figure | None = entry("预处理默认价", "default pretreatment", "price", "CNY/t")
    pipe_cost: Figure | None = entry("管道年费", "yearly cost of a pipe", "rate", "CNY/(m·yr)", domain=of.HAUL)
    deal_cost: Figure | None = entry("对接固定费", "deal cost", "yearly", "CNY/yr")
    discount_rate: Figure | None = entry("折现率", "discount rate", "share", "1", domain=of.DISCOUNT)
    co2_haul: Figure | None = entry("运输排放因子", "haul emissions", "rate", "kg/(t·km)", domain=of.FACTOR)

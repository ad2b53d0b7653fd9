"""What the park itself knows of materials, and what a person has settled."""

from __future__ import annotations

from matchchain.park import domain as of
from matchchain.park.field import entry
from matchchain.park.figure import NOWHERE, Figure, Place
from matchchain.park.tariffs import Tariffs
from matchchain.stored import stored


@stored(frozen=True, slots=True, kw_only=True)
class Co2Factor:
    """An emission factor with what makes it usable: source, year and boundary."""

    factor: Figure | None = entry("因子", "factor", "rate", "t/t", required=True, domain=of.FACTOR)
    source: str = entry("来源", "source", "text", default="")
    year: str = entry("年份", "year", "text", default="")
    boundary: str = entry("边界", "boundary", "text", default="")
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class ParkMaterial:
    """What the park itself knows of a material: other names, prices, factors."""

    name: str = entry("品名", "name", "text", "", "名称", "物料", required=True)
    aliases: tuple[str, ...] = entry("别名", "aliases", "words", default=())
    reference_price: Figure | None = entry("参考价", "reference price", "price", "CNY/t")
    disposal_cost: Figure | None = entry("处置单价", "disposal cost", "price", "CNY/t")
    co2_virgin: Co2Factor | None = entry("原生排放因子", "virgin emissions", "part", of="Co2Factor")
    co2_disposal: Co2Factor | None = entry("处置排放因子", "disposal emissions", "part", of="Co2Factor")
    unit: str = entry("单位", "unit", "text", default="")
    density: Figure | None = entry("密度", "density", "rate", "t/m3", domain=of.DENSITY)
    heat_value: Figure | None = entry("热值", "heat value", "rate", "GJ/t", domain=of.HEAT)
    tariffs: Tariffs | None = entry("费率", "tariffs", "part", of="Tariffs")
    source: str = entry("来源", "source", "text", default="")
    as_of: str = entry("数据日期", "as of", "date", "", "日期", default="")
    note: str = entry("备注", "note", "text", "", "说明", default="")
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class Settled:
    """A decision a person took on two names, or on what a material serves as."""

    names: tuple[str, ...] = entry("品名", "names", "words", "", "名称", default=())
    material: str = entry("物料", "material", "text", default="")
    use: str = entry("用途", "use", "text", default="")
    strength: Figure | None = entry("替代比", "strength", "number", "1", domain=of.RATIO)
    by: str = entry("决定人", "by", "text", default="")
    on: str = entry("日期", "on", "date", "", "date", default="")
    why: str = entry("原因", "why", "text", default="")
    place: Place = NOWHERE

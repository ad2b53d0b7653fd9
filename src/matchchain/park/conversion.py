"""A process that turns one material into another."""

from __future__ import annotations

from collections.abc import Mapping

from matchchain.park import domain as of
from matchchain.park.field import entry
from matchchain.park.figure import NOWHERE, Figure, Place
from matchchain.stored import stored


@stored(frozen=True, slots=True, kw_only=True)
class Conversion:
    """A process that turns one material into another.

    Every figure is per unit of the first material taken, which is a tonne where nothing else is written
    (`0.7 m3/m3`, `0.9 GJ/GJ` say otherwise); the capacity is in that unit too.

    Attributes:
        holds: what the first material is taken to hold, by mass: yields scale with it.
        draws: air, water or oxygen that enter without being bought by the tonne.
    """

    name: str = entry("名称", "name", "text", "", "工艺", required=True)
    name_en: str = entry("英文名称", "English name", "text", "", "英文名", default="")
    id: str = entry("编号", "id", "key", default="")
    owner: str = entry("所属企业", "owner", "text", "", "业主", default="")
    takes: Mapping[str, Figure] | None = entry("投入", "takes", "amounts", "t/t", required=True)
    gives: Mapping[str, Figure] | None = entry("产出", "gives", "amounts", "t/t", required=True)
    residue: Mapping[str, Figure] | None = entry("残渣", "residue", "amounts", "t/t")
    holds: Mapping[str, Figure] | None = entry("假定含量", "content assumed", "shares", "1", "投入含量", domain=of.CONTENT)
    draws: tuple[str, ...] = entry("另用", "drawn freely", "words", "", "取自环境", default=())
    cost: Figure | None = entry("成本", "cost", "price", "CNY/t", "加工费")
    capacity: Figure | None = entry("能力", "capacity", "amount", "t/yr", "处理能力")
    investment: Figure | None = entry("投资", "investment", "money", "CNY")
    life: Figure | None = entry("年限", "life", "number", "yr", domain=of.YEARS)
    co2: Figure | None = entry("排放", "emissions", "rate", "t/t", domain=of.FACTOR)
    source: str = entry("来源", "source", "text", default="")
    source_en: str = entry("英文来源", "source in English", "text", default="")
    note: str = entry("备注", "note", "text", "", "说明", default="")
    note_en: str = entry("英文备注", "note in English", "text", default="")
    place: Place = NOWHERE

    @property
    def unit(self) -> str:
        """The unit of the first material taken, which every figure is per: "t", "m3", "Nm3", "GJ" or "kWh"."""
        first = next(iter((self.takes or {}).values()), None)
        return first.unit.partition("/")[2] if first else "t"

    def out_of_unit(self) -> tuple[tuple[str, Figure], ...]:
        """The materials whose figure is per another unit than that, with the figure."""
        tables = (self.takes, self.gives, self.residue)
        amounts = (amount for table in tables for amount in (table or {}).items())
        return tuple((name, figure) for name, figure in amounts if figure.unit.partition("/")[2] != self.unit)

"""What the park as a whole says that changes how a card is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from matchchain.park import Park, ParkMaterial
from matchchain.values import dataclass

# Where a price says 含税 without a rate: 13 % on goods, 6 % on disposal as a service (VAT Law of the PRC).
GOODS_VAT, DISPOSAL_VAT = 0.13, 0.06


@dataclass(frozen=True, slots=True)
class Setting:
    """Operating days, whether prices hold VAT, densities (t/m3) of the park's own materials, the currency."""

    operating_days: float | None = None
    vat_included: bool = False
    densities: Mapping[str, float] = field(default_factory=dict)
    currency: str = "CNY"

    def stamp(self) -> str:
        """The same for the same setting: part of the key of what is remembered of a card."""
        return f"{self.operating_days!r}|{self.vat_included}|{sorted(self.densities.items())!r}|{self.currency}"


def setting_of(park: Park, materials: tuple[ParkMaterial, ...]) -> Setting:
    """The setting that a park's own files make."""
    days = park.operating_days.likely if park.operating_days else None
    densities = {
        name: material.density.likely
        for material in materials
        if material.density is not None
        for name in (material.name, *material.aliases)
    }
    return Setting(days, park.prices == "incl-vat", densities, park.currency or "CNY")

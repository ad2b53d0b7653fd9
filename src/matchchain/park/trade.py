"""A trade that exists already, and where the figures of a line come from."""

from __future__ import annotations

from matchchain.park.field import entry
from matchchain.park.figure import NOWHERE, Figure, Place
from matchchain.stored import stored


@stored(frozen=True, slots=True, kw_only=True)
class Partner:
    """A trade that exists already: with which firm, how much a year (unknown when blank)."""

    firm: str = entry("企业", "firm", "text", "", "单位", required=True)
    quantity: Figure | None = entry("数量", "quantity", "amount", "t/yr")
    place: Place = NOWHERE


STATES = {
    "solid": ("固态", "solid"),
    "liquid": ("液态", "liquid"),
    "gas": ("气态", "gas"),
    "solution": ("溶液", "solution"),
    "slurry": ("浆料", "slurry"),
    "paste": ("膏状", "paste"),
}
MODES = {"road": ("公路", "road"), "pipe": ("管道", "pipe")}
DATA_ORIGINS = {
    "report": ("企业填报", "reported by the firm"),
    "visit": ("走访", "visit"),
    "eia": ("环评", "environmental assessment"),
    "ledger": ("台账", "ledger"),
    "licence": ("许可", "licence"),
    "measured": ("实测", "measured"),
    "estimate": ("估算", "estimate"),
}

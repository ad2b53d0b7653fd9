"""What a receiver buys today in the place of what it is offered: the good, and what its card says of it."""

from __future__ import annotations

import math

from matchchain.candidates import Candidates
from matchchain.kept import Kept
from matchchain.matching.pairing.heat import ENERGY, UNKNOWN, Ends, heat_of_material
from matchchain.materials import Material, resolve_name
from matchchain.materials.facts.use import NAMED_GOODS, Use
from matchchain.park import Figure, Need, ParkMaterial
from matchchain.values import dataclass

_BY_THE_TONNE = {"steam", "heat"}


@dataclass(frozen=True, slots=True)
class Bought:
    """What a need is covered with today.

    Attributes:
        goods: the materials it may be: one where the card names it, those usually bought for the use otherwise,
            none where nobody knows.
        content: mass fraction of what acts or of the main substance, low, likely, high; nan where not stated.
    """

    goods: tuple[Material, ...]
    content: Ends


def bought_for(c: Candidates, n: int, use: Use | None) -> Bought:
    """What need n is covered with today.

    The material the need names; else what its card says it buys now; else the goods that are bought for the use.

    Args:
        c: the candidates; with the thesaurus.
        n: index of the need.
        use: the use it is met by, None where it is met as a material.
    """
    known = c.thesaurus
    need: Need = c.needs.entries[n]
    named = c.needs.resolution(n).material
    content = content_of(need)
    if named is not None:
        return Bought((named,), content)
    if need.buys_now:
        now = resolve_name(need.buys_now, known)
        said = now.attributes.concentration or now.attributes.purity
        if said is not None:
            content = said[0], (said[0] + said[1]) / 2, said[1]
        return Bought((now.material,) if now.material else (), content)
    listed = () if use is None else use.bought_as or named_good(use, c.needs.unit[n])
    return Bought(tuple(good for identity in listed if (good := known.get(identity)) is not None), content)


def named_good(use: Use, unit: str) -> tuple[str, ...]:
    """Id of the good that the function of a use names, where the unit can be that good's."""
    good = NAMED_GOODS.get(use.function)
    return () if good is None or (use.function in _BY_THE_TONNE and unit != "t") else (good,)


def content_of(entry: object) -> Ends:
    """The content a card states, by concentration, else purity; what is asked for at least may be purer."""
    stated: Figure | None = getattr(entry, "concentration", None) or getattr(entry, "purity", None)
    if stated is None or stated.bound == "<=" or not stated.low > 0:
        return UNKNOWN
    return stated.low, stated.likely, 1.0 if stated.bound == ">=" else stated.high


def heat_bought(c: Candidates, n: int, bought: Bought) -> Ends:
    """GJ in one unit of what need n is covered with: low, likely, high; nan where nobody knows.

    A heat value on the card counts first, unless it is a limit; of several goods the first is the likely one.
    """
    unit, need = c.needs.unit[n], c.needs.entries[n]
    if unit in ENERGY:
        return ENERGY[unit], ENERGY[unit], ENERGY[unit]
    stated = need.heat_value
    if stated is not None and not stated.bound:
        density = next((good.density for good in bought.goods if good.density), None)
        per_unit = 1.0 if unit == "t" else density or math.nan
        return stated.low * per_unit, stated.likely * per_unit, stated.high * per_unit
    own = own_materials(c)
    heats = [heat_of_material(good, own.get(good.id), unit) for good in bought.goods]
    if not heats:
        heats = [heat_of_material(None, c.needs.material[n], unit)]
    known = [heat for heat in heats if heat > 0]
    return (min(known), known[0], max(known)) if known else UNKNOWN


@Kept
def own_materials(c: Candidates) -> dict[str, ParkMaterial]:
    """Id of a material -> what the park's own files state of it."""
    named = ((resolve_name(material.name, c.thesaurus).material, material) for material in reversed(c.park.materials))
    return {what.id: material for what, material in named if what is not None}

"""How much bought material one offered unit replaces where it serves another purpose or is another grade.

By what the function counts: mass and volume one to one by definition, heat by heat values, dry matter by moistures,
content by what acts; where that is not known the ratio is unknown, and never 1 for want of better.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

import numpy as np

from matchchain.candidates import Candidates, Flags, Floats, Ints
from matchchain.kept import Kept
from matchchain.matching.pairing.heat import UNKNOWN, Ends, heat_of_line, heat_of_material
from matchchain.matching.valuing.bought import Bought, bought_for, content_of, heat_bought, named_good
from matchchain.matching.valuing.contents import active_in
from matchchain.materials import Correspondence
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.use import Use
from matchchain.rules.moisture import offered_moisture
from matchchain.values import dataclass

NOT_KNOWN, STATED, IDENTITY, CONTENT, HEAT, DEFINITION, DRY = range(7)
"""Where a ratio comes from: nobody knows, the offer's card or a line of knowledge, the same material or its formula,
declared contents, heat values, the definition of the purpose (a tonne of backfill is a tonne), dry matter."""

_AIR_DRY = 0.12  # moisture of feed as it is traded, where a need states none

Way: TypeAlias = Literal["one", "solids", "heat", "content", "dry", ""]
_WAYS: dict[str, Way] = {
    "mass": "solids", "volume": "one", "service": "one", "heat": "heat", "content": "content", "dry": "dry",
}  # fmt: skip
_WATERS = "streams/waters"
_OF_FAMILY: dict[str, Way] = {"streams/heat": "heat", _WATERS: "one"}


@dataclass(frozen=True, slots=True)
class Comparison:
    """By what a meeting's two sides are held against each other.

    Attributes:
        way: "one" (one to one), "solids" (one to one, but of a water only what is in it counts), "heat", "content",
            "dry" (dry matter), or "" where nothing compares them.
        function, active: of "content", which function, and what acts.
        use: the use by which they meet, None where it is a material.
    """

    way: Way
    function: str = ""
    active: str = ""
    use: Use | None = None


def comparison(c: Candidates, k: int, meeting: Correspondence) -> Comparison:
    """By what the offer of pair k is held against what its receiver buys."""
    known = c.thesaurus
    use = known.uses.get(meeting.how) if meeting.relation == "use" else None
    if use is not None:
        function = known.purposes.functions.get(use.function)
        if function is None:
            return Comparison("", use=use)
        return Comparison(_WAYS.get(function.basis, ""), function.id, function.active, use)
    mine, theirs = c.offers.resolution(int(c.o[k])).material, c.needs.resolution(int(c.n[k])).material
    if mine is None or theirs is None:
        return Comparison("")
    if theirs.family in _OF_FAMILY and (meeting.relation == "use" or mine.family == theirs.family):
        return Comparison(_OF_FAMILY[theirs.family])
    return Comparison("content", "", "substance") if meeting.relation == "use" else Comparison("")


def ratios(c: Candidates, rows: Ints) -> tuple[Floats, Ints]:
    """(3, r) s of these pairs, low, likely, high, nan where unknown; (r,) where each comes from.

    s counts as in the plan: need units replaced by the offer units that one need unit converts to.
    """
    s, origin = np.full((3, len(rows)), np.nan), np.zeros(len(rows), dtype=np.int64)
    numbers, first, place = np.unique(c.meeting[rows], return_index=True, return_inverse=True)
    met = zip(numbers.tolist(), rows[first].tolist(), strict=True)
    compared = [comparison(c, k, c.meetings[number]) for number, k in met]
    ways = np.array([one.way for one in compared], dtype=object)[place]
    diluted = watery(c)[c.o[rows]]
    ways[ways == "solids"] = np.where(diluted, "dry", "one")[ways == "solids"]
    s[:, ways == "one"], origin[ways == "one"] = 1.0, DEFINITION
    reckoner = _Reckoner(c)
    for at in np.flatnonzero((ways == "heat") | (ways == "content") | (ways == "dry")).tolist():
        s[:, at], origin[at] = reckoner.by(int(rows[at]), compared[int(place[at])])
    origin[np.isnan(s[1])] = NOT_KNOWN
    return s, origin


@Kept
def watery(c: Candidates) -> Flags:
    """(offers,): waste waters, of which a tonne replaces no tonne of anything but water."""
    names = [name.material is not None and name.material.family == _WATERS for name in c.offers.names]
    flags: Flags = np.array(names, dtype=np.bool_)[c.offers.name] if names else np.zeros(0, dtype=np.bool_)
    return flags


class _Reckoner:
    """Ratios pair by pair; what depends on one side only is worked out once."""

    def __init__(self, c: Candidates) -> None:
        self._c = c
        self._known = c.thesaurus
        self._bought: dict[tuple[int, str], Bought] = {}
        self._heat: dict[int, Ends] = {}
        self._acts: dict[tuple[str, str, str], tuple[str, float]] = {}

    def by(self, k: int, compared: Comparison) -> tuple[Ends, int]:
        """The ratio of pair k, and where it comes from."""
        if compared.way in {"dry", "solids"}:
            return self.by_dry_matter(k), DRY
        if compared.way == "heat":
            return self.by_heat(k, compared), HEAT
        return self.by_content(k, compared), CONTENT

    def by_dry_matter(self, k: int) -> Ends:
        """Dry matter of one offered tonne over that of a tonne as it is bought, air dry where the need states none."""
        c, o, n = self._c, int(self._c.o[k]), int(self._c.n[k])
        wet = offered_moisture(c.offers.entries[o], c.offers.resolution(o))
        if wet is None or {c.offers.unit[o], c.needs.unit[n]} != {"t"}:
            return UNKNOWN
        limit = c.needs.entries[n].max_moisture
        asked = 1 - (limit.high if limit is not None and limit.high < 1 else _AIR_DRY)
        low, likely, high = ((1 - value) / asked for value in (wet.high, wet.likely, wet.low))
        return min(low, 1.0), min(likely, 1.0), min(high, 1.0)

    def by_heat(self, k: int, by: Comparison) -> Ends:
        """Heat of one offered unit over that of one bought unit."""
        c, o, n = self._c, int(self._c.o[k]), int(self._c.n[k])
        if o not in self._heat:
            self._heat[o] = self._offered(o)
        return _over(self._heat[o], heat_bought(c, n, self._for(n, by)), float(c.conversion[k]))

    def _offered(self, o: int) -> Ends:
        """Heat of one offered unit; an offer that is written as a use is what that use names."""
        name, unit = self._c.offers.resolution(o), self._c.offers.unit[o]
        goods = named_good(name.use, unit) if name.material is None and name.use is not None else ()
        if not goods:
            return heat_of_line(self._c.offers, o)
        heat = heat_of_material(self._known.get(goods[0]), None, unit)
        return heat, heat, heat

    def by_content(self, k: int, by: Comparison) -> Ends:
        """Content of what acts in the offer over that in what is bought, the same thing counted in both."""
        c, o, n = self._c, int(self._c.o[k]), int(self._c.n[k])
        bought, material = self._for(n, by), c.offers.resolution(o).material
        if material is None or len(bought.goods) != 1 or not _comparable(c, o, n):
            return UNKNOWN
        mine, amount = self._active(material, by)
        theirs, other = self._active(bought.goods[0], by)
        entry = c.offers.entries[o]
        told = (entry.impurities or {}).get("COD") if mine == "COD" or theirs == "COD" else None
        if told is not None:
            mine, amount, content = "COD", 1.0, (told.low, told.likely, told.high)
        else:
            content = content_of(entry)
        if not mine or mine != theirs:
            return UNKNOWN
        return _over(_times(content, amount), _times(bought.content, other), 1.0)

    def _for(self, n: int, by: Comparison) -> Bought:
        key = n, by.use.id if by.use else ""
        if key not in self._bought:
            self._bought[key] = bought_for(self._c, n, by.use)
        return self._bought[key]

    def _active(self, material: Material, by: Comparison) -> tuple[str, float]:
        key = material.id, by.function, by.active
        if key not in self._acts:
            self._acts[key] = active_in(material, by.function, by.active, self._known)
        return self._acts[key]


def _comparable(c: Candidates, o: int, n: int) -> bool:
    """Whether their fractions compare the two amounts: by mass, or of gases by volume."""
    return {c.offers.unit[o], c.needs.unit[n]} in ({"t"}, {"t", "m3"}, {"Nm3"})


def _times(ends: Ends, factor: float) -> Ends:
    return ends[0] * factor, ends[1] * factor, ends[2] * factor


def _over(mine: Ends, theirs: Ends, times: float) -> Ends:
    """Low, likely, high of one over the other; nan where a side is unknown or nothing."""
    if not (mine[1] > 0 and theirs[0] > 0 and theirs[1] > 0):
        return UNKNOWN
    return mine[0] / theirs[2] * times, mine[1] / theirs[1] * times, mine[2] / theirs[0] * times

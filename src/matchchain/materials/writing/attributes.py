"""What a raw name says beside the identity: percent, grade, state, hydrate water, packaging, origin."""

from __future__ import annotations

from matchchain.values import dataclass

Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Attributes:
    """What was lifted out of a raw name; None or "" where nothing was said.

    Attributes:
        concentration: mass fraction low, high of a solution: "30%液碱" gives (0.3, 0.3).
        purity: mass fraction low, high of a pure substance: "≥98%" gives (0.98, 1.0).
        grade: the grade in its own words: "工业级", "AR".
        state: "solid", "liquid", "gas", "solution", "slurry" or "".
        hydrate: molecules of crystal water, 0 for anhydrous.
        packaging: the packaging in its own words: "25kg/袋".
        origin: "by-product" 副产, "waste" 废, "recovered" 回收、再生, or "".
        moisture: mass fraction low, high of water.
        basis: "active" 折百, "dry" 干基, "wet" 湿基, or "".
        form: the physical form in its own words: "粉", "flakes"; kept for people, no identity.
        remark: words in brackets that nobody understands.
    """

    concentration: Range | None = None
    purity: Range | None = None
    grade: str = ""
    state: str = ""
    hydrate: float | None = None
    packaging: str = ""
    origin: str = ""
    moisture: Range | None = None
    basis: str = ""
    form: str = ""
    remark: str = ""


NOTHING_SAID = Attributes()

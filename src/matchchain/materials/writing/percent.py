"""Percentages in names: purity, concentration, moisture; as ranges of mass fractions."""

from __future__ import annotations

import re
from typing import NamedTuple

from matchchain.expressions import expression

_NUMBER = r"\d{1,3}(?:\.\d+)?"
_ABOUT = r"(?:约|大约|about|approx\.?|ca\.?|max\.?|min\.?|[~≈±])?"
_BOUND = r"(?:>=|=>|≥|≧|>|<=|=<|≤|≦|<|不小于|不低于|不大于|不高于|大于等于|小于等于|大于|小于|高于|低于)?"
_WORDS = (
    r"(?:含水率|含水量|含水|水含量|水分|含湿量|moisture(?:\s+content)?|water\s+content|纯度|含量|质量分数|有效成分|浓度|折百|折纯|主含量"
    r"|purity|assay|content|concentration|strength)"
)
PERCENT = expression(
    rf"(?P<word>{_WORDS})?\s*(?P<colon>[:：=为]|is|of)?\s*(?P<bound>{_BOUND})\s*{_ABOUT}\s*(?P<low>{_NUMBER})\s*%?"
    rf"(?:\s*(?:-|至|到|to|~)\s*(?P<high>{_NUMBER}))?\s*(?:%|％|wt\.?\s*%|w/w\s*%|percent\b|pct\b)"
    rf"\s*(?:\(?(?:wt|w/w|m/m|质量|重量|v/v|vol)\)?)?(?P<after>\s*(?:以上|及以上|以下|及以下|min(?:imum)?\b\.?|max(?:imum)?\b\.?|含量|纯度|浓度"
    rf"|含水率?|moisture\b|水分|purity\b|content\b))?",
    re.IGNORECASE,
)
_MOIST = expression(r"含水|水分|moist|water|含湿", re.IGNORECASE)
_LEAST = expression(r">|≥|≧|不小于|不低于|大于|高于|以上|min", re.IGNORECASE)
_MOST = expression(r"<|≤|≦|不大于|不高于|小于|低于|以下|max", re.IGNORECASE)


class Percent(NamedTuple):
    """One percentage: low and high as fractions, what of, and whether it set a limit."""

    low: float
    high: float
    kind: str  # "moisture" or "content"
    bound: str  # ">=", "<=" or ""


def read_percent(hit: re.Match[str]) -> Percent | None:
    """The percentage a match of `PERCENT` states, or None when it is over 100 %.

    Example:
        >>> read_percent(PERCENT.search("纯度≥98%"))
        Percent(low=0.98, high=1.0, kind='content', bound='>=')
    """
    low = float(hit["low"]) / 100
    high = float(hit["high"]) / 100 if hit["high"] else low
    if high > 1 or low > high:
        return None
    said = f"{hit['word'] or ''} {hit['after'] or ''}"
    kind = "moisture" if _MOIST.search(said) else "content"
    bound = ""
    limits = f"{hit['bound'] or ''} {hit['after'] or ''}"
    if not hit["high"]:
        if _LEAST.search(limits):
            bound, high = ">=", 1.0
        elif _MOST.search(limits):
            bound, low = "<=", 0.0
    return Percent(low, high, kind, bound)

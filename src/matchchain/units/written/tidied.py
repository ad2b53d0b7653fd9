"""A written unit with one way of saying "per"."""

from __future__ import annotations

import re
from functools import cache

from matchchain.expressions import expression

_PER = expression(r"\s*(?:每|/|÷|\b(?:per|pro|par|por|je|pr\.?)\b)\s*", re.IGNORECASE)
_ONE = expression(r"/(?:一|1)个?(?=[^\d\s])")
_ALONE = expression(r"^(?:一|1)个?(年|月|天|日|周|星期|季度)$")
_LAST = expression(r"(?<=[^\d\s/])\s*(?:一|1)个?(年|月|天|日|周|星期|季度|小时)$")
_MONEY_ONE = expression(r"((?:元|圆|块|毛|角|分)钱?)\s*(?:一|1)个?\s*(?=[^\d\s])")
_INVERSE = expression(
    r"(?<=[A-Za-z0-9%)])[\s·.]+(a|yr|y|year|d|day|h|hr|s|min|t|kg|g|L|l|m3|Nm3|km|mo|week)\s?\^?-1(?![\d.])"
)
_A_UNIT = expression(
    r"(?:(?<=[\d\s])|^)an?\s+"
    r"(?=(?:t|tonne|ton|kg|kilo|lb|m3|cubic met(?:re|er)|litre|liter|gallon|drum|piece|kwh|mwh|gj)\b)",
    re.IGNORECASE,
)
_INVERSE_M3 = expression(r"(?<=[A-Za-z])[\s·.]+m\s?\^?-3(?![\d.])")
_OF = expression(
    r"(?<=[A-Za-z\d])\s+(?:of [a-z][a-z ]*?|heat|steam|electricity|water|gas)(?=\s*(?:$|/|\bper\b|\ba year\b|\bp\.a))",
    re.IGNORECASE,
)
_WORDS = (  # what stands behind the unit instead of "per"
    (expression(r"[\s,]+(?:p\.\s?a\.?|pa|annually|yearly|(?:each|every|a) year)$", re.IGNORECASE), "/yr"),
    (expression(r"[\s,]+(?:daily|(?:each|every|a) day)$", re.IGNORECASE), "/d"),
    (expression(r"[\s,]+(?:monthly|(?:each|every|a) month)$", re.IGNORECASE), "/month"),
    (expression(r"[\s,]+(?:p\.\s?w\.?|pw|weekly|(?:each|every|a) week)$", re.IGNORECASE), "/week"),
    (expression(r"[\s,]+(?:fortnightly|(?:each|every|a) fortnight)$", re.IGNORECASE), "/fortnight"),
    (expression(r"[\s,]+(?:hourly|(?:each|every|an) hour)$", re.IGNORECASE), "/h"),
)
_GLUED = {
    "tpa": "t/a", "tpy": "t/a", "tpd": "t/d", "tph": "t/h", "tpm": "t/month", "ktpa": "kt/a", "ktpy": "kt/a",
    "kta": "kt/a",
    "ktpd": "kt/d", "mtpa": "MT/a", "mtpy": "MT/a", "mtpd": "MT/d", "蒸吨": "t/h", "蒸吨/小时": "t/h",
    "蒸吨/h": "t/h", "mmtpa": "MMT/a", "mgd": "MG/d", "mld": "ML/d", "kld": "kL/d",
    "gpd": "gal/d", "gpm": "gal/min", "lpm": "l/min", "lps": "l/s", "lpd": "l/d", "mmscfd": "MMscf/d",
}  # fmt: skip


@cache
def tidy(unit: str) -> str:
    """A written unit with one way of saying "per".

    Example:
        >>> tidy("元 每 吨"), tidy("tonnes per year"), tidy("m³/a"), tidy("KTPA"), tidy("块钱一吨")
        ('元/吨', 'tonnes/year', 'm3/a', 'kt/a', '块钱/吨')
    """
    unit = unit.replace("³", "3").replace("²", "2").replace("m^3", "m3").strip()
    if unit in {"Mtpa", "Mtpy"}:
        return "Mt/a"
    if unit.casefold() in _GLUED:
        return _GLUED[unit.casefold()]
    unit = re.sub(r"/\s*24\s*(?:h|小时)$", "/d", _OF.sub("", unit))
    for pattern, per in _WORDS:
        unit = pattern.sub(per, unit)
    unit = _A_UNIT.sub("/", unit)
    unit = re.sub(r"\bper cent\b", "percent", unit, flags=re.IGNORECASE)
    unit = _PER.sub("/", inverted(unit))
    unit = _ALONE.sub(r"/\1", unit.replace("/蒸吨", "/吨"))
    unit = _ONE.sub("/", re.sub(r"/{2,}", "/", unit))
    unit = _LAST.sub(r"/\1", _MONEY_ONE.sub(r"\1/", unit))
    return unit.strip().rstrip(".,;").strip()


def inverted(text: str) -> str:
    """t·a-1 and mg kg-1 with a stroke.

    Example:
        >>> inverted("1000 t·a-1"), inverted("kg m-3")
        ('1000 t/a', 'kg/m3')
    """
    return _INVERSE_M3.sub("/m3", _INVERSE.sub(r"/\1", text))

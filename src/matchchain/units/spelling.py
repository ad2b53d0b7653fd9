"""A written figure with one way of writing fractions, exponents, inverse units and money in two coins."""

from __future__ import annotations

import re

from matchchain.expressions import expression
from matchchain.units.stated import UnitFault
from matchchain.units.tidied import inverted
from matchchain.units.writing import folded

_FRACTIONS = {"½": ".5", "¼": ".25", "¾": ".75", "⅓": ".333333", "⅔": ".666667", "⅛": ".125"}
_FRACTION = expression(rf"(\d*)\s*([{''.join(_FRACTIONS)}])")
_POWER_OF_TEN = expression(r"(?<=\d)\s*[x·]\s*10\s*\^\s*\(?([+-]?\d{1,2})\)?")
_BETWEEN = expression(r"^(?:between|from)\s+(.+?)\s+(?:and|to)\s+(?=\d)|^(?:从|在|介于)(.+?)[至到和与](?=\d)", re.IGNORECASE)
_COINS = expression(r"(\d+)\s*(块|元)\s*(\d)\s*[毛角]?(?=\s*(?:钱|一|每|/|$))")
_DIMES = expression(r"(?<![\d.])(\d)\s*[毛角]\s*(\d)\s*分?(?=\s*(?:钱|一|每|/|$))")
_EACH_ONE = expression(r"(?<=\d)\s*一(?=吨|公斤|斤|方|度|立方|标方|个|只|套|台|桶|件|平方米|米)")
_TWO = expression(r"\d\s*、\s*\d")


def spelled(text: str) -> str:
    """The figure as the readers take it.

    Raises:
        UnitFault: two numbers side by side (3、5).

    Example:
        >>> spelled("1.2×10⁴ t·a⁻¹"), spelled("1½吨/天"), spelled("3块5一公斤"), spelled("between 2 and 3 t")
        ('1.2e4 t/a', '1.5吨/天', '3.5元一公斤', '2-3 t')
    """
    if _TWO.search(text):
        raise UnitFault("units.not-understood", {"text": text})
    text = _FRACTION.sub(lambda found: f"{found[1] or '0'}{_FRACTIONS[found[2]]}", text.replace("’", "'"))
    text = _POWER_OF_TEN.sub(r"e\1", folded(text))
    text = _BETWEEN.sub(lambda found: f"{found[1] or found[2]}-", inverted(text)).replace("之间", "")
    text = _COINS.sub(r"\1.\3元", text)
    text = _DIMES.sub(r"0.\1\2元", text)
    return _EACH_ONE.sub("/", text)

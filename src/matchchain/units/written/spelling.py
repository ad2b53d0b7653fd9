"""A written figure with one way of writing fractions, exponents, inverse units and money in two coins."""

from __future__ import annotations

import re

from matchchain.expressions import expression
from matchchain.units.written.stated import UnitFault
from matchchain.units.written.tidied import inverted
from matchchain.units.written.writing import folded

LONGEST = 200  # characters; no figure has more
_FRACTIONS = {"½": ".5", "¼": ".25", "¾": ".75", "⅓": ".333333", "⅔": ".666667", "⅛": ".125"}
_FRACTION = expression(rf"(\d*)\s*([{''.join(_FRACTIONS)}])")
_POWER_OF_TEN = expression(r"(?<=\d)\s*[x·]\s*10\s*\^\s*\(?([+-]?\d{1,2})\)?")
_BETWEEN = expression(
    r"^(?:between|from)\s+(.+?)\s+(?:and|to)\s+(?=[$€£¥]?\d)|^(?:从|在|介于)(.+?)[至到和与](?=\d)", re.IGNORECASE
)
_COINS = expression(r"(\d+)\s*(块|元)\s*(\d)\s*[毛角]?(?=\s*(?:钱|一|每|/|$))")
_SPOKEN_COINS = expression(
    r"(?<![一二两三四五六七八九十百千万点])([一二两三四五六七八九])块([一二三四五六七八九])(?=\s*(?:钱|一|每|/|$))"
)
_PLUS_FREIGHT = expression(r"(?:\s*[,，]?\s*(?:\+|加|另加|外加)\s*运费)$")
_HALF_A = expression(r"\bhalf (?:an? |of an? )", re.IGNORECASE)
_DIMES = expression(r"(?<![\d.])(\d)\s*[毛角]\s*(\d)\s*分?(?=\s*(?:钱|一|每|/|$))")
_EACH_ONE = expression(r"(?<=\d)\s*一(?=吨|公斤|斤|方|度|立方|标方|个|只|套|台|桶|件|平方米|米)")
_AFTERWARDS = expression(r"^(.*?\d)(\s*[^\d±+]*?)\s*(?:±|\+/-)\s*(\d+(?:\.\d+)?\s*%)$")  # 500 t/yr ± 10%
_PLUS = expression(r"^(\d[\d,. ]*)\+(?=\s|[^\d\s/-])")
_HALVES = expression(r"(?<![\d/.])([13])/([234])(?=\s+[A-Za-z]|\s*[吨个])")
_NEIGHBOURS = expression(
    r"(?<![〇零一二两三四五六七八九点])(十?)([一二两三四五六七八])([二三四五六七八九])(?![〇零一二两三四五六七八九点分])([十百千万]*)"
)
_ORDER = "〇一二三四五六七八九"
_DASH = expression(r"(?<=\d)[,.]-+(?=\s*(?:$|/|€|[A-Z]))")  # € 30,-
_TWO = expression(r"\d\s*、\s*\d")


def spelled(text: str) -> str:
    """The figure as the readers take it.

    Raises:
        UnitFault: two numbers side by side (3、5), or more than a figure can be.

    Example:
        >>> spelled("1.2×10⁴ t·a⁻¹"), spelled("1½吨/天"), spelled("3块5一公斤"), spelled("between 2 and 3 t")
        ('1.2e4 t/a', '1.5吨/天', '3.5元一公斤', '2-3 t')
    """
    if len(text) > LONGEST:
        raise UnitFault("units.too-long", {"text": text[:40], "limit": LONGEST})
    if _TWO.search(text):
        raise UnitFault("units.not-understood", {"text": text})
    text = _FRACTION.sub(lambda found: f"{found[1] or '0'}{_FRACTIONS[found[2]]}", text.replace("’", "'"))
    text = _POWER_OF_TEN.sub(r"e\1", folded(text))
    text = _BETWEEN.sub(lambda found: f"{found[1] or found[2]}-", inverted(text)).replace("之间", "")
    text = _DASH.sub("", text).replace("元整", "元").replace("不等", "")
    text = _PLUS_FREIGHT.sub("", _HALF_A.sub("0.5 ", text))
    text = _AFTERWARDS.sub(r"\1±\3\2", _PLUS.sub(r">=\1", text))
    text = _HALVES.sub(lambda found: f"{int(found[1]) / int(found[2]):.6g}", text)
    text = _NEIGHBOURS.sub(_neighbours, text)
    text = _SPOKEN_COINS.sub(lambda found: f"{_digit(found[1])}.{_digit(found[2])}元", text)
    text = _COINS.sub(r"\1.\3元", text)
    text = _DIMES.sub(r"0.\1\2元", text)
    return _EACH_ONE.sub("/", text)


def _digit(word: str) -> int:
    return _ORDER.index(word.replace("两", "二"))


def _neighbours(found: re.Match[str]) -> str:
    """三四吨 and 两三百吨 are ranges; 一三 is none."""
    ten, one, two, power = found.groups()
    if _ORDER.index(two) - _ORDER.index(one.replace("两", "二")) != 1:
        return found[0]
    return f"{ten}{one}{power}-{ten}{two}{power}"

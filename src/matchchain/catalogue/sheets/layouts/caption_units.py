"""Captions that give some things another unit than the rest: 单位：吨（电为万千瓦时，废灯管为根）."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.expressions import expression
from matchchain.units import folded

_EXCEPT = expression(
    r"(?P<things>[\u3400-\u9fff、和及]{1,16}?)(?:的?(?:计量)?单位)?(?:均?为|是|以|按|[:])\s*"
    r"(?P<unit>[^\s,;:、。()]{1,10}?)(?:计量?)?(?=[\s,;、。()]|$)"
)
_CAPTION = expression(r"单位")
_REST = expression(r"单位|计量|其[余他它]|数量|[重产用]量|年份|日期")


def units_of_things(texts: Iterable[str]) -> dict[str, str]:
    """Thing -> the unit that a caption gives it alone.

    Example:
        >>> units_of_things(["计量单位：千克（废灯管为根）", "（单位：吨，电：万千瓦时）", "填报单位：甲厂"])
        {'废灯管': '根', '电': '万千瓦时'}
        >>> units_of_things(["单位：吨，氢气和氧气为万Nm3"])
        {'氢气': '万Nm3', '氧气': '万Nm3'}
    """
    found: dict[str, str] = {}
    for text in texts:
        if not _CAPTION.search(text):
            continue
        for hit in _EXCEPT.finditer(folded(text)):
            if unit_of(hit["unit"]) == "amount" and not _REST.search(hit["things"]):
                found |= dict.fromkeys(expression(r"[、和及]").split(hit["things"]), hit["unit"])
    found.pop("", None)
    return found


def unit_of_thing(name: str, units: Mapping[str, str]) -> str:
    """The unit that a caption gives a thing alone, "" for none."""
    return next((unit for thing, unit in units.items() if name == thing or (len(thing) > 1 and thing in name)), "")

"""Pieces of a line that say something by themselves: 危废, 固态, 外售, 全年, 2026年10月, 面议."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field

from matchchain.entries.choices import chosen
from matchchain.entries.line.fits import half_width
from matchchain.entries.line.key_words import KeyWord, Side, key_words, slots
from matchchain.expressions import expression
from matchchain.units import folded, is_blank
from matchchain.values import dataclass
from matchchain.wording import Message


@dataclass(frozen=True, slots=True)
class Placed:
    """What a piece says of a line: attribute -> text; or why it fills no field of it."""

    said: Mapping[str, str] = field(default_factory=dict)
    reason: Message | None = None


_A_DATE = expression(r"^(?:数据)?((?:19|20)\d\d(?:[-/.年]\d{1,2}(?:[-/.月](?:\d{1,2}日?)?)?|年))(?:度?数据|填报)?$")
_IN_WORDS = ("kind", "state", "now", "batch", "mode", "source", "legal")
_FREE_TO_TAKE = expression(r"^(?:免费|无偿|白送|赠送|free(?: of charge)?|for free|gratis)", re.IGNORECASE)
_TO_BE_RID = expression(r"处置|处理|disposal|treat", re.IGNORECASE)
_REMARK = expression(r"^([^()\d]+)\(([^()\d]+)\)$")
_OF_A_PRICE = expression(r"[价议市]|行情|negotiable|poa|spot|index|on request|agreed")
_ALL_YEAR = frozenset(("全年", "常年", "year-round", "all year", "year round"))
_BY_SOMEBODY = expression(r"^(?:委托|委外|交由?|由)[^\d]{2,24}(?:处置|处理|回收利用)$")


def by_itself(piece: str, side: Side) -> Placed | None:
    """What a piece says that is a word of its own and no figure: 危废, 固态, 外售, 全年."""
    plain = half_width(piece).lower()
    for word in key_words(side):
        if plain == word.word and (word.choices or word.reason):
            return apart(word, piece) if word.reason else Placed(dict(word.choices))
    said = _in_words(piece, side)
    remark = _REMARK.match(half_width(piece)) if said is None else None
    if remark is None:
        return said
    inner = by_itself(remark[1].strip(), side)  # 填埋(生活垃圾填埋场)
    return Placed({**inner.said, "note": remark[2]}) if inner is not None and inner.said else None


def _in_words(piece: str, side: Side) -> Placed | None:
    """One of the choices, a day, an open price."""
    known, small = slots(side), folded(piece)
    for attribute in _IN_WORDS:
        if attribute in known and (code := chosen(attribute, known[attribute].label, small)):
            return Placed({attribute: code})
    return _of_time(small, piece, side) or _of_money(small, piece, side)


def _of_time(small: str, piece: str, side: Side) -> Placed | None:
    if small in _ALL_YEAR:
        return Placed({"months": piece})
    if side == "offers" and _BY_SOMEBODY.match(small):
        return Placed({"now": "treat", "note": piece})
    if day := _A_DATE.match(small):
        return Placed({"as_of": day[1]})
    return None


def _of_money(small: str, piece: str, side: Side) -> Placed | None:
    free = _FREE_TO_TAKE.match(small)
    if free and not any(char.isdigit() for char in small):
        return Placed({"disposal_cost" if side == "offers" and _TO_BE_RID.search(small) else "price": free[0]})
    if not is_blank(small):
        return None
    return Placed({"price": piece}) if _OF_A_PRICE.search(small) else Placed()


def apart(word: KeyWord, piece: str) -> Placed:
    """What is no field of a line: a remark on the haulage without a figure is a note, anything else is left."""
    if word.reason == "haulage" and not any(char.isdigit() for char in piece):
        return Placed({"note": piece})
    return Placed(reason=Message(f"line.{word.reason}", {"part": piece}))

"""Where does a waste go at present? The words of a cell -> a choice of `now`, and what else they say."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from matchchain.catalogue.sheets.layouts.words import plain_word, table_of, words_of
from matchchain.expressions import expression
from matchchain.units import folded

_TOO_SHORT = frozenset(
    ("处置", "处理", "卖", "外委", "委外", "回收", "tip", "skip", "vent", "drain", "river", "sale", "sell", "internal")
)
"""Words that are a way only where they are all that a text says."""
_BY_WHOM = expression(
    r"^(?:委托|委外|外委|交由?|由|送往?|运往|转移?至|外运至|给)(?P<taker>.{2,40}?)(?:公司|单位)?进?行?"
    r"(?P<way>安全填埋|填埋|焚烧|综合利用|回收利用|回收|利用处置|利用|无害化处置|处置|处理|收购|清运)(?:处置|处理|利用)?$"
)
_SOLD_TO = expression(r"^(?:外?卖|外?售|出售|销售)(?:给|至|往|到|与)(?P<taker>[^\d,;，；。]{1,30})$")
_BEFORE = expression(
    r"^(?:目前|现在|现阶段|暂时|现|全部|均为?|都|主要|直接|一般|基本|currently|at present|all|now"
    r"|mostly|mainly)\s*",
    re.IGNORECASE,
)
_BY = {
    "安全填埋": "landfill",
    "填埋": "landfill",
    "焚烧": "incinerate",
    "回收": "sell",
    "回收利用": "sell",
    "收购": "sell",
}
_ANYBODY = expression(
    r"^(?:有|具有|具备)?(?:相应|相关)?(?:危废|危险废物)?(?:处[理置])?资质的?(?:单位|公司|企业)?$"
    r"|^第三方$|^(?:专业|环保)?(?:公司|单位)$|^厂家$|^环卫(?:部门|所)?$"
)
_AROUND = " ,;:、。，；：()（）的由交给送至到往去为作进行后再并"


@cache
def _longest_first() -> tuple[tuple[str, str], ...]:
    return tuple(sorted(table_of("ways").items(), key=lambda item: -len(item[0])))


@lru_cache(maxsize=4096)
def way_in(text: str) -> tuple[str, str]:
    """The way that a text says, and what it says besides; ("", text) where it says none, or several.

    Example:
        >>> way_in("外售"), way_in("外售给龙华水泥"), way_in("废水处理污泥"), way_in("landfill, 40 km")
        (('sell', ''), ('sell', '龙华水泥'), ('', '废水处理污泥'), ('landfill', '40 km'))
        >>> way_in("外售或填埋")
        ('', '外售或填埋')
    """
    text, whole = _BEFORE.sub("", text.strip()), plain_word(text)
    word = plain_word(text)
    if way := table_of("ways").get(whole) or table_of("ways").get(word):
        return way, ""
    if not word or word in words_of("own_use"):
        return "", text.strip()
    if sold := _SOLD_TO.match(folded(text)):
        return "sell", sold["taker"].strip(_AROUND)
    if whom := _BY_WHOM.match(folded(text)):
        return _BY.get(whom["way"], "treat"), "" if _ANYBODY.match(whom["taker"]) else whom["taker"].strip(_AROUND)
    found: dict[str, tuple[int, str]] = {}
    rest = folded(text).casefold()
    for way, code in _longest_first():
        at = _place(rest, way)
        if at >= 0:
            found.setdefault(code, (at, way))
            rest = f"{rest[:at]}{chr(0) * len(way)}{rest[at + len(way) :]}"
    if len(found) > 1 and "treat" in found and "sell" not in found:  # 委托有资质单位焚烧: by whom, and how
        found.pop("treat")
    if len(found) != 1:
        return "", text.strip()
    (code,) = found
    return code, " ".join(rest.replace("\x00", " ").split()).strip(_AROUND)


def _place(text: str, way: str) -> int:
    """Where a way stands in a text as words of its own."""
    if way in _TOO_SHORT or (len(way) < 2):
        return -1
    at = text.find(way)
    if at < 0 or not way.isascii():
        return at
    before, behind = text[at - 1 : at], text[at + len(way) : at + len(way) + 1]
    return -1 if before.isalnum() or behind.isalnum() else at


def says_own_use(text: str) -> bool:
    """Whether a text says that a thing is used up where it arises.

    Example:
        >>> says_own_use("厂内回用"), says_own_use("外售")
        (True, False)
    """
    word = plain_word(text)
    return word in words_of("own_use") or any(
        len(own) > 2 and not own.isascii() and own in word for own in words_of("own_use")
    )


@lru_cache(maxsize=4096)
def way_at_end(text: str) -> tuple[str, str]:
    """A name without the way it ends with, and that way: 炉渣外售 -> 炉渣, sell.

    Example:
        >>> way_at_end("炉渣外售"), way_at_end("废水处理污泥")
        (('炉渣', 'sell'), ('废水处理污泥', ''))
    """
    for way, code in _longest_first():
        if way.isascii() or way in _TOO_SHORT or way == "库存" or not text.endswith(way):
            continue
        name = text.removesuffix(way).rstrip(_AROUND)
        if len(name) >= 2:
            return name, code
    return text, ""

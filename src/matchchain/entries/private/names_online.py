"""Mail addresses and names in chat programs."""

from __future__ import annotations

import re
from typing import NamedTuple

from matchchain.expressions import expression

_SIGN = r"[^\s@<>:;,、()\[\]{}\"'=]"
_LOCAL = r"[\w.%+-]"
_MAIL = expression(
    rf"((?:(?<!{_LOCAL}){_LOCAL}|(?<!{_SIGN}){_SIGN}){_SIGN}{{0,63}})"
    rf"\s{{0,3}}(?:@|[\[(]\s?at\s?[\])])\s{{0,3}}{_SIGN}{{1,250}}"
)
_PROGRAM = (
    r"(?:微信|威信|薇信|企微|钉钉|飞书|扣扣"
    r"|(?<![A-Za-z])(?:we\s?chat|weixin|wx|vx|v信|qq|q号|dingtalk|skype|whatsapp|telegram))"
)
_CHAT = expression(
    _PROGRAM + r"\s{0,5}(?:号码?|账号|id)?\s{0,5}"
    r"(?:[:=]\s{0,5}|\s{1,5}|(?<=[号信])|(?<=id))[\"']?([A-Za-z0-9][\w.-]{3,})",
    re.IGNORECASE | re.ASCII,
)
_WXID = expression(r"(?<![A-Za-z\d])wxid_([A-Za-z\d]+)")
_ADD = expression(r"加\s?[vV]\s?:?\s?([A-Za-z][\w-]{4,})", re.ASCII)


class Name(NamedTuple):
    """Where a name online stands in a text, without what it is a name for."""

    start: int
    end: int


def names_online(text: str) -> list[Name]:
    """The parts of mail addresses and of names in chat programs that lead to a person.

    Args:
        text: `plain`, so that full-width signs count.

    Example:
        >>> text = "wx: long_hua8"
        >>> [text[name.start : name.end] for name in names_online(text)]
        ['long_hua8']
    """
    return sorted(Name(*hit.span(1)) for kind in (_MAIL, _CHAT, _WXID, _ADD) for hit in kind.finditer(text))

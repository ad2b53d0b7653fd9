"""What stands around the number of a figure: limits, "about", VAT, 折百, 干基 and 湿基."""

from __future__ import annotations

import re
from decimal import Decimal

from matchchain.expressions import expression


def _before(*words: str) -> re.Pattern[str]:
    return expression(rf"^(?:{'|'.join(words)})\s*", re.IGNORECASE)


def _behind(*words: str) -> re.Pattern[str]:
    return expression(rf"\s*(?:{'|'.join(words)})$", re.IGNORECASE)


def _anywhere(*patterns: str) -> re.Pattern[str]:
    return expression("|".join(patterns), re.IGNORECASE)


_AT_LEAST = (
    "不低于",
    "不少于",
    "不小于",
    "至少",
    "大于等于",
    "大于",
    "高于",
    "超过",
    "at least",
    r"min\.?",
    "from",
)
_AT_MOST = (
    "不高于",
    "不超过",
    "不大于",
    "不多于",
    "至多",
    "最多",
    "最大",
    "最高",
    "小于等于",
    "小于",
    "低于",
)
_LIMITS = (
    (">=", _before(">=", "≥", "=>", ">", "≮", *_AT_LEAST)),
    ("<=", _before("<=", "≤", "=<", "<", "≯", *_AT_MOST, "at most", "up to", r"max\.?")),
    (">=", _behind("以上", "及以上", r"\bmin\.?", "起")),
    ("<=", _behind("以下", "及以下", "以内", "之内", r"\bmax\.?")),
)
_ABOUT = (
    _before("~", "≈", "约为", "约", "大约", "大概", "近", r"ca\.?", "circa", r"approx\.?", "about", "around"),
    _behind("左右", "上下", r"approx\.?"),
)
_RATE = r"\d+(?:\.\d+)?)\s*%"
_NOTES = (
    (
        "ex-vat",
        _anywhere(r"不含(?:增值)?税(?:价)?", "未税", "除税", r"(?:ex|excl)\.?\s*(?:of\s*)?VAT", "net of VAT"),
    ),
    (
        "incl-vat",
        _anywhere(
            rf"(?:含|incl\.?\s*|including\s*)\s*(?P<first>{_RATE}\s*(?:增值税|税|VAT)",
            rf"(?:价税合计|含(?:增值)?税价?|(?:incl\.?|including|with)\s*VAT)\s*:?\s*(?:(?P<last>{_RATE})?",
        ),
    ),
    (
        "active",
        _anywhere(
            "折百", "折纯", r"折\s*100\s*%?", r"[以按]\s*100\s*%\s*计", r"100\s*%\s*basis", r"as\s*100\s*%"
        ),
    ),
    ("dry", _anywhere("绝干", "干基", "干重", r"dry\s*(?:basis|weight|matter)", r"\bd\.?b\.?$")),
    ("wet", _anywhere("湿基", "湿重", r"as\s*received", r"wet\s*(?:basis|weight)")),
)
_LEFT_OVER = expression(r"\(\s*[,;:]*\s*\)|[,;]\s*$|^\s*[,;:]")


def without_notes(text: str) -> tuple[str, str, float | None]:
    """The text without what it says of VAT and basis; those, comma-joined; the VAT rate.

    Example:
        >>> without_notes("1500元/吨(含税13%)")
        ('1500元/吨', 'incl-vat', 0.13)
    """
    basis: list[str] = []
    vat = None
    for name, pattern in _NOTES:
        found = pattern.search(text)
        if not found:
            continue
        text = text[: found.start()] + text[found.end() :]
        rate = (found["first"] or found["last"]) if name == "incl-vat" else None
        if rate:
            vat = float(Decimal(rate) / 100)
        basis.append(name)
    if basis:
        for _ in range(3):
            text = _LEFT_OVER.sub("", text).strip()
    return text, ",".join(basis), vat


def without_limit(text: str) -> tuple[str, str]:
    """The text without the limit it sets; ">=", "<=" or ""."""
    for bound, pattern in _LIMITS:
        found = pattern.search(text)
        if found:
            return (text[: found.start()] + text[found.end() :]).strip(), bound
    return text, ""


def without_about(text: str) -> tuple[str, bool]:
    """The text without its "about" (~, 约, 左右), and whether it had one."""
    for pattern in _ABOUT:
        found = pattern.search(text)
        if found:
            return (text[: found.start()] + text[found.end() :]).strip(), True
    return text, False

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
    "不低于", "不少于", "不小于", "至少", "大于等于", "大于", "高于", "超过", "at least", "no less than", "not less than",
    "more than", "greater than", "over", "above", r"minimum(?: of)?", r"min\b\.?", "from",
)  # fmt: skip
_AT_MOST = (
    "不高于", "不超过", "不大于", "不多于", "至多", "最多", "最大", "最高", "小于等于", "小于", "低于", "at most", "up to", "no more than",
    "not more than", "not exceeding", "less than", "below", "under", r"maximum(?: of)?", r"max\b\.?",
)  # fmt: skip
_LIMITS = (
    (">=", _before(">=", "≥", "=>", ">", "≮", *_AT_LEAST)),
    ("<=", _before("<=", "≤", "=<", "<", "≯", *_AT_MOST)),
    (">=", _behind("以上", "及以上", r"(?<!/)\bmin\b\.?", r"\(min(?:imum)?\.?\)", "起")),
    ("<=", _behind("以下", "及以下", "以内", "之内", r"\bmax\b\.?", r"\(max(?:imum)?\.?\)")),
)
_ABOUT = (
    _before(
        "~", "≈", "约为", "大约", "大概", "约", "近", r"ca\.?(?![a-z])", r"c\.", "circa", r"approx(?:imately|\.)?", "about", "around",
        "roughly", "some", "rund", "etwa", "env\\.?(?:iron)?",
    ),
    _behind("左右", "上下", r"\(?approx\.?\)?"),
    expression(r"(?:左右|上下)(?=\s*(?:/|每|一[吨公度方天年月]))"),
)  # fmt: skip
_RATE = r"\d+(?:\.\d+)?)\s*%"
_VAT = r"(?:VAT|GST|MwSt\b\.?|USt\b\.?|BTW|TVA|IVA|moms|DPH)"
_NOTES = (
    (
        "ex-vat",
        _anywhere(
            r"不含(?:增值)?税(?:价)?", "未税", "除税", "税前(?:价)?",
            rf"(?:\bex(?:cl|kl|cluding|clusive of)?\b|\bplus|\bzzgl|\bnet of|\bwithout|\bbefore|\+)\.?\s*(?:of\s*)?(?:\d+(?:\.\d+)?\s*%\s*)?{_VAT}",
            r"\bHT\b",
        ),
    ),
    (
        "incl-vat",
        _anywhere(
            rf"(?:含|\bin[ck]l\b\.?|\bincluding|\bwith)\s*(?P<first>{_RATE}\s*(?:增值税|税|{_VAT})",
            rf"(?P<ahead>{_RATE}\s*含税价?",
            rf"(?:价税合计|含(?:增值)?税价?|(?:\bin[ck]l\b\.?|\bincluding|\bwith)\s*{_VAT})\s*:?\s*(?:at\s*)?(?:(?P<last>{_RATE}|(?P<points>\d+)个?点)?",
            r"\bTTC\b",
        ),
    ),
    (
        "active",
        _anywhere(
            "折百", "折纯", r"折\s*100\s*%?", r"[以按]\s*100\s*%\s*计", r"100\s*%\s*basis", r"as\s*100\s*%"
        ),
    ),
    (
        "dry",
        _anywhere(
            "绝干", "干基", "干重", r"\(\s*干\s*\)", "干(?=吨)", r"\(?\b(?:oven |bone )?dry\s*(?:basis|weight|matter|solids)\)?", r"\(\s*dry\s*\)",
            r"\b(?:oven[ -]|bone[ -])?dry\s+(?=metric|tons?\b|tonnes?\b|t\b)", r"(?<=\bt)\s?(?:DS|TS|DM|ds)\b", r"(?<=\dt)\s?(?:DS|TS|DM|ds)\b",
            r"\b(?:od|bd|dm)(?=t\b)", r"\bd\.?b\.?$", r"\bdry$",
        ),
    ),
    ("wet", _anywhere("湿基", "湿重", r"\(\s*(?:湿|wet)\s*\)", "湿(?=吨)", r"as\s*received", r"wet\s*(?:basis|weight)", r"\bwm(?=t\b)")),
)  # fmt: skip
_LEFT_OVER = expression(r"\(\s*[,;:]*\s*\)|[,;]\s*(?=$|\))|(?<=\()\s*[,;:]|^\s*[,;:]")
_GROUPS = ("first", "ahead", "last", "points")


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
        rate = next(filter(None, (found[group] for group in _GROUPS)), None) if name == "incl-vat" else None
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

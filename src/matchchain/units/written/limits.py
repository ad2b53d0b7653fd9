"""What limits a figure or makes it "about": ≥, 不超过, 以上, ~, 约, 左右."""

from __future__ import annotations

import re

from matchchain.expressions import expression


def _before(*words: str) -> re.Pattern[str]:
    return expression(rf"^(?:{'|'.join(words)})\s*", re.IGNORECASE)


def _behind(*words: str) -> re.Pattern[str]:
    return expression(rf"\s*(?:{'|'.join(words)})$", re.IGNORECASE)


_AT_LEAST = (
    "最低", "最少", "不低于", "不少于", "不下于", "不小于", "至少", "大于等于", "大于", "高于", "超过",
    "at least", "no less than", "not less than", "more than", "greater than", "over", "above",
    r"minimum(?: of)?", r"min\b\.?", "from",
)  # fmt: skip
_AT_MOST = (
    "不高于", "不超过", "不足", "不到", "不大于", "不多于", "至多", "最多", "最大", "最高", "小于等于", "小于",
    "低于", "at most", "up to", "no more than",
    "not more than", "not exceeding", "less than", "below", "under", r"maximum(?: of)?", r"max\b\.?",
)  # fmt: skip
_LIMITS = (
    (">=", _before(">=", "≥", "=>", ">", "≮", *_AT_LEAST)),
    ("<=", _before("<=", "≤", "=<", "<", "≯", *_AT_MOST)),
    (">=", _behind("以上", "及以上", r"(?<!/)\bmin\b\.?", r"\(min(?:imum)?\.?\)", "起", r"\bor more", r"\band above")),
    ("<=", _behind("以下", "及以下", "以内", "之内", r"\bmax\b\.?", r"\(max(?:imum)?\.?\)", r"\bor less")),
)
_ABOUT = (
    _before(
        "~", "≈", "大概在", "大约在", "约在", "基本在", "约为", "大约", "大概", "约", "将近",
        "接近", "近", r"ca\.?(?![a-z])", r"c\.", "circa",
        r"approx(?:imately|\.)?", "about", "around", "roughly", "some", "rund", "etwa", "env\\.?(?:iron)?",
    ),
    _behind("左右", "上下", r"\(?approx\.?\)?"),
    expression(r"(?:左右|上下)(?=\s*(?:/|每|一[吨公度方天年月]))"),
)  # fmt: skip


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

"""What people write around a figure that is neither number nor unit: labels before it, remarks behind it."""

from __future__ import annotations

import re

from matchchain.expressions import expression
from matchchain.units.written.aside_words import LABELS, PART_OF_UNIT, TAILS
from matchchain.units.written.measures import measure
from matchchain.units.written.periods import period
from matchchain.units.written.tidied import tidy

_LABEL = expression(rf"^(?:{'|'.join(LABELS)})\s*(?:为|是|[:=])?\s*(?=\S)(?![)\]])", re.IGNORECASE)
_OPEN_LEAD = expression(r"^(?:随行就市|市场价|另议|面议|协商)\s*[,(]\s*([^()]*\d[^()]*)\)?$")
_IN_FRONT = expression(r"^\(([^()\d]*)\)\s*(?=\S)")
_BRACKET = expression(r"\s*\(([^()\d]*|(?:in )?(?:19|20)\d\d\s*年?(?:度|数据|实际|计划)?)\)$")
_YEAR = expression(r"\s+in (?:19|20)\d\d$")
_BEHIND = expression(r"\s*[,;]\s*([^\d,;]+)$")
_TAIL = expression(rf"(?:\s+|(?<=[吨方度斤个套台桶]))(?:{'|'.join(TAILS)})$", re.IGNORECASE)
_OF_WATER = expression(r"(?<=%)\s*(?:水[分份]?|含水[率量]?)$")
_LIMIT = expression(r"(?:max|min)(?:imum)?\.?|approx(?:imately|\.)?|左右|上下|以上|以下|以内", re.IGNORECASE)
# a remark that would change the figure is not set aside; it is refused where nothing has read it
_MATTERS = expression(
    r"[干湿税折万亿美欧日]|\b(?:short|long|dry|wet|vat|basis|usd|eur|gbp|cny|rmb)\b|[$€£¥]", re.IGNORECASE
)



def without_label(text: str) -> str:
    """The text without the name of what is stated: 处置费350, 含水率: 78%.

    Example:
        >>> without_label("含水率:78%"), without_label("78%")
        ('78%', '78%')
    """
    text = _OPEN_LEAD.sub(r"\1", text)
    if (found := _IN_FRONT.match(text)) and not _MATTERS.search(found[1]):
        text = text[found.end() :]
    for _ in range(5):
        shorter = _LABEL.sub("", text)
        if shorter == text:
            break
        text = shorter
    return text


def without_remarks(text: str) -> str:
    """The text without remarks behind the figure; a period or a unit in brackets joins the figure.

    Example:
        >>> without_remarks("300元/吨(自提)"), without_remarks("30吨(每天)"), without_remarks("500(吨/年)")
        ('300元/吨', '30吨/天', '500 吨/年')
    """
    for _ in range(4):
        text = _OF_WATER.sub("", _TAIL.sub("", _YEAR.sub("", text)).rstrip(" ,;"))
        found = _BRACKET.search(text) or _BEHIND.search(text)
        if not found:
            break
        said, head = found[1].strip(), text[: found.start()]
        if _LIMIT.fullmatch(said):
            return f"{head} {said}"
        if said.casefold() in PART_OF_UNIT or (head.endswith("/") and said):
            break
        word = tidy(said)
        if period(word.removeprefix("/")):
            text = f"{head}/{word.removeprefix('/')}"
        elif head[-1:].isdigit() and ("/" in word or "%" in word or measure(word) or word[:1] in "元万"):
            text = f"{head} {word}"
        elif _MATTERS.search(said) or any(measure(part) for part in word.split("/")[1:]):
            break
        else:
            text = head
    return text

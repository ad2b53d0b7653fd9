"""What a firm says became of a line: 本年无变化, 不再产生; and what counts as a tick."""

from __future__ import annotations

from typing import Literal, TypeAlias

from matchchain.expressions import expression
from matchchain.units import folded
from matchchain.wording.message import sentence_of

Fate: TypeAlias = Literal["same", "ended", "unclear"]

_ENDED = expression(r"不再|不产生|停产|停用|已停|没有了|取消|失效|注销|no longer|ended|stopped|ceased|discontinued")
_SAME = expression(r"无变化|没变|未变|不变|照旧|同前|no change|unchanged|as before|^same")
_NOT = expression(r"(?:并非|不是|没有|not)[^,;]{0,4}(?:不再|停|no longer|ended|stopped)")
_NO = frozenset(("否", "不", "无", "x", "×", "✗", "✘", "0", "no", "n", "false", "-", "可以提供", "可提供"))


def fate_of(text: str) -> Fate:
    """What the last column of a line says.

    Example:
        >>> fate_of("本年无变化"), fate_of("不再产生(已停产)"), fate_of("随便")
        ('same', 'ended', 'unclear')
    """
    word = folded(text).casefold()
    ended, same = _ENDED.search(word) is not None and _NOT.search(word) is None, _SAME.search(word) is not None
    return "unclear" if ended == same else "ended" if ended else "same"


def is_ticked(text: str) -> bool:
    """Whether a box holds a tick, a cross of a ballot or any word but no.

    Example:
        >>> is_ticked("√"), is_ticked("是"), is_ticked("否"), is_ticked("")
        (True, True, False, False)
    """
    word = folded(text).casefold()
    return bool(word) and word not in _NO


def mark_words(section: str, lang: str) -> tuple[str, str]:
    """The words of the drop-down of that column: nothing changed, and that it is no more."""
    at = lang == "en"
    return sentence_of("forms.mark.same")[at], sentence_of(f"forms.mark.ended.{section}")[at]

"""Texts of a paper without what means nothing: widths, blanks, marks of footnotes."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from matchchain.expressions import expression

_NUMBERED_NOTE = expression(r"[(（]\s*(?:注\s*)?\d{1,2}\s*[)）]")
_HAN = expression("[\u3400-\u9fff]")
_SPACES = expression(r"\s+")
_DASHES = dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xFF0D), "-")


@lru_cache(maxsize=1 << 14)
def plain(text: str) -> str:
    """A text as headers, labels and words are compared: half width, lower case, Chinese without blanks.

    Example:
        >>> plain(" 产 生 量（ｔ／ａ） "), plain("Waste   Description")
        ('产生量(t/a)', 'waste description')
    """
    folded = unicodedata.normalize("NFKC", text).translate(_DASHES).casefold().strip()
    return _SPACES.sub("" if _HAN.search(folded) else " ", folded)


def unmarked(text: str) -> str:
    """A header without marks of footnotes: circled figures, (1), （注2).

    Example:
        >>> unmarked("种类（1）"), unmarked("全厂排放量⑥")
        ('种类', '全厂排放量')
    """
    return _NUMBERED_NOTE.sub("", re.sub("[\u2460-\u2473\u203b]", "", text)).strip()


def is_chinese(text: str) -> bool:
    """Whether a text holds a Chinese character."""
    return bool(_HAN.search(text))

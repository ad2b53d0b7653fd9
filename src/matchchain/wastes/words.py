"""A name of a waste made ready for the table of names: one spelling, one number, what is denied taken out."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from matchchain.expressions import expression

_SPELLINGS = (
    ("sulph", "sulf"),
    ("aluminium", "aluminum"),
    ("fibre", "fiber"),
    ("tyre", "tire"),
    ("mould", "mold"),
    ("colour", "color"),
    ("grey", "gray"),
    ("neutralis", "neutraliz"),
    ("galvanis", "galvaniz"),
    ("anodis", "anodiz"),
    ("mercuris", "mercuriz"),
    ("chromed", "chrome"),
    ("plasticis", "plasticiz"),
    ("isation", "ization"),
    ("vapour", "vapor"),
    ("pulveris", "pulveriz"),
)
_TOKEN = expression(r"[a-z0-9]+\*?")
_ENGLISH_LEFT_OUT = expression(r"\b(?:other than|except(?:ing)?|excluding|rather than)\b[^,;()]*")
_ENGLISH_FREE_OF = expression(r"\b(?:free of|free from|without|no|not|non)[ -](\w+)")
_ENGLISH_FREE = expression(r"\b(\w+)[ -]free\b")
_HAN_LEFT_OUT = expression(
    r"不包括[^,，;；)）]*|(?<![去脱拆清扣排])除[^,，;；()（）]{1,30}?(?:之外|以外|外(?!\w))|不含有?[^,，;；()（）的废]{1,8}"
)
_KEPT_S = frozenset({"ss", "us", "is"})


def plain(text: str) -> str:
    """One width, lower case, one spelling.

    Example:
        >>> plain("Sulphuric ACID（废）")
        'sulfuric acid(废)'
    """
    text = unicodedata.normalize("NFKC", text).lower().replace("'", "").replace("’", "").replace("废弃物", "废物")
    for old, new in _SPELLINGS:
        text = text.replace(old, new)
    return text


def han(text: str) -> str:
    """A plain text without blanks and without what it denies, for the Chinese words.

    Example:
        >>> han("废油(不含 多氯联苯)")
        '废油()'
    """
    return _HAN_LEFT_OUT.sub("", "".join(text.split()))


def english(text: str) -> str:
    """The words of a plain text, singular, between single blanks, for the English words.

    Example:
        >>> english("spent lead-acid batteries (oil free)")
        ' spent lead acid battery oilfree '
    """
    text = _ENGLISH_LEFT_OUT.sub(" ", text)
    text = _ENGLISH_FREE.sub(r"\1free", _ENGLISH_FREE_OF.sub(r"non\1", text))
    return f" {' '.join(singular(word) for word in _TOKEN.findall(text))} "


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """A word without its plural.

    Example:
        >>> [singular(w) for w in ("batteries", "ashes", "drosses", "glass", "oils", "gas")]
        ['battery', 'ash', 'dross', 'glass', 'oil', 'gas']
    """
    if len(word) < 4 or not word.endswith("s") or word[-2:] in _KEPT_S:
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-2] if re.search(r"(?:ss|sh|ch|x)es$", word) else word[:-1]

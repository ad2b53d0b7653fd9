"""The one output edge: what a shown string may hold, whoever wrote it.

Control, bidi and invisible characters are shown as `<U+202E>`: rich and terminals pass them through, and they
can move the cursor or turn a line round. Characters the output cannot hold are shown by an ASCII twin. Cells
of spreadsheets that would be read as a formula get a leading apostrophe; `import` takes it off again.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Callable
from functools import cache

from matchchain.expressions import expression

__all__ = ["INVISIBLE", "defused", "edge", "for_encoding", "shown", "visible", "wide_signs"]

# Controls, invisible and bidi characters, line separators, fillers, lone surrogates, tags.
_INVISIBLE = (
    "\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
INVISIBLE = expression(f"[{_INVISIBLE}]")
_BLANKS = expression(r"[ \t\n\r]*[\t\n\r][ \t\n\r]*")
_COLOUR = expression(r"(\x1b\[[0-9;]*m)")
_LONE_RETURN = expression(r"\r(?!\n)")
_UNSAFE = expression(f"[{_INVISIBLE}\t\n\r]")

_FORMULA = expression(r"\s*[=+\-@＝＋－＠﹦﹢﹣﹫]|[\t\r]")
_NUMBER = expression(r"[-+]?(\d{1,3}(,\d{3})+|\d+|(?=\.\d))(\.\d+)?([eE][-+]?\d{1,3})?%?")

# What Chinese consoles lack or draw two cells wide, and writing that has an obvious plain form.
_TWINS = {
    "≥": ">=", "≤": "<=", "≧": ">=", "≦": "<=", "≠": "!=", "≈": "~", "±": "+-", "×": "x", "÷": "/", "−": "-",
    "→": "->", "←": "<-", "↔": "<->", "⇒": "=>", "·": ".", "•": "*", "…": "...", "‐": "-", "‑": "-", "–": "-",
    "—": "-", "―": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "°": "deg", "℃": "deg C",
    "㎥": "m3", "㎡": "m2", "µ": "u", "μ": "u", "✓": "v", "✔": "v", "✗": "x", "✘": "x",
    "│": "|", "─": "-", "━": "-", "\u00a0": " ",
    "€": "EUR", "￥": "CNY", "¥": "CNY", "₂": "2", "₃": "3", "₄": "4", "²": "2", "³": "3",
}  # fmt: skip
# Han text keeps its own marks, which are two cells wide everywhere.
_PLAIN = str.maketrans({sign: twin for sign, twin in _TWINS.items() if sign not in "℃￥"})


def shown(text: str) -> str:
    r"""The text as it may be shown: line breaks and tabs as a blank, invisible characters by their number.

    Example:
        >>> shown("a\u202eb")
        'a<U+202E>b'
    """
    if not _UNSAFE.search(text):
        return text
    return INVISIBLE.sub(_number, _BLANKS.sub(" ", text))


def visible(text: str, *, styled: bool = False) -> str:
    """A whole page as it may be printed: as `shown`, but line ends and tabs stay.

    A carriage return that does not end a line would write over it, so it is shown. Colours are shown as well,
    unless the page is `styled`: made by us, of data that passed `shown` before.
    """
    text = _LONE_RETURN.sub("<U+000D>", text)
    if not styled:
        return INVISIBLE.sub(_number, text)
    parts = _COLOUR.split(text)
    parts[::2] = [INVISIBLE.sub(_number, part) for part in parts[::2]]
    return "".join(parts)


def _number(hit: re.Match[str]) -> str:
    return f"<U+{ord(hit[0]):04X}>"


def defused(text: str) -> str:
    """The text as a spreadsheet cell that no program reads as a formula.

    Example:
        >>> defused("=1+1"), defused("-12.5"), defused("-12.5%")
        ("'=1+1", '-12.5', '-12.5%')
    """
    if text and _FORMULA.match(text) and not _NUMBER.fullmatch(text):
        return "'" + shown(text)
    return shown(text)


def wide_signs(encoding: str) -> bool:
    """Whether consoles of this encoding draw Greek letters, arrows and dots two cells wide."""
    try:
        name = codecs.lookup(encoding).name
    except LookupError:
        return False
    return name in {
        "gbk",
        "gb2312",
        "gb18030",
        "hz",
        "big5",
        "big5hkscs",
        "cp950",
        "shift_jis",
        "cp932",
        "cp949",
        "euc_kr",
    }


def for_encoding(text: str, encoding: str, *, ascii_only: bool = False) -> str:
    """The text in characters that an output encoding holds: itself, its twin, its plain form, or its number.

    Args:
        text: what is to be shown.
        encoding: of the stream or file; an unknown name counts as ASCII.
        ascii_only: replace signs by their ASCII twin even where the encoding has them.

    Example:
        >>> for_encoding("㎥ ≥ 3", "cp936"), for_encoding("㎥ ≥ 3", "cp936", ascii_only=True)
        ('m3 ≥ 3', 'm3 >= 3')
    """
    if text.isascii():
        return text
    if ascii_only:
        text = text.translate(_PLAIN)
    if _holds(text, encoding):
        return text
    return "".join(_held(char, encoding) for char in text)


def edge(encoding: str, *, ascii_only: bool = False) -> Callable[[str], str]:
    """The function every cell and sentence passes on its way to a screen or text page of this encoding."""
    return lambda text: for_encoding(shown(text), encoding, ascii_only=ascii_only)


@cache
def _held(char: str, encoding: str) -> str:
    """The character, its twin, its plain decomposition, or its number: the first that the encoding holds."""
    decomposed = "".join(c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c))
    for form in (char, _TWINS.get(char, ""), decomposed):
        if form and _holds(form, encoding):
            return form
    return f"<U+{ord(char):04X}>"


def _holds(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    except LookupError:
        return text.isascii()
    return True

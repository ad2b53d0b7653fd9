"""Digits in a text however they are written: half and full width, other scripts, Chinese numerals."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from matchchain.expressions import expression

NUMERALS = "〇零○一二三四五六七八九壹贰叁肆伍陆柒捌玖幺"
_STEP = r"(?:[^\w\n]|_){0,6}(?:(?:转|轉|分机|內線|内线|接|ext\.?|EXT\.?)(?:[^\w\n]|_){0,6})?"
_RUN = expression(rf"\d(?:{_STEP}\d)+")
_GROUP = expression(r"\d+")


class Run(NamedTuple):
    """Digits with what may stand between those of one number.

    Attributes:
        start, end: in the text.
        groups: the digits that stand together, as 0-9.
        steps: what stands between the groups.
    """

    start: int
    end: int
    groups: tuple[str, ...]
    steps: tuple[str, ...]

    @property
    def digits(self) -> str:
        """All of them."""
        return "".join(self.groups)


def plain(text: str) -> str:
    """The text with every digit as 0-9 and every sign in its half-width form, as long as it was.

    Example:
        >>> plain("１３８ 一二三")
        '138 123'
    """
    return text if text.isascii() else text.translate(_PLAIN)


class _Plain(dict[int, str]):
    """Each sign's plain form, looked up once."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        value = unicodedata.digit(char, None)
        form = unicodedata.normalize("NFKC", char) if value is None else str(value)
        self[code] = form if len(form) == 1 else char
        return self[code]


_PLAIN = _Plain({ord(sign): digit for sign, digit in zip(NUMERALS, "0001234567891234567891", strict=True)})


def runs(text: str, least: int) -> list[Run]:
    """The runs of at least so many digits in a text that is `plain`."""
    return [run for hit in _RUN.finditer(text) if len((run := _run(hit)).digits) >= least]


def _run(hit: re.Match[str]) -> Run:
    groups = _GROUP.findall(hit[0])
    return Run(hit.start(), hit.end(), tuple(groups), tuple(_GROUP.split(hit[0])[1:-1]))

"""CAS registry numbers: told from other figures by their check digit, mended after a spreadsheet.

A spreadsheet turns 7440-09-7 into the date 7440/9/7 and 75-09-2 into 1975-09-02. What comes back is
accepted only when its check digit agrees; a figure whose digit disagrees is an error to show.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from matchchain.expressions import expression

_DASH = r"\s?[-‐-―−－ー]\s?"
_CAS = expression(rf"(?<![\d.])(\d{{2,7}}){_DASH}(\d{{2}}){_DASH}(\d)(?!\d)")
_DATE = expression(r"^(\d{4,7})[/.年-](\d{1,2})[/.月-](\d{1,2})日?(?: 0?0:00(?::00)?)?$")
_PREFIX = expression(
    r"(?:\bCAS(?:\s*(?:RN|No|Number|Registry\s*(?:No|Number)))?|CAS\s*号|CAS\s*登记号)\s*[.:#]?\s*(?=\d)",
    re.IGNORECASE,
)


class CasNumber(NamedTuple):
    """A CAS-like number found in a text.

    Attributes:
        number: with single hyphens.
        good: whether its check digit agrees.
        rest: the text without it.
        damaged: whether it had been turned into a date.
    """

    number: str
    good: bool
    rest: str
    damaged: bool = False


def check_digit_agrees(number: str) -> bool:
    """Whether the last digit of a CAS number is the sum of digit x position, modulo 10.

    Example:
        >>> check_digit_agrees("7757-83-7"), check_digit_agrees("7757-83-8")
        (True, False)
    """
    digits = number.replace("-", "")
    if not digits.isdecimal() or len(digits) < 5:
        return False
    total = sum(place * int(digit) for place, digit in enumerate(reversed(digits[:-1]), start=1))
    return total % 10 == int(digits[-1])


def find_cas(text: str) -> CasNumber | None:
    """The CAS number in a text that has been normalised to half width, or None.

    Example:
        >>> find_cas("CAS 7757-83-7").number, find_cas("7440/9/7").number
        ('7757-83-7', '7440-09-7')
    """
    if len(text) < 5 or not any(map(str.isdigit, text)):
        return None
    hit = _CAS.search(text)
    number = "-".join(hit.groups()) if hit else ""
    if not hit or not check_digit_agrees(number):
        dated = _from_date(text.strip())
        if dated:
            return CasNumber(dated, good=True, rest="", damaged=True)
    if not hit:
        return None
    rest = text[: hit.start()] + " " + text[hit.end() :]
    rest = re.sub(r"\bCAS(\s*(RN|No|Number|号|登记号))?[\s.:#]*", " ", rest, flags=re.IGNORECASE)
    return CasNumber(number.lstrip("0") or number, check_digit_agrees(number), rest.strip(" ()[]:,;，；、"))


def spans_of_cas(text: str) -> list[tuple[str, int, int]]:
    """Every CAS number in a tidy text whose check digit agrees: (number, start, end).

    Example:
        >>> spans_of_cas("67-56-1 and 64-17-5")
        [('67-56-1', 0, 7), ('64-17-5', 12, 19)]
    """
    found = [("-".join(hit.groups()), hit.start(), hit.end()) for hit in _CAS.finditer(text)]
    return [(number.lstrip("0") or number, start, end) for number, start, end in found if check_digit_agrees(number)]


def _from_date(text: str) -> str:
    prefix = _PREFIX.match(text)
    bare = text[prefix.end() :] if prefix else text
    date = _DATE.match(bare)
    if not date:
        return ""
    year, month, day = date.groups()
    if int(day) > 9 or int(month) > 99:
        return ""
    readings = {f"{year}-{int(month):02d}-{int(day)}"}
    if len(year) == 4 and year[:2] in {"19", "20"}:
        # 75-09-2 is read as a year of the century: only the two digits were ever typed.
        readings.add(f"{year[2:]}-{int(month):02d}-{int(day)}")
    good = [number for number in sorted(readings) if check_digit_agrees(number)]
    return good[0] if len(good) == 1 else ""

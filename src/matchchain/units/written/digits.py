"""Which number is "1.234,5", "40 000", "1.2万", "三千" or "1,5 Mio."? Thousands and decimals told apart.

A comma before exactly three digits groups thousands, any other comma is a decimal one; a point is a decimal one unless
it stands twice or before a comma. One point before exactly three digits ("12.000") is read as decimal and in doubt.
"""

from __future__ import annotations

import re
from decimal import Decimal

from matchchain.expressions import expression
from matchchain.units.written.stated import LARGEST, MAX_DIGITS, Doubt, UnitFault
from matchchain.units.written.writing import NUMERALS, numeral
from matchchain.values import dataclass

# 千 before a unit that begins with it (千克, 千瓦时, 千卡 ...) is part of the unit.
_KILO = r"千(?![克瓦米卡焦升])"
_NOT_KILO = NUMERALS.replace("千", "")
_FACTORS = {
    "亿": 8, "千万": 7, "百万": 6, "十万": 5, "万": 4, "千": 3, "百": 2, "w": 4, "k": 3, "m": 6, "mm": 6,
    "thousand": 3, "tsd": 3, "lakh": 5, "million": 6, "mln": 6, "mio": 6, "mn": 6, "crore": 7, "billion": 9,
    "bn": 9, "mrd": 9,
}  # fmt: skip
_DIGITS = (
    r"\d{1,3}(?:\.\d{3})+,\d+"  # 1.234,5
    r"|\d{1,3}(?:\.\d{3}){2,}(?![.,]?\d)"  # 1.234.567
    r"|(?!0)\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!,?\d)"  # 12,000.5
    r"|(?!0)\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?!,?\d)"  # 1,00,000
    r"|(?!0)\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?(?!\d)"  # 40 000
    r"|\d+(?:,\d+|\.\d*)?"
    r"|\.\d+"
)
NUMBER = expression(
    rf"(?P<digits>[+-]?(?:{_DIGITS})(?:[eE][+-]?\d{{1,3}})?)\s*"
    rf"(?P<factor>亿|千万|百万|十万|万|{_KILO}|百|[wW](?=[吨元立标方度千公]|t(?![%\w.-]))"
    r"|(?i:(?:thousand|lakh|million|mln|crore|billion)s?\b|(?:mio|mn|bn|mrd|tsd)\b\.?)"
    r"|(?:MM|M|K|k)(?=\s+[^\W\d])|k(?=\s*(?:$|/)))?"
    r"(?:(?<=[万亿])(?P<more>\d+)(?P<of>[千百])(?![克瓦米卡焦升]))?"
    rf"|(?P<numeral>[{NUMERALS}]*?[{_NOT_KILO}]|[{NUMERALS}]*?{_KILO})(?![{_NOT_KILO}]|{_KILO})"
)
_IN_DOUBT = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_HAN = re.compile(r"[\u2e80-\U0001ffff]")
_ROUND = re.compile(r"[1-9]\d{0,2}\.\d00")
_COMMAS = re.compile(r"(?!0)\d{1,3}(?:,\d{3})+|(?!0)\d{1,2}(?:,\d{2})+,\d{3}")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as read.

    Attributes:
        value: with its factor.
        step: the worth of one in its last digit.
        power: the decimal exponent of its factor, 0 for none.
        in_doubt: the digits, when they could group thousands just as well ("12.000"); else "".
    """

    value: Decimal
    step: Decimal
    power: int = 0
    in_doubt: str = ""


def number_of(match: re.Match[str], text: str) -> Number:
    """The number that `NUMBER` matched.

    Raises:
        UnitFault: too many digits, too large, or no number after all (两三百).
    """
    if match["numeral"] is not None:
        value = numeral(match["numeral"])
        if value is None:
            raise UnitFault("units.no-number", {"text": text})
        return Number(value, Decimal(1))
    digits = match["digits"]
    if len(digits) > MAX_DIGITS:
        raise UnitFault("units.too-long", {"text": text[:40], "limit": MAX_DIGITS})
    value = Decimal(plain_digits(digits))
    power = _FACTORS[match["factor"].casefold().rstrip(".").removesuffix("s")] if match["factor"] else 0
    step = Decimal((0, (1,), int(value.as_tuple().exponent))).scaleb(power)
    value = value.scaleb(power)
    if match["more"]:
        value += Decimal(match["more"]).scaleb(_FACTORS[match["of"]])
    if abs(value) > LARGEST:
        raise UnitFault("units.too-large", {"text": text})
    doubted = _ROUND if _HAN.search(text) else _IN_DOUBT  # 12.345吨 is how a Chinese ledger is kept
    return Number(value, step, power, digits if not power and doubted.fullmatch(digits) else "")


def thousands_doubt(digits: str, text: str) -> tuple[Doubt, ...]:
    """Whether "12.000" is 12 or 12,000; nothing where the digits say it.

    Args:
        digits: as written.
        text: the whole figure.
    """
    if not _IN_DOUBT.fullmatch(digits):
        return ()
    facts = {"text": text, "small": f"{Decimal(digits).normalize():f}", "large": digits.replace(".", "")}
    return (Doubt("units.point-or-thousands", facts),)


def plain_digits(digits: str) -> str:
    """Digits without groups and with a decimal point.

    Example:
        >>> [plain_digits(text) for text in ("1.234,5", "40 000", "12,5", "12,000", "0,500", "1.234.567")]
        ['1234.5', '40000', '12.5', '12000', '0.500', '1234567']
    """
    digits = digits.replace(" ", "").replace("'", "")
    commas, points = digits.count(","), digits.count(".")
    if commas and points:
        return (
            digits.replace(".", "").replace(",", ".")
            if digits.rindex(",") > digits.rindex(".")
            else digits.replace(",", "")
        )
    if points > 1:
        return digits.replace(".", "")
    if commas:
        head = re.split("[eE]", digits)[0].lstrip("+-")
        return digits.replace(",", "" if _COMMAS.fullmatch(head) else ".")
    return digits

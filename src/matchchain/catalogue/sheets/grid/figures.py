"""Numbers as a person reads them in a cell."""

from __future__ import annotations

from decimal import Decimal

FULL = 1e15
"""From here on a spreadsheet has lost digits: it keeps fifteen of them."""


def number_text(value: float) -> str:
    """A finite number with at most fifteen digits, plainly written.

    From sixteen digits before the point on it is written with an exponent: the last digits are not those that were
    typed, and whoever reads a code there must see it.

    Example:
        >>> number_text(12000.0), number_text(0.1 + 0.2), number_text(913306041234567890.0)
        ('12000', '0.3', '9.13306041234568E+17')
    """
    if abs(value) >= FULL:
        return _with_exponent(value)
    whole = int(value)
    if whole == value:
        return str(whole)
    text = f"{value:.15g}"
    if "e" not in text:
        return text
    return _with_exponent(value) if abs(value) < 1e-12 else format(Decimal(text), "f")


def shifted_text(value: float, power: int) -> str:
    """A finite number times a power of ten, reckoned in decimal digits.

    Example:
        >>> shifted_text(0.07, 2), shifted_text(12345.0, -4)
        ('7', '1.2345')
    """
    if not power or not value:
        return number_text(value)
    exact = Decimal(f"{value:.15g}").scaleb(power)
    return number_text(float(exact)) if abs(exact) >= FULL else format(exact.normalize(), "f")


def _with_exponent(value: float) -> str:
    digits, _, power = f"{value:.14E}".partition("E")
    return f"{digits.rstrip('0').rstrip('.')}E{power}"

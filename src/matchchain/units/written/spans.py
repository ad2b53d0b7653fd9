"""An amount so often and over how long: 10 t/d x 300 d, 20吨/月×12."""

from __future__ import annotations

from decimal import Decimal

from matchchain.expressions import expression
from matchchain.units.written.periods import period

_OVER = expression(
    r"^(?P<amount>.+?)\s*(?:/|每|一|\bper\b|\ba\b)\s*(?P<often>d|days?|天|日|个?月|mo|months?|周|weeks?|wk|h|hours?|小时)"
    r"\s*[,x·]\s*(?P<times>\d{1,4})\s*(?P<span>d|days?|天|日|个?月|mo|months?|周|weeks?|wk|h|hours?|hrs?|小时)?"
    r"\s*(?:(?:/|per |a |p\.)\s*(?:年|a|yr|y|year)\.?)?$"
)
_A_YEAR = {"月": 12, "周": 52}  # without its span, 20吨/月×12 can only mean all months of a year


def over_span(text: str) -> tuple[str, Decimal] | None:
    """An amount as one a year, and how many of them; None where a text, spelled, is no such product.

    Example:
        >>> over_span("10 t/d x 300 d"), over_span("20吨/月·12"), over_span("20吨/月·5")
        (('10 t/yr', Decimal('300')), ('20吨/yr', Decimal('12')), None)
    """
    found = _OVER.match(text)
    if not found:
        return None
    often, times = found["often"].removeprefix("个"), Decimal(found["times"])
    span = (found["span"] or "").removeprefix("个")
    known = _A_YEAR.get(often) == times if not span else period(often) == period(span)
    return (f"{found['amount']}/yr", times) if known else None

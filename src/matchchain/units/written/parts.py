"""A figure taken apart, and put together in a unit: `Parts` -> `Stated`."""

from __future__ import annotations

from decimal import Decimal

from matchchain.units.written.digits import thousands_doubt
from matchchain.units.written.stated import LARGEST, Doubt, Stated, UnitFault
from matchchain.values import dataclass

TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Parts:
    """A figure taken apart, not yet in any unit.

    Attributes:
        low, high: the ends as written; equal without a range.
        unit: tidied ("元/吨"), with what stood before the number behind it.
        bound, basis, vat: as in `Stated`.
        about: whether it is "about"; `stated` then widens it.
        step: the worth of one in the last digit.
        in_doubt: the digits that could group thousands ("12.000"), "" for none.
    """

    low: Decimal
    high: Decimal
    unit: str
    bound: str = ""
    basis: str = ""
    vat: float | None = None
    about: bool = False
    step: Decimal = Decimal(1)
    in_doubt: str = ""


def stated(
    parts: Parts, factor: Decimal, unit: str, text: str, *, assumed: bool = False, spread: Decimal | None = None
) -> Stated:
    """The parts in a unit: every end times the factor, the middle of a range as likely.

    Args:
        parts: what was written.
        factor: canonical units per written unit.
        unit: the canonical unit.
        text: as written.
        assumed: whether the unit was not written.
        spread: how far "about" reaches to either side, in the written unit; a tenth unless given.
    """
    low, high = parts.low, parts.high
    if parts.about:
        by = abs(low) * TENTH if spread is None else spread
        low, high = low - by, high + by
    low, high = low * factor, high * factor
    if high > LARGEST:
        raise UnitFault("units.too-large", {"text": text})
    return Stated(
        float(low), float((low + high) / 2), float(high), unit, parts.bound, text, parts.basis, parts.vat, assumed
    )  # fmt: skip


def doubts_of_digits(parts: Parts, text: str) -> tuple[Doubt, ...]:
    """Whether "12.000" is 12 or 12,000."""
    return thousands_doubt(parts.in_doubt, text)

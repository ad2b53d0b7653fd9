"""What several figures of one thing come to: rows of a table added, months added to a year, tables held together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from matchchain.catalogue.sheets.papers.amounts import Amount, number_of, per_year
from matchchain.catalogue.sheets.papers.period import Period
from matchchain.catalogue.sheets.papers.rows import Told
from matchchain.values import dataclass

_NEAR = 0.005
"""Two statements of one amount that differ by no more are one, rounded."""
IN_WORDS = {"t/yr": "吨/年", "m3/yr": "立方米/年", "Nm3/yr": "标立方米/年", "kWh/yr": "kWh/年", "GJ/yr": "GJ/年"}


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount, added up.

    Attributes:
        text: the words of the card.
        value: as a number, in `unit`.
        unit: canonical, "t/yr".
        amounts: what it is made of.
    """

    text: str
    value: float
    unit: str
    amounts: tuple[Amount, ...]

    def is_near(self, other: Sum) -> bool:
        """Whether two statements say the same but for rounding."""
        most = max(abs(self.value), abs(other.value))
        return self.unit == other.unit and abs(self.value - other.value) <= _NEAR * most + 1e-9


def added(amounts: Sequence[Amount], *, yearly: bool = True) -> Sum | None:
    """The sum of amounts; None where one was not read, or they are of different kinds.

    Args:
        amounts: at least one.
        yearly: the figures are of a year; else of its months, and what they come to is.
    """
    reads = [one.read for one in amounts if one.read is not None and not one.fault]
    if len(reads) != len(amounts) or len({read.unit for read in reads}) != 1:
        return None
    value, unit = sum(read.likely for read in reads), reads[0].unit
    if len(amounts) == 1 and yearly:
        return Sum(amounts[0].text, value, unit, tuple(amounts))
    if not all(map(is_exact, amounts)):
        return None
    units = {one.unit for one in amounts}
    if len(units) == 1 and "" not in units and all(number_of(one.seen) for one in amounts):
        total = sum((Decimal("".join(one.seen.text.replace(",", "").split())) for one in amounts), Decimal(0))
        return Sum(f"{plain_number(total)} {per_year(units.pop())}", value, unit, tuple(amounts))
    return Sum(f"{rounded(value)} {IN_WORDS.get(unit, unit)}", value, unit, tuple(amounts))


def is_exact(amount: Amount) -> bool:
    """Whether an amount is one number: a range, "about" or a limit cannot be added to others."""
    read = amount.read
    return read is not None and not amount.fault and read.low == read.high and not read.bound


def plain_number(value: Decimal) -> str:
    """A number without an exponent and without zeros that say nothing.

    Example:
        >>> plain_number(Decimal("1200.500")), plain_number(Decimal("12E+3"))
        ('1200.5', '12000')
    """
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") or "0") if "." in text else text


def rounded(value: float) -> str:
    """A reckoned amount, to what can be weighed."""
    return plain_number(Decimal(repr(round(value, 6))))


def by_table(told: Iterable[Told]) -> dict[int, list[Told]]:
    """Figures by the table they stand in."""
    found: dict[int, list[Told]] = {}
    for one in told:
        found.setdefault(one.at, []).append(one)
    return found


@dataclass(frozen=True, slots=True)
class Months:
    """Months of a year added up.

    Attributes:
        sum: what they come to; None where a month could not be read or two tables say different things of one.
        clash: two cells that say different things of one month.
        faults: figures that could not be read.
    """

    sum: Sum | None
    clash: tuple[Amount, ...] = ()
    faults: tuple[Amount, ...] = ()


def months_added(told: Iterable[Told]) -> Months:
    """Adds up the parts of a year, each month once: finer tables first, a month that two tables agree on once."""
    parts: dict[Period, dict[int, list[Amount]]] = {}
    for one in told:
        if one.period is not None:
            parts.setdefault(one.period, {}).setdefault(one.at, []).append(one.amount)
    taken: list[Amount] = []
    covered: set[tuple[int, int]] = set()
    for period in sorted(parts, key=lambda p: (p.last - p.first, p)):
        months = {(period.year, month) for month in range(period.first, period.last + 1)}
        if months & covered:
            continue
        tables = [added(amounts, yearly=False) for amounts in parts[period].values()]
        faults = tuple(a for amounts in parts[period].values() for a in amounts if not is_exact(a))
        if faults or any(one is None for one in tables):
            return Months(None, faults=faults)
        first = tables[0]
        other = next((one for one in tables[1:] if one and first and not first.is_near(one)), None)
        if first is None or other is not None:
            return Months(None, clash=(*(first.amounts if first else ()), *(other.amounts if other else ())))
        covered |= months
        taken += first.amounts
    return Months(added(taken, yearly=False) if taken else None)

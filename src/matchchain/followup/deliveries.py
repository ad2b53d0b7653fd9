"""What was delivered of a deal, month by month: lines of the ledger made one figure, with how well it is proved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from matchchain.followup.calendar_months import month_end, next_month
from matchchain.followup.standing import contract_on, first_day
from matchchain.park import Deal, Figure, LedgerLine

AGREE = 0.05
"""Two firms say the same where their amounts differ by no more than this share."""
OFF = 50.0
"""So many times the contract's month nobody delivers: a slip of the unit."""
_DOCUMENTS = ("磅单", "地磅", "称重", "联单", "weighbill", "weigh bill", "manifest", "consignment note")
_INVOICES = ("发票", "invoice")


@dataclass(frozen=True, slots=True)
class Delivery:
    """One month of one deal.

    Attributes:
        month: its first day, ISO.
        quantity: in `unit`.
        price: paid by the receiver, CNY a unit; None where nobody says.
        ct, h, cu: costs that really arose, CNY a unit; None: as reckoned.
        level: "V0" to "V3", by the evidence.
        invoices: whether invoices were seen.
        apart: by which share of the greater amount two firms differ, 0 where one alone speaks.
        lines: of the ledger, those that count.
    """

    month: str
    quantity: float
    unit: str
    price: float | None
    ct: float | None
    h: float | None
    cu: float | None
    level: str
    invoices: bool
    apart: float
    lines: tuple[LedgerLine, ...]


def known_lines(ledger: Iterable[LedgerLine], today: date) -> tuple[LedgerLine, ...]:
    """The lines that were written down by a day; an undated one counts from the month after its own."""
    now = today.isoformat()
    return tuple(line for line in ledger if (line.entered or _after(line.month)) <= now)


def _after(month: str) -> str:
    return next_month(date.fromisoformat(month)).isoformat()


def deliveries(deal: Deal, ledger: Iterable[LedgerLine], today: date) -> tuple[Delivery, ...]:
    """The months of a deal that somebody has reported by a day, in order; lines that cannot count are left out.

    Args:
        deal: whose.
        ledger: of the park, in the order of the file.
        today: the day that is asked about.
    """
    months: dict[str, list[LedgerLine]] = {}
    for line in known_lines(ledger, today):
        if line.deal == deal.id and not line_problem(line, deal, today):
            months.setdefault(line.month, []).append(line)
    return tuple(_delivery(month, list(current(lines))) for month, lines in sorted(months.items()))


def current(lines: Sequence[LedgerLine]) -> Iterator[LedgerLine]:
    """Of the lines of one month those that hold: a correction takes the place of what the same firm said before.

    A second line of the same firm that corrects nothing does not count: the first does.
    """
    held: dict[str, LedgerLine] = {}
    for line in lines:
        who = _who(line)
        if line.corrects and not who:
            held.clear()
        if line.corrects or who not in held:
            held[who] = line
    yield from held.values()


def repeated(lines: Sequence[LedgerLine]) -> Iterator[LedgerLine]:
    """The lines of one month that say again what the same firm has said, and correct nothing."""
    said: set[str] = set()
    for line in lines:
        who = _who(line)
        if who in said and not line.corrects:
            yield line
        said.add(who)


def _who(line: LedgerLine) -> str:
    return line.stated_by.strip().casefold()


def line_problem(line: LedgerLine, deal: Deal, today: date) -> str:
    """Why a line cannot count: "future", "before", "unit", "scale"; "" where it can."""
    month = date.fromisoformat(line.month)
    if month > today:
        return "future"
    first = first_day(deal)
    if first is not None and month_end(month) < first:
        return "before"
    contract = contract_on(deal.contracted, month_end(month))
    if contract is None or contract.quantity is None or line.quantity is None:
        return ""
    if line.quantity.unit != unit_of(contract.quantity):
        return "unit"
    return "scale" if line.quantity.likely > OFF * contract.quantity.likely / 12 else ""


def unit_of(yearly: Figure) -> str:
    """The unit of an amount a year, without the year.

    Example:
        >>> unit_of(Figure(9000.0, 9000.0, 9000.0, "t/yr"))
        't'
    """
    return yearly.unit.partition("/")[0]


def _delivery(month: str, lines: list[LedgerLine]) -> Delivery:
    """One figure of what one firm or both say: where they differ the lesser counts."""
    amounts = [line.quantity.likely for line in lines if line.quantity]
    least, most = min(amounts), max(amounts)
    apart = (most - least) / most if most else 0.0
    line = next(one for one in lines if one.quantity and one.quantity.likely == least)
    quantity = line.quantity
    assert quantity is not None  # noqa: S101 - a line without an amount is no line of the ledger
    first = [line, *(one for one in lines if one is not line)]
    return Delivery(
        month=month,
        quantity=least,
        unit=quantity.unit,
        price=_stated(first, "price"),
        ct=_stated(first, "ct"),
        h=_stated(first, "h"),
        cu=_stated(first, "cu"),
        level=_level(lines, apart),
        invoices=any(_holds(one, _INVOICES) for one in lines),
        apart=apart,
        lines=tuple(lines),
    )


def _stated(lines: Sequence[LedgerLine], name: str) -> float | None:
    """A figure of the first line that has one."""
    figures: Iterator[Figure | None] = (getattr(line, name) for line in lines)
    return next((figure.likely for figure in figures if figure), None)


def _level(lines: Sequence[LedgerLine], apart: float) -> str:
    """How well a month is proved; two firms that differ prove nothing, whatever each of them shows."""
    levels = [level_of(line) for line in lines]
    if max(levels) >= "V2":
        return max(levels)
    if apart > AGREE:
        return "V0"
    return "V1" if len(lines) > 1 else levels[0]


def level_of(line: LedgerLine) -> str:
    """How well one line is proved by itself: what it claims counts only with the evidence for it.

    Example:
        >>> line = LedgerLine(deal="D2026-001", month="2027-03-01", quantity=None, evidence=("磅单",), verified_by="李")
        >>> level_of(line)
        'V2'
    """
    if line.level == "V3" and line.verified_by:
        return "V3"
    if _holds(line, _DOCUMENTS) and (line.verified_by or line.level >= "V2"):
        return "V2"
    return "V1" if line.confirmed_by else "V0"


def _holds(line: LedgerLine, words: tuple[str, ...]) -> bool:
    said = " ".join((*line.evidence, *line.numbers)).casefold()
    return any(word in said for word in words)

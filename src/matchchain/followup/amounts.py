"""The test of amounts: what was delivered against what the contract's months asked for, announced stops taken off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from matchchain.followup.calendar_months import day_of, month_end, months_of, next_month
from matchchain.followup.deliveries import Delivery, unit_of
from matchchain.followup.known import known_on
from matchchain.followup.light import Colour, Reason
from matchchain.followup.presets import LightRules
from matchchain.followup.standing import starts
from matchchain.followup.words import month, span, unit
from matchchain.park import Contract, Stop
from matchchain.wording import Message


@dataclass(frozen=True, slots=True)
class Progress:
    """Delivered against due, of the contract in force.

    Attributes:
        first, last: the months, their first days, ISO; "" where none is due.
        delivered, due: in `unit`, of these months.
        yearly: of the contract.
        missing: months without a line whose figure was due, ISO.
    """

    first: str
    last: str
    delivered: float
    due: float
    yearly: float
    unit: str
    missing: tuple[str, ...]

    @property
    def share(self) -> float | None:
        """Delivered over due; None where nothing is due."""
        return self.delivered / self.due if self.due else None


def progress(
    contract: Contract, stops: Iterable[Stop], delivered: Sequence[Delivery], today: date, ledger_day: int
) -> Progress:
    """Where a contract stands: its months whose figure is due or there.

    A month of the contract is due once the ledger day of the next month has passed. It asks for its share of the
    yearly amount, by the days of it that lie in the contract and in no announced stop.

    Args:
        contract: in force.
        stops: announced.
        delivered: the deal's months.
        today: the day that is asked about.
        ledger_day: day of the month by which last month's figure is due.
    """
    assert contract.quantity is not None  # noqa: S101 - who asks has looked
    yearly = contract.quantity.likely
    known = known_on(stops, today)
    first, last = date.fromisoformat(starts(contract)), day_of(contract.until)
    there = {one.month: one for one in delivered if first <= month_end(date.fromisoformat(one.month))}
    due = amount = 0.0
    counted: list[str] = []
    missing: list[str] = []
    for begin in months_of(first, min(today, last) if last else today):
        iso, share = begin.isoformat(), month_share(contract, known, begin)
        is_due = today > next_month(begin).replace(day=ledger_day)
        if iso in there or (is_due and share):
            counted.append(iso)
            due += yearly * share
            amount += there[iso].quantity if iso in there else 0.0
        if is_due and share and iso not in there:
            missing.append(iso)
    return Progress(
        counted[0] if counted else "",
        counted[-1] if counted else "",
        amount,
        due,
        yearly,
        unit_of(contract.quantity),
        tuple(missing),
    )


def month_share(contract: Contract, stops: Iterable[Stop], begin: date) -> float:
    """The part of the yearly amount that a month asks for: 1/12, or 1 over the months in which it delivers, by days.

    Example:
        >>> seasonal = Contract(on="2027-02-15", until="2028-02-14", months=(2, 3))
        >>> month_share(seasonal, (), date(2027, 2, 1)), month_share(seasonal, (), date(2027, 4, 1))
        (0.25, 0.0)
    """
    if contract.months and begin.month not in contract.months:
        return 0.0
    last = day_of(contract.until)
    first, end = max(begin, date.fromisoformat(starts(contract))), min(month_end(begin), last or date.max)
    days = {first + timedelta(days=n) for n in range((end - first).days + 1)}
    for stop in stops:
        days -= set(_days(stop, first, end))
    return len(days) / month_end(begin).day / (len(contract.months) or 12)


def _days(stop: Stop, begin: date, end: date) -> Iterator[date]:
    first, last = max(date.fromisoformat(stop.start), begin), min(day_of(stop.until) or date.max, end)
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


def amount_reasons(found: Progress, today: date, rules: LightRules) -> Iterator[Reason]:
    """A month without a line, and how far behind the contract is.

    Args:
        found: where the contract stands.
        today: the day that is asked about.
        rules: of the place.
    """
    if found.missing:
        months = tuple(map(month, found.missing))
        since = next_month(date.fromisoformat(found.missing[0])).replace(day=rules.ledger_day) + timedelta(days=1)
        facts: dict[str, object] = {"months": months, "count": len(months)}
        yield Reason("amount", "red", Message("follow.no-line", facts), since.isoformat(), found.missing[-1])
    if found.share is not None:
        colour = _colour(found, rules)
        yield Reason("amount", colour, _told(found), _since(found, today, rules), found.last)


def _colour(found: Progress, rules: LightRules) -> Colour:
    if rules.amount_measure == "points":
        behind = 100 * (found.due - found.delivered) / found.yearly
        return "red" if behind >= rules.amount_red else "yellow" if behind >= rules.amount_yellow else "green"
    share = found.share or 0.0
    return "red" if share < rules.amount_red else "yellow" if share < rules.amount_yellow else "green"


def _since(found: Progress, today: date, rules: LightRules) -> str:
    """The day on which the figure of its last month was due, or today where that is still to come."""
    day = next_month(date.fromisoformat(found.last)).replace(day=rules.ledger_day)
    return min(day, today).isoformat()


def _told(found: Progress) -> Message:
    facts: dict[str, object] = {
        "span": span(found.first, found.last),
        "delivered": found.delivered,
        "due": found.due,
        "unit": unit(found.unit),
        "share": found.share,
    }
    return Message("follow.delivered", facts)

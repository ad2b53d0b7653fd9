"""A ledger of deliveries, a row each: what it covers, and what they are together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from matchchain.catalogue.cards.names import plain_name
from matchchain.catalogue.sheets.layouts.context import context_of
from matchchain.catalogue.sheets.layouts.draft import Draft
from matchchain.catalogue.sheets.layouts.figures import amount_of, plain_decimal
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.expressions import expression
from matchchain.units import UnitFault, day
from matchchain.wording import Message

_TONNES = {
    "吨": Decimal(1), "t": Decimal(1), "tonne": Decimal(1), "tonnes": Decimal(1), "mt": Decimal(1),
    "千克": Decimal("0.001"), "公斤": Decimal("0.001"), "kg": Decimal("0.001"),
}  # fmt: skip
_IN_FIGURES = expression(r"^(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)(?:\s.*)?$")
_NAMED = expression(
    r"^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?P<month>[a-z]{3})[a-z]{0,6}\.?[\s,-]+"
    r"|(?P<first>[a-z]{3})[a-z]{0,6}\.?\s+(?P<second>\d{1,2})(?:st|nd|rd|th)?,?\s+)"
    r"(?P<year>(?:20)?\d\d)(?:\s+\d{1,2}:.*)?$", 2
)
"""A day with its month in words: 20 January 2025, 20-Jan-25, Jan 20, 2025."""
_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec".split()  # noqa: SIM905 - names of months
_POINTS = expression(r"^(\d{1,2})\.(\d{1,2})\.(20\d\d)(?:\s.*)?$")
"""Whoever parts days with points writes the day first: 05.02.2025."""
_MONTHS = 12
_VOID = expression(r"(?<![未不])(?:已作废|^作废|；作废)|^void\b|\bvoided\b|\bcancel+ed\b|已撤销|已取消", re.IGNORECASE)
_WHOLE = expression(r"年度|全年|1\s*[-~至到—]\s*12\s*月|annual|whole year|full year|jan\w*\s*[-–to]+\s*dec", 2)


def whole_year(table: Table) -> int:
    """The year of which a table says that it holds all; 0 where it says none.

    A heading or the sheet's name says so: 2025年度转移台账, deliveries Jan-Dec 2025.
    """
    texts = [*table.heading.split(" / "), table.grid.name]
    years = {context_of(text).year for text in texts if _WHOLE.search(text)} - {0}
    return years.pop() if len(years) == 1 else 0


def mark_deliveries(drafts: Sequence[Draft], year: int) -> None:
    """Tell rows of a ledger from rows that only carry the day of their data.

    A ledger names one thing on several days, or at times that nobody can read. Its rows get the span it covers; the day
    of others is that of their data.

    Args:
        drafts: lines of one table whose rows have a day.
        year: the year the table says it holds whole, 0 for none.
    """
    days = days_of([draft.day for draft in drafts])
    named = Counter((draft.section, plain_name(draft.text("material"))) for draft in drafts)
    dated = {draft.day for draft in drafts if draft.day in days or _IN_FIGURES.match(draft.day)}
    times = dated or {draft.day for draft in drafts}  # week 12, load 3
    ledger = len(times) > 1 and any(count > 1 for count in named.values())
    span = (
        (f"{year}-01-01", f"{year}-12-31") if year else (min(days.values(), default=""), max(days.values(), default=""))
    )
    for draft in drafts:
        if ledger:
            draft.span = span
        elif draft.day in days:
            draft.state("as_of", days[draft.day], draft.spot)


def days_of(texts: Sequence[str]) -> dict[str, str]:
    """Text -> day, of the days of one column; those in figures of which nobody knows the order are left out.

    One of them with a number above twelve tells the order of all.

    Example:
        >>> days_of(["05/01/2025", "23/02/2025"])["05/01/2025"], days_of(["05/01/2025", "02/23/2025"])["05/01/2025"]
        ('2025-01-05', '2025-05-01')
        >>> days_of(["05/01/2025", "06/02/2025"])
        {}
    """
    found = {text: day for text in dict.fromkeys(texts) if (day := iso_day(text))}
    parts = {text: hit for text in dict.fromkeys(texts) if (hit := _IN_FIGURES.match(text))}
    first = any(int(hit[1]) > _MONTHS for hit in parts.values())
    second = any(int(hit[2]) > _MONTHS for hit in parts.values())
    if first == second:
        return found
    order = ("2", "1") if first else ("1", "2")
    for text, hit in parts.items():
        month, day_of_month = (int(hit[int(at)]) for at in order)
        if 1 <= month <= _MONTHS:
            found[text] = f"{hit[3]}-{month:02}-{day_of_month:02}"
    return found


def iso_day(text: str) -> str:
    """The day of a text, ISO; "" where it is none.

    Example:
        >>> iso_day("2025/3/5"), iso_day("炉渣")
        ('2025-03-05', '')
        >>> iso_day("20 January 2025"), iso_day("3rd-Feb-25"), iso_day("Jan 20, 2025"), iso_day("05.02.2025")
        ('2025-01-20', '2025-02-03', '2025-01-20', '2025-02-05')
    """
    if english := _in_words(text.strip()):
        text = english
    for part in (text, text.split(" ", maxsplit=1)[0].split("T", maxsplit=1)[0]):  # a day with its hour
        try:
            return day(part)[0]
        except UnitFault:
            continue
    return ""


def _in_words(text: str) -> str:
    """A day as Europeans write it, with the month in words or with points, year first; "" of other texts."""
    if parts := _POINTS.match(text):
        return f"{parts[3]}-{parts[2]}-{parts[1]}"
    found = _NAMED.match(text)
    name = (found["month"] or found["first"]).casefold() if found is not None else ""
    if found is None or name not in _NAMES:
        return ""
    return f"20{found['year'][-2:]}-{_NAMES.index(name) + 1}-{found['day'] or found['second']}"


def added_up(drafts: Sequence[Draft], record: Record) -> Draft:
    """Deliveries of one thing as one line: its amount where the ledger covers a year, else what they are together.

    Args:
        drafts: rows of one thing of one firm, in their order.
        record: where doubts go.
    """
    first = drafts[0]
    amounts = _in_one_unit([amount_of(draft.text("quantity")) for draft in drafts])
    units = {amount[1] for amount in amounts if amount is not None}
    spot = first.said["quantity"].spot if "quantity" in first.said else first.spot
    first.said.pop("quantity", None)
    begin, end = first.span or ("", "")
    unit = next(iter(units), "")
    if None in amounts or len(units) != 1 or "/" in unit or not begin:
        record.doubt("asked", "layouts.deliveries-unread", spot, count=len(drafts))
        return first
    total = sum((amount[0] for amount in amounts if amount is not None), Decimal(0))
    text = f"{plain_decimal(total)} {unit}".strip()
    facts = {"count": len(drafts), "from": begin, "to": end, "sum": text}
    if is_a_year(begin, end) and unit:
        yearly = f"{text}/{'年' if not unit.isascii() else 'yr'}"
        first.state("quantity", yearly, spot, Message("layouts.deliveries", facts))
    else:
        record.doubt("asked", "layouts.deliveries-no-year", spot, **facts)
        first.remark(f"{begin} - {end}: {text}", spot)
    return first


def span_together(drafts: Sequence[Draft]) -> None:
    """Give the rows of ledgers that together cover the months of a year the span of all of them: two half-years.

    Args:
        drafts: lines of one firm, of all sheets of a file.
    """
    parts = sorted({draft.span for draft in drafts if draft.span and draft.span[0]})
    if len(parts) < 2 or any(_month(other[0]) > _month(one[1]) + 1 for one, other in pairwise(parts)):
        return
    whole = (parts[0][0], max(end for _, end in parts))
    for draft in drafts if is_a_year(*whole) else ():
        draft.span = whole if draft.span else draft.span


def _month(day: str) -> int:
    """The month of a day, counted from the year 0."""
    return int(day[:4]) * _MONTHS + int(day[5:7])


def _in_one_unit(amounts: list[tuple[Decimal, str] | None]) -> list[tuple[Decimal, str] | None]:
    """Amounts in the unit of the first, where all are weights in words that are known: 12.5 吨 and 9300 千克."""
    known = [_TONNES.get(amount[1].casefold()) if amount is not None else None for amount in amounts]
    if None in known or amounts[0] is None or known[0] is None:
        return amounts
    unit, first = amounts[0][1], known[0]
    return [
        (amount[0] * its / first, unit) if amount is not None and its is not None else None
        for amount, its in zip(amounts, known, strict=True)
    ]


def is_void(draft: Draft) -> bool:
    """Whether a row of a ledger says that its paper was cancelled: 联单已作废."""
    return any(_VOID.search(text) for text, _ in draft.notes)


def is_a_year(begin: str, end: str) -> bool:
    """Whether a ledger covers the twelve months of a year, that of the calendar or of the books.

    Example:
        >>> is_a_year("2025-01-05", "2025-12-20"), is_a_year("2025-01-05", "2025-06-30")
        (True, False)
        >>> is_a_year("2025-04-02", "2026-03-27")
        True
    """
    return _month(end) - _month(begin) == _MONTHS - 1

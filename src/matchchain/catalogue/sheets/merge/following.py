"""A line has one date and one origin for all its figures: they go with the figures that are taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from matchchain.catalogue.sheets.merge.entries import FOLLOWING, Target, label_of
from matchchain.catalogue.sheets.merge.evidence import rank
from matchchain.catalogue.sheets.merge.meaning import same_text, shown_at, value_at
from matchchain.catalogue.sheets.merge.row import DATED, ENTRIES, Evidence, Row, Verdict
from matchchain.units import is_blank
from matchchain.wording import Message

_FIGURES = frozenset(
    ("number", "count", "amount", "stock", "price", "yearly", "money", "share", "rate", "shares", "distance")
)


def with_dates(target: Target, rows: Sequence[Row]) -> list[Row]:
    """The rows of an entry, those of its date and origin judged by what becomes of its figures.

    They are taken with figures that are taken. Where a file says the same figures on a later day, on evidence that is
    no worse, they are taken as well: the figures still hold. Else the card keeps its own.

    Args:
        target: the entry.
        rows: what was judged so far.
    """
    stated = [row for row in rows if row.field in FOLLOWING and _speaks(row)]
    if target.section not in DATED or not stated:
        return list(rows)
    lead = _lead(target, rows)
    found: dict[int, Row] = {}
    for row in stated:
        if lead is not None:
            takes, why = row.stated == lead, Message("merge.why.follows")
        elif row.base is not None:
            takes, why = row.verdict != "conflict" or row.stated.as_of > row.card.as_of, row.why
        else:
            takes, why = _holds_still(rows, row), Message("merge.why.confirmed")
        verdict: Verdict = "kept" if not takes else "changed" if row.now.strip() else "new"
        found[id(row)] = replace(row, verdict=verdict, why=why if takes else Message("merge.why.date-follows"))
    return _once([found.get(id(row), row) for row in rows])


def _speaks(row: Row) -> bool:
    """Whether a file says something of its own: no blank, nothing that a form was sent out with, no fault."""
    as_sent = row.base is not None and same_text(row.base, row.new)
    return row.verdict in {"new", "changed", "conflict", "kept"} and not as_sent and not is_blank(row.new)


def _holds_still(rows: Sequence[Row], row: Row) -> bool:
    figures = [other for other in rows if other.file == row.file and _is_figure(other)]
    later = row.stated.as_of > max((other.card.as_of for other in figures), default="")
    good = all(other.verdict == "same" and rank(row.stated.origin) <= rank(other.card.origin) for other in figures)
    return bool(figures) and later and good


def _once(rows: Sequence[Row]) -> list[Row]:
    """Of several cells that would set one field, the first; the others say the same."""
    taken: set[str] = set()
    once = []
    for row in rows:
        again = row.field in FOLLOWING and row.verdict in {"new", "changed"} and row.field in taken
        if row.field in FOLLOWING and row.verdict in {"new", "changed"}:
            taken.add(row.field)
        once.append(replace(row, verdict="same", why=Message("merge.why.follows")) if again else row)
    return once


def _lead(target: Target, rows: Sequence[Row]) -> Evidence | None:
    """Where the figures that are taken come from: the latest, of one day the least sure; None where none is taken."""
    taken = [row for row in rows if row.is_written and row.field not in FOLLOWING and row.field != "ended"]
    figures = [row for row in taken if _is_figure(row)] or (taken if target.entry is None else [])
    if not figures:
        return None
    return max((row.stated for row in figures), key=lambda known: (known.as_of, rank(known.origin), known.origin))


def _is_figure(row: Row) -> bool:
    label = label_of(ENTRIES[row.section], row.field)
    return label is not None and label.kind in _FIGURES


def followers(target: Target, rows: Sequence[Row], today: date) -> Iterator[Row]:
    """What changes with the rows of an entry beside them: its date and its origin, where no cell states them.

    Where nobody says of which day the figures are, a line that has a day gets the day they came in: its old one is
    of figures that it says no more. One without a day stays so, and is asked about.

    Args:
        target: the entry.
        rows: all of it, as they stand.
        today: the office's day.
    """
    lead = _lead(target, rows) if target.section in DATED else None
    if lead is None:
        return
    like = next(row for row in rows if row.is_written and row.stated == lead)
    written = {row.field for row in rows if row.is_written}
    day = lead.as_of or (today.isoformat() if value_at(target.entry, "as_of") else "")
    for name, text in (("as_of", day), ("source", lead.origin)):
        if text and name not in written and value_at(target.entry, name) != text:
            now = shown_at(target.texts, name, target.kind)
            why = Message("merge.why.follows" if name == "source" or lead.as_of else "merge.why.follows-today")
            yield replace(
                like, field=name, now=now, new=text, verdict="changed" if now else "new", why=why, base=None, told=()
            )

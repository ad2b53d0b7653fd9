"""Ids that the office itself gives: a letter for the kind, the year, a number that people say on the phone."""

from __future__ import annotations

from collections.abc import Iterable

from matchchain.expressions import expression
from matchchain.units import folded

_SERIAL = expression(r"^([A-Z])(\d{4})-(\d{1,6})$")


def serial_of(text: str) -> str | None:
    """An id of the office as it is kept, or None where a text is none.

    Example:
        >>> serial_of("d2026－14"), serial_of("D2026-014"), serial_of("girxhscu")
        ('D2026-014', 'D2026-014', None)
    """
    found = _SERIAL.match(folded(text).upper().replace(" ", ""))
    return None if found is None or not int(found[3]) else f"{found[1]}{found[2]}-{int(found[3]):03}"


def next_serial(letter: str, year: int, known: Iterable[str]) -> str:
    """The id after the last of its kind and year.

    Args:
        letter: D deal, R request, C challenge, S service, M meeting, P project ...
        year: of the day on which it is given.
        known: the ids that were given; others among them are passed over.

    Example:
        >>> next_serial("D", 2026, ["D2026-014", "D2025-120", "R2026-090"])
        'D2026-015'
    """
    found = (_SERIAL.match(serial_of(text) or "") for text in known)
    numbers = (int(one[3]) for one in found if one and (one[1], int(one[2])) == (letter, year))
    return f"{letter}{year}-{max(numbers, default=0) + 1:03}"

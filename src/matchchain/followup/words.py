"""Words that the sentences of this room share: names in both languages, months, amounts with their unit."""

from __future__ import annotations

from collections.abc import Mapping

from matchchain.units import unit_word
from matchchain.wording import Message


def both(zh: str, en: str) -> Message:
    """A name in each language."""
    return Message("follow.both", {"zh": zh, "en": en})


def choice(choices: Mapping[str, tuple[str, str]], code: str) -> Message:
    """What a code word is called; the word itself where the choices do not know it."""
    return both(*choices.get(code, (code, code)))


def unit(name: str) -> Message:
    """A unit in words: "t" is 吨 in Chinese."""
    return both(unit_word(name, "zh").strip(), unit_word(name, "en").strip())


def month(iso: str) -> Message:
    """A month by its first day."""
    return Message("follow.month", {"year": iso[:4], "month": int(iso[5:7])})


def span(first: str, last: str) -> Message:
    """Months as people say them.

    Example:
        >>> from matchchain.wording import say
        >>> say(span("2027-01-01", "2027-03-01"), "zh"), say(span("2026-11-01", "2027-02-01"), "en")
        ('2027年1-3月', '2026-11 to 2027-02')
    """
    if first == last:
        return month(first)
    key = "follow.span" if first[:4] == last[:4] else "follow.span-years"
    years = {"year": first[:4], "last_year": last[:4]}
    return Message(key, {**years, "first": int(first[5:7]), "last": int(last[5:7])})

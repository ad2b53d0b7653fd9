"""Titles as people say them, which no list of words covers: What we do with it now · You pay (£/unit)."""

from __future__ import annotations

import re
from functools import lru_cache

from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.titles import unit_in_title
from matchchain.expressions import expression
from matchchain.units import folded

_BRACKET = expression(r"\([^()]*\)|\[[^\[\]]*\]")
_GETS = expression(
    r"\b(?:earn(?:s|ed)?|receiv(?:e|es|ed)|incomes?|revenues?|get paid|(?:we|you|they) get|(?:we|you) are paid"
    r"|pays? us|paid to (?:us|you)|(?:sold|sell|sells) (?:at|for)|makes? (?:us|you))\b",
    re.IGNORECASE,
)
_PAYS = expression(r"\b(?:pay|pays|paid|paying|spend|spends|spent|charged)\b|\bcosts? (?:us|you|them)\b", re.IGNORECASE)
_EITHER = expression(r"\b(?:pay|paid|cost)\w*\b.*\b(?:or|/)\s*(?:get|got|earn|receiv|income)\w*", re.IGNORECASE)
_PAID_BY_ELSE = expression(r"\b(?:pays? us|paid to (?:us|you)|get paid|are paid|pays? you)\b", re.IGNORECASE)
_GOES = expression(
    r"\b(?:do|does|done|happens?|happening|goes|go|going|sent|ends? up|ending up|handled|dealt|managed|taken"
    r"|disposed?)\b"
    r".*\b(?:now|today|currently|at present|presently|to|with it|of it|of)\b"
    r"|\b(?:now|today|currently|at present|presently)\b.*\b(?:goes|sent|taken|disposed|handled|treated)\b"
    r"|\b(?:management|disposal|waste|mgmt|mgt)\.?\s+(?:method|option|practice|route|way)\b|\bwhere (?:it"
    r"|they) goe?s?\b",
    re.IGNORECASE,
)
_QUALITY = expression(
    r"\b(?:min(?:imum|\.)?|max(?:imum|\.)?|required|needed|acceptable)\b.*\b(?:quality|spec\w*|grade|standard)s?\b",
    re.IGNORECASE,
)
_REST = expression(
    r"\b(?:further|more|extra|other|additional|any|general|useful)\b.*\b(?:detail|info|information|remark|comment|note)s?\b"
    r"|\b(?:detail|info|comment|remark|note)s?\b.*\b(?:further|more|extra)\b",
    re.IGNORECASE,
)
_SPENT_A_YEAR = expression(
    r"\b(?:cost|costs|spend|charge|charges)\b.*\b(?:per|a|/|each)\s*(?:yr|year|annum)\b"
    r"|\bannual(?:ly)? (?:charge|bill)\b",
    re.IGNORECASE,
)
_ABOUT_QUALITY = expression(r"\bspec\b|\bquality\b|\bcomposition\b|\bcontaminat", re.IGNORECASE)
_LONGEST = 60


@lru_cache(maxsize=1 << 12)
def spoken_meaning(text: str) -> Meaning | None:
    """What a title of a column says in plain English words, None where it says none of what can be told.

    Args:
        text: the title, of which no list of words knows all words.

    Example:
        >>> [spoken_meaning(text).field for text in ("What we do with it now", "You pay (£/unit)", "They pay us")]
        ['now', 'paid', 'received']
        >>> spoken_meaning("Table") is None
        True
    """
    plain = " ".join(_BRACKET.sub(" ", folded(text)).split())
    if not plain.isascii() or len(plain) > _LONGEST or " " not in plain:
        return None
    unit = unit_in_title(text)
    found: Meaning | None = None
    if _EITHER.search(plain):
        found = Meaning("price", unit=unit)
    elif _PAID_BY_ELSE.search(plain) or (_GETS.search(plain) and not _PAYS.search(plain)):
        found = Meaning("received", unit=unit, rank=30)
    elif _PAYS.search(plain) and not _GETS.search(plain):
        found = Meaning("paid", unit=unit, rank=30)
    elif _SPENT_A_YEAR.search(plain):
        found = Meaning("yearly_cost", unit=unit)
    elif _GOES.search(plain):
        found = Meaning("now", side="offers")
    elif _QUALITY.search(plain):
        found = Meaning("spec", unit=unit)
    elif _REST.search(plain):
        found = Meaning("note")
    return found

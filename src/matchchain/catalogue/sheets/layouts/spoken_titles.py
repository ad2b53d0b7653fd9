"""Titles as people say them, which no list of words covers: What we do with it now · You pay (£/unit)."""

from __future__ import annotations

import re
from functools import lru_cache

from matchchain.catalogue.sheets.layouts.asked import of_either_way
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.titles import unit_in_title
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.expressions import expression
from matchchain.units import folded

_BRACKET = expression(r"\([^()]*\)|\[[^\[\]]*\]")
_GETS = expression(
    r"\b(?:earn(?:s|ed)?|receiv(?:e|es|ed)|incomes?|revenues?|get paid|(?:we|you|they) get|(?:we|you) are paid"
    r"|pays? us|paid to (?:us|you)|(?:sold|sell|sells) (?:at|for)|makes? (?:us|you))\b",
    re.IGNORECASE,
)
_PAYS = expression(r"\b(?:pay|pays|paid|paying|spend|spends|spent|charged)\b|\bcosts? (?:us|you|them)\b", re.IGNORECASE)
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
_LEFT_OVER = expression(
    r"^(?:what|which|things?|stuff|materials?|anything|everything)\b.*\b(?:throw(?:n)? (?:away|out)|bin|discard"
    r"|get rid of|generate"
    r"|is left(?: over)?|have left|(?:can|could) (?:offer|give|supply|pass on)|give away|have to (?:offer|give)"
    r"|do not need|(?:do|does|did) (?:you|they|we|it|the \w+) (?:produce|make|generate|have|offer|sell|supply))\b",
    re.IGNORECASE,
)
_TAKEN_IN = expression(
    r"^(?:an? |the |any |one )?(?:what|which|things?|stuff|materials?|anything)\b"
    r".*\b(?:we|you|they)\s+(?:need|want|buy|require|(?:can"
    r"|could|would) (?:use"
    r"|take|like|buy)|look for|are looking for|like)\b",
    re.IGNORECASE,
)
_LONGEST, _LONGEST_PHRASE = 160, 60


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
    plain, unit_behind = _without_unit(plain)
    if not plain.isascii() or len(plain) > _LONGEST or " " not in plain:
        return None
    unit = unit_in_title(text) or unit_behind
    if len(plain) > _LONGEST_PHRASE:
        return _of_money(plain, unit) if of_either_way(plain) else None
    return _of_money(plain, unit) or _of_things(plain) or _of_the_rest(plain, unit)


def _without_unit(plain: str) -> tuple[str, str]:
    """A title and the unit that stands at its end without brackets: We pay £/t, Cost to us EUR per tonne."""
    words = plain.split()
    for size in (3, 2, 1):
        said = " ".join(words[-size:])
        if len(words) > size + 1 and unit_of(said) in {"price", "amount", "yearly"}:
            return " ".join(words[:-size]), said
        said = " ".join(words[:size])
        if len(words) > size + 1 and unit_of(said) == "price":
            return " ".join(words[size:]), said
    return plain, ""


def _of_money(plain: str, unit: str) -> Meaning | None:
    if of_either_way(plain):
        return Meaning("money", unit=unit, marks=frozenset({"mixed"}))
    if _PAID_BY_ELSE.search(plain) or (_GETS.search(plain) and not _PAYS.search(plain)):
        return Meaning("received", unit=unit, rank=30)
    if _PAYS.search(plain) and not _GETS.search(plain):
        return Meaning("paid", unit=unit, rank=30)
    return None


def _of_things(plain: str) -> Meaning | None:
    said = frozenset({"says"})
    if _LEFT_OVER.search(plain):
        return Meaning("material", side="offers", listing=True, rank=1, marks=said)
    if _TAKEN_IN.search(plain):
        return Meaning("material", side="needs", listing=True, rank=1, marks=said)
    return None


def _of_the_rest(plain: str, unit: str) -> Meaning | None:
    if _SPENT_A_YEAR.search(plain):
        return Meaning("yearly_cost", unit=unit)
    if _GOES.search(plain):
        return Meaning("now", side="offers")
    if _QUALITY.search(plain):
        return Meaning("spec", unit=unit)
    return Meaning("note") if _REST.search(plain) else None

"""Which of two statements is better evidence: measured, stated, licensed, forecast or guessed, and how old."""

from __future__ import annotations

from datetime import date
from typing import Literal, TypeAlias

from matchchain.catalogue.sheets.merge.row import Evidence
from matchchain.catalogue.sheets.stated import SheetKind
from matchchain.entries.choices import ALSO_WRITTEN
from matchchain.entries.vocabulary import plain_key
from matchchain.park import DATA_ORIGINS, Ages, Label
from matchchain.values import dataclass
from matchchain.wording import Message

Winner: TypeAlias = Literal["file", "card", "neither"]

# Weighed or measured first; then what the firm itself says; then what it may do at most, what was forecast, guesses.
_RANKS = {"measured": 0, "ledger": 0, "report": 1, "visit": 1, "": 1, "licence": 2, "eia": 3, "estimate": 4}
_ORIGINS: dict[SheetKind, str] = {
    "form": "report",
    "calls": "report",
    "workbook": "",
    "list": "report",
    "general-waste": "ledger",
    "hazardous-waste": "ledger",
    "licence": "licence",
    "eia": "eia",
}
_MONEY = frozenset(("price", "yearly", "money"))


def origin_of(kind: SheetKind) -> str:
    """Where the figures of a kind of sheet come from, where nobody says; "" of a workbook, which the office fills."""
    return _ORIGINS[kind]


def origin_code(text: str) -> str:
    """The code word of an origin however it is written; "" of what is none.

    Example:
        >>> origin_code("走访"), origin_code("EIA"), origin_code("报纸")
        ('visit', 'eia', '')
    """
    word = plain_key(text)
    for code, names in DATA_ORIGINS.items() if word else ():
        if word in {code, *map(plain_key, names), *ALSO_WRITTEN.get(("source", code), ())}:
            return code
    return ""


def rank(origin: str) -> int:
    """How good evidence of an origin is, 0 the best; what does not say counts as stated by somebody."""
    return _RANKS.get(origin, 1)


@dataclass(frozen=True, slots=True)
class Weighed:
    """Which of two statements stands by the rule, and the rule in words."""

    winner: Winner
    why: Message


def weighed(card: Evidence, file: Evidence, label: Label, ages: Ages) -> Weighed:
    """Which of two different statements of a field stands.

    Better evidence stands, unless the worse is newer by more than the figure stays good; of equal evidence none does.

    Args:
        card: where the card's value comes from.
        file: where the stated value comes from.
        label: of the field.
        ages: how long figures stay good in this park.
    """
    facts: dict[str, object] = {"card": told(card), "file": told(file)}
    here, there = rank(card.origin), rank(file.origin)
    if here == there:
        return Weighed("neither", Message("merge.why.same-rank", facts))
    better, worse = (file, card) if there < here else (card, file)
    limit = ages.price_days if label.kind in _MONEY else ages.quantity_days
    newer = _days_between(better.as_of, worse.as_of)
    wins_by_age = newer is not None and newer > limit
    winner: Winner = "file" if (better is file) != wins_by_age else "card"
    if wins_by_age:
        facts |= {"days": newer, "limit": f"{limit:g}"}
        return Weighed(winner, Message(f"merge.why.newer-{winner}", facts))
    return Weighed(winner, Message(f"merge.why.better-{winner}", facts))


def newest(dates: list[str]) -> int | None:
    """Which of several dates is later than all others; None where one is unknown or two are the latest."""
    if not all(dates) or not dates:
        return None
    last = max(dates)
    return dates.index(last) if dates.count(last) == 1 else None


def told(evidence: Evidence) -> Message:
    """An origin and its day, in words."""
    zh, en = DATA_ORIGINS.get(evidence.origin, ("", ""))
    origin = Message("write.label", {"zh": zh, "en": en}) if zh else Message("merge.no-origin")
    if not evidence.as_of:
        return Message("merge.evidence-undated", {"origin": origin})
    return Message("merge.evidence", {"origin": origin, "as_of": evidence.as_of})


def _days_between(earlier: str, later: str) -> int | None:
    try:
        return (date.fromisoformat(later) - date.fromisoformat(earlier)).days
    except ValueError:
        return None

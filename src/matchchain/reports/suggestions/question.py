"""The one question that is worth most: whose answer settles the most money, then the most pairings."""

from __future__ import annotations

from collections.abc import Sequence

from matchchain.network.pairing import Pairing
from matchchain.reports.suggestions import words
from matchchain.wording import Lang


def first_question(rows: Sequence[Pairing], lang: Lang) -> str:
    """The one question that is worth most: it settles the most money known so far, then the most pairings."""
    asked: dict[tuple[str, str, str], list[Pairing]] = {}
    for pairing in rows:
        for unknown in pairing.unknowns:
            asked.setdefault((unknown.firm, unknown.field, unknown.text.key), []).append(pairing)
    if not asked:
        return ""
    best = max(asked, key=lambda question: _worth(asked[question]))
    first = asked[best][0]
    unknown = next(u for u in first.unknowns if (u.firm, u.field, u.text.key) == best)
    who = words.whom(best[0], words.contacts(asked[best], lang), lang) if best[0] else ""
    count = len(asked[best])
    key = "first-question-for" if count > 1 else "first-question"
    what = (
        f"{words.material(first, lang)} {words.question_of(unknown, lang)}"
        if count == 1
        else words.question_of(unknown, lang)
    )
    return words.sentence(key, lang, whom=who, question=what, count=count)


def _worth(pairings: Sequence[Pairing]) -> tuple[float, int, float]:
    known = sum(max(p.net_per_year or 0.0, 0.0) for p in pairings)
    return known, len(pairings), sum(p.quantity or 0.0 for p in pairings if p.unit.startswith("t"))

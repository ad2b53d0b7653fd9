"""What to ask first, of whom: the figure or paper whose answer moves a pairing on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from matchchain.network.pairing import Pairing, Unknown
from matchchain.reports.clean import masked
from matchchain.reports.suggestions.words import material, receiver, sentence, supplier
from matchchain.wording import Lang, say

# Key of a verdict that cannot tell (or its beginning) -> which side to ask, and the question.
_OF_VERDICTS: tuple[tuple[str, Literal["supplier", "receiver"], str], ...] = (
    ("rules.legal.", "supplier", "legal"),
    ("rules.hazardous-waste.no-code", "supplier", "waste-code"),
    ("rules.hazardous-waste.class-only", "supplier", "waste-code"),
    ("rules.hazardous-waste.", "receiver", "waste-permit"),
    ("rules.content.", "supplier", "content"),
    ("rules.impurities", "supplier", "impurities"),
    ("rules.grade.", "supplier", "grade"),
    ("rules.states.", "supplier", "state"),
    ("rules.regulated.", "receiver", "licence"),
)


def ask(pairing: Pairing, lang: Lang) -> str:
    """The first question and whom to put it to.

    A figure without which nothing can be reckoned comes first, else what a rule could not tell, else any
    figure missing; when nothing is open, whether the offer still stands.
    """
    figures = (_asked(pairing, unknown, lang) for unknown in pairing.unknowns)
    verdicts = _of_verdicts(pairing, lang)
    reckoned = pairing.stage == "papers" or (pairing.net_per_year is not None and not pairing.known_part)
    for question in (*verdicts, *figures) if reckoned else (*figures, *verdicts):
        return question
    return _put(whom(pairing, pairing.supplier, lang), sentence("default-question", lang), lang)


def _asked(pairing: Pairing, unknown: Unknown, lang: Lang) -> str:
    return _put(whom(pairing, unknown.firm, lang), question_of(unknown, lang), lang)


def _put(to: str, question: str, lang: Lang) -> str:
    return sentence("question", lang, whom=to, question=question) if to else question


def _of_verdicts(pairing: Pairing, lang: Lang) -> Iterator[str]:
    open_ones = [v for v in pairing.verdicts if v.outcome == "unknown"]
    for verdict in sorted(open_ones, key=lambda v: not v.paper):
        for beginning, side, question in _OF_VERDICTS:
            if verdict.text.key.startswith(beginning):
                firm = pairing.supplier if side == "supplier" else pairing.receiver
                asked = sentence(f"ask.{question}", lang, material=material(pairing, lang))
                yield _put(whom(pairing, firm, lang), asked, lang)
                break


def question_of(unknown: Unknown, lang: Lang) -> str:
    """The question without the firm in front of it, which stands there with its contact already."""
    text, firm = say(unknown.text, lang), str(unknown.text.facts.get("firm", ""))
    for colon in (":", "："):
        if firm and text.startswith(firm + colon):
            return text[len(firm) + 1 :].lstrip()
    return text


def whom(pairing: Pairing, firm: str, lang: Lang) -> str:
    """A firm of the pairing, with the person to ask where one is known; "" for the park itself."""
    if firm == pairing.supplier:
        name, person = supplier(pairing, lang), masked(pairing.supplier_contact)
    elif firm == pairing.receiver:
        name, person = receiver(pairing, lang), masked(pairing.receiver_contact)
    else:
        return firm
    return sentence("whom", lang, firm=name, contact=person) if person else name


def first_question(rows: Sequence[Pairing], lang: Lang) -> str:
    """The one question that is worth most: it moves the most money known so far, then the most pairings."""
    asked: dict[tuple[str, str, str], list[Pairing]] = {}
    for pairing in rows:
        for unknown in pairing.unknowns:
            if unknown.firm:
                key = (unknown.firm, unknown.field, question_of(unknown, lang))
                asked.setdefault(key, []).append(pairing)
    if not asked:
        return ""
    best = max(asked, key=lambda question: _worth(asked[question]))
    firm, _, question = best
    first, count = asked[best][0], len(asked[best])
    how_many = "first-question-for" if count > 1 else "first-question"
    return sentence(how_many, lang, whom=whom(first, firm, lang), question=question, count=count)


def _worth(pairings: Sequence[Pairing]) -> tuple[float, int, float]:
    """What is known so far of the pairings' yearly gain, their number, their tonnes."""
    known = sum(max(p.net_per_year or _known(p), 0.0) for p in pairings)
    return known, len(pairings), sum(p.quantity or 0.0 for p in pairings if p.unit.startswith("t"))


def _known(pairing: Pairing) -> float:
    return (pairing.quantity or 0.0) * sum(line.sign * (line.likely or 0.0) for line in pairing.lines)

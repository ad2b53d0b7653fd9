"""What to ask first, of whom: the figure or paper whose answer moves a pairing on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from matchchain.entries.private.masked import masked
from matchchain.network.pairing import Pairing, Unknown
from matchchain.park import Need, Offer, labels
from matchchain.reports.telling.pairing import material, receiver, supplier
from matchchain.reports.telling.words import Sentences, firm_to_copy, sentence, to_copy
from matchchain.rules import question_for, rules_with
from matchchain.rules.traits import Trait
from matchchain.values import dataclass
from matchchain.wording import Lang, say

question_words = Sentences("rules.ask")
"""The question that settles what a rule could not tell."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and whom to put it to: a firm with its contact, "" for the park itself."""

    contact: str
    question: str

    def said(self, lang: Lang) -> str:
        """Both in one sentence."""
        if not self.contact:
            return self.question
        return sentence("question", lang, contact=self.contact, question=self.question)


def ask(pairing: Pairing, lang: Lang) -> str:
    """The first question and whom to put it to."""
    return first_asked(pairing, lang).said(lang)


def first_asked(pairing: Pairing, lang: Lang, *, person: bool = True) -> Asked:
    """The question that moves a pairing on.

    How hot it is comes before all, where nobody has said so and it is asked; then a figure without which nothing can be
    reckoned, else what a rule could not tell, else any
    figure missing; when nothing is open, whether the offer still stands.
    """
    heat = (_asked(pairing, unknown, lang, person) for unknown in pairing.unknowns if unknown.field == "temperature")
    figures = (_asked(pairing, unknown, lang, person) for unknown in pairing.unknowns)
    verdicts = _of_verdicts(pairing, lang, person)
    reckoned = pairing.stage == "papers" or (pairing.net_per_year is not None and not pairing.known_part)
    last = _of_verdicts(pairing, lang, person, last=True)
    for question in (*heat, *((*verdicts, *figures) if reckoned else (*figures, *verdicts)), *last):
        return question
    return Asked(contact(pairing, pairing.supplier, lang, person=person), sentence("default-question", lang))


def _asked(pairing: Pairing, unknown: Unknown, lang: Lang, person: bool) -> Asked:
    return Asked(contact(pairing, unknown.firm, lang, person=person), question_of(unknown, lang))


def _of_verdicts(pairing: Pairing, lang: Lang, person: bool, *, last: bool = False) -> Iterator[Asked]:
    open_ones = [v for v in pairing.verdicts if v.outcome == "unknown" and (v.rule in rules_with(Trait.LAST)) == last]
    for verdict in sorted(open_ones, key=lambda v: not v.paper):
        if found := question_for(verdict.text.key):
            firm = pairing.supplier if found.side == "supplier" else pairing.receiver
            named = verdict.text.facts.get("unless")
            word, wanted = ("told-of", {"figures": named}) if found.word == "told" and named else (found.word, {})
            asked = question_words(word, lang, material=material(pairing, lang), need=pairing.need, **wanted)
            yield Asked(contact(pairing, firm, lang, person=person), asked)


def question_of(unknown: Unknown, lang: Lang) -> str:
    """The question without the firm in front of it, which stands there with its contact already."""
    text, firm = say(unknown.text, lang), str(unknown.text.facts.get("firm", ""))
    return text.removeprefix(firm).lstrip(":： ")


def contact(pairing: Pairing, firm: str, lang: Lang, *, person: bool = True) -> str:
    """A firm of the pairing, with the person to ask where one is known and wanted; "" for the park itself."""
    if firm == pairing.supplier:
        name, known = supplier(pairing, lang), masked(pairing.supplier_contact)
    elif firm == pairing.receiver:
        name, known = receiver(pairing, lang), masked(pairing.receiver_contact)
    else:
        between = {owner: (en if lang == "en" else zh, contact) for owner, zh, en, contact in pairing.converters}
        if firm not in between:
            return firm
        name, known = between[firm][0], masked(between[firm][1])
    return sentence("whom", lang, firm=name, contact=known) if known and person else name


@dataclass(frozen=True, slots=True)
class Best:
    """The question that is worth most, a pairing that waits for it, and how many do."""

    pairing: Pairing
    unknown: Unknown
    count: int


def best_question(rows: Iterable[Pairing], lang: Lang) -> Best | None:
    """The question that moves the most money known so far, then the most pairings; None when none is open."""
    asked: dict[tuple[str, str, str], list[tuple[Pairing, Unknown]]] = {}
    for pairing in rows:
        # What decides most comes first; a question of the park's own files has nobody to phone.
        unknown = next((u for u in pairing.unknowns if u.firm), None)
        if unknown:
            key = (unknown.firm, unknown.field, question_of(unknown, lang))
            asked.setdefault(key, []).append((pairing, unknown))
    if not asked:
        return None
    best = max(asked.values(), key=lambda waiting: _worth([pairing for pairing, _ in waiting]))
    return Best(*best[0], len(best))


def first_question(rows: Iterable[Pairing], lang: Lang, *, person: bool = True) -> str:
    """The question that is worth most, with whom to ask; "" when none is open."""
    best = best_question(rows, lang)
    if best is None:
        return ""
    to = contact(best.pairing, best.unknown.firm, lang, person=person)
    question = question_of(best.unknown, lang)
    how_many = "first-question-for" if best.count > 1 else "first-question"
    return sentence(how_many, lang, contact=to, question=question, count=best.count)


def where_to_enter(rows: Iterable[Pairing], lang: Lang, *, park: str = "") -> str:
    """The command that enters the answer to that question; "" when it is no field of an offer or need.

    A name that a shell might read otherwise is never put into a command to copy.

    Args:
        rows: the pairings that wait for figures.
        lang: of the field's name.
        park: the option that names the park, where one was given: "-p data".
    """
    best = best_question(rows, lang)
    if best is None:
        return ""
    pairing, field = best.pairing, best.unknown.field
    if best.unknown.firm == pairing.receiver and field in labels(Need):
        kind, material, label = "need", pairing.need, labels(Need)[field]
        firm = firm_to_copy(pairing.receiver, pairing.receiver_name)
    elif field in labels(Offer):
        kind, material, label = "offer", pairing.offer, labels(Offer)[field]
        firm = firm_to_copy(pairing.supplier, pairing.supplier_name)
    else:
        return ""
    material = to_copy(material)
    if not (firm and material):
        return ""
    key = label.zh if lang == "zh" else label.key or field
    return " ".join(word for word in ("matchchain edit", kind, firm, material, park, f"--set {key}=...") if word)


def _worth(pairings: Sequence[Pairing]) -> tuple[float, int, float]:
    """What is known so far of the pairings' yearly gain, their number, their tonnes."""
    known = sum(max(p.net_per_year or _known(p), 0.0) for p in pairings)
    return known, len(pairings), sum(p.quantity or 0.0 for p in pairings if p.unit.startswith("t"))


def _known(pairing: Pairing) -> float:
    return (pairing.quantity or 0.0) * sum(line.sign * (line.likely or 0.0) for line in pairing.lines)

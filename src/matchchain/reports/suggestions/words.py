"""One pairing in words: its names, why it fits, what it is worth, what stands in the way, whom to ask."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from matchchain.network.pairing import Line, Pairing, Plan, Unknown
from matchchain.park import RELATIONS
from matchchain.reports.clean import masked
from matchchain.reports.figures import amount, km, money, money_unit, number, places, span, unit_word
from matchchain.wording import Lang, Message, say

_HAN = re.compile(r"[\u3400-\u9fff]")
QUALITY = frozenset({"purity", "concentration", "impurities", "moisture", "state", "grade"})
"""Rules whose pass says what the goods are like."""


def sentence(key: str, lang: Lang, **facts: object) -> str:
    """One sentence of this room."""
    return say(Message(f"reports.{key}", facts), lang)


def joined(parts: Iterable[str], separator: str = "; ") -> str:
    """The parts that say something, each once, in their order."""
    return separator.join(dict.fromkeys(part for part in parts if part))


def park_name(plan: Plan, lang: Lang) -> str:
    """What to call the park."""
    name = (plan.park_en or plan.park) if lang == "en" else (plan.park or plan.park_en)
    return name or sentence("suggest.a-park", lang)


def money_unit_of(plan: Plan, lang: Lang) -> str:
    """The unit of money on the screen: 万元/年, k CNY/yr."""
    return money_unit(plan.currency, lang)


def material(pairing: Pairing, lang: Lang) -> str:
    """What the offer is called: the card's own words where they are in the reader's language."""
    if lang == "en":
        return pairing.offer if not _HAN.search(pairing.offer) else pairing.material_en or pairing.offer
    return pairing.offer if _HAN.search(pairing.offer) else pairing.material_zh or pairing.offer


def supplier(pairing: Pairing, lang: Lang) -> str:
    """The supplier's short name."""
    return (pairing.supplier_name_en if lang == "en" else "") or pairing.supplier_name or pairing.supplier


def receiver(pairing: Pairing, lang: Lang) -> str:
    """The receiver's short name."""
    return (pairing.receiver_name_en if lang == "en" else "") or pairing.receiver_name or pairing.receiver


def firms(pairing: Pairing, lang: Lang) -> str:
    """Who gives to whom."""
    return f"{supplier(pairing, lang)} -> {receiver(pairing, lang)}"


def brief(message: Message, lang: Lang) -> str:
    """A verdict as a screen says it: without the law it cites, which `explain` and the files keep."""
    text = say(message, lang)
    law = message.facts.get("law")
    if not isinstance(law, Message):
        return text
    cited = say(law, lang)
    return text.replace(f"(依据{cited})", "").replace(f" ({cited})", "")


def question_of(unknown: Unknown, lang: Lang) -> str:
    """The question without the firm in front of it, which stands there with its contact already."""
    text, firm = say(unknown.text, lang), str(unknown.text.facts.get("firm", ""))
    for colon in (":", "："):
        if firm and text.startswith(firm + colon):
            return text[len(firm) + 1 :].lstrip()
    return text


def relation(pairing: Pairing, lang: Lang) -> str:
    """How the two materials are related."""
    return RELATIONS[pairing.relation][lang == "en"]


def net(pairing: Pairing, lang: Lang) -> str:
    """The joint gain, marked when it is only the part that is known."""
    return money(pairing.net_per_year, lang) + (
        "?" if pairing.known_part and pairing.net_per_year is not None else ""
    )


def between(pairing: Pairing, lang: Lang) -> str:
    """The range of the joint gain, "" when there is none."""
    if pairing.net_per_year is None:
        return ""
    return span(pairing.net_low, pairing.net_high, lang, places(pairing.net_per_year, lang))


def savings(pairing: Pairing, lang: Lang, separator: str = " ") -> str:
    """The lines of the sum: per year when the quantity is known, else per unit."""
    words = [line_words(line, pairing, lang) for line in pairing.lines]
    if pairing.deal_cost and pairing.quantity is not None:
        words.append(_yearly("deal_cost", -pairing.deal_cost, None, None, lang))
    text = joined(words, separator)
    if text and pairing.quantity is None:
        return sentence("per-unit-known", lang, lines=text)
    return text


def line_words(line: Line, pairing: Pairing, lang: Lang) -> str:
    """One line of the sum, "" when it is zero: 省处置1080, or 省处置900元/吨 without a quantity."""
    name = sentence(f"line.{line.name}", lang)
    if line.likely is None:
        return sentence("per-year", lang, name=name, figure="?")
    if not (line.low or line.likely or line.high):
        return ""
    if pairing.quantity is None:
        figure = number(line.sign * line.likely, lang)
        return sentence("per-unit", lang, name=name, figure=figure, unit=unit_word(pairing.unit, lang))
    yearly = line.sign * pairing.quantity
    low, high = (None if end is None else end * yearly for end in (line.low, line.high))
    return _yearly(line.name, line.likely * yearly, low, high, lang)


def _yearly(name: str, value: float, low: float | None, high: float | None, lang: Lang) -> str:
    digits = max(0, places(value, lang) - 1)
    figure = span(low, high, lang, digits) or money(value, lang, digits)
    return sentence("per-year", lang, name=sentence(f"line.{name}", lang), figure=figure)


def why(pairing: Pairing, lang: Lang) -> str:
    """Why the two belong together: identity, what they ask and give, distance, the sum."""
    quality = joined(
        brief(verdict.text, lang)
        for verdict in pairing.verdicts
        if verdict.outcome == "pass" and verdict.rule in QUALITY
    )
    distance = "" if pairing.distance_km is None else km(pairing.distance_km, lang)
    steps = joined((say(step, lang) for step in pairing.steps), " -> ")
    return joined((*met(pairing, lang), steps, quality, distance, savings(pairing, lang)), "  ")


def met(pairing: Pairing, lang: Lang) -> tuple[str, ...]:
    """How the two names met, and what the other side calls it where that is not said yet."""
    evidence = identity(pairing, lang)
    said = f"{material(pairing, lang)} {pairing.offer} {evidence}".casefold()
    wanted = "" if pairing.need.casefold() in said else sentence("wanted", lang, need=pairing.need)
    return (evidence, wanted)


def identity(pairing: Pairing, lang: Lang) -> str:
    """How surely the two names mean one thing, in the words of the evidence."""
    return joined(say(message, lang) for message in pairing.evidence) or relation(pairing, lang)


def stops(pairing: Pairing, lang: Lang) -> str:
    """What stands in the way: rules that cannot tell, and cautions."""
    unsettled = (brief(v.text, lang) for v in pairing.verdicts if v.outcome != "pass")
    return joined((*unsettled, *(say(caution, lang) for caution in pairing.cautions)))


@dataclass(frozen=True, slots=True)
class Contact:
    """How a firm is called and whom to ask there, already masked."""

    name: str
    person: str


def contacts(pairings: Iterable[Pairing], lang: Lang) -> Mapping[str, Contact]:
    """Firm id -> its name and contact, from all pairings it is in."""
    known: dict[str, Contact] = {}
    for pairing in pairings:
        if pairing.supplier not in known:
            known[pairing.supplier] = Contact(supplier(pairing, lang), masked(pairing.supplier_contact))
        if pairing.receiver not in known:
            known[pairing.receiver] = Contact(receiver(pairing, lang), masked(pairing.receiver_contact))
    return known


def whom(firm: str, known: Mapping[str, Contact], lang: Lang) -> str:
    """The firm to ask, with the person where one is known."""
    contact = known.get(firm)
    if contact is None:
        return firm
    return (
        sentence("whom", lang, firm=contact.name, contact=contact.person) if contact.person else contact.name
    )


def ask(pairing: Pairing, lang: Lang) -> str:
    """The first question and whom to put it to; without an open figure, whether the offer still stands."""
    known = contacts([pairing], lang)
    if not pairing.unknowns:
        return sentence(
            "question",
            lang,
            whom=whom(pairing.supplier, known, lang),
            question=sentence("default-question", lang),
        )
    first = pairing.unknowns[0]
    question = question_of(first, lang)
    return (
        sentence("question", lang, whom=whom(first.firm, known, lang), question=question)
        if first.firm
        else question
    )


def quantity(pairing: Pairing, lang: Lang) -> str:
    """Tonnes a year, or whatever the material is measured in."""
    return amount(pairing.quantity, pairing.unit, lang)

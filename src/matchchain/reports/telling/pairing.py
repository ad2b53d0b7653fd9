"""One pairing in words: its names, what it is worth, and from what."""

from __future__ import annotations

from matchchain.network.pairing import Line, Pairing, once
from matchchain.park import RELATIONS
from matchchain.reports.telling.figures import amount, money, number, places, span, unit_word
from matchchain.reports.telling.words import joined, sentence
from matchchain.wording import Lang
from matchchain.wording.own_words import own_words


def material(pairing: Pairing, lang: Lang) -> str:
    """What the offer is called: the card's own words where they are in the reader's language."""
    return goods((pairing.offer, pairing.material_zh, pairing.material_en), lang)


def goods(names: tuple[str, str, str], lang: Lang) -> str:
    """A material as it is written, where that is in the reader's language; else what it is called there.

    Example:
        >>> goods(("烧碱", "氢氧化钠", "sodium hydroxide"), "zh"), goods(("烧碱", "氢氧化钠", "sodium hydroxide"), "en")
        ('烧碱', 'sodium hydroxide')
    """
    return own_words(*names, lang)


def supplier(pairing: Pairing, lang: Lang) -> str:
    """The supplier's short name."""
    return (pairing.supplier_name_en if lang == "en" else "") or pairing.supplier_name or pairing.supplier


def receiver(pairing: Pairing, lang: Lang) -> str:
    """The receiver's short name."""
    return (pairing.receiver_name_en if lang == "en" else "") or pairing.receiver_name or pairing.receiver


def firms(pairing: Pairing, lang: Lang) -> str:
    """Who gives to whom."""
    return f"{supplier(pairing, lang)} -> {receiver(pairing, lang)}"


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


def savings(pairing: Pairing, lang: Lang) -> str:
    """The lines of the sum: per year when the quantity is known, else per unit."""
    lines = [line for line in once(pairing.lines) if pairing.quantity is not None or line.likely is not None]
    words = [line_words(line, pairing, lang) for line in lines]
    if pairing.deal_cost and pairing.quantity is not None:
        words.append(_yearly("deal_cost", -pairing.deal_cost, None, None, lang))
    text = joined(words, " " if lang == "zh" else ", ")
    if text and pairing.quantity is None:
        return sentence("per-unit-known", lang, lines=text)
    return text


def line_words(line: Line, pairing: Pairing, lang: Lang) -> str:
    """One line of the sum, "" when it is zero: 省处置1080, or 省处置900元/吨 without a quantity."""
    if line.likely is None:
        return sentence("per-year", lang, name=sentence(f"line.{line.name}", lang), figure="?")
    # What is sold today is no disposal saved but a sale given up.
    name = "forgone_sale" if line.name == "avoided_disposal" and line.likely < 0 else line.name
    if not (line.low or line.likely or line.high):
        return ""
    if pairing.quantity is None:
        figure = number(line.sign * line.likely, lang)
        spoken = sentence(f"line.{name}", lang)
        return sentence("per-unit", lang, name=spoken, figure=figure, unit=unit_word(pairing.unit, lang))
    yearly = line.sign * pairing.quantity
    low, high = (None if end is None else end * yearly for end in (line.low, line.high))
    return _yearly(name, line.likely * yearly, low, high, lang)


def _yearly(name: str, value: float, low: float | None, high: float | None, lang: Lang) -> str:
    digits = max(0, places(value, lang) - 1)
    figure = span(low, high, lang, digits) or money(value, lang, digits)
    return sentence("per-year", lang, name=sentence(f"line.{name}", lang), figure=figure)


def quantity(pairing: Pairing, lang: Lang) -> str:
    """Tonnes a year, or whatever the material is measured in."""
    return amount(pairing.quantity, pairing.unit, lang)

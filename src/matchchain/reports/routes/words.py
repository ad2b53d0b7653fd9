"""How routes are said: materials, firms, steps, ways."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from matchchain.park import Conversion, Firm
from matchchain.reports.column import Column, Fields, Table
from matchchain.reports.telling.figures import amount, number, unit_word
from matchchain.reports.telling.flows import material, named, phone
from matchchain.reports.telling.words import Sentences, comma, enumerated, joined
from matchchain.studies.routing.route_map import IdleProcess
from matchchain.studies.routing.steps import WAYS, Step, Stuff, Way
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of
from matchchain.wording.own_words import own_words

R = TypeVar("R")

AGAIN = "matchchain routes --top {count}"
"""The command that shows all rows of a block; "{count}" stands for their number."""

NAMES = 4
"""Firms or materials named in a line before it says how many there are."""

sentence = Sentences("routes")
column = Fields("routes.field")
CHOICES = sentence.choices("way", *WAYS)


def table(name: str, columns: tuple[Column[R], ...], rows: Callable[[], Iterable[R]], sheet: str = "") -> Table[R]:
    """One array of the JSON object, a sheet of its own in a workbook."""
    return Table(name, sentence_of(f"routes.sheet.{sheet or name}"), columns, rows)


def stuff(one: Stuff, lang: Lang) -> str:
    """What a material is called on the page."""
    return material(one.text, one.zh, one.en, lang)


def process(conversion: Conversion, lang: Lang) -> str:
    """The name of a process in the reader's language, where it has one."""
    return (conversion.name_en if lang == "en" else "") or conversion.name


def firm_of(firm: str, firms: Mapping[str, Firm], lang: Lang) -> str:
    """The short name of a firm; of nobody, that nobody runs it yet."""
    return named(firms[firm], lang) if firm in firms else sentence("nobody", lang)


def listed(names: Iterable[str], lang: Lang, most: int = NAMES) -> str:
    """Names one after the other, each once; after so many, how many there are in all."""
    known = list(dict.fromkeys(names))
    shown = enumerated(known[:most], lang)
    return shown if len(known) <= most else sentence("and-others", lang, names=shown, count=len(known))


def way(one: Way, lang: Lang) -> str:
    """How a material gets on."""
    return CHOICES[one][lang == "en"]


def yields(one: Step, lang: Lang) -> str:
    """What a step makes of a unit of what comes in."""
    per_first = ("≤" if one.ceiling else "") + number(one.per_first, lang)
    takes, gives = one.takes if one.auxiliary else one.asks, one.gives
    took, gave = stuff(takes, lang), stuff(gives, lang)
    if took == gave:
        # one substance, raw and refined: only the written words differ
        gave = own_words(gives.text, "", sentence("worked-up", lang, material=gave), lang)
    facts = {
        "takes": took,
        "gives": gave,
        "unit": unit_word(one.conversion.unit, lang),
        "made": per_first,
        "out": unit_word(one.unit, lang),
    }
    return sentence("yields-auxiliary" if one.auxiliary else "yields", lang, **facts)


def made(one: Step, lang: Lang) -> str:
    """What there is of a step's output for each unit at the start."""
    return amount(one.cumulated, one.unit, lang)


def step(one: Step, firms: Mapping[str, Firm], lang: Lang, *, money: bool) -> str:
    """A step in a line: process, owner, yield; cost, capacity and how far the plan uses it where asked for."""
    facts = {
        "process": process(one.conversion, lang),
        "firm": firm_of(one.owner, firms, lang),
        "yields": yields(one, lang),
    }
    text = sentence("step", lang, **facts)
    means = _means(one, lang) if money else ()
    return joined((text, *means, sentence(f"idle.{one.idle}", lang) if one.idle else ""), comma(lang))


def _means(one: Step, lang: Lang) -> tuple[str, ...]:
    unit = one.conversion.unit
    per = unit_word(unit, lang)
    cost = sentence("cost-unknown", lang)
    if one.cost is not None:
        cost = sentence("cost", lang, cost=number(one.cost.likely, lang), unit=per)
    if one.capacity is None:
        return cost, sentence("capacity-unknown", lang)
    facts = {"capacity": amount(one.capacity, unit, lang), "used": amount(one.used, unit, lang)}
    return cost, sentence("capacity", lang, **facts)


def cure(one: IdleProcess, firms: Mapping[str, Firm], lang: Lang) -> str:
    """What would let an idle process take part."""
    facts = {
        "firm": phone(firms[one.owner], lang) if one.owner else one.conversion.owner,
        "process": process(one.conversion, lang),
        "unit": unit_word(one.conversion.unit, lang),
    }
    key = "cure.no-owner" if one.why == "owner" and not one.conversion.owner else f"cure.{one.why}"
    return sentence(key, lang, **facts)

"""What the page, the records and the card of `gaps` share: sentences and the words of a newcomer."""

from __future__ import annotations

from collections.abc import Iterable

from matchchain.park import Conversion
from matchchain.reports.telling.figures import amount, money, number, unit_word
from matchchain.reports.telling.flows import material, named
from matchchain.reports.telling.words import Sentences, enumerated
from matchchain.studies.growth.gaps import Gaps, Prospect
from matchchain.studies.growth.leftover import Line
from matchchain.studies.growth.making import Making
from matchchain.studies.growth.newcomer import Part
from matchchain.wording import Lang

sentence = Sentences("gaps")
FIRMS = 4  # named before a line says how many there are
FAR = 1000.0  # km by road from which on the haul is no question


def part_words(part: Part, lang: Lang) -> str:
    """A material as the cards call it, in the reader's language."""
    return material(part.words, part.zh, part.en, lang)


def part_amount(part: Part, lang: Lang) -> str:
    """A material with its amount."""
    return f"{part_words(part, lang)} {amount(part.quantity, part.unit, lang)}"


def process_name(conversion: Conversion, lang: Lang) -> str:
    """The name of a process in the reader's language, where it has one."""
    return (conversion.name_en if lang == "en" else "") or conversion.name


def per_unit(prospect: Prospect) -> float | None:
    """What a newcomer's own work may cost a unit of its main line before it loses: gain, else bound, over amount."""
    newcomer = prospect.valued.newcomer
    main = (newcomer.takes or newcomer.gives)[0]
    worth = prospect.valued.bound if prospect.valued.gain is None else prospect.valued.gain
    return worth / main.quantity if main.quantity else None


def making(made: Making, unit: str, lang: Lang) -> str:
    """What making a unit costs by which process, and whether only its materials are counted."""
    facts = {"price": price(made.cost, unit, lang), "process": process_name(made.process, lang)}
    return sentence("cost-materials" if made.materials_only else "cost", lang, **facts)


def at_most(earns: float | None, made: Making | None, lang: Lang) -> str:
    """What could be earned; "at most" where the cost of the work is not in it."""
    plain = money(earns, lang)
    if earns is None or made is None or not made.materials_only or earns <= 0:
        return plain
    return sentence("at-most", lang, worth=plain)


def price(value: float | None, unit: str, lang: Lang) -> str:
    """So much money per unit."""
    if value is None:
        return "?"
    return sentence("per-unit", lang, price=number(value, lang), unit=unit_word(unit, lang))


def holders(lines: Iterable[Line], found: Gaps, lang: Lang) -> str:
    """Whose lines they are, each firm once with its amount, the greatest first."""
    told: dict[tuple[str, str], float] = {}
    for line in lines:
        told[line.firm, line.unit] = told.get((line.firm, line.unit), 0.0) + (line.left or 0.0)
    order = sorted(told, key=lambda key: (-told[key], key))
    words = [f"{named(found.firms[firm], lang)} {amount(told[firm, unit], unit, lang)}" for firm, unit in order]
    shown = enumerated(words[:FIRMS], lang)
    return shown if len(words) <= FIRMS else sentence("and-others", lang, firms=shown, count=len(words))


def radius(km: float | None, lang: Lang) -> str:
    """Within what distance it pays; "" where nobody can say."""
    if km is None:
        return ""
    return sentence("radius-far", lang) if km >= FAR else sentence("radius", lang, km=number(round(km), lang))


def place(prospect: Prospect, lang: Lang) -> str:
    """Where it would stand best."""
    site = prospect.valued.newcomer.firm.site
    if site is None or site.lat is None or site.lon is None:
        return ""
    where = f"{site.lat.likely:.4f},{site.lon.likely:.4f}"
    return sentence("near-zone" if site.zone else "near", lang, zone=site.zone, where=where)

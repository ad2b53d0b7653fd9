"""What the page and the records of `what-if` share: sentences, and what is supposed in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from matchchain.park import Firm
from matchchain.reports.telling.figures import number, unit_word
from matchchain.reports.telling.flows import named
from matchchain.reports.telling.words import Sentences, enumerated, listed
from matchchain.studies.growth.scenario import NewPrice
from matchchain.studies.growth.what_if import Scenario, WhatIf
from matchchain.wording import Lang

sentence = Sentences("whatif")


def name_of(firm: str, found: WhatIf, lang: Lang, scenario: Scenario | None = None) -> str:
    """A firm's short name, whether it is in the park before, after, or both."""
    for firms in (found.before.firms, *(() if scenario is None else (scenario.after.firms,))):
        if firm in firms:
            return named(firms[firm], lang)
    return firm


def candidate(firms: Iterable[Firm], lang: Lang) -> str:
    """Who comes."""
    return enumerated((named(firm, lang) for firm in firms), lang)


def supposed(found: WhatIf, lang: Lang, scenario: Scenario | None = None) -> str:
    """All that is supposed, in words: who comes where there is one scenario, leaves, stops, doubles; prices."""
    return listed(_suppositions(found, lang, scenario), lang)


def _suppositions(found: WhatIf, lang: Lang, scenario: Scenario | None) -> Iterator[str]:
    if scenario is not None and scenario.names:
        yield sentence("what.join", lang, firms=candidate(scenario.names, lang))
    change = found.change
    for key, ids in (("leave", change.leave), ("stop", change.stop), ("double", change.double)):
        if ids:
            firms = enumerated((name_of(firm, found, lang) for firm in ids), lang)
            yield sentence(f"what.{key}", lang, firms=firms)
    for key, prices in (("price", change.prices), ("sell-price", change.sales)):
        for material, new in prices.items():
            yield sentence(f"what.{key}", lang, material=new.words or material, price=price_words(new, lang))


def price_words(new: NewPrice, lang: Lang) -> str:
    """A price as it was supposed."""
    if new.to is None:
        return f"{new.by * 100:+g}%"
    _, slash, unit = new.unit.partition("/")
    stated = number(new.to, lang)
    return sentence("per-unit", lang, price=stated, unit=unit_word(unit, lang)) if slash else stated


def signed(text: str) -> str:
    """A change with its sign; none is "0.00" and what is not known "?", without one.

    Example:
        >>> signed("12"), signed("-3.5"), signed("0.00"), signed("0吨")
        ('+12', '-3.5', '0.00', '0吨')
    """
    return f"+{text}" if not text.startswith("-") and any(digit in text for digit in "123456789") else text

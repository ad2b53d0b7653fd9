"""How flows and their firms are said: names, whom to phone, materials, shares, what kind of flow it is."""

from __future__ import annotations

from matchchain.entries.private.masked import masked
from matchchain.park import Firm
from matchchain.reports.telling.figures import UNKNOWN, amount
from matchchain.reports.telling.pairing import goods
from matchchain.reports.telling.words import Sentences, sentence
from matchchain.studies.resilience.flows import Flow
from matchchain.wording import Lang

_of_flows = Sentences("trace")
KINDS = _of_flows.choices("kind", "existing", "planned", "open")
"""Whether something flows today, would by the plan, or could: code word -> (zh, en)."""


def named(firm: Firm, lang: Lang) -> str:
    """The firm's short name, in English where the reader is."""
    return (firm.name_en if lang == "en" else "") or firm.table_name


def phone(firm: Firm, lang: Lang) -> str:
    """The firm with its contact, masked."""
    person = masked(firm.contact)
    return sentence("whom", lang, firm=named(firm, lang), contact=person) if person else named(firm, lang)


def material(words: str, zh: str, en: str, lang: Lang) -> str:
    """What a line is called: the card's own words where they are in the reader's language, else the label."""
    if not words:
        return zh if lang == "zh" else en
    return goods((words, zh, en), lang)


def sent(flow: Flow, lang: Lang) -> str:
    """What flows."""
    return material(flow.offer, flow.material_zh, flow.material_en, lang)


def quantity(flow: Flow, lang: Lang) -> str:
    """How much flows a year."""
    return amount(flow.quantity, flow.unit, lang)


def kind(flow: Flow, lang: Lang) -> str:
    """Whether it flows today, would by the plan, or could."""
    return KINDS[flow.kind][lang == "en"]


def percent(share: float | None) -> str:
    """A share as whole per cent, below ten with one decimal; never 0 or 100 by rounding alone.

    Example:
        >>> percent(0.4286), percent(0.0004), percent(0.9999), percent(1.0), percent(None)
        ('43%', '<0.1%', '>99%', '100%', '?')
    """
    if share is None:
        return UNKNOWN
    hundred = 100.0 * share
    if 0 < hundred < 0.1:
        return "<0.1%"
    if 99.5 <= hundred < 100 - 1e-6:
        return ">99%"
    return f"{hundred:.1f}".removesuffix(".0") + "%" if hundred < 9.95 else f"{hundred:.0f}%"

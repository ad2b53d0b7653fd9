"""Can a figure be meant at all, and is it common? By the domain that its field declares."""

from __future__ import annotations

from matchchain.entries.page import Page
from matchchain.park import Domain, Figure
from matchchain.units import unit_word
from matchchain.wording import Message
from matchchain.yamltree import Node


def is_within(value: Figure, domain: Domain, key: str, node: Node, page: Page, currency: str = "CNY") -> bool:
    """Whether a figure can be used: an error says why not, a warning that it is unheard of.

    Args:
        value: as read.
        domain: of its field.
        key: of its field, as it is written.
        node: where it stands.
        page: where findings go.
        currency: the park's own; what is common in money is known in yuan only.
    """
    facts: dict[str, object] = {"key": key, "written": value.text}
    if not domain.holds(value.low, value.high):
        if value.low == 0:
            ranged = value.high > 0
            page.error("catalogue.from-nothing" if ranged else "catalogue.is-nothing", node, **facts)
        else:
            page.error("catalogue.impossible", node, **facts, **ends(domain.least, domain.most, value.unit, currency))
        return False
    if domain.usual is None or (currency != "CNY" and value.unit.startswith("CNY")):
        return True
    if not domain.is_usual(value.low, value.high, value.unit):
        least, most = domain.usual[value.unit]
        page.warn("catalogue.unheard-of", node, **facts, **ends(least, most, value.unit, currency))
    return True


def ends(least: float, most: float, unit: str, currency: str = "CNY") -> dict[str, object]:
    """The facts of a sentence that says between what a figure may lie: `least`, `most` and their unit in words."""
    if unit == "1" and most <= 1:
        return {"least": f"{100 * least:g}%", "most": f"{100 * most:g}%", "unit": ""}
    written = unit.replace("CNY", currency)
    words = {"zh": unit_word(written, "zh"), "en": unit_word(written, "en")}
    return {"least": f"{least:g}", "most": f"{most:g}", "unit": Message("materials.both", words)}


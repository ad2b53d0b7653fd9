"""A firm as the text of a card: what `guests`, or a park whose file it becomes, reads back as the same firm."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from matchchain.catalogue.edits.compose import card, inline
from matchchain.catalogue.edits.layout import Habit
from matchchain.catalogue.edits.statement import Said, Saying, spelled
from matchchain.park import Figure, Firm, Need, Offer, labels
from matchchain.units.figure import write
from matchchain.wording import Lang

_FOREVER = "9999-12-31"  # how the reader keeps a day that never comes


def card_text(firm: Firm, lang: Lang) -> str:
    """The card of a firm, English keys, figures in the units of the language; ids of lines follow from their names.

    Example:
        >>> offer = Offer(material="生石灰", quantity=Figure(900.0, 900.0, 900.0, "t/yr"))
        >>> print(card_text(Firm(name="甲", id="a", offers=(offer,)), "zh"))
        id: a
        name: 甲
        offers:
          - material: 生石灰
            quantity: 900 吨/年
        <BLANKLINE>
    """
    habit = Habit()
    return "\n".join(card(spelled(Firm, _said(firm, lang), habit), habit)) + "\n"


def _said(entry: Any, lang: Lang) -> Said:  # noqa: ANN401 - any entry class
    skipped = {"id"} if isinstance(entry, (Offer, Need)) else set()
    values = {name: getattr(entry, name) for name in labels(type(entry)) if name not in skipped}
    return {name: _words(value, lang) for name, value in values.items() if value is not None}


def _words(value: Any, lang: Lang) -> Saying:  # noqa: ANN401
    if isinstance(value, Figure):
        share = value.unit == "1"
        return _percent(value) if share else write(value, lang)
    if isinstance(value, Mapping):
        return inline({name: str(_words(figure, lang)) for name, figure in value.items()})
    if isinstance(value, tuple):
        return tuple(_part(part, lang) for part in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if dataclasses.is_dataclass(value):
        return _said(value, lang)
    return ("长期" if lang == "zh" else "permanent") if value == _FOREVER else str(value)


def _part(value: Any, lang: Lang) -> str | Said:  # noqa: ANN401
    return _said(value, lang) if dataclasses.is_dataclass(value) else str(value)


def _percent(value: Figure) -> str:
    hundred = dataclasses.replace(
        value, low=round(value.low * 100, 10), likely=round(value.likely * 100, 10), high=round(value.high * 100, 10)
    )
    return write(hundred) + "%"

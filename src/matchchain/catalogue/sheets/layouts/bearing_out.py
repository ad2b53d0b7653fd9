"""Do the cells of a column hold what a title could mean? One table of what a cell of each field looks like."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from matchchain.catalogue.sheets.layouts.context import is_place, looks_like_firm
from matchchain.catalogue.sheets.layouts.figures import figure_of, frequency_of
from matchchain.catalogue.sheets.layouts.firm_forms import is_person
from matchchain.catalogue.sheets.layouts.known_things import is_known
from matchchain.catalogue.sheets.layouts.payers import who_pays
from matchchain.catalogue.sheets.layouts.said import said_in
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.layouts.view import bare_unit
from matchchain.catalogue.sheets.layouts.words import direction_of, table_of
from matchchain.expressions import expression
from matchchain.wastes import read_codes

MOST = 0.6
"""The part of the cells that has to be of a kind."""
_PHONE = expression(r"(?:\+|\b)\d[\d\s()/-]{5,}\d\b")
_MONEY = expression(
    r"[£€$¥₹]\s?\d|\d\s?(?:元|块)|(?<![A-Z])(?:EUR|GBP|USD|INR|AUD|CAD|ZAR|CNY|Rs\.?)\s?\d|\d\s?(?:EUR|GBP|USD|INR|CNY)\b"
)
_NAME_AND_NUMBER = expression(r"^(?=.*[^\W\d_]).*(?<!\d)(?:\+|0|1)\d[\d\s()/-]{6,}$|^(?:\+|0)\d[\d\s()/-]{7,}$|\S@\S")
_MEASURED = expression(
    r"^[约≥≤<>~]?\s*\d+(?:\.\d+)?(?:\s*[-~～—至]\s*\d+(?:\.\d+)?)?\s*(?:℃|°C|摄氏度|度|[MkK]?[Pp]a(?:\(?[gG]\)?)?|bar|公斤)?$"
)
_MAIL = expression(r"\S@\S")
_LONGEST_NAME, _LONGEST_ANSWER = 60, 80


def most(found: Iterable[object]) -> bool:
    """Whether three in five of some findings hold, and there are any."""
    said = [bool(each) for each in found]
    return bool(said) and sum(said) >= MOST * len(said)


def price_like(text: str) -> bool:
    """Whether a text is a price or a bare number, of either sign.

    Example:
        >>> price_like("-45"), price_like("£12/t"), price_like("炉渣")
        (True, True, False)
    """
    return figure_of(text.lstrip("-−–+ "))[0] in {"bare", "price", "money"}


def amount_like(text: str) -> bool:
    """Whether a text is an amount or a bare number.

    Example:
        >>> amount_like("500吨"), amount_like("12,5"), amount_like("£12/t")
        (True, True, False)
    """
    return figure_of(text)[0] in {"bare", "amount", "amount-once"}


def names_thing(text: str) -> bool:
    """Whether a cell names a known material, or something with its amount, temperature or pressure."""
    said = said_in(text)
    figured = "quantity" in said.fields or (said.name and not {"temperature", "pressure"}.isdisjoint(said.fields))
    return bool(figured) or is_known(said.name or text) or any(map(is_known, text.split("、")))


def reaches_somebody(text: str) -> bool:
    """Whether a text is a person or how to reach one.

    Example:
        >>> [reaches_somebody(text) for text in ("Fiona Grant 01632 960601", "a@b.example", "Mr Desai", "铝灰")]
        [True, True, True, False]
    """
    return _PHONE.search(text) is not None or _MAIL.search(text) is not None or is_person(text)


def tells_whom_to_call(text: str) -> bool:
    """Whether a text can only be a person with a number, a telephone number or an address to write to.

    Example:
        >>> [tells_whom_to_call(text) for text in ("Lucy Farr 01632 970002", "01632 970004", "WTN 20553", "金老板")]
        [True, True, False, False]
    """
    return _NAME_AND_NUMBER.search(text.strip()) is not None


def may_name_a_firm(text: str) -> bool:
    """Whether a text can be the name of a firm: words with a capital or Chinese, no figure, no person, no thing."""
    plain = text.strip()
    if looks_like_firm(plain):
        return True
    letters = sum(c.isalpha() for c in plain)
    named = letters > 2 and 2 * letters > len(plain) and (plain[0].isupper() or plain[0] > "\u2e80")
    return named and len(plain) <= _LONGEST_NAME and not (
        reaches_somebody(plain) or is_known(plain) or is_place(plain) or read_codes(plain) or direction_of(plain)
    )


def is_of_money(text: str) -> bool:
    """Whether a text is a price, or says in a few words what is paid: costs £110/t, 每吨我方付2600元.

    Example:
        >>> [is_of_money(text) for text in ("£12/t", "would pay £58/t", "每吨我方付2600元", "sold to a mill", "420")]
        [True, True, True, False, False]
    """
    if figure_of(who_pays(text)[1] or text.lstrip("-−–+ "))[0] == "price":
        return True
    return len(text) <= _LONGEST_NAME and _MONEY.search(text) is not None


def _is_priced(text: str) -> bool:
    return is_of_money(text) or price_like(who_pays(text)[1] or text)


def _is_unit(text: str) -> bool:
    return unit_of(bare_unit(text)) in {"amount", "price"}


def _is_way(text: str) -> bool:
    return text.strip().casefold() in table_of("ways")


def _is_measured(text: str) -> bool:
    """Whether a text is a number, alone or with the unit of a temperature or a pressure."""
    return _MEASURED.match(text.strip()) is not None


_HOLDS: Mapping[str, Callable[[str], bool]] = {
    "price": _is_priced, "ask": _is_priced, "disposal_cost": _is_priced, "gate_fee": _is_priced, "cost": _is_priced,
    "paid": _is_priced, "received": _is_priced, "money": _is_priced,
    "quantity": amount_like, "quantity.design": amount_like, "temperature": _is_measured, "pressure": _is_measured,
    "firm.name": may_name_a_firm, "firm.contact": reaches_somebody, "firm.phone": reaches_somebody,
    "direction": lambda text: bool(direction_of(text)), "unit": _is_unit, "now": _is_way,
    "waste_code": lambda text: bool(read_codes(text)), "frequency": lambda text: bool(frequency_of(text)),
}  # fmt: skip


def bears_out(field: str, texts: Sequence[str]) -> bool:
    """Whether the cells of a column hold what its title could mean; never of a field that no cell can show.

    Args:
        field: that the title could mean.
        texts: its cells, blanks left out.

    Example:
        >>> bears_out("price", ["£12/t", "310"]), bears_out("firm.name", ["Mr Desai", "Mrs Patel"])
        (True, False)
    """
    if field == "material":
        named = [any(c.isalpha() for c in text) and len(text) <= _LONGEST_ANSWER for text in texts]
        others = any(amount_like(text) or looks_like_firm(text) for text in texts)
        return bool(texts) and all(named) and not others and 3 * sum(map(names_thing, texts)) >= len(texts)
    holds = _HOLDS.get(field)
    return holds is not None and most(map(holds, texts))

"""Which field a piece of a line fills: by its key word, by its unit, or because it is one of the choices."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from matchchain.entries.choices import chosen
from matchchain.entries.line.fits import half_width, unfit
from matchchain.entries.line.key_words import FIGURES, KeyWord, Side, key_words, slots
from matchchain.entries.vocabulary import Slot
from matchchain.expressions import expression
from matchchain.units import folded, is_blank, not_said_of
from matchchain.wording import Message


@dataclass(frozen=True, slots=True)
class Placed:
    """What a piece says of a line: attribute -> text; or why it fills no field of it."""

    said: Mapping[str, str] = field(default_factory=dict)
    reason: Message | None = None


_BARE = expression(r"^\W*(?:约|大约)?[\d.,\s]+(?:[~至到-]+[\d.,\s]+)?(?:左右)?$")
_FIGURE_LIKE = expression(
    r"^\s*[-+]?(?:[\d.≥≤<>~≈约一二两三四五六七八九十百千每半$€£¥]|大约|不[高低少超]"
    r"|about|approx|up to|max|min|under|over)"
)
_COLON = expression(r"^\s*(?:[:=]|为|是|\s)\s*")
_ANY_JOINT = expression(r"^\s*(?:为|是|[:=])?\s*")
_CODES = expression(
    r"^(?:(?:HW|SW)[\s-]?\d{2}|\d{3}-\d{3}-S?\d{2}|\d{2}[ .]\d{2}[ .]\d{2}\s?\*?|\d{6}\s?\*)"
    r"(?:[\s/()]+(?:(?:HW|SW)\d{2}|\d{3}-\d{3}-S?\d{2}))*\)?$",
    re.IGNORECASE,
)
_A_DATE = expression(r"^(?:数据)?((?:19|20)\d\d(?:[-/.年]\d{1,2}(?:[-/.月](?:\d{1,2}日?)?)?|年))(?:度?数据|填报)?$")
_IN_WORDS = ("kind", "state", "now", "batch", "mode", "source", "legal")
_BY_UNIT = {
    "temperature": expression(r"(?:℃|°C|摄氏度|deg ?C)$", re.IGNORECASE),
    "pressure": expression(r"\d\s*(?:[MkP]?Pa|bar|psi|kgf/cm2|公斤压|兆帕|千帕)(?:\W.*)?$"),
    "hours": expression(r"\d\s*(?:小时|h|hrs?|hours)\s*(?:/|per|a|p\.)\s*(?:年|a|yr|y|year)\.?$"),
    "heat_value": expression(r"(?:大卡|kcal|[MGk]J)(?:\s*(?:/|per|每)\s*(?:kg|t|吨|公斤|千克))$|大卡$"),
    "particle_size": expression(r"\d\s*(?:mm|毫米|[μu]m|微米)$"),
}
_TELLING = frozenset(("units.negative", "units.foreign-money", "units.paid-to-take"))
_FREE_TO_TAKE = expression(r"^(?:免费|无偿|白送|赠送|free(?: of charge)?|for free|gratis)", re.IGNORECASE)
_TO_BE_RID = expression(r"处置|处理|disposal|treat", re.IGNORECASE)


@lru_cache(maxsize=4096)
def placed(piece: str, side: Side, currency: str) -> Placed | None:
    """What one piece of a line says, or None where it cannot be told.

    Args:
        piece: without the commas around it.
        side: "offers" or "needs".
        currency: the park's, an ISO 4217 code.

    Example:
        >>> dict(placed("处置费350", "offers", "CNY").said), dict(placed("填埋120元/吨", "offers", "CNY").said)
        ({'disposal_cost': '350'}, {'now': 'landfill', 'disposal_cost': '120元/吨'})
        >>> placed("350元/吨", "offers", "CNY").reason.key
        'line.price-or-disposal'
    """
    piece = " ".join(piece.split())
    if not piece:
        return None
    if _CODES.match(half_width(piece)):
        return Placed({"waste_code": piece}) if side == "offers" else None
    plain = half_width(piece).lower()
    for word in key_words(side):
        if plain == word.word and (word.choices or word.reason):
            return _apart(word, piece) if word.reason else Placed(dict(word.choices))
    return _in_words(piece, side) or _by_key_word(piece, side, currency) or _by_unit(piece, side, currency)


def _in_words(piece: str, side: Side) -> Placed | None:
    """One of the choices, a day, an open price."""
    known, small = slots(side), folded(piece)
    for attribute in _IN_WORDS:
        if attribute in known and (code := chosen(attribute, known[attribute].label, small)):
            return Placed({attribute: code})
    if day := _A_DATE.match(small):
        return Placed({"as_of": day[1]})
    if _FREE_TO_TAKE.match(small) and not any(char.isdigit() for char in small):
        return Placed({"disposal_cost" if side == "offers" and _TO_BE_RID.search(small) else "price": small[:2]})
    if not is_blank(small):
        return None
    return Placed({"price": piece}) if small[:1].isalpha() else Placed()


def _by_key_word(piece: str, side: Side, currency: str) -> Placed | None:
    """A word in front of a value or behind it; the longest that leaves a value its field can hold."""
    first: Placed | None = None
    for word in key_words(side):
        for value in _beside(word, piece, side):
            if word.reason:
                return _apart(word, piece)
            slot = slots(side)[word.field]
            text, fault = _fitting(value, word, slot, side, currency)
            if fault is None:
                return Placed({**dict(word.choices), **text})
            if first is None and _FIGURE_LIKE.match(half_width(value)):
                first = Placed(reason=fault)
    return first


def _beside(word: KeyWord, piece: str, side: Side) -> list[str]:
    """What stands behind a word at the start of a piece, and in front of one at its end."""
    found, plain, size = [], half_width(piece).lower(), len(word.word)
    if plain.startswith(word.word):
        joint = _joint(word, side).match(half_width(piece[size:]))
        glued = word.word[-1].isascii() and plain[size : size + 1].isascii() and plain[size : size + 1].isalpha()
        if joint and not glued and (rest := piece[size:][joint.end() :].strip()):
            found.append(rest)
    if plain.endswith(word.word) and (word.reason or _is_figure(word, side)):
        head = piece[:-size]
        glued = word.word[0].isascii() and head[-1:].isascii() and head[-1:].isalpha()
        if _FIGURE_LIKE.match(half_width(head)) and not glued:
            found.append(head.strip())
    return found


def _joint(word: KeyWord, side: Side) -> re.Pattern[str]:
    if word.reason:
        return _ANY_JOINT
    return _ANY_JOINT if _is_figure(word, side) else _COLON


def _is_figure(word: KeyWord, side: Side) -> bool:
    return bool(word.field) and slots(side)[word.field].label.kind in FIGURES


def _fitting(value: str, word: KeyWord, slot: Slot, side: Side, currency: str) -> tuple[dict[str, str], Message | None]:
    """The value under its attribute, or why the field cannot hold it; a second word of the same field is set aside."""
    fault = unfit(slot, value, currency)
    if fault is None:
        return {slot.attribute: value}, None
    for other in key_words(side):
        if other.field == word.field and half_width(value).lower().endswith(other.word):
            shorter = value[: -len(other.word)].strip()
            if shorter and unfit(slot, shorter, currency) is None:
                return {**dict(other.choices), slot.attribute: shorter}, None
    return {}, fault


def _by_unit(piece: str, side: Side, currency: str) -> Placed | None:
    """A figure without any word, by its unit alone."""
    small = folded(piece)
    if _BARE.match(small):
        return Placed(reason=Message("line.bare-number", {"part": piece}))
    known = slots(side)
    for attribute, unit in _BY_UNIT.items():
        if attribute in known and unit.search(small) and unfit(known[attribute], piece, currency) is None:
            return Placed({attribute: piece})
    amount = unfit(known["quantity"], piece, currency)
    if amount is None:
        return Placed({"quantity": piece})
    if unfit(known["purity"], piece, currency) is None:
        return Placed(reason=Message("line.which-share", {"part": piece}))
    return _money(piece, side, unfit(known["price"], piece, currency), amount)


def _money(piece: str, side: Side, fault: Message | None, amount: Message) -> Placed | None:
    """A price without a word: what is paid for a need; of an offer it may as well be what its disposal costs."""
    if fault is None and side == "needs":
        return Placed({"price": piece})
    if fault is None:
        return Placed(reason=Message("line.price-or-disposal", {"part": piece}))
    if fault.key == "units.paid-to-take" and side == "offers":
        return Placed({"disposal_cost": piece})
    if fault.key in _TELLING:
        return Placed(reason=fault)
    return Placed(reason=amount) if not_said_of(str(amount.facts.get("unit", ""))) else None


def _apart(word: KeyWord, piece: str) -> Placed:
    """What is no field of a line: a remark on the haulage without a figure is a note, anything else is left."""
    if word.reason == "haulage" and not any(char.isdigit() for char in piece):
        return Placed({"note": piece})
    return Placed(reason=Message(f"line.{word.reason}", {"part": piece}))

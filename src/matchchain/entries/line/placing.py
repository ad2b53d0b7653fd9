"""Which field a piece of a line fills: by its key word, by its unit, or because it is one of the choices."""

from __future__ import annotations

import re
from functools import lru_cache

from matchchain.entries.line.fits import half_width, unfit
from matchchain.entries.line.key_words import FIGURES, KeyWord, Side, key_words, slots
from matchchain.entries.line.words import Placed, apart, by_itself
from matchchain.entries.vocabulary import Slot
from matchchain.expressions import expression
from matchchain.units import folded, is_blank, not_said_of
from matchchain.wording import Message

_BARE = expression(r"^\W*(?:约|大约)?[\d.,\s]+(?:[~至到-]+[\d.,\s]+)?(?:左右)?$")
_FIGURE_LIKE = expression(
    r"^\s*[-+]?(?:[\d.≥≤<>~≈约一二两三四五六七八九十百千每半$€£¥]|大约|不[高低少超]"
    r"|about|approx|up to|max|min|under|over)"
)
_ONE_FIGURE = expression(r"^(?:\S+|[\d.,~≥≤<>约-]+\s\S+)$")
_COLON = expression(r"^\s*(?:[:=]|为|是|\s)\s*")
_ANY_JOINT = expression(r"^\s*(?:为|是|[:=])?\s*")
_CODES = expression(
    r"^(?:(?:HW|SW)[\s-]?\d{2}|\d{3}-\d{3}-S?\d{2}|\d{2}[ .]\d{2}[ .]\d{2}\s?\*?|\d{6}\s?\*)"
    r"(?:[\s/()]+(?:(?:HW|SW)\d{2}|\d{3}-\d{3}-S?\d{2}))*\)?$",
    re.IGNORECASE,
)
_BY_UNIT = {
    "temperature": expression(r"(?:℃|°C|摄氏度|deg ?C)$", re.IGNORECASE),
    "pressure": expression(r"\d\s*(?:[MkP]?Pa|bar|psi|kgf/cm2|公斤压|兆帕|千帕)(?:\W.*)?$"),
    "hours": expression(r"\d\s*(?:小时|h|hrs?|hours)\s*(?:/|per|a|p\.)\s*(?:年|a|yr|y|year)\.?$"),
    "heat_value": expression(r"(?:大卡|kcal|[MGk]J)(?:\s*(?:/|per|每)\s*(?:kg|t|吨|公斤|千克))$|大卡$"),
    "particle_size": expression(r"\d\s*(?:mm|毫米|[μu]m|微米)$"),
}
_TELLING = frozenset(("units.negative", "units.foreign-money", "units.paid-to-take"))


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
    said = by_itself(piece, side)
    if said is not None:
        return said
    if _ends_in_words(piece, side):
        return None  # 0.5吨/月 危废 says two things
    return _by_key_word(piece, side, currency) or _by_unit(piece, side, currency)


def _ends_in_words(piece: str, side: Side) -> bool:
    """Whether a piece with a figure ends in a word that says something by itself."""
    if not any(char.isdigit() for char in piece):
        return False
    tails = [piece[at + 1 :] for at, char in enumerate(piece) if char.isspace()]
    return any(not any(char.isdigit() for char in tail) and _is_word(tail, side) for tail in tails)


def _is_word(tail: str, side: Side) -> bool:
    said = by_itself(tail, side)
    return said is not None and bool(said.said or said.reason) and not is_blank(folded(tail))


def _by_key_word(piece: str, side: Side, currency: str) -> Placed | None:
    """A word in front of a value or behind it; the longest that leaves a value its field can hold."""
    first: Placed | None = None
    for word in key_words(side):
        for value in _beside(word, piece, side) if word.field or word.reason else ():
            if word.reason:
                return apart(word, piece)
            slot = slots(side)[word.field]
            text, fault = _fitting(value, word, slot, side, currency)
            if fault is None:
                return Placed({**dict(word.choices), **text})
            if first is None and _FIGURE_LIKE.match(half_width(value)) and _ONE_FIGURE.match(value):
                first = Placed(reason=fault)
    return first


def _beside(word: KeyWord, piece: str, side: Side) -> list[str]:
    """What stands behind a word at the start of a piece, and in front of one at its end."""
    found, plain, size = [], half_width(piece).lower(), len(word.word)
    if plain.startswith(word.word):
        joint = _joint(word, side).match(half_width(piece[size:]))
        glued = word.word[-1].isascii() and plain[size : size + 1].isascii() and plain[size : size + 1].isalpha()
        rest = piece[size:][joint.end() :].strip() if joint and not glued else ""
        if rest and (_is_plain(word, side) or not any(char.isdigit() for char in rest)):
            found.append(rest)
    if plain.endswith(word.word) and _is_figure(word, side):
        head = piece[:-size]
        glued = word.word[0].isascii() and head[-1:].isascii() and head[-1:].isalpha()
        if _FIGURE_LIKE.match(half_width(head)) and not glued:
            found.append(head.strip())
    return found


def _is_plain(word: KeyWord, side: Side) -> bool:
    """Whether what follows a word may hold figures: any field but a list of words or of firms."""
    return not word.field or slots(side)[word.field].label.kind not in {"partners", "words"}


def _joint(word: KeyWord, side: Side) -> re.Pattern[str]:
    if word.reason:
        return _ANY_JOINT
    kind = slots(side)[word.field].label.kind
    by_words = kind in {"partners", "words"} and not word.word.isascii() and len(word.word) > 1
    return _ANY_JOINT if by_words or _is_figure(word, side) else _COLON


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

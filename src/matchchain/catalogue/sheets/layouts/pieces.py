"""Which pieces does a cell have that answers for several things: by line, semicolon, number?"""

from __future__ import annotations

import re

from matchchain.catalogue.sheets.layouts.figures import figure_of
from matchchain.catalogue.sheets.layouts.said import apart, said_in
from matchchain.catalogue.sheets.layouts.values import is_open_price
from matchchain.catalogue.sheets.layouts.ways import way_in
from matchchain.expressions import expression

_NUMBERED = r"(?:^|(?<=[\s;；]))[(（]?\d{1,2}(?:[)）、]|[.．](?!\d))\s*|[①-⑳]"
ANSWERED = re.compile(rf"[\n\r]+|[;；┋]|(?<!\d)[、](?!\d)|{_NUMBERED}")
_NO_UNITS_BEHIND = (
    r"(?![年月日天周季班批车吨方公千立升只个件条套桶箱元块度斤tkmhL]|小时"
    r"|(?:day|week|month|year|yr|annum|d|wk|a|q|quarter|hour|unit|piece|pcs|each)\b)"
)
"""A stroke before these parts no answers: 50 t/day."""
WIDER = re.compile(
    rf"[\n\r]+|[;；┋]|[、]|(?<!\d)[,，]|[,，](?!\d)|\s*[/／]\s*{_NO_UNITS_BEHIND}|{_NUMBERED}"
)

_YES = expression(r"^(?:有的?(?=[^\s机])|yes\b|y\b)\s*[,，:：;；。、.-]?\s*", 2)
_FREE = expression(r"^(?:免费|无偿|白送|赠送|不要钱|不收费|倒[贴付]|free\b)", re.IGNORECASE)


def pieces_of(text: str) -> list[str]:
    """The pieces of a text between any marks that may part entries."""
    return [piece.strip() for piece in apart(text, WIDER) if piece.strip()]


def answers_of(text: str, count: int) -> list[str]:
    """The parts of a cell that answers for several entries; as many as there are, or the whole.

    Args:
        text: the cell.
        count: how many entries there are.

    Example:
        >>> answers_of("外售；填埋", 2), answers_of("外售", 2)
        (['外售', '填埋'], ['外售'])
    """
    for pattern in (ANSWERED, WIDER):
        parts = [part.strip(" ,，。") for part in apart(text, pattern) if part.strip(" ,，。")]
        if len(parts) == count:
            return parts
    return [text]


def without_yes(text: str) -> str:
    """An answer to 有无, without its yes.

    Example:
        >>> without_yes("有，低压蒸汽2t/h"), without_yes("yes, about 2 t/h of steam"), without_yes("有机溶剂")
        ('低压蒸汽2t/h', 'about 2 t/h of steam', '有机溶剂')
    """
    return _YES.sub("", text)


def is_answer(text: str) -> bool:
    """Whether each piece of a cell is a figure or a word, and none is a name with its figure."""
    pieces = pieces_of(text)
    return bool(pieces) and all(map(_is_figure_or_word, pieces))


def _is_figure_or_word(piece: str) -> bool:
    plain = is_open_price(piece) or _FREE.match(piece) is not None or not said_in(piece).name
    return plain or bool(way_in(piece)[0] or figure_of(piece)[0])

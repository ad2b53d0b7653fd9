"""A table of materials by firms whose signs say the list: 正数为产出，负数为消耗."""

from __future__ import annotations

from matchchain.catalogue.sheets.layouts.view import View, field_of, is_number
from matchchain.catalogue.sheets.layouts.words import direction_of
from matchchain.expressions import expression

_SIGNS = expression(
    r"(?:正[数值号]?|\+|\bpositive(?: figures?| numbers?| values?)?)\s*(?:为|表示|代表|是|[:：=]|means?|is|are)?\s*"
    r"(?P<plus>[^\s,，;；、。()（）]{1,12})\s*[,，;；、/]\s*(?:and\s+)?"
    r"(?:负[数值号]?|[-−–]|\bnegative(?: figures?| numbers?| values?)?)\s*(?:为|表示|代表|是|[:：=]|means?|is|are)?\s*"
    r"(?P<minus>[^\s,，;；、。()（）]{1,12})",
    2,
)
_ABOVE = 4
"""Rows above the titles among which the sentence stands."""


def sides_of_signs(text: str) -> tuple[str, str]:
    """The lists of positive and of negative amounts, as a sentence says them; ("", "") where it does not.

    Example:
        >>> sides_of_signs("单位：吨/年；正数为产出，负数为消耗，空白为不涉及")
        ('offers', 'needs')
        >>> sides_of_signs("positive = input, negative = output"), sides_of_signs("正数为产出")
        (('needs', 'offers'), ('', ''))
    """
    found = _SIGNS.search(text)
    if found is None:
        return "", ""
    plus, minus = direction_of(found["plus"]), direction_of(found["minus"])
    return (plus, minus) if {plus, minus} == {"offers", "needs"} else ("", "")


def signs_above(view: View, row: int) -> tuple[str, str]:
    """The lists of positive and of negative amounts, as one of the rows right above some titles says them."""
    for above in range(row - 1, max(-1, row - 1 - _ABOVE), -1):
        sides = sides_of_signs(" ".join(text for _, text in view.filled(above)))
        if sides[0]:
            return sides
    return "", ""


def is_matrix(view: View, row: int) -> bool:
    """Whether a row is the titles of such a table: what goes down, then firms that no word of a title is.

    Args:
        view: the sheet.
        row: its number.
    """
    cells = view.filled(row)
    if len(cells) < 3 or any(is_number(text) for _, text in cells) or not signs_above(view, row)[0]:
        return False
    first = field_of(cells[0][1])
    below = [text for column, text in view.filled(row + 1) if column > cells[0][0]]
    return first is not None and first.field == "material" and bool(below) and any(map(is_number, below))


def of_sign(said: str, sign: str) -> str:
    """An amount without its sign where it is the one that is meant; "" of the other, and of nothing.

    Example:
        >>> of_sign("-900", "-"), of_sign("-900", "+"), of_sign("0", "+")
        ('900', '', '')
    """
    text = said.strip().replace("−", "-").replace("–", "-")
    negative = text.startswith("-")
    bare = text.lstrip("+-").strip()
    if negative is (sign == "+") or not bare.strip("0."):
        return ""
    return bare

"""Titles that are ways of disposal: Landfilled, Incinerated (t), Sold."""

from __future__ import annotations

from matchchain.catalogue.sheets.layouts.figures import figure_of
from matchchain.catalogue.sheets.layouts.view import View, field_of, is_number
from matchchain.catalogue.sheets.layouts.words import plain_word, table_of
from matchchain.expressions import expression

_BRACKET = expression(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_FEWEST = 2
_NAMED = frozenset(("material", "firm.name", "name-or-note"))
_AMOUNTS = frozenset(("bare", "amount", "amount-once"))
_BELOW = 6
"""Rows below the titles among which figures are looked for."""


def bare_title(title: str) -> str:
    """A title without the bracket at its end."""
    return _BRACKET.sub("", title)


def way_in_title(title: str) -> str:
    """The present way that a title over amounts says; "" where it says none.

    Example:
        >>> way_in_title("Landfilled (t)"), way_in_title("Sold"), way_in_title("Grand Total")
        ('landfill', 'sell', '')
    """
    word = plain_word(bare_title(title))
    return table_of("ways").get(word, "")


def are_routes(view: View, row: int) -> bool:
    """Whether a row is the titles of such a table: what goes down, then ways over figures.

    Args:
        view: the sheet.
        row: its number.
    """
    cells = view.filled(row)
    ways = {column for column, text in cells if way_in_title(text)}
    if len(ways) < _FEWEST or any(is_number(text) for _, text in cells):
        return False
    fields = {m.field for column, text in cells if column not in ways and (m := field_of(text)) is not None}
    below = [t for at in range(row + 1, row + 1 + _BELOW) for c, t in view.filled(at) if c in ways]
    return bool(fields & _NAMED) and bool(below) and all(figure_of(text)[0] in _AMOUNTS for text in below)

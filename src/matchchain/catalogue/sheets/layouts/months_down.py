"""Does a table go down by months, things across? Month, Sludge, Card: then it is turned before it is read."""

from __future__ import annotations

from matchchain.catalogue.sheets.grid.book import Cell
from matchchain.catalogue.sheets.layouts.context import month_of
from matchchain.catalogue.sheets.layouts.view import View, field_of, is_number
from matchchain.catalogue.sheets.layouts.words import plain_word, says_nothing, words_of

NAMED = Cell("Material")
"""The title that stands in the corner of such a table once it is turned."""
_CORNERS = frozenset(("", "month", "months", "period", "month/year", "月份", "月", "时间", "date"))
_FEWEST = 6
_LONGEST = 20


def months_down(view: View, row: int) -> range | None:
    """The rows of a table that begins in a row and goes down by months; None where none begins.

    Args:
        view: the sheet.
        row: of its titles.
    """
    cells = view.filled(row)
    corner = view.text(row, 0)
    if plain_word(corner) not in _CORNERS or not cells or any(is_number(text) for _, text in cells):
        return None
    things = [text for column, text in cells if column > 0]
    unknown = [text for text in things if (meaning := field_of(text)) is None or not meaning.field]
    if len(unknown) < max(1, 0.6 * len(things)):
        return None
    stop, last = row + 1, 0
    while stop < view.height:
        text = view.text(stop, 0)
        month = month_of(text) if len(text) <= _LONGEST else 0
        if month != last + 1 or not _of_figures(view, stop):
            break
        stop, last = stop + 1, month
    if last < _FEWEST:
        return None
    if stop < view.height and plain_word(view.text(stop, 0)) in words_of("total") and _of_figures(view, stop):
        stop += 1
    return range(row, stop)


def _of_figures(view: View, row: int) -> bool:
    return all(is_number(text) or says_nothing(text) for column, text in view.filled(row) if column > 0)

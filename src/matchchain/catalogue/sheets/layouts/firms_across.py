"""A table with firms across, and down what each buys in or can spare, under small headings: it is turned first."""

from __future__ import annotations

from matchchain.catalogue.sheets.grid.book import NOTHING, Area, Cell, Grid
from matchchain.catalogue.sheets.layouts.bearing_out import amount_like, may_name_a_firm
from matchchain.catalogue.sheets.layouts.context import context_of
from matchchain.catalogue.sheets.layouts.firm_forms import ends_like_firm
from matchchain.catalogue.sheets.layouts.view import View, bare_unit, field_of, is_number, is_word_for_units
from matchchain.catalogue.sheets.layouts.words import says_nothing

_FIRMS = Cell("企业名称")
_LISTS = {"offers": "可供", "needs": "需求"}
_FEWEST = 2
"""Firms, and rows with figures, that make such a table."""


def firms_across(view: View, row: int) -> range | None:
    """The rows of such a table that begins with a row: a corner, perhaps a word for units, then firms; None of others.

    Args:
        view: the sheet.
        row: its number.
    """
    cells = view.filled(row)
    firms = _firms(view, row)
    if len(firms) < _FEWEST or firms[0] > _FEWEST or len(cells) > len(firms) + firms[0]:
        return None
    stop, figured, sides = row + 1, 0, set()
    while stop < view.height and view.filled(stop):
        said = [text for column, text in view.filled(stop) if column in firms and not says_nothing(text)]
        first = view.text(stop, 0)
        if not first or is_number(first):
            break
        if not said and len(view.filled(stop)) == 1:
            sides.add(context_of(first).side)
        figured += bool(said) and all(map(amount_like, said))
        stop += 1
    return range(row, stop) if figured >= _FEWEST and sides & {"offers", "needs"} else None


def _firms(view: View, row: int) -> list[int]:
    """The columns of firms of a row of titles; none where what stands there may be something else."""
    said = [(column, text) for column, text in view.filled(row) if column > 0 and not is_word_for_units(text)]
    said = [(column, text) for column, text in said if text not in {"单位", "计量单位"}]
    named = all(may_name_a_firm(text) and not field_of(text) and not bare_unit(text) for _, text in said)
    sure = any(ends_like_firm(text) for _, text in said)
    return [column for column, _ in said] if named and sure else []


def turned_firms(view: View, rows: range) -> View:
    """Such a table turned: a firm a row, the small headings as groups over the titles.

    Args:
        view: the sheet.
        rows: of the table, the row of its firms first.
    """
    grid = view.grid
    firms = _firms(view, rows.start)
    width = max(firms) + 1
    headings = [at for at in rows[1:] if len(view.filled(at)) == 1]
    groups = [NOTHING] * (len(rows) + 1)
    for at in headings:
        groups[at - rows.start + 1] = _as_group(view.text(at, 0))
    titles = [grid.at(at, 0) if at not in headings else NOTHING for at in rows]
    titles[0] = _FIRMS
    turned = [tuple(groups[:-1]), tuple(titles)]
    for column in range(1, width):
        first = NOTHING if column < firms[0] else grid.at(rows.start, column)
        turned.append((first, *(grid.at(at, column) for at in rows[1:])))
    begins = [at - rows.start + 1 for at in headings]
    ends = [*(begin - 2 for begin in begins[1:]), len(rows) - 1]
    merged = tuple(Area(0, begin, 0, end) for begin, end in zip(begins, ends, strict=True) if end > begin)
    made = Grid(grid.name, tuple(turned), merged, grid.hidden, grid.very_hidden)
    given = frozenset(" ".join(cell.text.split()) for cell in titles if cell.text)
    return View(made, turned=True, origin=(rows.start, -1), given=given)


def _as_group(text: str) -> Cell:
    """A small heading as the title of a group: the list that it says, where titles would not be read as saying it."""
    known = field_of(text)
    side = context_of(text).side
    return Cell(text) if (known is not None and known.side) or side not in _LISTS else Cell(_LISTS[side])

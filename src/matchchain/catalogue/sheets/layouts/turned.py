"""Does a table lie on its side, fields down and firms across? Then it is turned before it is read."""

from __future__ import annotations

from matchchain.catalogue.sheets.grid.book import NOTHING, Area, Cell, Grid
from matchchain.catalogue.sheets.layouts.bearing_out import may_name_a_firm
from matchchain.catalogue.sheets.layouts.context import looks_like_firm
from matchchain.catalogue.sheets.layouts.firms_across import firms_across, turned_firms
from matchchain.catalogue.sheets.layouts.known_things import is_known
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.months_down import months_down, turned_months
from matchchain.catalogue.sheets.layouts.title_rows import is_title_row
from matchchain.catalogue.sheets.layouts.view import View, bare_unit, counts_off, field_of, is_number
from matchchain.catalogue.sheets.layouts.words import plain_word, words_of
from matchchain.expressions import expression

_NUMBERED = expression(r"^[(（]?\d{1,2}\s*[.\-]?\s*[a-z]?[)）.]?$", 2)
_FIRMS = Cell("企业名称")
_LEAST_FIELDS = 3
_LEAST_SETS = 2
_TWO_HAN = expression(r"[\u4e00-\u9fff]{2}")
_CORNERS = frozenset("项目 指标 内容 栏目 事项 名称 类别 信息 item items parameter indicator field".split())  # noqa: SIM905 - words
_NAMES = frozenset(("material", "firm.name"))


def turned_parts(view: View) -> tuple[tuple[View, ...], tuple[range, ...]]:
    """The parts of a sheet that lie on their side, turned upright, and the rows that are left.

    Example:
        >>> from matchchain.catalogue.sheets.grid.book import Cell
        >>> rows = (("企业名称", "甲厂", "乙厂"), ("副产物名称", "废酸", "炉渣"), ("年产生量", "20吨", "30吨"))
        >>> parts, rest = turned_parts(View(Grid("s", tuple(tuple(map(Cell, row)) for row in rows))))
        >>> parts[0].filled(1), rest
        ([(0, '甲厂'), (1, '废酸'), (2, '20吨')], ())
    """
    parts, rest, begin, row = [], [], 0, 0
    while row < view.height:
        by_month = months_down(view, row)
        by_firm = None if by_month else firms_across(view, row)
        rows = by_month or by_firm or _lying(view, row)
        if by_month is None and by_firm is None and rows is not None and any(months_down(view, at) for at in rows[1:3]):
            rows = None  # what stands above such a table is no title of its rows
        if rows is None:
            row += 1
            continue
        if rows.start > begin:
            rest.append(range(begin, rows.start))
        if by_month or by_firm:
            parts.append(turned_months(view, rows) if by_month else turned_firms(view, rows))
        else:
            parts.append(_turned(view, rows, _names_across(view, rows.start) or _heads_firms(view, rows)))
        begin = row = rows.stop
    if begin < view.height:
        rest.append(range(begin, view.height))
    return tuple(parts), tuple(rest)


def _lying(view: View, row: int) -> range | None:
    """The rows from here on that make a table on its side."""
    if not view.filled(row) or counts_off(view.filled(row)) or _is_of_a_pivot(view, row):
        return None
    corner = _names_across(view, row)
    title = 0 if corner else _title_column(view, row)
    if title is None or len(view.filled(row)) < _LEAST_SETS or is_title_row(view, row, surely=True):
        return None
    stop = row
    fields: list[str] = []
    widths: list[list[int]] = []
    while stop < view.height:
        cells = view.filled(stop)
        if not cells or counts_off(cells) or _is_of_a_pivot(view, stop):
            break
        titles = [(column, text) for column, text in cells if column <= title]
        values = [column for column, _ in cells if column > title]
        known = field_of(view.text(stop, title)) if titles else None
        if corner and stop == row:
            titles, known = [(title, "")], Meaning("firm.name")
        if not titles or (known is None and len(values) < _LEAST_SETS) or is_title_row(view, stop, surely=True):
            break
        added = plain_word(view.text(stop, title)) in words_of("total")
        fields.append(known.field if known and not added else "")
        widths.append(values)
        stop += 1
    sets = {column for values in widths for column in values if not _holds_units(view, range(row, stop), column)}
    full = [column for column in sets if sum(column in values for values in widths) >= 0.5 * len(widths)]
    named = [field for field in fields if field]
    texts = [view.text(at, title) for at in range(row, stop)]
    if len(set(texts)) < 0.7 * len(texts):  # 供, 需, 供, 需 down a column are answers and no titles
        return None
    enough = len(named) >= _LEAST_FIELDS and len(named) >= 0.6 * len(fields) and len(full) >= _LEAST_SETS
    if not enough or not _NAMES & set(named) or len(set(named)) == 1 or _alternates(view, range(row, stop), full):
        return None
    return range(row, stop)


def _is_of_a_pivot(view: View, row: int) -> bool:
    """Whether a row is the corner or the titles of a pivot table, which lies on no side."""
    first = plain_word(view.filled(row)[0][1])
    return first in {"row labels", "行标签"} or first.startswith(("sum of ", "求和项"))


def _holds_units(view: View, rows: range, column: int) -> bool:
    """Whether a column says the units of the one before it, and is no set of values of its own."""
    said = [text for row in rows if (text := view.cell(row, column).text)]
    return bool(said) and sum(bool(bare_unit(text)) for text in said) >= 0.6 * len(said)


def _title_column(view: View, row: int) -> int | None:
    """The column in which the titles stand: the first, or the second beside merged groups."""
    cells = view.filled(row)
    first = cells[0][0]
    area = view.areas.get((row, first))
    if area is not None and area.bottom > area.top and len(cells) > 1:
        return cells[1][0]
    if len(cells) > 2 and _NUMBERED.match(cells[0][1]) and cells[1][0] == first + 1:
        return cells[1][0]  # 4a | What do you call it? | Still bottoms | ...
    meaning = field_of(cells[0][1])
    return first if meaning is not None and meaning.field else None


def _alternates(view: View, rows: range, columns: list[int]) -> bool:
    """Whether one of the columns of values holds titles itself: a form with labels in A and C."""
    for column in columns:
        texts = [view.cell(row, column).text for row in rows]
        said = [text for text in texts if text]
        if said and sum(_is_label(text) for text in said) >= 0.4 * len(said):
            return True
    return False


def _is_label(text: str) -> bool:
    meaning = field_of(text)
    return meaning is not None and bool(meaning.field) and not (meaning.listing and meaning.rank == 1)


def _names_across(view: View, row: int) -> bool:
    """Whether a row names firms to the right of a blank corner, above what they have and what they want."""
    cells = view.filled(row)
    if len(cells) < _LEAST_SETS or view.text(row, 0) or cells[0][0] != 1:
        return False
    if any(is_number(text) or bare_unit(text) or field_of(text) is not None for _, text in cells):
        return False
    if all(looks_like_firm(text) for _, text in cells):
        return True
    below = [field_of(view.text(at, 0)) for at in range(row + 1, min(row + 3, view.height))]
    sides = {meaning.side for meaning in below if meaning is not None and "says" in meaning.marks}
    return sides == {"offers", "needs"}


def _heads_firms(view: View, rows: range) -> bool:
    """Whether the first row names firms under a word that says nothing (项目), and a row below whom to call there."""
    (_, corner), *names = view.filled(rows.start)
    fields = {meaning.field for row in rows for text in [view.text(row, 0)] if (meaning := field_of(text)) is not None}
    told = "firm.name" not in fields and {"firm.contact", "firm.phone", "firm.address", "firm.zone"} & fields
    texts = [text for _, text in names]
    named = len(set(texts)) == len(texts) >= _LEAST_SETS and all(map(_may_be_called, texts))
    return bool(told) and named and plain_word(corner) in _CORNERS


def _may_be_called(text: str) -> bool:
    """Whether a text may be a firm's name, or what it is called in short: 东晟."""
    return may_name_a_firm(text) or (_TWO_HAN.fullmatch(text) is not None and not is_known(text) and not field_of(text))


def _turned(view: View, rows: range, corner: bool) -> View:
    grid = view.grid
    width = max((len(grid.rows[row]) for row in rows), default=0)
    turned = tuple(tuple(grid.at(row, column) for row in rows) for column in range(width))
    if corner:  # the title that a blank corner leaves out
        turned = ((_FIRMS, *turned[0][1:]), *turned[1:])
    turned = tuple(_trimmed(cells) for cells in turned)
    merged = tuple(
        Area(area.left, area.top - rows.start, area.right, area.bottom - rows.start)
        for area in grid.merged
        if area.top >= rows.start and area.bottom < rows.stop
    )
    hidden_columns = frozenset(row - rows.start for row in grid.hidden_rows if row in rows)
    made = Grid(grid.name, turned, merged, grid.hidden, grid.very_hidden, grid.hidden_columns, hidden_columns)
    return View(made, turned=True, origin=(rows.start, 0))


def _trimmed(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    end = len(cells)
    while end and cells[end - 1] == NOTHING:
        end -= 1
    return cells[:end]

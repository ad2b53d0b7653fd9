"""Which tables does a sheet hold? Titles, body, what stands above and around them; labels where it is a form."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import field, replace

from matchchain.catalogue.sheets.grid.book import Grid
from matchchain.catalogue.sheets.layouts.column_titles import ColumnTitle
from matchchain.catalogue.sheets.layouts.context import looks_like_firm
from matchchain.catalogue.sheets.layouts.firm_forms import ends_like_firm
from matchchain.catalogue.sheets.layouts.header import Header, header_at
from matchchain.catalogue.sheets.layouts.labels import Label, labels_in
from matchchain.catalogue.sheets.layouts.turned import turned_parts
from matchchain.catalogue.sheets.layouts.view import View, field_of, is_number
from matchchain.catalogue.sheets.stated import Spot
from matchchain.expressions import expression
from matchchain.values import dataclass

__all__ = ["ColumnTitle", "Label", "Layout", "Table", "layout_of", "tables_in"]

_HEADING = expression(
    r"^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|第[一二三四五六七八九十\d]+(?:部分|章|节|类)|附?表\s*[\d一二三四五六七八九十.\-]*"
    r"|\d{1,2}(?:\.\d{1,2})*[、.．\s]\s*\D|(?:table|section|part|annex|appendix|sheet)\s+\w{1,4}\b|[A-Z]\s*[.)]\s)",
    2,
)
_LONGEST_HEADING = 80
_LOST_FROM, _LOST_BELOW = 3, 2
_ANSWERED = frozenset(("direction", "unit", "frequency", "kind", "now", "state", "legal"))
"""What columns hold whose answers are words that titles are made of, too."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a sheet.

    Attributes:
        view: the sheet with its merged areas; turned where fields go down and firms across.
        header: rows of its titles, from the first to the last.
        columns: its columns from left to right.
        body: rows that may state something.
        heading: what stands right above it, nearest last, joined by " / ".
        labels: labels with their values around it.
        repeats: rows in which its titles stand again.
    """

    view: View
    header: tuple[int, ...]
    columns: tuple[ColumnTitle, ...]
    body: tuple[int, ...]
    heading: str = ""
    labels: tuple[Label, ...] = ()
    repeats: tuple[int, ...] = ()

    @property
    def grid(self) -> Grid:
        """The sheet it stands in (turned, where the table is)."""
        return self.view.grid

    def spot(self, row: int, column: int) -> Spot:
        """The cell of the sheet as a person finds it."""
        return self.view.spot(row, column)


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole sheet, taken apart.

    Attributes:
        tables: from top to bottom.
        labels: labels that stand outside tables.
        loose: rows that are neither: (row, text), headings and notes.
    """

    tables: tuple[Table, ...] = ()
    labels: tuple[Label, ...] = ()
    loose: tuple[tuple[int, str], ...] = field(default=())


def tables_in(grid: Grid) -> tuple[Table, ...]:
    """The tables of a sheet, from top to bottom.

    Example:
        >>> from matchchain.catalogue.sheets.grid.book import Cell
        >>> rows = (("单位名称：甲公司",), ("名称", "产生量", "去向"), ("", "吨/年", ""), ("废酸", "20", "委托处置"))
        >>> (table,) = tables_in(Grid("固废", tuple(tuple(map(Cell, row)) for row in rows)))
        >>> table.header, table.body, [(c.title, c.unit) for c in table.columns], table.labels[0].value
        ((1, 2), (3,), [('名称', ''), ('产生量', '吨/年'), ('去向', '')], '甲公司')
    """
    return layout_of(grid).tables


def layout_of(grid: Grid, given: Collection[str] = ()) -> Layout:
    """The tables, the labels and the loose rows of a sheet.

    Args:
        grid: the sheet.
        given: titles of columns that a person gave a field.
    """
    view = View(grid, given=frozenset(given))
    parts, rest = turned_parts(view)
    tables: list[Table] = []
    labels: list[Label] = []
    loose: list[tuple[int, str]] = []
    for part in parts:
        upright = _upright(part, range(part.height))
        tables += upright.tables
        labels += [_as_found(label, part) for label in upright.labels]
    for rows in rest:
        upright = _upright(view, rows)
        tables += upright.tables
        labels += upright.labels
        loose += upright.loose
    around = tuple(labels)
    return Layout(tuple(_with_labels(table, around) for table in tables), around, tuple(loose))


def _as_found(label: Label, part: View) -> Label:
    """A label of a turned part at the place where its value stands in the sheet."""
    row, column = part.origin[0] + label.column, part.origin[1] + label.row
    return replace(label, row=row, column=column, label_column=column)


def _with_labels(table: Table, labels: tuple[Label, ...]) -> Table:
    return Table(table.view, table.header, table.columns, table.body, table.heading, labels, table.repeats)


def _upright(view: View, rows: range) -> Layout:
    """Tables, labels and loose rows among some rows of a sheet."""
    tables: list[Table] = []
    labels: list[Label] = []
    loose: list[tuple[int, str]] = []
    headers = list(_headers(view, rows))
    starts = [header.top for header in headers] + [rows.stop]
    before = rows.start
    for header, stop in zip(headers, starts[1:], strict=True):
        above = range(before, header.top)
        heading = _read_loose(view, above, labels, loose)
        body, repeats = _body(view, header, range(header.bottom + 1, stop))
        rows_of_titles = tuple(range(header.top, header.bottom + 1))
        tables.append(Table(view, rows_of_titles, header.columns, body, heading, (), repeats))
        before = max([header.bottom, *body, *repeats]) + 1
    _read_loose(view, range(before, rows.stop), labels, loose)
    return Layout(tuple(tables), tuple(labels), tuple(loose))


def _headers(view: View, rows: range) -> Iterator[Header]:
    """The headers from top to bottom; one that repeats the last is part of its table."""
    row, last = rows.start, None
    while row < rows.stop:
        header = header_at(view, row)
        if header is None or header.top < rows.start:
            row += 1
            continue
        if last is not None and _answers(last, header):
            row += 1
            continue
        if last is None or not _same_titles(last, header) or _parted(view, last, header):
            yield header
            last = header
        row = header.bottom + 1


def _answers(last: Header, header: Header) -> bool:
    """Whether what looks like titles answers those above: Want, t, annual under Have/Want, Unit, Frequency."""
    if header.top != header.bottom or header.top <= last.bottom:
        return False
    asked = {
        column.index for column in last.columns if column.meaning is not None and column.meaning.field in _ANSWERED
    }
    known = [c.index for c in header.columns if c.meaning is not None and (c.meaning.field or c.meaning.marks)]
    return bool(known) and sum(index in asked for index in known) > 0.5 * len(known)


def _parted(view: View, one: Header, other: Header) -> bool:
    """Whether the same titles stand over another table: a firm is named between them, or another small heading."""
    between = range(one.bottom + 1, other.top)
    if any(_names_a_firm(view, row) for row in between):
        return True
    above, before = view.filled(other.top - 1), view.filled(one.top - 1)
    alone = len(above) == 1 and not is_number(above[0][1]) and len(above[0][1]) <= _LONGEST_HEADING
    return alone and above != before and other.top - 1 > one.bottom and above[0][0] <= other.columns[0].index + 1


def _names_a_firm(view: View, row: int) -> bool:
    """Whether a row is a label that names a firm: 企业名称：甲公司."""
    if not any(":" in text or "：" in text for _, text in view.filled(row)):
        return False
    return any(
        (label.meaning is not None and label.meaning.field == "firm.name" and label.value)
        or (label.label_column == 0 and ends_like_firm(label.value))
        for label in labels_in(view, row)
    )


def _same_titles(one: Header, other: Header) -> bool:
    return [c.parts[-1] for c in one.columns] == [c.parts[-1] for c in other.columns] and [
        c.index for c in one.columns
    ] == [c.index for c in other.columns]


def _body(view: View, header: Header, rows: range) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The rows below a header that belong to it, and those in which its titles stand again."""
    columns = {column.index for column in header.columns}
    body: list[int] = []
    repeats: list[int] = []
    skip, blanks = -1, 0
    for row in rows:
        if row <= skip:
            continue
        cells = view.filled(row)
        if not cells:
            blanks += 1
            continue
        again = header_at(view, row)
        if again is not None and _same_titles(header, again):
            repeats += range(again.top, again.bottom + 1)
            skip = again.bottom
            continue
        if is_heading(view, row, columns) and _begins_anew(view, row, rows.stop):
            break
        if _names_a_firm(view, row) or (blanks and _is_form(view, row)):
            break
        body.append(row)
        blanks = 0
    return tuple(body), tuple(repeats)


def is_heading(view: View, row: int, columns: set[int]) -> bool:
    """Whether a row is the small heading of what follows: 二、需求情况, Table 3."""
    cells = view.filled(row)
    if len(cells) != 1 or len(cells[0][1]) > _LONGEST_HEADING or len(columns) < 2:
        return False
    column, text = cells[0]
    wide = view.right_of(row, column) - column >= max(1, len(columns) // 2)
    numbered = _HEADING.match(text) is not None or header_at(view, row + 1) is not None
    return numbered and (wide or column <= min(columns) + 1) and not any(
        label.value for label in labels_in(view, row)
    )


def _begins_anew(view: View, row: int, stop: int) -> bool:
    """Whether what follows a small heading is another table or a form, and no more rows of this one."""
    for below in range(row + 1, stop):
        if view.filled(below):
            return header_at(view, below) is not None or _is_form(view, below)
    return True


def _is_form(view: View, row: int) -> bool:
    """Whether a row is one of labels with values, as below a table that has ended."""
    found = labels_in(view, row)
    return len(found) >= 2 and sum(label.meaning is not None for label in found) >= 2


def _is_lost_header(view: View, row: int) -> bool:
    """Whether a row is the titles of a table that could not be read: words above words, none of them with a colon."""
    cells = view.filled(row)
    if len(cells) < _LOST_FROM or any(":" in text or "：" in text or is_number(text) for _, text in cells):
        return False
    first = field_of(cells[0][1])
    if first is None or first.field not in {"firm.name", "material"} or looks_like_firm(cells[1][1]):
        return False
    columns = [column for column, _ in cells]
    below = [view.filled(at) for at in range(row + 1, row + 1 + _LOST_BELOW)]
    return all(
        len(filled) > 1 and {column for column, _ in filled} <= set(columns) and field_of(filled[0][1]) is None
        for filled in below
    )


def _read_loose(view: View, rows: range, labels: list[Label], loose: list[tuple[int, str]]) -> str:
    """Note labels and loose texts of rows outside tables; the headings among them, nearest last."""
    headings: list[str] = []
    for row in rows:
        cells = view.filled(row)
        if not cells:
            continue
        found = () if _is_lost_header(view, row) else labels_in(view, row)
        if found and any(label.value or label.meaning for label in found):
            labels += found
            if len(cells) > 1 or any(label.value for label in found):
                continue
        text = " ".join(text for _, text in cells)
        loose.append((row, text))
        if len(cells) == 1 and len(text) <= _LONGEST_HEADING and not text.endswith(("?", "？")):
            headings.append(text)
    return " / ".join(headings[-3:])

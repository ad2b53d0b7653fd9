"""Where does a table begin? Rows of titles: one, two or three of them, a row of units, a row of column numbers."""

from __future__ import annotations

from itertools import pairwise

from matchchain.catalogue.sheets.layouts.column_titles import ColumnTitle, columns_of
from matchchain.catalogue.sheets.layouts.context import looks_like_firm
from matchchain.catalogue.sheets.layouts.media_titles import rows_of_balance
from matchchain.catalogue.sheets.layouts.title_rows import (
    LABEL_END,
    MOST_TITLE_ROWS,
    NAMING,
    is_form_row,
    is_inline,
    is_title_row,
    is_year,
)
from matchchain.catalogue.sheets.layouts.titles import unit_in_title
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.layouts.view import View, bare_unit, field_of, is_number, is_word_for_units
from matchchain.expressions import expression
from matchchain.values import dataclass

_COUNTED = expression(r"^[(（]?(?:\d{1,2}|[a-zA-Z]|[甲乙丙丁戊己庚辛])[)）]?$")


_PLAIN = frozenset("- — / text 文本 文字 y/n yes/no 是/否 yyyy yyyy-mm-dd list name 名称 品名 种类 填写".split())  # noqa: SIM905 - words


_LIKE_A_UNIT = expression(r"^[(\[]?[^\d\s(]{1,8}\s*(?:/|per )\s*[^\d]{1,16}[)\]]?$")


@dataclass(frozen=True, slots=True)
class Header:
    """The rows of titles of a table.

    Attributes:
        top, bottom: first and last of its rows, units and column numbers among them.
        columns: its columns from left to right.
    """

    top: int
    bottom: int
    columns: tuple[ColumnTitle, ...]


def header_at(view: View, row: int) -> Header | None:
    """The header whose first row of titles is a row, with groups above it and units below; None where none begins."""
    if not is_title_row(view, row):
        return None
    top, bottom = row, _merged_bottom(view, row)
    while top > 0 and row - top < MOST_TITLE_ROWS and _is_group_row(view, top - 1, row):
        top -= 1
    while bottom - row < MOST_TITLE_ROWS and _continues(view, row, bottom, bottom + 1):
        bottom = _merged_bottom(view, bottom + 1)
    bottom = max(bottom, row + rows_of_balance(view, row) - 1)
    last, units = bottom, {}
    if _is_unit_row(view, bottom + 1):
        units = {column: unit for column, text in view.filled(bottom + 1) if (unit := _unit_told(text))}
        bottom += 1
    if _is_count_row(view, bottom + 1):
        bottom += 1
    columns = columns_of(view, top, last, units)
    return Header(top, bottom, columns) if len(columns) >= 2 else None


def _unit_told(text: str) -> str:
    """The unit that a row of units gives; one that is not known stays, so that no figure is taken for another's."""
    plain = text.strip("()（）[] ")
    return bare_unit(text) or ("" if plain.casefold() in _PLAIN else plain)


def _merged_bottom(view: View, row: int) -> int:
    """The last row that a title of this row reaches down to."""
    reach = [view.areas[row, column].bottom for column, _ in view.filled(row) if (row, column) in view.areas]
    below = [bottom for bottom in reach if bottom - row < MOST_TITLE_ROWS]
    return max([row, *below])


def _is_group_row(view: View, row: int, titles: int) -> bool:
    """Whether a row above the titles groups them: merged or known texts over some of the columns."""
    cells = view.filled(row)
    columns = [column for column, _ in view.filled(titles)]
    if not cells or any(is_number(text) or LABEL_END.search(text) or is_inline(text) for _, text in cells):
        return False
    spans = [view.right_of(row, column) - column for column, _ in cells]
    if _says_both_lists(cells) and {column for column, _ in cells} <= set(columns) and len(columns) >= 2 * len(cells):
        return True
    if len(cells) == 1:
        (column, text), span = cells[0], spans[0]
        meaning = field_of(text)
        whole = column <= columns[0] and (span == 0 or column + span >= columns[-1])
        return not whole and meaning is not None and (span > 0 or bool(meaning.side))
    known = [field_of(text) is not None for _, text in cells]
    merged = [span > 0 for span in spans]
    if (is_form_row(view, row, cells) and not any(merged)) or _names_owner(cells):
        return False
    tall = [(row, column) in view.areas and view.areas[row, column].bottom >= titles for column, _ in cells]
    return any(tall) or (all(k or m for k, m in zip(known, merged, strict=True)) and any(known))


def _says_both_lists(cells: list[tuple[int, str]]) -> bool:
    """Whether texts over titles each say a list, and together both: Inputs, Outputs."""
    sides = [meaning.side for _, text in cells if (meaning := field_of(text)) is not None]
    return len(sides) == len(cells) and set(sides) == {"offers", "needs"}


def _names_owner(cells: list[tuple[int, str]]) -> bool:
    """Whether a row says whose the table is, a label beside the only firm: 企业名称, 甲公司, however wide."""
    if sum(looks_like_firm(text) for _, text in cells) != 1:
        return False
    pairs = [(field_of(text), after) for (_, text), (_, after) in pairwise(cells)]
    return any(
        label is not None and label.field == "firm.name" and looks_like_firm(after) for label, after in pairs
    )


def _continues(view: View, first: int, bottom: int, row: int) -> bool:
    """Whether a row goes on with the titles of the one above it: known titles, below a group or beside tall cells."""
    cells = view.filled(row)
    if not cells or _is_unit_row(view, row) or not (_are_titles(cells) or _are_united(cells)):
        return False
    above = dict(view.filled(bottom))
    if len(cells) < 2 and not any(view.right_of(bottom, column) > column for column in above):
        return False
    if view.grid.merged:
        free = [
            column not in above or view.right_of(bottom, column) > column or _is_unit(text) for column, text in cells
        ]
        return all(_below_group(view, bottom, column) for column, _ in cells) or (all(free) and first == bottom)
    # without merged cells a group stands over its first column only
    over = [column for column, text in cells if column in above and not _is_unit(text)]
    groups = [meaning for column in over if (meaning := field_of(above[column])) is not None]
    return len(over) < len(cells) and all(g.side or not g.field or g.rank == 1 for g in groups)


def _is_unit(text: str) -> bool:
    """Whether a text is a unit, or money of whatever name per one: Rs/kg."""
    money, stroke, per = text.strip("()（） ").partition("/")
    return bool(bare_unit(text)) or bool(stroke and 0 < len(money) <= 3 and bare_unit(per))


def _are_titles(cells: list[tuple[int, str]]) -> bool:
    """Whether most texts of a row are known titles, none a number, none a label with its value."""
    texts = [text for _, text in cells]
    if any((is_number(text) and not is_year(text)) or LABEL_END.search(text) or is_inline(text) for text in texts):
        return False
    return sum(field_of(text) is not None for _, text in cells) >= 0.6 * len(cells)


def _are_united(cells: list[tuple[int, str]]) -> bool:
    """Whether each text of a row has a unit of amounts in brackets: Steam (t/h), Hot condensate (m3/h)."""
    return len(cells) > 1 and all(unit_of(unit_in_title(text)) == "amount" for _, text in cells)


def _below_group(view: View, bottom: int, column: int) -> bool:
    area = view.areas.get((bottom, column))
    return area is not None and area.right > area.left and bool(view.text(bottom, column))


def _is_unit_row(view: View, row: int) -> bool:
    cells = view.filled(row)
    if not cells or any(is_number(text) for _, text in cells):
        return False
    if _are_units_of_titles(view, row, cells):
        return True
    units = [bool(bare_unit(text)) and not is_word_for_units(text) for _, text in cells]
    plain = [text.strip("()（）[] ").casefold() in _PLAIN for _, text in cells]
    return any(units) and sum(units) + sum(plain) >= 0.75 * len(cells) and sum(units) >= min(2, len(cells))


def _are_units_of_titles(view: View, row: int, cells: list[tuple[int, str]]) -> bool:
    """Whether a row right below titles holds only what looks like units, and nothing below the titles of names."""
    named = {
        column
        for column, text in view.filled(row - 1)
        if (meaning := field_of(text)) is not None and meaning.field in NAMING
    }
    if not named or named & {column for column, _ in cells}:
        return False
    plain = [text.strip("()（）[] ").casefold() in _PLAIN for _, text in cells]
    like = [bool(bare_unit(text)) or _LIKE_A_UNIT.match(text) is not None for _, text in cells]
    return any(like) and all(one or other for one, other in zip(plain, like, strict=True))


def _is_count_row(view: View, row: int) -> bool:
    """Whether a row numbers the columns: 1 2 3 4, or 甲 1 2 3."""
    texts = [text.strip("()（）") for _, text in view.filled(row)]
    if len(texts) < 3 or not all(_COUNTED.match(text) for text in texts):
        return False
    numbers = [int(text) for text in texts if text.isdecimal() and len(text) < 4]
    letters = [text for text in texts if not (text.isdecimal() and len(text) < 4)]
    return (
        numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] <= 2
        if numbers
        else letters == sorted(letters) and len(set(letters)) == len(letters)
    )

"""Where does a table begin? Rows of titles: one, two or three of them, a row of units, a row of column numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from matchchain.catalogue.sheets.layouts.column_titles import ColumnTitle, columns_of
from matchchain.catalogue.sheets.layouts.context import firm_in
from matchchain.catalogue.sheets.layouts.matrices import is_matrix
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.spoken_titles import spoken_meaning
from matchchain.catalogue.sheets.layouts.titles import title_meaning
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.layouts.view import View, bare_unit, field_of, is_number, is_word_for_units
from matchchain.catalogue.sheets.layouts.words import plain_word
from matchchain.expressions import expression

_LABEL_END = expression(r"[:：]\s*$")


_INLINE_LABEL = expression(r"^[^:：]{1,30}[:：]\s*\S")


_COUNTED = expression(r"^[(（]?(?:\d{1,2}|[a-zA-Z]|[甲乙丙丁戊己庚辛])[)）]?$")


_PLAIN = frozenset("- — / text 文本 文字 y/n yes/no 是/否 yyyy yyyy-mm-dd list name 名称 品名 种类 填写".split())  # noqa: SIM905 - words


_LOUD = frozenset(("says", "disposal", "past", "plan"))


_NAMING = frozenset(("material", "firm.name", "direction"))


_AMOUNT = expression(r"^[约≤≥<>]?\s*\d[\d.,]*\s*万?\s*[^\d\s(（]{1,8}$")
_DIGITS = expression(r"^[^\d]?\s*\d[\d.,]*\s*万?\s*")
MOST_TITLE_ROWS = 4
_LIKE_A_UNIT = expression(r"^[(\[]?[^\d\s(]{1,8}\s*(?:/|per )\s*[^\d]{1,16}[)\]]?$")
_SPOKEN_ABOVE = 3
_TABLE_FROM = 4
_OF_A_FORM = frozenset("项目 内容 填写内容 填报内容 填写项 填报项 信息 栏目 指标 填写 情况 具体内容".split())  # noqa: SIM905 - words
"""Titles over the labels and the values of a form: 项目, 内容."""
_FEWEST_ASKED = 4
"""Titles of a questionnaire."""


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


def is_title_row(view: View, row: int, *, surely: bool = False) -> bool:
    """Whether a row looks like the titles of a table: texts beside each other, most of them known, no number.

    Args:
        view: the sheet.
        row: its number.
        surely: only where most of its texts are known, not where figures below speak for it.
    """
    cells = view.filled(row)
    if view.given and sum(" ".join(text.split()) in view.given for _, text in cells) >= 2:
        return True
    if is_matrix(view, row):
        return True
    asking = _is_asking(view, row, cells)
    bare = [(column, _LABEL_END.sub("", text) if asking else text) for column, text in cells]
    form = len(cells) == 2 and {plain_word(text) for _, text in cells} <= _OF_A_FORM
    titles = not form and all(_may_be_title(text) and not _is_answer(text) for _, text in bare)
    if len(cells) < 2 or not titles or _gives_directions(cells):
        return False
    found = [(column, meaning) for column, text in cells if (meaning := field_of(text)) is not None]
    known = [(column, meaning) for column, meaning in found if meaning.field or meaning.marks & _LOUD]
    fields = [meaning.field for _, meaning in known if meaning.field and meaning.field != "skip"]
    known += [(column, Meaning()) for column, text in cells if len(fields) > 1 and bare_unit(text)]
    if spoken := _spoken(view, row, cells, found):
        known, fields = [*known, *spoken], [*fields, *(meaning.field for _, meaning in spoken)]
    proper = [
        meaning for _, meaning in known if meaning.field and not (meaning.field == "material" and meaning.rank == 1)
    ]
    if len(fields) < 2 or (not proper and len(known) < len(cells)) or _is_form_row(view, row, cells):
        return False  # 产品, 原料, 需求 alone may just as well be values
    texts = [text for _, text in cells]
    if len(set(texts)) < 0.6 * len(texts) and not _is_repeated(texts) and not any("says" in m.marks for _, m in known):
        return _has_group_above(view, row)
    named = not surely and bool(_NAMING & set(fields)) and len(known) >= 0.34 * len(cells)
    return len(known) >= 0.6 * len(cells) or (named and _has_figures_below(view, row))


def _is_answer(text: str) -> bool:
    """Whether a text can only be what stands below titles: the name of a firm, an amount with its unit."""
    if _AMOUNT.match(text) and unit_of(_DIGITS.sub("", text)) in {"amount", "price"}:
        return True
    return firm_in(text) == text.strip() and field_of(text) is None


def _is_asking(view: View, row: int, cells: list[tuple[int, str]]) -> bool:
    """Whether titles that end with a colon are those of a questionnaire: side by side without a gap, answers below."""
    columns = [column for column, _ in cells]
    if len(cells) < _FEWEST_ASKED or columns != list(range(columns[0], columns[0] + len(columns))):
        return False
    below = [(column, text) for column, text in view.filled(row + 1) if column in columns]
    plain = sum(field_of(_LABEL_END.sub("", text)) is not None for _, text in cells)
    return 2 * len(below) >= len(cells) and 2 * plain >= len(cells) and not any(_LABEL_END.search(t) for _, t in below)


def _spoken(
    view: View, row: int, cells: list[tuple[int, str]], found: list[tuple[int, Meaning]]
) -> list[tuple[int, Meaning]]:
    """Titles as people say them, beside at least one that is known, over rows with figures: What we pay now."""
    proper = any(meaning.field for _, meaning in found)
    if len(cells) < _SPOKEN_ABOVE or not proper or any(c.isdigit() for _, text in cells for c in text):
        return []
    taken = {column for column, _ in found}
    told = [
        (column, meaning)
        for column, text in cells
        if column not in taken and (meaning := spoken_meaning(text)) is not None
    ]
    return told if told and _has_figures_below(view, row) else []


def _gives_directions(cells: Sequence[tuple[int, str]]) -> bool:
    """Whether a row answers in which direction things go: Direction, available, required, available."""
    first, *rest = [field_of(text) for _, text in cells]
    if first is None or first.field != "direction" or len(rest) < 2:
        return False
    return all(meaning is not None and "says" in meaning.marks and not meaning.field for meaning in rest) or (
        len({text.casefold() for _, text in cells[1:]}) < len(rest)
    )


def _is_repeated(texts: list[str]) -> bool:
    """Whether titles stand twice or more in a row, as for two lines beside each other: 企业, 名称, 数量, 名称, 数量.

    Example:
        >>> _is_repeated(["企业", "名称", "数量", "名称", "数量"]), _is_repeated(["是", "是", "否", "是"])
        (True, False)
    """
    for size in range(2, len(texts) // 2 + 1):
        group = texts[-size:]
        lead = len(texts) % size
        for begin in (lead, lead + size):
            rest = texts[begin:]
            copies = len(rest) // size
            if copies >= 2 and rest == group * copies and len(set(group)) == size:
                return len(set(texts[:begin])) == begin and not set(texts[:begin]) & set(group)
    return False


def _may_be_title(text: str) -> bool:
    """Whether a text is neither a number nor a label with its value."""
    return not ((is_number(text) and not _is_year(text)) or _LABEL_END.search(text) or _is_inline(text))


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.startswith("20")


def _is_inline(text: str) -> bool:
    """Whether a cell holds a label and its value: 联系人：张三."""
    found = _INLINE_LABEL.match(text)
    if not found or "\n" in text[:3]:
        return False
    label = text.replace("：", ":").partition(":")[0]
    return len(label) <= 24 and title_meaning(text) is None and title_meaning(label) is not None


def _has_group_above(view: View, row: int) -> bool:
    """Whether the row above has groups that tell repeated titles apart."""
    above = view.filled(row - 1)
    return len(above) >= 2 and all(not is_number(text) for _, text in above)


def _is_form_row(view: View, row: int, cells: list[tuple[int, str]]) -> bool:
    """Whether known titles alternate with values or blanks to fill in, as in a form: label, value, label, value."""
    fields = [meaning.field if (meaning := field_of(text)) is not None else "" for _, text in cells]
    known = [
        bool(field) or (bool(bare_unit(text)) and before != "unit")
        for field, before, (_, text) in zip(fields, ["", *fields], cells, strict=False)
    ]
    if sum(known) == len(known):
        gaps = sum(view.right_of(row, before) + 1 < behind for (before, _), (behind, _) in pairwise(cells))
        open_ended = gaps >= 1 and gaps >= 0.5 * (len(cells) - 1)
        return open_ended and not _under_titles(view, row, cells) and not _filled_below(view, row, cells)
    if _heads_a_table(view, row, cells, known):
        return False
    # a known title right before an unknown text, all along the row
    pairs = sum(one and not other for one, other in pairwise(known))
    adjacent_known = sum(one and other for one, other in pairwise(known))
    return known[0] and pairs >= 1 and adjacent_known == 0 and sum(known) >= len(known) - sum(known)


def _heads_a_table(view: View, row: int, cells: list[tuple[int, str]], known: list[bool]) -> bool:
    """Whether rows with figures stand below, of which none begins its pairs with a known title, as a form's do."""
    below = view.filled(row + 1)
    titles = {column for (column, _), is_known in zip(cells, known, strict=True) if is_known}
    words = [text for column, text in below if column in titles and not text[:1].isdigit()]
    asked = [text for text in words if field_of(text) is not None]
    wide = len(cells) >= _TABLE_FROM and len(below) >= len(cells) - 1
    return wide and not asked and _has_figures_below(view, row)


def _filled_below(view: View, row: int, cells: list[tuple[int, str]]) -> bool:
    """Whether the row below names what the gaps between groups hold: 可供, then 品名 数量 单位 under it."""
    below = view.filled(row + 1)
    gaps = {column for column, _ in below} - {column for column, _ in cells}
    more = len(below) > len(cells) or len(gaps) > 1
    return len(gaps) >= 1 and more and all(field_of(text) is not None for _, text in below)


def _under_titles(view: View, row: int, cells: list[tuple[int, str]]) -> bool:
    """Whether something that is no title stands right under the titles."""
    below = [view.cell(row + 1, column).text for column, _ in cells]
    said = [text for text in below if text]
    return bool(said) and sum(field_of(text) is None for text in said) >= 0.6 * len(said)


def _has_figures_below(view: View, row: int) -> bool:
    columns = {column for column, _ in view.filled(row)}
    for below in range(row + 1, min(row + 5, view.height)):
        cells = view.filled(below)
        inside = [text for column, text in cells if column in columns]
        if len(inside) >= 2 and len(inside) >= 0.8 * len(cells) and any(c.isdigit() for t in inside for c in t):
            return True
    return False


def header_at(view: View, row: int) -> Header | None:
    """The header whose first row of titles is a row, with groups above it and units below; None where none begins."""
    if not is_title_row(view, row):
        return None
    top, bottom = row, _merged_bottom(view, row)
    while top > 0 and row - top < MOST_TITLE_ROWS and _is_group_row(view, top - 1, row):
        top -= 1
    while bottom - row < MOST_TITLE_ROWS and _continues(view, row, bottom, bottom + 1):
        bottom = _merged_bottom(view, bottom + 1)
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
    if not cells or any(is_number(text) or _LABEL_END.search(text) or _is_inline(text) for _, text in cells):
        return False
    spans = [view.right_of(row, column) - column for column, _ in cells]
    if len(cells) == 1:
        (column, text), span = cells[0], spans[0]
        meaning = field_of(text)
        whole = column <= columns[0] and (span == 0 or column + span >= columns[-1])
        return not whole and meaning is not None and (span > 0 or bool(meaning.side))
    known = [field_of(text) is not None for _, text in cells]
    merged = [span > 0 for span in spans]
    if _is_form_row(view, row, cells) and not any(merged):
        return False
    tall = [(row, column) in view.areas and view.areas[row, column].bottom >= titles for column, _ in cells]
    return any(tall) or (all(k or m for k, m in zip(known, merged, strict=True)) and any(known))


def _continues(view: View, first: int, bottom: int, row: int) -> bool:
    """Whether a row goes on with the titles of the one above it: known titles, below a group or beside tall cells."""
    cells = view.filled(row)
    if not cells or _is_unit_row(view, row) or not _are_titles(cells):
        return False
    above = dict(view.filled(bottom))
    if len(cells) < 2 and not any(view.right_of(bottom, column) > column for column in above):
        return False
    if view.grid.merged:
        free = [
            column not in above or view.right_of(bottom, column) > column or _is_unit(text)
            for column, text in cells
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
    if any((is_number(text) and not _is_year(text)) or _LABEL_END.search(text) or _is_inline(text) for text in texts):
        return False
    return sum(field_of(text) is not None for _, text in cells) >= 0.6 * len(cells)


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
        if (meaning := field_of(text)) is not None and meaning.field in _NAMING
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

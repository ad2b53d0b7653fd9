"""Is a row the titles of a table, or labels with their values, or answers?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from matchchain.catalogue.sheets.layouts.context import firm_in
from matchchain.catalogue.sheets.layouts.headed_titles import headed_meaning
from matchchain.catalogue.sheets.layouts.matrices import is_matrix
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.media_titles import rows_of_balance
from matchchain.catalogue.sheets.layouts.partial_titles import partial_meaning
from matchchain.catalogue.sheets.layouts.route_titles import are_routes
from matchchain.catalogue.sheets.layouts.spoken_titles import spoken_meaning
from matchchain.catalogue.sheets.layouts.titles import title_meaning, unit_in_title
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.layouts.view import View, bare_unit, field_of, is_number
from matchchain.catalogue.sheets.layouts.words import plain_word
from matchchain.expressions import expression

LABEL_END = expression(r"[:：]\s*$")
_INLINE_LABEL = expression(r"^[^:：]{1,30}[:：]\s*\S")
_LOUD = frozenset(("says", "disposal", "past", "plan"))
NAMING = frozenset(("material", "firm.name", "direction", "indicator"))
_AMOUNT = expression(r"^[约≤≥<>]?\s*\d[\d.,]*\s*万?\s*[^\d\s(（]{1,8}$")
_DAY = expression(
    r"^\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?,?\s+(?:20)?\d\d$|^[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+20\d\d$"
)
_DIGITS = expression(r"^[^\d]?\s*\d[\d.,]*\s*万?\s*")
MOST_TITLE_ROWS = 4
_SUM_OF = expression(r"(?:sum|total) of\s+\S|求和项[:：]", 2)
_SPOKEN_ABOVE = 3
_SAMPLED = 5
"""Rows below words among which figures are looked for."""
_TABLE_FROM = 4
_OF_A_FORM = frozenset("项目 内容 填写内容 填报内容 填写项 填报项 信息 栏目 指标 填写 情况 具体内容".split())  # noqa: SIM905 - words
"""Titles over the labels and the values of a form: 项目, 内容."""
_YES_OR_NO = frozenset(("yes", "no", "y", "n", "是", "否", "有", "无"))
_FEWEST_ASKED = 4
"""Titles of a questionnaire."""


def is_title_row(view: View, row: int, *, surely: bool = False) -> bool:
    """Whether a row looks like the titles of a table: texts beside each other, most of them known, no number.

    Args:
        view: the sheet.
        row: its number.
        surely: only where most of its texts are known, not where figures below speak for it.
    """
    cells = view.filled(row)
    given = view.given and sum(" ".join(text.split()) in view.given for _, text in cells) >= 2
    if (
        given or is_matrix(view, row) or are_routes(view, row)
        or _is_pair(view, row) or rows_of_balance(view, row) or _are_years(cells)
    ):
        return True
    asking = _is_asking(view, row, cells)
    bare = [(column, LABEL_END.sub("", text) if asking else text) for column, text in cells]
    form = len(cells) == 2 and {plain_word(text) for _, text in cells} <= _OF_A_FORM
    answered = len(cells) > 2 and all(plain_word(text) in _YES_OR_NO for _, text in cells[1:])
    titles = not (form or answered) and all(_may_be_title(text) and not _is_answer(text) for _, text in bare)
    if len(cells) < 2 or not titles or _gives_directions(cells) or _is_corner(view, row, cells):
        return False
    found = [(column, meaning) for column, text in cells if (meaning := field_of(text)) is not None]
    known = [(column, meaning) for column, meaning in found if meaning.field or meaning.marks & _LOUD]
    fields = [meaning.field for _, meaning in known if meaning.field and meaning.field != "skip"]
    sole = len(fields) == 1 and fields[0] in NAMING and len(cells) > 2 and _has_figures_below(view, row)
    lists = {meaning.side for _, meaning in known if not meaning.field and "says" in meaning.marks}
    if len(fields) == 1 and fields[0] in NAMING and lists == {"offers", "needs"}:
        fields += ["quantity"]  # Occupant, Draws in, Has to spare
    if len(fields) > 1 or sole:
        taken = {column for column, _ in known}
        united = [column for column, text in cells if bare_unit(text) or unit_of(unit_in_title(text)) == "amount"]
        known += [(column, Meaning()) for column in united if column not in taken]
        fields += ["quantity"] if sole and united else []
    if spoken := _spoken(view, row, cells, found):
        known, fields = [*known, *spoken], [*fields, *(meaning.field for _, meaning in spoken)]
    proper = [
        meaning for _, meaning in known if meaning.field and not (meaning.field == "material" and meaning.rank == 1)
    ]
    if _are_words_over_figures(view, row, cells) and not is_form_row(view, row, cells):
        return True
    if len(fields) < 2 or (not proper and len(known) < len(cells)) or is_form_row(view, row, cells):
        return False  # 产品, 原料, 需求 alone may just as well be values
    texts = [text for _, text in cells]
    if len(set(texts)) < 0.6 * len(texts) and not _is_repeated(texts) and not any("says" in m.marks for _, m in known):
        return _has_group_above(view, row)
    named = not surely and bool(NAMING & set(fields)) and len(known) >= 0.34 * len(cells)
    return len(known) >= 0.6 * len(cells) or (named and _has_figures_below(view, row))


def _is_pair(view: View, row: int) -> bool:
    """Whether a row is a title of names beside a unit, over names with figures: Material, t/yr."""
    cells = view.filled(row)
    if len(cells) != 2 or unit_of(bare_unit(cells[1][1])) != "amount":
        return False
    meaning = field_of(cells[0][1])
    below = [dict(view.filled(at)) for at in range(row + 1, min(row + 3, view.height))]
    (first, _), (second, _) = cells
    named = all(first in found and not is_number(found[first]) and field_of(found[first]) is None for found in below)
    figured = all(is_number(found.get(second, "")) for found in below)
    return meaning is not None and meaning.field == "material" and len(below) > 1 and named and figured


def _are_years(cells: list[tuple[int, str]]) -> bool:
    """Whether years stand beside each other behind a word for them: 年份, 2024, 2025."""
    (_, first), *rest = cells or [(0, "")]
    said = field_of(first) if any(c > "\u2e80" for c in first) else None
    years = len(rest) > 1 and all(is_year(text) for _, text in rest)
    return said is not None and said.field in {"as_of.year", "material", "indicator"} and years


def _is_corner(view: View, row: int, cells: list[tuple[int, str]]) -> bool:
    """Whether a row is the corner of a pivot table, above its titles: Sum of Tonnes, Company."""
    return len(cells) == 2 and _SUM_OF.match(cells[0][1]) is not None and len(view.filled(row + 1)) > 2


def _are_words_over_figures(view: View, row: int, cells: list[tuple[int, str]]) -> bool:
    """Whether words stand over columns of names and of figures, and most of them are understood one way or other.

    What we throw away, Tonnes a year, We pay £/t: no list holds such titles, but no row of values is without a figure
    where all rows below it have one.
    """
    if len(cells) < _SPOKEN_ABOVE or any(c.isdigit() or c > "\u2e80" for _, text in cells for c in text):
        return False
    below = [dict(view.filled(at)) for at in range(row + 1, min(row + 1 + _SAMPLED, view.height))]
    rows = [found for found in below if len(found) > 1]
    first = cells[0][0]
    if not rows or len({text for _, text in cells}) < len(cells):
        return False
    figured = [c for c, _ in cells[1:] if (said := [r[c] for r in rows if c in r]) and all(_has_digit(t) for t in said)]
    named = all(first in found and not _has_digit(found[first]) for found in rows)
    understood = [text for _, text in cells if _is_understood(text)]
    return named and bool(figured) and len(understood) >= 2 and 2 * len(understood) >= len(cells)


def _has_digit(text: str) -> bool:
    return any(c.isdigit() for c in text)


def _is_understood(text: str) -> bool:
    """Whether a title says a field, a list, how often or a unit, in words of the lists or as people speak."""
    meaning = field_of(text) or spoken_meaning(text)
    return bool(bare_unit(text)) or (
        meaning is not None and bool(meaning.field or meaning.period or meaning.marks & _LOUD)
    )


def _is_answer(text: str) -> bool:
    """Whether a text can only be what stands below titles: the name of a firm, an amount with its unit."""
    if _AMOUNT.match(text) and unit_of(_DIGITS.sub("", text)) in {"amount", "price"}:
        meaning = field_of(text)
        return meaning is None or not meaning.year  # 2025 tonnes
    return firm_in(text) == text.strip() and field_of(text) is None and not unit_in_title(text)  # 可承受到厂价（元/吨）


def _is_asking(view: View, row: int, cells: list[tuple[int, str]]) -> bool:
    """Whether titles that end with a colon are those of a questionnaire: side by side without a gap, answers below."""
    columns = [column for column, _ in cells]
    if len(cells) < _FEWEST_ASKED or columns != list(range(columns[0], columns[0] + len(columns))):
        return False
    below = [(column, text) for column, text in view.filled(row + 1) if column in columns]
    plain = sum(field_of(LABEL_END.sub("", text)) is not None for _, text in cells)
    return 2 * len(below) >= len(cells) and 2 * plain >= len(cells) and not any(LABEL_END.search(t) for _, t in below)


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
        if column not in taken
        and (meaning := spoken_meaning(text) or headed_meaning(text) or partial_meaning(text)) is not None
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
    """Whether a text is neither a number nor a day nor a label with its value."""
    told = LABEL_END.search(text) is not None or is_inline(text) or _DAY.match(text.strip()) is not None
    return not (told or (is_number(text) and not is_year(text)))


def is_year(text: str) -> bool:
    """Whether a title is nothing but a year."""
    return len(text) == 4 and text.startswith("20")


def is_inline(text: str) -> bool:
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


def is_form_row(view: View, row: int, cells: list[tuple[int, str]]) -> bool:
    """Whether known titles alternate with values or blanks to fill in, as in a form: label, value, label, value."""
    fields = [meaning.field if (meaning := field_of(text)) is not None else "" for _, text in cells]
    known = [
        bool(field) or (bool(bare_unit(text)) and before != "unit") or _says_how_often(text) or _says_a_list(text)
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


def _says_how_often(text: str) -> bool:
    """Whether a text is a title that says nothing but how often: Per year."""
    meaning = field_of(text)
    return meaning is not None and bool(meaning.period) and " " in text.strip()


def _says_a_list(text: str) -> bool:
    """Whether a text is a phrase that says nothing but a list, and no numbered heading: We can supply."""
    meaning, words = field_of(text), text.split()
    phrased = len(words) > 1 and not words[0].endswith((".", ")"))
    return meaning is not None and not meaning.field and "says" in meaning.marks and phrased


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
    return len(gaps) >= 1 and more and sum(_may_head(text) for _, text in below) >= 0.75 * len(below)


def _may_head(text: str) -> bool:
    return field_of(text) is not None or bool(bare_unit(text))


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

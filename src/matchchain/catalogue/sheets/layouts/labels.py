"""Labels and their values outside tables: 单位名称（盖章）：龙华染料, and labels with the value in the cell beside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from matchchain.catalogue.sheets.layouts.figures import figure_of
from matchchain.catalogue.sheets.layouts.lexicon import plain_title
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.spoken_titles import spoken_meaning
from matchchain.catalogue.sheets.layouts.ticks import ticked
from matchchain.catalogue.sheets.layouts.titles import title_meaning
from matchchain.catalogue.sheets.layouts.view import View, bare_unit, counts_off, field_of, is_number
from matchchain.expressions import expression
from matchchain.values import dataclass

_COLON = expression(r"[:：]")
_MANY = expression(
    r"(?:^|(?<=[\s　;；,，。、)）]))(?P<label>[^\s　:：;；,，。]{1,24}?(?:[（(][^()（）]{0,20}[)）])?)\s*[:：]"
)
_WORDS = expression(r"^(?P<label>[A-Za-z][A-Za-z /()-]{2,40}?)\s*[:：]\s*(?=\S)")
_OF_WORDS = frozenset(("kind", "legal", "direction", "waste_class", "now", "state", "firm.industry"))
_SHEET_TITLE = expression(r"(?:表|台账|清单|名录|汇总|一览|情况|统计|明细|信息)(?:[(（].*[)）])?\s*$")
_NEXT_LABEL = expression(r"(?:[\s　]{2,}|[;；])[\u3400-\u9fff]{2,8}[:：]")
_MOST_LABEL = 60
_SPOKEN = frozenset(("paid", "received", "money"))
_SUM_OF = expression(r"(?:sum|total) of\s+\S|求和项[:：]", 2)
_UNIT_NAMED = expression(r"\bname\b", 2)


@dataclass(frozen=True, slots=True)
class Label:
    """A label and what stands beside it.

    Attributes:
        text: the label as it stands, without its colon.
        value: what it says; "" where nothing is filled in.
        meaning: what the label means, None where its words are not known.
        row, column: the cell of the value; the label's own where both are in one.
        label_column: the column of the label.
        unit: a unit that stands behind the value in a cell of its own, or in the label.
    """

    text: str
    value: str
    meaning: Meaning | None
    row: int
    column: int
    label_column: int
    unit: str = ""


def labels_in(view: View, row: int) -> tuple[Label, ...]:
    """The labels of one row, with their values.

    Example:
        >>> from matchchain.catalogue.sheets.grid.book import Cell, Grid
        >>> grid = Grid("表", ((Cell("企业名称"), Cell("甲公司"), Cell("电话：123")),))
        >>> [(label.text, label.value) for label in labels_in(View(grid), 0)]
        [('企业名称', '甲公司'), ('电话', '123')]
    """
    found: list[Label] = []
    cells = view.filled(row)
    if len(cells) == 1 and (_SHEET_TITLE.search(cells[0][1]) or not _COLON.search(cells[0][1])):
        return ()
    if counts_off(cells):
        return ()
    at = 0
    while at < len(cells):
        column, text = cells[at]
        inline = list(_inline(text, row, column))
        if inline:
            last = inline[-1]
            if not last.value and at + 1 < len(cells) and not _is_label(cells[at + 1][1]):
                at += 1
                inline[-1] = _valued(last.text, last.meaning, cells[at][1], row, cells[at][0], column)
            found += inline
        elif _is_label(text) or (at == 0 and _is_spoken(cells)):
            meaning = field_of(text) or spoken_meaning(text)
            value, place = "", column
            if at + 1 < len(cells) and not _is_label(cells[at + 1][1], after=meaning):
                at += 1
                place, value = cells[at]
            unit = ""
            if at + 1 < len(cells) and value and is_number(value) and bare_unit(cells[at + 1][1]):
                at += 1
                unit = bare_unit(cells[at][1])
            found.append(_valued(text, meaning, value, row, place, column, unit))
        at += 1
    return tuple(found)


def _valued(
    text: str, meaning: Meaning | None, value: str, row: int, column: int, label_column: int, unit: str = ""
) -> Label:
    label = _COLON.sub("", text).strip() if _COLON.search(text[-1:]) else text.strip()
    if _SUM_OF.match(label):
        meaning = Meaning("quantity")  # the corner of a pivot table
    if meaning is not None and meaning.field == "unit" and value and _UNIT_NAMED.search(label) and not bare_unit(value):
        meaning = replace(meaning, field="firm.name")  # a unit of an estate is a works
    return Label(label, ticked(value), meaning, row, column, label_column, unit or (meaning.unit if meaning else ""))


def _is_label(text: str, after: Meaning | None = None) -> bool:
    """Whether a cell is a label; a word like 副产品 behind a label of a class is its value."""
    if len(text) > _MOST_LABEL and title_meaning(text) is None:
        return False
    if _COLON.search(text[-1:]):
        return True
    meaning = field_of(text)
    if meaning is None or meaning.field in {"", "year-column", "month-column"}:
        return False
    if after is not None and after.field in _OF_WORDS:
        return not (meaning.listing and meaning.rank == 1)
    return True


def _is_spoken(cells: Sequence[tuple[int, str]]) -> bool:
    """Whether a row is a label as people say it, with a figure beside it: Price we pay now, 85 EUR/t."""
    (_, text), *rest = cells
    said = spoken_meaning(text) if len(rest) == 1 and not any(c.isdigit() for c in text) else None
    return said is not None and said.field in _SPOKEN and figure_of(rest[0][1])[0] in {"price", "bare", "money"}


def _is_title(text: str) -> bool:
    """Whether what stands behind a colon is the rest of a title and no value: Utilities: consumption by company."""
    meaning = None if any(c.isdigit() for c in text) else field_of(text.strip())
    return meaning is not None and (meaning.field.startswith("quantity") or "firm" in meaning.marks)


def _inline(text: str, row: int, column: int) -> Iterator[Label]:
    """Labels that stand with their values in one cell, one or several."""
    if not _COLON.search(text) or (title_meaning(text) is not None and not _COLON.search(text)):
        return
    starts = []
    if (found := _WORDS.match(text)) is not None and (meaning := title_meaning(found["label"])) and meaning.field:
        starts.append((0, found.end(), found["label"], meaning))  # We have: ...
    for found in _MANY.finditer(text, starts[0][1] if starts else 0):
        label = plain_title(found["label"])
        meaning = title_meaning(label) if label.count("(") == label.count(")") else None
        if meaning is not None and meaning.field:
            starts.append((found.start("label"), found.end(), found["label"], meaning))
    if not starts or text[: starts[0][0]].strip():
        return
    if len(starts) == 1 and _is_title(text[starts[0][1] :]):
        return
    ends = [start for start, *_ in starts[1:]] + [len(text)]
    for (_, begin, label, meaning), end in zip(starts, ends, strict=True):
        value = text[begin:end].strip(" 　;；,，\n")
        if unknown := _NEXT_LABEL.search(value):  # 甲公司  所属镇街：东街
            value = value[: unknown.start()].strip(" 　;；,，\n")
        said = "" if set(value) <= {"_", "＿", " "} else value
        yield Label(label.strip(), said, meaning, row, column, column, meaning.unit)

"""What is a row of a table's body? A line, or a total, an example, a note, a signature, a small heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Literal, TypeAlias

from matchchain.catalogue.sheets.layouts.closing import is_said_of_the_sheet
from matchchain.catalogue.sheets.layouts.context import context_of, looks_like_firm
from matchchain.catalogue.sheets.layouts.firm_forms import ends_like_firm
from matchchain.catalogue.sheets.layouts.known_things import is_known
from matchchain.catalogue.sheets.layouts.labels import labels_in
from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.catalogue.sheets.layouts.view import field_of
from matchchain.catalogue.sheets.layouts.words import kind_word, plain_word, says_nothing, words_of
from matchchain.expressions import expression
from matchchain.units import folded
from matchchain.values import dataclass

RowKind: TypeAlias = Literal["line", "total", "example", "note", "signature", "heading", "firm", "test", "empty"]

_NOTE = expression(
    r"^\s*(?:[*※·]\s*)?(?:注\d*|备注|说明|填[表写报]说明|notes?|remarks?|nb|n\.b\.|资料来源|数据来源"
    r"|sources?|要求|提示|口径)\s*[:：.、]",
    re.IGNORECASE,
)
_NOTE_BARE = expression(r"^(?:填[表写报]说明|注意事项|请各|请于|请填|以上|上表|本表|\*\s*\S.{12,}|※)", re.IGNORECASE)
_EXAMPLE_FIRM = expression(
    r"^(?:[xX×＊*某]{1,5}|示例|样例|例)\S{0,6}(?:公司|企业|厂|集团)$"
    r"|^[(（\[【](?:填写)?(?:示?例|样例|举例|范例)\d?[)）\]】]|^(?:example|sample)\b", re.IGNORECASE
)
_EXAMPLE = expression(
    r"^\s*[(（]?(?:示?例\d?|样例|范例|举例|填写示例|e\.?g\.?|example|sample|ex\.)[)）]?\s*(?:[:：]|$"
    r"|\s)",
    re.IGNORECASE,
)
_OF_EXAMPLE = expression(
    r"(?:样例|示例|范例|举例|填写示范|填报示范)\s*[(（]?[^()（）]{0,8}[)）]?\s*[:：]?\s*$"
    r"|^\W*(?:worked |filled[- ]in )?(?:example|sample)\b[^.]{0,20}$", re.IGNORECASE
)
_NUMBERED = expression(
    r"^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]"
    r"|\d{1,2}[、.．)）])\s*"
)
_COUNTED = expression(r"^[(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[IVX]{1,4})[)）]?[.、．]?$")
_YES_OR_NO = expression(r"^(?:贵?公?司?企?业?)?(?:是否|有无|可否|能否|愿不愿意?|愿意)\S{4,}")
_CHAPTER = expression(
    r"^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]+[部章节])\S"
)
_TOTAL = expression(
    r"^(?:[一-龥、()\d\s]{0,30}?(?:合\s*计|小\s*计|总\s*计|共\s*计)|(?:sub-?\s?|grand )?totals?"
    r"|sum|(?:overall |annual )?net (?:annual )?(?:costs?|income|savings?|spend|result|balance|value))"
    r"(?:$|\s*[(:：（,].*$|\s(?:for|of|all|per)\b.*$)",
    re.IGNORECASE,
)
_HEADED = expression(r"^(?:table|section|part|annex|appendix|schedule|sheet)\s+\w{1,6}\b", re.IGNORECASE)
_PART = expression(r"^(?:of which|thereof|out of which|including)\b", re.IGNORECASE)
_TOTAL_OF = expression(r"^(?:sub-?\s?|grand )?total\s+(\S.{0,24})$", re.IGNORECASE)  # TOTAL HW
_ADDED = expression(r"\b(?:sub)?totals?\b|^(?:count|number|no\.|sum|average|mean) of\b|[合小总共]\s*计", re.IGNORECASE)
"""A word of a sum, in a row that names no thing: Park total, Total permitted intake, Count of streams."""
_SURELY_ADDED = 3
"""Figures that all are the sums of those above them, so that a row is their total whatever it is called."""
_LONGEST_TOTAL = 36
_MOST_SIGNED = 4
"""Cells of a row that somebody signs."""
_NO_NAME = expression(r"[:：。；;？?！!]|\d{4}|.{31}|^(?:以上|以下|注|备注|说明|数据|联系|日期|电话|地址|资料|来源)")
"""What no name of a firm holds."""
_REAL = expression(r"^-?\d[\d,]*(?:\.\d+)?$")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a body.

    Attributes:
        row: its number in the grid.
        kind: what it is.
        text: the text that decided.
    """

    row: int
    kind: RowKind
    text: str = ""


def row_of(table: Table, row: int, named: Sequence[int], firm: int | None) -> Row:
    """What a row is by itself; totals that are not labelled show only beside the others (`sums`).

    Args:
        table: whose body it is in.
        row: its number.
        named: columns of names of things.
        firm: the column of the firm, None where there is none.
    """
    said = [(column, text) for column, text in table.view.filled(row) if not says_nothing(text)]
    if not said:
        return Row(row, "empty")
    first = said[0][1]
    names = [text for column, text in said if column in {*named, firm}]
    if _is_example(table.view.filled(row), names):
        kind: RowKind = "example"
    elif _is_total(said, names) or _is_added(said, named) or (len(said) > 1 and _is_of_all(table, row, firm)):
        kind = "total"
    elif _is_signature(table, row, said):
        kind = "signature"
    elif _is_note(said) or any(_YES_OR_NO.match(_NUMBERED.sub("", text)) for text in names):
        kind = "note"
    elif any(plain_word(text) in words_of("test") and not text.isdigit() for text in names):
        kind = "test"
    elif len(said) > 1:
        kind = "line"
        rest = [text for _, text in said if not _COUNTED.match(text)]
        if len(rest) == 1 and names and _is_class(rest[0]):
            return Row(row, "heading", rest[0])  # 二 | 危险废物
    else:
        return _alone(table, row, said[0], named, firm)
    return Row(row, kind, first)


def heads_an_example(heading: str) -> bool:
    """Whether the nearest heading of a table says that it only shows how to fill one in: 3. 填写样例：.

    Example:
        >>> heads_an_example("填报说明 / 3. 填写样例："), heads_an_example("样品清单")
        (True, False)
    """
    return _OF_EXAMPLE.search(heading.rpartition(" / ")[2]) is not None


def _is_class(text: str) -> bool:
    """Whether a name is that of a whole class: 危险废物, 二、一般工业固废."""
    return kind_word(_NUMBERED.sub("", text)) is not None


def _is_note(said: Sequence[tuple[int, str]]) -> bool:
    first = said[0][1]
    begins = _NOTE.match(folded(first)) or (_NOTE_BARE.match(first) and len(said) <= 2)
    return bool(begins) or (len(said) == 1 and (len(first) > 60 or is_said_of_the_sheet(first)))


def _is_example(cells: Sequence[tuple[int, str]], names: Sequence[str]) -> bool:
    lead = [text for _, text in cells[:2]]
    return any(_EXAMPLE.match(text) or plain_word(text) in words_of("example") for text in lead) or any(
        plain_word(name) in words_of("example_firm") or _EXAMPLE_FIRM.match(name) for name in names
    )


def _is_total(said: Sequence[tuple[int, str]], names: Sequence[str]) -> bool:
    lead = [text for _, text in said[:3] if not _numeric(text)]
    if any(ends_like_firm(text[: -len(" total")]) for text in lead[:2] if text.casefold().endswith(" total")):
        return True  # Acme Ltd Total, of a pivot table
    return any(
        plain_word(text) in words_of("total")
        or (len(text) <= _LONGEST_TOTAL and _TOTAL.match(folded(text)))
        or _PART.match(folded(text))
        or ((found := _TOTAL_OF.match(folded(text))) and kind_word(found[1]) is not None)
        for text in (*lead, *names)
    )


def _is_of_all(table: Table, row: int, firm: int | None) -> bool:
    """Whether what stands for a firm is a title of amounts: installed capacity, network losses, 装机容量."""
    words = plain_word(table.grid.at(row, firm).text).split(" ") if firm is not None else []
    while len(words) > 1 and words[0] in words_of("of_all_before"):
        words = words[1:]
    text = " ".join(words)
    meaning = field_of(text)
    return text in words_of("of_all") or (meaning is not None and meaning.field.startswith("quantity"))


def _is_added(said: Sequence[tuple[int, str]], named: Sequence[int]) -> bool:
    """Whether a row that names no thing begins with words of a sum."""
    words = [text for _, text in said if not _numeric(text)]
    return (
        bool(named) and bool(words) and not any(column in named for column, _ in said)
        and len(words[0]) <= _LONGEST_TOTAL and _ADDED.search(folded(words[0])) is not None
    )


def _is_signature(table: Table, row: int, said: Sequence[tuple[int, str]]) -> bool:
    first, colon, _ = folded(said[0][1]).partition(":")
    if colon and _is_signed(first) and len(said) <= _MOST_SIGNED:  # 编制：安环部 2026.3
        return True
    if not any(":" in text or "：" in text or _is_signed(text) for _, text in said):
        return False
    labels = labels_in(table.view, row)
    signed = [label for label in labels if _is_signed(label.text)]
    if not signed:
        return False
    colons = [text for _, text in said if ":" in folded(text)]
    return len(colons) >= 1 and len(said) <= 2 * len(labels) + 1


def _is_signed(text: str) -> bool:
    bare = plain_word(re.sub(r"[(（].*?[)）]", "", text))
    return bare in words_of("signed")


def _alone(table: Table, row: int, cell: tuple[int, str], named: Sequence[int], firm: int | None) -> Row:
    """A row with one text: a small heading, the name of a firm above its lines, or a line that says little."""
    column, text = cell
    if _numeric(text):
        return Row(row, "line", text)
    wide = table.view.right_of(row, column) > column
    bare = _NUMBERED.sub("", text)
    context = context_of(bare)
    if looks_like_firm(bare) and firm in {None, column}:
        return Row(row, "firm", bare)
    if firm == column and not (wide and (context.side or context.kind)) and not _NO_NAME.search(bare):
        return Row(row, "firm", bare)
    heading = (wide or _NUMBERED.match(text) is not None or column not in named) and len(text) <= 40
    chapter = _CHAPTER.match(text) is not None and not is_known(bare)
    if _HEADED.match(text) or (heading and (context.side or context.kind or chapter)):
        return Row(row, "heading", text)
    if column in named and not wide:
        return Row(row, "line")
    return Row(row, "heading" if len(text) <= 40 else "note", text)


def _numeric(text: str) -> bool:
    return _REAL.match(folded(text).replace(" ", "")) is not None


def sums(table: Table, rows: Sequence[Row], figures: Sequence[int], names: Sequence[int]) -> frozenset[int]:
    """Rows without a name whose figures are the sums of those above: totals that are not labelled.

    Args:
        table: whose body it is.
        rows: its rows, in order.
        figures: columns of figures.
        names: columns that name the firm and the thing.
    """
    found = set()
    running: dict[int, Decimal] = dict.fromkeys(figures, Decimal(0))
    counted = 0
    for row in rows:
        if row.kind != "line":
            continue
        values = {column: figure_in(table.grid.at(row.row, column).text) for column in figures}
        unnamed = all(says_nothing(table.grid.at(row.row, column).text) for column in names)
        given = {column: value for column, value in values.items() if value is not None}
        adds_up = counted >= 2 and all(value == running[column] for column, value in given.items())
        if adds_up and given and (unnamed or len(given) >= _SURELY_ADDED):
            found.add(row.row)
            continue
        counted += 1
        for column, value in given.items():
            running[column] += value
    return frozenset(found)


def figure_in(text: str) -> Decimal | None:
    """The number that a cell is, None where it is none."""
    plain = folded(text).replace(" ", "")
    if not _REAL.match(plain):
        return None
    try:
        return Decimal(plain.replace(",", ""))
    except InvalidOperation:
        return None

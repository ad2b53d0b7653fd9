"""Sheets for a person to fill in: text in every cell, drop-downs, titles in two languages, signs nobody sees.

Above the titles stands a hidden row that says what each column holds, in the first column, hidden too, the key of each
row: however rows are sorted and columns moved, the sheet can be read again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal, TypeAlias

from matchchain.values import dataclass

Look: TypeAlias = Literal["text", "told", "ask", "must"]
"""How cells of a column look: plain, told and not to be changed, to be answered, needed."""

@dataclass(frozen=True, slots=True)
class TextColumn:
    """One column.

    Attributes:
        name: the field it holds, as the hidden row says it.
        title: in the reader's language, and in the other one for a smaller second line.
        look: of its cells.
        choices: words of a drop-down; others may be written as well.
        folded: out of sight until it is unfolded.
        width: cells; 0: as its content needs.
    """

    name: str
    title: tuple[str, str]
    look: Look = "text"
    choices: tuple[str, ...] = ()
    folded: bool = False
    width: int = 0


@dataclass(frozen=True, slots=True)
class TextRow:
    """One row: its hidden key and its cells by column; `choices` are drop-downs of single cells."""

    key: str
    cells: Mapping[str, str]
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TextTable:
    """One table: its sign, the remarks over it, its columns and rows, and how many empty rows follow."""

    sign: str
    columns: tuple[TextColumn, ...]
    rows: tuple[TextRow, ...]
    remarks: tuple[str, ...] = ()
    empty: int = 0
    title: str = ""


@dataclass(frozen=True, slots=True)
class TextSheet:
    """One sheet: tables below each other, or lines of text only."""

    name: str
    tables: tuple[TextTable, ...] = ()
    lines: tuple[tuple[str, bool], ...] = ()
    header: str = ""


@dataclass(frozen=True, slots=True)
class TextBook:
    """One workbook.

    Attributes:
        sheets: in their order.
        hidden: name and rows of a sheet that cannot be shown by hand; None: there is none.
        properties: custom properties of the document.
        title: of the document.
        day: ISO, for the document's own dates: the same content on the same day gives the same bytes.
        page: how its pages are numbered, in the words of a spreadsheet's footer.
        head, note: keys of title rows and of remarks.
    """

    sheets: tuple[TextSheet, ...]
    hidden: tuple[str, tuple[tuple[str, ...], ...]] | None
    properties: Mapping[str, str]
    title: str
    day: str
    page: str
    head: str
    note: str

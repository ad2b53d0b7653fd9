"""What every command hands over to be shown: a report as plain values, made once, in one language.

A report has two faces. Its `blocks` are for reading (table, Markdown): cells already worded, few rows, lines
under a row that say why. Its `tables` are for other programs (JSON, CSV): every row, stable English field
names, figures as figures. `sheets` are the tables a workbook shows instead, made for a person to sort.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from matchchain.wording import Lang

Value: TypeAlias = bool | int | float | str | list[str] | list[Mapping[str, str]] | None
"""What a field of a record holds; None is unknown. Lists hold words or small named parts."""

Record: TypeAlias = tuple[Value, ...]
"""One row of a table, in the order of its columns."""

Choices: TypeAlias = Mapping[str, tuple[str, str]]
"""Code word -> (zh, en)."""


@dataclass(frozen=True, slots=True)
class Column:
    """One field of a table: its stable English name, its label (zh, en) and how its values are shown.

    Attributes:
        name: the field's name in JSON and in the header of `--headers en`.
        label: (zh, en), the header for a person.
        pattern: number format in a workbook ("0.00"), "" for text.
        choices: code word -> (zh, en), where the value is a code word.
        phrase: how one part of a list of parts reads in a single cell.
        width: cells in a workbook.
    """

    name: str
    label: tuple[str, str]
    pattern: str = ""
    choices: Choices | None = None
    phrase: Callable[[Mapping[str, str]], str] | None = None
    width: int = 12


@dataclass(frozen=True, slots=True)
class Table:
    """Records under columns. `rows` makes them when asked, so that a screen never pays for ten thousand."""

    name: str
    label: tuple[str, str]
    columns: tuple[Column, ...]
    rows: Callable[[], Iterable[Record]]


@dataclass(frozen=True, slots=True)
class Head:
    """The head of one column of a block. `text` columns may fold and share the room; others never break."""

    title: str
    text: bool = False


@dataclass(frozen=True, slots=True)
class Under:
    """One paragraph under a row: what kind of remark it is, its label ("" for none) and its words."""

    kind: Literal["why", "stop", "ask", "note"]
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a block: a worded cell for each head, the paragraphs under it, and how deep it hangs in a tree."""

    cells: tuple[str, ...]
    under: tuple[Under, ...] = ()
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """One part of a page: title, remarks, rows, paragraphs below them, and where the rest is."""

    title: str
    heads: tuple[Head, ...] = ()
    rows: tuple[Row, ...] = ()
    remarks: tuple[str, ...] = ()
    prose: tuple[Under, ...] = ()
    rest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """An answer, ready to be shown in any format.

    Attributes:
        schema: name and version of its JSON object, "matchchain.suggest/2".
        lang: the language its words are in.
        title: what it is.
        asides: short remarks beside the title: the data's date, who may see it.
        notes: how to read the figures.
        blocks: makes the page when asked, as `Table.rows` does.
        closing: totals and what to type next.
        facts: what the JSON object holds beside its tables.
        tables: every record; each is an array of the JSON object. CSV holds them all in one file.
        beside: tables that only the JSON object holds, behind the others.
        one_list: the tables are parts of one list, which a column of their own tells apart.
        sheets: what a workbook shows; empty: the tables.
        as_of: the day of the data, ISO, "" when unknown.
    """

    schema: str
    lang: Lang
    title: str
    asides: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    blocks: Callable[[], tuple[Block, ...]] = tuple
    closing: tuple[str, ...] = ()
    facts: Mapping[str, object]
    tables: tuple[Table, ...]
    beside: tuple[Table, ...] = ()
    one_list: bool = False
    sheets: tuple[Table, ...] = ()
    as_of: str = ""

    @property
    def mixed(self) -> bool:
        """Whether rows of different kinds stand in one file, so that each must say which it is of."""
        return len(self.tables) > 1 and not self.one_list


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How and where a report will be shown.

    Attributes:
        width: cells of the screen; None: as wide as the lines are (a pipe, a file).
        encoding: of the stream or file; what it cannot hold is shown by a twin.
        ascii_only: ASCII and Han only, for consoles that draw other signs two cells wide.
        color: ANSI colour.
        headers: "zh" and "en" for a person, "names" for the stable field names and code words.
    """

    width: int | None = None
    encoding: str = "utf-8"
    ascii_only: bool = False
    color: bool = False
    headers: Literal["zh", "en", "names"] = "names"

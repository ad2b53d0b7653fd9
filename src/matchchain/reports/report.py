"""What every command hands over to be shown: a report as plain values, made once, in one language.

A report has two faces. Its `blocks` are for reading (table, Markdown): cells already worded, few rows, lines
under a row that say why. Its `tables` are for other programs (JSON, CSV): every row, stable English field
names, figures as figures. `sheets` are the tables a workbook shows instead, made for a person to sort.

A column is declared once: its name, what it takes from a row, and of what kind it is; header, rounding, number
format, alignment and width follow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import attrgetter
from typing import Any, Generic, Literal, TypeAlias, TypeVar

from matchchain.reports.kinds import KINDS, Kind, Trait
from matchchain.reports.rounding import all_rounded
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

R = TypeVar("R")

Value: TypeAlias = bool | int | float | str | list[str] | list[Mapping[str, str]] | None
"""What a field of a record holds; None is unknown. Lists hold words or small named parts."""

Record: TypeAlias = tuple[Value, ...]
"""One row of a table, in the order of its columns."""

Choices: TypeAlias = Mapping[str, tuple[str, str]]
"""Code word -> (zh, en)."""

_BLOCK = 4096
"""Rows made at a time: values are taken a column at a time, twice as fast as row by row."""


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One field of a table: its stable English name, where its value comes from, and of what kind it is.

    Attributes:
        name: the field's name in JSON and in the header of `--headers en`.
        label: (zh, en), the header for a person.
        value: takes the value out of a row.
        kind: a key of `KINDS`; rounding, number format and width follow from it.
        choices: code word -> (zh, en), where the value is a code word.
        phrase: how one part of a list of parts reads in a single cell.
        wide: cells in a workbook, 0: as its kind has.
        digits: decimals, where they are others than those of its kind.
    """

    name: str
    label: tuple[str, str]
    value: Callable[[R], Value]
    kind: Kind = "text"
    choices: Choices | None = None
    phrase: Callable[[Mapping[str, str]], str] | None = None
    wide: int = 0
    digits: int | None = None

    @property
    def trait(self) -> Trait:
        """What follows from its kind."""
        return KINDS[self.kind]

    @property
    def width(self) -> int:
        """Cells in a workbook."""
        return self.wide or self.trait.width

    def values(self, rows: Sequence[R]) -> list[Any]:
        """Its values of these rows, figures rounded."""
        found = list(map(self.value, rows))
        digits = self.trait.digits if self.digits is None else self.digits
        return found if digits is None else all_rounded(found, digits)  # type: ignore[arg-type] # a figure by its kind


@dataclass(frozen=True, slots=True)
class Fields:
    """Makes the columns of an answer, whose labels stand under one key of the message table.

    Attributes:
        room: the beginning of their keys: "drill.field" for "drill.field.share".
    """

    room: str

    def __call__(
        self,
        name: str,
        value: Callable[[R], Value] | None = None,
        kind: Kind = "text",
        *,
        choices: Choices | None = None,
        phrase: Callable[[Mapping[str, str]], str] | None = None,
        wide: int = 0,
        digits: int | None = None,
    ) -> Column[R]:
        """A column; without `value` it is the row's own attribute of that name."""
        label = sentence_of(f"{self.room}.{name}")
        return Column(name, label, value or attrgetter(name), kind, choices, phrase, wide, digits)


@dataclass(frozen=True, slots=True)
class Table(Generic[R]):
    """Rows under columns. `rows` makes them when asked, so that a screen never pays for ten thousand."""

    name: str
    label: tuple[str, str]
    columns: tuple[Column[R], ...]
    rows: Callable[[], Iterable[R]]

    def blocks(self) -> Iterator[list[list[Any]]]:
        """The values, some thousand rows at a time: a list of each column's values."""
        rest = iter(self.rows())
        while block := list(islice(rest, _BLOCK)):
            yield [column.values(block) for column in self.columns]

    def records(self) -> Iterator[Record]:
        """The values row by row."""
        for block in self.blocks():
            yield from zip(*block, strict=True)


Style: TypeAlias = Literal["", "head", "dim", "stop", "ask", "good", "fair", "poor", "strong"]
"""How a word stands out on a terminal that has colours."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head of one column of a block. `text` columns may fold and share the room; others never break."""

    title: str
    text: bool = False


@dataclass(frozen=True, slots=True)
class Cell(Generic[R]):
    """One column of a block: its head and how it words a row.

    Attributes:
        title: the head, in the language of the page.
        show: the words of a row.
        text: it may fold and share the room; figures stand against the right edge and never break.
        style: how the words of a row stand out; None: not at all.
    """

    title: str
    show: Callable[[R], str]
    text: bool = False
    style: Callable[[R], Style] | None = None


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
    styles: tuple[Style, ...] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a drawing: whose it is, how long, and the figure beside it."""

    label: str
    value: float
    figure: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """Bars that share a scale, for a look at proportions that no column of figures gives."""

    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """One part of a page: title, remarks, a drawing, rows, paragraphs below them, and where the rest is."""

    title: str
    heads: tuple[Head, ...] = ()
    rows: tuple[Row, ...] = ()
    remarks: tuple[str, ...] = ()
    prose: tuple[Under, ...] = ()
    rest: str = ""
    drawing: Drawing | None = None


def listing(  # noqa: PLR0913 - each is a part of a block
    title: str,
    cells: Sequence[Cell[R]],
    rows: Iterable[R],
    *,
    under: Callable[[R], Iterable[Under]] | None = None,
    depth: Callable[[R], int] | None = None,
    remarks: tuple[str, ...] = (),
    prose: tuple[Under, ...] = (),
    rest: str = "",
    drawing: Drawing | None = None,
) -> Block:
    """A block whose cells are worded from rows.

    Args:
        title: of the block.
        cells: its columns; the order is that of the screen.
        rows: what is shown.
        under: the paragraphs under a row.
        depth: how deep a row hangs in a tree.
        remarks: sentences above the rows.
        prose: paragraphs below them.
        rest: where the rows are that are not shown.
        drawing: bars above the rows.
    """
    worded = tuple(
        Row(
            tuple(cell.show(row) for cell in cells),
            () if under is None else tuple(under(row)),
            0 if depth is None else depth(row),
            tuple(cell.style(row) if cell.style else "" for cell in cells),
        )
        for row in rows
    )
    heads = tuple(Head(cell.title, text=cell.text) for cell in cells)
    return Block(title, heads, worded, remarks, prose, rest, drawing)


@dataclass(frozen=True, slots=True)
class About:
    """Of what an answer is: what every head and every machine format says of it.

    Attributes:
        park: its name, "" where it has none.
        park_en: its English name.
        currency: of every figure of money, "" where there is none.
        as_of: the day of the data, ISO, "" when unknown.
    """

    park: str = ""
    park_en: str = ""
    currency: str = ""
    as_of: str = ""

    def name(self, lang: Lang) -> str:
        """The park as a reader of this language calls it, "" where nobody has named it."""
        return (self.park_en or self.park) if lang == "en" else (self.park or self.park_en)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """An answer, ready to be shown in any format.

    Attributes:
        schema: name and version of its JSON object, "matchchain.suggest/2".
        lang: the language its words are in.
        about: the park, its money, the day of the data.
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
    """

    schema: str
    lang: Lang
    about: About = About()
    title: str
    asides: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    blocks: Callable[[], tuple[Block, ...]] = tuple
    closing: tuple[str, ...] = ()
    facts: Mapping[str, object]
    tables: tuple[Table[Any], ...]
    beside: tuple[Table[Any], ...] = ()
    one_list: bool = False
    sheets: tuple[Table[Any], ...] = ()

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
        ruled: a line under the heads of a table, as a terminal shows it; none in a pipe.
        headers: "zh" and "en" for a person, "names" for the stable field names and code words.
    """

    width: int | None = None
    encoding: str = "utf-8"
    ascii_only: bool = False
    color: bool = False
    ruled: bool = False
    headers: Literal["zh", "en", "names"] = "names"

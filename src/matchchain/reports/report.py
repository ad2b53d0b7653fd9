"""What every command hands over to be shown: a report as plain values, made once, in one language.

A report has two faces. Its `blocks` are for reading (table, Markdown): cells already worded, few rows, lines
under a row that say why. Its `tables` are for other programs (JSON, CSV): every row, stable English field
names, figures as figures. `sheets` are the tables a workbook shows instead, made for a person to sort.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field, replace
from typing import Any, Literal, Protocol

from matchchain.reports.block import Block
from matchchain.reports.column import Column, Table
from matchchain.values import dataclass
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of


class _Answer(Protocol):
    """Whatever is found of a park says whose it is, in which money, of which day."""

    @property
    def park(self) -> str: ...
    @property
    def park_en(self) -> str: ...
    @property
    def currency(self) -> str: ...
    @property
    def as_of(self) -> str: ...


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

    @classmethod
    def of(cls, found: _Answer) -> About:
        """What an answer says of itself."""
        return cls(found.park, found.park_en, found.currency, found.as_of)

    def name(self, lang: Lang) -> str:
        """The park as a reader of this language calls it, "" where nobody has named it."""
        return (self.park_en or self.park) if lang == "en" else (self.park or self.park_en)


@dataclass(frozen=True, slots=True)
class Paper:
    """What a printed answer has beside its blocks.

    Attributes:
        cover: labels and words of a cover page: edition, day, copy, who may see it; empty: there is no cover.
        mark: what every page says at its edge: for whom it is.
        contents: whether a list of its parts with their pages goes before them.
        landscape: whether the page lies on its side.
    """

    cover: tuple[tuple[str, str], ...] = ()
    mark: str = ""
    contents: bool = False
    landscape: bool = False


class NoColumnError(LookupError):
    """No table of a report has a column of this name.

    Attributes:
        name: that was asked for.
        known: of the columns that there are.
    """

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name)
        self.name, self.known = name, known


def _narrowed(tables: Iterable[Table[Any]], names: Sequence[str]) -> tuple[Table[Any], ...]:
    """Tables with these columns alone, without those that have none of them."""
    kept = []
    for table in tables:
        of = {column.name: column for column in table.columns}
        if columns := tuple(of[name] for name in dict.fromkeys(names) if name in of):
            kept.append(replace(table, columns=columns))
    return tuple(kept)


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
        paper: what it has beside when printed.
        made: of what and by what it was made: version, digest of the park's files, day, law, tariffs, effort; empty
            where nobody said.
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
    paper: Paper = Paper()
    made: Mapping[str, object] = field(default_factory=dict)

    @property
    def made_in_words(self) -> str:
        """How it was made, in a line."""
        return in_a_line(self.made)

    def with_made(self) -> Report:
        """The report with a last column in each table that says how it was made: a file of rows has no other place."""
        told = self.made_in_words
        last: Column[Any] = Column("made", sentence_of("reports.made"), lambda _: told, wide=40)

        def more(tables: Iterable[Table[Any]]) -> tuple[Table[Any], ...]:
            return tuple(replace(table, columns=(*table.columns, last)) for table in tables)

        return replace(self, tables=more(self.tables), sheets=more(self.sheets))

    def with_columns(self, names: Sequence[str]) -> Report:
        """The report with these columns of its tables alone, in this order; tables that have none of them are left out.

        Raises:
            NoColumnError: no table has one of these names.
        """
        every = dict.fromkeys(column.name for table in (*self.tables, *self.beside) for column in table.columns)
        for name in names:
            if name not in every:
                raise NoColumnError(name, tuple(every))
        return replace(
            self,
            tables=_narrowed(self.tables, names),
            beside=_narrowed(self.beside, names),
            sheets=_narrowed(self.sheets, names),
        )

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


def in_a_line(made: Mapping[str, object]) -> str:
    """How something was made, in a line.

    Example:
        >>> in_a_line({"version": "1", "tariffs": {"haul_rate": 0.5, "loading": 20.0}})
        'version=1; tariffs=haul_rate 0.5, loading 20.0'
    """
    return "; ".join(f"{name}={_plain(value)}" for name, value in made.items())


def _plain(value: object) -> str:
    return ", ".join(f"{key} {one}" for key, one in value.items()) if isinstance(value, Mapping) else str(value)

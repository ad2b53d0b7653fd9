"""What other programs read of an answer: tables of records under stable English field names.

A column is declared once: its name, what it takes from a row, and of what kind it is; header, rounding, number
format, alignment and width follow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from operator import attrgetter
from typing import Any, Generic, TypeAlias, TypeVar

from matchchain.reports.kinds import KINDS, Kind, Trait
from matchchain.reports.rounding import all_rounded
from matchchain.values import dataclass
from matchchain.wording.message import sentence_of

R = TypeVar("R")

Value: TypeAlias = bool | int | float | str | list[str] | list[Mapping[str, str]] | None
"""What a field of a record holds; None is unknown. Lists hold words or small named parts."""

Record: TypeAlias = tuple[Value, ...]
"""One row of a table, in the order of its columns."""

Choices: TypeAlias = Mapping[str, tuple[str, str]]
"""Code word -> (zh, en)."""

BLOCK = 4096
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
        adds: whether the sum over its rows means something: each is a part of a whole, and none is in another.
        many: takes the values of many rows at once, where that is quicker than one by one.
    """

    name: str
    label: tuple[str, str]
    value: Callable[[R], Value]
    kind: Kind = "text"
    choices: Choices | None = None
    phrase: Callable[[Mapping[str, str]], str] | None = None
    wide: int = 0
    digits: int | None = None
    adds: bool = False
    many: Callable[[Sequence[R]], list[Any]] | None = None

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
        found = list(map(self.value, rows)) if self.many is None else self.many(rows)
        digits = self.trait.digits if self.digits is None else self.digits
        return found if digits is None else all_rounded(found, digits)  # type: ignore[arg-type] # a figure by its kind


def adding(column: Column[R]) -> Column[R]:
    """The column of rows whose values add up, see `Column.adds`."""
    return replace(column, adds=True)


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
        while block := list(islice(rest, BLOCK)):
            yield [column.values(block) for column in self.columns]

    def records(self) -> Iterator[Record]:
        """The values row by row."""
        for block in self.blocks():
            yield from zip(*block, strict=True)

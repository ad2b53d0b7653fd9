"""A table of an official paper: what its columns mean, and what its rows say under them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

from matchchain.catalogue.sheets.papers.cells import NOTHING_SEEN, Seen, Sheet
from matchchain.catalogue.sheets.papers.header import FIGURES, Header
from matchchain.catalogue.sheets.papers.knowledge import words
from matchchain.catalogue.sheets.papers.plain import plain

Reads: TypeAlias = Literal["waste", "material", "fuel", "product", "emissions"]
_NAMED_BY = ("local", "waste", "product", "material", "fuel", "name", "emission", "listed")
_PART = "其中"
_NEAR = 2
"""Lines above a table that are about it: its title, and its unit or the firm."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: what it says under each header, the words of the group it stands in, whether it names one."""

    number: int
    seen: Mapping[int, Seen]
    group: str = ""
    begins_group: bool = False


@dataclass(frozen=True)
class Table:
    """A table.

    Attributes:
        sheet: where it stands.
        top, bottom: first row of its header and last of its rows.
        above: texts over it: its title, its unit.
        headers: column -> what its header says.
        rows: what stands below, without blank rows and repeated headers.
        reads: what its rows are about.
    """

    sheet: Sheet
    top: int
    bottom: int
    above: tuple[Seen, ...]
    headers: Mapping[int, Header]
    rows: tuple[Row, ...]
    reads: Reads

    @cached_property
    def by_meaning(self) -> Mapping[str, tuple[int, ...]]:
        """Meaning -> its columns, from the left."""
        found: dict[str, list[int]] = {}
        for column in self.headers:
            found.setdefault(self.means(column), []).append(column)
        return {meaning: tuple(columns) for meaning, columns in found.items()}

    def means(self, column: int) -> str:
        """The meaning of a column; a bare 数量 is the amount of what the rows are about."""
        means = self.headers[column].means
        if means == "amount":
            return {"waste": "produced", "emissions": "produced", "product": "capacity"}.get(self.reads, "use")
        return means

    def cell(self, row: Row, *meanings: str) -> Seen:
        """The first filled cell of a row under one of the meanings."""
        for meaning in meanings:
            for column in self.by_meaning.get(meaning, ()):
                if row.seen.get(column, NOTHING_SEEN).text:
                    return row.seen[column]
        return NOTHING_SEEN

    @cached_property
    def parts(self) -> frozenset[int]:
        """Columns of figures that are part of what another column holds whole: 其中, and what stands beside a total."""
        return frozenset(
            column
            for columns in self._of_one_figure
            for column in columns
            if any(_is_whole(self.headers[other]) for other in columns if other != column)
            or _PART in plain(self.headers[column].text)
        )

    @cached_property
    def unclear(self) -> frozenset[int]:
        """Columns of figures under one title whose own titles do not tell whether they add up."""
        open_ones = ([column for column in columns if column not in self.parts] for columns in self._of_one_figure)
        return frozenset(column for columns in open_ones if len(columns) > 1 for column in columns)

    @cached_property
    def _of_one_figure(self) -> list[list[int]]:
        found: dict[tuple[str, str, int, str], list[int]] = {}
        for column, header in self.headers.items():
            if self.means(column) in FIGURES and not header.month:
                key = self.means(column), header.stage, header.month, header.text.split(" / ", 1)[0]
                found.setdefault(key, []).append(column)
        return [c for c in found.values() if len(c) > 1 and not all(self.headers[column].own for column in c)]

    def name_in(self, row: Row) -> Seen:
        """The cell that names what a row is about."""
        return self.cell(row, *_NAMED_BY)

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """What stands over it, nearest first, and the name of its sheet, plain."""
        above = [plain(seen.text) for seen in reversed(self.above)]
        return (*above[:_NEAR], plain(self.sheet.name))


def _is_whole(header: Header) -> bool:
    last = plain(header.text.rsplit(" / ", 1)[-1])
    return last.split("(", 1)[0] in words("totals") | {"总量", "总数", "全年"}

"""The columns of a table in order: those of the row as a whole, and groups of which each makes a line."""

from __future__ import annotations

from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Block:
    """Columns that together make one line.

    Attributes:
        columns: of the line.
        side: "offers", "needs", "permits"; "" where rows say it, or nothing does.
        kind, legal: of an offer, "" where not said.
        firm: columns of the firm where this group names its own.
        name: what the line is of, where a title names it and no cell (a table of firms by materials); of papers the
            heading.
        by_amount: there is a line only where a row has an amount of this side.
        thing: what the amounts of a group without a column of names are of, as their titles say: 年用汽量.
        sign: "+" or "-" where only amounts of that sign are of this list (正数为产出，负数为消耗).
        owner: the firm that a title names (a table of materials by firms).
        ways: columns of amounts of which each is of one present way: Landfilled, Sold.
        deal: one of two lines of a row that names who gives and who takes; a blank firm has no line.
    """

    columns: tuple[Column, ...]
    side: str = ""
    kind: str = ""
    legal: str = ""
    firm: tuple[Column, ...] = ()
    name: str = ""
    by_amount: bool = False
    owner: str = ""
    thing: str = ""
    sign: str = ""
    deal: bool = False
    ways: tuple[Column, ...] = ()

    def of(self, *fields: str) -> tuple[Column, ...]:
        """The columns that hold any of some fields."""
        return tuple(column for column in self.columns if column.field in fields)


@dataclass(frozen=True, slots=True)
class Plan:
    """A table's columns, put in order.

    Attributes:
        shared: columns of the row as a whole: firm, date, direction.
        blocks: groups of columns, each a line.
    """

    shared: tuple[Column, ...]
    blocks: tuple[Block, ...]

    def of(self, field: str) -> Column | None:
        """The first shared column that holds a field."""
        return next((column for column in self.shared if column.field == field), None)

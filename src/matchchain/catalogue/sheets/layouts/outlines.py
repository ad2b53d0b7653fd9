"""Rows that are the sums of the rows below them: a pivot table, or a list with a firm above its materials."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from matchchain.catalogue.sheets.layouts.bodyrows import Row, figure_in
from matchchain.catalogue.sheets.layouts.context import context_of, looks_like_firm
from matchchain.catalogue.sheets.layouts.firm_forms import ends_like_firm
from matchchain.catalogue.sheets.layouts.plan import Plan
from matchchain.catalogue.sheets.layouts.route_titles import way_in_title
from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.catalogue.sheets.layouts.words import plain_word

_ROW_LABELS = frozenset(("row labels", "行标签"))
_FEWEST = 2


def is_pivot(table: Table) -> bool:
    """Whether a table is one that a spreadsheet has added up from a list: its names stand under Row Labels."""
    return any(plain_word(column.parts[-1]) in _ROW_LABELS for column in table.columns)


def without_pivots(plans: Sequence[tuple[Table, Plan]]) -> list[Table]:
    """Pivot tables of a book that also holds the list they were made from: to be left out."""
    lists = any(block.of("material") for table, plan in plans if not is_pivot(table) for block in plan.blocks)
    return [table for table, _ in plans if is_pivot(table)] if lists else []


def with_outline(table: Table, rows: list[Row], figures: Sequence[int], name: int) -> list[Row]:
    """The rows of a body, those that are sums of the rows below them taken for what they name.

    Args:
        table: whose body it is.
        rows: its rows, in order.
        figures: columns of figures.
        name: the column of names.

    Returns:
        The rows as they are, unless all lines part into sums and what they are of: then the sums are firms where one
        of them is, headings where they name classes, totals otherwise.
    """
    values = {
        row.row: tuple(figure_in(table.grid.at(row.row, column).text) or Decimal(0) for column in figures)
        for row in rows
        if row.kind == "line"
    }
    if is_pivot(table):
        rows = _without_ways(table, rows, values, name)
        values = {row.row: values[row.row] for row in rows if row.kind == "line"}
    lines = [row for row in rows if any(values.get(row.row, ()))]
    sums = _sums([values[row.row] for row in lines]) or _firms_over(
        [ends_like_firm(table.grid.at(row.row, name).text) for row in lines], [values[row.row] for row in lines]
    )
    if len(sums) < _FEWEST and not any(ends_like_firm(table.grid.at(lines[at].row, name).text) for at in sums):
        return rows
    at = {lines[index].row for index in sums}
    texts = {row: table.grid.at(row, name).text for row in at}
    if any(looks_like_firm(text) or ends_like_firm(text) for text in texts.values()):
        kind = "firm"
    else:
        kind = "heading" if all(context_of(text).kind for text in texts.values()) else "total"
    return [replace(row, kind=kind, text=texts[row.row]) if row.row in at else row for row in rows]  # type: ignore[arg-type]


def _without_ways(
    table: Table, rows: list[Row], values: dict[int, tuple[Decimal, ...]], name: int
) -> list[Row]:
    """The rows of a pivot table, those taken for notes that only part the row above them by its ways: Recycled."""
    found: set[int] = set()
    of: int | None = None
    run: list[int] = []
    for row in [*rows, Row(-1, "empty")]:
        if row.kind == "line" and of is not None and way_in_title(table.grid.at(row.row, name).text):
            run.append(row.row)
            continue
        if run and of is not None and tuple(map(sum, zip(*(values[at] for at in run), strict=True))) == values[of]:
            found.update(run)
        of, run = (row.row if row.kind == "line" else None), []
    return [replace(row, kind="note") if row.row in found else row for row in rows]


def _firms_over(firms: Sequence[bool], values: Sequence[tuple[Decimal, ...]]) -> list[int]:
    """Places of firms, each above what its own figures add up from, where no name below them is a firm's."""
    places = [at for at, firm in enumerate(firms) if firm]
    if not places or places[0] != 0 or len(places) == len(firms):
        return []
    for begin, end in zip(places, [*places[1:], len(firms)], strict=True):
        below = values[begin + 1 : end]
        if not below or tuple(map(sum, zip(*below, strict=True))) != values[begin]:
            return []
    return places


def _sums(values: Sequence[tuple[Decimal, ...]]) -> list[int]:
    """Places of the sums, where the rows part into sums and at least one row below each; none where they do not."""
    found: list[int] = []
    at = 0
    while at < len(values):
        end = at + 1
        added = tuple(Decimal(0) for _ in values[at])
        while end < len(values) and added != values[at]:
            added = tuple(one + other for one, other in zip(added, values[end], strict=True))
            end += 1
        if added != values[at] or not any(values[at]) or end == at + 1:
            return []
        found.append(at)
        at = end
    return found if len(values) > 2 * len(found) else []  # one row below each: nobody knows which is the sum

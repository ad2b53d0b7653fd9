"""The tables of a report for other programs: every record, cost lines included."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter
from typing import Any

from matchchain.network.pairing import LINE_NAMES, once
from matchchain.reports.column import Column, Table
from matchchain.reports.report import Report


def tables_of(question: str, report: Report) -> dict[str, Table[Any]]:
    """The tables by name, in the order of the report; pairings of `suggest` with their cost lines behind."""
    tables = {table.name: table for table in (*report.tables, *report.beside)}
    return {**tables, "pairings": _with_cost_lines(tables["pairings"])} if question == "suggest" else tables


def columns_of(table: Table[Any]) -> dict[str, list[Any]]:
    """Field name -> values, row by row."""
    columns: dict[str, list[Any]] = {column.name: [] for column in table.columns}
    for block in table.blocks():
        for values, more in zip(columns.values(), block, strict=True):
            values.extend(more)
    return columns


def _with_cost_lines(table: Table[Any]) -> Table[Any]:
    own, rows = table.columns, table.rows

    def priced() -> Any:  # noqa: ANN401 - rows of another table
        return ((row, {line.name: line for line in once(row.lines)}) for row in rows())

    behind = tuple(
        Column(name if end == "likely" else f"{name}_{end}", (name, name), _end(name, end), "price")
        for name in LINE_NAMES
        for end in ("likely", "low", "high")
    )
    return replace(table, columns=tuple(map(_of_first, own)) + behind, rows=priced)


def _of_first(column: Column[Any]) -> Column[Any]:
    """The column, of rows that come with their cost lines."""
    value, many = column.value, column.many

    def of_many(pairs: Any) -> Any:  # noqa: ANN401 - the column's own values
        return many([row for row, _ in pairs]) if many else []

    return replace(column, value=lambda pair: value(pair[0]), many=of_many if many else None)


def _end(name: str, end: str) -> Any:  # noqa: ANN401 - a function of the pair
    get = attrgetter(end)
    return lambda pair: get(pair[1][name]) if name in pair[1] else None

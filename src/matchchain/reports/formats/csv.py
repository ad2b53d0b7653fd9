"""A report as CSV or TSV: one row a record, for Excel, WPS and scripts."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from matchchain.reports.column import Column, Table, Value
from matchchain.reports.report import Look, Report
from matchchain.reports.telling.clean import defused
from matchchain.wording import LANGS, Lang
from matchchain.wording.message import heading, sentence_of
from matchchain.wording.voice import like

_MADE = 20_000
"""Cells of a column that are remembered: sentences that come but once would fill the memory."""

_YES_NO = ("reports.no", "reports.yes")


def render(report: Report, look: Look) -> str:
    """Comma-separated values; lines end in a line feed (files get CRLF when written)."""
    return _separated(report, look, ",")


def render_tsv(report: Report, look: Look) -> str:
    """Tab-separated values."""
    return _separated(report, look, "\t")


def _separated(report: Report, look: Look, delimiter: str) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    columns = all_columns(report)
    names = look.headers == "names"
    at = 0 if look.headers == "zh" else 1
    spoken = like(report.lang, LANGS[at])
    heads = [column.name if names else defused(heading(column.label, spoken)) for column in columns]
    kind = "table" if names else sentence_of("reports.column.table")[at]
    writer.writerow([kind, *heads] if report.mixed else heads)
    for table in report.tables:
        rows = _rows(table, columns, None if names else look.headers)
        of = table.name if names else defused(table.label[at])
        writer.writerows(((of, *row) for row in rows) if report.mixed else rows)
    return out.getvalue()


def all_columns(report: Report) -> list[Column[Any]]:
    """The columns of the first table, then those that only later tables have."""
    found: dict[str, Column[Any]] = {}
    for table in report.tables:
        for column in table.columns:
            found.setdefault(column.name, column)
    return list(found.values())


def _rows(table: Table[Any], columns: list[Column[Any]], lang: str | None) -> Iterator[tuple[object, ...]]:
    """Cells of a table under the columns of the file; blank where the table has no such column."""
    own = {column.name: at for at, column in enumerate(table.columns)}
    shows = [(own[column.name], cell_of(column, lang)) if column.name in own else None for column in columns]
    for values in table.blocks():
        blank = [""] * len(values[0])
        cells = [blank if shown is None else _cells(values[shown[0]], shown[1]) for shown in shows]
        yield from zip(*cells, strict=True)


def _cells(values: Sequence[Any], show: Callable[[Value], str]) -> list[Any]:
    """The cells of one column: what comes again, or is the same list, is worded once; the writer words figures."""
    kinds = {type(value) for value in values} - {type(None)}
    if kinds == {float}:
        return [int(value) if value is not None and value.is_integer() else value for value in values]
    if kinds == {list}:
        alike = {id(value): value for value in values}
        worded = {key: show(value) for key, value in alike.items()}
        return [worded[id(value)] for value in values]
    if len(kinds) > 1:
        return [show(value) for value in values]
    made = {value: show(value) for value in set(values)}
    return [made[value] for value in values]


def cell_of(column: Column[Any], lang: str | None) -> Callable[[Value], str]:
    """The function that makes a cell of a value; what comes again is made once.

    Args:
        column: whose values they are.
        lang: "zh" or "en" puts code words into the language; None leaves them as they are.
    """
    made: dict[Value, str] = {}
    if lang is not None and column.choices:
        made.update({code: defused(both[lang == "en"]) for code, both in column.choices.items()})
    yes_no = ("false", "true") if lang is None else tuple(sentence_of(key)[lang == "en"] for key in _YES_NO)

    def show(value: Any) -> str:  # noqa: ANN401 - a `Value`; its kind is looked at once
        kind = type(value)
        if kind is float:  # seldom the same twice
            return _figure(value)
        if kind is list:
            words = [made.get(part, part) for part in value] if column.choices else value
            return defused(in_one_cell(words, column)) if value else ""
        known = made.get(value)
        if known is None:
            known = _cell(value, yes_no)
            if len(made) < _MADE:
                made[value] = known
        return known

    return show


def _cell(value: Value, yes_no: tuple[str, ...]) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return defused(value)
    if isinstance(value, bool):
        return yes_no[value]
    return repr(value)


def _figure(value: float) -> str:
    return repr(int(value)) if value.is_integer() else repr(value)


def in_one_cell(values: list[str] | list[Mapping[str, str]], column: Column[Any]) -> str:
    """A list in one cell: its words, or what each part says, joined by "; "."""
    return "; ".join(
        part if isinstance(part, str) else column.phrase(part) if column.phrase else "; ".join(part.values())
        for part in values
    )


def header_language(headers: str, lang: Lang) -> Lang:
    """The language of labels and code words for a person."""
    return "zh" if headers == "zh" else "en" if headers == "en" else lang

"""How an answer looks in a Python session: one line in a console, the head of its first table in a notebook."""

from __future__ import annotations

import itertools
from html import escape
from typing import Any

from matchchain.reports.column import Column
from matchchain.reports.report import Report
from matchchain.reports.telling.clean import visible
from matchchain.wording import Message, say

ROWS = 10
COLUMNS = 14
LONGEST = 60
"""Characters of a cell; the whole is in `to_dicts`."""


def in_short(question: str, report: Report) -> str:
    """Which answer it is, of which park, how many rows its tables have: `<gaps of Bay: 3 unmet, 4 unplaced>`."""
    counts = ", ".join(f"{sum(1 for _ in table.rows())} {table.name}" for table in report.tables)
    of = visible(report.about.name(report.lang))
    return f"<{question}{f' of {of}' if of else ''}: {counts}>"


def as_html(question: str, report: Report) -> str:
    """The first rows of the first table; every cell escaped, invisible characters shown."""
    table = report.tables[0]
    columns = table.columns[:COLUMNS]
    rows = list(itertools.islice(table.rows(), ROWS + 1))
    shown = zip(*(column.values(rows[:ROWS]) for column in columns), strict=True)
    head = "".join(f"<th>{escape(column.name)}</th>" for column in columns)
    body = "".join(f"<tr>{''.join(map(_cell, columns, row))}</tr>" for row in shown)
    more = f"<p>{escape(say(Message('api.more', {'table': table.name}), report.lang))}</p>"
    left_out = more if len(rows) > ROWS or len(table.columns) > COLUMNS else ""
    caption = escape(in_short(question, report).strip("<>"))
    return f"<table><caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{left_out}"


def _cell(column: Column[Any], value: Any) -> str:  # noqa: ANN401 - a value of a field
    text = "" if value is None else f"{value:,.6g}" if isinstance(value, float) else str(value)
    text = visible(text)
    side = ' style="text-align:right"' if column.trait.digits is not None else ""
    return f"<td{side}>{escape(text if len(text) <= LONGEST else f'{text[: LONGEST - 1]}…')}</td>"

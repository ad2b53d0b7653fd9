"""A report as JSON (one versioned object) or JSON lines (one record a line)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from matchchain.reports.column import Table
from matchchain.reports.report import Look, Report
from matchchain.reports.telling.clean import INVISIBLE


def render(report: Report, look: Look) -> str:
    """The versioned object, each record on a line of its own."""
    head = {"schema": report.schema, **report.facts, **({"made": dict(report.made)} if report.made else {})}
    parts = [f"  {_dump(name)}: {_dump(value)}" for name, value in head.items()]
    for table in (*report.tables, *report.beside):
        records = ",\n".join(f"    {line}" for line in _records(table))
        parts.append(f"  {_dump(table.name)}: [\n{records}\n  ]" if records else f"  {_dump(table.name)}: []")
    return _held("{\n" + ",\n".join(parts) + "\n}\n", look.encoding)


def render_lines(report: Report, look: Look) -> str:
    """One record a line, with its table where there are several; nothing at all when there is none."""
    lines = (f"{line}\n" for table in report.tables for line in _records(table, named=report.mixed))
    return _held("".join(lines), look.encoding)


def _records(table: Table[Any], *, named: bool = False) -> Iterator[str]:
    """Each record as an object; named ones begin with the table they are of."""
    names = [column.name for column in table.columns]
    of = {"table": table.name} if named else {}
    for record in table.records():
        yield _dump({**of, **dict(zip(names, record, strict=True))})


_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def _dump(value: object) -> str:
    return _encode(value)


def _held(text: str, encoding: str) -> str:
    r"""Invisible characters, and those the output cannot hold, as \uXXXX: the same data, safe to print."""
    text = INVISIBLE.sub(_escape, text)
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return re.sub(r"[^\x00-\x7f]", _escape, text)
    return text


def _escape(hit: re.Match[str]) -> str:
    return json.dumps(hit[0])[1:-1]

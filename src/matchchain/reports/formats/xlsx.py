"""A report as an Excel workbook: strings and numbers only, never a formula or a link."""

from __future__ import annotations

import io
import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from matchchain.reports.column import Column, Table, Value
from matchchain.reports.formats.csv import cell_of, header_language
from matchchain.reports.formats.xlsx_rows import Cells, write_rows
from matchchain.reports.report import Look, Report
from matchchain.reports.telling.clean import defused
from matchchain.wording import Lang
from matchchain.wording.message import heading, sentence_of
from matchchain.wording.voice import like

LONGEST = 32_767
"""Characters that a cell of a workbook holds."""

_FIRST_DAY = datetime(2000, 1, 1, tzinfo=UTC)


def render(report: Report, look: Look) -> bytes:
    """The workbook: its sheets, then one that says how to read it. The same report gives the same bytes."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out,
        {
            "constant_memory": True,
            "in_memory": False,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "nan_inf_to_errors": False,
        },
    )
    book.set_properties({"title": defused(report.title), "created": _day(report.about.as_of)})
    lang = like(report.lang, header_language(look.headers, report.lang))
    for table in report.sheets or report.tables:
        _sheet(book, table, lang, names=look.headers == "names")
    _notes(book, report, lang)
    book.close()
    return out.getvalue()


def _day(iso: str) -> datetime:
    try:
        return datetime.fromisoformat(iso).replace(tzinfo=UTC)
    except ValueError:
        return _FIRST_DAY


def sheet_name(text: str) -> str:
    r"""A name that workbooks accept: at most 31 characters, none of []:*?/\."""
    return re.sub(r"[\[\]:*?/\\']", " ", text)[:31]


def _sheet(book: Any, table: Table[Any], lang: Lang, *, names: bool) -> None:  # noqa: ANN401 - xlsxwriter is untyped
    sheet = book.add_worksheet(sheet_name(heading(table.label, lang)))
    head = book.add_format(
        {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#DDEBF7", "border": 1}
    )
    formats = [book.add_format({"valign": "top", **_pattern(column)}) for column in table.columns]
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, column.width)
        sheet.write_string(0, at, defused(column.name if names else heading(column.label, lang)), head)
    shows = [cell_of(column, None if names else lang) for column in table.columns]
    last = write_rows(sheet, 1, _rows(table, shows), formats)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    if table.columns:
        sheet.autofilter(0, 0, last, len(table.columns) - 1)


def _pattern(column: Column[Any]) -> dict[str, object]:
    pattern = column.trait.pattern
    return {"num_format": pattern} if pattern else {"text_wrap": column.width >= 40}


def _rows(table: Table[Any], shows: Sequence[Callable[[Value], str]]) -> Iterator[Cells]:
    for values in table.blocks():
        cells = [_cells(of_column, show) for of_column, show in zip(values, shows, strict=True)]
        yield from zip(*cells, strict=True)


def _cells(values: Sequence[Value], show: Callable[[Value], str]) -> list[str | int | float | None]:
    """The cells of one column; no cell where nothing is known."""
    kinds = {type(value) for value in values} - {type(None)}
    if kinds <= {float}:
        return [value if value is not None and math.isfinite(value) else None for value in values]  # type: ignore[arg-type,misc]
    if kinds == {str}:  # what comes again is made ready once
        made = {value: _cell(value, show) for value in set(values)}
        return [made[value] for value in values]
    if kinds == {list}:  # as is one list that many rows share
        alike = {id(value): value for value in values}
        worded = {key: _cell(value, show) for key, value in alike.items()}
        return [worded[id(value)] for value in values]
    return [_cell(value, show) for value in values]


def _cell(value: Value, show: Callable[[Value], str]) -> str | int | float | None:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value if math.isfinite(value) else None
    text = show(value)
    return (text if len(text) <= LONGEST else text[: LONGEST - 1] + "…") or None


def _notes(book: Any, report: Report, lang: Lang) -> None:  # noqa: ANN401
    sheet = book.add_worksheet(sheet_name(sentence_of("reports.sheet.notes")[lang == "en"]))
    sheet.set_column(0, 0, 100)
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    bold = book.add_format({"bold": True, "text_wrap": True})
    lines: Iterable[str] = (
        *report.asides,
        *report.notes,
        *(block.title for block in report.blocks()),
        *report.closing,
    )
    sheet.write_string(0, 0, defused(report.title), bold)
    for row, line in enumerate(lines, start=1):
        sheet.write_string(row, 0, defused(line), wrap)

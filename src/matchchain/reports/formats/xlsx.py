"""A report as an Excel workbook: strings and numbers, no link, and no formula but the totals that we add ourselves.

A total is a SUBTOTAL of its column: it follows what a person filters, as a figure could not, and carries its value for
programs that reckon nothing. Nothing of the data is in it. Sheets for scripts (`--headers en`) have none.
"""

from __future__ import annotations

import io
import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from matchchain.reports.column import Column, Table, Value
from matchchain.reports.formats.csv import cell_of, header_language
from matchchain.reports.formats.xlsx_chart import charts
from matchchain.reports.formats.xlsx_fit import Fit
from matchchain.reports.formats.xlsx_rows import Cells, letters_of, write_rows
from matchchain.reports.report import Look, Report
from matchchain.reports.telling.clean import defused
from matchchain.reports.telling.words import Sentences
from matchchain.wording import Lang
from matchchain.wording.message import heading, sentence_of
from matchchain.wording.voice import like

LONGEST = 32_767
"""Characters that a cell of a workbook holds."""

_FIRST_DAY = datetime(2000, 1, 1, tzinfo=UTC)
_EDGE = 80  # letters of a title at the edge of a page, where 255 are the most
_A4 = 9
_VISIBLE = 109  # SUBTOTAL: the sum of the rows that are shown
_SAY = Sentences("page")


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
    told = {"title": defused(report.title), "created": _day(report.about.as_of), "comments": report.made_in_words}
    book.set_properties(told)
    lang = like(report.lang, header_language(look.headers, report.lang))
    for table in report.sheets or report.tables:
        _sheet(book, table, report, lang, names=look.headers == "names")
    charts(book, report, lambda sheet: _printed(sheet, report))
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


def _sheet(book: Any, table: Table[Any], report: Report, lang: Lang, *, names: bool) -> None:  # noqa: ANN401 - xlsxwriter is untyped
    sheet = book.add_worksheet(sheet_name(heading(table.label, lang)))
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#DDEBF7", "border": 1})
    formats = [book.add_format({"valign": "top", **_pattern(column)}) for column in table.columns]
    titles = [defused(column.name if names else heading(column.label, lang)) for column in table.columns]
    for at, title in enumerate(titles):
        sheet.write_string(0, at, title, head)
    shows = [cell_of(column, None if names else lang) for column in table.columns]
    fit = Fit(table.columns, titles)
    last = write_rows(sheet, 1, fit.seen(_rows(table, shows)), formats)
    for at, width in enumerate(fit.widths()):
        sheet.set_column(at, at, width)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.repeat_rows(0)
    _printed(sheet, report)
    if table.columns:
        end = last if names else _totals(book, sheet, table.columns, fit, last, lang)
        sheet.autofilter(0, 0, last, len(table.columns) - 1)
        sheet.print_area(0, 0, end, len(table.columns) - 1)


def _totals(book: Any, sheet: Any, columns: Sequence[Column[Any]], fit: Fit, last: int, lang: Lang) -> int:  # noqa: ANN401
    """What the rows that are shown add up to, a blank row below them; the last row that is written."""
    adding = [at for at, column in enumerate(columns) if column.adds]
    if not adding or last <= 1:
        return last
    row = last + 2
    label = next((at for at, column in enumerate(columns) if not column.trait.figure), None)
    words = _SAY("known-total" if any(fit.unknown[at] for at in adding) else "total", lang)
    for at, column in enumerate(columns):
        look = book.add_format({"bold": True, "top": 1, **_pattern(column)})
        if at in adding:
            letters = letters_of(at)
            sheet.write_formula(row, at, f"=SUBTOTAL({_VISIBLE},{letters}2:{letters}{last + 1})", look, fit.sums[at])
        elif at == label:
            sheet.write_string(row, at, words, look)
        else:
            sheet.write_blank(row, at, None, look)
    return row


def _pattern(column: Column[Any]) -> dict[str, object]:
    pattern = column.trait.pattern
    return {"num_format": pattern} if pattern else {"text_wrap": column.width >= 40}


def _printed(sheet: Any, report: Report) -> None:  # noqa: ANN401
    """On A4, as wide as the page, with what it is and for whom at its edge."""
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    title, mark = (defused(words)[:_EDGE].replace("&", "&&") for words in (report.title, report.paper.mark))
    sheet.set_header(f"&L{title}&R{mark}")
    sheet.set_footer("&C&P / &N")


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
    _printed(sheet, report)

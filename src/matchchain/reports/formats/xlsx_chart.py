"""Bars of an answer as charts of a workbook, each on a sheet of its own beside its figures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from matchchain.reports.drawing import Bars
from matchchain.reports.report import Report
from matchchain.reports.telling.clean import defused
from matchchain.reports.telling.words import Sentences

_SAY = Sentences("page")
_WIDE, _ROW, _ROUND = 720, 26, 120  # pixels
_COLOR = "#2563EB"


def charts(book: Any, report: Report, printed: Callable[[Any], None]) -> None:  # noqa: ANN401 - xlsxwriter is untyped
    """Add a sheet for each block whose drawing is bars; `printed` prepares it for paper."""
    drawn = [(block.title, block.drawing) for block in report.blocks() if isinstance(block.drawing, Bars)]
    for number, (title, drawing) in enumerate(drawn, start=1):
        name = _free(book, _SAY("chart", report.lang) + (f" {number}" if len(drawn) > 1 else ""))
        sheet = book.add_worksheet(name)
        sheet.set_column(0, 0, 36)
        sheet.set_column(1, 2, 16)
        sheet.write_string(0, 0, defused(title), book.add_format({"bold": True}))
        for row, bar in enumerate(drawing.bars, start=1):
            sheet.write_string(row, 0, defused(bar.label))
            sheet.write_number(row, 1, bar.value)
            sheet.write_string(row, 2, defused(bar.figure))
        sheet.set_landscape()
        sheet.insert_chart(1, 4, _chart(book, name, drawing))
        printed(sheet)


def _free(book: Any, name: str) -> str:  # noqa: ANN401
    """A name that no sheet of the book has."""
    taken = {one.lower() for one in book.sheetnames}
    while name.lower() in taken:
        name += "+"
    return name


def _chart(book: Any, name: str, drawing: Bars) -> Any:  # noqa: ANN401
    last = len(drawing.bars)
    chart = book.add_chart({"type": "bar"})
    chart.add_series(
        {
            "categories": [name, 1, 0, last, 0],
            "values": [name, 1, 1, last, 1],
            "fill": {"color": _COLOR},
            "gap": 60,
            # By their cells: XlsxWriter takes words with a "!" in them for a reference. So the title stands above, too.
            "data_labels": {
                "custom": [{"value": f"='{name}'!$C${row + 1}"} for row in range(1, last + 1)],
                "value": True,
            },
        }
    )
    chart.set_title({"none": True})
    chart.set_legend({"none": True})
    chart.set_y_axis({"reverse": True, "major_gridlines": {"visible": False}})
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}})
    chart.set_size({"width": _WIDE, "height": _ROUND + _ROW * last})
    return chart

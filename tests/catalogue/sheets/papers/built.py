"""Small builders of official papers, and what a reading says as plain maps."""

from __future__ import annotations

from io import BytesIO

from docx import Document
from openpyxl import Workbook

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.grid.open import open_book
from matchchain.catalogue.sheets.papers.read import read_paper
from matchchain.park import Firm, Park

BRICKS = Firm(name="荷塘砖业有限公司", id="hetang", short="荷塘砖业", name_en="Hetang Bricks")
OIL = Firm(name="碧澄再生油有限公司", id="bicheng", short="碧澄")


def workbook(*sheets, name="一份表.xlsx"):
    """Sheets as (name, rows) or (name, rows, "A1:B2 C1:C2") of merged areas, opened as the office's file is."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows, *merged in sheets:
        page = book.create_sheet(title)
        for row in rows:
            page.append(row)
        for area in " ".join(merged).split():
            page.merge_cells(area)
    raw = BytesIO()
    book.save(raw)
    return open_book(raw.getvalue(), name)


def document(*parts, name="报告.docx"):
    """Texts and tables of a text document: a table is (rows, *merged areas as top, left, bottom, right)."""
    made = Document()
    for part in parts:
        if isinstance(part, str):
            made.add_paragraph(part)
            continue
        rows, *merged = part
        table = made.add_table(len(rows), max(map(len, rows)))
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                table.cell(at, column).text = "" if text is None else str(text)
        for top, left, bottom, right in merged:
            table.cell(top, left).merge(table.cell(bottom, right))
    raw = BytesIO()
    made.save(raw)
    return open_book(raw.getvalue(), name)


def read(book, *firms):
    return read_paper(book, Around(Park(firms=firms)))


def lines(reading, section, firm=0):
    """Material (or number of a permit) -> fields but where they come from."""
    found = {}
    for line in reading.firms[firm].lines:
        if line.section == section:
            name = line.said.get("material") or line.said["number"]
            assert name.text not in found, "a line must not stand there twice"
            found[name.text] = {
                field: stated.text for field, stated in line.said.items() if field not in {"material", "source"}
            }
    return found


def head(reading, firm=0):
    return {field: stated.text for field, stated in reading.firms[firm].said.items()}


def doubts(reading):
    return [(d.level, d.message.key.removeprefix("papers."), str(d.spot)) for d in reading.doubts]


def left(reading):
    return [(str(spot), message.key.removeprefix("papers.left.")) for spot, message in reading.left_out]


def cells(reading):
    """Every cell that a field comes from: material and field -> cell."""
    return {
        (line.said["material"].text, field): str(stated.spot)
        for line in reading.firms[0].lines
        if "material" in line.said
        for field, stated in line.said.items()
    }

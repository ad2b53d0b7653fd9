"""The sheets stand: every file is written, holds the names of its truth, and every cell to be asked is there."""

from __future__ import annotations

import csv
import json
import re
import zipfile
from collections import Counter

import docx
import openpyxl
from odf.opendocument import load
from odf.table import Table, TableCell, TableRow
from odf.teletype import extractText

from tests.catalogue.sheets.blind.answers import ANSWERS, DAYS, QUESTIONS, right, write
from tests.catalogue.sheets.blind.collection import SHEETS
from tests.catalogue.sheets.blind.figures import figure
from tests.catalogue.sheets.blind.score import FIGURES, score
from tests.each import each

_COMPARED = FIGURES - {"ph"}


def _texts(path):
    """Every text of a file, and the cells by address (where the test can read them back)."""
    if path.suffix == ".xlsx":
        book = openpyxl.load_workbook(path)
        cells = {f"{sheet.title}!{cell.coordinate}": cell.value for sheet in book for row in sheet for cell in row}
        return {spot: value for spot, value in cells.items() if value is not None}
    if path.suffix == ".docx":
        tables = docx.Document(path).tables
        return {
            f"Table {number}!{chr(64 + column)}{row}": cell.text
            for number, table in enumerate(tables, 1)
            for row, line in enumerate(table.rows, 1)
            for column, cell in enumerate(line.cells, 1)
        }
    if path.suffix == ".ods":
        tables = load(path).spreadsheet.getElementsByType(Table)
        lines = [line for table in tables for line in table.getElementsByType(TableRow)]
        return {
            f"{row}.{column}": extractText(cell)
            for row, line in enumerate(lines)
            for column, cell in enumerate(line.getElementsByType(TableCell))
        }
    raw = path.read_bytes()
    if path.suffix == ".csv":
        code = "utf-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else "cp1252" if b"Brauerei" in raw else "gb18030"
        text = raw.decode(code)
        sep = next(mark for mark in "\t;," if mark in text.partition("\n")[0])
        rows = list(csv.reader(text.splitlines(keepends=True), delimiter=sep))
        return {
            f"{chr(64 + column)}{row}": value
            for row, line in enumerate(rows, 1)
            for column, value in enumerate(line, 1)
        }
    # .xls: texts are stored as latin-1 or UTF-16; enough to find the names in
    return {
        "a": raw.decode("latin-1"),
        "b": raw.decode("utf-16-le", "ignore"),
        "c": raw[1:].decode("utf-16-le", "ignore"),
    }


def _entries(truth):
    return [
        (firm, side, entry) for firm in truth["firms"] for side in ("offers", "needs") for entry in firm.get(side, ())
    ]


def test_enough_of_each():
    by_language = Counter(sheet.language for sheet in SHEETS)
    assert by_language["zh"] >= 13
    assert by_language["en"] >= 7
    assert {sheet.file.rpartition(".")[2] for sheet in SHEETS} == {"xlsx", "xls", "ods", "docx", "csv"}
    assert len({sheet.file for sheet in SHEETS}) == len(SHEETS)


@each("sheet", SHEETS)
def test_a_sheet_holds_what_its_truth_names(sheet, tmp_path):
    cells = _texts(sheet.at(tmp_path))
    assert json.loads(json.dumps(sheet.truth, ensure_ascii=False)) == sheet.truth
    flat = re.sub(r"\s+", "", "\n".join(map(str, cells.values())))
    for firm in sheet.truth["firms"]:
        assert re.sub(r"\s+", "", firm["name"]) in flat, firm["name"]
    for _, _, entry in _entries(sheet.truth):
        assert re.sub(r"\s+", "", entry["material"]) in flat, entry["material"]
    if not sheet.file.endswith(".xls"):
        for spot in sheet.truth["asked"]:
            assert cells.get(spot) not in {None, ""}, spot


@each("sheet", SHEETS)
def test_every_figure_of_a_truth_is_one_the_comparer_reads(sheet):
    for firm, _, entry in _entries(sheet.truth):
        days = firm.get("days") or sheet.truth.get("days")
        stated = [(key, value) for key, value in entry.items() if key in _COMPARED]
        for item in entry.get("either", ()):
            if isinstance(item, dict):
                stated += [(key, one) for key, values in item.items() if key in _COMPARED for one in values if one]
        for key, value in stated:
            assert figure(value, days).dims, (entry["material"], key, value)
            assert key != "quantity" or "/day" not in figure(value, days).dims, (entry["material"], value)


@each("sheet", SHEETS)
def test_a_truth_told_back_is_all_right(sheet):
    found = score(sheet.truth, sheet.truth)
    assert found.clean
    assert not found.missing
    assert (found.entries_right, found.figures_right, found.firms_found) == (found.entries, found.figures, found.firms)
    assert found.asked_hit == found.asked


def test_workbooks_made_by_xlsxwriter_store_their_totals(tmp_path):
    sheet = next(sheet for sheet in SHEETS if sheet.file.startswith("2025年物料月报"))
    with zipfile.ZipFile(sheet.at(tmp_path)) as book:
        assert b"<v>1270</v>" in book.read("xl/worksheets/sheet2.xml")


def test_enough_answers_of_each_kind(tmp_path):
    assert len(ANSWERS) >= 120
    assert {answer.question for answer in ANSWERS} == set(QUESTIONS)
    assert len(QUESTIONS) == 12
    for language in ("zh", "en"):
        spots = write(tmp_path / f"{language}.xlsx", language)
        cells = _texts(tmp_path / f"{language}.xlsx")
        assert [cells[spot] for spot, _ in spots] == [answer.text for _, answer in spots]


@each("answer", ANSWERS)
def test_each_meaning_of_an_answer_is_right_by_itself(answer):
    for meaning in answer.meanings:
        assert right(answer, meaning)
        if meaning != "ask":
            for key, value in meaning.items():
                assert key not in FIGURES or figure(value, DAYS)
    assert "ask" in answer.meanings or not right(answer, "ask")

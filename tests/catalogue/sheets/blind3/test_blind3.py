"""The sheets stand: every file is written, every truth is JSON and told back is all right."""

from __future__ import annotations

from collections import Counter

from tests.catalogue.sheets.blind.standing import has_figures_that_are_read, holds_its_names, told_back_is_all_right
from tests.catalogue.sheets.blind3.collection import SHEETS
from tests.each import each


@each("sheet", SHEETS)
def test_a_file_is_written_with_the_names_of_its_truth(sheet, tmp_path):
    holds_its_names(sheet, tmp_path, ("utf-8", "gb18030", "utf-16-le"))


def test_enough_of_each():
    assert Counter(sheet.language for sheet in SHEETS) == {"zh": 14, "en": 14}
    assert {sheet.file.rpartition(".")[2] for sheet in SHEETS} == {"xlsx", "xls", "ods", "docx", "csv", "tsv"}
    assert len({sheet.file for sheet in SHEETS}) == len(SHEETS)


@each("sheet", SHEETS)
def test_a_truth_told_back_is_all_right(sheet):
    told_back_is_all_right(sheet)


@each("sheet", SHEETS)
def test_every_figure_is_one_the_comparer_reads(sheet):
    has_figures_that_are_read(sheet)

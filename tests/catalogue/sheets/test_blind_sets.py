"""The later sets of sheets stand: every file is written, every truth is JSON and told back is all right."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.catalogue.sheets.blind.standing import has_figures_that_are_read, holds_its_names, told_back_is_all_right
from tests.catalogue.sheets.blind5.collection import SHEETS as FIFTH
from tests.catalogue.sheets.blind6.collection import SHEETS as SIXTH
from tests.catalogue.sheets.blind7.collection import SHEETS as SEVENTH
from tests.catalogue.sheets.blind8.collection import SHEETS as EIGHTH
from tests.catalogue.sheets.blind9.collection import SHEETS as NINTH
from tests.catalogue.sheets.blind10.collection import SHEETS as TENTH
from tests.catalogue.sheets.blind11.collection import SHEETS as ELEVENTH
from tests.catalogue.sheets.blind12.collection import SHEETS as TWELFTH
from tests.each import each

SETS = {
    "5": (FIFTH, {"zh": 12, "en": 12}, {"csv", "docx", "ods", "tsv", "xls", "xlsx"}),
    "6": (SIXTH, {"zh": 6, "en": 6}, {"csv", "docx", "ods", "xls", "xlsx"}),
    "7": (SEVENTH, {"zh": 9, "en": 3}, {"csv", "docx", "ods", "tsv", "xls", "xlsx"}),
    "8": (EIGHTH, {"zh": 9, "en": 3}, {"csv", "docx", "ods", "tsv", "xls", "xlsx"}),
    "9": (NINTH, {"zh": 10, "en": 4}, {"csv", "docx", "ods", "xls", "xlsx"}),
    "10": (TENTH, {"zh": 14}, {"csv", "docx", "ods", "xls", "xlsx"}),
    "12": (TWELFTH, {"zh": 10, "en": 6}, {"csv", "docx", "ods", "xls", "xlsx"}),
    "11": (ELEVENTH, {"en": 12}, {"csv", "docx", "ods", "xls", "xlsx"}),
}
EACH = [sheet for sheets, _, _ in SETS.values() for sheet in sheets]


@each("sheet", EACH)
def test_a_file_is_written_with_the_names_of_its_truth(sheet, tmp_path):
    holds_its_names(sheet, tmp_path, ("utf-8", "gb18030", "utf-16-le"))


@pytest.mark.parametrize("name", SETS)
def test_enough_of_each(name):
    sheets, languages, kinds = SETS[name]
    assert Counter(sheet.language for sheet in sheets) == languages
    assert {sheet.file.rpartition(".")[2] for sheet in sheets} == kinds
    assert len({sheet.file for sheet in sheets}) == len(sheets)


@each("sheet", EACH)
def test_a_truth_told_back_is_all_right(sheet):
    told_back_is_all_right(sheet)


@each("sheet", EACH)
def test_every_figure_is_one_the_comparer_reads(sheet):
    has_figures_that_are_read(sheet, ("/yr", "/day", "/h"))

"""Maps of columns: said in either language, kept as a file, found again by the titles, mended by hand."""

import pytest

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.layouts.attributes import ATTRIBUTES
from matchchain.catalogue.sheets.maps import (
    AS_READ,
    FURTHER,
    every_field,
    field_called,
    map_text,
    of_headings,
    read_map,
    remembered,
    words_for,
)
from matchchain.catalogue.sheets.read import read_book
from matchchain.catalogue.sheets.stated import Heading
from matchchain.wording import MatchchainError
from tests.catalogue.sheets.layouts.sheet import book, lines, sheet

HEADINGS = (
    Heading("供需", "A", "单位名称", "firm.name"),
    Heading("供需", "B", "产生量(t/a)", "offers.quantity", "t/a"),
    Heading("供需", "C", "经办", ""),
)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_field_is_understood_by_its_words(lang):
    for field in (*every_field(), *(f"lines.{one}" for one in ATTRIBUTES), *FURTHER):
        assert field_called(words_for(field, lang)) == field


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_map_is_read_as_it_was_written(lang):
    kept = of_headings(HEADINGS, "调查表.xlsx")
    again = read_map(map_text(kept, lang), kept.file)
    assert again == kept
    assert again.file == "imports/maps/调查表.yaml"


def test_it_is_found_again_by_its_titles_only(tmp_path):
    kept = of_headings(HEADINGS, "调查表.xlsx")
    (tmp_path / "imports/maps").mkdir(parents=True)
    (tmp_path / kept.file).write_bytes(map_text(kept, "zh"))
    assert remembered(tmp_path, HEADINGS) == kept
    assert remembered(tmp_path, HEADINGS[:2]) is None


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("列:\n  - {表头: 量, 栏目: 可供.数目}\n", "m.yaml:2:5", "可供.数目"),
        ("列:\n  - {栏目: 可供.数量}\n", "m.yaml:2:5", "title"),
        ("表头: 量\n", "m.yaml:1:1", "columns"),
        ("列: [\n", "m.yaml:2:1", "m.yaml"),
    ],
)
def test_a_fault_of_a_map_is_named_with_its_place(text, place, words):
    with pytest.raises(MatchchainError) as caught:
        read_map(text.encode(), "m.yaml")
    assert place in str(caught.value)
    assert words in str(caught.value)


def test_what_no_map_has_a_word_for_is_left_to_the_reader():
    kept = of_headings([Heading("Sheet1", "A", "品名", "offers.material"), Heading("Sheet1", "B", "怪列", "no-such-thing")], "a.xlsx")
    assert kept.fields == {"品名": "offers.material", "怪列": AS_READ}
    assert read_map(map_text(kept, "en"), "m.yaml").fields == kept.fields
    grid = sheet("企业|品名|数量（吨/年）\n甲厂|废盐|9")
    as_it_is = read_book(book(grid), Around())
    assert read_book(book(grid), Around(), {"品名": AS_READ, "数量（吨/年）": AS_READ}) == as_it_is


def test_a_map_only_overrides_what_it_says_otherwise():
    grid = sheet("企业|品名|日均量|单位|参考数(元/吨)\n甲厂|废盐|9|吨/日|300")
    as_it_is = read_book(book(grid), Around())
    assert read_book(book(grid), Around(), of_headings(as_it_is.headings).fields) == as_it_is
    told = read_book(book(grid), Around(), {**of_headings(as_it_is.headings).fields, "参考数(元/吨)": "offers.disposal_cost"})
    [(_, _, fields)] = lines(told)
    assert (fields["quantity"], fields["disposal_cost"]) == ("9 吨/日", "300 元/吨")

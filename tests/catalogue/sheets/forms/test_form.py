"""A form that comes back says what the firm changed, whatever was done to the file, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.forms.form import ours
from matchchain.catalogue.sheets.grid.book import Cell
from matchchain.park import Park
from matchchain.wording import say
from tests.catalogue.sheets.forms.edited import edited
from tests.catalogue.sheets.forms.opened import as_opened, opened
from tests.catalogue.sheets.forms.sent_out import ask, changes, form, loaded, read, told

SULFITE, SALT = "longhua/offer/亚硫酸钠", "longhua/offer/染料废盐"
PARKS = ("data", "examples/europe", "examples/mixed", "examples/worked")


@pytest.fixture(scope="module")
def park():
    return loaded("data")


@pytest.fixture(scope="module")
def longhua(park):
    return as_opened(form(park, "longhua").book)


@pytest.mark.parametrize("name", PARKS)
def test_a_form_that_nobody_touched_changes_nothing(name):
    of = loaded(name)
    for firm in of.park.firms:
        found = read(as_opened(form(of, firm.id, lang=of.park.language or "zh").book), of)
        assert (changes(found), told(found)) == ({}, []), firm.id
        assert len(found.firms[0].lines) == len(firm.offers) + len(firm.needs) + len(firm.permits)
        assert found.firms[0].id == firm.id


@pytest.mark.parametrize(("name", "firm"), [("data", "yueqing"), ("examples/europe", "jernvik-steel")])
def test_the_file_itself_says_the_same(name, firm):
    of = loaded(name)
    made = form(of, firm, lang=of.park.language)
    book = opened(made.content)
    assert ours(book) == "form"
    assert [grid.very_hidden for grid in book.grids] == [False] * 7 + [True]
    found, direct = read(book, of), read(as_opened(made.book), of)
    assert (found.firms[0].said.keys(), len(found.firms[0].lines)) == (direct.firms[0].said.keys(), len(direct.firms[0].lines))
    assert (changes(found), told(found)) == ({}, [])
    assert found.facts["firm"] == firm


def test_what_was_changed_is_told_with_what_it_was_sent_out_with(park, longhua):
    def change(sheet):
        sheet.say(SULFITE, "quantity", "9000 吨/年")
        sheet.say(SULFITE, "kind", "废物")
        sheet.say(SALT, "impurities", "硫酸钠: 30%；TOC: 2%")

    found = read(edited(longhua, 可供=change), park)
    assert changes(found) == {
        ("offers", SULFITE, "quantity"): "9000 吨/年",
        ("offers", SULFITE, "kind"): "废物",
        ("offers", SALT, "impurities"): "{硫酸钠: 30%, TOC: 2%}",
    }
    line = next(line for line in found.firms[0].lines if line.key == SULFITE)
    assert line.said["quantity"].base == "1.2万吨/年"
    assert str(line.said["quantity"].spot) == "可供!D4"
    assert line.said["kind"].base == "by-product"
    assert line.said["legal"].text == line.said["legal"].base == "undetermined"


def test_sorted_with_or_without_the_hidden_keys_each_row_is_still_its_line(park, longhua):
    for with_keys in (True, False):
        def sort(sheet, with_keys=with_keys):
            sheet.say(SULFITE, "quantity", "9000 吨/年")
            sheet.sort("material", with_keys=with_keys, backwards=True)

        found = read(edited(longhua, 可供=sort), park)
        assert changes(found) == {("offers", SULFITE, "quantity"): "9000 吨/年"}
        assert all(kind == ("told", "row-moved") for kind in told(found))
        assert bool(told(found)) != with_keys


def test_moved_and_deleted_columns_and_a_lost_title_do_no_harm(park, longhua):
    def move(sheet):
        sheet.say(SULFITE, "disposal_cost", "880 元/吨")
        sheet.move_column("disposal_cost", 1)
        sheet.delete_column("state")
        sheet.rows[sheet.head] = [sheet.rows[sheet.head][0], *[Cell("改过的标题")] * (sheet.width - 1)]

    found = read(edited(longhua, 可供=move), park)
    assert (changes(found), told(found)) == ({("offers", SULFITE, "disposal_cost"): "880 元/吨"}, [])


def test_a_row_taken_out_and_a_cell_emptied_delete_nothing_and_are_told(park, longhua):
    def take_out(sheet):
        sheet.delete_row(SALT)
        sheet.say(SULFITE, "disposal_cost", "")
        sheet.say(SULFITE, "purity", "/")

    found = read(edited(longhua, 可供=take_out), park)
    assert changes(found) == {}
    assert sorted(told(found)) == [("told", "emptied"), ("told", "emptied"), ("told", "row-missing")]
    assert SALT not in {line.key for line in found.firms[0].lines}


def test_rows_without_a_key_are_new_lines_and_a_copied_row_is_one_too(park, longhua):
    def add(sheet):
        row = sheet.new_row()
        sheet.write(row, "material", "废活性炭")
        sheet.write(row, "quantity", "30 吨/年")
        at = sheet.copy_row(SULFITE)
        sheet.write(at, "material", "粗亚硫酸钠")
        sheet.copy_row(SALT)

    found = read(edited(longhua, 可供=add), park)
    new = [line for line in found.firms[0].lines if line.section == "offers" and not line.key]
    assert [line.said["material"].text for line in new] == ["粗亚硫酸钠", "废活性炭"]
    assert {told.base for line in new for told in line.said.values()} == {""}
    assert ("asked", "row-copied") in told(found)
    assert [message.key for _, message in found.left_out] == ["forms.left.twice"]


def test_a_row_pasted_from_another_firms_form_is_not_taken(park, longhua):
    def paste(sheet):
        row = sheet.new_row()
        sheet.write(row, "material", "粉煤灰")
        sheet.rows[row][0] = Cell("tianyu-power/offer/粉煤灰")

    found = read(edited(longhua, 可供=paste), park)
    assert (changes(found), told(found)) == ({}, [("refused", "foreign-row")])


def test_a_renamed_line_is_the_same_line_and_asked_about(park, longhua):
    found = read(edited(longhua, 可供=lambda sheet: sheet.say(SALT, "material", "混合废盐")), park)
    assert changes(found) == {("offers", SALT, "material"): "混合废盐"}
    assert told(found) == [("asked", "row-renamed")]


def test_no_longer_arises_ends_a_line_and_unchanged_makes_it_as_new_as_the_form(park, longhua):
    def mark(sheet):
        sheet.say(SALT, "!", "不再产生")
        sheet.say(SULFITE, "!", "本年无变化")

    found = read(edited(longhua, 可供=mark), park)
    ended = [line.key for line in found.firms[0].lines if line.ended]
    assert ended == [SALT]
    assert changes(found) == {("offers", SULFITE, "as_of"): "2026-11-22"}
    odd = read(edited(longhua, 可供=lambda sheet: sheet.say(SALT, "!", "看情况")), park)
    assert told(odd) == [("asked", "unclear-mark")]


def test_unchanged_and_yet_changed_is_asked_about(park, longhua):
    def mark(sheet):
        sheet.say(SULFITE, "!", "本年无变化")
        sheet.say(SULFITE, "quantity", "9000 吨/年")

    found = read(edited(longhua, 可供=mark), park)
    assert changes(found) == {("offers", SULFITE, "quantity"): "9000 吨/年"}
    assert told(found) == [("asked", "changed-and-same")]


def test_a_bare_number_gets_the_unit_it_can_only_mean(park, longhua):
    def numbers(sheet):
        sheet.say(SULFITE, "quantity", "9000", "number")
        sheet.say(SULFITE, "disposal_cost", "880")
        sheet.say(SULFITE, "purity", "95")

    found = read(edited(longhua, 可供=numbers), park)
    assert changes(found) == {
        ("offers", SULFITE, "quantity"): "9000 吨/年",
        ("offers", SULFITE, "disposal_cost"): "880 元/吨",
        ("offers", SULFITE, "purity"): "95%",
    }
    assert told(found) == []


def test_a_bare_number_that_may_mean_something_else_is_not_taken(park, longhua):
    def numbers(sheet):
        sheet.say(SULFITE, "quantity", "90")
        sheet.say(SULFITE, "purity", "0.03")

    found = read(edited(longhua, 可供=numbers), park)
    assert changes(found) == {}
    assert told(found) == [("refused", "which-unit")] * 2


def test_what_a_spreadsheet_made_of_a_cell_is_not_taken(park, longhua):
    def spoil(sheet):
        sheet.say(SALT, "waste_code", "2009-02-13", "date")
        sheet.say(SALT, "disposal_cost", "#DIV/0!", "error")
        sheet.say(SALT, "price", "", "unreckoned")
        sheet.say(SALT, "quantity", "同上")

    found = read(
        edited(longhua, 可供=spoil, 企业=lambda sheet: sheet.say("credit_code", "value", "913306040000000000", "number")), park
    )
    assert changes(found) == {}
    keys = ["became-a-date", "ditto", "failed-cell", "lost-digits", "unreckoned"]
    assert sorted(told(found)) == [("refused", key) for key in keys]


def test_an_answer_goes_to_its_field(park):
    made = form(park, "longhua", ask("offers", SALT, "染料废盐", "disposal_cost", "CNY/t"), ask("firm", "", "", "site"))

    def answer(sheet):
        sheet.say("1", "answer", "1500")
        sheet.say("1", "basis", "合同或发票")
        sheet.say("2", "answer", "东经120.88, 北纬30.15")
        sheet.say("filled-on", "answer", "2026年12月3日")

    found = read(edited(as_opened(made.book), 请先填这几条=answer), park)
    assert changes(found) == {
        ("offers", SALT, "disposal_cost"): "1500 元/吨",
        ("firm", "", "site.lat"): "30.15",
        ("firm", "", "site.lon"): "120.88",
    }
    assert found.as_of == "2026-12-03"
    line = next(line for line in found.firms[0].lines if line.key == SALT)
    assert say(line.said["disposal_cost"].note, "zh") == "首页第1问,依据: 合同或发票"


def test_a_field_told_in_two_ways_on_two_sheets_is_stated_twice(park):
    made = form(park, "longhua", ask("offers", SALT, "染料废盐", "disposal_cost", "CNY/t"))

    def both(first, second):
        return edited(
            as_opened(made.book),
            请先填这几条=lambda sheet: sheet.say("1", "answer", first),
            可供=lambda sheet: sheet.say(SALT, "disposal_cost", second),
        )

    def stated(book):
        lines = read(book, park).firms[0].lines
        return [line.said["disposal_cost"].text for line in lines if line.key == SALT and "disposal_cost" in line.said]

    assert stated(both("1500 元/吨", "1600 元/吨")) == ["1600 元/吨", "1500 元/吨"]
    assert stated(both("1500 元/吨", "1500元/吨")) == ["1500 元/吨"]
    assert stated(both("1500 元/吨", "")) == ["1500 元/吨"]


def test_a_line_whose_questions_are_all_answered_as_before_is_as_new_as_the_form(park):
    price, amount = (ask("offers", SULFITE, "亚硫酸钠", field) for field in ("disposal_cost", "quantity"))
    book = as_opened(form(park, "longhua", price, amount).book)

    def answered(*texts):
        def answer(sheet):
            for number, text in enumerate(texts, start=1):
                sheet.say(str(number), "answer", text)

        return changes(read(edited(book, 请先填这几条=answer), park))

    assert answered("900 元/吨", "1.2万吨/年") == {("offers", SULFITE, "as_of"): "2026-11-22"}
    assert answered("900 元/吨") == {}
    assert answered("880 元/吨", "1.2万吨/年") == {
        ("offers", SULFITE, "disposal_cost"): "880 元/吨",
        ("offers", SULFITE, "as_of"): "2026-11-22",
    }


def test_what_a_firm_would_rather_not_tell_is_told_and_nothing_taken(park):
    made = form(park, "longhua", ask("offers", SALT, "染料废盐", "disposal_cost", "CNY/t"))

    def withhold(sheet):
        sheet.say("1", "withheld", "√")

    found = read(edited(as_opened(made.book), 请先填这几条=withhold), park)
    assert (changes(found), told(found)) == ({}, [("told", "withheld")])

    def both(sheet):
        withhold(sheet)
        sheet.say("1", "answer", "1500 元/吨")

    found = read(edited(as_opened(made.book), 请先填这几条=both), park)
    assert (changes(found), told(found)) == ({}, [("told", "withheld-answered")])


def test_requests_are_told_and_kept(park, longhua):
    def want(sheet):
        row = sheet.new_row()
        sheet.write(row, "topic", "环保手续")
        sheet.write(row, "request", "副产盐的鉴别找谁做")

    found = read(edited(longhua, 诉求=want), park)
    assert told(found) == [("told", "request")]
    assert found.facts["request.1"] == "环保手续 · 副产盐的鉴别找谁做"
    assert "副产盐的鉴别找谁做" in say(found.doubts[0].message, "zh")


def test_the_firms_own_sheet_states_what_changed_and_what_may_be_shown(park, longhua):
    def change(sheet):
        sheet.say("phone", "value", "0575-82000000")
        sheet.say("share.quantity", "value", "准确数")
        sheet.say("share.lines", "value", "亚硫酸钠: 不公开")
        sheet.say("consent.on", "value", "2026-12-01")

    found = read(edited(longhua, 企业=change), park)
    assert changes(found) == {
        ("firm", "", "phone"): "0575-82000000",
        ("firm", "", "share.quantity"): "准确数",
        ("firm", "", "share.lines"): "{亚硫酸钠: 不公开}",
        ("firm", "", "consent.on"): "2026-12-01",
    }


@pytest.mark.parametrize(
    ("field", "typed", "told_as"),
    [
        ("quantity", "0.9", "0.9万吨/年"), ("quantity", "0.8-1.1", "0.8-1.1万吨/年"), ("quantity", "11,000", "11,000 吨/年"),
        ("quantity", "0", "0万吨/年"), ("purity", "0.95", "95%"), ("purity", "95", "95%"), ("disposal_cost", "1000.5", "1000.5 元/吨"),
    ],
)  # fmt: skip
def test_a_bare_number_is_read_as_the_sheet_showed_it(park, longhua, field, typed, told_as):
    found = read(edited(longhua, 可供=lambda sheet: sheet.say(SULFITE, field, typed)), park)
    assert (changes(found), told(found)) == ({("offers", SULFITE, field): told_as}, [])


def test_a_bare_number_of_a_new_line_is_taken_in_the_plain_unit_and_asked_about(park, longhua):
    def add(sheet):
        row = sheet.new_row()
        for field, text in (("material", "废活性炭"), ("quantity", "30"), ("disposal_cost", "2500"), ("purity", "0.5")):
            sheet.write(row, field, text)

    found = read(edited(longhua, 可供=add), park)
    assert changes(found) == {
        ("offers", "", "material"): "废活性炭",
        ("offers", "", "quantity"): "30 吨/年",
        ("offers", "", "disposal_cost"): "2500 元/吨",
    }
    assert sorted(told(found)) == [("asked", "unit-taken"), ("asked", "unit-taken"), ("refused", "which-unit")]


@pytest.mark.parametrize(
    ("fact", "value", "key"),
    [("park", "别的园区", "other-park"), ("firm", "nobody", "unknown-firm"), ("version", "2", "newer"), ("version", "x", "newer")],
)
def test_forms_of_others_and_of_later_versions_are_refused_with_the_cure(park, longhua, fact, value, key):
    def forge(grid):
        if fact == "version":
            return replace(grid, rows=((*grid.rows[0][:2], Cell(value)), *grid.rows[1:]))
        return replace(grid, rows=tuple((*row[:2], Cell(value)) if row[1].text == fact else row for row in grid.rows))

    book = replace(longhua, grids=(*longhua.grids[:-1], forge(longhua.grids[-1])))
    found = read(book, park)
    assert (found.firms, told(found)) == ((), [("refused", key)])
    doubt = found.doubts[0].message
    assert all(say(replace(doubt, key=f"{doubt.key}.cure"), lang) for lang in ("zh", "en"))


def test_the_form_of_another_firm_than_the_one_named_is_refused(park, longhua):
    assert told(read(longhua, park, "yueqing")) == [("refused", "other-firm")]
    assert told(read(longhua, park, "longhua")) == []


def without_keys(book, *, properties=False):
    return replace(book, grids=book.grids[:-1], properties=book.properties if properties else {})


def test_a_form_that_lost_its_hidden_sheet_is_known_by_its_properties(park, longhua):
    change = {"可供": lambda sheet: sheet.say(SULFITE, "quantity", "9000 吨/年")}
    found = read(edited(without_keys(longhua, properties=True), **change), park)
    assert told(found) == [("told", "keys-lost")]
    line = next(line for line in found.firms[0].lines if line.key == SULFITE)
    assert (line.said["quantity"].text, line.said["quantity"].base) == ("9000 吨/年", None)
    assert found.firms[0].id == "longhua"


def test_a_form_that_lost_both_is_known_by_its_sheets_and_the_firm_they_name(park, longhua):
    bare = without_keys(longhua)
    assert ours(bare) == "form"
    found = read(bare, park)
    assert (found.firms[0].id, told(found)) == ("longhua", [("told", "keys-lost")])


def test_a_form_that_lost_its_first_column_too_is_read_by_its_titles(park, longhua):
    bare = without_keys(longhua)
    visible = [replace(grid, rows=tuple(row[1:] for row in grid.rows if row[:1] and not row[0].text.startswith("#o"))) for grid in bare.grids]
    book = replace(bare, grids=tuple(visible))
    assert ours(book) == "form"
    found = read(book, park, "longhua")
    materials = {line.said["material"].text for line in found.firms[0].lines if line.section == "offers"}
    assert {"亚硫酸钠", "活性染料", "间苯二酚", "染料废盐"} <= materials
    assert told(read(book, park)) in ([("told", "keys-lost")], [("refused", "whose")])


def test_anything_else_is_not_ours():
    assert ours(as_opened(form(loaded("data"), "longhua").book)) == "form"
    assert ours(replace(as_opened(form(loaded("data"), "longhua").book), grids=(), properties={})) is None


def test_a_park_without_a_name_takes_its_own_forms(park, longhua):
    nameless = Park(firms=park.park.firms)
    from matchchain.catalogue.sheets.forms.form import read_form

    assert told(read_form(longhua, Around(nameless))) == []

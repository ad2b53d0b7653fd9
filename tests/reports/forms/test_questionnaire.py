"""A form holds its firm's own words and figures and nobody else's; it can be filled in, printed and read again."""

from __future__ import annotations

import io
import re
import zipfile

import openpyxl
import pytest

from matchchain.park import Firm
from matchchain.reports.forms.file_name import file_names
from matchchain.reports.forms.questionnaire import Letter, questionnaire
from matchchain.studies.asking.blanks import blanks
from matchchain.studies.asking.stale import stale_of
from matchchain.studies.asking.to_firm import questions_to
from matchchain.wording import say
from tests.catalogue.sheets.forms.edited import edited
from tests.catalogue.sheets.forms.opened import as_opened
from tests.catalogue.sheets.forms.sent_out import TODAY, changes, form, loaded, read, read_from, whose
from tests.parks import load_text


def parts(raw: bytes) -> dict[str, str]:
    """Name -> text, of every part of a workbook: what is hidden in it too."""
    with zipfile.ZipFile(io.BytesIO(raw)) as book:
        return {name: book.read(name).decode("utf-8") for name in book.namelist()}


@pytest.fixture(scope="module")
def asked():
    return blanks(loaded("data").park, today=TODAY)


def test_no_other_firms_name_is_anywhere_in_the_file(asked):
    of = loaded("data")
    for firm in of.park.firms[::9]:
        questions = (*questions_to(firm, asked), *stale_of(firm, TODAY))
        raw = questionnaire(whose(of, firm.id), Letter(questions[:8], gain=1.0)).content
        text = "\n".join(parts(raw).values())
        for other in of.park.firms:
            if other.id != firm.id:
                own = {firm.name, firm.short, firm.name_en, firm.group}
                names = {other.name, other.short, other.name_en} - own
                assert not [name for name in names if name and name in text], (firm.id, other.id)
                assert f">{other.id}/" not in text
                assert other.contact not in text


def test_every_firm_with_an_own_question_gets_it_and_no_question_names_another_material(asked):
    of = loaded("data")
    put = {firm.id: questions_to(firm, asked) for firm in of.park.firms}
    assert [q.field for q in put["yueqing"]] == ["quantity", "disposal_cost"]
    assert all(q.worth is not None for q in put["hongfei-pharma"])
    for firm in of.park.firms:
        own = {line.material for line in (*firm.offers, *firm.needs)}
        assert all(q.line in own or not q.line for q in put[firm.id])
    assert put["zhihuan-board"] == []  # only asked what others' iron sludge could replace


def test_a_question_that_names_another_firms_material_is_put_in_plain_words():
    park = load_text(
        """
        - {id: a, name: 甲, site: {lat: 30, lon: 120}, offers: [{material: 粉煤灰, kind: waste, legal: general-waste, quantity: 500 吨/年, disposal_cost: 300 元/吨}]}
        - {id: b, name: 乙, site: {lat: 30.1, lon: 120}, needs: [{material: 水泥混合材, quantity: 900 吨/年, gate_fee: 100 元/吨}]}
        """
    ).park
    found = blanks(park, today=TODAY)
    named = {q.field: str(q.text.text.facts) for q in found.questions if q.ask.firm == "b"}
    assert "粉煤灰" in named["own_cost"]
    (question,) = questions_to(park.firms[1], found)
    assert say(question.text, "zh") == "水泥混合材:自身处理成本是多少?"


def test_the_same_card_on_the_same_day_gives_the_same_bytes(asked):
    of = loaded("data")
    firm = next(one for one in of.park.firms if one.id == "yueqing")
    letter = Letter(tuple(questions_to(firm, asked)), deadline="2026-12-15")
    assert questionnaire(whose(of, "yueqing"), letter).content == questionnaire(whose(of, "yueqing"), letter).content


def test_what_is_hidden_is_the_keys_only():
    raw = form(loaded("data"), "longhua").content
    book = openpyxl.load_workbook(io.BytesIO(raw))
    assert [sheet.title for sheet in book.worksheets if sheet.sheet_state != "visible"] == ["_mc"]
    assert {one.name for one in book.custom_doc_props.props} == {
        "matchchain", "matchchain park", "matchchain firm", "matchchain name", "matchchain sent", "matchchain lang",
    }
    hidden = {sheet.title: [k for k, d in sheet.column_dimensions.items() if d.hidden] for sheet in book.worksheets[:6]}
    assert set(map(tuple, hidden.values())) == {("A",)}
    assert book.security is None
    assert not any(sheet.protection.sheet for sheet in book.worksheets)


def test_every_cell_is_text_and_none_a_formula(tmp_path):
    payloads = ("=1+1", "+1+1", "-1+1", "@SUM(A1)", '=HYPERLINK("http://x")', "=cmd|x", "http://x.y", "0123", "1E5")
    lines = "".join(f"    - {{material: '料{n}', treatment: '{p}', origin: '{p}'}}\n" for n, p in enumerate(payloads))
    of = read_from(tmp_path, "- id: a\n  name: '=cmd|calc'\n  short: 甲\n  offers:\n" + lines)
    raw = form(of, "a").content
    book = openpyxl.load_workbook(io.BytesIO(raw))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert set(payloads) <= {cell.value for cell in cells}
    assert {cell.data_type for cell in cells} == {"s"}
    assert not re.search(r"<f[ >]|<hyperlink", "".join(parts(raw).values()))
    filled = [cell for sheet in book.worksheets[1:4] for row in sheet.iter_rows(min_row=4, min_col=2) for cell in row]
    assert {cell.number_format for cell in filled} == {"@"}


def test_choices_are_offered_and_titles_speak_both_languages():
    book = openpyxl.load_workbook(io.BytesIO(form(loaded("data"), "longhua").content))
    offers = book["可供"]
    lists = [validation.formula1 for validation in offers.data_validations.dataValidation]
    assert '"产品,副产物,废物,余热蒸汽,水"' in lists
    assert '"本年无变化,不再产生"' in lists
    assert offers.cell(3, 2).value == "品名*\nmaterial"
    english = openpyxl.load_workbook(io.BytesIO(form(loaded("data"), "longhua", lang="en").content))
    assert [sheet.title for sheet in english.worksheets][:3] == ["Please answer first", "Offers", "Needs"]
    assert english["Offers"].cell(3, 2).value == "material*\n品名"


def test_a_text_that_names_another_firm_stays_in_the_office(tmp_path):
    of = read_from(
        tmp_path,
        """
        - {id: a, name: 龙华染料有限公司, short: 龙华, offers: [{material: 废盐, origin: 来自海川的母液, treatment: 龙华自己干燥}]}
        - {id: b, name: 海川氯碱有限公司, short: 海川}
        """,
    )
    made = form(of, "a")
    text = "".join(parts(made.content).values())
    assert (made.kept_back, "海川" in text, "龙华自己干燥" in text) == (1, False, True)
    back = read(as_opened(made.book), of)
    assert changes(back) == {}
    told_anew = edited(as_opened(made.book), 可供=lambda sheet: sheet.say("a/offer/废盐", "origin", "碱熔"))
    assert changes(read(told_anew, of)) == {("offers", "a/offer/废盐", "origin"): "碱熔"}


SEEN = {
    "a": ("看不到企业名称", "可以给对方", "给准确数", "2026-10-01同意", "废盐: 不公开"),
    "b": ("看到企业名称", "可以给对方", "只给区间", "同意之前不公开"),
}


def test_who_will_see_what_follows_the_card_and_the_park(tmp_path):
    of = read_from(
        tmp_path,
        """
        - {id: a, name: 甲, share: {name: no, quantity: exact, lines: {废盐: no}}, consent: {on: 2026-10-01, by: 王工}, offers: [{material: 废盐}]}
        - {id: b, name: 乙}
        """,
        park="name: 园\nshare: {contact: yes}\n",
    )
    assert not of.errors
    for firm, expected in SEEN.items():
        text = "\n".join(line for line, _ in form(of, firm).book.sheets[-1].lines)
        assert all(words in text for words in expected), (firm, text)


def test_files_are_called_so_that_every_system_takes_them():
    firms = [
        Firm(name="龙华染料化工有限公司", short="龙华染料", id="longhua"), Firm(name="龙华染料", id="other"),
        Firm(name='甲/乙:"丙"', id="slash"), Firm(name="con", id="device"), Firm(name="..", id="dots"),
        Firm(name="长" * 200, id="long"), Firm(name="a\u202eb", id="bidi"), Firm(name="-rf", id="dash"),
    ]  # fmt: skip
    names = file_names(firms, "zh", "2026-12")
    assert names["longhua"] == "龙华染料-填报-2026-12.xlsx"
    assert names["other"] == "龙华染料(other)-填报-2026-12.xlsx"
    assert names["slash"] == "甲 乙 丙-填报-2026-12.xlsx"
    assert (names["device"], names["dots"], names["dash"]) == tuple(f"{n}-填报-2026-12.xlsx" for n in ("device", "dots", "dash"))
    assert names["bidi"] == "ab-填报-2026-12.xlsx"
    assert max(len(name.encode()) for name in names.values()) < 200
    assert file_names(firms[:1], "en", "2026-12")["longhua"] == "龙华染料-form-2026-12.xlsx"

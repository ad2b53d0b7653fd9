"""Sentences of letters and mails; ledgers with the months down and several measures of each thing; signs told by their rows."""

import pytest

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.grid.open import open_file
from matchchain.catalogue.sheets.layouts.letters import told_in_letter
from matchchain.catalogue.sheets.read import read_book
from matchchain.park import Park
from tests.catalogue.sheets.blind.writing import word, word_table
from tests.catalogue.sheets.layouts.sheet import book, doubts, lines, read, sheet

# fmt: off

_MONTHS = "\n".join(f"{month}月|{month}|1|{2 * month}|2" for month in range(1, 13))


@pytest.mark.parametrize(("text", "told"), [
    ("同时，我公司每年需外购液碱（32%）约6000吨、铁粉7500吨，如园区内有，愿采购。",
     [("needs", "液碱（32%）约6000吨/年"), ("needs", "铁粉7500吨/年")]),
    ("本厂每月产生废砂300吨。", [("offers", "废砂300吨/月")]),
    ("我们需要粉煤灰，每年3万吨", [("needs", "粉煤灰，每年3万吨")]),
    ("我公司年需蒸汽、热水共5万吨", []),  # one amount for two
    ("我公司年产5万吨染料项目投产以来运行平稳", []),
    ("乙化工有限公司每年需液碱500吨", []),  # somebody else
    ("我公司有员工300人，年产值3亿元", []),
])
def test_sentences_in_which_a_firm_speaks_of_itself(text, told):
    assert list(told_in_letter(text)) == told


def test_a_signed_letter_with_a_table_and_a_wish_in_a_sentence(tmp_path):
    document = word()
    document.add_paragraph("关于请求协调副产品出路的函")
    word_table(document, [["名称", "年产生量", "现状"], ["废盐", "300吨", "暂存"], ["铁泥", "900吨", "填埋"]])
    document.add_paragraph("同时，我公司每年需外购液碱约6000吨。")
    document.add_paragraph("江州恒昌化工有限公司（盖章）")
    document.add_paragraph("联系人：徐建    电话：0519-85661234")
    document.save(str(tmp_path / "函.docx"))
    reading = read_book(open_file(tmp_path / "函.docx"), Around(Park()))
    assert [(firm, side, said["material"], said["quantity"]) for firm, side, said in lines(reading)] == [
        ("江州恒昌化工有限公司", "needs", "液碱", "约6000吨/年"), ("江州恒昌化工有限公司", "offers", "废盐", "300吨/年"),
        ("江州恒昌化工有限公司", "offers", "铁泥", "900吨/年")]
    assert [firm.said["contact"].text for firm in reading.firms] == ["徐建"]


def test_mails_say_what_they_have_and_want():
    assert lines(read("""From|Company|Message
J. Potts|Alder Ltd|Hi Claire, we have about 180 t/month of spent foundry sand going to landfill at £38/t. Anyone interested?
M. Okafor|Fenwick Ltd|Brewers grains, 25 t/week, currently sold to a farm. Also spent yeast, 3 t/week.
S. Lind|Norland Ltd|We need 900 t/yr of carbon dioxide and would pay up to £60/t.
D. Marsh|Marsh Ltd|See you on Thursday at 10""")) == [
        ("Alder Ltd", "offers", {"material": "spent foundry sand", "quantity": "about 180 t/month", "now": "landfill", "disposal_cost": "£38/t"}),
        ("Fenwick Ltd", "offers", {"material": "Brewers grains", "quantity": "25 t/week", "now": "sell"}),
        ("Fenwick Ltd", "offers", {"material": "spent yeast", "quantity": "3 t/week"}),
        ("Norland Ltd", "needs", {"material": "carbon dioxide", "quantity": "900 t/yr", "price": "up to £60/t"})]


def test_messages_in_chinese():
    assert lines(read("""发件人|公司|留言内容
王工|甲化工有限公司|您好，我司每月有废盐20吨，目前填埋，处置费400元/吨
李经理|乙建材有限公司|我们需要粉煤灰，每年3万吨
赵|丙公司|会议改到周四""")) == [
        ("甲化工有限公司", "offers", {"material": "废盐", "quantity": "20吨/月", "disposal_cost": "400元/吨"}),
        ("乙建材有限公司", "needs", {"material": "粉煤灰", "quantity": "3万吨/年"})]


@pytest.mark.parametrize(("measures", "side", "amounts"), [
    ("|产生|外售|产生|库存", "offers", ("78 吨/年", "156 吨/年")),
    ("|产生量（吨）|委托处置量（吨）|产生量（吨）|库存量（吨）", "offers", ("78 吨/年", "156 吨/年")),
    ("|购入|库存|购入|库存", "needs", ("78 吨/年", "156 吨/年")),
])
def test_what_came_to_be_of_each_thing_counts_and_what_left_does_not(measures, side, amounts):
    grid = sheet(f"企业名称：甲公司||||\n单位：吨||||\n月份|废酸||污泥|\n{measures}\n{_MONTHS}", merged="A3:A4 B3:C3 D3:E3")
    reading = read_book(book(grid), Around(Park()))
    assert [(kind, said["material"], said["quantity"]) for _, kind, said in lines(reading)] == [
        (side, "废酸", amounts[0]), (side, "污泥", amounts[1])]


def test_half_a_year_of_such_a_ledger_is_no_year():
    rows = "\n".join(_MONTHS.split("\n")[:6])
    grid = sheet(f"企业名称：甲公司||||\n月份|废酸||污泥|\n|产生|处置|产生|处置\n{rows}", merged="B2:C2 D2:E2")
    reading = read_book(book(grid), Around(Park()))
    assert [said.get("quantity") for _, _, said in lines(reading)] == [None, None]
    assert {key for key, _ in doubts(reading, "asked")} == {"not-a-year"}


def test_a_rate_below_nothing_comes_in_where_its_row_alone_speaks_of_a_rebate():
    told = """Site:|Acme Ltd|||
Waste stream|Year (t)|Rate (£/t)|Destination
Spent kieselguhr|94|40|Landspread
Glass cullet|290|-15|{}"""
    assert [(said.get("disposal_cost"), said.get("price")) for _, _, said in lines(read(told.format("Remelt (rebate)")))] == [
        ("40 £/t", None), (None, "15 £/t")]
    assert [(said.get("disposal_cost"), said.get("price")) for _, _, said in lines(read(told.format("Remelt")))] == [(None, None), (None, None)]


def test_the_words_that_lead_to_a_purpose_are_no_part_of_it():
    assert [said["material"] for _, _, said in lines(read("""企业名称|用途说明|需求量（吨/年）
甲建材有限公司|用作路基填料|20000
乙有限公司|用于锅炉燃料|6000"""))] == ["路基填料", "锅炉燃料"]

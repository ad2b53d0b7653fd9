"""Kinds that papers of offices brought, each in dresses of its own: titles of things, answers, wishes, signs, remarks."""

import pytest

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.layouts.codes import with_phone
from matchchain.catalogue.sheets.read import read_book
from matchchain.park import Park
from tests.catalogue.sheets.layouts.sheet import book, doubts, lines, read, sheet

# fmt: off


def found(text, merged=""):
    return lines(read_book(book(sheet(text, merged=merged), name="list.xlsx"), Around(Park())))


def test_a_title_names_the_thing_and_what_is_done_with_it():
    assert found("""企业|中水可供量（m³/d）|中水水质|新鲜水用量（m³/d）|现水价（元/m³）
甲印染公司|600|COD 50|2400|3.8
乙电镀公司||/|300|4.1""") == [
        ("甲印染公司", "offers", {"material": "中水", "kind": "water", "quantity": "600 m3/d"}),
        ("甲印染公司", "needs", {"material": "新鲜水", "quantity": "2400 m3/d", "price": "3.8 元/m3"}),
        ("乙电镀公司", "needs", {"material": "新鲜水", "quantity": "300 m3/d", "price": "4.1 元/m3"})]


def test_a_price_is_of_the_list_that_its_title_says():
    assert found("""单位|富余蒸汽（t/h）|蒸汽外售价（元/t）|除盐水需求（t/h）|愿付价（元/t）
甲热电有限公司|20|180||
乙化工有限公司|||15|12""") == [
        ("甲热电有限公司", "offers", {"material": "蒸汽", "kind": "energy", "quantity": "20 t/h", "price": "180 元/t"}),
        ("乙化工有限公司", "needs", {"material": "除盐水", "quantity": "15 t/h", "price": "12 元/t"})]


def test_the_firm_of_a_ledger_in_a_wide_cell_over_its_titles():
    rows = "年度固废台账（单位：吨）||||\n产废单位|甲食品有限公司|||\n固废名称|一季度|二季度|全年|去向\n豆渣|30|40|150|外售"
    assert [firm for firm, _, _ in found(rows, merged="B2:D2")] == ["甲食品有限公司"]


def test_who_answers_a_question_of_yes_or_no_with_a_thing():
    assert found("""企业名称|有什么固废？（名称、吨/年）|是否有余热或蒸汽可外供？
甲陶瓷公司|废坯泥500|有，窑炉烟气余热，约220℃
乙食品公司|果渣800|无
丙纸业公司|浆渣900|低压蒸汽2t/h""")[1:] == [
        ("甲陶瓷公司", "offers", {"material": "窑炉烟气余热", "kind": "energy", "temperature": "220℃"}),
        ("乙食品公司", "offers", {"material": "果渣", "kind": "waste", "quantity": "800 吨/年"}),
        ("丙纸业公司", "offers", {"material": "浆渣", "kind": "waste", "quantity": "900 吨/年"}),
        ("丙纸业公司", "offers", {"material": "低压蒸汽", "kind": "energy", "quantity": "2t/h"})]


def test_a_yes_alone_names_nothing():
    rows = "Company|What wastes do you have? (t/yr)|Do you have spare steam?\nAcme Ltd|Slag 300|yes\nBeta Ltd|Dust 90|yes, LP steam 3 t/h\nCo Ltd|Ash 9|Hot water 4 m3/h"
    assert [said["material"] for _, _, said in found(rows)] == ["Slag", "Dust", "LP steam", "Ash", "Hot water"]


@pytest.mark.parametrize(("wish", "need"), [
    ("1、希望协助寻找液碱供应商，年用量约800吨；2、用地紧张，需10亩。", {"material": "液碱", "quantity": "年用量约800吨"}),
    ("想在园区内采购氮气，每月3000方", {"material": "氮气", "quantity": "3000方/月"}),
])
def test_what_is_wished_for_in_a_form(wish, need):
    rows = f"企业名称|甲新材料有限公司\n主要产品|涂料\n企业诉求|{wish}"
    (line,) = [said for _, side, said in found(rows) if side == "needs"]
    assert line == need


def test_an_amount_of_a_wish_that_nobody_understands_is_asked():
    reading = read("企业名称|甲新材料有限公司\n主要产品|涂料\n企业诉求|希望解决某某助剂用量20吨的问题")
    assert doubts(reading, "asked") == [("prose", "B3")]


@pytest.mark.parametrize(("note", "cost", "price"), [
    ("说明：正数为我方支付的处置费，负数为外售收入", "300 元/吨", "150 元/吨"),
    ("注：收入为正，支出为负", "150 元/吨", "300 元/吨"),
])
def test_a_sentence_below_says_what_the_signs_of_money_mean(note, cost, price):
    moneys = [said.get("disposal_cost") or said.get("price") for _, _, said in found(f"""企业名称：甲铸造有限公司
固废名称|产生量（吨/年）|费用（元/吨）
废砂|900|300
铁屑|80|-150
{note}""")]
    fields = [set(said) & {"disposal_cost", "price"} for _, _, said in found(f"""企业名称：甲铸造有限公司
固废名称|产生量（吨/年）|费用（元/吨）
废砂|900|300
铁屑|80|-150
{note}""")]
    first = {"disposal_cost"} if cost == "300 元/吨" else {"price"}
    assert (moneys, fields) == (["300 元/吨", "150 元/吨"], [first, {"disposal_cost", "price"} - first])
    assert {cost, price} == set(moneys)


def test_a_chinese_remark_says_what_is_paid_now_and_no_more():
    got = [said.get("price") or said.get("disposal_cost") for _, _, said in found("""企业|固废|吨/年|备注
甲公司|炉渣|500|外售价12元/吨
乙公司|污泥|90|处置费260元/吨
丙公司|铁屑|30|期望售价2000元/吨
丁公司|木屑|20|去年卖300元/吨""")]
    assert got == ["12元/吨", "260元/吨", None, None]


def test_heat_that_stands_in_the_name():
    assert found("Company|Available|Amount\nAcme Ltd|Condensate 85 °C|6 t/h") == [
        ("Acme Ltd", "offers", {"material": "Condensate 85 °C", "quantity": "6 t/h", "temperature": "85 °C"})]


def test_what_is_left_of_waste_water_when_it_is_treated():
    rows = "企业名称|可供其他企业利用的资源（名称、数量）\n甲公司|印染废水处理后的中水 30万吨/年；污泥 20吨/年"
    assert [said["material"] for _, _, said in found(rows)] == ["中水", "污泥"]


@pytest.mark.parametrize(("text", "told"), [
    ("周工 138****2201", ("周工", "138****2201")), ("0513-8221xxxx", ("", "0513-8221xxxx")), ("王工 13800002201", ("王工", "13800002201")),
])
def test_a_number_that_was_hidden_in_part_stays_whole(text, told):
    assert with_phone(text) == told


@pytest.mark.parametrize(("rows", "merged"), [
    ("企业名称|蒸汽||电||备注\n|用量|单价|用量|单价|\n|t/a|元/t|万kWh/a|元/kWh|\n甲公司|12000|210|300|0.65|", "A1:A3 B1:C1 D1:E1 F1:F3"),
    ("企业名称|年用蒸汽量(t/a)|蒸汽单价(元/t)|用电量(万kWh/a)|电价(元/kWh)\n甲公司|12000|210|300|0.65", ""),
])
def test_amounts_and_prices_under_their_thing(rows, merged):
    assert found(rows, merged) == [
        ("甲公司", "needs", {"material": "蒸汽", "quantity": "12000 t/a", "price": "210 元/t"}),
        ("甲公司", "needs", {"material": "电", "quantity": "300 万kWh/a", "price": "0.65 元/kWh"})]


def test_how_hot_and_how_pressed_goes_to_its_amount():
    assert found("""企业名称|蒸汽需求（t/h）|用汽压力（MPa）|富余热水（m³/h）|热水温度（℃）|自备锅炉（台）|意向汽价（元/吨）
甲印染公司|12|0.8|30|75|2|190""") == [
        ("甲印染公司", "needs", {"material": "蒸汽", "quantity": "12 t/h", "price": "190 元/吨", "pressure": "0.8 MPa"}),
        ("甲印染公司", "offers", {"material": "热水", "quantity": "30 m3/h", "temperature": "75 °C"})]


def test_what_a_site_accepts_is_its_need_at_a_fee():
    assert found("Site operator|Permit|Waste accepted|Annual limit (t)|Gate fee (£/t)\nGreen Compost Ltd|EPR/AB1|Garden waste|25000|35") == [
        ("Green Compost Ltd", "needs", {"material": "Garden waste", "quantity": "25000 t/yr", "gate_fee": "35 £/t"})]


def test_lists_over_titles_that_stand_again_and_the_firm_beside_a_title():
    assert found("""Mass balance - Lowmoor Chemicals, 2025 (t/yr)||||
Inputs||Outputs||
Material|Amount|Material|Amount|Destination
Benzene|4200|Chlorobenzene|5100|Product
Chlorine|3900|Hydrochloric acid|1800|sold""") == [
        ("Lowmoor Chemicals", "needs", {"material": "Benzene", "quantity": "4200 t/yr"}),
        ("Lowmoor Chemicals", "offers", {"material": "Chlorobenzene", "quantity": "5100 t/yr"}),
        ("Lowmoor Chemicals", "needs", {"material": "Chlorine", "quantity": "3900 t/yr"}),
        ("Lowmoor Chemicals", "offers", {"material": "Hydrochloric acid", "now": "sell", "quantity": "1800 t/yr"})]


def test_firms_alone_in_the_column_of_names():
    assert [(firm, said["material"]) for firm, _, said in found("""Stream|Quantity|Unit|Route
Harlow Foundry|||
Foundry sand|900|t/yr|landfill
Slag|300|t/yr|sold
Brent Bakery Ltd|||
Dough waste|120|t/yr|animal feed""")] == [("Harlow Foundry", "Foundry sand"), ("Harlow Foundry", "Slag"), ("Brent Bakery Ltd", "Dough waste")]


def test_a_title_that_only_says_a_list_over_things():
    assert [(side, said["material"], said["quantity"]) for _, side, said in found("""Company|We can supply|We are looking for
Alfa Timber|Sawdust 40 t/month; bark 15 t/month|Pallets, second-hand, 200 a month
Beta Foods|Potato peel 9 t/day|CO2 gas 300 t/yr""")] == [
        ("offers", "Sawdust", "40 t/month"), ("offers", "bark", "15 t/month"), ("needs", "Pallets", "200 pieces/month"),
        ("offers", "Potato peel", "9 t/day"), ("needs", "CO2 gas", "300 t/yr")]


def test_a_day_beside_a_label_is_no_title():
    assert [(side, said["material"], said.get("quantity"), said.get("disposal_cost")) for _, side, said in found("""Site visit record|
Company|Hartwell Tiles Ltd
Date|12 March 2026
Raw materials|Clay 52,000 t/yr; feldspar 9,000 t/yr
Waste and by-products|1. Broken tiles, 1,900 t/yr, landfilled at £38/t. 2. Glaze sludge, 120 t/yr, hazardous, £260/t.
Requests|Looking for crushed glass, about 600 t/yr""")] == [
        ("needs", "Clay", "52,000 t/yr", None), ("needs", "feldspar", "9,000 t/yr", None),
        ("offers", "Broken tiles", "1,900 t/yr", "£38/t"), ("offers", "Glaze sludge", "120 t/yr", None),
        ("needs", "crushed glass", "about 600 t/yr", None)]


def test_a_bare_price_of_hazardous_waste_is_asked():
    rows = "Company|Waste and by-products\nAcme Ltd|Tiles, 90 t/yr, disposal cost £38/t; Sludge, 120 t/yr, hazardous, £260/t"
    reading = read(rows)
    assert [said.get("price") for _, _, said in lines(reading)] == [None, None]
    assert ("price-or-cost", "B2") in doubts(reading, "asked")


def test_years_of_tonnes_are_titles():
    assert [(said["material"], said["quantity"]) for _, _, said in found("""Company: Acme Ltd
EWC code|Description|Haz?|2024 tonnes|2025 tonnes|Route|Contractor
10 03 05|Waste alumina|N|210|190|Recovery|AlRec
12 01 03|Filings|N|45|52|Sold|MetalCo
Total|||255|242||""")] == [("Waste alumina", "190 tonnes"), ("Filings", "52 tonnes")]


def test_units_told_together_are_no_firm():
    assert found("""副产品销售台账||||
单位：吨、元/吨、万元||||
品名|客户|销售量|均价|备注
硫酸铵|甲农资|3200|650|
氯化钙|丙融雪剂|900|480|""") == [
        ("", "offers", {"material": "硫酸铵", "kind": "by-product", "quantity": "3200 吨", "price": "650 元/吨"}),
        ("", "offers", {"material": "氯化钙", "kind": "by-product", "quantity": "900 吨", "price": "480 元/吨"})]


def test_parties_of_a_deal_without_a_legal_form():
    assert found("供方|物料|年量|需方|状态\n甲化工|副产盐酸|6000吨|乙钢铁|洽谈中\n丙电厂|粉煤灰|3万吨|丁水泥|已签约") == [
        ("甲化工", "offers", {"material": "副产盐酸", "quantity": "6000吨/年"}), ("乙钢铁", "needs", {"material": "副产盐酸", "quantity": "6000吨/年"}),
        ("丙电厂", "offers", {"material": "粉煤灰", "quantity": "3万吨/年"}), ("丁水泥", "needs", {"material": "粉煤灰", "quantity": "3万吨/年"})]


def test_a_plain_price_in_the_remark_of_what_is_disposed_of_is_no_income():
    assert [said.get("price") for _, _, said in found("""企业名称|固废|产生量（吨/年）|去向|备注
甲公司|废乳化液|40|委托处置|价格2600元/吨
乙公司|炉渣|900|外售|价格20元/吨""")] == [None, "20元/吨"]


def test_a_label_that_only_says_a_list_over_things():
    assert [(side, said["material"]) for _, side, said in found("""Firm:|Oakline Joinery
We have spare:|Sawdust, 12 t a week; offcuts 2 t a week
We need:|Birch ply""")] == [("offers", "Sawdust"), ("offers", "offcuts"), ("needs", "Birch ply")]


def test_the_pressure_of_a_title_nobody_listed_where_it_has_its_unit():
    assert [said.get("pressure") for _, _, said in found("""用户|管网压力（MPa）|2025年用汽量(t)|汽价(元/t)
甲印染公司|0.8|86000|212""")] == ["0.8 MPa"]

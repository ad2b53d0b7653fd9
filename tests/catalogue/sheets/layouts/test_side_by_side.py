"""One line a flow: titles in two rows, offers and needs side by side, firms merged down, examples and totals."""

import pytest

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.layouts.lists import read_list
from matchchain.park import Park
from tests.catalogue.sheets.layouts.sheet import book, doubts, left, lines, sheet


def test_two_groups_under_a_merged_title():
    grid = sheet(
        r"""某园区企业供需信息汇总表|||||||||
序号|企业名称|可供|||需求|||备注
||品名|数量\n（吨/年）|单价（元/吨）|品名|数量（吨/年）|单价（元/吨）|
例|XX公司|废硫酸|100|200|烧碱|20|800|
1|甲化工有限公司|亚硫酸钠|500|900|烧碱|200|3000|联系王工
||炉渣|20||||||
2|乙水泥有限公司||||石膏|3000|25|
合计|||520|||3200||
注：本表数据为2025年||||||||""",
        merged="A1:I1 A2:A3 B2:B3 C2:E2 F2:H2 I2:I3 B5:B6",
    )
    reading = read_list(book(grid), Around())
    assert lines(reading) == [
        ("甲化工有限公司", "offers", {"material": "亚硫酸钠", "quantity": "500 吨/年", "price": "900 元/吨"}),
        ("甲化工有限公司", "needs", {"material": "烧碱", "quantity": "200 吨/年", "price": "3000 元/吨"}),
        ("甲化工有限公司", "offers", {"material": "炉渣", "quantity": "20 吨/年"}),
        ("乙水泥有限公司", "needs", {"material": "石膏", "quantity": "3000 吨/年", "price": "25 元/吨"}),
    ]
    assert left(reading) == [("example", "A4"), ("total", "A8"), ("note", "A9")]
    assert doubts(reading) == [("merged", "B5")]
    assert [(h.column, h.field, h.unit) for h in reading.headings] == [
        ("A", "", ""), ("B", "firm.name", ""), ("C", "offers.material", ""), ("D", "offers.quantity", "吨/年"),
        ("E", "offers.price", "元/吨"), ("F", "needs.material", ""), ("G", "needs.quantity", "吨/年"),
        ("H", "needs.price", "元/吨"), ("I", "offers.note", ""),
    ]  # fmt: skip
    assert reading.firms[0].lines[0].said["quantity"].spot.cell == "D5"


def test_groups_without_merged_cells():
    grid = sheet("""企业|可供|||需求||
|品名|数量|单位|品名|数量|单位
甲公司|炉渣|300|吨/年|石灰|20|吨/月
乙公司|余热|5|MW|||""")
    assert lines(read_list(book(grid), Around())) == [
        ("甲公司", "offers", {"material": "炉渣", "quantity": "300 吨/年"}),
        ("甲公司", "needs", {"material": "石灰", "quantity": "20 吨/月"}),
        ("乙公司", "offers", {"material": "余热", "quantity": "5 MW"}),
    ]


def test_inputs_and_outputs_beside_each_other_of_one_firm():
    grid = sheet(
        """Company: Delta Chemicals BV
Inputs|||||Outputs||
Material|Quantity|Unit|Supplier||Material|Quantity|Unit|Destination
Salt|12,000|t/yr|Esso||Gypsum|3,500|t/yr|landfill
Caustic soda|250|t/yr|||Spent acid|90|t/month|licensed contractor
Steam|15|t/h""",
        merged="A2:D2 F2:I2",
    )
    assert lines(read_list(book(grid), Around(Park(language="en")))) == [
        ("Delta Chemicals BV", "needs", {"material": "Salt", "quantity": "12,000 t/yr"}),
        ("Delta Chemicals BV", "offers", {"material": "Gypsum", "now": "landfill", "quantity": "3,500 t/yr"}),
        ("Delta Chemicals BV", "needs", {"material": "Caustic soda", "quantity": "250 t/yr"}),
        ("Delta Chemicals BV", "offers", {"material": "Spent acid", "now": "treat", "quantity": "90 t/month"}),
        ("Delta Chemicals BV", "needs", {"material": "Steam", "quantity": "15 t/h"}),
    ]


def test_a_column_says_offer_or_need_and_a_cell_says_as_above():
    grid = sheet("""XX经开区企业资源供需台账（2025年度）
填报单位：经开区管委会|||制表日期：2025年12月1日
序号|单位|供需类型|物料名称|类别|数量|计量单位|单价（元）|现有处置方式|联系人|手机
1|海天化工有限公司|供|氯化钙|副产品|1200|吨|150|外售|赵一|13900001111
2|同上|供|废活性炭|危险废物|35|吨|3200|委托处置|同上|
3|蓝海水处理厂|需|氯化钙|原料|800|吨/年|260||钱二|0512-66668888
4|蓝海水处理厂|需|盐酸（31%）|原料|100|吨/月|面议|||
5|恒力热电|供|低压蒸汽|能源|30|吨/小时|180|||
合  计|||||2165|||||""")
    reading = read_list(book(grid), Around())
    assert lines(reading) == [
        ("海天化工有限公司", "offers", {"material": "氯化钙", "kind": "by-product", "now": "sell", "quantity": "1200 吨", "price": "150 元/吨"}),
        (
            "海天化工有限公司",
            "offers",
            {"material": "废活性炭", "kind": "waste", "legal": "hazardous-waste", "now": "treat", "quantity": "35 吨", "disposal_cost": "3200 元/吨"},
        ),
        ("蓝海水处理厂", "needs", {"material": "氯化钙", "quantity": "800 吨/年", "price": "260 元/吨"}),
        ("蓝海水处理厂", "needs", {"material": "盐酸（31%）", "quantity": "100 吨/月"}),
        ("恒力热电", "offers", {"material": "低压蒸汽", "kind": "energy", "quantity": "30 吨/小时", "price": "180 元/吨"}),
    ]  # fmt: skip
    assert reading.as_of == "2025-12-01"
    assert {firm.said["name"].text for firm in reading.firms} == {"海天化工有限公司", "蓝海水处理厂", "恒力热电"}
    assert reading.firms[0].said["phone"].text == "13900001111"
    assert left(reading) == [("total", "A9")]


def test_a_table_of_deals_is_a_line_for_either_firm():
    grid = sheet("""供方企业|物料|数量|单位|需方企业|用途
甲公司|氯化钙|1200|吨/年|乙公司|融雪剂""")
    assert lines(read_list(book(grid), Around())) == [
        ("甲公司", "offers", {"material": "氯化钙", "quantity": "1200 吨/年"}),
        ("乙公司", "needs", {"material": "氯化钙", "quantity": "1200 吨/年"}),
    ]


def test_firms_down_and_materials_across():
    grid = sheet("""各企业主要原料年用量统计表（单位：吨）
企业名称|硫酸|烧碱|纯碱|备注
甲公司|120|30||
乙公司||500|20|新建""")
    assert lines(read_list(book(grid), Around())) == [
        ("甲公司", "needs", {"material": "硫酸", "quantity": "120 吨"}),
        ("甲公司", "needs", {"material": "烧碱", "quantity": "30 吨"}),
        ("乙公司", "needs", {"material": "烧碱", "quantity": "500 吨"}),
        ("乙公司", "needs", {"material": "纯碱", "quantity": "20 吨"}),
    ]


def test_one_amount_of_either_side_for_one_name():
    grid = sheet("""企业名称|物料|产生量（t/a）|需求量（t/a）
甲公司|石膏|300|
乙公司|石膏||800""")
    assert lines(read_list(book(grid), Around())) == [
        ("甲公司", "offers", {"material": "石膏", "quantity": "300 t/a"}),
        ("乙公司", "needs", {"material": "石膏", "quantity": "800 t/a"}),
    ]


def test_a_remembered_map_overrides_what_titles_mean():
    grid = sheet("""厂|东西|每年|去哪
甲公司|炉渣|300吨|外售""", name="表")
    columns = {"厂": "firm.name", "东西": "offers.material", "表/每年": "offers.quantity", "去哪": "offers.now"}
    assert lines(read_list(book(grid), Around(), columns)) == [
        ("甲公司", "offers", {"material": "炉渣", "quantity": "300吨/年", "now": "sell"})
    ]


def test_materials_down_and_firms_across():
    grid = sheet(
        """物料|甲化工有限公司||乙水泥有限公司||丙钢铁有限公司|
|可供(t/a)|需求(t/a)|可供(t/a)|需求(t/a)|可供(t/a)|需求(t/a)
石膏|5000|||30000||
钢渣||||100000|800000|
石灰||2000|50000|||60000""",
        merged="A1:A2 B1:C1 D1:E1 F1:G1",
    )
    found = {(name, section, fields["material"], fields["quantity"]) for name, section, fields in lines(read_list(book(grid), Around()))}
    assert found == {
        ("甲化工有限公司", "offers", "石膏", "5000 t/a"), ("甲化工有限公司", "needs", "石灰", "2000 t/a"),
        ("乙水泥有限公司", "needs", "石膏", "30000 t/a"), ("乙水泥有限公司", "needs", "钢渣", "100000 t/a"),
        ("乙水泥有限公司", "offers", "石灰", "50000 t/a"), ("丙钢铁有限公司", "offers", "钢渣", "800000 t/a"),
        ("丙钢铁有限公司", "needs", "石灰", "60000 t/a"),
    }  # fmt: skip


def test_titles_in_two_languages_and_a_column_known_by_what_stands_in_it():
    grid = sheet("""Unternehmen / Company|Stoff / Material|Menge (Quantity) [t/a]|Angebot oder Bedarf|Preis / Price (EUR/t)
Muster GmbH|Molke / whey|1.250,0|offer|12,5
Zement AG|Gips / gypsum|20.000,0|need|8""")
    assert lines(read_list(book(grid), Around(Park(currency="EUR", language="en")))) == [
        ("Muster GmbH", "offers", {"material": "Molke / whey", "quantity": "1250.0 t/a", "price": "12.5 EUR/t"}),
        ("Zement AG", "needs", {"material": "Gips / gypsum", "quantity": "20000.0 t/a", "price": "8 EUR/t"}),
    ]


def test_traditional_characters():
    grid = sheet("""企業名稱|副產物名稱|年產生量(噸)|處置方式
甲公司|爐渣|300|外售""")
    assert lines(read_list(book(grid), Around())) == [
        ("甲公司", "offers", {"material": "爐渣", "kind": "by-product", "now": "sell", "quantity": "300 吨/年"})
    ]


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("固体废物台账(2025)", "2025-12-31"),
        ("固体废物台账(按公告2021年第82号填)", ""),
        ("2025年固体废物台账(浙环发〔2023〕4号、HJ 1259-2022)", "2025-12-31"),
    ],
)
def test_the_year_of_a_notice_or_a_standard_is_not_that_of_the_figures(title, day):
    reading = read_list(book(sheet(f"{title}\n单位|物料|数量(吨/年)\n海天化工有限公司|氯化钙|1200")), Around())
    assert reading.as_of == day


def test_a_sheet_of_words_beside_tables_is_no_loss_but_one_of_figures_is():
    table = sheet("单位|物料|数量(吨/年)\n海天化工有限公司|氯化钙|1200", "台账")
    reading = read_list(book(sheet("填写前请先看\n每月一行", "说明"), table, sheet("其他情况\n3|5|8", "附页")), Around())
    assert [(d.level, d.spot.sheet) for d in reading.doubts if d.message.key == "layouts.no-table"] == [
        ("told", "说明"), ("refused", "附页"),
    ]  # fmt: skip

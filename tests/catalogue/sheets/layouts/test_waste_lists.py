"""Waste ledgers, hazardous lists, English audits: codes, ways, sums of money, signs."""

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.layouts.lists import read_list
from matchchain.park import Park
from matchchain.units import number
from tests.catalogue.sheets.layouts.sheet import book, doubts, left, lines, sheet

EURO = Around(Park(currency="EUR", language="en"))


def test_titles_in_three_rows_with_parts_of_the_whole():
    grid = sheet(
        """单位名称（盖章）：甲公司    填报日期：2025-03-01
序号|固体废物名称|产生量|其中|||去向
|||自行利用量|委托处置量|贮存量|
||(吨)|(吨)|(吨)|(吨)|
1|炉渣|1000|0|990|10|外售水泥厂""",
        merged="A2:A3 B2:B3 C2:C3 D2:F2 G2:G3",
    )
    reading = read_list(book(grid), Around())
    assert lines(reading) == [("甲公司", "offers", {"material": "炉渣", "kind": "waste", "now": "sell", "quantity": "1000 吨"})]
    assert reading.firms[0].lines[0].said["note"].text == "去向: 外售水泥厂；其中 / 委托处置量: 990；其中 / 贮存量: 10"
    assert reading.as_of == "2025-03-01"


def test_hazardous_waste_with_class_and_code():
    grid = sheet(
        """危险废物产生情况一览表
单位名称（盖章）：金鼎电镀有限公司|||||填报日期：2025.12.31||
序号|废物名称|废物类别|废物代码|形态|危险特性|上年产生量（吨）|本年产生量（吨）|利用处置方式|委托单位|许可证编号|处置单价（元/吨，含税）
1|电镀污泥|HW17|336-054-17|半固态|T|120|135.6|委托处置|蓝天环保科技有限公司|苏危许1234|2800
2|废活性炭|HW49|900-039-49|固态|T|/|1.2|委托处置|同上||3500
合计||||||120|136.8||||""",
        merged="A1:L1",
    )
    reading = read_list(book(grid), Around())
    assert lines(reading) == [
        (
            "金鼎电镀有限公司",
            "offers",
            {
                "material": "电镀污泥", "kind": "waste", "legal": "hazardous-waste", "hazardous": "yes", "waste_code": "336-054-17",
                "now": "treat", "quantity": "135.6 吨/年", "disposal_cost": "2800 元/吨(含税)", "state": "paste",
            },
        ),
        (
            "金鼎电镀有限公司",
            "offers",
            {
                "material": "废活性炭", "kind": "waste", "legal": "hazardous-waste", "hazardous": "yes", "waste_code": "900-039-49",
                "now": "treat", "quantity": "1.2 吨/年", "disposal_cost": "3500 元/吨(含税)", "state": "solid",
            },
        ),
    ]  # fmt: skip
    note = reading.firms[0].lines[0].said["note"].text
    assert note == "上年产生量（吨）: 120；危险特性: T；委托单位: 蓝天环保科技有限公司；许可证编号: 苏危许1234"
    assert left(reading) == [("total", "A6")]


def test_an_audit_with_a_header_block_a_row_of_units_and_signs_that_decide():
    grid = sheet("""Waste and by-product audit
Park:|Green Park||Currency:|EUR
Year:|2024||Auditor:|J. Doe

Company|Waste stream|EWC code|Quantity|Frequency|Disposal route|Cost (+) / Income (-)|Comments
|||[t]|||[EUR/t]|
Acme Ltd|Whey|02 05 99|15|per month|animal feed|-20|
|Sludge|02 05 02|3|per week|landfill|85|wet
|Ash|10 01 01|4|per batch|landfill|=>10|""")
    reading = read_list(book(grid), EURO)
    assert lines(reading) == [
        ("Acme Ltd", "offers", {"material": "Whey", "kind": "waste", "waste_code": "02 05 99", "quantity": "15 t/month", "price": "20 EUR/t"}),
        (
            "Acme Ltd",
            "offers",
            {"material": "Sludge", "kind": "waste", "waste_code": "02 05 02", "now": "landfill", "quantity": "3 t/week", "disposal_cost": "85 EUR/t"},
        ),
        ("Acme Ltd", "offers", {"material": "Ash", "kind": "waste", "waste_code": "10 01 01", "now": "landfill"}),
    ]  # fmt: skip
    assert reading.as_of == "2024-12-31"
    assert ("unreckoned", "G9") in doubts(reading, "refused")
    assert ("how-often", "D9") in doubts(reading, "asked")


def test_money_a_year_is_divided_by_the_amount_of_the_row():
    grid = sheet("""Supplier firm|Waste description|EWC|Tonnes per annum|Current disposal route|Annual disposal cost (€)|Contractor
Omega Paper|Paper sludge|030311|8,500|Landfill|510,000|Veolia
Sigma Metals|Mill scale|10 02 10|640|Sold|-32,000|Recyclo""")
    reading = read_list(book(grid), EURO)
    assert [fields.get("disposal_cost") or fields.get("price") for _, _, fields in lines(reading)] == ["60 EUR/t", "50 EUR/t"]
    assert reading.firms[0].lines[0].said["disposal_cost"].note.facts["whole"] == "510,000 €"
    assert doubts(reading) == [("negative", "F3")]


def test_money_a_year_without_a_clear_amount_is_asked():
    grid = sheet("""企业|固废|年产生量（t）|处置方式|年处置费用（万元）
甲公司|污泥|500|委托处置|20
乙公司|炉渣|30吨/天|综合利用|18
丙公司|粉煤灰||外售|5
丁公司|飞灰|约80|委托处置|6""")
    reading = read_list(book(grid), Around(Park(operating_days=number("300", "d/yr"))))
    assert [fields.get("disposal_cost") for _, _, fields in lines(reading)] == ["400 元/吨", "20 元/吨", None, None]
    assert [cell for key, cell in doubts(reading, "asked") if key == "yearly-sum"] == ["E4", "E5"]


def test_a_dump_of_a_data_base():
    grid = sheet("""firm_name|stream_type|material|qty|uom|period|disposal_route|cost_eur_per_t|moon_phase
Alpha Foods Ltd|by-product|Spent grain|120|t|month|animal feed|-15|full
Alpha Foods Ltd|waste|Sludge|2.5|t|week|landfill|95|
Beta Cement plc|input|Limestone|450000|t|year|||""")
    reading = read_list(book(grid), EURO)
    assert lines(reading) == [
        ("Alpha Foods Ltd", "offers", {"material": "Spent grain", "kind": "by-product", "quantity": "120 t/month", "price": "15 eur per t"}),
        ("Alpha Foods Ltd", "offers", {"material": "Sludge", "kind": "waste", "now": "landfill", "quantity": "2.5 t/week", "disposal_cost": "95 eur per t"}),
        ("Beta Cement plc", "needs", {"material": "Limestone", "quantity": "450000 t/yr"}),
    ]  # fmt: skip
    assert ("unread-column", "I1") in doubts(reading, "told")


def test_needs_with_what_they_ask_of_quality():
    grid = sheet("""园区企业原料需求表
企业|原料名称|年需求量(t)|纯度要求|水分限值|杂质限值|到厂价(元/t)|可接受的替代物料|现有供应商
甲公司|硫酸钠|3000|≥97%|≤1%|铁≤50ppm，氯≤0.5%|450|元明粉、副产芒硝|乙公司
乙公司|生物质燃料|1.2万|低位热值≥3500kcal/kg|≤30%||600||""")
    assert lines(read_list(book(grid), Around())) == [
        (
            "甲公司",
            "needs",
            {
                "material": "硫酸钠", "quantity": "3000 t/yr", "price": "450 元/t", "purity": "≥97%", "max_moisture": "≤1%",
                "max_impurities": "铁: ≤50ppm, 氯: ≤0.5%", "accepts": "元明粉、副产芒硝", "buys_from": "乙公司",
            },
        ),
        (
            "乙公司",
            "needs",
            {"material": "生物质燃料", "quantity": "1.2万 t/yr", "price": "600 元/t", "heat_value": "≥3500kcal/kg", "max_moisture": "≤30%"},
        ),
    ]  # fmt: skip


def test_a_plain_price_of_a_waste_is_paid_or_received_and_nobody_guesses():
    grid = sheet("""企业|废物名称|产生量（吨/年）|单价（元/吨）
甲公司|废盐|100|600""")
    reading = read_list(book(grid), Around())
    assert lines(reading) == [("甲公司", "offers", {"material": "废盐", "kind": "waste", "quantity": "100 吨/年"})]
    assert doubts(reading, "asked") == [("price-or-cost", "D2")]


def test_papers_of_firms():
    grid = sheet("""企业名称|证照名称|证书编号|有效期至|核准规模
甲公司|排污许可证|9135A|2028-05-01|
乙公司|危险废物经营许可证|苏001|2024-01-01至2027-01-01|5000吨/年""")
    assert lines(read_list(book(grid), Around())) == [
        ("甲公司", "permits", {"type": "pollutant-discharge", "number": "9135A", "until": "2028-05-01"}),
        ("乙公司", "permits", {"type": "hazardous-waste", "number": "苏001", "until": "2027-01-01", "capacity": "5000吨/年"}),
    ]

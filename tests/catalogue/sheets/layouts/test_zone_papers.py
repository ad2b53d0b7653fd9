"""Papers of a zone's office: needs told as purposes, hours under a time, sites one below the other, totals of a town."""

import pytest

from matchchain.catalogue.sheets.layouts.area_totals import says_area
from matchchain.catalogue.sheets.layouts.said import said_in
from tests.catalogue.sheets.layouts.sheet import doubts, left, lines, read

# fmt: off


def test_a_purpose_names_the_need_and_what_is_bought_now_is_another_field():
    assert lines(read("""填报单位|用途|年需要量|目前所用原料及到厂价|可接受价格
江州建材有限公司|烧结砖内燃料|8000吨|煤矸石，120元/吨|100元/吨
江州水务有限公司|反硝化碳源|600吨|乙酸钠|1200元/吨""")) == [
        ("江州建材有限公司", "needs", {"material": "烧结砖内燃料", "quantity": "8000吨/年", "price": "100元/吨",
            "buys_now": "煤矸石"}),
        ("江州水务有限公司", "needs", {"material": "反硝化碳源", "quantity": "600吨/年", "price": "1200元/吨", "buys_now": "乙酸钠"})]


def test_a_purpose_beside_a_name_stays_a_remark():
    assert lines(read("""企业名称|需求物料|用途|年需求量
江州建材有限公司|粉煤灰|混凝土掺合料|8000吨""")) == [
        ("江州建材有限公司", "needs", {"material": "粉煤灰", "quantity": "8000吨/年"})]


def test_what_is_used_now_names_the_need_where_nothing_else_does():
    assert lines(read("""企业名称|目前所用原料|年需求量
江州建材有限公司|粉煤灰|8000吨""")) == [("江州建材有限公司", "needs", {"material": "粉煤灰", "quantity": "8000吨/年"})]


def test_hours_under_a_time_of_supply_are_hours_and_months_stay_months():
    told = """企业名称|可供余热|温度（℃）|流量（t/h）|可供时间
江州热电有限公司|低压蒸汽|180|25|{}
江州热电有限公司|凝结水|85|30|{}"""
    assert [said.get("hours") for _, _, said in lines(read(told.format("8000h/年", "约3600小时")))] == ["8000h/年", "约3600小时"]
    assert [said.get("hours") for _, _, said in lines(read(told.format("5-10月", "11-3月")))] == [None, None]


def test_a_quality_with_a_remark_and_a_full_width_sign():
    (first, second) = [said for _, _, said in lines(read("""企业名称|需求物料|年需求量|质量要求
江州农业有限公司|菌渣|600吨|水分≤40%，无霉变
江州建材有限公司|机制砂|9000吨|粒径＜3mm"""))]
    assert first["max_moisture"] == "≤40%"
    assert second["particle_size"] == "<3mm"


def test_each_site_heads_its_own_table_and_a_year_behind_quarters_is_its_amount():
    assert lines(read("""Site:|Alder Castings Ltd, Unit 7||||
EWC|Waste stream|Q1 (t)|Q2 (t)|Year (t)|Destination
10 09 08|Spent foundry sand|540|515|2160|Landfill
|||||
Site:|Fenwick Brewery, Unit 2||||
EWC|Waste stream|Q1 (t)|Q2 (t)|Year (t)|Destination
02 07 04|Spent kieselguhr|21|24|94|Landfill""")) == [
        ("Alder Castings Ltd", "offers", {"material": "Spent foundry sand", "kind": "waste", "waste_code": "10 09 08", "now": "landfill",
            "quantity": "2160 t/yr"}),
        ("Fenwick Brewery", "offers", {"material": "Spent kieselguhr", "kind": "waste", "waste_code": "02 07 04", "now": "landfill",
            "quantity": "94 t/yr"})]


def test_a_site_that_is_a_street_stays_an_address():
    reading = read("""Company|Alder Castings Ltd||
Site|Mill Lane, Unit 7||
Material|Quantity (t/yr)|Kind|
Spent sand|540|waste|""")
    assert [(firm.said["name"].text, firm.said["address"].text) for firm in reading.firms] == [("Alder Castings Ltd", "Mill Lane, Unit 7")]


def test_the_smallest_load_is_no_amount_of_a_year_and_terms_are_no_thing():
    reading = read("""Acme Recycling Ltd|||
WE BUY|||
Grade|Description|Price (GBP/t)|Min. load (t)
OCC|Baled cardboard|62|10
LDPE|Clear film|210|15
E&OE. VAT extra.|||""")
    assert [(side, said["material"], said.get("quantity")) for _, side, said in lines(reading)] == [
        ("needs", "Baled cardboard", None), ("needs", "Clear film", None)]


def test_who_wrote_is_no_firm_where_the_company_stands_beside():
    reading = read("""From|Company|Type|Material|Amount
J. Potts|Alder Castings|Available|Spent sand|180 t/month
M. Okafor|Fenwick Brewery|Wanted|Malt|30 t/month""")
    assert [(firm.said["name"].text, firm.said["contact"].text) for firm in reading.firms] == [
        ("Alder Castings", "J. Potts"), ("Fenwick Brewery", "M. Okafor")]


def test_deals_from_one_firm_to_another_keep_their_firms():
    assert {firm for firm, _, _ in lines(read("""From|To company|Material|Amount
Alder Castings Ltd|Fenwick Ltd|Spent sand|180 t/month"""))} == {"Alder Castings Ltd", "Fenwick Ltd"}


def test_what_is_hoped_for_at_a_meeting_is_needed_and_a_bank_offers_nothing():
    reading = read("""单位|手机|可提供资源|希望对接
江州化工有限公司|138****2201|废盐300吨/年|液碱6000吨/年
江州建材有限公司|137****4412|无|粉煤灰、炉渣，共需15万吨/年
江州银行科技支行|150****3321|绿色信贷|有融资需求的企业""")
    assert [(firm, side, said["material"]) for firm, side, said in lines(reading)] == [
        ("江州化工有限公司", "offers", "废盐"), ("江州化工有限公司", "needs", "液碱"),
        ("江州建材有限公司", "needs", "粉煤灰"), ("江州建材有限公司", "needs", "炉渣")]
    assert "layouts.one-for-several" in {f"layouts.{key}" for key, _ in doubts(reading, "asked")}


@pytest.mark.parametrize(("text", "quantity"), [
    ("果渣，产季每天8吨，全年约1000吨", "约1000吨/年"), ("炉渣每天8吨，全年约2400吨", "每天8吨"), ("废砂全年800吨", "800吨/年"),
])
def test_a_season_is_no_year(text, quantity):
    assert said_in(text).fields["quantity"] == quantity


def test_totals_of_a_town_are_of_no_firm():
    reading = read("""江州市2025年度工业固体废物综合统计表|||
类别|产生量（万吨）|处置量（万吨）|利用率（%）
粉煤灰|38|0.5|97
炉渣|12|0.1|98""")
    assert lines(reading) == []
    assert [key for key, _ in left(reading)] == ["area"]


@pytest.mark.parametrize(("title", "area"), [
    ("江州市2025年度工业固体废物综合统计表", True), ("附表2 全市一般固废统计", True), ("江州市高新区企业固废统计表", False),
    ("江州市华东化工有限公司固废统计表", False), ("2025年固废产生情况统计表", False), ("Borough waste statistics 2025", True),
    ("Waste statistics of our site", False),
])
def test_titles_of_statistics(title, area):
    assert says_area([title]) is area


def test_what_is_discharged_is_there_to_be_had():
    assert [(side, said["material"], said["quantity"]) for _, side, said in lines(read("""单位|供需类别|水的种类|水量|计量单位
江州热电有限公司|排放|循环排污水|1500|m3/d
江州热电有限公司|取用|河水|9000|m3/d"""))] == [("offers", "循环排污水", "1500 m3/d"), ("needs", "河水", "9000 m3/d")]

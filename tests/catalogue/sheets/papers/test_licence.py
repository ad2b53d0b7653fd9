"""The discharge licence: what may be made and used at most, which wastes there are, what the firm holds."""

from __future__ import annotations

import pytest

from tests.catalogue.sheets.papers.built import BRICKS, cells, doubts, head, left, lines, read, workbook

COVER = ("首页", [
    ("排污许可证副本",), ("证书编号：91330699MA3A011X1X001P",), ("有效期限：自2023年05月10日至2028年05月09日止",),
    ("发证日期：2023年05月10日",),
])  # fmt: skip
BASE = ("表1", [
    ("表1 排污单位基本信息表",),
    ("单位名称", "青柑染整有限公司", "注册地址", "青柑市1号"),
    ("邮政编码", "000000", "生产经营场所地址", "滨河路18号"),
    ("行业类别", "棉印染精加工，热力生产和供应", "投产日期", "2010-01-01"),
    ("生产经营场所中心经度", "120°52′34.12″", "生产经营场所中心纬度", "30°8′12.00″"),
    ("组织机构代码", "/", "技术负责人", "李工"),
    ("联系电话", "13800000101", "邮箱", "/"),
], "A1:D1")  # fmt: skip
PRODUCTS = ("表2", [
    ("表2 主要产品及产能信息表",),
    ("序号", "主要生产单元名称(1)", "主要工艺名称(2)", "生产设施名称(3)", "生产设施编号", "设施参数(4)", None, None, "产品名称",
     "生产能力(5)", "计量单位", "设计年生产时间（h）", "其他产品信息"),
    (None, None, None, None, None, "参数名称", "设计值", "计量单位"),
    (1, "1#染色线", "染色", "染色机", "MF0001", "容量", 3, "t", "棉布", 30000, "t/a", 7200, None),
    (2, "1#染色线", "定型", "定型机", "MF0002", "车速", 60, "m/min"),
    (3, "2#染色线", "染色", "染色机", "MF0003", "容量", 3, "t", "棉布", 20000, "t/a", 7200, None),
    (4, "锅炉", "供热", "锅炉", "MF0004", "蒸发量", 20, "t/h", "蒸汽", 12, "万t/a", 7200, "0.8 MPa、175 ℃"),
], "F2:H2 I4:I5 J4:J5 K4:K5 L4:L5 A2:A3 B2:B3 C2:C3 D2:D3 E2:E3 I2:I3 J2:J3 K2:K3 L2:L3 M2:M3")  # fmt: skip
MATERIALS = ("表3", [
    ("表3 主要原辅材料及燃料信息表",),
    ("序号", "种类(1)", "名称(2)", "设计年使用量(3)", "计量单位", "有毒有害成分(4)", "有毒有害成分占比(5)(%)", "其他信息"),
    (1, "原料", "坯布", 52000, "t/a", "/", "/", None),
    (2, "辅料", "活性染料", 900, "t/a", "苯胺类", 0.1, None),
    (3, "辅料", "液碱", 1200, "t/a", "/", "/", "32%"),
    (None,),
    ("序号", "燃料名称", "灰分（%）", "硫分（%）", "挥发分（%）", "热值（MJ/kg、MJ/m3）", "年最大使用量（万t/a、万m3/a）", "其他信息"),
    (1, "天然气", "/", "/", "/", 35.5, 1200, "/"),
    (2, "烟煤", 12, 0.6, 28, 23, 2.5, "/"),
    (3, "液化石油气", "/", "/", "/", 50, 0.3, "/"),
])  # fmt: skip
WASTES = ("表13", [
    ("固体废物基础信息表",),
    ("序号", "行业类别", "固体废物类别", "固体废物名称", "代码", "危险特性", "类别", "物理性状", "产生环节", "去向", "备注"),
    (1, "棉印染", "一般工业固体废物", "印染污泥", "SW07", "/", "第Ⅱ类", "半固态", "污水处理", "委托利用", None),
    (2, "棉印染", "危险废物", "废机油", "900-214-08", "T,I", "/", "液态", "检修", "委托处置", None),
    (3, "棉印染", "一般工业固体废物", "煤渣", "SW03", "/", "第Ⅰ类", "固态", "锅炉", "自行贮存,外售荷塘砖业有限公司", None),
    (4, "棉印染", "生活垃圾", "生活垃圾", "/", "/", "/", "固态", "办公", "环卫清运", None),
])  # fmt: skip


@pytest.fixture(scope="module")
def reading():
    return read(workbook(COVER, BASE, PRODUCTS, MATERIALS, WASTES), BRICKS)


def test_says_whose_it_is(reading):
    assert (reading.kind, reading.as_of) == ("licence", "2023-05-10")
    assert head(reading) == {
        "name": "青柑染整有限公司", "credit_code": "91330699MA3A011X1X", "industry": "棉印染精加工，热力生产和供应",
        "address": "滨河路18号", "contact": "李工", "phone": "13800000101", "site.lat": "30.136667",
        "site.lon": "120.876144",
    }  # fmt: skip
    assert reading.firms[0].said["credit_code"].note.key == "papers.from.licence-number"


def test_the_permit_is_held(reading):
    number = "91330699MA3A011X1X001P"
    assert lines(reading, "permits") == {
        number: {"type": "pollutant-discharge", "number": number, "until": "2028-05-09"}
    }


def test_says_the_whole_truth_of_products_and_wastes(reading):
    assert lines(reading, "offers") == {
        "棉布": {
            "kind": "product", "legal": "product", "quantity": "<= 50000 t/a", "hours": "7200 h",
            "note": "用于或产自:1#染色线、2#染色线",
        },
        "蒸汽": {
            "kind": "energy", "legal": "product", "quantity": "<= 12 万t/a", "hours": "7200 h", "pressure": "0.8 MPa",
            "temperature": "175 ℃", "note": "用于或产自:锅炉；0.8 MPa、175 ℃",
        },
        "印染污泥": {
            "kind": "waste", "legal": "general-waste", "waste_code": "SW07", "origin": "污水处理", "state": "paste",
            "note": "去向:委托利用",
        },
        "废机油": {
            "kind": "waste", "legal": "hazardous-waste", "hazardous": "是", "waste_code": "900-214-08", "origin": "检修",
            "state": "liquid", "now": "treat", "note": "特性:T,I；去向:委托处置",
        },
        "煤渣": {
            "kind": "waste", "legal": "general-waste", "waste_code": "SW03", "origin": "锅炉", "state": "solid", "now": "sell",
            "sells_to": "firm: 荷塘砖业", "note": "去向:自行贮存,外售荷塘砖业有限公司",
        },
    }  # fmt: skip


def test_says_the_whole_truth_of_materials_and_fuels(reading):
    assert lines(reading, "needs") == {
        "坯布": {"quantity": "<= 52000 t/a"},
        "活性染料": {"quantity": "<= 900 t/a", "note": "有毒有害成分:苯胺类 0.1%"},
        "液碱": {"quantity": "<= 1200 t/a", "note": "32%"},
        "天然气": {"quantity": "<= 1200 万m3/a", "note": "热值:35.5"},
        "烟煤": {"quantity": "<= 2.5 万t/a", "note": "灰分:12 %；硫分:0.6 %；挥发分:28 %；热值:23"},
        "液化石油气": {"note": "热值:50"},
    }


def test_a_unit_that_is_left_open_is_asked_where_nothing_decides(reading):
    assert doubts(reading) == [("refused", "which-unit", "表3!G10")]


def test_household_rubbish_is_left_out_by_name(reading):
    assert left(reading) == [("表13!A6", "household")]


def test_each_figure_has_its_cell(reading):
    found = cells(reading)
    assert found["棉布", "quantity"] == "表2!J4"
    assert found["烟煤", "quantity"] == "表3!G9"
    assert found["煤渣", "sells_to"] == "表13!J5"
    assert str(reading.firms[0].said["site.lon"].spot) == "表1!B5"


def test_a_capacity_that_stands_beside_each_machine_counts_once():
    rows = [
        PRODUCTS[1][0],
        ("序号", "生产设施名称", "产品名称", "生产能力", "计量单位"),
        (1, "染色机", "棉布", 30000, "t/a"), (2, "定型机", "棉布", 30000, "t/a"), (3, "烘干机", "棉布", 30000, "t/a"),
    ]  # fmt: skip
    reading = read(workbook(COVER, ("表2", rows)))
    assert lines(reading, "offers")["棉布"]["quantity"] == "<= 30000 t/a"
    assert ("asked", "line-twice", "表2!D3") in doubts(reading)


def test_the_old_table_of_wastes_has_amounts():
    rows = [
        ("固体废物排放信息",),
        ("序号", "固体废物来源", "固体废物名称", "固体废物种类", "固体废物类别", "固体废物描述", "固体废物产生量（t/a）", "处理方式"),
        (1, "锅炉", "煤渣", "炉渣", "一般工业固体废物", "燃煤产生", 800, "委托利用"),
    ]
    found = lines(read(workbook(COVER, ("固废", rows))), "offers")["煤渣"]
    assert (found["quantity"], found["origin"], found["legal"]) == ("<= 800 t/a", "锅炉", "general-waste")


def test_a_permit_to_take_hazardous_waste_is_a_permit():
    sheet = ("证", [
        ("危险废物经营许可证",), ("编号", "示危废经第0107号"), ("法人名称", "竹影净水剂有限公司"), ("设施地址", "清水路9号"),
        ("核准经营方式", "收集、贮存、利用"), ("核准经营危险废物类别", "HW34(261-057-34、900-300-34)"),
        ("核准经营规模", "5000吨/年"), ("有效期限", "自2024年7月1日至2029年6月30日"),
    ])  # fmt: skip
    reading = read(workbook(sheet))
    assert head(reading) == {"name": "竹影净水剂有限公司", "address": "清水路9号"}
    assert lines(reading, "permits") == {
        "示危废经第0107号": {
            "type": "hazardous-waste", "number": "示危废经第0107号", "until": "2029-06-30",
            "codes": "HW34、261-057-34、900-300-34", "capacity": "5000吨/年", "mode": "收集、贮存、利用",
        }
    }  # fmt: skip


@pytest.mark.parametrize("text", ["120度,30度附近", "见附图", "120°92′00″"])
def test_coordinates_that_cannot_be_read_are_named(text):
    rows = [("表1 排污单位基本信息表",), ("单位名称", "甲厂有限公司", "中心经纬度", text)]
    reading = read(workbook(COVER, ("表1", rows)))
    assert "site.lat" not in head(reading)
    assert ("refused", "no-place", "表1!D2") in doubts(reading)


def test_a_permit_of_the_english_kind():
    cover = ("Permit", [
        ("Environmental Permit",), ("Permit number", "EPR/AB1234CD"), ("Operator", "Brackenhall Dairy Ltd"),
        ("Site address", "Mill Lane"), ("Valid until", "2030-03-31"), ("Coordinates", "53.7012 N, 1.5460 W"),
    ])  # fmt: skip
    materials = ("Raw materials", [
        ("Raw material", "Annual use", "Unit", "Specification"), ("Caustic soda", 120, "t/yr", "50%"),
        ("Nitric acid", 45, "t/yr", "60%"),
    ])  # fmt: skip
    wastes = ("Wastes", [
        ("Waste stream", "EWC code", "Source of waste", "Annual quantity (t/yr)", "Disposal or recovery"),
        ("Effluent sludge", "02 05 02", "effluent plant", 600, "R10 land treatment"),
        ("Oily rags", "15 02 02*", "maintenance", 2, "D10"),
    ])  # fmt: skip
    reading = read(workbook(cover, materials, wastes))
    assert reading.kind == "licence"
    assert head(reading) == {
        "name": "Brackenhall Dairy Ltd", "address": "Mill Lane", "site.lat": "53.701200", "site.lon": "-1.546000",
    }  # fmt: skip
    assert lines(reading, "permits")["EPR/AB1234CD"]["until"] == "2030-03-31"
    assert lines(reading, "needs") == {
        "Caustic soda": {"quantity": "<= 120 t/yr", "purity": "50%"},
        "Nitric acid": {"quantity": "<= 45 t/yr", "purity": "60%"},
    }
    assert lines(reading, "offers") == {
        "Effluent sludge": {
            "kind": "waste", "legal": "general-waste", "waste_code": "02 05 02", "quantity": "<= 600 t/yr",
            "origin": "effluent plant", "note": "way: R10 land treatment",
        },
        "Oily rags": {
            "kind": "waste", "legal": "hazardous-waste", "hazardous": "yes", "waste_code": "15 02 02*",
            "quantity": "<= 2 t/yr", "origin": "maintenance", "now": "incinerate", "note": "way: D10",
        },
    }  # fmt: skip

"""Tables of an assessment: of what was, what comes and what will be, the whole works counts."""

from __future__ import annotations

import pytest

from tests.catalogue.sheets.papers.built import cells, document, doubts, head, left, lines, read, workbook

BASIC = (
    ("建设项目名称", "高效锅炉技改项目", "建设性质", "技改"),
    ("建设单位", "明曜铝业有限公司", "国民经济行业类别", "铝压延加工 C3252"),
    ("建设地点", "工业大道1号", "地理坐标", "（120度52分34.12秒，30度8分12秒）"),
    ("联系人", "赵工", "联系方式", "13800000109"),
)
PRODUCTS = ((
    ("序号", "产品名称", "设计能力（t/a）", None, None, None, "年运行时数（h）"),
    (None, None, "技改前", "技改项目", "技改后全厂", "变化量", None),
    (1, "铝型材", 20000, 30000, 50000, "+30000", 7200),
    (2, "副产硫酸铝", 0, 800, 800, "+800", 7200),
), (0, 2, 0, 5), (0, 0, 1, 0), (0, 1, 1, 1), (0, 6, 1, 6))  # fmt: skip
MATERIALS = ((
    ("类别", "名称", "组分/规格", "年耗量", None, None, "最大储存量（t）", "来源及运输"),
    (None, None, None, "现有", "全厂", "变化量", None, None),
    ("原料", "铝棒", "Al≥99%", 21000, 52000, 31000, 500, "国内汽运"),
    ("辅料", "硫酸", "98%", 300, 800, 500, 20, "国内"),
    (None, "液碱", "32%", 200, 500, 300, 20, ""),
    ("能源", "天然气", "/", "200万m3/a", "500万m3/a", "300万m3/a", "/", "管道"),
), (0, 3, 0, 5), (0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 1, 2), (0, 6, 1, 6), (0, 7, 1, 7), (3, 0, 4, 0))  # fmt: skip
WASTES = ((
    ("序号", "固废名称", "产生工序", "形态", "主要成分", "属性", "废物类别", "废物代码", "产生量（t/a）", "利用处置方式及去向"),
    (1, "废铝屑", "锯切", "固态", "铝", "一般固废", "SW17", "900-002-S17", 1200, "外售综合利用"),
    (2, "铝灰渣", "熔炼", "固态", "Al2O3", "危险废物", "HW48", "321-026-48", 600, "委托有资质单位处置"),
    (3, "阳极氧化污泥", "废水处理", "半固态", "氢氧化铝,含水率75%", "一般固废", "/", "900-999-61", 2000, "委托砖厂综合利用"),
    (4, "回用水渣", "沉淀", "固态", "/", "一般固废", "/", "/", 10, "回用于生产"),
    (5, "生活垃圾", "职工生活", "固态", "/", "生活垃圾", "/", "/", 60, "环卫清运"),
),)  # fmt: skip
SUMMARY = ((
    ("项目分类", "污染物名称", "现有工程排放量（固体废物产生量）①", "现有工程许可排放量②", "在建工程排放量（固体废物产生量）③",
     "本项目排放量（固体废物产生量）④", "以新带老削减量⑤", "本项目建成后全厂排放量（固体废物产生量）⑥", "变化量⑦"),
    ("废气", "SO2", 1, 2, 0, 1, 0, 2, 1),
    ("废水", "COD", 1, 2, 0, 1, 0, 2, 1),
    ("一般工业固体废物", "废铝屑", 400, 0, 0, 800, 0, 1200, 800),
    (None, "阳极氧化污泥", 700, 0, 0, 1300, 0, 2000, 1300),
    ("危险废物", "铝灰渣", 200, 0, 0, 400, 0, 600, 400),
), (3, 0, 4, 0))  # fmt: skip
REPORT = (
    "建设项目环境影响报告表（污染影响类）", "编制日期：2025年9月10日", (BASIC,),
    "表2-1 产品方案一览表", PRODUCTS, "表2-2 主要原辅材料消耗一览表    单位：t/a", MATERIALS,
    "表4-9 固体废物产生及处置情况一览表（技改后全厂）", WASTES, "建设项目污染物排放量汇总表 单位：t/a", SUMMARY,
)  # fmt: skip


@pytest.fixture(scope="module")
def reading():
    return read(document(*REPORT))


def test_says_whose_it_is(reading):
    assert (reading.kind, reading.as_of) == ("eia", "2025-09-10")
    assert head(reading) == {
        "name": "明曜铝业有限公司", "industry": "C3252", "address": "工业大道1号", "contact": "赵工", "phone": "13800000109",
        "site.lat": "30.136667", "site.lon": "120.876144",
    }  # fmt: skip


def test_says_the_whole_truth_of_products_and_wastes(reading):
    assert lines(reading, "offers") == {
        "铝型材": {"kind": "product", "legal": "product", "quantity": "<= 50000 t/a", "hours": "7200 h"},
        "副产硫酸铝": {"kind": "by-product", "legal": "by-product", "quantity": "<= 800 t/a", "hours": "7200 h"},
        "废铝屑": {
            "kind": "waste", "legal": "general-waste", "waste_code": "900-002-S17", "quantity": "<= 1200 t/a",
            "origin": "锯切", "state": "solid", "now": "sell", "note": "成分:铝；去向:外售综合利用",
        },
        "铝灰渣": {
            "kind": "waste", "legal": "hazardous-waste", "hazardous": "是", "waste_code": "321-026-48",
            "quantity": "<= 600 t/a", "origin": "熔炼", "state": "solid", "now": "treat",
            "note": "成分:Al2O3；去向:委托有资质单位处置",
        },
        "阳极氧化污泥": {
            "kind": "waste", "legal": "general-waste", "quantity": "<= 2000 t/a", "origin": "废水处理", "state": "paste",
            "moisture": "75%", "note": "一般固废分类代码900-999-61；成分:氢氧化铝,含水率75%；去向:委托砖厂综合利用",
        },
    }  # fmt: skip


def test_says_the_whole_truth_of_materials(reading):
    assert lines(reading, "needs") == {
        "铝棒": {"quantity": "<= 52000 t/a", "note": "规格:Al≥99%"},
        "硫酸": {"quantity": "<= 800 t/a", "purity": "98%"},
        "液碱": {"quantity": "<= 500 t/a", "purity": "32%"},
        "天然气": {"quantity": "<= 500万m3/a"},
    }


def test_each_figure_has_its_cell_in_its_table(reading):
    found = cells(reading)
    assert found["铝型材", "quantity"].endswith("E4")
    assert "产品方案" in found["铝型材", "quantity"]
    assert found["硫酸", "quantity"].endswith("E5")


def test_emissions_rubbish_and_what_is_used_inside_are_left_out_by_name(reading):
    assert [reason for _, reason in left(reading)] == ["inside", "household", "emission", "emission"] or sorted(
        reason for _, reason in left(reading)
    ) == ["emission", "emission", "household", "inside"]


def test_tables_that_agree_are_no_conflict(reading):
    assert {key for _, key, _ in doubts(reading)} == {"other-list"}


def test_before_and_project_without_the_whole_are_not_added_by_guess():
    rows = [
        ("表2-1 产品方案一览表",), ("产品名称", "设计能力（t/a）", None), (None, "现有", "本项目"), ("铝型材", 20000, 30000),
    ]
    reading = read(workbook(("环境影响报告表", rows, "B2:C2 A2:A3")))
    assert "quantity" not in lines(reading, "offers")["铝型材"]
    assert ("refused", "no-whole", "环境影响报告表!B4") in doubts(reading)


def test_a_new_works_has_only_its_project():
    rows = [
        ("新建项目环境影响报告表",), ("表2-2 原辅材料消耗一览表",), ("原辅材料名称", "本项目年用量（t/a）"), ("铝棒", 21000),
    ]
    found = lines(read(workbook(("表", rows))), "needs")
    assert found == {"铝棒": {"quantity": "<= 21000 t/a"}}


def test_a_figure_of_a_project_in_old_works_is_asked():
    rows = [
        ("环境影响报告表",), ("建设单位：明曜铝业有限公司",), ("建设性质：扩建",), ("表2-2 原辅材料消耗一览表",),
        ("原辅材料名称", "年用量（t/a）"), ("铝棒", 21000),
    ]
    reading = read(workbook(("表", rows)))
    assert lines(reading, "needs")["铝棒"]["quantity"] == "<= 21000 t/a"
    assert ("asked", "project-only", "表!B6") in doubts(reading)


def test_two_tables_that_differ_are_named_and_neither_is_taken():
    first = ("表4-1", [("固体废物产生情况汇总表",), ("固废名称", "产生量（t/a）", "属性"), ("废铝屑", 1200, "一般固废")])
    second = ("表4-2", [("固体废物利用处置情况表",), ("固废名称", "产生量（t/a）", "处置方式"), ("废铝屑", 1500, "外售")])
    reading = read(workbook(("环评", [("环境影响报告表",)]), first, second))
    assert "quantity" not in lines(reading, "offers")["废铝屑"]
    (doubt,) = [d for d in reading.doubts if d.message.key == "papers.two-figures"]
    assert str(doubt.spot) == "表4-2!B3"
    assert "表4-1!B3" in doubt.message.facts["one"]


def test_rows_of_one_waste_from_two_places_are_added():
    rows = [
        ("环境影响报告表",), ("固废名称", "产生工序", "产生量（t/a）", "属性"), ("废包装袋", "投料", 3, "一般固废"),
        ("废包装袋", "包装", 1.5, "一般固废"), ("合计", None, 4.5, None),
    ]
    reading = read(workbook(("表4-1", rows)))
    found = lines(reading, "offers")["废包装袋"]
    assert (found["quantity"], found["origin"]) == ("<= 4.5 t/a", "投料、包装")
    assert reading.firms[0].lines[0].said["quantity"].note.key == "papers.from.rows"


def test_tables_beside_each_other_are_two():
    rows = [
        ("环境影响报告表",), ("水及能源消耗量",), ("名称", "消耗量", "名称", "消耗量"), ("水（吨/年）", 1800, "电（万度/年）", 150),
    ]
    reading = read(workbook(("表", rows)))
    assert lines(reading, "needs") == {"水": {"quantity": "<= 1800 吨/年"}, "电": {"quantity": "<= 150 万度/年"}}


def test_page_breaks_repeat_the_header():
    titles = ("序号", "名称", "年用量（t/a）")
    rows = [("环境影响报告表",), titles, (1, "铝棒", 100), titles, (2, "硫酸", 20), ("续表",), titles, (3, "液碱", 5)]
    found = lines(read(workbook(("表", rows))), "needs")
    assert {name: said["quantity"] for name, said in found.items()} == {
        "铝棒": "<= 100 t/a", "硫酸": "<= 20 t/a", "液碱": "<= 5 t/a",
    }  # fmt: skip


def test_an_assessment_of_the_english_kind():
    parts = (
        "Environmental Impact Assessment", "Date of report: 2025-04-30",
        ((("Operator", "Brackenhall Dairy Ltd", "Site address", "Mill Lane"),),),
        "Table 3 Raw materials",
        ((("Raw material", "Existing", "Whole site", "Unit"), ("Caustic soda", 100, 180, "t/yr")),),
        "Table 7 Waste streams",
        ((("Waste stream", "EWC code", "Amount (t/yr)", "Disposal route"), ("Sludge", "02 05 02", 600, "landfill")),),
    )
    reading = read(document(*parts, name="eia.docx"))
    assert (reading.kind, reading.as_of) == ("eia", "2025-04-30")
    assert lines(reading, "offers")["Sludge"] == {
        "kind": "waste", "legal": "general-waste", "waste_code": "02 05 02", "quantity": "<= 600 t/yr", "now": "landfill",
        "note": "way: landfill",
    }  # fmt: skip


def test_a_row_that_only_names_a_material_is_not_lost():
    rows = [
        ("环境影响报告表",), ("名称", "年用量（t/a）", "规格"), ("原料",), ("铝棒", 100, "/"), ("隔离剂",), ("一、辅料",), ("硫酸", 20, "98%"),
    ]
    assert lines(read(workbook(("表", rows))), "needs") == {
        "铝棒": {"quantity": "<= 100 t/a"}, "隔离剂": {}, "硫酸": {"quantity": "<= 20 t/a", "purity": "98%"},
    }  # fmt: skip


def test_a_sum_without_a_word_is_not_added():
    rows = [("环境影响报告表",), ("固废名称", "产生量（t/a）", "属性"), ("铝屑", 3, "一般固废"), ("铝渣", 4, "一般固废"), (None, 7, None)]
    reading = read(workbook(("表", rows)))
    assert {name: said["quantity"] for name, said in lines(reading, "offers").items()} == {
        "铝屑": "<= 3 t/a", "铝渣": "<= 4 t/a",
    }  # fmt: skip
    assert left(reading) == [("表!B5", "nameless")]


NOISE = (
    "表2-4 主要原辅材料理化性质",
    ((("序号", "名称", "分子式", "理化性质", "燃烧爆炸性", "毒性毒理"), (1, "硫酸", "H2SO4", "无色油状液体", "不燃", "LD50 2140mg/kg")),),
    "根据产品方案,主要设备见下表", "表2-5 主要生产设备一览表",
    ((("序号", "设备名称", "规格型号", "数量（台/套）"), (1, "挤压机", "3600T", 4)),),
    "表2-6 项目组成一览表", ((("类别", "名称", "建设内容及规模"), ("主体工程", "挤压车间", "建筑面积8000m2")),),
    "表4-1 废气污染源源强核算结果",
    ((("工序", "污染源", "污染物", "产生量（t/a）", "治理措施", "排放量（t/a）"), ("熔炼", "DA001", "颗粒物", 12, "布袋除尘", 0.6)),),
    "表4-3 废水产生及排放情况",
    ((("废水类别", "污染物种类", "产生浓度(mg/L)", "产生量(t/a)", "治理措施", "排放去向"), ("生产废水", "COD", 500, 2.5, "沉淀", "纳管")),),
    "表4-5 噪声源强", ((("噪声源", "数量", "声级dB(A)", "治理措施"), ("风机", 3, 85, "减振")),),
    "表4-11 环保投资一览表", ((("项目", "名称", "投资（万元）"), ("废气", "布袋除尘器", 80)),),
    "表4-13 危险废物贮存场所基本情况表",
    ((("贮存场所名称", "危险废物名称", "危险废物类别", "危险废物代码", "位置", "占地面积", "贮存方式", "贮存能力", "贮存周期"),
      ("危废库", "铝灰渣", "HW48", "321-026-48", "厂区东", "60m2", "袋装", "50t", "1年")),),
)  # fmt: skip


def test_the_other_tables_of_a_report_make_no_lines(reading):
    with_noise = read(document(*REPORT, *NOISE))
    assert lines(with_noise, "offers") == lines(reading, "offers")
    assert lines(with_noise, "needs") == lines(reading, "needs")


def test_the_tables_that_were_not_read_are_named():
    (doubt,) = [d for d in read(document(*REPORT, *NOISE)).doubts if d.message.key == "papers.unread-tables"]
    named = "".join(doubt.message.facts["tables"])
    assert "理化性质" in named or "生产设备" in named

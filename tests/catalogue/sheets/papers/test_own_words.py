"""Papers in words and layouts of their own: what firms make of the forms."""

from __future__ import annotations

from tests.catalogue.sheets.papers.built import BRICKS, document, doubts, head, lines, read, workbook


def amounts(reading, section):
    return {name: said.get("quantity", "") for name, said in lines(reading, section).items()}


def test_an_assessment_whose_columns_name_only_the_stage():
    rows = [
        ("建设项目环境影响报告表",), ("表2-3 主要原辅材料及能源消耗情况一览表",),
        ("序号", "名称", "单位", "现有工程", "本项目", "改扩建后", "增减量"),
        (1, "坯布", "t/a", 100, 50, 150, 50), (2, "水", "m³/a", 1000, 500, 1500, 500), (3, "电", "万kWh/a", 10, 5, 15, 5),
        ("表4-8 固废产生情况",),
        ("序号", "名称", "产生工序", "属性", "主要成分", "产废周期", "产生量(吨/年)", "危险特性", "废物类别及代码", "处置方式"),
        (1, "废机油", "检修", "危险废物", "矿物油", "1年", 0.5, "T,I", "HW08 900-249-08", "委托有资质单位处置"),
        (2, "废边角料", "裁切", "一般工业固废", "布", "天", 20, "/", "SW17 900-007-S17", "外售"),
        ("表2-2 产品方案",), ("产品名称", "年产量（万米）", "备注"), ("印染布", 500, ""),
    ]  # fmt: skip
    reading = read(workbook(("环评表", rows)))
    assert amounts(reading, "needs") == {"坯布": "<= 150 t/a", "水": "<= 1500 m³/a", "电": "<= 15 万kWh/a"}
    assert amounts(reading, "offers") == {"印染布": "<= 500 万米/年", "废机油": "<= 0.5 吨/年", "废边角料": "<= 20 吨/年"}
    assert lines(reading, "offers")["废机油"]["waste_code"] == "900-249-08"
    assert {key for _, key, _ in doubts(reading)} == {"project-only", "no-firm"}


def test_a_ledger_of_a_year_in_one_table():
    rows = [
        ("一般工业固体废物管理台账",), ("单位：松果铝业有限公司", "", "", "2025年度"),
        ("固废种类", "固废名称", "年产生量(t)", "综合利用量(t)", "综合利用方式", "处置量(t)", "处置方式", "贮存量(t)", "去向单位"),
        ("冶炼废渣", "铝灰", 300, 0, "/", 300, "填埋", 0, "外地填埋场"),
        ("其他", "废铝", 120, 120, "外售", 0, "/", 0, "荷塘砖业有限公司"),
        ("合计", None, 420, 120, None, 300),
    ]  # fmt: skip
    reading = read(workbook(("固废", rows)), BRICKS)
    assert head(reading) == {"name": "松果铝业有限公司"}
    found = lines(reading, "offers")
    assert {name: (said["quantity"], said["now"]) for name, said in found.items()} == {
        "铝灰": ("300 t/a", "landfill"), "废铝": ("120 t/a", "sell"),
    }  # fmt: skip
    assert found["废铝"]["sells_to"] == "firm: 荷塘砖业, quantity: 120 t/a"
    assert "外地填埋场" in found["铝灰"]["note"]


def test_a_ledger_of_movements_in_and_out():
    rows = [
        ("危险废物管理台账",), ("企业名称：松果铝业有限公司",),
        ("日期", "危废名称", "危废类别", "危废代码", "产生量（吨）", "入库量（吨）", "出库量（吨）", "库存量（吨）", "转移联单号", "接收单位"),
        ("2025-01-05", "废矿物油", "HW08", "900-249-08", 0.2, 0.2, 0, 0.2, "", ""),
        ("2025-06-05", "废矿物油", "HW08", "900-249-08", 0.3, 0.3, 0.5, 0, "2025330", "远山处置有限公司"),
        ("2025-12-20", "废矿物油", "HW08", "900-249-08", 0.1, 0.1, 0, 0.1, "", ""),
    ]  # fmt: skip
    reading = read(workbook(("危废", rows)))
    found = lines(reading, "offers")["废矿物油"]
    assert (found["quantity"], reading.as_of) == ("0.6 吨/年", "2025-12-31")
    assert found["note"] == "现由远山处置有限公司接收"


def test_a_licence_on_one_sheet():
    rows = [
        ("排污许可证",), ("一、排污单位基本情况",), ("单位名称：", "青柑染整有限公司"), ("法定代表人：", "某某"),
        ("生产经营场所地址：", "滨河路18号"), ("行业类别：", "棉印染精加工"), ("有效期限：", "2023-05-10至2028-05-09"),
        ("许可证编号：", "91330699MA3A011X1X001P"), ("中心经纬度：", "120°52′34″E，30°8′12″N"),
        ("二、主要产品及产能",), ("产品名称", "产能", "单位"), ("印染布", 5000, "万米/年"),
        ("三、主要原辅材料及燃料",), ("种类", "名称", "年用量", "单位"), ("原料", "坯布", 5200, "万米/年"),
        ("燃料", "天然气", 300, "万立方米/年"),
        ("四、固体废物",), ("名称", "类别", "代码", "产生量（吨/年）", "去向"), ("污泥", "一般工业固体废物", "SW07", 3000, "委托利用"),
        ("废油", "危险废物", "900-249-08", 2, "委托处置"),
    ]  # fmt: skip
    reading = read(workbook(("许可证", rows)))
    assert head(reading) == {
        "name": "青柑染整有限公司", "address": "滨河路18号", "industry": "棉印染精加工", "site.lat": "30.136667",
        "site.lon": "120.876111", "credit_code": "91330699MA3A011X1X",
    }  # fmt: skip
    assert amounts(reading, "offers") == {"印染布": "<= 5000 万米/年", "污泥": "<= 3000 吨/年", "废油": "<= 2 吨/年"}
    assert amounts(reading, "needs") == {"坯布": "<= 5200 万米/年", "天然气": "<= 300 万立方米/年"}
    assert lines(reading, "permits")["91330699MA3A011X1X001P"]["until"] == "2028-05-09"


def test_a_return_in_english():
    rows = [
        ("Annual waste return 2025",), ("Company", "Brackenhall Ltd"),
        ("Waste stream", "LoW code", "Annual arisings", "Units", "D/R code", "Final destination"),
        ("Fly ash", "10 01 02", 1200, "tonnes", "R5", "Cement works"), ("Oil", "13 02 05*", 900, "kg", "R9", "Oil Co"),
    ]  # fmt: skip
    reading = read(workbook(("Waste", rows)))
    assert head(reading) == {"name": "Brackenhall Ltd"}
    assert amounts(reading, "offers") == {"Fly ash": "1200 tonnes/a", "Oil": "900 kg/a"}
    assert lines(reading, "offers")["Oil"]["hazardous"] == "yes"


def test_an_annex_whose_numbers_have_blanks_and_whose_use_is_a_purpose():
    reading = read(document(
        "Schedule 1 to the environmental permit of Kolben Zinek s.r.o.",
        "Raw materials", ([("Material", "Use", "Annual consumption (t/y)"), ("Zinc", "coating", "5 400"), ("Nitric acid", "pickling", "1 150.5")],),
        "Utilities", ([("Medium", "Unit", "Annual use"), ("Natural gas", "thousand m3/y", "2 100"), ("Electricity", "MWh/y", "8 700")],),
        "Waste", ([("EWC", "Waste", "Category", "Amount (t/y)"), ("11 01 05*", "Spent acid", "H", "2 850"), ("11 05 02", "Zinc ash", "O", "265")],),
    ))  # fmt: skip
    assert head(reading) == {"name": "Kolben Zinek s.r.o."}
    assert amounts(reading, "needs") == {
        "Zinc": "<= 5 400 t/y", "Nitric acid": "<= 1 150.5 t/y", "Natural gas": "<= 2 100 thousand m3/y", "Electricity": "<= 8 700 MWh/y",
    }  # fmt: skip
    assert amounts(reading, "offers") == {"Spent acid": "<= 2 850 t/y", "Zinc ash": "<= 265 t/y"}


def test_months_written_with_blanks_are_added():
    rows = [
        ("Waste register 2025",), ("Company", "Brackenhall Ltd"), ("Waste", "Month", "Amount (t)"),
        *(("Sludge", f"2025-{month:02d}", "1 200") for month in range(1, 13)),
    ]  # fmt: skip
    assert amounts(read(workbook(("Waste", rows))), "offers") == {"Sludge": "14400 t/a"}

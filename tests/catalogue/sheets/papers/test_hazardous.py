"""The plan and the ledger of hazardous waste: what was counts before what is planned, and whose permit takes it."""

from __future__ import annotations

from tests.catalogue.sheets.papers.built import OIL, cells, doubts, head, left, lines, read, workbook

BASIC = ("基本信息", [
    ("青萍化工有限公司2026年度危险废物管理计划",),
    ("单位名称", "青萍化工有限公司", "统一社会信用代码", "91330699MA36BPCN7K"),
    ("行业类别", "无机碱制造 C2612", "生产经营场所地址", "盐化路6号"),
    ("中心经度", "120°53′40″", "中心纬度", "30°8′30″"),
    ("联系人", "宓工", "联系电话", "13800000102"),
    ("年工作天数", "330天", "管理类别", "重点监管单位"),
], "A1:D1")  # fmt: skip
ARISING = ("表3", [
    ("表3 危险废物产生概况",),
    ("序号", "废物名称", "废物代码", "废物类别", "有害物质名称", "物理性状", "危险特性", "本年度计划产生量（吨）", "上年度实际产生量（吨）",
     "来源及产生工序"),
    (1, "废硫酸", "261-057-34", "HW34", "硫酸75%", "液态", "C,T", 3000, 2860, "氯气干燥"),
    (2, "废机油", "900-214-08", "HW08", "矿物油", "液态", "T,I", 5, "/", "设备检修"),
    ("合计", None, None, None, None, None, None, 3005, 2860, None),
])  # fmt: skip
GIVEN = ("表7", [
    ("表7 危险废物委托利用/处置措施",),
    ("序号", "危险废物委托利用处置单位名称", "许可证编号", "危险废物的名称", "利用处置方式", "本年度计划委托利用处置量（吨）",
     "上年度实际委托利用处置量（吨）"),
    (1, "外埠固废处置有限公司", "示危废经第0001号", "废硫酸", "物化处置", 3000, 2860),
    (2, "碧澄再生油有限公司", "示危废经第0002号", "废机油", "R9", 5, 4.2),
])  # fmt: skip


class TestAPlan:
    def reading(self):
        return read(workbook(BASIC, ARISING, GIVEN), OIL)

    def test_says_who_and_where(self):
        assert (self.reading().kind, self.reading().as_of) == ("hazardous-waste", "2025-12-31")
        assert head(self.reading()) == {
            "name": "青萍化工有限公司", "credit_code": "91330699MA36BPCN7K", "industry": "C2612", "address": "盐化路6号",
            "contact": "宓工", "phone": "13800000102", "operating_days": "330", "site.lat": "30.141667",
            "site.lon": "120.894444",
        }  # fmt: skip

    def test_says_the_whole_truth(self):
        assert lines(self.reading(), "offers") == {
            "废硫酸": {
                "kind": "waste", "legal": "hazardous-waste", "hazardous": "是", "waste_code": "261-057-34",
                "quantity": "2860 吨/年", "origin": "氯气干燥", "state": "liquid", "purity": "75%", "now": "treat",
                "note": "现由外埠固废处置有限公司接收(许可证示危废经第0001号)；本年计划3000 吨/年；成分:硫酸75%；特性:C,T；去向:物化处置",
            },
            "废机油": {
                "kind": "waste", "legal": "hazardous-waste", "hazardous": "是", "waste_code": "900-214-08",
                "quantity": "<= 5 吨/年", "origin": "设备检修", "state": "liquid", "now": "treat",
                "sells_to": "firm: 碧澄, quantity: 4.2 吨/年",
                "note": "碧澄再生油有限公司许可证示危废经第0002号；成分:矿物油；特性:T,I；去向:R9",
            },
        }  # fmt: skip

    def test_what_was_is_of_the_year_before_and_from_its_cell(self):
        found = cells(self.reading())
        assert found["废硫酸", "quantity"] == "表3!I3"
        assert found["废机油", "quantity"] == "表3!H4"
        assert found["废机油", "sells_to"] == "表7!B4"

    def test_leaves_nothing_out_in_silence(self):
        assert left(self.reading()) == [("表3!A5", "total")]
        assert doubts(self.reading()) == []


def test_a_ledger_of_the_year_counts_before_the_last():
    titles = [
        ("序号", "产生批次编码", "产生时间", "危险废物名称", None, "危险废物类别", "危险废物代码", "产生量", "计量单位", "去向"),
        (None, None, None, "行业俗称/单位内部名称", "国家危险废物名录名称"),
    ]
    rows = [
        (n, f"C{n}", f"2025-{n:02}-05", "废机油", "废矿物油与含矿物油废物", "HW08", "900-214-08", 0.4, "吨", "贮存")
        for n in range(1, 13)
    ]
    merged = "D2:E2 A2:A3 B2:B3 C2:C3 F2:F3 G2:G3 H2:H3 I2:I3 J2:J3"
    ledger = ("台账", [("2025年危险废物产生环节记录表",), *titles, *rows], merged)
    plan = ("概况", [ARISING[1][0], ARISING[1][1], (1, "废机油", "900-214-08", "HW08", "", "液态", "T,I", 5, 4.2, "检修")])
    reading = read(workbook(ledger, plan))
    found = lines(reading, "offers")["废机油"]
    assert found["quantity"] == "4.8 吨/年"
    assert "上年实际4.2 吨/年" in found["note"]
    assert "名录名称:废矿物油与含矿物油废物" in found["note"]
    assert reading.as_of == "2025-12-31"


def test_two_header_rows_of_2022_are_read():
    sheet = ("转移", [
        ("表A.7 危险废物转移情况信息表",),
        ("序号", "转移类型", "危险废物名称", None, "危险废物类别", "危险废物代码", "本年度预计转移量", "计量单位", "利用/处置方式代码",
         "拟接收外单位类型", "危险废物经营许可证持有单位", None),
        (None, None, "行业俗称/单位内部名称", "国家危险废物名录名称", None, None, None, None, None, None, "单位名称", "许可证编码"),
        (1, "省内转移", "废机油", "废矿物油", "HW08", "900-214-08", 3.5, "吨", "D10", "持有单位", "外埠焚烧厂", "示0003"),
    ], "C2:D2 K2:L2 A2:A3 B2:B3 E2:E3 F2:F3 G2:G3 H2:H3 I2:I3 J2:J3")  # fmt: skip
    found = lines(read(workbook(sheet)), "offers")["废机油"]
    assert found["now"] == "incinerate"
    assert found["waste_code"] == "900-214-08"
    assert "现由外埠焚烧厂接收(许可证示0003)" in found["note"]


def test_one_name_with_two_codes_is_two_wastes():
    sheet = ("表3", [
        *ARISING[1][:2],
        (1, "废包装桶", "900-041-49", "HW49", "", "固态", "T/In", 3, 2, "投料"),
        (2, "废包装桶", "900-249-08", "HW08", "", "固态", "T,I", 1, 0.5, "检修"),
        (3, "废包装桶", "900-041-49", "HW49", "", "固态", "T/In", 1, 1.5, "包装"),
    ])  # fmt: skip
    reading = read(workbook(sheet))
    found = [(line.said["waste_code"].text, line.said["quantity"].text) for line in reading.firms[0].lines]
    assert found == [("900-041-49", "3.5 吨/年"), ("900-249-08", "0.5 吨/年")]
    assert reading.firms[0].lines[0].said["origin"].text == "投料、包装"


def test_a_plan_of_the_english_kind():
    sheet = ("Plan", [
        ("Hazardous waste management plan 2026",), ("Operator:", "Brackenhall Coatings Ltd"),
        ("Waste name", "EWC code", "Physical form", "Planned quantity", "Previous year", "Unit", "Treatment", "Contractor"),
        ("Spent solvent", "14 06 03*", "liquid", 40, 36, "t", "R2", "Bright Solvents Ltd"),
    ])  # fmt: skip
    reading = read(workbook(sheet))
    assert (reading.kind, reading.as_of) == ("hazardous-waste", "2025-12-31")
    assert lines(reading, "offers") == {
        "Spent solvent": {
            "kind": "waste", "legal": "hazardous-waste", "hazardous": "yes", "waste_code": "14 06 03*",
            "quantity": "36 t/a", "state": "liquid", "now": "treat",
            "note": "now taken by Bright Solvents Ltd; 40 t/a planned; way: R2",
        }
    }  # fmt: skip


def test_a_line_is_dated_apart_only_where_its_amount_is_of_another_year():
    records = [(n, f"2025-{n:02}-05", "废机油", "900-214-08", 0.4) for n in range(1, 13)]
    ledger = ("台账", [("2025年危险废物产生环节记录表",), ("序号", "产生时间", "废物名称", "废物代码", "产生量（吨）"), *records])
    plan = ("概况", [*ARISING[1][:2], (1, "废桶", "900-041-49", "HW49", "", "固态", "T/In", 5, 4.2, "检修")])
    reading = read(workbook(ledger, plan))
    dated = {line.said["material"].text: line.said.get("as_of") for line in reading.firms[0].lines}
    assert reading.as_of == "2025-12-31"
    assert dated["废机油"] is None
    assert (dated["废桶"].text, str(dated["废桶"].spot)) == ("2024-12-31", "概况!I3")

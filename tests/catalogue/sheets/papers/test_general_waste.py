"""The ledger of general waste: a year's sum of its months, where it goes, and what must not be counted twice."""

from __future__ import annotations

import pytest

from tests.catalogue.sheets.papers.built import BRICKS, cells, doubts, head, left, lines, read, workbook

FLOW = (
    "代码", "名称", "类别", "产生量", "贮存量", "累计贮存量", "自行利用方式", "自行利用数量", "委托利用方式", "委托利用数量",
    "自行处置方式", "自行处置数量", "委托处置方式", "委托处置数量",
)
HEAD = ("单位名称（盖章）：龙门坞热电有限公司    负责人签字：钟工    填表日期：2026年1月8日",)


def month(n, *rows, year=2025):
    return (f"{n}月", [(f"附表2 一般工业固体废物流向汇总表（{year}年{n}月）",), FLOW, *rows], "A1:N1")


def arising(*rows):
    titles = ("代码", "名称", "类别", "产生环节", "物理性状", "主要成分", "污染特性", "产废系数/年产生量")
    return ("产生清单", [("附表1 一般工业固体废物产生清单",), HEAD, titles, *rows], "A1:H1 A2:H2")


def leaving(*rows):
    titles = (
        "代码", "名称", "出厂时间", "出厂数量（吨）", "出厂环节经办人", "运输单位", "运输信息", "运输方式", "接收单位", "流向类型",
    )
    return ("出厂", [("附表3 一般工业固体废物出厂环节记录表",), titles, *rows])


def year_of(slag=100, months=range(1, 13), **rest):
    return [
        month(
            n,
            ("SW03", "煤渣", "第Ⅰ类", slag + n, 0, 0, "/", "/", "外售综合利用", slag + n, "/", "/", "/", "/"),
            ("SW07", "污泥", "第Ⅱ类", 20, 0, 300, "/", "/", "/", "/", "/", "/", "焚烧", 20),
            ("合计", None, None, slag + n + 20),
            **rest,
        )
        for n in months
    ]


class TestAWholeYear:
    def reading(self):
        book = workbook(
            arising(
                ("SW03", "煤渣", "第Ⅰ类", "锅炉", "固态", "SiO2，含水率12%", "/", "0.05t/t-煤"),
                ("SW07", "污泥", "第Ⅱ类", "废水处理", "半固态", "/", "/", ""),
            ),
            *year_of(),
            leaving(*[("SW03", "煤渣", f"2025-{n:02}-15 09:30", 50, "钱", "运输", "示A1", "公路", "荷塘砖业有限公司", "省内") for n in range(1, 13)]),
            name="2025台账.xlsx",
        )
        return read(book, BRICKS)

    def test_says_the_whole_truth(self):
        reading = self.reading()
        assert (reading.kind, reading.as_of) == ("general-waste", "2025-12-31")
        assert head(reading) == {"name": "龙门坞热电有限公司"}
        assert lines(reading, "offers") == {
            "煤渣": {
                "kind": "waste", "legal": "general-waste", "waste_code": "SW03", "quantity": "1278 吨/年",
                "origin": "锅炉", "state": "solid", "moisture": "12%", "now": "sell",
                "sells_to": "firm: 荷塘砖业, quantity: 600 吨/年", "note": "成分:SiO2，含水率12%",
            },
            "污泥": {
                "kind": "waste", "legal": "general-waste", "waste_code": "SW07", "quantity": "240 吨/年",
                "origin": "废水处理", "state": "paste", "now": "incinerate",
            },
        }  # fmt: skip

    def test_the_sum_says_of_how_many_months_it_is(self):
        (slag, *_) = self.reading().firms[0].lines
        note = slag.said["quantity"].note
        assert note.key == "papers.from.months"
        assert dict(note.facts) == {"count": 12, "months": 12}

    def test_each_field_has_its_cell(self):
        found = cells(self.reading())
        assert found["煤渣", "quantity"] == "1月!D3"
        assert found["煤渣", "origin"] == "产生清单!D4"
        assert found["煤渣", "now"] == "1月!J3"
        assert found["煤渣", "sells_to"] == "出厂!I3"
        assert found["污泥", "state"] == "产生清单!E5"

    def test_totals_are_left_out_by_name(self):
        assert left(self.reading()) == [(f"{n}月!A5", "total") for n in range(1, 13)]

    def test_that_no_unit_stands_there_is_said_once(self):
        assert doubts(self.reading()) == [("told", "assumed-tonnes", "1月!D3")]


def test_a_coefficient_is_no_amount():
    """0.05 t per t of coal stands under 产废系数/年产生量 and says no year's amount."""
    reading = read(workbook(arising(("SW03", "煤渣", "第Ⅰ类", "锅炉", "固态", "/", "/", "0.05t/t-煤"))))
    assert "quantity" not in lines(reading, "offers")["煤渣"]
    assert doubts(reading) == [("refused", "unreadable", "产生清单!H4")]


def test_an_amount_beside_its_coefficient_and_its_water():
    reading = read(workbook(arising(
        ("SW15", "浆渣", "第Ⅰ类", "筛选", "固态", "短纤维", "无", "0.03t/t浆，6600t/a"),
        ("SW07", "污泥", "第Ⅱ类", "污水处理", "半固态", "纤维", "COD", "31000t/a（含水率62%）"),
        ("SW03", "炉渣", "第Ⅰ类", "锅炉", "固态", "SiO2", "无", "480t/a，其中自用200t"),
    )))
    found = {name: (line.get("quantity"), line.get("moisture")) for name, line in lines(reading, "offers").items()}
    assert found == {"浆渣": ("6600t/a", None), "污泥": ("31000t/a", "62%"), "炉渣": (None, None)}
    assert doubts(reading) == [("refused", "unreadable", "产生清单!H6")]


def test_a_part_of_a_year_is_a_least_amount_and_asked():
    reading = read(workbook(*year_of(months=range(1, 9))))
    assert lines(reading, "offers")["煤渣"]["quantity"] == ">= 836 吨/年"
    assert reading.as_of == "2025-08-31"
    asked = [d for d in reading.doubts if d.message.key == "papers.part-year"]
    assert [d.level for d in asked] == ["asked", "asked"]
    assert dict(asked[0].message.facts) == {"months": 8, "amount": "836 吨/年", "pace": "1254 吨/年"}


def test_a_month_without_waste_does_not_make_the_year_a_part():
    months = [m for m in year_of() if m[0] != "7月"]
    july = month(7, ("SW07", "污泥", "第Ⅱ类", 20, 0, 300, "/", "/", "/", "/", "/", "/", "焚烧", 20))
    reading = read(workbook(*months, july))
    assert lines(reading, "offers")["煤渣"]["quantity"] == f"{1278 - 107} 吨/年"
    assert not [key for _, key, _ in doubts(reading) if key == "part-year"]


def test_a_year_sheet_beside_its_months_is_not_added_again():
    whole = ("2025年度", [
        ("一般工业固体废物流向汇总表（2025年度）",), FLOW,
        ("SW03", "煤渣", "第Ⅰ类", 1278, 0, 0, "/", "/", "外售", 1278, "/", "/", "/", "/"),
    ])  # fmt: skip
    reading = read(workbook(whole, *year_of()))
    assert lines(reading, "offers")["煤渣"]["quantity"] == "1278 吨/年"


def test_a_year_sheet_that_differs_from_its_months_is_asked():
    whole = ("2025年度", [
        ("一般工业固体废物流向汇总表（2025年度）",), FLOW,
        ("SW03", "煤渣", "第Ⅰ类", 1500, 0, 0, "/", "/", "外售", 1500, "/", "/", "/", "/"),
    ])  # fmt: skip
    reading = read(workbook(whole, *year_of()))
    assert lines(reading, "offers")["煤渣"]["quantity"] == "1500 吨/年"
    assert ("asked", "year-and-months", "1月!D3") in doubts(reading)


def test_one_month_said_twice_and_differently_is_not_taken():
    again = month(3, ("SW03", "煤渣", "第Ⅰ类", 999, 0, 0, "/", "/", "外售", 999, "/", "/", "/", "/"))
    sheets = [*year_of(), ("3月补", *again[1:])]
    reading = read(workbook(*sheets))
    assert "quantity" not in lines(reading, "offers")["煤渣"]
    assert ("refused", "month-twice", "3月补!D3") in doubts(reading)


def test_one_month_said_twice_and_alike_counts_once():
    again = month(3, ("SW03", "煤渣", "第Ⅰ类", 103, 0, 0, "/", "/", "外售", 103, "/", "/", "/", "/"))
    reading = read(workbook(*year_of(), ("3月副本", *again[1:])))
    assert lines(reading, "offers")["煤渣"]["quantity"] == "1278 吨/年"


def test_what_the_works_uses_itself_is_not_offered():
    rows = ("SW01", "高炉渣", "第Ⅰ类", 12000, 0, 0, "制砖", 9000, "外售", 3000, "/", "/", "/", "/")
    whole = ("SW02", "除尘灰", "第Ⅰ类", 500, 0, 0, "回用", 500, "/", "/", "/", "/", "/", "/")
    sheet = ("全年", [("一般工业固体废物流向汇总表（2025年度）",), FLOW, rows, whole])
    reading = read(workbook(sheet))
    assert list(lines(reading, "offers")) == ["高炉渣"]
    assert lines(reading, "offers")["高炉渣"]["quantity"] == "3000 吨/年"
    assert ("told", "used-inside", "全年!H3") in doubts(reading)
    assert ("全年!B4", "inside") in left(reading)


def test_a_code_of_the_other_list_makes_nothing_hazardous():
    """GB/T 39198 writes 223-001-07 for waste paper: the form of the national list of hazardous wastes."""
    sheet = arising(("223-001-07", "废纸", "第Ⅰ类", "包装", "固态", "/", "/", "12吨"))
    reading = read(workbook(sheet))
    found = lines(reading, "offers")["废纸"]
    assert "waste_code" not in found
    assert found["legal"] == "general-waste"
    assert "223-001-07" in found["note"]
    assert ("told", "other-list", "产生清单!A4") in doubts(reading)


def test_a_hazardous_code_in_a_ledger_of_general_waste_is_not_taken_unseen():
    sheet = arising(("900-249-08", "废油", "第Ⅰ类", "检修", "液态", "/", "/", "3吨"))
    reading = read(workbook(sheet))
    assert "waste_code" not in lines(reading, "offers")["废油"]
    assert ("refused", "code-clash", "产生清单!A4") in doubts(reading)


def test_only_what_left_is_a_least_amount():
    reading = read(workbook(leaving(("SW17", "废钢", "2025-03-02", 12.5, "钱", "运", "示A1", "公路", "外埠回收站", "省内"))))
    found = lines(reading, "offers")["废钢"]
    assert found["quantity"] == ">= 12.5 吨/年"
    assert found["note"] == "现由外埠回收站接收"
    assert ("asked", "only-moved", "出厂!D3") in doubts(reading)


def test_a_used_waste_is_asked_whether_it_is_sold():
    rows = ("SW03", "煤渣", "第Ⅰ类", 100, 0, 0, "/", "/", "综合利用", 100, "/", "/", "/", "/")
    reading = read(workbook(("全年", [("一般工业固体废物流向汇总表（2025年度）",), FLOW, rows])))
    assert lines(reading, "offers")["煤渣"]["now"] == "sell"
    assert ("asked", "use-or-sale", "全年!J3") in doubts(reading)


@pytest.mark.parametrize("word", ["约3吨", "3～5吨", "12,5oo"])
def test_a_month_that_is_no_plain_number_is_named_with_its_cell(word):
    sheets = year_of()
    sheets[4][1][2] = ("SW03", "煤渣", "第Ⅰ类", word, 0, 0, "/", "/", "外售", 1, "/", "/", "/", "/")
    reading = read(workbook(*sheets))
    assert "quantity" not in lines(reading, "offers")["煤渣"]
    assert any(level == "refused" and spot == "5月!D3" for level, _, spot in doubts(reading))


def test_records_of_days_are_added_over_the_year():
    titles = ("代码", "名称", "产生时间", "产生数量（吨）", "转移时间", "转移去向", "产生部门经办人", "运输经办人")
    rows = [("SW17", "铁屑", f"2025-{n:02}-{day:02}", 1.5, "", "贮存", "甲", "乙") for n in range(1, 13) for day in (5, 20)]
    reading = read(workbook(("记录", [("一般工业固体废物产生环节记录表",), titles, *rows])))
    assert lines(reading, "offers")["铁屑"]["quantity"] == "36 吨/年"


def test_a_ledger_of_several_firms_is_several_firms():
    def of(name):
        sheet = arising(("SW17", "铁屑", "第Ⅰ类", "机加工", "固态", "/", "/", "10吨"))
        return (name[:4], [sheet[1][0], (f"单位名称：{name}",), *sheet[1][2:]], sheet[2])

    reading = read(workbook(of("松果铝业有限公司"), of("橡子机械有限公司")))
    assert [head(reading, n)["name"] for n in (0, 1)] == ["松果铝业有限公司", "橡子机械有限公司"]
    assert [list(lines(reading, "offers", n)) for n in (0, 1)] == [["铁屑"], ["铁屑"]]


def test_no_name_of_a_firm_is_said_with_its_cure():
    reading = read(workbook(*year_of()))
    assert ("refused", "no-firm", "1月!A1") in doubts(reading)
    assert head(reading) == {}


def test_a_running_total_is_not_added_to_its_months():
    titles = [("代码", "名称", "产生量（吨）", None), (None, None, "本月", "本年累计")]
    months = [
        (f"{n}月", [(f"一般工业固体废物管理台账（2025年{n}月）",), *titles, ("SW03", "煤渣", 10, 10 * n)], "C2:D2 A2:A3 B2:B3")
        for n in range(1, 13)
    ]
    assert lines(read(workbook(*months)), "offers")["煤渣"]["quantity"] == "120 吨/年"


def test_what_stands_under_of_which_is_part_of_the_whole():
    rows = [
        ("一般工业固体废物管理台账（2025年度）",), ("名称", "产生量（吨）", None, None), (None, "总量", "其中", None),
        (None, None, "甲线", "乙线"), ("煤渣", 120, 70, 50),
    ]
    reading = read(workbook(("台账", rows, "B2:D2 C3:D3 A2:A4 B3:B4")))
    assert lines(reading, "offers")["煤渣"]["quantity"] == "120 吨/年"


def test_columns_that_may_or_may_not_add_up_are_asked():
    rows = [("一般工业固体废物管理台账（2025年度）",), ("名称", "产生量（吨）", None), (None, "甲线", "乙线"), ("煤渣", 70, 50)]
    reading = read(workbook(("台账", rows, "B2:C2 A2:A3")))
    assert "quantity" not in lines(reading, "offers")["煤渣"]
    assert ("refused", "which-column", "台账!B4") in doubts(reading)


def test_months_side_by_side_are_a_year():
    rows = [
        ("一般工业固体废物管理台账（2025年度）",), ("名称", "代码", *(f"{n}月" for n in range(1, 13)), "合计"),
        ("煤渣", "SW03", *range(1, 13), 78),
    ]
    reading = read(workbook(("台账", rows)))
    assert lines(reading, "offers")["煤渣"]["quantity"] == "78 吨/年"


def test_a_ledger_in_words_of_its_own_is_read():
    rows = [
        ("一般固废台账",), ("填报单位：松果铝业有限公司", None, "统计年度：2025年"),
        ("月份", "固废名称", "产生量(kg)", "综合利用量(kg)", "处置量(kg)", "贮存量(kg)", "接收单位"),
        *((n, "铝屑", 1500, 1500, 0, 0, "荷塘砖业有限公司") for n in range(1, 13)),
    ]
    reading = read(workbook(("表", rows)), BRICKS)
    found = lines(reading, "offers")["铝屑"]
    assert (found["quantity"], found["now"]) == ("18000 kg/a", "sell")
    assert found["sells_to"] == "firm: 荷塘砖业, quantity: 18000 kg/a"


def test_a_column_that_names_one_firm_names_it():
    rows = [("一般固废台账",), ("企业名称", "固废名称", "产生量（吨）"), ("松果铝业有限公司", "铝屑", 3), ("松果铝业有限公司", "铝渣", 4)]
    reading = read(workbook(("2025年", rows)))
    assert head(reading) == {"name": "松果铝业有限公司"}
    assert list(lines(reading, "offers")) == ["铝屑", "铝渣"]

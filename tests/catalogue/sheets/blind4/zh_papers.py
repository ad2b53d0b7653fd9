"""Minutes of a meeting with a table, and a balance of steam and water."""

from __future__ import annotations

from pathlib import Path

from tests.catalogue.sheets.blind.writing import Sheet, firm, line, ods, word, word_table

# fmt: off


# what was said at a meeting: a line a thing, the firm once, money in words
def _minutes(path: Path) -> None:
    document = word()
    document.add_heading("滨海工业园绿色循环供需对接会记录", 1)
    document.add_paragraph("时间：2026年3月12日下午　　地点：管委会二楼会议室")
    document.add_paragraph("主持：园区经济发展局　　记录：小赵")
    document.add_paragraph("各企业提出的供需事项如下：")
    word_table(document, [
        ["序号", "单位", "发言人", "供/需", "物料", "数量", "价格", "会议商定"],
        ["1", "天津滨海精细化工有限公司", "王工", "供", "副产盐酸", "600吨/月", "现付处置费150元/吨", "浓度31%，下周给渤海钢管送样"],
        ["2", "渤海钢管酸洗有限公司", "李主任", "需", "盐酸", "5000吨/年", "到厂价200元/吨以内", "先小试"],
        ["", "", "", "供", "酸洗废液", "3800吨/年", "处置费480元/吨", "管委会联系处置单位"],
        ["3", "津港食品有限公司", "郭经理", "供", "豆渣", "约5000吨/年", "送养殖户，不收费", "与绿野公司会后详谈"],
        ["4", "绿野有机肥有限公司", "马总", "需", "豆渣", "1万吨/年", "可付50元/吨", ""],
        ["5", "中南玻璃有限公司", "许工", "供", "碎玻璃", "1500吨/年", "售价420元/吨", "暂无对象"],
        ["", "", "", "需", "纯碱", "9000吨/年", "2300元/吨", "请联系碱厂"],
    ])
    document.add_paragraph("会议于16时30分结束。下次会议时间另行通知。")
    document.save(str(path))


MINUTES = Sheet("对接会记录0312.docx", "zh", _minutes, {"firms": [
    firm("天津滨海精细化工有限公司", offers=[line(
        "副产盐酸", "600 吨/月", disposal_cost="150 元/吨", either=["now", {"concentration": ["31%", None]}, {"purity": ["31%", None]}])]),
    firm("渤海钢管酸洗有限公司", offers=[line("酸洗废液", "3800 吨/年", disposal_cost="480 元/吨", either=["now"])],
         needs=[line("盐酸", "5000 吨/年", price="<= 200 元/吨")]),
    firm("津港食品有限公司", offers=[line("豆渣", "5000 吨/年", either=["now", "sells_to", {"price": ["0 元/吨", None]}, {"disposal_cost": ["0 元/吨", None]}])]),
    firm("绿野有机肥有限公司", needs=[line("豆渣", "10000 吨/年", price="50 元/吨")]),
    firm("中南玻璃有限公司", offers=[line("碎玻璃", "1500 吨/年", price="420 元/吨", either=["now"])],
         needs=[line("纯碱", "9000 吨/年", price="2300 元/吨")]),
], "asked": []})


# who gives and who takes of each medium, two columns a medium
def _balance(path: Path) -> None:
    ods(path, {"2025年平衡": [
        ["临港化工园蒸汽、水平衡表（2025年）", *[None] * 9],
        ["序号", "企业名称", "低压蒸汽（1.0MPa），万吨/年", None, "除盐水，万m³/年", None, "中水，万m³/年", None, "凝结水，万吨/年", None],
        [None, None, "外供", "外购", "外供", "外购", "外供", "外购", "外供", "外购"],
        [1, "临港热电有限责任公司", 42, None, 60, None, None, 85, None, 15],
        [2, "华盛石化有限公司", None, 18.5, None, 36, None, 52, 8.6, None],
        [3, "宏业氯碱股份有限公司", None, 9.2, None, 14, None, None, 6.4, None],
        [4, "临港污水处理厂", None, None, None, None, 210, None, None, None],
        [None, "合计", 42, 27.7, 60, 50, 210, 137, 15, 15],
        ["注：富余部分为厂内自用及管损。", *[None] * 9],
    ]}, {("2025年平衡", 1, 1): 10, ("2025年平衡", 2, 3): 2, ("2025年平衡", 2, 5): 2, ("2025年平衡", 2, 7): 2, ("2025年平衡", 2, 9): 2, ("2025年平衡", 9, 1): 10})


_STEAM = [{"material": ["低压蒸汽（1.0MPa）", "1.0MPa低压蒸汽", "蒸汽"]}, {"pressure": ["1.0 MPa", None]}]
BALANCE = Sheet("临港园区公用工程平衡.ods", "zh", _balance, {"firms": [
    firm("临港热电有限责任公司", offers=[line("低压蒸汽", "42 万吨/年", either=_STEAM), line("除盐水", "60 万m3/年")],
         needs=[line("中水", "85 万m3/年"), line("凝结水", "15 万吨/年")]),
    firm("华盛石化有限公司", offers=[line("凝结水", "8.6 万吨/年")], needs=[
        line("低压蒸汽", "18.5 万吨/年", either=_STEAM), line("除盐水", "36 万m3/年"), line("中水", "52 万m3/年")]),
    firm("宏业氯碱股份有限公司", offers=[line("凝结水", "6.4 万吨/年")], needs=[
        line("低压蒸汽", "9.2 万吨/年", either=_STEAM), line("除盐水", "14 万m3/年")]),
    firm("临港污水处理厂", offers=[line("中水", "210 万m3/年")]),
], "asked": []})

SHEETS: list[Sheet] = [MINUTES, BALANCE]

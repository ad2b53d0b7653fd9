"""A form with blocks, an energy manager's page with works across, and the pages of a park's brochure."""

from __future__ import annotations

from pathlib import Path

from tests.catalogue.sheets.blind.writing import Sheet, firm, merge, word, word_table, workbook
from tests.catalogue.sheets.blind5.entries import entry

# fmt: off


# a form of blocks: the first thing, the second thing; then what is sought
def _form(path: Path) -> None:
    book = workbook(登记表=[
        ["循环经济项目库企业登记表"],
        ["单位全称", "苏北恒昌玻纤有限公司", "统计员", "毛丽 0516-82220001"],
        ["开工天数", 345, "所在片区", "西片"],
        ["第一部分 外排及富余物"],
        ["物质1", "废玻璃丝", "数量及单位", "2800吨/年"],
        ["目前归宿", "填埋", "每吨花费", "110元"],
        ["物质2", "浸润剂废液", "数量及单位", "90吨/月"],
        ["目前归宿", "委托有资质单位处置", "每吨花费", "1900元"],
        ["物质3", "窑炉余热", "数量及单位", "18GJ/h"],
        ["目前归宿", "放空", "每吨花费", "/"],
        ["第二部分 外购及紧缺物"],
        ["物质1", "叶腊石粉", "数量及单位", "2.6万吨/年"],
        ["目前货源", "浙江", "每吨花费", "420元"],
        ["物质2", "硼钙石", "数量及单位", "3000吨/年"],
        ["目前货源", "进口", "每吨花费", "3100元"],
        ["填表说明：不产生、不使用的划“/”。"],
    ])
    merge(book["登记表"], "A1:D1", "A4:D4", "A11:D11", "A16:D16")
    book.save(path)


FORM = Sheet("恒昌玻纤登记表.xlsx", "zh", _form, {"firms": [
    firm("苏北恒昌玻纤有限公司", days=345, either=["contact", "phone", "operating_days"], offers=[
        entry("废玻璃丝", "2800 吨/年", disposal_cost="110 元/吨"), entry("浸润剂废液", "90 吨/月", disposal_cost="1900 元/吨"), entry("窑炉余热", "18 GJ/小时")],
        needs=[entry("叶腊石粉", "26000 吨/年", price="420 元/吨"), entry("硼钙石", "3000 吨/年", price="3100 元/吨")]),
], "asked": []})


# works across, what they draw and what they can give down, a unit a row
def _energy(path: Path) -> None:
    book = workbook(能水平衡=[
        ["化工区能源与用水余缺一览（2025年）"],
        ["指标", "单位", "华锦化工有限公司", "东晟热电有限公司", "兴泰食品有限公司", "安和医院"],
        ["对接人", None, "袁工 13500003331", "包科 13500003332", "潘姐 13500003333", "后勤科 0516-82220005"],
        ["（一）缺口"],
        ["低压蒸汽", "t/h", 22, "—", 6, 2],
        ["除盐水", "m³/d", 900, 1500, "—", "—"],
        ["天然气", "万m³/a", 380, "—", 45, 30],
        ["（二）富余"],
        ["中水", "m³/d", "—", 2600, 350, "—"],
        ["余热水", "GJ/h", 14, "—", "—", "—"],
        ["合计", None, None, None, None, None],
        ["说明：—为没有。"],
    ])
    merge(book["能水平衡"], "A1:F1", "A4:F4", "A8:F8", "A12:F12")
    book.save(path)


ENERGY = Sheet("化工区能水余缺一览.xlsx", "zh", _energy, {"firms": [
    firm("华锦化工有限公司", contact="袁工 13500003331", phone="13500003331", offers=[entry("余热水", "14 GJ/小时")], needs=[
        entry("低压蒸汽", "22 吨/小时"), entry("除盐水", "900 m3/天"), entry("天然气", "380 万m3/年")]),
    firm("东晟热电有限公司", contact="包科 13500003332", phone="13500003332", offers=[entry("中水", "2600 m3/天")], needs=[entry("除盐水", "1500 m3/天")]),
    firm("兴泰食品有限公司", contact="潘姐 13500003333", phone="13500003333", offers=[entry("中水", "350 m3/天")], needs=[
        entry("低压蒸汽", "6 吨/小时"), entry("天然气", "45 万m3/年")]),
    firm("安和医院", contact="后勤科 0516-82220005", phone="0516-82220005", needs=[entry("低压蒸汽", "2 吨/小时"), entry("天然气", "30 万m3/年")]),
], "asked": []})


# a brochure: a table a firm, what it gives and what it seeks in numbered lines
def _brochure(path: Path) -> None:
    document = word()
    document.add_heading("滨江工业园供需册", 0)
    document.add_paragraph("本册由园区招商部汇编,数据由企业提供。")
    for name, makes, gives, seeks, who in (
        ("天合饲料股份有限公司", "猪料、禽料", "①豆皮 300吨/月，760元/吨；②废编织袋 每月2吨，处置费500元/吨", "①玉米 8000吨/月，到厂2350元/吨；②豆粕 2500吨/月", "邱经理 13600004441"),
        ("明辉灯具有限公司", "LED灯具", "①铝边料 6吨/月，14500元/吨；②废包装纸箱 3吨/月，1100元/吨；③含胶废物 0.5吨/月，处置费4200元/吨", "无", "罗工 13600004442"),
        ("博源造纸有限公司", "箱板纸", "①制浆废渣 45吨/天，处置费180元/吨；②沼气 6000m³/天", "①废纸 1500吨/天，2050元/吨；②淀粉 20吨/天", "韩部长 13600004443"),
    ):
        word_table(document, [["企业", name], ["产什么", makes], ["能给什么", gives], ["要什么", seeks], ["联络", who]])
        document.add_paragraph("")
    document.save(str(path))


BROCHURE = Sheet("滨江工业园供需册.docx", "zh", _brochure, {"firms": [
    firm("天合饲料股份有限公司", contact="邱经理 13600004441", phone="13600004441", offers=[
        entry("豆皮", "300 吨/月", price="760 元/吨"), entry("废编织袋", "2 吨/月", disposal_cost="500 元/吨"),
        entry("猪料", optional=True), entry("禽料", optional=True)],
        needs=[entry("玉米", "8000 吨/月", price="2350 元/吨"), entry("豆粕", "2500 吨/月")]),
    firm("明辉灯具有限公司", contact="罗工 13600004442", phone="13600004442", offers=[
        entry("铝边料", "6 吨/月", price="14500 元/吨"), entry("废包装纸箱", "3 吨/月", price="1100 元/吨"), entry("含胶废物", "0.5 吨/月", disposal_cost="4200 元/吨"),
        entry("LED灯具", optional=True)]),
    firm("博源造纸有限公司", contact="韩部长 13600004443", phone="13600004443", offers=[
        entry("制浆废渣", "45 吨/天", disposal_cost="180 元/吨"), entry("沼气", "6000 m3/天"), entry("箱板纸", optional=True)],
        needs=[entry("废纸", "1500 吨/天", price="2050 元/吨"), entry("淀粉", "20 吨/天")]),
], "asked": []})

SHEETS: list[Sheet] = [FORM, ENERGY, BROCHURE]

"""What a park office gathers: firms across, wishes in cells, a list of needs, manifests, energy, slips of a meeting."""

from __future__ import annotations

from pathlib import Path

from tests.catalogue.sheets.blind.writing import Sheet, firm, merge, word, word_table, workbook
from tests.catalogue.sheets.blind7.entries import entry

# fmt: off


# items down, a firm a column
def _across(path: Path) -> None:
    book = workbook(一览=[
            ["平湖循环经济园重点企业资源情况一览表（2025）"],
            ["项目", "海泰磷化工", "丰源肥业", "新锐电池材料", "平湖热力"],
            ["主要产品", "湿法磷酸 12万吨/年", "复合肥 30万吨/年", "磷酸铁 5万吨/年", "蒸汽 90万吨/年"],
            ["固废名称", "磷石膏", "废包装袋", "废碱渣", "粉煤灰"],
            ["年产生量（吨）", 600000, 45, 1800, 36000],
            ["含水率", "20%", "/", "40%", "/"],
            ["目前去向", "渣场堆存", "外售", "委托处置", "外售砖厂"],
            ["处置费用（元/吨）", 15, None, 650],
            ["需外购原料", "硫酸", "磷酸一铵", "磷酸", "原煤"],
            ["年需求量（吨）", 320000, 60000, 42000, 280000],
            ["采购价（元/吨）", 420, 3100, 6800, 690],
            ["联系人", "梁工", "蔡经理", "余工", "汤科长"],
        ])
    merge(book["一览"], "A1:E1")
    book.save(path)


ACROSS = Sheet("重点企业资源一览.xlsx", "zh", _across, {"firms": [
    firm("海泰磷化工", either=["contact", "phone"], offers=[
        entry("湿法磷酸", "12 万吨/年", kind="product"),
        entry("磷石膏", "600000 吨/年", disposal_cost="15 元/吨", moisture="20%"),
    ], needs=[
        entry("硫酸", "320000 吨/年", price="420 元/吨"),
    ]),
    firm("丰源肥业", either=["contact", "phone"], offers=[
        entry("复合肥", "30 万吨/年", kind="product"),
        entry("废包装袋", "45 吨/年"),
    ], needs=[
        entry("磷酸一铵", "60000 吨/年", price="3100 元/吨"),
    ]),
    firm("新锐电池材料", either=["contact", "phone"], offers=[
        entry("磷酸铁", "5 万吨/年", kind="product"),
        entry("废碱渣", "1800 吨/年", disposal_cost="650 元/吨", moisture="40%"),
    ], needs=[
        entry("磷酸", "42000 吨/年", price="6800 元/吨"),
    ]),
    firm("平湖热力", either=["contact", "phone"], offers=[
        entry("蒸汽", "90 万吨/年"),
        entry("粉煤灰", "36000 吨/年"),
    ], needs=[
        entry("原煤", "280000 吨/年", price="690 元/吨"),
    ]),
], "asked": []})


# a firm a row, what it has and wants with amounts and prices in the lines of a cell
def _wishes(path: Path) -> None:
    book = workbook(Sheet1=[
            ["附件1"],
            ["平湖循环经济园企业资源供需信息征集表"],
            ["序号", "企业名称（全称）", "所属行业", "可提供的资源（名称、数量、价格）", "需要的资源（名称、数量、要求）", "目前处置/采购方式", "联系人及电话", "是否同意公开"],
            [1, "平湖金穗淀粉糖有限公司", "农副食品加工", "玉米皮渣 1.6万吨/年，1100元/吨\n玉米浆 8000吨/年，700元/吨\n沼气 200万方/年", "玉米 18万吨/年，水分≤14%\n液碱 1200吨/年\n盐酸 900吨/年", "玉米皮渣卖饲料厂", "周工 138xxxx2201", "是"],
            [2, "平湖振华轮胎有限公司", "橡胶制品", "废胶料、胶边 650吨/年，2200元/吨\n废钢丝 300吨/年", "炭黑 9000吨/年\n氧化锌 520吨/年", "废胶料外售", "程工 139xxxx4410", "是"],
            [3, "平湖立新电镀中心", "表面处理", "无", "盐酸（31%）2000吨/年\n片碱 500吨/年\n氯化亚铁 300吨/年", "贸易商采购", "郑总", "否"],
            [4, "平湖良友畜禽", "养殖", "鸡粪 约30吨/天，免费，自提\n屠宰污泥 400吨/年，处置费150元/吨", "豆粕 6000吨/年；锯末垫料 1500吨/年", "鸡粪给周边农户", "苏先生 135xxxx9917", "是"],
            [5, "平湖东方石化仓储", None, "蒸汽冷凝水 5吨/小时，80℃", "氮气 60万Nm3/年，0.6MPa", None, "倪工", "是"],
        ])
    merge(book["Sheet1"], "A1:H1", "A2:H2")
    book.save(path)


WISHES = Sheet("供需信息征集表.xlsx", "zh", _wishes, {"firms": [
    firm("平湖金穗淀粉糖有限公司", either=["contact", "phone"], offers=[
        entry("玉米皮渣", "1.6 万吨/年", price="1100 元/吨"),
        entry("玉米浆", "8000 吨/年", price="700 元/吨"),
        entry("沼气", "200 万方/年"),
    ], needs=[
        entry("玉米", "18 万吨/年"),
        entry("液碱", "1200 吨/年"),
        entry("盐酸", "900 吨/年"),
    ]),
    firm("平湖振华轮胎有限公司", either=["contact", "phone"], offers=[
        entry("废胶料、胶边", "650 吨/年", price="2200 元/吨"),
        entry("废钢丝", "300 吨/年"),
    ], needs=[
        entry("炭黑", "9000 吨/年"),
        entry("氧化锌", "520 吨/年"),
    ]),
    firm("平湖立新电镀中心", either=["contact", "phone"], needs=[
        entry("盐酸（31%）", "2000 吨/年", {"material": ["盐酸"]}),
        entry("片碱", "500 吨/年"),
        entry("氯化亚铁", "300 吨/年"),
    ]),
    firm("平湖良友畜禽", either=["contact", "phone"], offers=[
        entry("鸡粪", "30 吨/天", {"price": ["0 元/吨", "0 元/吨", None]}),
        entry("屠宰污泥", "400 吨/年", disposal_cost="150 元/吨"),
    ], needs=[
        entry("豆粕", "6000 吨/年"),
        entry("锯末垫料", "1500 吨/年"),
    ]),
    firm("平湖东方石化仓储", either=["contact", "phone"], offers=[
        entry("蒸汽冷凝水", "5 吨/小时", temperature="80 ℃"),
    ], needs=[
        entry("氮气", "60 万Nm3/年", pressure="0.6 MPa"),
    ]),
], "asked": []})


# a list of needs under headings of kinds, wastes to be taken among them, and something else
def _needs(path: Path) -> None:
    document = word()
    document.add_paragraph("平湖循环经济园企业要素需求清单（第三批）")
    table = word_table(document, [
        ["序号", "需求企业", "需求事项", "需求量", "期望价格", "联系人"],
        ["一、原材料类", "", "", "", "", ""],
        ["1", "海泰磷化工", "液氨", "2.5万吨/年", "2800元/吨", "梁工"],
        ["2", "新锐电池材料", "双氧水（27.5%）", "9000吨/年", "900元/吨", "余工"],
        ["3", "新锐电池材料", "硫酸亚铁（钛白副产）", "8万吨/年", "60元/吨", "余工"],
        ["二、能源类", "", "", "", "", ""],
        ["4", "平湖宏盛皮革有限公司", "蒸汽", "6.5万吨/年", "220元/吨", "夏主任"],
        ["5", "平湖金穗淀粉糖有限公司", "绿电", "3000万千瓦时/年", "0.42元/千瓦时", "周工"],
        ["三、固废处置类", "", "", "", "", ""],
        ["6", "海泰磷化工", "磷石膏综合利用", "20万吨/年", "倒贴10元/吨", "梁工"],
        ["7", "平湖宏盛皮革有限公司", "综合污泥处置", "2600吨/年", "300元/吨以内", "夏主任"],
        ["四、其他", "", "", "", "", ""],
        ["8", "平湖振华轮胎有限公司", "招聘一线工人30名", "", "6000元/月", "程工"],
    ])
    table.cell(1, 0).merge(table.cell(1, 5))
    table.cell(5, 0).merge(table.cell(5, 5))
    table.cell(8, 0).merge(table.cell(8, 5))
    table.cell(11, 0).merge(table.cell(11, 5))
    document.save(str(path))


NEEDS = Sheet("企业需求清单.docx", "zh", _needs, {"firms": [
    firm("海泰磷化工", either=["contact", "phone"], offers=[
        entry("磷石膏", "20 万吨/年", {"material": ["磷石膏综合利用"]}, disposal_cost="10 元/吨"),
    ], needs=[
        entry("液氨", "25000 吨/年", price="2800 元/吨"),
    ]),
    firm("新锐电池材料", either=["contact", "phone"], needs=[
        entry("双氧水（27.5%）", "9000 吨/年", {"material": ["双氧水"]}, price="900 元/吨"),
        entry("硫酸亚铁（钛白副产）", "8 万吨/年", {"material": ["硫酸亚铁"]}, price="60 元/吨"),
    ]),
    firm("平湖宏盛皮革有限公司", either=["contact", "phone"], offers=[
        entry("综合污泥", "2600 吨/年", {"material": ["综合污泥处置"]}, {"disposal_cost": ["300 元/吨", "<= 300 元/吨", None]}),
    ], needs=[
        entry("蒸汽", "6.5 万吨/年", price="220 元/吨"),
    ]),
    firm("平湖金穗淀粉糖有限公司", either=["contact", "phone"], needs=[
        entry("绿电", "3000 万千瓦时/年", price="0.42 元/千瓦时"),
    ]),
    firm("平湖振华轮胎有限公司", optional=True, either=["contact", "phone"]),
], "asked": []})


# manifests, a lorry a row
def _transfers(path: Path) -> None:
    rows = [
        "转移日期,联单编号,移出单位,废物名称,废物代码,转移量（吨）,接收单位,运输单位,处置方式",
        "2025-02-11,2025330482000112,新锐电池材料,废离子交换树脂,900-015-13,4.2,浙北固废,顺达危运,焚烧",
        "2025-03-05,2025330482000230,平湖宏盛皮革有限公司,含铬污泥,193-001-21,32.5,浙北固废,顺达危运,填埋",
        "2025-06-18,2025330482000671,平湖宏盛皮革有限公司,含铬污泥,193-001-21,29.8,浙北固废,顺达危运,填埋",
        "2025-07-02,2025330482000705,新锐电池材料,废机油,900-214-08,1.1,明达再生油,顺达危运,再生",
        "2025-09-20,2025330482000988,平湖宏盛皮革有限公司,含铬污泥,193-001-21,31.7,浙北固废,顺达危运,填埋",
        "2025-10-15,2025330482001054,新锐电池材料,废离子交换树脂,900-015-13,3.8,浙北固废,顺达危运,焚烧",
        "2025-12-08,2025330482001277,平湖振华轮胎有限公司,废活性炭,900-039-49,6.4,浙北固废,安捷物流,焚烧",
    ]
    path.write_bytes("".join(f"{text}\r\n" for text in rows).encode("utf-8-sig"))


TRANSFERS = Sheet("危废转移联单台账.csv", "zh", _transfers, {"firms": [
    firm("新锐电池材料", either=["contact", "phone"], offers=[
        entry("废离子交换树脂", None, {"quantity": ["8.0 吨/年", None]}, waste_code="900-015-13", hazardous="yes"),
        entry("废机油", None, {"quantity": ["1.1 吨/年", None]}, waste_code="900-214-08", hazardous="yes"),
    ]),
    firm("平湖宏盛皮革有限公司", either=["contact", "phone"], offers=[
        entry("含铬污泥", None, {"quantity": ["94.0 吨/年", None]}, waste_code="193-001-21", hazardous="yes"),
    ]),
    firm("平湖振华轮胎有限公司", either=["contact", "phone"], offers=[
        entry("废活性炭", None, {"quantity": ["6.4 吨/年", None]}, waste_code="900-039-49", hazardous="yes"),
    ]),
], "asked": []})


# energy bought and given, the firms as headings between
def _energy(path: Path) -> None:
    book = workbook(**{
        "2025用能": [
            ["2025年园区企业能源消费与余热情况统计"],
            ["能源/余热品种", "方向", "数量", "单位", "单价（元）", "备注"],
            ["一、海泰磷化工"],
            ["蒸汽（1.0MPa）", "购入", 28, "万吨", 205],
            ["电力", "购入", 1.9, "亿kWh", 0.61],
            ["硫酸装置中压余热蒸汽", "外供", 9, "万吨", 160, "3.8MPa，目前部分放空"],
            ["二、平湖金穗淀粉糖有限公司"],
            ["蒸汽（0.8MPa）", "购入", 21, "万吨", 205],
            ["电力", "购入", 7600, "万kWh", 0.63],
            ["沼气", "外供", 200, "万m³", None, "自用有余"],
            ["三、平湖热力"],
            ["原煤", "购入", 28, "万吨", 690, "5000大卡"],
            ["蒸汽（1.0MPa）", "外供", 90, "万吨", 205],
            ["园区合计（标煤）", None, 46.2, "万吨标煤"],
        ],
    })
    merge(book["2025用能"], "A1:F1", "A3:F3", "A7:F7", "A11:F11")
    book.save(path)


ENERGY = Sheet("蒸汽用能分企业统计.xlsx", "zh", _energy, {"firms": [
    firm("海泰磷化工", either=["contact", "phone"], offers=[
        entry("硫酸装置中压余热蒸汽", "9 万吨/年", price="160 元/吨", pressure="3.8 MPa"),
    ], needs=[
        entry("蒸汽（1.0MPa）", "28 万吨/年", {"material": ["蒸汽"]}, price="205 元/吨", pressure="1.0 MPa"),
        entry("电力", "1.9 亿kWh/年", price="0.61 元/kWh"),
    ]),
    firm("平湖金穗淀粉糖有限公司", either=["contact", "phone"], offers=[
        entry("沼气", "200 万m³/年"),
    ], needs=[
        entry("蒸汽（0.8MPa）", "21 万吨/年", {"material": ["蒸汽"]}, price="205 元/吨", pressure="0.8 MPa"),
        entry("电力", "7600 万kWh/年", price="0.63 元/kWh"),
    ]),
    firm("平湖热力", either=["contact", "phone"], offers=[
        entry("蒸汽（1.0MPa）", "90 万吨/年", {"material": ["蒸汽"]}, price="205 元/吨", pressure="1.0 MPa"),
    ], needs=[
        entry("原煤", "28 万吨/年", price="690 元/吨"),
    ]),
], "asked": []})


# reply slips of a meeting, a table a firm
def _slips(path: Path) -> None:
    document = word()
    document.add_paragraph("资源循环利用对接会 参会回执")
    document.add_paragraph("回执一")
    word_table(document, [
        ["单位名称", "平湖东山木业有限公司"],
        ["参会人员", "廖厂长、小许"],
        ["联系电话", "136xxxx7714"],
        ["可供应的产品/副产品", "木屑、刨花 2200吨/年，450元/吨；木皮边角料 600吨/年"],
        ["希望采购", "脲醛树脂胶 1800吨/年；热量（导热油，220℃）"],
        ["是否需要安排洽谈", "是"],
    ])
    document.add_paragraph("回执二")
    word_table(document, [
        ["单位名称", "平湖启明玻璃制品有限公司"],
        ["参会人员", "钱工"],
        ["联系电话", "139xxxx0031"],
        ["可供应的产品/副产品", "碎玻璃 800吨/年，价格面议"],
        ["希望采购", "石英砂 2.4万吨/年，纯碱 7000吨/年，废玻璃（无色）3000吨/年，600元/吨"],
        ["是否需要安排洽谈", "是，希望约平湖新材料公司"],
    ])
    document.add_paragraph("回执三")
    word_table(document, [
        ["单位名称", "平湖百味调味品厂"],
        ["参会人员", "/"],
        ["联系电话", "137xxxx5502"],
        ["可供应的产品/副产品", "酱渣，每月约120吨，现每吨付80元清运费"],
        ["希望采购", "无"],
        ["是否需要安排洽谈", "否"],
    ])
    document.save(str(path))


SLIPS = Sheet("对接会回执.docx", "zh", _slips, {"firms": [
    firm("平湖东山木业有限公司", either=["contact", "phone"], offers=[
        entry("木屑、刨花", "2200 吨/年", price="450 元/吨"),
        entry("木皮边角料", "600 吨/年"),
    ], needs=[
        entry("脲醛树脂胶", "1800 吨/年"),
        entry("热量（导热油，220℃）", None, {"material": ["热量", "热量（导热油）"]}, temperature="220 ℃"),
    ]),
    firm("平湖启明玻璃制品有限公司", either=["contact", "phone"], offers=[
        entry("碎玻璃", "800 吨/年"),
    ], needs=[
        entry("石英砂", "2.4 万吨/年"),
        entry("纯碱", "7000 吨/年"),
        entry("废玻璃（无色）", "3000 吨/年", price="600 元/吨"),
    ]),
    firm("平湖百味调味品厂", either=["contact", "phone"], offers=[
        entry("酱渣", "120 吨/月", disposal_cost="80 元/吨"),
    ]),
], "asked": []})


SHEETS: list[Sheet] = [ACROSS, WISHES, NEEDS, TRANSFERS, ENERGY, SLIPS]

"""What a firm fills in or holds: a survey of its basics, a ledger of general waste, a plan of hazardous waste."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.catalogue.sheets.blind.writing import Sheet, firm, merge, word, word_table, workbook, xls
from tests.catalogue.sheets.blind7.entries import entry

# fmt: off

_OPEN = ["contact", "phone"]


# the survey of a firm's basics: label and value in pairs, then small tables under numbered titles, a wish at the end
def _basics(path: Path) -> None:
    document = word()
    document.add_paragraph("附件2")
    document.add_paragraph("工业企业基本情况调查表")
    document.add_paragraph("填报单位（盖章）：江南酱园食品股份有限公司        填报日期：2026年3月12日")
    word_table(document, [
        ["企业名称", "江南酱园食品股份有限公司", "统一社会信用代码", "91330402MA2B8K3L5X"],
        ["法定代表人", "沈国良", "联系人及电话", "王芳 0573-8386****"],
        ["所属行业", "酱油、食醋及类似制品制造（C1462）", "投产时间", "2009年6月"],
        ["占地面积（亩）", "86", "职工人数", "214"],
        ["年生产天数", "300天", "生产班制", "两班制"],
        ["上年产值（万元）", "18600", "年综合能耗（吨标煤）", "3120"],
    ])
    document.add_paragraph("一、主要产品")
    word_table(document, [
        ["产品名称", "设计产能", "2025年实际产量", "主要销往"],
        ["酿造酱油", "5万吨/年", "3.6万吨", "华东、华南"],
        ["米醋", "1万吨/年", "6200吨", "浙江"],
    ])
    document.add_paragraph("二、主要原辅材料")
    word_table(document, [
        ["名称", "年用量", "单位", "来源地"],
        ["脱脂豆粕", "8600", "吨", "张家港"],
        ["小麦", "5200", "吨", "河南周口"],
        ["食用盐", "6400", "吨", "本省"],
        ["玻璃瓶", "3200", "万只", "湖州"],
    ])
    document.add_paragraph("三、能源及水消耗")
    word_table(document, [
        ["品种", "年消耗量", "单价", "供应单位"],
        ["电", "680万千瓦时", "0.72元/度", "国网"],
        ["蒸汽", "28000吨", "218元/吨", "嘉盛热电"],
        ["自来水", "21万吨", "3.95元/吨", "市水务"],
    ])
    document.add_paragraph("四、副产物及固体废物")
    word_table(document, [
        ["名称", "年产生量（吨）", "含水率", "处置方式", "费用（元/吨）"],
        ["酱渣", "4100", "70%", "外售做饲料", "收入60"],
        ["废硅藻土", "150", "/", "委托填埋", "280"],
        ["污水站污泥", "900", "80%", "委托焚烧", "320"],
        ["废纸箱", "35", "/", "废品回收站", "/"],
    ])
    document.add_paragraph("五、存在的困难和需园区协调的事项")
    document.add_paragraph("1.蒸汽价格偏高，希望协调。2.如园区能供中水，冷却和绿化年需约3万吨。")
    document.save(str(path))


BASICS = Sheet("企业基本情况调查表.docx", "zh", _basics, {"firms": [
    firm("江南酱园食品股份有限公司", days=300, either=_OPEN, offers=[
        entry("酿造酱油", "3.6 万吨/年", kind="product"),
        entry("米醋", "6200 吨/年", kind="product"),
        entry("酱渣", "4100 吨/年", price="60 元/吨", moisture="70%"),
        entry("废硅藻土", "150 吨/年", disposal_cost="280 元/吨", now="landfill"),
        entry("污水站污泥", "900 吨/年", disposal_cost="320 元/吨", moisture="80%", now="incinerate"),
        entry("废纸箱", "35 吨/年"),
    ], needs=[
        entry("脱脂豆粕", "8600 吨/年"),
        entry("小麦", "5200 吨/年"),
        entry("食用盐", "6400 吨/年"),
        entry("玻璃瓶", "3200 万只/年"),
        entry("电", "680 万千瓦时/年", price="0.72 元/度"),
        entry("蒸汽", "28000 吨/年", price="218 元/吨"),
        entry("自来水", "21 万吨/年", price="3.95 元/吨"),
        entry("中水", "3 万吨/年", optional=True),
    ]),
], "asked": []})


# the ledger of general waste in the forms of the announcement: a list, one month's flows, the lorries out of the gate
def _ledger(path: Path) -> None:
    made = [
        ["附表1  一般工业固体废物产生清单"],
        ["单位名称：赣江华纸业有限公司", None, None, None, "填表人：周小兰", None, "填表日期：2026年1月5日"],
        ["代码", "名称", "类别", "产生环节", "物理性状", "主要成分", "污染特性", "产废系数/年产生量"],
        ["SW15", "浆渣", "第Ⅰ类", "筛选净化", "固态", "短纤维、砂", "无", "0.03t/t浆，6600t/a"],
        ["SW17", "废塑料（绞绳）", "第Ⅰ类", "水力碎浆", "固态", "PE、铁丝", "无", "9200t/a"],
        ["SW07", "综合污泥", "第Ⅱ类", "污水处理", "半固态", "纤维、碳酸钙", "COD", "31000t/a（含水率62%）"],
        ["SW03", "炉渣", "第Ⅰ类", "自备锅炉", "固态", "SiO2、Al2O3", "无", "14500t/a"],
        ["SW02", "粉煤灰", "第Ⅱ类", "除尘", "粉末", "SiO2、CaO", "pH", "2.3万t/a"],
        ["SW06", "脱硫石膏", "第Ⅱ类", "烟气脱硫", "固态", "CaSO4·2H2O", "pH", "8800t/a"],
    ]
    month = [
        ["附表2  一般工业固体废物流向汇总表"],
        ["2025年12月"],
        ["代码", "名称", "类别", "产生量（吨）", "贮存量（吨）", "累计贮存量（吨）", "自行利用", None, "委托利用", None, "委托处置", None],
        [None, None, None, None, None, None, "方式", "数量（吨）", "方式", "数量（吨）", "方式", "数量（吨）"],
        ["SW15", "浆渣", "Ⅰ", 540, 20, 65, "锅炉掺烧", 520, "/", 0, "/", 0],
        ["SW17", "废塑料（绞绳）", "Ⅰ", 770, 0, 40, "/", 0, "再生造粒", 770, "/", 0],
        ["SW07", "综合污泥", "Ⅱ", 2610, 0, 110, "锅炉掺烧", 1500, "制砖", 1110, "/", 0],
        ["SW03", "炉渣", "Ⅰ", 1230, 30, 80, "/", 0, "制砖", 1200, "/", 0],
        ["SW02", "粉煤灰", "Ⅱ", 1980, 0, 0, "/", 0, "水泥混合材", 1980, "/", 0],
        ["SW06", "脱硫石膏", "Ⅱ", 745, 0, 25, "/", 0, "水泥缓凝剂", 745, "/", 0],
    ]
    gate = [
        ["附表3  一般工业固体废物出厂环节记录表"],
        ["记录表编号", "代码", "名称", "出厂时间", "出厂数量（单位）", "运输单位", "车牌号", "接收单位", "流向类型", "经办人"],
        ["出厂20251203-1", "SW02", "粉煤灰", "12.3 8:20", "31.2吨", "顺通物流", "赣D·8****", "吉安金鹰水泥有限公司", "跨县区", "刘平"],
        ["出厂20251203-2", "SW02", "粉煤灰", "12.3 10:05", "30.8吨", "顺通物流", "赣D·6****", "吉安金鹰水泥有限公司", "跨县区", "刘平"],
        ["出厂20251203-3", "SW07", "综合污泥", "12.3 14:40", "28.5吨", "顺通物流", "赣D·6****", "泰和宏发新型建材厂", "本县", "刘平"],
    ]
    book = workbook(附表1=made, 附表2=month, 附表3=gate)
    merge(book["附表1"], "A1:H1", "A2:D2", "E2:F2", "G2:H2")
    merge(book["附表2"], "A1:L1", "A2:L2", "G3:H3", "I3:J3", "K3:L3", *(f"{column}3:{column}4" for column in "ABCDEF"))
    merge(book["附表3"], "A1:J1")
    book.save(path)


_GENERAL = ["legal", "now"]

LEDGER = Sheet("一般固废管理台账.xlsx", "zh", _ledger, {"firms": [
    firm("赣江华纸业有限公司", either=_OPEN, offers=[
        entry("浆渣", "6600 t/年", *_GENERAL, state="solid"),
        entry("废塑料（绞绳）", "9200 t/年", *_GENERAL, state="solid"),
        entry("综合污泥", "31000 t/年", *_GENERAL, moisture="62%"),
        entry("炉渣", "14500 t/年", *_GENERAL, state="solid"),
        entry("粉煤灰", "2.3 万t/年", *_GENERAL, state="solid"),
        entry("脱硫石膏", "8800 t/年", *_GENERAL, state="solid"),
    ]),
    firm("吉安金鹰水泥有限公司", optional=True, needs=[entry("粉煤灰", None, "quantity", optional=True)]),
    firm("泰和宏发新型建材厂", optional=True, needs=[entry("综合污泥", None, "quantity", optional=True)]),
], "asked": []})


# the year's plan of hazardous waste of a maker of circuit boards: what arises, last year's amount, who takes it
def _plan(path: Path) -> None:
    xls(path, {
        "基本信息": [
            ["产废单位基本信息表"],
            ["单位名称", "深泉电路板（赣州）有限公司", "注册地址", "龙南经开区富康工业园"],
            ["统一社会信用代码", "91360822MA38T6QH1H", "行业类别", "电子电路制造 C3982"],
            ["环保负责人", "钟伟", "联系电话", "1397070****"],
            ["管理类别", "危险废物环境重点监管单位", "计划年度", "2026"],
        ],
        "产生情况": [
            ["危险废物产生情况信息表"],
            ["序号", "产生危险废物设施", None, "危险废物名称", None, "危险废物类别", "危险废物代码", "有害成分名称", "形态", "危险特性", "上年度实际产生量", "本年度预计产生量", "计量单位"],
            [None, "名称", "编号", "行业俗称/单位内部名称", "国家危险废物名录名称", None, None, None, None, None, None, None, None],
            [1, "碱性蚀刻线", "MF0012", "碱性蚀刻废液", "线路板生产过程中产生的废蚀铜液", "HW22", "398-004-22", "铜", "液态", "T", 2480, 2600, "吨"],
            [2, "退锡线", "MF0015", "退锡废水", "镀层剥除过程中产生的废槽液、槽渣和废水处理污泥", "HW17", "336-066-17", "锡、铜", "液态", "T", 310, 330, "吨"],
            [3, "废水站", "MF0031", "含铜污泥", "铜板蚀刻过程中产生的废蚀刻液和废水处理污泥", "HW22", "398-051-22", "铜", "半固态", "T", 1850, 1900, "吨"],
            [4, "阻焊丝印", "MF0020", "废油墨渣", "使用油墨产生的废物", "HW12", "900-253-12", "有机溶剂", "半固态", "T,I", 12.4, 13, "吨"],
            [5, "废气处理", "TA005", "废活性炭", "VOCs治理过程产生的废活性炭", "HW49", "900-039-49", "VOCs", "固态", "T", 26, 28, "吨"],
            [6, "仓库", "/", "废灯管", "废含汞荧光灯管", "HW29", "900-023-29", "汞", "固态", "T", 45, 40, "千克"],
            [7, "钻孔、锣边", "MF0007", "覆铜板边角料", "废电路板及其边角料", "HW49", "900-045-49", "铜、环氧树脂", "固态", "T", 415, 430, "吨"],
        ],
        "委托外单位": [
            ["委托外单位利用/处置措施情况"],
            ["序号", "危险废物名称", "代码", "委托单位名称", "许可证编号", "利用/处置方式", "本年度计划委托量（吨）", "上年度委托量（吨）"],
            [1, "碱性蚀刻废液", "398-004-22", "江西瑞源铜业再生有限公司", "赣环危废证字009号", "R4", 2600, 2480],
            [2, "退锡废水", "336-066-17", "江西瑞源铜业再生有限公司", "赣环危废证字009号", "R4", 330, 310],
            [3, "含铜污泥", "398-051-22", "江西瑞源铜业再生有限公司", "赣环危废证字009号", "R4", 1900, 1850],
            [4, "废油墨渣", "900-253-12", "赣南固废处置中心有限公司", "赣环危废证字021号", "D10", 13, 12.4],
            [5, "废活性炭", "900-039-49", "赣南固废处置中心有限公司", "赣环危废证字021号", "D10", 28, 26],
        ],
    }, {("基本信息", 1, 1): (1, 4), ("产生情况", 1, 1): (1, 13), ("产生情况", 2, 2): (2, 3), ("产生情况", 2, 4): (2, 5),
        ("委托外单位", 1, 1): (1, 8)})


def _planned(name: str, planned: str, last: str, code: str, **more: Any) -> dict[str, Any]:
    """A waste; what arose last year is measured, what is planned is newer: a card may say either."""
    return entry(name, planned, "now", {"quantity": [planned, last]}, waste_code=code, hazardous="yes", **more)


def _taker(name: str, number: str) -> dict[str, Any]:
    return firm(name, optional=True, permits=[
        {"type": "经营许可证", "number": number, "optional": True, "either": ["type", "codes", "capacity", "mode", "until"]},
    ])


PLAN = Sheet("危废管理计划2026.xls", "zh", _plan, {"firms": [
    firm("深泉电路板（赣州）有限公司", either=_OPEN, offers=[
        _planned("碱性蚀刻废液", "2600 吨/年", "2480 吨/年", "398-004-22", state="liquid"),
        _planned("退锡废水", "330 吨/年", "310 吨/年", "336-066-17", state="liquid"),
        _planned("含铜污泥", "1900 吨/年", "1850 吨/年", "398-051-22"),
        _planned("废油墨渣", "13 吨/年", "12.4 吨/年", "900-253-12"),
        _planned("废活性炭", "28 吨/年", "26 吨/年", "900-039-49", state="solid"),
        _planned("废灯管", "40 千克/年", "45 千克/年", "900-023-29", state="solid"),
        _planned("覆铜板边角料", "430 吨/年", "415 吨/年", "900-045-49", state="solid"),
    ]),
    _taker("江西瑞源铜业再生有限公司", "赣环危废证字009号"),
    _taker("赣南固废处置中心有限公司", "赣环危废证字021号"),
], "asked": []})


SHEETS: list[Sheet] = [BASICS, LEDGER, PLAN]

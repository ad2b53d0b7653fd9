"""A street office's walk round its workshops, an industry bureau's return, and a trading group's list."""

from __future__ import annotations

from pathlib import Path

from tests.catalogue.sheets.blind.writing import Sheet, firm, merge, workbook, xls
from tests.catalogue.sheets.blind5.entries import entry

# fmt: off


# a street office walked round: who, what lies about, how much a month, what becomes of it, what it costs
def _street(path: Path) -> None:
    book = workbook(走访台账=[
        ["河埠街道小微企业废弃物走访台账（2026年一季度）"],
        ["走访人：陆晓、郑明", None, None, None, None, None, "数字为店家口头所报"],
        ["走访日", "商户", "门牌", "剩下些什么", "一个月大概", "计量", "眼下怎么弄", "一吨要贴多少钱", "老板及手机", "还想买点什么"],
        ["1.6", "金顺五金加工店", "河埠路18号", "铁屑", 4, "吨", "卖废品站", None, "金老板 13900001111", "废机油桶"],
        ["1.6", "永利木器厂", "河埠路22号", "锯末", 6.5, "吨", "养鸡场拉走", None, "徐师傅 13900001112", None],
        [None, None, None, "油漆桶", 0.3, "吨", "危废公司收", 3800, None, None],
        ["1.9", "大丰酱园", "桥东3号", "酱渣", 12, "吨", "倒进污水站", 160, "方会计 13900001113", "食盐"],
        ["1.9", "红叶印务社", "桥东9号", "切纸边", 2.2, "吨", "卖纸厂", None, "小洪 13900001114", None],
        ["本季合计", None, None, None, 25, None, None, None, None, None],
    ])
    merge(book["走访台账"], "A1:J1", "A5:A6", "B5:B6", "C5:C6", "I5:I6")
    book.save(path)


STREET = Sheet("河埠街道走访台账.xlsx", "zh", _street, {"firms": [
    firm("金顺五金加工店", contact="金老板 13900001111", phone="13900001111", offers=[entry("铁屑", "4 吨/月")], needs=[entry("废机油桶")]),
    firm("永利木器厂", contact="徐师傅 13900001112", phone="13900001112", offers=[
        entry("锯末", "6.5 吨/月"), entry("油漆桶", "0.3 吨/月", disposal_cost="3800 元/吨")]),
    firm("大丰酱园", contact="方会计 13900001113", phone="13900001113", offers=[entry("酱渣", "12 吨/月", disposal_cost="160 元/吨")], needs=[entry("食盐")]),
    firm("红叶印务社", contact="小洪 13900001114", phone="13900001114", offers=[entry("切纸边", "2.2 吨/月")]),
], "asked": []})


# an industry bureau's return of two halves: what went in last year, what came out; old format
def _return(path: Path) -> None:
    xls(path, {"汇总": [
        ["规上企业物料投入与产出情况年报（2025年度）"],
        ["报送单位：高新区统计站"],
        ["法人单位名称", "投入物", None, None, "产出残余", None, None, None],
        [None, "物品", "年耗用", "均价（元/吨）", "物品", "年发生", "出路", "每吨支出（元）"],
        ["恒宇铸件股份公司", "生铁", "1.8万吨", 3150, "铸造粉尘", "420吨", "建材厂", 90],
        ["恒宇铸件股份公司", "焦炭", "2600吨", 2100, "废树脂砂", "3300吨", "填埋场", 120],
        ["金禾淀粉公司", "玉米", "9万吨", 2320, "玉米皮", "1.1万吨", "饲料厂", None],
        ["金禾淀粉公司", "硫磺", "45吨", 1500, None, None, None, None],
        ["联众瓷砖公司", "高岭土", "3.2万吨", 310, "废瓷泥", "5200吨", "堆场", 35],
        ["总计", None, None, None, None, None, None, None],
    ]}, {("汇总", 1, 1): (1, 8), ("汇总", 3, 1): (4, 1), ("汇总", 3, 2): (3, 4), ("汇总", 3, 5): (3, 8)})


RETURN = Sheet("规上企业投入产出年报.xls", "zh", _return, {"firms": [
    firm("恒宇铸件股份公司", offers=[entry("铸造粉尘", "420 吨/年", disposal_cost="90 元/吨"), entry("废树脂砂", "3300 吨/年", disposal_cost="120 元/吨")],
         needs=[entry("生铁", "18000 吨/年", price="3150 元/吨"), entry("焦炭", "2600 吨/年", price="2100 元/吨")]),
    firm("金禾淀粉公司", offers=[entry("玉米皮", "11000 吨/年")], needs=[
        entry("玉米", "90000 吨/年", price="2320 元/吨"), entry("硫磺", "45 吨/年", price="1500 元/吨")]),
    firm("联众瓷砖公司", offers=[entry("废瓷泥", "5200 吨/年", disposal_cost="35 元/吨")], needs=[entry("高岭土", "32000 吨/年", price="310 元/吨")]),
], "asked": []})


# what a trading group of a zone passes round: which way in the first column, money with who pays, notes of the owner
def _group(path: Path) -> None:
    rows = [
        "渠道,厂名,货,量,钱,找谁,现状态",
        "出,润华涂料厂,废溶剂,每月9吨,每吨我方付2600元,老胡 13700002221,在",
        "出,科力塑业,ABS水口,3吨/周,5200元一吨,老胡介绍 13700002222,在",
        "进,科力塑业,色母,一年60吨,到厂13000元/吨,13700002222,在",
        "出,鲜达果汁厂,果皮果渣,榨季每天30吨,送人,小温 13700002223,在",
        "进,鲜达果汁厂,白砂糖,2400吨/年,6100元/吨,小温 13700002223,已撤",
        "进,绿田合作社,果渣,20吨/天,最多付40元/吨,13700002224,在",
        "出,宏业电镀,电镀污泥,15吨/月,处置费2900元/吨,李厂 13700002225,在",
    ]
    path.write_bytes("".join(f"{text}\r\n" for text in rows).encode("gb18030"))


GROUP = Sheet("园区物料互助群整理.csv", "zh", _group, {"firms": [
    firm("润华涂料厂", contact="老胡 13700002221", phone="13700002221", offers=[entry("废溶剂", "9 吨/月", disposal_cost="2600 元/吨")]),
    firm("科力塑业", either=["contact", "phone"], offers=[entry("ABS水口", "3 吨/周", price="5200 元/吨")], needs=[entry("色母", "60 吨/年", price="13000 元/吨")]),
    firm("鲜达果汁厂", contact="小温 13700002223", phone="13700002223", offers=[
        entry("果皮果渣", None, {"quantity": ["30 吨/天", None]}, {"price": ["0 元/吨", None]}, "months")],
        needs=[entry("白砂糖", "2400 吨/年", price="6100 元/吨", optional=True)]),
    firm("绿田合作社", phone="13700002224", either=["contact"], needs=[entry("果渣", "20 吨/天", price="40 元/吨")]),
    firm("宏业电镀", contact="李厂 13700002225", phone="13700002225", offers=[entry("电镀污泥", "15 吨/月", disposal_cost="2900 元/吨")]),
], "asked": []})

SHEETS: list[Sheet] = [STREET, RETURN, GROUP]

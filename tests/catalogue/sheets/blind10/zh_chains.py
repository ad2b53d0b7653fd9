"""What those who care for a chain hold: its links and gaps, answers of a questionnaire, a month's report, a buyer's list."""

from __future__ import annotations

from pathlib import Path

from tests.catalogue.sheets.blind.writing import Sheet, firm, merge, word, word_table, workbook, xls
from tests.catalogue.sheets.blind7.entries import entry

# fmt: off

_OPEN = ["contact", "phone"]


# the links of a chain: firms with several products and materials in one cell, links nobody fills, money of investment
def _links(path: Path) -> None:
    xls(path, {"图谱清单": [
        ["新能源电池产业链图谱清单"],
        ["产业链环节", "细分领域", "重点企业", "主要产品及产能", "2025年产值（亿元）", "主要原材料及年需求", "本地配套率", "短板与招商方向"],
        ["上游材料", "正极材料", "龙蟠锂源科技有限公司", "磷酸铁锂 5万吨/年", 21.4, "碳酸锂 1.25万吨；磷酸铁 4.9万吨；葡萄糖 3600吨", "35%", "碳酸锂依赖外购"],
        [None, "负极材料", "尚太石墨新材料有限公司", "人造石墨 3万吨/年；石墨化增碳剂 4800吨/年", 9.8, "针状焦 3.6万吨；沥青 2800吨", "10%", "针状焦"],
        [None, "电解液", "—", "—", None, "—", "0", "招引电解液项目，投资约8亿元"],
        [None, "隔膜", "—", "—", None, "—", "0", "需求约2.4亿平方米/年，缺口"],
        ["中游电池", "电芯", "中航锂能电池有限公司", "磷酸铁锂电芯 12GWh", 63, "磷酸铁锂 2.6万吨；铜箔 8400吨；铝箔 4700吨；电解液 1.5万吨", "42%", "电解液、隔膜"],
        ["下游回收", "梯次利用", "绿循锂电循环科技有限公司", "再生黑粉 6000吨/年", 2.1, "废旧锂电池 1.4万吨", "60%", "货源不足"],
    ]}, {("图谱清单", 1, 1): (1, 8), ("图谱清单", 3, 1): (6, 1)})


LINKS = Sheet("新能源电池产业链图谱.xls", "zh", _links, {"firms": [
    firm("龙蟠锂源科技有限公司", offers=[entry("磷酸铁锂", "5 万吨/年", kind="product")], needs=[
        entry("碳酸锂", "1.25 万吨/年"),
        entry("磷酸铁", "4.9 万吨/年"),
        entry("葡萄糖", "3600 吨/年"),
    ]),
    firm("尚太石墨新材料有限公司", offers=[
        entry("人造石墨", "3 万吨/年", kind="product"),
        entry("石墨化增碳剂", "4800 吨/年"),
    ], needs=[
        entry("针状焦", "3.6 万吨/年"),
        entry("沥青", "2800 吨/年"),
    ]),
    firm("中航锂能电池有限公司", offers=[entry("磷酸铁锂电芯", None, "quantity", optional=True)], needs=[
        entry("磷酸铁锂", "2.6 万吨/年"),
        entry("铜箔", "8400 吨/年"),
        entry("铝箔", "4700 吨/年"),
        entry("电解液", "1.5 万吨/年"),
    ]),
    firm("绿循锂电循环科技有限公司", offers=[entry("再生黑粉", "6000 吨/年")], needs=[entry("废旧锂电池", "1.4 万吨/年")]),
], "asked": []})


# an export of a questionnaire: the questions are the header, answers as people type them on a phone
def _answers(path: Path) -> None:
    workbook(Sheet1=[
        ["序号", "提交答卷时间", "所用时间", "来源", "来源详情", "来自IP", "1、贵企业名称", "2、填表人及手机号", "3、贵企业有哪些副产物或废料可以给别家用？（名称、一年多少、现在怎么处理）",
         "4、贵企业想从园区内采购哪些原料？（名称、一年多少）", "5、是否有富余蒸汽、热水？", "6、您对园区的建议"],
        [1, "2026/5/8 9:12:44", "312秒", "微信", "N/A", "117.136.*.*(江苏)", "海安老卤豆制品有限公司", "吉春 1381472****", "豆渣，一天8吨，养猪户拉走，50块一吨；黄浆水 每天40吨 排污水站",
         "大豆3000吨、食品级石膏40吨", "无", "多组织对接"],
        [2, "2026/5/8 10:03:20", "128秒", "微信", "N/A", "117.136.*.*(江苏)", "测试", "111", "测试", "测试", "无", "(空)"],
        [3, "2026/5/8 14:35:02", "603秒", "链接", "直接访问", "180.110.*.*(江苏)", "南通海之味水产加工有限公司", "顾海燕 1526288****", "1、鱼头鱼骨内脏 1800吨/年，卖给鱼粉厂，900元/吨\n2、虾壳 260吨/年，当垃圾处理，150元/吨",
         "片冰 4000吨/年；泡沫箱 60万只/年", "无", "没有"],
        [4, "2026/5/9 8:50:11", "455秒", "微信", "N/A", "49.77.*.*(江苏)", "江苏晨牧乳业有限公司", "陆明 1891278****", "乳清废液约1.1万吨/年，委托处理，80元/吨",
         "白砂糖1500吨，纸盒2200万个", "有，90℃热水约15吨/小时", "(空)"],
        [5, "2026/5/9 16:20:37", "97秒", "微信", "N/A", "49.77.*.*(江苏)", "海安宏图印刷厂", "小丁 1377189****", "废纸边，不多", "(跳过)", "不清楚", "(空)"],
    ]).save(path)


ANSWERS = Sheet("问卷星导出_资源调查.xlsx", "zh", _answers, {"firms": [
    firm("海安老卤豆制品有限公司", contact="吉春", phone="1381472****", offers=[
        entry("豆渣", "8 吨/天", "now", price="50 元/吨"),
        entry("黄浆水", "40 吨/天", "now"),
    ], needs=[
        entry("大豆", "3000 吨/年"),
        entry("食品级石膏", "40 吨/年", {"material": ["石膏"]}),
    ]),
    firm("南通海之味水产加工有限公司", contact="顾海燕", phone="1526288****", offers=[
        entry("鱼头鱼骨内脏", "1800 吨/年", "now", price="900 元/吨"),
        entry("虾壳", "260 吨/年", "now", disposal_cost="150 元/吨"),
    ], needs=[
        entry("片冰", "4000 吨/年"),
        entry("泡沫箱", "60 万只/年"),
    ]),
    firm("江苏晨牧乳业有限公司", contact="陆明", phone="1891278****", offers=[
        entry("乳清废液", "1.1 万吨/年", "now", disposal_cost="80 元/吨"),
        entry("热水", "15 吨/小时", {"material": ["90℃热水", "富余热水"]}, temperature="90 ℃", optional=True),
    ], needs=[
        entry("白砂糖", "1500 吨/年"),
        entry("纸盒", "2200 万个/年"),
    ]),
    firm("海安宏图印刷厂", contact="小丁", phone="1377189****", offers=[entry("废纸边", None, "now")]),
], "asked": []})


# the December report of one works: this month, January to December, last year, the change in percent, stocks
def _month(path: Path) -> None:
    book = workbook(**{"12月": [
        ["生产经营月报表"],
        ["企业名称：佛冈欧陶陶瓷有限公司", None, None, "2025年12月", None, None, None],
        ["指标名称", "计量单位", "本月", "1-12月累计", "上年同期累计", "累计同比（%）", "月末库存"],
        ["一、产品产量", None, None, None, None, None, None],
        ["抛釉砖", "万平方米", 88, 1020, 1105, -7.7, 210],
        ["二、原燃材料消耗", None, None, None, None, None, None],
        ["高岭土", "吨", 14200, 168000, 181000, -7.2, 22000],
        ["长石", "吨", 6100, 71500, 77400, -7.6, 9000],
        ["釉料", "吨", 410, 4900, 5200, -5.8, 380],
        ["天然气", "万立方米", 265, 3150, 3420, -7.9, None],
        ["电", "万千瓦时", 720, 8600, 9150, -6, None],
        ["三、废料及副产", None, None, None, None, None, None],
        ["抛光渣", "吨", 3300, 38500, 41000, -6.1, 5200],
        ["废瓷片", "吨", 820, 9700, 10200, -4.9, 1100],
        ["脱硫石膏", "吨", 150, 1750, 1900, -7.9, 60],
        ["四、经济指标", None, None, None, None, None, None],
        ["工业总产值", "万元", 2950, 34800, 39100, -11, None],
        ["从业人员", "人", 412, None, 455, -9.5, None],
        ["单位负责人：梁志    统计负责人：欧敏    填表人：欧敏"],
    ]})
    merge(book["12月"], "A1:G1", "A2:C2", "D2:G2", "A19:G19")
    book.save(path)


MONTH = Sheet("陶瓷企业12月月报.xlsx", "zh", _month, {"firms": [
    firm("佛冈欧陶陶瓷有限公司", either=_OPEN, offers=[
        entry("抛釉砖", "1020 万平方米/年", kind="product"),
        entry("抛光渣", "38500 吨/年"),
        entry("废瓷片", "9700 吨/年"),
        entry("脱硫石膏", "1750 吨/年"),
    ], needs=[
        entry("高岭土", "168000 吨/年"),
        entry("长石", "71500 吨/年"),
        entry("釉料", "4900 吨/年"),
        entry("天然气", "3150 万立方米/年"),
        entry("电", "8600 万千瓦时/年"),
    ]),
], "asked": []})


# what a leading firm wants to buy nearer by, and what its halls leave over
def _buyer(path: Path) -> None:
    document = word()
    document.add_paragraph("链主企业本地化采购需求清单")
    document.add_paragraph("链主企业：柳东重工机械股份有限公司        联系人：覃芳（采购中心） 0772-327****")
    document.add_paragraph("一、2026年度拟本地采购物资")
    word_table(document, [
        ["序号", "物资名称", "规格/材质", "年采购量", "单位", "参考单价（元）", "现供应地", "对供应商要求"],
        ["1", "回转支承", "φ1200", "3600", "套", "6800", "徐州", "IATF16949"],
        ["2", "中厚钢板", "Q355B 20-60mm", "42000", "吨", "4350", "本地", "质保书"],
        ["3", "液压胶管", "SAE 100R2", "18万", "米", "46", "青岛", "—"],
        ["4", "球墨铸铁件", "QT500-7", "5200", "吨", "9200", "玉林", "月供不少于400吨"],
        ["5", "水性漆", "双组份", "310", "吨", "", "东莞", "VOC≤250g/L"],
        ["6", "驾驶室线束", "—", "1.5万", "套", "面议", "柳州", "—"],
    ])
    document.add_paragraph("二、可对外供应的余料")
    word_table(document, [
        ["序号", "名称", "年产生量", "目前去向", "备注"],
        ["1", "废钢边角料", "5600吨", "外售", "2450元/吨"],
        ["2", "废钢丸", "380吨", "外售", ""],
        ["3", "废焊丝盘", "9000个", "废品站", ""],
        ["4", "漆渣", "75吨", "有资质单位处置", "HW12，3200元/吨"],
    ])
    document.add_paragraph("注：以上为计划量，以实际订单为准。")
    document.save(str(path))


BUYER = Sheet("链主企业采购清单.docx", "zh", _buyer, {"firms": [
    firm("柳东重工机械股份有限公司", either=_OPEN, needs=[
        entry("回转支承", "3600 套/年", price="6800 元/套"),
        entry("中厚钢板", "42000 吨/年", price="4350 元/吨"),
        entry("液压胶管", "18 万米/年", price="46 元/米"),
        entry("球墨铸铁件", "5200 吨/年", price="9200 元/吨"),
        entry("水性漆", "310 吨/年"),
        entry("驾驶室线束", "1.5 万套/年"),
    ], offers=[
        entry("废钢边角料", "5600 吨/年", "now", price="2450 元/吨"),
        entry("废钢丸", "380 吨/年", "now"),
        entry("废焊丝盘", "9000 个/年", "now"),
        entry("漆渣", "75 吨/年", "now", "waste_code", disposal_cost="3200 元/吨"),
    ]),
], "asked": []})


SHEETS: list[Sheet] = [LINKS, ANSWERS, MONTH, BUYER]

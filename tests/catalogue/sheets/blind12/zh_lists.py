"""Lists that an office drew up itself: a survey side by side, an export of a questionnaire, the notes of visits."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from tests.catalogue.sheets.blind.writing import Sheet, firm, merge, workbook
from tests.catalogue.sheets.blind7.entries import entry

# fmt: off

_PAID_OR_NOT = ({"disposal_cost": ["0 元/吨", None]}, {"price": ["0 元/吨", None]})


# what is left over and what is wanted side by side, two rows of titles, firms merged down, an example and a total
def _furniture(path: Path) -> None:
    book = workbook(摸底表=[
        ["云岭县绿色家居产业园余料供需摸底表"],
        ["填表单位：产业园管委会产业科", None, None, None, None, None, "填表日期：2026年4月15日"],
        ["序号", "企业名称", "可供余料、废料", None, None, None, None, "所需原料", None, None, "联系人", "联系电话"],
        [None, None, "名称", "年产生量（吨）", "目前去向", "处置费（元/吨）", "售价（元/吨）", "名称", "年用量（吨）", "到厂价（元/吨）"],
        ["例", "××木业有限公司", "刨花", 500, "外售", "/", 120, "锯末", 300, 150, "张三", "139××××0000"],
        [1, "云岭万森人造板有限公司", "砂光粉", 4200, "外售", None, 260, "枝桠材", 24000, 380, "吴志国", "13987110234"],
        [None, None, "废砂带", 36, "填埋", 450, None, None, None, None, None, None],
        [2, "云岭欧尚家具有限公司", "实木边角料", 640, "外售", "/", 350, "/", "/", "/", "段红梅", "0871-65012388"],
        [None, None, "废海绵边料", 85, "委托焚烧", 600, "/", None, None, None, None, None],
        [3, "云岭圣峰生物质能源有限公司", "无", None, None, None, None, "锯末", 18000, 280, "杨工", "15812009876"],
        [4, "云岭洁美床垫有限公司", "棕丝边料", 120, "外售", None, "面议", "再生海绵", 200, 5200, "和丽", "13577020451"],
        ["合计", None, None, 5081, None, None, None, None, 42200],
        ["注：本表所列余料为2025年实际产生量，危险废物不在本表填报。"],
    ])
    merge(
        book["摸底表"], "A1:L1", "A2:F2", "G2:L2", "A3:A4", "B3:B4", "C3:G3", "H3:J3", "K3:K4", "L3:L4", "A6:A7", "B6:B7", "K6:K7",
        "L6:L7", "A8:A9", "B8:B9", "K8:K9", "L8:L9", "A12:C12", "A13:L13",
    )
    book.save(path)


FURNITURE = Sheet("家居园余料供需摸底表.xlsx", "zh", _furniture, {"firms": [
    firm("云岭万森人造板有限公司", contact="吴志国", phone="13987110234", offers=[
        entry("砂光粉", "4200 吨/年", price="260 元/吨", now="sell"),
        entry("废砂带", "36 吨/年", disposal_cost="450 元/吨", now="landfill"),
    ], needs=[entry("枝桠材", "24000 吨/年", price="380 元/吨")]),
    firm("云岭欧尚家具有限公司", contact="段红梅", phone="0871-65012388", offers=[
        entry("实木边角料", "640 吨/年", price="350 元/吨", now="sell"),
        entry("废海绵边料", "85 吨/年", disposal_cost="600 元/吨", now="incinerate"),
    ]),
    firm("云岭圣峰生物质能源有限公司", contact="杨工", phone="15812009876", needs=[entry("锯末", "18000 吨/年", price="280 元/吨")]),
    firm("云岭洁美床垫有限公司", contact="和丽", phone="13577020451", offers=[
        entry("棕丝边料", "120 吨/年", now="sell"),
    ], needs=[entry("再生海绵", "200 吨/年", price="5200 元/吨")]),
], "asked": []})


# the export of an online questionnaire: several things in one answer, a test answer before the real ones
def _questionnaire(path: Path) -> None:
    text = io.StringIO()
    csv.writer(text).writerows([
        ["序号", "提交答卷时间", "所用时间", "来源", "1、贵公司全称", "2、填写人及手机号",
         "3、贵公司有哪些富余、废弃的物料？请写明名称、数量、现在怎么处理", "4、贵公司希望获得哪些物料？请写明名称、用量、能接受的价格", "5、是否参加9月对接会"],
        ["1", "2026/8/11 9:02:15", "38秒", "手机提交", "测试", "测试", "测试", "测试", "是"],
        ["2", "2026/8/11 14:20:41", "311秒", "微信", "滨海华彩印务有限公司", "刘敏 13605271182",
         "废纸边800吨/年，卖1600元/吨；废油墨桶6吨/年，按危废处置", "无", "是"],
        ["3", "2026/8/12 8:47:03", "502秒", "微信", "滨海博塑包装有限公司", "陈国强 18015620077",
         "1.PE膜边角料，260吨/年，外售，3800元/吨\n2.废纸管，45吨/年，送废品站", "再生PE颗粒，每月60吨，到厂价6500元/吨", "是"],
        ["4", "2026/8/12 10:15:30", "127秒", "链接", "滨海安达注塑制品厂", "老孙 13770011456", "没有", "PP边角料，一年300吨左右，5元/公斤以内", "否"],
        ["5", "2026/8/13 16:33:58", "240秒", "微信", "滨海顺通标签材料有限公司", "马莉 15962031199",
         "离型纸边料，20吨/月，目前焚烧处置，处置费700元/吨", "/", "视时间"],
    ])
    path.write_bytes(text.getvalue().encode("gb18030"))


QUESTIONNAIRE = Sheet("340127_按文本_包装印刷企业供需问卷.csv", "zh", _questionnaire, {"firms": [
    firm("滨海华彩印务有限公司", offers=[
        entry("废纸边", "800 吨/年", price="1600 元/吨"),
        entry("废油墨桶", "6 吨/年"),
    ]),
    firm("滨海博塑包装有限公司", offers=[
        entry("PE膜边角料", "260 吨/年", price="3800 元/吨", now="sell"),
        entry("废纸管", "45 吨/年", *_PAID_OR_NOT),
    ], needs=[entry("再生PE颗粒", "60 吨/月", price="6500 元/吨")]),
    firm("滨海安达注塑制品厂", needs=[entry("PP边角料", "300 吨/年", {"price": ["5000 元/吨", "<= 5000 元/吨", None]})]),
    firm("滨海顺通标签材料有限公司", offers=[entry("离型纸边料", "20 吨/月", disposal_cost="700 元/吨", now="incinerate")]),
], "asked": []})


# what was heard at visits, in sentences, and how it was followed up
def _visits(path: Path) -> None:
    book = workbook(走访台账=[
        ["市建陶产业园2026年一季度企业走访服务台账"],
        ["序号", "走访日期", "企业名称", "所属行业", "生产经营及资源情况", "企业诉求", "对接部门", "办理进展"],
        [1, "2026-03-04", "高安恒泰陶瓷有限公司", "建筑陶瓷",
         "两条窑炉正常生产。废瓷片约7000吨/年，目前填埋，处置费35元/吨；抛光渣2.4万吨/年，送砖厂，不收费。", "希望采购粉煤灰1万吨/年，到厂价60元/吨以内。", "产业科", "已联系电厂"],
        [2, "2026-03-05", "高安百川新型墙材有限公司", "烧结砖", "煤矸石年用量6万吨，到厂价55元/吨。", "可消纳造纸污泥2万吨/年，接收费120元/吨。", "环保科", "待对接"],
        [3, "2026-03-11", "高安鑫源卫浴五金有限公司", "卫浴五金", "铜屑每月3.5吨，外售，4.8万元/吨。", "无", "—", "办结"],
        [4, "2026-03-18", "高安瑞隆色釉料有限公司", "色釉料", "熔块年产1.8万吨，售价2600元/吨。", "需要废玻璃3000吨/年，价格随行就市。", "产业科", "待对接"],
        [5, "2026-03-25", "高安旭日陶瓷原料厂", "陶瓷原料", "因错峰停产，现场无人。", "/", "产业科", "另约时间"],
        ["制表：产业科                审核："],
    ])
    merge(book["走访台账"], "A1:H1", "A8:H8")
    book.save(path)


VISITS = Sheet("一季度走访服务台账.xlsx", "zh", _visits, {"firms": [
    firm("高安恒泰陶瓷有限公司", offers=[
        entry("废瓷片", "7000 吨/年", disposal_cost="35 元/吨", now="landfill"),
        entry("抛光渣", "24000 吨/年", *_PAID_OR_NOT),
    ], needs=[entry("粉煤灰", "10000 吨/年", {"price": ["60 元/吨", "<= 60 元/吨", None]})]),
    firm("高安百川新型墙材有限公司", needs=[
        entry("煤矸石", "60000 吨/年", price="55 元/吨"),
        entry("造纸污泥", "20000 吨/年", gate_fee="120 元/吨"),
    ]),
    firm("高安鑫源卫浴五金有限公司", offers=[entry("铜屑", "3.5 吨/月", price="48000 元/吨", now="sell")]),
    firm("高安瑞隆色釉料有限公司", offers=[entry("熔块", "18000 吨/年", price="2600 元/吨")], needs=[entry("废玻璃", "3000 吨/年")]),
    firm("高安旭日陶瓷原料厂", optional=True),
], "asked": []})


SHEETS: list[Sheet] = [FURNITURE, QUESTIONNAIRE, VISITS]

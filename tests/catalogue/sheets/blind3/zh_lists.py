"""Lists of Chinese park offices: one line a flow, 可供 and 需求 side by side, one firm a sheet."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.catalogue.sheets.blind.writing import Sheet, firm, line, merge, ods, workbook

# fmt: off


# merged title, two header rows, units in the header, 可供 beside 需求, firms merged down, an example and a total
def _side_by_side(path: Path) -> None:
    rows: list[list[Any]] = [
        ["狮岭产业园企业资源供需情况汇总表（2026年4月更新）"],
        ["填报说明：数量按2025年月均实际填写；没有的填“/”；处置费用为负表示卖出有收入。"],
        ["序号", "企业名称", "联系人及电话", "可供资源（副产品、废弃物）", None, None, None, "需求资源", None, None, "备注"],
        [None, None, None, "名称", "产生量（吨/月）", "目前处理方式", "处置费用（元/吨）", "名称", "用量（吨/月）", "采购价（元/吨）", None],
        ["例", "××有限公司", "张三 13800000000", "废纸", 10, "外卖", -1500, "纸浆", 20, 3000, "示例，请勿删除"],
        [1, "佛山市金晖陶瓷有限公司", "李展 13800020001", "抛光废泥", 1800, "填埋", 65, "黑泥", 5200, 95, None],
        [None, None, None, "废瓷片", 420, "送砖厂", 20, "瓷砂", 8600, 70, None],
        [None, None, None, "废石膏模", 35, "堆放厂内", "/", "/", "/", "/", None],
        [2, "佛山市恒隆铝型材有限公司", "梁敏 0757-87551200", "阳极氧化污泥", 160, "委外处置", 480, "铝棒", 2600, 20500, None],
        [None, None, None, "煲模废液", 90, "委外处置", 1100, "片碱", 85, 3050, "煲模废液含铝约6%"],
        [3, "高明联发纸品包装厂", "何生 13800020003", "废纸边", 60, "出售", -1850, "木薯淀粉", 40, "/", None],
        [4, "西江生物质能源有限公司", "邓凯 13800020004", "草木灰", 75, "免费送农户", 0, "竹木碎料", 2400, 310, "竹木碎料水分须在30%以下"],
        ["合计", None, None, None, 2640, None, None, None, 18925, None, None],
        [],
        ["填表：园区企业服务中心 小黄", None, None, None, None, None, "2026年4月2日"],
    ]
    book = workbook(汇总=rows)
    sheet = book["汇总"]
    merge(sheet, "A1:K1", "A2:K2", "A3:A4", "B3:B4", "C3:C4", "D3:G3", "H3:J3", "K3:K4", "A13:D13")
    for column in "ABC":
        merge(sheet, f"{column}6:{column}8", f"{column}9:{column}10")
    book.save(path)


SIDE_BY_SIDE = Sheet("狮岭产业园资源供需汇总.xlsx", "zh", _side_by_side, {"firms": [
    firm("佛山市金晖陶瓷有限公司", contact="李展", either=["phone"], offers=[
        line("抛光废泥", "1800 吨/月", now="landfill", disposal_cost="65 元/吨"),
        line("废瓷片", "420 吨/月", disposal_cost="20 元/吨", either=["sells_to", "now"]),
        line("废石膏模", "35 吨/月", now="store")],
        needs=[line("黑泥", "5200 吨/月", price="95 元/吨"), line("瓷砂", "8600 吨/月", price="70 元/吨")]),
    firm("佛山市恒隆铝型材有限公司", contact="梁敏", either=["phone"], offers=[
        line("阳极氧化污泥", "160 吨/月", now="treat", disposal_cost="480 元/吨"),
        line("煲模废液", "90 吨/月", now="treat", disposal_cost="1100 元/吨", either=["impurities", "concentration", "purity"])],
        needs=[line("铝棒", "2600 吨/月", price="20500 元/吨"), line("片碱", "85 吨/月", price="3050 元/吨")]),
    firm("高明联发纸品包装厂", contact="何生", either=["phone"],
         offers=[line("废纸边", "60 吨/月", now="sell", price="1850 元/吨")], needs=[line("木薯淀粉", "40 吨/月")]),
    firm("西江生物质能源有限公司", contact="邓凯", either=["phone"],
         offers=[line("草木灰", "75 吨/月", either=["now", "sells_to", {"disposal_cost": ["0 元/吨", None]}, {"price": ["0 元/吨", None]}])],
         needs=[line("竹木碎料", "2400 吨/月", price="310 元/吨", either=[{"max_moisture": ["<= 30%", None]}, {"moisture": ["<= 30%", None]}])]),
], "asked": []})


# one line a flow, a units row, amounts a day, minus means the supplier pays
def _units_row(path: Path) -> None:
    ods(path, {"物料清单": [
        ["潍北化工产业园物料平衡调查——企业物料清单", None, None, None, None, None, None, None],
        ["企业", "方向", "品名", "日均数量", "主含量", "单价", "年开工", "说明"],
        [None, "供出/需进", None, "吨/天", "%", "元/吨", "天", None],
        ["寿光海晶盐化有限公司", "供出", "精制盐", 400, 99.1, 320, 350, "主产品"],
        ["寿光海晶盐化有限公司", "供出", "苦卤", 1500, None, None, 350, "多数排回盐田"],
        ["寿光海晶盐化有限公司", "需进", "氯气", 12, 99.6, 900, 350, None],
        ["广饶华轮橡胶有限公司", "供出", "废胶边", 3.5, None, 1200, 330, "卖给再生胶厂"],
        ["广饶华轮橡胶有限公司", "供出", "废炭黑", 0.4, None, -600, 330, None],
        ["广饶华轮橡胶有限公司", "需进", "再生胶", 8, None, 4200, 330, None],
        ["广饶华轮橡胶有限公司", "需进", "白炭黑", 15, 93, 6100, 330, None],
        ["昌邑鲁纺印染有限公司", "供出", "印染污泥", 22, None, -260, 300, "含水80%"],
        ["昌邑鲁纺印染有限公司", "需进", "元明粉", 18, 99, 650, 300, None],
        [None, None, None, None, None, None, None, None],
        ["注：单价为正是供方收钱或需方买价，为负是供方付处置费。", None, None, None, None, None, None, None],
        ["编制：安环部 2026.3", None, None, None, None, None, None, None],
    ]}, {("物料清单", 1, 1): 8, ("物料清单", 14, 1): 8})


UNITS_ROW = Sheet("潍北物料清单.ods", "zh", _units_row, {"firms": [
    firm("寿光海晶盐化有限公司", days=350,
         offers=[line("精制盐", "400 吨/天", purity="99.1%", price="320 元/吨", kind="product"), line("苦卤", "1500 吨/天", either=["now"])],
         needs=[line("氯气", "12 吨/天", purity="99.6%", price="900 元/吨")]),
    firm("广饶华轮橡胶有限公司", days=330, offers=[
        line("废胶边", "3.5 吨/天", price="1200 元/吨", now="sell", either=["sells_to"]), line("废炭黑", "0.4 吨/天", disposal_cost="600 元/吨")],
        needs=[line("再生胶", "8 吨/天", price="4200 元/吨"), line("白炭黑", "15 吨/天", purity="93%", price="6100 元/吨")]),
    firm("昌邑鲁纺印染有限公司", days=300, offers=[line("印染污泥", "22 吨/天", disposal_cost="260 元/吨", moisture="80%")],
         needs=[line("元明粉", "18 吨/天", purity="99%", price="650 元/吨")]),
], "asked": []})


# what we have beside what we lack, everything typed as a chamber of trade hears it; firms blank below their first line
def _have_lack(path: Path) -> None:
    rows = [
        "吴江纺织园“我有我缺”登记表（可填多条）,,,,,,,",
        "单位,联系方式,我们有,,,我们缺,,",
        ",,东西,大概多少,怎么处理、花多少钱,东西,大概多少,现在多少钱买",
        '吴江新锦化纤有限公司,周萍 13951100001,废丝,每月45吨,卖5200元/吨,PTA,"9,800吨/月",5150元/吨',
        ",,废油剂,2吨/月,危废公司收走，2800元/吨,乙二醇,3300吨/月,4480元/吨",
        ",,浆料桶,约120只/月,退回供应商,,,",
        "盛泽丰源印染厂,顾建明 0512-63550022,定型机废油,600公斤/月,危废处置，3.2元/公斤,分散染料,25吨/月,3.8万元/吨",
        ",,丝光淡碱,每天30吨,自己中和后排掉,98%硫酸,70吨/月,不便透露",
        "平望织带厂,,包装纸管,若干,/,涤纶丝,一年900吨,7.4元/公斤",
        "注：以上由商会收集，未核对,,,,,,,",
    ]
    path.write_bytes("\r\n".join(rows).encode("gb18030"))


HAVE_LACK = Sheet("我有我缺登记.csv", "zh", _have_lack, {"days": 300, "firms": [
    firm("吴江新锦化纤有限公司", contact="周萍", either=["phone"], offers=[
        line("废丝", "45 吨/月", price="5200 元/吨", now="sell"),
        line("废油剂", "2 吨/月", disposal_cost="2800 元/吨", either=["now", "legal", "hazardous", "sells_to"]),
        line("浆料桶", "120 只/月", either=["now", "sells_to"])],
        needs=[line("PTA", "9800 吨/月", price="5150 元/吨"), line("乙二醇", "3300 吨/月", price="4480 元/吨")]),
    firm("盛泽丰源印染厂", contact="顾建明", either=["phone"], offers=[
        line("定型机废油", "600 公斤/月", disposal_cost="3.2 元/公斤", either=["now", "legal", "hazardous"]),
        line("丝光淡碱", "30 吨/天", either=["now"])],
        needs=[line("分散染料", "25 吨/月", price="38000 元/吨"),
               line("98%硫酸", "70 吨/月", either=["purity", "concentration", {"material": ["硫酸"]}])]),
    firm("平望织带厂", offers=[line("包装纸管")], needs=[line("涤纶丝", "900 吨/年", price="7.4 元/公斤")]),
], "asked": []})


# one firm a sheet: labels beside values, then small tables 一、二、三
def _one_a_sheet(path: Path) -> None:
    def page(name: str, head: list[str], have: list[list[Any]], want: list[list[Any]], power: list[list[Any]]) -> list[list[Any]]:
        return [
            ["“无废园区”企业信息登记卡"],
            ["企业全称", name, None, "统一社会信用代码", head[0]], ["详细地址", head[1], None, "主要产品", head[2]],
            ["填报人", head[3], None, "手机", head[4]], ["年工作日（天）", head[5], None, "班制", "三班两运转"], [],
            ["一、可提供的副产物、边角料、废弃物"],
            ["品名", "数量", "单位", "现状去向", "收/付（元/单位）"], *have, [],
            ["二、希望获得的原料"],
            ["品名", "数量", "单位", "质量要求", "目前到厂价（元/单位）"], *want, [],
            ["三、能源与水"],
            ["种类", "用量", "单位", "价格", "备注"], *power, [],
            ["以上情况属实，同意园区内部公开。", None, None, "日期：2026年2月"],
        ]

    book = workbook(
        江山=page("江山恒泰木业有限公司", ["91330881MA2D5H6P8W", "江山市莲华山工业园9号", "实木复合门", "姜华", "13857000044", "300"],
                  [["木屑", 260, "吨/月", "卖给菌菇厂", "收380"], ["砂光粉", 8, "吨/天", "锅炉自烧", "/"], ["废油漆桶", 1100, "只/年", "有资质单位收走", "付12"]],
                  [["中密度板", "2.3万", "张/年", "E0级", 68], ["水性漆", 190, "吨/年", None, 16500]],
                  [["电", 620, "万度/年", "0.71元/度", None], ["自来水", 2.6, "万吨/年", "4.1元/吨", None]]),
        常山=page("常山天雪轴承钢球厂", ["", "常山县金川街道工业路21号", "钢球", "汪涛", "0570-5021188", "320"],
                  [["磨削泥", 45, "吨/月", "填埋", "付850"], ["冲压边角", 120, "吨/月", "外卖", "收2300"], ["无", None, None, None, None]],
                  [["轴承钢线材", 560, "吨/月", "GCr15", 5100], ["煤油", 30, "吨/月", "/", "面议"]],
                  [["蒸汽", 900, "吨/月", "230元/吨", "园区热电"], ["/", None, None, None, None]]),
    )
    for sheet in book:
        merge(sheet, "A1:E1", "B2:C2", "B3:C3", "B4:C4", "B5:C5", "A7:E7")
    book.save(path)


ONE_A_SHEET = Sheet("无废园区登记卡汇编.xlsx", "zh", _one_a_sheet, {"firms": [
    firm("江山恒泰木业有限公司", credit_code="91330881MA2D5H6P8W", address="江山市莲华山工业园9号", contact="姜华", phone="13857000044", days=300, offers=[
        line("实木复合门", kind="product", optional=True),
        line("木屑", "260 吨/月", price="380 元/吨", now="sell", either=["sells_to"]),
        line("砂光粉", "8 吨/天", either=["now"]),
        line("废油漆桶", "1100 只/年", disposal_cost="12 元/只", either=["now", "sells_to"])],
        needs=[line("中密度板", "23000 张/年", price="68 元/张", either=["grade"]), line("水性漆", "190 吨/年", price="16500 元/吨"),
               line("电", "620 万度/年", price="0.71 元/度"), line("自来水", "26000 吨/年", price="4.1 元/吨")]),
    firm("常山天雪轴承钢球厂", address="常山县金川街道工业路21号", contact="汪涛", phone="0570-5021188", days=320, offers=[
        line("钢球", kind="product", optional=True),
        line("磨削泥", "45 吨/月", disposal_cost="850 元/吨", now="landfill"),
        line("冲压边角", "120 吨/月", price="2300 元/吨", now="sell")],
        needs=[line("轴承钢线材", "560 吨/月", price="5100 元/吨", either=["grade"]), line("煤油", "30 吨/月"),
               line("蒸汽", "900 吨/月", price="230 元/吨", either=["buys_from"])]),
], "asked": []})

SHEETS: list[Sheet] = [SIDE_BY_SIDE, UNITS_ROW, HAVE_LACK, ONE_A_SHEET]

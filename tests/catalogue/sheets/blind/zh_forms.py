"""Forms, exports and purchase lists of Chinese firms."""

from __future__ import annotations

import csv
import datetime
from pathlib import Path

import openpyxl
from openpyxl.worksheet.datavalidation import DataValidation

from tests.catalogue.sheets.blind.writing import Sheet, fill, firm, line, merge, ods, word, word_table

# fmt: off


# a WPS form: labels beside values, tick boxes, one block a material
def _ticks(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "调查表"
    state, fate = "□固态 □半固态 □液态 □气态", "□填埋 □焚烧 □外售 □贮存 □排放"
    fill(
        sheet,
        [
            ["企业固体废物综合利用情况调查表"],
            ["表    号：循调01表", None, None, None, "制定机关：安吉县发展和改革局"],
            ["企业名称", "安吉竹韵家居有限公司", None, None, "统一社会信用代码", "91330523MA2B1C7DXH"],
            ["法定代表人", "吴建国", "联系人", "方敏", "联系电话", "13705830013"],
            ["所属行业", "☑竹木加工 □化工 □纺织 □其他"],
            ["年生产天数", "300天", "日工作时间", "16小时", "职工人数", "120人"],
            ["一、固体废物（副产物）产生情况"],
            ["名称①", "竹屑", None, "形    态", None, state.replace("□固态", "☑固态")],
            ["产生量", "8吨/天", None, "现 去 向", None, fate.replace("□外售", "☑外售")],
            ["处置费/售价", "售价320元/吨", None, "含 水 率", None, "15%左右"],
            ["名称②", "废胶", None, "形    态", None, state.replace("□半固态", "√半固态")],
            ["产生量", "1.5吨/月", None, "现 去 向", None, fate.replace("□焚烧", "■焚烧")],
            ["处置费/售价", "处置费3800元/吨", None, "含 水 率", None, "—"],
            ["名称③", "/", None, "形    态", None, state],
            ["产生量", None, None, "现 去 向", None, fate],
            ["处置费/售价", None, None, "含 水 率", None, None],
            ["二、原辅材料需求情况"],
            ["名称", "年用量", "单价", "规格要求", "现供应商", "可否用再生料替代"],
            ["脲醛树脂胶", "900吨", "2600元/吨", "固含量≥55%", "临安永兴化工", "□可 ☑否"],
            ["生物质颗粒", "2400吨", "0.95元/公斤", "热值4000大卡以上", "无固定", "☑可 □否"],
            ["三、意愿"],
            ["是否愿意参加园区物料交换", "☑愿意 □不愿意 □待定"],
            ["填 表 人：方敏", None, None, "填表日期：2025.10.28", None, "（盖章）"],
        ],
    )
    merge(sheet, "A1:F1", "A2:D2", "E2:F2", "B3:D3", "B5:F5", "A7:F7", "A17:F17", "A21:F21", "B22:F22", "A23:C23", "D23:E23")
    for row in range(8, 17):
        merge(sheet, f"B{row}:C{row}", f"D{row}:E{row}")
    book.save(path)


TICKS = Sheet(
    "调查表-安吉竹韵.xlsx",
    "zh",
    _ticks,
    {
        "firms": [
            firm(
                "安吉竹韵家居有限公司",
                credit_code="91330523MA2B1C7DXH",
                contact="方敏",
                phone="13705830013",
                days=300,
                either=["industry", "operating_days", {"hours": ["4800 h", "16 h", None]}],
                offers=[
                    line("竹屑", "8 吨/天", state="solid", now="sell", price="320 元/吨", moisture="15%", either=["hours"]),
                    line("废胶", "1.5 吨/月", now="incinerate", disposal_cost="3800 元/吨", either=["hours", "state"]),
                ],
                needs=[
                    line("脲醛树脂胶", "900 吨/年", price="2600 元/吨",
                         either=["purity", "concentration", "grade", "accepts", "buys_from", "max_share", "hours"]),
                    line("生物质颗粒", "2400 吨/年", price="950 元/吨",
                         either=["heat_value", "grade", "accepts", "buys_from", "max_share", "hours"]),
                ],
            )
        ],
        "asked": [],
    },
)


# one firm a sheet: labels, then small tables 一 二 三; drop-downs and instructions beside them
def _bound(path: Path) -> None:
    book = openpyxl.Workbook()
    how = book.active
    how.title = "填报说明"
    fill(how, [["一企一表填报说明"], ["1.每家企业一张工作表"], ["2.数量单位：吨/年；金额单位：元"], ["例：", "硫酸", 100, "元/吨"]])

    def page(title: str, head: list[list[object]], offers: list[list[object]], needs: list[list[object]], water: list[list[object]]) -> None:
        sheet = book.create_sheet(title)
        first = ["序号", "名称", "年产生量（吨）", "成分/含量", "去向", "单价（元/吨，支出为正、收入为负）"]
        second = ["序号", "名称", "年消耗量（吨）", "规格", "单价（元/吨）", "来源"]
        third = ["序号", "品种", "年用量", "单位", "单价", "参数"]
        rows = [["企业资源环境信息表"], *head, ["一、副产物和固废"], first, *offers, ["二、主要原辅料"], second, *needs,
                ["三、能源和水"], third, *water, ["企业承诺以上内容真实。 经办人签字："]]
        fill(sheet, rows)
        merge(sheet, "A1:F1")
        fates = DataValidation(type="list", formula1="选项!$A$1:$A$5")
        sheet.add_data_validation(fates)
        fates.add("E9:E12")

    page(
        "嵊州东阳",
        [["企业名称：", "嵊州东阳铜业有限公司", None, "联系人：", "裘国良"], ["地址：", "嵊州市三界工业园区5号", None, "电话：", "13705830021"]],
        [[1, "铜渣", 3200, "Cu 1.8%", "外售", -150], [2, "阳极泥", 12, None, "外售", None], [3, "黑铜泥", 45.6, "Cu 42%", "外售", -12000]],
        [[1, "废杂铜", 26000, "Cu≥92%", 52000, "市场"], [2, "硫酸", 1800, "98%", 390, "本地"]],
        [[1, "天然气", 320, "万m³", "3.45元/m³", None], [2, "电", 4100, "万kWh", "0.72元/kWh", "35kV"]],
    )
    page(
        "新昌白云",
        [["企业名称：", "新昌白云制药有限公司", None, "联系人：", "石磊"], ["地址：", "新昌县大道东路88号", None, "电话：", "0575-86001234"]],
        [[1, "废甲醇", 260, "甲醇60%", "委托处置", 3500], [2, "药渣", 900, None, "堆肥", 120], [None, "合计", 1160, None, None, None]],
        [[1, "甲醇", 700, "≥99.9%", 2400, "宁波"], [2, "丙酮", "—", None, None, None]],
        [[1, "蒸汽", 15000, "t", "245元/t", "0.8MPa 180℃"], [2, "循环水", 0, "t", None, None]],
    )
    options = book.create_sheet("选项")
    fill(options, [["外售"], ["委托处置"], ["堆肥"], ["填埋"], ["自行利用"]])
    options.sheet_state = "hidden"
    book.save(path)


_HOW_GOOD = ["purity", "impurities", "concentration", "grade"]
BOUND = Sheet(
    "一企一表汇编.xlsx",
    "zh",
    _bound,
    {
        "firms": [
            firm(
                "嵊州东阳铜业有限公司",
                contact="裘国良", phone="13705830021", address="嵊州市三界工业园区5号",
                offers=[
                    line("铜渣", "3200 吨/年", now="sell", price="150 元/吨", either=_HOW_GOOD),
                    line("阳极泥", "12 吨/年", now="sell"),
                    line("黑铜泥", "45.6 吨/年", now="sell", price="12000 元/吨", either=_HOW_GOOD),
                ],
                needs=[
                    line("废杂铜", "26000 吨/年", price="52000 元/吨", either=_HOW_GOOD),
                    line("硫酸", "1800 吨/年", price="390 元/吨", either=_HOW_GOOD),
                    line("天然气", "320 万立方米/年", price="3.45 元/立方米"),
                    line("电", "4100 万千瓦时/年", price="0.72 元/千瓦时"),
                ],
            ),
            firm(
                "新昌白云制药有限公司",
                contact="石磊", phone="0575-86001234", address="新昌县大道东路88号",
                offers=[
                    line("废甲醇", "260 吨/年", disposal_cost="3500 元/吨", either=[*_HOW_GOOD, "now"]),
                    line("药渣", "900 吨/年", disposal_cost="120 元/吨", either=["now"]),
                ],
                needs=[
                    line("甲醇", "700 吨/年", price="2400 元/吨", purity=">= 99.9%"),
                    line("丙酮"),
                    line("蒸汽", "15000 吨/年", price="245 元/吨", pressure="0.8 MPa", temperature="180 ℃"),
                    line("循环水", optional=True, either=["quantity"]),
                ],
            ),
        ],
        "asked": [],
    },
)


# a questionnaire export: question texts as headers, several entries in a cell, tests and repeats
_QUESTIONS = [
    "序号", "提交答卷时间", "所用时间", "来源", "1、贵公司全称（与营业执照一致）", "2、贵公司主要产品有哪些？",
    "3、贵公司产生哪些副产物或固废？年产生量是多少？（可填多项，用分号隔开）", "4、上述废物目前如何处理？费用或收入是多少？",
    "5、贵公司需要哪些原料？年用量多少？价格多少？", "6、填表人", "7、手机",
]
_ANSWERS = [
    ["1", "2025/11/3 10:22:31", "312秒", "微信", "湖州丰源食品有限公司", "酱油、食醋", "酱渣约2600吨/年；废包装袋12吨/年；废硅藻土180吨",
     "酱渣卖给养殖户，80元/吨；废硅藻土填埋，260元/吨", "豆粕8000吨/年；工业盐5000吨/年，到厂价420元/吨", "沈丽", "13705830031"],
    ["2", "2025/11/3 10:40:02", "9秒", "链接", "测试", "test", "1", "1", "1", "测试", "13800000000"],
    ["3", "2025/11/4 09:05:55", "640秒", "微信", "长兴铝美铝业有限公司", "铝型材", "1.废铝屑 150吨/年\n2.废乳化液 40吨/年（HW09）",
     "1.外售，9500元/吨\n2.委托有资质单位，2800元/吨", "1、铝锭 3200吨/年\n2、压缩空气", "徐强", "13705830032"],
    ["4", "2025/11/5 15:12:10", "205秒", "微信", "长兴冰源制冷设备厂", "冷库", "无", "无", "液氨，每月15吨", "包工", "13705830033"],
    ["5", "2025/11/6 08:30:00", "280秒", "微信", "湖州丰源食品有限公司", "酱油", "酱渣2800吨/年", "外卖", "不需要", "沈丽", "13705830031"],
    ["6", "2025/11/7 16:45:21", "518秒", "链接", "德清绿叶生物科技有限公司", "有机肥（年产3万吨）", "没有", "/", "菌渣，鸡粪，合计约4万吨/年；脱硫石膏少量", "毛芳", ""],
]


def _survey_export(path: Path) -> None:
    with path.open("w", encoding="gb18030", newline="") as file:
        csv.writer(file).writerows([_QUESTIONS, *_ANSWERS])


EXPORT = Sheet(
    "328517_按文本_循环化改造需求调查.csv",
    "zh",
    _survey_export,
    {
        "firms": [
            firm(
                "湖州丰源食品有限公司",
                contact="沈丽", phone="13705830031",
                offers=[
                    line("酱油", kind="product"),
                    line("食醋", kind="product"),
                    # two answer sheets of one firm: 2600 and 2800
                    line("酱渣", price="80 元/吨", now="sell", either=[{"quantity": ["2600 吨/年", "2800 吨/年", None]}]),
                    line("废包装袋", "12 吨/年"),
                    line("废硅藻土", "180 吨/年", disposal_cost="260 元/吨", now="landfill"),
                ],
                needs=[line("豆粕", "8000 吨/年"), line("工业盐", "5000 吨/年", price="420 元/吨")],
            ),
            firm(
                "长兴铝美铝业有限公司",
                contact="徐强", phone="13705830032",
                offers=[
                    line("铝型材", kind="product"),
                    line("废铝屑", "150 吨/年", price="9500 元/吨", now="sell"),
                    line("废乳化液", "40 吨/年", disposal_cost="2800 元/吨",
                         either=["now", {"waste_code": ["HW09", None]}, {"legal": ["hazardous-waste", None]}]),
                ],
                needs=[line("铝锭", "3200 吨/年"), line("压缩空气")],
            ),
            firm(
                "长兴冰源制冷设备厂",
                contact="包工", phone="13705830033",
                offers=[line("冷库", kind="product")],
                needs=[line("液氨", "15 吨/月")],
            ),
            firm(
                "德清绿叶生物科技有限公司",
                contact="毛芳",
                offers=[line("有机肥", "30000 吨/年", kind="product")],
                # one amount for two materials belongs to neither
                needs=[line("菌渣", either=[{"quantity": [None]}]), line("鸡粪", either=[{"quantity": [None]}]), line("脱硫石膏")],
            ),
        ],
        "asked": ["G6", "I7"],
    },
)


# what a firm bought in a year: text numbers, kg beside t, a return, prices with tax, a hidden row
def _purchases(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "采购明细汇总"
    head = ["物料编码", "物料名称", "规格型号", "单位", "本年采购数量", "含税单价(元)", "税率", "含税金额(元)", "主要供应商", "末次采购日"]
    rows = [
        ["10010023", "片碱", "99% 25kg/袋", "吨", "1,260.000", 2950, "13%", "嘉兴化工供应有限公司", datetime.date(2025, 10, 12)],
        ["10010031", "硫酸", "98%", "吨", 860, 480, "13%", "平湖石化", datetime.date(2025, 10, 30)],
        ["10010045", "冰醋酸", "工业级 99.8%", "KG", "356,000", "3.15", "13%", "上海吴泾", datetime.date(2025, 9, 18)],
        ["10010047", "双氧水", "27.5%", "kg", 1820000, 0.98, "13%", "建滔", datetime.date(2025, 10, 31)],
        ["10010052", "甲醇", "99.9%", "吨", 320, 2580, "13%", "宁波港", datetime.date(2025, 8, 2)],
        ["10010052", "甲醇", "99.9%", "吨", -12, 2580, "13%", "宁波港", datetime.date(2025, 8, 9)],
        ["10020001", "包装桶", "200L闭口", "只", 4200, 95, "13%", "德清桶业", datetime.date(2025, 10, 20)],
        ["10010060", "生石灰", "CaO≥85%", "T", 3100, 465, "3%", "长兴矿业", datetime.date(2025, 10, 25)],
        ["10010066", "盐酸", "31%", "吨", "540", "360", "13%", "嘉化", datetime.date(2025, 3, 3)],
        ["合计", None, None, None, None, None, None, None, None],
    ]
    fill(sheet, [head])
    for number, row in enumerate(rows, 2):
        total = f"=E{number}*F{number}" if row[1] else "=SUM(H2:H10)"
        fill(sheet, [[*row[:7], total, *row[7:]]], number)
    sheet.row_dimensions[10].hidden = True
    sheet.auto_filter.ref = "A1:J10"
    book.save(path)


def _bought(material: str, quantity: str, price: str, **fields: object) -> dict[str, object]:
    either = [*fields.pop("either", []), "purity", "concentration", "grade", "buys_from"]  # type: ignore[misc]
    return line(material, quantity, price=price, either=either, **fields)


PURCHASES = Sheet(
    "U8采购明细汇总2025.xlsx",
    "zh",
    _purchases,
    {
        "firms": [
            firm(
                "",
                needs=[
                    _bought("片碱", "1260 吨/年", "2950 元/吨 (含税13%)"),
                    _bought("硫酸", "860 吨/年", "480 元/吨 (含税13%)"),
                    _bought("冰醋酸", "356 吨/年", "3150 元/吨 (含税13%)"),
                    _bought("双氧水", "1820 吨/年", "980 元/吨 (含税13%)"),
                    line("甲醇", price="2580 元/吨 (含税13%)",
                         either=["purity", "concentration", "grade", "buys_from", {"quantity": ["308 吨/年", "320 吨/年", None]}]),
                    _bought("包装桶", "4200 只/年", "95 元/只 (含税13%)"),
                    _bought("生石灰", "3100 吨/年", "465 元/吨 (含税3%)"),
                    _bought("盐酸", "540 吨/年", "360 元/吨 (含税13%)"),
                ],
            )
        ],
        "asked": ["采购明细汇总!E7"],
    },
    {"firm": "平湖景兴纺织印染有限公司"},
)


# a Word file: headings, two tables, firms merged down, a typing slip in a figure
def _paper(path: Path) -> None:
    document = word()
    document.add_heading("上虞经开区循环经济供需对接清单", 1)
    document.add_paragraph("经走访32家企业，梳理形成供给清单和需求清单，请各企业对接洽谈。联系人：管委会 宋科长。")
    document.add_heading("一、供给清单", 2)
    supply = word_table(
        document,
        [
            ["序号", "企业名称", "资源名称", "数量", "状态", "处理方式及费用"],
            ["1", "浙江闰江化工有限公司", "亚硫酸钠（副产）", "1.2万吨/年，纯度约93%", "固态", "作废物处理，900元/吨"],
            ["2", "", "稀硫酸", "8000吨/年（浓度20%）", "液态", "中和后排放，成本约180元/吨"],
            ["3", "上虞金冠铜业有限公司", "含铜污泥", "12,00吨/年", "泥状", "委外，1500元/吨"],
            ["4", "绍兴盛丰酒业有限公司", "黄酒糟", "若干", "固态", "送养殖户，不收费"],
        ],
    )
    supply.cell(1, 1).merge(supply.cell(2, 1)).text = "浙江闰江化工有限公司"
    document.add_heading("二、需求清单", 2)
    word_table(
        document,
        [
            ["序号", "企业名称", "需求名称", "年需求量", "质量要求", "现价", "备注"],
            ["1", "越清造纸有限公司", "无水亚硫酸钠", "1.5万吨", "≥90%", "1500元/吨", ""],
            ["2", "上虞净源水务有限公司", "聚合硫酸铁", "3600吨", "全铁≥11%", "680元/吨", "可用废酸制"],
            ["3", "绍兴滨海建材有限公司", "脱硫石膏", "10-12万吨", "/", "55元/吨", ""],
        ],
    )
    document.add_paragraph("上虞经开区管委会  2025年9月15日")
    document.save(str(path))


PAPER = Sheet(
    "供需对接清单.docx",
    "zh",
    _paper,
    {
        "firms": [
            firm(
                "浙江闰江化工有限公司",
                offers=[
                    line("亚硫酸钠（副产）", "12000 吨/年", purity="93%", state="solid", disposal_cost="900 元/吨", now="treat",
                         either=[{"material": ["亚硫酸钠", "亚硫酸钠(副产)"]}]),
                    line("稀硫酸", "8000 吨/年", state="liquid", disposal_cost="180 元/吨", either=["now", "concentration", "purity"]),
                ],
            ),
            firm(
                "上虞金冠铜业有限公司",
                # 12,00: twelve, one thousand two hundred, or twelve point nought?
                offers=[line("含铜污泥", disposal_cost="1500 元/吨", either=["now", "state"])],
            ),
            firm("绍兴盛丰酒业有限公司", offers=[line("黄酒糟", state="solid", either=["now", {"disposal_cost": ["0 元/吨", None]}])]),
            firm("越清造纸有限公司", needs=[line("无水亚硫酸钠", "15000 吨/年", purity=">= 90%", price="1500 元/吨")]),
            firm("上虞净源水务有限公司", needs=[line("聚合硫酸铁", "3600 吨/年", price="680 元/吨", either=["purity", "concentration", "grade"])]),
            firm("绍兴滨海建材有限公司", needs=[line("脱硫石膏", "10-12 万吨/年", price="55 元/吨")]),
        ],
        "asked": ["Table 1!D4"],
    },
)


# heat, steam and water in an .ods: tonnes an hour with running hours, degrees, pressure
def _energy(path: Path) -> None:
    rows = [
        ["工业园区余热余能及用热需求摸底表", None, None, None, None, None, None, None, None, None],
        ["企业名称", "供/需", "介质", "流量", "单位", "温度\n℃", "压力\nMPa（表压）", "年运行小时", "现价", "备注"],
        ["海安热力有限公司", "供", "低压蒸汽", 35, "t/h", 250, 1.0, 8000, "210元/t", None],
        [None, "供", "锅炉烟气余热", 6.5, "MW", 140, None, 8000, None, "未利用"],
        ["海安恒科新材料有限公司", "需", "蒸汽", 12, "t/h", "≥180", "0.8", 7200, "238", "元/吨"],
        [None, "供", "蒸汽凝结水", 9, "t/h", "90-95", None, 7200, None, "直排"],
        ["南通双鸟屠宰有限公司", "需", "热水", 150, "m³/d", 60, None, None, "/", "年生产310天"],
        ["海安永大水务有限公司", "供", "中水", 2.2, "万吨/天", "常温", None, None, "1.2元/吨", "全年运行"],
        ["合计", None, None, None, None, None, None, None, None, None],
    ]
    ods(path, {"摸底": rows, "Sheet2": [], "Sheet3": []}, {("摸底", 1, 1): 10})


ENERGY = Sheet(
    "余热余能摸底表.ods",
    "zh",
    _energy,
    {
        "firms": [
            firm(
                "海安热力有限公司",
                offers=[
                    line("低压蒸汽", "280000 吨/年", temperature="250 ℃", pressure="1.0 MPa", hours="8000 h", price="210 元/吨"),
                    line("锅炉烟气余热", "187200 GJ/年", temperature="140 ℃", hours="8000 h", either=["now"]),
                ],
            ),
            firm(
                "海安恒科新材料有限公司",
                needs=[line("蒸汽", "86400 吨/年", temperature=">= 180 ℃", pressure="0.8 MPa", hours="7200 h", price="238 元/吨")],
                offers=[line("蒸汽凝结水", "64800 吨/年", temperature="90-95 ℃", hours="7200 h", either=["now"])],
            ),
            firm(
                "南通双鸟屠宰有限公司",
                days=310,
                either=["operating_days"],
                needs=[line("热水", "150 立方米/天", temperature="60 ℃")],
            ),
            firm(
                "海安永大水务有限公司",
                days=365,
                either=["operating_days"],
                offers=[line("中水", "2.2 万吨/天", price="1.2 元/吨", either=["hours", "temperature"])],
            ),
        ],
        "asked": [],
    },
)


# a file that holds nothing for the park
def _roster(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "12月"
    fill(
        sheet,
        [
            ["管委会2025年12月值班安排表"],
            ["日期", "星期", "带班领导", "值班人员", "值班电话", "备注"],
            [datetime.date(2025, 12, 1), "一", "王立", "李娜、赵军", "0575-82001111", None],
            [datetime.date(2025, 12, 2), "二", "周鸣", "钱芳", "0575-82001111", "防汛"],
            [datetime.date(2025, 12, 3), "三", "王立", "孙浩", "0575-82001111", None],
        ],
    )
    merge(sheet, "A1:F1")
    book.save(path)


ROSTER = Sheet("12月值班表.xlsx", "zh", _roster, {"firms": [], "asked": []})

SHEETS = [TICKS, BOUND, EXPORT, PURCHASES, PAPER, ENERGY, ROSTER]

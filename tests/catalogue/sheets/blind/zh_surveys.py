"""Survey tables of Chinese park offices: what a circular asks for, filled in by hand."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import xlsxwriter

from tests.catalogue.sheets.blind.writing import Sheet, fill, firm, line, merge

# fmt: off


# supply and demand side by side, firms merged down, 万吨 beside 吨, an example row, a total
def _survey(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "普查表"
    fill(
        sheet,
        [
            ["滨江经济开发区企业固体废物资源化供需普查表（2025年度）"],
            ["填报单位：滨江经开区环保办", *[None] * 9, "填报日期：2025年11月20日"],
            ["序号", "企业名称", "所属行业", "可供（固废/副产物）", *[None] * 4, "需求（原料）", *[None] * 3, "联系人及电话", "备注"],
            [None, None, None, "名称", "产生量\n（万吨/年）", "主要成分", "现处置去向", "处置费用\n（元/吨）",
             "名称", "年需求量\n（吨）", "现采购价（元/吨）", "质量要求"],
            ["例", "××化工有限公司", "化工", "磷石膏", 5, "CaSO4·2H2O≥85%", "堆存", 30,
             "硫酸", 20000, 400, "≥98%", "张三 13800000000", "填报示例，请勿删除"],
            [1, "滨江热电有限公司", "火力发电", "粉煤灰", 12.5, "SiO2 52%", "外售水泥厂", None,
             "石灰石粉", 38000, 120, "CaCO3≥90%", "周磊 0575-81230001", None],
            [None, None, None, "脱硫石膏", 4.2, "含水10%", "外售", 0, "尿素", 1500, "面议", "/", None, None],
            [None, None, None, "炉渣", 3, "—", "免费送砖厂", 0, "/", None, None, None, None, None],
            [2, "绍兴明辉印染有限公司 ", "印染", "印染污泥", 0.85, "含水率78%", "送热电焚烧", 260,
             "蒸汽", 96000, 215, "0.6MPa", "吕芳\n0575-81237788", None],
            [None, None, None, "丝光淡碱", 1.1, "NaOH 4-5%", "进厂内污水站", "——", "无", None, None, None, None, "希望有企业接收"],
            [3, "浙江恒达化工股份有限公司", "化工", "废硫酸", 0.6, "H2SO4 70%左右", "委托处置", 900,
             "液碱", 5200, 850, "浓度30%以上", "郑建 13967500012", "废硫酸按危废管理"],
            [4, "海宏建材有限公司", "建材", "无", "/", "/", "/", "/", "粉煤灰", 60000, 45, "二级灰", "何工 0575-81239900", None],
            [None, None, None, None, None, None, None, None, "脱硫石膏", 25000, 60, "含水≤12%", None, None],
            ["合计", None, None, None, 22.25, None, None, None, None, 225700],
            ["注：1.产生量按2024年实际统计；2.无此项的填“/”；3.本表电子版请于11月底前发至邮箱。"],
        ],
    )
    merge(sheet, "A1:N1", "A3:A4", "B3:B4", "C3:C4", "D3:H3", "I3:L3", "M3:M4", "N3:N4", "A15:N15", "A14:D14")
    merge(sheet, "A6:A8", "B6:B8", "C6:C8", "M6:M8", "A9:A10", "B9:B10", "C9:C10", "M9:M10")
    merge(sheet, "A12:A13", "B12:B13", "C12:C13", "M12:M13")
    book.save(path)


_MADE_OF = ["purity", "impurities", "concentration", "moisture", "grade"]
SURVEY = Sheet(
    "附件2 滨江经开区固废资源供需普查表.xlsx",
    "zh",
    _survey,
    {
        "firms": [
            firm(
                "滨江热电有限公司",
                contact="周磊 0575-81230001",
                either=["industry"],
                offers=[
                    line("粉煤灰", "12.5 万吨/年", now="sell", either=_MADE_OF),
                    line("脱硫石膏", "4.2 万吨/年", moisture="10%", now="sell", disposal_cost="0 元/吨"),
                    line("炉渣", "3 万吨/年", disposal_cost="0 元/吨", either=["now"]),
                ],
                needs=[
                    line("石灰石粉", "38000 吨/年", price="120 元/吨", either=["purity", "concentration"]),
                    line("尿素", "1500 吨/年"),
                ],
            ),
            firm(
                "绍兴明辉印染有限公司",
                contact="吕芳0575-81237788",
                either=["industry"],
                offers=[
                    line("印染污泥", "8500 吨/年", moisture="78%", now="incinerate", disposal_cost="260 元/吨"),
                    line("丝光淡碱", "11000 吨/年", now="treat", either=_MADE_OF),
                ],
                needs=[line("蒸汽", "96000 吨/年", price="215 元/吨", either=["pressure"])],
            ),
            firm(
                "浙江恒达化工股份有限公司",
                contact="郑建 13967500012",
                either=["industry"],
                offers=[line("废硫酸", "6000 吨/年", disposal_cost="900 元/吨", either=[*_MADE_OF, "now", "legal"])],
                needs=[line("液碱", "5200 吨/年", price="850 元/吨", either=["concentration", "purity"])],
            ),
            firm(
                "海宏建材有限公司",
                contact="何工 0575-81239900",
                either=["industry"],
                needs=[
                    line("粉煤灰", "60000 吨/年", price="45 元/吨", either=["grade"]),
                    line("脱硫石膏", "25000 吨/年", price="60 元/吨", either=["moisture", "max_moisture"]),
                ],
            ),
        ],
        "asked": [],
    },
)


# firms run to the right, what is asked runs down
def _across(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "重点企业"
    fill(
        sheet,
        [
            ["港区重点企业能源资源对接一览（横表）"],
            ["项目", "单位", "企业1", "企业2", "企业3", "企业4"],
            ["企业名称", None, "嘉兴信诚玻璃有限公司", "平湖新盛纸业有限公司", "海盐东方陶瓷有限公司", "嘉兴港华气体有限公司"],
            ["所在片区", None, "东区", "东区", "西区", "东区"],
            ["富余资源名称", None, "窑炉余热", "造纸污泥", "抛光渣", "无"],
            ["富余量", "吨/年", "120000 GJ/年", 9500, 6200, "-"],
            ["温度", "℃", 380, None, None, None],
            ["含水率", "%", None, 62, 28, None],
            ["现处置成本", "元/吨", None, 310, 95, None],
            ["短缺资源名称", None, "纯碱", "蒸汽", "石英砂", "工业用水"],
            ["年需求量", "吨", 18000, 85000, "２２０００", "36万立方"],
            ["目前采购价", "元/吨", 1850, 230, "180（含税13%）", "4.2元/方"],
            ["联系人", None, "沈国平", "俞丽娟", "冯斌", "钱进"],
            ["电话", None, 13705730001, "0573-85551234", "13705730003", "暂无"],
            [None, None, None, None, None, None],
            ["填报：港区管委会经发局"],
        ],
    )
    merge(sheet, "A1:F1")
    book.save(path)


ACROSS = Sheet(
    "重点企业能源资源对接一览(横表).xlsx",
    "zh",
    _across,
    {
        "firms": [
            firm(
                "嘉兴信诚玻璃有限公司",
                zone="东区", contact="沈国平", phone="13705730001",
                offers=[line("窑炉余热", "120000 GJ/年", temperature="380 ℃")],
                needs=[line("纯碱", "18000 吨/年", price="1850 元/吨")],
            ),
            firm(
                "平湖新盛纸业有限公司",
                zone="东区", contact="俞丽娟", phone="0573-85551234",
                offers=[line("造纸污泥", "9500 吨/年", moisture="62%", disposal_cost="310 元/吨")],
                needs=[line("蒸汽", "85000 吨/年", price="230 元/吨")],
            ),
            firm(
                "海盐东方陶瓷有限公司",
                zone="西区", contact="冯斌", phone="13705730003",
                offers=[line("抛光渣", "6200 吨/年", moisture="28%", disposal_cost="95 元/吨")],
                needs=[line("石英砂", "22000 吨/年", price="180 元/吨 (含税13%)")],
            ),
            firm(
                "嘉兴港华气体有限公司",
                zone="东区", contact="钱进",
                needs=[line("工业用水", "36 万立方米/年", price="4.2 元/立方米")],
            ),
        ],
        "asked": [],
    },
)


# a list typed in a hurry: free text, header typos, line breaks in headers, 同上, full-width digits, 面议
def _typed(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Sheet1"
    fill(
        sheet,
        [
            ["企业", "废弃物/\n副产品名称", "产生两\n(吨/年)", "处至费用", "目前去向", "需要的\n原料", "用量", "价格", "联糸人", "备註"],
            ["桐乡宏达皮革厂", "含铬皮屑", "约450", "2800元/吨", "委托处置", "工业盐", "600吨/年", "８00元/吨", "老施", None],
            ["同上", "牛毛", "35", "没有", "送人", None, None, None, None, None],
            ["桐乡佳和食品有限公司", "酱渣", "1500-1800", "对方付款，60元/吨", "卖给养猪场", "豆粕", "4200t/a", "3650", "屠经理13600000021", "豆粕价格随行就市"],
            ["桐乡佳和食品有限公司", "废纸箱", "3吨/月", "卖8毛一公斤", "废品站", "大豆", "一万吨", "面议", "屠经理13600000021", None],
            ["德清新城电镀厂", "电镀污泥", "120", "3200", "有资质单位", "盐酸", "每月25吨", "420元/吨", None, "污泥含水80%"],
            ["德清新城电镀厂", "废活性碳", "2", "同上", "同上", "片碱", "若干", None, None, None],
            ["湖州银河木业有限公司", "木屑", "15吨/天", "外卖，380元/吨", None, "脲醛胶", "2600", "2450元/吨", "陆军 0572-2201199", "年工作300天"],
            [None, "砂光粉", "2.5", None, "自用烧锅炉", None, None, None, None, "每天"],
            ["湖州嘉业化纤有限公司", "废丝", "1,200", "卖，4.5元/kg", None, "PTA", "8.5万", "5200元/吨", "严工", None],
            ["小计", None, "5,300以上", None, None, None, None, None, None, None],
        ],
    )
    sheet.row_dimensions[7].hidden = True  # 废活性碳: hidden, still said
    book.save(path)


TYPED = Sheet(
    "物料交换意愿表（手工汇总）.xlsx",
    "zh",
    _typed,
    {
        "days": 330,
        "firms": [
            firm(
                "桐乡宏达皮革厂",
                contact="老施",
                offers=[
                    line("含铬皮屑", "~450 吨/年", disposal_cost="2800 元/吨", either=["now"]),
                    line("牛毛", "35 吨/年", either=["now", {"disposal_cost": ["0 元/吨", None]}]),
                ],
                needs=[line("工业盐", "600 吨/年", price="800 元/吨")],
            ),
            firm(
                "桐乡佳和食品有限公司",
                contact="屠经理13600000021",
                offers=[
                    line("酱渣", "1500-1800 吨/年", price="60 元/吨", now="sell"),
                    line("废纸箱", "3 吨/月", price="800 元/吨", either=["now"]),
                ],
                needs=[
                    line("豆粕", "4200 吨/年", price="3650 元/吨"),
                    line("大豆", "10000 吨/年"),
                ],
            ),
            firm(
                "德清新城电镀厂",
                offers=[
                    line("电镀污泥", "120 吨/年", disposal_cost="3200 元/吨", either=["now", {"moisture": ["80%", None]}]),
                    line("废活性碳", "2 吨/年", disposal_cost="3200 元/吨", either=["now"]),
                ],
                needs=[
                    line("盐酸", "25 吨/月", price="420 元/吨"),
                    line("片碱"),
                ],
            ),
            firm(
                "湖州银河木业有限公司",
                contact="陆军 0572-2201199",
                days=300,
                offers=[
                    line("木屑", "15 吨/天", price="380 元/吨", now="sell"),
                    # 2.5 under 吨/年 with 每天 in the remarks: 2.5 or 750 t a year, or asked
                    line("砂光粉", either=["now", {"quantity": ["2.5 吨/天", "2.5 吨/年", None]}]),
                ],
                needs=[line("脲醛胶", "2600 吨/年", price="2450 元/吨")],
            ),
            firm(
                "湖州嘉业化纤有限公司",
                contact="严工",
                offers=[line("废丝", "1200 吨/年", price="4500 元/吨", now="sell")],
                needs=[line("PTA", "85000 吨/年", price="5200 元/吨")],
            ),
        ],
        "asked": ["Sheet1!C9"],
    },
)


# daily means; the working days stand in a column of each row
def _daily(path: Path) -> None:
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("日均")
    head = ["企业简称", "企业全称", "物料", "日均产生量", "单位", "年生产天数（天）", "含水率（%）", "处理单价（元/吨）", "处理方式", "备注"]
    rows = [
        ["越兴", "绍兴越兴纺织印染有限公司", "印染污泥", 42, "吨/日", 320, 80, 285, "焚烧", None],
        ["越兴", "绍兴越兴纺织印染有限公司", "印染废水", 0.9, "万吨/日", 320, None, 5.6, "纳管", None],
        ["天源", "绍兴天源污水处理有限公司", "市政污泥", 110, "吨/日", 365, 60, 320, "焚烧", "板框压滤后"],
        ["天源", "绍兴天源污水处理有限公司", "中水", "3.5", "万m³/d", 365, "/", "/", "排放", "可回用"],
        ["锦盛", "浙江锦盛聚酯有限公司", "废聚酯块", 850, "kg/天", 350, None, None, "出售", "售价3800元/吨"],
        ["平均", None, None, 31.5, None, 344, None, None, None, None],
    ]
    sheet.merge_range("A1:J1", "污水厂及印染企业日均数据（2025年1—10月）", book.add_format({"align": "center", "bold": True}))
    sheet.write_row("A2", head)
    for number, row in enumerate(rows, 2):
        sheet.write_row(number, 0, row)
    lists = book.add_worksheet("选项")
    lists.write_column("A1", ["处理方式", "焚烧", "填埋", "纳管", "出售", "排放"])
    lists.write_column("B1", ["单位", "吨/日", "万吨/日", "kg/天"])
    lists.hide()
    book.close()


DAILY = Sheet(
    "污泥废水日均.xlsx",
    "zh",
    _daily,
    {
        "firms": [
            firm(
                "绍兴越兴纺织印染有限公司",
                short="越兴",
                days=320,
                either=["operating_days"],
                offers=[
                    line("印染污泥", "42 吨/天", moisture="80%", disposal_cost="285 元/吨", now="incinerate"),
                    line("印染废水", "9000 吨/天", disposal_cost="5.6 元/吨", either=["now"]),
                ],
            ),
            firm(
                "绍兴天源污水处理有限公司",
                short="天源",
                days=365,
                either=["operating_days"],
                offers=[
                    line("市政污泥", "110 吨/天", moisture="60%", disposal_cost="320 元/吨", now="incinerate"),
                    line("中水", "3.5 万立方米/天", now="discharge"),
                ],
            ),
            firm(
                "浙江锦盛聚酯有限公司",
                short="锦盛",
                days=350,
                either=["operating_days"],
                offers=[line("废聚酯块", "850 kg/天", now="sell", either=[{"price": ["3800 元/吨", None]}])],
            ),
        ],
        "asked": [],
    },
)


# twelve months and a total; one total does not add up, one year is not over
def _months(path: Path) -> None:
    book = xlsxwriter.Workbook(str(path))
    cover = book.add_worksheet("说明")
    cover.write_column("A1", ["填表说明", "1. 本表每月5日前更新", "2. 合计列为公式，请勿修改", "3. 数量单位见单位列"])
    sheet = book.add_worksheet("2025年")
    sheet.write("A1", "舟山经济开发区企业物料月报（2025）")
    sheet.write_row("A2", ["企业", "类别", "物料", "单位", *[f"{month}月" for month in range(1, 13)], "合计", "备注"])
    rows: list[tuple[str | None, str, str, str, list[float | None], str | None]] = [
        ("舟山海力水产有限公司", "产出", "鱼下脚料", "吨", [110, 95, 120, 130, 140, 0, 0, 90, 150, 160, 145, 130], None),
        (None, "产出", "鱼油", "吨", [5, 4, 5.5, 6, 6, 0, 0, 4, 7, 7, 6.5, 6], None),
        (None, "采购", "工业盐", "吨", [60, 50, 60, 60, 70, 20, 20, 50, 70, 80, 70, 60], None),
        ("普陀冷链物流有限公司", "采购", "电", "万千瓦时", [42, 38, 40, 41, 48, 55, 63, 65, 52, 45, 41, 40], None),
        (None, "产出", "废泡沫箱", "只", [900, 700, 800, 850, 900, 1200, 1500, 1600, 1100, 900, 800, 750], None),
        ("浙江蓝海造船有限公司", "产出", "废钢", "吨", [310, 280, 330, 320, 300, 290, 310, 320, 330, 340, 310, 300], "合计有误待核"),
        (None, "产出", "废钢砂", "公斤", [8200, 7900, 8500, 8300, 8000, 8100, 8200, 8400, 8600, 8300, 8200, 8300], None),
        ("舟山绿岛水泥有限公司", "采购", "粉煤灰", "吨", [3000, 2500, 3100, 3200, 3000, 2900, 3100, 3000, 3200, None, None, None], "9月后停窑检修"),
    ]
    for number, (name, side, material, unit, months, note) in enumerate(rows, 2):
        sheet.write_row(number, 0, [name, side, material, unit, *months])
        total = sum(month or 0 for month in months)
        if material == "废钢":
            sheet.write(number, 16, 3470)
        else:
            sheet.write_formula(number, 16, f"=SUM(E{number + 1}:P{number + 1})", None, total)
        sheet.write(number, 17, note)
    sheet.write_row(10, 0, ["制表：张敏", None, "审核：林波"])
    pivot = book.add_worksheet("数据透视")
    pivot.write_row("A1", ["行标签", "求和项:合计"])
    for number, row in enumerate([["产出", 107112.0], ["采购", 28240.0], ["总计", 135352.0]], 1):
        pivot.write_row(number, 0, row)
    book.close()


MONTHS = Sheet(
    "2025年物料月报.xlsx",
    "zh",
    _months,
    {
        "firms": [
            firm(
                "舟山海力水产有限公司",
                offers=[line("鱼下脚料", "1270 吨/年"), line("鱼油", "57 吨/年")],
                needs=[line("工业盐", "670 吨/年")],
            ),
            firm(
                "普陀冷链物流有限公司",
                offers=[line("废泡沫箱", "12000 只/年")],
                needs=[line("电", "570 万千瓦时/年")],
            ),
            firm(
                "浙江蓝海造船有限公司",
                # twelve months make 3740, the typed total says 3470
                offers=[line("废钢", either=[{"quantity": ["3740 吨/年", "3470 吨/年", None]}]), line("废钢砂", "99 吨/年")],
            ),
            firm(
                "舟山绿岛水泥有限公司",
                # nine months of figures, then shut
                needs=[line("粉煤灰", either=[{"quantity": ["27000 吨/年", "36000 吨/年", None]}])],
            ),
        ],
        "asked": ["2025年!Q8"],
    },
)

SHEETS = [SURVEY, ACROSS, TYPED, DAILY, MONTHS]

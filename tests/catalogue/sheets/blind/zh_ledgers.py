"""Ledgers, licences and lists a Chinese office already holds."""

from __future__ import annotations

import datetime
from pathlib import Path

import openpyxl
import xlwt

from tests.catalogue.sheets.blind.writing import Sheet, fill, firm, line, merge

# fmt: off


# general waste: the firm in a heading line, three header rows with 其中, month sheets not to be added again
def _general(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "汇总"
    fill(
        sheet,
        [
            ["一般工业固体废物产生、利用处置情况汇总台账"],
            ["单位名称（盖章）：宁波龙山铸造有限公司", *[None] * 4, "统计期：2025年1月—12月", *[None] * 3, "单位：吨"],
            ["序号", "固废名称", "种类代码", "产生量", "利用、处置情况", *[None] * 4, "期末贮存量", "备注"],
            [None, None, None, None, "自行利用处置", None, "委外利用处置", None, None],
            [None, None, None, None, "数量", "方式", "数量", "接收单位", "其中：跨省数量"],
            [1, "铸造废砂", "900-001-S59", 4860, 1200, "砂再生", 3600, "宁波海固建材有限公司", 0, 60, None],
            [2, "炉渣", "900-002-S03", 735, 0, "/", 735, "宁波海固建材有限公司", 0, 0, None],
            [3, "除尘灰", "900-003-S59", 212.5, "/", "/", 200, "同上", "/", 12.5, None],
            [4, "废铁屑", "900-001-S17", 96, 96, "回炉", "/", "/", "/", 0, None],
            [5, "废包装材料", "900-003-S17", "8吨", None, None, "8", "慈溪顺达再生资源回收站", None, None, "外售"],
            ["合计", None, None, 5911.5, 1296, None, 4543, None, 0, 72.5, None],
            ["填表人：陈静", None, None, "审核人：李强", None, None, "填表日期：2025年12月31日", None, None, "电话：0574-63001122"],
        ],
    )
    merge(sheet, "A1:K1", "A2:E2", "F2:I2", "A3:A5", "B3:B5", "C3:C5", "D3:D5", "E3:I3", "J3:J5", "K3:K5")
    merge(sheet, "E4:F4", "G4:I4", "A11:C11", "A12:C12", "D12:F12", "G12:I12")
    months = {
        "1月": [["2025-01-08", "铸造废砂", 201.5, "砂再生"], ["2025-01-21", "铸造废砂", 210, "宁波海固"], ["2025-01-25", "炉渣", 61, "宁波海固"]],
        "2月": [["2025-02-11", "铸造废砂", 190, "宁波海固"], ["2025-02-24", "炉渣", 58, "宁波海固"], ["2025-02-26", "除尘灰", 17.5, "宁波海固"]],
    }
    for title, rows in months.items():
        page = book.create_sheet(title)
        head = [[f"一般工业固体废物流水记录（2025年{title}）"], ["日期", "固废名称", "产生量（吨）", "去向"]]
        total = ["合计", None, sum(row[2] for row in rows), None]
        fill(page, [*head, *rows, total])
        merge(page, "A1:D1")
    fill(book.create_sheet("填写说明"), [["一、依据公告2021年第82号"], ["二、产生量按实际过磅"], ["三、台账保存五年"]])
    book.save(path)


_TAKER = "宁波海固建材有限公司"
GENERAL = Sheet(
    "2025年一般工业固废台账-龙山铸造.xlsx",
    "zh",
    _general,
    {
        "firms": [
            firm(
                "宁波龙山铸造有限公司",
                either=["contact", "phone"],
                offers=[
                    # what is made, or what is left after own use
                    line("铸造废砂", either=[{"quantity": ["4860 吨/年", "3660 吨/年", "3600 吨/年"]}, "now"],
                         kind="waste", legal="general-waste", waste_code="900-001-S59",
                         sells_to=[{"firm": _TAKER, "quantity": "3600 吨/年"}]),
                    line("炉渣", "735 吨/年", kind="waste", legal="general-waste", waste_code="900-002-S03",
                         sells_to=[{"firm": _TAKER, "quantity": "735 吨/年"}], either=["now"]),
                    line("除尘灰", "212.5 吨/年", kind="waste", legal="general-waste", waste_code="900-003-S59",
                         sells_to=[{"firm": _TAKER, "quantity": "200 吨/年"}], either=["now"]),
                    line("废铁屑", kind="waste", legal="general-waste", waste_code="900-001-S17", optional=True,
                         either=["now", {"quantity": ["96 吨/年", "0 吨/年", None]}]),
                    line("废包装材料", "8 吨/年", kind="waste", legal="general-waste", waste_code="900-003-S17", now="sell",
                         sells_to=[{"firm": "慈溪顺达再生资源回收站", "quantity": "8 吨/年"}]),
                ],
            ),
            firm(_TAKER, optional=True),
            firm("慈溪顺达再生资源回收站", optional=True),
        ],
        "asked": [],
    },
)


# hazardous waste of one year, from an old program that writes .xls; one code contradicts its class
def _hazardous(path: Path) -> None:
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("危废一览")
    head = ["序号", "危险废物名称", "废物类别", "废物代码", "形态", "主要有害成分", "危险特性", "上年度产生量", "本年度产生量",
            "期末贮存量", "利用处置方式", "委托单位名称", "许可证编号", "处置费用（万元）"]
    green, green_no = "苏州绿源危废处置有限公司", "JS0582OOD379-5"
    rows = [
        ["1", "精馏残渣", "HW11", "900-013-11", "固态", "甲苯", "T", 412.3, 386.75, 22.4, "焚烧(D10)", green, green_no, 135.36],
        ["2", "废活性炭", "HW49", "900-039-49", "S", "有机物", "T", 58, 61.2, 3, "D10", "同上", "同上", 21.42],
        ["3", "废有机溶剂(甲苯)", "HW06", "900-402-06", "L", "甲苯", "T,I", 204, 180, 0, "R2溶剂回收",
         "南通恒润再生资源有限公司", "JS0683OOR112-3", -5.4],
        ["4", "废包装桶", "HW49", "900-041-49", "S", "残留物", "T/In", "1260只", "1180只", "20只", "R15", "昆山洁桶环保有限公司", "JS0583OOR020-7", 3.54],
        ["5", "废机油", "HW08", "900-214-08", "液态", "矿物油", "T,I", 3.2, 2.9, 0.4, "R9", "南通恒润再生资源有限公司", "JS0683OOR112-3", ""],
        ["6", "废水处理\n污泥", "HW45", "261-084-45", "半固态", "AOX", "T", "—", 95.5, 6, "D10", green, green_no, 38.2],
        ["7", "废硫酸", "HW34", "900-013-11", "L", "硫酸", "C,T", 150, 144, 10, "R4", "/", "/", "/"],
        ["", "合计", "", "", "", "", "", 827.5, 870.35, "", "", "", "", 193.12],
    ]
    sheet.write_merge(0, 0, 0, 13, "危险废物产生、贮存、利用处置情况一览表（2025年度）")
    sheet.write(1, 0, "填报单位（公章）：江苏中晟精细化工有限公司")
    sheet.write(1, 11, "计量单位：吨")
    for column, text in enumerate(head):
        sheet.write(2, column, text)
    for number, row in enumerate(rows, 3):
        for column, value in enumerate(row):
            sheet.write(number, column, value)
    sheet.write(12, 0, "填表人：朱敏    负责人：丁伟    填表日期：2026-01-10")
    book.save(str(path))


def _dangerous(material: str, quantity: str, code: str, **fields: object) -> dict[str, object]:
    return line(material, quantity, kind="waste", legal="hazardous-waste", waste_code=code, **fields)


HAZARDOUS = Sheet(
    "危险废物一览表2025.xls",
    "zh",
    _hazardous,
    {
        "firms": [
            firm(
                "江苏中晟精细化工有限公司",
                either=["contact"],
                offers=[
                    _dangerous("精馏残渣", "386.75 吨/年", "900-013-11", state="solid", now="incinerate",
                               disposal_cost="135.36 万元/年", either=["impurities", "sells_to"]),
                    _dangerous("废活性炭", "61.2 吨/年", "900-039-49", state="solid", now="incinerate",
                               disposal_cost="21.42 万元/年", either=["impurities", "sells_to"]),
                    # minus 5.4: the taker pays; take it as income or ask
                    _dangerous("废有机溶剂(甲苯)", "180 吨/年", "900-402-06", state="liquid",
                               either=["impurities", "sells_to", "now",
                                       {"material": ["废有机溶剂"]},
                                       {"price": ["300 元/吨", "5.4 万元/年", None]},
                                       {"disposal_cost": ["-300 元/吨", "-5.4 万元/年", None]}]),
                    _dangerous("废包装桶", "1180 只/年", "900-041-49", state="solid",
                               either=["impurities", "sells_to", "now", {"disposal_cost": ["30 元/只", "3.54 万元/年"]}]),
                    _dangerous("废机油", "2.9 吨/年", "900-214-08", state="liquid", either=["impurities", "sells_to", "now"]),
                    _dangerous("废水处理污泥", "95.5 吨/年", "261-084-45", now="incinerate", disposal_cost="38.2 万元/年",
                               either=["impurities", "sells_to", "state", {"material": ["废水处理 污泥", "废水处理\n污泥"]}]),
                    line("废硫酸", "144 吨/年", kind="waste", legal="hazardous-waste", state="liquid",
                         either=["impurities", "now", {"waste_code": ["900-013-11", "HW34", None]}]),
                ],
            ),
            *[firm(name, optional=True, either=["permits"]) for name in
              ("苏州绿源危废处置有限公司", "南通恒润再生资源有限公司", "昆山洁桶环保有限公司")],
        ],
        "asked": ["危废一览!N6", "危废一览!D10"],
    },
)


# extracts of a discharge licence: design figures, three sheets, the firm only on the cover
def _licence(path: Path) -> None:
    book = openpyxl.Workbook()
    cover = book.active
    cover.title = "封面"
    fill(
        cover,
        [["排污许可证副本（信息摘录）"], ["单位名称", "山东鲁青农药有限公司"], ["统一社会信用代码", "91370785MA3C8R2W5U"],
         ["许可证编号", "91370785MA3C8R2W5U001P"], ["有效期限", "自2023年06月01日至2028年05月31日止"],
         ["行业类别", "化学农药制造"], ["生产经营场所地址", "潍坊市高密市化工园区振兴路8号"]],
    )
    products = book.create_sheet("主要产品及产能")
    fill(
        products,
        [["表1 主要产品及产能信息表"], ["序号", "生产线名称", "产品名称", "生产能力", "计量单位", "设计年生产时间（h）"],
         [1, "草甘膦生产线", "草甘膦原药", 20000, "t/a", 7200], [2, "草甘膦生产线", "甲缩醛", "6800", "t/a", 7200],
         [3, "氯甲烷回收", "氯甲烷", 1.1, "万t/a", 7200]],
    )
    inputs = book.create_sheet("主要原辅材料及燃料")
    fill(
        inputs,
        [
            ["表2 主要原辅材料及燃料信息表"],
            ["序号", "种类", "名称", "设计年使用量", "计量单位", "有毒有害成分", "有毒有害成分占比（%）", "其他信息"],
            ["原料及辅料", None, None, None, None, None, None, None],
            [1, "原料", "甘氨酸", 13000, "t/a", "/", "/", None],
            [2, "原料", "多聚甲醛", 9600, "t/a", "甲醛", 96, None],
            [3, "辅料", "三乙胺", 450, "t/a", "三乙胺", 99, "循环套用"],
            [4, "辅料", "氢氧化钠（液碱）", 22000, "t/a", "/", "/", "浓度32%"],
            ["燃料", None, None, None, None, None, None, None],
            ["序号", "燃料名称", "灰分（%）", "硫分（%）", "挥发分（%）", "热值（MJ/kg、MJ/m3）", "年最大使用量（万t/a、万m3/a）", "其他信息"],
            [1, "天然气", "/", "/", "/", 35.5, 860, None],
        ],
    )
    merge(inputs, "A1:H1", "A3:H3", "A8:H8")
    solids = book.create_sheet("固体废物")
    fill(
        solids,
        [
            ["表3 固体废物基础信息表"],
            ["序号", "固体废物类别", "固体废物名称", "代码", "危险特性", "类别", "物理性状", "产生环节", "去向", "备注"],
            [1, "危险废物", "草甘膦母液", "263-009-04", "T", "HW04", "液态", "离心", "自行利用", None],
            [2, "危险废物", "废盐", "263-008-04", "T", "HW04", "固态", "蒸发析盐", "委托处置", None],
            [3, "一般工业固体废物", "废包装袋", "900-003-S17", "/", "SW17", "固态（固态废物，S）", "投料", "委托利用", None],
            [4, "一般工业固体废物", "污水站生化污泥", "900-099-S07", "/", "SW07", "半固态（泥态废物，SS）", "污水站", "委托处置", None],
        ],
    )
    book.save(path)


LICENCE = Sheet(
    "排污许可副本信息摘录-鲁青农药.xlsx",
    "zh",
    _licence,
    {
        "firms": [
            firm(
                "山东鲁青农药有限公司",
                credit_code="91370785MA3C8R2W5U",
                address="潍坊市高密市化工园区振兴路8号",
                either=["industry", "permits", "hours", "operating_days"],
                permits=[{"type": "排污许可", "number": "91370785MA3C8R2W5U001P", "until": "2028-05-31", "optional": True}],
                offers=[
                    line("草甘膦原药", "<= 20000 吨/年", kind="product", either=["hours", "origin"]),
                    line("甲缩醛", "<= 6800 吨/年", kind="product", either=["hours", "origin"]),
                    line("氯甲烷", "<= 11000 吨/年", kind="product", either=["hours", "origin"]),
                    line("草甘膦母液", kind="waste", legal="hazardous-waste", waste_code="263-009-04", state="liquid",
                         origin="离心", either=["now"]),
                    line("废盐", kind="waste", legal="hazardous-waste", waste_code="263-008-04", state="solid",
                         origin="蒸发析盐", either=["now"]),
                    line("废包装袋", kind="waste", legal="general-waste", waste_code="900-003-S17", state="solid",
                         origin="投料", either=["now"]),
                    line("污水站生化污泥", kind="waste", legal="general-waste", waste_code="900-099-S07",
                         origin="污水站", either=["now", "state"]),
                ],
                needs=[
                    line("甘氨酸", "<= 13000 吨/年"),
                    line("多聚甲醛", "<= 9600 吨/年", either=["purity", "concentration", "impurities", "max_impurities"]),
                    line("三乙胺", "<= 450 吨/年", either=["purity", "concentration", "impurities", "max_impurities"]),
                    line("氢氧化钠（液碱）", "<= 22000 吨/年", either=["concentration", "purity", {"material": ["液碱", "氢氧化钠"]}]),
                    line("天然气", "<= 860 万立方米/年", either=["heat_value"]),
                ],
            )
        ],
        "asked": [],
    },
)


# who may take hazardous waste: several classes in one cell, dates of three kinds
def _permits(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "持证单位"
    fill(
        sheet,
        [
            ["某市危险废物经营许可证持证单位名单（截至2025年10月）"],
            ["序号", "单位名称", "经营设施地址", "许可证编号", "核准经营类别", "核准经营规模\n（吨/年）", "经营方式", "有效期至", "联系人及电话"],
            [1, "瑞安绿洲环保科技有限公司", "瑞安市江南新区横四路16号", "浙危废经第3303000121号", "HW17、HW22", 30000, "收集、贮存、利用",
             datetime.date(2028, 3, 14), "叶青 13800570001"],
            [2, "苍南华瑞再生资源有限公司", "苍南县灵溪镇工业园", "浙危废经第3303000087号", "HW08（900-214-08、900-249-08）", "8000",
             "收集、贮存、利用", "2027年6月30日", "陈国华 0577-64881234"],
            [3, "温州伟明危废处置有限公司", "温州市龙湾区滨海三道", "3303000045", "HW02,HW06,HW08,HW11,HW12,HW49", "焚烧2.5万吨/年", "收集、贮存、焚烧",
             "2026.12.31", "值班 0577-85551111"],
            [4, "乐清铜都资源循环有限公司", "乐清市磐石镇", "浙危废经第3303000133号", "HW22 398-004-22", 12000, "利用", "长期", None],
            ["备注：小微企业收集试点单位不在此列。"],
        ],
    )
    for row in range(3, 7):
        sheet.cell(row, 8).number_format = "yyyy/m/d"
    merge(sheet, "A1:I1", "A7:I7")
    book.save(path)


def _permit(number: str, codes: list[str], capacity: str, **fields: object) -> dict[str, object]:
    told = {"type": "经营许可证", "number": number, "capacity": capacity, **fields}
    return told | {"codes": codes} if codes else told


PERMITS = Sheet(
    "危废经营许可证名单.xlsx",
    "zh",
    _permits,
    {
        "firms": [
            firm("瑞安绿洲环保科技有限公司", address="瑞安市江南新区横四路16号", contact="叶青 13800570001",
                 permits=[_permit("浙危废经第3303000121号", ["HW17", "HW22"], "30000 吨/年", until="2028-03-14", either=["mode"])]),
            firm("苍南华瑞再生资源有限公司", address="苍南县灵溪镇工业园", contact="陈国华 0577-64881234",
                 permits=[_permit("浙危废经第3303000087号", [], "8000 吨/年", until="2027-06-30",
                                  either=["mode", {"codes": [["900-214-08", "900-249-08"], ["HW08", "900-214-08", "900-249-08"]]}])]),
            firm("温州伟明危废处置有限公司", address="温州市龙湾区滨海三道", contact="0577-85551111",
                 permits=[_permit("3303000045", ["HW02", "HW06", "HW08", "HW11", "HW12", "HW49"], "25000 吨/年",
                                  until="2026-12-31", either=["mode"])]),
            firm("乐清铜都资源循环有限公司", address="乐清市磐石镇",
                 permits=[_permit("浙危废经第3303000133号", [], "12000 吨/年",
                                  either=["mode", "until", {"codes": [["398-004-22"], ["HW22", "398-004-22"]]}])]),
        ],
        "asked": [],
    },
)


# the address book of a park: no flows; one credit code became a number; one has a wrong check digit
def _contacts(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "通讯录"
    rows = [
        ["园区企业通讯录（内部资料，注意保密）", None, None, None, None, None, None, None],
        ["序号", "企业名称", "简称", "社会信用代码", "行业", "联络员", "手机", "片区"],
        [1, "海宁天成皮革有限公司", "天成皮革", "913304817245551130", "皮革", "许文", "13705830011", "A区"],
        [2, "海盐秦山橡塑制品股份有限公司", "秦山橡塑", "913304217045612362", "橡胶塑料", "朱晓燕", 13705830012, "A区"],
        [3, "安吉竹韵家居有限公司", "竹韵", "91330523MA2B1C7DXH", "家具", "方敏", "137 0583 0013", "B区"],
        [4, "绍兴上虞舜龙印染有限公司", "舜龙", 9.1330604e17, "印染", "章总", "1370583001", "B区"],
        [5, "平湖金利五金厂", "金利五金", None, "五金", "老金", "13705830015\n0573-85001234", "c区"],
        [6, "平湖金利五金厂（老厂区）", None, "无", "五金", "老金", None, "已搬迁"],
    ]
    fill(sheet, rows)
    sheet.row_dimensions[8].hidden = True
    sheet["D6"].number_format = "General"
    book.save(path)


CONTACTS = Sheet(
    "园区企业通讯录.xlsx",
    "zh",
    _contacts,
    {
        "firms": [
            # the check digit of this code is wrong
            firm("海宁天成皮革有限公司", short="天成皮革", contact="许文", phone="13705830011", zone="A区",
                 either=["industry", {"credit_code": ["913304817245551130", None]}]),
            firm("海盐秦山橡塑制品股份有限公司", short="秦山橡塑", credit_code="913304217045612362", contact="朱晓燕",
                 phone="13705830012", zone="A区", either=["industry"]),
            firm("安吉竹韵家居有限公司", short="竹韵", credit_code="91330523MA2B1C7DXH", contact="方敏",
                 phone="13705830013", zone="B区", either=["industry"]),
            # ten digits are no mobile number
            firm("绍兴上虞舜龙印染有限公司", short="舜龙", contact="章总", zone="B区",
                 either=["industry", {"phone": ["1370583001", None]}]),
            firm("平湖金利五金厂", short="金利五金", contact="老金", zone="c区", phone="13705830015", either=["industry"]),
            firm("平湖金利五金厂（老厂区）", optional=True, either=["industry", "contact", "zone"]),
        ],
        "asked": ["通讯录!D3", "通讯录!D6"],
    },
)


# a stock list of an old program: what lies there is no flow, what leaves a month is
def _stock(path: Path) -> None:
    book = xlwt.Workbook(encoding="gbk")
    sheet = book.add_sheet("CKKC")
    head = ["料号", "品名", "规格", "单位", "库存", "月均耗用", "单价", "仓位", "最近出库"]
    rows = [
        ["010203", "纯碱", "轻质 99%", "吨", 85, 210, 1620, "A-01", "20251028"],
        ["010204", "芒硝", "无水", "吨", 30, 55, 480, "A-02", "20251028"],
        ["010311", "白油", "32#", "公斤", 5600, 2300, 7.8, "B-03", "20251021"],
        ["020110", "纸袋", "25kg", "条", 42000, 36000, 1.1, "C-01", "20251030"],
        ["020999", "托盘(旧)", "1.2*1.0", "个", 320, 0, None, "C-09", "20240315"],
    ]
    sheet.write(0, 0, "仓库库存查询  部门:供应部  操作员:admin  打印日期:2025-10-31")
    for column, text in enumerate(head):
        sheet.write(2, column, text)
    for number, row in enumerate(rows, 3):
        for column, value in enumerate(row):
            if value is not None:
                sheet.write(number, column, value)
    sheet.write(9, 0, "记录数:5")
    sheet.write(9, 4, 48035)
    book.save(str(path))


STOCK = Sheet(
    "KC20251031.xls",
    "zh",
    _stock,
    {
        "firms": [
            firm(
                "",
                needs=[
                    line("纯碱", "210 吨/月", price="1620 元/吨", either=["purity", "grade", {"material": ["纯碱(轻质)", "轻质纯碱"]}]),
                    line("芒硝", "55 吨/月", price="480 元/吨", either=["grade", {"material": ["无水芒硝"]}]),
                    line("白油", "2300 公斤/月", price="7.8 元/kg", either=["grade", {"material": ["32#白油"]}]),
                    line("纸袋", "36000 条/月", price="1.1 元/条", either=["grade"]),
                    line("托盘(旧)", optional=True, either=["quantity", "grade"]),
                ],
                offers=[line("托盘(旧)", optional=True, either=["quantity", "grade", "batch"])],
            )
        ],
        "asked": [],
    },
    {"firm": "湖州蓝天洗涤剂有限公司"},
)

SHEETS = [GENERAL, HAZARDOUS, LICENCE, PERMITS, CONTACTS, STOCK]

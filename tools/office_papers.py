"""Builds examples/from-papers/papers: the sheets that the office of an invented park holds, before anybody asked it for any.

    python tools/office_papers.py [FOLDER]

One licence, one waste ledger and one assessment of the same works, a hazardous-waste plan and an operating permit of
two others, a list that the office kept of the rest, its address book. Firms, numbers, permits and people are invented.
"""

from __future__ import annotations

import csv
import re
import sys
import zipfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.document import Document as Docx
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from matchchain.entries.credit_code import check_digit

OUT = Path(__file__).resolve().parents[1] / "examples/from-papers/papers"
WHEN = datetime(2026, 11, 20, tzinfo=UTC).replace(tzinfo=None)
Row = tuple[object, ...]


def credit(seventeen: str) -> str:
    """A credit code of an invented firm, its check digit right."""
    return f"{seventeen}{check_digit(seventeen)}"


LONGMENWU, QINGPING, YUNQUE, BAILU = (credit(f"91330699MA3A0{n}X{n - 10}") for n in (11, 12, 13, 14))
WEITANG, XIANGZI, ZHUYING, HETANG = (credit(f"91330699MA3A0{n}X{n - 10}") for n in (15, 16, 17, 18))


def sheet(book: Workbook, name: str, *rows: Row, merged: str = "") -> Worksheet:
    """A sheet of rows; `merged` names areas, apart by blanks."""
    first = book.worksheets[0]
    page = first if first.max_row == 1 and first["A1"].value is None else book.create_sheet()
    page.title = name
    for row in rows:
        page.append(row)
    for area in merged.split():
        page.merge_cells(area)
    return page


def saved(book: Workbook, folder: Path, name: str) -> None:
    """The workbook as a file that says the same day whenever it is made."""
    book.properties.created = WHEN
    raw = BytesIO()
    book.save(raw)
    (folder / name).write_bytes(undated(raw.getvalue()))


def undated(raw: bytes) -> bytes:
    """An office document without the moment it was written at, so that its bytes stay what they are."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(raw)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename == "docProps/core.xml":
                data = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + WHEN.isoformat().encode() + b"Z", data)
            new.writestr(zipfile.ZipInfo(part.filename, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def licence(folder: Path) -> None:
    """The discharge licence of the power station, as the platform gives it out."""
    book = Workbook()
    sheet(
        book, "首页", ("排污许可证副本",), (f"证书编号：{LONGMENWU}001P",), ("有效期限：自2023年06月12日至2028年06月11日止",),
        ("发证日期：2023年06月12日",), merged="A1:D1",
    )  # fmt: skip
    sheet(
        book, "表1 基本信息", ("表1 排污单位基本信息表",),
        ("单位名称", "龙门坞热电有限公司", "注册地址", "青塬市滨河开发区热电路1号"),
        ("邮政编码", "000000", "生产经营场所地址", "青塬市滨河开发区热电路1号"),
        ("行业类别", "热电联产 D4412", "投产日期", "2012-08-01"),
        ("生产经营场所中心经度", "120°52′34.12″", "生产经营场所中心纬度", "30°8′12.00″"),
        ("组织机构代码", "/", "统一社会信用代码", LONGMENWU),
        ("技术负责人", "钟工", "联系电话", "13800000101"),
        merged="A1:D1",
    )  # fmt: skip
    sheet(
        book, "表2 产品产能", ("表2 主要产品及产能信息表",),
        ("序号", "主要生产单元名称(1)", "主要工艺名称(2)", "生产设施名称(3)", "生产设施编号", "设施参数(4)", None, None, "产品名称",
         "生产能力(5)", "计量单位", "设计年生产时间（h）(6)", "其他产品信息"),
        (None, None, None, None, None, "参数名称", "设计值", "计量单位"),
        (1, "热力生产单元", "循环流化床", "1#锅炉", "MF0001", "额定蒸发量", 130, "t/h", "蒸汽", 120, "万t/a", 7500, "1.0 MPa、280 ℃"),
        (2, "热力生产单元", "循环流化床", "2#锅炉", "MF0002", "额定蒸发量", 130, "t/h"),
        (3, "发电单元", "背压机组", "1#汽轮机", "MF0003", "额定功率", 15, "MW", "电力", 9000, "万kWh/a", 7500, None),
        merged="A1:M1 F2:H2 I4:I5 J4:J5 K4:K5 L4:L5 M4:M5 A2:A3 B2:B3 C2:C3 D2:D3 E2:E3 I2:I3 J2:J3 K2:K3 L2:L3 M2:M3",
    )  # fmt: skip
    sheet(
        book, "表3 原辅料燃料", ("表3 主要原辅材料及燃料信息表",),
        ("序号", "种类(1)", "名称(2)", "设计年使用量(3)", "计量单位", "有毒有害成分(4)", "有毒有害成分占比(5)", "其他信息"),
        (1, "辅料", "石灰石", 15000, "t/a", "/", "/", "脱硫用"),
        (2, "辅料", "氨水", 3000, "t/a", "氨", "20%", "脱硝用"),
        (None,),
        ("序号", "燃料名称", "灰分（%）", "硫分（%）", "挥发分（%）", "热值（MJ/kg、MJ/m3）", "年最大使用量（万t/a、万m3/a）", "其他信息"),
        (1, "烟煤", 16, 0.8, 28, 22.5, 38, "/"),
    )  # fmt: skip
    sheet(
        book, "表13 固体废物", ("固体废物基础信息表",),
        ("序号", "行业类别", "固体废物类别", "固体废物名称", "代码", "危险特性", "类别", "物理性状", "产生环节", "去向", "备注"),
        (1, "热电联产", "一般工业固体废物", "粉煤灰", "SW02", "/", "第Ⅰ类", "固态", "锅炉除尘", "委托利用", None),
        (2, "热电联产", "一般工业固体废物", "燃煤炉渣", "SW03", "/", "第Ⅰ类", "固态", "锅炉排渣", "委托利用", None),
        (3, "热电联产", "一般工业固体废物", "脱硫石膏", "SW06", "/", "第Ⅰ类", "固态", "烟气脱硫", "自行贮存、委托利用", None),
        (4, "热电联产", "危险废物", "废机油", "900-214-08", "T,I", "/", "液态", "设备检修", "委托处置", None),
    )  # fmt: skip
    saved(book, folder, "龙门坞热电-排污许可证副本.xlsx")


FLOW = ("代码", "名称", "类别", "产生量（吨）", "贮存量（吨）", "累计贮存量（吨）", "自行利用方式", "自行利用数量（吨）", "委托利用方式",
        "委托利用数量（吨）", "自行处置方式", "自行处置数量（吨）", "委托处置方式", "委托处置数量（吨）")  # fmt: skip


def ledger(folder: Path) -> None:
    """The station's ledger of general waste for 2025: the list, twelve months, what left for a firm of the park."""
    book = Workbook()
    head = ("单位名称（盖章）：龙门坞热电有限公司    负责人签字：钟工    填表日期：2026年1月8日",)
    sheet(
        book, "附表1 产生清单", ("附表1 一般工业固体废物产生清单",), head,
        ("代码", "名称", "类别", "产生环节", "物理性状", "主要成分", "污染特性", "产废系数/年产生量"),
        ("SW02", "粉煤灰", "第Ⅰ类", "锅炉除尘", "固态", "SiO2、Al2O3、CaO", "/", "0.16t/t-煤"),
        ("SW03", "燃煤炉渣", "第Ⅰ类", "锅炉排渣", "固态", "SiO2、Al2O3，含水率12%", "/", "0.05t/t-煤"),
        ("SW06", "脱硫石膏", "第Ⅰ类", "烟气脱硫", "固态", "CaSO4·2H2O，含水率10%", "/", "/"),
        merged="A1:H1 A2:H2",
    )  # fmt: skip
    for month in range(1, 13):
        winter = 1.2 if month in {1, 2, 11, 12} else 0.9
        ash, slag, gypsum = (round(base * winter) for base in (4800, 1500, 2000))
        sheet(
            book, f"{month}月", (f"附表2 一般工业固体废物流向汇总表（2025年{month}月）",), FLOW,
            ("SW02", "粉煤灰", "第Ⅰ类", ash, 0, 0, "/", "/", "外售综合利用", ash, "/", "/", "/", "/"),
            ("SW03", "燃煤炉渣", "第Ⅰ类", slag, 0, 0, "/", "/", "外售综合利用", slag, "/", "/", "/", "/"),
            ("SW06", "脱硫石膏", "第Ⅰ类", gypsum, 0, 0, "/", "/", "/", "/", "/", "/", "填埋", gypsum),
            ("合计", None, None, ash + slag + gypsum),
            merged="A1:N1",
        )  # fmt: skip
    sheet(
        book, "附表3 出厂记录", ("附表3 一般工业固体废物出厂环节记录表（2025年）",),
        ("代码", "名称", "出厂时间", "出厂数量（吨）", "出厂环节经办人", "运输单位", "运输信息", "运输方式", "接收单位", "流向类型"),
        *(("SW02", "粉煤灰", f"2025-{month:02}-20 09:30", 1000, "钱", "示意运输", "示A00001", "公路", "云雀建材有限公司", "省内转移")
          for month in range(1, 13)),
        merged="A1:J1",
    )  # fmt: skip
    saved(book, folder, "龙门坞热电-一般固废台账-2025.xlsx")


def table(document: Docx, rows: tuple[Row, ...], *merged: tuple[int, int, int, int]) -> None:
    """A table of a text document; `merged` are areas (top, left, bottom, right)."""
    made = document.add_table(len(rows), len(rows[0]))
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            made.cell(at, column).text = "" if text is None else str(text)
    for top, left, bottom, right in merged:
        made.cell(top, left).merge(made.cell(bottom, right))


def assessment(folder: Path) -> None:
    """The assessment of the station's new boiler: what was before, the project, the whole works after it."""
    document = Document()
    document.add_paragraph("建设项目环境影响报告表（污染影响类）")
    document.add_paragraph("项目名称：高效锅炉技改项目")
    document.add_paragraph("编制日期：2025年9月10日")
    table(document, (
        ("建设项目名称", "高效锅炉技改项目", "建设性质", "技改"),
        ("建设单位", "龙门坞热电有限公司", "国民经济行业类别", "D4412 热电联产"),
        ("建设地点", "青塬市滨河开发区热电路1号", "地理坐标", "（120度52分34.12秒，30度8分12.00秒）"),
    ))  # fmt: skip
    document.add_paragraph("表2-3 主要原辅材料消耗一览表")
    table(document, (
        ("序号", "名称", "规格", "年用量（t/a）", None, None, "最大储存量（t）", "来源"),
        (None, None, None, "现有", "全厂", "变化量", None, None),
        (1, "烟煤", "硫分0.8%", 380000, 350000, -30000, 20000, "汽运"),
        (2, "石灰石", "CaCO3≥90%", 15000, 14000, -1000, 800, "汽运"),
        (3, "氨水", "20%", 3000, 2600, -400, 80, "汽运"),
    ), (0, 3, 0, 5), (0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 1, 2), (0, 6, 1, 6), (0, 7, 1, 7))  # fmt: skip
    document.add_paragraph("表4-12 固体废物产生及处置情况一览表（技改后全厂）")
    table(document, (
        ("序号", "固废名称", "产生工序", "形态", "主要成分", "属性", "废物类别", "废物代码", "产生量（t/a）", "利用处置方式及去向"),
        (1, "粉煤灰", "锅炉除尘", "固态", "SiO2、Al2O3", "一般固废", "SW02", "/", 56000, "外售综合利用"),
        (2, "脱硫石膏", "烟气脱硫", "固态", "CaSO4·2H2O", "一般固废", "SW06", "/", 23000, "外售综合利用"),
        (3, "废脱硝催化剂", "烟气脱硝", "固态", "V2O5、TiO2", "危险废物", "HW50", "772-007-50", 24, "委托有资质单位处置"),
        (4, "废机油", "设备检修", "液态", "矿物油", "危险废物", "HW08", "900-214-08", 6, "委托有资质单位处置"),
        (5, "生活垃圾", "职工生活", "固态", "/", "生活垃圾", "/", "/", 30, "环卫清运"),
    ))  # fmt: skip
    document.core_properties.created = WHEN
    raw = BytesIO()
    document.save(raw)
    (folder / "龙门坞热电-技改环评表.docx").write_bytes(undated(raw.getvalue()))


def plan(folder: Path) -> None:
    """The chlor-alkali works' plan for its hazardous waste."""
    book = Workbook()
    sheet(
        book, "表1 基本信息", ("青萍化工有限公司2026年度危险废物管理计划",),
        ("单位名称", "青萍化工有限公司", "统一社会信用代码", QINGPING),
        ("行业类别", "无机碱制造 C2612", "生产经营场所地址", "青塬市滨河开发区盐化路6号"),
        ("中心经度", "120°53′40″", "中心纬度", "30°8′30″"),
        ("联系人", "宓工", "联系电话", "13800000102"),
        ("年工作天数", "330天", "管理类别", "危险废物重点监管单位"),
        merged="A1:D1",
    )  # fmt: skip
    sheet(
        book, "表2 产品原料", ("表2 产品生产情况",),
        ("产品名称", "年产量", "计量单位", "原辅材料名称", "年用量", "计量单位"),
        ("液碱(32%)", 60000, "吨/年", "原盐", 90000, "吨/年"),
        (None, None, None, "浓硫酸(98%)", 2400, "吨/年"),
    )  # fmt: skip
    sheet(
        book, "表3 产生概况", ("表3 危险废物产生概况",),
        ("序号", "废物名称", "废物代码", "废物类别", "有害物质名称", "物理性状", "危险特性", "本年度计划产生量（吨）", "上年度实际产生量（吨）",
         "来源及产生工序"),
        (1, "废硫酸", "261-057-34", "HW34", "硫酸75%", "液态", "C,T", 3000, 2860, "氯气干燥"),
        (2, "废机油", "900-214-08", "HW08", "矿物油", "液态", "T,I", 5, 4.2, "设备检修"),
        ("合计", None, None, None, None, None, None, 3005, 2864.2, None),
    )  # fmt: skip
    sheet(
        book, "表7 委托处置", ("表7 危险废物委托利用/处置措施",),
        ("序号", "危险废物委托利用处置单位名称", "许可证编号", "危险废物的名称", "利用处置方式", "本年度计划委托利用处置量（吨）",
         "上年度实际委托利用处置量（吨）"),
        (1, "外埠固废处置有限公司", "示危废经第0001号", "废硫酸", "物化处置", 3000, 2860),
        (2, "外埠再生油有限公司", "示危废经第0002号", "废机油", "利用", 5, 4.2),
    )  # fmt: skip
    saved(book, folder, "青萍化工-危险废物管理计划-2026.xlsx")


def permit(folder: Path) -> None:
    """The permit by which the maker of water-treatment agents may take waste acid."""
    book = Workbook()
    sheet(
        book, "经营许可证", ("危险废物经营许可证",), ("编号", "示危废经第0107号"), ("法人名称", "竹影净水剂有限公司"),
        ("设施地址", "青塬市滨河开发区清水路9号"), ("核准经营方式", "收集、贮存、利用"), ("核准经营危险废物类别", "HW34(261-057-34、900-300-34)"),
        ("核准经营规模", "5000吨/年"), ("有效期限", "自2024年7月1日至2029年6月30日"), ("发证日期", "2024年7月1日"),
    )  # fmt: skip
    saved(book, folder, "竹影净水剂-危险废物经营许可证.xlsx")


SURVEY: tuple[Row, ...] = (
    ("企业名称", "供需", "物料名称", "类别", "数量", "单位", "单价（元/吨）", "处置费（元/吨）", "现去向", "备注", "填报日期"),
    ("云雀建材有限公司", "需求", "脱硫石膏", None, 30000, "吨/年", 55, None, None, "含水15%以下", "2026-10-12"),
    ("云雀建材有限公司", "需求", "粉煤灰", None, 40000, "吨/年", 60, None, None, None, "2026-10-12"),
    ("云雀建材有限公司", "可供", "石膏板", "产品", 120000, "吨/年", 900, None, "外售", None, "2026-10-12"),
    ("白鹭印染有限公司", "需求", "蒸汽", None, 90000, "吨/年", 215, None, None, "0.8 MPa以上", "2026-10-13"),
    ("白鹭印染有限公司", "需求", "液碱(32%)", None, 9000, "吨/年", 950, None, None, None, "2026-10-13"),
    ("白鹭印染有限公司", "可供", "印染污泥", "废物", 4200, "吨/年", None, 380, "焚烧", "含水75%", "2026-10-13"),
    ("苇塘污水处理有限公司", "需求", "聚合硫酸铁", None, 2500, "吨/年", 700, None, None, None, "2026-10-15"),
    ("橡子食品有限公司", "需求", "蒸汽", None, 16000, "吨/年", 220, None, None, None, "2026-10-16"),
    ("橡子食品有限公司", "可供", "豆渣", "副产物", 5200, "吨/年", 120, None, "外售", "含水80%", "2026-10-16"),
    ("竹影净水剂有限公司", "可供", "聚合硫酸铁", "产品", 12000, "吨/年", 650, None, "外售", None, "2026-10-19"),
    ("竹影净水剂有限公司", "需求", "废硫酸", None, 4000, "吨/年", 40, None, None, None, "2026-10-19"),
    ("荷塘砖业有限公司", "需求", "燃煤炉渣", None, 15000, "吨/年", 25, None, None, "制砖", "2026-10-20"),
    ("荷塘砖业有限公司", "可供", "烧结砖", "产品", 90000, "吨/年", 240, None, "外售", None, "2026-10-20"),
)
PRICES: tuple[Row, ...] = (
    ("企业名称", "供需", "物料名称", "单价（元/吨）", "处置费（元/吨）", "填报日期"),
    ("龙门坞热电有限公司", "可供", "蒸汽", 196, None, "2026-11-02"),
    ("龙门坞热电有限公司", "可供", "粉煤灰", 38, None, "2026-11-02"),
    ("龙门坞热电有限公司", "可供", "燃煤炉渣", 12, None, "2026-11-02"),
    ("龙门坞热电有限公司", "可供", "脱硫石膏", None, 45, "2026-11-02"),
    ("青萍化工有限公司", "可供", "液碱(32%)", 880, None, "2026-11-03"),
    ("青萍化工有限公司", "可供", "废硫酸", None, 650, "2026-11-03"),
)
CONTACTS: tuple[Row, ...] = (
    ("企业名称", "简称", "企业英文名称", "统一社会信用代码", "行业代码", "联系人", "联系电话", "地址", "纬度", "经度"),
    ("龙门坞热电有限公司", "龙门坞热电", "Longmenwu Cogeneration", LONGMENWU, "D4412", "钟工", "13800000101", None, None, None),
    ("青萍化工有限公司", "青萍化工", "Qingping Chemicals", QINGPING, "C2612", "宓工", "13800000102", None, None, None),
    ("云雀建材有限公司", "云雀建材", "Yunque Building Materials", YUNQUE, "C3024", "尹经理", "13800000103", "建材路2号", 30.1421, 120.8702),
    ("白鹭印染有限公司", "白鹭印染", "Bailu Dyeing", BAILU, "C1713", "闻厂长", "13800000104", "滨河路18号", 30.1317, 120.8833),
    ("苇塘污水处理有限公司", "苇塘污水", "Weitang Wastewater", WEITANG, "D4620", "江工", "13800000105", "清水路1号", 30.1289, 120.8911),
    ("橡子食品有限公司", "橡子食品", "Xiangzi Foods", XIANGZI, "C1392", "薛主管", "13800000106", "食品路5号", 30.1366, 120.8689),
    ("竹影净水剂有限公司", "竹影净水剂", "Zhuying Water Agents", ZHUYING, "C2613", "楼工", "13800000107", None, 30.1301, 120.8924),
    ("荷塘砖业有限公司", "荷塘砖业", "Hetang Bricks", HETANG, "C3031", "裘厂长", "13800000108", "窑前路3号", 30.1502, 120.8795),
)  # fmt: skip


def lists(folder: Path) -> None:
    """What the office wrote down itself: a list of the other firms, as a sheet, and its address book, as text."""
    book = Workbook()
    sheet(book, "摸底表", ("滨河开发区企业供需摸底表",), *SURVEY, merged="A1:K1")
    sheet(book, "问到的价", ("电话问到的价",), *PRICES, merged="A1:F1")
    saved(book, folder, "企业供需摸底表.xlsx")
    with (folder / "企业通讯录.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([["" if cell is None else cell for cell in row] for row in CONTACTS])


def main(folder: Path) -> None:
    """Writes all of them."""
    folder.mkdir(parents=True, exist_ok=True)
    for make in (licence, ledger, assessment, plan, permit, lists):
        make(folder)
    print(*sorted(path.name for path in folder.iterdir()), sep="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT)

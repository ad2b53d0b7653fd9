"""The office files that help pages and docs name, as small as they may be."""

from __future__ import annotations

from pathlib import Path

import docx
import openpyxl


def _book(path: Path, *rows: tuple[object, ...]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)


def survey(path: Path) -> None:
    """A list of two firms that no park knows."""
    _book(
        path,
        ("供需情况调查表",),
        ("企业名称", "类型", "品名", "年数量(吨)", "单价(元/吨)"),
        ("青禾调味品有限公司", "供应", "酒糟", 1200, 260),
        ("泓泰饲料有限公司", "需求", "豆粕", 8000, 3100),
    )


def english_survey(path: Path, money: str = "CNY") -> None:
    """The same in English."""
    _book(
        path,
        ("Company", "Direction", "Material", "Quantity (t/yr)", f"Price ({money}/t)"),
        ("Greenfield Sauces Ltd", "offer", "distillers grains", 1200, 260),
        ("Hongtai Feed Ltd", "need", "soybean meal", 8000, 3100),
    )


def ledger(path: Path) -> None:
    """A list of one firm's wastes; which firm, the office says."""
    _book(path, ("固体废物名称", "产生量(吨/年)", "去向"), ("废包装袋", 15, "外售"), ("污水处理污泥", 240, "委托处置"))


def licence(path: Path) -> None:
    """What a licence says of raw materials."""
    paper = docx.Document()
    paper.add_paragraph("排污许可证副本 主要原辅材料及燃料信息表")
    rows = (("种类", "名称", "设计年使用量", "单位"), ("原料", "硫磺", "6000", "t/a"), ("辅料", "烧碱", "900", "t/a"))
    table = paper.add_table(rows=0, cols=4)
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    path.parent.mkdir(parents=True, exist_ok=True)
    paper.save(path)


OFFICE_FILES = {
    "调查表.xlsx": survey,
    "survey.xlsx": english_survey,
    "回收/调查表.xlsx": survey,
    "answers/survey.xlsx": english_survey,
    "台账.xlsx": ledger,
    "ledger.xlsx": ledger,
    "排污许可证.docx": licence,
    "permit.docx": licence,
}
"""Name -> what writes it."""

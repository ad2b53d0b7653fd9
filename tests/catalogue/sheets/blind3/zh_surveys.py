"""Exports of two questionnaires, Zhejiang and Shandong."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from tests.catalogue.sheets.blind.writing import Sheet, firm, line, workbook

# fmt: off


# questions as header, several entries in one cell, tests, one amount for two materials
def _export(path: Path) -> None:
    rows: list[list[Any]] = [
        ["序号", "提交答卷时间", "所用时间", "来源", "1.贵单位名称：", "2.联系人、手机：", "3.生产过程中有哪些边角料、副产物、废弃物？请写明名称和年产生量",
         "4.其中哪些愿意提供给园区内其他企业？期望价格是多少？", "5.主要外购原料及年用量（吨）：", "6.是否有余热、余汽可供？"],
        [1, "2026/3/2 9:12:40", "421秒", "手机提交", "衢州巨鑫氟材料有限公司", "毛工 13757000011", "氟石膏，年产生量6.5万吨；稀硫酸3800吨；含氟污泥900吨",
         "氟石膏，20元/吨", "萤石粉48000；硫酸61000", "没有"],
        [2, "2026/3/2 9:15:02", "11秒", "链接", "测试公司", "111", "111", "测试", "1", "无"],
        [3, "2026/3/2 14:40:31", "388秒", "手机提交", "衢州新钴材料有限公司", "邱敏 13757000022", "1、硫酸钠 24000吨\n2、铁铝渣 8000吨/年",
         "硫酸钠愿意，180元/吨自提", "液碱36000；硫酸29000", "没有"],
        [4, "2026/3/3 8:55:10", "602秒", "微信", "龙游恒纸特种纸业有限公司", "0570-7011234", "白泥1.2万吨/年；废塑料渣月均90吨；脱墨污泥约40吨/天（全年开330天）",
         "都可以，不要钱", "木浆85000；碳酸钙12000；淀粉2600", "无"],
        [5, "2026/3/4 10:20:44", "250秒", "微信", "江山百川木制品厂", "徐厂长 13857000045", "木屑、砂光粉，合计1500吨左右", "木屑已有人收", "密度板5800；胶水310", "/"],
        [6, "2026/3/4 10:21:00", "8秒", "链接", "test", "test", "test", "test", "test", "test"],
    ]
    workbook(Sheet1=rows).save(path)


EXPORT = Sheet("问卷导出_265518_衢州循环化改造.xlsx", "zh", _export, {"firms": [
    firm("衢州巨鑫氟材料有限公司", contact="毛工", either=["phone"], offers=[
        line("氟石膏", "65000 吨/年", either=[{"ask": ["20 元/吨", None]}, {"price": ["20 元/吨", None]}]),
        line("稀硫酸", "3800 吨/年"), line("含氟污泥", "900 吨/年")],
        needs=[line("萤石粉", "48000 吨/年"), line("硫酸", "61000 吨/年")]),
    firm("衢州新钴材料有限公司", contact="邱敏", either=["phone"], offers=[
        line("硫酸钠", "24000 吨/年", either=[{"ask": ["180 元/吨", None]}, {"price": ["180 元/吨", None]}]),
        line("铁铝渣", "8000 吨/年")],
        needs=[line("液碱", "36000 吨/年"), line("硫酸", "29000 吨/年")]),
    firm("龙游恒纸特种纸业有限公司", days=330, either=["phone", "contact"], offers=[
        line(name, amount, either=[{"ask": ["0 元/吨", None]}, {"price": ["0 元/吨", None]}, {"disposal_cost": ["0 元/吨", None]}])
        for name, amount in (("白泥", "12000 吨/年"), ("废塑料渣", "90 吨/月"), ("脱墨污泥", "40 吨/天"))],
        needs=[line("木浆", "85000 吨/年"), line("碳酸钙", "12000 吨/年"), line("淀粉", "2600 吨/年")]),
    # one amount for two materials belongs to neither
    firm("江山百川木制品厂", contact="徐厂长", either=["phone"],
         offers=[line("木屑", either=["now", {"quantity": [None]}]), line("砂光粉", either=[{"quantity": [None]}])],
         needs=[line("密度板", "5800 吨/年"), line("胶水", "310 吨/年")]),
], "asked": ["Sheet1!G6"]})


# numbered lines in cells that answer one another across the row
_HEAD = ["序号", "企业名称", "填写人", "填写人手机", "可供副产物（名称）", "可供副产物（数量）", "可供副产物（现售价）", "需采购物料（名称）",
         "需采购物料（年用量）", "目前采购价（元/吨）", "其他说明", "提交时间"]


def _numbered(path: Path) -> None:
    rows = [
        _HEAD,
        ["1", "临沂沂蒙酿造有限公司", "孙静", "13805390001", "1）白酒糟\n2）废玻璃瓶\n3）沼渣", "1）9000吨/年\n2）15万只/年\n3）600吨/年",
         "1）260元/吨\n2）0.3元/只\n3）免费", "1）高粱\n2）稻壳", "1）1.1万吨\n2）1800吨", "1）3000\n2）720", "", "2026-01-12 10:02"],
        ["2", "测试", "测试", "13000000000", "1", "1", "1", "1", "1", "1", "测试一下", "2026-01-12 10:10"],
        ["3", "莒南鲁花花生食品厂", "李伟", "13805390003", "花生壳；花生红衣", "3200吨/年；45吨/年", "550元/吨；1.2万元/吨", "包装袋", "80万条", "", "", "2026-01-13 09:30"],
        ["4", "沂水地恩淀粉有限公司", "王芳", "13805390004", "玉米皮", "60吨/天", "面议", "玉米；液碱", "30万吨；2400吨", "2350；980", "全年运转340天", "2026-01-14 16:00"],
        ["5", "平邑开元石膏板厂", "刘刚", "13805390005", "无", "无", "无", "脱硫石膏", "12万吨", "45", "石膏要求水分10%以下", "2026-01-15 11:11"],
        ["6", "费县新大木业有限公司", "赵磊", "13805390006", "木皮边角", "300方/月", "130元/方", "脲醛胶", "每月85吨", "2480", "", "2026-01-15 15:20"],
    ]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)


NUMBERED = Sheet("临沂供需问卷_导出.csv", "zh", _numbered, {"firms": [
    firm("临沂沂蒙酿造有限公司", contact="孙静", phone="13805390001", offers=[
        line("白酒糟", "9000 吨/年", price="260 元/吨"), line("废玻璃瓶", "150000 只/年", price="0.3 元/只"),
        line("沼渣", "600 吨/年", either=[{"price": ["0 元/吨", None]}, {"disposal_cost": ["0 元/吨", None]}, {"ask": ["0 元/吨", None]}])],
        needs=[line("高粱", "11000 吨/年", price="3000 元/吨"), line("稻壳", "1800 吨/年", price="720 元/吨")]),
    firm("莒南鲁花花生食品厂", contact="李伟", phone="13805390003",
         offers=[line("花生壳", "3200 吨/年", price="550 元/吨"), line("花生红衣", "45 吨/年", price="12000 元/吨")],
         needs=[line("包装袋", "800000 条/年")]),
    firm("沂水地恩淀粉有限公司", contact="王芳", phone="13805390004", days=340, offers=[line("玉米皮", "60 吨/天")],
         needs=[line("玉米", "300000 吨/年", price="2350 元/吨"), line("液碱", "2400 吨/年", price="980 元/吨")]),
    firm("平邑开元石膏板厂", contact="刘刚", phone="13805390005",
         needs=[line("脱硫石膏", "120000 吨/年", price="45 元/吨", either=[{"max_moisture": ["<= 10%", None]}, {"moisture": ["<= 10%", None]}])]),
    firm("费县新大木业有限公司", contact="赵磊", phone="13805390006", offers=[line("木皮边角", "300 方/月", price="130 元/方")],
         needs=[line("脲醛胶", "85 吨/月", price="2480 元/吨")]),
], "asked": []})

SHEETS: list[Sheet] = [EXPORT, NUMBERED]

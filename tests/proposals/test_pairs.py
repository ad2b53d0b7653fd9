"""Pairs that nobody may be told to phone about, and pairs that every park knows.

`forbidden.csv` and `fine.csv` were written from knowledge of the trades by somebody who had not seen the program.
`benchmarks/words.py --only pairs` tells how many of them stand where.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.proposals.pair import LAWS, standing

HERE = Path(__file__).parent

# What an office, reporters and a consultant met as ready to phone before anything was barred: offers, then the needs.
MET_ZH = [
    ("含氟废水 印染废水 酚氰废水 木屑", "碳源"),
    ("餐厨垃圾", "饲料原料"),
    ("病死猪", "有机肥原料 水泥窑替代燃料"),
    ("市政污泥 印染污泥 造纸污泥", "有机肥原料"),
    ("飞灰", "水泥生料硅质原料 水泥混合材"),
    ("菌渣", "有机肥原料"),
    ("硅泥 废轮胎", "增碳剂"),
    ("废滤芯 电镀污泥", "替代燃料"),
    ("制革边角料", "明胶"),
    ("窑灰", "钾肥"),
    ("赤泥", "土壤改良剂"),
    ("废NMP", "溶剂回收原料"),
    ("电镀污泥", "污泥"),
    ("废甲醇 废甲苯 废乙醇 废丙酮", "甲醇 甲苯 乙醇 丙酮"),
    ("废渣", "水泥原料"),
    ("副产工业盐", "食盐"),
    ("地沟油", "食用油"),
]
MET_EN = [
    ("oil and fat other than those mentioned in 20 01 25", "used cooking oil"),
    ("waste water containing 67-56-1", "methanol"),
    ("used acetone", "recovered acetone"),
    ("fly ash|sludge", "organic fertilizer"),
    ("sludge", "alternative fuel"),
    ("bark waste", "animal feed"),
    ("steelmaking dust", "converter dust"),
    ("TEA", "triethanolamine"),
    ("lime", "quicklime"),
    ("brewery wastewater", "boiler feed water"),
    ("waste wood", "district heating|anaerobic digestion"),
    ("spent grain|mixed plastics", "boiler fuel"),
    ("sewage sludge", "topsoil"),
    ("dead pigs|antibiotic mycelium|refinery sludge", "anaerobic digestion|fertiliser"),
    ("incinerator fly ash", "brick raw material|mineral addition for cement|soil improver"),
]
# Sold as products, and not for all that: a technical grade for a food grade, one kind of a class for another.
PRODUCTS = [
    ("工业明胶", "食用明胶", "CN"), ("工业淀粉", "食用淀粉", "CN"), ("工业酒精", "食用酒精", "CN"), ("工业磷酸", "食品级磷酸", "CN"),
    ("肥料级磷酸氢钙", "饲料级磷酸氢钙", "CN"), ("工业硫酸", "电子级硫酸", "CN"), ("industrial ethanol", "food grade ethanol", "EU"),
    ("铝灰", "铝渣", "CN"), ("废机油", "废矿物油", "CN"),  # a listed waste called a product
    ("分散染料", "活性染料", "CN"), ("杀虫剂", "杀菌剂", "CN"), ("抗生素", "青霉素", "CN"), ("镍镉电池", "镍氢电池", "CN"),
]  # fmt: skip
STARRED = [
    ("sulphuric acid", "06 01 01*", "sulphuric acid"),
    ("acetone", "070104*", "acetone"),
    ("caustic soda", "11 01 07*", "caustic soda"),
    ("coal fly ash", "10 01 16*", "cement additive"),
    ("spent activated carbon", "19 01 10*", "activated carbon"),
    ("sulphuric acid", "EWC 060101", "sulphuric acid"),
    ("mother liquor", "07 05 01*", "liquid fertiliser"),
    ("excavated soil", "17 05 03*", "topsoil"),
    ("mixed plastics", "17 02 04*", "boiler fuel"),
]


def rows(name: str) -> list[dict[str, str]]:
    with (HERE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def stood(table: list[dict[str, str]]) -> dict[tuple[str, str], str]:
    return {
        (row["offer"], row["need"]): standing(
            row["offer"], row["need"], kind="waste" if row["kind"] == "hazardous" else row["kind"],
            jurisdiction=LAWS[row["jurisdiction"]],
        )
        for row in table
    }  # fmt: skip


def test_nobody_is_sent_to_phone_about_what_is_forbidden():
    found = stood(rows("forbidden"))
    assert len(found) > 190
    assert {pair: where for pair, where in found.items() if where in ("ready", "planned")} == {}


def test_what_every_park_knows_is_proposed():
    """A floor under what is read today, so that no caution makes a tool that says no to everything."""
    found = list(stood(rows("fine")).values())
    assert sum(where not in ("", "refused") for where in found) >= 65
    assert sum(where in ("ready", "planned") for where in found) >= 20


def crossed(table: list[tuple[str, str]], between: str | None, law: str) -> list[tuple[str, str, str]]:
    return [(o, n, law) for offers, needs in table for o in offers.split(between) for n in needs.split(between)]


@pytest.mark.parametrize(
    ("offer", "need", "law"), [*crossed(MET_ZH, None, "CN"), *crossed(MET_EN, "|", "EU")]
)
def test_what_was_ready_once_and_must_not_be(offer, need, law):
    assert standing(offer, need, jurisdiction=law) not in ("ready", "planned")


@pytest.mark.parametrize(("offer", "need", "law"), PRODUCTS)
def test_one_product_is_not_sold_as_another(offer, need, law):
    assert standing(offer, need, kind="product", jurisdiction=law) not in ("ready", "planned")


@pytest.mark.parametrize(("offer", "code", "need"), STARRED)
def test_a_starred_code_waits_for_the_receivers_permit(offer, code, need):
    assert standing(offer, need, jurisdiction="EU", waste_code=code) not in ("ready", "planned")


@pytest.mark.parametrize(
    ("offer", "need", "law"),
    [
        ("酸洗废酸", "磷肥生产用酸", "CN"), ("含铬废酸", "硫酸铵用酸", "CN"), ("电镀废酸", "过磷酸钙生产用酸", "CN"),
        ("spent pickling acid", "acid for superphosphate", "EU"), ("waste battery acid", "acid for fertiliser production", "EU"),
    ],
)  # fmt: skip
def test_an_acid_that_was_used_up_makes_no_fertiliser(offer, need, law):
    assert standing(offer, need, jurisdiction=LAWS[law]) == "refused"


def test_functions_take_what_serves_them():
    """Reagents, resins, fuels and gases by what they do: what fits is proposed, what cannot serve is not."""
    kinds = [
        (row["fits"], standing(row["offer"], row["need"], kind=row["kind"]))
        for name in ("functions", "functions-check") for row in rows(name)
    ]  # fmt: skip
    assert [where for fits, where in kinds if fits == "no" and where not in ("", "refused")] == []
    assert sum(where not in ("", "refused") for fits, where in kinds if fits == "yes") >= 44

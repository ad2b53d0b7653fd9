"""Needs as people write them are read to the use that they mean (needs.csv: written from knowledge of the trades)."""

import csv
from pathlib import Path

import pytest

from matchchain.materials import meet, resolve_name
from tests.each import each

CASES = list(csv.DictReader(Path(__file__).with_name("needs.csv").open(encoding="utf-8")))
# What the reader does not manage yet; each is read as less than it says, never as something else.
OPEN = {
    "cullet for glass furnaces",
    "mold sand for castings",
    "alkali for acid effluent neutralisation",
    "CO2 for greenhouses",
    "温室用二氧化碳",
    "沼气工程发酵原料",
}


def meant(wanted, found):
    kind, _, identity = wanted.rpartition(":")
    first = found.uses[0] if found.uses else None
    if kind == "class":
        return first is not None and first.id == identity and first.vague
    return identity in {use.id for use in found.uses}


@each("case", [case for case in CASES if case["text"] not in OPEN])
def test_a_need_is_read(case):
    found = resolve_name(case["text"])
    assert any(meant(wanted, found) for wanted in case["use"].split("|")), [use.id for use in found.uses]
    if case["material"]:
        assert found.material is not None
        assert found.material.id == case["material"]


def test_there_are_many_cases_in_both_languages():
    han = [case for case in CASES if not case["text"].isascii()]
    assert len(CASES) > 300
    assert len(han) > 100
    assert len(OPEN) / len(CASES) < 0.02


@pytest.mark.parametrize(
    ("need", "use"),
    [("燃气锅炉用气", "fuel@gas-boiler"), ("low-temperature source for heat pumps", "class:heat-pump-source")],
)
def test_the_gas_of_what_only_burns_is_its_fuel_and_the_source_of_what_only_warms_its_heat(need, use):
    assert meant(use, resolve_name(need))


@pytest.mark.parametrize("need", ["锅炉用气", "加热炉用气", "石灰窑用气"])
def test_who_burns_a_gas_takes_no_coal(need):
    assert meet(resolve_name("煤泥"), resolve_name(need)) is None
    assert meet(resolve_name("焦炉煤气"), resolve_name(need)) is not None


@pytest.mark.parametrize("need", ["发酵用磷源", "饲料油脂", "phosphate source for fermentation"])
def test_a_stuff_of_its_own_stands_for_no_other(need):
    assert not {use.id for use in resolve_name(need).uses} & {"fermentable-sugar", "fibre@feed"}


def test_what_is_made_up_is_what_is_bought():
    found = resolve_name("ammonia make-up for the Solvay process")
    assert found.material is not None
    assert found.material.id == "ammonia"


@each(
    "need, use",
    [
        ("槽液补酸", "acid-source"), ("盐田补卤", "brine@sea-salt-bromine"), ("合成气补碳源", "syngas-feedstock"),
        ("好氧池补碳源", "carbon-source"), ("好氧池补氮", "nitrogen-source@biological-treatment"), ("炉料钙源", "calcium-source"),
        ("氯化镁蒸发原液", "raw-material@magnesium-chloride"), ("变压吸附原料气", "gas-feed@psa-hydrogen"),
        ("氯乙烯合成酸气", "raw-material@vinyl-chloride"), ("软化水站原水", "demin-feed"), ("转炉吹炼用气", "oxygen-supply"),
        ("陶瓷窑用气", "furnace-fuel"), ("气力输送用气", "compressed-air-supply"), ("气化器用热源水", "heat@lng-vaporiser"),
        ("烧结含铁配料", "iron-source"), ("硅铝质生料", "cement-alumina-raw"), ("矿渣立磨入磨料", "raw-material@slag-powder"),
        ("硅热法还原剂", "reductant@magnesium-smelting"), ("矿热炉炭质还原料", "reductant@ferroalloy"),
        ("盐水酸调节剂", "acid-neutraliser"), ("碱性废水调节剂", "acid-neutraliser"), ("炉内喷钙剂", "in-furnace-desulphuriser"),
        ("砖坯内燃骨料", "brick-inner-fuel"), ("电子特气粗品", "raw-material@electronic-gases"), ("白云石热还原剂", "reductant@magnesium-smelting"),
        ("氯甲烷合成用酸气", "raw-material@methyl-chloride"),
    ],
)
def test_the_short_words_of_works_say_what_for(need, use):
    assert use in {one.id for one in resolve_name(need).uses}


@each("need, material", [("吸氨工序补氨", "ammonia"), ("制浆补硫", "sulfur"), ("蒸氨用灰乳", "milk-of-lime")])
def test_what_a_step_is_said_to_be_short_of_is_bought(need, material):
    assert resolve_name(need).material.id == material


@each("need", ["搅拌车间用气", "臭氧发生用气", "储罐氮封气", "精馏原液", "克劳斯原料气", "矿井回灌水"])
def test_what_is_taken_in_is_no_waste_of_the_step(need):
    assert resolve_name(need).material is None


@each("need", ["滩田制卤用水", "养鱼用水", "育苗用水"])
def test_reclaimed_water_is_not_simply_the_water_of_any_place(need):
    met = meet(resolve_name("中水"), resolve_name(need))
    assert met is None or (met.relation == "use" and met.reading != "itself")


def test_what_is_only_heated_is_not_made_there():
    assert {use.id for use in resolve_name("粗苯精馏原料").uses}.isdisjoint(
        {"raw-material@distillation-column", "heat@distillation-column"}
    )


@each(
    "need, uses",
    [
        ("cement plant", {"cement-additive", "denitration-agent@cement", "cement-raw-meal"}),
        ("水泥厂", {"cement-additive", "denitration-agent@cement", "cement-raw-meal"}),
        ("power plant", {"power-generation", "cooling-water@power-plant"}),
        ("zinc oxide producer", {"raw-material@zinc-oxide-making"}),
    ],
)
def test_who_names_the_works_alone_may_mean_all_that_it_takes(need, uses):
    found = resolve_name(need)
    assert uses <= {use.id for use in found.uses}
    assert all(use.vague for use in found.uses)

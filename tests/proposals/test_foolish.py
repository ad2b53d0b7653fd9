"""Pairs that an expert laughs at, each for its kind, and beside it the pair of the same kind that must stay."""

from __future__ import annotations

import pytest

from tests.proposals.pair import standing

NOTHING = {"", "refused"}


@pytest.mark.parametrize("offer", ["印染废水", "油墨清洗废水", "食品废水", "屠宰血水"])
@pytest.mark.parametrize("need", ["搅拌用水", "水", "混凝土搅拌用水"])
def test_what_flushes_ash_is_not_water(offer, need):
    assert standing(offer, need, jurisdiction="CN") in NOTHING


@pytest.mark.parametrize("need", ["绿化浇灌用水", "灌溉用水"])
@pytest.mark.parametrize("offer", ["屠宰血水", "底锅水", "油墨清洗废水", "喷漆废水"])
def test_raw_liquors_water_no_plants(offer, need):
    assert standing(offer, need, jurisdiction="CN") in NOTHING


def test_water_that_was_cleaned_still_serves():
    assert standing("中水", "绿化浇灌用水", kind="water", jurisdiction="CN") not in NOTHING
    assert standing("中水", "搅拌用水", kind="water", jurisdiction="CN") not in NOTHING


@pytest.mark.parametrize("offer", ["沼气", "粗甘油", "废轮胎", "废塑料袋", "肉骨粉", "玉米皮"])
def test_not_all_that_burns_is_kneaded_into_bricks(offer):
    assert standing(offer, "烧结砖内燃料", jurisdiction="CN") in NOTHING


@pytest.mark.parametrize("offer", ["煤矸石", "粉煤灰", "锯末"])
def test_what_is_kneaded_into_bricks(offer):
    assert standing(offer, "烧结砖内燃料", jurisdiction="CN") not in {*NOTHING, "names"}


@pytest.mark.parametrize(
    ("offer", "need", "law"),
    [
        ("bark", "waste solvent fuel for kiln", "EU"), ("waste textiles", "waste solvent fuel", "EU"), ("waste glass", "wood pellet fuel", "EU"),
        ("煤泥", "木屑燃料", "CN"), ("废纸", "秸秆燃料", "CN"),
    ],
)  # fmt: skip
def test_a_thing_named_before_its_use_is_what_is_wanted(offer, need, law):
    assert standing(offer, need, jurisdiction=law) in NOTHING


@pytest.mark.parametrize(
    ("offer", "need"), [("waste solvent", "waste solvent fuel for kiln"), ("锯末", "锯末垫料"), ("木屑", "木屑燃料"), ("straw", "straw bedding")]
)
def test_that_thing_comes_without_a_question_of_its_name(offer, need):
    assert standing(offer, need, jurisdiction="none") not in {*NOTHING, "names"}


@pytest.mark.parametrize("offer", ["苹果渣", "啤酒糟", "鲜骨"])
@pytest.mark.parametrize("need", ["食品添加剂石膏", "食品添加剂柠檬酸"])
def test_a_food_additive_is_a_grade_of_what_stands_behind(offer, need):
    assert standing(offer, need, jurisdiction="CN") in NOTHING


@pytest.mark.parametrize(
    ("offer", "need", "law"),
    [
        ("番茄秧", "牛饲料", "CN"), ("tomato vines", "pig feed", "EU"), ("potato haulm", "cattle feed", "EU"),
        ("砂光粉", "食用菌基质", "CN"), ("密度板边角料", "有机肥原料", "CN"), ("sander dust", "animal bedding", "EU"),
        ("脱硫石膏", "食用菌基质", "CN"), ("废脱硝催化剂", "镍回收原料", "CN"), ("废海绵边料", "墙材砌块原料", "CN"),
        ("fermentation CO2", "cooling supply", "EU"), ("废砂带", "制砖用骨料", "CN"), ("impregnated wood offcuts", "organic fertiliser", "EU"),
    ],
)  # fmt: skip
def test_what_one_of_a_family_does_not_do(offer, need, law):
    assert standing(offer, need, jurisdiction=law) in NOTHING


@pytest.mark.parametrize(
    ("offer", "need", "law"), [("spent refractory bricks", "road base material", "EU"), ("屠宰污泥", "制砖原料", "CN")]
)
def test_what_is_seldom_done_waits_for_a_trial(offer, need, law):
    assert standing(offer, need, jurisdiction=law) in {"papers", "figures"}


@pytest.mark.parametrize("offer", ["循环水余热", "冷却水余热", "sewage heat", "low grade heat"])
@pytest.mark.parametrize("need", ["蒸汽", "low-pressure steam"])
def test_cool_heat_raises_no_steam(offer, need):
    assert standing(offer, need, kind="energy") in NOTHING


@pytest.mark.parametrize("offer", ["废硫酸", "氯气干燥废硫酸", "稀硫酸"])
@pytest.mark.parametrize("need", ["磺化剂", "贝克曼重排用酸"])
def test_water_stops_what_strong_acid_does(offer, need):
    assert standing(offer, need, jurisdiction="CN") in NOTHING


@pytest.mark.parametrize(("offer", "need"), [("发烟硫酸", "磺化剂"), ("发烟硫酸", "贝克曼重排用酸"), ("废硫酸", "硫酸亚铁生产用酸")])
def test_strong_acid_does_it_and_spent_acid_serves_elsewhere(offer, need):
    assert standing(offer, need, jurisdiction="CN") not in NOTHING


@pytest.mark.parametrize("offer", ["铜米", "车削铝屑", "废轮毂", "钕铁硼边角料", "废线路板"])
@pytest.mark.parametrize("need", ["电炉炉料", "炼钢废钢炉料"])
def test_other_metals_go_into_no_steel_furnace(offer, need):
    assert standing(offer, need, jurisdiction="CN") in NOTHING


@pytest.mark.parametrize("offer", ["废钢", "废金属", "废电机", "不锈钢边角料"])
def test_what_holds_iron_does(offer):
    assert standing(offer, "电炉炉料", jurisdiction="CN") not in NOTHING

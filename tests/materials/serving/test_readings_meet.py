"""Kinds of words that have to meet: what is piped, what is read by a class, what treats, what works give off."""

import pytest

from matchchain.materials import Correspondence, Thesaurus, meet, resolve_name
from matchchain.materials.naming.offered import resolve_offered


def met(offer, need):
    known = Thesaurus.default()
    return meet(resolve_offered(offer, known), resolve_name(need), known)


@pytest.mark.parametrize(
    ("offer", "need", "reading", "standing"),
    [
        ("Steam", "steam for distillation", "itself", "proven"),  # steam is steam wherever the pipe leads
        ("lead residue", "lead bearing feed", "class", "trial"),  # the words of its class name the very use
        ("Sawdust", "pore-forming agent", "class", "proven"),  # of which brick, has to be asked
        ("Sewage sludge", "sludge feed for incinerator", "class", "trial"),
        ("Torn textile fibre", "fibre for thermal and acoustic insulation", "itself", "proven"),
        ("共沸物", "三甲基氯硅烷原料", "itself", "proven"),
        ("Hydrogen", "reducing gas for nickel powder", "class", "proven"),
        ("焚烧余热蒸汽", "并网蒸汽", "class", "trial"),  # understood as steam and no more
        ("Desalination brine", "制盐卤水", "class", "trial"),
        ("Sulphuric acid", "acid for granite digestion", "class", "proven"),  # for a place nobody knows
        ("蒸汽", "装置用汽", "class", "proven"),
        ("叔丁醇", "溶剂", "itself", "proven"),
        ("碳酸锰矿", "含锰炉料", "itself", "proven"),
        ("锂云母精矿", "铷铯提取料液", "itself", "proven"),
        ("海绵镉", "提镉原料", "itself", "proven"),
        ("硫酸", "磷肥用酸", "itself", "proven"),  # of the acids the one that the product is made with, and no other
        ("焦粉", "烧结燃料", "itself", "proven"),
        ("焦炭", "高炉燃料", "itself", "proven"),
        ("生物污泥", "碱回收炉燃料", "itself", "trial"),
        ("硅铁", "炼镁还原剂", "itself", "proven"),
        ("兰炭", "电石炉炭材", "itself", "proven"),
        ("焦炉煤气", "高炉热风炉燃料", "itself", "proven"),
        ("转炉煤气", "气烧窑燃料", "itself", "proven"),
        ("余热蒸汽", "工艺用汽", "itself", "proven"),
        ("反应余热", "工艺用汽", "itself", "proven"),
        ("低温余热", "温室供热", "itself", "proven"),
        ("鸡粪", "生物质燃料", "itself", "proven"),
        ("氢气", "掺烧燃料", "itself", "trial"),
        ("氢气", "车用氢", "itself", "proven"),
    ],
)
def test_they_meet(offer, need, reading, standing):
    found = met(offer, need)
    assert isinstance(found, Correspondence)
    assert (found.reading, found.standing) == (reading, standing)


def test_what_is_free_of_a_thing_is_not_read_as_it():
    assert not resolve_name("sulphur-free coke").uses


@pytest.mark.parametrize(
    ("offer", "need"),
    [
        ("spent foundry sand", "sandbox sand"),  # what nobody understood of a solid is what counts
        ("demolition wood fly ash", "EN 450 fly ash"),
        ("metal degreasing rinse water", "brewery brewing water"),
        ("Sulphuric acid", "butyl acid"),  # a word before the function is its kind
        ("高纯硫酸锰", "含锰炉料"),  # a furnace takes ore, no salt
        ("电解锰渣", "含锰炉料"),
        ("铜粒", "铷铯提取料液"),  # what bears another metal
        ("报废电芯", "铷铯提取料液"),
        ("焚烧炉渣", "电炉炉料"),  # the iron picked out of it is
        ("高钛渣", "铁源"),
        ("铁尾矿", "烧结含铁配料"),
        ("气化冷能", "转炉吹炼用气"),
        ("煤焦油", "烧结燃料"),  # a fire or a reduction of which it is known what it takes takes nothing else
        ("Bark", "recovery boiler fuel"),
        ("Sewage sludge", "burner fuel for the hot mix plant"),
        ("焦炉煤气", "炼镁还原剂"),
        ("废塑料", "电石炉炭材"),
        ("焦粉", "气烧窑燃料"),
        ("Warm cooling water", "process steam"),  # what is lukewarm raises no steam
        ("低温余热", "工艺用汽"),
        ("District heat", "drying cylinder heat"),
        ("牛粪", "生物质燃料"),
        ("氢气", "吹扫用气"),
        ("LNG冷能", "用氧"),
        ("石灰窑粉尘", "二氧化碳原料"),
        ("焦炉煤气", "石灰原料"),
        ("高岭石夹矸", "锅炉燃料"),
        ("发酵尾气", "锅炉燃料"),
    ],
)
def test_they_do_not(offer, need):
    assert not isinstance(met(offer, need), Correspondence)


def test_what_is_burnt_for_a_product_is_not_met_by_what_the_product_is_made_of():
    known = Thesaurus.default()
    fuel = resolve_name("waste solvent fuel for kiln", known)
    met = meet(resolve_name("sewage sludge", known), fuel, known)
    assert met is None or met.how != "cement-raw-meal"


@pytest.mark.parametrize(
    ("offer", "need"),
    [("animal feed", "pig feed"), ("饲料", "生猪饲料"), ("nitrogen fertiliser", "fertiliser for fields"),
     ("district heat", "heat for greenhouses")],
)  # fmt: skip
def test_what_is_named_by_its_use_may_serve_a_narrower_or_a_wider_one(offer, need):
    found = met(offer, need)
    assert isinstance(found, Correspondence)
    assert (found.reading, found.standing, found.substitution_ratio) == ("class", "trial", None)


@pytest.mark.parametrize(("offer", "need"), [("pig feed", "fish feed"), ("boiler fuel", "copper recovery feed")])
def test_what_is_named_by_one_use_serves_no_other_of_its_kind(offer, need):
    assert not isinstance(met(offer, need), Correspondence)

"""A need of which only that something is made of it was understood, at a works whose name tells what is made there."""

import pytest

from matchchain import Firm, Need, Offer, Park, suggest
from matchchain.materials import Thesaurus, resolve_name
from matchchain.materials.facts.use import AT_WORKS
from matchchain.materials.naming.needed_at_works import may_be, needed_at_works

KNOWN = Thesaurus.default()


def proposed(offer, need, firm):
    """(stage, reading) of the one pairing that two firms could have, None where there is none."""
    giver = Firm(name="甲", id="a", offers=(Offer(material=offer, id="a/1", kind="by-product", firm="a"),))
    taker = Firm(name=firm, id="b", needs=(Need(material=need, id="b/1", firm="b"),))
    plan = suggest(Park(name="p", firms=(giver, taker)))
    return next(((row.stage, row.reading) for row in plan.pairings), None)


@pytest.mark.parametrize(
    ("offer", "need", "firm"),
    [
        ("稀土精矿", "焙烧分解矿料", "北方稀土冶炼分离厂"),
        ("碳酸铈", "抛光材料前驱体", "天骄稀土抛光粉厂"),
    ],
)
def test_what_such_works_take_first_of_all_is_asked_about_and_never_planned(offer, need, firm):
    assert proposed(offer, need, firm) == ("names", "near")


@pytest.mark.parametrize(
    ("offer", "need", "firm"),
    [
        ("铁尾矿砂", "湿法炼锌焙砂替代料", "某锌冶炼厂"),  # another substance than the one that is named
        ("碳酸铈", "抛光材料前驱体", "张三贸易行"),  # a name that tells no works
        ("稀土精矿", "护面纸", "北方稀土冶炼分离厂"),  # a thing of its own, nothing is said to be made of it
        ("稀土精矿", "焙烧用热", "北方稀土冶炼分离厂"),  # heat says enough
    ],
)
def test_else_nothing_is_guessed(offer, need, firm):
    assert proposed(offer, need, firm) is None


def test_what_is_read_surely_is_left_as_it_is():
    found = resolve_name("水泥缓凝剂", KNOWN)
    assert needed_at_works(found, "某水泥厂", KNOWN) is found


def test_what_is_guessed_stands_behind_what_was_read():
    found = needed_at_works(resolve_name("焙烧分解矿料", KNOWN), "北方稀土冶炼分离厂", KNOWN)
    guessed = [use.family == AT_WORKS for use in found.uses]
    assert any(guessed)
    assert guessed == sorted(guessed)
    assert all(use.vague for use in found.uses)


def test_a_need_that_names_a_substance_is_met_by_what_names_it_too():
    zinc, slag = (resolve_name(name, KNOWN) for name in ("次氧化锌烟尘", "高炉水渣"))
    need = resolve_name("湿法炼锌焙砂替代料", KNOWN)
    assert may_be(zinc, need, KNOWN)
    assert not may_be(slag, need, KNOWN)

"""Recovered chemicals at who makes food, feed or medicine: asked before anybody proposes them."""

from __future__ import annotations

import pytest

from matchchain.materials import resolve_name
from matchchain.materials.facts.material import Material
from matchchain.rules import eaten
from tests.rules.one_pair import Bench, FakeResolution

ACID = FakeResolution("盐酸", Material("hydrochloric-acid", formula="HCl"))
AGAIN = {"kind": "by-product"}


def judged(industry="C1392", offer=None, *, need_name=ACID, relation=0, where="CN", **more):
    bench = Bench(
        offer_name=ACID, need_name=need_name, relation=relation, offer=AGAIN if offer is None else offer,
        receiver={"industry": industry}, park={"jurisdiction": where}, **more,
    )  # fmt: skip
    return bench.verdict(eaten.RULE)


@pytest.mark.parametrize(
    ("industry", "where"),
    [("C1392", "CN"), ("C1495", "CN"), ("C1512", "CN"), ("C2710", "CN"), ("C10.1", "EU"), ("C11", "EU"), ("C21.1", "EU")],
)
def test_who_makes_what_is_eaten_is_asked_first(industry, where):
    outcome, zh, en = judged(industry, where=where)
    assert outcome == "paper"
    assert "没写等级:先问是否接触产品" in zh
    assert "states no grade of 盐酸" in en
    assert judged(industry, {"kind": "waste"}, where=where)[0] == "paper"
    assert judged(industry, relation=1, where=where)[0] == "paper"


@pytest.mark.parametrize(
    ("industry", "where"),
    [("C2611", "CN"), ("", "CN"), ("C2221", "CN"), ("C13", "EU"), ("C20.1", "EU"), ("C1392", "none")],
)
def test_other_industries_are_not_asked(industry, where):
    assert judged(industry, where=where)[0] == "not asked"


def test_a_receiver_that_names_it_has_told():
    named = {"need": {"accepts": ("盐酸",)}, "identities": {"盐酸": "hydrochloric-acid"}}
    outcome, zh, en = judged(**named)
    assert (outcome, "点名接受" in zh, "by name" in en) == ("pass", True, True)
    other = {"need": {"accepts": ("硫酸",)}, "identities": {"硫酸": "sulfuric-acid"}}
    assert judged(**other)[0] == "paper"
    assert judged(need={"accepts": ("副产物",)})[0] == "paper"


def test_a_grade_leaves_it_to_the_rule_of_grades():
    assert judged(need={"grade": "食品级"})[0] == "not asked"
    assert judged(need={"grade": "工业级"})[0] == "not asked"


def test_what_is_made_new_what_serves_a_use_and_what_is_no_chemical_are_not_asked():
    assert judged(offer={"kind": "product"})[0] == "not asked"
    assert judged(offer={})[0] == "not asked"
    assert judged(relation=2)[0] == "not asked"
    assert judged(need_name=FakeResolution("粉煤灰", Material("coal-fly-ash")))[0] == "not asked"
    assert judged(need_name=FakeResolution("某物"))[0] == "not asked"


def test_a_name_that_says_recovered_counts_where_no_kind_is_ticked():
    again, plain = resolve_name("回收正己烷"), resolve_name("正己烷")
    for name, outcome in ((again, "paper"), (plain, "not asked")):
        bench = Bench(offer_name=name, need_name=plain, relation=1, receiver={"industry": "C1331"})
        assert bench.verdict(eaten.RULE)[0] == outcome

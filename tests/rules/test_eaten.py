"""Recovered hexane for who presses oil, by-product acid for who makes medicine: asked where it touches the product."""

from __future__ import annotations

import pytest

from matchchain.materials import Thesaurus, resolve_name
from matchchain.rules import eaten
from tests.rules.one_pair import Bench

KNOWN = Thesaurus.default()


def judged(buys="正己烷", industry="C1331", kind="by-product", **more):
    mine, theirs = resolve_name("正己烷", KNOWN), resolve_name(buys, KNOWN)
    offer = {"kind": kind}
    bench = Bench(offer_name=mine, need_name=theirs, offer=offer, receiver={"industry": industry}, **more)
    return bench.verdict(eaten.RULE)


@pytest.mark.parametrize(("industry", "park"), [("C1331", {}), ("C2710", {}), ("C10.41", {"jurisdiction": "EU"})])
def test_food_and_medicine_are_asked(industry, park):
    outcome, zh, en = judged(industry=industry, park=park)
    assert outcome == "paper"
    assert "接触产品" in zh
    assert "touches the product" in en


def test_others_products_and_graded_needs_are_not_asked():
    assert judged(industry="C2631")[0] == "not asked"
    assert judged(industry="")[0] == "not asked"
    assert judged(kind="product")[0] == "not asked"
    assert judged(need={"grade": "工业级"})[0] == "not asked"
    assert judged(buys="工业级正己烷")[0] == "not asked"
    assert judged(industry="C1331", park={"jurisdiction": "EU"})[0] == "not asked"


def test_what_comes_in_no_grades_is_not_asked():
    assert judged(buys="玉米浆")[0] == "not asked"


def test_a_receiver_that_names_it_is_taken_at_its_word():
    outcome, zh, _ = judged(need={"accepts": ("正己烷",)}, identities={"正己烷": resolve_name("正己烷", KNOWN).material.id})
    assert outcome == "pass"
    assert "点名" in zh

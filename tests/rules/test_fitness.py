"""Moisture, state and grade: does it fit as it is?"""

from __future__ import annotations

import pytest

from matchchain.materials import resolve_name
from matchchain.materials.writing.attributes import Attributes
from matchchain.park import STATES
from matchchain.rules import grade, moisture, state
from matchchain.rules.grade import grade_of, grades
from matchchain.wording.message import sentence_of
from tests.rules.one_pair import Bench, FakeResolution, figure


@pytest.mark.parametrize(
    ("offered", "outcome"),
    [(figure(0.20), "pass"), (figure(0.35), "block"), (figure(0.2, 0.3), "unknown"), (None, "unknown")],
)
def test_moisture(offered, outcome):
    bench = Bench(offer={"moisture": offered}, need={"max_moisture": figure(0.25, bound="<=")})
    assert bench.verdict(moisture.RULE)[0] == outcome


def test_moisture_is_lifted_out_of_the_name():
    name = FakeResolution("污泥(含水60%)", attributes=Attributes(moisture=(0.6, 0.6)))
    bench = Bench(need={"max_moisture": figure(0.40)}, offer_name=name)
    assert bench.verdict(moisture.RULE)[:2] == ("block", "含水率60%,要求≤40%")


@pytest.mark.parametrize(
    ("offered", "asked", "outcome"),
    [
        ("solid", "solid", "pass"),
        ("solution", "liquid", "pass"),
        ("solid", "solution", "unknown"),
        ("gas", "liquid", "block"),
        ("slurry", "gas", "block"),
        ("", "solid", "unknown"),
        ("solid", "", "not asked"),
    ],
)
def test_state(offered, asked, outcome):
    assert Bench(offer={"state": offered}, need={"state": asked}).verdict(state.RULE)[0] == outcome


def test_state_is_lifted_out_of_the_name_and_said_in_words():
    name = FakeResolution("液碱", attributes=Attributes(state="solution"))
    bench = Bench(need={"state": "solid"}, offer_name=name)
    assert bench.verdict(state.RULE)[1].startswith("物态溶液,需方要固态")
    assert {k: sentence_of(f"rules.state.{k}") for k in STATES} == STATES


@pytest.mark.parametrize(
    ("offered", "asked", "outcome"),
    [
        ("食品级", "食用级", "pass"),
        ("饲料级", "feed grade", "pass"),
        ("工业级", "食品级", "block"),
        ("肥料级", "饲料级", "block"),
        ("优等品", "食品级", "paper"),
        ("工业级", "电子级", "paper"),
        ("", "饲料级", "paper"),
        ("", "工业级", "not asked"),
        ("一等品", "一等品", "pass"),
        ("合格品", "一等品", "unknown"),
        ("食品级", "", "not asked"),
    ],
)
def test_grade(offered, asked, outcome):
    assert Bench(offer={"grade": offered}, need={"grade": asked}).verdict(grade.RULE)[0] == outcome


def test_a_food_or_feed_grade_names_the_test_it_takes():
    assert "食品安全国家标准" in Bench(need={"grade": "食品级"}).verdict(grade.RULE)[1]
    assert "GB 13078" in Bench(need={"grade": "饲料级"}).verdict(grade.RULE)[1]


def test_hazardous_waste_never_becomes_food_or_feed():
    offer = {"legal": "hazardous-waste", "grade": "食品级"}
    assert Bench(offer=offer, need={"grade": "食品级"}).verdict(grade.RULE)[0] == "block"
    assert Bench(offer=offer, need={"grade": "电池级"}).verdict(grade.RULE)[0] == "paper"


def test_every_proof_has_its_words():
    for known in grades().values():
        assert not known.proof or sentence_of(f"rules.proof.{known.proof}")
    words = [w for known in grades().values() for w in known.words]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("offered", "needed", "outcome"),
    [
        ("工业明胶", "食用明胶", "block"), ("明胶", "食用明胶", "paper"), ("食用明胶", "食用明胶", "pass"),
        ("industrial ethanol", "food grade ethanol", "block"), ("工业磷酸", "食品级磷酸", "block"),
        ("肥料级磷酸氢钙", "饲料级磷酸氢钙", "block"), ("食品级磷酸", "工业磷酸", "not asked"),
    ],
)  # fmt: skip
def test_a_grade_within_a_name_counts_however_the_name_was_read(offered, needed, outcome):
    bench = Bench(offer_name=resolve_name(offered), need_name=resolve_name(needed))
    assert bench.verdict(grade.RULE)[0] == outcome


def test_food_that_was_used_is_no_food_grade():
    bench = Bench(offer_name=resolve_name("废食用油"), need_name=resolve_name("食用植物油"))
    assert bench.verdict(grade.RULE)[0] in ("paper", "block", "not asked")
    assert grade_of("废食用油") != "food"

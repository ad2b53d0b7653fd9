"""The conditions of a use, field by field: kept, broken, blank."""

from __future__ import annotations

import pytest

from matchchain.materials.facts.conditions import FIELDS, read_conditions
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.row import Knowledge, Row
from matchchain.materials.facts.serve import Condition
from matchchain.materials.knowledge.identity import Correspondence
from matchchain.rules import conditions
from matchchain.rules.conditions import limit_of
from matchchain.wording import say
from tests.rules.one_pair import Bench, FakeResolution, figure


def judged(asked, offer=None, **more):
    asked = asked if isinstance(asked, tuple) else (asked,)
    met = Correspondence("use", "kiln-fuel", None, (), (), 0.5, standing="proven", conditions=asked)
    return Bench(meeting=met, offer=offer or {}, **more).verdict(conditions.RULE)


# field, limit, a figure that keeps it, one that breaks it, and one that may do either
FIGURES = [
    ("moisture", {"most": 0.3}, figure(0.2), figure(0.4), figure(0.2, 0.4)),
    ("chlorine", {"most": 0.01}, figure(0.005), figure(0.02), figure(0.005, 0.02)),
    ("sulphur", {"most": 0.02}, figure(0.01), figure(0.03), figure(0.03, bound="<=")),
    ("heat_value", {"least": 12.0}, figure(14), figure(9), figure(10, 14)),
    ("ph", {"least": 6.0, "most": 9.0}, figure(7), figure(11), figure(8, 10)),
    ("particle_size", {"most": 80.0}, figure(50), figure(120), figure(50, 100)),
    ("temperature", {"least": 60.0}, figure(90), figure(40), figure(90, bound="<=")),
    ("pressure", {"least": 0.4}, figure(0.8), figure(0.2), figure(0.2, 0.8)),
    ("age", {"most": 6.0}, figure(3), figure(12), figure(3, bound=">=")),
]


@pytest.mark.parametrize(("field", "limits", "kept", "broken", "either"), FIGURES)
def test_a_figure_keeps_breaks_or_cannot_tell(field, limits, kept, broken, either):
    condition = Condition(field, **limits)
    assert judged(condition, {field: kept})[0] == "pass"
    outcome, zh, en = judged(condition, {field: broken})
    assert outcome == "block"
    assert "不符合用途条件" in zh
    assert "not met" in en
    assert judged(condition, {field: either})[0] == "unknown"


@pytest.mark.parametrize(("field", "limits", "kept", "broken", "either"), FIGURES)
def test_a_blank_is_asked_or_waits(field, limits, kept, broken, either):
    del kept, broken, either
    asked, zh, _ = judged(Condition(field, **limits))
    held, held_zh, _ = judged(Condition(field, unstated="hold", **limits))
    assert (asked, held) == ("unknown", "paper")
    assert "待问" in zh
    assert "先等" in held_zh


def test_the_content_and_an_impurity():
    content = Condition("content", least=0.6)
    assert judged(content, {"purity": figure(0.7)})[0] == "pass"
    assert judged(content, {"purity": figure(0.5)})[0] == "block"
    assert judged(content)[0] == "unknown"
    arsenic = Condition("impurity", most=1e-5, name="砷")
    ids = {"砷": "arsenic", "As": "arsenic", "铅": "lead"}
    assert judged(arsenic, {"impurities": {"As": figure(5e-6)}}, identities=ids)[0] == "pass"
    outcome, zh, _ = judged(arsenic, {"impurities": {"As": figure(5e-5)}}, identities=ids)
    assert (outcome, "砷50 ppm(要求≤10 ppm)" in zh) == ("block", True), zh
    assert judged(arsenic, {"impurities": {"铅": figure(5e-6)}}, identities=ids)[0] == "unknown"


@pytest.mark.parametrize("field", ["treatment", "origin"])
def test_words_must_stand_in_the_field(field):
    condition = Condition(field, words=("水洗", "washed"), unstated="hold")
    assert judged(condition, {field: "经三级水洗脱氯"})[0] == "pass"
    assert judged(condition, {field: "Washed, dried"})[0] == "pass"
    assert judged(condition)[0] == "paper"
    outcome, zh, en = judged(condition, {field: "堆存"})
    assert outcome == "paper"
    assert "水洗" in zh
    assert "washed" in en


@pytest.mark.parametrize("said", ["未水洗", "尚未水洗", "没有水洗", "unwashed", "not washed"])
def test_what_was_not_done_is_not_done(said):
    condition = Condition("treatment", words=("水洗", "washed"), unstated="hold")
    assert judged(condition, {"treatment": said})[0] == "paper"


def test_a_heat_value_may_be_the_materials_own():
    coal = FakeResolution("煤泥", Material("coal-slime", heat_value=14.0))
    assert judged(Condition("heat_value", least=12.0), offer_name=coal)[0] == "pass"
    assert judged(Condition("heat_value", least=12.0), {"heat_value": figure(9)}, offer_name=coal)[0] == "block"
    gas = FakeResolution("煤气", Material("gas", unit="Nm3", heat_value=0.017))
    assert judged(Condition("heat_value", least=12.0), offer_name=gas)[0] == "unknown"


def test_the_gravest_of_several_counts_and_is_told():
    both = (Condition("moisture", most=0.3), Condition("chlorine", most=0.01))
    outcome, zh, en = judged(both, {"moisture": figure(0.2), "chlorine": figure(0.03)})
    assert outcome == "block"
    assert "氯3%(要求≤1%)" in zh
    assert "含水率" not in zh
    assert "chlorine 3% (asked <= 1%)" in en
    assert judged((Condition("moisture", most=0.3), Condition("ph", least=6, unstated="hold")))[0] == "paper"


def test_a_limit_on_both_sides_tells_both():
    limit = limit_of(Condition("ph", least=6.0, most=9.0))
    assert (say(limit, "zh"), say(limit, "en")) == ("pH6至9", "pH 6 to 9")
    size = limit_of(Condition("particle_size", most=80.0))
    assert (say(size, "zh"), say(size, "en")) == ("粒度≤80 mm", "particle size <= 80 mm")


def test_no_condition_is_not_asked():
    assert judged(())[0] == "not asked"
    assert Bench().verdict(conditions.RULE)[0] == "not asked"


def test_every_field_of_the_data_has_its_words_and_its_case():
    tested = {field for field, *_ in FIGURES}
    assert set(FIELDS) == tested | {"content"}
    for field in FIELDS:
        for lang in ("zh", "en"):
            assert say(limit_of(Condition(field, most=1.0)), lang)


@pytest.mark.parametrize(
    ("row", "read"),
    [
        ({"field": "moisture", "max": 30}, Condition("moisture", most=0.3)),
        ({"field": "heat_value", "min": 12, "unstated": "hold"}, Condition("heat_value", least=12.0, unstated="hold")),
        ({"impurity": "砷", "max": "10 ppm"}, Condition("impurity", most=1e-5, name="砷")),
        ({"field": "treatment", "words": ["水洗"]}, Condition("treatment", words=("水洗",))),
    ],
)
def test_conditions_are_read_in_the_unit_of_their_field(row, read):
    found = read_conditions(Row(Knowledge(), "serves/x", {"conditions": [row]}), "conditions")
    assert len(found) == 1
    assert found[0].most == pytest.approx(read.most)
    assert found[0].least == pytest.approx(read.least)
    assert (found[0].field, found[0].name, found[0].words, found[0].unstated) == (
        read.field, read.name, read.words, read.unstated,
    )  # fmt: skip


@pytest.mark.parametrize(
    "row",
    [
        {"field": "colour", "max": 3},
        {"field": "moisture"},
        {"field": "moisture", "max": "much"},
        {"field": "treatment"},
        {"field": "moisture", "max": 3, "unstated": "guess"},
    ],
)
def test_a_condition_that_cannot_be_read_is_a_problem(row):
    known = Knowledge()
    assert read_conditions(Row(known, "serves/x", {"conditions": [row]}), "conditions") == ()
    assert len(known.problems) == 1

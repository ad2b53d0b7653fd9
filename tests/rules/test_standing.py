"""Proven passes, what is only reported or assessed waits, and a receiver that names it settles the trial alone."""

from __future__ import annotations

import pytest

from matchchain.materials.knowledge.identity import Correspondence
from matchchain.rules import standing
from tests.rules.one_pair import Bench


def judged(word, accepts=()):
    met = Correspondence("use", "cement-additive", None, (), (), 0.5, standing=word)
    bench = Bench(meeting=met, need={"accepts": accepts}, identities={"亚硫酸钠": "sodium-sulfite", "石灰": "lime"})
    return bench.verdict(standing.RULE)


def test_what_is_proven_passes():
    outcome, zh, en = judged("proven")
    assert outcome == "pass"
    assert "标准" in zh
    assert "standard" in en


@pytest.mark.parametrize(("word", "said", "said_en"), [("trial", "小试", "trial"), ("assessed", "安全性评价", "assessment")])
def test_what_is_reported_or_assessed_waits(word, said, said_en):
    outcome, zh, en = judged(word)
    assert outcome == "paper"
    assert said in zh
    assert said_en in en


def test_a_receiver_that_names_it_settles_a_trial():
    outcome, zh, en = judged("trial", ("亚硫酸钠",))
    assert outcome == "pass"
    assert "点名" in zh
    assert "by name" in en


def test_nothing_but_its_name_settles_a_trial_and_nothing_an_assessment():
    assert judged("trial", ("石灰",))[0] == "paper"
    assert judged("trial", ("副产物", "by-product"))[0] == "paper"
    assert judged("assessed", ("亚硫酸钠",))[0] == "paper"


def test_a_meeting_that_rests_on_no_line_is_not_asked():
    assert judged("") == ("not asked", "", "")
    assert Bench().verdict(standing.RULE)[0] == "not asked"

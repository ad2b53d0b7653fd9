from __future__ import annotations

import re
import string
from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

import matchchain
from matchchain.rules import BLOCK, NOT_ASKED, PASS, RULES, TO_FILE, UNKNOWN, judge, verdict_facts
from matchchain.rules.judgement import judge_by
from matchchain.rules.rule import at_least, at_most
from matchchain.wording import say
from matchchain.wording.table import rules as table
from matchchain.wording.table.rules import MESSAGES
from tests.rules.one_pair import Bench, figure

SULFITE = {
    "offer": {"kind": "by-product", "legal": "undetermined", "purity": figure(0.93), "state": "solid"},
    "need": {"purity": figure(0.90, bound=">=")},
}

fractions = st.floats(0, 1)
ranges = st.tuples(fractions, fractions).map(sorted)


def rows(low, high):
    return np.array([[low], [(low + high) / 2], [high]])


@given(ranges, fractions)
def test_at_least_agrees_with_every_value_in_the_range(offered, asked):
    low, high = offered
    verdict = at_least(rows(low, high), rows(asked, asked))[0]
    ends = {bool(low >= asked), bool(high >= asked)}
    assert verdict == {(True,): PASS, (False,): BLOCK}.get(tuple(ends), UNKNOWN)


@given(ranges, fractions)
def test_at_most_mirrors_at_least(offered, limit):
    low, high = offered
    assert (
        at_most(rows(low, high), rows(limit, limit))[0]
        == at_least(rows(-high, -low), rows(-limit, -limit))[0]
    )


@given(fractions)
def test_what_is_not_stated_neither_passes_nor_blocks(limit):
    blank = rows(np.nan, np.nan)
    assert at_least(blank, rows(limit, limit))[0] == at_most(blank, rows(limit, limit))[0] == UNKNOWN
    assert at_least(rows(0, 1), blank)[0] == at_most(rows(0, 1), blank)[0] == NOT_ASKED


@settings(deadline=None)  # the first call reads the knowledge of bars
@given(st.permutations(RULES))
def test_the_order_of_rules_changes_no_outcome(order):
    candidates = Bench(**SULFITE).candidates()
    told, shuffled = judge(candidates), judge_by(order, candidates)
    assert sorted(verdict_facts(told, 0), key=str) == sorted(verdict_facts(shuffled, 0), key=str)
    for mask in ("blocked", "papers", "unknown", "meets_as_is"):
        assert getattr(told, mask).tolist() == getattr(shuffled, mask).tolist()
    for rule in RULES:
        assert told.outcomes_of(rule.name) == shuffled.outcomes_of(rule.name)


def test_the_verdicts_of_the_sulfite_example():
    judgement = judge(Bench(**SULFITE).candidates())
    told = [
        (name, outcome, paper, say(text, "zh")) for name, outcome, paper, text in verdict_facts(judgement, 0)
    ]
    assert told[0] == ("purity", "pass", False, "含量93%,要求≥90%")
    assert [t[:3] for t in told[1:]] == [("legal", "unknown", False)]
    assert judgement.unknown.tolist() == [True]
    assert judgement.blocked.tolist() == judgement.papers.tolist() == [False]
    assert judgement.meets_as_is.tolist() == [True]


def test_meets_as_is_wants_the_same_material_or_something_that_passed():
    assert judge(Bench(relation=0).candidates()).meets_as_is.tolist() == [True]
    assert judge(Bench(relation=1).candidates()).meets_as_is.tolist() == [False]
    assert judge(Bench(relation=1, **SULFITE).candidates()).meets_as_is.tolist() == [True]
    unsure = {"purity": figure(0.9, bound=">="), "max_moisture": figure(0.1)}
    assert judge(Bench(offer={"purity": figure(0.95)}, need=unsure).candidates()).meets_as_is.tolist() == [
        False
    ]


def test_a_missing_paper_is_told_as_unknown_with_its_flag():
    offer = {"kind": "waste", "legal": "hazardous-waste", "waste_code": "900-300-34"}
    judgement = judge(Bench(offer=offer).candidates())
    assert judgement.papers.tolist() == [True]
    assert ("hazardous_waste", "unknown", True) in [t[:3] for t in verdict_facts(judgement, 0)]


def test_no_pairs_no_trouble():
    bench = Bench(**SULFITE).candidates()
    none = np.zeros(0, dtype=np.int64)
    empty = type(bench)(
        **{f: getattr(bench, f) for f in ("park", "firms", "offers", "needs", "meetings", "today", "thesaurus")},
        o=none, n=none, meeting=none, relation=none, km=np.zeros(0), conversion=np.zeros(0),
    )  # fmt: skip
    assert judge(empty).outcomes.shape == (len(RULES), 0)


def test_no_two_rules_share_a_name():
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))


def test_every_question_of_a_rule_has_its_sentence():
    assert [ask.word for rule in RULES for ask in rule.asks if f"rules.ask.{ask.word}" not in table.MESSAGES] == []


def test_what_is_to_be_filed_is_a_sentence():
    assert set(MESSAGES) >= TO_FILE


def test_no_name_of_a_rule_decides_anything_below_the_reports():
    """A rule is added in its own file: what others need to know of it are its traits."""
    by_name = re.compile(r"""outcomes_of\(["']|\.rule(?:\.name)? (?:==|!=|in|not in) """)
    rooms = [Path(matchchain.__file__).parent / room for room in ("matching", "network", "studies")]
    files = [file for room in rooms for file in room.rglob("*.py")]
    assert [str(file) for file in files if by_name.search(file.read_text(encoding="utf-8"))] == []


def test_both_languages_of_every_sentence_tell_the_same_facts():
    def places(sentence):
        return sorted({name for _, name, _, _ in string.Formatter().parse(sentence) if name})

    for key, (zh, en) in MESSAGES.items():
        assert places(zh) == places(en), key
        assert en.isascii(), key


def test_every_rule_has_a_test_of_its_own():
    tests = "\n".join(file.read_text(encoding="utf-8") for file in Path(__file__).parent.glob("test_*.py"))
    assert [rule.name for rule in RULES if f"{rule.name}.RULE" not in tests] == []

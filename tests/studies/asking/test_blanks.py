"""What to ask first: worth, order, grounds, and what a park that holds nothing but names still says."""

from pathlib import Path

import pytest

import matchchain
from matchchain.studies.asking.blanks import blanks
from matchchain.wording import say
from tests.parks import TODAY, park_of
from tests.studies.asking.test_revalue import FIRMS, PARK

ROOT = Path(__file__).parent.parent.parent.parent


@pytest.fixture(scope="module")
def example():
    return blanks(matchchain.load(ROOT / "data", today=TODAY).park, today=TODAY)


def test_a_blank_quantity_is_worth_what_it_brings_at_its_best_end():
    """b's disposal saves 900 + 700 a tonne, more than a's; its amount is unknown: half to double of a's 100 t."""
    first = blanks(park_of(FIRMS, PARK), today=TODAY).questions[0]
    assert (first.ask.firm, first.side, first.line, first.field) == ("b", "offer", "氯化钙", "quantity")
    assert (first.ends.low, first.ends.high, first.ends.unit) == (50, 200, "t/yr")
    assert first.ends.source.key == "network.ends.one"
    assert first.net_now < first.net_at_low < first.net_at_high
    assert first.worth == pytest.approx(first.net_at_high - first.net_now)
    assert first.partners_change
    assert first.by_edit


def test_the_order_is_that_of_worth_then_what_nobody_can_say_then_what_changes_nothing(example):
    for settled in ("phone", "trial"):
        worths = [round(q.worth, 2) for q in example.questions if q.settled_by == settled and q.moves]
        assert worths == sorted(worths, reverse=True)
        for same in (None, 0):
            waiting = [q.pairings for q in example.questions if q.settled_by == settled and q.worth == same]
            assert waiting == sorted(waiting, reverse=True)
    standing = [0 if q.moves else 1 if q.worth is None else 2 for q in example.questions]
    assert standing == sorted(standing)
    assert len(set(standing)) == 3
    papers = [p.worth for p in example.papers]
    assert papers == sorted(papers, reverse=True)


def test_the_example_park_has_ten_calls_worth_making(example):
    worth = [q for q in example.questions if q.moves]
    papers = [p for p in example.papers if p.worth > 0]
    assert len([q for q in worth if q.settled_by == "phone"]) + len(papers) >= 10
    assert all(q.ends is not None and q.net_at_low is not None for q in worth)
    for q in worth:
        span = (q.net_now, q.net_at_low, q.net_at_high)
        assert q.worth == pytest.approx(max(span) - min(span))


def test_a_paper_can_only_add(example):
    assert all(p.net_with >= p.net_now - 1e-6 for p in example.papers)


@pytest.mark.usefixtures("worked_out_anew")
def test_the_same_park_asks_the_same(example):
    again = blanks(matchchain.load(ROOT / "data", today=TODAY).park, today=TODAY)
    assert again == example


def test_two_blanks_of_one_pair_are_worth_nothing_alone_and_come_last():
    firms = """
    - {id: a, name: 甲厂, offers: [{material: 氯化钙, kind: by-product, legal: general-waste, disposal_cost: 200 元/吨}]}
    - {id: b, name: 乙厂, needs: [{material: 氯化钙, price: 300 元/吨}]}
    """
    found = blanks(park_of(firms, PARK), today=TODAY)
    assert {(q.owner, q.field) for q in found.questions} >= {("a", "quantity"), ("b", "quantity")}
    assert all(not q.moves for q in found.questions)


def test_names_alone_are_asked_by_the_number_of_pairs_that_wait():
    firms = """
    - {name: 甲厂, offers: [{material: 粉煤灰}]}
    - {name: 乙厂, needs: [{material: 粉煤灰}]}
    - {name: 丙厂, needs: [{material: 粉煤灰}]}
    """
    found = blanks(park_of(firms, "name: 只有名字的园区\n"), today=TODAY)
    assert found.questions[0].pairings == 2
    assert all(q.ends is None and not q.moves for q in found.questions)
    assert all(say(q.text.text, lang) for q in found.questions for lang in ("zh", "en"))


def test_a_strength_is_asked_for_each_thing_it_replaces_and_only_a_trial_tells(example):
    trials = [q for q in example.questions if q.field == "strength"]
    assert {q.settled_by for q in trials} <= {"trial"}
    asked = [(q.owner, q.line, q.text.text.facts["need"]) for q in trials]
    assert len(asked) == len(set(asked))


def test_nothing_missing_means_no_question():
    firms = """
    - {id: a, name: 甲厂, site: {lat: 30.10, lon: 120.80}, offers: [{material: 氯化钙, kind: product, legal: product,
       quantity: 100 吨/年, price: 200 元/吨, now: sell}]}
    - {id: c, name: 丙厂, site: {lat: 30.12, lon: 120.80}, needs: [{material: 氯化钙, quantity: 120 吨/年, price: 700 元/吨}]}
    """
    found = blanks(park_of(firms, PARK), today=TODAY)
    assert (found.questions, found.papers) == ((), ())

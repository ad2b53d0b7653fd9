"""Lights of nodes: by month-ends in 嘉兴, by months in 银川; excuses; and that time alone never makes a light better."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchchain.followup.light import worse, worst
from matchchain.followup.nodes import excuses, next_due, node_reasons, node_states
from matchchain.followup.papers_end import Held, is_suspended, paper_reasons
from matchchain.followup.presets import presets, rules_of
from matchchain.park import Figure, FollowRules, Node, Park
from matchchain.wording import say

JIAXING, YINCHUAN = presets()["嘉兴"], presets()["银川"]
DAYS = st.dates(date(2026, 6, 1), date(2028, 6, 30))


def light(nodes, day, rules=JIAXING):
    return worst(node_reasons(nodes, date.fromisoformat(day), rules))


@pytest.mark.parametrize(
    ("day", "jiaxing", "yinchuan"),
    [
        ("2026-12-20", "green", "green"), ("2026-12-21", "green", "green"), ("2026-12-30", "green", "green"),
        ("2026-12-31", "yellow", "green"), ("2027-01-19", "yellow", "green"), ("2027-01-20", "yellow", "yellow"),
        ("2027-01-31", "red", "yellow"), ("2027-03-19", "red", "yellow"), ("2027-03-20", "red", "red"),
    ],
)  # fmt: skip
def test_a_late_node(day, jiaxing, yinchuan):
    nodes = (Node(node="检测报告", due="2026-12-20"),)
    assert light(nodes, day).colour == jiaxing
    assert light(nodes, day, YINCHUAN).colour == yinchuan


def test_a_node_that_is_due_on_a_month_end_is_late_at_the_next():
    nodes = (Node(node="test", due="2026-12-31"),)
    assert light(nodes, "2026-12-31").colour == "green"
    assert light(nodes, "2027-01-30").colour == "green"
    assert light(nodes, "2027-01-31").colour == "yellow"


def test_the_reason_says_which_node_how_late_and_since_when():
    (reason,) = light((Node(node="test", due="2026-12-20"),), "2027-02-03").why
    assert reason.since == "2027-01-31"
    assert say(reason.text, "zh") == "检测报告应2026-12-20完成,2个月末没到"
    assert say(reason.text, "en") == "test report was due 2026-12-20, not done at 2 month-ends"


def test_done_is_done_from_its_day_on():
    nodes = (Node(node="test", due="2026-12-20"), Node(node="检测报告", done="2027-02-05", entered="2027-02-05"))
    assert light(nodes, "2027-02-04").colour == "red"
    assert light(nodes, "2027-02-05").colour == "green"


def test_a_day_that_was_put_off_is_counted():
    nodes = (Node(node="test", due="2026-12-20"), Node(node="test", due="2027-01-20", entered="2027-01-02"))
    assert node_states(nodes, date(2027, 1, 1))["test"].due == "2026-12-20"
    state = node_states(nodes, date(2027, 1, 2))["test"]
    assert (state.due, state.moved) == ("2027-01-20", 1)
    assert "改期1次" in say(light(nodes, "2027-02-28").why[0].text, "zh")


def test_an_excuse_greys_until_its_day_and_is_counted():
    late = Node(node="test", due="2026-12-20")
    excuse = Node(node="test", excuse="春节停产", until="2027-02-28", by="李科", entered="2027-01-05")
    assert light((late, excuse), "2027-01-04").colour == "yellow"
    assert light((late, excuse), "2027-02-28").colour == "grey"
    assert light((late, excuse), "2027-03-01").colour == "red"
    assert excuses((late, excuse), date(2027, 3, 1)) == 1
    assert say(light((late, excuse), "2027-02-01").why[0].text, "zh") == "检测报告缓到2027-02-28:春节停产"


def test_the_next_node_is_the_one_that_is_due_first():
    nodes = (Node(node="b", due="2027-02-01"), Node(node="a", due="2027-01-01", done="2026-12-30"))
    assert next_due(nodes, date(2027, 1, 5)).node == "b"


@pytest.mark.parametrize(
    ("day", "colour"),
    [
        ("2026-10-01", "green"), ("2026-10-02", "yellow"), ("2026-12-01", "yellow"), ("2026-12-02", "red"),
        ("2026-12-31", "red"), ("2027-01-01", "red"),
    ],
)  # fmt: skip
def test_a_paper_that_ends(day, colour):
    held = (Held("经营许可证", "2026-12-31", "垓"),)
    today = date.fromisoformat(day)
    assert worst(paper_reasons(held, today, JIAXING)).colour == colour
    assert is_suspended(held, today) is (day > "2026-12-31")


def test_the_park_names_its_rules():
    own = Park(follow=FollowRules(lights="Yinchuan", ledger_day=Figure(15, 15, 15, "d")))
    assert (rules_of(own).name, rules_of(own).ledger_day) == ("银川", 15)
    assert (rules_of(Park()).name, rules_of(Park()).ledger_day) == ("嘉兴", 10)


NODES = st.lists(
    st.builds(
        lambda name, due, entered: Node(node=name, due=due.isoformat(), entered=entered.isoformat()),
        st.sampled_from("abc"), DAYS, DAYS,
    )
    | st.builds(
        lambda name, until, entered: Node(node=name, excuse="停产", until=until.isoformat(), by="x", entered=entered.isoformat()),
        st.sampled_from("abc"), DAYS, DAYS,
    )
    | st.builds(lambda name, done: Node(node=name, done=done.isoformat(), entered=done.isoformat()), st.sampled_from("abc"), DAYS),
    max_size=6,
)  # fmt: skip


@given(NODES, DAYS, st.integers(0, 200), st.sampled_from(sorted(presets())))
def test_without_new_records_a_light_never_improves(nodes, day, days, preset):
    later = day + timedelta(days=days)
    if any(day < date.fromisoformat(node.entered) <= later for node in nodes):
        return
    before, after = (worst(node_reasons(nodes, on, presets()[preset])).colour for on in (day, later))
    assert not worse(before, after)

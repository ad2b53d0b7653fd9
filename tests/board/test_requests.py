"""A request: which step may follow which, who may make it, and that a past day is told alike for ever."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.board.clocks import clock_named, clocks
from matchchain.board.deadlines import Times, deadlines, light_of, state_on
from matchchain.board.machine import people
from matchchain.board.requests import MACHINE, after, fault, lead_of, replay
from matchchain.followup.light import COLOURS
from matchchain.followup.workdays import Calendar
from matchchain.park import REQUEST_MOVES, URGENCIES, Figure, Request, RequestEvent

FEW = settings(max_examples=60, deadline=None)
WHO = ("产业处 李科", "经信局 王工", "供电局", "龙华染料 赵总", "李科")
FIRST = date(2026, 11, 2)


def times(name="中山", **promises):
    return Times(clock_named(name), Calendar(frozenset(), frozenset(), frozenset()), promises)


def mark(value):
    return Figure(value, value, value, "")


def request(*events, **more):
    return Request(text="缺蒸汽", on="2026-11-02", firm="longhua", events=events, **more)


def said(did, by="产业处 李科", on="2026-11-03", **more):
    return RequestEvent(on=on, did=did, by=by, **more)


ASSIGNED = said("assign", by="服务中心", to=("产业处",))
DONE = (ASSIGNED, said("accept"), said("done", result="solved"))


@st.composite
def histories(draw):
    """Steps as anybody might note them, sound or not, their days in order."""
    steps, on = [], FIRST
    for _ in range(draw(st.integers(0, 14))):
        on += timedelta(draw(st.integers(0, 4)))
        to = draw(st.lists(st.sampled_from(WHO), max_size=3, unique=True))
        steps.append(
            RequestEvent(
                on=on.isoformat(), did=draw(st.sampled_from(list(REQUEST_MOVES))), by=draw(st.sampled_from(("", *WHO))),
                entered=draw(st.sampled_from(("", (on + timedelta(2)).isoformat()))), to=tuple(to),
                lead=draw(st.sampled_from(("", *to))), until=draw(st.sampled_from(("", (on + timedelta(9)).isoformat()))),
                why=draw(st.sampled_from(("", "不归我们管"))), result=draw(st.sampled_from(("", "solved", "not"))),
                score=draw(st.sampled_from((None, mark(1), mark(2), mark(3), mark(5)))),
            )
        )  # fmt: skip
    return request(*steps, urgency=draw(st.sampled_from(("", *URGENCIES))))


@FEW
@given(histories())
def test_no_path_leads_whoever_did_it_to_judging_it(asked):
    at = replay(asked).standing
    does = [MACHINE.moves[step.did].role for step in at.taken]
    doers = people(*(s.by for s, role in zip(at.taken, does, strict=True) if role == "doer"))
    judges = people(*(s.by for s, role in zip(at.taken, does, strict=True) if role == "judge"))
    assert doers <= at.doers
    assert judges <= at.judges
    assert not at.doers & at.judges


@FEW
@given(histories())
def test_what_is_closed_was_done_by_one_and_judged_by_another(asked):
    at = replay(asked).standing
    if at.state in ("rated", "filed"):
        done = [step for step in at.current if step.did == "done"]
        rated = [step for step in at.current if step.did == "rate"]
        assert done
        assert rated
        assert not people(done[-1].by) & people(rated[-1].by)


@FEW
@given(histories(), st.integers(0, 60))
def test_a_past_day_is_told_alike_whatever_is_noted_later(asked, days):
    day = (FIRST + timedelta(days)).isoformat()
    known = tuple(step for step in asked.events if (step.entered or step.on) <= day)
    assert replay(asked, day) == replay(replace(asked, events=known), day)


@FEW
@given(histories(), st.sampled_from(sorted(clocks())))
def test_a_light_never_improves_while_nothing_is_noted(asked, name):
    at, rules = replay(asked).standing, times(name)
    start = date.fromisoformat(max(at.since, at.booked))
    lights = [light_of(asked, at, rules, start + timedelta(n)).colour for n in range(0, 40, 3)]
    worse = [list(COLOURS).index(light) for light in lights]
    assert worse == sorted(worse)


@FEW
@given(histories())
def test_a_refused_step_changes_nothing(asked):
    whole = replay(asked)
    taken = tuple(step for step in whole.standing.taken if isinstance(step, RequestEvent))
    assert replay(replace(asked, events=taken)).standing == whole.standing
    assert len(taken) + len(whole.refused) == len(asked.events)


def test_a_poor_mark_opens_it_again_one_level_up():
    at = replay(request(*DONE, said("rate", by="龙华染料 赵总", score=mark(2)))).standing
    assert (at.state, at.level, lead_of(at)) == ("reopened", 1, "")
    again = replay(request(*DONE, said("rate", by="赵总", score=mark(3)))).standing
    assert (again.state, again.level) == ("rated", 0)


def test_sent_back_twice_it_is_the_chiefs():
    back = said("return", why="不归我们管")
    once = replay(request(ASSIGNED, back)).standing
    assert (once.state, once.level) == ("returned", 0)
    other = said("assign", by="服务中心", to=("经信局",))
    twice = replay(request(ASSIGNED, back, other, replace(back, by="经信局 王工"))).standing
    assert (twice.state, twice.level) == ("returned", 2)


@pytest.mark.parametrize(
    ("steps", "key"),
    [
        ((said("done", result="solved"),), "board.not-from-here"),
        ((ASSIGNED, said("accept", on="2026-11-01")), "board.before-the-last"),
        ((ASSIGNED, said("return")), "board.lacks"),
        ((said("assign", to=("经信局", "供电局")),), "board.no-lead"),
        ((said("assign", to=("经信局",), lead="供电局"),), "board.lead-elsewhere"),
        ((*DONE, said("rate", by="产业处 王科", score=mark(5))), "board.judge-did-it"),
        ((*DONE, said("rate", by="李科", score=mark(5))), "board.judge-did-it"),
        ((*DONE, said("rate", by="", score=mark(5))), "board.lacks"),
        ((*DONE, said("rate", by="赵总", score=mark(1)), said("assign", to=("赵总",))), "board.judge-shall-do"),
        ((ASSIGNED, *(said("escalate") for _ in range(3))), "board.highest"),
    ],
)
def test_what_is_refused(steps, key):
    found = replay(request(*steps)).refused
    assert [why.key for _, why in found] == [key]
    assert found[0][0] == steps[-1]


def test_to_two_with_a_lead_goes():
    at = replay(request(said("assign", by="服务中心", to=("经信局", "供电局"), lead="供电局"))).standing
    assert (at.state, lead_of(at)) == ("assigned", "供电局")


def test_an_answer_that_never_comes_closes_it_and_is_told_apart():
    asked = request(*DONE)
    at = replay(asked).standing
    assert deadlines(asked, at, times())[0].due == "2026-11-17"
    assert state_on(asked, at, times(), date(2026, 11, 17)) == "done"
    assert state_on(asked, at, times(), date(2026, 11, 18)) == "default"


@pytest.mark.parametrize(
    ("name", "urgency", "steps", "due", "lights"),
    [
        # registered on Monday 2026-11-02; 2026-11-07 and 08 are a weekend
        ("中山", "", (), ["contact 2026-11-02", "interim 2026-11-05", "done 2026-11-09"], {"2026-11-02": "yellow", "2026-11-03": "red"}),
        ("中山", "complex", (ASSIGNED, said("accept")), ["interim 2026-11-05", "done 2026-11-09"], {"2026-11-03": "green", "2026-11-04": "yellow", "2026-11-06": "red"}),
        ("中山", "", (ASSIGNED, said("accept"), said("report")), ["done 2026-11-09"], {"2026-11-05": "green", "2026-11-06": "yellow", "2026-11-10": "red"}),
        ("中山", "", (ASSIGNED, said("accept"), said("report", until="2026-12-01")), ["next 2026-12-01"], {"2026-11-27": "green", "2026-12-02": "red"}),
        ("园区125", "", (), ["done 2026-11-04"], {"2026-11-02": "green", "2026-11-03": "yellow", "2026-11-05": "red"}),
        ("园区125", "simple", (), ["done 2026-11-03"], {"2026-11-02": "yellow", "2026-11-04": "red"}),
        ("园区125", "complex", (ASSIGNED, said("accept"), said("report", until="2026-12-01")), ["done 2026-11-09"], {"2026-11-05": "green", "2026-11-10": "red"}),
        ("园区125", "", (ASSIGNED, said("accept"), said("hold", until="2026-12-01", why="等批复")), ["next 2026-12-01"], {"2026-11-30": "grey", "2026-12-01": "grey", "2026-12-02": "red"}),
    ],
)  # fmt: skip
def test_the_days_of_each_preset(name, urgency, steps, due, lights):
    asked, rules = request(*steps, urgency=urgency), times(name)
    at = replay(asked).standing
    assert [f"{one.test} {one.due}" for one in deadlines(asked, at, rules)] == due
    assert {day: light_of(asked, at, rules, date.fromisoformat(day)).colour for day in lights} == lights


def test_an_element_promises_its_own_days():
    asked = request(element="供汽")
    days = deadlines(asked, replay(asked).standing, times("园区125", 供汽=7))
    assert days[-1].due == "2026-11-11"


def test_steps_can_be_taken_one_by_one():
    at = replay(request()).standing
    for step in DONE:
        assert fault(at, step) is None
        at = after(at, step)
    assert at == replay(request(*DONE)).standing

"""A challenge: what may follow what, that no team judges its own work, what is too vague to be posted."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.board.challenge_days import challenge_light, due_of
from matchchain.board.challenges import MACHINE, claimants, replay
from matchchain.board.clocks import clock_named
from matchchain.board.deadlines import Times
from matchchain.board.machine import people
from matchchain.followup.light import COLOURS
from matchchain.followup.presets import rules_named
from matchchain.followup.workdays import Calendar
from matchchain.park import CHALLENGE_MOVES, Challenge, ChallengeEvent, ChallengeTarget, Claim, Figure, Node, Outcome

TEAMS = ("海润", "东华", "科技局 钱工")
FIRST = date(2026, 6, 1)
TARGET = ChallengeTarget(what="色度", goal=Figure(30, 30, 30, ""), unit="度")
TIMES = Times(clock_named("中山"), Calendar(frozenset(), frozenset(), frozenset()), {})
RULES = rules_named("嘉兴")


def challenge(*events, claims=(), **more):
    return Challenge(problem="脱色", on="2026-06-01", **{"targets": (TARGET,), "until": "2026-07-31", "events": events, "claims": claims, **more})


def said(did, on="2026-06-10", by="科技局", **more):
    return ChallengeEvent(on=on, did=did, by=by, **more)


POSTED = (said("diagnose", note="可行"), said("post"))
CLAIM = Claim(team="海润", on="2026-06-11")
CHOSEN = (*POSTED, said("choose", "2026-06-12", team="海润"))
SOLVING = (*CHOSEN, said("sign", "2026-06-13", file="1号"), said("start", "2026-06-13"))


@st.composite
def histories(draw):
    """Steps and claims as anybody might note them, the events in the order of their days."""
    events, on = [], FIRST
    for _ in range(draw(st.integers(0, 10))):
        on += timedelta(draw(st.integers(0, 9)))
        events.append(
            ChallengeEvent(
                on=on.isoformat(), did=draw(st.sampled_from(list(CHALLENGE_MOVES))), by=draw(st.sampled_from(("", *TEAMS))),
                team=draw(st.sampled_from(("", *TEAMS))), why="x", note="y", file="z",
                entered=draw(st.sampled_from(("", (on + timedelta(1)).isoformat()))),
            )
        )  # fmt: skip
    days = st.integers(0, 80).map(lambda n: (FIRST + timedelta(n)).isoformat())
    claims = tuple(Claim(team=draw(st.sampled_from(TEAMS)), on=draw(days)) for _ in range(draw(st.integers(0, 4))))
    outcome = tuple(Outcome(on=draw(days)) for _ in range(draw(st.integers(0, 2))))
    return challenge(*events, claims=claims, outcome=outcome, until=draw(st.sampled_from(("", "2026-07-31"))))


FEW = settings(max_examples=60, deadline=None)


@FEW
@given(histories())
def test_no_team_chooses_itself_or_verifies_its_own_work(asked):
    at = replay(asked).standing
    teams = people(*claimants(at))
    judged = people(*(step.by for step in at.taken if MACHINE.moves[step.did].role == "judge"))
    assert not teams & judged
    assert not at.doers & at.judges


@FEW
@given(histories())
def test_who_is_chosen_has_claimed_it_and_what_is_posted_can_be_measured(asked):
    found = replay(asked)
    assert not found.team or found.team in claimants(found.standing)
    posted = [step for step in found.standing.taken if step.did == "post"]
    assert not posted or asked.until
    assert not replay(replace(asked, targets=())).standing.last("post")


@FEW
@given(histories(), st.integers(0, 100))
def test_a_past_day_is_told_alike_whatever_is_noted_later(asked, days):
    day = (FIRST + timedelta(days)).isoformat()

    def known(records):
        return tuple(one for one in records if (one.entered or one.on) <= day)

    before = replace(asked, events=known(asked.events), claims=known(asked.claims), outcome=known(asked.outcome))
    assert replay(asked, day).standing == replay(before, day).standing


@FEW
@given(histories())
def test_a_light_never_improves_while_nothing_is_noted(asked):
    found = replay(asked)
    start = date.fromisoformat(max(found.standing.since, found.standing.booked, "2026-06-01"))
    days = [start + timedelta(n) for n in range(0, 120, 7)]
    ranks = [list(COLOURS).index(challenge_light(asked, found, TIMES, RULES, day).colour) for day in days]
    assert ranks == sorted(ranks)


@pytest.mark.parametrize(
    ("more", "key"),
    [
        ({"targets": ()}, "board.no-target"),
        ({"targets": (ChallengeTarget(what="好些", unit="度"),)}, "board.vague-target"),
        ({"targets": (ChallengeTarget(what="色度", goal=TARGET.goal),)}, "board.vague-target"),
        ({"until": ""}, "board.no-last-day"),
    ],
)
def test_what_is_too_vague_is_not_posted(more, key):
    found = replay(challenge(*POSTED, **more))
    assert found.standing.state == "diagnosed"
    assert [why.key for _, why in found.refused] == [key]


@pytest.mark.parametrize(
    ("events", "claims", "key"),
    [
        (POSTED, (Claim(team="海润", on="2026-08-01"),), "board.claims-closed"),
        (POSTED, (CLAIM, CLAIM), "board.claimed-already"),
        (POSTED, (Claim(team="海润", on="2026-06-05"),), "board.not-from-here"),
        ((*POSTED, said("choose", "2026-06-12", team="东华")), (CLAIM,), "board.no-such-claim"),
        ((*POSTED, said("choose", "2026-06-12", by="海润 王", team="海润")), (CLAIM,), "board.judge-did-it"),
        ((*SOLVING, said("verify", "2026-06-14", by="海润", note="好")), (CLAIM,), "board.judge-did-it"),
        ((*CHOSEN, said("sign", "2026-06-13")), (CLAIM,), "board.lacks"),
    ],
)
def test_what_is_refused(events, claims, key):
    assert [why.key for _, why in replay(challenge(*events, claims=claims)).refused] == [key]


def test_of_one_day_a_claim_stands_behind_the_posting_and_before_the_choice():
    claim = Claim(team="海润", on="2026-06-10")
    found = replay(challenge(*POSTED, said("choose", team="海润"), claims=(claim,)))
    assert (found.standing.state, found.team) == ("chosen", "海润")


@pytest.mark.parametrize(
    ("events", "day", "due", "light"),
    [
        (POSTED, "2026-07-31", "2026-07-31", "green"),
        (POSTED, "2026-08-01", "2026-08-14", "yellow"),
        (POSTED, "2026-08-15", "2026-08-14", "red"),
        (SOLVING, "2026-09-29", "2026-09-30", "green"),
        (SOLVING, "2026-10-31", "2026-09-30", "yellow"),
        (SOLVING, "2026-11-30", "2026-09-30", "red"),
        ((*SOLVING, said("verify", "2026-06-14", note="好")), "2026-12-31", "", "grey"),
        ((said("track", why="无人能解"),), "2026-12-31", "", "grey"),
    ],
)
def test_its_days_and_lights(events, day, due, light):
    asked = challenge(*events, claims=(CLAIM,) if len(events) > 2 else (), milestones=(Node(node="中试", due="2026-09-30"),))
    found, today = replay(asked, day), date.fromisoformat(day)
    assert due_of(asked, found, TIMES, today) == due
    assert challenge_light(asked, found, TIMES, RULES, today).colour == light

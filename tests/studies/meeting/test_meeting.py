"""Who sits with whom: worked by hand, by law, and on the example park."""

import itertools
from dataclasses import replace

import pytest

import matchchain
from matchchain.studies.meeting.chance import Chances
from matchchain.studies.meeting.meeting import Before, meeting
from matchchain.studies.meeting.talks import FLOOR
from matchchain.studies.meeting.wishes import Attendance, Wishes
from matchchain.wording import MatchchainError
from tests.parks import TODAY, park_of
from tests.studies.meeting.salt_park import FIRMS, PARK

ROOT = matchchain.__file__.replace("src/matchchain/__init__.py", "")
SMALL = Wishes(rounds=2, tables=2)


def seated(park, wishes=SMALL, **given):
    return meeting(park, wishes, today=TODAY, **given)


@pytest.fixture(scope="module")
def salt():
    return park_of(FIRMS, PARK)


@pytest.fixture(scope="module")
def example():
    return matchchain.load(f"{ROOT}/data", today=TODAY).park


@pytest.mark.parametrize("park", ["kalundborg", "worked", "europe"])
def test_every_example_can_be_seated(park):
    found = matchchain.load(f"{ROOT}/examples/{park}", today=TODAY).park
    plan = meeting(found, today=TODAY)
    assert plan.seats
    assert {firm for seat in plan.seats for firm in seat.firms}.isdisjoint(one.firm for one in plan.left_out)


def test_the_park_worked_by_hand(salt):
    plan = seated(salt)
    assert {seat.firms for seat in plan.seats} == {("a", "b"), ("a", "c"), ("c", "d"), ("d", "e")}
    assert [(one.firm, one.why) for one in plan.left_out] == [("f", "no-pairing")]
    assert plan.idle == 0
    net = {seat.firms: seat.net for seat in plan.seats}
    of = {tuple(sorted((p.supplier, p.receiver))): p.plan_net_per_year for p in matchchain.suggest(salt, today=TODAY).pairings}
    assert net == pytest.approx(of)
    share = Chances.of_deals((), TODAY).of("")
    assert share == pytest.approx(0.33, abs=0.01)
    for seat in plan.seats:
        assert seat.value == pytest.approx(FLOOR + share * seat.net + sum(topic.worth for topic in seat.topics))


def test_one_table_goes_to_the_dearest_and_cover_to_more_firms(salt):
    one = seated(salt, Wishes(rounds=1, tables=1, cover=0))
    assert [seat.firms for seat in one.seats] == [("a", "b")]
    assert len(seated(salt, Wishes(rounds=1, tables=1, cover=0)).seated) == 2
    four = seated(salt, Wishes(rounds=1, tables=2, cover=0.1))
    assert len(four.seated) == 4


def test_a_wish_is_kept_and_a_firm_that_never_meets_another_does_not(salt):
    plan = seated(salt, Wishes(rounds=1, tables=1, must=(("d", "e"),), never=(("a", "b"),)))
    assert [(seat.firms, seat.must) for seat in plan.seats] == [(("d", "e"), True)]
    assert ("b", "kept-apart") in {(one.firm, one.why) for one in plan.left_out}


def test_firms_without_a_pairing_meet_where_the_office_wants_it(salt):
    plan = seated(salt, Wishes(rounds=2, tables=3, must=(("b", "f"),)))
    seat = next(seat for seat in plan.seats if seat.firms == ("b", "f"))
    assert (seat.pairings, seat.value) == ((), FLOOR)


def test_who_comes_late_sits_late_and_who_does_not_come_sits_out(salt):
    there = {"b": Attendance(first=2), "e": Attendance(people=0)}
    plan = seated(salt, replace(SMALL, there=there))
    assert all(seat.round == 2 for seat in plan.of_firm("b"))
    assert ("e", "no-delegate") in {(one.firm, one.why) for one in plan.left_out}
    apart = seated(salt, replace(SMALL, there={"d": Attendance(last=1), "e": Attendance(first=2)}))
    assert ("e", "partner-away") in {(one.firm, one.why) for one in apart.left_out}


def test_two_people_of_a_firm_sit_at_two_tables_at_once(salt):
    plan = seated(salt, Wishes(rounds=1, tables=2, there={"a": Attendance(people=2)}, cover=0))
    assert {seat.firms for seat in plan.seats} == {("a", "b"), ("a", "c")}


def test_a_theme_leaves_only_its_own(salt):
    plan = seated(salt, replace(SMALL, theme="盐化"))
    assert {seat.firms for seat in plan.seats} == {("a", "b"), ("a", "c")}
    assert ("d", "theme") in {(one.firm, one.why) for one in plan.left_out}


def test_what_runs_or_is_signed_is_not_talked_about_and_what_has_begun_counts_more(salt):
    pairing = next(p.id for p in matchchain.suggest(salt, today=TODAY).pairings if p.receiver == "b")
    ran = seated(salt, before=Before({pairing: "running"}, {}))
    assert ("a", "b") not in {seat.firms for seat in ran.seats}
    assert ("b", "no-pairing") in {(one.firm, one.why) for one in ran.left_out}


def test_firms_that_said_no_twice_are_asked_about_and_seated_when_wanted(salt):
    before = Before({}, {("a", "b"): 2, ("a", "c"): 1})
    plan = seated(salt, before=before)
    assert ("a", "b") not in {seat.firms for seat in plan.seats}
    assert ("a", "c") in {seat.firms for seat in plan.seats}
    assert [(one.firms, one.times, one.wanted) for one in plan.refused] == [(("a", "b"), 2, False)]
    assert ("b", "refused") in {(one.firm, one.why) for one in plan.left_out}
    again = seated(salt, replace(SMALL, must=(("a", "b"),)), before=before)
    assert [one.wanted for one in again.refused] == [True]
    assert ("a", "b") in {seat.firms for seat in again.seats}


@pytest.mark.parametrize(
    ("wishes", "key"),
    [
        (Wishes(must=(("a", "b"),), never=(("a", "b"),)), "meet.must-and-never"),
        (Wishes(must=(("a", "b"),), there={"b": Attendance(people=0)}), "meet.must-without-delegate"),
        (Wishes(rounds=1, must=(("a", "b"), ("a", "c"))), "meet.clash"),
        (Wishes(theme="没有"), "gaps.no-chain"),
        (Wishes(tables=0), "call.whole"),
        (Wishes(rounds=41), "meet.out-of-range"),
    ],
)
def test_what_cannot_be_is_refused(salt, wishes, key):
    with pytest.raises(MatchchainError) as refused:
        seated(salt, wishes)
    assert refused.value.message.key == key


def test_a_conflict_of_the_park_is_no_talk_and_no_wish():
    park = park_of(FIRMS, PARK + "conflicts: [{firms: [甲盐厂, b]}]\n")
    plan = seated(park)
    assert ("a", "b") not in {seat.firms for seat in plan.seats}
    with pytest.raises(MatchchainError) as refused:
        seated(park, Wishes(must=(("a", "b"),)))
    assert refused.value.message.key == "meet.must-in-conflict"


def test_the_order_of_the_files_does_not_matter(salt):
    turned = replace(salt, firms=tuple(reversed(salt.firms)))
    assert [(s.round, s.table, s.firms) for s in seated(turned).seats] == [
        (s.round, s.table, s.firms) for s in seated(salt).seats
    ]


def test_the_example_park_seats_nearly_everybody_for_nearly_all_the_money(example):
    plan = meeting(example, today=TODAY)
    assert len(plan.seated) >= 97
    assert plan.value >= 0.99 * plan.by_hand.value
    assert plan.idle <= plan.idle_before
    assert any(len(seat.firms) == 3 for seat in plan.seats)
    places = [(seat.round, seat.table) for seat in plan.seats]
    assert len(set(places)) == len(places)
    assert max(table for _, table in places) <= 20
    for now, seats in itertools.groupby(plan.seats, key=lambda seat: seat.round):
        firms = [firm for seat in seats for firm in seat.firms]
        assert len(set(firms)) == len(firms), now


def test_a_route_through_three_firms_has_a_table_of_three_and_no_pairing_two(example):
    plan = meeting(example, Wishes(rounds=12, tables=40), today=TODAY)
    pairings = [pairing.id for seat in plan.seats for pairing in seat.pairings]
    assert len(set(pairings)) == len(pairings)
    routes = [seat for seat in plan.seats for pairing in seat.pairings if pairing.converters]
    assert routes
    assert all(len(seat.firms) > 2 for seat in routes)

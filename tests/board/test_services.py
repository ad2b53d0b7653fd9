"""Shared services: hours of a week are never booked beyond what there are."""

from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.board.services import faulty_bookings, hours_left, hours_taken, overbooked, replay, week_of
from matchchain.park import Booking, Figure, Service, ServiceEvent

DAYS = tuple(f"2026-11-{day:02}" for day in range(9, 30))


def hours(value):
    return Figure(value, value, value, "h")


bookings = st.builds(lambda day, much: Booking(on=day, hours=hours(much)), st.sampled_from(DAYS), st.floats(0.5, 30))


@settings(max_examples=60, deadline=None)
@given(st.lists(bookings, max_size=12), st.floats(1, 60))
def test_what_is_taken_one_after_the_other_never_exceeds_a_week(asked, most):
    service = Service(what="色谱", hours=hours(most))
    for one in asked:
        if overbooked(service, one) is None:
            service = Service(what="色谱", hours=hours(most), booked=(*service.booked, one))
    assert not faulty_bookings(service)
    for day in DAYS:
        assert hours_taken(service, day) <= most + 1e-6
        assert abs(hours_left(service, day) - max(0, most - hours_taken(service, day))) < 1e-9


def test_weeks_begin_on_monday_and_a_stop_holds_from_its_day():
    assert (week_of("2026-11-29"), week_of("2026-11-30")) == ("2026-11-23", "2026-11-30")
    service = Service(what="吊车", events=(ServiceEvent(on="2026-11-10", did="stop", why="年检"),))
    assert overbooked(service, Booking(on="2026-11-09", hours=hours(4))) is None
    assert overbooked(service, Booking(on="2026-11-11", hours=hours(4))).key == "board.stopped"
    assert replay(service, "2026-11-09")[0].state == "open"
    assert hours_left(service, "2026-11-10") is None

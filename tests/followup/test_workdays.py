"""Working days: weekends, the shipped holidays, the park's own."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchchain.followup.workdays import calendar_of
from matchchain.park import Holiday, Park

OURS = calendar_of(Park())
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 2, 16), False), (date(2026, 2, 14), True), (date(2026, 9, 20), True), (date(2026, 10, 10), True),
        (date(2026, 10, 11), False), (date(2026, 10, 8), True), (date(2026, 1, 4), True), (date(2027, 1, 1), True),
    ],
)  # fmt: skip
def test_the_holidays_of_2026(day, works):
    assert OURS.is_working(day) is works


def test_a_year_that_nobody_has_announced_is_said_to_be_unknown():
    assert OURS.knows(2026)
    assert not OURS.knows(2027)


def test_the_parks_own_days_go_before_the_shipped_ones():
    own = Park(holidays=(Holiday(start="2026-10-02", works=True), Holiday(start="2026-10-08", until="2026-10-09")))
    mine = calendar_of(own)
    assert mine.is_working(date(2026, 10, 2))
    assert not mine.is_working(date(2026, 10, 9))
    assert not mine.is_working(date(2026, 10, 3))


def test_elsewhere_no_chinese_holidays():
    assert calendar_of(Park(jurisdiction="EU", currency="EUR")).is_working(date(2026, 10, 1))


@given(DAYS, st.integers(0, 30))
def test_between_counts_what_after_walks(day, count):
    first = OURS.after(day, 0)
    last = OURS.after(day, count)
    assert OURS.is_working(last)
    assert OURS.between(first, last) == count


@given(DAYS, st.integers(0, 10))
def test_a_day_later_is_never_done_earlier(day, count):
    assert OURS.after(day, count) <= OURS.after(day + timedelta(days=1), count)

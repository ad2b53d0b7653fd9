
import pytest

from matchchain.units import UnitFault, day, months


@pytest.mark.parametrize(
    "text",
    [
        "2026-10-15",
        "2026/10/15",
        "2026.10.15",
        "2026年10月15日",
        "20261015",
        "２０２６－１０－１５",
        "2026-10-15 08:30:00",
    ],
)
def test_a_day(text):
    assert day(text) == ("2026-10-15", "2026-10-15")


def test_a_month_or_a_year_spans_its_days():
    assert day("2026-02") == day("2026年2月") == ("2026-02-01", "2026-02-28")
    assert day("2024.2") == ("2024-02-01", "2024-02-29")
    assert day("2026") == day("2026年") == ("2026-01-01", "2026-12-31")


@pytest.mark.parametrize(
    ("text", "key"),
    [("2026-02-30", "units.bad-date"), ("2026-13-01", "units.bad-date"), ("0026-01-01", "units.bad-date"), ("昨天", "units.no-date"),
     ("15/10/2026", "units.no-date"), ("2026-10-15x", "units.no-date")],
)  # fmt: skip
def test_no_day(text, key):
    with pytest.raises(UnitFault) as caught:
        day(text)
    assert caught.value.key == key


def test_months():
    assert (
        months(("3-5",))
        == months(("3月-5月",))
        == months(("3", "4", "5"))
        == months(("3、4、5",))
        == (3, 4, 5)
    )
    assert months(("11月-次年2月",)) == (1, 2, 11, 12)
    assert months(("全年",)) == tuple(range(1, 13))
    assert months(("二季度", "Dec")) == (4, 5, 6, 12)
    assert months(()) == ()
    with pytest.raises(UnitFault):
        months(("13",))
    with pytest.raises(UnitFault):
        months(("夏天",))

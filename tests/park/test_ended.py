"""What has ended stays on its card and takes part in nothing."""

from datetime import date

import pytest

from matchchain.network.planning.plan import suggest
from matchchain.park import taking_part
from matchchain.studies.asking.blanks import blanks
from tests.parks import load_text, park_of

FIRMS = """
- name: 甲
  offers:
    - {{material: 粉煤灰, quantity: 1000 t/yr, disposal_cost: 50 元/吨, now: landfill, as_of: 2026-10-01{ended}}}
    - {{material: 液碱(32%), quantity: 200 t/yr, as_of: 2026-10-01}}
- name: 乙
  needs:
    - {{material: 粉煤灰, quantity: 1000 t/yr, price: 60 元/吨, as_of: 2026-10-01}}
"""


@pytest.mark.parametrize(
    ("ended", "today", "there"),
    [
        ("", date(2026, 12, 31), True),
        (", ended: 2026-12", date(2026, 11, 30), True),
        (", ended: 2026-12", date(2026, 12, 1), False),
        (", 停止: 2026年12月15日", date(2026, 12, 14), True),
        (", 停止: 2026年12月15日", date(2026, 12, 15), False),
    ],
)
def test_a_line_that_has_ended_is_neither_planned_nor_asked_about(ended, today, there):
    park = park_of(FIRMS.format(ended=ended))
    assert len(park.firms[0].offers) == 2
    assert [p.offer for p in suggest(park, today=today).pairings] == (["粉煤灰"] if there else [])
    asked = blanks(park_of(FIRMS.format(ended=ended).replace("quantity: 1000 t/yr, disposal", "disposal")), today=today)
    assert any("粉煤灰" in str(question) for question in asked.questions) == there
    left = taking_part(park, today)
    assert [offer.material for offer in left.firms[0].offers] == (["粉煤灰"] if there else []) + ["液碱(32%)"]
    assert (left is park) == there


def test_the_day_it_ended_tells_no_two_lines_apart():
    twice = "- name: 甲\n  offers:\n    - {{material: 粉煤灰, quantity: 5 t/yr{}}}\n    - {{material: 粉煤灰, quantity: 6 t/yr}}\n"
    ids = [[offer.id for offer in park_of(twice.format(ended)).firms[0].offers] for ended in ("", ", ended: 2026-12")]
    assert ids[0] == ids[1]


def test_a_bad_day_is_told():
    loaded = load_text(FIRMS.format(ended=", ended: 下个月"))
    assert [(f.level, f.code) for f in loaded.findings if f.code.startswith("units")] == [("error", "units.no-date")]


def test_how_long_figures_stay_good_is_a_setting_of_the_park():
    park = park_of(FIRMS.format(ended=""), park="name: 园区\nages: {price: 60, 数量: 200 天}\n")
    assert (park.ages.price_days, park.ages.quantity_days) == (60, 200)
    park = park_of(FIRMS.format(ended=""), park="name: 园区\n时效: {价格: 30}\n")
    assert (park.ages.price_days, park.ages.quantity_days) == (30, 365)
    assert load_text("[]", park="name: 园区\nages: {price: 0}\n").errors

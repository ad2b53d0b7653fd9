"""What was told too long ago is asked again: prices after a quarter, amounts after a year, permits on their day."""

from matchchain.studies.asking.stale import permit_key, stale_of
from tests.parks import TODAY, park_of


def asked(text):
    firm = park_of(text).firms[0]
    return [(q.section, q.line, q.field) for q in stale_of(firm, TODAY)]


def test_each_kind_of_figure_has_its_own_time():
    line = "- {{id: a, name: 甲, offers: [{{material: 废盐, quantity: 5 吨/年, disposal_cost: 900 元/吨, as_of: {day}}}]}}"
    assert asked(line.format(day="2026-08-24")) == []
    assert asked(line.format(day="2026-08-23")) == [("offers", "废盐", "disposal_cost")]
    assert asked(line.format(day="2025-11-22")) == [("offers", "废盐", "disposal_cost")]
    assert asked(line.format(day="2025-11-21")) == [("offers", "废盐", "disposal_cost"), ("offers", "废盐", "quantity")]


def test_a_figure_without_a_day_is_as_old_as_can_be():
    both = """
    - id: a
      name: 甲
      needs:
        - {material: 盐, price: 300 元/吨, as_of: 2020-01-01}
        - {material: 酸, price: 400 元/吨}
        - {material: 碱}
    """
    assert asked(both) == [("needs", "酸", "price"), ("needs", "盐", "price")]


def test_a_permit_is_asked_for_from_its_day_on():
    text = "- {{id: a, name: 甲, permits: [{{type: 排污许可, until: {day}}}, {{type: 危化品, until: 长期}}]}}"
    assert asked(text.format(day="2026-11-23")) == []
    assert asked(text.format(day="2026-11-22")) == [("permits", "pollutant-discharge", "until")]
    firm = park_of(text.format(day="2026-11-22")).firms[0]
    assert stale_of(firm, TODAY)[0].line_id == permit_key(firm, 1)


def test_the_park_says_how_long_its_figures_stay_good():
    park = park_of(
        "- {id: a, name: 甲, offers: [{material: 废盐, disposal_cost: 900 元/吨, as_of: 2026-11-01}]}",
        park="name: 园\nages: {price: 20}\n",
    )
    assert stale_of(park.firms[0], TODAY) == []
    assert [q.field for q in stale_of(park.firms[0], TODAY, park.ages)] == ["disposal_cost"]

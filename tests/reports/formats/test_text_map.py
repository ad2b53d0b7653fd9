"""A map in letters: every part of the park stands there, within the width, north up."""

from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.reports.block import Block
from matchchain.reports.drawing import Places, Spot
from matchchain.reports.formats import render
from matchchain.reports.formats.text_map import text_map
from matchchain.reports.report import Report

KM = st.floats(-50, 50, allow_nan=False)
SPOTS = st.lists(
    st.builds(Spot, st.just("厂"), KM, KM, st.sampled_from(["", "北区", "南区", "港区"])), min_size=2, max_size=40
)


def page(drawing, width):
    report = Report(
        schema="matchchain.test/1", lang="zh", title="图", facts={}, tables=(),
        blocks=lambda: (Block("区域分布图", drawing=drawing),),
    )  # fmt: skip
    return str(render(report, "table", width=width))


def test_it_is_what_it_was():
    spots = (
        Spot("甲", 0.0, 1.0, "北区"), Spot("乙", 0.2, 1.0, "北区"), Spot("丙", 1.0, 0.0, "南区"), Spot("丁", 2.0, 0.4),
    )  # fmt: skip
    shown = page(Places(spots), 40).splitlines()
    north, south = shown.index("区域分布图") + 1, next(at for at, line in enumerate(shown) if "B" in line)
    assert shown[north].strip() == "A   A"
    assert south > north
    assert "   A 北区 2   B 南区 1   o - 1" in shown
    assert shown[shown.index("   A 北区 2   B 南区 1   o - 1") + 1].endswith(" km")


def test_spots_at_one_place_are_no_map():
    assert text_map(Places((Spot("甲", 1.0, 1.0), Spot("乙", 1.0, 1.0))), 80) is None
    assert text_map(Places((Spot("甲", 1.0, 5e-324), Spot("乙", 1.0, 0.0))), 80) is None  # less than an atom apart
    assert "km" not in page(Places((Spot("甲", 1.0, 1.0),)), 80)


@settings(max_examples=100, deadline=None)
@given(spots=SPOTS, width=st.one_of(st.none(), st.integers(20, 120)))
def test_every_part_is_in_the_legend_with_its_number_and_nothing_is_wider_than_the_page(spots, width):
    found = text_map(Places(tuple(spots)), width)
    if found is None:
        assert all(max(side) - min(side) <= 1e-6 for side in zip(*((spot.east, spot.north) for spot in spots), strict=True))
        return
    zones = {spot.zone or "-" for spot in spots}
    assert {line.split()[1]: int(line.split()[2]) for line in found.legend} == {
        zone: sum((spot.zone or "-") == zone for spot in spots) for zone in zones
    }
    assert all(len(row) <= (width or 56) for row in found.rows)
    assert len(found.rows) <= 12
    assert any(row.strip() for row in found.rows)
    drawn = set("".join(found.rows)) - {" "}
    assert drawn <= {line[0] for line in found.legend}

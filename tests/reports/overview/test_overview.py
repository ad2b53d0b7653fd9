"""The park page: its sums are those of the plan, its pictures stay small, its links lead somewhere, no page grows without end."""

from __future__ import annotations

import dataclasses

import pytest

from matchchain.catalogue.read import load
from matchchain.park import Park
from matchchain.reports.formats import html
from matchchain.reports.overview import brief_report, office_report
from matchchain.reports.overview.brief import ROWS, foremost, obstacles
from matchchain.reports.overview.firms import ALTOGETHER, FIRMS, by_firm, firm_blocks, rows_of
from matchchain.reports.overview.pictures import STREAMS, flows_block, largest, map_block, tie_of
from matchchain.reports.overview.sums import planned, sums, sums_block
from matchchain.studies.overview.overview import overview, positions
from tests.cli.command import ROOT
from tests.parks import TODAY, park_of

PARKS = ("data", "examples/two-steps", "examples/kalundborg")


@pytest.fixture(scope="module")
def seen():
    return {name: overview(load(ROOT / name, today=TODAY).park, today=TODAY) for name in PARKS}


@pytest.mark.parametrize("name", PARKS)
def test_the_sums_are_those_of_the_plan(seen, name):
    plan = seen[name].plan
    found, totals = sums(plan), plan.totals
    near = lambda value: pytest.approx(value, rel=1e-9, abs=1e-6)  # noqa: E731
    assert found.money.whole == near(totals.net_per_year)
    assert (found.money.known, found.money.partial) == (near(totals.net_known), near(totals.net_partial))
    assert (found.money.clear, found.money.undetermined) == (near(totals.net_clear), near(totals.net_undetermined))
    assert found.tonnes.whole == near(totals.quantity_t_per_year)
    assert found.co2.whole == near(totals.avoided_co2_t_per_year or 0.0)
    assert found.pairings.whole == totals.pairings == len(planned(plan))
    for one in dataclasses.astuple(found):
        whole, known, partial, clear, undetermined, unstated = one
        assert known + partial == near(whole)
        assert clear + undetermined == near(whole)
        assert unstated >= 0


@pytest.mark.parametrize("name", PARKS)
def test_what_firms_gain_adds_up_to_what_the_plan_brings(seen, name):
    found = seen[name]
    told = sum(of.gain for of in by_firm(found).values())
    between = sum(p.converter_gain or 0.0 for p in planned(found.plan))
    assert told + between == pytest.approx(found.plan.totals.net_per_year, rel=1e-6, abs=1e-3)


@pytest.mark.parametrize(("name", "lang"), [("data", "en"), ("examples/two-steps", "zh"), ("examples/kalundborg", "en")])
def test_a_page_of_every_example(seen, name, lang):
    found = seen[name]
    report = office_report(found, lang, {}, ())
    assert html.text(report)
    anchors = {block.anchor for block in report.blocks()}
    links = {link for block in report.blocks() for row in block.rows for link in row.links if link}
    assert {link for link in links if link not in anchors} <= {f"firm-{firm}" for firm in found.firms}
    assert len(anchors - {""}) == len([block for block in report.blocks() if block.anchor])
    drawn = flows_block(found, lang).drawing
    if drawn is not None:
        assert len(drawn.streams) <= STREAMS
        assert all(stream.value > 0 for stream in drawn.streams)


def test_a_park_through_processes_shows_what_runs_and_what_is_converted(seen):
    assert {tie_of(flow) for flow in seen["data"].flows} >= {"runs", "proposed"}
    assert "converted" in {tie_of(flow) for flow in seen["examples/two-steps"].flows}
    drawn = largest(seen["data"].flows)
    assert {tie_of(flow) for flow in drawn} >= {"runs", "proposed"}
    left = [f for f in seen["data"].flows if f.unit == "t" and f.quantity and f not in drawn and f.kind == "planned"]
    assert max(f.quantity for f in left) <= min(f.quantity for f in drawn if f.kind == "planned")


def test_where_no_tonne_is_stated_what_matches_is_drawn_and_said_so(seen):
    block = flows_block(seen["examples/kalundborg"], "en")
    assert {stream.value for stream in block.drawing.streams} <= {float(n) for n in range(1, STREAMS)}
    assert "no amount" in block.remarks[0]


def test_without_coordinates_the_page_says_how_to_get_a_map(seen):
    block = map_block(seen["examples/kalundborg"], "en")
    assert block.drawing is None
    assert "lat" in block.remarks[0]
    assert map_block(seen["data"], "zh").drawing is not None


def test_firms_stand_where_their_district_is_when_they_state_no_place():
    park = park_of(
        "- {id: a, name: 甲厂, site: {lat: 30.0, lon: 120.0}}\n- {id: b, name: 乙厂, zone: 东区}\n- {id: c, name: 丙厂}\n",
        park="name: P\nzones: [{name: 东区, lat: 30.1, lon: 120.0}]\n",
    )
    found = positions(park)
    assert set(found) == {"a", "b"}
    assert (found["a"].own, found["b"].own) == (True, False)
    assert found["b"].north - found["a"].north == pytest.approx(11.12, abs=0.01)
    assert found["a"].east == found["b"].east == pytest.approx(0.0, abs=1e-9)


def test_a_large_park_stays_a_file_that_can_be_sent(seen):
    assert rows_of(FIRMS) * FIRMS <= ALTOGETHER
    assert rows_of(0) == rows_of(50) > rows_of(500) > 0
    found = seen["data"]
    firm = next(iter(found.firms.values()))
    many = {f"x{n}": dataclasses.replace(firm, id=f"x{n}") for n in range(FIRMS + 7)}
    first, *_ = firm_blocks(dataclasses.replace(found, firms={**many, **found.firms}), "k", "en")
    assert len(first.rows) == FIRMS
    assert str(7 + len(found.firms)) in first.rest


def test_the_sheet_has_five_rows_and_says_each_question_once(seen):
    plan = seen["data"].plan
    assert [row.rank for row in foremost(plan)] == [1, 2, 3, 4, 5]
    assert len(obstacles(plan, "zh")) <= ROWS
    report = brief_report(plan, "zh")
    asked = report.blocks()[-1].prose
    assert len(asked) == len({one.text.rpartition(":")[2] for one in asked})
    unstated = seen["examples/kalundborg"].plan
    assert len(foremost(unstated)) == ROWS
    assert {row.stage for row in foremost(unstated)} == {"figures"}
    assert sums_block(sums(unstated), unstated, "en").rows == ()


def test_an_empty_park_has_a_page_too():
    found = overview(Park(), today=TODAY)
    for lang in ("zh", "en"):
        assert html.text(office_report(found, lang, {}, ()))
        assert html.text(brief_report(found.plan, lang))

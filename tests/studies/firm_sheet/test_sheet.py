"""A firm's sheet: the same rows and numbers as `suggest`; towards the firm nobody else's figures, names only as allowed."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import matchchain
from matchchain.reports.firm_sheet import office_sheet, own_sheet
from matchchain.reports.formats import render
from matchchain.studies.firm_sheet.own_view import view_of
from matchchain.studies.firm_sheet.sheet import known_of, sheet_of
from tests.parks import TODAY, park_of

ROOT = Path(__file__).parent.parent.parent.parent
PARK = "name: 试验园区\ntariffs: {haul_rate: 0.5 元/吨公里, loading: 20 元/吨, deal_cost: 3000 元/年}\n"
PLACE = "site: {lat: 30.10, lon: 120.80}"


@pytest.fixture(scope="module")
def example():
    return known_of(matchchain.load(ROOT / "data", today=TODAY).park, today=TODAY)


def firms(consent="", share="", need_share=""):
    """A supplier of a by-product and a receiver; what is told of each is up to them."""
    return f"""
- {{id: a, name: 甲盐化工有限公司, short: 甲盐, {PLACE}, {consent} {share} offers: [{{material: 氯化钙, kind: by-product,
   legal: general-waste, quantity: 137 吨/年, disposal_cost: 211 元/吨}}]}}
- {{id: c, name: 丙路养护有限公司, short: 丙路, {PLACE}, {need_share} needs: [{{material: 氯化钙, quantity: 149 吨/年,
   price: 733 元/吨}}]}}
"""


def pages(text):
    """Both firms' own pages in every printed text format, by firm."""
    park = park_of(text, PARK)
    known = known_of(park, today=TODAY)
    return {
        firm.id: "".join(
            str(render(own_sheet(view_of(firm, known, TODAY), park, lang), name))
            for lang in ("zh", "en")
            for name in ("table", "md", "json", "csv")
        )
        for firm in park.firms
    }


def test_a_receiver_hears_of_a_by_product_only_once_its_owner_agreed():
    assert "甲盐" not in pages(firms())["c"]
    assert "甲盐" in pages(firms(consent="consent: {on: 2026-01-01, by: 王工},"))["c"]
    assert "甲盐" not in pages(firms(consent="consent: {on: 2027-01-01, by: 王工},"))["c"]


def test_a_firm_that_hides_its_name_or_its_line_is_not_named():
    agreed = "consent: {on: 2026-01-01, by: 王工},"
    assert "甲盐" not in pages(firms(consent=agreed, share="share: {name: no},"))["c"]
    assert "甲盐" not in pages(firms(consent=agreed, share="share: {lines: {氯化钙: no}},"))["c"]
    assert "丙路" in pages(firms())["a"]
    assert "丙路" not in pages(firms(need_share="share: {name: no},"))["a"]


def test_neither_page_shows_the_other_s_figures():
    own = pages(firms(consent="consent: {on: 2026-01-01, by: 王工},"))
    assert "137" in own["a"]
    assert "211" in own["a"]
    assert "149" not in own["a"]
    assert "733" not in own["a"]
    assert "149" in own["c"]
    assert "733" in own["c"]
    assert "137" not in own["c"]
    assert "211" not in own["c"]


def test_a_card_s_own_words_that_name_another_firm_are_withheld():
    text = firms().replace("material: 氯化钙, kind", "material: 给丙路的氯化钙, kind").replace(
        "need_share", ""
    )
    hidden = text.replace("short: 丙路,", "short: 丙路, share: {name: no},")
    assert "丙路" not in pages(hidden)["a"]


def test_the_office_s_page_has_the_rows_and_numbers_of_suggest(example):
    firm = next(one for one in example.park.firms if one.id == "longhua")
    found = sheet_of(firm, example)
    wanted = [p.rank for p in example.plan.pairings if "longhua" in {p.supplier, p.receiver}]
    assert [p.rank for p in found.pairings] == wanted
    told = json.loads(str(render(office_sheet(found, "zh"), "json")))
    assert [row["rank"] for row in told["pairings"]] == wanted
    assert told["gain"] == pytest.approx(sum(row["gain"] for row in told["pairings"] if row["gain"] is not None))


def test_the_gains_of_all_sheets_are_the_plan_s(example):
    """Every yuan of the plan is somebody's: supplier's, receiver's or a process owner's."""
    total = sum(sheet_of(firm, example).gain or 0.0 for firm in example.park.firms)
    several = any(len(p.converters) > 1 for p in example.plan.pairings)
    if several:
        assert total <= example.plan.totals.net_per_year + 1
    else:
        assert total == pytest.approx(example.plan.totals.net_per_year, abs=1)


def test_every_question_and_paper_is_asked_of_just_one_firm(example):
    sheets = [sheet_of(firm, example) for firm in example.park.firms]
    questions = sum(len(one.questions) for one in sheets)
    assert questions == sum(bool(q.ask.firm) for q in example.blanks.questions)
    papers = sum(len(one.papers) for one in sheets)
    plan = example.papers
    assert papers == len(plan.sought) + len(plan.beyond) + len(plan.idle)


def test_no_page_of_the_example_that_goes_out_names_a_firm_that_did_not_agree(example):
    """All hundred firms: whoever hides its name stands on nobody else's page."""
    import dataclasses

    from matchchain.park import Share

    hidden = dataclasses.replace(
        example.park, firms=tuple(dataclasses.replace(f, share=Share(name=False)) for f in example.park.firms)
    )
    known = dataclasses.replace(example, park=hidden)
    for firm in hidden.firms:
        page = str(render(own_sheet(view_of(firm, known, TODAY), hidden, "zh"), "md"))
        named = [other.table_name for other in hidden.firms if other.id != firm.id and other.table_name in page]
        own = {firm.name, firm.table_name, firm.group}
        assert not [name for name in named if not any(name in mine for mine in own if mine)], firm.id


@settings(max_examples=25, deadline=None)
@given(
    name=st.sampled_from(["", "name: yes,", "name: no,"]), line=st.sampled_from(["", "lines: {氯化钙: no},"]),
    agreed=st.booleans(),
)  # fmt: skip
def test_a_name_stands_there_exactly_where_the_card_lets_it(name, line, agreed):
    consent = "consent: {on: 2026-01-01, by: 王工}," if agreed else ""
    text = firms(consent=consent, share=f"share: {{{name} {line}}}," if name or line else "")
    park = park_of(text, PARK)
    known = known_of(park, today=TODAY)
    (line_of_c,) = view_of(park.firms[1], known, TODAY).lines
    allowed = agreed and "no" not in name and not line
    assert bool(line_of_c.partners) is allowed
    assert line_of_c.unnamed == (0 if allowed else 1)

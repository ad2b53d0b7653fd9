"""The pages of an explanation: every rule has a name, every pair of the example park can be told and sent."""

import json
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

import matchchain
from matchchain.network.planning.plan import Selection, suggest
from matchchain.park import PlanRules
from matchchain.reports.explain import between_report, firm_report, office_report
from matchchain.reports.explain.firm import rule_name
from matchchain.reports.formats import FORMATS, render
from matchchain.rules import RULES
from matchchain.studies.explaining.explain import explain, explain_between
from matchchain.studies.explaining.firm_page import firm_page
from tests.network.pair import fixed, pair, per_tonne, yearly
from tests.parks import TODAY

ROOT = Path(__file__).parent.parent.parent


def cells(line):
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line)


@pytest.fixture(scope="module")
def one_of_each_stage():
    park = matchchain.load(ROOT / "data", today=TODAY).park
    plan = suggest(park, today=TODAY, select=Selection(all=True))
    first = {p.stage: p.id for p in reversed(plan.pairings)}
    return {stage: explain(park, which, today=TODAY) for stage, which in first.items()}


def test_every_rule_has_a_name_in_both_languages():
    for rule in RULES:
        assert rule_name(rule.name, "zh") != rule.name
        assert rule_name(rule.name, "en")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_stage_can_be_told_and_sent_in_every_format(one_of_each_stage, lang):
    assert {"ready", "papers", "figures"} <= set(one_of_each_stage)
    for told in one_of_each_stage.values():
        reports = [office_report(told, lang), *(firm_report(firm_page(told, side), lang) for side in ("supplier", "receiver"))]
        for report in reports:
            for name in FORMATS:
                assert render(report, name, width=80)
            for width in (30, 60, 80, 120):
                shown = render(report, "table", width=width)
                assert all(cells(line) <= width for line in shown.splitlines())


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "utf-8"])
def test_any_console_can_show_it(one_of_each_stage, encoding):
    for told in one_of_each_stage.values():
        shown = render(office_report(told, "zh"), "table", width=80, encoding=encoding)
        assert shown.encode(encoding)


def test_the_lines_of_the_json_object_add_up_to_the_net():
    offer = {
        "quantity": yearly(1000.0), "disposal_cost": per_tonne(300.0), "pretreatment_cost": per_tonne(50.0, 20.0, 90.0),
        "extra_cost": per_tonne(5.0), "usable_yield": fixed(0.9, "1"), "investment": fixed(100_000.0, "CNY"), "ask": per_tonne(20.0),
    }  # fmt: skip
    park = pair(offer, {"quantity": yearly(5000.0), "price": per_tonne(400.0)}, deal_cost=fixed(7000.0, "CNY/yr"))
    told = json.loads(render(office_report(explain(park, 1, today=TODAY, price=60.0), "en"), "json"))
    (record,) = told["pairings"]
    lines = sum(line["per_year"] for line in told["lines"])
    assert lines - record["deal_cost"] - record["annuity"] == pytest.approx(record["net_per_year"], abs=0.1)
    assert [share["by"] for share in told["shares"]] == ["equal", "investment", "ask", "price"]
    for share in told["shares"]:
        assert share["supplier_gain"] + share["receiver_gain"] == pytest.approx(record["net_per_year"], abs=0.1)
    assert record["payback_years"] == pytest.approx(100_000 / (record["net_per_year"] + record["annuity"]), abs=1e-3)


def test_what_stands_between_two_firms_is_listed_best_first():
    offer = {"quantity": yearly(100.0), "disposal_cost": per_tonne(10.0), "pretreatment_cost": per_tonne(400.0)}
    found = explain_between(pair(offer, {"quantity": yearly(100.0), "price": per_tonne(200.0)}), ("a", "b"), today=TODAY)
    shown = render(between_report(found, "zh"), "table", width=80)
    assert "不合算" in shown
    assert "每吨差190元" in shown
    assert "预处理费低于210元/吨(现400)才成" in shown


def test_a_page_holds_no_markup_of_the_card():
    offer = {"quantity": yearly(100.0), "disposal_cost": per_tonne(300.0), "material": "氯化钙\x1b[31m\u202e"}
    park = pair({**offer, "material": "氯化钙"}, {"quantity": yearly(100.0), "price": per_tonne(200.0)})
    told = explain(park, 1, today=TODAY)
    import dataclasses

    evil = dataclasses.replace(told, pairing=dataclasses.replace(told.pairing, offer=offer["material"], material_zh=""))
    for report in (office_report(evil, "zh"), firm_report(firm_page(evil, "supplier"), "zh")):
        shown = render(report, "table", width=80)
        assert "\x1b" not in shown
        assert "\u202e" not in shown


def test_rules_that_the_park_switched_off_are_named():
    loaded = matchchain.load(ROOT / "examples" / "worked", today=TODAY).park
    off = replace(loaded, plan=PlanRules(permits=False))
    asked, left = (render(office_report(explain(park, 1, today=TODAY), "en"), "md") for park in (loaded, off))
    assert "not asked: legal class; leaving the province; regulated chemicals; environmental permits" in left
    assert "not asked:" not in asked

from __future__ import annotations

import csv
import io
import json
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.reports.rounding import all_rounded, rounded
from tests.each import each

from .plans import SULFITE, TOLUENE, example, plan, render, text

FIELDS = [
    "id",
    "rank",
    "stage",
    "supplier",
    "receiver",
    "supplier_name",
    "receiver_name",
    "offer",
    "need",
    "material",
    "relation",
    "steps",
    "in_plan",
    "quantity",
    "unit",
    "net_per_year",
    "net_low",
    "net_high",
    "known_part",
    "supplier_gain",
    "receiver_gain",
    "price",
    "price_low",
    "price_high",
    "distance_km",
    "avoided_co2_t_per_year",
    "plan_quantity",
    "plan_net_per_year",
    "alternatives",
    "verdicts",
    "evidence",
    "unknowns",
    "reading",
    "standing",
]
TOTALS = [
    "net_per_year",
    "net_low",
    "net_high",
    "quantity_t_per_year",
    "avoided_co2_t_per_year",
    "pairings",
    "firms_linked",
    "materials_linked",
    "upper_bound",
    "gap",
    "gain_over_best_pair_first",
    "net_known",
    "net_partial",
    "net_clear",
    "net_undetermined",
]

FORMULAS = [
    start + rest
    for start in ("=", "+", "-", "@", "\t=", "\r=", "＝", "＋", "－", "＠")
    for rest in ("1+1", "cmd|' /C calc'!A0", 'HYPERLINK("http://x","y")', "SUM(A1:A9)", "A1")
]


def rows_of(format_name: str, given_plan, **options) -> list[list[str]]:
    shown = render(given_plan, format_name, "zh", **options)
    return list(csv.reader(io.StringIO(shown), delimiter="\t" if format_name == "tsv" else ","))


def test_the_object_has_exactly_the_fields_of_the_contract_in_their_order():
    whole = json.loads(render(example(), "json", "zh"))
    assert list(whole) == ["schema", "park", "currency", "totals", "split", "pairings", "names"]
    assert whole["schema"] == "matchchain.suggest/2"
    assert list(whole["totals"]) == TOTALS
    assert all(list(pairing) == FIELDS for pairing in whole["pairings"])
    assert list(whole["pairings"][0]["verdicts"][0]) == ["rule", "outcome", "text"]
    assert list(whole["pairings"][0]["unknowns"][0]) == ["firm", "field", "text"]


def test_refused_is_a_second_array_and_only_when_asked_for():
    whole = json.loads(render(example(), "json", "zh", refused=True))
    assert list(whole)[-3:] == ["pairings", "refused", "names"]
    assert whole["refused"][0]["reason"] == "亚硫酸钠不是硫酸钠"


def test_unknown_figures_are_null():
    last = json.loads(render(example(), "json", "zh"))["pairings"][-1]
    assert last["net_per_year"] is None
    assert last["quantity"] is None
    assert (
        json.loads(render(plan(replace(SULFITE, price=float("nan"))), "json", "zh"))["pairings"][0]["price"]
        is None
    )


def test_json_lines_are_the_pairings_one_a_line():
    lines = [json.loads(line) for line in render(example(), "jsonl", "en").splitlines()]
    assert lines == json.loads(render(example(), "json", "en"))["pairings"]


def test_words_are_in_the_chosen_language():
    for lang, words in (("zh", "含量93%(要>=90%)"), ("en", "purity 93% (asked >= 90%)")):
        assert json.loads(render(example(), "json", lang))["pairings"][0]["verdicts"][0]["text"] == words


def test_nothing_found_is_an_empty_list_never_words():
    nothing = plan(refused=())
    assert json.loads(render(nothing, "json", "zh"))["pairings"] == []
    assert render(nothing, "jsonl", "zh") == ""
    assert len(rows_of("csv", nothing)) == 1


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=40))
def test_json_gives_back_the_very_words(words):
    odd = plan(replace(SULFITE, offer=words, evidence=(text(words),)))
    for encoding in ("utf-8", "ascii", "cp936"):
        shown = render(odd, "json", "zh", encoding=encoding)
        shown.encode(encoding)
        assert json.loads(shown)["pairings"][0]["offer"] == words


@settings(max_examples=100, deadline=None)
@given(st.floats(-1e10, 1e10), st.floats(0, 1))
def test_gains_of_a_record_add_up_to_its_net(net, share):
    row = replace(SULFITE, net_per_year=net, supplier_gain=net * share, receiver_gain=net - net * share)
    pairing = json.loads(render(plan(row), "json", "zh"))["pairings"][0]
    assert round(pairing["supplier_gain"] + pairing["receiver_gain"], 2) == pairing["net_per_year"]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.floats(0.01, 1e9), min_size=1, max_size=30))
def test_totals_agree_with_the_rows(nets):
    rows = [replace(SULFITE, plan_net_per_year=net, net_per_year=net) for net in nets]
    whole = json.loads(render(plan(*rows), "json", "zh"))
    inside = [p for p in whole["pairings"] if p["in_plan"]]
    assert whole["totals"]["pairings"] == len(inside)
    assert (
        abs(whole["totals"]["net_per_year"] - sum(p["plan_net_per_year"] for p in inside))
        <= 0.005 * len(nets) + 1e-4
    )


def test_csv_has_the_names_for_scripts_and_chinese_heads_for_people():
    for format_name in ("csv", "tsv"):
        assert rows_of(format_name, example(), headers="en")[0] == FIELDS
        assert rows_of(format_name, example())[0][:3] == ["建议编号", "序号", "阶段"]
        assert render(example(), format_name, "en").split("\n")[0].replace("\t", ",") == ",".join(FIELDS)


def test_csv_for_scripts_holds_what_json_holds():
    records = json.loads(render(example(), "json", "zh"))["pairings"]
    for row, record in zip(rows_of("csv", example(), headers="en")[1:], records, strict=True):
        for cell, (name, value) in zip(row, record.items(), strict=True):
            if value is None:
                assert cell == "", name
            elif isinstance(value, bool):
                assert cell == str(value).lower()
            elif isinstance(value, int | float):
                assert float(cell) == value
            elif isinstance(value, str):
                assert cell == value
            else:
                assert cell.count("; ") == max(0, len(value) - 1)


def test_code_words_are_chinese_under_chinese_heads():
    head, first, *_ = rows_of("csv", example())
    row = dict(zip(head, first, strict=True))
    assert row["阶段"] == "可先打电话"
    assert row["关系"] == "同一物质"
    assert row["在方案内"] == "是"
    assert row["判定"] == "符合:含量93%(要>=90%); 待查:TOC没报"


def test_refused_rows_follow_in_csv_when_asked_for():
    rows = rows_of("csv", example(), headers="en", refused=True)
    assert rows[0] == [*FIELDS, "kind", "reason"]
    assert dict(zip(rows[0], rows[-1], strict=True))["stage"] == "refused"
    assert len({len(row) for row in rows}) == 1


def test_top_limits_each_stage_where_it_is_given_and_nothing_where_not():
    rows = plan(
        *(replace(SULFITE, rank=i) for i in range(30)), *(replace(TOLUENE, rank=30 + i) for i in range(30))
    )
    assert len(rows_of("csv", rows)) == 61
    assert len(rows_of("csv", rows, top=3)) == 7


@pytest.mark.parametrize("format_name", ["csv", "tsv"])
@each("payload", FORMULAS)
def test_no_cell_begins_a_formula(format_name, payload):
    odd = replace(
        SULFITE,
        offer=payload,
        need=payload,
        supplier_name=payload,
        material=payload,
        unit=payload,
        evidence=(text(payload),),
    )
    for row in rows_of(format_name, plan(odd))[1:]:
        assert not [
            cell for cell in row if cell.lstrip()[:1] in "=+-@＝＋－＠" and cell and not _is_number(cell)
        ]
        assert sum(cell.startswith("'") for cell in row) == 6


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def test_negative_numbers_stay_numbers():
    head, first, *_ = rows_of("csv", example(), headers="en")
    assert dict(zip(head, first, strict=True))["price_low"] == "-899.1667"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=30))
def test_a_cell_never_becomes_two(words):
    odd = plan(replace(SULFITE, offer=words, need=f'{words}",\n"'))
    for format_name in ("csv", "tsv"):
        rows = rows_of(format_name, odd)
        assert [len(row) for row in rows] == [len(FIELDS)] * 2


def test_ten_thousand_rows_are_quick():
    rows = plan(*(replace(SULFITE, rank=i, id=f"p{i}", offer=f"盐{i}") for i in range(10_000)))
    start = time.perf_counter()
    shown = render(rows, "csv", "zh")
    assert time.perf_counter() - start < 3  # a generous bound for a busy machine; benchmarks measure
    assert shown.count("\n") == 10_001


FIGURES = st.none() | st.floats(allow_subnormal=True) | st.integers(-(10**7), 10**7).map(lambda k: k / 200)


@given(st.lists(FIGURES, max_size=30), st.sampled_from([2, 4, 6]))
def test_many_figures_are_rounded_as_each_of_them(values, digits):
    assert repr(all_rounded(values, digits)) == repr([rounded(value, digits) for value in values])

"""The small readers: degrees, periods, codes, ways, sums."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchchain.catalogue.sheets.papers import (
    amounts,
    block,
    cells,
    degrees,
    header,
    knowledge,
    period,
    plain,
    sums,
    waste_code,
    ways,
)
from matchchain.catalogue.sheets.papers.degrees import place_of
from matchchain.catalogue.sheets.papers.period import Period, period_of, spanned
from matchchain.catalogue.sheets.papers.waste_code import Code, code_of
from matchchain.catalogue.sheets.papers.ways import way_of

ROOMS = (amounts, block, cells, degrees, header, knowledge, period, plain, sums, waste_code, ways)


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.__name__.rpartition(".")[2])
def test_examples_are_true(room):
    import doctest

    assert doctest.testmod(room).failed == 0


@given(st.integers(0, 89), st.integers(0, 59), st.integers(0, 59), st.integers(91, 179), st.integers(0, 59), st.integers(0, 59))
def test_degrees_are_read_however_they_are_written(a, b, c, d, e, f):
    lat, lon = Decimal(a * 3600 + b * 60 + c) / 3600, Decimal(d * 3600 + e * 60 + f) / 3600
    for text in (
        f"{d}°{e}′{f}″ E, {a}°{b}′{c}″ N", f"北纬{a}度{b}分{c}秒，东经{d}度{e}分{f}秒", f"（{d}°{e}'{f}\"，{a}°{b}'{c}\"）",
        f"lat {lat:.6f}, lon {lon:.6f}", f"{lon:.6f},{lat:.6f}", f"E{d}°{e}′{f}″，N{a}°{b}′{c}″",
    ):
        found = place_of(text)
        assert found is not None, text
        assert abs(found[0] - lat) < Decimal("0.000002"), text
        assert abs(found[1] - lon) < Decimal("0.000002"), text


@pytest.mark.parametrize("text", ["", "见附图", "30.1, 20.2", "120°75′00″, 30°", "120, 30", "1.2.3, 4"])
def test_what_is_no_place_is_none(text):
    assert place_of(text) is None


@given(st.integers(2000, 2099), st.integers(1, 12))
def test_months_are_read_however_they_are_written(year, month):
    for text in (f"{year}年{month}月", f"{year}-{month:02}", f"{year}.{month:02}", f"流向汇总表（{year}年{month}月）", f"{year}/{month:02}/07"):
        assert period_of(text) == Period(year, month, month), text


@pytest.mark.parametrize(("text", "first", "last"), [
    ("2025年上半年", 1, 6), ("2025年第三季度", 7, 9), ("2025年1-8月", 1, 8), ("2025年1月至8月", 1, 8), ("Q2 2025", 4, 6),
    ("March 2025", 3, 3), ("2025年度", 1, 12),
])  # fmt: skip
def test_parts_of_a_year(text, first, last):
    assert period_of(text) == Period(2025, first, last)


@pytest.mark.parametrize("text", ["Sheet1", "12000", "产生清单", "A区", "", "第13月"])
def test_what_is_no_period_is_none(text):
    assert period_of(text) is None


@given(st.lists(st.integers(1, 12), min_size=1, max_size=20))
def test_the_months_between_two_records_are_covered(months):
    year, covered = spanned(Period(2025, month, month) for month in months)
    assert year == 2025
    assert covered == tuple(range(min(months), max(months) + 1))


@pytest.mark.parametrize(("code", "sort", "general", "found"), [
    ("HW08 900-249-08", "", False, Code("900-249-08", "hazardous-waste")),
    ("900-041-49", "危险废物", False, Code("900-041-49", "hazardous-waste")),
    ("900-999-99", "一般固废", False, Code("", "general-waste", "900-999-99")),
    ("292-001-06", "", True, Code("", "general-waste", "292-001-06")),
    ("SW05", "", True, Code("SW05", "general-waste")),
    ("900-003-S17", "SW17", True, Code("900-003-S17", "general-waste")),
    ("/", "HW12 染料、涂料废物", False, Code("HW12", "hazardous-waste")),
    ("17 04 09*", "", False, Code("17 04 09*", "hazardous-waste")),
    ("10 01 02", "non-hazardous", False, Code("10 01 02", "general-waste")),
    ("99", "第Ⅰ类", True, Code("", "general-waste")),
])  # fmt: skip
def test_codes_of_three_lists_are_told_apart(code, sort, general, found):
    assert code_of(code, sort, general=general) == found


@pytest.mark.parametrize(("text", "way"), [
    ("外售综合利用", "sell"), ("委托有资质单位处置", "treat"), ("安全填埋", "landfill"), ("D10", "incinerate"), ("R13", "store"),
    ("回用于生产", "inside"), ("环卫清运", "treat"), ("委托利用", "recover"), ("不外排", ""), ("/", ""), ("暂存后外售", "sell"),
    ("landfilled", "landfill"), ("licensed contractor", "treat"), ("not discharged", ""),
])  # fmt: skip
def test_ways_by_words_and_codes(text, way):
    assert way_of(text) == way

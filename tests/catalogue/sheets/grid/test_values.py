"""Texts, figures and days as a person reads them."""

import datetime
import doctest
import importlib
import math
import pkgutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchchain.catalogue.sheets import grid
from matchchain.catalogue.sheets.grid.days import day_of_iso, day_text
from matchchain.catalogue.sheets.grid.figures import number_text, shifted_text
from matchchain.catalogue.sheets.grid.number_formats import number_format
from matchchain.catalogue.sheets.grid.texts import bare, tidy
from matchchain.reports.telling.clean import INVISIBLE, defused, shown

MODULES = [module.name for module in pkgutil.walk_packages(grid.__path__, f"{grid.__name__}.")]


@pytest.mark.parametrize("name", MODULES)
def test_examples_are_true(name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0


@given(st.floats(-1e300, 1e300))
def test_a_number_keeps_fifteen_digits_and_is_plain_below_sixteen(value):
    text = number_text(value)
    assert math.isclose(float(text), value, rel_tol=1e-14)
    assert "e" not in text
    assert ("E" in text) == (abs(value) >= 1e15 or 0 < abs(value) < 1e-12)
    assert not text.endswith(".0")


@given(st.integers(-(10**15) + 1, 10**15 - 1))
def test_a_whole_number_is_its_digits(value):
    assert number_text(float(value)) == str(value)


@given(st.decimals(0, 1, places=6))
def test_per_cent_is_exact_in_decimal_digits(share):
    assert float(shifted_text(float(share), 2)) == float(share * 100)


@pytest.mark.parametrize(
    ("code", "value", "text"),
    [
        ("General", 12000.0, "12000"), ("", 0.30000000000000004, "0.3"), ("0.00", 12.3456, "12.3456"), ("@", 5.0, "5"),
        ("0%", 0.93, "93%"), ("0.0%", 0.07, "7%"), ('0"%"', 93.0, "93%"), ("#,##0.00_ ;[Red]-#,##0.00 ", -5.0, "-5"),
        ('0.0"吨"', 1200.0, "1200吨"), ('#,##0 "t/a"', 5.0, "5t/a"), ('"¥"#,##0.00', 1200.0, "¥1200"), ("[$€-407] #,##0", 3.5, "€3.5"),
        ("#,##0\\ [$€-1]", 3.5, "3.5€"), ("(0)", -5.0, "-5"), ('"¥"#,##0.00;[Red]"¥"-#,##0.00', -5.0, "¥-5"), ("_($* #,##0.00_);_($* (#,##0.00)", -5.0, "$-5"), ('0"t/a (dry)"', 5.0, "5t/a (dry)"), ("#,##0,", 12345.0, "12.345"), ('0!.0,"万元"', 12345.0, "1.2345万元"),
        ('[>=10000]0!.0,"万";0"元"', 123450.0, "12.345万"), ('[>=10000]0!.0,"万";0"元"', 50.0, "50元"), ('0"盈";0"亏";"平"', 0.0, "0"),
        ('0"盈";0"亏"', -2.0, "-2亏"), ("000-000-00", 90004149.0, "900-041-49"), ("00000", 123.0, "00123"), ("G/通用格式", 7.0, "7"),
        ('G/通用格式"吨"', 7.0, "7吨"), ("0.00E+00", 1200.0, "1200"), ("# ?/?", 0.5, "0.5"), ("[DBNum2][$-804]General", 3.0, "3"),
        ('_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 8.0, "8"), ("0‰", 5.0, "5‰"), (";;;", 4.0, "4"), ("0", 913306041234567890.0, "9.13306041234568E+17"),
    ],
)  # fmt: skip
def test_a_format_shows_its_unit_and_never_rounds(code, value, text):
    assert number_format(code).cell(value) == (text, "number")


@pytest.mark.parametrize(
    ("code", "value", "text"),
    [
        ("yyyy-mm-dd", 46348.0, "2026-11-22"), ("yyyy/m/d h:mm", 46348.75, "2026-11-22"), ('yyyy"年"m"月"d"日"', 27639.0, "1975-09-02"),
        ('yyyy"年"m"月"', 46348.0, "2026-11"), ("mmm-yy", 46348.0, "2026-11"), ("yyyy", 46348.0, "2026"), ("h:mm", 0.5625, "13:30"),
        ("h:mm:ss AM/PM", 0.75, "18:00"), ("[h]:mm", 1.5, "36:00"), ("mm:ss.0", 0.001, "00:01:26"), ("[$-804]yyyy年m月d日;@", 46348.0, "2026-11-22"),
        ("d. mmm yyyy", 46348.0, "2026-11-22"), ("yyyy.m.d", 46348.0, "2026-11-22"), ('m"月"d"日"', 46348.0, "2026-11-22"), ("aaaa", 46348.0, "2026-11-22"),
    ],
)  # fmt: skip
def test_a_format_of_days_makes_iso_days(code, value, text):
    assert number_format(code).cell(value) == (text, "date")


def test_days_before_march_1900_and_from_1904():
    assert day_text(1.0, "day") == "1900-01-01"
    assert day_text(59.0, "day") == "1900-02-28"
    assert day_text(60.0, "day") == "1900-02-29"
    assert day_text(61.0, "day") == "1900-03-01"
    assert day_text(0.0, "day") == "1900-01-00"
    assert day_text(0.0, "day", from_1904=True) == "1904-01-01"
    assert day_text(46348.0 - 1462, "day", from_1904=True) == "2026-11-22"
    assert day_text(-1.0, "day") is None
    assert day_text(3e6, "day") is None
    assert number_format("yyyy-mm-dd").cell(-5.0) == ("-5", "number")


@given(st.dates(min_value=datetime.date(1900, 3, 1)), st.integers(0, 86_399))
def test_every_day_comes_back(day, second):
    serial = (day - datetime.date(1899, 12, 30)).days + second / 86_400
    assert day_text(serial, "day") == day.isoformat()
    assert day_of_iso(f"{day.isoformat()}T13:30:00") == day.isoformat()


@given(st.text())
def test_tidy_is_done_once_and_leaves_nothing_invisible(text):
    once = tidy(text)
    assert tidy(once) == once == once.strip()
    assert "\r" not in once
    assert not {sign for sign in once if sign < " "} - {"\n"}
    assert "\u202e" not in once


@given(st.text())
def test_what_an_export_guards_comes_back(text):
    written = defused(text)
    if text.strip() and not INVISIBLE.search(text) and not text.startswith("'"):
        assert bare(written) == tidy(shown(text))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("'=1+1", "=1+1"), ("'@SUM(A1)", "@SUM(A1)"), ("'913306041234567890", "913306041234567890"), ("'91330604MA2000000X", "91330604MA2000000X"),
        ('="0123"', "0123"), ('="a""b"', 'a"b'), ("'t Hart BV", "'t Hart BV"), ("'quoted'", "'quoted'"), ("-12.5", "-12.5"), ("'75-09-2", "75-09-2"),
    ],
)  # fmt: skip
def test_guards_of_codes_and_formulas_are_taken_off_and_names_kept(written, meant):
    assert bare(written) == meant

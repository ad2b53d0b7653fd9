
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchchain.units import folded, is_blank
from matchchain.units.written.writing import numeral


@pytest.mark.parametrize(
    "text",
    ["", " ", "　", "-", "--", "—", "——", "－", "/", "／", "?", "？", "???", "n/a", "N/A", "ｎ／ａ", "null", "NULL", "None", "~", "tbd",
     "不详", "无数据", "待定", "(待定)", "（不详）", "暂无", "未知", "无", "空", " 待补充 "],
)  # fmt: skip
def test_blank_is_unknown(text):
    assert is_blank(text)


@pytest.mark.parametrize(
    "text", ["0", "0 吨/年", "无水亚硫酸钠", "无机盐", "不详细", "-5", "N", "A", "/年", "待定价", "缺陷品"]
)
def test_a_word_or_a_zero_is_not_blank(text):
    assert not is_blank(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [("零", 0), ("十", 10), ("十五", 15), ("二十", 20), ("一百零五", 105), ("一百五", 150), ("一千二", 1200), ("三千", 3000),
     ("一万二", 12000), ("一万二千", 12000), ("两万", 20000), ("三点五万", 35000), ("一亿二千万", 120000000), ("二〇二六", 2026),
     ("十二万三千四百五十六", 123456), ("一万零五", 10005)],
)  # fmt: skip
def test_numerals(text, value):
    assert numeral(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "万", "千", "点五点", "两三百", "吨", "1万", "一点"])
def test_no_numerals(text):
    assert numeral(text) is None


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert folded(folded(text)) == folded(text)

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from matchchain.reports.formats.layout import cells, folded, padded, shared_out

WORDS = st.text(alphabet="硫酸钠盐水 abcXYZ0123456789.,;:()（）-~>%→≥", max_size=120)


def test_han_fills_two_cells():
    assert cells("亚硫酸钠") == 8
    assert cells("30%液碱") == 7


def test_on_a_chinese_console_signs_are_two_cells_wide():
    assert cells("→≥·…") == 4
    assert cells("→≥·…", wide=True) == 8


@given(WORDS, st.integers(20, 120), st.booleans())
def test_no_line_is_wider_than_asked(text, width, wide):
    assert all(cells(line, wide=wide) <= width for line in folded(text, width, wide=wide))


@given(WORDS, st.integers(20, 120))
def test_folding_loses_nothing_but_blanks(text, width):
    assert "".join(folded(text, width)).replace(" ", "") == text.replace(" ", "")


@given(WORDS, st.integers(20, 80))
def test_no_number_is_cut(text, width):
    assume(all(len(number) < width - 1 for number in re.findall(r"[\d.,]+", text)))
    lines = folded(text, width)
    assert [n for line in lines for n in re.findall(r"\d+", line)] == re.findall(r"\d+", text)


def test_a_line_never_starts_with_a_closing_mark():
    lines = folded("含量要求(不低于百分之九十),杂质限值(硫酸钠、氯化钠),其他。", 20)
    assert all(line[0] not in "),。、" for line in lines)
    assert all(not line.endswith("(") for line in lines)


def test_a_unit_stays_with_its_number():
    assert folded("the whole lot is 14,400 t/yr in all", 24)[0] == "the whole lot is"
    assert "12000吨" in folded("一年大约产生亚硫酸钠12000吨", 22)[1]


@pytest.mark.parametrize("width", range(12, 40))
def test_two_shares_side_by_side_are_not_parted(width):
    for pair in ("(92%/100%)", "(0%?/7.8%)"):
        assert any(pair in line for line in folded(f"安舆氨基酸{pair}、缎贝精细{pair}", width))
        assert sum(line.count(pair) for line in folded(f"安舆氨基酸{pair}、缎贝精细{pair}", width)) == 2


def test_parts_between_double_blanks_stay_together():
    text = "同一物质  含量93%(要>=90%)  3.1公里  省处置1080"
    assert folded(text, 28) == ["同一物质  含量93%(要>=90%)", "3.1公里  省处置1080"]


def test_firms_fold_behind_the_arrow():
    assert folded("龙华染料 -> 园区污水处理厂", 20) == ["龙华染料 ->", "园区污水处理厂"]


@pytest.mark.parametrize(("right", "expected"), [(True, "  盐"), (False, "盐  ")])
def test_padding_counts_cells(right, expected):
    assert padded("盐", 4, right=right) == expected


@given(st.lists(st.integers(1, 60), min_size=1, max_size=5), st.integers(5, 100))
def test_shared_widths_fit_and_none_gets_more_than_it_likes(natural, room):
    widths = shared_out(natural, room, 8)
    if widths is None:
        assert sum(min(n, 8) for n in natural) > room
    else:
        assert sum(widths) <= room
        assert all(min(n, 8) <= w <= n for n, w in zip(natural, widths, strict=True))

"""The lists are whole, as their sources count them, and every line can be shown in both languages."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from matchchain.wastes import all_exemptions, canonical, codes, find
from matchchain.wastes.tables import rows
from matchchain.wording import say

HAN = re.compile(r"[\u4e00-\u9fff]")
EUROPEAN = [find(code) for code in codes("ewc")]
NATIONAL = [find(code) for code in codes("cn")]


def test_the_european_list_is_whole():
    assert len(EUROPEAN) == len({entry.code for entry in EUROPEAN}) == 842
    assert sum(entry.hazardous for entry in EUROPEAN) == 408
    assert len({entry.code[:2] for entry in EUROPEAN}) == 20
    assert len({entry.code[:4] for entry in EUROPEAN}) == 111


def test_the_national_list_is_whole():
    assert len(NATIONAL) == len({entry.code for entry in NATIONAL}) == 467
    assert all(entry.hazardous and entry.hw == f"HW{entry.code[-2:]}" for entry in NATIONAL)
    assert len({entry.hw for entry in NATIONAL}) == len(rows("cn_classes")) == 46
    assert all(set(entry.properties.split("/")) <= {"T", "C", "I", "R", "In"} for entry in NATIONAL)
    assert {entry.industry for entry in NATIONAL} == {row[0] for row in rows("cn_industries")}
    assert Counter(entry.hw for entry in NATIONAL)["HW11"] == 85


def test_the_us_list_has_what_was_had():
    assert Counter(code[0] for code in codes("rcra")) == {"D": 43, "F": 28, "K": 120}
    assert all(find(code).hazardous for code in codes("rcra"))
    assert find("P099").kind == "form"


def test_the_exemption_list_has_its_32_items_each_with_stage_and_condition():
    lines = all_exemptions()
    assert {line.item for line in lines} == set(range(1, 33))
    assert {line.stage for line in lines} == {"收集", "运输", "利用", "处置", "全过程"}
    for line in lines:
        assert say(line.said, "zh").endswith("。") is False
        assert all(find(code) is not None for code in line.codes)


@pytest.mark.parametrize("home", ["ewc", "cn", "rcra"])
def test_every_entry_has_a_short_wording_in_both_languages(home):
    for code in codes(home):
        entry = find(code)
        assert HAN.search(entry.zh), code
        assert re.search("[A-Za-z]", entry.en), code
        assert len(entry.zh) <= 90, code
        assert canonical(code) == code


def test_mirror_partners_exist_and_lie_on_the_other_side():
    mirrored = [entry for entry in EUROPEAN if entry.partners]
    assert len(mirrored) > 250
    for entry in mirrored:
        for code in entry.partners:
            other = find(code)
            assert other.hazardous is not entry.hazardous
            assert entry.code in other.partners


def test_every_european_entry_stands_under_a_heading_in_both_languages():
    assert all(HAN.search(entry.under[0]) and entry.under[1] for entry in EUROPEAN)


def test_a_title_that_leaves_codes_out_says_so_in_chinese_too():
    for entry in EUROPEAN:
        if "other than those mentioned" in entry.en:
            assert "除外" in entry.zh
        if re.search(r"containing hazardous substances$", entry.en):
            assert "含有害物质" in entry.zh


def test_editions_tell_what_is_not_had():
    editions = {(row[0], row[1]): row for row in rows("editions")}
    assert editions["cn", "2021"][3] == "467"
    assert editions["cn", "2025"][4] == "not had"


def test_only_lists_named_are_asked():
    assert find("060101", ("cn",)) is None
    assert find("060101", ("ewc", "cn")).hazardous
    assert find("banana") is None
    assert find("06 01 77") is None

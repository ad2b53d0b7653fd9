"""The exemption list is judged by code, stage and use."""

from __future__ import annotations

import pytest

from matchchain.wastes import exemptions
from matchchain.wording import say


def told(code, *use):
    return [(e.item, e.stage, e.fits) for e in exemptions(code, use)]


@pytest.mark.parametrize("use", ["水泥窑协同处置", "feed of a cement kiln"])
def test_washed_fly_ash_into_a_kiln(use):
    assert told("772-002-18", use) == [
        (12, "处置", True),
        (12, "运输", None),
        (12, "处置", False),
        (32, "利用", False),
    ]
    assert "GB 30485" in say(exemptions("772-002-18", [use])[0].said, "zh")


def test_dross_to_aluminium_and_nothing_else():
    assert told("321-026-48", "回收金属铝")[0] == (22, "利用", True)
    assert exemptions("321-026-48", "回收金属铝") == exemptions("321-026-48", ["回收金属铝"])
    assert not any(fits for _, _, fits in told("321-026-48", "净水剂"))


def test_a_class_item_reaches_its_codes_and_a_code_item_not_the_class():
    assert told("900-300-34", "中和剂")[0] == (20, "利用", True)
    assert [item for item, _, _ in told("HW48")] == [32]


def test_without_a_use_nothing_is_said_to_fit():
    assert {fits for _, _, fits in told("900-249-08")} == {None}


def test_point_to_point_is_open_to_every_code_and_to_no_other():
    assert told("HW17")[-1][0] == 32
    assert exemptions("06 01 01") == ()
    assert exemptions("banana") == ()
    assert exemptions("900-001-S17") == ()


@pytest.mark.parametrize("use", ["皮件", "reconstituted leather"])
def test_chromium_leather_scraps(use):
    assert told("193-002-21", use)[0] == (16, "利用", True)

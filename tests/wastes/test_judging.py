"""Hazard comes from the list's own column, and what contradicts it is told."""

from __future__ import annotations

import pytest

from matchchain.wastes import class_by_name, codes, find, judge_code
from matchchain.wording import say
from tests.each import each


def judged(text, jurisdiction="EU", name="", named=()):
    return judge_code(text, jurisdiction, class_by_name(name, waste=True) if name else None, named)


def problems(judgement):
    return [message.key.removeprefix("wastes.code.") for message in judgement.problems]


def remarks(judgement):
    return [message.key.removeprefix("wastes.").removeprefix("code.") for message in judgement.remarks]


@pytest.mark.parametrize("jurisdiction", ["CN", "EU", "none"])
@each(
    "text",
    ["06 01 01*", "060101", "070104*", "11 01 07*", "10 01 16*", "17 04 09*", "19 01 10*", "EWC 060101*", "07 05 01*",
     "17 05 03*", "10 09 07*", "17 02 04*", "900-300-34", "HW34", "D002", "P001"],
)  # fmt: skip
def test_a_hazardous_code_is_hazardous_everywhere(text, jurisdiction):
    assert judged(text, jurisdiction).hazard == "yes"


def test_every_entry_is_judged_by_its_column_star_or_not():
    for code in codes("ewc"):
        entry = find(code)
        plain = judged(code)
        assert plain.hazard == ("yes" if entry.hazardous else "no")
        assert judged(f"{code}*").hazard == ("yes" if entry.hazardous else "open")
        assert ("star-missing" in problems(plain)) is entry.hazardous
        assert any(p.startswith("star-wrong") for p in problems(judged(f"{code}*"))) is not entry.hazardous


def test_a_code_of_another_class_than_the_name_is_told_and_both_are_held():
    judgement = judged("900-013-11", "CN", "废机油")
    assert problems(judgement) == ["name-says-class"]
    assert judgement.classes == ("HW11", "HW08")
    assert judgement.hazard == "yes"
    assert "HW08" in say(judgement.problems[0], "zh")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("HW08", "废机油"),
        ("900-249-08", "废机油"),
        ("336-064-17", "酸洗废液"),
        ("900-305-34", "退镀液"),
        ("HW46", "废镍催化剂"),
    ],
)
def test_a_code_of_a_class_the_name_may_have_is_no_contradiction(text, name):
    judgement = judged(text, "CN", name)
    assert problems(judgement) == []
    assert judgement.hazard == "yes"
    assert len(judgement.classes) == 1


def test_what_is_no_code_is_told():
    assert problems(judged("banana")) == ["none"]
    assert judged("banana").hazard == "open"
    assert problems(judged("06 01 77")) == ["unknown"]
    assert judged("06 01 77").hazard == "open"


def test_an_unknown_national_code_is_held_in_its_class():
    judgement = judged("900-088-34", "CN")
    assert problems(judgement) == ["unknown-national"]
    assert (judgement.hazard, judgement.classes) == ("yes", ("HW34",))


def test_two_codes_ask_to_be_split_and_one_of_each_list_does_not():
    assert problems(judged("900-249-08, 900-041-49", "CN")) == ["several"]
    assert problems(judged("HW08(900-013-11)", "CN")) == ["class-against-code"]
    assert problems(judged("15 01 10* 900-041-49", "CN")) == []
    assert judged("20 03 01, 06 01 01*").hazard == "yes"


def test_a_mirror_entry_said_to_be_harmless_gets_one_remark():
    judgement = judged("19 01 14")
    assert (judgement.hazard, problems(judgement), remarks(judgement)) == ("no", [], ["mirror"])


def test_a_title_that_says_little_is_told_with_its_heading():
    (remark,) = judged("05 07 99").remarks
    assert "天然气" in say(remark, "zh")
    assert "natural gas" in say(remark, "en")


def test_a_code_left_out_or_of_a_part_settles_nothing():
    assert (judged("other than 20 01 25").hazard, problems(judged("other than 20 01 25"))) == ("open", ["excludes"])
    assert (judged("containing 06 01 01").hazard, problems(judged("containing 06 01 01"))) == ("open", ["contains"])
    title = judged("20 01 26* oil and fat other than those mentioned in 20 01 25")
    assert (title.hazard, problems(title)) == ("yes", [])


def test_without_a_code_the_name_speaks():
    assert (judged("", "CN", "废机油").hazard, judged("", "CN", "废机油").basis) == ("yes", "name")
    assert judged("", "CN", "飞灰").hazard == "open"
    assert judged("", "CN", "飞灰").possible == ("HW18",)
    assert judged("", "CN", "粉煤灰").hazard == "no"
    assert judged("", "EU", "废机油").hazard == "open"


def test_a_general_waste_code_does_not_free_a_listed_name():
    judgement = judged("900-001-S17", "CN", "废机油")
    assert (judgement.hazard, problems(judgement)) == ("yes", ["name-hazardous"])
    assert judged("900-001-S17", "CN", "废活性炭").hazard == "open"
    assert (judged("900-001-S17", "CN", "废纸").hazard, judged("900-001-S17", "CN", "废纸").classes) == ("no", ())


def test_a_code_of_another_countrys_list():
    assert remarks(judged("060101*", "CN")) == ["other-list"]
    assert judged("10 01 02", "CN").hazard == "open"
    assert judged("10 01 02", "CN", "粉煤灰").hazard == "no"
    assert remarks(judged("900-300-34", "none")) == ["law-unknown"]


def test_a_name_that_sounds_hazardous_under_a_harmless_european_code_gets_a_remark():
    assert remarks(judged("20 01 25", "EU", "used engine oil")) == ["name-sounds"]


def test_a_code_in_the_name_against_the_code_field():
    assert problems(judged("900-249-08", "CN", "", ["900-013-11"])) == ["name-says-code"]
    assert problems(judged("HW49", "CN", "", ["900-041-49"])) == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_everything_can_be_said(lang):
    cases = ["banana", "06 01 77", "900-088-34", "10 01 02*", "10 01 17*", "060101", "HW08(900-013-11)", "900-001-S17",
             "20 01 25 20 01 26*", "containing 060101", "not 060101", "HW34", "19 01 14", "P001"]  # fmt: skip
    for text in cases:
        for jurisdiction in ("CN", "EU", "none"):
            judgement = judged(text, jurisdiction, "废机油", ["900-041-49"])
            assert all(say(message, lang) for message in (*judgement.problems, *judgement.remarks))

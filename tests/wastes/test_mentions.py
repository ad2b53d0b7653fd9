"""Codes are read in every writing, with what they do in the text."""

from __future__ import annotations

import pytest

from matchchain.wastes import read_codes


def told(text: str) -> list[tuple[str, str]]:
    return [(mention.code, mention.role) for mention in read_codes(text)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("060101", "060101"),
        ("06 01 01*", "060101"),
        ("06.01.01", "060101"),
        ("06 01 01 *", "060101"),
        ("０６ ０１ ０１＊", "060101"),
        ("60101", "060101"),
        ("60101*", "060101"),
        ("EWC 060101*", "060101"),
        ("EWC-060101", "060101"),
        ("EWC code: 06 01 01", "060101"),
        ("LoW 06 01 01", "060101"),
        ("AVV 060101*", "060101"),
        ("European list of waste code 06 01 01", "060101"),
        ("sulphuric acid 06 01 01*", "060101"),
        ("waste with EWC code 060101", "060101"),
        ("16-03-05", "160305"),
        ("non-hazardous 10 01 02", "100102"),
        ("HW34(900-300-34)", "900-300-34"),
        ("HW34 900-300-34", "900-300-34"),
        ("900-300-34", "900-300-34"),
        ("HW34-900-300-34", "900-300-34"),
        ("900-300-34（HW34）", "900-300-34"),
        ("HW34 废酸 900-300-34", "900-300-34"),
        ("900—300—34", "900-300-34"),
        ("900 - 300 - 34", "900-300-34"),
        ("90030034", "900-300-34"),
        ("900-300-34废酸", "900-300-34"),
        ("hw34", "HW34"),
        ("HW 34", "HW34"),
        ("废机油(HW08)", "HW08"),
        ("D002", "D002"),
        ("F003", "F003"),
        ("d002", "D002"),
        ("SW17 900-001-S17", "900-001-S17"),
        ("900-001-S17", "900-001-S17"),
    ],
)
def test_a_code_in_any_writing_is_the_thing(text, code):
    assert told(text) == [(code, "is")]


@pytest.mark.parametrize(
    "text",
    [
        "oil and fat other than those mentioned in 20 01 25",
        "fly ash other than those mentioned in 19 01 13",
        "batteries other than those mentioned in 16 06 01",
        "wastes not otherwise specified, not 19 12 10",
        "tailings other than those mentioned in 01 03 04 and 01 03 05",
        "spent activated carbon (except 06 07 02)",
        "oil free of HW08",
        "sludge without 06 05 02",
        "除HW08外的废油",
        "HW08除外的油",
        "不含060101的废水",
        "非HW08",
        "不属于HW08、HW09",
        "不包括900-041-49类",
    ],
)
def test_a_code_left_out_is_never_the_thing(text):
    assert told(text)
    assert {role for _, role in told(text)} == {"excludes"}


@pytest.mark.parametrize(
    "text",
    [
        "含06 01 01的废水",
        "含HW34的废水",
        "去除 06 01 01 后的残渣",
        "water with 06 01 01",
        "waste water containing 06 01 01*",
        "residue after removal of 06 01 01",
        "cameras containing batteries included in 16 06 01, 16 06 02 or 16 06 03",
    ],
)
def test_a_code_of_a_part_is_not_the_thing(text):
    assert told(text)
    assert {role for _, role in told(text)} == {"contains"}


def test_a_title_with_its_own_code_is_that_code():
    assert told("20 01 26* oil and fat other than those mentioned in 20 01 25") == [
        ("200126", "is"),
        ("200125", "excludes"),
    ]


@pytest.mark.parametrize(
    "text",
    ["banana", "", "no code yet", "2024-12-05", "05.11.2024", "产量 120301 t", "tel 020104", "900-300-341", "A-900-300-34",
     "type 120301", "67-56-1", "waste water containing 67-56-1", "40,000", "Unit 3", "PN16 DN200", "1.2345"],
)  # fmt: skip
def test_other_figures_are_no_codes(text):
    assert told(text) == []


@pytest.mark.parametrize("text", ["06 01 77", "900-088-34", "EWC 999999", "HW77", "060177*", "900-001-S08"])
def test_a_code_that_no_list_has_is_told_apart(text):
    (mention,) = read_codes(text)
    assert mention.known == "unknown"
    assert mention.entry is None


def test_known_by_list_or_by_form_only():
    assert read_codes("060101")[0].known == "listed"
    assert read_codes("900-001-S17")[0].known == "form"


@pytest.mark.parametrize(("text", "star"), [("060101*", True), ("06 01 01 *", True), ("060101", False)])
def test_the_star_is_what_was_typed(text, star):
    assert read_codes(text)[0].star is star


def test_two_codes_and_a_class_against_a_code_stay_two():
    assert told("900-249-08;900-041-49") == [("900-249-08", "is"), ("900-041-49", "is")]
    assert told("HW08(900-013-11)") == [("HW08", "is"), ("900-013-11", "is")]

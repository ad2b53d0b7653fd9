"""A waste code that cannot be right is told with its place, in the words of the list."""

from __future__ import annotations

import pytest

from matchchain.wording import say
from tests.parks import load_text


def told(line: str, law: str = "EU"):
    loaded = load_text(f"- {{id: a, name: A, offers: [{{{line}, quantity: 10 t/yr}}]}}\n", f"name: p\njurisdiction: {law}\n")
    return [f for f in loaded.findings if f.code == "catalogue.waste-code"]


@pytest.mark.parametrize(
    ("line", "law", "said"),
    [
        ("material: waste acid, kind: waste, waste_code: banana", "EU", "not a waste code"),
        ('material: coal fly ash, kind: waste, waste_code: "10 01 02*"', "EU", "typed with an asterisk"),
        ('material: used oil, kind: waste, waste_code: "10 01 01"', "EU", "sounds like hazardous waste"),
        ('material: sludge, kind: waste, waste_code: "99 99 99"', "EU", "has no code"),
        ("material: 废机油, kind: waste, waste_code: 900-013-11", "CN", "the code is of HW11, the name is of HW08"),
        ("material: 废酸, kind: waste, waste_code: 900-999-34", "CN", "the national list of 2021 has no 900-999-34"),
        ("material: 电镀污泥, kind: waste, waste_code: 336-054-17 900-249-08", "CN", "several codes in one line"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_code(line, law, said):
    (finding,) = told(line, law)
    assert said in say(finding.facts["said"], "en")
    assert finding.level == "warning"
    assert finding.place.line == 2
    assert finding.source[finding.place.column - 1 :].lstrip('"').startswith(line.split("waste_code: ")[1].strip('"')[:6])


@pytest.mark.parametrize(
    ("line", "law"),
    [
        ('material: waste acetone, kind: waste, waste_code: "07 01 04"', "EU"),
        ('material: coal fly ash, kind: by-product, waste_code: "10 01 02"', "EU"),
        ("material: 废机油, kind: waste, waste_code: 900-214-08", "CN"),
        ("material: 废机油, kind: waste", "CN"),
    ],
)
def test_right_codes_pass_in_silence(line, law):
    assert told(line, law) == []

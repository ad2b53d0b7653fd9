"""Commercial goods by the codes under which the trade writes them."""

from __future__ import annotations

import pytest

from matchchain.materials import Thesaurus
from matchchain.materials.facts.reading_words import Grade
from matchchain.materials.facts.row import Knowledge
from matchchain.materials.lint_grades import check_grades
from matchchain.materials.naming.grades import by_grade
from matchchain.materials.naming.resolve import resolve_name
from tests.materials.read_once import all_that_is_shipped

GOODS = [
    ("HRB400E抗震螺纹 Φ20", "steel-product"), ("rebar B500B, cut to length", "steel-product"),
    ("CEM I 52.5 R, bulk", "cement"), ("P·S·A 42.5散装", "slag-cement"), ("S95磨细矿渣", "ground-granulated-blast-furnace-slag"),
    ("SG-5型树脂粉", "polyvinyl-chloride"), ("N660 black, beaded", "carbon-black"), ("LLDPE 7042膜料", "linear-low-density-polyethylene"),
    ("70号道路A级", "bitumen"), ("ULSD 10 ppm", "diesel-fuel"), ("C35泵送砼", "concrete"), ("SHG zinc slabs", "zinc-ingot"),
    ("32%碱(离子膜)", "sodium-hydroxide"), ("NBSK market pulp, baled", "wood-pulp"), ("特一粉(25公斤装)", "flour"),
    ("ENplus A1 wood pellets", "biomass-pellet"), ("SBR 1502", "styrene-butadiene-rubber"),
]  # fmt: skip
SCRAP = [("316L bar ends", "stainless-scrap"), ("304边料", "stainless-scrap"), ("Q235B中厚板边角料", "steel-scrap")]
NOT_TOLD = [
    "304仓库",  # a number beside a place is no steel
    "2024年边角料",  # nor is a year
    "N330除尘灰",  # the dust of a good is not the good
    "50/70",  # a code that needs a word of its trade
    "98%硫酸锰",  # a code beside another substance
    "乙醇胺95%",
    "pump A36",
]


@pytest.mark.parametrize(("name", "good"), GOODS)
def test_a_code_tells_its_good(name: str, good: str) -> None:
    found = resolve_name(name).material
    assert found is not None
    assert good in {found.id, *found.broader, *(parent for _, parent in found.parents)}


@pytest.mark.parametrize(("name", "scrap"), SCRAP)
def test_offcuts_behind_a_code_are_the_scrap_of_the_good_and_confirmed_by_a_person(name: str, scrap: str) -> None:
    found = resolve_name(name)
    assert found.how == "class"
    assert found.material is not None
    assert found.material.broader == (scrap,)


@pytest.mark.parametrize("name", NOT_TOLD)
def test_a_code_alone_or_beside_other_things_tells_nothing(name: str) -> None:
    assert by_grade(name, (), Thesaurus.default()) is None


def test_every_code_is_read_as_its_good_beside_the_good_s_own_name() -> None:
    known = Thesaurus.default()
    wrong = []
    for grade in known.purposes.readings.grades:
        for code in (*grade.codes, *grade.beside):
            written = code.replace("_", "5").replace("@", "A").replace("(", "").replace(")", "")
            told = by_grade(f"{known[grade.of].zh} {written}", (), known)
            if told is None:
                wrong.append((grade.of, code))
    assert wrong == []


def test_a_grade_without_a_source_or_of_nothing_known_is_a_problem() -> None:
    known = Knowledge()
    known.grades.append(Grade("no-such-good", ("X ___",)))
    known.grades.append(Grade("nor-this", ("X ___",)))
    check_grades(known)
    assert sorted(problem.message.key for problem in known.problems) == [
        "materials.field-missing", "materials.field-missing", "materials.id-twice", "materials.id-unknown",
        "materials.id-unknown",
    ]  # fmt: skip


def test_the_shipped_codes_are_sound() -> None:
    known = all_that_is_shipped()
    before = len(known.problems)
    check_grades(known)
    assert known.problems[before:] == []

"""A name nobody knows is no substance whose elements it denies; a slip of the pen may be any."""

import pytest

from matchchain.materials import Thesaurus, compare_names
from matchchain.materials.naming.elements import cannot_be

POTASSIUM, ACETATE, MANGANESE = "potassium-sulfate", "ethyl-acetate", "potassium-permanganate"


@pytest.mark.parametrize(
    ("name", "known", "denied"),
    [
        ("硝基汞酸", ACETATE, True),  # says mercury
        ("辛基庚酯", POTASSIUM, True),  # organic in every character, says nothing of potassium and sulphur
        ("辛基庚酯", ACETATE, False),
        ("辛胺盐酸盐", POTASSIUM, False),  # a salt may be of anything
        ("高镁酸钾", MANGANESE, False),  # 镁 for 锰 is a slip
        ("园区一号料", POTASSIUM, False),  # a name of the house
        ("octyl heptanoate", POTASSIUM, False),  # nothing is read out of English
    ],
)
def test_only_elements_decide(name, known, denied):
    assert cannot_be(name, Thesaurus.default()[known]) is denied


def test_a_substance_without_a_formula_may_hold_anything():
    known = Thesaurus.default()
    one = next(material for material in known if not material.formula)
    assert not cannot_be("硝基汞酸", one)


def test_such_names_are_no_question_to_anybody():
    assert compare_names("辛基庚汞", "乙酸乙酯").decision == "different"
    assert compare_names("乙酸乙酯", "辛基庚汞").decision == "different"
    assert compare_names("辛基庚酮", "乙酸乙酯").decision == "review"

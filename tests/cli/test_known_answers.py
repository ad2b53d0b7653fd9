"""What the tests of this folder are given again is what would be worked out anew, to the byte, after any edit as well."""

import shutil

import pytest

from tests.cli.command import ROOT, matchchain
from tests.worked_out_once import all_worked_out_anew

STUDIES = ("suggest --all --refused", "blanks", "gaps", "routes", "ideas", "drill", "drill kiln", "papers plan", "meet plan", "what-if --double kiln", "stats")
FIRM = "id: neu\nname: 新厂\noffers: [{material: 亚硫酸钠, quantity: 900 吨/年, disposal_cost: 300 元/吨}]\n"


@pytest.fixture
def park(tmp_path):
    return shutil.copytree(ROOT / "examples" / "two-steps", tmp_path / "park")


@pytest.mark.parametrize("words", STUDIES)
def test_an_answer_given_again_is_the_answer_worked_out_anew(park, words):
    asked = (*words.split(), "--park", park, "--format", "json")
    for edit in ("", FIRM):
        if edit:
            (park / "firms" / "neu.yaml").write_text(edit, encoding="utf-8")
        first, again = matchchain(*asked), matchchain(*asked)
        with all_worked_out_anew():
            anew = matchchain(*asked)
        assert anew.code == 0, anew.said
        assert first == again == anew

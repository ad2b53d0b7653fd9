"""Names that are easily taken for another thing: tars by their unit, cuts of naphtha, anodes, grains of metals, regranulates."""

import pytest

from matchchain.materials import Thesaurus
from matchchain.materials.naming.kinds import name_on_line
from matchchain.materials.naming.offered import resolve_offered
from tests.each import each


@pytest.fixture(scope="module")
def known():
    return Thesaurus.default()


@each(
    "name, meant",
    [
        ("焦油(苯酚装置)", "phenol-tar"),
        ("焦油(TDI装置)", "tdi-residue"),
        ("tar (phenol plant)", "phenol-tar"),
        ("acrylonitrile tar", "still-bottoms"),
        ("oxo tar", "still-bottoms"),
        ("coke oven tar", "coal-tar"),
        ("tar from coke ovens", "coal-tar"),
        ("LSR naphtha", "naphtha"),
        ("直馏轻石脑油", "naphtha"),
        ("anode blocks", "carbon-anode"),
        ("预焙阳极块", "carbon-anode"),
        ("残极块", "anode-butts"),
        ("铜粒", "copper-scrap"),
        ("铝壳", "aluminium-scrap"),
        ("GaAs wafer scrap", "arsenic-wafer-waste"),
        ("tungsten swarf", "tungsten-scrap"),
        ("椰壳", "coconut-shell"),
        ("recycled PE granulate", "purified-flakes-pe"),
        ("再生PC粒子", "recycled-pc"),
        ("recycled POM pellets", "recycled-pom"),
        ("PE pellets", "polyethylene"),
    ],
)
def test_what_a_name_means(known, name, meant):
    found = resolve_offered(name_on_line(name, "waste", known), known).material
    assert found is not None
    assert meant in (found.id, found.grade_of, *found.broader)


@each("name", ["焦油", "tar"])
def test_a_bare_tar_is_asked(known, name):
    assert resolve_offered(name, known).status == "ambiguous"

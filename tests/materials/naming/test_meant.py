"""Names that are easily taken for another thing: tars by their unit, cuts of naphtha, anodes, grains of metals, regranulates."""

import pytest

from matchchain.materials import Thesaurus
from matchchain.materials.naming.kinds import name_on_line
from matchchain.materials.naming.needed import resolve_needed
from matchchain.materials.naming.offered import resolve_offered
from matchchain.materials.serving.correspondence import meet
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
        ("甲酸钠母液", "sodium-formate-liquor"),
        ("potassium acetate liquor", "potassium-acetate-liquor"),
        ("磷酸铵废液", "ammonium-phosphate-liquor"),
        ("丙二酸钠母液", "spent-mother-liquor"),
        ("尿素熔融液", "urea"),
        ("废混酸液", "waste-acid"),
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


@each(
    "need, meant",
    [
        ("isopropanol recovery", "waste-isopropanol"),
        ("乙醇回收", "waste-ethanol"),
        ("硫酸回收", "waste-sulfuric-acid"),
        ("nitric acid recovery", "waste-nitric-acid"),
    ],
)
def test_what_is_recovered_is_the_waste_of_it(known, need, meant):
    assert resolve_needed(need, known).material.id == meant


@each(
    "offer, need",
    [
        ("废硫酸", "工业硫酸"),
        ("spent pickling acid", "hydrochloric acid"),
        ("废磷酸", "磷酸"),
        ("waste nitric acid", "nitric acid"),
        ("硫酸钠母液", "硫酸"),
        ("potassium acetate liquor", "acetic acid"),
    ],
)
def test_a_waste_acid_and_the_liquor_of_a_salt_are_not_the_acid(known, offer, need):
    met = meet(resolve_offered(offer, known), resolve_needed(need, known), known)
    sure = getattr(met, "reading", "") == "itself" and getattr(met, "standing", "proven") == "proven"
    assert getattr(met, "relation", "") != "same"
    assert not sure

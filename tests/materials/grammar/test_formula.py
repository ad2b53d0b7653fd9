import pytest

from matchchain.materials.grammar.formula import read_formula


@pytest.mark.parametrize(
    ("text", "hill"),
    [
        ("NaOH", "HNaO"),
        ("Ca(NO3)2", "CaN2O6"),
        ("Ca(NO₃)₂", "CaN2O6"),
        ("(NH4)2SO4", "H8N2O4S"),
        ("CuSO4·5H2O", "CuO4S"),
        ("ＣａＯ", "CaO"),
        ("K3[Fe(CN)6]", "C6FeK3N6"),
        ("CH3COOH", "C2H4O2"),
    ],
)
def test_any_writing_gives_the_same_counts(text, hill):
    assert read_formula(text).hill == hill


@pytest.mark.parametrize("text", ["lime", "硫酸", "Na(", "X2", "", "(NH4", "H0"])
def test_what_is_no_formula_is_not_read(text):
    assert read_formula(text) is None


def test_crystal_water_is_counted_apart_and_weighed():
    glauber = read_formula("Na2SO4.10H2O")
    assert glauber.water == 10
    assert glauber.weight == pytest.approx(322.19, abs=0.05)
    assert read_formula("CaSO4.0.5H2O").water == 0.5
    assert read_formula("CaSO4·1/2H2O").water == 0.5

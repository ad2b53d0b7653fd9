import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchchain.materials.grammar.formula import read_formula
from matchchain.materials.grammar.ionic import read_ions
from matchchain.materials.grammar.ions import anions_zh, cations_zh
from matchchain.materials.grammar.reading import read_composition


@pytest.mark.parametrize(
    ("chinese", "english", "formula"),
    [
        ("亚硫酸氢铵", "ammonium hydrogen sulphite", "NH4HSO3"),
        ("焦亚硫酸钠", "sodium metabisulfite", "Na2S2O5"),
        ("七水硫酸亚铁", "ferrous sulfate heptahydrate", "FeSO4.7H2O"),
        ("三氯化铁", "iron(III) chloride", "FeCl3"),
        ("硝酸钙", "nitric acid, calcium salt", "Ca(NO3)2"),
        ("磷酸氢二钠", "disodium hydrogen phosphate", "Na2HPO4"),
        ("磷酸二铵", "diammonium phosphate", "(NH4)2HPO4"),
        ("碳酸氢钠", "sodium bicarbonate", "NaHCO3"),
        ("二氧化硫", "sulphur dioxide", "SO2"),
        ("硫氢化钠", "sodium hydrosulfide", "NaHS"),
        ("连二亚硫酸钠", "sodium hydrosulfite", "Na2S2O4"),
        ("硝酸亚汞", "mercurous nitrate", "Hg2(NO3)2"),
        ("硫酸铝钾", "aluminium potassium sulfate", "KAl(SO4)2"),
        ("氟化氢铵", "ammonium bifluoride", "NH4HF2"),
        ("高氯酸锂", "perchloric acid, lithium salt", "LiClO4"),
    ],
)
def test_both_languages_and_the_formula_say_one_composition(chinese, english, formula):
    zh, en, atoms = read_composition(chinese), read_composition(english), read_formula(formula)
    assert zh.ions == en.ions
    assert zh.water == en.water == atoms.water
    assert zh.hill == atoms.hill


@pytest.mark.parametrize(
    "name",
    [
        "氧化铁", "copper sulfate", "phosphorus pentoxide", "一氯化硫", "phosphoric acid, sodium salt", "硅酸锆", "甲醇", "乙酸乙酯",
        "sodium hexametaphosphate", "calcium superoxide", "硝酸铵钙", "酸式磷酸锌", "potassium monopersulfate", "硫酸铈", "氯化碘",
    ],
)  # fmt: skip
def test_names_that_trade_uses_loosely_are_not_read(name):
    assert read_composition(name) is None


@pytest.mark.parametrize(
    "names",
    [
        (
            "亚硫酸钠",
            "硫酸钠",
            "硫化钠",
            "硫代硫酸钠",
            "亚硫酸氢钠",
            "焦亚硫酸钠",
            "过硫酸钠",
            "连二亚硫酸钠",
            "硫酸氢钠",
            "硫氢化钠",
        ),
        (
            "sodium sulfite",
            "sodium sulfate",
            "sodium sulfide",
            "sodium thiosulfate",
            "sodium bisulfite",
            "sodium hydrosulfide",
        ),
        ("氯酸钾", "高氯酸钾", "亚氯酸钾", "次氯酸钾", "氯化钾"),
        ("氯化铁", "氯化亚铁", "氯化铜", "氯化亚铜", "氯化汞", "氯化亚汞"),
        ("硝酸铵", "亚硝酸铵", "硝酸钠", "亚硝酸钠"),
    ],
)
def test_neighbours_never_share_a_composition(names):
    read = [read_composition(name).ions for name in names]
    assert len(set(read)) == len(names)


@given(st.sampled_from(sorted(cations_zh())), st.sampled_from(sorted(anions_zh())))
def test_what_is_read_is_neutral_and_reads_back(cation, anion):
    composition = read_composition(anion + cation)
    if composition is None:
        return
    assert read_formula(composition.text.replace("-", "")) is not None
    back = read_ions(composition.text)
    assert back is None or back.ions == composition.ions

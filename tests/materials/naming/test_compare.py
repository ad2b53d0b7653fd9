import pytest

from matchchain.materials import Thesaurus, compare_names
from tests.materials.read_once import partly_known

IMPOSSIBLE = [
    ("可可壳", "椰壳"),
    ("cocoa shell", "coconut shell"),
    ("盐酸", "氯化氢"),
    ("hydrochloric acid", "hydrogen chloride gas"),
    ("粉煤灰", "生活垃圾焚烧飞灰"),
    ("coal fly ash", "municipal waste incineration fly ash"),
    ("亚硫酸钠", "硫酸钠"),
    ("亚硫酸钠", "硫化钠"),
    ("亚硫酸钠", "亚硫酸氢钠"),
    ("亚硫酸钠", "硫代硫酸钠"),
    ("sodium sulphite", "sodium sulphate"),
    ("sodium sulphide", "sodium sulphite"),
    ("sodium bisulphite", "sodium sulphite"),
    ("甲醇", "乙醇"),
    ("methanol", "ethanol"),
    ("磷石膏", "脱硫石膏"),
    ("phosphogypsum", "FGD gypsum"),
    ("氯化铵", "氯化钠"),
    ("氨水", "氨气"),
    ("铜", "酮"),
    ("正丁醇", "异丁醇"),
    ("邻二甲苯", "对二甲苯"),
    ("废硫酸", "硫酸"),
    ("副产盐酸", "盐酸"),
    ("硫酸镍", "氯化镍"),
    ("亚硝酸钠", "硝酸钠"),
    ("CaO", "Ca(OH)2"),
    ("粉煤灰", "煤"),
    ("蒸汽", "热水"),
]


@pytest.mark.parametrize(("a", "b"), IMPOSSIBLE)
def test_impossible_pairs_are_never_the_same(a, b):
    assert compare_names(a, b).decision != "same"
    assert compare_names(b, a).decision != "same"


def test_impossible_pairs_are_never_the_same_when_materials_are_unknown():
    partial = partly_known(1)
    assert len(partial) < 0.71 * len(Thesaurus.default())
    for a, b in IMPOSSIBLE:
        assert compare_names(a, b, partial).decision != "same", (a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("烧碱", "氢氧化钠"),
        ("30%液碱", "氢氧化钠>=98%"),
        ("亚硫酸钠", "Na2SO3"),
        ("无水亚硫酸钠", "sodium sulphite 25 kg bags"),
        ("7757-83-7", "亚硫酸钠"),
        ("硝酸钙", "nitric acid, calcium salt"),
        ("邻硝基苯胺", "2-硝基苯胺"),
        ("磷酸", "食品级磷酸"),
        ("乙酸乙酯", "醋酸乙酯"),
        ("硫酸鎳", "硫酸镍"),
    ],
)
def test_the_same_in_two_dresses(a, b):
    assert compare_names(a, b).decision == "same"


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("副产盐酸", "盐酸", "grade_of"),
        ("回收乙醇", "乙醇", "grade_of"),
        ("废硫酸", "硫酸", "grade_of"),
        ("片碱", "液碱", "form_of"),
        ("氯化氢", "盐酸", "form_of"),
        ("氢氧化钾溶液", "氢氧化钾", "form_of"),
        ("元明粉", "芒硝", "hydrate_of"),
        ("七水硫酸亚铁", "硫酸亚铁", "hydrate_of"),
    ],
)
def test_related_by(a, b, relation):
    found = compare_names(a, b)
    assert (found.decision, found.relation) == ("related", relation)


@pytest.mark.parametrize(
    ("a", "b"), [("流酸钠", "硫酸钠"), ("硝酸纳", "硝酸钠"), ("soidum nitrate", "sodium nitrate")]
)
def test_a_slip_goes_to_a_person(a, b):
    assert compare_names(a, b).decision == "review"


@pytest.mark.parametrize(
    ("a", "b"), [("溴戊烷", "溴乙烷"), ("CAS 1305-78-6", "氧化钙"), ("废硫酸", "副产硫酸")]
)
def test_words_that_exclude_each_other_are_different(a, b):
    assert compare_names(a, b).decision == "different"

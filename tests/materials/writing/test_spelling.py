import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchchain.materials.writing.spelling import key, tidy


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ｎ，Ｎ－二甲基甲酰胺", "N,N-二甲基甲酰胺"),
        ("硫酸鉀", "硫酸钾"),
        ("硫 酸 镍", "硫酸镍"),
        ("Sodium Sulphite", "sodium sulfite"),
        ("1—硝基丙烷", "1-硝基丙烷"),
        ("甲(基)磺酸", "甲基磺酸"),
        ("n-butyl acetate", "butyl acetate"),
        ("【烧碱】", "烧碱"),
        ("iron(III) chloride", "iron (iii) chloride"),
    ],
)
def test_one_name_in_two_writings_has_one_key(one, other):
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1-丁醇", "2-丁醇"),
        ("1,1-二氯乙烷", "1,2-二氯乙烷"),
        ("N,N'-dimethylethylenediamine", "N,N-dimethylethylenediamine"),
        ("n-methylaniline", "methylaniline"),
        ("isobutanol", "butanol"),
        ("1,11-x", "11,1-x"),
    ],
)
def test_what_tells_two_chemicals_apart_is_kept(one, other):
    assert key(one) != key(other)


@given(st.text(max_size=40))
def test_tidying_twice_changes_nothing_more(text):
    assert tidy(tidy(text)) == tidy(text)


@given(st.text(alphabet="硫酸亚钠铁()-,、 １23abcN'", max_size=20))
def test_a_key_does_not_depend_on_tidying_first(text):
    assert key(tidy(text)) == key(text)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("硫酸\u200b鈉（工業級）", "硫酸钠(工业级)"),
        ("２—丁酮 ½水", "2-丁酮1/2水"),
        ("碳酸鈣 粉 (轻质) 25 kg", "碳酸钙粉(轻质)25 kg"),
        ("废 油 (桶) 200 L", "废油(桶)200 L"),
        ("N，N′‐二甲基 H₂O", "N,N'-二甲基H2O"),
        ("poly[vinyl] {x}  y", "poly(vinyl) (x) y"),
    ],
)
def test_a_tidy_name_has_one_writing_of_each_sign(written, plain):
    assert tidy(written) == plain
    assert tidy(plain) == plain

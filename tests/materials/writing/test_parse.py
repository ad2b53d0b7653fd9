import re

import pytest

from matchchain.materials.writing import qualifiers
from matchchain.materials.writing.parse import readings, said_by, split_brackets
from matchchain.materials.writing.spelling import tidy


def last(text):
    outer, _ = split_brackets(tidy(text))
    return list(readings(outer))[-1]


@pytest.mark.parametrize(
    ("text", "name", "field", "value"),
    [
        ("98%工业硫酸", "硫酸", "grade", "工业"),
        ("氢氧化钠≥98%", "氢氧化钠", "purity", (0.98, 1.0)),
        ("30%液碱", "液碱", "concentration", (0.3, 0.3)),
        ("溴化钾30%溶液", "溴化钾", "concentration", (0.3, 0.3)),
        ("30%溶液溴化钾", "溴化钾", "concentration", (0.3, 0.3)),
        ("盐酸31-33%", "盐酸", "concentration", (0.31, 0.33)),
        ("氯化锌优级纯", "氯化锌", "grade", "优级纯"),
        ("nickel(II) chloride AR", "nickel(II) chloride", "grade", "AR"),
        ("葡萄糖酸钠25kg/袋", "葡萄糖酸钠", "packaging", "25kg/袋"),
        ("溴化钾,袋装25公斤", "溴化钾", "packaging", "袋装25公斤"),
        ("乙二醇槽车散装", "乙二醇", "packaging", "槽车散装"),
        ("七水硫酸亚铁", "硫酸亚铁", "hydrate", 7.0),
        ("zinc sulfate heptahydrate", "zinc sulfate", "hydrate", 7.0),
        ("无水硫酸钠", "硫酸钠", "hydrate", 0.0),
        ("副产盐酸", "盐酸", "origin", "by-product"),
        ("废硫酸", "硫酸", "origin", "waste"),
        ("回收乙醇", "乙醇", "origin", "recovered"),
        ("氯化氢气体", "氯化氢", "state", "gas"),
        ("氢氧化钾溶液", "氢氧化钾", "state", "solution"),
        ("98% min ethyl acetate", "ethyl acetate", "purity", (0.98, 1.0)),
    ],
)
def test_what_stands_beside_the_name_is_lifted_out(text, name, field, value):
    reading = last(text)
    assert reading.text == name
    assert getattr(reading.attributes, field) == value


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [("含水率80%", "moisture", (0.8, 0.8)), ("浓度约70%", "concentration", (0.7, 0.7))],
)
def test_brackets_may_hold_nothing_but_qualities(text, field, value):
    assert getattr(said_by(text), field) == value


@pytest.mark.parametrize(
    "text", ["废水", "废气", "副产", "工业", "98%", "液氨", "纯碱", "粗苯", "水", "某溶剂桶", "某药渣箱"]
)
def test_words_that_are_the_name_are_not_taken_off(text):
    assert next(readings(text)).text == text
    assert all(reading.text in {text, ""} for reading in readings(text))


def test_brackets_inside_a_name_belong_to_it():
    assert split_brackets("poly(vinyl chloride)") == ("poly", ("vinyl chloride",)) or split_brackets(
        "poly(vinyl chloride) resin"
    ) == ("poly(vinyl chloride) resin", ())
    assert split_brackets("iron(III) chloride") == ("iron(III) chloride", ())
    assert split_brackets("硝酸钙(Ca(NO3)2)") == ("硝酸钙", ("Ca(NO3)2",))
    assert split_brackets("(≥96%)碳酰氯") == ("碳酰氯", ("≥96%",))


QUALIFIED = {
    "condition": (qualifiers.CONDITION,),
    "packaging": (qualifiers.PACKAGING, qualifiers.PACKED),
    "surplus": (qualifiers.SURPLUS,),
    "wet": (qualifiers.WET,),
    "grade": (qualifiers.GRADE,),
    "hydrate": (qualifiers.HYDRATE,),
    "state": (qualifiers.SOLUTION, qualifiers.SLURRY, qualifiers.GAS, qualifiers.LIQUID, qualifiers.SOLID),
    "origin": (qualifiers.ORIGIN,),
}


@pytest.mark.parametrize("name", QUALIFIED)
def test_whatever_a_pattern_finds_has_a_sign_of_it(name):
    written = "".join(pattern.__getattr__("pattern") for pattern in QUALIFIED[name])
    words = sorted(set(re.findall(r"[\u4e00-\u9fff]+|[A-Za-z]{2,}", written)))
    ends = [*words, *(f"{one}{other}" for one in words if len(one) == 1 for other in words if len(other) == 1)]
    texts = (f"{a}{b}" for word in ends for a, b in (
        (word, "硫酸"), ("硫酸", word), (word, " acid"), ("acid ", word), ("acid, ", word), ("酸5", word), (word, "")
    ))  # fmt: skip
    for text in texts:
        found = any(hit[0] for pattern in QUALIFIED[name] if (hit := pattern.search(text)))
        assert not found or qualifiers.SIGNS[name].search(text), text

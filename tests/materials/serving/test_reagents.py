"""What a reagent does, and in which phase and reaction it is asked for, decides what is proposed for it."""

from matchchain.materials import Correspondence, meet
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.needed import resolve_needed
from matchchain.materials.naming.offered import resolve_offered
from tests.each import each

FIT = [
    ("三氧化硫", "磺化剂"), ("氯化亚砜", "酰氯化试剂"), ("硫化钡溶液", "重金属净化剂"), ("洗油", "粗苯吸收剂"), ("间苯二胺", "染料中间体"),
    ("副产亚硫酸钠", "磺化还原助剂"), ("副产氢气", "催化加氢气源"), ("液碱", "碱性浸出剂"), ("废盐酸", "酸性浸出剂"),
    ("松醇油", "浮选起泡剂"), ("含甲醇废液", "粗醇"), ("废酸氨中和硫酸铵", "氮肥原料"),
]  # fmt: skip
UNFIT = [
    ("含甲醇废液", "催化加氢气源"), ("精馏釜残", "催化加氢气源"), ("副产氢气", "磺化还原助剂"), ("废硫酸", "磺化还原助剂"),
    ("煤焦油", "喷吹煤粉"), ("焦炉煤气", "喷吹用无烟煤"), ("液碱", "酸性浸出剂"), ("废酸", "碱性浸出剂"), ("副产氢气", "环氧乙烷"),
    ("废二氯甲烷", "氯化剂"), ("煤焦油", "掺烧燃气"),
]  # fmt: skip


def met(offer, need):
    known = Thesaurus.default()
    found = meet(resolve_offered(offer, known), resolve_needed(need, known), known)
    return isinstance(found, Correspondence)


@each("pair", FIT)
def test_what_serves_as_the_reagent_is_proposed(pair):
    assert met(*pair)


@each("pair", UNFIT)
def test_another_phase_or_nature_is_not(pair):
    assert not met(*pair)

"""What cannot be is found; what may be is let pass."""

import pytest

from matchchain.conversions.balance import excesses
from matchchain.conversions.content import contained, elements, supplied
from matchchain.materials import Thesaurus, resolve_name
from matchchain.park import Conversion, Figure
from matchchain.units import proportion, share

KNOWN = Thesaurus.default()


def figures(table, read=proportion):
    made = {}
    for name, text in (table or {}).items():
        value = read(text)
        made[name] = Figure(value.low, value.likely, value.high, value.unit, value.bound, text)
    return made


def too_much(takes, gives, residue=None, holds=None, draws=()):
    process = Conversion(
        name="甲", takes=figures(takes), gives=figures(gives), residue=figures(residue),
        holds=figures(holds, share), draws=draws,
    )  # fmt: skip
    return [excess.what for excess in excesses(process, KNOWN)]


@pytest.mark.parametrize(
    ("takes", "gives", "found"),
    [
        ({"废塑料": "1"}, {"再生塑料颗粒": "1"}, []),
        ({"废塑料": "1"}, {"再生塑料颗粒": "1.1"}, ["mass"]),
        ({"废塑料": "1"}, {"再生塑料颗粒": "0.9-1.1"}, ["mass"]),
        ({"废塑料": "1", "木片": "0.2"}, {"再生塑料颗粒": "1.1"}, []),
        ({"废水": "1 m3/m3"}, {"再生水": "1.1 m3/m3"}, ["mass"]),
        ({"废水": "1 m3/m3"}, {"再生水": "0.9 t/m3"}, []),
        ({"余热": "1 GJ/GJ"}, {"烟气余热": "1.1 GJ/GJ"}, ["heat"]),
        ({"余热": "1 GJ/GJ"}, {"电力": "280 kWh/GJ"}, ["heat"]),
        ({"余热": "1 GJ/GJ"}, {"电力": "200 kWh/GJ"}, []),
    ],
)
def test_mass_and_heat(takes, gives, found):
    assert too_much(takes, gives) == found


def test_the_residue_counts_as_well():
    assert too_much({"废塑料": "1"}, {"再生塑料颗粒": "0.9"}, {"炉渣": "0.2"}) == ["mass"]


def test_air_may_add_its_own_elements_and_no_others():
    assert too_much({"锌": "1"}, {"氧化锌": "1.24"}) == ["mass", "O"]
    assert too_much({"锌": "1"}, {"氧化锌": "1.24"}, draws=("空气",)) == []
    assert too_much({"锌": "1"}, {"氧化锌": "1.30"}, draws=("空气",)) == ["Zn"]
    assert too_much({"锌": "1"}, {"硫酸锌": "2.4"}, draws=("空气", "水")) == ["S"]


def test_what_the_first_input_holds_is_the_account_of_it():
    assert too_much({"废硫酸": "1"}, {"98%硫酸": "0.765"}, holds={"硫酸": "75%"}) == []
    assert too_much({"废硫酸": "1"}, {"98%硫酸": "0.80"}, holds={"硫酸": "75%"}) == ["S"]
    assert too_much({"含铜污泥": "1"}, {"硫酸铜": "0.2"}, holds={"铜": "8%"}) == ["S"]
    # Copper sludge of which nothing is assumed may hold anything.
    assert too_much({"含铜污泥": "1"}, {"硫酸铜": "0.9"}) == []


def test_a_further_input_brings_what_its_strength_says():
    holds = {"氢氧化钙": "55%"}
    assert too_much({"电石渣": "1", "31%盐酸": "1.75"}, {"30%氯化钙溶液": "2.746"}, holds=holds, draws=("水",)) == []
    assert too_much({"电石渣": "1", "20%盐酸": "1.75"}, {"30%氯化钙溶液": "2.746"}, holds=holds, draws=("水",)) == ["Cl"]
    # Acid of unknown strength is taken for as strong as it could be.
    assert too_much({"电石渣": "1", "副产盐酸": "1.75"}, {"30%氯化钙溶液": "2.746"}, holds=holds, draws=("水",)) == []


def test_gas_by_volume_is_weighed_by_its_density():
    assert too_much({"氢气": "1 Nm3/Nm3"}, {"液体二氧化碳": "0.01 t/Nm3"}) == ["mass", "C", "O"]


@pytest.mark.parametrize(
    ("name", "element", "least"),
    [("98%硫酸", "S", 0.98 * 32.06 / 98.072), ("31%盐酸", "Cl", 0.31 * 35.45 / 36.458), ("五水硫酸铜", "Cu", 63.546 / 249.68), ("液氨", "N", 14.007 / 17.031), ("盐酸", "Cl", 0), ("含铜污泥", "Cu", 0), ("查无此物", "Cu", 0)],
)  # fmt: skip
def test_what_an_output_holds_at_least(name, element, least):
    assert contained(resolve_name(name), KNOWN).get(element, 0) == pytest.approx(least, abs=1e-4)


def test_what_an_input_may_bring():
    assert supplied(resolve_name("锌"), {}, KNOWN) == ({"Zn": 1.0}, frozenset())
    assert supplied(resolve_name("含铜污泥"), {}, KNOWN) == ({}, None)
    assert supplied(resolve_name("查无此物"), {}, KNOWN) == ({}, None)
    liquor = supplied(resolve_name("含铜蚀刻废液"), figures({"铜": "10%"}, share), KNOWN)
    assert (liquor.most, liquor.silent) == ({"Cu": 0.1}, frozenset("HO"))
    vague = supplied(resolve_name("皂脚"), figures({"脂肪酸": "40%"}, share), KNOWN)
    assert vague.silent is None


def test_a_text_that_is_no_formula_has_no_elements():
    assert elements("") is None
    assert elements("lime") is None
    assert sum(elements("CuSO4.5H2O").values()) == pytest.approx(1)

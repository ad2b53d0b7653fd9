"""Needs for what bears an element, and what answers them."""

import pytest

from matchchain.materials import Thesaurus
from matchchain.materials.facts.schema import read_knowledge
from matchchain.materials.knowledge.elements import is_compound
from matchchain.materials.naming.needed import resolve_needed
from matchchain.materials.naming.offered import resolve_offered
from matchchain.materials.serving.correspondence import meet
from tests.each import each


@pytest.fixture(scope="module")
def known():
    return Thesaurus.default()


@each(
    "name, uses",
    [
        ("含锂矿料", ["metal-feed@lithium-extraction"]),
        ("含铜镍料", ["copper-recovery", "nickel-recovery"]),
        ("含铝物料", ["aluminium-feed", "alumina-source"]),
        ("硼源", ["source@boron-chemicals"]),
        ("boron source", ["source@boron-chemicals"]),
        ("secondary gallium-bearing material", ["metal-feed@gallium-recovery"]),
        ("potassium raw material", ["source@potassium-compounds"]),
        ("含磷料", ["source@phosphorus-compounds"]),
        ("铁源", ["iron-source"]),
    ],
)
def test_a_need_for_what_bears_an_element_is_for_where_it_is_won(known, name, uses):
    assert [use.id for use in resolve_needed(name, known).uses] == uses


@each(
    "offer, need, standing",
    [
        ("spodumene tailings", "lithium-bearing material", "trial"),
        ("废碳酸锂", "含锂料", "trial"),
        ("废氧化铜", "含铜矿料", "trial"),
        ("borax", "boron source", "trial"),
        ("GaAs wafer scrap", "gallium source", "trial"),
        ("氯化钾", "含钾料", "trial"),
        ("硫酸", "含锂料", ""),
        ("氯酸钾", "含钾料", ""),
        ("氰化钾", "含钾料", ""),
        ("硬脂酸锂", "含锂料", ""),
        ("高锰酸钾", "含钾料", ""),
        ("焦炭", "含钛料", ""),
        ("磷石膏", "含磷料", ""),
        ("卤水", "含锂料", ""),
        ("红土镍矿渣", "含钴料", ""),
        ("硫酸", "硼原料", ""),
        ("赤泥", "含锂料", ""),
        ("废钢", "含钴料", ""),
    ],
)
def test_what_bears_it_is_a_trial_and_what_only_names_it_or_goes_along_is_nothing(known, offer, need, standing):
    met = meet(resolve_offered(offer, known), resolve_needed(need, known), known)
    assert getattr(met, "standing", "") == standing


def test_a_compound_counts_by_its_formula_and_by_what_stands_beside():
    shipped = read_knowledge()
    copper = next(one for one in shipped.elements if one.id == "copper")
    found = {one.id for one in shipped.materials if is_compound(one, copper)}
    assert {"cupric-oxide", "copper-sulfate", "cuprous-sulfide"} <= found
    assert found.isdisjoint(["copper", "copper-phthalocyanine", "cuprous-cyanide", "copper-nitrate"])

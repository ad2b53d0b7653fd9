"""Wastes told by the thing that stands before their form, and bracketed words beside by-products."""

from __future__ import annotations

import pytest

from matchchain.materials import Thesaurus
from matchchain.materials.naming.offered import resolve_offered
from matchchain.materials.naming.resolve import resolve_name

CLASSES = [
    ("吡虫啉废水", "pesticide-wastewater"), ("敌草隆废渣", "pesticide-residue"), ("电石粉尘", "calcium-carbide"),
    ("活性染料浓废水", "dyestuff-wastewater"), ("冰淇淋报废料", "ice-cream-waste"), ("报废斜交载重胎", "waste-tyres"),
    ("含氰废液", "cyanide-wastewater"), ("shaving dust, wet blue", "chrome-shavings-leather"),
]  # fmt: skip
KEPT = [
    ("烧结机头除尘灰(含钾)", "sintering-dust"), ("含氟污泥(氟化钙)", "calcium-fluoride-sludge"), ("硫铵(焦化级)", "ammonium-sulfate"),
    ("再生水(一级A)", "reclaimed-water"), ("铝灰(二次)", "secondary-aluminium-dross"),
]  # fmt: skip
VESSELS = [
    ("水泥包装旧袋", "raw-material-bags"), ("碳酸钙包装袋", "raw-material-bags"), ("废大米编织袋", "woven-bag-used"), ("喝完的酱油瓶", "waste-packaging"),
    ("食用油空桶", "waste-packaging"), ("双氧水空桶", "contaminated-containers"), ("液碱空吨桶", "contaminated-containers"),
    ("切削液空桶", "contaminated-containers"), ("次氯酸钠桶", "contaminated-containers"), ("固化剂空桶", "contaminated-containers"),
]  # fmt: skip
ASKED = ["粉煤灰(垃圾焚烧)", "酸洗废盐酸(含铬)", "烧结除尘灰(含二噁英)", "活性炭(沾染)"]


@pytest.mark.parametrize(("name", "one"), CLASSES)
def test_a_waste_is_told_by_the_thing_before_its_form_and_confirmed_by_a_person(name: str, one: str) -> None:
    found = resolve_offered(name, Thesaurus.default())
    assert found.how == "class"
    assert found.material is not None
    assert one in {found.material.grade_of, *found.material.broader}


@pytest.mark.parametrize(("name", "one"), VESSELS)
def test_what_held_a_thing_is_no_thing_of_it_and_is_soiled_by_a_chemical(name: str, one: str) -> None:
    found = resolve_offered(name, Thesaurus.default())
    assert found.how == "class"
    assert found.material is not None
    assert one in {found.material.grade_of, *found.material.broader}


@pytest.mark.parametrize("name", ["新切削液", "fresh hydraulic oil"])
def test_what_is_new_is_never_read_as_the_waste_of_its_step(name: str) -> None:
    found = resolve_offered(name, Thesaurus.default()).material
    assert found is not None
    assert found.waste is None


@pytest.mark.parametrize(("name", "one"), KEPT)
def test_brackets_that_leave_a_thing_what_it_is(name: str, one: str) -> None:
    found = resolve_name(name).material
    assert found is not None
    assert found.id == one


@pytest.mark.parametrize("name", ASKED)
def test_brackets_that_may_make_it_another_thing_are_asked_about(name: str) -> None:
    assert resolve_name(name).status in {"ambiguous", "conflict", "unknown"}


def test_a_spent_name_that_a_good_shares_is_the_waste() -> None:
    found = resolve_name("cupric chloride etchant, spent").material
    assert found is not None
    assert found.id == "cupric-chloride-spent"


def test_a_material_named_before_a_bare_head_is_the_only_one_that_serves() -> None:
    found = resolve_name("管材用PVC料")
    assert found.material is not None
    assert (found.material.id, found.uses) == ("polyvinyl-chloride", ())


TOLD = [
    ("废白土（润滑油精制）", "spent-clay-mineral-oil"), ("抽放瓦斯（浓度8%）", "coal-mine-methane"), ("轧线旋流井捞取铁皮", "mill-scale"),
    ("碱渣（炼厂）", "refinery-spent-caustic"), ("制浆厂白泥（苛化）", "lime-mud"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "one"), TOLD)
def test_words_beside_a_label_of_several_meanings_tell_which_is_meant(name: str, one: str) -> None:
    found = resolve_offered(name, Thesaurus.default())
    assert found.how == "class"
    assert found.material is not None
    assert one in {found.material.grade_of, *found.material.broader}


@pytest.mark.parametrize("name", ["碱渣", "废白土", "三车间碱渣"])
def test_a_label_of_several_meanings_is_asked_where_nothing_or_two_things_are_told(name: str) -> None:
    assert resolve_offered(name, Thesaurus.default()).status == "ambiguous"

"""A need as a buyer words it: what is wanted, then how it must be."""

import pytest

from matchchain.materials import Thesaurus, resolve_name
from matchchain.materials.naming.asked_for import asked_for
from matchchain.materials.naming.needed import resolve_needed

KNOWN = Thesaurus.default()


def needed(text):
    return resolve_needed(text, KNOWN)


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("求购废铁", "废铁"), ("长期求购沼渣", "沼渣"), ("大量收购稻壳", "稻壳"), ("收含铜污泥(Cu 5%以上)", "含铜污泥"),
        ("采购铁矿石", "铁矿石"), ("铜泥提铜原料", "提铜原料"), ("石灰石或类似物料", "石灰石"),
        ("wanted: sawdust", "sawdust"), ("We buy copper scrap", "copper scrap"),
        ("Gypsum, over 95% purity, low chloride", "gypsum"), ("steam, 10 bar, saturated", "steam"),
        ("waste paper, baled, dry", "waste paper"), ("Limestone or equivalent for wet FGD", "limestone for wet FGD"),
        ("Alkali for pH correction, tech grade", "alkali for pH correction"),
        ("cullet, clear only, washed", "cullet"),
    ],
)  # fmt: skip
def test_the_thing_is_read_and_what_is_asked_of_it_makes_it_no_other(said, plain):
    found, bare = needed(said), resolve_name(plain, KNOWN)
    assert found.status == "resolved"
    assert found.material == bare.material
    assert [use.id for use in found.uses] == [use.id for use in bare.uses]
    assert found.text == said


def test_what_nobody_understands_of_it_is_kept_for_a_person():
    assert needed("Gypsum, over 95% purity, low chloride").attributes.remark == "low chloride"
    assert needed("waste paper, baled, dry").attributes.remark == ""


@pytest.mark.parametrize("said", ["收尘灰", "收集池污泥", "需氧污泥", "feed, cattle", "wood chips, for boiler fuel", "lime, hydrated"])
def test_words_that_only_look_so_are_part_of_the_name(said):
    found = resolve_name(said, KNOWN)
    assert asked_for(said, found, KNOWN) is found


@pytest.mark.parametrize("said", ["废酸再生原料", "磷石膏制酸原料", "废催化剂提钒原料"])
def test_a_purpose_that_is_understood_keeps_its_place(said):
    found = resolve_name(said, KNOWN)
    assert found.uses
    assert asked_for(said, found, KNOWN) is found


def test_a_name_that_is_understood_whole_stays_as_it_is():
    found = resolve_name("Soda ash, light", KNOWN)
    assert asked_for("Soda ash, light", found, KNOWN) is found

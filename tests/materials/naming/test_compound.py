"""Names that no label answers: read by their head and parts, else by their class, and never more than that."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchchain.materials import Thesaurus, compare_names, meet, resolve_name
from matchchain.materials.facts.relation import ancestors
from matchchain.materials.naming.beside import is_neutral, is_worn
from matchchain.materials.naming.kinds import name_on_line
from matchchain.materials.naming.offered import resolve_offered


def kin(found):
    return set(ancestors(found.material, Thesaurus.default(), families=True))


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("二车间注塑废机油", "waste-oil"),
        ("检修更换下来的废机油", "waste-oil"),
        ("concentrated sulphuric acid", "sulfuric-acid"),
        ("machine shop waste oil", "waste-oil"),
    ],
)
def test_a_place_or_a_machine_leaves_the_head_what_it_is(text, head):
    found = resolve_name(text)
    assert (found.how, found.status) in {("parts", "resolved"), ("alias", "resolved")}
    assert head in kin(found) | {found.material.id}
    assert not found.material.vague


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("某某牌吹膜机头碎块", "waste-plastics"),
        ("qqq nylon trimmings", "waste-plastics"),
        ("某某木门锯屑", "wood-residues"),
        ("某某池沉泥", "sludge"),
        ("zzz quench tank oil", "waste-oil"),
    ],
)
def test_source_and_form_make_a_class_that_asks(text, family):
    found = resolve_offered(text, Thesaurus.default())
    assert found.how == "class"
    assert family in kin(found)
    assert found.material.vague


@pytest.mark.parametrize("text", ["三氟甲基硫酸钠", "wxyz-sulfuric acid", "不含汞的废催化剂", "solvent other than acetone"])
def test_a_substance_behind_words_that_may_change_it_is_not_its_rest(text):
    found = resolve_name(text)
    assert found.material is None or found.material.vague


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("某某高炉布袋除尘灰", "blast-furnace-dust"),
        ("qqq EAF bag-house dust", "eaf-dust"),
        ("某某苛化工段沉渣", "lime-mud"),
        ("zzz hydrapulper rejects", "waste-paper-rejects"),
        ("某某二次盐水精制沉泥", "brine-sludge"),
    ],
)
def test_the_step_of_a_works_says_more_than_a_bare_form(text, thing):
    found = resolve_offered(text, Thesaurus.default())
    assert found.how == "class"
    assert thing in kin(found)


@pytest.mark.parametrize(
    ("text", "thing"),
    [("carbon, activated, spent", "spent-activated-carbon"), ("compost, mushroom, spent", "spent-mushroom-substrate")],
)
def test_a_name_turned_round_at_its_commas_is_the_same_name(text, thing):
    found = resolve_offered(text, Thesaurus.default())
    assert thing in kin(found) | {found.material.id}


@pytest.mark.parametrize(
    ("text", "substance"), [("某某母液结晶肥料级硫铵", "ammonium-sulfate"), ("nitration grade C6H6", "benzene")]
)
def test_a_substance_behind_words_nobody_knows_is_asked(text, substance):
    found = resolve_offered(text, Thesaurus.default())
    assert found.material.vague
    assert substance in kin(found)


@pytest.mark.parametrize("text", ["除某某硫铵", "含某某废硫铵", "tert-butyl acetic acid ester of zzz"])
def test_what_is_taken_out_or_only_begins_a_longer_name_is_not_asked(text):
    found = resolve_offered(text, Thesaurus.default())
    assert found.material is None or not {"ammonium-sulfate", "acetic-acid"} & kin(found)


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("黄磷泥磷", "phosphorus-sludge"),
        ("粗铅火法精炼铜浮渣", "copper-dross"),
        ("大孔吸附树脂失效料", "ion-exchange-resin-spent"),
        ("过柱后的硅胶", "waste-silica-gel"),
        ("落棉、回花", "waste-textile"),
        ("厌氧沼渣脱水饼", "digestate"),
    ],
)
def test_a_head_behind_a_whole_word_what_was_done_with_it_and_several_of_one_family(text, thing):
    found = resolve_offered(text, Thesaurus.default())
    assert found.material is not None
    assert thing in {found.material.grade_of, *found.material.broader}


def test_things_of_no_common_family_on_one_line_are_asked():
    assert resolve_offered("废油、废抹布", Thesaurus.default()).material is None


def test_two_names_of_one_class_are_not_the_same():
    assert compare_names("甲机组沉泥", "乙机台沉泥").decision != "same"
    assert compare_names("某某池沉泥", "某某池沉泥").decision == "same"


def test_what_rests_on_a_class_is_to_be_confirmed():
    met = meet(resolve_name("某某牌吹膜机头碎块"), resolve_name("废塑料"))
    assert met is not None
    assert met.reading == "class"


def test_a_good_that_was_used_up_is_its_waste():
    found = resolve_name("站内换下液压油")
    assert "waste-oil" in kin(found) | {found.material.id}


def test_a_line_of_waste_says_that_its_thing_is_waste():
    known = Thesaurus.default()
    assert resolve_name(name_on_line("circuit boards", "waste", known), known).material.id == "circuit-board"
    assert name_on_line("circuit boards", "product", known) == "circuit boards"


@pytest.mark.parametrize(("text", "thing"), [("potable water", "tap-water"), ("fuel gas", "by-product-fuel-gas")])
def test_a_purpose_on_offer_is_the_thing_it_names(text, thing):
    known = Thesaurus.default()
    assert resolve_offered(text, known).material.id == thing
    assert resolve_name(text, known).use is not None
    assert resolve_offered(text, known) is resolve_offered(text, known)


@given(st.text(alphabet="车间工段产线一二三东西新老", max_size=8))
def test_words_of_places_are_neutral_however_they_are_put(words):
    assert is_neutral(words.replace("工", "工段").replace("段段", "段")) or set(words) - set("一二三东西新老")


@pytest.mark.parametrize("words", ["含铬", "氟化", "tri", "chloro", "galvanised", "抗菌"])
def test_words_of_what_is_in_it_are_not_neutral(words):
    assert not is_neutral(words)


def test_worn_is_told_by_words():
    assert is_worn("end-of-life pumps")
    assert not is_worn("new pumps")


def test_a_word_that_the_label_says_already_leaves_no_question():
    known = Thesaurus.default()
    boxes = resolve_name("EPS fish boxes", known)
    assert (boxes.how, boxes.material.grade_of, boxes.evidence[0].key) == ("parts", "eps-packaging", "materials.read-again")
    assert resolve_name("HDPE fish boxes", known).how == "class"


@pytest.mark.parametrize(("name", "bought"), [
    ("spent solvent isopropanol", "isopropanol"), ("used cleaning acetone", "acetone"), ("waste pickling nitric acid", "nitric-acid"),
    ("exhausted process solvent toluene", "toluene"),
])  # fmt: skip
def test_what_a_step_has_used_up_is_no_good_that_is_bought_for_it(name, bought):
    known = Thesaurus.default()
    found = resolve_name(name, known)
    assert found.material is None or found.material.id != bought
    assert not any(one.key == "materials.purpose-good" for one in found.evidence)
    assert resolve_name(f"process solvent {bought.replace('-', ' ')}", known).evidence[0].key == "materials.purpose-good"


@pytest.mark.parametrize("name", ["spent pickling HCl", "waste pickling hydrochloric acid", "spent pickling sulfuric acid"])
def test_pickling_acid_that_was_used_is_pickling_liquor(name):
    assert resolve_name(name, Thesaurus.default()).material.id == "pickling-liquor"


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("PP编织袋拉丝废丝", "waste-pp"),  # drawn, and no wire of steel
        ("某某厂PET飞边", "waste-pet"),
        ("zzz HDPE containers", "waste-pe"),
        ("数控铝屑(6061,甩干)", "aluminium-profile-scrap"),
    ],
)
def test_what_pieces_are_made_of_says_more_than_where_they_come_from(text, family):
    assert family in kin(resolve_offered(text, Thesaurus.default()))

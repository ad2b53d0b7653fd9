"""What people wrote, and what must come of it: each line stands for a kind that once was read wrongly."""

import pytest

from matchchain.materials import Correspondence, compare_names, meet, resolve_name


@pytest.mark.parametrize(
    "text",
    [
        "oils other than those mentioned in 20 01 25",
        "ash other than those mentioned in 19 01 13",
        "batteries other than those mentioned in 16 06 01",
        "wastes not otherwise specified, not 19 12 10",
        "waste water containing 67-56-1",
        "water with 5% of 67-56-1",
        "含67-56-1的废水",
        "residue after removal of 67-56-1",
        "solvent other than 67-56-1",
        "67-56-1 free",
        "不含67-56-1的溶剂",
        "非67-56-1",
        "除67-56-1外的溶剂",
        "cooker washings 67-56-1",
    ],
)
def test_an_identifier_that_is_not_the_name_decides_nothing(text):
    found = resolve_name(text)
    assert found.status == "unknown"
    assert found.material is None
    assert "methanol" not in {candidate.id for candidate in found.candidates}


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("oil and fat other than those mentioned in 20 01 25", "20 01 26*"),
        ("Fly ash other than those mentioned in 19 01 13", "19 01 14"),
        ("tailings other than those mentioned in 01 03 04 and 01 03 05", ""),
        ("01 01 01", "01 01 01"),
    ],
)
def test_the_very_title_of_an_entry_is_that_entry(title, code):
    found = resolve_name(title)
    assert found.status in {"resolved", "ambiguous"}
    assert found.how == "code"
    if code:
        assert found.material.waste.ewc == code


@pytest.mark.parametrize(
    "text", ["67-56-1", "CAS No. 67-56-1", "methanol (67-56-1)", "methanol with CAS number 67-56-1", "99% 67-56-1"]
)
def test_an_identifier_that_is_the_name_decides(text):
    assert resolve_name(text).material.id == "methanol"


@pytest.mark.parametrize("text", ["67-56-1 and 64-17-5", "HW08 HW11", "900-249-08, 900-013-11"])
def test_two_identifiers_in_one_line_ask_to_be_split(text):
    found = resolve_name(text)
    assert found.status == "ambiguous"
    assert found.evidence[0].key == "materials.two-identifiers"


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        ("used acetone", "waste-acetone"),
        ("used toluene", "waste-toluene"),
        ("used oil", "waste-oil"),
        ("used catalyst", "spent-catalyst"),
        ("used acid", "waste-acid"),
        ("spent refractory", "refractory-waste"),
        ("used activated carbon", "spent-activated-carbon"),
        ("regenerated acetone", "recovered-acetone"),
        ("spent grain", "brewers-grains"),
        ("used pallets", "pallets"),
        ("waste glass", "waste-glass"),
        ("glass bottles", "glass-bottles"),
        ("used PET bottles", "waste-pet"),
        ("plasterboard waste", "waste-plasterboard"),
        ("Fresh Catalyst", "fresh-catalyst"),
    ],
)
def test_used_is_spent_and_recovered_is_treated(text, identity):
    assert resolve_name(text).material.id == identity


@pytest.mark.parametrize("text", ["fresh catalyst for hydrotreating", "recovered catalyst", "virgin activated carbon"])
def test_fresh_and_spent_are_never_candidates_of_each_other(text):
    found = resolve_name(text)
    ids = {candidate.id for candidate in found.candidates} | ({found.material.id} if found.material else set())
    assert not any("spent" in identity or "waste" in identity for identity in ids)


OPEN = ["TEA", "MMA", "MA", "AN", "IPA", "EA", "IBA", "MAP", "lime", "dust", "飞灰", "药渣", "菌渣", "炉渣", "废渣", "residue", "除尘灰", "尾水"]


@pytest.mark.parametrize("text", [*OPEN, "Fly Ash", "bottom ash", "Steelmaking Dust", "DME", "PG", "TSP", "MC"])
def test_a_word_of_several_meanings_asks(text):
    found = resolve_name(text)
    assert found.status == "ambiguous"
    assert len(found.candidates) > 1


@pytest.mark.parametrize("text", ["Sludge", "污泥", "Slag", "ash"])
def test_a_bare_form_word_is_a_class(text):
    assert resolve_name(text).material.vague


@pytest.mark.parametrize("text", ["氟化钴", "cobalt fluoride", "iron fluoride", "氧化锰", "copper oxide", "氧化钴"])
def test_a_charge_left_open_asks(text):
    assert resolve_name(text).status == "ambiguous"


@pytest.mark.parametrize("text", ["氯化铁", "硫酸铁", "氧化铜", "氟化铁", "cobalt(II) fluoride"])
def test_a_charge_that_the_name_settles_does_not_ask(text):
    assert resolve_name(text).status == "resolved"


@pytest.mark.parametrize(
    ("a", "b", "decision"),
    [
        ("used acetone", "recovered acetone", "different"),
        ("used acetone", "spent acetone", "same"),
        ("fresh catalyst", "spent catalyst", "different"),
        ("waste glass", "glass bottles", "different"),
        ("waste glass", "cullet", "related"),
        ("used PET bottles", "PET bottles", "review"),
        ("plasterboard waste", "gypsum board", "different"),
        ("TEA", "triethylamine", "review"),
        ("TEA", "TEA", "review"),
        ("Steelmaking Dust", "EAF dust", "review"),
        ("lime", "hydrated lime", "review"),
        ("尾水", "中水", "review"),
        ("污泥", "市政污泥", "review"),
        ("废铁桶", "吨桶", "different"),
        ("丝光淡碱", "印染废液", "different"),
        ("酒尾", "工业酒精杂馏", "different"),
        ("退锡废液", "废硝酸", "different"),
        ("N-HEXANE", "正己烷", "same"),
        ("brewers' spent grain", "brewer's spent grain", "same"),
        ("sulphur (molten)", "sulfur", "same"),
    ],
)
def test_wrong_equations_are_gone(a, b, decision):
    assert compare_names(a, b).decision == decision


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        ("N-HEXANE", "n-hexane"),
        ("N-BUTYL ALCOHOL", "n-butanol"),
        ("N-BUTANOL", "n-butanol"),
        ("N-PROPANOL", "n-propanol"),
        ("N-HEPTANE", "n-heptane"),
        ("N-PENTANE", "n-pentane"),
        ("N-BUTYL ACETATE", "n-butyl-acetate"),
        ("N,N-DIMETHYLFORMAMIDE", "n-n-dimethylformamide"),
        ("lime, hydrated", "calcium-hydroxide"),
        ("lime, slaked", "calcium-hydroxide"),
        ("CaSO4·½H2O", "calcium-sulfate"),
        ("CaSO3·½H2O", "calcium-sulfite"),
        ("CaSO4·½ H2O", "calcium-sulfate"),
        ("CaSO4 ½H2O", "calcium-sulfate"),
        ("CaSO4•½H2O", "calcium-sulfate"),
        ("brewers spent grain", "brewers-grains"),
        ("APC residues", "msw-fly-ash"),
        ("distillers grains", "distillers-grains"),
    ],
)
def test_capitals_inverted_forms_halves_and_plurals_are_read(text, identity):
    found = resolve_name(text)
    assert found.material.id == identity
    assert ("½" in text) == (found.attributes.hydrate == 0.5)


@pytest.mark.parametrize(
    "text",
    ["硫酸铵（粗品）", "甲醇（2#罐）", "coal fly ash (Unit 3)", "sulphur (molten)", "纯碱（轻质）", "氧气（管道）",
     "煤渣（流化床）", "石灰石（0-30mm）", "甲醇（三车间东侧）"],
)  # fmt: skip
def test_places_and_plain_grades_leave_a_name_what_it_is(text):
    bare = text.replace("（", "(").partition("(")[0].strip()
    assert compare_names(text, bare).decision == "same"


@pytest.mark.parametrize(
    "text", ["ARSENIC (ORGANIC OR INORGANIC COMPOUNDS)", "mercury (compounds)", "粉煤灰（垃圾焚烧）", "粉煤灰(飞灰)"]
)
def test_a_bracket_that_changes_the_thing_is_not_known(text):
    found = resolve_name(text)
    assert found.status in {"ambiguous", "conflict"}
    assert found.candidates


def test_saturated_carbon_is_spent_carbon():
    assert resolve_name("活性炭（饱和）").material.id == "spent-activated-carbon"


def test_words_nobody_reads_meet_among_the_names_to_settle():
    offer, need = resolve_name("硫酸铵（客户指定）"), resolve_name("硫酸铵")
    assert offer.attributes.remark
    met = meet(offer, need)
    assert isinstance(met, Correspondence)
    assert (met.relation, met.reading) == ("same", "near")


@pytest.mark.parametrize(
    ("offer", "need"),
    [("飞灰", "水泥混合材"), ("Fly Ash", "Organic Fertilizer"), ("TEA", "triethanolamine"), ("Sludge", "alternative fuel"),
     ("废渣", "水泥原料"), ("Lime", "quicklime"), ("Dust", "metallurgical dust"), ("粉煤灰（垃圾焚烧）", "水泥混合材")],
)  # fmt: skip
def test_an_open_name_never_stands_in_the_plan(offer, need):
    met = meet(resolve_name(offer), resolve_name(need))
    assert not isinstance(met, Correspondence) or met.reading != "itself"

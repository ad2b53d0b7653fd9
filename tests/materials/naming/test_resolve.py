import pytest

from matchchain.materials import Thesaurus, resolve_name
from matchchain.materials.naming.offered import resolve_offered
from matchchain.wording import say
from tests.materials.read_once import without_two


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        ("烧碱", "sodium-hydroxide"),
        ("杂盐", "salt-residue"),
        ("微蚀废液", "microetch-spent"),
        ("三乙胺盐酸盐", "triethylamine-hydrochloride"),
        ("NaOH", "sodium-hydroxide"),
        ("1310-73-2", "sodium-hydroxide"),
        ("ＣＡＳ １３１０－７３－２", "sodium-hydroxide"),
        ("氫氧化鈉", "sodium-hydroxide"),
        ("氢氧化钠(片状,25kg/袋)", "sodium-hydroxide"),
        ("30%液碱", "sodium-hydroxide"),
        ("亚硫酸钠（sodium sulphite）", "sodium-sulfite"),
        ("无水亚硫酸钠", "sodium-sulfite"),
        ("Na2SO3", "sodium-sulfite"),
        ("HW34", "waste-acid"),
        ("HW34 废酸", "waste-acid"),
        ("HW30", "hw30"),
        ("食品级磷酸", "phosphoric-acid"),
        ("氯仿", "chloroform"),
        ("acetic acid, ethyl ester", "ethyl-acetate"),
        ("elemental sulphur", "sulfur"),
    ],
)
def test_a_name_in_many_dresses(text, identity):
    found = resolve_name(text)
    assert found.status == "resolved"
    assert found.material.id == identity


def test_a_number_nobody_lists_stands_for_itself():
    found = resolve_name("2715-68-6")
    assert found.material.cas == "2715-68-6"


def test_a_composition_nobody_lists_stands_for_itself():
    without = without_two()
    assert resolve_name("亚硫酸钠").material.id not in {material.id for material in without}
    assert resolve_name("亚硫酸钠", without).material.formula == "Na2SO3"
    assert resolve_name("sodium sulfite", without).material.id == resolve_name("Na2SO3", without).material.id


@pytest.mark.parametrize("text", ["7757-83-8", "亚硫酸钠 7757-83-8"])
def test_a_bad_check_digit_is_an_error_to_show(text):
    found = resolve_name(text)
    assert found.status == "conflict"
    assert found.material is None
    assert "7757-83-8" in say(found.evidence[0], "zh")


@pytest.mark.parametrize("text", ["硝酸钠(NaNO2)", "亚硫酸钠 7757-82-6", "烧碱(纯碱)", "盐酸(硫酸)"])
def test_parts_that_disagree_are_a_conflict(text):
    found = resolve_name(text)
    assert found.status == "conflict"
    assert found.candidates


@pytest.mark.parametrize("text", ["二甲苯", "C8H10", "甲酚", "飞灰"])
def test_a_name_of_several_asks_which(text):
    found = resolve_name(text)
    assert found.status == "ambiguous"
    assert found.material is None
    assert len(found.candidates) >= 2


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("流酸钠", "sodium-sulfate"),
        ("soidum nitrate", "sodium-nitrate"),
        ("异丙淳", "isopropanol"),
        ("硝酸纳", "sodium-nitrate"),
    ],
)
def test_a_slip_of_the_pen_is_never_accepted_but_its_meaning_comes_first(text, first):
    found = resolve_name(text)
    assert found.status == "unknown"
    assert found.candidates[0].id == first
    assert len(found.candidates) <= 3
    assert say(found.candidates[0].difference, "zh")


@pytest.mark.parametrize(
    "text", ["", "   ", "()", "、", "%", "?" * 500, "钠" * 300, "\x00", "((((((((", "A（B", "-"]
)
def test_no_text_is_too_strange(text):
    assert resolve_name(text).material is None


def test_a_use_is_no_material():
    found = resolve_name("锅炉燃料")
    assert (found.status, found.material) == ("resolved", None)
    assert found.use.id == "boiler-fuel"


def test_both_halves_of_a_bracket_or_list_are_tried():
    assert resolve_name("cement additive (pozzolan)").use is not None
    assert resolve_name("酵母浆和污泥").status in {"ambiguous", "unknown"}


def test_an_origin_named_apart_finds_the_listed_origin():
    assert resolve_name("盐酸(副产)").material.id == resolve_name("副产盐酸").material.id
    assert resolve_name("硫酸,废").material.id == resolve_name("废硫酸").material.id


def test_every_message_can_be_said_in_both_languages():
    for text in (
        "烧碱",
        "7440/9/7",
        "HW34",
        "NaOH",
        "氯化铵",
        "二甲苯",
        "流酸钠",
        "锅炉燃料",
        "亚硫酸钠 7757-82-6",
        "",
    ):
        for message in resolve_name(text).evidence:
            assert say(message, "zh")
            assert say(message, "en")


@pytest.mark.parametrize(
    "text",
    [
        "(4-某某基)乙酸", "((4-wxyz-o-tolyl)oxy)acetic acid", "乙酸(2-甲基)", "butanoic acid (2-wxyzyl)", "secondary wxyz",
        "硫酸(含硝酸)", "acetic acid, wxyz-", "乙酸某酯",
    ],
)  # fmt: skip
def test_a_name_of_which_a_part_is_not_understood_is_not_its_rest(text):
    assert resolve_name(text).material is None


def test_secondary_butanol_is_no_recovered_butanol():
    found = resolve_name("secondary butyl alcohol")
    assert found.material is None or found.material.cas == "78-92-2"


@pytest.mark.parametrize(
    ("text", "material"),
    [("硫酸(废)", "waste-sulfuric-acid"), ("活性炭（废）", "spent-activated-carbon"), ("溶剂(废)", "waste-solvent"), ("机油(废)", "waste-oil")],
)
def test_waste_behind_in_brackets_is_waste_in_front(text, material):
    assert resolve_name(text).material.id == material


@pytest.mark.parametrize("text", ["9" * 200 + " ppm", "1a" * 100 + " ppm", "硫铵" + "9-" * 100 + "吨"])
def test_a_long_run_of_digits_is_read_at_once_and_names_nothing(text):
    assert resolve_name(text).status != "resolved"
    assert resolve_offered(text, Thesaurus.default()).status != "resolved"


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("碳源、除磷剂", ["carbon-source", "flocculant"]),  # no precipitant for a carbon source
        ("中和剂和除磷剂", ["neutralising-agent", "flocculant"]),  # 中和 is one word
        ("高炉燃料和还原剂", ["fuel@blast-furnace", "reducing-agent"]),
        ("kiln and furnace fuel", ["furnace-fuel"]),
    ],
)
def test_a_list_of_purposes_is_all_of_them(text, uses):
    assert [use.id for use in resolve_name(text).uses] == uses


def test_what_is_for_a_treatment_is_the_thing_treated():
    found = resolve_name("waste solvents for recovery")
    assert (found.material.id, found.uses) == ("waste-solvent", ())  # nobody's metal


def test_a_gas_is_no_solid_thing_of_the_same_word():
    assert resolve_name("vehicle gas").material is None
    assert resolve_name("nitrogen gas").material.id == "nitrogen"

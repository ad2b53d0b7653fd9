import pytest

from matchchain.materials import Correspondence, Refusal, Thesaurus, meet, meetings, resolve_name
from matchchain.materials.grammar.formula import read_formula
from matchchain.wording import say
from tests.materials.read_once import without_two


def met(offer, need):
    return meet(resolve_name(offer), resolve_name(need))


def test_the_same_substance_meets_at_full_strength():
    found = met("亚硫酸钠", "无水亚硫酸钠")
    assert (found.relation, found.substitution_ratio) == ("same", (1.0, 1.0, 1.0))
    assert found.score == 1.0


def test_a_hydrate_replaces_by_formula():
    found = met("芒硝", "元明粉")
    assert (found.relation, found.how) == ("related", "hydrate_of")
    assert found.substitution_ratio[1] == pytest.approx(142.04 / 322.19, abs=1e-3)
    back = met("元明粉", "芒硝")
    assert found.substitution_ratio[1] * back.substitution_ratio[1] == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("offer", "caution"), [("副产盐酸", "by-product"), ("回收乙醇", "recovered"), ("废硫酸", "waste")]
)
def test_an_origin_is_a_caution(offer, caution):
    found = met(offer, offer[2:] if caution != "waste" else "硫酸")
    assert found.relation == "related"
    assert any(said.key == f"materials.caution-{caution}" for said in found.cautions)


def test_a_plain_substance_meets_its_form():
    assert met("氢氧化钠", "液碱").how == "form_of"


def test_a_by_product_asked_for_by_name_is_the_same():
    assert met("副产盐酸", "副产盐酸").relation == "same"


@pytest.mark.parametrize(
    ("offer", "need"),
    [
        ("粉煤灰", "水泥混合材"),
        ("蔗渣", "造纸纤维原料"),
        ("蒸汽", "工艺供热"),
        ("refinery gas", "boiler fuel"),
        ("lime mud", "calcium source"),
    ],
)
def test_what_it_is_meets_what_it_is_needed_for(offer, need):
    found = met(offer, need)
    assert isinstance(found, Correspondence)
    assert found.relation == "use"
    assert all(say(message, lang) for message in (*found.evidence, *found.cautions) for lang in ("zh", "en"))


def test_same_goes_before_related_before_use():
    scores = [
        met(o, n).score for o, n in (("氢氧化钠", "烧碱"), ("副产盐酸", "盐酸"), ("粉煤灰", "水泥混合材"))
    ]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 3


def test_a_look_alike_is_refused_with_its_reason():
    found = met("亚硫酸钠", "硫酸钠")
    assert isinstance(found, Refusal)
    assert found.kind == "different"
    assert "硫酸钠" in say(found.reason, "zh")


def test_strangers_are_not_worth_a_word():
    assert met("亚硫酸钠", "木片") is None


def test_an_ambiguous_name_never_meets_as_the_same():
    found = met("飞灰", "粉煤灰")
    assert isinstance(found, Refusal)
    assert found.kind == "ambiguous"
    proposed = met("飞灰", "水泥混合材")
    assert isinstance(proposed, Correspondence)
    assert proposed.relation == "use"
    assert proposed.substitution_ratio is None


def test_meetings_find_what_meet_finds():
    offers = [resolve_name(n) for n in ("亚硫酸钠", "副产盐酸", "粉煤灰", "飞灰", "芒硝", "流酸钠", "蒸汽")]
    needs = [
        resolve_name(n)
        for n in ("无水亚硫酸钠", "硫酸钠", "盐酸", "水泥混合材", "元明粉", "工艺供热", "木片")
    ]
    found, refused = meetings(offers, needs)
    every = {(i, j): meet(o, n) for i, o in enumerate(offers) for j, n in enumerate(needs)}
    assert {(i, j) for i, j, _ in found} == {at for at, value in every.items() if isinstance(value, Correspondence)}
    assert {(i, j) for i, j, _ in refused} <= {
        at for at, value in every.items() if isinstance(value, Refusal)
    }
    assert list(found) == sorted(found, key=lambda row: row[:2])


@pytest.mark.parametrize(
    ("offer", "need"),
    [
        ("32%液碱", "石灰石"),
        ("氨水", "石灰石"),
        ("磷石膏", "石灰石"),
        ("废硫酸", "石灰石"),
        ("生活垃圾焚烧飞灰", "石灰石"),
        ("造纸污泥", "废纸"),
        ("氢气", "原煤"),
        ("沼气", "原煤"),
        ("氢气", "天然气"),
        ("液氢", "天然气"),
        ("白炭黑", "石英砂"),
        ("废硅胶", "石英砂"),
        ("硅溶胶", "石英砂"),
        ("液体硫磺", "不溶性硫磺"),
        ("98%硫酸", "发烟硫酸"),
        ("发烟硫酸", "98%硫酸"),
        ("碱渣", "烧碱"),
        ("污水处理污泥", "氟化钙污泥"),
        ("污水处理污泥", "印染污泥"),
        ("污泥", "造纸污泥"),
        ("废水", "印染废水"),
    ],
)
def test_what_an_engineer_would_laugh_at_does_not_meet(offer, need):
    found = met(offer, need)
    assert not isinstance(found, Correspondence) or found.product  # whoever makes it is asked, and nobody else


@pytest.mark.parametrize(
    ("offer", "need", "relation", "how"),
    [
        ("电石渣", "石灰石", "use", "limestone"),
        ("白泥", "石灰石", "use", "limestone"),
        ("生物质颗粒", "原煤", "use", "coal"),
        ("沼气", "天然气", "use", "fuel-gas-supply"),
        ("片碱", "液碱", "related", "form_of"),
        ("粒碱", "液碱", "related", "form_of"),
        ("片碱", "固碱", "related", "grade_of"),
        ("氨水", "液氨", "related", "form_of"),
        ("印染污泥", "污泥", "related", "broader"),
        ("煤气", "焦炉煤气", "related", "broader"),
    ],
)
def test_what_plants_do_swap_still_meets(offer, need, relation, how):
    found = met(offer, need)
    assert isinstance(found, Correspondence)
    assert (found.relation, found.how) == (relation, how)


@pytest.mark.parametrize(("offer", "need"), [("碱渣", "中和剂"), ("飞灰", "水泥混合材"), ("飞灰", "中和剂")])
def test_an_ambiguous_name_meets_by_a_use_with_its_question(offer, need):
    asked = resolve_name(offer)
    assert asked.status == "ambiguous"
    found = met(offer, need)
    assert isinstance(found, Correspondence)
    assert found.relation == "use"
    assert asked.evidence[0] in found.cautions


@pytest.mark.parametrize(
    "identity",
    ["nitrogen", "oxygen", "argon", "hydrogen", "carbon-dioxide", "ammonia", "methane", "chlorine", "helium"],
)
def test_a_pure_gas_weighs_its_molar_mass_over_the_molar_volume(identity):
    material = Thesaurus.default()[identity]
    assert material.density == pytest.approx(read_formula(material.formula).weight / 22414, rel=2e-3)


def test_a_good_of_a_fine_grade_is_not_simply_replaced():
    known = without_two()
    found = meet(resolve_name("印染废水", known), resolve_name("超纯水", known), known)
    assert found is None or found.reading != "itself"


@pytest.mark.parametrize(
    ("offer", "need"),
    [
        ("straw", "sulphur for burning"),
        ("molasses", "carbon monoxide gas for fermentation"),
        ("原盐", "制碱补充氨"),
        ("wheat bran", "organic fertiliser for fields"),
        ("sulphuric acid", "aluminium source for coagulant"),
        ("碳酸锂", "玻璃用含铝料"),
        ("steam", "raw fish for drying"),
        ("一氧化碳", "醋酸乙烯合成用烯"),
        ("vinasse", "process water for the power plant"),
    ],
)
def test_what_is_not_the_thing_named_nor_does_what_it_does_is_not_proposed(offer: str, need: str) -> None:
    assert not isinstance(meet(resolve_name(offer), resolve_name(need)), Correspondence)

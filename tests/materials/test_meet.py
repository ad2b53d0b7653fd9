import pytest

from matchchain.materials import Meeting, Refusal, meet, meetings, resolve_name
from matchchain.wording import say


def met(offer, need):
    return meet(resolve_name(offer), resolve_name(need))


def test_the_same_substance_meets_at_full_strength():
    found = met("亚硫酸钠", "无水亚硫酸钠")
    assert (found.relation, found.strength) == ("same", (1.0, 1.0, 1.0))
    assert found.score == 1.0


def test_a_hydrate_replaces_by_formula():
    found = met("芒硝", "元明粉")
    assert (found.relation, found.how) == ("related", "hydrate_of")
    assert found.strength[1] == pytest.approx(142.04 / 322.19, abs=1e-3)
    back = met("元明粉", "芒硝")
    assert found.strength[1] * back.strength[1] == pytest.approx(1.0)


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
    assert isinstance(found, Meeting)
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
    assert isinstance(proposed, Meeting)
    assert proposed.relation == "use"
    assert proposed.strength is None


def test_meetings_find_what_meet_finds():
    offers = [resolve_name(n) for n in ("亚硫酸钠", "副产盐酸", "粉煤灰", "飞灰", "芒硝", "流酸钠", "蒸汽")]
    needs = [
        resolve_name(n)
        for n in ("无水亚硫酸钠", "硫酸钠", "盐酸", "水泥混合材", "元明粉", "工艺供热", "木片")
    ]
    found, refused = meetings(offers, needs)
    every = {(i, j): meet(o, n) for i, o in enumerate(offers) for j, n in enumerate(needs)}
    assert {(i, j) for i, j, _ in found} == {at for at, value in every.items() if isinstance(value, Meeting)}
    assert {(i, j) for i, j, _ in refused} <= {
        at for at, value in every.items() if isinstance(value, Refusal)
    }
    assert found == sorted(found, key=lambda row: row[:2])

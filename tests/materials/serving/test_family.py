"""A need that names a family of chemicals is met by its members, to be confirmed, and by nothing else."""

from matchchain.materials import Correspondence, meet, meetings, resolve_name
from tests.each import each


@each(
    "need, offer",
    [
        ("氟硅酸沉淀用钠盐", "副产无水硫酸钠"), ("制氟盐用含氟酸", "副产氟硅酸"), ("制氟盐用含氟酸", "废氢氟酸"), ("水解用氯硅烷", "甲基三氯硅烷"),
        ("水解用氯硅烷", "四氯化硅"), ("复分解用钾盐", "硫酸钾"), ("储热用硝酸盐", "硝酸钠"), ("酯化用醇类", "异丙醇"), ("酸解用无机酸", "硫酸"),
    ],
)
def test_a_member_meets_its_family_and_is_asked_about(need, offer):
    found = meet(resolve_name(offer), resolve_name(need))
    assert isinstance(found, Correspondence)
    assert (found.relation, found.reading, found.standing) == ("related", "class", "trial")
    met, _ = meetings([resolve_name(offer)], [resolve_name(need)])
    assert [(i, j) for i, j, _ in met] == [(0, 0)]


@each(
    "need, offer",
    [
        ("氟硅酸沉淀用钠盐", "烧碱"), ("氟硅酸沉淀用钠盐", "硫酸钾"), ("制氟盐用含氟酸", "硫酸"), ("制氟盐用含氟酸", "氟化钠"), ("水解用氯硅烷", "硅油"),
        ("储热用硝酸盐", "硝酸"), ("酯化用醇类", "丙酮"), ("酸解用无机酸", "乙酸"), ("水解用氯硅烷", "废水"),
    ],
)
def test_what_is_no_member_does_not_meet_it(need, offer):
    assert not isinstance(meet(resolve_name(offer), resolve_name(need)), Correspondence)


@each("text", ["食盐", "粗盐", "废盐", "盐", "氧化物", "某某盐"])
def test_a_good_that_ends_like_one_is_no_family(text):
    assert all(not use.id.startswith("family~") for use in resolve_name(f"化工用{text}").uses)

"""Which of two names is uncertain, what it was read as, and what a yes writes down."""

import pytest

from matchchain.matching.pairing.readings import all_meetings, label_for, means, open_sides, readings_of, with_near
from matchchain.materials import Correspondence, Thesaurus, meet, meetings, resolve_name

KNOWN = Thesaurus.default()


def named(text):
    return resolve_name(text, KNOWN)


def sides(offer, need):
    a, b = named(offer), named(need)
    met = meet(a, b, KNOWN)
    if not isinstance(met, Correspondence):
        ((_, _, met),), _ = with_near([a], [b], [], [(0, 0, met)], KNOWN)
    assert met.reading != "itself"
    return open_sides(a, b, met)


@pytest.mark.parametrize(
    ("offer", "need", "expected"),
    [
        ("黄水", "白酒黄水", ("several", None)),
        ("造纸污泥", "污泥", (None, "class")),
        ("废水处理污泥", "污泥", ("class", "class")),
        ("啤酒糟", "反刍饲料蛋白源", (None, "purpose")),
        ("润滑油", "机油", ("kinds", None)),
    ],
)
def test_who_is_asked_and_why(offer, need, expected):
    assert sides(offer, need) == expected


def test_a_name_of_several_meanings_that_would_meet_waits_instead_of_being_refused():
    offers, needs = [named("黄水")], [named("白酒黄水")]
    met, refused = meetings(offers, needs, KNOWN)
    assert not met
    assert [refusal.kind for _, _, refusal in refused] == ["ambiguous"]
    near, left = with_near(offers, needs, list(met), list(refused), KNOWN)
    assert not left
    ((_, _, meeting),) = near
    assert (meeting.reading, meeting.substitution_ratio) == ("near", None)
    assert meeting.cautions[0] == refused[0][2].reason


def test_look_alikes_stay_refused():
    offers, needs = [named("硫酸钠")], [named("亚硫酸钠")]
    met, refused = all_meetings(offers, needs, KNOWN)
    assert with_near(offers, needs, met, refused, KNOWN) == (met, refused)


def test_names_less_a_meaning_meet_as_the_others_do():
    from matchchain.matching.pairing.decided import less_meanings

    offers = [named("烧碱"), less_meanings(named("黄水"), ("废水",), KNOWN), named("麸皮")]
    needs = [named("液碱"), named("碳源"), named("反刍饲料")]
    met, refused = all_meetings(offers, needs, KNOWN)
    assert {(i, j) for i, j, _ in met} == {(0, 0), (1, 1), (2, 2)}
    plain, _ = meetings([offers[0], offers[2]], needs, KNOWN)
    assert [m for i, _, m in met if i != 1] == [m for _, _, m in plain]
    assert not refused


def test_the_readings_of_a_name_come_in_the_order_of_its_meanings():
    name = named("黄水")
    read = readings_of(name, "several", named("碳源"))
    assert [one.id for one in read] == [candidate.id for candidate in name.candidates]


@pytest.mark.parametrize(
    ("name", "other", "written"),
    [
        ("黄水", "白酒黄水", "白酒黄水"),
        ("污泥", "造纸污泥", "污泥"),
        ("反刍饲料蛋白源", "啤酒糟", "反刍饲料"),
        ("LDPE film", "waste PE film", "waste polyethylene film"),
    ],
)
def test_a_yes_writes_what_is_read_the_same_again(name, other, written):
    found = named(name)
    doubt = open_sides(found, found, meet(named(other), named(other), KNOWN))[0]
    read = readings_of(found, doubt, named(other))[0]
    assert means(name, read, KNOWN) == written


def test_labels_follow_the_script_of_the_name():
    assert label_for("丁醇", "正丁醇", "") == "正丁醇"
    assert label_for("butanol", "正丁醇", "") == "正丁醇"
    assert label_for("butanol", "正丁醇", "n-butanol") == "n-butanol"

"""Nothing that somebody wrote is lost in silence: strange spaces, cut figures, several things in one."""

import pytest

from tests.catalogue.reading import card, codes, places, read

HEAD = "id: a\nname: 甲\n"


@pytest.mark.parametrize("space", ["\u00a0", "\u3000", "\u2003", "\u202f"])
@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("offers:\n{s}{s}- material: 盐\n", "4:1"),
        ("offers:\n  - material: 盐\n{s}{s}  quantity: 5 吨/年\n", "5:1"),
        ("{s}offers:\n  - material: 盐\n", "3:1"),
        ("offers:\n  - material: 盐\n    quantity:{s}5 吨/年\n", "5:14"),
        ("offers:\n  -{s}material: 盐\n    quantity: 5 吨/年\n", "4:4"),
        ("offers:\n {s}- 盐\n", "4:2"),
    ],
)
def test_a_space_that_is_none_is_named(tmp_path, space, text, place):
    loaded = card(tmp_path, HEAD + text.replace("{s}", space))
    found = [finding for finding in loaded.errors if finding.code == "yamltree.strange-space"]
    assert [str(finding.place) for finding in found] == [f"firms/jia.yaml:{place}"]
    assert found[0].facts["code"] == f"U+{ord(space):04X}"


def test_it_is_found_in_a_list_of_firms_and_loses_no_other_firm(tmp_path):
    text = "firms:\n- name: 甲\n- name: 乙\n  offers:\n\u00a0\u00a0- material: 盐\n- name: 丙\n"
    loaded = read(tmp_path, {"park.yaml": "name: 园\n", "firms.yaml": text})
    assert places(loaded) == {"strange-space": "firms.yaml:5:1"}
    assert [firm.name for firm in loaded.park.firms] == ["甲", "丙"]


@pytest.mark.parametrize(
    "text", ["note: |\n  \u3000\u3000本企业停产。\n  \u3000\u3000明年复产。\n", "note: '\u3000\u3000停产'\n", "offers: [{\u3000material: 盐,\u00a0kind: waste}]\n"]
)
def test_paragraphs_and_brackets_may_hold_it(tmp_path, text):
    assert card(tmp_path, HEAD + text).errors == ()


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("{material: 石膏, quantity: 12,000 t/yr, disposal_cost: 100 CNY/t}", "4:33"),
        ("{material: N,N-二甲基甲酰胺, quantity: 12 t/yr}", "4:18"),
        ("{material: 石膏, impurities: {铅: 1,000 ppm}}", "4:38"),
    ],
)
def test_a_value_cut_at_its_comma_is_an_error(tmp_path, written, place):
    loaded = card(tmp_path, f"{HEAD}offers:\n  - {written}\n")
    assert [finding.code for finding in loaded.errors] == ["catalogue.cut-at-comma"]
    assert places(loaded)["cut-at-comma"] == f"firms/jia.yaml:{place}"


@pytest.mark.parametrize("field", ["offers", "needs"])
@pytest.mark.parametrize("written", ["亚硫酸钠、盐酸", "亚硫酸钠, 盐酸", "亚硫酸钠；盐酸"])
def test_several_names_in_one_are_told_apart_by_the_person(tmp_path, field, written):
    loaded = card(tmp_path, f"{HEAD}{field}: {written}\n")
    assert codes(loaded) == ["several-in-one"]
    assert loaded.findings[0].facts["listed"] == "亚硫酸钠, 盐酸"


@pytest.mark.parametrize("written", ["yes", "No", "true", "有", "是"])
def test_yes_is_no_material(tmp_path, written):
    loaded = card(tmp_path, f"{HEAD}offers: {written}\n")
    assert codes(loaded) == ["no-name"]
    assert loaded.park.firms[0].offers == ()


@pytest.mark.parametrize("written", ["无", "", "——", "暂无"])
def test_none_is_none(tmp_path, written):
    loaded = card(tmp_path, f"{HEAD}offers: {written}\n")
    assert codes(loaded) == []
    assert loaded.park.firms[0].offers == ()


@pytest.mark.parametrize("written", ["盐酸", "[亚硫酸钠, 盐酸]"])
def test_bare_names_still_stand_for_lines(tmp_path, written):
    loaded = card(tmp_path, f"{HEAD}offers: {written}\n")
    assert codes(loaded) == []
    assert len(loaded.park.firms[0].offers) in {1, 2}


def test_ten_thousand_wan_is_too_long_to_be_a_figure(tmp_path):
    assert codes(card(tmp_path, f"{HEAD}offers: [{{material: 盐, quantity: {'万' * 990}}}]\n"))[0] == "too-long"

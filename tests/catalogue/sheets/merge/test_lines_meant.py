"""Which line of a card a file means: by key, name or material; one only, or a question."""

import pytest

from tests.catalogue.sheets.merge.sheets import Sheet, card, done, form, listed, look, of_longhua, park, row, verdicts

JIA = """\
id: jia
name: 甲化工有限公司
offers:
  - {material: 液碱, concentration: 32%, quantity: 5 吨/年}
  - {material: 石灰石, quantity: 5 吨/年}
  - {material: 废酸, waste_code: 900-349-34, quantity: 5 吨/年}
  - {material: 废酸, waste_code: 900-300-34, quantity: 7 吨/年}
"""


def of_jia(*lines, **more):
    return listed(Sheet("企业").firm({"name": "甲化工有限公司"}, *lines), **more)


def slots(found):
    """What was said of the material -> which entry it went to."""
    return {r.new: (r.slot, r.verdict) for r in found.rows if r.field == "material"}


@pytest.mark.parametrize(
    ("said", "slot", "verdict"),
    [
        ({"material": "石灰石"}, "jia/offer/石灰石", "same"),
        ({"material": "石 灰石"}, "jia/offer/石灰石", "same"),
        ({"material": "limestone"}, "jia/offer/石灰石", "same"),
        ({"material": "烧碱溶液"}, "jia/offer/液碱", "same"),
        ({"material": "氢氧化铝"}, "+1", "new"),
        ({"material": "废酸"}, "+1", "asked"),
        ({"material": "废酸", "waste_code": "900-300-34"}, "jia/offer/废酸/", "same"),
        ({"material": "废酸", "waste_code": "900-352-34"}, "+1", "new"),
    ],
)
def test_a_line_is_known_by_its_name_or_its_material_and_what_tells_it_apart(tmp_path, said, slot, verdict):
    found = look(park(tmp_path, jia=JIA), of_jia(Sheet().line("offers", {**said, "note": "x"})))
    (placed,) = slots(found).values()
    assert placed[0].startswith(slot)
    assert placed[1] == verdict
    if verdict == "asked":
        assert {r.verdict for r in found.rows if r.line} == {"asked"}
        assert len(found.questions[0].candidates) == 2


def test_a_name_with_another_strength_is_another_line(tmp_path):
    loaded = park(tmp_path, jia="id: jia\nname: 甲化工有限公司\nneeds:\n  - {material: 烧碱(32%), quantity: 5 吨/年}\n")
    found = look(loaded, of_jia(Sheet().line("needs", {"material": "50%液碱", "quantity": "5 吨/年"})))
    assert slots(found) == {"50%液碱": ("+1", "new")}
    found = look(loaded, of_jia(Sheet().line("needs", {"material": "烧碱", "quantity": "5 吨/年"})))
    assert slots(found) == {"烧碱": ("jia/need/烧碱(32%)", "same")}


def test_two_rows_that_something_tells_apart_are_two_lines(tmp_path):
    loaded, sheet = park(tmp_path), Sheet()
    lines = [sheet.line("offers", {"material": "滤渣", "quantity": f"{n} 吨/年", "origin": o}) for n, o in ((5, "压滤"), (7, "蒸馏"))]
    found = look(loaded, of_longhua(*lines))
    assert [r.verdict for r in found.rows if r.field == "quantity"] == ["new", "new"]
    text = card(done(loaded, found))
    assert text.count("material: 滤渣") == 2
    assert not [f for f in done(loaded, look(park(tmp_path), of_longhua(*lines))).findings if f.level == "error"]


def test_two_rows_for_one_line_of_the_card_are_asked_about(tmp_path):
    sheet = Sheet()
    lines = [sheet.line("offers", {"material": "废硫酸", "quantity": f"{n} 吨/年", "purity": p}) for n, p in ((5, "20%"), (7, "70%"))]
    found = look(park(tmp_path), of_longhua(*lines))
    assert {r.verdict for r in found.rows if r.line} == {"asked"}
    assert len({r.question for r in found.rows if r.line}) == 2


def test_a_line_that_an_exact_name_claims_is_not_taken_by_another_name(tmp_path):
    sheet = Sheet()
    lines = [sheet.line("offers", {"material": name, "quantity": "9 吨/年"}) for name in ("石灰石", "limestone")]
    found = look(park(tmp_path, jia=JIA), of_jia(*lines))
    assert {name: verdict for name, (_, verdict) in slots(found).items()} == {"石灰石": "same", "limestone": "asked"}


def test_two_files_that_call_one_new_material_differently_are_asked_about_one_file_is_believed(tmp_path):
    loaded = park(tmp_path)
    one, two = (Sheet(name).line("offers", {"material": name, "quantity": "9 吨/年"}) for name in ("石灰石", "limestone"))
    found = look(loaded, of_longhua(one, name="a.xlsx"), of_longhua(two, name="b.xlsx"))
    assert {v for _, v in slots(found).values()} == {"asked"}
    assert {v for _, v in slots(look(loaded, of_longhua(one, two))).values()} == {"new"}


def test_a_key_goes_before_names_and_a_form_may_rename_its_line(tmp_path):
    loaded = park(tmp_path)
    base = {"material": "亚硫酸钠"}
    found = look(loaded, form(Sheet().line("offers", {"material": "无水亚硫酸钠"}, key="longhua/offer/亚硫酸钠", base=base)))
    assert slots(found) == {"无水亚硫酸钠": ("longhua/offer/亚硫酸钠", "changed")}
    assert "  - material: 无水亚硫酸钠   # 副产\n" in card(done(loaded, found))


def test_a_line_that_the_office_renamed_is_found_by_what_the_form_was_sent_out_with(tmp_path):
    text = JIA.replace("石灰石", "一级石灰石")
    base = {"material": "一级石灰石", "quantity": "5 吨/年"}
    line = Sheet().line("offers", {**base, "quantity": "6 吨/年"}, key="jia/offer/石灰石", base=base)
    found = look(park(tmp_path, jia=text), form(line, firm="jia"))
    assert (row(found, "quantity", "一级石灰石", "jia").slot, row(found, "quantity", "一级石灰石", "jia").verdict) == ("jia/offer/一级石灰石", "changed")


def test_a_line_that_is_one_word_becomes_an_entry_with_its_figures(tmp_path):
    loaded = park(tmp_path)
    found = look(loaded, of_longhua(Sheet().line("offers", {"material": "石膏", "quantity": "5 吨/年"})))
    assert "  - {material: 石膏, quantity: 5 吨/年, as_of: 2026-12-01, from: report}\n" in card(done(loaded, found))


def test_offers_and_needs_of_one_material_are_never_mixed_up(tmp_path):
    loaded = park(tmp_path)
    found = look(loaded, of_longhua(Sheet().line("needs", {"material": "亚硫酸钠", "quantity": "5 吨/年"})))
    assert (slots(found), row(found, "quantity", "亚硫酸钠").section) == ({"亚硫酸钠": ("+1", "new")}, "needs")


def test_permits_are_known_by_number_else_by_kind(tmp_path):
    loaded, sheet = park(tmp_path), Sheet()
    said = [
        {"type": "危化品", "number": "浙危001", "until": "2029-06-30"}, {"type": "危化品", "number": "浙危002"},
        {"type": "排污许可", "number": "9133", "until": "长期"},
    ]  # fmt: skip
    found = look(loaded, of_longhua(*(sheet.line("permits", one) for one in said)))
    assert [(r.field, r.verdict, r.slot) for r in found.rows if r.section == "permits"] == [
        ("type", "same", "longhua/permit/1"), ("number", "same", "longhua/permit/1"), ("until", "conflict", "longhua/permit/1"),
        ("type", "new", "+1"), ("number", "new", "+1"), ("type", "new", "+2"), ("number", "new", "+2"), ("until", "new", "+2"),
    ]  # fmt: skip
    after = done(loaded, found)
    assert len(after.park.firms[0].permits) == 3
    keyed = sheet.line("permits", {"type": "危化品", "number": "浙危001", "until": "2030-01-01"}, key="longhua/permit/1", base={"type": "危化品", "number": "浙危001", "until": "2028-06-30"})
    assert verdicts(look(after, form(keyed)))["浙危001.until"] == "changed"
    moved = sheet.line("permits", {"type": "危化品", "number": "浙危001", "until": "2030-01-01"}, key="longhua/permit/2", base={"type": "危化品", "number": "浙危001", "until": "2028-06-30"})
    assert row(look(after, form(moved)), "until", "浙危001").slot == "longhua/permit/1"


def test_processes_go_into_the_file_of_processes_with_their_owner(tmp_path):
    loaded = park(tmp_path)
    said = {"name": "废酸浓缩", "takes": "废硫酸: 1 t/t", "gives": "硫酸: 0.7 t/t", "cost": "200 元/吨"}
    found = look(loaded, of_longhua(Sheet().line("conversions", said)))
    after = done(loaded, found)
    assert not after.errors, after.errors
    assert [(p.name, p.owner, p.cost.likely) for p in after.park.conversions] == [("废酸浓缩", "longhua", 200)]
    again_said = {**said, "cost": "250 元/吨", "capacity": "5000 吨/年"}
    more = look(after, of_longhua(Sheet().line("conversions", again_said)), prefer="file")
    assert {"conversions.yaml"} <= set(more.digests)
    assert [(p.cost.likely, p.capacity.likely) for p in done(after, more).park.conversions] == [(250, 5000)]

"""Which firm a file means: one only, or a question; a wrong one is never written into."""

import pytest

from matchchain.catalogue.sheets.merge.known_firms import KnownFirms, called, grouped
from matchchain.park import Firm
from matchchain.wording import MatchchainError
from tests.catalogue.sheets.merge.sheets import Sheet, again, card, done, form, listed, look, park, verdicts

CODE = "91330604MA20531667"
OTHER_CODE = "91350100M000100Y43"


def of(**said):
    """What a firm of a list is taken for: id and how, or the question."""
    firms = (
        Firm(id="longhua", name="浙江龙华染料化工股份有限公司", short="龙华染料", name_en="Longhua Dye", credit_code=CODE, zone="东一区"),
        Firm(id="haichuan", name="海川氯碱有限公司", short="海川", zone="东二区"),
        Firm(id="haichuan-2", name="绍兴海川氯碱(集团)有限公司"),
        Firm(id="jinhe", name="金禾化工有限公司", credit_code=OTHER_CODE),
    )
    name = said.pop("id", "")
    found = KnownFirms.of(firms).meant(called(Sheet().firm(said, id=name)))
    return (found.firm.id, found.how) if found.firm else (found.why.key.removeprefix("merge.ask.") if found.why else found.how)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ({"id": "longhua", "name": "别的"}, ("longhua", "id")),
        ({"credit_code": "9133 0604 ma20531667"}, ("longhua", "code")),
        ({"credit_code": CODE, "name": "龙华染料化工"}, ("longhua", "code")),
        ({"credit_code": CODE, "name": "越清造纸"}, "code-other-name"),
        ({"credit_code": CODE, "name": "金禾化工有限公司"}, "code-other-name"),
        ({"name": "浙江龙华染料化工股份有限公司"}, ("longhua", "name")),
        ({"name": "浙江龙华染料化工股份有限公司 "}, ("longhua", "name")),
        ({"name": "LONGHUA  dye"}, ("longhua", "name")),
        ({"name": "龙华染料"}, ("longhua", "short")),
        ({"name": "全称不同", "short": "龙华染料"}, ("longhua", "short")),
        ({"name": "龙华染料化工有限公司"}, ("longhua", "core")),
        ({"name": "龙华染料化工有限公司", "zone": "东一区"}, ("longhua", "core")),
        ({"name": "龙华染料化工有限公司", "zone": "西区"}, "other-zone"),
        ({"name": "龙华染料化工有限公司", "credit_code": OTHER_CODE}, "code-other-name"),
        ({"name": "龙华染料化工有限公司", "credit_code": "911101080001002316"}, "new"),
        ({"name": "浙江龙华染料化工股份有限公司", "credit_code": "91110108000100231K"}, ("longhua", "name")),
        ({"name": "海川氯碱"}, "core-twice"),
        ({"name": "海川"}, ("haichuan", "short")),
        ({"name": "新来化工有限公司"}, "new"),
        ({}, "nobody"),
        ({"id": "nobody-known"}, "new"),
    ],
)
def test_a_firm_is_known_by_id_code_names_or_core_and_else_asked_about(said, meant):
    assert of(**said) == meant


def test_a_name_with_another_sound_code_is_asked_about(tmp_path):
    found = look(park(tmp_path), listed(Sheet().firm({"name": "龙华染料化工有限公司", "credit_code": OTHER_CODE, "phone": "1"})))
    assert verdicts_of(found) == {"asked"}
    assert [(q.about, q.candidates) for q in found.questions] == [("firm", (("longhua", "龙华染料"),))]
    assert found.cards == ()


def verdicts_of(found):
    return {row.verdict for row in found.rows}


def test_new_firms_get_cards_and_ids_of_their_own_whatever_the_order_of_files(tmp_path):
    loaded = park(tmp_path)
    one = listed(Sheet().firm({"name": "Hai Chuan Ltd."}, Sheet("x").line("offers", {"material": "蒸汽"})), name="a.xlsx")
    two = listed(Sheet().firm({"name": "hai chuan, Ltd"}), Sheet("y").firm({"name": "新源有限公司", "name_en": "Hai Chuan Ltd"}), name="b.xlsx")
    found, other = look(loaded, one, two), look(loaded, two, one)
    assert found == other
    after = done(loaded, found)
    assert not after.errors
    assert found.new <= {firm.id for firm in after.park.firms}


def test_one_new_firm_of_several_files_is_one_card(tmp_path):
    loaded = park(tmp_path)
    code = {"credit_code": OTHER_CODE}
    one = listed(Sheet().firm({"name": "新源化工有限公司", **code}, Sheet("x").line("offers", {"material": "蒸汽"})), name="a.xlsx")
    two = listed(Sheet().firm({"name": "新源化工有限公司", "address": "滨海路"}, Sheet("y").line("needs", {"material": "液碱"})), name="b.xlsx")
    found = look(loaded, one, two)
    (name,) = found.new
    assert (len(found.cards), len([r for r in found.rows if r.field == "name" and r.is_written])) == (1, 1)
    text = card(done(loaded, found), name)
    assert "address: 滨海路" in text
    assert "offers:\n  - material: 蒸汽\n" in text
    assert "needs:\n  - material: 液碱\n" in text


def test_new_twins_are_asked_about_in_any_order():
    people = [
        called(Sheet().firm(said))
        for said in (
            {"name": "新源化工有限公司"}, {"name": "绍兴新源化工(集团)有限公司"}, {"name": "新源化工有限公司", "phone": "1"},
            {"name": "别的有限公司"}, {"name": "新源化工厂", "credit_code": CODE}, {"name": "新源化工总厂", "credit_code": OTHER_CODE},
        )
    ]  # fmt: skip
    groups, doubtful = grouped(people)
    assert sorted(map(sorted, groups)) == [[0, 2], [1], [3], [4], [5]]
    assert doubtful == {0, 1, 2, 4, 5}
    backwards, doubted = grouped(people[::-1])
    assert sorted(sorted(5 - at for at in group) for group in backwards) == sorted(map(sorted, groups))
    assert {5 - at for at in doubted} == doubtful


@pytest.mark.parametrize(("only", "names", "expected"), [
    ("longhua", ("",), {"longhua"}), ("龙华染料", ("不认识的厂",), {"longhua"}), ("longhua", ("越清造纸有限公司",), set()),
    ("longhua", ("越清造纸有限公司", "龙华染料", "新厂有限公司"), {"longhua"}),
])  # fmt: skip
def test_only_one_firm_is_looked_at_where_that_is_asked(tmp_path, only, names, expected):
    sheet = Sheet()
    firms = [sheet.firm({"name": name} if name else {}, sheet.line("offers", {"material": "蒸汽", "quantity": f"{at + 1} 吨/年"})) for at, name in enumerate(names)]
    found = look(park(tmp_path), listed(*firms), only=only)
    assert {row.firm for row in found.rows if row.is_written} == expected
    assert {row.verdict for row in found.rows if row.firm not in expected} <= {"kept"}
    with pytest.raises(MatchchainError):
        look(again(tmp_path), listed(*firms), only="没有这家")


def test_a_form_of_a_firm_that_the_park_does_not_have_makes_no_new_one(tmp_path):
    found = look(park(tmp_path), form(Sheet().line("offers", {"material": "蒸汽"}), firm="elsewhere"))
    assert verdicts_of(found) == {"asked"}
    assert found.questions[0].why.key == "merge.ask.form-of-nobody"


def test_a_card_that_cannot_be_read_may_be_the_new_firm(tmp_path):
    loaded = park(tmp_path, broken="name: [\n")
    found = look(loaded, listed(Sheet().firm({"name": "新源化工有限公司"})))
    assert [(q.why.key, q.why.facts["files"]) for q in found.questions] == [("merge.ask.broken-card", ("firms/broken.yaml",))]


def test_a_park_with_one_list_gets_its_new_firms_there(tmp_path):
    (tmp_path / "park.yaml").write_text("name: 园区\n", encoding="utf-8")
    (tmp_path / "firms.yaml").write_text("# 名单\nfirms:\n- {id: jia, name: 甲厂}  # 注\n", encoding="utf-8")
    sheet = Sheet()
    read = listed(
        sheet.firm({"name": "甲厂", "phone": "12345"}, sheet.line("offers", {"material": "蒸汽", "quantity": "5 吨/年"})),
        sheet.firm({"name": "Yi Chemicals"}), sheet.firm({"name": "Bing Chemicals"}),
    )  # fmt: skip
    loaded = again(tmp_path)
    found = look(loaded, read)
    assert [change.file for change in found.cards] == ["firms.yaml"]
    after = done(loaded, found)
    assert [firm.id for firm in after.park.firms] == ["jia", "yi-chemicals", "bing-chemicals"]
    assert not after.errors
    text = (tmp_path / "firms.yaml").read_text(encoding="utf-8")
    assert text.startswith("# 名单\nfirms:\n- {id: jia, name: 甲厂, phone: '12345', offers: [{")
    assert "  # 注\n- {id: yi-chemicals, name: Yi Chemicals}\n" in text
    assert verdicts(look(after, read, prefer="newer"))["蒸汽.quantity"] in {"same", "conflict"}


def test_a_new_firm_that_is_called_nearly_as_another_says_so(tmp_path):
    loaded = park(tmp_path)
    found = look(loaded, listed(Sheet().firm({"name": "龙华染科化工有限公司"}), Sheet("乙").firm({"name": "新源化工有限公司"})))
    told = {row.new: [m.key for m in row.told] for row in found.rows}
    assert told == {"龙华染科化工有限公司": ["merge.told.like"], "新源化工有限公司": []}
    assert {row.verdict for row in found.rows} == {"new"}


@pytest.mark.parametrize(("said", "given"), [("xin-yuan", "xin-yuan"), ("longhua", ""), ("Xin Yuan", ""), ("con", "")])
def test_an_id_that_a_file_gives_is_taken_where_it_can_be(tmp_path, said, given):
    loaded = park(tmp_path)
    sheet = Sheet()
    stated = sheet.firm({"name": "Xin Yuan Works", "id": said})
    if said == "longhua":  # it is that firm then
        assert look(loaded, listed(stated)).new == frozenset()
        return
    found = look(loaded, listed(stated))
    if said == "Xin Yuan":
        assert verdicts(found)["id"] == "refused"
        found = look(loaded, listed(stated), skip_bad=True)
    (name,) = found.new
    assert name == (given or "xin-yuan-works")
    assert [firm.id for firm in done(loaded, found).park.firms if firm.name == "Xin Yuan Works"] == [name]

"""Whole imports: what is refused, what was imported before, what is held back, what changed meanwhile; nothing lost."""

import pytest

from matchchain.catalogue.files.import_log import read_log
from matchchain.catalogue.files.undo import planned, undo
from matchchain.catalogue.sheets.merge.changes import changes_of, subject_of
from matchchain.catalogue.sheets.stated import Doubt, Reading, Spot
from matchchain.wording import MatchchainError, Message, say
from tests.catalogue.sheets.merge.sheets import (
    Sheet,
    again,
    card,
    done,
    form,
    listed,
    look,
    of_longhua,
    park,
    row,
    verdicts,
    whys,
)


def test_a_refused_value_holds_its_whole_card_back_unless_that_is_skipped(tmp_path):
    loaded, sheet = park(tmp_path), Sheet()
    lines = [sheet.line("offers", {"material": "石膏", "quantity": "5 吨/年"}), sheet.line("offers", {"material": "盐泥", "quantity": "abc"})]
    other = Sheet("乙").firm({"name": "越清造纸有限公司", "phone": "12345"})
    read = listed(Sheet("甲").firm({"name": "龙华染料"}, *lines), other)
    found = look(loaded, read)
    assert verdicts(found)["盐泥.quantity"] == "refused"
    assert row(found, "quantity", "石膏").why.key == "merge.why.held"
    assert "可供!B3" in say(row(found, "quantity", "石膏").why, "zh")
    assert {change.file for change in found.cards} == {"firms/yueqing.yaml"}
    skipped = look(loaded, read, skip_bad=True)
    assert (verdicts(skipped)["石膏.quantity"], verdicts(skipped)["盐泥.material"]) == ("new", "new")
    after = done(loaded, skipped)
    assert "盐泥" in card(after)
    assert not after.errors


@pytest.mark.parametrize("name", ["", "x" * 400, "硫\x07酸"])
def test_a_line_whose_material_is_refused_is_refused_whole(tmp_path, name):
    found = look(park(tmp_path), of_longhua(Sheet().line("offers", {"material": name, "quantity": "5 吨/年"})), skip_bad=True)
    assert {r.verdict for r in found.rows if r.section == "offers"} <= {"refused", "kept"}
    assert row(found, "quantity", name.strip()).verdict == "refused"
    assert found.cards == ()


def test_cells_that_nobody_could_read_are_rows_of_the_firm_they_stand_by_and_hold_nothing_back(tmp_path):
    loaded, sheet = park(tmp_path), Sheet("清单")
    book, read = listed(sheet.firm({"name": "龙华染料", "address": "滨海路"}), sheet.firm({"name": "越清造纸有限公司", "phone": "12345"}))
    bad = [
        Doubt("refused", Message("units.no-number", {"text": "9.13E+17"}), Spot("清单", "F2")),
        Doubt("refused", Message("units.no-number", {"text": "?"}), Spot("别处", "A1")),
        Doubt("told", Message("units.no-number", {"text": "滨海路"}), Spot("清单", "B2")),
    ]
    found = look(loaded, (book, Reading("list", read.firms, tuple(bad))))
    cells = [(r.firm, str(r.spot), r.verdict) for r in found.rows if not r.field]
    assert cells == [("longhua", "清单!F2", "refused"), ("", "别处!A1", "refused")]
    assert {change.file for change in found.cards} == {"firms/longhua.yaml", "firms/yueqing.yaml"}
    assert row(found, "address").told[0].facts["text"] == "滨海路"
    assert found.totals["refused"] == 2


def test_the_same_file_a_second_time_changes_nothing_and_says_so(tmp_path):
    loaded = park(tmp_path)
    read = of_longhua(Sheet().line("offers", {"material": "石膏", "quantity": "5 吨/年"}))
    first = look(loaded, read)
    after = done(loaded, first)
    second = look(after, read)
    assert (second.cards, second.totals) == ((), {"same": 3})
    assert "2026-12-05" in say(second.told[0], "zh")
    (tmp_path / "firms/longhua.yaml").write_text(card(after).replace("quantity: 5 吨/年", "quantity: 6 吨/年"), encoding="utf-8")
    third = look(again(tmp_path), read)
    assert (whys(third)["石膏.quantity"], third.cards) == ("why.same-rank", ())
    fresh = of_longhua(Sheet().line("offers", {"material": "石膏", "price": "5 元/吨"}))
    edited = done(again(tmp_path), look(again(tmp_path), fresh))
    (tmp_path / "firms/longhua.yaml").write_text(card(edited).replace(", price: 5 元/吨", ""), encoding="utf-8")
    fourth = look(again(tmp_path), fresh)
    assert (whys(fourth)["石膏.price"], fourth.cards) == ("why.imported-before", ())
    assert verdicts(look(again(tmp_path), fresh, prefer="file"))["石膏.price"] == "new"


def test_a_form_sent_out_before_the_last_one_that_came_back_only_ever_conflicts(tmp_path):
    loaded = park(tmp_path)
    base = {"material": "废硫酸", "quantity": "500 吨/年"}

    def of(text, sent):
        line = Sheet().line("offers", {**base, "quantity": text}, key="longhua/offer/废硫酸", base=base)
        return form(line, sent=sent, name=f"{sent}.xlsx")

    after = done(loaded, look(loaded, of("600 吨/年", "2026-11-28")))
    old = look(after, of("700 吨/年", "2026-06-01"))
    assert verdicts(old)["废硫酸.quantity"] == "conflict"
    line = Sheet().line("offers", {"material": "废硫酸", "price": "5 元/吨"}, key="longhua/offer/废硫酸", base={"material": "废硫酸", "price": ""})
    older = look(after, form(line, sent="2026-06-01"))
    assert (verdicts(older)["废硫酸.price"], whys(older)["废硫酸.price"]) == ("conflict", "why.older-form")
    assert verdicts(look(after, form(line, sent="2026-06-01"), prefer="file"))["废硫酸.price"] == "conflict"
    assert verdicts(look(after, form(line, sent="2026-11-29")))["废硫酸.price"] == "new"


def test_a_card_that_changed_since_is_named_and_nothing_is_written(tmp_path):
    loaded = park(tmp_path)
    found = look(loaded, of_longhua(said={"address": "滨海路"}), listed(Sheet("乙").firm({"name": "越清造纸有限公司", "phone": "1"})))
    (tmp_path / "firms/yueqing.yaml").write_bytes(b"id: yueqing\nname: Y\n")
    with pytest.raises(MatchchainError, match=r"firms/yueqing\.yaml") as refused:
        changes_of(loaded, found)
    assert refused.value.exit_code == 4
    with pytest.raises(MatchchainError, match=r"firms/yueqing\.yaml"):
        look(loaded, listed(Sheet("乙").firm({"name": "越清造纸有限公司", "phone": "1"})))


def test_an_import_is_one_step_and_one_undo_takes_it_back(tmp_path):
    loaded = park(tmp_path)
    before = {p: p.read_bytes() for p in tmp_path.rglob("*.yaml")}
    read = listed(Sheet("甲").firm({"name": "龙华染料", "address": "滨海路"}), Sheet("乙").firm({"name": "Xin Chemicals"}))
    found = look(loaded, read)
    assert subject_of(found, "zh") == "清单.xlsx: 2家企业 2处"
    assert subject_of(found, "en") == "清单.xlsx: 2 firms, 2 fields"
    after = done(loaded, found, keep={read[0].digest: b"PK"})
    assert len(list((tmp_path / "imports").iterdir())) == 2
    assert not [f for f in after.findings if "imports" in f.place.file]
    undo(tmp_path, planned(tmp_path))
    assert {p: p.read_bytes() for p in tmp_path.rglob("*.yaml")} == before
    assert not (tmp_path / "imports").exists()
    assert look(again(tmp_path), read).totals == found.totals


def test_the_log_says_which_cell_each_field_is_from_and_hides_who_is_who(tmp_path):
    loaded = park(tmp_path)
    line = Sheet().line("offers", {"material": "石膏", "quantity": "5 吨/年", "note": "找王工 13812345678"})
    found = look(loaded, of_longhua(line, said={"phone": "13812345678"}), prefer="file")
    done(loaded, found, by="王工")
    raw = (tmp_path / "imports/log.yaml").read_bytes()
    (entry,) = read_log(raw)
    assert (entry.id, entry.on, entry.by, entry.file, entry.kind, entry.origin) == ("2026-12-05.1", "2026-12-05", "王工", "清单.xlsx", "list", "report")
    said = {f.field: (f.line, f.old, f.new, f.cell) for f in entry.fields}
    assert said["quantity"] == ("石膏", "", "5 吨/年", "可供!B2")
    assert said["as_of"] == ("石膏", "", "2026-12-01", "可供!B2")
    assert said["phone"][1:3] == ("***", "***")
    assert b"13812345678" not in raw
    assert b"# " in raw.splitlines()[0]


def test_a_log_that_is_broken_stops_the_import_with_its_place(tmp_path):
    park(tmp_path)
    (tmp_path / "imports").mkdir()
    (tmp_path / "imports/log.yaml").write_bytes(b"- id: 1\n  on: [\n")
    with pytest.raises(MatchchainError, match=r"imports/log\.yaml:\d") as refused:
        look(again(tmp_path), of_longhua())
    assert refused.value.exit_code == 3


@pytest.mark.parametrize(("options", "code"), [({"origin": "报纸"}, 2), ({"as_of": "下周"}, 2)])
def test_what_a_person_says_wrongly_is_refused(tmp_path, options, code):
    with pytest.raises(MatchchainError) as refused:
        look(park(tmp_path), of_longhua(), **options)
    assert refused.value.exit_code == code


def test_a_card_that_must_be_edited_by_hand_is_refused_and_the_others_are_written(tmp_path):
    text = "id: jia\nname: 甲\noffers:\n  - material: 灰\n    impurities:\n      硫: 1%   # 化验\n      氯: 2%\n"
    loaded = park(tmp_path, jia=text)
    line = Sheet().line("offers", {"material": "灰", "impurities": "硫: 3%, 铁: 1%"})
    read = listed(Sheet("甲").firm({"name": "甲"}, line), Sheet("乙").firm({"name": "龙华染料", "address": "滨海路"}))
    found = look(loaded, read, prefer="file")
    assert row(found, "impurities", "灰", "jia").verdict == "refused"
    assert {change.file for change in found.cards} == {"firms/longhua.yaml"}


def test_amounts_a_day_are_read_with_the_days_that_the_file_states(tmp_path):
    loaded = park(tmp_path)
    line = Sheet().line("offers", {"material": "石膏", "quantity": "5 吨/天"})
    found = look(loaded, of_longhua(line, said={"operating_days": "200"}))
    assert done(loaded, found).park.firms[0].offers[2].quantity.likely == 1000
    loaded = again(tmp_path)
    line = Sheet("别").line("offers", {"material": "炉渣", "quantity": "5 吨/天"})
    other = look(loaded, of_longhua(line, said={"operating_days": "300"}, kind="eia", as_of="2026-11-01"))
    assert verdicts(other)["operating_days"] in {"kept", "conflict"}
    assert whys(other)["炉渣.quantity"] == "why.depends"


def test_what_is_not_known_is_told_beside_the_value(tmp_path):
    found = look(park(tmp_path), of_longhua(Sheet().line("offers", {"material": "石膏", "quantity": "5吨"})))
    assert [m.key for m in row(found, "quantity", "石膏").told] == ["merge.told.no-unit"]

"""What a command asks for becomes one change to one file, in the way that file is written."""

import pytest

from matchchain.catalogue.edits.enter import add_firm, add_line, edit_entry, remove_entry
from matchchain.catalogue.edits.location import location_of
from matchchain.catalogue.edits.new_findings import entry_of, new_faults, newly_found
from matchchain.catalogue.files import journal
from matchchain.catalogue.files.lock import OFFICE
from matchchain.catalogue.files.save import carry_out
from matchchain.catalogue.files.undo import planned, undo
from matchchain.catalogue.read import load
from matchchain.entries.setting import Setting
from matchchain.park import Firm, Need, Offer
from matchchain.wording import MatchchainError

CARD = """\
id: longhua      # 龙华
name: '龙华染料化工有限公司'
site: {lat: 30.1421, lon: 120.8763}
offers:
- material: 亚硫酸钠  # 湿料
  quantity: 1.2万吨/年
- 蒸汽
"""
LIST = (
    "企业:\r\n  - 编号: longhua\r\n    企业名称: 龙华染料\r\n    供应: [{品名: 废硫酸}]  # 待核\r\n"
    "  - {编号: yueqing, 企业名称: 越清造纸}"
)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "firms").mkdir()
    (tmp_path / "park.yaml").write_bytes("name: 园区\n".encode())
    (tmp_path / "firms/longhua.yaml").write_bytes(CARD.encode())
    return tmp_path


@pytest.fixture
def listed(tmp_path):
    (tmp_path / "firms.yaml").write_bytes(LIST.encode())
    return tmp_path


def firm_spot(folder, number=0):
    return location_of(folder, load(folder, snapshot=False).park.firms[number].place)


def test_a_firm_gets_a_card_of_its_own(folder):
    said = {
        "name": "越清造纸有限公司",
        "credit_code": "913306040000000000",
        "chains": "造纸、纺织",
        "offers": ("白泥", "material: 蒸汽, quantity: 500 GJ/年, kind: 余热蒸汽"),
    }
    change = add_firm(folder, "yueqing", said)
    assert (change.file, change.before) == ("firms/yueqing.yaml", None)
    assert change.after.decode() == (
        "id: yueqing\nname: 越清造纸有限公司\ncredit_code: '913306040000000000'\nchains: [造纸, 纺织]\n"
        "offers:\n- material: 白泥\n- material: 蒸汽\n  quantity: 500 GJ/年\n  kind: energy\n"
    )
    carry_out(folder, lambda: change)
    assert [o.kind for o in load(folder, snapshot=False).park.firms[1].offers] == ["", "energy"]


def test_a_firm_that_has_a_card_is_refused(folder):
    with pytest.raises(MatchchainError) as refused:
        add_firm(folder, "longhua", {"name": "x"})
    assert refused.value.exit_code == 4


def test_a_firm_goes_on_the_list_where_the_park_keeps_one_and_in_its_language(listed):
    change = add_firm(listed, "haichuan", {"name": "海川氯碱", "role": "leader"})
    assert change.after.decode() == LIST + "\r\n  - {编号: haichuan, 企业名称: 海川氯碱, 角色: 龙头}"


def test_a_line_is_added_to_its_firm(folder):
    change = add_line(folder, firm_spot(folder), "needs", {"material": "烧碱"}, "龙华")
    assert change.after.decode() == CARD + "needs:\n- material: 烧碱\n"


def test_a_line_is_added_in_brackets_where_the_others_are(listed):
    change = add_line(listed, firm_spot(listed), "offers", {"material": "废盐", "kind": "waste"}, "龙华")
    assert change.after.decode() == LIST.replace("{品名: 废硫酸}", "{品名: 废硫酸}, {品名: 废盐, 类别: 废物}")


@pytest.mark.parametrize(
    ("said", "old", "new"),
    [
        ({"name": "新名"}, "'龙华染料化工有限公司'", "'新名'"),
        ({"site.lat": "30.2"}, "30.1421", "30.2"),
        ({"site.zone": "东一区"}, "120.8763}", "120.8763, zone: 东一区}"),
        ({"site": ""}, "site: {lat: 30.1421, lon: 120.8763}\n", ""),
        ({"tariffs.loading": "30 元/吨"}, "- 蒸汽\n", "- 蒸汽\ntariffs: {loading: 30 元/吨}\n"),
        ({"short": "龙华", "group": ""}, "- 蒸汽\n", "- 蒸汽\nshort: 龙华\n"),
        ({"short": "龙华", "name": "甲"}, None, None),
    ],
)
def test_a_field_of_a_firm_is_edited_where_it_stands(folder, said, old, new):
    change = edit_entry(folder, firm_spot(folder), Firm, said, "edit-firm", "龙华")
    if old is not None:
        assert change.after.decode() == CARD.replace(old, new)
    (found,) = load_bytes(folder, change)
    assert all(
        getattr(found, name, value) == value for name, value in said.items() if "." not in name and value
    )


def load_bytes(folder, change):
    carry_out(folder, lambda: change)
    return load(folder, snapshot=False).park.firms


def test_a_field_of_an_offer_is_edited_and_its_comment_stays(folder):
    offer = load(folder, snapshot=False).park.firms[0].offers[0]
    change = edit_entry(
        folder,
        location_of(folder, offer.place),
        Offer,
        {"material": "无水亚硫酸钠", "quantity": ""},
        "edit-offer",
        "x",
    )
    assert change.after.decode() == CARD.replace(
        "亚硫酸钠  # 湿料\n  quantity: 1.2万吨/年\n", "无水亚硫酸钠  # 湿料\n"
    )


def test_an_entry_of_one_word_is_left_to_the_person(folder):
    offer = load(folder, snapshot=False).park.firms[0].offers[1]
    with pytest.raises(MatchchainError) as refused:
        edit_entry(folder, location_of(folder, offer.place), Offer, {"quantity": "500 GJ/年"}, "edit-offer", "x")
    assert refused.value.message.facts == {
        "place": "firms/longhua.yaml:7",
        "text": "- material: 蒸汽\n  quantity: 500 GJ/年",
    }


def test_an_offer_is_taken_out(folder):
    offers = load(folder, snapshot=False).park.firms[0].offers
    first = remove_entry(folder, location_of(folder, offers[0].place), "remove-offer", "x")
    assert first.after.decode() == CARD.replace("- material: 亚硫酸钠  # 湿料\n  quantity: 1.2万吨/年\n", "")
    last = remove_entry(folder, location_of(folder, offers[1].place), "remove-offer", "x")
    assert last.after.decode() == CARD.replace("- 蒸汽\n", "")


def test_a_firm_with_a_card_goes_with_its_card_and_one_on_the_list_with_its_lines(folder):
    assert remove_entry(folder, firm_spot(folder), "remove-firm", "x").after is None
    (folder / "firms/longhua.yaml").unlink()
    (folder / "firms.yaml").write_bytes(LIST.encode())
    gone = remove_entry(folder, firm_spot(folder, 0), "remove-firm", "x")
    assert gone.after.decode() == "企业:\r\n  - {编号: yueqing, 企业名称: 越清造纸}"


def test_what_changed_under_our_hands_is_not_edited(folder):
    spot = firm_spot(folder)
    (folder / "firms/longhua.yaml").write_bytes(CARD.replace("龙华染料", "龙华").encode())
    for ask in (
        lambda: edit_entry(folder, spot, Firm, {"short": "x"}, "edit-firm", "x"),
        lambda: remove_entry(folder, spot, "remove-firm", "x"),
        lambda: add_line(folder, spot, "needs", {"material": "x"}, "x"),
    ):
        with pytest.raises(MatchchainError) as refused:
            ask()
        assert refused.value.exit_code == 4


def test_a_change_that_brings_an_error_in_is_seen(folder):
    spot = firm_spot(folder)
    bad = add_line(folder, spot, "needs", {"material": "烧碱", "quantity": "很多"}, "x")
    assert [f.level for f in new_faults(bad, Setting())] == ["error"]
    good = add_line(folder, spot, "needs", {"material": "烧碱", "quantity": "5 吨/年"}, "x")
    assert new_faults(good, Setting()) == ()


def test_what_the_reader_makes_of_a_text_is_known_before_it_is_written():
    entry, findings = entry_of(Need, {"material": "烧碱", "quantity": "1.2万吨/年"}, Setting())
    assert (entry.quantity.likely, findings) == (12000, ())
    assert [f.level for f in entry_of(Need, {"material": "x", "quantity": "abc"}, Setting())[1]] == ["error"]
    assert newly_found(findings, findings) == ()


def everything(folder):
    return {
        str(p.relative_to(folder)): p.read_bytes() if p.is_file() else None
        for p in folder.rglob("*")
        if OFFICE not in p.relative_to(folder).parts
    }


def test_what_is_undone_is_as_it_was_step_by_step_and_all_at_once(folder):
    states = [everything(folder)]
    asks = [
        lambda: add_firm(folder, "b", {"name": "B"}),
        lambda: add_line(folder, firm_spot(folder, 1), "needs", {"material": "烧碱"}, "x"),
        lambda: edit_entry(folder, firm_spot(folder, 1), Firm, {"short": "龙"}, "edit-firm", "x"),
        lambda: remove_entry(folder, firm_spot(folder, 0), "remove-firm", "x"),
    ]
    for ask in asks:
        carry_out(folder, ask)
        states.append(everything(folder))
    undo(folder, planned(folder))
    assert everything(folder) == states[3]
    undo(folder, planned(folder, 2))
    assert everything(folder) == states[1]
    carry_out(folder, lambda: add_firm(folder, "c", {"name": "C"}))
    undo(folder, planned(folder, 2))
    assert everything(folder) == states[0]
    with pytest.raises(MatchchainError) as refused:
        planned(folder)
    assert refused.value.exit_code == 2
    records = journal.read_journal(folder / OFFICE)
    assert [r.state for r in records if not r.undoes] == ["undone"] * 5


def test_a_folder_made_for_the_first_card_goes_with_it(tmp_path):
    (tmp_path / "park.yaml").write_bytes(b"name: x\n")
    carry_out(tmp_path, lambda: add_firm(tmp_path, "b", {"name": "B"}))
    undo(tmp_path, planned(tmp_path))
    assert everything(tmp_path) == {"park.yaml": b"name: x\n"}


def test_undo_refuses_what_was_changed_by_hand_since(folder):
    carry_out(folder, lambda: add_firm(folder, "b", {"name": "B"}))
    carry_out(folder, lambda: add_firm(folder, "c", {"name": "C"}))
    (folder / "firms/b.yaml").write_bytes(b"id: b\nname: by hand\n")
    now = everything(folder)
    with pytest.raises(MatchchainError) as refused:
        planned(folder, 2)
    assert refused.value.exit_code == 4
    assert "history --old 1" in str(refused.value)
    assert everything(folder) == now


def test_undo_counts_only_what_there_is(folder):
    carry_out(folder, lambda: add_firm(folder, "b", {"name": "B"}))
    with pytest.raises(MatchchainError, match="Only 1"):
        planned(folder, 2)


def test_undo_says_when_the_copy_of_the_old_file_is_lost(folder):
    carry_out(folder, lambda: edit_entry(folder, firm_spot(folder), Firm, {"short": "x"}, "edit-firm", "x"))
    (copy,) = (folder / OFFICE / "journal").glob("*.gz")
    copy.unlink()
    with pytest.raises(MatchchainError) as refused:
        planned(folder)
    assert refused.value.exit_code == 5


def test_a_crash_before_the_last_mark_does_not_stop_undo(folder):
    carry_out(folder, lambda: add_firm(folder, "b", {"name": "B"}))
    log = folder / OFFICE / "journal" / journal.LOG
    log.write_bytes(b"\n".join(log.read_bytes().split(b"\n")[:1]))
    undo(folder, planned(folder))
    assert not (folder / "firms/b.yaml").exists()

"""The form of a meeting goes out, comes back filled in, and moves deals, cards and the record in one step."""

import json
from pathlib import Path

import openpyxl
import pytest

import matchchain as mc
from tests.cli.command import matchchain
from tests.cli.park import everything
from tests.golden import same_as_golden
from tests.parks import write_park
from tests.studies.meeting.salt_park import FIRMS, PARK

GOLDEN = Path(__file__).parent / "golden"
DAY = {"MATCHCHAIN_TODAY": "2026-12-12"}


@pytest.fixture
def park(tmp_path):
    folder = write_park(tmp_path / "park", FIRMS.replace("quantity: 80 吨/年, ", ""), PARK)
    done = matchchain("meet", "plan", "--rounds", 2, "--tables", 3, "--must", "b,f", "--save", "--on", "2026-12-10", "--park", folder)
    assert done.code == 0, done.said
    done = matchchain("meet", "papers", "--out", tmp_path / "papers", "--park", folder, "--lang", "zh")
    assert done.code == 0, done.said
    return folder


def filled(park, rows, answers=()):
    """The form with what was said: firms at the table -> column -> words; and answers by the firm that is asked."""
    file = park.parent / "papers" / "记录表.xlsx"
    book = openpyxl.load_workbook(file)
    for sheet, given, by in ((book["记录"], rows, "firms"), (book["问到的数"] if "问到的数" in book.sheetnames else None, answers, "firm")):
        names = {cell.value: cell.column for cell in sheet[1]} if sheet else {}
        for row in sheet.iter_rows(min_row=2) if sheet else ():
            said = dict(given).get(row[names[by] - 1].value, {})
            for name, text in said.items():
                sheet.cell(row[0].row, names[name]).value = text
    book.save(park.parent / "filled.xlsx")
    return park.parent / "filled.xlsx"


SAID = {
    "甲盐厂 -> 乙碱厂": {"result": "继续", "said": "先供300吨", "next": "看现场", "who": "王工", "day": "2026-12-18"},
    "甲盐厂 -> 丙厂": {"result": "送样", "day": "2026-12-20"},
    "丁窑 -> 丙厂": {"result": "不合适", "why": "价格"},
    "丁窑 -> 戊厂": {"result": "再约"},
    "乙碱厂 / 己厂": {"result": "继续"},
}


def minutes(park, file, *words, **env):
    return matchchain("meet", "minutes", file, "--by", "李科", "--park", park, *words, **{**DAY, **env})


def test_a_form_moves_deals_sets_nodes_and_keeps_results_and_one_undo_takes_it_back(park):
    before = everything(park)
    file = filled(park, SAID, {"戊厂": {"answer": "80 吨/年"}})
    shown = minutes(park, file, "--lang", "zh")
    assert shown.code == 0, shown.said + shown.text
    assert "还没有写" in shown.said
    assert everything(park) == before
    assert minutes(park, file, "--dry-run").code == 0
    assert everything(park) == before
    done = minutes(park, file, "--yes", "--lang", "zh")
    assert done.code == 0, done.said
    loaded = mc.load(park)
    deals = {(deal.supplier, deal.receiver): deal for deal in loaded.park.deals}
    assert set(deals) == {("a", "b"), ("a", "c"), ("d", "c"), ("d", "e")}
    talks = deals["a", "b"]
    assert [(event.on, event.state) for event in talks.events] == [("2026-12-10", "idea"), ("2026-12-10", "talking")]
    assert talks.owner == "李科"
    assert talks.promised.net.likely > 0
    assert [(node.node, node.due) for node in talks.nodes] == [
        ("看现场", "2026-12-18"), ("会后7天回访", "2026-12-17"), ("会后30天回访", "2027-01-09"), ("会后90天回访", "2027-03-10")
    ]  # fmt: skip
    assert ("sample", "2026-12-20") in [(node.node, node.due) for node in deals["a", "c"].nodes]
    refused = deals["d", "c"]
    assert (refused.events[-1].state, refused.events[-1].why, refused.nodes) == ("refused", "price", ())
    (meeting,) = loaded.park.meetings
    assert {(one.result, one.deal) for one in meeting.results} == {
        ("go-on", talks.id), ("sample", deals["a", "c"].id), ("unsuitable", refused.id), ("again", deals["d", "e"].id), ("go-on", "")
    }  # fmt: skip
    need = next(firm for firm in loaded.park.firms if firm.id == "e").needs[0]
    assert need.quantity.likely == 80
    again = minutes(park, file, "--yes", "--lang", "zh")
    assert "没有需要改动" in again.said
    assert matchchain("undo", "--park", park).code == 0
    assert {name: text for name, text in everything(park).items() if ".matchchain" not in str(name)} == {
        name: text for name, text in before.items() if ".matchchain" not in str(name)
    }  # fmt: skip


@pytest.mark.parametrize(("why", "kept_out"), [("质量", True), ("手续", True), ("价格", False)])
def test_what_failed_by_quality_or_permit_is_kept_out_of_every_plan(park, why, kept_out):
    before = everything(park)
    failed = {"甲盐厂 -> 乙碱厂": {"result": "不合适", "why": why, "said": "含氟"}}
    done = minutes(park, filled(park, failed), "--yes", "--lang", "zh")
    assert done.code == 0, done.said
    loaded = mc.load(park).park
    (deal,) = loaded.deals
    assert deal.events[-1].state == "refused"
    assert [(one.firms, one.material, one.by, one.on) for one in loaded.conflicts] == [
        (("a", "b"), deal.material, "李科", "2026-12-10")
    ] * kept_out
    assert all(one.why.startswith(deal.id) and one.why.endswith("含氟") for one in loaded.conflicts)
    assert matchchain("undo", "--park", park).code == 0
    assert everything(park)["park.yaml"] == before["park.yaml"]


def test_a_second_meeting_sees_what_the_first_did(park):
    minutes(park, filled(park, SAID), "--yes")
    told = json.loads(matchchain("meet", "plan", "--rounds", 2, "--tables", 3, "--park", park, "--format", "json", **DAY).text)
    firms = {tuple(one["firms"]) for one in told["meetings"]}
    assert ("a", "b") in firms
    assert ("c", "d") not in firms  # refused: its pairing is no more talked about


def test_what_is_not_understood_is_named_with_its_cell_and_the_rest_is_taken(park):
    odd = {**SAID, "甲盐厂 -> 乙碱厂": {"result": "还行吧", "day": "下周"}, "甲盐厂 -> 丙厂": {"next": "再说"}}
    file = filled(park, odd, {"戊厂": {"answer": "很多"}})
    shown = minutes(park, file, "--format", "json")
    told = json.loads(shown.text)
    assert shown.code == 1
    why = {tuple(row["firms"]): row["why"] for row in told["results"] if row["action"] == "refused"}
    assert set(why) == {("a", "b"), ("a", "c")}
    assert len(why["a", "b"]) == 2
    assert [row["action"] for row in told["answers"]] == ["refused"]
    assert all("!" in row["cell"] for row in told["results"])


def test_a_meeting_that_is_to_come_has_no_minutes(park):
    shown = minutes(park, filled(park, SAID), "--lang", "zh", MATCHCHAIN_TODAY="2026-12-01")
    assert shown.code == 3
    assert "才开" in shown.text


def test_a_file_that_is_no_form_of_ours_is_said_so(park, tmp_path):
    (tmp_path / "list.csv").write_text("企业,结果\n甲,继续\n", encoding="utf-8")
    shown = minutes(park, tmp_path / "list.csv", "--lang", "zh")
    assert shown.code == 3
    assert "不是我们的记录表" in shown.text
    (tmp_path / "bad.xlsx").write_bytes(b"PK\x03\x04rubbish")
    assert minutes(park, tmp_path / "bad.xlsx").code == 3
    assert minutes(park, tmp_path / "none.xlsx").code in {3, 5}


def test_what_came_of_a_meeting_is_held_against_the_one_before(park):
    minutes(park, filled(park, SAID), "--yes")
    (park / "meetings.yaml").write_text(
        (park / "meetings.yaml").read_text(encoding="utf-8")
        + "  - id: M2026-002\n    on: 2026-12-20\n    seats:\n      - {round: 1, table: 1, firms: [a, b], pairings: []}\n",
        encoding="utf-8",
    )
    shown = matchchain("meet", "review", "--park", park, "--format", "json", MATCHCHAIN_TODAY="2027-01-20")
    first, second = json.loads(shown.text)["meetings"]
    assert (first["talks"], first["told"], first["deals"]) == (5, 5, 4)
    assert (first["go_on"], first["sample"], first["unsuitable"], first["again"]) == (2, 1, 1, 1)
    assert (first["talking"], first["contracted"], first["verified"]) == (3, 0, None)
    assert first["talking_before"] is None
    assert second["talking_before"] == 60.0  # three of five talks, when the first was as old
    for lang in ("zh", "en"):
        page = matchchain("meet", "review", "--park", park, "--lang", lang, "--width", 80, MATCHCHAIN_TODAY="2027-01-20")
        same_as_golden(f"meet-review-{lang}.txt", page.text, GOLDEN)


def test_before_the_first_meeting_there_is_nothing_to_review(park):
    shown = matchchain("meet", "review", "--park", park, "--lang", "zh", MATCHCHAIN_TODAY="2026-12-01")
    assert shown.code == 0
    assert "还没有开过" in shown.text

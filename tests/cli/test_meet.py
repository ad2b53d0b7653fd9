"""`meet` as a person sees it: seats in both languages, JSON for scripts, files for the wall, refusals."""

import json
from pathlib import Path

import pytest

import matchchain as mc
from matchchain.reports.formats.layout import cells
from tests.cli.command import matchchain
from tests.cli.park import everything
from tests.golden import same_as_golden
from tests.parks import write_park
from tests.studies.meeting.salt_park import FIRMS, PARK

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def park(tmp_path):
    return write_park(tmp_path / "park", FIRMS, PARK)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_seats_of_the_park_worked_by_hand(park, lang):
    shown = matchchain("meet", "plan", "--rounds", 2, "--tables", 2, "--park", park, "--lang", lang, "--width", 80, cwd=park)
    assert shown.code == 0, shown.said
    same_as_golden(f"meet-plan-{lang}.txt", shown.text, GOLDEN)
    assert all(cells(line) <= 80 for line in shown.text.splitlines())


def test_json_holds_what_scripts_rely_on(park):
    told = json.loads(matchchain("meet", "plan", "--rounds", 2, "--tables", 2, "--format", "json", "--park", park).text)
    assert told["seated"] == ["a", "b", "c", "d", "e"]
    assert [(one["firm"], one["why"]) for one in told["left_out"]] == [("f", "no-pairing")]
    for one in told["meetings"]:
        assert {"round", "table", "firms", "pairings", "value"} <= set(one)
        assert one["round"] in {1, 2}
        assert one["table"] in {1, 2}
    assert sum(one["value"] for one in told["meetings"]) == pytest.approx(told["value"], abs=0.05)


@pytest.mark.parametrize("suffix", ["html", "docx", "xlsx", "md", "csv", "jsonl"])
def test_every_format_is_written(park, tmp_path, suffix):
    done = matchchain("meet", "plan", "--rounds", 2, "--tables", 2, "--park", park, "--out", tmp_path / f"seats.{suffix}")
    assert done.code == 0, done.said
    assert (tmp_path / f"seats.{suffix}").stat().st_size > 100


def test_the_wall_chart_shows_every_table_in_every_round(park, tmp_path):
    matchchain("meet", "plan", "--rounds", 2, "--tables", 2, "--park", park, "--lang", "zh", "--out", tmp_path / "seats.html")
    page = (tmp_path / "seats.html").read_text(encoding="utf-8")
    assert "座位图" in page
    assert "各家日程" in page


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--must", "a,b", "--must", "a,c", "--rounds", "1"), "(甲盐厂、乙碱厂)、(甲盐厂、丙厂)"),
        (("--must", "a"), "两家以上"),
        (("--must", "a,zz"), "zz"),
        (("--must", "a,b", "--never", "b,a"), "不能同桌"),
        (("--rounds", "0"), "--rounds"),
        (("--theme", "没有"), "盐化工"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(park, words, said):
    refused = matchchain("meet", "plan", *words, "--park", park, "--lang", "zh", cwd=park)
    assert refused.code == 2, refused.text
    assert said in refused.said


def test_the_public_interface_answers_the_same(park):
    answer = mc.meeting(mc.load(park), rounds=2, tables=2, must="a,b", today="2026-11-22")
    assert answer.question == "meeting"
    assert answer.tables == ("meetings", "left_out", "refused")
    assert {tuple(row["firms"]) for row in answer.to_dicts()} >= {("a", "b")}



WISH = """\
名称: 秋季对接会
日期: 2026-12-10
轮数: 2
桌数: 3
必见: [{企业: [甲盐厂, 己厂], 原因: 领导点名}]
代表: [{企业: 甲盐厂, 人数: 2, 姓名: 王工}, {企业: e, 人数: 0}]
"""


def saved(park, tmp_path):
    (tmp_path / "wish.yaml").write_text(WISH, encoding="utf-8")
    return matchchain("meet", "plan", tmp_path / "wish.yaml", "--save", "--park", park, "--lang", "zh", cwd=park)


def test_a_file_says_what_is_wanted_and_the_record_keeps_it(park, tmp_path):
    done = saved(park, tmp_path)
    assert done.code == 0, done.said
    record = (park / "meetings.yaml").read_text(encoding="utf-8")
    assert "M2026-001" in record
    (meeting,) = mc.load(park).park.meetings
    assert (meeting.name, meeting.on, meeting.must[0].firms) == ("秋季对接会", "2026-12-10", ("a", "f"))
    assert {one.firm: one.people and one.people.likely for one in meeting.delegates} == {"a": 2, "e": 0}
    seated = {firm for seat in meeting.seats for firm in seat.firms}
    assert {"a", "f"} <= seated
    assert "e" not in seated
    again = matchchain("meet", "plan", "M2026-1", "--save", "--park", park, "--lang", "zh")
    assert "没有需要改动" in again.said
    assert (park / "meetings.yaml").read_text(encoding="utf-8") == record


def test_a_dry_run_shows_the_record_and_writes_nothing(park):
    before = everything(park)
    done = matchchain("meet", "plan", "--rounds", 2, "--tables", 2, "--save", "--dry-run", "--park", park, "--lang", "en")
    assert "+    seats:" in done.said
    assert everything(park) == before


def test_who_does_not_come_changes_the_fewest_seats_and_one_undo_takes_it_back(park, tmp_path):
    saved(park, tmp_path)
    record = (park / "meetings.yaml").read_bytes()
    words = ("meet", "replan", "--absent", "乙碱厂", "--from-round", 2, "--park", park)
    told = json.loads(matchchain(*words, "--format", "json").text)
    assert told["absent"] == ["b"]
    assert told["changed"] == 0
    shown = matchchain(*words, "--save", "--lang", "zh", "--width", 80)
    same_as_golden("meet-replan-zh.txt", shown.text, GOLDEN)
    same_as_golden("meet-replan-en.txt", matchchain(*words, "--lang", "en", "--width", 80).text, GOLDEN)
    meeting = mc.load(park).park.meetings[0]
    assert meeting.delegates[-1].leave.likely == 1
    again = json.loads(matchchain("meet", "replan", "--absent", "b", "--from-round", 2, "--park", park, "--format", "json").text)
    assert again["changes"] == []
    assert matchchain("undo", "--park", park).code == 0
    assert (park / "meetings.yaml").read_bytes() == record


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("replan", "--from-round", "2"), "--absent"),
        (("replan", "--absent", "a", "--from-round", "9"), "第9轮"),
        (("replan", "M2026-7", "--absent", "a"), "M2026-001"),
        (("plan", "gone.yaml"), "gone.yaml"),
    ],
)
def test_what_a_record_cannot_do_is_said_in_a_sentence(park, tmp_path, words, said):
    saved(park, tmp_path)
    refused = matchchain("meet", *words, "--park", park, "--lang", "zh", cwd=park)
    assert refused.code in {2, 5}
    assert said in refused.said


@pytest.mark.parametrize(
    "text",
    ["轮数: 很多\n", "- {轮数: 2}\n- {轮数: 3}\n", "轮数: [", "必见: 甲\n", "代表: [{人数: 2}]\n", "轮数: 99\n", "\x00", "必见: [{企业: 1}]\n"],
)
def test_a_hostile_file_is_answered_with_its_place_and_no_traceback(park, tmp_path, text):
    (tmp_path / "bad.yaml").write_text(text, encoding="utf-8")
    refused = matchchain("meet", "plan", tmp_path / "bad.yaml", "--park", park, "--lang", "zh", cwd=park)
    assert refused.code in {2, 3}, refused.text
    assert "Traceback" not in refused.said


def test_a_record_that_names_a_stranger_is_a_finding_with_its_place(park):
    (park / "meetings.yaml").write_text("meetings:\n  - id: M2026-1\n    must: [{firms: [a, 无此厂]}]\n", encoding="utf-8")
    shown = matchchain("check", "--park", park, "--lang", "zh")
    assert "meetings.yaml:3" in shown.text
    refused = matchchain("meet", "plan", "M2026-1", "--park", park, "--lang", "zh")
    assert refused.code == 2
    assert "无此厂" in refused.said


def papers(park, tmp_path, *words):
    saved(park, tmp_path)
    return matchchain("meet", "papers", "--out", tmp_path / "papers", "--park", park, *words, "--lang", "zh", cwd=park)


def test_the_papers_of_a_meeting_are_written_into_one_folder(park, tmp_path):
    done = papers(park, tmp_path, "--format", "md")
    assert done.code == 0, done.said
    names = {file.name for file in (tmp_path / "papers").iterdir()}
    assert names == {
        *(f"请柬-{firm}.md" for firm in ("甲盐厂", "乙碱厂", "丙厂", "丁窑", "己厂")), "座位表.xlsx", "座位图.html", "桌卡.md", "记录表.xlsx"
    }
    same_as_golden("meet-invitation-zh.md", (tmp_path / "papers" / "请柬-甲盐厂.md").read_text(encoding="utf-8"), GOLDEN)
    same_as_golden("meet-cards-zh.md", (tmp_path / "papers" / "桌卡.md").read_text(encoding="utf-8"), GOLDEN)


def test_an_invitation_holds_no_figure_of_anybody_else_and_no_gain(park, tmp_path):
    papers(park, tmp_path, "--format", "md")
    told = (tmp_path / "papers" / "请柬-乙碱厂.md").read_text(encoding="utf-8")
    assert "甲盐厂" in told
    assert "600" in told
    for figure in ("1000", "200", "500", "450", "16.5"):
        assert figure not in told, figure
    for paper in ("座位图.html", "桌卡.md"):
        assert "16.5" not in (tmp_path / "papers" / paper).read_text(encoding="utf-8")


def test_a_firm_that_does_not_let_itself_be_named_is_introduced_on_the_spot(tmp_path):
    firms = FIRMS.replace("name_en: B Alkali,", "name_en: B Alkali, share: {name: no},")
    folder = write_park(tmp_path / "park", firms, PARK)
    papers(folder, tmp_path, "--format", "md")
    told = (tmp_path / "papers" / "请柬-甲盐厂.md").read_text(encoding="utf-8")
    assert "乙碱厂" not in told
    assert "另1家到场介绍" in told


def test_papers_need_a_folder_and_seats(park, tmp_path):
    (park / "meetings.yaml").write_text("- {id: M2026-1, rounds: 3}\n", encoding="utf-8")
    assert "--out" in matchchain("meet", "papers", "--park", park, "--lang", "zh").said
    refused = matchchain("meet", "papers", "--out", tmp_path / "x", "--park", park, "--lang", "zh")
    assert refused.code == 2
    assert "还没排座" in refused.said

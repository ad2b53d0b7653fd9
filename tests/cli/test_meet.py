"""`meet` as a person sees it: seats in both languages, JSON for scripts, files for the wall, refusals."""

import json
from pathlib import Path

import pytest

from matchchain.reports.formats.layout import cells
from tests.cli.command import matchchain
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
    import matchchain as mc

    answer = mc.meeting(mc.load(park), rounds=2, tables=2, must="a,b", today="2026-11-22")
    assert answer.question == "meeting"
    assert answer.tables == ("meetings", "left_out", "refused")
    assert {tuple(row["firms"]) for row in answer.to_dicts()} >= {("a", "b")}


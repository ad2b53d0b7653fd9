"""`project`, `policy`, `element`, `visit`, `rank` as the office uses them."""

import json

import pytest

from tests.cli.command import matchchain
from tests.cli.park import build, own


@pytest.fixture
def folder(tmp_path):
    return build(tmp_path / "park")


@pytest.fixture
def do(folder):
    def call(typed, *more, code=0, today="2026-12-03"):
        words = [word.replace("_", " ") for word in typed.split()]
        ended = matchchain(*words, *more, "--lang", "zh", cwd=folder, MATCHCHAIN_TODAY=today)
        assert ended.code == code, ended.said
        return ended

    return call


def rows(do, kind, today="2026-12-03"):
    return json.loads(do(f"{kind} list --format json", today=today).text)["entries"]


def test_a_project_with_its_nodes_and_figures(do):
    assert do("project add 酸再生 --firm longhua --kind 补链 --invest 1000万元 --land 10 --owner 产业处").text == "P2026-001\n"
    assert rows(do, "project")[0]["state"] == "planned"
    do("project node P2026-001 环评批复 --due 2026-12-20")
    do("project report P2026-001 --invested 300万元 --tax 20万元")
    row = rows(do, "project")[0]
    assert (row["state"], row["due"], row["light"], row["invested"]) == ("running", "2026-12-20", "green", 3_000_000)
    lights = {day: rows(do, "project", day)[0]["light"] for day in ("2026-12-31", "2027-01-01", "2027-02-01")}
    assert lights == {"2026-12-31": "yellow", "2027-01-01": "yellow", "2027-02-01": "red"}
    do("project node P2026-001 环评批复 --excuse 等规划 --until 2027-03-31 --by 某区长", today="2027-02-02")
    assert rows(do, "project", "2027-02-02")[0]["light"] == "grey"
    assert rows(do, "project", "2027-02-01")[0]["light"] == "red"
    do("project done P2026-001", today="2027-02-03")
    assert rows(do, "project", "2027-02-03")[0]["state"] == "completed"
    assert "已经结束" in do("project done P2026-001", code=2, today="2027-02-04").said


def test_a_policy_ends_by_itself(do):
    do("policy add 奖补 --number 1号 --for 企业 --until 2026-12-31 --office 发改局")
    told = {day: (row := rows(do, "policy", day)[0])["state"] + " " + row["light"] for day in ("2026-12-03", "2027-01-01")}
    assert told == {"2026-12-03": "in-force red", "2027-01-01": "ended grey"}
    assert rows(do, "policy")[0]["for"] == "企业"


def test_an_element_promises_days_to_the_requests_that_name_it(do):
    do("element add 供汽 --family 水电气 --office 经信局 --promise 8")
    do("board add request longhua 缺汽 --element 供汽")
    do("board assign R2026-001 --to 经信局")
    do("board accept R2026-001")
    do("board report R2026-001")
    entry = json.loads(do("board list --format json").text)["entries"][0]
    assert entry["due"] == "2026-12-15"
    do("element edit 供汽 --promise 3")
    assert json.loads(do("board list --format json").text)["entries"][0]["due"] == "2026-12-08"


def test_a_visit_that_is_planned_made_and_followed_up(do, folder):
    do("visit add longhua --due 2026-12-10 --by 李科")
    assert rows(do, "visit")[0]["state"] == "planned"
    assert rows(do, "visit", "2026-12-11")[0]["light"] == "red"
    do("visit done longhua --note 缺汽 --requests R2026-001", today="2026-12-09")
    do("visit node longhua 约设计院 --due 2026-12-20", today="2026-12-09")
    row = rows(do, "visit", "2026-12-09")[0]
    assert (row["state"], row["due"], row["title"], row["requests"]) == ("to-follow", "2026-12-20", "缺汽", ["R2026-001"])
    do("visit node longhua 约设计院 --done 2026-12-18", today="2026-12-18")
    assert rows(do, "visit", "2026-12-18")[0]["state"] == "followed"
    assert "# 龙头" in (folder / "firms/longhua.yaml").read_text(encoding="utf-8")
    assert "没有计划中的走访" in do("visit done longhua", code=2).said
    assert "还没有走访记录" in do("visit node yueqing x --due 2026-12-30", code=2).said


@pytest.mark.parametrize(
    "typed",
    ["project add 甲 --firm longhua", "policy add 乙 --until 2027-12-31", "element add 丙 --promise 2", "visit add longhua --by 甲 --note 乙"],
)
def test_each_can_be_undone(do, folder, typed):
    before = own(folder)
    do(typed)
    assert own(folder) != before
    do("undo --yes")
    assert own(folder) == before


def test_who_is_ahead(do):
    do("project add 甲 --chain 酸 --invest 100万元 --land 10")
    do("project add 乙 --chain 碱 --invest 100万元 --land 5")
    do("project report P2026-001 --invested 50万元 --tax 10万元 --output 20万元")
    do("project report P2026-002 --invested 80万元 --tax 10万元")
    ranked = json.loads(do("rank 亩均 --format json").text)
    assert ranked["weights"] == {"tax_per_mu": 60, "output_per_mu": 40}
    told = [(row["place"], row["name"], row["score"]) for row in ranked["runners"]]
    assert told == [(1, "P2026-002 乙", 100.0), (2, "P2026-001 甲", 70.0)]
    invested = json.loads(do("rank funds --by chain --format json").text)["runners"]
    assert [(row["name"], row["score"]) for row in invested] == [("碱", 80.0), ("酸", 50.0)]
    assert "没有叫" in do("rank 颜值", code=2).said

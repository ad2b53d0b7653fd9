"""`board` as the office uses it: a request and a challenge through all their steps, hours booked, refusals, pages."""

import json
import re
import shutil
import threading
from pathlib import Path

import pytest

from matchchain.cli.boundary import run
from tests.cli.command import ROOT, matchchain
from tests.cli.park import build, own
from tests.golden import same_as_golden

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def folder(tmp_path):
    return build(tmp_path / "park")


@pytest.fixture
def do(folder):
    def call(typed, *more, code=0, today="2026-12-03", lang="zh"):
        words = [word.replace("_", " ") for word in typed.split()]
        ended = matchchain(*words, *more, "--lang", lang, cwd=folder, MATCHCHAIN_TODAY=today)
        assert ended.code == code, ended.said
        return ended

    return call


def entries(do, *words, today="2026-12-03"):
    return json.loads(do("board list --format json", *words, today=today).text)["entries"]


def by_id(do, which, today="2026-12-03"):
    return next(one for one in entries(do, today=today) if one["id"] == which)


def test_a_request_from_its_first_day_to_the_file(do, folder):
    assert do("board add request longhua 蒸汽不够 --urgency 紧急").text == "R2026-001\n"
    assert by_id(do, "R2026-001")["state"] == "registered"
    do("board assign R2026-001 --to 经信局 --to 供电局 --lead 供电局 --by 服务中心")
    assert by_id(do, "R2026-001")["owner"] == "供电局"
    do("board accept r2026-1 --by 供电局_王工")
    do("board report R2026-001 --note 已报电网 --until 2026-12-09 --by 供电局_王工", today="2026-12-04")
    assert by_id(do, "R2026-001", "2026-12-04")["due"] == "2026-12-09"
    do("board done R2026-001 --result 解决 --by 供电局_王工", today="2026-12-08")
    refused = do("board rate R2026-001 --score 5 --by 供电局_李科", code=2, today="2026-12-08")
    assert "“供电局”办过这件事,不能由自己评价" in refused.said
    do("board rate R2026-001 --score 4 --by 龙华染料_赵总", today="2026-12-09")
    do("board file R2026-001 --by 服务中心", today="2026-12-10")
    after = by_id(do, "R2026-001", "2026-12-10")
    assert (after["state"], after["light"], after["due"]) == ("filed", "grey", None)
    text = (folder / "board.yaml").read_text(encoding="utf-8")
    assert "{on: 2026-12-09, did: rate, by: 龙华染料 赵总, score: 4}" in text
    # any past day is told as it was
    assert by_id(do, "R2026-001", "2026-12-04")["state"] == "working"


def test_a_poor_mark_opens_it_again_and_says_so(do):
    do("board add request longhua 缺人 --to 人社局")
    do("board accept R2026-001 --by 人社局")
    do("board done R2026-001 --result 已解释 --by 人社局")
    said = do("board rate R2026-001 --score 2 --by 赵总").said
    assert "R2026-001 现在: 重办,到分管领导" in said
    assert by_id(do, "R2026-001")["level"] == 1


def test_what_was_written_late_keeps_both_days(do, folder):
    do("board add request longhua 缺人 --on 2026-12-01 --to 人社局")
    do("board accept R2026-001 --by 人社局 --on 2026-12-02")
    assert "did: accept, by: 人社局, entered: 2026-12-03}" in (folder / "board.yaml").read_text(encoding="utf-8")
    assert by_id(do, "R2026-001", "2026-12-02")["state"] == "assigned"
    assert by_id(do, "R2026-001")["state"] == "accepted"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("board assign R2026-001 --to 经信局 --to 供电局", "要写谁牵头"),
        ("board accept R2026-001", "不能接单;能做: 派单、提级"),
        ("board accept R2026-009", "没有编号R2026-009,是否想写 R2026-001?"),
        ("board accept C2026-001", "C2026-001是出题,不能这样做"),
        ("board assign R2026-001 --to 经信局 --on 2026-12-24", "2026-12-24还没到"),
        ("board assign R2026-001 --to 经信局 --on 2026-11-24", "早于上一步的2026-12-03"),
        ("board assign R2026-001 --to 经信局 --on 昨天", "昨天"),
        ("board post C2026-001 --by 科技局", "不能发榜;能做: 诊断"),
        ("board add request nobody 缺人", "nobody"),
        ("board add request longhua", "还缺诉求"),
        ("board book S2026-001 longhua --hours 21", "只剩20小时,约不了21小时"),
        ("board book S2026-001 longhua --hours -1", "机时"),
        ("board edit R2026-001 --set 经过=x", "经过只增不改"),
        ("board edit R2026-001", "没有说要改什么"),
        ("board milestone C2026-001 中试", "--due"),
        ("board milestone C2026-001 中试 --excuse 等料", "--until"),
        ("board list --kind deal", "deal"),
    ],
)
def test_what_is_refused_writes_nothing(do, folder, typed, said):
    do("board add request longhua 缺蒸汽")
    do("board add challenge longhua 脱色")
    do("board add service longhua 气相色谱仪 --hours 20")
    before = own(folder)
    refused = do(typed, code=2)
    assert refused.out == b""
    assert said in refused.said
    assert own(folder) == before


def test_a_challenge_to_the_market(do):
    do("board add challenge longhua 脱色 --budget 100万元 --target", "what: 色度, from: 120")
    do("board diagnose C2026-001 --note 树脂可行")
    assert "指标“色度”量不出来" in do("board post C2026-001 --by 科技局 --until 2026-12-31", code=2).said
    do("board edit C2026-001 --set", "targets=x", code=2)
    do("board add challenge longhua 脱盐 --until 2026-12-31 --target", "what: 色度, from: 120, to: 30, unit: 度")
    do("board diagnose C2026-002 --note 树脂可行")
    do("board post C2026-002 --by 科技局")
    assert "截止,2027-01-02的不收" in do("board claim C2026-002 东华", code=2, today="2027-01-02").said
    do("board claim C2026-002 海润 --price 80万元")
    assert "已经揭过榜" in do("board claim C2026-002 海润", code=2).said
    assert "没有揭榜" in do("board choose C2026-002 东华 --by 科技局", code=2).said
    assert "办过这件事" in do("board choose C2026-002 海润 --by 海润", code=2).said
    do("board choose C2026-002 海润 --by 科技局")
    do("board sign C2026-002 --file 合同1")
    do("board start C2026-002")
    do("board milestone C2026-002 中试 --due 2026-12-10")
    late = by_id(do, "C2026-002", "2027-01-02")
    assert (late["light"], late["due"], late["why"][0]["test"]) == ("yellow", "2026-12-10", "node")
    do("board milestone C2026-002 中试 --done 2026-12-03")
    do("board verify C2026-002 --by 科技局 --note 达标")
    do("board outcome C2026-002 --income 300万元 --patents 2")
    assert by_id(do, "C2026-002")["state"] == "converted"


def test_hours_of_a_week_and_a_service_out_of_use(do):
    do("board add service longhua 气相色谱仪 --hours 20 --price 200元/小时")
    do("board book S2026-001 yueqing --hours 15")
    assert "只剩5小时" in do("board book S2026-001 yueqing --hours 6 --on 2026-12-04", code=2).said
    do("board book S2026-001 yueqing --hours 20 --on 2026-12-07")
    do("board stop S2026-001 --why 检修")
    assert "停用" in do("board book S2026-001 yueqing --hours 1 --on 2026-12-15", code=2).said
    do("board open S2026-001")
    row = json.loads(do("board list --kind service --format json").text)["entries"][0]
    assert (row["state"], row["hours_left"]) == ("open", 5)


def test_every_step_can_be_undone_and_a_dry_run_writes_nothing(do, folder):
    states = [own(folder)]
    for typed in ("board add request longhua 缺汽 --to 经信局", "board accept R2026-001", "board report R2026-001 --note x"):
        do(typed, "--dry-run")
        assert own(folder) == states[-1]
        do(typed)
        states.append(own(folder))
    for before in reversed(states[:-1]):
        do("undo --yes")
        assert own(folder) == before


def test_what_is_written_touches_nothing_else(do, folder):
    text = "# 手写的\nrequests:\n- {id: R2026-007, text: 缺水, on: 2026-12-01}   # 急\n\n共享: []  # 以后\n"
    (folder / "board.yaml").write_text(text, encoding="utf-8")
    do("board assign R2026-007 --to 水务")
    do("board add request longhua 缺电")
    after = (folder / "board.yaml").read_text(encoding="utf-8")
    for line in ("# 手写的\n", "# 急\n", "共享: []  # 以后\n"):
        assert line in after
    assert [one["id"] for one in entries(do)] == ["R2026-007", "R2026-008"]


def test_many_at_once_lose_nothing(folder, monkeypatch):
    monkeypatch.setenv("MATCHCHAIN_TODAY", "2026-12-03")
    monkeypatch.delenv("MATCHCHAIN_PARK", raising=False)
    codes = []

    def add(number):
        codes.append(run(["--park", str(folder), "board", "add", "request", "longhua", f"事{number}", "--yes"]))

    writers = [threading.Thread(target=add, args=(number,)) for number in range(8)]
    for one in writers:
        one.start()
    for one in writers:
        one.join()
    text = (folder / "board.yaml").read_text(encoding="utf-8")
    assert codes == [0] * 8
    assert sorted(re.findall(r"id: (R\S+)", text)) == [f"R2026-00{n}" for n in range(1, 9)]
    assert {f"事{n}" for n in range(8)} <= set(re.findall(r"事\d", text))


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    place = tmp_path_factory.mktemp("example") / "park"
    return Path(shutil.copytree(ROOT / "data", place, ignore=shutil.ignore_patterns(".*")))


PAGES = (
    ("board", "list"), ("board", "list", "--due", "--owner", "科技局"), ("board", "show", "R2026-001"),
    ("board", "show", "C2026-006"), ("board", "match", "R2026-004", "--no-library"),
    ("project", "list"), ("board", "show", "P2026-001"), ("policy", "list"), ("element", "list", "--top", "3"),
    ("rank",), ("rank", "funds", "--by", "chain"),
)  # fmt: skip


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_pages_stay_as_they_are(example, lang):
    pages = [matchchain(*words, "--lang", lang, "--width", 100, cwd=example) for words in PAGES]
    assert {page.code for page in pages} == {0}
    same_as_golden(f"board-{lang}.txt", "\n----\n".join(page.text for page in pages), GOLDEN)


@pytest.mark.parametrize("name", ["csv", "tsv", "jsonl", "md", "xlsx", "html", "docx"])
def test_every_format(example, tmp_path, name):
    for at, words in enumerate((("board", "list"), ("board", "show", "C2026-006"), ("project", "list"), ("rank", "节点"))):
        out = tmp_path / f"{at}.{name}"
        ended = matchchain(*words, "--out", out, cwd=example)
        assert ended.code == 0, ended.said
        assert out.stat().st_size > 100


def test_telephones_of_people_are_starred(do):
    do("board add request longhua 缺汽 --to 经信局 --by", "王工 13800001234")
    do("board accept R2026-001 --by", "王工 13800001234")
    assert "13800001234" not in do("board show R2026-001").text
    assert "138****1234" in do("board show R2026-001").text

"""names settle, many names in one sitting: at a terminal, by options, from a table; and what the next answer says."""

import csv
import os

import pytest

from matchchain.cli.boundary import run
from matchchain.cli.names import settle as settle_command
from tests.golden import same_as_golden

from .park import everything
from .sitting_park import FIRMS, build

QUESTION = r"不知道: "


@pytest.fixture
def folder(tmp_path, monkeypatch):
    for name in ("MATCHCHAIN_PARK", "MATCHCHAIN_LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("MATCHCHAIN_TODAY", "2026-11-22")
    monkeypatch.setattr(settle_command, "login", lambda: "clerk")
    return build(tmp_path / "park")


@pytest.fixture
def do(folder, capsys):
    def call(*words, code=0, lang="zh"):
        got = run(["--park", str(folder), "--lang", lang, *words])
        out, err = capsys.readouterr()
        assert got == code, err
        return out, err

    return call


def card(folder, firm):
    return (folder / f"firms/{firm}.yaml").read_bytes().decode()


def ours(folder):
    path = folder / "materials.yaml"
    return path.read_bytes().decode() if path.exists() else ""


# the block, and what it says


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_block_at_80_columns(do, lang):
    out, err = do("suggest", "--width", "80", lang=lang)
    same_as_golden(f"names/suggest.{lang}.table", out + err)
    out, _ = do("names", "check", "--width", "80", lang=lang, code=1)
    same_as_golden(f"names/check.{lang}.txt", out)


def test_blanks_counts_them_too_and_names_the_command(do):
    _, err = do("blanks")
    assert "品名 1 个认不出、3 个待核: matchchain names check" in err
    out, _ = do("check", code=0)
    assert "1 个认不出" in out
    assert "matchchain names check" in out


def test_a_selection_shows_its_own_names_only(do):
    out, _ = do("suggest", "--firm", "flour", "--width", "80")
    assert "反刍饲料蛋白源" in out
    assert "污泥" not in out


# by options


def test_yes_no_and_what_it_is_in_one_go(do, folder):
    out, err = do(
        "names", "settle", "--right", "污泥", "--wrong", "黄水", "--means", "玄黄料=造纸污泥", "--by", "王工", "--why", "电话"
    )
    assert out == ""
    assert "定了 3 个品名。撤销: matchchain undo 3" in err
    when = "决定人: 王工, 日期: 2026-11-22, 原因: 电话"
    assert card(folder, "bricks") == FIRMS["bricks"] + f"    品名核定: {{就是: 污泥, {when}}}\n"
    assert "name: 黄水\n    never: [白酒黄水]" in ours(folder)
    assert "naming: {means: 造纸污泥, by: 王工" in card(folder, "paper")  # it may be cadmium yellow: this line only
    assert "玄黄料" not in ours(folder)
    assert "品名 0 个认不出、" in do("suggest")[1]


def test_it_is_taken_back_byte_for_byte(do, folder):
    before = {name: raw for name, raw in everything(folder).items() if name.endswith(".yaml")}
    out, err = do("names", "settle", "--right", "污泥", "--right", "黄水", "--dry-run")
    assert "+    品名核定: {就是: 污泥" in out
    assert "+++ materials.yaml" in out
    assert {name: raw for name, raw in everything(folder).items() if name.endswith(".yaml")} == before
    do("names", "settle", "--right", "污泥", "--right", "黄水")
    assert "核定品名" in do("history")[0]
    _, err = do("undo", "2")
    assert "核定品名 污泥" in err
    assert {name: raw for name, raw in everything(folder).items() if name.endswith(".yaml")} == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "--right"),
        (("--right", "烧碱"), "没有叫“烧碱”的品名在等核定"),
        (("--means", "黄水"), "原文=它是什么"),
        (("--means", "黄水=没有的东西"), "都没有“没有的东西”"),
        (("黄水", "--right", "污泥"), "不和名称一起写"),
        (("黄水", "--same"), "两个名称"),
        (("--right", "污泥", "--firm", "paper"), "没有叫“污泥”"),
        (("--from", "没有.csv"), "没有.csv"),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_written(do, folder, words, said):
    out, err = do("names", "settle", *words, code=2)
    assert out == ""
    assert said in err
    assert all(card(folder, firm) == text for firm, text in FIRMS.items())
    assert not ours(folder)


def test_two_firms_of_a_name_that_may_be_hazardous_are_told_apart(do, folder):
    text = FIRMS["bricks"].replace("bricks", "other").replace("砖垚", "别家")
    (folder / "firms/other.yaml").write_bytes(text.encode())
    _, err = do("names", "settle", "--right", "污泥", code=2)
    assert "bricks、other" in err
    do("names", "settle", "--right", "污泥", "--firm", "别家墙材")
    assert "品名核定" in card(folder, "other")
    assert card(folder, "bricks") == FIRMS["bricks"]


def test_two_names_of_which_one_is_hazardous_waste_are_settled_on_the_line(do, folder):
    _, err = do("names", "settle", "玄黄料", "电镀污泥", "--same")
    assert "只记在清江纸业这一条上" in err
    assert "naming: {means: 电镀污泥, by: clerk, on: 2026-11-22}" in card(folder, "paper")
    assert not ours(folder)
    do("names", "settle", "玄黄料", "电镀污泥", "--same", "--overrule")
    assert "same:" in ours(folder)


# from a table


def filled(folder, do, answers, encoding="utf-8-sig"):
    path = folder.parent / "品名.csv"
    do("names", "check", "--out", str(path), "--force", code=1)
    rows = list(csv.reader(path.read_text("utf-8-sig").splitlines()))
    at = rows[0].index("写法")
    for row in rows[1:]:
        row[-1] = answers.get(row[at], "")
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file).writerows(rows)
    return str(path)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_a_table_that_a_clerk_filled_in(do, folder, encoding):
    path = filled(folder, do, {"污泥": "是", "黄水": "废水", "反刍饲料蛋白源": "否", "玄黄料": "不知道"}, encoding)
    _, err = do("names", "settle", "--from", path, "--by", "李科")
    assert "定了 3 个品名" in err
    assert "就是: 污泥" in card(folder, "bricks")
    assert "name: 黄水\n    means: 废水" in ours(folder)
    assert "never: [反刍饲料]" in ours(folder)
    assert "玄黄料" not in ours(folder)
    _, err = do("names", "settle", "--from", path)
    assert "已不在等核定" in err


def test_the_english_table_does_as_well(do, folder):
    path = folder.parent / "names.csv"
    do("names", "check", "--out", str(path), code=1, lang="en")
    rows = list(csv.DictReader(path.read_text("utf-8-sig").splitlines()))
    assert [row["name"] for row in rows] == ["污泥", "黄水", "反刍饲料蛋白源", "玄黄料"]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["name", "answer"])
        writer.writeheader()
        writer.writerows([{"name": "黄水", "answer": "yes"}, {"name": "污泥", "answer": "don't know"}])
    _, err = do("names", "settle", "--from", str(path), lang="en")
    assert "1 name settled" in err


def test_a_table_with_a_word_nobody_knows_is_refused_whole(do, folder):
    path = filled(folder, do, {"污泥": "是", "黄水": "大概是那个"})
    _, err = do("names", "settle", "--from", path, code=2)
    assert "第 3 行" in err
    assert "大概是那个" in err
    assert card(folder, "bricks") == FIRMS["bricks"]


def test_a_table_without_answers_is_no_table(do, folder):
    path = folder.parent / "x.csv"
    path.write_text("品名,数量\n黄水,3\n", encoding="utf-8")
    assert "names check --out" in do("names", "settle", "--from", str(path), code=2)[1]


# at a terminal


def terminal(folder, tmp_path, *words):
    pexpect = pytest.importorskip("pexpect")
    pytest.importorskip("pty", reason="no pty on Windows")
    from .sitting import Sitting

    environment = {**os.environ, "TERM": "dumb", "LOGNAME": "clerk", "XDG_CACHE_HOME": str(tmp_path / "cache")}
    child = Sitting("--park", str(folder), "--lang", "zh", "names", "settle", *words, env=environment, lines=40)
    return child, pexpect


def test_a_sitting_asks_each_name_once_and_writes_what_was_answered(folder, tmp_path):
    child, pexpect = terminal(folder, tmp_path)
    child.expect("待核的品名 4 个")
    child.expect(r"1/4  污泥 \[只是大类\] 砖垚墙材")
    child.expect("若是污泥: 1条,最多208万元/年、1条可进方案")
    child.expect(QUESTION)
    child.sendline("什么")
    child.expect("都没有“什么”")
    child.expect(QUESTION)
    child.sendline("是")
    child.expect(r"2/4  黄水")
    child.expect("问 古樵酒业 赵工 138\\*\\*\\*\\*0001: “黄水”是白酒黄水,还是废水")
    child.expect("1 是  2 否  3 废水  回车 不知道: ")
    child.sendline("3")
    child.expect(r"3/4  反刍饲料蛋白源")
    child.expect(QUESTION)
    child.sendline("")  # don't know: left, and not asked again
    child.expect(r"4/4  玄黄料")
    child.expect(QUESTION)
    child.sendline("?")
    child.expect(r"谁定的 \[clerk\]")
    child.sendline("王工")
    child.expect("品名核定")
    child.expect(r"\[Y/n\]")
    child.sendline("y")
    child.expect("定了 2 个品名。撤销: matchchain undo 2")
    child.expect(pexpect.EOF)
    child.close()
    assert "就是: 污泥, 决定人: 王工" in card(folder, "bricks")
    assert ours(folder) == "names:\n  - name: 黄水\n    means: 废水\n    by: 王工\n    on: 2026-11-22\n"


def test_enough_ends_a_sitting_and_a_no_to_the_last_question_writes_nothing(folder, tmp_path):
    child, pexpect = terminal(folder, tmp_path)
    child.expect(QUESTION)
    child.sendline("2")
    child.expect(QUESTION)
    child.sendline("q")
    child.expect("谁定的")
    child.sendline("")
    child.expect(r"\[Y/n\]")
    child.sendline("n")
    child.expect("已放弃")
    child.expect(pexpect.EOF)
    child.close()
    assert card(folder, "bricks") == FIRMS["bricks"]
    assert not ours(folder)


def test_one_name_alone(folder, tmp_path):
    child, pexpect = terminal(folder, tmp_path, "黄水", "--by", "李科")
    child.expect(r"1/1  黄水")
    child.expect(QUESTION)
    child.sendline("1")
    child.expect(r"\[Y/n\]")
    child.sendline("")
    child.expect("定了 1 个品名")
    child.expect(pexpect.EOF)
    child.close()
    assert "means: 白酒黄水\n    by: 李科" in ours(folder)


"""`check` and `where` as a person runs them."""

import json
import os
from pathlib import Path

import pytest

from .command import matchchain

SOUND = "name: 甲化工有限公司\noffers: [盐]\n"
DOUBTFUL = "name: 甲化工有限公司\nofers: [盐]\n"
FAULTY = "name: 甲化工有限公司\noffers:\n  - {material: 盐, quantity: 5 箱/年, as_of: 2026-10-01}\n"


def park(folder: Path, card: str) -> Path:
    (folder / "firms").mkdir(parents=True)
    (folder / "park.yaml").write_text("name: 园区\nlanguage: zh\n", encoding="utf-8")
    (folder / "firms" / "jia.yaml").write_text(card, encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def no_locale(monkeypatch):
    """A machine that says nothing of its language."""
    for name in os.environ:
        if name.startswith(("LC_", "LANG")):
            monkeypatch.delenv(name)


@pytest.mark.parametrize(("card", "code"), [(SOUND, 0), (DOUBTFUL, 1), (FAULTY, 3)])
def test_the_exit_code_says_how_bad_it_is(tmp_path, card, code):
    park(tmp_path / "p", card)
    done = matchchain("--park", "p", "check", cwd=tmp_path)
    assert (done.code, done.said) == (code, "")
    as_json = matchchain("check", "--park", "p", "--format", "json", cwd=tmp_path)
    assert as_json.code == code
    answer = json.loads(as_json.text)
    assert (answer["schema"], answer["firms"]) == ("matchchain.check/1", 1)
    assert answer["errors"] + answer["warnings"] == len(answer["findings"]) == (0 if code == 0 else 1)


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        ("zh", ["firms/jia.yaml:3:29 unknown-unit 错误: 数量: “5 箱/年”的单位“箱/年”不认识", "    - {material: 盐, quantity: 5 箱/年, as_of: 2026-10-01}", "改法: 可用:"]),
        ("en", ["firms/jia.yaml:3:29 unknown-unit error: quantity: unknown unit", "    - {material: 盐, quantity: 5 箱/年, as_of: 2026-10-01}", "cure: known:"]),
    ],
)  # fmt: skip
def test_a_fault_with_its_line_and_its_cure(tmp_path, lang, lines):
    park(tmp_path / "p", FAULTY)
    done = matchchain("--lang", lang, "--park", "p", "check", "--width", "80", cwd=tmp_path)
    for line in lines:
        assert line in done.text, done.text


def test_many_of_one_kind_are_cut_and_counted(tmp_path):
    park(tmp_path / "p", "name: 甲\n" + "".join(f"x{k}: 1\n" for k in range(30)))
    short, long = (matchchain("--park", "p", "check", *top, cwd=tmp_path).text for top in ((), ("--top", "0")))
    assert short.count("unknown-key 提醒") == 20
    assert "另有 10 条 unknown-key" in short
    assert long.count("unknown-key 提醒") == 30


def test_where_says_which_and_why(tmp_path):
    park(tmp_path / "p", SOUND)
    done = matchchain("--lang", "zh", "where", cwd=tmp_path / "p")
    assert (done.code, done.text.strip()) == (0, str(tmp_path / "p"))
    assert "当前文件夹里有 park.yaml" in done.said
    below = matchchain("--lang", "en", "where", cwd=tmp_path / "p" / "firms")
    assert below.text.strip() == str(tmp_path / "p")
    assert "the nearest park.yaml upward" in below.said
    assert "MATCHCHAIN_PARK" in matchchain("--lang", "en", "where", cwd=tmp_path, MATCHCHAIN_PARK="p").said
    nowhere = matchchain("--lang", "en", "where", cwd=tmp_path)
    assert (nowhere.code, nowhere.text) == (2, "")
    assert "matchchain init" in nowhere.said


@pytest.mark.parametrize(
    ("card", "place"),
    [
        (b"[" * 100_000, "firms/jia.yaml:1:41 too-deep"),
        (b"a: &a [*a]\n", "firms/jia.yaml:1:4 anchor"),
        (b"name: !!python/object/apply:os.system ['id']\n", "firms/jia.yaml:1:7 tag"),
        ("name: 甲\n".encode("utf-16"), "firms/jia.yaml:1:1 utf-16"),
        (b"name: a\x00b\n", "firms/jia.yaml:1:8 control-character"),
    ],
)
def test_hostile_cards_end_in_exit_3_with_their_place(tmp_path, card, place):
    park(tmp_path / "p", SOUND)
    (tmp_path / "p" / "firms" / "jia.yaml").write_bytes(card)
    done = matchchain("--lang", "en", "--park", "p", "check", cwd=tmp_path)
    assert (done.code, done.said) == (3, "")
    assert done.text.startswith(place)
    refused = matchchain("--lang", "en", "--park", "p", "suggest", cwd=tmp_path)
    assert (refused.code, refused.text) == (3, "")
    assert place in refused.said


@pytest.mark.parametrize(
    ("name", "unknown", "to_settle", "said"),
    [
        ("某某料", 1, 0, "认不出"),
        ("含67-56-1的废水", 1, 0, "只是其中的一种成分"),
        ("67-56-1 64-17-5", 0, 1, "请分成两行"),
        ("硫酸铵（客户指定）", 0, 1, "没有读懂"),
        ("硫酸铵（粗品）", 0, 0, ""),
    ],
)
def test_names_nobody_could_read_are_counted_and_told(tmp_path, name, unknown, to_settle, said):
    park(tmp_path / "p", f"name: 甲化工有限公司\noffers:\n  - {{material: {name}, as_of: 2026-10-01}}\n")
    as_json = matchchain("--park", "p", "check", "--format", "json", cwd=tmp_path)
    assert json.loads(as_json.text)["names"] == {"unknown": unknown, "open": to_settle}
    text = matchchain("--lang", "zh", "--park", "p", "check", cwd=tmp_path).text
    assert ("names check" in text) == bool(unknown + to_settle)
    told = matchchain("--lang", "zh", "--park", "p", "names", "check", "--width", "200", cwd=tmp_path).text
    assert said in told


def test_faults_are_told_of_a_park_too_large_to_be_matched(tmp_path, monkeypatch):
    monkeypatch.setattr("matchchain.matching.pairing.crowd.MOST", 0)
    folder = park(tmp_path / "p", SOUND)
    other = "name: 乙\nneeds: [{material: 盐}, {material: 某某料}]\nofers: [盐]\n"
    (folder / "firms" / "yi.yaml").write_text(other, encoding="utf-8")
    done = matchchain("--lang", "en", "--park", "p", "check", "--format", "json", cwd=tmp_path)
    said = json.loads(done.text)
    assert (done.code, said["names"]) == (1, {"unknown": 1, "open": 0})
    assert said["findings"]
    assert "there is room for 0" in done.said


def test_people_read_the_label_of_a_field_and_machines_its_key(tmp_path):
    park(tmp_path / "p", "name: 甲\noffers:\n  - {material: 盐, disposal_cost: 很多, 数量: 5 箱/年}\n")
    chinese, english = (
        matchchain("--lang", lang, "--park", "p", "check", "--width", "200", cwd=tmp_path).text for lang in ("zh", "en")
    )
    assert "处置单价: “很多”里没有数字" in chinese
    assert "数量: “5 箱/年”的单位" in chinese
    assert "disposal_cost: there is no number" in english
    assert "quantity: unknown unit" in english
    as_json = json.loads(matchchain("--lang", "zh", "check", "--park", "p", "--format", "json", cwd=tmp_path).text)
    assert [finding["text"].partition(":")[0] for finding in as_json["findings"]] == ["disposal_cost", "数量"]

"""names settle: a person's yes or no in materials.yaml with who and when, and what follows from it."""

import json
import os

import pytest

from matchchain.cli.boundary import run
from matchchain.cli.names import settle as settle_command

from .park import build, everything, own

OURS = """\
# 园区自己的名称   # 手写
materials:
  - {name: 亚硫酸钠, aliases: [硫氧], reference_price: 1500 元/吨}   # 询价
same:
  - {names: [大苏打, 硫代硫酸钠], by: 李科, on: 2026-06-03}
not_same:
  - {names: [飞灰, 粉煤灰], by: 周工, on: 2026-03-18, why: HW18}   # 环保
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    for name in ("MATCHCHAIN_PARK", "MATCHCHAIN_LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("MATCHCHAIN_TODAY", "2026-11-22")
    monkeypatch.setattr(settle_command, "login", lambda: "clerk")
    park = build(tmp_path / "park")
    (park / "materials.yaml").write_bytes(OURS.encode())
    return park


@pytest.fixture
def do(folder, capsys):
    def call(*words, code=0, lang="zh"):
        got = run(["--park", str(folder), "--lang", lang, *words])
        out, err = capsys.readouterr()
        assert got == code, err
        return out, err

    return call


def ours(folder):
    return (folder / "materials.yaml").read_bytes().decode()


def decision(do, first, second):
    return json.loads(do("names", "compare", first, second, "--format", "json")[0])["comparisons"][0]


def test_a_yes_is_one_line_with_who_and_when_and_the_next_answer_is_exact(do, folder):
    assert decision(do, "一号料", "亚硫酸钠")["decision"] == "review"
    out, err = do("names", "settle", "一号料", "亚硫酸钠", "--same", "--by", "产业处 王工", "--why", "台账")
    assert out == ""
    assert "undo" in err
    line = "  - {names: [一号料, 亚硫酸钠], by: 产业处 王工, on: 2026-11-22, why: 台账}\n"
    assert ours(folder) == OURS.replace("on: 2026-06-03}\n", "on: 2026-06-03}\n" + line)
    answer = decision(do, "一号料", "亚硫酸钠")
    assert (answer["decision"], answer["a_material"]) == ("same", "sodium-sulfite")


def test_a_no_keeps_two_names_apart_for_good(do, folder):
    do("names", "settle", "松料", "柏料", "--different", "--on", "2026-10-01")
    assert "  - {names: [松料, 柏料], by: clerk, on: 2026-10-01}\n" in ours(folder)
    assert decision(do, "松料", "柏料")["decision"] == "different"


def test_what_a_material_serves_as(do, folder):
    do("names", "settle", "一号料", "某某新用途", "--serves", "--strength", "0.9")
    assert ours(folder).startswith(OURS)
    said = "material: 一号料", "use: 某某新用途", "strength: 0.9", "by: clerk", "on: 2026-11-22"
    new = "serves:\n  - " + "\n    ".join(said) + "\n"
    assert ours(folder) == OURS + new
    assert decision(do, "一号料", "某某新用途")["a_offered_to_b"] == "use"


def test_a_no_to_a_use_keeps_it_from_being_proposed(do):
    assert decision(do, "粉煤灰", "水泥混合材")["a_offered_to_b"] == "use"
    do("names", "settle", "粉煤灰", "水泥混合材", "--different")
    assert decision(do, "粉煤灰", "水泥混合材")["a_offered_to_b"] is None


def test_an_alias_goes_to_the_material_s_own_entry(do, folder):
    do("names", "settle", "2,4-某料", "亚硫酸钠", "--alias", "--by", "王工")
    note = ", note: '2,4-某料 = 亚硫酸钠, 王工 2026-11-22'}"
    expected = OURS.replace("[硫氧]", "[硫氧, '2,4-某料']").replace("1500 元/吨}", f"1500 元/吨{note}")
    assert ours(folder) == expected
    assert decision(do, "2,4-某料", "亚硫酸钠")["decision"] == "same"
    do("names", "settle", "二号料", "硫酸钠", "--alias")
    assert "  - {name: 硫酸钠, aliases: [二号料], note:" in ours(folder)
    assert decision(do, "二号料", "硫酸钠")["decision"] == "same"


def test_a_name_with_a_comma_stays_one_name(do, folder):
    do("names", "settle", "2,4-某料", "三,四料", "--same")
    assert "names: ['2,4-某料', 三,四料]" in ours(folder) or "names: ['2,4-某料', '三,四料']" in ours(folder)
    assert decision(do, "2,4-某料", "三,四料")["decision"] == "same"


def test_a_park_without_the_file_gets_one_and_undo_takes_it_away(do, folder):
    (folder / "materials.yaml").unlink()
    before = own(folder)
    do("names", "settle", "一号料", "亚硫酸钠", "--same")
    assert ours(folder) == "same:\n  - names: [一号料, 亚硫酸钠]\n    by: clerk\n    on: 2026-11-22\n"
    do("undo")
    assert own(folder) == before


@pytest.mark.parametrize("verdict", ["--same", "--different", "--serves", "--alias"])
def test_a_preview_writes_nothing_and_undo_is_byte_for_byte(do, folder, verdict):
    before = everything(folder)
    out, _ = do("names", "settle", "松料", "柏料", verdict, "--dry-run")
    assert "+++ materials.yaml" in out
    assert everything(folder) == before
    do("names", "settle", "松料", "柏料", verdict)
    assert ours(folder) != OURS
    _, err = do("undo")
    assert ours(folder) == OURS
    assert "松料 / 柏料" in err


def test_the_same_again_changes_nothing(do, folder):
    do("names", "settle", "松料", "柏料", "--same")
    after = ours(folder)
    _, err = do("names", "settle", "柏料", "松料", "--same")
    assert ours(folder) == after
    assert "没有需要改动的内容" in err


def test_chinese_keys_and_line_ends_stay(do, folder):
    (folder / "materials.yaml").write_bytes(
        "物料:\r\n  - 品名: 亚硫酸钠\r\n同一物质:\r\n"
        "- 品名: [大苏打, 硫代硫酸钠]\r\n  决定人: 李科\r\n".encode()
    )
    before = ours(folder)
    do("names", "settle", "一号料", "亚硫酸钠", "--same", "--by", "王工")
    assert ours(folder) == before + "- 品名: [一号料, 亚硫酸钠]\r\n  决定人: 王工\r\n  日期: 2026-11-22\r\n"
    assert decision(do, "一号料", "亚硫酸钠")["decision"] == "same"


# what a person must mean


def test_two_materials_of_the_lists_are_not_made_one_by_a_slip(do, folder):
    for first, second in (("亚硫酸钠", "硫酸钠"), ("废硫酸", "硫酸"), ("甲醇", "乙醇")):
        for verdict in ("--same", "--alias"):
            out, err = do("names", "settle", first, second, verdict, code=2)
            assert out == ""
            assert "--overrule" in err
    assert ours(folder) == OURS
    do("names", "settle", "亚硫酸钠", "硫酸钠", "--same", "--overrule")
    assert decision(do, "亚硫酸钠", "硫酸钠")["decision"] == "same"


def test_two_names_of_one_material_are_not_torn_apart(do, folder):
    _, err = do("names", "settle", "烧碱", "氢氧化钠", "--different", code=2)
    assert "同一物料的两个名称" in err
    do("names", "settle", "烧碱", "氢氧化钠", "--different", "--overrule", code=2)
    assert ours(folder) == OURS


def test_somebody_s_decision_is_not_turned_round_in_silence(do, folder):
    for words in (("飞灰", "粉煤灰", "--same"), ("粉煤灰", "飞灰", "--serves")):
        _, err = do("names", "settle", *words, code=4)
        assert all(word in err for word in ("周工", "2026-03-18", "HW18", "materials.yaml:7:5"))
    assert ours(folder) == OURS
    do("names", "settle", "大苏打", "硫代硫酸钠", "--different", code=4)


def test_a_decision_turned_round_replaces_the_old_line(do, folder):
    do("names", "settle", "松料", "柏料", "--same", "--by", "甲")
    do("names", "settle", "柏料", "松料", "--different", "--by", "乙", "--overrule")
    assert "[松料, 柏料]" not in ours(folder)
    assert "[柏料, 松料], by: 乙" in ours(folder)
    assert decision(do, "松料", "柏料")["decision"] == "different"


def test_a_contradiction_is_mended_by_its_cure(do, folder):
    (folder / "materials.yaml").write_bytes(
        "same:\n  - {names: [松料, 柏料]}\n  - {names: [桐料, 枫料]}\n"
        "not_same:\n  - {names: [柏料, 松料]}\n  - {names: [桐料, 松料]}\n".encode()
    )
    out, _ = do("names", "check", code=1)
    assert "matchchain names settle 松料 柏料 --overrule --same" in out
    do("names", "settle", "松料", "柏料", "--overrule", "--same")
    assert "[柏料, 松料]" not in ours(folder)
    do("names", "check")


def test_a_line_on_more_names_is_left_to_a_person(do, folder):
    text = OURS.replace("[飞灰, 粉煤灰]", "[飞灰, 粉煤灰, 炉渣]")
    (folder / "materials.yaml").write_bytes(text.encode())
    _, err = do("names", "settle", "飞灰", "粉煤灰", "--same", "--overrule", code=4)
    assert "materials.yaml:7:5" in err
    assert ours(folder) == text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("松料", "柏料"), "--same"),
        (("松料", "柏料", "--same", "--different"), "只能用一个"),
        (("烧 碱", "烧碱", "--same"), "同一个写法"),
        (("", "柏料", "--same"), "两个名称"),
        (("松料", "柏料", "--same", "--strength", "1"), "--serves"),
        (("松料", "柏料", "--same", "--on", "昨天"), "日期"),
        (("松\x07料", "柏料", "--same"), ""),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_word(do, folder, words, said):
    out, err = do("names", "settle", *words, code=2)
    assert out == ""
    assert said in err
    assert err
    assert ours(folder) == OURS


def test_a_bare_list_has_no_place_for_decisions(do, folder):
    (folder / "materials.yaml").write_bytes("- {name: 亚硫酸钠}\n".encode())
    _, err = do("names", "settle", "松料", "柏料", "--same", code=4)
    assert "materials:" in err


def test_a_faulty_file_is_left_alone(do, folder):
    (folder / "materials.yaml").write_bytes(b"same: [\n")
    _, err = do("names", "settle", "松料", "柏料", "--same", code=3)
    assert "materials.yaml" in err


def test_history_says_what_was_settled(do):
    do("names", "settle", "一号料", "亚硫酸钠", "--same")
    for lang, deed in (("zh", "认定同一物料"), ("en", "settle as the same")):
        assert deed in do("history", lang=lang)[0]


def test_at_a_terminal_it_shows_what_is_known_and_asks(folder, tmp_path):
    pexpect = pytest.importorskip("pexpect")
    pytest.importorskip("pty", reason="no pty on Windows")
    from .sitting import Sitting

    environment = {**os.environ, "TERM": "dumb", "LOGNAME": "clerk", "XDG_CACHE_HOME": str(tmp_path / "cache")}

    def start():
        return Sitting("--park", str(folder), "--lang", "zh", "names", "settle", "一号料", "亚硫酸钠", env=environment)

    child = start()
    child.expect("须由人定")
    child.expect("先不定")
    child.sendline("什么")
    child.expect("请输入 1、2、3")
    child.expect("先不定")
    child.sendline("")
    child.expect("已放弃")
    child.expect(pexpect.EOF)
    child.close()
    assert ours(folder) == OURS

    child = start()
    answers = ("先不定", "1"), (r"谁定的 \[clerk\]", "王工"), ("原因", "台账"), (r"\[Y/n\]", "")
    for question, reply in answers:
        child.expect(question)
        child.sendline(reply)
    child.expect("已写入")
    child.expect(pexpect.EOF)
    child.close()
    assert "  - {names: [一号料, 亚硫酸钠], by: 王工, on: 2026-11-22, why: 台账}\n" in ours(folder)

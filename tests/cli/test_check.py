
"""`check` and `where` as a person runs them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SOUND = "name: 甲化工有限公司\noffers: [盐]\n"
DOUBTFUL = "name: 甲化工有限公司\nofers: [盐]\n"
FAULTY = "name: 甲化工有限公司\noffers:\n  - {material: 盐, quantity: 5 箱/年, as_of: 2026-10-01}\n"


def park(folder: Path, card: str) -> Path:
    (folder / "firms").mkdir(parents=True)
    (folder / "park.yaml").write_text("name: 园区\nlanguage: zh\n", encoding="utf-8")
    (folder / "firms" / "jia.yaml").write_text(card, encoding="utf-8")
    return folder


def run(*words: str, cwd: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    env = {k: v for k, v in os.environ.items() if not k.startswith(("MATCHCHAIN", "LC_", "LANG"))}
    env |= {"PYTHONIOENCODING": "utf-8", "XDG_CACHE_HOME": str(cwd / "cache"), **environ}
    command = [sys.executable, "-m", "matchchain", *words]
    return subprocess.run(
        command, cwd=cwd, env=env, capture_output=True, encoding="utf-8", check=False, timeout=60
    )


@pytest.mark.parametrize(("card", "code"), [(SOUND, 0), (DOUBTFUL, 1), (FAULTY, 3)])
def test_the_exit_code_says_how_bad_it_is(tmp_path, card, code):
    park(tmp_path / "p", card)
    done = run("--park", "p", "check", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (code, "")
    as_json = run("check", "--park", "p", "--format", "json", cwd=tmp_path)
    assert as_json.returncode == code
    answer = json.loads(as_json.stdout)
    assert (answer["schema"], answer["firms"]) == ("matchchain.check/1", 1)
    assert answer["errors"] + answer["warnings"] == len(answer["findings"]) == (0 if code == 0 else 1)


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        ("zh", ["firms/jia.yaml:3:29 unknown-unit 错误: quantity: “5 箱/年”的单位“箱/年”不认识", "    - {material: 盐, quantity: 5 箱/年, as_of: 2026-10-01}", "改法: 可用:"]),
        ("en", ["firms/jia.yaml:3:29 unknown-unit error: quantity: unknown unit", "    - {material: 盐, quantity: 5 箱/年, as_of: 2026-10-01}", "cure: known:"]),
    ],
)  # fmt: skip
def test_a_fault_with_its_line_and_its_cure(tmp_path, lang, lines):
    park(tmp_path / "p", FAULTY)
    done = run("--lang", lang, "--park", "p", "check", "--width", "80", cwd=tmp_path)
    for line in lines:
        assert line in done.stdout, done.stdout


def test_many_of_one_kind_are_cut_and_counted(tmp_path):
    park(tmp_path / "p", "name: 甲\n" + "".join(f"x{k}: 1\n" for k in range(30)))
    short, long = (run("--park", "p", "check", *top, cwd=tmp_path).stdout for top in ((), ("--top", "0")))
    assert short.count("unknown-key 提醒") == 20
    assert "另有 10 条 unknown-key" in short
    assert long.count("unknown-key 提醒") == 30


def test_where_says_which_and_why(tmp_path):
    park(tmp_path / "p", SOUND)
    done = run("--lang", "zh", "where", cwd=tmp_path / "p")
    assert (done.returncode, done.stdout.strip()) == (0, str(tmp_path / "p"))
    assert "当前文件夹里有 park.yaml" in done.stderr
    below = run("--lang", "en", "where", cwd=tmp_path / "p" / "firms")
    assert below.stdout.strip() == str(tmp_path / "p")
    assert "the nearest park.yaml upward" in below.stderr
    assert "MATCHCHAIN_PARK" in run("--lang", "en", "where", cwd=tmp_path, MATCHCHAIN_PARK="p").stderr
    nowhere = run("--lang", "en", "where", cwd=tmp_path)
    assert (nowhere.returncode, nowhere.stdout) == (2, "")
    assert "matchchain init" in nowhere.stderr


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
    done = run("--lang", "en", "--park", "p", "check", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (3, "")
    assert done.stdout.startswith(place)
    refused = run("--lang", "en", "--park", "p", "suggest", cwd=tmp_path)
    assert (refused.returncode, refused.stdout) == (3, "")
    assert place in refused.stderr

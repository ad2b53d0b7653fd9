"""`check` in editors and CI: files, standard input, codes, the forms of other tools, what the park passes over."""

import json
import re
import subprocess
import sys

import pytest

from matchchain.catalogue.checks.ignored import codes
from tests.cli.command import matchchain
from tests.parks import write_park

FIRMS = """
    - {id: a, name: 甲厂, offers: [{material: 亚硫酸钠, quantity: 12000, sells_to: [{firm: 没有这家, quantity: 5 吨/年}]}]}
    - {id: b, name: 乙厂, needs: [{material: 烧碱, quantity: 很多}], typo: 3}
"""


@pytest.fixture
def park(tmp_path):
    return write_park(tmp_path / "park", FIRMS)


def found(*words, **where):
    shown = matchchain("check", *words, "--format", "json", **where)
    return {one["code"] for one in json.loads(shown.text)["findings"]}


def test_codes_are_chosen(park):
    every = found("--park", park)
    assert {"unknown-firm", "unknown-key"} <= every
    assert found("--park", park, "--select", "unknown-firm") == {"unknown-firm"}
    assert found("--park", park, "--ignore", "unknown-firm, unknown-key") == every - {"unknown-firm", "unknown-key"}
    assert matchchain("check", "--park", park, "--select", "unknwn-firm").code == 2


def test_the_exit_code_is_of_what_is_shown(park):
    assert matchchain("check", "--park", park).code == 3
    assert matchchain("check", "--park", park, "--select", "unknown-firm").code == 1
    assert matchchain("check", "--park", park, "--exit-zero").code == 0


def test_files_by_either_way_to_name_them(park):
    here = {"cwd": park.parent}
    assert found("park/park.yaml", **here) == set()
    assert "unknown-firm" in found("park/firms.yaml", **here)
    assert "unknown-firm" in found("firms.yaml", "--park", "park", **here)
    assert matchchain("check", "../elsewhere.yaml", "--park", "park", **here).code == 2


def test_a_file_from_standard_input(park):
    words = ("check", "-", "--stdin-filename", "firms.yaml", "--park", str(park), "--format", "json")
    text = "firms:\n  - {id: c, name: 丙, nam: 丙}\n".encode()
    done = subprocess.run([sys.executable, "-m", "matchchain", *words], input=text, capture_output=True, check=False)
    told = json.loads(done.stdout)
    assert [one["code"] for one in told["findings"]] == ["unknown-key"]
    assert told["firms"] == 1
    assert matchchain("check", "-", "--park", park).code == 2


def test_gcc_lines(park):
    words = ("check", "--park", "park", "--format", "gcc", "--lang", "en")
    lines = matchchain(*words, cwd=park.parent).text.splitlines()
    assert lines
    for line in lines:
        assert re.fullmatch(r"park/firms\.yaml:\d+:\d+: (error|warning): .+ \[[a-z-]+\]", line), line


def test_github_commands(park):
    lines = matchchain("check", "--format", "github", "--lang", "zh", cwd=park).text.splitlines()
    assert lines
    for line in lines:
        assert re.fullmatch(r"::(error|warning) file=firms\.yaml,line=\d+,col=\d+,title=[a-z-]+::[^\r\n]+", line), line
        assert "%" not in line.partition("::")[2].rpartition("::")[0]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_code_has_a_page(lang):
    for code in codes():
        shown = matchchain("check", "--explain", code, "--lang", lang)
        assert shown.code == 0
        assert not re.search(r"\{[a-z_]+[}|]|\{\{|\}\}", shown.text.partition("ignore:")[0]), code
        assert shown.text.startswith(code)


def test_the_park_passes_over_what_it_has_looked_at(park):
    (park / "park.yaml").write_text(
        "name: 园区\nignore:\n"
        "  - {code: unknown-firm, why: 去年关的厂, files: ['firms*']}\n"
        "  - {code: near-duplicate, why: 没有了}\n"
        "  - {code: unknown-fir, why: 打错}\n",
        encoding="utf-8",
    )
    shown = json.loads(matchchain("check", "--park", park, "--format", "json").text)
    assert shown["ignored"] == 1
    got = {(one["file"], one["code"]) for one in shown["findings"]}
    assert ("firms.yaml", "unknown-firm") not in got
    assert {("park.yaml", "ignore-idle"), ("park.yaml", "ignore-unknown")} <= got | {("park.yaml", "ignore-idle")}
    assert "1" in matchchain("check", "--park", park, "--lang", "zh").text.rpartition("不再提醒")[2]


def test_an_error_is_never_passed_over_and_a_reason_is_asked_for(park):
    (park / "park.yaml").write_text("name: 园区\nignore: [{code: unknown-key}]\n", encoding="utf-8")
    shown = json.loads(matchchain("check", "--park", park, "--format", "json").text)
    assert "unknown-key" in {one["code"] for one in shown["findings"]}
    assert "park.yaml" in {one["file"] for one in shown["findings"] if one["level"] == "error"}

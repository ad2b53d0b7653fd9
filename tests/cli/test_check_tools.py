"""`check` in editors and CI: files, standard input, codes, the forms of other tools, what the park passes over."""

import json
import re
from urllib.parse import unquote

import pytest
from jsonschema import Draft202012Validator

from matchchain.catalogue.checks.ignored import codes
from tests.cli.command import matchchain, own_process
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
    absent = matchchain("check", "park/firms/nobody.yaml", **here)
    assert (absent.code, absent.text) == (5, "")
    assert "firms/nobody.yaml" in absent.said


def test_json_says_of_what_and_by_what_it_was_made(park):
    made = json.loads(matchchain("check", "--park", park, "--format", "json").text)["made"]
    assert {"version", "day", "park_digest", "jurisdiction", "tariffs"} <= made.keys()


def test_a_file_from_standard_input(park):
    words = ("check", "-", "--stdin-filename", "firms.yaml", "--park", park, "--format", "json")
    text = "firms:\n  - {id: c, name: 丙, nam: 丙}\n".encode()
    told = json.loads(own_process(*words, given=text).text)
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
def test_every_code_has_a_page(park, lang):
    for code in codes():
        shown = matchchain("check", "--explain", code, "--lang", lang, "--park", park)
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


TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
WHERE = {
    "type": "object", "required": ["artifactLocation", "region"], "properties": {
        "artifactLocation": {"required": ["uri"], "properties": {"uri": {"type": "string", "pattern": r"^[!-~]+$"}}},
        "region": {"required": ["startLine"], "properties": {
            "startLine": {"type": "integer", "minimum": 1}, "startColumn": {"type": "integer", "minimum": 1}, "endColumn": {"type": "integer", "minimum": 2},
        }},
    },
}  # fmt: skip
SARIF = {
    "type": "object", "required": ["version", "runs"], "additionalProperties": False, "properties": {
        "version": {"const": "2.1.0"}, "runs": {"type": "array", "minItems": 1, "items": {
            "required": ["tool", "results"], "properties": {
                "tool": {"required": ["driver"], "properties": {"driver": {"required": ["name"], "properties": {"rules": {
                    "type": "array", "uniqueItems": True,
                    "items": {"required": ["id"], "properties": {"id": {"type": "string"}, "shortDescription": TEXT, "help": TEXT}},
                }}}}},
                "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                "results": {"type": "array", "items": {"required": ["message"], "properties": {
                    "message": TEXT, "level": {"enum": ["none", "note", "warning", "error"]},
                    "locations": {"type": "array", "items": {"required": ["physicalLocation"], "properties": {"physicalLocation": WHERE}}},
                }}},
            },
        }},
    },
}  # fmt: skip
"""What SARIF 2.1.0 (OASIS) asks of the parts that we write."""


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_sarif(park, lang):
    (park / "firms.yaml").rename(park / "firms.txt")
    (park / "firms").mkdir()
    (park / "firms" / "新 厂.yaml").write_text("id: a\nname: 甲厂\ntypo: 3\noffers: [{material: 盐, quantity: 很多}]\n", encoding="utf-8")
    shown = matchchain("check", "--park", "park", "--format", "sarif", "--lang", lang, cwd=park.parent)
    told = json.loads(shown.text)
    Draft202012Validator(SARIF).validate(told)
    (run,) = told["runs"]
    rules = run["tool"]["driver"]["rules"]
    listed = json.loads(matchchain("check", "--park", park, "--format", "json", "--lang", lang).text)["findings"]
    assert len(listed) == len(run["results"]) >= 2
    for result, finding in zip(run["results"], listed, strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding["code"]
        assert result["level"] == finding["level"]
        assert finding["text"] in result["message"]["text"]
        place = result["locations"][0]["physicalLocation"]
        assert (place["region"]["startLine"], place["region"]["startColumn"]) == (finding["line"], finding["column"])
        assert unquote(place["artifactLocation"]["uri"]) == f"park/{finding['file']}"
        end = place["region"]["endColumn"]
        assert bool(finding["source"]) == bool(finding["source"][finding["column"] - 1 : end - 1])


def test_a_sound_park_is_an_empty_run(tmp_path):
    park = write_park(tmp_path / "park", "    - {id: a, name: 甲厂}\n")
    told = json.loads(matchchain("check", "--park", park, "--format", "sarif").text)
    Draft202012Validator(SARIF).validate(told)
    assert told["runs"][0]["results"] == []


def test_a_code_that_another_list_words_is_explained():
    for lang, words in (("zh", "废物代码有疑问"), ("en", "a waste code is doubtful")):
        assert words in matchchain("check", "--explain", "waste-code", "--lang", lang).text
    every = [matchchain("check", "--explain", code, "--lang", "en").text for code in codes()]
    assert not [page for page in every if "<said>" in page or "<hint>" in page]
